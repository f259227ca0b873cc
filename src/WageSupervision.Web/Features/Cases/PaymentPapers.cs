using MediatR;
using WageSupervision.Domain.Cases;
using WageSupervision.Domain.Papers;
using WageSupervision.Web.Papers;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Procedures;

namespace WageSupervision.Web.Features.Cases;

/// <summary>
/// Issues the proof of a payment that arrived, with its annex of the workers in full; both anew when it is split among them. The enterprise, to whose
/// good it is, sees it at once.
/// </summary>
/// <param name="papers">Issues.</param>
/// <param name="desk">Marks.</param>
/// <param name="sums">Whom was paid what.</param>
/// <param name="served">Hashes of proofs.</param>
public sealed class PaymentPapers(CasePaperDesk papers, PaperDesk desk, CaseSums sums, ServedPapers served)
    : INotificationHandler<Recorded<SupervisionCase, CaseRow>>
{
    /// <inheritdoc/>
    public async Task Handle(Recorded<SupervisionCase, CaseRow> notification, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(notification);
        var (subject, file) = (notification.Subject, notification.Subject.File);
        var split = notification.Event as PaymentSplit;
        if ((split is not null ? file.Restitution.Payments.FirstOrDefault(each => each.Sequence == split.Payment)
            : notification.Event is PaymentConfirmed ? file.Restitution.Payments[^1] : null) is not { } arrived)
        {
            return;
        }

        var (payment, to, on) = (arrived.Payment, CasePaperDesk.Concerned(subject), notification.Event.On);
        var place = CasePaperDesk.PlaceOf(subject);
        var hash = await served.HashOfAsync(place.EnterpriseId, payment.EvidenceId, cancellationToken);
        var lines = CaseSums.Paid(arrived.Lines ?? []);
        var before = split is null ? null : await served.PaymentPaperAsync(place, split.Payment, cancellationToken);
        var paper = await papers.IssueAsync(
            subject,
            office => new PaymentPaper(
                file.Opened.CaseNumber, to, payment.PaidOn, payment.Amount, file.Owed, file.Paid, file.Outstanding, file.Workers, hash, payment.Way, lines,
                split?.ListHash ?? payment.ListHash ?? "")
            { Number = PaperDesk.Serial, On = on, Office = office }, cancellationToken, isSeen: true, before);
        await desk.MarkAsync(before, PaperState.Superseded, on, paper, cancellationToken);
        if (lines.Count > 0)
        {
            var named = await sums.PaidAsync(subject, arrived.Lines!, cancellationToken);
            await papers.IssueAsync(subject, office => new PaymentAnnexPaper(paper.Number, to, payment.PaidOn, payment.Amount, named)
            { Number = Paper.AnnexOf(paper.Number), On = on, Office = office }, cancellationToken, isSeen: true, paper);
        }
    }
}
