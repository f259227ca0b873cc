using MediatR;
using WageSupervision.Domain;
using WageSupervision.Domain.Incidents;
using WageSupervision.Domain.Papers;
using WageSupervision.Web.Papers;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Procedures;

namespace WageSupervision.Web.Features.Incidents;

/// <summary>Issues each report of an incident as a paper.</summary>
/// <param name="desk">Issues.</param>
/// <param name="offices">Whose they are.</param>
public sealed class IncidentPapers(PaperDesk desk, OfficeBook offices) : INotificationHandler<Recorded<MajorIncident, MajorIncidentRow>>
{
    /// <inheritdoc/>
    public async Task Handle(Recorded<MajorIncident, MajorIncidentRow> notification, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(notification);
        if (notification.Event is not IncidentReported reported)
        {
            return;
        }

        var (file, opened) = (notification.Subject.File, notification.Subject.File.Opened);
        await desk.IssueAsync(
            PaperPlace.Of(notification.Subject, opened.IncidentNumber),
            new IncidentReportPaper(opened.IncidentNumber, opened.On, reported.Number, reported.To, Choices.LabelOf(opened.OfKind), opened.Respondent,
                opened.Place, file.People, opened.Amount, opened.What, reported.Text,
                [.. file.Tasks.Select(task => $"{task.Owner}：{task.What}（{(task.Done is { } done ? "已完成：" + done : "正在办")}）")])
            { Number = PaperDesk.Serial, On = reported.On, Office = await offices.OfAsync(opened.RegionCode, cancellationToken) },
            cancellationToken);
    }
}
