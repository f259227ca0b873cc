using WageSupervision.Domain.Parameters;

namespace WageSupervision.Domain.Regulation.CitedLaws.MigrantWages;

/// <summary>A fine of 第五十四条至第五十七条; each stands behind the same gate: 责令限期改正，逾期不改正.</summary>
internal sealed class SiteFine
{
    private readonly string _citation;
    private readonly string _orderedFirst;
    private readonly (string Who, string Threshold)[] _ranges;

    private SiteFine(int article, int item, bool stopsWork, params (string Who, string Threshold)[] ranges)
    {
        _citation = $"第{ChineseNumerals.Of(article)}条第一款第（{ChineseNumerals.Of(item)}）项";
        _orderedFirst = "先责令限期改正；逾期不改正的" + (stopsWork ? "，责令项目停工，并处罚款" : "，才处罚款");
        _ranges = ranges;
    }

    internal static SiteFine InKind { get; } = Form(1);

    internal static SiteFine NoLedger { get; } = Form(2);

    internal static SiteFine CardWithheld { get; } = Form(3);

    internal static SiteFine NoAccount { get; } = Stopping(55, 1);

    internal static SiteFine NoDeposit { get; } = Stopping(55, 2);

    internal static SiteFine NoRealNames { get; } = Stopping(55, 3);

    internal static SiteFine NoMonthlyCheck { get; } = new(56, 1, false, ("单位", "migrant-wages-56-fine"));

    internal static SiteFine NoNoticeBoard { get; } = new(56, 4, false, ("单位", "migrant-wages-56-fine"));

    internal static SiteFine NoPriceGuarantee { get; } = Stopping(57, 1);

    internal static SiteFine LabourCostUnpaid { get; } = Stopping(57, 2);

    /// <summary>The names of the ranges among the thresholds.</summary>
    internal IEnumerable<string> Thresholds => _ranges.Select(range => range.Threshold);

    /// <summary>The gate and the ranges as steps.</summary>
    internal IEnumerable<WorkingStep> Steps(LegalThresholds thresholds, DateOnly day) => _ranges.Select(range => new WorkingStep(
        $"对{range.Who}的罚款幅度",
        $"{_citation}，{_orderedFirst}",
        thresholds.Range(range.Threshold, day) is { } found ? $"{Money.Plain(found.Min)} 至 {Money.Plain(found.Max)}" : "没有查到"));

    private static SiteFine Form(int item) =>
        new(54, item, false, ("单位", "migrant-wages-54-unit-fine"), ("法定代表人、主管人员和其他直接责任人员", "migrant-wages-54-person-fine"));

    private static SiteFine Stopping(int article, int item) =>
        new(article, item, true, ("单位", $"migrant-wages-{article}-fine"));
}
