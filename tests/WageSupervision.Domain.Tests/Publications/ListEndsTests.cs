using WageSupervision.Domain.Cases;
using WageSupervision.Domain.Parameters;
using WageSupervision.Domain.Procedure;
using WageSupervision.Domain.Publications;
using WageSupervision.Domain.Tests.Procedure.Samples;
using static WageSupervision.Domain.Tests.Procedure.Samples.ProcedureSample;

namespace WageSupervision.Domain.Tests.Publications;

/// <summary>两份名单上的事办完以后，没有什么再等着谁。</summary>
public sealed class ListEndsTests
{
    [Fact]
    public void 所依据的决定撤销以后_不予公布的_不再有更正的期限()
    {
        var proposed = ListSamples.Majors().Single(sample => sample.Name == "待审定").History;
        MajorDoubted doubted = new("罚1", "已经撤销") { On = Day };
        Assert.DoesNotContain(Clocks([.. proposed, doubted]), title => title.Contains("更正", StringComparison.Ordinal));
        Assert.Empty(Clocks([.. proposed, doubted, new MajorDeclined("x") { On = Day }]));
        var published = ListSamples.Majors().Single(sample => sample.Name == "要更正").History;
        Assert.Contains(Clocks(published), title => title.Contains("更正", StringComparison.Ordinal));

        static IEnumerable<string> Clocks(IReadOnlyList<ProcedureEvent> history) =>
            MajorNotice.From(history).Clocks(WorkCalendar.Shipped).Select(clock => clock.Title);
    }

    [Fact]
    public void 撤销列入决定以后_移出的申请不再等待决定()
    {
        var examined = ListSamples.Listings().Single(sample => sample.Name == "申请待决定").History;
        Assert.NotNull(DishonestListing.From(examined).Examined);
        Assert.Null(DishonestListing.From([.. examined, new ListingOrderRevoked("令1") { On = Day }, new ListingRevoked("x") { On = Day }]).Examined);
    }

    [Fact]
    public void 第十二条_重新核对以后不欠了_从那一天算改正_付过的从付清算()
    {
        var item = new ArrearsItem(One, "ZJ353-14-2", "k", "张*", Day.AddMonths(-1), 90000);
        ProcedureEvent[] owing = [new CaseOpened("案1", CaseSource.Findings, [item], null, "x") { On = Day }];
        var revised = new ArrearsRevised([new(One, Another, 0)], 90000, 0, "x") { On = Day.AddDays(9) };
        Assert.Null(Corrected(owing));
        Assert.Equal(Day.AddDays(9), Corrected([.. owing, revised]));
        Assert.Equal(Day.AddDays(5), Corrected([.. owing, new PaymentConfirmed(null, 90000, Day.AddDays(5)) { On = Day.AddDays(6) }]));

        static DateOnly? Corrected(ProcedureEvent[] matter) =>
            new ListingFacts(Day, One, new(TheCase, SupervisionCase.From(matter), []), [], WorkCalendar.Shipped).CorrectedOn;
    }

    [Fact]
    public void 第十六条_责令支付的文书撤销以后_不能恢复列入_可以不恢复()
    {
        var sample = ListSamples.Listings().Single(each => each.Name == "恢复待决定");
        var file = DishonestListing.From([.. sample.History, new ListingOrderRevoked("令1") { On = Day }]);
        var facts = new ListingFacts(
            sample.Today, sample.Actor, new(TheCase, SupervisionCase.From(sample.Matter), []), [], WorkCalendar.Shipped);
        Assert.True(sample.GateOf(Steps.The<RestoreListingStep>())!.IsOpen);
        Assert.Equal("order-revoked", Steps.The<RestoreListingStep>().Gate(file, facts).Preconditions.First(ask => !ask.Met).Code);
        Assert.True(Steps.The<DeclineRestorationStep>().Gate(file, facts).IsOpen);
    }
}
