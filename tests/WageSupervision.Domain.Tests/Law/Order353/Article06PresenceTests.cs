using WageSupervision.Domain.Law;
using WageSupervision.Domain.Law.Order353.Article06;
using WageSupervision.Domain.Parameters;
using static WageSupervision.Domain.Tests.Law.Rule;

namespace WageSupervision.Domain.Tests.Law.Order353;

/// <summary>第六条第一款：不知道缺勤几天、说明了原因、只有一部分工资的。2026年9月西湖区，标准2,660元。</summary>
[Trait("Article", "6")]
public sealed class Article06PresenceTests
{
    /// <summary>扣款按基本工资折算，至多缺勤这么多：应发加扣款 2,659.99 差一分，2,660 不再认定。</summary>
    [Theory]
    [InlineData(1759.99, 900, null, 违反, 0.01)]
    [InlineData(1760, 900, null, 不能认定, null)]
    [InlineData(1760.01, 900, null, 不能认定, null)]
    [InlineData(2659.99, 0, null, 违反, 0.01)]
    [InlineData(2659.99, 0.01, null, 不能认定, null)]
    [InlineData(2660, 900, null, 合规, null)]
    [InlineData(1300, 1300, 2600.0, 违反, 30.0)]
    [InlineData(1329.99, 1300, 2600.0, 违反, 0.01)]
    [InlineData(1330, 1300, 2600.0, 不能认定, null)]
    [InlineData(1251.92, 645.52, 1080.0, 不能认定, null)]
    [InlineData(1000, 1080, 1080.0, 不能认定, null)]
    [InlineData(0, 2000, null, 不能认定, null)]
    public void 第六条第一款_有缺勤扣款没有天数(double gross, double notPaid, double? basic, Outcome outcome, double? shortfall) =>
        Answers<MinimumWageIsMet, MinimumWageIsMet.Facts>(
            Of(gross) with { NotPaid = (decimal)notPaid, BasicWage = Yuan(basic) }, outcome, Yuan(shortfall));

    [Fact]
    public void 第六条第一款_有缺勤扣款没有天数_问缺勤几天()
    {
        var open = Assert.IsType<Finding.Undetermined>(Judge(Of(2000) with { NotPaid = 900, BasicWage = 2900 }));
        Assert.Equal(["缺勤几天"], open.Missing);
        Assert.Contains(new WorkingStep("缺勤至多这么多时的下限", "2660.00 × 2000.00 ÷ 2900.00", "1834.48"), open.Working);
        Assert.DoesNotContain(open.Working, step => step.Label is "应补" or "至少应补");
    }

    [Fact]
    public void 第六条第一款_缺勤至多这么多也不够_写至少() =>
        Assert.Contains(new WorkingStep("至少应补", "1330.00 − 1300.00", "30.00"),
            Assert.IsType<Finding.Violated>(Judge(Of(1300) with { NotPaid = 1300 })).Working);

    [Theory]
    [InlineData(AwayReason.Maternity, "产假从哪天到哪天，期间的工资怎样发")]
    [InlineData(AwayReason.Injury, "工伤停工从哪天到哪天，期间的工资怎样发")]
    [InlineData(AwayReason.Suspended, "停薪留职、待岗从哪天到哪天")]
    [InlineData(AwayReason.Settlement, "这一行结算的是什么、是哪几天的")]
    [InlineData(AwayReason.NoWage, "这个月没有发工资的原因")]
    [InlineData(AwayReason.Left, "哪天离职，应出勤天数和工作天数")]
    [InlineData(AwayReason.Joined, "哪天入职，应出勤天数和工作天数")]
    [InlineData(AwayReason.Sick, "病假几天")]
    [InlineData(AwayReason.Personal, "缺勤几天")]
    public void 第六条第一款_说明了原因没有天数_不能认定_只问一句(AwayReason reason, string question)
    {
        var open = Assert.IsType<Finding.Undetermined>(Judge(Of(1000) with { Away = reason }));
        Assert.Equal([question], open.Missing);
        Assert.Contains(new WorkingStep("工资表说明的原因", "", Choices.LabelOf(reason)), open.Working);
        Assert.Same(Finding.Complied.Instance, Judge(Of(2660) with { Away = reason }));
    }

    [Fact]
    public void 第六条第一款_原因的天数写明了_照天数认定()
    {
        Assert.IsType<Finding.Violated>(Judge(Of(100) with { Away = AwayReason.Sick, SickDays = 3 }));
        Assert.IsType<Finding.Violated>(Judge(Of(100) with { Away = AwayReason.Personal, UnpaidAbsenceDays = 3 }));
        Assert.IsType<Finding.Violated>(Judge(Of(100) with { Away = AwayReason.Joined, DaysDue = 22, DaysWorked = 17 }));
        Assert.IsType<Finding.Undetermined>(Judge(Of(100) with { Away = AwayReason.Sick, UnpaidAbsenceDays = 3 }));
        Assert.IsType<Finding.Undetermined>(Judge(Of(100) with { Away = AwayReason.Settlement, DaysDue = 22, DaysWorked = 17 }));
    }

    [Theory]
    [InlineData(WageShown.BasicOnly, "没有应发、实发：是不是只有基本工资")]
    [InlineData(WageShown.PartOnly, "这像是一部分工资的明细，不是全部工资")]
    [InlineData(WageShown.OnePayer, "表上算出的只是一方发的工资，另一方发多少没有算在内")]
    public void 第六条第一款_只有一部分工资的表_不能认定(WageShown shown, string question)
    {
        var open = Assert.IsType<Finding.Undetermined>(Judge(Of(500) with { Shown = shown }));
        Assert.StartsWith(question, Assert.Single(open.Missing), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("产假期间社保公积金结算", AwayReason.Maternity)]
    [InlineData("生育津贴结算", AwayReason.Maternity)]
    [InlineData("工伤", AwayReason.Injury)]
    [InlineData("停薪留职", AwayReason.Suspended)]
    [InlineData("薪酬结算", AwayReason.Settlement)]
    [InlineData("离职结算", AwayReason.Settlement)]
    [InlineData("9月12日离职", AwayReason.Left)]
    [InlineData("9月12日入职", AwayReason.Joined)]
    [InlineData("2026年9月入职", AwayReason.Joined)]
    [InlineData("8月20日入职", null)]
    [InlineData("2019年12月入职", null)]
    [InlineData("8月20日离职", AwayReason.Left)]
    [InlineData("病假3天", AwayReason.Sick)]
    [InlineData("未请假", null)]
    [InlineData("没有请假，事假1天", AwayReason.Personal)]
    [InlineData("现金结算", null)]
    [InlineData("优秀员工", null)]
    [InlineData(" ", null)]
    [InlineData(null, null)]
    public void 备注说明的原因(string? remark, AwayReason? reason) => Assert.Equal(reason, AwayReasons.Of(remark, new(2026, 9)));

    private static MinimumWageIsMet.Facts Of(double gross) => new(
        new(2026, 9), Employment.FullTime, LegalParameters.Shipped.MinimumWages.Monthly("330106", new(2026, 9)), (decimal)gross);

    private static Finding Judge(MinimumWageIsMet.Facts facts) => new MinimumWageIsMet().Judge(facts, LegalParameters.Shipped);
}
