using MediatR;
using WageSupervision.Domain.Cases;
using WageSupervision.Domain.Papers;
using WageSupervision.Domain.Publications;
using WageSupervision.Web.Features.Cases;
using WageSupervision.Web.Papers;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Procedures;

namespace WageSupervision.Web.Features.Publications.Listings;

/// <summary>Issues the papers of a listing with the events that make them.</summary>
/// <param name="desk">Issues.</param>
/// <param name="offices">Whose they are.</param>
/// <param name="served">Services.</param>
/// <param name="listings">The case that it was proposed from.</param>
public sealed class ListingPapers(PaperDesk desk, OfficeBook offices, ServedPapers served, ListingFiles listings)
    : INotificationHandler<Recorded<DishonestListing, ListMatterRow>>
{
    /// <inheritdoc/>
    public async Task Handle(Recorded<DishonestListing, ListMatterRow> notification, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(notification);
        if (notification.Event is not (ListingProposed or ListingServed or Listed or ListingDeclined or RemovalDecided or ListingRestored or ListingRevoked))
        {
            return;
        }

        var (subject, file) = (notification.Subject, notification.Subject.File);
        var matter = await listings.CaseOfAsync(subject, cancellationToken);
        var place = PaperPlace.Of(subject, matter.Row.CaseNumber, matter.Row.CaseId);
        var office = await offices.OfAsync(subject.Row.RegionCode, cancellationToken);
        var (proposed, to) = (file.Proposed, file.Proposed.Enterprise);
        var basis = new ListingBasis(
            matter.Row.CaseNumber, proposed.OrderName, proposed.OrderNumber, proposed.ServedOn, proposed.Deadline, proposed.Workers, proposed.Amount,
            proposed.Grounds());
        switch (notification.Event)
        {
            case ListingProposed:
                await desk.IssueAsync(
                    place, new ListingNoticePaper(to, basis) { Number = PaperDesk.Serial, On = proposed.On, Office = office }, cancellationToken);
                break;
            case ListingServed service:
                await ServeAsync(place, service, to, cancellationToken);
                break;
            case Listed listed:
                await desk.IssueAsync(place, new ListingDecisionPaper(
                    to, basis, file.ServiceOf(ListingDocument.Notice)!.On, Heard(file), listed.StandsUntil)
                { Number = listed.DecisionNumber, On = listed.On, Office = office }, cancellationToken);
                break;
            case ListingDeclined declined:
                await desk.MarkAsync(
                    await desk.LastAsync<ListingNoticePaper>(place, cancellationToken), PaperState.Revoked, declined.On, null, cancellationToken);
                break;
            case RemovalDecided decided:
                var corrected = matter.File.Outstanding == 0 ? matter.File.LastPaidOn : null;
                await desk.IssueAsync(place, new ListingRemovalPaper(
                    matter.Row.CaseNumber, to, file.Decision!.DecisionNumber, file.ListedOn!.Value, file.Last<RemovalApplied>()!.On, corrected, decided.Granted,
                    decided.Reason)
                { Number = decided.DecisionNumber, On = decided.On, Office = office }, cancellationToken);
                break;
            case ListingRestored restored:
                await ChangeAsync<ListingRemovalPaper>("", file.Last<RestorationProposed>()!.Facts, restored.StandsUntil);
                break;
            case ListingRevoked revoked:
                await ChangeAsync<ListingDecisionPaper>(proposed.OrderNumber, revoked.Reason, null);
                break;
            default:
                break;
        }

        async Task ChangeAsync<TWrong>(string orderNumber, string reason, DateOnly? until)
            where TWrong : Paper
        {
            var wrong = await desk.LastAsync<TWrong>(place, cancellationToken);
            var change = await desk.IssueAsync(place, new ListingChangePaper(
                matter.Row.CaseNumber, to, file.Decision!.DecisionNumber, orderNumber, reason, until, until is null && file.ServiceStruck is not null)
            { Number = PaperDesk.Serial, On = notification.Event.On, Office = office }, cancellationToken, wrong);
            await desk.MarkAsync(wrong, PaperState.Revoked, notification.Event.On, change, cancellationToken);
        }
    }

    private Task ServeAsync(PaperPlace place, ListingServed service, DisclosedEnterprise to, CancellationToken cancellationToken)
    {
        var done = new ServiceDone(service.On, service.Method, service.ReceivedBy, service.Proof,
            new Addressee(to.Name, to.CreditCode, to.Address, to.LegalRepresentative));
        return service.Document switch
        {
            ListingDocument.Notice => served.ServeAsync<ListingNoticePaper>(place, done, cancellationToken),
            ListingDocument.Decision => served.ServeAsync<ListingDecisionPaper>(place, done, cancellationToken),
            ListingDocument.Removal => served.ServeAsync<ListingRemovalPaper>(place, done, cancellationToken),
            _ => served.ServeAsync<ListingChangePaper>(place, done, cancellationToken),
        };
    }

    private static string Heard(DishonestListing file) => file.Last<ListingObjectionAnswered>() is { } answered
        ? $"你单位提出异议 {file.Objections} 份，经核实不予采纳：{answered.Reasons.TrimEnd('。')}" : "你单位在期间内没有提出异议";
}
