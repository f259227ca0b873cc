using WageSupervision.Domain.Procedure;

namespace WageSupervision.Domain.Cases;

/// <summary>What a case is opened with.</summary>
/// <param name="Items">What is owed, by the findings chosen.</param>
/// <param name="RecommendationId">The union's recommendation it takes up, or <c>null</c>.</param>
/// <param name="Grounds">Why.</param>
public sealed record OpenTerms(IReadOnlyList<ArrearsItem> Items, Guid? RecommendationId, string Grounds);

/// <summary>Where a case comes from.</summary>
public enum CaseSource
{
    /// <summary>申报核查发现.</summary>
    Findings,

    /// <summary>工会意见或者处罚建议（第二十八条）.</summary>
    UnionRecommendation,
}

/// <summary>立案.</summary>
/// <param name="CaseNumber">案号.</param>
/// <param name="Source">Where it comes from.</param>
/// <param name="Items">What is owed.</param>
/// <param name="RecommendationId">The union's recommendation it takes up, or <c>null</c>.</param>
/// <param name="Grounds">Why, in the inspector's words.</param>
[StoredAs("case-opened")]
public sealed record CaseOpened(string CaseNumber, CaseSource Source, IReadOnlyList<ArrearsItem> Items, Guid? RecommendationId, string Grounds) : ProcedureEvent
{
    /// <inheritdoc/>
    public override EventWords Words() => new(
        "立案",
        $"{CaseNumber}，{(Source == CaseSource.UnionRecommendation ? "来自工会建议" : "来自申报核查")}，"
        + $"{Items.Count} 项发现，共 {Yuan(Items.Sum(item => item.Amount))}。{Grounds}");
}

/// <summary>立案; given today.</summary>
public sealed class OpenStep() : Step<Unbegun, DateOnly, OpenTerms, CaseOpened>(new StepCard("open", "立案")
{
    Action = "OpenCase",
    ActionWords = "立案",
    Roles = [Role.Inspector],
    Page = "/Cases/Open",
    Law = Opening,
    Series = "人社监案",
    Place = 10,
})
{
    private const string Opening = "《浙江省劳动保障监察条例》第二十三条";

    /// <inheritdoc/>
    public override IEnumerable<ProcedureRuleException> Faults(Unbegun file, DateOnly facts, OpenTerms terms) =>
        terms.Items.Count == 0 ? [new("nothing-to-investigate", Opening, "立案至少要选一项发现。")] : [];

    /// <inheritdoc/>
    protected override IEnumerable<Precondition> Asks(Unbegun file, DateOnly facts) => [];

    /// <inheritdoc/>
    protected override CaseOpened Make(Unbegun file, DateOnly facts, OpenTerms terms, string number) => new(
        number, terms.RecommendationId is null ? CaseSource.Findings : CaseSource.UnionRecommendation, terms.Items, terms.RecommendationId, terms.Grounds)
    { On = facts };
}
