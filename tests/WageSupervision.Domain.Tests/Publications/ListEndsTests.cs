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
    public void 第十六条_责令支付的文书撤销以后_不能恢复列入_可以不恢复()
    {
        var sample = ListSamples.Listings().Single(each => each.Name == "恢复待决定");
        var file = DishonestListing.From([.. sample.History, new ListingOrderRevoked("令1") { On = Day }]);
        var facts = new ListingFacts(
            sample.Today, sample.Actor, new(TheCase, Domain.Cases.SupervisionCase.From(sample.Matter), []), [], WorkCalendar.Shipped);
        Assert.True(sample.GateOf(Steps.The<RestoreListingStep>())!.IsOpen);
        Assert.Equal("order-revoked", Steps.The<RestoreListingStep>().Gate(file, facts).Preconditions.First(ask => !ask.Met).Code);
        Assert.True(Steps.The<DeclineRestorationStep>().Gate(file, facts).IsOpen);
    }
}
