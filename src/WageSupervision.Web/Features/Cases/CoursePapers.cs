using MediatR;
using WageSupervision.Domain;
using WageSupervision.Domain.Cases;
using WageSupervision.Domain.Law;
using WageSupervision.Domain.Law.CitedLaws.LabourInspection.Article26;
using WageSupervision.Domain.Papers;
using WageSupervision.Web.Papers;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Procedures;

namespace WageSupervision.Web.Features.Cases;

/// <summary>Issues the papers of what follows an order and a decision: changes, hearings, demands, 行政处理.</summary>
/// <param name="papers">Issues.</param>
/// <param name="desk">Marks.</param>
/// <param name="served">Services.</param>
/// <param name="sums">Names in full.</param>
public sealed class CoursePapers(CasePaperDesk papers, PaperDesk desk, ServedPapers served, CaseSums sums)
    : INotificationHandler<Recorded<SupervisionCase, CaseRow>>
{
    /// <inheritdoc/>
    public async Task Handle(Recorded<SupervisionCase, CaseRow> notification, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(notification);
        var file = notification.Subject.File;
        var (number, place) = (file.Opened.CaseNumber, CasePaperDesk.PlaceOf(notification.Subject));
        switch (notification.Event)
        {
            case ConductOrdered ordered:
                await IssueAsync(office => new ConductOrderPaper(
                    number, ordered.Addressee, [.. file.Breaches.Found.Where(breach => ordered.Breaches.Contains(breach.Number)).Select(breach =>
                        new ConductLine(breach.Of().Title, breach.Facts, breach.Of().Duty.CitationAmongLaws, breach.Of().Duty.Quote))],
                    ordered.Demand, ordered.Deadline)
                { Number = ordered.OrderNumber, On = ordered.On, Office = office });
                break;
            case ConductOrderServed order:
                await served.ServeAsync<ConductOrderPaper>(
                    place, new(order.On, order.Method, order.ReceivedBy, order.Proof, file.Breaches.Order!.Addressee), cancellationToken);
                break;
            case ConductCorrected corrected:
                await ReinspectedAsync(corrected.Breaches, corrected.CorrectedOn, corrected.How, corrected.EvidenceId, corrected.On);
                break;
            case ConductRefused refused:
                await ReinspectedAsync(file.Breaches.Order!.Breaches, null, refused.Grounds, refused.EvidenceId, refused.On);
                break;
            case DefenceReceived { Manner: DefenceManner.Oral } said:
                var record = await served.HashOfAsync(place.EnterpriseId, said.Files.Count > 0 ? said.Files[0] : null, cancellationToken);
                await IssueAsync(office => new DefenceRecordPaper(
                    number, CasePaperDesk.Concerned(notification.Subject), file.Notice!.NoticeNumber, said.Number, said.ReceivedOn, said.Text,
                    NamedOfficer.Each(file.Officers.Named), record)
                { Number = PaperDesk.Serial, On = said.On, Office = office });
                break;
            case NotPenalised decision:
                await IssueAsync(
                    office => new NoPenaltyPaper(
                        number, decision.Addressee, [.. file.Breaches.Found.Select(breach => breach.Of().Title), .. file.Owed > 0 ? ["未按时足额支付工资"]
                            : Array.Empty<string>()],
                        Choices.LabelOf(decision.Ground), decision.Reasons)
                    { Number = decision.DecisionNumber, On = decision.On, Office = office }, isSeen: true);
                break;
            case OrderExtended extended:
                // An extension is to the enterprise's good: it holds from the day it is made, and is seen at once. So are the two further down.
                await IssueAsync(
                    office => new OrderExtensionPaper(number, extended.Addressee, file.Order!.OrderNumber, extended.From, extended.Until, extended.Reason)
                    { Number = extended.NoticeNumber, On = extended.On, Office = office }, isSeen: true);
                break;
            case HearingNoticed hearing:
                await IssueAsync(office => new HearingNoticePaper(
                    number, hearing.Addressee, hearing.HeldOn, hearing.Time, hearing.Place, hearing.Chair, hearing.Openness.Words())
                { Number = hearing.NoticeNumber, On = hearing.On, Office = office });
                break;
            case DecisionChanged changed:
                await IssueAsync(
                    office => new DecisionChangePaper(
                        number, changed.Addressee, file.Fine.Decision!.DecisionNumber, file.Fine.Decision.Fine, changed.Fine, changed.Reason,
                            changed.Refund ?? 0)
                    { Number = changed.NoticeNumber, On = changed.On, Office = office }, isSeen: true);
                break;
            case DecisionRevoked revoked:
                await IssueAsync(
                    office => new DecisionRevocationPaper(number, revoked.Addressee, revoked.DecisionNumber, revoked.Reason, revoked.Refund)
                    { Number = revoked.NoticeNumber, On = revoked.On, Office = office }, isSeen: true);
                await desk.MarkAsync(
                    await desk.LastAsync<PenaltyDecisionPaper>(place, cancellationToken), PaperState.Revoked, revoked.On, null, cancellationToken);
                break;
            case DemandLetterMade { Of: DecisionKind.Handling } demand:
                await IssueAsync(office => new HandlingDemandPaper(
                    number, demand.Addressee, file.Handling.Decision!.DecisionNumber, demand.Owed, demand.Added)
                { Number = demand.LetterNumber, On = demand.On, Office = office });
                break;
            case DemandLetterMade demand:
                await IssueAsync(office => new DemandLetterPaper(
                    number, demand.Addressee, file.Fine.Decision!.DecisionNumber, demand.Owed, demand.Added)
                { Number = demand.LetterNumber, On = demand.On, Office = office });
                break;
            case HandlingRevoked revoked:
                await IssueAsync(
                    office => new HandlingRevocationPaper(number, revoked.Addressee, revoked.DecisionNumber, revoked.Reason)
                    { Number = revoked.NoticeNumber, On = revoked.On, Office = office }, isSeen: true);
                await desk.MarkAsync(
                    await desk.LastAsync<HandlingDecisionPaper>(place, cancellationToken), PaperState.Revoked, revoked.On, null, cancellationToken);
                await desk.MarkAsync(
                    await desk.LastAsync<HandlingAnnexPaper>(place, cancellationToken), PaperState.Revoked, revoked.On, null, cancellationToken);
                break;
            case HandlingNoticed notice:
                await IssueAsync(office => new HandlingNoticePaper(number, notice.Addressee, notice.Overdue, notice.Percent, notice.Reasons, Quote)
                { Number = notice.NoticeNumber, On = notice.On, Office = office });
                break;
            case HandlingDecided decided:
                await IssueAsync(office => new HandlingDecisionPaper(
                    number, decided.Addressee, file.Handling.Notice!.NoticeNumber, decided.Heard, file.Handling.Notice.Reasons, Quote, decided.Percent,
                    [.. decided.Lines.Select(line => new HandlingPaperLine(line.WorkerShown, line.Wages, line.Added))], decided.Wages(), decided.Added(),
                    decided.Deadline)
                { Number = decided.DecisionNumber, On = decided.On, Office = office });
                var named = await sums.HandledAsync(notification.Subject, decided.Lines, cancellationToken);
                await IssueAsync(office => new HandlingAnnexPaper(
                    decided.DecisionNumber, decided.Addressee, named, decided.Wages(), decided.Added(), decided.Deadline)
                { Number = Paper.AnnexOf(decided.DecisionNumber), On = decided.On, Office = office });
                break;
            case AdvanceOrdered ordered:
                await IssueAsync(office => new AdvanceOrderPaper(
                    number, ordered.To, Choices.LabelOf(ordered.Role), ordered.ProjectName, ordered.EmployerName, Choices.LabelOf(ordered.Duty), ordered.Amount,
                    ordered.Limit, ordered.Outstanding, ordered.Workers, ordered.Citation, ordered.Quote, ordered.Working, ordered.Deadline, ordered.Reason)
                { Number = ordered.OrderNumber, On = ordered.On, Office = office });
                break;
            case AdvanceServed advance:
                await served.ServeAsync<AdvanceOrderPaper>(
                    place, new(advance.On, advance.Method, advance.ReceivedBy, advance.Proof, file.Project.Advances[^1].Order.To), cancellationToken);
                break;
            case HearingNoticeServed hearing:
                await served.ServeAsync<HearingNoticePaper>(
                    place, new(hearing.On, hearing.Method, hearing.ReceivedBy, hearing.Proof, file.HearingCourse.Notice!.Addressee), cancellationToken);
                break;
            case DemandLetterServed { Of: DecisionKind.Handling } demand:
                await served.ServeAsync<HandlingDemandPaper>(
                    place, new(demand.On, demand.Method, demand.ReceivedBy, demand.Proof, file.Handling.Course.Demand!.Addressee), cancellationToken);
                break;
            case DemandLetterServed demand:
                await served.ServeAsync<DemandLetterPaper>(
                    place, new(demand.On, demand.Method, demand.ReceivedBy, demand.Proof, file.Fine.Course.Demand!.Addressee), cancellationToken);
                break;
            case HandlingNoticeServed notice:
                await served.ServeAsync<HandlingNoticePaper>(
                    place, new(notice.On, notice.Method, notice.ReceivedBy, notice.Proof, file.Handling.Notice!.Addressee), cancellationToken);
                break;
            case HandlingServed decision:
                await served.ServeAsync<HandlingDecisionPaper>(
                    place, new(decision.On, decision.Method, decision.ReceivedBy, decision.Proof, file.Handling.Decision!.Addressee), cancellationToken);
                break;
            default:
                break;
        }

        async Task ReinspectedAsync(IReadOnlyList<int> breaches, DateOnly? correctedOn, string found, Guid evidence, DateOnly on)
        {
            var hash = await served.HashOfAsync(place.EnterpriseId, evidence, cancellationToken);
            var order = file.Breaches is { Order: { } made, Service: not null } && breaches.All(made.Breaches.Contains) ? made : null;
            await IssueAsync(office => new ReinspectionPaper(
                number, CasePaperDesk.Concerned(notification.Subject), order?.OrderNumber, order?.Deadline,
                [.. file.Breaches.Found.Where(breach => breaches.Contains(breach.Number)).Select(breach => breach.Of().Title)], correctedOn, found,
                NamedOfficer.Each(file.Officers.Named), hash)
            { Number = PaperDesk.Serial, On = on, Office = office });
        }

        Task IssueAsync(Func<PaperOffice, Paper> make, bool isSeen = false) => papers.IssueAsync(notification.Subject, make, cancellationToken, isSeen);
    }

    private static string Quote => RuleBook.Of<OrderedWagesArePaidInTerm>().Basis.Quote;
}
