using WageSupervision.Domain.Procedure;

namespace WageSupervision.Domain.Disclosures;

/// <summary>提出公示拖欠工资信息（第三十条）.</summary>
/// <param name="CaseId">The case it rests on.</param>
/// <param name="Facts">Main facts, without personal data.</param>
/// <param name="TwoPayCycles">第二款第（一）项成立.</param>
/// <param name="TenWorkers">第二款第（二）项成立.</param>
/// <param name="HalfMillion">第二款第（三）项成立.</param>
/// <param name="Workers">Workers owed.</param>
/// <param name="Amount">Yuan owed when proposed.</param>
/// <param name="ProposedBy">The inspector; another person decides.</param>
public sealed record DisclosureProposed(
    Guid CaseId, string Facts, bool TwoPayCycles, bool TenWorkers, bool HalfMillion, int Workers, decimal Amount, Guid ProposedBy) : ProcedureEvent;

/// <summary>审定公示.</summary>
/// <param name="StandsUntil">The last day shown, inclusive, unless the money arrives earlier.</param>
public sealed record DisclosureApproved(DateOnly StandsUntil) : ProcedureEvent;

/// <summary>不予公示.</summary>
/// <param name="Reason">Why.</param>
public sealed record DisclosureDeclined(string Reason) : ProcedureEvent;

/// <summary>公示期间有清偿.</summary>
/// <param name="PaidTotal">Yuan paid in all since the case was opened.</param>
/// <param name="StandsUntil">The last day shown after this payment, inclusive.</param>
public sealed record DisclosurePaymentNoted(decimal PaidTotal, DateOnly StandsUntil) : ProcedureEvent;
