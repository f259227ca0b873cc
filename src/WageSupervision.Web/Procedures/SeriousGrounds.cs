namespace WageSupervision.Web.Procedures;

/// <summary>The limbs of Article 30, paragraph 2, in words.</summary>
public static class SeriousGrounds
{
    /// <summary>The limbs that were met.</summary>
    public static IReadOnlyList<string> Of(bool twoPayCycles, bool tenWorkers, bool halfMillion, int workers)
    {
        List<string> grounds = [];
        if (twoPayCycles)
        {
            grounds.Add("拖欠时间达到或者超过 2 个工资支付周期");
        }

        if (tenWorkers)
        {
            grounds.Add($"一次拖欠 10 人以上（共 {workers} 人）");
        }

        if (halfMillion)
        {
            grounds.Add("拖欠总额达到或者超过 50 万元");
        }

        return grounds;
    }
}
