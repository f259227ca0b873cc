using WageSupervision.Domain.Parameters;

namespace WageSupervision.Domain.Law.Order353.Article24;

/// <summary>第二十四条第二款：违法发包、转包、违法分包的，承担全部清偿责任。</summary>
[Basis(
    Regulations.Order353,
    24,
    2,
    "建设单位将工程违法发包，致使拖欠工资的，由建设单位依法承担清偿责任；施工总承包企业将工程转包、违法分包，致使拖欠工资的，由施工总承包企业依法承担清偿责任",
    Title = "违法发包、转包、违法分包的，承担全部清偿责任",
    Interpretation = "清偿全部拖欠的工资，不以未支付的工程款为限。")]
public sealed class UnlawfulContractorBearsWages : IRule<UnlawfulContractorBearsWages.Facts>
{
    /// <summary>Wages owed on one project. Amounts in yuan.</summary>
    /// <param name="Cause">Why; <c>null</c> where it is not known.</param>
    /// <param name="UnpaidPrice">未支付的工程款.</param>
    /// <param name="WagesOwed">拖欠的工资.</param>
    /// <param name="Paid">What the liable party has paid of it; <c>null</c> where that is not known.</param>
    public readonly record struct Facts(AdvanceCause? Cause, decimal UnpaidPrice, decimal WagesOwed, decimal? Paid);

    /// <inheritdoc/>
    public Finding Judge(in Facts facts, LegalParameters parameters) =>
        AdvanceLiability.Judge(facts.Cause, lateOnes: false, facts.UnpaidPrice, facts.WagesOwed, facts.Paid);

    /// <inheritdoc/>
    public IReadOnlyList<WorkingStep> Work(in Facts facts, LegalParameters parameters) =>
        AdvanceLiability.Work(facts.Cause, facts.UnpaidPrice, facts.WagesOwed);
}
