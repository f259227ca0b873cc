using MediatR;
using WageSupervision.Web.Features.Filings.Submissions;

namespace WageSupervision.Web.Features.Attendance;

/// <summary>Compares a month anew whenever another payroll or attendance sheet of it stands, or stands no more.</summary>
public sealed class RenewComparison(WorkComparing comparing) : INotificationHandler<FilingStood>, INotificationHandler<FilingWithdrawn>
{
    /// <inheritdoc/>
    public Task Handle(FilingStood notification, CancellationToken cancellationToken) =>
        comparing.RenewAsync(notification.Filing.EnterpriseId, notification.Filing.Period, cancellationToken);

    /// <inheritdoc/>
    public Task Handle(FilingWithdrawn notification, CancellationToken cancellationToken) =>
        comparing.RenewAsync(notification.Filing.EnterpriseId, notification.Filing.Period, cancellationToken);
}
