using WageSupervision.Domain.Law;
using WageSupervision.Domain.Law.CitedLaws.LabourInspection.Article30;
using WageSupervision.Domain.Law.Order353;
using WageSupervision.Domain.Law.Order353.Article33;
using WageSupervision.Domain.Law.Order353.Article34;
using WageSupervision.Domain.Law.Order353.Article35;
using static WageSupervision.Domain.Questions.Saying;

namespace WageSupervision.Domain.Questions;

/// <summary>The question of 第三十三条至第三十五条.</summary>
/// <param name="Violation">The act.</param>
/// <param name="CorrectionOrder">责令改正, if one was served.</param>
/// <param name="CorrectedOn">The day of correction, if any.</param>
/// <param name="GraveConsequence">造成严重后果，妨害公共安全; left out, no.</param>
/// <param name="AsOf">The day of judging; left out, today.</param>
public sealed record PenaltyInput(
    [Field("违法行为")] Violation Violation,
    [Field("责令改正", Hint = "没有送达的不填")] CorrectionOrder? CorrectionOrder,
    [Field("改正日期", Hint = "没有改正的不填")] DateOnly? CorrectedOn,
    [Field("造成严重后果，妨害公共安全")] bool? GraveConsequence,
    [Field("判断日", Hint = "不填就是今天")] DateOnly? AsOf);

/// <summary>可以怎样处罚.</summary>
public sealed class PenaltyCalculation : Calculation<PenaltyInput>
{
    /// <inheritdoc/>
    public override string Name => "penalty";

    /// <inheritdoc/>
    public override string Title => "可以怎样处罚";

    /// <inheritdoc/>
    public override QuestionPlace Place => new(140, QuestionTopic.RecordsAndPenalties, 3);

    /// <inheritdoc/>
    public override IReadOnlyList<RuleEntry> Rules =>
    [
        RuleBook.Of<UnlawfulPaySystemDrawsWarning>(),
        RuleBook.Of<FalsifiedRecordsDrawLawfulFine>(),
        RuleBook.Of<UnpaidWagesDrawLawfulFine>(),
    ];

    /// <inheritdoc/>
    public override IReadOnlyList<ValueField> ValueFields =>
    [
        new("applicable", "适用本办法", ValueKind.Flag),
        new("warning", "给予警告", ValueKind.Flag),
        new("orderToCorrect", "责令改正", ValueKind.Flag),
        new("refusedToCorrect", "拒不改正", ValueKind.Flag),
        new("fines", "罚款幅度", ValueKind.List) { Choice = typeof(Respondent) },
        new("alternatives", "其他法规的罚款幅度，由办案人员选择", ValueKind.List) { Choice = typeof(Respondent) },
    ];

    /// <inheritdoc/>
    protected override PenaltyInput ExampleInput => new(
        Violation.UnpaidOrDeducted, new CorrectionOrder(new(2026, 7, 1), new(2026, 7, 10)), null, null, new(2026, 7, 11));

    /// <inheritdoc/>
    public override string Sentence(CalculationResult result)
    {
        if (result.Values["applicable"] is not true)
        {
            return "判断日在本办法施行之前，不适用本办法。";
        }

        var fines = ((IEnumerable<IReadOnlyDictionary<string, object?>>)result.Values["fines"]!)
            .Select(fine => $"对{Word<Respondent>(fine["respondent"])}可以罚款 {Yuan(fine["min"] as decimal?)} 元到 {Yuan(fine["max"] as decimal?)} 元").ToList();
        var warning = result.Values["warning"] is true ? "，给予警告" : "";
        return fines.Count > 0 ? $"应当责令改正{warning}；{string.Join("，", fines)}。" : $"应当责令改正{warning}；现在不能罚款。";
    }

    /// <inheritdoc/>
    protected override CalculationResult Answer(PenaltyInput input, CalculationContext context)
    {
        if (input.CorrectionOrder is { } order)
        {
            Check.Order(order.ServedOn, order.Deadline, "$.correctionOrder.deadline", "送达日期", "改正期限");
        }

        var circumstances = new PenaltyCircumstances(
            input.Violation, input.CorrectionOrder, input.CorrectedOn, input.GraveConsequence ?? false, input.AsOf ?? context.Today);
        var assessment = Penalties.Assess(circumstances, context.Parameters.Thresholds);
        return Worked(
            new()
            {
                ["applicable"] = circumstances.IsUnderTheOrder,
                ["warning"] = assessment.Warning,
                ["orderToCorrect"] = assessment.OrderToCorrect,
                ["refusedToCorrect"] = assessment.RefusedToCorrect,
                ["fines"] = assessment.Fines.Select(range => new Dictionary<string, object?>
                {
                    ["respondent"] = Choices.WordOf(range.Respondent),
                    ["ruleId"] = range.RuleId,
                    ["min"] = range.Min,
                    ["max"] = range.Max,
                }).ToArray(),
                ["alternatives"] = assessment.Alternatives.Select(other => new Dictionary<string, object?>
                {
                    ["respondent"] = Choices.WordOf(other.Respondent),
                    ["citation"] = other.Citation,
                    ["reason"] = other.Reason,
                    ["min"] = other.Min,
                    ["max"] = other.Max,
                }).ToArray(),
            },
            circumstances.IsUnderTheOrder ? Penalties.Work(circumstances, Respondent.Enterprise, null) : [],
            [Penalties.RuleFor(input.Violation).Basis],
            assessment.Alternatives.Count > 0 && context.Parameters.Thresholds.Range(Obstruction.Threshold, circumstances.AsOf) is { } range
                ? [range.Version] : []);
    }
}
