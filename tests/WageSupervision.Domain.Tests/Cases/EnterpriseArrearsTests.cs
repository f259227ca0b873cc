using WageSupervision.Domain.Cases;
using WageSupervision.Domain.Law;
using WageSupervision.Domain.Law.Order353.Article30;
using WageSupervision.Domain.Parameters;

namespace WageSupervision.Domain.Tests.Cases;

/// <summary>第三十条第二款看企业全部未结案件，各按自己的支付周期。</summary>
public sealed class EnterpriseArrearsTests
{
    private static readonly DateOnly Payday = new(2026, 10, 15);

    [Theory]
    [InlineData(5, 4, false)]
    [InlineData(5, 5, true)]
    [InlineData(6, 6, true)]
    public void 第三十条第二款第二项_两件案件同一发放日的劳动者合计(int first, int second, bool many)
    {
        var assessed = EnterpriseArrears.Assess([File(first, 0), File(second, 100)], Payday.AddDays(20), WorkCalendar.Shipped);
        Assert.Equal((many, first + second), (assessed.TenWorkers, assessed.Workers));
    }

    [Fact]
    public void 第三十条第二款第二项_两件案件里的同一劳动者算一人() =>
        Assert.Equal(6, EnterpriseArrears.Assess([File(6, 0), File(6, 0)], Payday.AddDays(20), WorkCalendar.Shipped).MostWorkersOnOnePayday);

    [Theory]
    [InlineData("2026-11-13", false)]
    [InlineData("2026-11-14", true)]
    public void 第三十条第二款第一项_非全日制两个周期是三十日(string day, bool reached) =>
        Assert.Equal(
            reached, EnterpriseArrears.Assess([File(1, 0, EnterpriseArrears.CycleOf(Employment.PartTime))], Day(day), WorkCalendar.Shipped).TwoPayCycles);

    [Theory]
    [InlineData("2026-12-14", false)]
    [InlineData("2026-12-15", true)]
    public void 第三十条第二款第一项_全日制和没有记周期的是两个月(string day, bool reached)
    {
        Assert.Equal(
            reached, EnterpriseArrears.Assess([File(1, 0, EnterpriseArrears.CycleOf(Employment.FullTime))], Day(day), WorkCalendar.Shipped).TwoPayCycles);
        Assert.Equal(reached, EnterpriseArrears.Assess([File(1, 0)], Day(day), WorkCalendar.Shipped).TwoPayCycles);
    }

    [Theory]
    [InlineData("2026-11-29", false)]
    [InlineData("2026-11-30", true)]
    public void 第三十条第二款第一项_发放日在国庆节_从提前的那一天起算(string day, bool reached) =>
        Assert.Equal(reached, EnterpriseArrears.Assess([File(1, 0, payday: new(2026, 10, 5))], Day(day), WorkCalendar.Shipped).TwoPayCycles);

    [Fact]
    public void 第三十条第二款第一项_先发放的不一定先满()
    {
        var monthly = File(1, 0);
        var partTime = File(1, 1, EnterpriseArrears.CycleOf(Employment.PartTime), Payday.AddDays(5));
        Assert.Equal(new DateOnly(2026, 11, 19), EnterpriseArrears.Assess([monthly, partTime], Payday.AddDays(10), WorkCalendar.Shipped).TwoPayCyclesReachedOn);
    }

    [Theory]
    [InlineData(6999.99, 2)]
    [InlineData(7000, 1)]
    [InlineData(14000, 0)]
    public void 清偿只冲抵自己案件的欠薪(double paid, int workers)
    {
        var file = File(2, 0);
        file.Apply(new PaymentConfirmed(null, (decimal)paid, Payday.AddDays(30)) { On = Payday.AddDays(30) });
        Assert.Equal(workers + 3, EnterpriseArrears.Assess([file, File(3, 100)], Payday.AddDays(40), WorkCalendar.Shipped).Workers);
    }

    private static SupervisionCase File(int workers, int firstWorker, PayCycle? cycle = null, DateOnly? payday = null) => SupervisionCase.From([CaseTaking.Open(
        Payday.AddDays(10), "案1",
        [.. Enumerable.Range(firstWorker, workers).Select(n => new ArrearsItem(
            Guid.NewGuid(), "ZJ353-14-2", "k" + n.ToString(System.Globalization.CultureInfo.InvariantCulture), "张*", payday ?? Payday, 7000, cycle))],
        null, "x")]);

    private static DateOnly Day(string day) => DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture);
}
