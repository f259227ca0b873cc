using FsCheck;
using FsCheck.Fluent;
using WageSupervision.Domain.Law.Order353.Article30;
using WageSupervision.Domain.Questions;

namespace WageSupervision.Domain.Tests.Properties;

/// <summary>第三十条第二款: the three limbs counted by hand; order and splitting don't matter.</summary>
public sealed class ArrearsProperties
{
    private static readonly DateOnly[] Paydays = [new(2017, 4, 30), new(2017, 5, 1), new(2024, 2, 29), new(2026, 5, 31), new(2026, 6, 15), new(2026, 8, 1)];

    private static Gen<PayCycle> Cycles => from unit in Gen.Elements(PayCycleUnit.Month, PayCycleUnit.Day)
                                           from length in Gen.Choose(1, unit == PayCycleUnit.Month ? 3 : 31)
                                           select new PayCycle(unit, length);

    // Few workers and paydays, so that tens gather; few large sums, so that half a million is often near.
    private static Gen<(Arrear[] Items, Arrear[] Shuffled, PayCycle Cycle, DateOnly AsOf)> Situations =>
        from items in Gen.ListOf(
            from worker in Gen.Choose(1, 14)
            from payday in Gen.Elements(Paydays)
            from owed in Gen.Frequency((2, Any.Fen(0, 100_000)), (1, Gen.Constant(0m)), (1, Any.Fen(4_000_000, 9_000_000)))
            select new Arrear("甲" + worker, payday, owed))
        from shuffled in Gen.Shuffle(items.ToArray())
        from cycle in Cycles
        from asOf in Any.DayBetween(new(2017, 5, 1), new(2026, 12, 31))
        select (items.ToArray(), shuffled, cycle, asOf);

    [Fact]
    public void 三项标准与逐笔手算相同() => Property.Holds(Situations, item =>
    {
        decimal total = 0;
        var old = false;
        var workers = new HashSet<string>();
        var byPayday = new Dictionary<DateOnly, HashSet<string>>();
        foreach (var owed in item.Items)
        {
            var payday = Naive.WorkingDayAtOrBefore(owed.Payday)!.Value;
            if (owed.Outstanding == 0 || payday >= item.AsOf || !Naive.IsOfTheOrder(owed.Payday))
            {
                continue;
            }

            total += owed.Outstanding;
            workers.Add(owed.Worker);
            old |= item.AsOf >= TwoCyclesOn(payday, item.Cycle);
            (byPayday.TryGetValue(payday, out var mates) ? mates : byPayday[payday] = []).Add(owed.Worker);
        }

        var many = byPayday.Values.Any(mates => mates.Count >= 10);
        Assert.Equal((old, many, total >= 500_000, workers.Count, total), Answer(item.Items, item.Cycle, item.AsOf));
    });

    [Fact]
    public void 次序无关_拆成几笔总额和结论不变() => Property.Holds(Situations, item =>
    {
        var plain = Answer(item.Items, item.Cycle, item.AsOf);
        Assert.Equal(plain, Answer(item.Shuffled, item.Cycle, item.AsOf));
        Arrear[] split = [.. item.Items.SelectMany(owed =>
            new[] { owed with { Outstanding = Half(owed.Outstanding) }, owed with { Outstanding = owed.Outstanding - Half(owed.Outstanding) } })];
        Assert.Equal(plain, Answer(split, item.Cycle, item.AsOf));
    });

    [Fact]
    public void 多一笔欠薪或者多过一天_已达到的标准不会退回() => Property.Holds(
        from item in Situations from more in Any.Fen(0, 10_000_000) from days in Gen.Choose(0, 60) select (item, more, days),
        given =>
        {
            var (items, _, cycle, asOf) = given.item;
            var before = Answer(items, cycle, asOf);
            foreach (var after in new[] { Answer([.. items, new("乙", new(2017, 5, 1), given.more)], cycle, asOf),
                Answer(items, cycle, asOf.AddDays(given.days)) })
            {
                Assert.True((!before.Old || after.Old) && (!before.Many || after.Many) && (!before.Large || after.Large));
                Assert.True(before.Workers <= after.Workers && before.Total <= after.Total);
            }
        });

    [Fact]
    public void 两个周期_前一日未达到_当日达到() => Property.Holds(
        from payday in Any.DayBetween(new(2017, 5, 1), new(2030, 12, 31)) from cycle in Cycles select (payday, cycle),
        item =>
        {
            // Where the calendar has no pages yet, the agreed day stands.
            var reached = TwoCyclesOn(Naive.WorkingDayAtOrBefore(item.payday) ?? item.payday, item.cycle);
            Arrear[] owed = [new("甲", item.payday, 0.01m)];
            Assert.False(Answer(owed, item.cycle, reached.AddDays(-1)).Old);
            Assert.True(Answer(owed, item.cycle, reached).Old);
            Assert.True(Answer(owed, item.cycle, reached.AddDays(1)).Old);
        });

    [Fact]
    public void 五十万元_分成任意几笔_差一分未达到_正好达到() => Property.Holds(
        from cuts in Gen.NonEmptyListOf(Gen.Choose(1, 49_999_999)) from cycle in Cycles select (cuts, cycle),
        item =>
        {
            int[] marks = [0, .. item.cuts.Order(), 50_000_000];
            Arrear[] owed = [.. marks.Zip(marks.Skip(1), (from, to) => new Arrear("甲", new(2026, 8, 1), (to - from) / 100m))];
            Assert.True(Answer(owed, item.cycle, new(2026, 8, 2)).Large);
            owed[^1] = owed[^1] with { Outstanding = owed[^1].Outstanding - 0.01m };
            Assert.False(Answer(owed, item.cycle, new(2026, 8, 2)).Large);
        });

    private static DateOnly TwoCyclesOn(DateOnly payday, PayCycle cycle) => cycle.Unit == PayCycleUnit.Month
        ? Naive.MonthsOn(payday, cycle.Length * 2)
        : Naive.DaysOn(payday, cycle.Length * 2);

    private static decimal Half(decimal yuan) => decimal.Floor(yuan * 50) / 100;

    private static (bool Old, bool Many, bool Large, int Workers, decimal Total) Answer(Arrear[] items, PayCycle cycle, DateOnly asOf)
    {
        var values = Ask.All<SeriousArrearsCalculation>(new SeriousArrearsInput(asOf, cycle, items)).Values;
        var criteria = (IReadOnlyDictionary<string, object?>)values["criteria"]!;
        var (old, many, large) = ((bool)criteria["twoPayCycles"]!, (bool)criteria["tenWorkers"]!, (bool)criteria["halfMillion"]!);
        Assert.Equal(old || many || large, values["serious"]);
        return (old, many, large, (int)values["workers"]!, (decimal)values["total"]!);
    }
}
