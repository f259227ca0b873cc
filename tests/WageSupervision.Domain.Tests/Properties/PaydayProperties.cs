using FsCheck.Fluent;
using WageSupervision.Domain.Law;
using WageSupervision.Domain.Law.Order353.Article19;
using WageSupervision.Domain.Questions;

namespace WageSupervision.Domain.Tests.Properties;

/// <summary>The days of Articles 14 and 19: the day before, the day, the day after; rest days, make-up days, years not yet announced.</summary>
public sealed class PaydayProperties
{
    private static readonly DateOnly Later = new(2028, 12, 31);

    /// <summary>The years of the Order whose 1 January the calendar covers.</summary>
    public static TheoryData<int> Years() => [.. Enumerable.Range(2018, 9)];

    [Fact]
    public void 第十四条第一款_全日制到次月对应日前一日_非全日制十五日() => Property.Holds(
        from start in Any.DayBetween(new(2017, 5, 1), new(2035, 12, 31)) from fullTime in Gen.Elements(true, false) select (start, fullTime),
        item =>
        {
            var latest = item.fullTime ? Naive.EndOfMonthFrom(item.start) : Naive.DaysOn(item.start, 14);
            PayCycleInput Cycle(DateOnly end) => new(item.fullTime ? Employment.FullTime : Employment.PartTime, item.start, end);
            Assert.Equal(latest, Ask.All<PayCycleCalculation>(Cycle(latest)).Values["latestLawfulCycleEnd"]);
            Assert.IsType<Finding.Complied>(Ask.One<PayCycleCalculation>(Cycle(latest.AddDays(-1))));
            Assert.IsType<Finding.Complied>(Ask.One<PayCycleCalculation>(Cycle(latest)));
            Assert.IsType<Finding.Violated>(Ask.One<PayCycleCalculation>(Cycle(latest.AddDays(1))));
        });

    [Fact]
    public void 第十四条第二款_前一日当日合规_后一日违反_迟付天数逐日数() => Property.Holds(
        from payday in Any.Day from due in Any.Fen(1, 2_000_000) from late in Gen.Choose(1, 90) select (payday, due, late),
        item =>
        {
            var lawful = Naive.WorkingDayAtOrBefore(item.payday)!.Value;
            TimelyPaymentInput Paid(DateOnly? day, DateOnly asOf) => new(item.payday, day, asOf, item.due, null);
            Assert.Equal(lawful, Ask.All<TimelyPaymentCalculation>(Paid(lawful, Later)).Values["lawfulPayday"]);
            Assert.IsType<Finding.Complied>(Ask.One<TimelyPaymentCalculation>(Paid(lawful.AddDays(-1), Later)));
            Assert.IsType<Finding.Complied>(Ask.One<TimelyPaymentCalculation>(Paid(lawful, Later)));
            Ask.IsShort(0, Ask.One<TimelyPaymentCalculation>(Paid(lawful.AddDays(1), Later)));
            Assert.IsType<Finding.NotApplicable>(Ask.One<TimelyPaymentCalculation>(Paid(null, lawful.AddDays(-1))));
            Assert.IsType<Finding.NotApplicable>(Ask.One<TimelyPaymentCalculation>(Paid(null, lawful)));
            Ask.IsShort(item.due, Ask.One<TimelyPaymentCalculation>(Paid(null, lawful.AddDays(1))));
            var then = lawful.AddDays(item.late);
            Assert.Equal(Naive.DaysBetween(lawful, then), Ask.All<TimelyPaymentCalculation>(Paid(then, Later)).Values["daysLate"]);
            Assert.Equal(item.late, Ask.All<TimelyPaymentCalculation>(Paid(null, then)).Values["daysLate"]);
        });

    [Theory]
    [MemberData(nameof(Years))]
    public void 第十四条第二款_元旦发放提前到上一年的工作日(int year)
    {
        var newYear = new DateOnly(year, 1, 1);
        var lawful = (DateOnly)Ask.All<TimelyPaymentCalculation>(new TimelyPaymentInput(newYear, null, null, 1, null)).Values["lawfulPayday"]!;
        Assert.Equal(year - 1, lawful.Year);
        Assert.True(Naive.Works(lawful));
        Assert.DoesNotContain(Enumerable.Range(1, newYear.DayNumber - lawful.DayNumber), off => Naive.Works(lawful.AddDays(off)));
    }

    [Fact]
    public void 调休上班的日子是工作日_不提前也不顺延()
    {
        foreach (var day in Naive.MakeUpDays.Where(day => day >= new DateOnly(2017, 5, 6)))
        {
            Assert.Equal(day, Ask.All<TimelyPaymentCalculation>(new TimelyPaymentInput(day, null, null, 1, null)).Values["lawfulPayday"]);
            Assert.Equal(day, Ask.All<FinalSettlementCalculation>(new FinalSettlementInput(day.AddDays(-5), 1, [], null)).Values["dueOn"]);
        }
    }

    [Fact]
    public void 放假安排没有公布的年份_不能认定_没有最晚日期() => Property.Holds(
        from day in Any.DayBetween(new(2027, 1, 1), new(2035, 12, 31)) from paid in Gen.Choose(-40, 40) select (day, paid),
        item =>
        {
            var paidOn = item.day.AddDays(item.paid);
            var timely = Ask.All<TimelyPaymentCalculation>(new TimelyPaymentInput(item.day, paidOn, item.day.AddDays(60), 1, null));
            Assert.NotEmpty(Assert.IsType<Finding.Undetermined>(timely.Findings[0].Finding).Missing);
            Assert.Null(timely.Values["lawfulPayday"]);
            Assert.Null(timely.Values["daysLate"]);
            var settled = Ask.All<FinalSettlementCalculation>(new FinalSettlementInput(item.day, 1, [new(paidOn, 1)], item.day.AddDays(60)));
            Assert.IsType<Finding.Undetermined>(settled.Findings[0].Finding);
            Assert.Null(settled.Values["dueOn"]);
        });

    [Fact]
    public void 第十九条第一款_第五日遇休息日顺延_前一日当日合规_后一日违反() => Property.Holds(
        from separated in Any.Day from due in Any.Fen(1, 2_000_000) select (separated, due),
        item =>
        {
            var dueOn = Naive.WorkingDayAtOrAfter(Naive.DaysOn(item.separated, 5));
            FinalSettlementInput Paid(DateOnly? day, DateOnly asOf) => new(item.separated, item.due, day is DateOnly on ? [new(on, item.due)] : [], asOf);
            Assert.Equal(dueOn, Ask.All<FinalSettlementCalculation>(Paid(null, Later)).Values["dueOn"]);
            if (dueOn is not DateOnly last)
            {
                Assert.IsType<Finding.Undetermined>(Ask.One<FinalSettlementCalculation>(Paid(item.separated, Later)));
                return;
            }

            Assert.IsType<Finding.Complied>(Ask.One<FinalSettlementCalculation>(Paid(last.AddDays(-1), Later)));
            Assert.IsType<Finding.Complied>(Ask.One<FinalSettlementCalculation>(Paid(last, Later)));
            Ask.IsShort(0, Ask.One<FinalSettlementCalculation>(Paid(last.AddDays(1), Later)));
            Assert.IsType<Finding.NotApplicable>(Ask.One<FinalSettlementCalculation>(Paid(null, last)));
            Ask.IsShort(item.due, Ask.One<FinalSettlementCalculation>(Paid(null, last.AddDays(1))));
        });

    [Fact]
    public void 第十九条第一款_付款的先后次序和拆分不改变结论() => Property.Holds(
        from separated in Any.DayBetween(new(2017, 5, 1), new(2026, 12, 1))
        from payments in Gen.NonEmptyListOf(from off in Gen.Choose(0, 20)
                                            from amount in Any.Fen(0, 300_000)
                                            select new SettlementPayment(separated.AddDays(off), amount))
        from shuffled in Gen.Shuffle(payments.ToArray())
        from due in Any.Fen(1, 900_000)
        from asOf in Gen.Choose(0, 30)
        select (separated, payments, shuffled, due, asOf: separated.AddDays(asOf)),
        item =>
        {
            FinalSettlementInput Paid(IReadOnlyList<SettlementPayment> payments) => new(item.separated, item.due, payments, item.asOf);
            SettlementPayment[] split =
                [.. item.payments.SelectMany(p => new[] { p with { Amount = Fen(p.Amount / 3) }, p with { Amount = p.Amount - Fen(p.Amount / 3) } })];
            var plain = Ask.All<FinalSettlementCalculation>(Paid([.. item.payments]));
            foreach (var other in new[] { Paid(item.shuffled), Paid(split) })
            {
                var answer = Ask.All<FinalSettlementCalculation>(other);
                Assert.Equal(plain.Values, answer.Values);
                Assert.Equal(plain.Findings[0].Finding.Outcome, answer.Findings[0].Finding.Outcome);
            }

            var counted = item.payments.Where(payment => payment.PaidOn <= item.asOf).Sum(payment => payment.Amount);
            Assert.Equal(Math.Max(0, item.due - counted), plain.Values["outstanding"]);
        });

    [Fact]
    public void 多付的钱只会有利_差额恰好减少所加的数() => Property.Holds(
        from day in Any.Day
        from paid in Gen.Choose(-10, 30)
        from asOf in Gen.Choose(-5, 40)
        from due in Any.Fen(0, 500_000)
        from amount in Any.Fen(0, 500_000)
        from more in Any.Fen(0, 200_000)
        from dated in Gen.Elements(true, false)
        select (day, paid, asOf, due, amount, more, dated),
        item =>
        {
            var (paidOn, asOf) = (item.day.AddDays(item.paid), item.day.AddDays(item.asOf));
            if (paidOn > asOf)
            {
                asOf = paidOn;
            }

            Finding Timely(decimal amount) =>
                Ask.One<TimelyPaymentCalculation>(new TimelyPaymentInput(item.day, item.dated ? paidOn : null, asOf, item.due, amount));
            Finding Settled(decimal amount) => Ask.One<FinalSettlementCalculation>(new FinalSettlementInput(item.day, item.due, [new(paidOn, amount)], asOf));
            Ask.MoreMoneyHelps(Timely(item.amount), Timely(item.amount + item.more), item.more);
            Ask.MoreMoneyHelps(Settled(item.amount), Settled(item.amount + item.more), item.more);
        });

    private static decimal Fen(decimal yuan) => decimal.Floor(yuan * 100) / 100;
}
