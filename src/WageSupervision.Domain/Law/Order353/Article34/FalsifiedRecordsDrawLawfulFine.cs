using WageSupervision.Domain.Parameters;

namespace WageSupervision.Domain.Law.Order353.Article34;

/// <summary>第三十四条第一款：伪造、变造、隐匿、销毁工资支付记录和出勤记录的罚款。</summary>
[Basis(
    Regulations.Order353,
    34,
    1,
    "并处5000元以上2万元以下的罚款；对其法定代表人或者直接负责的主管人员处1000元以上1万元以下的罚款",
    Title = "伪造、销毁记录的罚款在法定幅度内",
    Interpretation = "罚款与责令限期改正并处，不以拒不改正为前提；以上、以下都包括本数。")]
public sealed class FalsifiedRecordsDrawLawfulFine : IRule<FalsifiedRecordsDrawLawfulFine.Facts>
{
    /// <summary>A fine about to be imposed by the authority.</summary>
    /// <param name="Circumstances">What it depends on.</param>
    /// <param name="Respondent">Who is fined.</param>
    /// <param name="ProposedFine">Yuan; <c>null</c> where it is not decided.</param>
    public readonly record struct Facts(PenaltyCircumstances Circumstances, Respondent Respondent, decimal? ProposedFine);

    /// <inheritdoc/>
    public Finding Judge(in Facts facts, LegalParameters parameters) =>
        Penalties.JudgeFine(facts.Circumstances, Violation.RecordFalsification, facts.Respondent, facts.ProposedFine);

    /// <inheritdoc/>
    public IReadOnlyList<WorkingStep> Work(in Facts facts, LegalParameters parameters) =>
        facts.Circumstances is null ? [] : Penalties.Work(facts.Circumstances, facts.Respondent, facts.ProposedFine);
}
