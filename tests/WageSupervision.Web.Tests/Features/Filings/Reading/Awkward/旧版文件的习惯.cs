using WageSupervision.Domain.Payroll;
using static WageSupervision.Web.Tests.Features.Filings.Reading.Awkward.AwkwardFile;

namespace WageSupervision.Web.Tests.Features.Filings.Reading.Awkward;

internal static class 旧版文件的习惯
{
    public static AwkwardFile 旧版工作簿() => Xls(XlsFile.Of(["测试甲公司工资表"], [], Header, Worker("张测试"), ["合计", 3000m, 200m, 3200m, 240m, 2960m]), Line(4, "张测试"))
        .Then(reading => Assert.Equal(("工资", 3200m), (reading.SheetName, reading.DeclaredTotals[PayrollField.Gross])));

    public static AwkwardFile 旧版的日期和公式() => Xls(
        XlsFile.Of(["姓名", "应发", "实发", "发放日期"], ["张测试", 100m, new XlsFile.Formula(100.0), new XlsFile.Day(46280)]), "2 张测试 100.00 100.00")
        .Then(reading => Assert.Equal(new DateOnly(2026, 9, 15), reading.Lines[0].PaidOn));

    public static AwkwardFile 旧版从1904年起算() => Xls(
        XlsFile.Of(["姓名", "应发", "实发", "发放日期"], ["张测试", 100m, 100m, new XlsFile.Day(44818)]).From1904(), "2 张测试 100.00 100.00")
        .Then(reading => Assert.Equal(new DateOnly(2026, 9, 15), reading.Lines[0].PaidOn));

    public static AwkwardFile 旧版几张表有隐藏的() => Xls(
        new XlsFile().Sheet("旧表", 1, Header, Worker("李测试")).Sheet("说明", 0, ["填表说明"]).Sheet("九月", 0, Header, [], Worker("张测试")), Line(3, "张测试"))
        .Then(reading => Assert.Equal("九月", reading.SheetName));
}
