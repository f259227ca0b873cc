using WageSupervision.Domain.Parameters;
using WageSupervision.Domain.Procedure;

namespace WageSupervision.Domain.Contacts;

/// <summary>When and by which calendar a contact is received.</summary>
/// <param name="Today">Today.</param>
/// <param name="Calendar">The work calendar.</param>
public sealed record ReceivingFacts(DateOnly Today, WorkCalendar Calendar);

/// <summary>What is logged.</summary>
/// <param name="RegionCode">The county of the place of work.</param>
/// <param name="Channel">By which way.</param>
/// <param name="Kind">In whose right.</param>
/// <param name="Particulars">What is said of the employer and the arrears.</param>
/// <param name="Anonymous">Nobody named themselves.</param>
/// <param name="Confidential">The informant asks to be kept from the employer.</param>
/// <param name="Representatives">代表.</param>
/// <param name="StatementHash">SHA-256 of the sealed statement, or <c>null</c>.</param>
/// <param name="FileHashes">The same of each attachment.</param>
public sealed record LogTerms(
    string RegionCode, ContactChannel Channel, ContactKind Kind, ContactParticulars Particulars, bool Anonymous, bool Confidential,
    int Representatives, string? StatementHash, IReadOnlyList<string> FileHashes);

/// <summary>登记投诉、举报: whatever is said, it gets its number at once; what is not said is no reason to send anybody away.</summary>
public sealed class LogContactStep() : Step<Unbegun, ReceivingFacts, LogTerms, ContactLogged>(new StepCard("log-contact", "登记投诉举报")
{
    Action = "LogContact",
    ActionWords = "登记投诉举报",
    Roles = [Role.Inspector],
    Page = "/Contacts/Desk",
    Law = ContactLaw.Right,
    Series = "人社监访",
    Place = 50,
})
{
    /// <inheritdoc/>
    public override IEnumerable<ProcedureRuleException> Faults(Unbegun file, ReceivingFacts facts, LogTerms terms)
    {
        if (terms.Representatives > Contact.MostRepresentatives)
        {
            yield return new("too-many-representatives", ContactLaw.Group,
                $"集体投诉请推选代表，不超过 {Contact.MostRepresentatives} 人；其他人写在名单里，各自可以查询。", "Representatives");
        }

        if (terms.Kind == ContactKind.Complaint && terms.Anonymous)
        {
            yield return new("complainant-unnamed", ContactLaw.Right,
                "投诉是本人的权利，要有姓名和电话才能告知是否受理。不想留的，请选“举报”，举报可以匿名。", "Kind");
        }

        if (terms.Particulars is { FirstMonth: { } first } && first > facts.Today)
        {
            yield return new("month-to-come", ContactLaw.Particulars, "欠薪的月份不能晚于本月。", "FirstMonth");
        }

        if (terms.Particulars is { FirstMonth: { } from, LastMonth: { } until } && until < from)
        {
            yield return new("months-reversed", ContactLaw.Particulars, "最后一个月早于第一个月，请核对。", "LastMonth");
        }
    }

    /// <inheritdoc/>
    protected override IEnumerable<Precondition> Asks(Unbegun file, ReceivingFacts facts) => [];

    /// <inheritdoc/>
    protected override ContactLogged Make(Unbegun file, ReceivingFacts facts, LogTerms terms, string number) => new(
        number, terms.RegionCode, terms.Channel, terms.Kind, terms.Particulars, terms.Anonymous, terms.Confidential, terms.Representatives,
        terms.StatementHash, terms.FileHashes, facts.Calendar.AddWorkingDays(facts.Today, Contact.DecideWorkingDays))
    { On = facts.Today };
}
