using System.Globalization;
using WageSupervision.Domain.Parameters;
using WageSupervision.Domain.Questions;

namespace WageSupervision.Domain.Tests.Docs;

/// <summary>docs/regulation/parameters.md: what the rules read besides the facts.</summary>
internal static class ParametersDoc
{
    internal static string Write() => new Markdown()
        .Heading(1, "参数")
        .Paragraph("由测试从代码里的参数生成（`deploy/approve-docs.sh`），不手改。出处和核对情况写在 `src/WageSupervision.Domain/Parameters/*.csv` 的每一行里。没有查到的写“没有查到”，不推测。")
        .Heading(2, "最低工资标准")
        .Paragraph("月标准单位元／月，小时标准单位元／小时。代码以00结尾的是全市，330000是省定档次（只用来框定没有查到的县）。写明没有核实的，只作提示，不作认定的依据。")
        .Table(
            ["地区", "代码", "施行日", "到", "公布日", "月标准", "小时标准", "文号"],
            MinimumWageTable.Shipped.Rows.Select(row => new[]
            {
                row.Area,
                string.Join("、", row.Codes.DefaultIfEmpty("没有代码")),
                Words.Day(row.EffectiveFrom),
                row.EffectiveTo is DateOnly end ? Words.Day(end) : "现行",
                row.PublishedOn is DateOnly published ? Words.Day(published) : "没有查到",
                Amount(row.Monthly, row),
                Amount(row.Hourly, row),
                row.DocumentNumber.Length == 0 ? "没有查到" : row.DocumentNumber,
            }))
        .Heading(2, "工作日历")
        .Paragraph("国务院办公厅每年的放假安排。没有列出的日子，周一到周五是工作日，周末是休息日；表中没有的年份一律不能认定。")
        .Table(["年份", "工作日", "放假的周一到周五", "调休上班的周末"], WorkCalendar.Shipped.Years.Select(Year))
        .Heading(2, "医疗期")
        .Paragraph("劳部发〔1994〕479号第三条、第四条；年限正好在分界上的，属于较长的一档。")
        .Table(["实际工作年限", "在本单位工作年限", "医疗期（月）", "累计计算的期间（月）"], [.. Periods("不满10年", 9.99m), .. Periods("10年以上", 45)])
        .Heading(2, "改过代码的行政区划")
        .Table(
            ["代码", "名称", "从", "到", "由谁接替"],
            LegalParameters.Shipped.Divisions.All.Where(region => region.ValidFrom is not null || region.ValidTo is not null).Select(region => new[]
            {
                region.Code,
                region.ShortName,
                region.ValidFrom?.ToString() ?? "2017年以前",
                region.ValidTo?.ToString() ?? "现行",
                string.Join("、", region.SuccessorCodes.DefaultIfEmpty("没有")),
            }))
        .ToString();

    private static string Amount(decimal? yuan, MinimumWageRow row) => Words.Yuan(yuan) + (yuan is null || row.IsVerified ? "" : "（没有核实）");

    private static string[] Year(int year)
    {
        var first = new DateOnly(year, 1, 1);
        var days = Enumerable.Range(0, first.AddYears(1).DayNumber - first.DayNumber).Select(first.AddDays).ToArray();
        bool Works(DateOnly day) => WorkCalendar.Shipped.IsWorkingDay(day)!.Value;
        string Listed(bool weekend, bool works) => string.Join("、", days
            .Where(day => IsWeekend(day) == weekend && Works(day) == works)
            .Select(day => day.ToString("M-d", CultureInfo.InvariantCulture))
            .DefaultIfEmpty("没有"));
        return [Words.Value(year), Words.Value(days.Count(Works)), Listed(weekend: false, works: false), Listed(weekend: true, works: true)];
    }

    private static bool IsWeekend(DateOnly day) => day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;

    // Asks for every hundredth of a year and puts equal answers together.
    private static IEnumerable<string[]> Periods(string label, decimal total)
    {
        decimal from = 0;
        for (decimal own = 0; own <= total; own += 0.01m)
        {
            var period = Period(total, own);
            if (own + 0.01m > total || !Period(total, own + 0.01m).Equals(period))
            {
                var range = own + 0.01m > total ? $"{Words.Yuan(from)}年以上" : from == 0
                    ? $"不满{Words.Yuan(own + 0.01m)}年" : $"{Words.Yuan(from)}年以上不满{Words.Yuan(own + 0.01m)}年";
                yield return [label, range, Words.Value(period.Months), Words.Value(period.Within)];
                from = own + 0.01m;
            }
        }
    }

    private static (object? Months, object? Within) Period(decimal total, decimal own)
    {
        var values = new MedicalTreatmentPeriodCalculation()
            .Calculate(new MedicalTreatmentPeriodInput(total, own), new CalculationContext(new DateOnly(2026, 11, 22), LegalParameters.Shipped)).Values;
        return (values["months"], values["countedWithinMonths"]);
    }
}
