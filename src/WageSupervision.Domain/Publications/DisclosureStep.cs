using WageSupervision.Domain.Cases;
using WageSupervision.Domain.Procedure;

namespace WageSupervision.Domain.Publications;

/// <summary>A step of a disclosure. Whoever withdrew from one of its cases takes none.</summary>
/// <typeparam name="TTerms">The particulars.</typeparam>
/// <typeparam name="TEvent">The event it records.</typeparam>
/// <param name="card">What is said of it.</param>
public abstract class DisclosureStep<TTerms, TEvent>(StepCard card) : Step<Disclosure, DisclosureFacts, TTerms, TEvent>(card)
    where TEvent : ProcedureEvent
{
    /// <inheritdoc/>
    protected override IEnumerable<Precondition> Bars(Disclosure file, DisclosureFacts facts) =>
        facts.Covered.SelectMany(covered => CaseConditions.Recused(covered.File, facts.Actor)).Take(1);
}
