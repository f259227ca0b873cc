using System.Text;
using WageSupervision.Domain.Law;
using WageSupervision.Domain.Law.Order353.Article06;
using WageSupervision.Domain.Parameters;
using WageSupervision.Domain.Payroll;
using WageSupervision.Web.Features.Filings;
using WageSupervision.Web.Features.Filings.Reading;

namespace WageSupervision.Web.Tests.Features.Filings.Reading;

/// <summary>表上说明了原因的、只有一部分工资的、列还没有认清的：不认定违反。按习惯命名，人和金额都是假的。</summary>
public sealed class HonestFindingsTests
{
    private static readonly PayrollCircumstances September = new(
        "330106", new(2026, 9, 1), new(2026, 9, 30), new(2026, 10, 15), new(2026, 10, 15), Employment.FullTime, new(2026, 11, 22));

    [Theory]
    [InlineData("备注")]
    [InlineData("备注1")]
    [InlineData("说明")]
    [InlineData("情况说明")]
    [InlineData("工资说明")]
    [InlineData("本月工资差异说明")]
    public void 说明列写着产假的_不认定(string header)
    {
        var (_, judged) = Judge($"""
            姓名,岗位工资,补贴,应发合计,养老保险,住房公积金,实发工资,{header}
            演示甲,900,100,1000,500,400,100,产假期间社保公积金结算
            演示乙,5000,100,5100,600,400,4100,
            演示丙,6000,100,6100,600,400,5100,
            """);
        Assert.IsType<Finding.Undetermined>(Assert.Single(judged.Findings, found => found.RuleId == "ZJ353-6-1").Finding);
    }

    [Fact]
    public void 两列说明的_合在一起看()
    {
        var (reading, judged) = Judge("""
            姓名,岗位工资,应发合计,养老保险,实发工资,备注,本月工资差异说明
            演示甲,1000,1000,400,600,新区,9月20日离职
            演示乙,5000,5000,400,4600,新区,
            """);
        Assert.Equal("新区；9月20日离职", reading.Lines[0].Remark);
        Assert.Equal("新区", reading.Lines[1].Remark);
        Assert.IsType<Finding.Undetermined>(Assert.Single(judged.Findings, found => found.RuleId == "ZJ353-6-1").Finding);
    }

    [Fact]
    public void 考勤扣款没有天数的_只问缺勤几天()
    {
        var (_, judged) = Judge("""
            姓名,岗位工资,考勤扣款,应发合计,实发工资
            演示甲,2900,900,2000,2000
            演示乙,3000,0,3000,3000
            演示丙,3100,0,3100,3100
            """);
        var open = Assert.IsType<Finding.Undetermined>(Assert.Single(judged.Findings, found => found.RuleId == "ZJ353-6-1").Finding);
        Assert.Equal(["缺勤几天"], open.Missing);
    }

    [Fact]
    public void 各项都是零的行_和空白一样_告诉一声()
    {
        var (reading, judged) = Judge("""
            姓名,合同工资,奖金,补贴,社保,个税,实发工资
            演示甲,0,0,0,0,0,0
            演示乙,5000,3000,2000,0,0,5000
            """);
        Assert.Equal(["演示乙"], reading.Lines.Select(line => line.WorkerName));
        Assert.Contains("金额都是 0", Assert.Single(reading.Warnings, issue => issue.Code == IssueCodes.NoAmounts).Message, StringComparison.Ordinal);
        Assert.DoesNotContain(judged.Findings, found => found.RuleId == "ZJ353-6-1");
    }

    [Fact]
    public void 出勤二十二天_各项都是零_照常认定()
    {
        var (_, judged) = Judge("""
            姓名,应出勤天数,出勤天数,基本工资,应发合计,实发工资
            演示甲,22,22,0,0,0
            演示乙,22,22,5000,5000,5000
            """);
        Assert.Equal(2660, Assert.IsType<Finding.Violated>(Assert.Single(judged.Findings, found => found.RuleId == "ZJ353-6-1").Finding).Shortfall);
    }

    [Theory]
    [InlineData("基本工资")]
    [InlineData("岗位工资")]
    public void 只有基本工资的表_整张问一句(string header)
    {
        var (reading, judged) = Judge($"""
            职工代码,姓名,年龄,职工类别,{header},事假天数,病假天数
            A01,演示甲,30,管理人员,3000,0,0
            A02,演示乙,31,工人,2000,0,0
            A03,演示丙,32,工人,1500,3,0
            """);
        Assert.Equal(WageShown.BasicOnly, reading.Shown);
        var found = Assert.Single(judged.Findings, found => found.RuleId == "ZJ353-6-1");
        Assert.Null(found.Row);
        Assert.Contains("是不是只有基本工资", Assert.Single(Assert.IsType<Finding.Undetermined>(found.Finding).Missing), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("姓名,本月提成,清算补差,提成总额\n演示甲,27.17,0,27.17\n演示乙,339.88,131.19,471.07\n演示丙,210.5,10,220.5")]
    [InlineData("姓名,奖金\n演示甲,500\n演示乙,600")]
    [InlineData("姓名,餐补,交通补贴,补贴合计\n演示甲,200,100,300\n演示乙,300,100,400")]
    [InlineData("2026年9月奖金发放表,,,\n姓名,应发金额,个税,实发金额\n演示甲,500,0,500\n演示乙,600,10,590")]
    public void 只有提成奖金津贴的表_问是不是全部工资(string csv)
    {
        var (reading, judged) = Judge(csv);
        Assert.Equal(WageShown.PartOnly, reading.Shown);
        var found = Assert.Single(judged.Findings, found => found.RuleId == "ZJ353-6-1");
        Assert.Contains("一部分工资的明细", Assert.Single(Assert.IsType<Finding.Undetermined>(found.Finding).Missing), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("姓名,基本工资,奖金,应发合计,实发工资\n演示甲,2000,100,2100,2100\n演示乙,2000,600,2600,2600")]
    [InlineData("姓名,绩效工资,奖金,应发工资,实发工资\n演示甲,2000,100,2100,2100\n演示乙,2000,600,2600,2600")]
    [InlineData("姓名,基本工资,事假扣款,养老保险\n演示甲,2100,0,100\n演示乙,2200,0,100")]
    [InlineData("姓名,计件工资,夜班津贴\n演示甲,2100,0\n演示乙,2200,0")]
    [InlineData("姓名,应发工资,实发工资\n演示甲,2100,2100\n演示乙,2200,2200")]
    [InlineData("2026年9月工资奖金明细,,,\n姓名,应发金额,个税,实发金额\n演示甲,500,0,500\n演示乙,600,10,590")]
    public void 全部工资的表_照常认定(string csv)
    {
        var (reading, judged) = Judge(csv);
        Assert.Equal(WageShown.Whole, reading.Shown);
        Assert.Equal(2, judged.Findings.Count(found => found is { RuleId: "ZJ353-6-1", Finding: Finding.Violated }));
    }

    [Theory]
    [InlineData("学校应发", "学校实发", "财政合计", "")]
    [InlineData("学校应发", "学校实发", "财政工资合计", "4000")]
    [InlineData("单位应发", "单位实发", "财政统发合计", "")]
    [InlineData("本部应发", "实发", "劳务公司应发", "")]
    [InlineData("本厂部分应发", "实发", "派遣部分合计", "")]
    public void 只有一方的应发_另一方的没有算_整张问一句(string gross, string net, string other, string paid)
    {
        var (reading, judged) = Judge($"""
            姓名,{other},课时费,早晚班,病假天数,病假工资,{gross},代扣公积金,{net}
            演示甲,{paid},1200,100,2,0,1300,100,1200
            演示乙,{paid},900,50,0,0,950,100,850
            演示丙,{paid},3000,200,0,0,3200,100,3100
            演示丁,{paid},3100,200,0,0,3300,100,3200
            """);
        if (judged.AmountsOpen)
        {
            Assert.Contains(reading.Errors, issue => issue.Code == IssueCodes.ColumnOpen);
            return;
        }

        Assert.Equal(WageShown.OnePayer, reading.Shown);
        Assert.DoesNotContain(judged.Findings, found => found.Finding is Finding.Violated);
        var asked = Assert.Single(judged.Findings, found => found.RuleId == "ZJ353-6-1");
        Assert.Null(asked.Row);
        Assert.Contains("另一方发多少没有算在内", Assert.Single(Assert.IsType<Finding.Undetermined>(asked.Finding).Missing), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("姓名,基本工资,公司应发,养老保险,公司缴纳合计,公司实发\n演示甲,2000,2000,100,300,1900\n演示乙,2100,2100,100,300,2000")]
    [InlineData("姓名,基本工资,学校应发,财政补贴,应发合计,学校实发\n演示甲,1000,1000,900,1900,1900\n演示乙,1100,1100,900,2000,2000\n演示丙,1200,1200,900,2100,2100")]
    [InlineData("姓名,基本工资,学校应发,学校实发\n演示甲,2000,2000,2000\n演示乙,2100,2100,2100")]
    public void 只有一方的_或者另一方的已经算上_照常认定(string csv)
    {
        var (reading, judged) = Judge(csv);
        Assert.Equal(WageShown.Whole, reading.Shown);
        Assert.Contains(judged.Findings, found => found is { RuleId: "ZJ353-6-1", Finding: Finding.Violated });
    }

    [Fact]
    public void 各项没有列全的表_对不上的那一行只问_对得上的照常认定()
    {
        var (reading, judged) = Judge("""
            姓名,基本工资,奖金,加班小时,加班费,应发合计,养老保险,实发工资
            演示甲,2000,100,10,20,2320,100,2220
            演示乙,2000,100,0,0,2100,100,2000
            演示丙,3000,100,0,0,3600,100,3500
            演示丁,3200,100,0,0,3900,100,3800
            """);
        Assert.Contains(reading.Warnings, issue => issue.Code == IssueCodes.GrossPartial);
        Assert.Equal([true, false, true, true], reading.Lines.Select(line => line.AreSumsOpen));
        var open = judged.Findings.Where(found => found is { Row: 2, RuleId: "ZJ353-6-1" or "LDF-44" }).ToList();
        Assert.Equal(2, open.Count);
        Assert.All(open, found => Assert.Contains("各项工资相加不等于应发",
            Assert.Single(Assert.IsType<Finding.Undetermined>(found.Finding).Missing), StringComparison.Ordinal));
        Assert.Equal(560, Assert.IsType<Finding.Violated>(Assert.Single(judged.Findings, found => found is { Row: 3, RuleId: "ZJ353-6-1" }).Finding).Shortfall);
    }

    [Fact]
    public void 少数行对不上_那几行请改正_不认定()
    {
        var (reading, judged) = Judge("姓名,基本工资,罚款,应发合计,实发工资\n演示甲,2000,0,2300,2300\n演示乙,3000,200,3000,3000\n"
            + string.Join('\n', Enumerable.Range(1, 10).Select(i => $"演示{i},{4000 + i},{i * 10},{4000 + i},{4000 - (i * 9)}")));
        Assert.Equal([2, 3], reading.Errors.Select(issue => issue.Row).Distinct());
        Assert.False(judged.AmountsOpen);
        Assert.DoesNotContain(judged.Findings, found => found.Row is 2 or 3);
    }

    [Fact]
    public void 有一列还没有认_读金额的规则先不说()
    {
        var (reading, judged) = Judge("""
            员工ID,姓名,所属部门,薪资,奖金
            101,演示甲,生产部,6000,2000
            102,演示乙,生产部,7000,2000
            """);
        Assert.Contains(reading.Errors, issue => issue.Code == IssueCodes.ColumnOpen);
        Assert.True(judged.AmountsOpen);
        Assert.Equal(["ZJ353-11-2"], judged.Findings.Select(found => found.RuleId));
    }

    [Fact]
    public void 多数行对不上_先改正再核对_少数行对不上_其余照常()
    {
        const string Head = "姓名,基本工资,罚款,应发合计,实发工资\n";
        Assert.True(Judge(Head + "演示甲,2000,0,2000,2000\n演示乙,3000,0,3000,2500\n演示丙,4000,0,4000,3300\n演示丁,4100,0,4100,3300").Judged.AmountsOpen);
        var (_, judged) = Judge(Head + "演示甲,2000,0,2000,2000\n演示乙,3000,0,3000,3000\n演示丙,4000,0,4000,4000\n演示丁,4100,0,4100,3300");
        Assert.False(judged.AmountsOpen);
        Assert.Contains(judged.Findings, found => found is { RuleId: "ZJ353-6-1", Finding: Finding.Violated });
    }

    [Fact]
    public void 专项奖励小计里的扣罚_是少发的奖金_只问()
    {
        var (reading, judged) = Judge("""
            姓名,基本工资,专项奖励小计,发展奖励,违规扣罚,应发合计,实发工资
            演示甲,5000,450,600,-150,5450,5450
            演示乙,5200,700,700,0,5900,5900
            演示丙,5400,800,800,0,6200,6200
            演示丁,5600,850,900,-50,6450,6450
            """);
        Assert.True(reading.IsClean);
        Assert.Equal([150m, 0m, 0m, 50m], reading.Lines.Select(line => line.PenaltyInBonus));
        Assert.Equal([5450m, 5900m, 6200m, 6450m], reading.Lines.Select(line => line.Earned));
        Assert.All(judged.Findings.Where(found => found.RuleId == "ZJ353-20-1"), found => Assert.IsType<Finding.Undetermined>(found.Finding));
    }

    [Fact]
    public void 应发以后的罚款_照常违反()
    {
        var (_, judged) = Judge("""
            姓名,基本工资,专项奖励,应发合计,违规扣罚,实发工资
            演示甲,5000,600,5600,150,5450
            演示乙,5200,700,5900,0,5900
            """);
        Assert.Equal(150, Assert.IsType<Finding.Violated>(Assert.Single(judged.Findings, found => found.RuleId == "ZJ353-20-1").Finding).Shortfall);
    }

    private static (PayrollReading Reading, PayrollJudgement Judged) Judge(string csv)
    {
        List<PayrollLine> lines = [];
        var (reading, judged) = JudgedReading.Of(
            taker => PayrollReader.Read(Encoding.UTF8.GetBytes(csv), "工资.csv", SheetFile.September, ColumnMapping.None, taker, CancellationToken.None),
            September, LegalParameters.Shipped, lines.Add);
        Assert.Null(reading.Refusal);
        return (reading with { Lines = lines }, judged!);
    }
}
