using MediatR;
using WageSupervision.Domain.Cases;
using WageSupervision.Domain.Papers;
using WageSupervision.Web.Papers;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Procedures;

namespace WageSupervision.Web.Features.Cases;

/// <summary>Issues the papers with which a case, or a matter of it, is handed to others.</summary>
/// <param name="papers">Issues.</param>
/// <param name="desk">Marks those issued before.</param>
/// <param name="sums">Sums as annexes list them.</param>
public sealed class PolicePapers(CasePaperDesk papers, PaperDesk desk, CaseSums sums) : INotificationHandler<Recorded<SupervisionCase, CaseRow>>
{
    /// <inheritdoc/>
    public async Task Handle(Recorded<SupervisionCase, CaseRow> notification, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(notification);
        var (subject, file) = (notification.Subject, notification.Subject.File);
        var (number, to) = (file.Opened.CaseNumber, CasePaperDesk.Concerned(subject));
        switch (notification.Event)
        {
            case PoliceTransferApproved { Proposed: var proposed } approved:
                await IssueAsync(office => new PoliceTransferApprovalPaper(
                    number, to, proposed.Police, proposed.On, proposed.Reason, proposed.OrderedBy, proposed.Figures, proposed.Workers,
                    proposed.Outstanding, Lines(proposed.Materials))
                { Number = PaperDesk.Serial, On = approved.On, Office = office });
                break;
            case PoliceTransferWithdrawn withdrawn:
                await desk.MarkAsync(await desk.LastAsync<PoliceTransferApprovalPaper>(PaperPlace.Of(subject, number), cancellationToken),
                    PaperState.Revoked, withdrawn.On, null, cancellationToken);
                break;
            case PoliceTransferSent sent:
                var before = file.Police.Approved!;
                var unpaid = CrimeThreshold.Unpaid(file);
                var lines = await sums.LinesAsync(subject, unpaid, cancellationToken);
                await IssueAsync(office => new PoliceTransferPaper(
                    number, sent.Addressee, sent.Police, before.Proposed.Reason, before.Proposed.OrderedBy, lines,
                    unpaid.Select(item => item.WorkerKey).Distinct(StringComparer.Ordinal).Count(), unpaid.Sum(item => item.Amount), sent.EarlierFine,
                    Lines(before.Proposed.Materials), before.On)
                { Number = sent.TransferNumber, On = sent.On, Office = office });
                break;
            case CaseReferred referred:
                await IssueAsync(office => new CaseReferralPaper(
                    number, file.Opened.On, referred.Addressee, referred.Body, referred.To.Law(), referred.Matter, Lines(referred.Materials))
                { Number = referred.LetterNumber, On = referred.On, Office = office });
                break;
            default:
                break;
        }

        Task IssueAsync(Func<PaperOffice, Paper> make) => papers.IssueAsync(subject, make, cancellationToken);
    }

    private static IReadOnlyList<string> Lines(IReadOnlyList<CaseMaterial> materials) => [.. materials.Select(material => material.Line)];
}
