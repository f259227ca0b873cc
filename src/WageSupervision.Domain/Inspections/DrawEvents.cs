using WageSupervision.Domain.Procedure;

namespace WageSupervision.Domain.Inspections;

/// <summary>公布抽查计划: the list, the pool and the office's secret are frozen, and the public is told by which hashes.</summary>
/// <param name="PlanNumber">文号.</param>
/// <param name="Purpose">What is inspected, and why.</param>
/// <param name="Rule">Who is on the list.</param>
/// <param name="Count">How many are drawn.</param>
/// <param name="Population">How many are on the list.</param>
/// <param name="PopulationHash">The hash of the list.</param>
/// <param name="Officers">How many are in the pool.</param>
/// <param name="Exclusions">How many pairs of officer and enterprise are excluded.</param>
/// <param name="PoolHash">The hash of the pool and of who may not go where.</param>
/// <param name="PublicSource">A value that anyone can look up and that is known only on the day of the draw; empty where none is named.</param>
/// <param name="Commitment">What holds the office to all of it.</param>
/// <param name="DrawOn">The first day on which it may be drawn.</param>
[StoredAs("draw-planned")]
public sealed record DrawPlanned(
    string PlanNumber, string Purpose, DrawRule Rule, int Count, int Population, string PopulationHash, int Officers, int Exclusions, string PoolHash,
    string PublicSource, string Commitment, DateOnly DrawOn) : ProcedureEvent
{
    /// <inheritdoc/>
    public override EventWords Words() => new(
        "公布抽查计划", $"{PlanNumber}：{Rule.Words()}，共 {Population} 家，抽 {Count} 家；{Officers} 名人员，{Exclusions} 项回避。"
        + $"{Day(DrawOn)} 起公开抽取。名单摘要 {PopulationHash}，承诺值 {Commitment}");
}

/// <summary>投入第一组数字: rolled in public by the first person. Not shown before the draw.</summary>
/// <param name="Digits">The digits.</param>
/// <param name="GivenBy">By whom; another person gives the second.</param>
[StoredAs("draw-digits-given")]
public sealed record DrawDigitsGiven(string Digits, Guid GivenBy) : ProcedureEvent
{
    /// <inheritdoc/>
    public override EventWords Words() => new("投入第一组数字", "抽取以前不显示");
}

/// <summary>公开抽取.</summary>
/// <param name="Secret">The office's secret, open from now on.</param>
/// <param name="First">The digits of the first person.</param>
/// <param name="Second">The digits of the second.</param>
/// <param name="PublicValue">The public value; empty where none was named.</param>
/// <param name="Seed">What followed.</param>
/// <param name="Result">Who was drawn.</param>
[StoredAs("draw-made")]
public sealed record DrawMade(
    string Secret, string First, string Second, string PublicValue, string Seed, IReadOnlyList<DrawnEntry> Result) : ProcedureEvent
{
    /// <inheritdoc/>
    public override EventWords Words() => new("公开抽取", $"抽中 {Result.Count} 家。种子 {Seed}");
}

/// <summary>作废抽查计划, before it was drawn; it stays public.</summary>
/// <param name="Reason">Why.</param>
[StoredAs("draw-voided")]
public sealed record DrawVoided(string Reason) : ProcedureEvent
{
    /// <inheritdoc/>
    public override EventWords Words() => new("作废抽查计划", Reason);
}
