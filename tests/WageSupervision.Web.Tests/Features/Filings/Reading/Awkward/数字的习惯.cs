using static WageSupervision.Web.Tests.Features.Filings.Reading.Awkward.AwkwardFile;

namespace WageSupervision.Web.Tests.Features.Filings.Reading.Awkward;

internal static class 数字的习惯
{
    public static AwkwardFile 文本数字带千分位() => Xlsx([Header, ["张测试", "3,000.00", "200.00", "3,200.00", "240.00", "2,960.00"]], Line(2, "张测试"));

    public static AwkwardFile 全角数字() => Xlsx([Header, ["张测试", "３０００", "２００", "３，２００．００", "２４０", "２９６０"]], Line(2, "张测试"));

    public static AwkwardFile 金额前面有单引号() => Xlsx([Header, ["张测试", "'3000", "’200.00", "`3,200", "＇240", "'2960"]], Line(2, "张测试"));

    public static AwkwardFile 带人民币符号和元() => Xlsx([Header, ["张测试", "￥3000", "200元", "¥3,200.00", "240 元", "RMB2960"]], Line(2, "张测试"));

    public static AwkwardFile 没有的项目写横线或者无() =>
        Xlsx([Header, ["张测试", 3000m, "—", 3000m, "无", 3000m], ["李测试", 3000m, "/", 3000m, "-", 3000m]], "2 张测试 3000.00 3000.00", "3 李测试 3000.00 3000.00");

    public static AwkwardFile 公式取保存的结果() => Xlsx(
        [Header, ["张测试", 3000m, 200m, new Raw("<c r=\"@\"><f>SUM(B2:C2)</f><v>3200.0000000000005</v></c>"), 240m,
            new Raw("<c r=\"@\" t=\"str\"><f>TEXT(D2-E2,\"0.00\")</f><v>2960.00</v></c>")]], Line(2, "张测试"));

    public static AwkwardFile 身份证号前面有单引号() => Xlsx([["姓名", "身份证号", "应发", "实发"], ["张测试", "'" + SheetFile.Zhang, 100m, 100m]], "2 张测试 100.00 100.00")
        .Then(reading => Assert.Equal(SheetFile.Zhang, reading.Lines[0].IdentityNumber));

    public static AwkwardFile 天数后面写了天() => Xlsx([["姓名", "出勤天数", "加班工时", "应发", "实发"], ["张测试", "21.5天", "8小时", 100m, 100m]], "2 张测试 100.00 100.00")
        .Then(reading => Assert.Equal((21.5m, 8m), (reading.Lines[0].DaysWorked, reading.Lines[0].OvertimeHours)));

    public static AwkwardFile 多列补贴相加() => Xlsx([["姓名", "基本工资", "餐补", "交通补贴", "应发", "实发"], ["张测试", 3000m, 100m, 50m, 3150m, 3150m]], "2 张测试 3150.00 3150.00")
        .Then(reading => Assert.Equal(150m, reading.Lines[0].Subsidy));
}
