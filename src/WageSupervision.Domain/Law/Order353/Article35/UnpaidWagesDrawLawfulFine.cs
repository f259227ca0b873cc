using WageSupervision.Domain.Parameters;

namespace WageSupervision.Domain.Law.Order353.Article35;

/// <summary>第三十五条第一款：未按时足额支付或者克扣工资，拒不改正的罚款；造成严重后果的罚款。</summary>
[Basis(
    Regulations.Order353,
    35,
    1,
    "由人力资源和社会保障部门责令限期改正，拒不改正的，处1万元以上3万元以下的罚款；造成严重后果，妨害公共安全的，处5万元以上10万元以下的罚款",
    Title = "欠薪、克扣的罚款以拒不改正或者严重后果为前提，并在法定幅度内",
    Interpretation = "责令期限届满的次日仍未改正，才是拒不改正，逾期改正不溯及；造成严重后果是独立的一种情形，不以责令改正为前提；以上、以下都包括本数。")]
public sealed class UnpaidWagesDrawLawfulFine : IRule<UnpaidWagesDrawLawfulFine.Facts>
{
    /// <summary>A fine about to be imposed by the authority.</summary>
    /// <param name="Circumstances">What it depends on.</param>
    /// <param name="Respondent">Who is fined; this article knows the enterprise only.</param>
    /// <param name="ProposedFine">Yuan; <c>null</c> where it is not decided.</param>
    public readonly record struct Facts(PenaltyCircumstances Circumstances, Respondent Respondent, decimal? ProposedFine);

    /// <inheritdoc/>
    public Finding Judge(in Facts facts, LegalParameters parameters) =>
        Penalties.JudgeFine(facts.Circumstances, Violation.UnpaidOrDeducted, facts.Respondent, facts.ProposedFine);

    /// <inheritdoc/>
    public IReadOnlyList<WorkingStep> Work(in Facts facts, LegalParameters parameters) =>
        facts.Circumstances is null ? [] : Penalties.Work(facts.Circumstances, facts.Respondent, facts.ProposedFine);
}
