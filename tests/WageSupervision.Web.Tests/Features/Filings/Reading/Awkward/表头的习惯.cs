using WageSupervision.Domain.Payroll;
using WageSupervision.Web.Features.Filings.Reading;
using static WageSupervision.Web.Tests.Features.Filings.Reading.Awkward.AwkwardFile;

namespace WageSupervision.Web.Tests.Features.Filings.Reading.Awkward;

internal static class 表头的习惯
{
    public static AwkwardFile 上面有标题和所属期() => Xlsx(
        [["测试甲公司2026年9月工资表"], ["所属期：2026年9月", null, null, "单位：元"], [], Header, Worker("张测试")], Line(5, "张测试"));

    public static AwkwardFile 合并的两行表头() => Xlsx(
        [
            ["序号", "姓名", "应发工资", null, null, "代扣代缴", null, "实发工资", "签字"],
            [null, null, "基本工资", "加班费", "合计", "养老", "个税"],
            [1, "张测试", 3000m, 200m, 3200m, 240m, 10m, 2950m],
        ],
        "3 张测试 3200.00 2950.00")
        .Then(reading => Assert.Equal((200m, 10m), (reading.Lines[0].OvertimePay, reading.Lines[0].IncomeTax)));

    public static AwkwardFile 姓名两字之间有空格() => Xlsx(
        [["姓  名", "基 本 工 资", "应 发 合 计", "实 发 工 资"], ["张　测", 3000m, 3000m, 3000m]], "2 张测 3000.00 3000.00");

    public static AwkwardFile 表头里换行并带单位() => Xlsx(
        [["姓名", "基本工资\n（元）", "加班\n(小时)", "加班费（元）", "应发合计：", "*实发工资*"], ["张测试", 3000m, 10m, 200m, 3200m, 3200m]], "2 张测试 3200.00 3200.00")
        .Then(reading => Assert.Equal(10m, reading.Lines[0].OvertimeHours));

    public static AwkwardFile 表头下面有编号行() => Xlsx([Header, [1, 2, 3, 4, 5, 6], Worker("张测试")], Line(3, "张测试"));

    public static AwkwardFile 每页重复一次表头() => Xlsx([Header, Worker("张测试"), Header, Worker("李测试")], Line(2, "张测试"), Line(4, "李测试"));

    public static AwkwardFile 最后一列签字留空() => Xlsx(
        [[.. Header, "领款人签字"], [.. Worker("张测试"), null], [.. Worker("李测试"), "李测试"]], Line(2, "张测试"), Line(3, "李测试"))
        .Then(reading => Assert.Equal(PayrollField.Signature, reading.Columns[^1].Field));

    public static AwkwardFile 单位缴纳的社保也列在表上() => Xlsx(
        [["姓名", "基本工资", "应发", "养老(个人)", "养老(单位)", "实发"], ["张测试", 3000m, 3000m, 240m, 480m, 2760m]], "2 张测试 3000.00 2760.00")
        .Then(reading => Assert.Equal((240m, ColumnStanding.Aside), (reading.Lines[0].Pension, reading.Columns[4].Standing)));

    public static AwkwardFile 部门岗位工号都在前面() => Xlsx(
        [["部门", "工号", "岗位", .. Header], ["一车间", "0007", "车工", .. Worker("张测试")]], Line(2, "张测试"))
        .Then(reading => Assert.Empty(reading.UnknownColumns));

    public static AwkwardFile 没有应发列只有各项() => Xlsx([["姓名", "基本工资", "奖金", "实发"], ["张测试", 3000m, 200m, 3200m]], "2 张测试 3200.00 3200.00")
        .Warned(IssueCodes.GrossComputed);
}
