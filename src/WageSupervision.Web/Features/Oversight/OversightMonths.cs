using Microsoft.AspNetCore.Mvc.Rendering;
using WageSupervision.Domain;
using WageSupervision.Domain.Cases;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Shell.Input;

namespace WageSupervision.Web.Features.Oversight;

/// <summary>What both tables choose from and count alike.</summary>
public static class OversightMonths
{
    /// <summary>Months one may look at.</summary>
    public const int Back = 12;

    /// <summary>Counts below it are not told to the public: behind a small number stands somebody.</summary>
    public const int Smallest = 5;

    // The enterprise's own time: when it is over, nobody of the office is late yet.
    private static readonly string[] OthersTime = ["限期改正", CaseClocks.Statement, CaseClocks.HandlingStatement, CaseClocks.ToAnswer];

    /// <summary>The month asked for, where it is one of those; else this month.</summary>
    public static YearMonth Read(string? text, DateOnly today) => Read(text, today, YearMonth.Of(today));

    /// <summary>The month asked for, where it is one of those; else the last that is over: of one that has just begun nothing can be said yet.</summary>
    public static YearMonth ReadWhole(string? text, DateOnly today) => Read(text, today, YearMonth.Of(today).AddMonths(-1));

    /// <summary>The months, newest first.</summary>
    public static IReadOnlyList<SelectListItem> Choices(DateOnly today) =>
        [.. Enumerable.Range(0, Back).Select(back => YearMonth.Of(today).AddMonths(-back))
            .Select((month, back) => new SelectListItem(back == 0 ? $"{month}（还没有过完）" : month.ToString(), month.ToString()))];

    /// <summary>Marks of a month.</summary>
    public static IQueryable<OversightMarkRow> In(this IQueryable<OversightMarkRow> marks, YearMonth month)
    {
        var (from, until) = (month.FirstDay, month.AddMonths(1).FirstDay);
        return marks.Where(mark => mark.MarkedOn >= from && mark.MarkedOn < until);
    }

    /// <summary>Open cases whose nearest clock is the office's own and over.</summary>
    public static IQueryable<CaseRow> Overdue(this IQueryable<CaseRow> cases, DateOnly today) =>
        cases.Where(c => c.NextDueOn < today && c.ClosedOn == null && !OthersTime.Contains(c.NextDueWhat));

    private static YearMonth Read(string? text, DateOnly today, YearMonth otherwise) =>
        MonthText.TryRead(text, out var month) && month <= YearMonth.Of(today) && month > YearMonth.Of(today).AddMonths(-Back) ? month : otherwise;

    /// <summary>A count as the public is told.</summary>
    public static string Shown(int count) => count is > 0 and < Smallest ? $"少于 {Smallest}" : count.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
