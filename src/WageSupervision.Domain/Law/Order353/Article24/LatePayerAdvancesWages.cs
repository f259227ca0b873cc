using WageSupervision.Domain.Parameters;

namespace WageSupervision.Domain.Law.Order353.Article24;

/// <summary>第二十四条第一款：未及时划拨工程款的，以未付工程款为限先行垫付工资。</summary>
[Basis(
    Regulations.Order353,
    24,
    1,
    "由建设单位或者施工总承包企业先行垫付工资，垫付额以未支付的工程款为限",
    Title = "未及时划拨工程款的，以未付工程款为限先行垫付工资",
    Interpretation = "垫付额是拖欠工资与未支付工程款中较小的一个。")]
public sealed class LatePayerAdvancesWages : IRule<LatePayerAdvancesWages.Facts>
{
    /// <summary>Wages owed on one project. Amounts in yuan.</summary>
    /// <param name="Cause">Why; <c>null</c> where it is not known.</param>
    /// <param name="UnpaidPrice">未支付的工程款.</param>
    /// <param name="WagesOwed">拖欠的工资.</param>
    /// <param name="Paid">What the liable party has paid of it; <c>null</c> where that is not known.</param>
    public readonly record struct Facts(AdvanceCause? Cause, decimal UnpaidPrice, decimal WagesOwed, decimal? Paid);

    /// <inheritdoc/>
    public Finding Judge(in Facts facts, LegalParameters parameters) =>
        AdvanceLiability.Judge(facts.Cause, lateOnes: true, facts.UnpaidPrice, facts.WagesOwed, facts.Paid);

    /// <inheritdoc/>
    public IReadOnlyList<WorkingStep> Work(in Facts facts, LegalParameters parameters) =>
        AdvanceLiability.Work(facts.Cause, facts.UnpaidPrice, facts.WagesOwed);
}
