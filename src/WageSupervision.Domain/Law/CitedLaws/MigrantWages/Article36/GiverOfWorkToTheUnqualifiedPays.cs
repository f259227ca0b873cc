using WageSupervision.Domain.Parameters;

namespace WageSupervision.Domain.Law.CitedLaws.MigrantWages.Article36;

/// <summary>《保障农民工工资支付条例》第三十六条第一款：交给个人或者没有资格的单位的，由交出的单位清偿。</summary>
[Basis(
    Regulations.MigrantWages,
    36,
    1,
    "建设单位或者施工总承包单位将建设工程发包或者分包给个人或者不具备合法经营资格的单位，导致拖欠农民工工资的，由建设单位或者施工总承包单位清偿",
    Title = "把工程交给个人或者没有资格的单位，由交出的单位清偿",
    Interpretation = "清偿全部拖欠的农民工工资，不以未付的工程款为限；只说建设单位和施工总承包单位，分包单位再交给个人的不在此列。")]
public sealed class GiverOfWorkToTheUnqualifiedPays : IRule<GiverOfWorkToTheUnqualifiedPays.Facts>
{
    /// <summary>Wages owed by somebody to whom an owner or general contractor gave the work.</summary>
    /// <param name="Migrant">Whether the workers are 农民工; <c>null</c> where that is not known.</param>
    /// <param name="Claim">Its circumstance: whether the work was given to an individual or a unit without lawful standing.</param>
    public readonly record struct Facts(bool? Migrant, SiteClaim Claim);

    /// <inheritdoc/>
    public Finding Judge(in Facts facts, LegalParameters parameters) =>
        facts.Claim.Judge(facts.Migrant, "承接的是不是个人或者不具备合法经营资格的单位", "承接的单位具备合法经营资格", Work(facts, parameters));

    /// <inheritdoc/>
    public IReadOnlyList<WorkingStep> Work(in Facts facts, LegalParameters parameters) =>
        [Show.Money("交出工程的单位清偿", $"拖欠的工资 {Money.Plain(facts.Claim.WagesOwed)}，不以工程款为限", facts.Claim.WagesOwed)];
}
