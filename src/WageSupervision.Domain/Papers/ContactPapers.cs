using WageSupervision.Domain.Contacts;
using WageSupervision.Domain.Procedure;

namespace WageSupervision.Domain.Papers;

/// <summary>劳动保障监察投诉举报登记表, made again after a supplement. It names nobody who came.</summary>
/// <param name="ReceivedOn">The day it was received.</param>
/// <param name="Channel">By which way.</param>
/// <param name="Nature">投诉 or 举报; not called kind, as that of the paper is.</param>
/// <param name="Anonymous">Nobody named themselves.</param>
/// <param name="Confidential">The informant is to be kept from the employer.</param>
/// <param name="Representatives">代表.</param>
/// <param name="Particulars">What is said of the employer and the arrears.</param>
/// <param name="Months">For which months, in words.</param>
/// <param name="Dispute">Whether it is before an arbitration commission or a court, in words.</param>
/// <param name="Region">用工所在地.</param>
/// <param name="Files">How many attachments.</param>
/// <param name="DecideBy">The last day to decide; <c>null</c> where the holidays are not published.</param>
[PaperKind("contact-register", "劳动保障监察投诉举报登记表")]
public sealed record ContactRegisterPaper(
    DateOnly ReceivedOn, ContactChannel Channel, ContactKind Nature, bool Anonymous, bool Confidential, int Representatives,
    ContactParticulars Particulars, string Months, string Dispute, string Region, int Files, DateOnly? DecideBy) : Paper
{
    /// <inheritdoc/>
    public override IEnumerable<ProcedureRuleException> Faults() =>
    [
        .. PaperChecks.Within("决定是否受理的期限", DecideBy, On, null, ContactLaw.Acceptance),
        .. ContactPaperChecks.Group(Representatives, Particulars.People),
    ];
}

/// <summary>What the papers of contacts share.</summary>
internal static class ContactPaperChecks
{
    /// <summary>At most five speak, and no more than came.</summary>
    internal static IEnumerable<ProcedureRuleException> Group(int representatives, int people)
    {
        if (representatives > Contact.MostRepresentatives || (people > 0 && representatives > people))
        {
            yield return new("paper-people-differ", ContactLaw.Group,
                $"代表 {representatives} 人，应当不超过 {Contact.MostRepresentatives} 人，也不超过一起投诉的 {people} 人，所以没有作出登记表。请核对人数，再登记一次。");
        }
    }
}

/// <summary>受理通知书.</summary>
/// <param name="ContactNumber">登记编号.</param>
/// <param name="ReceivedOn">The day it was received.</param>
/// <param name="Nature">投诉 or 举报.</param>
/// <param name="Respondent">The employer as it is called.</param>
/// <param name="DecideBy">The last day to decide; <c>null</c> where the holidays are not published.</param>
/// <param name="Confidential">Whether only the receipt's code opens its state.</param>
[PaperKind("contact-accepted", "劳动保障监察受理通知书")]
public sealed record ContactAcceptedPaper(
    string ContactNumber, DateOnly ReceivedOn, ContactKind Nature, string Respondent, DateOnly? DecideBy, bool Confidential) : Paper
{
    /// <inheritdoc/>
    public override IEnumerable<ProcedureRuleException> Faults() =>
        PaperChecks.Within("受理日期", On, ReceivedOn, null, ContactLaw.Acceptance);
}

/// <summary>不予受理通知书.</summary>
/// <param name="ContactNumber">登记编号.</param>
/// <param name="ReceivedOn">The day it was received.</param>
/// <param name="Nature">投诉 or 举报.</param>
/// <param name="Respondent">The employer as it is called.</param>
/// <param name="Ground">Why, by its provision.</param>
/// <param name="Reason">The facts behind it.</param>
/// <param name="WhereToGo">Who can help instead.</param>
[PaperKind("contact-refused", "劳动保障监察不予受理通知书")]
public sealed record ContactRefusedPaper(
    string ContactNumber, DateOnly ReceivedOn, ContactKind Nature, string Respondent, RefusalGround Ground, string Reason, string WhereToGo) : Paper
{
    /// <inheritdoc/>
    public override IEnumerable<ProcedureRuleException> Faults() =>
        PaperChecks.Within("不予受理日期", On, ReceivedOn, null, ContactLaw.Acceptance);
}

/// <summary>投诉举报补正告知书.</summary>
/// <param name="ContactNumber">登记编号.</param>
/// <param name="ReceivedOn">The day it was received.</param>
/// <param name="Nature">投诉 or 举报.</param>
/// <param name="Respondent">The employer as it is called; may be empty.</param>
/// <param name="List">What is to be supplemented.</param>
/// <param name="Due">The last day, inclusive.</param>
/// <param name="HasCode">Whether the informant was given a receipt's code, with which one may supplement online.</param>
/// <param name="ByPhone">Whether the telephone's last digits tell its state.</param>
[PaperKind("contact-supplement", "投诉举报补正告知书")]
public sealed record ContactSupplementPaper(
    string ContactNumber, DateOnly ReceivedOn, ContactKind Nature, string Respondent, string List, DateOnly Due, bool HasCode = false, bool ByPhone = false)
    : Paper
{
    /// <inheritdoc/>
    public override IEnumerable<ProcedureRuleException> Faults() => PaperChecks.Within("补正期限", Due, On, null, ContactLaw.Conditions);
}

/// <summary>投诉举报移送函: to the office of the place of work.</summary>
/// <param name="ContactNumber">登记编号.</param>
/// <param name="ReceivedOn">The day it was received.</param>
/// <param name="Nature">投诉 or 举报.</param>
/// <param name="Respondent">The employer as it is called; may be empty.</param>
/// <param name="Particulars">What is said of the employer and the arrears.</param>
/// <param name="Months">For which months, in words.</param>
/// <param name="ToOffice">To which office.</param>
/// <param name="Reason">Why it is the one.</param>
/// <param name="Files">How many attachments go with it.</param>
/// <param name="DecideBy">The last day on which it has to decide.</param>
[PaperKind("contact-referral", "投诉举报移送函")]
public sealed record ContactReferralPaper(
    string ContactNumber, DateOnly ReceivedOn, ContactKind Nature, string Respondent, ContactParticulars Particulars, string Months, string ToOffice,
    string Reason, int Files, DateOnly? DecideBy) : Paper
{
    /// <inheritdoc/>
    public override IEnumerable<ProcedureRuleException> Faults() =>
        PaperChecks.Within("接收机关决定的期限", DecideBy, On, null, ContactLaw.Acceptance);
}

/// <summary>投诉举报处理结果告知书.</summary>
/// <param name="ContactNumber">登记编号.</param>
/// <param name="ReceivedOn">The day it was received.</param>
/// <param name="Nature">投诉 or 举报.</param>
/// <param name="Respondent">The employer as it is called.</param>
/// <param name="CaseNumber">The case opened from it, or <c>null</c>.</param>
/// <param name="Outcome">What came of it.</param>
/// <param name="Text">In writing.</param>
[PaperKind("contact-answer", "投诉举报处理结果告知书")]
public sealed record ContactAnswerPaper(
    string ContactNumber, DateOnly ReceivedOn, ContactKind Nature, string Respondent, string? CaseNumber, ContactOutcome Outcome, string Text) : Paper
{
    /// <inheritdoc/>
    public override IEnumerable<ProcedureRuleException> Faults() => PaperChecks.Within("告知日期", On, ReceivedOn, null, ContactLaw.Acceptance);
}
