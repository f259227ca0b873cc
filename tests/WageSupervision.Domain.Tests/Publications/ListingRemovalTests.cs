using WageSupervision.Domain.Cases;
using WageSupervision.Domain.Parameters;
using WageSupervision.Domain.Procedure;
using WageSupervision.Domain.Publications;
using static WageSupervision.Domain.Tests.Publications.ListingTaking;

namespace WageSupervision.Domain.Tests.Publications;

/// <summary>拖欠农民工工资失信联合惩戒对象名单（人社部令第45号）：三年、提前移出、恢复、撤销、移出名单、送达。</summary>
public sealed class ListingRemovalTests
{
    [Fact]
    public void 第十一条_自决定之日起三年_期满自行移出()
    {
        var file = Standing();
        Assert.Equal(new(2029, 12, 9), file.StandsUntil);
        Assert.Equal((ListStage.Standing, ListStage.Ended), (file.StageOn(new(2029, 12, 9)), file.StageOn(new(2029, 12, 10))));
        Refused("not-over", () => Take<TakeDownListingStep, ListingTakenDown>(file, new(2029, 12, 9), "网站"));
        file.Apply(Take<TakeDownListingStep, ListingTakenDown>(file, new(2029, 12, 10), "网站"));
        Assert.Empty(file.Clocks(WorkCalendar.Shipped, new(2029, 12, 10)));
    }

    [Theory]
    [InlineData("2026-12-15", "2027-06-15", "six-months")]
    [InlineData("2026-12-15", "2027-06-16", null)]
    [InlineData("2026-12-04", "2027-06-09", "six-months")]
    [InlineData("2026-12-04", "2027-06-10", null)]
    [InlineData("2026-12-31", "2027-06-30", "six-months")]
    [InlineData("2026-12-31", "2027-07-01", null)]
    public void 第十二条_改正以后在名单上满六个月(string paidOn, string day, string? code)
    {
        var file = Standing();
        file.Apply(Promise(file, Decided));
        Refused(code, () => Apply(file, Day(day), Paid(Day(paidOn))));
    }

    [Fact]
    public void 第十二条_没有付清_没有承诺的不能申请_交到窗口的照样登记()
    {
        var file = Standing();
        Refused("not-corrected", () => Apply(file, new(2027, 8, 2)));
        Refused("no-promise", () => Apply(file, new(2027, 8, 2), Paid(new(2026, 12, 15))));
        Refused("no-application-file", () => Take<RecordRemovalStep, RemovalApplied>(file, new(2027, 2, 1), "已付清"));
        file.Apply(Take<RecordRemovalStep, RemovalApplied>(file, new(2027, 2, 1), new ListingTerms("已付清", Guid.NewGuid())));
        Refused("application-pending", () => Take<RecordRemovalStep, RemovalApplied>(file, new(2027, 2, 1), new ListingTerms("x", Guid.NewGuid())));
    }

    [Theory]
    [InlineData(false, false, false, null)]
    [InlineData(true, false, false, "repeated")]
    [InlineData(false, true, false, "prosecuted")]
    [InlineData(false, false, true, "repeated")]
    public void 第十三条_再次拖欠的_刑事诉讼的_不得提前移出(bool repeated, bool prosecuted, bool later, string? code)
    {
        var (file, paid) = Applied();
        file.Apply(Examine(file, repeated, prosecuted));
        Refused(code, () => Steps.The<GrantRemovalStep>().Enter(
            file, Facts(new(2027, 6, 18), Decider, paid) with { LaterCases = later ? ["案9"] : [] }, new(""))("移1"));
    }

    [Fact]
    public void 第十四条_申请十五个工作日内_由核实人以外的人决定_不予移出的可以再申请()
    {
        var (file, paid) = Applied();
        Assert.Equal(new(2027, 7, 7), Clock(file, new(2027, 6, 17), "决定是否提前移出").DueOn);
        Refused("not-examined", () => Grant(file, paid));
        file.Apply(Examine(file));
        Refused("already-examined", () => Examine(file));
        Refused("four-eyes", () => Take<GrantRemovalStep, RemovalDecided>(file, new(2027, 6, 18), "", Proposer, paid));
        file.Apply(Take<RefuseRemovalStep, RemovalDecided>(file, new(2027, 6, 18), "证据不足", Decider, paid));
        Assert.Equal((null, ListStage.Standing), (file.Application, file.StageOn(new(2027, 6, 18))));
        Assert.NotNull(Apply(file, new(2027, 6, 21), paid));
    }

    [Fact]
    public void 第十五条_骗取移出的_恢复列入_期限重新计算()
    {
        var (file, paid) = Removed();
        var day = new DateOnly(2027, 7, 1);
        Refused("no-fraud-file", () => Take<ProposeRestorationStep, RestorationProposed>(file, day, "回单是假的", Proposer));
        Refused("not-removed", () => Take<ProposeRestorationStep, RestorationProposed>(Standing(), day, new ListingTerms("x", Guid.NewGuid())));
        file.Apply(Restoration(file, day));
        Refused("four-eyes", () => Take<RestoreListingStep, ListingRestored>(file, day, "", Proposer));
        file.Apply(Take<DeclineRestorationStep, RestorationDeclined>(file, day, "情节不重", Decider));
        file.Apply(Restoration(file, day));
        file.Apply(Take<RestoreListingStep, ListingRestored>(file, day, "", Decider));
        Assert.Equal((day.AddYears(3), ListStage.Standing, null), (file.StandsUntil, file.StageOn(day.AddYears(3)), file.Promise));
        Refused("no-promise", () => Apply(file, day.AddMonths(6).AddDays(1), paid));
        file.Apply(Promise(file, day));
        Refused("six-months", () => Apply(file, day.AddMonths(6), paid));
        Assert.NotNull(Apply(file, day.AddMonths(6).AddDays(1), paid));
    }

    [Fact]
    public void 第十六条_责令文书撤销的_撤销列入_没有决定的不再列入()
    {
        var file = Standing();
        Refused("order-stands", () => Revoke(file));
        file.Apply(new ListingOrderRevoked("令1") { On = Decided });
        file.Apply(Revoke(file));
        Assert.Equal(ListStage.Revoked, file.StageOn(Decided));
        var told = Told();
        told.Apply(new ListingOrderRevoked("令1") { On = Decided });
        Refused("order-revoked", () => List(told, Decided));
        Refused("not-listed", () => Revoke(told));
    }

    [Fact]
    public void 第五条_责令的送达划去的_不能决定列入_可以不予列入_已经列入的撤销()
    {
        var struck = new ListingServiceStruck("令1") { On = Decided };
        var told = Told();
        Assert.True(told.OrderStands);
        told.Apply(struck);
        Refused("service-struck", () => List(told, Decided));
        Refused("not-listed", () => Revoke(told));
        Assert.True(Steps.The<DeclineListingStep>().IsNext(told, Facts(Decided, Decider)));
        Assert.False(Steps.The<DeclineListingStep>().IsNext(Told(), Facts(Decided, Decider)));
        told.Apply(Take<DeclineListingStep, ListingDeclined>(told, Decided, "没有送达", Decider));
        Assert.Equal(ListStage.Declined, told.StageOn(Decided));

        var file = Standing();
        Refused("order-stands", () => Revoke(file));
        file.Apply(struck);
        Refused("four-eyes", () => Take<RevokeListingStep, ListingRevoked>(file, Decided, "", Proposer));
        file.Apply(Revoke(file));
        Assert.Equal(ListStage.Revoked, file.StageOn(Decided));
    }

    [Fact]
    public void 第十五条_责令的送达划去的_不能恢复列入()
    {
        var (file, _) = Removed();
        var day = new DateOnly(2027, 7, 1);
        file.Apply(Restoration(file, day));
        file.Apply(new ListingServiceStruck("令1") { On = day });
        Refused("service-struck", () => Take<RestoreListingStep, ListingRestored>(file, day, "", Decider));
        file.Apply(Take<DeclineRestorationStep, RestorationDeclined>(file, day, "没有送达", Decider));
    }

    [Fact]
    public void 第十七条_移出_撤销之日起十个工作日内停止公布()
    {
        var revoked = Standing();
        revoked.Apply(new ListingOrderRevoked("令1") { On = Decided });
        revoked.Apply(Revoke(revoked));
        var clock = Clock(revoked, Decided, "移出名单、停止公布");
        Assert.Equal((new(2026, 12, 23), 0, -1), (clock.DueOn, clock.DaysLeft(new(2026, 12, 23)), clock.DaysLeft(new(2026, 12, 24))));
        revoked.Apply(Take<TakeDownListingStep, ListingTakenDown>(revoked, Decided, "网站"));
        Refused("already-down", () => Take<TakeDownListingStep, ListingTakenDown>(revoked, Decided, "网站"));
        var (removed, _) = Removed();
        Assert.Equal(new(2027, 7, 2), Clock(removed, new(2027, 6, 18), "移出名单、停止公布").DueOn);
    }

    [Fact]
    public void 送达_作出了的才能登记_每一种一次()
    {
        var file = Told();
        Refused("nothing-to-serve", () => Serve<ServeListingNoticeStep>(file, Served));
        Refused("nothing-to-serve", () => Serve<ServeListedStep>(file, Served));
        file = Standing();
        file.Apply(Serve<ServeListedStep>(file, Decided));
        Assert.Empty(file.ToServe);
        var (removed, _) = Removed();
        Assert.Equal([ListingDocument.Decision, ListingDocument.Removal], removed.ToServe);
        removed.Apply(Serve<ServeRemovalStep>(removed, new(2027, 6, 18)));
        Assert.Equal([ListingDocument.Decision], removed.ToServe);
    }

    [Fact]
    public void 回避的人不能办()
    {
        var file = Told();
        var matter = SupervisionCase.From([.. Owing(10, 1, "90000.00"), new RecusalApproved(Decider, "乙", "x") { On = Served }]);
        Refused("recused", () => Steps.The<ListStep>().Enter(file, Facts(Decided, Decider) with { Case = new(Matter, matter, []) }, new(""))(""));
    }
}
