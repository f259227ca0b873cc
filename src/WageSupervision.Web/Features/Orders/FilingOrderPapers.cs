using MediatR;
using Microsoft.EntityFrameworkCore;
using WageSupervision.Domain.Orders;
using WageSupervision.Domain.Papers;
using WageSupervision.Web.Features.Cases;
using WageSupervision.Web.Papers;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Procedures;

namespace WageSupervision.Web.Features.Orders;

/// <summary>Issues the decision to file periodically when it is approved, and its 送达回证.</summary>
/// <param name="desk">Issues.</param>
/// <param name="offices">Whose they are.</param>
/// <param name="served">Services.</param>
/// <param name="database">The number of the case.</param>
public sealed class FilingOrderPapers(PaperDesk desk, OfficeBook offices, ServedPapers served, AppDbContext database)
    : INotificationHandler<Recorded<FilingOrder, FilingOrderRow>>
{
    /// <inheritdoc/>
    public async Task Handle(Recorded<FilingOrder, FilingOrderRow> notification, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(notification);
        if (notification.Event is not (FilingOrderApproved or FilingOrderServed))
        {
            return;
        }

        var (subject, proposed) = (notification.Subject, notification.Subject.File.Proposed);
        var number = await database.Cases.Where(c => c.EnterpriseId == subject.Row.EnterpriseId && c.CaseId == proposed.CaseId)
            .Select(c => c.CaseNumber).SingleAsync(cancellationToken);
        var place = PaperPlace.Of(subject, number, proposed.CaseId);
        var to = subject.Enterprise.AsAddressee() with { Name = proposed.Enterprise };
        if (notification.Event is FilingOrderApproved approved)
        {
            await desk.IssueAsync(place, new FilingOrderPaper(number, to, proposed.Reasons, proposed.Amount, proposed.Workers,
                SeriousGrounds.Of(proposed.TwoPayCycles, proposed.TenWorkers, proposed.HalfMillion, proposed.Workers), proposed.FirstMonth,
                proposed.LastMonth, proposed.DueDay)
            {
                Number = approved.OrderNumber,
                On = approved.On,
                Office = await offices.OfAsync(subject.Row.RegionCode, cancellationToken),
            }, cancellationToken);
        }
        else if (notification.Event is FilingOrderServed service)
        {
            await served.ServeAsync<FilingOrderPaper>(
                place, new ServiceDone(service.On, service.Method, service.ReceivedBy, service.Proof, to), cancellationToken);
        }
    }
}
