using WageSupervision.Domain.Calculations;
using WageSupervision.Domain.Regulation;
using WageSupervision.Web.Shell;
using static WageSupervision.Web.Features.Calculators.Sentences;

namespace WageSupervision.Web.Features.Calculators;

/// <summary>The answers of the calculations by the laws beside the Order, as the person would say them.</summary>
internal static class SentencesOfOtherLaws
{
    internal static string AddedCompensation(CalculationResult result) => First(result) switch
    {
        Finding.Complied => "期限内已经付清；没有加付赔偿金。",
        Finding.Violated when Yuan(result, "min") is { } min =>
            $"期限届满时还欠 {Yuan(result, "overdueAmount")} 元，应当向劳动者加付 {min} 元到 {Yuan(result, "max")} 元{(Yuan(result, "outstanding") is { } owed and not "0.00" ? $"；现在还欠工资 {owed} 元" : "")}。",
        Finding.Violated => $"期限届满时还欠 {Yuan(result, "overdueAmount")} 元；加付的比例没有查到。",
        var other => Otherwise(other),
    };

    internal static string InspectionPenalty(CalculationResult result)
    {
        if (result.Values["applicable"] is not true)
        {
            return "判断日在《劳动保障监察条例》施行之前，不适用。";
        }

        var range = ((IEnumerable<IReadOnlyDictionary<string, object?>>)result.Values["fines"]!).FirstOrDefault();
        var fine = range is null ? "现在不能罚款" : $"可以罚款 {Show.Yuan(range["min"] as decimal?)} 元到 {Show.Yuan(range["max"] as decimal?)} 元";
        return result.Findings is [{ Finding: Finding.Violated }] ? $"{fine}；拟罚款的数额不合规定。"
            : result.Findings is [{ Finding: Finding.Undetermined open }] ? $"{fine}；{Otherwise(open)}"
            : fine + "。";
    }

    internal static string ConstructionDuties(CalculationResult result) => (Number(result, "violated"), Number(result, "undetermined")) switch
    {
        (0, 0) => result.Findings.Any(found => found.Finding is Finding.Complied) ? "各项义务都做到了。" : Otherwise(First(result)),
        (0, var open) => $"没有发现没做到的，还有 {open} 项不清楚。",
        (var broken, 0) => $"有 {broken} 项没有做到。",
        var (broken, open) => $"有 {broken} 项没有做到，还有 {open} 项不清楚。",
    };

    internal static string ConstructionRecordRetention(CalculationResult result) => Day(result, "keepUntil") is { } day
        ? $"至少要保存到{day}，当天也要保存。"
        : "要保存到工程完工并且工资全部结清后至少三年；结清的日期还不知道。";

    internal static string RefusalToPayCrime(CalculationResult result)
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
}
