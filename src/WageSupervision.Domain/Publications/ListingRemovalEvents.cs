using WageSupervision.Domain.Procedure;

namespace WageSupervision.Domain.Publications;

/// <summary>申请提前移出.</summary>
/// <param name="Text">What it says.</param>
/// <param name="EvidenceId">The application and its proof as a file.</param>
/// <param name="Recorded">An officer recorded it for the enterprise.</param>
[StoredAs("removal-applied")]
public sealed record RemovalApplied(string Text, Guid EvidenceId, bool Recorded) : ProcedureEvent
{
    /// <inheritdoc/>
    public override EventWords Words() => new(Recorded ? "登记提前移出的申请" : "企业申请提前移出", Text, EvidenceId);
}

/// <summary>核实申请.</summary>
/// <param name="Text">What was looked at and found.</param>
/// <param name="Repeated">Whether wages were in arrears again while it was listed.</param>
/// <param name="Prosecuted">Whether criminal proceedings are underway or it was found guilty.</param>
/// <param name="ExaminedBy">Who; another person decides.</param>
[StoredAs("removal-examined")]
public sealed record RemovalExamined(string Text, bool Repeated, bool Prosecuted, Guid ExaminedBy) : ProcedureEvent
{
    /// <inheritdoc/>
    public override EventWords Words() => new(
        "核实提前移出的申请", $"{Text}。{(Repeated ? "列入期间再次拖欠" : "列入期间没有再次拖欠")}，{(Prosecuted ? "在刑事诉讼期间或者已被追究刑事责任" : "没有刑事诉讼")}");
}

/// <summary>提前移出，或者不予提前移出.</summary>
/// <param name="DecisionNumber">Its number.</param>
/// <param name="Granted">Removed, or not.</param>
/// <param name="Reason">Why not; empty where it is removed.</param>
[StoredAs("removal-decided")]
public sealed record RemovalDecided(string DecisionNumber, bool Granted, string Reason) : ProcedureEvent
{
    /// <inheritdoc/>
    public override EventWords Words() => new(Granted ? "决定提前移出" : "不予提前移出", $"{DecisionNumber}{(Granted ? "" : "。" + Reason)}");
}

/// <summary>提请撤销提前移出、恢复列入: the truth was hidden or false papers were given.</summary>
/// <param name="Facts">What was hidden or false, and how grave it is.</param>
/// <param name="EvidenceId">The proof of it.</param>
/// <param name="ProposedBy">Who; another person decides.</param>
[StoredAs("restoration-proposed")]
public sealed record RestorationProposed(string Facts, Guid EvidenceId, Guid ProposedBy) : ProcedureEvent
{
    /// <inheritdoc/>
    public override EventWords Words() => new("提请恢复列入", Facts, EvidenceId);
}

/// <summary>恢复列入: the three years begin anew.</summary>
/// <param name="StandsUntil">The last of the three years, inclusive.</param>
[StoredAs("listing-restored")]
public sealed record ListingRestored(DateOnly StandsUntil) : ProcedureEvent
{
    /// <inheritdoc/>
    public override EventWords Words() => new("撤销提前移出，恢复列入", $"期限重新计算，到 {Day(StandsUntil)}");
}

/// <summary>不恢复列入.</summary>
/// <param name="Reason">Why not.</param>
[StoredAs("restoration-declined")]
public sealed record RestorationDeclined(string Reason) : ProcedureEvent
{
    /// <inheritdoc/>
    public override EventWords Words() => new("不恢复列入", Reason);
}

/// <summary>The order to pay on which it rests was revoked: the listing is to be revoked too.</summary>
/// <param name="OrderNumber">The order.</param>
[StoredAs("listing-order-revoked")]
public sealed record ListingOrderRevoked(string OrderNumber) : ProcedureEvent
{
    /// <inheritdoc/>
    public override EventWords Words() => new("据以列入的责令支付文书已撤销", $"{OrderNumber}。应当撤销列入决定；还没有决定的，不予列入");
}

/// <summary>The service of the order on which it rests was recorded wrongly and is struck: nothing was ordered by which it could be listed.</summary>
/// <param name="OrderNumber">The order.</param>
[StoredAs("listing-service-struck")]
public sealed record ListingServiceStruck(string OrderNumber) : ProcedureEvent
{
    /// <inheritdoc/>
    public override EventWords Words() => new(
        "据以列入的责令支付文书的送达已划去", $"{OrderNumber}。应当撤销列入决定；还没有决定的，不予列入。重新送达的，期限过了再重新提出");
}

/// <summary>撤销列入决定.</summary>
/// <param name="Reason">Why, as the enterprise reads it.</param>
[StoredAs("listing-revoked")]
public sealed record ListingRevoked(string Reason) : ProcedureEvent
{
    /// <inheritdoc/>
    public override EventWords Words() => new("撤销列入决定", Reason);
}

/// <summary>移出名单: no longer shown on any site, and the departments that share it were told.</summary>
/// <param name="Where">Where it was taken down, and whom they told.</param>
[StoredAs("listing-taken-down")]
public sealed record ListingTakenDown(string Where) : ProcedureEvent
{
    /// <inheritdoc/>
    public override EventWords Words() => new("已移出名单、停止公布", Where);
}
