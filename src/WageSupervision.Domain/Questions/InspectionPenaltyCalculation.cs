using WageSupervision.Domain.Law;
using WageSupervision.Domain.Law.CitedLaws;
using WageSupervision.Domain.Law.CitedLaws.LabourInspection.Article30;
using static WageSupervision.Domain.Questions.Saying;

namespace WageSupervision.Domain.Questions;

/// <summary>The question of 劳动保障监察条例第三十条.</summary>
/// <param name="Conduct">The act.</param>
/// <param name="Order">责令改正 or 行政处理决定, if one was served.</param>
/// <param name="CorrectedOn">The day of correction, if any.</param>
/// <param name="ProposedFine">A fine to be checked, yuan.</param>
/// <param name="AsOf">The day of judging; left out, today.</param>
public sealed record InspectionPenaltyInput(
    [Field("行为")] InspectionConduct Conduct,
    [Field("责令改正或者行政处理决定", Hint = "只在拒不改正、拒不履行时填")] OrderedTerm? Order,
    [Field("做到的日期", Hint = "没有做到的不填")] DateOnly? CorrectedOn,
    [Field("拟罚款（元）", Hint = "要核对罚款是否在幅度内时填")] decimal? ProposedFine,
    [Field("判断日", Hint = "不填就是今天")] DateOnly? AsOf);

/// <summary>不配合监察怎样处罚.</summary>
public sealed class InspectionPenaltyCalculation : Calculation<InspectionPenaltyInput>
{
    /// <inheritdoc/>
    public override string Name => "inspection-penalty";

    /// <inheritdoc/>
    public override string Title => "不配合监察、拒不改正怎样处罚";

    /// <inheritdoc/>
    public override QuestionPlace Place => new(160, QuestionTopic.RecordsAndPenalties, 4);

    /// <inheritdoc/>
    public override IReadOnlyList<RuleEntry> Rules => [RuleBook.Of<ObstructionDrawsLawfulFine>()];

    /// <inheritdoc/>
    public override IReadOnlyList<ValueField> ValueFields =>
    [
        new("applicable", "适用本条例", ValueKind.Flag),
        new("refused", "拒不改正、拒不履行", ValueKind.Flag),
        new("fines", "罚款幅度", ValueKind.List),
    ];

    /// <inheritdoc/>
    protected override InspectionPenaltyInput ExampleInput => new(
        InspectionConduct.RefusalToComply, new OrderedTerm(new(2026, 7, 1), new(2026, 7, 10)), null, 5000.00m, new(2026, 7, 11));

    /// <inheritdoc/>
    public override string Sentence(CalculationResult result)
    {
        if (result.Values["applicable"] is not true)
        {
            return "判断日在《劳动保障监察条例》施行之前，不适用。";
        }

        var range = ((IEnumerable<IReadOnlyDictionary<string, object?>>)result.Values["fines"]!).FirstOrDefault();
        var fine = range is null ? "现在不能罚款" : $"可以罚款 {Yuan(range["min"] as decimal?)} 元到 {Yuan(range["max"] as decimal?)} 元";
        return result.Findings is [{ Finding: Finding.Violated }] ? $"{fine}；拟罚款的数额不合规定。"
            : result.Findings is [{ Finding: Finding.Undetermined open }] ? $"{fine}；{Otherwise(open)}"
            : fine + "。";
    }

    /// <inheritdoc/>
    protected override CalculationResult Answer(InspectionPenaltyInput input, CalculationContext context)
    {
        if (input.Order is { } order)
        {
            Check.Order(order.ServedOn, order.Deadline, "$.order.deadline", "送达日期", "期限");
        }

        var circumstances = new Obstruction(input.Conduct, input.Order, input.CorrectedOn, input.AsOf ?? context.Today);
        var range = circumstances.Fine(context.Parameters.Thresholds);
        var facts = new ObstructionDrawsLawfulFine.Facts(circumstances, input.ProposedFine);
        var values = new Dictionary<string, object?>
        {
            ["applicable"] = circumstances.IsUnderTheRegulation,
            ["refused"] = circumstances.IsUnderTheRegulation && input.Conduct == InspectionConduct.RefusalToComply && circumstances.Refused,
            ["fines"] = range is null
                ? []
                : new[]
                {
                    new Dictionary<string, object?>
                    {
                        ["ruleId"] = RuleBook.Of<ObstructionDrawsLawfulFine>().Basis.RuleId,
                        ["item"] = circumstances.Item,
                        ["min"] = range.Min,
                        ["max"] = range.Max,
                    },
                },
        };
        return input.ProposedFine is null
            ? Worked(
                values,
                circumstances.IsUnderTheRegulation ? new ObstructionDrawsLawfulFine().Work(facts, context.Parameters) : [],
                [LawText.Quote(Regulations.LabourInspection, 30, 1), LawText.Quote(Regulations.LabourInspection, 30, 1, circumstances.Item)],
                range is null ? [] : [range.Version])
            : Found(
                values, [Judge<ObstructionDrawsLawfulFine, ObstructionDrawsLawfulFine.Facts>(facts, context)], range is null ? [] : [range.Version]);
    }
}
