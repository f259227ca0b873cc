using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using WageSupervision.Domain.Filings;
using WageSupervision.Domain.Law;
using WageSupervision.Domain.Parameters;
using WageSupervision.Domain.Payroll;
using WageSupervision.Web.Features.Filings.Submissions;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Shell.Errors;
using WageSupervision.Web.Shell.Security;

namespace WageSupervision.Web.Features.Filings;

/// <summary>One filing: what was read, what must be mended, what was found, and its result.</summary>
[Authorize(Policies.EnterpriseFiler)]
public sealed class CheckModel(
    IMediator sender, AppDbContext database, ICurrentUser user, PayrollSheets sheets, SubmissionSteps<FilingRow> submissions, FieldProtector protector,
    LegalParameters parameters, IEnumerable<ICheckPart> parts)
    : PortalPage
{
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

    /// <summary>What the sheet leaves open, and what is violated.</summary>
    public CheckFindings Found { get; private set; } = null!;

    /// <summary>Rules that say nothing of this sheet: it lacks what they ask about, or nothing of the kind occurred.</summary>
    public IEnumerable<RuleEntry> NotLookedAt => PayrollJudge.RuleIds
        .Where(id => Check.Judgement?.Complied.ContainsKey(id) != true && Found.Questions.Groups.Concat(Found.Breaches.Groups).All(group => group.RuleId != id))
        .Select(id => RuleBook.Find(id)!);

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
    public IReadOnlyList<string> Edited { get; private set; } = [];

    /// <summary>How many lines were paid before the cycle was over.</summary>
    public int PaidEarly { get; private set; }

    /// <summary>Parts of other features on this page, with what they saw of an unconfirmed sheet.</summary>
    public IReadOnlyList<(string Component, object? Preview)> Parts { get; private set; } = [];

    /// <summary>Where it waits to be checked; <c>null</c> once it is, or where that is not known.</summary>
    public QueuePlace? Place { get; private set; }

    /// <summary>It is not checked yet: there is nothing to show but its place.</summary>
    public bool Waits => Filing.State == FilingState.Received;

    /// <summary>Everything that was accepted for this cycle.</summary>
    public IReadOnlyList<FilingVersion> Versions { get; private set; } = [];

    /// <summary>What it changes in the version that it amends; <c>null</c> where it amends none.</summary>
    public AmendmentDiff? Changes { get; private set; }

    /// <summary>The accepted filing of this period that a confirmation would replace, or <c>null</c>.</summary>
    public FilingRow? Standing { get; private set; }

    /// <inheritdoc/>
    public override async Task LoadAsync()
    {
        var enterpriseId = user.EnterpriseId;
        var found = await database.Filings.AsNoTracking()
            .SingleOrDefaultAsync(f => f.EnterpriseId == enterpriseId && f.FilingId == FilingId && f.Kind == FilingKind.Payroll)
            ?? throw new NotFoundException();
        (Filing, Place) = await submissions.SettleAsync(found, HttpContext.RequestAborted);
        if (Waits)
        {
            Waiting.ComeBack(HttpContext);
            return;
        }

        var accepted = database.Filings.AsNoTracking().Stand().Where(f => f.EnterpriseId == enterpriseId && f.Employment == Filing.Employment);
        var month = Filing.Period;
        Before = await accepted.Where(f => f.Period < month && f.Kind == FilingKind.Payroll).OrderByDescending(f => f.Period).FirstOrDefaultAsync();
        Standing = await accepted.SingleOrDefaultAsync(f => f.Period == month && f.CycleKey == Filing.CycleKey && f.FilingId != FilingId);
        await CheckAsync(HttpContext.RequestAborted);
        Edited = (await sheets.EditsAsync(Filing, HttpContext.RequestAborted)).Told;
        Versions = await FilingVersions.OfAsync(database, Filing, HttpContext.RequestAborted);

        Found = Filing.WasAccepted()
            ? await CheckFindings.OfStoredAsync(database, Filing, Rule, HttpContext.RequestAborted)
            : CheckFindings.Of(FilingId, Check.Judgement, parameters.Divisions, Rule);
    }

    private async Task CheckAsync(CancellationToken cancelled)
    {
        var months = Before is null ? null : await MonthComparing.BeginAsync(database, protector, Before, cancelled);
        var awaiting = Filing.State == FilingState.AwaitingConfirmation;
        var amendment = awaiting && Standing is not null ? await AmendmentComparing.BeginAsync(database, protector, Standing, cancelled) : null;
        List<(string Component, ICheckLook? Look)> looks = [];
        foreach (var part in parts)
        {
            looks.Add((part.Component, awaiting ? await part.BeginAsync(Filing, cancelled) : null));
        }

        Check = await sheets.CheckAsync(Filing, cancelled, See);
        var isSheet = Check.Reading.Refusal is null && Check.Reading.Totals.Workers > 0;
        PaidEarly = isSheet ? PaidEarly : 0;
        Comparison = isSheet ? months?.End(Check.Reading) : null;
        var totals = Check.Reading.Totals;
        Changes = amendment is null ? await AmendmentDiff.OfStoredAsync(database, protector, Filing, cancelled)
            : amendment.End(Filing, (totals.Workers, totals.Gross, totals.Deducted, totals.Net));
        List<(string Component, object? Preview)> seen = [];
        foreach (var (component, look) in looks)
        {
            seen.Add((component, isSheet && look is not null ? await look.EndAsync(cancelled) : null));
        }

        Parts = seen;

        void See(PayrollLine line)
        {
            PaidEarly += (line.PaidOn ?? Filing.PaidOn) < Filing.CycleEnd ? 1 : 0;
            months?.Add(line);
            amendment?.Add(ComparedLine.Of(line, Filing));
            foreach (var (_, look) in looks)
            {
                look?.See(line);
            }
        }
    }

    /// <summary>放弃这一份.</summary>
    public async Task<IActionResult> OnPostDiscardAsync(CancellationToken cancellationToken)
    {
        await sender.Send(new DiscardFiling(FilingId), cancellationToken);
        Done = "已放弃这一份，没有提交。文件和回执仍然保留。";
        return LocalRedirect("/Filings");
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
        return LocalRedirect($"/Filings/Receipt/{FilingId}");
    }
}
