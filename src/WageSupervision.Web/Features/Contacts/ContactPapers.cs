using MediatR;
using Microsoft.EntityFrameworkCore;
using WageSupervision.Domain.Contacts;
using WageSupervision.Domain.Papers;
using WageSupervision.Web.Papers;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Procedures;

namespace WageSupervision.Web.Features.Contacts;

/// <summary>Issues the papers of a contact with the events that make them. They name nobody who came.</summary>
/// <param name="desk">Issues.</param>
/// <param name="offices">Whose they are.</param>
/// <param name="database">Names of counties.</param>
public sealed class ContactPapers(PaperDesk desk, OfficeBook offices, AppDbContext database) : INotificationHandler<Recorded<Contact, ContactRow>>
{
    /// <inheritdoc/>
    public async Task Handle(Recorded<Contact, ContactRow> notification, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(notification);
        var (file, happened) = (notification.Subject.File, notification.Event);
        var (logged, said) = (file.Logged, file.Particulars);
        var region = file.RegionAt(happened);
        Paper? paper = happened switch
        {
            ContactLogged or ContactSupplemented => new ContactRegisterPaper(
                logged.On, logged.Channel, logged.OfKind, logged.Anonymous, logged.Confidential, logged.Representatives, said, ContactText.Months(said),
                ContactText.Dispute(said.InDispute), await database.Regions.Where(r => r.Code == region).Select(r => r.FullName).SingleAsync(cancellationToken),
                Files(file), file.DecideBy)
            { Number = happened is ContactLogged ? logged.ContactNumber : PaperDesk.Serial, On = happened.On, Office = await OfficeAsync() },
            ContactAccepted accepted => new ContactAcceptedPaper(
                logged.ContactNumber, logged.On, logged.OfKind, said.Respondent, file.DecideBy, logged.Confidential)
            { Number = accepted.PaperNumber, On = accepted.On, Office = await OfficeAsync() },
            ContactRefused refused => new ContactRefusedPaper(
                logged.ContactNumber, logged.On, logged.OfKind, said.Respondent, refused.Ground, refused.Reason, refused.WhereToGo)
            { Number = refused.PaperNumber, On = refused.On, Office = await OfficeAsync() },
            ContactSupplementAsked asked => new ContactSupplementPaper(
                logged.ContactNumber, logged.On, logged.OfKind, said.Respondent, asked.List, asked.Due, ContactFiles.HasCode(notification.Subject),
                file.IsFoundByPhone)
            { Number = asked.PaperNumber, On = asked.On, Office = await OfficeAsync() },
            ContactReferred referred => new ContactReferralPaper(
                logged.ContactNumber, logged.On, logged.OfKind, said.Respondent, said, ContactText.Months(said), referred.Office, referred.Reason,
                Files(file), referred.DecideBy)
            { Number = PaperDesk.Serial, On = referred.On, Office = await OfficeAsync() },
            ContactAnswered answered => new ContactAnswerPaper(
                logged.ContactNumber, logged.On, logged.OfKind, said.Respondent, file.Filing?.CaseNumber, answered.Outcome, answered.Text)
            { Number = PaperDesk.Serial, On = answered.On, Office = await OfficeAsync() },
            _ => null,
        };
        if (happened is ContactRefusalRevoked revoked)
        {
            var refusal = await desk.NumberedAsync<ContactRefusedPaper>(
                PaperPlace.Of(notification.Subject, logged.ContactNumber) with { RegionCode = region }, revoked.PaperNumber, cancellationToken);
            await desk.MarkAsync(refusal, PaperState.Revoked, revoked.On, null, cancellationToken);
        }

        if (paper is not null)
        {
            var place = PaperPlace.Of(notification.Subject, logged.ContactNumber) with { RegionCode = region };
            var earlier = happened is ContactSupplemented ? await desk.LastAsync<ContactRegisterPaper>(place, cancellationToken) : null;
            var issued = await desk.IssueAsync(place, paper, cancellationToken, earlier);
            await desk.MarkAsync(earlier, PaperState.Superseded, happened.On, issued, cancellationToken);
        }

        Task<PaperOffice> OfficeAsync() => offices.OfAsync(region, cancellationToken);
    }

    private static int Files(Contact file) =>
        file.Logged.FileHashes.Count + file.Events.OfType<ContactSupplemented>().Sum(given => given.FileHashes.Count);
}
