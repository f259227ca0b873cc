using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using WageSupervision.Domain;
using WageSupervision.Domain.Duties;
using WageSupervision.Domain.Parameters;
using WageSupervision.Web.Shell;
using WageSupervision.Web.Shell.Errors;
using WageSupervision.Web.Shell.Input;
using WageSupervision.Web.Shell.Layout;
using WageSupervision.Web.Shell.Security;

namespace WageSupervision.Web.Features.Duties.Inspection;

/// <summary>申报情况: who in the area has filed for a month, and who has not.</summary>
[Authorize(Policies.Inspector)]
public sealed class DutiesModel(AreaDuties duties, LegalParameters parameters, ICurrentUser user, PortalClock clock) : PortalPage
{
    private const int PageSize = 50;

    /// <summary>The wage month as typed.</summary>
    [BindProperty(SupportsGet = true, Name = "month")]
    public string? Month { get; set; }

    /// <summary><c>payroll</c> or <c>attendance</c>.</summary>
    [BindProperty(SupportsGet = true, Name = "kind")]
    public string? Kind { get; set; }

    /// <summary>A state, or empty for all.</summary>
    [BindProperty(SupportsGet = true, Name = "state")]
    public string? State { get; set; }

    /// <summary>Words of the name.</summary>
    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Q { get; set; }

    /// <summary>Page, from 1.</summary>
    [BindProperty(SupportsGet = true, Name = "p")]
    public int? P { get; set; }

    /// <summary>The month shown.</summary>
    public YearMonth Shown { get; private set; }

    /// <summary>The kind shown.</summary>
    public DutyKind ShownKind { get; private set; }

    /// <summary>How many stand how.</summary>
    public IReadOnlyList<(string Text, int Count)> Counts { get; private set; } = [];

    /// <summary>The page's enterprises.</summary>
    public IReadOnlyList<AreaDutyLine> Lines { get; private set; } = [];

    /// <summary>Where the list stands.</summary>
    public Pager Pager { get; private set; } = null!;

    /// <summary>Kinds to choose from.</summary>
    public IReadOnlyList<SelectListItem> Kinds { get; } = [new("工资支付表", "payroll"), new("考勤记录", "attendance")];

    /// <summary>States to choose from.</summary>
    public IReadOnlyList<SelectListItem> States { get; } =
        [new("全部", ""), new("逾期未申报", "missing"), new("撤回后未再申报", "withdrawn"), new("逾期申报", "late"), new("未到期", "open"), new("已申报", "filed")];

    /// <inheritdoc/>
    public override async Task LoadAsync()
    {
        Shown = MonthText.TryRead(Month, out var month) && month.Year is >= 2017 and <= 2200 ? month : YearMonth.Of(clock.Today).AddMonths(-1);
        Month = Shown.ToString();
        ShownKind = Kind == "attendance" ? DutyKind.Attendance : DutyKind.Payroll;
        var state = States.Any(choice => choice.Value == State) ? State ?? "" : "";
        var words = SearchText.Fold(Q).Replace("%", "", StringComparison.Ordinal).Replace("_", "", StringComparison.Ordinal)
            .Replace("\\", "", StringComparison.Ordinal);
        var number = Pager.Of(P);
        var found = await duties.ListAsync(user.Area, ShownKind, Shown, state, words, (number - 1) * PageSize, PageSize + 1, HttpContext.RequestAborted);
        var counts = (await duties.CountAsync(user.Area, ShownKind, Shown, words, HttpContext.RequestAborted))
            .ToDictionary(count => count.State, count => count.Count);
        Counts = [.. States.Where(choice => counts.ContainsKey(choice.Value)).Select(choice => (choice.Text, counts[choice.Value]))];
        Lines = [.. found.Take(PageSize)];
        Pager = new Pager(number, found.Count > PageSize, "/Inspection/Duties", [new("month", Month), new("kind", Kind), new("state", state), new("q", Q)]);
    }

    /// <summary>A line's state in words.</summary>
    public (string Text, string Kind) StateOf(AreaDutyLine line)
    {
        ArgumentNullException.ThrowIfNull(line);
        return DutyText.State(
            line.State switch
            {
                "filed" => line.Nil ? DutyState.FiledNil : DutyState.Filed,
                "late" => DutyState.FiledLate,
                "withdrawn" => DutyState.WithdrawnAndMissing,
                "missing" => DutyState.Missing,
                _ => line.DueOn.DayNumber - clock.Today.DayNumber <= DutyMatching.SoonDays ? DutyState.DueSoon : DutyState.NotYetDue,
            },
            line.Ordered ? DutyBasis.Order : DutyBasis.Notice);
    }

    /// <summary>A county in words.</summary>
    public string RegionName(string code) => parameters.Divisions.Find(code)?.ShortName ?? code;
}
