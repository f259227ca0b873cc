using WageSupervision.Domain.Contacts;
using WageSupervision.Domain.Enterprises;
using WageSupervision.Domain.Parameters;
using WageSupervision.Domain.Procedure;

namespace WageSupervision.Domain.Tests.Contacts;

/// <summary>Steps of a contact taken in one line.</summary>
internal static class ContactTaking
{
    public const string Here = "330106";
    public const string There = "330110";

    public static readonly ContactParticulars Full = new("城西工地", "文二路", new(2026, 9, 1), null, 1, 12000, false);

    public static ContactFacts On(DateOnly today, string office = Here) => new(today, new Jurisdiction(office), WorkCalendar.Shipped);

    public static LogTerms Terms(ContactParticulars? said = null, ContactKind kind = ContactKind.Complaint, bool anonymous = false,
        int representatives = 0, bool facts = true) =>
        new(Here, ContactChannel.Telephone, kind, said ?? Full, anonymous, false, representatives, facts ? new string('0', 64) : null, []);

    public static Contact Log(
        DateOnly today, ContactParticulars? said = null, bool facts = true, ContactKind kind = ContactKind.Complaint) =>
        Contact.From([Steps.The<LogContactStep>().Enter(Unbegun.File, new ReceivingFacts(today, WorkCalendar.Shipped), Terms(said, kind, facts: facts))("访1")]);

    public static Contact Take<TTerms, TEvent>(this Contact file, ContactStep<TTerms, TEvent> step, ContactFacts facts, TTerms terms)
        where TEvent : ProcedureEvent
    {
        file.Apply(step.Enter(file, facts, terms)("文1"));
        return file;
    }

    public static Contact Accept(this Contact file, DateOnly today, string office = Here) =>
        file.Take(Steps.The<AcceptContactStep>(), On(today, office), new(Asked: true, RespondentId: null));

    public static Contact Ask(this Contact file, DateOnly today, DateOnly due) => file.Take(Steps.The<AskSupplementStep>(), On(today), new("地址", due));

    public static Contact Supplement(this Contact file, DateOnly today, ContactParticulars? said = null) =>
        file.Take(Steps.The<SupplementStep>(), On(today), new(said, null, []));

    public static Contact Refuse(this Contact file, DateOnly today, RefusalGround ground) =>
        file.Take(Steps.The<RefuseContactStep>(), On(today), new(ground, "x", "y"));

    public static Contact RevokeRefusal(this Contact file, DateOnly today, string office = Here) =>
        file.Take(Steps.The<RevokeRefusalStep>(), On(today, office), "x");

    public static Contact Refer(this Contact file, DateOnly today, string region = There) =>
        file.Take(Steps.The<ReferContactStep>(), On(today), new(region, "余杭", "工地在那里"));
}
