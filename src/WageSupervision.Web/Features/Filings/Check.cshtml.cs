using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using WageSupervision.Domain.Parameters;
using WageSupervision.Domain.Payroll;
using WageSupervision.Domain.Regulation;
using WageSupervision.Web.Features.Attendance;
using WageSupervision.Web.Features.Shared;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Shell.Errors;
using WageSupervision.Web.Shell.Security;

namespace WageSupervision.Web.Features.Filings;

/// <summary>One filing: what was read, what must be mended, what was found, and its result.</summary>
public sealed class CheckModel(IMediator sender, AppDbContext database, ICurrentUser user, FilingIntake intake, FieldProtector protector, LegalParameters parameters, WorkComparing comparing) : PortalPage
{
    /// <summary>How many findings one page shows.</summary>
    public const int Shown = 50;

    /// <summary>The filing's id.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid FilingId { get; set; }

    /// <summary>The form.</summary>
    [BindProperty]
    public InputModel Input { get; set; } = new();

    /// <summary>The filing.</summary>
    public FilingRow Filing { get; private set; } = null!;

    /// <summary>What the file says.</summary>
    public FilingCheck Check { get; private set; } = null!;

    /// <summary>Findings as cards, the first ones.</summary>
    public IReadOnlyList<FindingCard> Cards { get; private set; } = [];

    /// <summary>Findings by rule with their count and sum.</summary>
    public IReadOnlyList<(string RuleId, string Outcome, int Count, decimal Sum)> Groups { get; private set; } = [];

    /// <summary>Only errors or warnings of this kind.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Kind { get; set; }

    /// <summary>Only findings of this rule.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Rule { get; set; }

    /// <summary>The filing of the month before, or <c>null</c>.</summary>
    public FilingRow? Before { get; private set; }

    /// <summary>How this sheet differs from it, or <c>null</c>.</summary>
    public MonthComparison? Comparison { get; private set; }

    /// <summary>The cells that were set right on the screen.</summary>
    public IReadOnlyList<string> Corrected { get; private set; } = [];

    /// <summary>How many lines were paid before the cycle was over.</summary>
    public int PaidEarly { get; private set; }

    /// <summary>How an unconfirmed sheet differs from the attendance of the month; <c>null</c> where there is none.</summary>
    public WorkComparison? WorkPreview { get; private set; }

    /// <summary>Everything that was accepted for this cycle.</summary>
    public IReadOnlyList<FilingVersion> Versions { get; private set; } = [];

    /// <summary>The accepted filing of this period that a confirmation would replace, or <c>null</c>.</summary>
    public FilingRow? Standing { get; private set; }

    /// <inheritdoc/>
    public override async Task LoadAsync()
    {
        var enterpriseId = user.EnterpriseId;
        Filing = await database.Filings.AsNoTracking().SingleOrDefaultAsync(f => f.EnterpriseId == enterpriseId && f.FilingId == FilingId && f.Kind == FilingKind.Payroll) ?? throw new NotFoundException();
        var accepted = database.Filings.AsNoTracking().Where(f => f.EnterpriseId == enterpriseId && f.ReplacedBy == null && f.Employment == Filing.Employment
            && (f.State == FilingState.Accepted || f.State == FilingState.AcceptedWithFindings));
        var month = Filing.Period;
        Before = await accepted.Where(f => f.Period < month && f.Kind == FilingKind.Payroll).OrderByDescending(f => f.Period).FirstOrDefaultAsync();
        await CheckAsync(HttpContext.RequestAborted);
        Corrected = (await intake.CorrectionsAsync(Filing, HttpContext.RequestAborted)).Told;
        Standing = await accepted.SingleOrDefaultAsync(f => f.Period == month && f.CycleKey == Filing.CycleKey && f.FilingId != FilingId);
        Versions = await FilingVersions.OfAsync(database, Filing, HttpContext.RequestAborted);

        if (FilingText.WasAccepted(Filing))
        {
            var stored = CurrentFindings.Of(database).Where(f => f.EnterpriseId == enterpriseId && f.FilingId == FilingId);
            Groups = [.. (await stored.GroupBy(f => new { f.RuleId, f.Outcome }).Select(g => new { g.Key.RuleId, g.Key.Outcome, Count = g.Count(), Sum = g.Sum(f => f.Shortfall ?? 0) }).ToListAsync())
                .OrderByDescending(g => g.Outcome).ThenBy(g => g.RuleId, StringComparer.Ordinal).Select(g => (g.RuleId, g.Outcome, g.Count, g.Sum))];
            Cards = FindingCard.FirstOfEachOpen((await stored.Where(f => Rule == null || f.RuleId == Rule).OrderByDescending(f => f.Outcome).ThenBy(f => f.SheetRow).Take(Shown).ToListAsync()).Select(FindingCard.Of));
        }
        else if (Check.Judgement is { } judgement)
        {
            Groups = [.. judgement.Findings.GroupBy(f => (f.RuleId, f.Finding.Outcome))
                .OrderBy(g => g.Key.Outcome).ThenBy(g => g.Key.RuleId, StringComparer.Ordinal)
                .Select(g => (g.Key.RuleId, g.Key.Outcome == Outcome.Violated ? "violated" : "undetermined", g.Count(), g.Sum(f => (f.Finding as Finding.Violated)?.Shortfall ?? 0)))];
            Cards = FindingCard.FirstOfEachOpen(judgement.Findings.Where(f => Rule is null || f.RuleId == Rule).OrderBy(f => f.Finding.Outcome).ThenBy(f => f.Row).Take(Shown).Select(f => FindingCard.Of(f, judgement, parameters.Divisions)));
        }
    }

    private async Task CheckAsync(CancellationToken cancelled)
    {
        var months = Before is null ? null : await MonthComparing.BeginAsync(database, protector, Before, cancelled);
        var attendance = Filing.State == FilingState.AwaitingConfirmation ? await comparing.StandingAsync(Filing.EnterpriseId, Filing.Period, cancelled) : null;
        List<WorkFacts> work = [];
        Check = await intake.CheckAsync(Filing, cancelled, Look);
        if (Check.Reading.Refusal is not null || Check.Reading.Totals.Workers == 0)
        {
            PaidEarly = 0;
            return;
        }

        Comparison = months?.End(Check.Reading);
        WorkPreview = attendance is null ? null : await comparing.PreviewAsync(Filing, attendance, work, cancelled);

        void Look(PayrollLine line)
        {
            PaidEarly += (line.PaidOn ?? Filing.PaidOn) < Filing.CycleEnd ? 1 : 0;
            months?.Add(line);
            if (attendance is not null)
            {
                work.Add(comparing.FactsOf(line));
            }
        }
    }

    /// <summary>放弃这一份.</summary>
    public async Task<IActionResult> OnPostDiscardAsync(CancellationToken cancellationToken)
    {
        await sender.Send(new DiscardFiling(FilingId), cancellationToken);
        Done = "已放弃这一份，没有提交。文件和回执仍然保留。";
        return RedirectToPage("/Filings/Index");
    }

    /// <summary>The form's fields.</summary>
    public sealed class InputModel
    {
        /// <summary>更正原因.</summary>
        public string? Reason { get; set; }
    }

    /// <summary>确认提交.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await sender.Send(new ConfirmFiling(FilingId, Input.Reason), cancellationToken);
        Done = "已提交并受理。受理回执可以下载、打印；有发现的，请按说明处理。";
        return RedirectToPage("/Filings/Receipt", new { filingId = FilingId });
    }
}
