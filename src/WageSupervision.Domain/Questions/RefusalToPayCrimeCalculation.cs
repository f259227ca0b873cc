using WageSupervision.Domain.Law;
using WageSupervision.Domain.Law.CitedLaws;
using WageSupervision.Domain.Law.CitedLaws.RefusalToPayCrime.Article276;
using static WageSupervision.Domain.Questions.Saying;

namespace WageSupervision.Domain.Questions;

/// <summary>The question of 刑法第二百七十六条之一 and 法释〔2013〕3号第三条、第四条.</summary>
/// <param name="Wages">What each worker is still owed.</param>
/// <param name="Order">责令支付, if one was served.</param>
/// <param name="AsOf">The day of judging; left out, today.</param>
public sealed record RefusalToPayCrimeInput(
    [Field("仍未支付的工资", Hint = "每名劳动者填一行")] IReadOnlyList<RefusedWages> Wages,
    [Field("责令支付", Hint = "没有送达的不填；逃匿的，填依法张贴并拍照、录像的日期")] OrderedTerm? Order,
    [Field("判断日", Hint = "不填就是今天")] DateOnly? AsOf);

/// <summary>欠薪到了刑法的数额吗.</summary>
public sealed class RefusalToPayCrimeCalculation : Calculation<RefusalToPayCrimeInput>
{
    /// <inheritdoc/>
    public override string Name => "refusal-to-pay-crime";

    /// <inheritdoc/>
    public override string Title => "拒不支付到了刑法的数额吗";

    /// <inheritdoc/>
    public override QuestionPlace Place => new(190, QuestionTopic.RecordsAndPenalties, 5);

    /// <inheritdoc/>
    public override IReadOnlyList<RuleEntry> Rules => [RuleBook.Of<OrderedWagesAreNotRefused>()];

    /// <inheritdoc/>
    public override IReadOnlyList<ValueField> ValueFields =>
    [
        new("nationalBand", "与全国幅度相比", ValueKind.Text) { Choice = typeof(NationalBand) },
        new("zhejiangReached", "达到浙江省的数额（二手来源）", ValueKind.Flag),
        new("orderedAndUnpaid", "责令支付后仍不支付", ValueKind.Flag),
        new("workers", "还没有拿到工资的人数", ValueKind.Count),
        new("total", "仍未支付的总额", ValueKind.Money),
        new("reasons", "理由", ValueKind.Sentences),
    ];

    /// <inheritdoc/>
    protected override RefusalToPayCrimeInput ExampleInput => new(
        [new RefusedWages("1", 3m, 12_600.00m), new RefusedWages("2", 2m, 8400.00m)], new OrderedTerm(new(2026, 9, 1), new(2026, 9, 15)), new(2026, 11, 2));

    /// <inheritdoc/>
    public override string Sentence(CalculationResult result)
    {
        var total = $"还有 {Number(result, "workers")} 人没有拿到工资，共 {Yuan(result, "total")} 元";
        var ordered = result.Values["orderedAndUnpaid"] is true ? "责令支付的期限已过仍没有支付" : "还没有责令支付，或者期限没有过";
        var figure = result.Values["zhejiangReached"] switch
        {
            true => "达到浙江省的数额（二手来源，须核实）",
            false => "没有达到浙江省的数额（二手来源，须核实）",
            _ => "浙江省的数额没有查到",
        };
        return First(result) is Finding.NotApplicable none ? none.Why + "。" : $"{total}；{ordered}；{figure}。是否构成犯罪由司法机关认定。";
    }

    /// <inheritdoc/>
    protected override CalculationResult Answer(RefusalToPayCrimeInput input, CalculationContext context)
    {
        if (input.Order is { } order)
        {
            Check.Order(order.ServedOn, order.Deadline, "$.order.deadline", "送达日期", "期限");
        }

        var thresholds = context.Parameters.Thresholds;
        var refusal = new WageRefusal(input.Wages, input.Order, input.AsOf ?? context.Today);
        var judged = Judge<OrderedWagesAreNotRefused, OrderedWagesAreNotRefused.Facts>(new(refusal), context);
        return new CalculationResult(
            new Dictionary<string, object?>
            {
                ["nationalBand"] = refusal.Band(thresholds) is NationalBand band ? Choices.WordOf(band) : null,
                ["zhejiangReached"] = refusal.ZhejiangReached(thresholds),
                ["orderedAndUnpaid"] = refusal.OrderedAndUnpaid,
                ["workers"] = refusal.Workers,
                ["total"] = refusal.Total,
                ["reasons"] = refusal.Reasons(thresholds),
            },
            [judged],
            [],
            [
                LawText.Quote(Regulations.RefusalToPayInterpretation, 3, 1, 1),
                LawText.Quote(Regulations.RefusalToPayInterpretation, 3, 1, 2),
                LawText.Quote(Regulations.RefusalToPayInterpretation, 4, 1),
            ],
            RuleParameters.InForce(judged.Rule, context.Parameters, refusal.AsOf));
    }
}
