using WageSupervision.Domain.Procedure;

namespace WageSupervision.Domain.Contacts;

/// <summary>一件投诉或者举报, from its logging to its answer. The fold of its events; it names nobody who came.</summary>
public sealed class Contact : Aggregate, IRebuilt<Contact>
{
    /// <summary>Working days from receipt within which acceptance is decided.</summary>
    public const int DecideWorkingDays = 5;

    /// <summary>集体投诉的代表, at most.</summary>
    public const int MostRepresentatives = 5;

    private Contact(ContactLogged logged)
    {
        Logged = logged;
        Particulars = logged.Particulars;
        RegionCode = logged.RegionCode;
        DecideBy = logged.DecideBy;
    }

    /// <summary>登记.</summary>
    public ContactLogged Logged { get; }

    /// <summary>What is said by now.</summary>
    public ContactParticulars Particulars { get; private set; }

    /// <summary>The county whose office it is by now.</summary>
    public string RegionCode { get; private set; }

    /// <summary>The last day to decide on acceptance, or <c>null</c> where the holidays of that year are not published.</summary>
    public DateOnly? DecideBy { get; private set; }

    /// <summary>What was asked for and not given yet, or <c>null</c>.</summary>
    public ContactSupplementAsked? OpenSupplement { get; private set; }

    /// <summary>受理, or <c>null</c>.</summary>
    public ContactAccepted? Acceptance { get; private set; }

    /// <summary>不予受理, or <c>null</c>.</summary>
    public ContactRefused? Refusal { get; private set; }

    /// <summary>The other contact that it goes with, or <c>null</c>.</summary>
    public ContactLinked? Link { get; private set; }

    /// <summary>The case opened from it, or <c>null</c>.</summary>
    public ContactFiled? Filing { get; private set; }

    /// <summary>答复, or <c>null</c>.</summary>
    public ContactAnswered? Answer { get; private set; }

    /// <summary>撤回, or <c>null</c>.</summary>
    public ContactWithdrawn? Withdrawal { get; private set; }

    /// <summary>Whether facts were given, in words, by whatever way.</summary>
    public bool HasFacts { get; private set; }

    /// <summary>Where it stands.</summary>
    public ContactStage Stage => this switch
    {
        { Withdrawal: not null } => ContactStage.Withdrawn,
        { Answer: not null } => ContactStage.Answered,
        { Refusal: not null } => ContactStage.Refused,
        { Link: not null } => ContactStage.Linked,
        { Filing: not null } => ContactStage.Filed,
        { Acceptance: not null } => ContactStage.Accepted,
        { OpenSupplement: not null } => ContactStage.AwaitingSupplement,
        _ => ContactStage.Logged,
    };

    /// <summary>Whether nobody has decided on it yet.</summary>
    public bool IsUndecided => Stage is ContactStage.Logged or ContactStage.AwaitingSupplement;

    /// <summary>
    /// The last day on which it may be brought: two years from the end of the breach. A month's wages may be due until the end of the next
    /// one, so that the two years begin there; <c>null</c> while wages are still owed, or where nobody said for which months.
    /// </summary>
    public DateOnly? LastDayToComplain => Particulars.LastMonth is { } last ? last.AddMonths(2).AddDays(-1).AddYears(2) : null;

    /// <summary>Whether it was brought in time; <c>null</c> where nobody said for which months.</summary>
    public bool? IsInTime => Particulars.FirstMonth is null ? null : LastDayToComplain is not { } last || Logged.On <= last;

    /// <summary>
    /// Whether the same matter is before an arbitration commission or a court, where that bars it: a complaint alone. A report is of a breach,
    /// whoever else has brought the wages elsewhere.
    /// </summary>
    public bool? IsInDispute => Logged.OfKind == ContactKind.Complaint ? Particulars.InDispute : false;

    /// <summary>
    /// Whether its state is told to whoever knows the last digits of the telephone that was left: not where the informant is to be kept from the
    /// employer, who knows them too.
    /// </summary>
    public bool IsFoundByPhone => !Logged.Anonymous && !Logged.Confidential;

    /// <summary>The county whose office an event was: that of the last referral before it.</summary>
    public string RegionAt(ProcedureEvent happened) =>
        Events.TakeWhile(each => !ReferenceEquals(each, happened)).OfType<ContactReferred>().LastOrDefault()?.RegionCode ?? Logged.RegionCode;

    /// <inheritdoc/>
    public static Contact From(IEnumerable<ProcedureEvent> history) => Rebuild<Contact, ContactLogged>(history, logged => new Contact(logged));

    /// <summary>The clock that runs, or <c>null</c>: while something is awaited from the informant, the office's own does not.</summary>
    public ProcedureClock? Clock => Stage switch
    {
        ContactStage.Logged when DecideBy is { } day => new("决定是否受理", day, ContactLaw.Acceptance, Running: true),
        ContactStage.AwaitingSupplement => new("补正", OpenSupplement!.Due, "补正告知所定期限", Running: true),
        ContactStage.Accepted => new("立案", Acceptance!.On, ContactLaw.Acceptance, Running: true),
        _ => null,
    };

    /// <inheritdoc/>
    protected override void When(ProcedureEvent recorded)
    {
        switch (recorded)
        {
            case ContactLogged logged:
                HasFacts = logged.StatementHash is not null;
                break;
            case ContactSupplementAsked asked:
                OpenSupplement = asked;
                break;
            case ContactSupplemented given:
                OpenSupplement = null;
                Particulars = given.Particulars;
                DecideBy = given.DecideBy;
                HasFacts |= given.TextHash is not null;
                break;
            case ContactReferred referred:
                OpenSupplement = null;
                RegionCode = referred.RegionCode;
                DecideBy = referred.DecideBy;
                break;
            case ContactAccepted accepted:
                Acceptance = accepted;
                Particulars = accepted.Asked ? Particulars with { InDispute = false } : Particulars;
                break;
            case ContactRefused refused:
                Refusal = refused;
                break;
            case ContactRefusalRevoked revoked:
                (Refusal, OpenSupplement, DecideBy) = (null, null, revoked.DecideBy);
                break;
            case ContactLinked linked:
                Link = linked;
                break;
            case ContactFiled filed:
                Filing = filed;
                break;
            case ContactAnswered answered:
                Answer = answered;
                break;
            case ContactWithdrawn withdrawn:
                Withdrawal = withdrawn;
                break;
            default:
                break;
        }
    }
}
