using WageSupervision.Domain.Law;
using WageSupervision.Domain.Law.CitedLaws.Labour;
using WageSupervision.Domain.Law.CitedLaws.Labour.Article44;
using WageSupervision.Domain.Parameters;
using static WageSupervision.Domain.Tests.Law.Rule;

namespace WageSupervision.Domain.Tests.Law.CitedLaws.Labour;

[Trait("Article", "LDF-44")]
public sealed class Article44Tests
{
    /// <summary>月工资5,220元，小时工资30元：1小时工作日45元、休息日60元、法定休假日90元。</summary>
    [Theory]
    [InlineData(1, 0, 0, 44.99, 违反, 0.01)]
    [InlineData(1, 0, 0, 45, 合规, null)]
    [InlineData(1, 0, 0, 45.01, 合规, null)]
    [InlineData(0, 1, 0, 59.99, 违反, 0.01)]
    [InlineData(0, 1, 0, 60, 合规, null)]
    [InlineData(0, 0, 1, 89.99, 违反, 0.01)]
    [InlineData(0, 0, 1, 90, 合规, null)]
    [InlineData(20, 8, 8, 2099.99, 违反, 0.01)]
    [InlineData(20, 8, 8, 2100, 合规, null)]
    [InlineData(0, 0, 0, 0, 不适用, null)]
    public void 劳动法第四十四条_工作日休息日法定休假日(double workday, double restDay, double holiday, double paid, Outcome outcome, double? shortfall) =>
        Answers<OvertimeIsPaidAtItsRate, OvertimeIsPaidAtItsRate.Facts>(
            Contract(5220) with
            {
                WorkdayHours = (decimal)workday,
                RestDayHours = (decimal)restDay,
                HolidayHours = (decimal)holiday,
                OvertimePaid = (decimal)paid,
            },
            outcome,
            Yuan(shortfall));

    /// <summary>最低工资标准2,660元；36小时按150%是825.52元。</summary>
    [Theory]
    [InlineData(null, 825.51, 违反, 0.01)]
    [InlineData(null, 825.52, 合规, null)]
    [InlineData(2000.0, 825.51, 违反, 0.01)]
    [InlineData(2660.0, 825.52, 合规, null)]
    [InlineData(2660.01, 825.52, 合规, null)]
    [InlineData(2700.0, 837.92, 违反, 0.01)]
    [InlineData(2700.0, 837.93, 合规, null)]
    public void 劳动法第四十四条_合同工资不知道或者低于最低工资标准的用最低工资标准(double? contract, double paid, Outcome outcome, double? shortfall) =>
        Answers<OvertimeIsPaidAtItsRate, OvertimeIsPaidAtItsRate.Facts>(
            Contract(Yuan(contract)) with { WorkdayHours = 36, OvertimePaid = (decimal)paid }, outcome, Yuan(shortfall));

    [Theory]
    [InlineData(449.99, 违反, 0.01)]
    [InlineData(450, 不能认定, null)]
    [InlineData(899.99, 不能认定, null)]
    [InlineData(900, 合规, null)]
    public void 劳动法第四十四条_没有分开的至少一倍半至多三倍(double paid, Outcome outcome, double? shortfall) =>
        Answers<OvertimeIsPaidAtItsRate, OvertimeIsPaidAtItsRate.Facts>(
            Contract(5220) with { HoursUnsplit = 10, OvertimePaid = (decimal)paid }, outcome, Yuan(shortfall));

    [Theory]
    [InlineData(0, 479.99, 违反, 0.01)]
    [InlineData(4, 240, 合规, null)]
    [InlineData(8, 0, 合规, null)]
    [InlineData(9, 0, 合规, null)]
    public void 劳动法第四十四条_补休了的休息日不计(double given, double paid, Outcome outcome, double? shortfall) =>
        Answers<OvertimeIsPaidAtItsRate, OvertimeIsPaidAtItsRate.Facts>(
            Contract(5220) with { RestDayHours = 8, RestDayCompensatedHours = (decimal)given, OvertimePaid = (decimal)paid }, outcome, Yuan(shortfall));

    [Theory]
    [InlineData(WorkHours.Comprehensive, 359.99, 违反, 0.01)]
    [InlineData(WorkHours.Comprehensive, 360, 合规, null)]
    [InlineData(WorkHours.Irregular, 0, 不适用, null)]
    [InlineData(WorkHours.Unclear, 0, 不能认定, null)]
    [InlineData(WorkHours.Unclear, 479.99, 不能认定, null)]
    [InlineData(WorkHours.Unclear, 480, 合规, null)]
    public void 劳动法第四十四条_特殊工时(WorkHours workHours, double paid, Outcome outcome, double? shortfall) =>
        Answers<OvertimeIsPaidAtItsRate, OvertimeIsPaidAtItsRate.Facts>(
            Contract(5220) with { RestDayHours = 8, WorkHours = workHours, OvertimePaid = (decimal)paid }, outcome, Yuan(shortfall));

    [Theory]
    [InlineData(WorkHours.Standard, true)]
    [InlineData(WorkHours.Unclear, false)]
    public void 劳动法第四十四条_包不包括这个人不清楚的_不说应补(WorkHours workHours, bool owed)
    {
        var facts = Contract(5220) with { RestDayHours = 8, WorkHours = workHours, OvertimePaid = 400 };
        Assert.Equal(owed, new OvertimeIsPaidAtItsRate().Work(facts, LegalParameters.Shipped).Any(step => step.Label == "应补"));
    }

    [Fact]
    public void 劳动法第四十四条_加班工资不明_不能认定() =>
        Answers<OvertimeIsPaidAtItsRate, OvertimeIsPaidAtItsRate.Facts>(Contract(5220) with { HoursUnsplit = 1 }, 不能认定);

    /// <summary>淳安县没有查到标准：按全省最低一档2,180元算1小时18.79元，最高一档2,660元是22.93元。</summary>
    [Theory]
    [InlineData(null, 18.78, 违反, 0.01)]
    [InlineData(null, 18.79, 不能认定, null)]
    [InlineData(null, 22.93, 合规, null)]
    [InlineData(5220.0, 44.99, 违反, 0.01)]
    [InlineData(5220.0, 45, 合规, null)]
    public void 劳动法第四十四条_标准未知的按各档框定(double? contract, double paid, Outcome outcome, double? shortfall) =>
        Answers<OvertimeIsPaidAtItsRate, OvertimeIsPaidAtItsRate.Facts>(
            Contract(Yuan(contract)) with
            {
                Standard = LegalParameters.Shipped.MinimumWages.Monthly("330127", Month("2026-09")),
                WorkdayHours = 1,
                OvertimePaid = (decimal)paid,
            },
            outcome,
            Yuan(shortfall));

    [Fact]
    public void 劳动法第四十四条_算式写明至少()
    {
        var steps = new OvertimeIsPaidAtItsRate().Work(Contract(5220) with { HoursUnsplit = 10, OvertimePaid = 400 }, LegalParameters.Shipped);
        Assert.Contains(new WorkingStep("加班工资下限（至少）", "5220.00 ÷ 21.75 ÷ 8 × （10 × 150%）", "450.00"), steps);
        Assert.Contains(new WorkingStep("至少应补", "450.00 − 400.00", "50.00"), steps);
    }

    private static OvertimeIsPaidAtItsRate.Facts Contract(decimal? monthly) => new(
        Month("2026-09"), LegalParameters.Shipped.MinimumWages.Monthly("330106", Month("2026-09")), monthly, 0, 0, 0, 0, 0, null, WorkHours.Standard);
}
