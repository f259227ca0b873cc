using Microsoft.EntityFrameworkCore;
using WageSupervision.Domain.Contacts;
using WageSupervision.Domain.Enterprises;
using WageSupervision.Domain.Parameters;
using WageSupervision.Domain.Procedure;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Procedures;

namespace WageSupervision.Web.Features.Contacts;

/// <summary>A command that takes a step of a contact.</summary>
/// <typeparam name="TTerms">The step's particulars.</typeparam>
public interface IContactCommand<TTerms> : IStepCommand<Contact, ContactFacts, TTerms>
{
    /// <summary>The contact.</summary>
    Guid ContactId { get; }

    /// <inheritdoc/>
    Guid IStepCommand<Contact, ContactFacts, TTerms>.SubjectId => ContactId;
}

/// <summary>The store of complaints and reports.</summary>
/// <param name="tools">What every store works with.</param>
/// <param name="parameters">The work calendar.</param>
public sealed class ContactFiles(StoreTools tools, LegalParameters parameters) : AggregateStore<Contact, ContactRow, ContactFacts>(tools)
{
    /// <summary>The work calendar.</summary>
    public WorkCalendar Calendar => parameters.Calendar;

    /// <summary>The contacts this person may see: officers those of their area, and those that began in it and were referred; others none.</summary>
    public override IQueryable<ContactRow> Visible()
    {
        if (User.Role is not (Role.Inspector or Role.Supervisor))
        {
            return Database.Contacts.Where(_ => false);
        }

        var prefix = User.Area.Prefix;
        return Database.Contacts.Where(c => c.RegionCode.StartsWith(prefix) || c.FirstRegionCode.StartsWith(prefix));
    }

    /// <summary>
    /// Those whose case has ended, however it did, while the informant has no answer. What was joined to another goes on there, and what was divided
    /// off in its own: they end with the last of them.
    /// </summary>
    public IQueryable<ContactRow> ToBeAnswered() => AwaitingAnswer(Visible());

    /// <summary>Whether one is of these, whoever asks.</summary>
    public Task<bool> AwaitsAnswerAsync(Guid contactId, CancellationToken cancellationToken) =>
        AwaitingAnswer(Database.Contacts).AnyAsync(c => c.EnterpriseId == Subjects.OfNoEnterprise && c.ContactId == contactId, cancellationToken);

    /// <summary>What waits in the officer's own area: for a decision, for what was asked for, for its case, or for the answer.</summary>
    public IQueryable<ContactRow> Waiting()
    {
        var (prefix, toBeAnswered) = (User.Area.Prefix, ToBeAnswered().Select(c => c.ContactId));
        return Visible().Where(c => c.RegionCode.StartsWith(prefix) && (c.Stage == ContactStage.Logged || c.Stage == ContactStage.AwaitingSupplement
            || c.Stage == ContactStage.Accepted || toBeAnswered.Contains(c.ContactId)));
    }

    /// <inheritdoc/>
    public override async Task<ContactFacts> FactsAsync(Opened<Contact, ContactRow> opened, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(opened);
        var (contactId, caseId) = (opened.Row.ContactId, opened.Row.CaseId);
        if (opened.File.Stage != ContactStage.Filed)
        {
            return new ContactFacts(Today, User.Area, Calendar);
        }

        return new ContactFacts(
            Today, User.Area, Calendar, await Running().AnyAsync(k => k.CaseId == caseId || k.ContactId == contactId, cancellationToken),
            await Database.Cases.AnyAsync(k => (k.CaseId == caseId || k.ContactId == contactId) && k.Owed > 0, cancellationToken));
    }

    /// <summary>What the gates know where the informant acts.</summary>
    public ContactFacts FactsOfInformant(Contact file)
    {
        ArgumentNullException.ThrowIfNull(file);
        return new ContactFacts(Today, new Jurisdiction(file.RegionCode), Calendar);
    }

    /// <summary>Which particulars would be refused.</summary>
    public IReadOnlyList<ProcedureRuleException> Faults(LogTerms terms) =>
        [.. Steps.The<LogContactStep>().Faults(Unbegun.File, new ReceivingFacts(Today, Calendar), terms)];

    /// <summary>Logs one, with its number.</summary>
    /// <param name="contactId">Its id.</param>
    /// <param name="terms">What is logged.</param>
    /// <param name="by">Who is recorded where it is not the person signed in.</param>
    /// <param name="cancellationToken">Cancellation.</param>
    public async Task<Opened<Contact, ContactRow>> LogAsync(Guid contactId, LogTerms terms, Recorder? by, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(terms);
        var step = Steps.The<LogContactStep>();
        var make = step.Enter(Unbegun.File, new ReceivingFacts(Today, Calendar), terms);
        var number = await NumberAsync(step, terms.RegionCode, cancellationToken);
        return await BeginAsync(null, terms.RegionCode, contactId, make(number), cancellationToken, by);
    }

    /// <summary>One by its id, whoever asks; <c>null</c> where there is none.</summary>
    public async Task<Opened<Contact, ContactRow>?> FindAsync(Guid contactId, CancellationToken cancellationToken)
    {
        var row = await Database.Contacts.AsNoTracking()
            .SingleOrDefaultAsync(c => c.EnterpriseId == Subjects.OfNoEnterprise && c.ContactId == contactId, cancellationToken);
        return row is null ? null : (await GatherAsync([row], cancellationToken))[0];
    }

    /// <summary>Whether its informant sent it by the public form, and so was given a receipt's code.</summary>
    public static bool HasCode(Opened<Contact, ContactRow> opened)
    {
        ArgumentNullException.ThrowIfNull(opened);
        return opened.Events[0].ActorId == Guid.Empty;
    }

    /// <summary>Waits for whoever else acts on this contact.</summary>
    public Task LockAsync(Guid contactId, CancellationToken cancellationToken) => LockAsync(Subjects.OfNoEnterprise, contactId, cancellationToken);

    /// <inheritdoc/>
    protected override Task LockAsync(long enterpriseId, Guid subjectId, CancellationToken cancellationToken) =>
        Database.LockAsync("contact", enterpriseId, subjectId.ToString("N"), cancellationToken);

    private IQueryable<ContactRow> AwaitingAnswer(IQueryable<ContactRow> contacts)
    {
        var running = Running();
        return contacts.Where(c => c.Stage == ContactStage.Filed && Database.Cases.Any(k => k.CaseId == c.CaseId && k.ClosedOn != null)
            && !running.Any(k => k.CaseId == c.CaseId || k.ContactId == c.ContactId));
    }

    private IQueryable<CaseRow> Running() => Database.Cases.Where(k => k.ClosedOn == null || Database.Cases.Any(
        into => into.EnterpriseId == k.EnterpriseId && into.CaseId == k.JoinedIntoId && into.ClosedOn == null));

    /// <inheritdoc/>
    protected override string RegionOf(ContactRow row, EnterpriseRow? enterprise)
    {
        ArgumentNullException.ThrowIfNull(row);
        return row.RegionCode;
    }

    /// <inheritdoc/>
    protected override ContactRow Project(Origin origin, Contact file)
    {
        ArgumentNullException.ThrowIfNull(origin);
        ArgumentNullException.ThrowIfNull(file);
        return new ContactRow
        {
            EnterpriseId = Subjects.OfNoEnterprise,
            ContactId = origin.SubjectId,
            ContactNumber = file.Logged.ContactNumber,
            RegionCode = file.RegionCode,
            FirstRegionCode = file.Logged.RegionCode,
            Channel = file.Logged.Channel,
            Kind = file.Logged.OfKind,
            Respondent = file.Particulars.Respondent,
            RespondentId = file.Acceptance?.RespondentId,
            People = file.Particulars.People,
            Amount = file.Particulars.Amount,
            ReceivedOn = file.Logged.On,
            Stage = file.Stage,
            DueOn = file.Clock?.DueOn,
            CaseId = file.Filing?.CaseId,
            Version = origin.Events.Count,
        };
    }
}
