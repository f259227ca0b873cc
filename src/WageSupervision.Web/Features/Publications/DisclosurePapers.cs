using MediatR;
using WageSupervision.Domain.Cases;
using WageSupervision.Domain.Papers;
using WageSupervision.Domain.Publications;
using WageSupervision.Web.Features.Cases;
using WageSupervision.Web.Papers;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Procedures;

namespace WageSupervision.Web.Features.Publications;

/// <summary>Issues the papers of a disclosure with the events that make them.</summary>
/// <param name="desk">Issues.</param>
/// <param name="offices">Whose they are.</param>
/// <param name="served">Services.</param>
/// <param name="disclosures">The cases that it covers.</param>
public sealed class DisclosurePapers(PaperDesk desk, OfficeBook offices, ServedPapers served, DisclosureFiles disclosures)
    : INotificationHandler<Recorded<Disclosure, DisclosureRow>>
{
    /// <inheritdoc/>
    public async Task Handle(Recorded<Disclosure, DisclosureRow> notification, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(notification);
        if (notification.Event is not (DisclosureProposed or DisclosureNoticeServed or DisclosureApproved or DisclosureDeclined
            or DisclosureCorrected or DisclosureWithdrawn))
        {
            return;
        }

        var (subject, file, row) = (notification.Subject, notification.Subject.File, notification.Subject.Row);
        var covered = await disclosures.CoveredAsync(subject, cancellationToken);
        List<string> numbers = [.. covered.Select(each => each.Row.CaseNumber)];
        var first = covered.First(each => each.Row.CaseId == file.Proposed.CaseId);
        var place = PaperPlace.Of(subject, first.Row.CaseNumber, file.Proposed.CaseId);
        var office = await offices.OfAsync(row.RegionCode, cancellationToken);
        var to = new DisclosedEnterprise(row.EnterpriseName, row.CreditCode, row.Address, row.LegalRepresentative, row.RegionCode);
        var grounds = SeriousGrounds.Of(row.TwoPayCycles, row.TenWorkers, row.HalfMillion, row.Workers);
        switch (notification.Event)
        {
            case DisclosureProposed proposed:
                await desk.IssueAsync(place, new DisclosureNoticePaper(
                    numbers, to, proposed.Facts, grounds, proposed.Workers, proposed.Amount, [.. covered.Select(each => each.File.Outstanding)])
                { Number = PaperDesk.Serial, On = proposed.On, Office = office }, cancellationToken);
                break;
            case DisclosureNoticeServed service:
                await served.ServeAsync<DisclosureNoticePaper>(place, new ServiceDone(service.On, service.Method, service.ReceivedBy, service.Proof,
                    new Addressee(to.Name, to.CreditCode, to.Address, to.LegalRepresentative)), cancellationToken);
                break;
            case DisclosureApproved approved:
                await desk.IssueAsync(place, new DisclosureDecisionPaper(
                    numbers, to, file.Corrected?.Facts ?? file.Proposed.Facts, grounds, row.Workers, file.Amount, approved.StandsUntil)
                { Number = PaperDesk.Serial, On = approved.On, Office = office }, cancellationToken);
                break;
            case DisclosureDeclined declined:
                await desk.MarkAsync(
                    await desk.LastAsync<DisclosureNoticePaper>(place, cancellationToken), PaperState.Revoked, declined.On, null, cancellationToken);
                break;
            case DisclosureCorrected corrected:
                await MendAsync(new DisclosureMendedPaper(
                    to, Withdrawn: false, corrected.Reason, corrected.Facts, corrected.Workers, corrected.Amount, file.Approved?.On, MendBy(subject))
                { Number = PaperDesk.Serial, On = corrected.On, Office = office }, PaperState.Superseded);
                break;
            case DisclosureWithdrawn withdrawn:
                await MendAsync(new DisclosureMendedPaper(
                    to, Withdrawn: true, withdrawn.Reason, "", 0, 0, file.Approved?.On, MendBy(subject))
                { Number = PaperDesk.Serial, On = withdrawn.On, Office = office }, PaperState.Revoked);
                break;
            default:
                break;
        }

        async Task MendAsync(DisclosureMendedPaper mended, PaperState state)
        {
            var wrong = await desk.LastAsync<DisclosureDecisionPaper>(place, cancellationToken)
                ?? await desk.LastAsync<DisclosureNoticePaper>(place, cancellationToken);
            var note = await desk.IssueAsync(place, mended, cancellationToken, wrong);
            await desk.MarkAsync(wrong, state, mended.On, note, cancellationToken);
        }
    }

    // The day was set when the error came out, and is forgotten with its mending.
    private static DateOnly? MendBy(Opened<Disclosure, DisclosureRow> subject)
    {
        var before = subject.File.Events.Take(subject.File.Events.Count - 1).Reverse().TakeWhile(each => each is not DisclosureCorrected);
        return before.OfType<DisclosureDoubted>().LastOrDefault()?.DueOn;
    }
}
