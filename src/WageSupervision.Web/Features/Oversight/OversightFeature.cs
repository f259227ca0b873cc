using MediatR;
using WageSupervision.Domain.Cases;
using WageSupervision.Domain.Oversight;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Procedures;
using WageSupervision.Web.Shell;

namespace WageSupervision.Web.Features.Oversight;

/// <summary>Writes down what events of cases show of how they are handled (Article 37), in the transaction of the event.</summary>
/// <param name="database">The database.</param>
public sealed class OversightOfCases(AppDbContext database) : INotificationHandler<Recorded<SupervisionCase, CaseRow>>
{
    /// <inheritdoc/>
    public Task Handle(Recorded<SupervisionCase, CaseRow> notification, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(notification);
        var (row, recorded) = (notification.Subject.Row, notification.Subject.Events[^1]);
        var day = DateOnly.FromDateTime(PortalClock.Local(recorded.RecordedAt));
        foreach (var (kind, note) in OversightMarks.Of(notification.Subject.File, notification.Event, day))
        {
            database.OversightMarks.Add(new OversightMarkRow
            {
                EnterpriseId = row.EnterpriseId,
                CaseId = row.CaseId,
                Sequence = recorded.Sequence,
                Kind = kind,
                RegionCode = row.RegionCode,
                MarkedOn = day,
                OfficerId = row.LeadOfficerId,
                CaseNumber = row.CaseNumber,
                Note = note,
            });
        }

        return Task.CompletedTask;
    }
}
