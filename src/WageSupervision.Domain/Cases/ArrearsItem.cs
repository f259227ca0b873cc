
using WageSupervision.Domain.Law.Order353.Article30;

namespace WageSupervision.Domain.Cases;

/// <summary>One sum owed to one worker, taken from a finding when the case is opened.</summary>
/// <param name="FindingId">The finding it rests on.</param>
/// <param name="RuleId">The rule broken, for example <c>ZJ353-14-2</c>.</param>
/// <param name="WorkerKey">A pseudonym, the same for the same worker of this enterprise; no personal data.</param>
/// <param name="WorkerShown">The masked name, for example 张*.</param>
/// <param name="Payday">约定的发放日 of the sheet.</param>
/// <param name="Amount">Yuan owed.</param>
/// <param name="Cycle">工资支付周期 of the sheet; <c>null</c> in events from before it was kept, which all mean a month.</param>
public sealed record ArrearsItem(
    Guid FindingId, string RuleId, string WorkerKey, string WorkerShown, DateOnly Payday, decimal Amount, PayCycle? Cycle = null);
