using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using WageSupervision.Domain;
using WageSupervision.Domain.Law;
using WageSupervision.Domain.Parameters;
using WageSupervision.Domain.Payroll;
using WageSupervision.Domain.Questions.Json;
using WageSupervision.Web.Shell;
using WageSupervision.Web.Shell.Errors;
using WageSupervision.Web.Shell.Findings;
using WageSupervision.Web.Shell.Input;
using WageSupervision.Web.Shell.Security;

namespace WageSupervision.Web.Features.Filings.Checks;

/// <summary>Findings of one rule.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Violated">Violated, or undetermined.</param>
/// <param name="Count">How many.</param>
/// <param name="Sum">Yuan due together.</param>
/// <param name="Cards">The first ones.</param>
public sealed record RuleFindings(RuleEntry Rule, bool Violated, int Count, decimal Sum, IReadOnlyList<FindingCard> Cards);

/// <summary>A column's sum beside the sheet's own.</summary>
/// <param name="Label">The column.</param>
/// <param name="Sum">The lines added up.</param>
/// <param name="Declared">The sheet's own 合计, or <c>null</c> where it has none.</param>
public sealed record ComparedTotal(string Label, decimal Sum, decimal? Declared);

/// <summary>工资表自查: whoever has a payroll may have it checked; no account, and nothing of it is stored.</summary>
[AllowAnonymous]
public sealed class IndexModel(PayrollCheck check, LegalParameters parameters, PortalClock clock) : PortalPage
{
    /// <summary>How many findings of one rule are shown.</summary>
    public const int ShownFindings = 20;

    /// <summary>How many errors or warnings of one kind are shown.</summary>
    public const int ShownIssues = 50;

    /// <summary>The form. Text as it was typed, so that all that is wrong with it can be said at once.</summary>
    [BindProperty]
    public InputModel Input { get; set; } = new();

    /// <summary>The payroll checked, or <c>null</c>.</summary>
    public CheckedPayroll? Payroll { get; private set; }

    /// <summary>Counties.</summary>
    public IReadOnlyList<SelectListItem> Counties { get; private set; } = [];

    /// <summary>用工形式.</summary>
    public IReadOnlyList<SelectListItem> Employments { get; } =
        [.. Choices.Of(typeof(Employment)).Select(option => new SelectListItem(option.Label, option.Word))];

    /// <summary>What must be mended, by kind.</summary>
    public IReadOnlyList<IssueGroup> Errors { get; private set; } = [];

    /// <summary>What should be looked at, by kind.</summary>
    public IReadOnlyList<IssueGroup> Warnings { get; private set; } = [];

    /// <summary>Findings by rule, breaches first.</summary>
    public IReadOnlyList<RuleFindings> Findings { get; private set; } = [];

    /// <summary>Sums and the sheet's own.</summary>
    public IReadOnlyList<ComparedTotal> Totals { get; private set; } = [];

    /// <inheritdoc/>
    public override Task LoadAsync()
    {
        Counties = CountyChoices.Of(parameters.Divisions, YearMonth.Of(clock.Today));
        return Task.CompletedTask;
    }

    /// <summary>The form, with last month's cycle filled in.</summary>
    public override Task OnGetAsync()
    {
        var month = YearMonth.Of(clock.Today).AddMonths(-1);
        Input.CycleStart = Show.Date(month.FirstDay);
        Input.CycleEnd = Show.Date(month.LastDay);
        return LoadAsync();
    }

    /// <summary>Checks the file and shows what was found; the file is gone when the answer is.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await LoadAsync();
        List<InputError> unread = [];
        KeyValuePair<string, string?>[] fields =
        [
            new("regionCode", Input.RegionCode), new("employment", Input.Employment), new("cycleStart", Day(Input.CycleStart, "cycleStart", unread)),
            new("cycleEnd", Day(Input.CycleEnd, "cycleEnd", unread)), new("agreedPayday", Day(Input.AgreedPayday, "agreedPayday", unread)),
            new("paidOn", Day(Input.PaidOn, "paidOn", unread)), new("unpaid", Input.Unpaid ? "true" : null),
        ];
        var outcome = await check.RunAsync(fields, Input.File, unread, RequestLimits.Caller(HttpContext), cancellationToken);
        if (outcome.Payroll is { } payroll)
        {
            Tell(payroll);
            return Page();
        }

        if (outcome.Busy)
        {
            Response.Headers.RetryAfter = PayrollCheck.BusySeconds.ToString(CultureInfo.InvariantCulture);
            Response.StatusCode = StatusCodes.Status429TooManyRequests;
            ModelState.AddModelError("", $"正在核对的人太多，请过 {PayrollCheck.BusySeconds} 秒再试。您填的内容还在，文件请重新选择。");
            return Page();
        }

        Response.StatusCode = StatusCodes.Status400BadRequest;
        foreach (var fault in outcome.Errors)
        {
            ModelState.AddModelError("Input." + char.ToUpperInvariant(fault.Path[2]) + fault.Path[3..], fault.Message);
        }

        return Page();
    }

    // As the API takes days; what is no day is refused where it stands.
    private static string? Day(string? typed, string name, List<InputError> unread)
    {
        if (string.IsNullOrWhiteSpace(typed))
        {
            return null;
        }

        if (LenientText.TryDate(typed, out var day))
        {
            return Show.Date(day);
        }

        unread.Add(new InputError("$." + name, "unreadable", $"“{(typed.Length <= 30 ? typed : typed[..30] + "…")}”不是日期，请写成 2026-03-05 的样子。"));
        return null;
    }

    private void Tell(CheckedPayroll payroll)
    {
        Payroll = payroll;
        Errors = IssueGroup.Of(payroll.Reading.Errors);
        Warnings = IssueGroup.Of(payroll.Reading.Warnings);
        Totals =
        [
            .. payroll.Reading.Totals.ByField.Select(total => new ComparedTotal(
                PayrollFields.Label(total.Key), total.Value, payroll.Reading.DeclaredTotals.TryGetValue(total.Key, out var declared) ? declared : null)),
        ];
        Findings =
        [
            .. payroll.Judgement.Findings.GroupBy(found => (found.RuleId, found.Finding.Outcome))
                .OrderBy(kind => kind.Key.Outcome == Outcome.Violated ? 0 : 1).ThenBy(kind => kind.Key.RuleId, StringComparer.Ordinal)
                .Select(kind => new RuleFindings(
                    RuleBook.Find(kind.Key.RuleId)!,
                    kind.Key.Outcome == Outcome.Violated,
                    kind.Count(),
                    kind.Sum(found => (found.Finding as Finding.Violated)?.Shortfall ?? 0),
                    FindingCard.FirstOfEachOpen(kind.Take(ShownFindings).Select(found => FindingCard.Of(found, payroll.Judgement, parameters.Divisions))))),
        ];
    }

    /// <summary>What is typed.</summary>
    public sealed class InputModel
    {
        /// <summary>The file.</summary>
        public IFormFile? File { get; set; }

        /// <summary>County where the work is done.</summary>
        public string? RegionCode { get; set; }

        /// <summary>First day of the cycle.</summary>
        public string? CycleStart { get; set; }

        /// <summary>Last day.</summary>
        public string? CycleEnd { get; set; }

        /// <summary>约定的发放日.</summary>
        public string? AgreedPayday { get; set; }

        /// <summary>实际发放日.</summary>
        public string? PaidOn { get; set; }

        /// <summary>还没有发放.</summary>
        public bool Unpaid { get; set; }

        /// <summary>用工形式.</summary>
        public string? Employment { get; set; }
    }
}
