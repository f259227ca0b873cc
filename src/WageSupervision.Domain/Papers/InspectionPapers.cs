using WageSupervision.Domain.Cases;
using WageSupervision.Domain.Procedure;

namespace WageSupervision.Domain.Papers;

/// <summary>One line of an inspection on paper.</summary>
/// <param name="Provision">The provision, for example 第九条第一款.</param>
/// <param name="Quote">Its words.</param>
/// <param name="Outcome">What was found, in words.</param>
/// <param name="Note">The fact, the reason, or what is to be noted; may be empty.</param>
/// <param name="FileHash">SHA-256 of the file that proves it; empty where there is none.</param>
public sealed record InspectionLine(string Provision, string Quote, string Outcome, string Note, string FileHash);

/// <summary>检查记录.</summary>
/// <param name="To">Whom it concerns.</param>
/// <param name="Form">In which form.</param>
/// <param name="OpenedOn">The day it began.</param>
/// <param name="Place">Where.</param>
/// <param name="Officers">Who inspected.</param>
/// <param name="Checklist">The version of the checklist.</param>
/// <param name="Lines">Every line.</param>
/// <param name="Conforming">How many conform.</param>
/// <param name="Failing">How many do not.</param>
/// <param name="NotLookedAt">How many were not looked at.</param>
/// <param name="Unlooked">Why; empty where all were.</param>
/// <param name="Remarks">What else was seen.</param>
[PaperKind("inspection-record", "检查记录")]
public sealed record InspectionRecordPaper(
    Addressee To, string Form, DateOnly OpenedOn, string Place, string Officers, string Checklist, IReadOnlyList<InspectionLine> Lines, int Conforming,
    int Failing, int NotLookedAt, string Unlooked, string Remarks) : Paper
{
    /// <inheritdoc/>
    public override IEnumerable<ProcedureRuleException> Faults()
    {
        foreach (var (stated, word) in new[] { (Conforming, "符合"), (Failing, "不符合"), (NotLookedAt, "未查") })
        {
            if (Lines.Count(line => line.Outcome == word) is var found && found != stated)
            {
                yield return new("paper-lines-differ", "《劳动保障监察条例》第十五条", $"记录写的{word} {stated} 项，与逐项的 {found} 项不一致，所以没有作出。请再登记一次。");
            }
        }

        foreach (var fault in PaperChecks.Within("检查日期", On, OpenedOn, null, "《劳动保障监察条例》第十五条"))
        {
            yield return fault;
        }
    }
}
