using WageSupervision.Domain.Cases;
using WageSupervision.Domain.Law;
using WageSupervision.Domain.Procedure;

namespace WageSupervision.Domain.Papers;

/// <summary>先行清偿指令书: an owner or general contractor is ordered to pay first what others owe to the workers of its project.</summary>
/// <param name="CaseNumber">案号.</param>
/// <param name="To">To whom.</param>
/// <param name="ToAs">As what it takes part in the project.</param>
/// <param name="ProjectName">The project.</param>
/// <param name="EmployerName">Who employed the workers.</param>
/// <param name="Duty">先行清偿、清偿 or 先行垫付.</param>
/// <param name="Amount">Yuan.</param>
/// <param name="Limit">Yuan that the chain allowed at most.</param>
/// <param name="Outstanding">Yuan owed to the workers.</param>
/// <param name="Workers">How many.</param>
/// <param name="Citation">The provision.</param>
/// <param name="Quote">Its words.</param>
/// <param name="Working">The arithmetic.</param>
/// <param name="Deadline">The last day, inclusive.</param>
/// <param name="Reason">Facts and reasons.</param>
[PaperKind("advance-order", "劳动保障监察先行清偿指令书")]
public sealed record AdvanceOrderPaper(
    string CaseNumber, Addressee To, string ToAs, string ProjectName, string EmployerName, string Duty, decimal Amount, decimal Limit, decimal Outstanding,
    int Workers, string Citation, string Quote, IReadOnlyList<WorkingStep> Working, DateOnly Deadline, string Reason) : Paper
{
    /// <inheritdoc/>
    public override IEnumerable<ProcedureRuleException> Faults() =>
    [
        .. PaperChecks.Between(Duty + "的金额", Amount, 0.01m, Math.Min(Limit, Outstanding)),
        .. PaperChecks.Within("期限", Deadline, On.AddDays(1), On.AddDays(60), "《劳动保障监察条例》第二十六条"),
    ];
}
