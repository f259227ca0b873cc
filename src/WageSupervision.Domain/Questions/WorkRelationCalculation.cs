using WageSupervision.Domain.Law;
using WageSupervision.Domain.Law.Order353.Article03;
using static WageSupervision.Domain.Questions.Saying;

namespace WageSupervision.Domain.Questions;

/// <summary>The question of 第三条第一款.</summary>
/// <param name="Month">The month of the wages.</param>
/// <param name="Relation">What the enterprise states.</param>
public sealed record WorkRelationInput(
    [Field("月份")] YearMonth Month,
    [Field("用工性质", Hint = "企业怎样写就怎样选；是不是劳动关系由人认定")] WorkRelation Relation);

/// <summary>适用不适用工资支付办法.</summary>
public sealed class WorkRelationCalculation : Calculation<WorkRelationInput>
{
    /// <inheritdoc/>
    public override string Name => "work-relation";

    /// <inheritdoc/>
    public override string Title => "实习、返聘、劳务适用这个办法吗";

    /// <inheritdoc/>
    public override QuestionPlace Place => new(95, QuestionTopic.WagesInFull, 9);

    /// <inheritdoc/>
    public override IReadOnlyList<RuleEntry> Rules => [RuleBook.Of<WorkerIsWithinTheOrder>()];

    /// <inheritdoc/>
    public override bool IsAskedOfSheets => true;

    /// <inheritdoc/>
    public override IReadOnlyList<ValueField> ValueFields => [];

    /// <inheritdoc/>
    protected override WorkRelationInput ExampleInput => new(new(2026, 9), WorkRelation.Internship);

    /// <inheritdoc/>
    public override string Sentence(CalculationResult result) => First(result) switch
    {
        Finding.Complied => "有劳动关系的，适用这个办法。",
        var other => Otherwise(other),
    };

    /// <inheritdoc/>
    protected override CalculationResult Answer(WorkRelationInput input, CalculationContext context) =>
        Found([], [Judge<WorkerIsWithinTheOrder, WorkerIsWithinTheOrder.Facts>(new(input.Month, input.Relation), context)]);
}
