using WageSupervision.Domain.Payroll;
using static WageSupervision.Web.Tests.Features.Filings.Reading.Awkward.AwkwardFile;

namespace WageSupervision.Web.Tests.Features.Filings.Reading.Awkward;

internal static class 行的习惯
{
    public static AwkwardFile 最后有合计行() =>
        Xlsx([Header, Worker("张测试"), Worker("李测试"), ["合　　计", 6000m, 400m, 6400m, 480m, 5920m]], Line(2, "张测试"), Line(3, "李测试"))
        .Then(reading => Assert.Equal(6400m, reading.DeclaredTotals[PayrollField.Gross]));

    public static AwkwardFile 每个班组有标题和小计() => Xlsx(
        [Header, ["一班"], Worker("张测试"), ["小计", 3000m, 200m, 3200m, 240m, 2960m], ["装配车间"], Worker("李测试"), ["装配车间小计", 3000m, 200m, 3200m, 240m, 2960m],
            ["总计", 6000m, 400m, 6400m, 480m, 5920m]],
        Line(3, "张测试"),
        Line(6, "李测试"));

    public static AwkwardFile 中间有空行() => Xlsx([Header, Worker("张测试"), [], [], Worker("李测试")], Line(2, "张测试"), Line(5, "李测试"));

    public static AwkwardFile 公式拖到了没有人的行() => Xlsx(
        [Header, Worker("张测试"), [null, null, null, new Raw("<c r=\"@\"><f>B3+C3</f><v>0</v></c>"), null, new Raw("<c r=\"@\"><f>D3-E3</f><v>0</v></c>")]],
        Line(2, "张测试"));

    public static AwkwardFile 序号填到了没有人的行() => Xlsx([["序号", .. Header], [1, .. Worker("张测试")], [2], [3]], Line(2, "张测试"));

    public static AwkwardFile 表尾有制表人和审核人() => Xlsx(
        [Header, Worker("张测试"), ["制表人：王测试", null, "审核：赵测试"], ["注：本表一式两份"], ["单位（盖章）"]], Line(2, "张测试"));

    public static AwkwardFile 有隐藏的行() => Xlsx(
        new SheetFile().Raw("工资", "visible",
            SheetFile.Rows(Header, Worker("张测试"), Worker("李测试")).Replace("<row r=\"3\">", "<row r=\"3\" hidden=\"1\">", StringComparison.Ordinal)),
        Line(2, "张测试"),
        Line(3, "李测试"));
}
