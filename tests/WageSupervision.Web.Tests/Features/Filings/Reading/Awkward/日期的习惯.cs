using static WageSupervision.Web.Tests.Features.Filings.Reading.Awkward.AwkwardFile;

namespace WageSupervision.Web.Tests.Features.Filings.Reading.Awkward;

internal static class 日期的习惯
{
    public static AwkwardFile 年月日汉字() => PaidOn("2026年9月15日");

    public static AwkwardFile 点分隔() => PaidOn("2026.9.15");

    public static AwkwardFile 八位数字() => PaidOn("20260915");

    public static AwkwardFile 斜线分隔带时间() => PaidOn("2026/9/15 10:30:00");

    public static AwkwardFile 序列数由样式显示为日期() => PaidOn(new Raw("<c r=\"@\" s=\"2\"><v>46280</v></c>"));

    public static AwkwardFile 序列数没有日期样式() => PaidOn(new Raw("<c r=\"@\"><v>46280</v></c>"));

    public static AwkwardFile 从1904年起算的工作簿() => Xlsx(
        Sheet(new Raw("<c r=\"@\" s=\"1\"><v>44818</v></c>")).Date1904(), "2 张测试 100.00 100.00")
        .Then(reading => Assert.Equal(new DateOnly(2026, 9, 15), reading.Lines[0].PaidOn));

    private static AwkwardFile PaidOn(object cell) => Xlsx(Sheet(cell), "2 张测试 100.00 100.00")
        .Then(reading => Assert.Equal(new DateOnly(2026, 9, 15), reading.Lines[0].PaidOn));

    private static SheetFile Sheet(object cell) => SheetFile.Of(["姓名", "应发", "实发", "发放时间"], ["张测试", 100m, 100m, cell]);
}
