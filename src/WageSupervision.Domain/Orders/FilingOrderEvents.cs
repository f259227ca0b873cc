using System.Text.Json.Serialization;
using WageSupervision.Domain.Procedure;

namespace WageSupervision.Domain.Orders;

/// <summary>提出责令定期申报（第三十条第一款）.</summary>
/// <param name="CaseId">The case that establishes the arrears.</param>
/// <param name="Enterprise">Full name when proposed.</param>
/// <param name="FirstMonth">First day of the first wage month.</param>
/// <param name="LastMonth">First day of the last wage month, inclusive.</param>
/// <param name="DueDay">The day of the following month.</param>
/// <param name="TwoPayCycles">第二款第（一）项成立.</param>
/// <param name="TenWorkers">第二款第（二）项成立.</param>
/// <param name="HalfMillion">第二款第（三）项成立.</param>
/// <param name="Workers">Workers owed.</param>
/// <param name="Amount">Yuan owed.</param>
/// <param name="Reasons">Why.</param>
/// <param name="ProposedBy">The inspector; another person decides.</param>
[StoredAs("filing-order-proposed")]
public sealed record FilingOrderProposed(
    Guid CaseId, string Enterprise, DateOnly FirstMonth, DateOnly LastMonth, int DueDay, bool TwoPayCycles, bool TenWorkers,
    bool HalfMillion, int Workers, decimal Amount,
    string Reasons, Guid ProposedBy) : ProcedureEvent
{
    /// <inheritdoc/>
    public override EventWords Words() => new("提出责令定期申报", $"{Month(FirstMonth)}至{Month(LastMonth)}，次月 {DueDay} 日前。{Reasons}");
}

/// <summary>审定责令定期申报.</summary>
/// <param name="OrderNumber">文号.</param>
[StoredAs("filing-order-approved")]
public sealed record FilingOrderApproved(string OrderNumber) : ProcedureEvent
{
    /// <inheritdoc/>
    public override EventWords Words() => new("审定责令定期申报", OrderNumber);
}

/// <summary>不予责令定期申报.</summary>
/// <param name="Reason">Why.</param>
[StoredAs("filing-order-declined")]
public sealed record FilingOrderDeclined(string Reason) : ProcedureEvent
{
    /// <inheritdoc/>
    public override EventWords Words() => new("不予责令定期申报", Reason);
}

/// <summary>送达责令定期申报决定书; duties begin.</summary>
/// <param name="Method">How.</param>
/// <param name="ReceivedBy">Who signed, by function.</param>
/// <param name="Proof">By what it is proved; <c>null</c> in events from before it was asked for.</param>
[StoredAs("filing-order-served")]
public sealed record FilingOrderServed(
    ServiceMethod Method, string ReceivedBy,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] ServiceProof? Proof = null) : ProcedureEvent
{
    /// <inheritdoc/>
    public override EventWords Words() => new("送达责令定期申报决定书", Method.Words(ReceivedBy, Proof), Proof?.EvidenceId);
}
