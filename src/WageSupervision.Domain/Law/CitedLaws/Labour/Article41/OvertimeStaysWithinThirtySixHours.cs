using WageSupervision.Domain.Parameters;

namespace WageSupervision.Domain.Law.CitedLaws.Labour.Article41;

/// <summary>《劳动法》第四十一条：延长工作时间每月不得超过三十六小时。</summary>
[Basis(
    Regulations.Labour,
    41,
    1,
    "每月不得超过三十六小时",
    Title = "加班每月不超过36小时",
    Interpretation = "36小时包括本数；经批准实行综合计算工时、不定时工时的不适用，有批准而包不包括这个人不清楚的，超过36小时不能认定；企业称有第四十二条的紧急情形的，不能认定，由监察员核实。每日不超过一小时、三小时从工资表看不出来，不在本规则内。")]
[Breach("加班超过每月36小时", RemedyWithoutDebt = "请减少加班；经批准实行特殊工时、有第四十二条的紧急情形的，请向人社部门说明。")]
public sealed class OvertimeStaysWithinThirtySixHours : IRule<OvertimeStaysWithinThirtySixHours.Facts>
{
    /// <summary>Hours of overtime a month, the number included.</summary>
    public const int Limit = 36;

    /// <summary>What is asked where an approval of special hours may cover the worker.</summary>
    internal const string WhoIsCovered = "特殊工时的批准包不包括这个人（岗位、期间、批准文件）";

    private static readonly Finding SpecialHoursApply = new Finding.NotApplicable("经批准实行特殊工时制度，不按这一条计算");

    /// <summary>One worker's overtime of one month.</summary>
    /// <param name="Month">The month; decides whether the law applies.</param>
    /// <param name="OvertimeHours">All overtime of the month, hours.</param>
    /// <param name="WorkHours">工时制度.</param>
    /// <param name="Emergency">第四十二条: the enterprise says that there was an emergency.</param>
    public readonly record struct Facts(YearMonth Month, decimal OvertimeHours, WorkHours WorkHours, bool Emergency = false);

    /// <inheritdoc/>
    public Finding Judge(in Facts facts, LegalParameters parameters) =>
        !CitedScope.CoversLabour(facts.Month) ? CitedScope.BeforeLaw(Regulations.Labour)
        : facts.WorkHours is WorkHours.Comprehensive or WorkHours.Irregular ? SpecialHoursApply
        : facts.OvertimeHours <= Limit ? Finding.Complied.Instance
        : facts.WorkHours == WorkHours.Unclear ? new Finding.Undetermined([WhoIsCovered], Work(facts, parameters))
        : facts.Emergency ? new Finding.Undetermined(["第四十二条的紧急情形是否属实，由监察员核实"], Work(facts, parameters))
        : new Finding.Violated(null, Work(facts, parameters));

    /// <inheritdoc/>
    public IReadOnlyList<WorkingStep> Work(in Facts facts, LegalParameters parameters)
    {
        List<WorkingStep> steps = [new("加班小时数", "", Show.Number(facts.OvertimeHours)), new("每月上限（小时）", "", Show.Number(Limit))];
        if (facts.OvertimeHours > Limit)
        {
            steps.Add(new("超过（小时）", $"{Show.Number(facts.OvertimeHours)} − {Show.Number(Limit)}", Show.Number(facts.OvertimeHours - Limit)));
        }

        return steps;
    }
}
