using System.Text.Json.Serialization;
using WageSupervision.Domain.Procedure;

namespace WageSupervision.Domain.Cases;

/// <summary>What a case is opened with.</summary>
/// <param name="Items">What is owed, by the findings chosen.</param>
/// <param name="RecommendationId">The union's recommendation it takes up, or <c>null</c>.</param>
/// <param name="Grounds">Why.</param>
/// <param name="Source">Where it comes from; a recommendation says so itself.</param>
/// <param name="ContactId">The complaint or report it takes up, or <c>null</c>.</param>
/// <param name="Officers">Who handles it, the lead first; <c>null</c> where they are named later.</param>
/// <param name="RecommendedOn">The day the union recommended it, or <c>null</c>.</param>
/// <param name="Place">Where the work is done, of an employer registered elsewhere; <c>null</c> of others.</param>
/// <param name="InspectionId">The inspection it comes of, or <c>null</c>.</param>
public sealed record OpenTerms(
    IReadOnlyList<ArrearsItem> Items, Guid? RecommendationId, string Grounds, CaseSource Source = CaseSource.Findings, Guid? ContactId = null,
    IReadOnlyList<NamedOfficer>? Officers = null, DateOnly? RecommendedOn = null, string? Place = null,
    Guid? InspectionId = null)
{
    /// <summary>The day on which the complaint or report was logged, or <c>null</c>.</summary>
    public DateOnly? ReportedOn { get; init; }
}

/// <summary>Where a case comes from.</summary>
public enum CaseSource
{
    /// <summary>申报核查发现.</summary>
    Findings,

    /// <summary>工会意见或者处罚建议（第二十八条）.</summary>
    UnionRecommendation,

    /// <summary>举报投诉.</summary>
    Contact,

    /// <summary>日常巡视检查.</summary>
    Patrol,

    /// <summary>书面审查.</summary>
    WrittenReview,

    /// <summary>逾期没有申报.</summary>
    NonFiling,

    /// <summary>其他机关移送或者上级交办.</summary>
    Transferred,

    /// <summary>双随机抽查.</summary>
    RandomInspection,
}

/// <summary>Where cases come from, in words.</summary>
public static class CaseSources
{
    /// <summary>The source.</summary>
    public static string Words(this CaseSource source) => source switch
    {
        CaseSource.Findings => "申报核查",
        CaseSource.UnionRecommendation => "工会建议",
        CaseSource.Contact => "举报投诉",
        CaseSource.Patrol => "日常巡视检查",
        CaseSource.WrittenReview => "书面审查",
        CaseSource.NonFiling => "逾期没有申报",
        CaseSource.RandomInspection => "双随机抽查",
        _ => "其他机关移送或者上级交办",
    };
}

/// <summary>立案.</summary>
/// <param name="CaseNumber">案号.</param>
/// <param name="Source">Where it comes from.</param>
/// <param name="Items">What is owed.</param>
/// <param name="RecommendationId">The union's recommendation it takes up, or <c>null</c>.</param>
/// <param name="Grounds">Why, in the inspector's words.</param>
/// <param name="ContactId">The complaint or report it takes up, or <c>null</c>.</param>
/// <param name="Officers">Who handles it, the lead first; <c>null</c> where they are named later.</param>
/// <param name="RecommendedOn">The day the union recommended it: its answer is due from then; <c>null</c> where none did, and in earlier events.</param>
/// <param name="Place">Where the work is done, which decides who is competent, of an employer registered elsewhere; <c>null</c> of others.</param>
/// <param name="InspectionId">The inspection it comes of; <c>null</c> where none, and in earlier events.</param>
/// <param name="From">The case it was divided from; <c>null</c> where none.</param>
/// <param name="Responsible">For what its party answers as a responsible person; <c>null</c> where the party is the employer.</param>
/// <param name="Recused">Who withdrew from the case it was opened out of; <c>null</c> where nobody did.</param>
/// <param name="ReportedOn">The day on which the complaint or report was logged; <c>null</c> where there is none, and in earlier events.</param>
[StoredAs("case-opened")]
public sealed record CaseOpened(
    string CaseNumber, CaseSource Source, IReadOnlyList<ArrearsItem> Items, Guid? RecommendationId, string Grounds,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] Guid? ContactId = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<NamedOfficer>? Officers = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] DateOnly? RecommendedOn = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Place = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] Guid? InspectionId = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] DividedFrom? From = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] ResponsibleFor? Responsible = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<Guid>? Recused = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] DateOnly? ReportedOn = null) : ProcedureEvent
{
    /// <summary>The day from which its time is counted.</summary>
    [JsonIgnore]
    public DateOnly FiledOn => From?.FiledOn ?? On;

    /// <summary>The day on which the breach came to light, from which two years are counted back: that of the report, else that of the filing.</summary>
    [JsonIgnore]
    public DateOnly KnownOn => ReportedOn ?? FiledOn;

    /// <inheritdoc/>
    public override EventWords Words() => new(
        "立案",
        $"{CaseNumber}，来自{Source.Words()}"
        + (From is { } from ? $"，从 {from.CaseNumber} 分案，期限从 {Day(from.FiledOn)} 立案接着计算" : "")
        + (Responsible is { } person ? $"，当事人是{person.Words()}" : Items.Count == 0 ? "，欠薪待查" : $"，{Items.Count} 项发现，共 {Yuan(Items.Sum(item => item.Amount))}")
        + (Place is { } place ? $"，用工地点 {place}" : "")
        + (Officers is null ? $"。{Grounds}" : $"。{Grounds.TrimEnd('。')}。办案人员：{NamedOfficer.Words(Officers)}"));
}

/// <summary>立案; given today.</summary>
/// <param name="card">What is said of it.</param>
public abstract class OpeningStep(StepCard card) : Step<Unbegun, DateOnly, OpenTerms, CaseOpened>(card)
{
    /// <summary>The provision it rests on.</summary>
    protected const string Opening = "《浙江省劳动保障监察条例》第二十三条";

    /// <inheritdoc/>
    protected override IEnumerable<Precondition> Asks(Unbegun file, DateOnly facts) => [];

    /// <inheritdoc/>
    protected override CaseOpened Make(Unbegun file, DateOnly facts, OpenTerms terms, string number) => new(
        number, terms.RecommendationId is null ? terms.Source : CaseSource.UnionRecommendation, terms.Items, terms.RecommendationId,
        terms.Grounds, terms.ContactId, terms.Officers, terms.RecommendedOn, terms.Place, terms.InspectionId, ReportedOn: terms.ReportedOn)
    { On = facts };
}

/// <summary>立案, from findings of filed sheets.</summary>
public sealed class OpenStep() : OpeningStep(new StepCard("open", "立案")
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
    /// <inheritdoc/>
    public override IEnumerable<ProcedureRuleException> Faults(Unbegun file, DateOnly facts, OpenTerms terms) =>
        terms.Items.Count == 0 ? [new("nothing-to-investigate", Opening, "立案至少要选一项发现。")] : [];
}

/// <summary>立案 without findings of a filed sheet: what is owed is established afterwards.</summary>
public sealed class OpenOtherStep() : OpeningStep(new StepCard("open-other", "按其他线索立案")
{
    Action = "OpenCaseWithoutFindings",
    ActionWords = "按其他线索立案",
    Roles = [Role.Inspector],
    Page = "/Cases/OpenOther",
    Law = Opening,
    Series = "人社监案",
    Place = 12,
})
{
    /// <inheritdoc/>
    public override IEnumerable<ProcedureRuleException> Faults(Unbegun file, DateOnly facts, OpenTerms terms) =>
        terms.RecommendationId is null && terms.Source is CaseSource.Findings or CaseSource.UnionRecommendation
            ? [new("finding-missing", Opening, "来自申报核查的，从发现立案；来自工会建议的，从那件建议立案。", "Source")] : [];
}
