using WageSupervision.Domain.Cases;
using WageSupervision.Domain.Procedure;
using static WageSupervision.Domain.Tests.Cases.PenaltyCases;

namespace WageSupervision.Domain.Tests.Cases;

/// <summary>
/// 各地公布过的案件照登记走一遍：数额、人数、日期是公布的，单位和人不写。案件页面的结论应当与办案机关、复议机关和法院的一致。
/// </summary>
public sealed class PublishedCasesTests
{
    // 2018-10-10 责令 10-22 以前付清 21 人 845,540.50 元，10-18 就移送公安机关；法院认定程序不合法（责令改正决定书可诉的一案，公开的案例书）。
    [Theory]
    [InlineData("2018-10-18", "term-running")]
    [InlineData("2018-10-22", "term-running")]
    [InlineData("2018-10-23", null)]
    public void 期限没有到就移送公安机关_法院认定不合法的_这里做不了(string today, string? code) =>
        Check(code, () => Transfer(Ordered("2018-10-10", "2018-10-22", 21, 845540.50m), Day(today)));

    // 责令改正以后没有支付、已经移送公安机关的：2015 年 435 人；2018 年 84 人；四川 2025 年第三季度公布的 28 人。
    [Theory]
    [InlineData(435, 7923007.67)]
    [InlineData(84, 778600)]
    [InlineData(28, 333452)]
    public void 已经移送公安机关的_这里也达到数额(int workers, double sum) =>
        Assert.Equal(workers, Transfer(Ordered("2025-05-12", "2025-05-19", workers, (decimal)sum), new(2025, 5, 20)).Workers);

    // 2016 年责令 12-09 以前付清 16 人 405,000 元，逾期未付，加付 50%：202,500 元，法院准予执行（2017 年行政非诉审查）。
    [Fact]
    public void 十六人四十万五千元_加付百分之五十_与法院准予执行的相同()
    {
        var file = Ordered("2016-11-25", "2016-12-09", 16, 405000).File();
        file.Apply(file.Take(Steps.The<HandlingNoticeStep>(), new(2016, 12, 12), new(50, "逾期没有支付")));
        file.Apply(new HandlingNoticeServed(ServiceMethod.InPerson, "x", new(Guid.NewGuid(), new(2016, 12, 12), null, null)) { On = new(2016, 12, 12) });
        var decided = file.Take(
            Steps.The<DecideHandlingStep>(), new(2016, 12, 20), new HandlingTerms(50, new DateOnly(2017, 1, 10), "没有陈述"), Supervisor);
        Assert.Equal((16, 202500m), (decided.Lines.Count, decided.Lines.Sum(line => line.Added)));
    }

    // 2024-01-02 收到，01-05 以前付清；01-26 至 02-04 才付清；02-07 告知，02-22 决定罚款（2024 年行政复议）。春节前后：02-18 上班，五个工作日到 02-20。
    [Theory]
    [InlineData("2024-02-20", "statement-period")]
    [InlineData("2024-02-21", null)]
    [InlineData("2024-02-22", null)]
    public void 期限以后才付清的_仍可以罚款_陈述期满才能决定(string today, string? code)
    {
        var file = Ordered("2024-01-02", "2024-01-05", 1, 9000).File(new PaymentConfirmed(null, 9000, new(2024, 2, 4)) { On = new(2024, 2, 4) });
        file.Apply(file.EstablishRefusal(new(2024, 2, 7), "期限内没有付清，02-04 才付清"));
        file.Apply(file.GiveNotice(new(2024, 2, 7), "告1", 10000, "期限以后付清，从轻", Inspector));
        file.Apply(new PriorNoticeServed(ServiceMethod.InPerson, "财务负责人") { On = new(2024, 2, 7) });
        Check(code, () => file.Decide(Day(today), "罚1", Supervisor));
    }

    private static ProcedureEvent[] Ordered(string served, string deadline, int workers, decimal sum)
    {
        var (on, share) = (Day(served), Money.Round(sum / workers));
        ArrearsItem[] items =
        [
            .. Enumerable.Range(1, workers).Select(worker => new ArrearsItem(
                Guid.NewGuid(), "ZJ353-14-2", $"k{worker}", "演*", on.AddMonths(-2), worker == 1 ? sum - (share * (workers - 1)) : share)),
        ];
        return
        [
            new CaseOpened("案1", CaseSource.Patrol, items, null, "x", Officers: CaseTaking.Two) { On = on },
            new CorrectionOrdered("令1", sum, workers, Day(deadline), "x") { On = on },
            new CorrectionOrderServed(ServiceMethod.InPerson, "财务负责人") { On = on },
        ];
    }

    private static PoliceTransferProposed Transfer(ProcedureEvent[] history, DateOnly today) => history.File().Take(
        Steps.The<ProposePoliceTransferStep>(), today, new PoliceTransferTerms("某公安局", "x", ["令1"]));
}
