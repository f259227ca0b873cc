using System.Globalization;
using WageSupervision.Domain.Calculations;
using WageSupervision.Domain.Regulation;
using WageSupervision.Web.Shell;

namespace WageSupervision.Web.Features.Calculators;

/// <summary>
/// The answer of each calculation as the person would say it, in one or two plain sentences made of its values and findings.
/// Days named with 前 count themselves: 应在2026年3月16日前付清 is kept on the 16th.
/// </summary>
public static class Sentences
{
    /// <summary>The sentence of a result; every calculation has its own maker.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The calculation has no maker: a fault of this class.</exception>
    public static string Of(ICalculation calculation, CalculationResult result)
    {
        ArgumentNullException.ThrowIfNull(calculation);
        ArgumentNullException.ThrowIfNull(result);
        return calculation.Name switch
        {
            "timely-payment" => TimelyPayment(result),
            "minimum-wage" => MinimumWage(result),
            "deductions" => Deductions(result),
            "final-settlement" => FinalSettlement(result),
            "sick-pay" => SickPay(result),
            "medical-treatment-period" => MedicalTreatmentPeriod(result),
            "stoppage-pay" => StoppagePay(result),
            "pay-cycle" => PayCycle(result),
            "payment-form" => PaymentForm(result),
            "deferral" => Deferral(result),
            "advance-liability" => AdvanceLiability(result),
            "record-retention" => RecordRetention(result),
            "serious-arrears" => SeriousArrears(result),
            "penalty" => Penalty(result),
            "added-compensation" => SentencesOfOtherLaws.AddedCompensation(result),
            "inspection-penalty" => SentencesOfOtherLaws.InspectionPenalty(result),
            "construction-duties" => SentencesOfOtherLaws.ConstructionDuties(result),
            "construction-record-retention" => SentencesOfOtherLaws.ConstructionRecordRetention(result),
            "refusal-to-pay-crime" => SentencesOfOtherLaws.RefusalToPayCrime(result),
            _ => throw new ArgumentOutOfRangeException(nameof(calculation), calculation.Name, "no sentence"),
        };
    }

    private static string TimelyPayment(CalculationResult result) => First(result) switch
    {
        Finding.Complied => $"应在{Day(result, "lawfulPayday")}前付清；已按时付清。",
        Finding.Violated => $"应在{Day(result, "lawfulPayday")}前付清；{Late(result)}。",
        Finding.NotApplicable none when Day(result, "lawfulPayday") is { } payday && Yuan(result, "outstanding") is not "0.00" && Number(result, "daysLate") == 0 =>
            $"应在{payday}前付清；{none.Why}，现在还差 {Yuan(result, "outstanding")} 元。",
        var other => Otherwise(other),
    };

    private static string MinimumWage(CalculationResult result)
    {
        var comparable = $"和最低工资比较的工资是 {Yuan(result, "comparableWage")} 元";
        var floor = Yuan(result, "floor") is { } known ? $"这个月的最低工资 {known} 元" : null;
        return First(result) switch
        {
            Finding.Complied => $"{comparable}，不低于{floor ?? $"全省最高一档 {Yuan(result, "highestFloor")} 元"}。",
            Finding.Violated breach => $"{comparable}，低于{floor ?? $"全省最低一档 {Yuan(result, "lowestFloor")} 元"}；{(floor is null ? "至少" : "")}应补 {Show.Yuan(breach.Shortfall)} 元。",
            Finding.Undetermined when floor is null && Yuan(result, "lowestFloor") is { } lowest =>
                $"{comparable}，在全省最低一档 {lowest} 元和最高一档 {Yuan(result, "highestFloor")} 元之间；没有该县（市、区）的标准，还不能认定。",
            var other => Otherwise(other),
        };
    }

    private static string Deductions(CalculationResult result)
    {
        var lawful = Yuan(result, "lawfulTotal") is { } may and not "0.00" ? $"；依法可以代扣的有 {may} 元" : "";
        var unproven = Yuan(result, "unprovenTotal") is { } open and not "0.00" ? $"；另有 {open} 元没有写明依据，还不能认定" : "";
        return First(result) switch
        {
            Finding.Complied when lawful.Length == 0 => "没有扣款。",
            Finding.Complied => $"这些扣款都可以依法代扣，共 {Yuan(result, "lawfulTotal")} 元。",
            Finding.Violated => $"有 {Yuan(result, "unlawfulTotal")} 元不得扣，应当退还{lawful}{unproven}。",
            Finding.Undetermined => $"有 {Yuan(result, "unprovenTotal")} 元没有写明依据，还不能认定{lawful}。",
            var other => Otherwise(other),
        };
    }

    private static string FinalSettlement(CalculationResult result) => First(result) switch
    {
        Finding.Complied => $"应在{Day(result, "dueOn")}前一次性结清；已按时结清。",
        Finding.Violated => $"应在{Day(result, "dueOn")}前一次性结清；{Late(result)}。",
        Finding.NotApplicable none when Day(result, "dueOn") is { } due && Yuan(result, "outstanding") is not "0.00" && Number(result, "daysLate") == 0 =>
            $"应在{due}前一次性结清；{none.Why}，现在还差 {Yuan(result, "outstanding")} 元。",
        var other => Otherwise(other),
    };

    private static string SickPay(CalculationResult result) => Floor("病假工资", result);

    private static string StoppagePay(CalculationResult result)
    {
        var end = $"停工的第一个支付周期到{Day(result, "firstCycleEnd")}结束";
        return First(result) is Finding.NotApplicable none ? $"{end}；{none.Why}。"
            : First(result) is Finding.Undetermined { Missing: [var split] } && Yuan(result, "floor") is null && split.StartsWith('以') ? $"{end}；请{split}。"
            : $"{end}；{Floor("工资", result)}";
    }

    private static string MedicalTreatmentPeriod(CalculationResult result) =>
        $"医疗期是 {Number(result, "months")} 个月，在 {Number(result, "countedWithinMonths")} 个月里累计计算。";

    private static string PayCycle(CalculationResult result) => First(result) switch
    {
        Finding.Complied => $"这个周期最晚到{Day(result, "latestLawfulCycleEnd")}结束；没有超过。",
        Finding.Violated => $"这个周期最晚到{Day(result, "latestLawfulCycleEnd")}结束；定得太长了。",
        var other => Otherwise(other),
    };

    // Two duties: what is paid, and to whom.
    private static string PaymentForm(CalculationResult result)
    {
        if (result.Findings.All(found => found.Finding is Finding.Complied))
        {
            return "这样发、这样领都符合规定。";
        }

        return string.Concat(result.Findings.Select(found => (found.Rule.Basis.Article, found.Finding) switch
        {
            (_, Finding.Complied) => "",
            (9, Finding.Violated) => "工资要用货币支付，不能用实物或者有价证券代替。",
            (10, Finding.Violated) => "工资要交给劳动者本人，不能这样由别人领走。",
            (_, var other) => Otherwise(other),
        }));
    }

    private static string Deferral(CalculationResult result) => (First(result), Day(result, "latestLawfulPayday")) switch
    {
        (Finding.Complied, null) => "不可抗力还没有消除，现在没有最晚支付日；消除以后应当立即支付。",
        (Finding.Complied, { } latest) => $"最晚应在{latest}前付清；已按时付清。",
        (Finding.Violated, { } latest) => $"最晚应在{latest}前付清；已迟{Number(result, "daysLate")}日。",
        (Finding.NotApplicable none, { } latest) when Number(result, "daysLate") == 0 => $"最晚应在{latest}前付清；{none.Why}。",
        var (other, _) => Otherwise(other),
    };

    private static string AdvanceLiability(CalculationResult result) => Yuan(result, "amount") is "0.00"
        ? "现在没有要先付的钱。"
        : $"应由{Word(result, "liableParty")}先付 {Yuan(result, "amount")} 元{(result.Values["capped"] is true ? "，以未支付的工程款为限" : "")}。";

    private static string RecordRetention(CalculationResult result) => $"至少要保存到{Day(result, "keepUntil")}，当天也要保存。";

    private static string SeriousArrears(CalculationResult result)
    {
        var owed = $"被拖欠 {Number(result, "workers")} 人，共 {Yuan(result, "total")} 元";
        var reached = ((IReadOnlyDictionary<string, object?>)result.Values["criteria"]!).Where(limb => limb.Value is true).Select(limb => Answer.LimbOf(limb.Key));
        return Number(result, "workers") == 0 ? "不属于严重拖欠工资：没有到期未付的工资。"
            : result.Values["serious"] is true ? $"属于严重拖欠工资：{owed}，符合{string.Join("；", reached)}。"
            : $"不属于严重拖欠工资：{owed}，三项标准都没有达到。";
    }

    private static string Penalty(CalculationResult result)
    {
        if (result.Values["applicable"] is not true)
        {
            return "判断日在本办法施行之前，不适用本办法。";
        }

        var fines = ((IEnumerable<IReadOnlyDictionary<string, object?>>)result.Values["fines"]!)
            .Select(fine => $"对{Answer.WordOf(fine["respondent"])}可以罚款 {Show.Yuan(fine["min"] as decimal?)} 元到 {Show.Yuan(fine["max"] as decimal?)} 元").ToList();
        var warning = result.Values["warning"] is true ? "，给予警告" : "";
        return fines.Count > 0 ? $"应当责令改正{warning}；{string.Join("，", fines)}。" : $"应当责令改正{warning}；现在不能罚款。";
    }

    private static string Floor(string wage, CalculationResult result)
    {
        var floor = Yuan(result, "floor") is { } yuan ? $"{wage}不能少于 {yuan} 元；" : "";
        return First(result) switch
        {
            Finding.Complied => floor.Length > 0 ? floor + "已经达到。" : $"{wage}达到按全省最高一档算的下限。",
            Finding.Violated breach => floor.Length > 0 ? $"{floor}少付了 {Show.Yuan(breach.Shortfall)} 元。" : $"{wage}低于按全省最低一档算的下限，至少应补 {Show.Yuan(breach.Shortfall)} 元。",
            var other => Otherwise(other),
        };
    }

    internal static string Otherwise(Finding finding) => finding switch
    {
        Finding.NotApplicable none => none.Why + "。",
        Finding.Undetermined open => $"还不能认定，缺{string.Join("、", open.Missing)}。",
        _ => throw new ArgumentOutOfRangeException(nameof(finding), finding.Outcome, "said elsewhere"),
    };

    private static string Late(CalculationResult result) => Yuan(result, "outstanding") is { } owed and not "0.00"
        ? $"已迟{Number(result, "daysLate")}日，还欠 {owed} 元"
        : $"已经付清，但迟了{Number(result, "daysLate")}日";

    internal static Finding First(CalculationResult result) => result.Findings[0].Finding;

    internal static string? Day(CalculationResult result, string name) => result.Values[name] is DateOnly day ? Show.DateInProse(day) : null;

    internal static string? Yuan(CalculationResult result, string name) => result.Values[name] is decimal yuan ? Show.Yuan(yuan) : null;

    internal static int? Number(CalculationResult result, string name) => result.Values[name] switch
    {
        int number => number,
        null => null,
        var other => Convert.ToInt32(other, CultureInfo.InvariantCulture),
    };

    internal static string Word(CalculationResult result, string name) => Answer.WordOf(result.Values[name]);
}
