using FsCheck.Fluent;
using WageSupervision.Domain.Law;
using WageSupervision.Domain.Law.Order353;
using WageSupervision.Domain.Law.Order353.Article11;
using WageSupervision.Domain.Law.Order353.Article12;
using WageSupervision.Domain.Parameters;
using WageSupervision.Domain.Questions;

namespace WageSupervision.Domain.Tests.Properties;

/// <summary>The days of Articles 11, 12, 21 and 22.</summary>
public sealed class PeriodProperties
{
    [Fact]
    public void 第十一条第二款和第十二条_两年后的对应日_前一日当日须保存_后一日期满() => Property.Holds(
        from made in Any.DayBetween(new(2017, 5, 1), new(2040, 12, 31))
        from kind in Gen.Elements(RecordKind.Payroll, RecordKind.Attendance)
        select (made, kind),
        item =>
        {
            // 29 February, looked for two years on, is not there: the month's last day is.
            var last = Naive.MonthsOn(item.made, 24);
            Assert.Equal(last, Ask.All<RecordRetentionCalculation>(new RecordRetentionInput(item.kind, item.made)).Values["keepUntil"]);
            Finding Lost(DateOnly asOf) => item.kind == RecordKind.Payroll
                ? new PayrollIsKeptTwoYears().Judge(new(item.made, false, asOf), LegalParameters.Shipped)
                : new AttendanceIsKeptTwoYears().Judge(new(item.made, false, asOf), LegalParameters.Shipped);
            Assert.IsType<Finding.Violated>(Lost(last.AddDays(-1)));
            Assert.IsType<Finding.Violated>(Lost(last));
            Assert.IsType<Finding.NotApplicable>(Lost(last.AddDays(1)));
        });

    [Fact]
    public void 第十一条第二款_闰日制作的到平年二月二十八日()
    {
        foreach (var year in new[] { 2020, 2024, 2028, 2032 })
        {
            Assert.Equal(new DateOnly(year + 2, 2, 28),
                Ask.All<RecordRetentionCalculation>(new RecordRetentionInput(RecordKind.Payroll, new(year, 2, 29))).Values["keepUntil"]);
            Assert.Equal(new DateOnly(year, 2, 28),
                Ask.All<RecordRetentionCalculation>(new RecordRetentionInput(RecordKind.Payroll, new(year - 2, 2, 28))).Values["keepUntil"]);
        }
    }

    [Fact]
    public void 第二十一条第二款_有依据的三十日_没有依据的就是提前的发放日_遇休息日不顺延() => Property.Holds(
        from payday in Any.DayBetween(new(2017, 5, 1), new(2026, 12, 31))
        from basis in Gen.Elements(DeferralBasis.CollectiveConsultation, DeferralBasis.WorkerConsent, DeferralBasis.None)
        select (payday, basis),
        item =>
        {
            var lawful = Naive.WorkingDayAtOrBefore(item.payday)!.Value;
            var latest = item.basis == DeferralBasis.None ? lawful : Naive.DaysOn(lawful, 30);
            DeferralInput Paid(DateOnly? day, DateOnly asOf) => new(DeferralCause.BusinessDifficulty, item.basis, item.payday, null, day, asOf);
            AssertAround(latest, Paid);
        });

    [Fact]
    public void 第二十一条第二款_依据不明_两种理解一致才认定() => Property.Holds(
        from payday in Any.Day from paid in Gen.Choose(-2, 33) select (payday, paid),
        item =>
        {
            var answer = Ask.One<DeferralCalculation>(
                new DeferralInput(DeferralCause.BusinessDifficulty, null, item.payday, null, Lawful().AddDays(item.paid), item.payday.AddDays(90)));
            DateOnly Lawful() => Naive.WorkingDayAtOrBefore(item.payday)!.Value;
            Assert.Equal(item.paid <= 0 ? Outcome.Complied : item.paid > 30 ? Outcome.Violated : Outcome.Undetermined, answer.Outcome);
        });

    [Fact]
    public void 第二十一条第一款_消除后的下一个工作日_不早于提前的发放日_未消除的没有最晚日() => Property.Holds(
        from payday in Any.DayBetween(new(2017, 5, 1), new(2026, 11, 1)) from off in Gen.Choose(-20, 20) select (payday, ended: payday.AddDays(off)),
        item =>
        {
            var next = Naive.WorkingDayAtOrAfter(item.ended.AddDays(1))!.Value;
            var lawful = Naive.WorkingDayAtOrBefore(item.payday)!.Value;
            var latest = next < lawful ? lawful : next;
            DeferralInput Paid(DateOnly? day, DateOnly asOf) => new(DeferralCause.ForceMajeure, null, item.payday, item.ended, day, asOf);
            AssertAround(latest, Paid);
            var lasting = Ask.All<DeferralCalculation>(Paid(null, item.ended.AddDays(-1)) with { CauseEndedOn = null });
            Assert.IsType<Finding.Complied>(lasting.Findings[0].Finding);
            Assert.Null(lasting.Values["latestLawfulPayday"]);
        });

    [Fact]
    public void 第二十一条第一款_消除后的年份放假安排没有公布_不能认定() => Property.Holds(
        Any.DayBetween(new(2026, 12, 31), new(2030, 12, 31)),
        ended => Assert.IsType<Finding.Undetermined>(Ask.One<DeferralCalculation>(
            new DeferralInput(DeferralCause.ForceMajeure, null, new(2026, 6, 15), ended, null, ended.AddDays(30)))));

    [Fact]
    public void 第二十二条_每天都在第一个周期内按合同_都在之后按下限_跨越的不能认定() => Property.Holds(
        from started in Any.DayBetween(new(2017, 6, 1), new(2026, 11, 1))
        from off in Gen.Frequency((2, Gen.Choose(-40, 70)), (1, Gen.Choose(28, 32)))
        from length in Gen.Frequency((2, Gen.Choose(0, 40)), (1, Gen.Constant(0)))
        select (started, start: started.AddDays(off), end: started.AddDays(off + length)),
        item =>
        {
            var first = Naive.EndOfMonthFrom(item.started);
            var answer = Ask.All<StoppagePayCalculation>(
                new StoppagePayInput("330106", new(2026, 4), item.started, item.start, item.end, false, 6000, 5000));
            Assert.Equal(first, answer.Values["firstCycleEnd"]);
            var days = Enumerable.Range(0, item.end.DayNumber - item.start.DayNumber + 1).Select(item.start.AddDays).ToArray();
            var found = Assert.Single(answer.Findings);
            if (days.All(day => day < item.started))
            {
                Assert.IsType<Finding.NotApplicable>(found.Finding);
            }
            else if (days.All(day => day <= first))
            {
                Assert.Equal("ZJ353-22-1", found.Rule.Basis.RuleId);
                Ask.IsShort(1000, found.Finding);
            }
            else if (days.All(day => day > first))
            {
                Assert.Equal("ZJ353-22-2", found.Rule.Basis.RuleId);
                var whole = item.end == Naive.EndOfMonthFrom(item.start);
                Assert.True(found.Finding is Finding.Complied || (!whole && !days.All(Naive.IsKnown) && found.Finding is Finding.Undetermined));
            }
            else
            {
                Assert.NotEmpty(Assert.IsType<Finding.Undetermined>(found.Finding).Missing);
            }
        });

    // Paid the day before or on the day complies, the day after violates; unpaid it is judged once the day is over.
    private static void AssertAround(DateOnly latest, Func<DateOnly?, DateOnly, DeferralInput> paid)
    {
        var later = latest.AddDays(400);
        Assert.Equal(latest, Ask.All<DeferralCalculation>(paid(latest, later)).Values["latestLawfulPayday"]);
        Assert.IsType<Finding.Complied>(Ask.One<DeferralCalculation>(paid(latest.AddDays(-1), later)));
        Assert.IsType<Finding.Complied>(Ask.One<DeferralCalculation>(paid(latest, later)));
        Assert.IsType<Finding.Violated>(Ask.One<DeferralCalculation>(paid(latest.AddDays(1), later)));
        Assert.IsType<Finding.NotApplicable>(Ask.One<DeferralCalculation>(paid(null, latest)));
        Assert.IsType<Finding.Violated>(Ask.One<DeferralCalculation>(paid(null, latest.AddDays(1))));
        Assert.Equal(1, Ask.All<DeferralCalculation>(paid(latest.AddDays(1), later)).Values["daysLate"]);
    }
}
