using MediatR;
using WageSupervision.Domain.Cases;
using WageSupervision.Domain.Papers;
using WageSupervision.Domain.Procedure;
using WageSupervision.Web.Papers;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Procedures;

namespace WageSupervision.Web.Features.Cases;

/// <summary>Issues the papers of the investigation: its time, who handles it, what is gathered.</summary>
/// <param name="papers">Issues.</param>
/// <param name="sums">Sums as annexes list them.</param>
/// <param name="cases">The work calendar.</param>
public sealed class InvestigationPapers(CasePaperDesk papers, CaseSums sums, CaseFiles cases) : INotificationHandler<Recorded<SupervisionCase, CaseRow>>
{
    /// <inheritdoc/>
    public async Task Handle(Recorded<SupervisionCase, CaseRow> notification, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(notification);
        var (subject, file) = (notification.Subject, notification.Subject.File);
        var (number, openedOn) = (file.Opened.CaseNumber, file.Opened.On);
        var to = CasePaperDesk.Concerned(subject);
        switch (notification.Event)
        {
            case ExtensionApproved extension:
                var (from, _) = file.InvestigateUntil(cases.Calendar, extension.On, extended: 0);
                var (until, announced) = file.InvestigateUntil(cases.Calendar, extension.On, extension.WorkingDays);
                await IssueAsync(office => new InvestigationExtensionPaper(
                    number, openedOn, to, extension.Reason, Last<ExtensionProposed>(file).On, from, extension.WorkingDays, until, announced)
                { Number = PaperDesk.Serial, On = extension.On, Office = office });
                break;
            case SuspensionApproved suspension:
                await IssueAsync(office => new InvestigationSuspensionPaper(
                    number, openedOn, to, suspension.Ground, suspension.Reason, Last<SuspensionProposed>(file).On)
                { Number = PaperDesk.Serial, On = suspension.On, Office = office });
                break;
            case InvestigationResumed resumed:
                var (due, isSure) = file.InvestigateUntil(cases.Calendar, resumed.On);

                // Whoever does not know of the investigation is not warned of it.
                await IssueAsync(
                    office => new InvestigationResumedPaper(number, to, file.Investigation.Pauses[^1].From, resumed.Reason, due, isSure)
                    { Number = PaperDesk.Serial, On = resumed.On, Office = office }, file.IsKnownToEnterprise);
                break;
            case ComplainantTold told:
                await IssueAsync(office => new ComplainantToldPaper(
                    number, [.. told.What.Select(what => new ToldMatter(what, ApprovedOn(file, what)))], told.Way, told.Text)
                { Number = PaperDesk.Serial, On = told.On, Office = office });
                break;
            case CaseJoined joined:
                var lines = await sums.LinesAsync(subject, CaseSums.Counted(file, file.Items), cancellationToken);
                await IssueAsync(office => new JoinderPaper(
                    number, openedOn, to, joined.IntoNumber, joined.Reason, Last<JoinderProposed>(file).On, lines, file.Workers, file.Owed)
                { Number = PaperDesk.Serial, On = joined.On, Office = office });
                break;
            case RecusalApproved granted:
                await RecusalAsync(granted.On, granted: true, "");
                break;
            case ProposalDeclined declined when file.Events.OfType<RecusalAsked>().LastOrDefault()?.StoredName() == declined.Proposal:
                await RecusalAsync(declined.On, granted: false, declined.Reason);
                break;
            case PreservationOrdered ordered:
                var proposed = Last<PreservationProposed>(file);
                await IssueAsync(office => new PreservationApprovalPaper(number, to, ordered.What, proposed.Reason, proposed.On)
                { Number = PaperDesk.Serial, On = ordered.On, Office = office });
                await IssueAsync(office => new PreservationNoticePaper(number, to, ordered.What, NamedOfficer.Each(file.Officers.Named), DecideBy(ordered))
                { Number = PaperDesk.Serial, On = ordered.On, Office = office });
                break;
            case PreservationResolved resolved:
                var preserved = file.Preservation.Ordered!;
                await IssueAsync(
                    office => new PreservationEndPaper(number, to, preserved.What, preserved.On, DecideBy(preserved), resolved.End, resolved.Note)
                    { Number = PaperDesk.Serial, On = resolved.On, Office = office }, isSeen: true);
                break;
            case InterviewRecorded interview:
                await IssueAsync(office => new InterviewPaper(
                    number, to, interview.Interviewee, interview.Shown, interview.Place, NamedOfficer.Each(interview.Officers), interview.RefusalNote,
                    interview.FileHash)
                { Number = PaperDesk.Serial, On = interview.On, Office = office });
                break;
            case SiteInspected site:
                var seen = site.Answers.ToDictionary(answer => answer.Article, answer => answer.Seen, StringComparer.Ordinal);
                await IssueAsync(office => new SiteRecordPaper(
                    number, to, openedOn, site.Place, NamedOfficer.Each(site.Officers),
                    [.. SiteLine.All.Select(line => new SiteRecordLine(line.Article, line.What, seen.GetValueOrDefault(line.Article)))],
                    site.Remarks, site.FileHash)
                { Number = PaperDesk.Serial, On = site.On, Office = office });
                break;
            default:
                break;
        }

        Task IssueAsync(Func<PaperOffice, Paper> make, bool isSeen = false) => papers.IssueAsync(subject, make, cancellationToken, isSeen);

        // Whoever asked is told: the enterprise sees the answer to what it asked itself.
        Task RecusalAsync(DateOnly on, bool granted, string opinion)
        {
            var asked = Last<RecusalAsked>(file);
            return IssueAsync(
                office => new RecusalDecisionPaper(number, to, asked.Officer, asked.Asker, asked.On, asked.Reason, granted, opinion)
                { Number = PaperDesk.Serial, On = on, Office = office }, asked.Asker == RecusalAsker.Respondent);
        }
    }

    private static T Last<T>(SupervisionCase file)
        where T : ProcedureEvent => file.Events.OfType<T>().Last();

    private static DateOnly ApprovedOn(SupervisionCase file, string what) =>
        file.Events.Last(each => each is ExtensionApproved or SuspensionApproved or CaseEnded && each.Words().Title == what).On;

    private DateOnly? DecideBy(PreservationOrdered ordered) => cases.Calendar.AddWorkingDays(ordered.On, CasePreservation.WorkingDays);
}
