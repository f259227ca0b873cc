using System.Text.Json.Serialization;
using WageSupervision.Domain.Procedure;

namespace WageSupervision.Domain.Publications;

/// <summary>提出列入: an order to pay was served, its term is over, and what is unpaid reaches one of the two grounds.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="OrderName">What the order to pay is called.</param>
/// <param name="OrderNumber">Its number.</param>
/// <param name="ServedOn">The day of its service.</param>
/// <param name="Deadline">The last day to pay, inclusive.</param>
/// <param name="Workers">Workers of what was ordered and is unpaid.</param>
/// <param name="Amount">Yuan of it.</param>
/// <param name="Criminal">The sum reaches the figures of the crime (第五条第一项).</param>
/// <param name="Incidents">Numbers of the mass or extreme incidents that came of it (第五条第二项).</param>
/// <param name="Migrant">How it was found out that those who are owed are 农民工.</param>
/// <param name="Enterprise">Whom it names.</param>
/// <param name="ProposedBy">The inspector; another person decides.</param>
[StoredAs("listing-proposed")]
public sealed record ListingProposed(
    Guid CaseId, string OrderName, string OrderNumber, DateOnly ServedOn, DateOnly Deadline, int Workers, decimal Amount, bool Criminal,
    IReadOnlyList<string> Incidents, string Migrant, DisclosedEnterprise Enterprise, Guid ProposedBy) : ProcedureEvent
{
    /// <inheritdoc/>
    public override EventWords Words() => new(
        "提出列入", $"{OrderName} {OrderNumber}，期限 {Day(Deadline)}，仍未支付 {Workers} 人 {Yuan(Amount)}。{string.Join("；", Grounds())}");

    /// <summary>The grounds of 第五条 that hold, in words.</summary>
    public IReadOnlyList<string> Grounds()
    {
        List<string> grounds = [];
        if (Criminal)
        {
            grounds.Add("拖欠农民工工资达到认定拒不支付劳动报酬罪的数额标准");
        }

        if (Incidents.Count > 0)
        {
            grounds.Add($"因拖欠农民工工资引发群体性事件、极端事件，造成严重不良社会影响（{string.Join('、', Incidents)}）");
        }

        return grounds;
    }
}

/// <summary>What of a listing is served on the enterprise.</summary>
public enum ListingDocument
{
    /// <summary>列入事先告知书.</summary>
    [Choice("列入事先告知书")]
    Notice,

    /// <summary>列入决定书.</summary>
    [Choice("列入决定书")]
    Decision,

    /// <summary>提前移出（不予提前移出）决定书.</summary>
    [Choice("提前移出决定书")]
    Removal,

    /// <summary>撤销列入、恢复列入决定书.</summary>
    [Choice("撤销或者恢复列入决定书")]
    Change,
}

/// <summary>列入的文书送达.</summary>
/// <param name="Document">Which.</param>
/// <param name="Method">How.</param>
/// <param name="ReceivedBy">Who signed, by function, not by name.</param>
/// <param name="Proof">By what it is proved.</param>
[StoredAs("listing-served")]
public sealed record ListingServed(ListingDocument Document, ServiceMethod Method, string ReceivedBy, ServiceProof Proof) : ProcedureEvent
{
    /// <inheritdoc/>
    public override EventWords Words() => new($"送达{Choices.LabelOf(Document)}", Method.Words(ReceivedBy, Proof), Proof.EvidenceId);
}

/// <summary>企业提出异议.</summary>
/// <param name="Text">What it says.</param>
/// <param name="EvidenceId">Its file; <c>null</c> where it gave none.</param>
/// <param name="Recorded">An officer wrote it down.</param>
[StoredAs("listing-objected")]
public sealed record ListingObjected(
    string Text, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] Guid? EvidenceId, bool Recorded) : ProcedureEvent
{
    /// <inheritdoc/>
    public override EventWords Words() => new(Recorded ? "登记企业的异议" : "企业提出异议", Text, EvidenceId);
}

/// <summary>答复异议.</summary>
/// <param name="Adopted">Whether it is right: then nothing is listed.</param>
/// <param name="Reasons">Why, as the enterprise reads it.</param>
[StoredAs("listing-objection-answered")]
public sealed record ListingObjectionAnswered(bool Adopted, string Reasons) : ProcedureEvent
{
    /// <inheritdoc/>
    public override EventWords Words() => new(Adopted ? "采纳异议" : "不采纳异议", Reasons);
}

/// <summary>企业的书面信用承诺.</summary>
/// <param name="EvidenceId">The promise as a file.</param>
/// <param name="Recorded">An officer handed it in for the enterprise.</param>
[StoredAs("listing-promised")]
public sealed record ListingPromised(Guid EvidenceId, bool Recorded) : ProcedureEvent
{
    /// <inheritdoc/>
    public override EventWords Words() => new(Recorded ? "登记企业的书面信用承诺" : "企业作出书面信用承诺", "承诺不再拖欠农民工工资", EvidenceId);
}

/// <summary>提请延长作出决定的期限.</summary>
/// <param name="Reason">Why it is complex.</param>
/// <param name="AskedBy">Who asks; another person decides.</param>
[StoredAs("listing-time-asked")]
public sealed record ListingTimeAsked(string Reason, Guid AskedBy) : ProcedureEvent
{
    /// <inheritdoc/>
    public override EventWords Words() => new("提请延长决定期限", Reason);
}

/// <summary>批准或者不批准延长.</summary>
/// <param name="Granted">Whether it is granted.</param>
/// <param name="Reason">Why not; empty where it is granted.</param>
[StoredAs("listing-time-decided")]
public sealed record ListingTimeDecided(bool Granted, string Reason) : ProcedureEvent
{
    /// <inheritdoc/>
    public override EventWords Words() => Granted ? new("批准延长决定期限", $"延长 {DishonestListing.WorkingDaysToDecide} 个工作日") : new("不批准延长决定期限", Reason);
}

/// <summary>列入决定.</summary>
/// <param name="DecisionNumber">Its number.</param>
/// <param name="StandsUntil">The last of the three years, inclusive.</param>
[StoredAs("listed")]
public sealed record Listed(string DecisionNumber, DateOnly StandsUntil) : ProcedureEvent
{
    /// <inheritdoc/>
    public override EventWords Words() => new("决定列入", $"{DecisionNumber}，列入期限到 {Day(StandsUntil)}");
}

/// <summary>不予列入.</summary>
/// <param name="Spared">Paid in full with a promise before the decision (第七条); otherwise the grounds do not hold.</param>
/// <param name="Reason">Why.</param>
[StoredAs("listing-declined")]
public sealed record ListingDeclined(bool Spared, string Reason) : ProcedureEvent
{
    /// <inheritdoc/>
    public override EventWords Words() => new(Spared ? "不予列入（已经改正并作出承诺）" : "不予列入", Reason);
}
