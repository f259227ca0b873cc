using FsCheck.Fluent;
using WageSupervision.Domain.Law;
using WageSupervision.Domain.Questions;

namespace WageSupervision.Domain.Tests.Properties;

/// <summary>The floors of Articles 6, 17 and 22: worked out in whole fen, compared to the fen, monotone in money.</summary>
public sealed class FloorProperties
{
    private const decimal Fen = 0.01m;

    [Fact]
    public void 第六条第一款_事假折算只舍入一次_一分钱定合规与否() => Property.Holds(
        from place in Any.KnownPlace from days in Any.Quantity(24) select (place, days),
        item =>
        {
            var ((county, month), days) = item;
            var standard = Naive.Standard(county, month, hourly: false)!.Value;
            if (days >= 21.75m)
            {
                Assert.IsType<Finding.NotApplicable>(FullTime(county, month, 0, days));
                return;
            }

            var floor = Naive.Share(standard, 21.75m - days, 21.75m);
            var values = Ask.All<MinimumWageCalculation>(Wage(county, month, floor, days)).Values;
            Assert.Equal((standard, floor), (values["standard"], values["floor"]));
            Assert.IsType<Finding.Complied>(FullTime(county, month, floor, days));
            Assert.IsType<Finding.Complied>(FullTime(county, month, floor + Fen, days));
            if (floor > 0)
            {
                Ask.IsShort(Fen, FullTime(county, month, floor - Fen, days));
            }
        });

    [Fact]
    public void 第六条第一款_应出勤和工作天数_低于最低的折算违反_达到最高的合规_之间不能认定() => Property.Holds(
        from place in Any.KnownPlace
        from due in Gen.Choose(15, 27)
        from worked in Gen.Choose(1, 27)
        from off in Any.Fen(0, 100_000)
        select (place, due, worked: Math.Min(worked, due), off),
        item =>
        {
            var ((county, month), due, worked, off) = item;
            var standard = Naive.Standard(county, month, hourly: false)!.Value;
            var byMonth = Naive.Share(standard, Math.Min(worked, 21.75m), 21.75m);
            var byDue = Naive.Share(standard, worked, due);
            var (least, greatest) = worked == due ? (standard, standard) : (Math.Min(byMonth, byDue), Math.Max(byMonth, byDue));
            Finding Judge(decimal pay) => Ask.One<MinimumWageCalculation>(Wage(county, month, pay, 0) with { DaysDue = due, DaysWorked = worked });
            Assert.IsType<Finding.Complied>(Judge(greatest));
            Assert.IsType<Finding.Complied>(Judge(greatest + off));
            Ask.IsShort(Fen, Judge(least - Fen));
            if (least < greatest)
            {
                Assert.IsType<Finding.Undetermined>(Judge(least));
                Assert.IsType<Finding.Undetermined>(Judge(greatest - Fen));
            }
        });

    [Fact]
    public void 第六条第一款_非全日制按小时_一分钱定合规与否() => Property.Holds(
        from place in Any.KnownPlace from hours in Any.Quantity(200) select (place, hours),
        item =>
        {
            var ((county, month), hours) = item;
            if (Naive.Standard(county, month, hourly: true) is not decimal hourly)
            {
                Assert.Null(Ask.All<MinimumWageCalculation>(Hourly(county, month, 0, hours)).Values["floor"]);
                return;
            }

            var floor = Naive.Share(hourly, hours, 1);
            Assert.Equal(floor, Ask.All<MinimumWageCalculation>(Hourly(county, month, floor, hours)).Values["floor"]);
            Assert.IsType<Finding.Complied>(Ask.One<MinimumWageCalculation>(Hourly(county, month, floor, hours)));
            if (floor > 0)
            {
                Ask.IsShort(Fen, Ask.One<MinimumWageCalculation>(Hourly(county, month, floor - Fen, hours)));
            }
        });

    [Fact]
    public void 第六条第一款_加一项不计入的津贴与少发同样多的工资相同() => Property.Holds(
        from place in Any.Place
        from wage in Any.Fen(100_000, 400_000)
        from part in Any.Fen(0,
            100_000)
        from kind in Gen.Choose(0, 3)
        select (place, wage, part, kind),
        item =>
        {
            var input = Wage(item.place.County, item.place.Month, item.wage, 0);
            var with = item.kind switch
            {
                0 => input with { OvertimePay = item.part },
                1 => input with { SpecialShiftAllowance = item.part },
                2 => input with { SpecialEnvironmentAllowance = item.part },
                _ => input with { Welfare = item.part },
            };
            var (left, right) = (Ask.One<MinimumWageCalculation>(with), FullTime(item.place.County, item.place.Month, item.wage - item.part, 0));
            Assert.Equal(right.Outcome, left.Outcome);
            Assert.Equal((right as Finding.Violated)?.Shortfall, (left as Finding.Violated)?.Shortfall);
        });

    [Fact]
    public void 第十七条第一款_病假折算只舍入一次_不超过整月_一分钱定合规与否() => Property.Holds(
        from place in Any.KnownPlace from full in Gen.Elements(true, false) from days in Any.Quantity(31) select (place, full, days),
        item =>
        {
            var ((county, month), full, days) = item;
            var standard = Naive.Standard(county, month, hourly: false)!.Value;
            var whole = Naive.Share(standard, 0.8m, 1);
            var floor = full ? whole : Math.Min(whole, Naive.Share(standard, 0.8m * days, 21.75m));
            Assert.Equal(floor, Ask.All<SickPayCalculation>(Sick(county, month, full, days, floor)).Values["floor"]);
            if (!full && days == 0)
            {
                Assert.IsType<Finding.NotApplicable>(Ask.One<SickPayCalculation>(Sick(county, month, full, days, 0)));
                return;
            }

            Assert.IsType<Finding.Complied>(Ask.One<SickPayCalculation>(Sick(county, month, full, days, floor)));
            Ask.IsShort(Fen, Ask.One<SickPayCalculation>(Sick(county, month, full, days, floor - Fen)));
            Assert.IsType<Finding.NotApplicable>(Ask.One<SickPayCalculation>(Sick(county, month, full, days, 0) with { WithinMedicalPeriod = false }));
        });

    [Fact]
    public void 第十七条第一款_多病一天下限不会变低() => Property.Holds(
        from place in Any.KnownPlace from days in Any.Quantity(22) from more in Any.Quantity(5) select (place, days, more),
        item =>
        {
            decimal Floor(decimal days) => (decimal)Ask.All<SickPayCalculation>(Sick(item.place.County, item.place.Month, false, days, 0)).Values["floor"]!;
            Assert.True(Floor(item.days) <= Floor(item.days + item.more));
        });

    [Fact]
    public void 第二十二条第二款_干活的百分之百_没干的百分之八十() => Property.Holds(
        from place in Any.KnownPlace from worked in Gen.Elements(true, false) select (place, worked),
        item =>
        {
            var ((county, month), worked) = item;
            var floor = Naive.Share(Naive.Standard(county, month, hourly: false)!.Value, worked ? 1 : 0.8m, 1);
            Assert.Equal(floor, Ask.All<StoppagePayCalculation>(Stopped(county, month, worked, floor)).Values["floor"]);
            Assert.IsType<Finding.Complied>(Ask.One<StoppagePayCalculation>(Stopped(county, month, worked, floor)));
            Ask.IsShort(Fen, Ask.One<StoppagePayCalculation>(Stopped(county, month, worked, floor - Fen)));
        });

    [Fact]
    public void 标准未知的县_最高一档以上合规_最低一档以下违反_之间不能认定() => Property.Holds(
        from place in Any.UnknownPlace from off in Any.Fen(0, 50_000) from above in Gen.Choose(0, 1000) select (place, off, above),
        item =>
        {
            var (county, month) = item.place;
            var (lowest, highest) = Naive.Tiers(month)!.Value;
            Assert.Null(Ask.All<MinimumWageCalculation>(Wage(county, month, 0, 0)).Values["standard"]);
            foreach (var (share, judge) in new (decimal, Func<decimal, Finding>)[]
            {
                (1, pay => FullTime(county, month, pay, 0)),
                (0.8m, pay => Ask.One<SickPayCalculation>(Sick(county, month, true, 0, pay))),
                (1, pay => Ask.One<StoppagePayCalculation>(Stopped(county, month, true, pay))),
                (0.8m, pay => Ask.One<StoppagePayCalculation>(Stopped(county, month, false, pay))),
            })
            {
                var (low, high) = (Naive.Share(lowest, share, 1), Naive.Share(highest, share, 1));
                Ask.IsShort(Fen, judge(low - Fen));
                Ask.IsShort(item.off + Fen, judge(low - item.off - Fen));
                Assert.IsType<Finding.Undetermined>(judge(low));
                Assert.NotEmpty(Assert.IsType<Finding.Undetermined>(judge(decimal.Floor(low + ((high - low - Fen) * item.above / 1000)))).Missing);
                Assert.IsType<Finding.Undetermined>(judge(high - Fen));
                Assert.IsType<Finding.Complied>(judge(high));
                Assert.IsType<Finding.Complied>(judge(high + item.off));
            }
        });

    [Fact]
    public void 多发的钱只会有利_差额恰好减少所加的数() => Property.Holds(
        from place in Any.Place
        from days in Any.Quantity(25)
        from pay in Any.Fen(0, 400_000)
        from more in Any.Fen(0, 200_000)
        from worked in Gen.Elements(true,
            false)
        select (place, days, pay, more, worked),
        item =>
        {
            var (county, month) = item.place;
            Ask.MoreMoneyHelps(FullTime(county, month, item.pay, item.days), FullTime(county, month, item.pay + item.more, item.days), item.more);
            Ask.MoreMoneyHelps(
                Ask.One<MinimumWageCalculation>(Hourly(county, month, item.pay, item.days * 8)),
                Ask.One<MinimumWageCalculation>(Hourly(county, month, item.pay + item.more, item.days * 8)),
                item.more);
            Ask.MoreMoneyHelps(
                Ask.One<SickPayCalculation>(Sick(county, month, item.worked, item.days, item.pay)),
                Ask.One<SickPayCalculation>(Sick(county, month, item.worked, item.days, item.pay + item.more)),
                item.more);
            Ask.MoreMoneyHelps(
                Ask.One<StoppagePayCalculation>(Stopped(county, month, item.worked, item.pay)),
                Ask.One<StoppagePayCalculation>(Stopped(county, month, item.worked, item.pay + item.more)),
                item.more);
            Ask.MoreMoneyHelps(
                Ask.One<StoppagePayCalculation>(JustStopped(county, month, item.pay)),
                Ask.One<StoppagePayCalculation>(JustStopped(county, month, item.pay + item.more)),
                item.more);
        });

    [Fact]
    public void 第二十二条第一款_第一个周期差一分也是违反() => Property.Holds(
        from place in Any.Place from due in Any.Fen(1, 1_000_000) select (place, due),
        item =>
        {
            StoppagePayInput Paid(decimal pay) => JustStopped(item.place.County, item.place.Month, pay) with { ContractWage = item.due };
            Assert.Equal(item.due, Ask.All<StoppagePayCalculation>(Paid(item.due)).Values["floor"]);
            Assert.IsType<Finding.Complied>(Ask.One<StoppagePayCalculation>(Paid(item.due)));
            Assert.IsType<Finding.Complied>(Ask.One<StoppagePayCalculation>(Paid(item.due + Fen)));
            Ask.IsShort(Fen, Ask.One<StoppagePayCalculation>(Paid(item.due - Fen)));
        });

    private static MinimumWageInput Wage(string county, YearMonth month, decimal gross, decimal absent) =>
        new(county, month, Employment.FullTime, gross, null, null, null, null, absent, null);

    private static MinimumWageInput Hourly(string county, YearMonth month, decimal gross, decimal hours) =>
        Wage(county, month, gross, 0) with { Employment = Employment.PartTime, Hours = hours };

    private static Finding FullTime(string county, YearMonth month, decimal gross, decimal absent) =>
        Ask.One<MinimumWageCalculation>(Wage(county, month, gross, absent));

    private static SickPayInput Sick(string county, YearMonth month, bool full, decimal days, decimal pay) => new(county, month, full, days, pay, true);

    // The third month of a stoppage: well after its first cycle.
    private static StoppagePayInput Stopped(string county, YearMonth month, bool worked, decimal pay) => new(
        county, month, month.AddMonths(-2).FirstDay, month.FirstDay, month.LastDay, worked, 6000, pay);

    private static StoppagePayInput JustStopped(string county, YearMonth month, decimal pay) =>
        Stopped(county, month, false, pay) with { StoppageStartedOn = month.FirstDay };
}
