using MediatR;
using WageSupervision.Domain;
using WageSupervision.Domain.Cases;
using WageSupervision.Domain.Papers;
using WageSupervision.Domain.Procedure;
using WageSupervision.Web.Papers;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Procedures;
using WageSupervision.Web.Shell;

namespace WageSupervision.Web.Features.Cases;

/// <summary>Issues the papers of a case with the events that make them, and marks what becomes of them.</summary>
/// <param name="papers">Issues.</param>
/// <param name="desk">Marks.</param>
/// <param name="sums">Sums as annexes list them.</param>
/// <param name="served">Services and what is struck.</param>
/// <param name="cases">The work calendar.</param>
public sealed class CasePapers(CasePaperDesk papers, PaperDesk desk, CaseSums sums, ServedPapers served, CaseFiles cases)
    : INotificationHandler<Recorded<SupervisionCase, CaseRow>>
{
    internal static string RuleOf(string ruleId) => BreachGrounds.BasisOf(ruleId) is { } basis ? $"《{basis.Regulation}》{basis.Citation}" : ruleId;

    /// <inheritdoc/>
    public async Task Handle(Recorded<SupervisionCase, CaseRow> notification, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(notification);
        var (subject, file) = (notification.Subject, notification.Subject.File);
        var (place, to) = (CasePaperDesk.PlaceOf(subject), CasePaperDesk.Concerned(subject));
        var here = new Making(subject, place, to, cancellationToken);
        await (notification.Event switch
        {
            CaseOpened { From: not null } divided => FilingAsync(here, divided, null),
            CaseFilingApproved approved => FilingAsync(here, file.Opened, approved.On),
            CorrectionOrdered ordered => OrderAsync(here, ordered),
            IRevisesArrears or ClaimsEstablished or CaseTakenIn when (file.OrderChanges.VoidedAmendment ?? file.VoidedOrder) is { } number
                => VoidAsync(here, number),
            RefusalEstablished refusal => RefusalAsync(here, refusal),
            PriorNoticeMade notice => NoticeAsync(here, notice),
            HearingSettled hearing => IssueAsync(here, office => new HearingPaper(file.Opened.CaseNumber, here.To, file.Notice!.NoticeNumber,
                file.NoticeService!.On, hearing.Waiver is HearingWaiver.Withdrawn ? null : file.EarliestDecision(cases.Calendar)?.AddDays(-1),
                hearing.Held, hearing.Words().Title, hearing.Record)
            { Number = PaperDesk.Serial, On = hearing.On, Office = office }),
            PenaltyLegallyReviewed review => IssueAsync(here, office => new LegalReviewPaper(file.Opened.CaseNumber, here.To, file.Notice!.NoticeNumber,
                file.Notice.Fine, RuleOf(file.Notice.RuleId), review.Agrees, review.Opinion)
            { Number = PaperDesk.Serial, On = review.On, Office = office }),
            PenaltyDiscussed talk => IssueAsync(here, office => new DiscussionPaper(
                file.Opened.CaseNumber, here.To, file.Notice!.NoticeNumber, file.Notice.Fine, talk.Members, talk.Minutes)
            { Number = PaperDesk.Serial, On = talk.On, Office = office }),
            PenaltySentBack sentBack => WithdrawAsync(here, sentBack),
            PenaltyDecided penalty => DecisionAsync(here, penalty),
            InquiryNoticed inquiry => IssueAsync(here, office => new InquiryNoticePaper(
                file.Opened.CaseNumber, here.To, inquiry.Asked, inquiry.Due, NamedOfficer.Words(file.Officers.Named))
            { Number = inquiry.NoticeNumber, On = inquiry.On, Office = office }),
            InquiryServed inquiry => served.ServeAsync<InquiryNoticePaper>(
                place, new(inquiry.On, inquiry.Method, inquiry.ReceivedBy, inquiry.Proof, to), cancellationToken),
            CaseEnded ended => IssueAsync(here, office => new CaseEndPaper(
                file.Opened.CaseNumber, file.Opened.On, Choices.LabelOf(ended.End), ended.End.Law(), ended.Onwards, ended.Notice)
            { Number = PaperDesk.Serial, On = ended.On, Office = office }),
            CaseRevoked revoked => RevocationAsync(here, revoked),
            CaseClosed closed => ClosingAsync(here, closed),
            StepStruck struck => served.StrikeAsync(place, file, struck, to, cancellationToken),
            CorrectionOrderServed order => OrderServedAsync(here, order),
            OrderPosted posted => MarkOrderAsync(here, posted.OrderNumber, PaperState.Posted, posted.PostedOn, null),
            PriorNoticeServed notice => served.ServeAsync<PriorNoticePaper>(
                place, new(notice.On, notice.Method, notice.ReceivedBy, notice.Proof, file.Notice?.Addressee ?? to), cancellationToken),
            PenaltyServed decision => served.ServeAsync<PenaltyDecisionPaper>(
                place, new(decision.On, decision.Method, decision.ReceivedBy, decision.Proof, file.Penalty?.Addressee ?? to), cancellationToken),
            _ => Task.CompletedTask,
        });
    }

    private Task<PaperRow> IssueAsync(Making here, Func<PaperOffice, Paper> make, PaperRow? concerns = null) =>
        papers.IssueAsync(here.Subject, make, here.Cancellation, concerns: concerns);

    // What was known when it was opened: what was established since is in the papers that follow.
    private async Task FilingAsync(Making here, CaseOpened opened, DateOnly? approvedOn)
    {
        var lines = await sums.LinesAsync(here.Subject, opened.Items, here.Cancellation);
        await IssueAsync(here, office => new CaseFilingPaper(
            opened.Source.Words(), here.To, lines, opened.Items.Select(item => item.WorkerKey).Distinct().Count(), opened.Items.Sum(item => item.Amount),
            CaseSums.Provisions(opened.Items), opened.Grounds,
            opened.From is null ? cases.Calendar.AddWorkingDays(opened.On, 60) : here.File.InvestigateUntil(cases.Calendar, opened.On).Due,
            opened.Officers is { } officers ? $"办案人员：{NamedOfficer.Words(officers)}" : "", opened.On, approvedOn)
        { Number = PaperDesk.Serial, On = approvedOn ?? opened.On, Office = office });
    }

    private async Task OrderAsync(Making here, CorrectionOrdered ordered)
    {
        // One that amends takes the place of the other when it is served; one that was never served has no place to lose.
        if (ordered.Amends is { } amended && here.File.OrderChanges.Amendment is null)
        {
            await MarkOrderAsync(here, amended, PaperState.Superseded, ordered.On, null);
        }

        if (ordered.Voids is { } number && await desk.LastAsync<CorrectionOrderPaper>(here.Place, here.Cancellation) is { } lapsed && lapsed.Number == number)
        {
            var note = await desk.StateAsync(lapsed, here.Cancellation) == PaperState.Void ? null
                : await VoidAsync(here, lapsed, "没有送达，改正期限已到，自动作废；由重新作出的指令书代替");
            await MarkOrderAsync(here, lapsed.Number, PaperState.Superseded, ordered.On, note);
        }

        var to = ordered.Addressee ?? here.To;
        var items = CaseSums.Counted(here.File, here.File.OrderChanges.Amendment?.Items ?? here.File.OrderedItems);
        var lines = await sums.LinesAsync(here.Subject, items, here.Cancellation);
        await IssueAsync(here, office => new CorrectionOrderPaper(here.File.Opened.CaseNumber, to, lines, Counted(here.File), ordered.Amount, ordered.Workers,
            CaseSums.Provisions(items), ordered.Deadline, ordered.Demand, ordered.Voids, ordered.Amends)
        { Number = ordered.OrderNumber, On = ordered.On, Office = office });
        var named = await sums.NamedAsync(here.Subject, items, here.Cancellation);
        await IssueAsync(here, office => new CreditorAnnexPaper(
            ordered.OrderNumber, to, named, Counted(here.File), ordered.Amount, ordered.Workers, ordered.Deadline)
        { Number = Paper.AnnexOf(ordered.OrderNumber), On = ordered.On, Office = office });
    }

    private async Task OrderServedAsync(Making here, CorrectionOrderServed order)
    {
        await served.ServeAsync<CorrectionOrderPaper>(
            here.Place, new(order.On, order.Method, order.ReceivedBy, order.Proof, here.File.Order?.Addressee ?? here.To), here.Cancellation);
        if (here.File.Order?.Amends is { } amended)
        {
            await MarkOrderAsync(here, amended, PaperState.Superseded, order.On, null);
        }
    }

    // What was paid to one over what they are owed is set against nobody else's.
    private static decimal Counted(SupervisionCase file) => file.Owed - file.Outstanding;

    private async Task VoidAsync(Making here, string number)
    {
        if (await desk.LastAsync<CorrectionOrderPaper>(here.Place, here.Cancellation) is { } order && order.Number == number
            && await desk.StateAsync(order, here.Cancellation) is null or PaperState.Posted)
        {
            var note = await VoidAsync(here, order, "没有送达，欠薪已经重新核定，指令书所列的金额不再正确");
            await MarkOrderAsync(here, order.Number, PaperState.Void, note.IssuedOn, note);
        }
    }

    private Task<PaperRow> VoidAsync(Making here, PaperRow order, string reason) => IssueAsync(here, office => new VoidedPaper(
        here.File.Opened.CaseNumber, PaperKinds.Named(order.Kind).Title, order.Number, order.IssuedOn, reason)
    { Number = PaperDesk.Serial, On = cases.Today, Office = office }, order);

    private Task MarkOrderAsync(Making here, string number, PaperState state, DateOnly on, PaperRow? by) =>
        served.MarkOrderAsync(here.Place, number, state, on, by, here.Cancellation);

    private Task<PaperRow> RefusalAsync(Making here, RefusalEstablished refusal) => IssueAsync(here, office => new RefusalPaper(
        here.File.Opened.CaseNumber, here.File.Order!.Addressee ?? here.To, here.File.Order.OrderNumber, here.File.Service!.On, here.File.Order.Deadline,
        here.File.OrderedItems.Sum(item => item.Amount), refusal.Outstanding, refusal.Grounds)
    { Number = PaperDesk.Serial, On = refusal.On, Office = office });

    private async Task NoticeAsync(Making here, PriorNoticeMade notice)
    {
        var evidence = await served.EvidenceAsync(here.Place.EnterpriseId, here.File, notice, here.Cancellation);
        await IssueAsync(here, office => new PriorNoticePaper(here.File.Opened.CaseNumber, notice.Addressee ?? here.To, Conduct(here.File, notice, here.To),
            notice.Discretion?.Words() + notice.Reasons, here.File.Owed, here.File.Outstanding, here.File.Workers, notice.Fine, RuleOf(notice.RuleId),
            BreachGrounds.BasisOf(notice.RuleId)?.Quote ?? "", evidence)
        { Number = notice.NoticeNumber, On = notice.On, Office = office });
    }

    private async Task WithdrawAsync(Making here, PenaltySentBack sentBack)
    {
        if (await desk.LastAsync<PriorNoticePaper>(here.Place, here.Cancellation) is { } notice)
        {
            var note = await IssueAsync(here, office => new NoticeWithdrawnPaper(here.File.Opened.CaseNumber, here.To, notice.Number, sentBack.Reason)
            { Number = PaperDesk.Serial, On = sentBack.On, Office = office }, notice);

            // Whoever was told of the intended fine is told that it is withdrawn.
            if (await desk.StateAsync(notice, here.Cancellation) == PaperState.Served)
            {
                await desk.MarkAsync(note, PaperState.Served, sentBack.On, null, here.Cancellation);
            }

            await desk.MarkAsync(notice, PaperState.Revoked, sentBack.On, note, here.Cancellation);
        }
    }

    private async Task DecisionAsync(Making here, PenaltyDecided penalty)
    {
        var notice = here.File.Notice!;
        var evidence = await served.EvidenceAsync(here.Place.EnterpriseId, here.File, notice, here.Cancellation);
        var heard = Heard(here.File, penalty, here.To);
        await IssueAsync(here, office => new PenaltyDecisionPaper(
            here.File.Opened.CaseNumber, penalty.Addressee ?? here.To, Conduct(here.File, notice, here.To),
            notice.Discretion?.Words() + notice.Reasons, evidence, here.File.Owed, here.File.Outstanding, here.File.Workers, notice.NoticeNumber,
            here.File.NoticeService?.On ?? notice.On, here.File.EarliestDecision(cases.Calendar), heard, notice.Fine, penalty.Fine,
            RuleOf(penalty.RuleId), BreachGrounds.BasisOf(penalty.RuleId)?.Quote ?? "")
        { Number = penalty.DecisionNumber, On = penalty.On, Office = office });
    }

    private Task<PaperRow> RevocationAsync(Making here, CaseRevoked revoked)
    {
        var proposed = here.File.Events.OfType<RevocationProposed>().Last();
        return IssueAsync(here, office => new CaseRevocationPaper(here.File.Opened.CaseNumber, here.File.Opened.On, here.To, revoked.Ground,
            proposed.Reason, proposed.On, here.File.Owed, here.File.Paid)
        { Number = PaperDesk.Serial, On = revoked.On, Office = office });
    }

    private async Task ClosingAsync(Making here, CaseClosed closed)
    {
        var lines = await sums.LinesAsync(here.Subject, CaseSums.Counted(here.File, here.File.Items), here.Cancellation);
        string[] documents =
        [
            .. here.File.Order is { } order ? [$"限期改正指令书 {order.OrderNumber}（{Served(here.File.Service?.On)}）"] : Array.Empty<string>(),
            .. here.File.Penalty is { } penalty
                ? [$"行政处罚决定书 {penalty.DecisionNumber}，{Sanction.Words(penalty.Fine)}（{Served(here.File.PenaltyService?.On)}）"] : Array.Empty<string>(),
        ];
        await IssueAsync(here, office => new CaseClosingPaper(here.File.Opened.CaseNumber, here.File.Opened.On, here.To, lines, here.File.Workers,
            here.File.Owed, here.File.Paid, documents, closed.Summary, here.File.Restitution.Count(here.File))
        { Number = PaperDesk.Serial, On = closed.On, Office = office });
    }

    // What was said against it and what became of it is part of the decision.
    internal static string Heard(SupervisionCase file, PenaltyDecided penalty, Addressee to) =>
        (file.Hearing is { Held: true } ? $"{to.You}要求听证，本机关举行了听证，并根据听证笔录作出本决定。" : "")
        + (file.Defences.Received.Count > 0
            ? $"{to.You}的陈述、申辩，本机关已经复核："
                + string.Concat(file.Defences.Reviews.Select(review => $"第 {review.Number} 份{review.Outcome.Words()}，{review.Reasons.TrimEnd('。')}。"))
            : $"{to.You}在期限内没有陈述、申辩。")
        + (penalty.Reasons is { } less ? $"决定的数额低于告知的数额，理由是：{less}" : "");

    private static string Served(DateOnly? on) => on is { } day ? $"{Show.DateInProse(day)} 送达" : "没有送达";

    internal static string Conduct(SupervisionCase file, PriorNoticeMade notice, Addressee to) => file.Breaches.Of(notice.Breach) is { } breach
        ? $"{file.Opened.Responsible?.Unit ?? to.You}{breach.Of().Title}：{breach.Facts.TrimEnd('。')}，违反了{breach.Of().Duty.CitationAmongLaws}的规定。"
            + (breach.Of().AfterRefusal && !notice.IsWarning
                ? $"经 {file.Opened.Responsible?.Order?.Number ?? file.Breaches.Order!.OrderNumber} 责令限期改正，逾期不改正。" : "")
            + (file.Opened.Responsible is { } person ? $"你是{person.Words()}。{PaperWords.Sentence(file.Opened.Grounds)}" : "")
        : notice.GraveFacts is { } grave
        ? $"{to.You}未按时足额支付劳动者工资，造成严重后果，妨害公共安全：{grave.TrimEnd('。')}。"
        : $"{to.You}经 {file.Order!.OrderNumber} 责令限期改正，逾期拒不改正。";

    private sealed record Making(Opened<SupervisionCase, CaseRow> Subject, PaperPlace Place, Addressee To, CancellationToken Cancellation)
    {
        public SupervisionCase File => Subject.File;
    }
}
