using System.Text.Json.Serialization;
using WageSupervision.Domain.Procedure;

namespace WageSupervision.Domain.Publications;

/// <summary>The enterprise as the public will read it.</summary>
/// <param name="Name">Full name.</param>
/// <param name="CreditCode">统一社会信用代码.</param>
/// <param name="Address">Address.</param>
/// <param name="LegalRepresentative">法定代表人.</param>
/// <param name="RegionCode">County.</param>
public sealed record DisclosedEnterprise(string Name, string CreditCode, string Address, string LegalRepresentative, string RegionCode);

/// <summary>提出公示拖欠工资信息（第三十条）.</summary>
/// <param name="CaseId">The case it was proposed from.</param>
/// <param name="Facts">Main facts, without personal data.</param>
/// <param name="TwoPayCycles">第二款第（一）项成立.</param>
/// <param name="TenWorkers">第二款第（二）项成立.</param>
/// <param name="HalfMillion">第二款第（三）项成立.</param>
/// <param name="Workers">Workers owed.</param>
/// <param name="Amount">Yuan owed when proposed.</param>
/// <param name="ProposedBy">The inspector; another person decides.</param>
/// <param name="Enterprise">Whom it names; <c>null</c> in events from before it was kept here.</param>
/// <param name="OtherCases">Further open cases of the enterprise whose arrears it covers; <c>null</c> where there are none.</param>
[StoredAs("disclosure-proposed")]
public sealed record DisclosureProposed(
    Guid CaseId, string Facts, bool TwoPayCycles, bool TenWorkers, bool HalfMillion, int Workers, decimal Amount, Guid ProposedBy,
    DisclosedEnterprise? Enterprise = null, IReadOnlyList<Guid>? OtherCases = null) : ProcedureEvent
{
    /// <summary>Every case whose arrears it covers.</summary>
    [JsonIgnore]
    public IReadOnlyList<Guid> Cases => [CaseId, .. OtherCases ?? []];

    /// <inheritdoc/>
    public override EventWords Words() => new("提出公示", Facts);
}

/// <summary>审定公示.</summary>
/// <param name="StandsUntil">The last day shown, inclusive, unless the money arrives earlier.</param>
[StoredAs("disclosure-approved")]
public sealed record DisclosureApproved(DateOnly StandsUntil) : ProcedureEvent
{
    /// <inheritdoc/>
    public override EventWords Words() => new("同意公示", $"公示到 {Day(StandsUntil)}");
}

/// <summary>不予公示.</summary>
/// <param name="Reason">Why.</param>
[StoredAs("disclosure-declined")]
public sealed record DisclosureDeclined(string Reason) : ProcedureEvent
{
    /// <inheritdoc/>
    public override EventWords Words() => new("不予公示", Reason);
}

/// <summary>公示期间有清偿.</summary>
/// <param name="PaidTotal">Yuan paid in all since the disclosure was proposed.</param>
/// <param name="StandsUntil">The last day shown after this payment, inclusive.</param>
[StoredAs("disclosure-payment-noted")]
public sealed record DisclosurePaymentNoted(decimal PaidTotal, DateOnly StandsUntil) : ProcedureEvent
{
    /// <inheritdoc/>
    public override EventWords Words() => new("公示期间有清偿", $"累计清偿 {Yuan(PaidTotal)}");
}

/// <summary>A covered case owes less than was published: the notice is to be corrected or withdrawn.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="OwedBefore">Yuan that the case was taken to owe.</param>
/// <param name="OwedAfter">Yuan that it owes, judged again.</param>
/// <param name="DueOn">The last day to correct or withdraw, inclusive.</param>
[StoredAs("disclosure-doubted")]
public sealed record DisclosureDoubted(Guid CaseId, decimal OwedBefore, decimal OwedAfter, DateOnly DueOn) : ProcedureEvent
{
    /// <inheritdoc/>
    public override EventWords Words() => new(
        "公示的内容有误", $"所涉案件重新核对后，应付由 {Yuan(OwedBefore)}改为 {Yuan(OwedAfter)}。{Day(DueOn)} 前（含当日）更正或者撤回");
}

/// <summary>更正公示.</summary>
/// <param name="Facts">Main facts, without personal data.</param>
/// <param name="TwoPayCycles">第二款第（一）项成立.</param>
/// <param name="TenWorkers">第二款第（二）项成立.</param>
/// <param name="HalfMillion">第二款第（三）项成立.</param>
/// <param name="Workers">Workers owed.</param>
/// <param name="Amount">Yuan owed, what was paid since the proposal included.</param>
/// <param name="Reason">What was wrong, as the public reads it.</param>
[StoredAs("disclosure-corrected")]
public sealed record DisclosureCorrected(
    string Facts, bool TwoPayCycles, bool TenWorkers, bool HalfMillion, int Workers, decimal Amount, string Reason) : ProcedureEvent
{
    /// <inheritdoc/>
    public override EventWords Words() => new("更正公示", $"改为 {Workers} 人、{Yuan(Amount)}。{Reason}");
}

/// <summary>撤回公示.</summary>
/// <param name="Reason">Why, as the public reads it.</param>
[StoredAs("disclosure-withdrawn")]
public sealed record DisclosureWithdrawn(string Reason) : ProcedureEvent
{
    /// <inheritdoc/>
    public override EventWords Words() => new("撤回公示", Reason);
}
