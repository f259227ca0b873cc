namespace WageSupervision.Domain.Law;

/// <summary>
/// What a rule says of a set of facts: one of <see cref="Complied"/>, <see cref="Violated"/>,
/// <see cref="NotApplicable"/> and <see cref="Undetermined"/>. A value, never an exception: judging an employer is no error.
/// </summary>
public abstract record Finding
{
    private Finding()
    {
    }

    /// <summary>Which of the four answers this is.</summary>
    public abstract Outcome Outcome { get; }

    /// <summary>义务已经履行。A single shared instance, so that a conforming line costs no allocation.</summary>
    public sealed record Complied : Finding
    {
        private Complied()
        {
        }

        /// <summary>The one instance.</summary>
        public static Complied Instance { get; } = new();

        /// <inheritdoc/>
        public override Outcome Outcome => Outcome.Complied;
    }

    /// <summary>义务没有履行。</summary>
    /// <param name="Shortfall">Money due to the worker, in yuan with two decimals; 0 where it was paid late but in full; <c>null</c> where no money is at
    /// stake.</param>
    /// <param name="Working">The arithmetic, step by step.</param>
    public sealed record Violated(decimal? Shortfall, IReadOnlyList<WorkingStep> Working) : Finding
    {
        /// <inheritdoc/>
        public override Outcome Outcome => Outcome.Violated;
    }

    /// <summary>该条不适用。</summary>
    /// <param name="Why">The reason in plain Chinese, one sentence without a full stop.</param>
    public sealed record NotApplicable(string Why) : Finding
    {
        /// <inheritdoc/>
        public override Outcome Outcome => Outcome.NotApplicable;
    }

    /// <summary>不能认定。</summary>
    /// <param name="Missing">What would settle it, each a short phrase in plain Chinese.</param>
    /// <param name="Working">The arithmetic as far as it goes.</param>
    public sealed record Undetermined(IReadOnlyList<string> Missing, IReadOnlyList<WorkingStep> Working) : Finding
    {
        /// <inheritdoc/>
        public override Outcome Outcome => Outcome.Undetermined;
    }
}

/// <summary>One line of arithmetic on a proof sheet.</summary>
/// <param name="Label">What is worked out, for example 病伤假工资下限.</param>
/// <param name="Expression">How, for example <c>2660.00 × 80%</c>; empty for a plain fact.</param>
/// <param name="Value">The result as shown, for example <c>2128.00</c> or <c>2026-03-13</c>.</param>
public sealed record WorkingStep(string Label, string Expression, string Value);
