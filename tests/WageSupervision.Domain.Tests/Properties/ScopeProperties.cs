using FsCheck;
using FsCheck.Fluent;
using WageSupervision.Domain.Law;
using WageSupervision.Domain.Law.Order353;
using WageSupervision.Domain.Law.Order353.Article30;
using WageSupervision.Domain.Parameters;
using WageSupervision.Domain.Questions;

namespace WageSupervision.Domain.Tests.Properties;

/// <summary>第三十八条 and 行政区划: what is judged at all.</summary>
public sealed class ScopeProperties
{
    private static Gen<DateOnly> AroundTheFirstDay => Gen.Frequency(
        (3, Gen.Choose(-2, 2).Select(new DateOnly(2017, 5, 1).AddDays)),
        (2, Gen.Choose(-120, 120).Select(new DateOnly(2017, 5, 1).AddDays)));

    [Fact]
    public void 第三十八条_2017年5月1日以前的事实一律不适用_当日起适用() => Property.Holds(AroundTheFirstDay, day =>
    {
        var before = !Naive.IsOfTheOrder(day);
        foreach (var (name, finding) in new (string, Finding)[]
        {
            ("周期末日", Ask.One<PayCycleCalculation>(new PayCycleInput(Employment.FullTime, day.AddDays(-100), day))),
            ("发放日", Ask.One<TimelyPaymentCalculation>(new TimelyPaymentInput(day, null, null, 1, null))),
            ("办理手续之日", Ask.One<FinalSettlementCalculation>(new FinalSettlementInput(day, 1, [], null))),
            ("延期的发放日", Ask.One<DeferralCalculation>(new DeferralInput(DeferralCause.BusinessDifficulty, DeferralBasis.None, day, null, null, null))),
            ("不可抗力中的发放日", Ask.One<DeferralCalculation>(new DeferralInput(DeferralCause.ForceMajeure, null, day, day, null, null))),
            ("最低工资的月份", Ask.One<MinimumWageCalculation>(new MinimumWageInput("330106", YearMonth.Of(day), Employment.FullTime,
                0, null, null, null, null, null, null))),
            ("病假的月份", Ask.One<SickPayCalculation>(new SickPayInput("330106", YearMonth.Of(day), true, 0, 0, true))),
            ("停工的月份", Ask.One<StoppagePayCalculation>(new StoppagePayInput("330106", YearMonth.Of(day), day, day, day, true, 1, 0))),
        })
        {
            Assert.True(before == Ask.IsBeforeTheOrder(finding), name);
            Assert.True(before || finding is Finding.Violated, name);
        }

        Assert.Equal(!before, Ask.All<PenaltyCalculation>(new PenaltyInput(Violation.RecordFalsification, null, null, null, day)).Values["applicable"]);
        Assert.Equal(
            before ? 0m : 1m,
            Ask.All<SeriousArrearsCalculation>(new SeriousArrearsInput(null, new PayCycle(PayCycleUnit.Month, 1), [new("甲", day, 1)])).Values["total"]);
    });

    [Fact]
    public void 行政区划代码_当月有效的县才收_其余说明错在哪里() => Property.Holds(
        from month in Any.Month
        from code in Gen.Frequency(
            (5, Gen.Elements(LegalParameters.Shipped.Divisions.All.Select(region => region.Code))),
            (1, Gen.Elements("110000", "310101", "330000", "330100", "33010", "3301060", "", " 330106", "甲")))
        select (month, code),
        item =>
        {
            void Judge() => Ask.One<SickPayCalculation>(new SickPayInput(item.code, item.month, true, 0, 0, true));
            if (Naive.CountiesIn(item.month).Contains(item.code))
            {
                Judge();
                return;
            }

            var fault = Assert.Throws<UnlawfulInputException>(Judge);
            Assert.Equal(("$.regionCode", "unknown-region"), (fault.Path, fault.Code));
            Assert.Contains(item.code, fault.Message, StringComparison.Ordinal);
        });
}
