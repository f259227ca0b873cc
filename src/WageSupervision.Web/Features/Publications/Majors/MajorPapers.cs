using MediatR;
using WageSupervision.Domain;
using WageSupervision.Domain.Papers;
using WageSupervision.Domain.Publications;
using WageSupervision.Web.Papers;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Procedures;

namespace WageSupervision.Web.Features.Publications.Majors;

/// <summary>Issues the papers of an entry with the events that make them.</summary>
/// <param name="desk">Issues.</param>
/// <param name="offices">Whose they are.</param>
/// <param name="majors">The case that it was proposed from.</param>
public sealed class MajorPapers(PaperDesk desk, OfficeBook offices, MajorFiles majors) : INotificationHandler<Recorded<MajorNotice, ListMatterRow>>
{
    /// <inheritdoc/>
    public async Task Handle(Recorded<MajorNotice, ListMatterRow> notification, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(notification);
        if (notification.Event is not (MajorApproved or MajorCorrected or MajorWithdrawn))
        {
            return;
        }

        var (subject, file) = (notification.Subject, notification.Subject.File);
        var matter = await majors.CaseOfAsync(subject, cancellationToken);
        var place = PaperPlace.Of(subject, matter.Row.CaseNumber, matter.Row.CaseId);
        var office = await offices.OfAsync(subject.Row.RegionCode, cancellationToken);
        var (number, to) = (matter.Row.CaseNumber, file.Proposed.Enterprise);
        switch (notification.Event)
        {
            case MajorApproved approved:
                await desk.IssueAsync(place, Notice(approved.On), cancellationToken);
                break;

            // What was not published yet is made anew: a correction of nothing published would tell nobody anything.
            case MajorCorrected { On: var on } when file.Published is null:
                await MendAsync(Notice(on), PaperState.Superseded);
                break;
            case MajorCorrected corrected:
                await MendAsync(new MajorMendedPaper(
                    number, to, file.Published.On, Withdrawn: false, corrected.Reason, corrected.Handled, file.Matter.Words())
                { Number = PaperDesk.Serial, On = corrected.On, Office = office }, PaperState.Superseded);
                break;
            case MajorWithdrawn withdrawn:
                await MendAsync(new MajorMendedPaper(number, to, file.Published?.On, Withdrawn: true, withdrawn.Reason, [], "")
                { Number = PaperDesk.Serial, On = withdrawn.On, Office = office }, PaperState.Revoked);
                break;
            default:
                break;
        }

        MajorNoticePaper Notice(DateOnly on) => new(
            number, to, Choices.LabelOf(file.Proposed.Category), file.Matter.Words(), file.Handled, file.Approved!.Period)
        { Number = PaperDesk.Serial, On = on, Office = office };

        async Task MendAsync(Paper mended, PaperState state)
        {
            var wrong = await desk.LastAsync<MajorNoticePaper>(place, cancellationToken);
            var note = await desk.IssueAsync(place, mended, cancellationToken, wrong);
            await desk.MarkAsync(wrong, state, mended.On, note, cancellationToken);
        }
    }
}
