using WageSupervision.Domain.Parameters;

namespace WageSupervision.Domain.Law;

/// <summary>
/// One duty of the law over one kind of facts. Pure: no clock, no I/O; dates are facts.
/// The class is named by the duty as it stands when kept, carries a <see cref="BasisAttribute"/>, has no state
/// and a public parameterless constructor.
/// </summary>
/// <typeparam name="TFacts">The facts; a readonly record struct, so that judging a conforming line allocates nothing.</typeparam>
public interface IRule<TFacts>
    where TFacts : struct
{
    /// <summary>Judges the facts. Allocates only where the outcome is not <see cref="Finding.Complied"/>.</summary>
    Finding Judge(in TFacts facts, LegalParameters parameters);

    /// <summary>The arithmetic for these facts whatever the outcome, for the proof sheet.</summary>
    IReadOnlyList<WorkingStep> Work(in TFacts facts, LegalParameters parameters);
}
