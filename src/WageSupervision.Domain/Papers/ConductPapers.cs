using WageSupervision.Domain.Cases;
using WageSupervision.Domain.Procedure;

namespace WageSupervision.Domain.Papers;

/// <summary>A breach as an order names it.</summary>
/// <param name="Title">What was done or left undone.</param>
/// <param name="Facts">The facts.</param>
/// <param name="Provision">The provision that is broken.</param>
/// <param name="Quote">Its words.</param>
public sealed record ConductLine(string Title, string Facts, string Provision, string Quote);

/// <summary>限期改正指令书 for conduct (劳动保障监察条例第十八条).</summary>
/// <param name="CaseNumber">案号.</param>
/// <param name="To">To whom.</param>
/// <param name="Lines">The breaches.</param>
/// <param name="Demand">What is to be done or stopped.</param>
/// <param name="Deadline">The last day, inclusive.</param>
[PaperKind("conduct-order", "限期改正指令书（违法行为）", PaperReaders.Officers | PaperReaders.Enterprise)]
public sealed record ConductOrderPaper(string CaseNumber, Addressee To, IReadOnlyList<ConductLine> Lines, string Demand, DateOnly Deadline) : Paper
{
    /// <inheritdoc/>
    public override DateOnly? LapsesOn => Deadline;

    /// <inheritdoc/>
    public override IEnumerable<ProcedureRuleException> Faults() =>
        PaperChecks.Within("改正期限", Deadline, On.AddDays(1), On.AddDays(60), "《劳动保障监察条例》第十八条");
}

/// <summary>不予行政处罚决定书 (行政处罚法第三十三条).</summary>
/// <param name="CaseNumber">案号.</param>
/// <param name="To">To whom.</param>
/// <param name="Breaches">What was done.</param>
/// <param name="Ground">Why it is not fined, in words.</param>
/// <param name="Reasons">The facts and evidence.</param>
[PaperKind("no-penalty", "不予行政处罚决定书", PaperReaders.Officers | PaperReaders.Enterprise)]
public sealed record NoPenaltyPaper(string CaseNumber, Addressee To, IReadOnlyList<string> Breaches, string Ground, string Reasons) : Paper;

/// <summary>整改复查记录: what was found when it was looked at again, corrected or not (劳动保障监察条例第十八条).</summary>
/// <param name="CaseNumber">案号.</param>
/// <param name="To">Whom it concerns.</param>
/// <param name="OrderNumber">The order to correct; <c>null</c> where it was corrected without one.</param>
/// <param name="Deadline">Its last day, or <c>null</c>.</param>
/// <param name="Breaches">What was to be corrected.</param>
/// <param name="CorrectedOn">The day it was corrected; <c>null</c> where it was not.</param>
/// <param name="Found">What was seen.</param>
/// <param name="Officers">Who looked, with their certificates.</param>
/// <param name="FileHash">SHA-256 of the record as signed, or of photos.</param>
[PaperKind("reinspection", "整改复查记录")]
public sealed record ReinspectionPaper(
    string CaseNumber, Addressee To, string? OrderNumber, DateOnly? Deadline, IReadOnlyList<string> Breaches, DateOnly? CorrectedOn, string Found,
    IReadOnlyList<string> Officers, string FileHash) : Paper
{
    /// <inheritdoc/>
    public override IEnumerable<ProcedureRuleException> Faults() => CorrectedOn is { } day
        ? PaperChecks.Within("改正日期", day, null, On, "《劳动保障监察条例》第十八条")
        : PaperChecks.Within("认定没有改正的日期", On, Deadline?.AddDays(1), null, "《劳动保障监察条例》第十八条");
}
