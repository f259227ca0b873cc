using MediatR;
using WageSupervision.Domain.Cases;
using WageSupervision.Domain.Papers;
using WageSupervision.Web.Papers;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Procedures;
using WageSupervision.Web.Shell;

namespace WageSupervision.Web.Features.Cases;

/// <summary>Issues the papers with which a decision is approved, reported, paid in parts and enforced.</summary>
/// <param name="papers">Issues.</param>
/// <param name="desk">Marks.</param>
/// <param name="served">Orders.</param>
/// <param name="cases">The work calendar.</param>
public sealed class EnforcementPapers(CasePaperDesk papers, PaperDesk desk, ServedPapers served, CaseFiles cases)
    : INotificationHandler<Recorded<SupervisionCase, CaseRow>>
{
    /// <inheritdoc/>
    public async Task Handle(Recorded<SupervisionCase, CaseRow> notification, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(notification);
        var (subject, file) = (notification.Subject, notification.Subject.File);
        var (number, place, to) = (file.Opened.CaseNumber, CasePaperDesk.PlaceOf(subject), CasePaperDesk.Concerned(subject));
        switch (notification.Event)
        {
            case PenaltyDecided penalty:
                var told = file.Notice!;
                await IssueAsync(office => new DecisionApprovalPaper(
                    number, file.Opened.On, penalty.Addressee ?? to, file.Opened.Source.Words(), CasePapers.Conduct(file, told, to) + told.Reasons,
                    CasePapers.Heard(file, penalty, to), CasePapers.RuleOf(penalty.RuleId), told.NoticeNumber, told.On, Sanction.Words(told.Fine),
                    Sanction.Words(penalty.Fine), penalty.DecisionNumber)
                { Number = PaperDesk.Serial, On = penalty.On, Office = office });
                break;
            case HandlingDecided decided:
                var notice = file.Handling.Notice!;
                await IssueAsync(office => new DecisionApprovalPaper(
                    number, file.Opened.On, decided.Addressee, file.Opened.Source.Words(),
                    $"责令的期限届满时没有付的工资 {Show.Yuan(notice.Overdue)} 元。{notice.Reasons}", decided.Heard, CasePapers.RuleOf(decided.RuleId),
                    notice.NoticeNumber, notice.On, $"支付工资，按 {notice.Percent:0.##}% 向劳动者加付赔偿金",
                    (decided.Wages() > 0 ? $"支付工资 {Show.Yuan(decided.Wages())} 元，" : "")
                        + $"按 {decided.Percent:0.##}% 向劳动者加付赔偿金 {Show.Yuan(decided.Added())} 元",
                    decided.DecisionNumber)
                { Number = PaperDesk.Serial, On = decided.On, Office = office });
                break;
            case HandlingSentBack sentBack when await desk.LastAsync<HandlingNoticePaper>(place, cancellationToken) is { } sent:
                var withdrawn = file.Events.OfType<HandlingNoticed>().Last();
                var isKnown = await desk.StateAsync(sent, cancellationToken) == PaperState.Served;
                var note = await papers.IssueAsync(
                    subject, office => new HandlingNoticeWithdrawnPaper(number, withdrawn.Addressee, sent.Number, sent.IssuedOn, sentBack.Reason)
                    { Number = PaperDesk.Serial, On = sentBack.On, Office = office }, cancellationToken, isKnown, sent);
                await desk.MarkAsync(sent, PaperState.Revoked, sentBack.On, note, cancellationToken);
                break;
            case DefenceReviewed review:
                var defence = file.Defences.Received.Single(each => each.Number == review.Number);
                await IssueAsync(office => new DefenceReviewPaper(
                    number, to, defence.Number, defence.Manner, defence.ReceivedOn, defence.Text, defence.Files.Count, review.Outcome, review.Reasons)
                { Number = PaperDesk.Serial, On = review.On, Office = office });
                break;
            case FineInstalled installed:
                await FinePlanAsync(installed.On, granted: true, "");
                break;
            case FinePlanDeclined declined:
                await FinePlanAsync(declined.On, granted: false, declined.Reason);
                break;
            case CourtApplied applied:
                await CourtAsync(applied);
                break;
            case ReportedUp report:
                var decision = file.Fine.Decision!;
                await IssueAsync(office => new PenaltyReportPaper(
                    number, report.To, decision.Addressee ?? to, decision.DecisionNumber, decision.On, file.Fine.Amount, CasePapers.RuleOf(decision.RuleId),
                    cases.Calendar.AddWorkingDays(decision.On, FineState.WorkingDaysToReport))
                { Number = PaperDesk.Serial, On = report.On, Office = office });
                break;
            case OrderRevoked revoked:
                var order = file.Events.OfType<CorrectionOrdered>().Last(each => each.OrderNumber == revoked.OrderNumber);
                var revocation = await papers.IssueAsync(
                    subject, office => new OrderRevocationPaper(number, order.Addressee ?? to, revoked.OrderNumber, order.On, revoked.Reason)
                    { Number = PaperDesk.Serial, On = revoked.On, Office = office }, cancellationToken, isSeen: true);
                await served.MarkOrderAsync(place, revoked.OrderNumber, PaperState.Revoked, revoked.On, revocation, cancellationToken);
                break;
            default:
                break;
        }

        Task<PaperRow> IssueAsync(Func<PaperOffice, Paper> make, bool isSeen = false) => papers.IssueAsync(subject, make, cancellationToken, isSeen);

        Task<PaperRow> FinePlanAsync(DateOnly on, bool granted, string opinion)
        {
            var asked = file.Events.OfType<FinePlanAsked>().Last();
            return IssueAsync(
                office => new FinePlanPaper(
                    number, file.Fine.Decision!.Addressee ?? to, file.Fine.Decision.DecisionNumber, file.Fine.Amount, file.Fine.Unpaid, asked.Parts,
                    asked.Reason, asked.On, granted, opinion)
                { Number = PaperDesk.Serial, On = on, Office = office }, isSeen: true);
        }

        Task<PaperRow> CourtAsync(CourtApplied applied)
        {
            var (document, decidedOn, addressee, servedOn, course) = applied.Of == DecisionKind.Handling
                ? (file.Handling.Decision!.DecisionNumber, file.Handling.Decision.On, file.Handling.Decision.Addressee, file.Handling.Service!.On,
                    file.Handling.Course)
                : (file.Fine.Decision!.DecisionNumber, file.Fine.Decision.On, file.Fine.Decision.Addressee ?? to, file.Fine.Service!.On, file.Fine.Course);
            return IssueAsync(office => new CourtApplicationPaper(
                number, addressee, applied.Court, applied.Of, document, decidedOn, servedOn, course.RemediesEndOn(cases.Calendar, servedOn),
                course.CourtUntil(cases.Calendar, servedOn), course.Demand!.LetterNumber, course.DemandService!.On,
                cases.Calendar.AddWorkingDays(course.DemandService.On, DecisionCourse.WorkingDaysAfterDemand), applied.Owed, applied.Added)
            { Number = applied.ApplicationNumber, On = applied.On, Office = office });
        }
    }
}
