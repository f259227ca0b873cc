using MediatR;
using Microsoft.AspNetCore.Mvc;
using WageSupervision.Domain.Cases;
using WageSupervision.Domain.Law.Order353.Article30;
using WageSupervision.Domain.Procedure;
using WageSupervision.Domain.Publications;
using WageSupervision.Web.Features.Cases;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Procedures;
using WageSupervision.Web.Shell.Errors;

namespace WageSupervision.Web.Features.Publications;

/// <summary>审定公示.</summary>
[StepPage<ApproveStep>]
public sealed class DecideModel(IMediator sender, DisclosureFiles disclosures, CaseFiles cases) : PortalPage
{
    /// <summary>The disclosure's id.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid DisclosureId { get; set; }

    /// <summary>The form.</summary>
    [BindProperty]
    public InputModel Input { get; set; } = new();

    /// <summary>The disclosure.</summary>
    public DisclosureRow Row { get; private set; } = null!;

    /// <summary>What its events say, the decision included.</summary>
    public Disclosure Decided { get; private set; } = null!;

    /// <summary>What must hold before it is published.</summary>
    public Gate Gate { get; private set; } = null!;

    /// <summary>Whether it may be declined: that it is no longer serious does not stand in the way of that.</summary>
    public bool MayDecline { get; private set; }

    /// <summary>The cases it covers.</summary>
    public IReadOnlyList<GatheredCase> Covered { get; private set; } = [];

    /// <summary>The three limbs as of today.</summary>
    public SeriousArrearsAssessment Today { get; private set; } = null!;

    /// <summary>Payments confirmed in the covered cases since the proposal, oldest first.</summary>
    public IReadOnlyList<(string CaseNumber, PaymentConfirmed Payment)> Payments { get; private set; } = [];

    /// <summary>What the enterprise was told and said.</summary>
    public IReadOnlyList<TimelineEntry> Said { get; private set; } = [];

    /// <inheritdoc/>
    public override async Task LoadAsync()
    {
        var opened = await disclosures.LoadAsync(DisclosureId, HttpContext.RequestAborted);
        (Row, Decided) = (opened.Row, opened.File);
        Said = TimelineEntry.Of(
            [.. opened.Events.Where(each => Ledger.Event(each) is DisclosureNoticeServed or DisclosureObjected or DisclosureObjectionAnswered)]);
        Covered = await disclosures.CoveredAsync(opened, HttpContext.RequestAborted);
        Today = cases.Seriousness(Covered);
        Payments = [.. Covered.SelectMany(covered => covered.File.Events
            .SkipWhile(e => e is not CaseDisclosureProposed proposed || proposed.DisclosureId != DisclosureId).OfType<PaymentConfirmed>()
            .Select(payment => (covered.Row.CaseNumber, payment))).OrderBy(pair => pair.payment.On)];
        var facts = disclosures.FactsOf(Covered);
        Gate = Steps.The<ApproveStep>().Gate(Decided, facts);
        MayDecline = Steps.The<DeclineStep>().Gate(Decided, facts).IsOpen;
    }

    /// <summary>公示.</summary>
    public Task<IActionResult> OnPostAsync() => DecideAsync(true, "已审定并公布。公示到期或者付清后自行结束。");

    /// <summary>不予公示.</summary>
    public Task<IActionResult> OnPostDeclineAsync() => DecideAsync(false, "已退回，不予公示。");

    private async Task<IActionResult> DecideAsync(bool approve, string done)
    {
        await LoadAsync();
        await sender.Send(new DecideDisclosure(DisclosureId, approve, Input.Reason));
        Done = $"{Row.EnterpriseName}的公示：{done}";
        return LocalRedirect("/Approvals");
    }

    /// <summary>The form's fields.</summary>
    public sealed class InputModel
    {
        /// <summary>Why it is declined.</summary>
        public string? Reason { get; set; }
    }
}
