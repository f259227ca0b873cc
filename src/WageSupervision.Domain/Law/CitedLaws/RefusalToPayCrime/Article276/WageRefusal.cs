using WageSupervision.Domain.Parameters;

namespace WageSupervision.Domain.Law.CitedLaws.RefusalToPayCrime.Article276;

/// <summary>What one worker is still owed after an order to pay.</summary>
/// <param name="Worker">Any mark that tells workers apart, at best no name.</param>
/// <param name="Months">How many months of wages.</param>
/// <param name="Outstanding">Yuan.</param>
public sealed record RefusedWages(
    [Field("劳动者", Hint = "编号即可，不必填姓名")] string Worker,
    [Field("欠几个月的工资")] decimal Months,
    [Field("仍未支付的金额（元）")] decimal Outstanding);

/// <summary>Where the amounts lie in the national band of 法释〔2013〕3号第三条.</summary>
public enum NationalBand
{
    /// <summary>Below the lower bound of both limbs.</summary>
    [Choice("没有达到全国幅度的下限")]
    Below,

    /// <summary>At or above a lower bound, at or above no upper bound: the province's figure decides.</summary>
    [Choice("在全国幅度之内，由省高级人民法院确定的数额决定")]
    Within,

    /// <summary>At or above an upper bound: reached wherever the province put its figure.</summary>
    [Choice("达到全国幅度的上限")]
    Above,
}

/// <summary>Wages still unpaid, and the order to pay them.</summary>
/// <param name="Wages">What each worker is owed on the day of judging; <c>null</c> where it is not known.</param>
/// <param name="Order">责令支付, or <c>null</c> where none was served.</param>
/// <param name="AsOf">The day of judging.</param>
public sealed record WageRefusal(IReadOnlyList<RefusedWages>? Wages, OrderedTerm? Order, DateOnly AsOf)
{
    /// <summary>The names of the national bands among the thresholds.</summary>
    public const string OneWorker = "crime-one-worker", TenWorkers = "crime-ten-workers";

    /// <summary>The names of the province's figures among the thresholds.</summary>
    public const string ZhejiangOneWorker = "crime-zhejiang-one-worker", ZhejiangTenWorkers = "crime-zhejiang-ten-workers";

    private const decimal LongMonths = 3;
    private const int ManyWorkers = 10;

    /// <summary>The most that one worker is owed for three months or more, yuan; 0 where nobody is.</summary>
    public decimal LargestOfOneWorker => ByWorker.Where(worker => worker.Months >= LongMonths).Select(worker => worker.Sum).DefaultIfEmpty(0).Max();

    /// <summary>Different workers with something unpaid.</summary>
    public int Workers => ByWorker.Count();

    /// <summary>Everything unpaid, yuan.</summary>
    public decimal Total => ByWorker.Sum(worker => worker.Sum);

    /// <summary>经政府有关部门责令支付仍不支付: an order was served, its term is over, something is unpaid.</summary>
    public bool OrderedAndUnpaid => Order is { } order && order.IsOver(AsOf) && Total > 0;

    private decimal TotalOfMany => Workers >= ManyWorkers ? Total : 0;

    private IEnumerable<(decimal Months, decimal Sum)> ByWorker => (Wages ?? [])
        .Where(item => item.Outstanding > 0)
        .GroupBy(item => item.Worker.Trim(), StringComparer.Ordinal)
        .Select(worker => (worker.Sum(item => item.Months), worker.Sum(item => item.Outstanding)));

    /// <summary>Where the amounts lie in the national band; <c>null</c> where amounts or the band are not known.</summary>
    public NationalBand? Band(LegalThresholds thresholds)
    {
        ArgumentNullException.ThrowIfNull(thresholds);
        if (Wages is null || thresholds.Range(OneWorker, AsOf) is not { } one || thresholds.Range(TenWorkers, AsOf) is not { } ten)
        {
            return null;
        }

        return LargestOfOneWorker >= one.Max || TotalOfMany >= ten.Max ? NationalBand.Above
            : LargestOfOneWorker >= one.Min || TotalOfMany >= ten.Min ? NationalBand.Within
            : NationalBand.Below;
    }

    /// <summary>Whether the province's figures are reached; <c>null</c> where they or the amounts are not known.</summary>
    public bool? ZhejiangReached(LegalThresholds thresholds)
    {
        ArgumentNullException.ThrowIfNull(thresholds);
        return Wages is not null
            && thresholds.Find(ZhejiangOneWorker, AsOf)?.Value is decimal one && thresholds.Find(ZhejiangTenWorkers, AsOf)?.Value is decimal ten
            ? LargestOfOneWorker >= one || TotalOfMany >= ten
            : null;
    }

    /// <summary>Why it is near the crime or not, each a sentence in plain Chinese without a full stop.</summary>
    public IReadOnlyList<string> Reasons(LegalThresholds thresholds)
    {
        ArgumentNullException.ThrowIfNull(thresholds);
        List<string> reasons = [];
        Limb(reasons, "一名劳动者三个月以上的工资", LargestOfOneWorker, thresholds.Range(OneWorker, AsOf), thresholds.Find(ZhejiangOneWorker, AsOf));
        Limb(
            reasons,
            $"十名以上劳动者的工资（现为{Show.Number(Workers)}人）",
            TotalOfMany,
            thresholds.Range(TenWorkers, AsOf),
            thresholds.Find(ZhejiangTenWorkers, AsOf));
        reasons.Add(Order switch
        {
            null => "还没有经人社部门或者政府其他有关部门责令支付",
            { } order when !order.IsOver(AsOf) => $"责令支付的期限到{Show.Day(order.Deadline)}，还没有过",
            _ when Total > 0 => "责令支付的期限已过，仍有工资没有支付",
            _ => "责令支付的工资已经付清",
        });
        return reasons;
    }

    private static void Limb(List<string> reasons, string label, decimal amount, LegalRange? national, LegalThresholdRow? zhejiang)
    {
        var bounds = national is null ? "全国幅度没有查到" : $"全国幅度 {Money.Show(national.Min)} 至 {Money.Show(national.Max)} 元";
        var province = zhejiang?.Value is decimal figure
            ? $"，浙江省 {Money.Show(figure)} 元{(zhejiang.IsSecondary ? "（二手来源）" : "")}，{(amount >= figure ? "达到" : "没有达到")}"
            : "，浙江省的数额没有查到";
        reasons.Add($"{label}：{Money.Show(amount)} 元；{bounds}{province}");
    }
}
