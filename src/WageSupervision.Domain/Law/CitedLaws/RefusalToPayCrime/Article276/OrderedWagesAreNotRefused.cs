using WageSupervision.Domain.Parameters;

namespace WageSupervision.Domain.Law.CitedLaws.RefusalToPayCrime.Article276;

/// <summary>刑法第二百七十六条之一：经责令支付仍不支付。It never says 违反: whether it is a crime, a person decides.</summary>
[Basis(
    Regulations.RefusalToPayCrime,
    276,
    1,
    "以转移财产、逃匿等方法逃避支付劳动者的劳动报酬或者有能力支付而不支付劳动者的劳动报酬，数额较大，经政府有关部门责令支付仍不支付的",
    Title = "没有拒不支付劳动报酬",
    Interpretation = "只提示数额和责令支付两项，不认定犯罪：达到了也答“不能认定”，是否移送由办案人员决定，是否犯罪由司法机关决定。浙江省的数额（一名劳动者三个月以上一万元、十名以上劳动者八万元）来自浙江在线2014年1月3日的报道，是二手来源，没有找到省高级人民法院的正式文本；"
        + "只凭它没有达到的，也不答不适用。判断日之后的付款不算；逃匿的，依法张贴并拍照、录像视为送达。")]
[Reads(WageRefusal.OneWorker, WageRefusal.TenWorkers, WageRefusal.ZhejiangOneWorker, WageRefusal.ZhejiangTenWorkers)]
public sealed class OrderedWagesAreNotRefused : IRule<OrderedWagesAreNotRefused.Facts>
{
    private static readonly Finding NotOrdered = new Finding.NotApplicable("还没有经政府有关部门责令支付");
    private static readonly Finding TermRuns = new Finding.NotApplicable("责令支付的期限还没有过");
    private static readonly Finding BelowBand = new Finding.NotApplicable("数额没有达到全国幅度的下限（法释〔2013〕3号第三条）");

    /// <summary>The wages of one employer under one order.</summary>
    /// <param name="Refusal">What is unpaid, and the order.</param>
    public readonly record struct Facts(WageRefusal Refusal);

    /// <inheritdoc/>
    public Finding Judge(in Facts facts, LegalParameters parameters)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        var refusal = facts.Refusal;
        if (!CitedScope.Covers(Regulations.RefusalToPayCrime, refusal.AsOf))
        {
            return CitedScope.BeforeLaw(Regulations.RefusalToPayCrime);
        }

        if (refusal.Order is not { } order)
        {
            return NotOrdered;
        }

        if (!order.IsOver(refusal.AsOf))
        {
            return TermRuns;
        }

        if (refusal.Wages is not null && refusal.Total == 0)
        {
            return Finding.Complied.Instance;
        }

        return refusal.Band(parameters.Thresholds) == NationalBand.Below
            ? BelowBand
            : new Finding.Undetermined(MissingOf(refusal, parameters.Thresholds), Work(facts, parameters));
    }

    /// <inheritdoc/>
    public IReadOnlyList<WorkingStep> Work(in Facts facts, LegalParameters parameters)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        var refusal = facts.Refusal;
        List<WorkingStep> steps =
        [
            refusal.Order is { } order
                ? new("责令支付期限", $"{Show.Day(order.ServedOn)} 送达", Show.Day(order.Deadline))
                : new("责令支付", "", "没有送达"),
        ];
        if (refusal.Wages is null)
        {
            return steps;
        }

        steps.Add(Show.Money("一名劳动者三个月以上的工资，最多的一人", "", refusal.LargestOfOneWorker));
        steps.Add(Show.Money("全部劳动者的工资", $"{Show.Number(refusal.Workers)} 人", refusal.Total));
        steps.Add(new(
            "全国幅度", "法释〔2013〕3号第三条第一款", refusal.Band(parameters.Thresholds) is NationalBand band ? Choices.LabelOf(band) : "没有查到"));
        steps.Add(new(
            "浙江省的数额",
            "二手来源，没有找到省高级人民法院的正式文本",
            refusal.ZhejiangReached(parameters.Thresholds) switch { true => "达到", false => "没有达到", null => "没有查到" }));
        steps.Add(new("由谁认定", "本平台不认定犯罪", "办案人员决定是否移送，司法机关决定是否犯罪"));
        return steps;
    }

    private static List<string> MissingOf(WageRefusal refusal, LegalThresholds thresholds)
    {
        List<string> missing = [];
        if (refusal.Wages is null)
        {
            missing.Add("每名劳动者还有多少没有支付");
        }

        if (refusal.Band(thresholds) != NationalBand.Above)
        {
            missing.Add("浙江省数额标准的正式文本");
        }

        missing.Add("有没有能力支付，或者是否转移财产、逃匿");
        missing.Add("未及时支付有没有正当理由");
        return missing;
    }
}
