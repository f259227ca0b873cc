using WageSupervision.Domain.Enterprises;
using WageSupervision.Domain.Parameters;
using WageSupervision.Domain.Procedure;

namespace WageSupervision.Domain.Contacts;

/// <summary>What the gates of a contact must know besides its events.</summary>
/// <param name="Today">Today.</param>
/// <param name="Office">The area of the office that acts; of nobody's office where the informant acts.</param>
/// <param name="Calendar">The work calendar.</param>
/// <param name="CaseRuns">Whether a case that was opened from it, or what was divided off it, has not ended yet.</param>
/// <param name="CaseFound">Whether such a case established that wages are owed.</param>
public sealed record ContactFacts(DateOnly Today, Jurisdiction Office, WorkCalendar Calendar, bool CaseRuns = false, bool CaseFound = false)
{
    /// <summary>The last day to decide on what is received today.</summary>
    public DateOnly? DecideBy => Calendar.AddWorkingDays(Today, Contact.DecideWorkingDays);
}

/// <summary>What a step with a contact has in common.</summary>
/// <typeparam name="TTerms">The particulars.</typeparam>
/// <typeparam name="TEvent">The event it records.</typeparam>
/// <param name="card">What is said of it.</param>
public abstract class ContactStep<TTerms, TEvent>(StepCard card) : Step<Contact, ContactFacts, TTerms, TEvent>(card)
    where TEvent : ProcedureEvent
{
    /// <summary>The page on which officers take steps.</summary>
    protected const string ActPage = "/Contacts/Act";

    /// <summary>Nobody has decided yet.</summary>
    protected static Precondition Undecided(Contact file) => new(file.IsUndecided, "还没有决定是否受理，没有撤回或者并入另一件", "contact-decided", ContactLaw.Acceptance);

    /// <summary>The work is done in the office's area.</summary>
    protected static Precondition Ours(Contact file, ContactFacts facts) =>
        new(facts.Office.Covers(file.RegionCode), "用工所在地在本机关辖区；已经转交的，由接收的部门办理", "not-our-place", ContactLaw.Place);

    /// <summary>It has not come to its end.</summary>
    protected static Precondition Open(Contact file) => new(
        file.IsUndecided || file.Stage is ContactStage.Accepted or ContactStage.Filed, "没有不予受理、撤回、并入另一件或者答复", "contact-ended", ContactLaw.Acceptance);
}
