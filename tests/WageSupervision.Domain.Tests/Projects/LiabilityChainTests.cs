using WageSupervision.Domain.Projects;
using static WageSupervision.Domain.Tests.Projects.Site;

namespace WageSupervision.Domain.Tests.Projects;

/// <summary>办法第二十四条、条例724第二十九、三十、三十六条：谁欠、谁先付、谁垫付多少；缺事实的只问，不认定。</summary>
public sealed class LiabilityChainTests
{
    private const decimal Owed = 100_000m;

    [Fact]
    public void 第三十条第三款_分包拖欠农民工工资_总包先行清偿全部_不问是否付清分包款()
    {
        var link = Chain(Sub, migrant: true, OwnerParty, ContractorParty(), SubParty(), Paid(Contractor, 10, 10, true)).Links[1];
        Assert.Equal((ChainDuty.PaysFirst, Owed), (link.Main.Duty, link.Amount));
        Assert.Empty(link.Questions);
    }

    [Fact]
    public void 第三十条第三款_是不是农民工没有查明_只问不认定()
    {
        var link = Chain(Sub, migrant: null, OwnerParty, ContractorParty(), SubParty(), Paid(Sub, 10, 10, true)).Links[1];
        Assert.Null(link.Amount);
        Assert.Equal(["劳动者是不是农民工"], link.Questions);
    }

    [Theory]
    [InlineData(99_999.99, 99_999.99)]
    [InlineData(100_000, 100_000)]
    [InlineData(100_000.01, 100_000)]
    [InlineData(0, 0)]
    public void 第二十四条第一款_建设单位未及时付款_以未付工程款为限(double unpaid, double advance)
    {
        var link = Chain(
            Sub, true, OwnerParty, ContractorParty(), SubParty(), new PriceFact(Contractor, 5_000_000, 5_000_000 - (decimal)unpaid, false)).Links[2];
        Assert.Equal((ChainDuty.Advances, (decimal)advance), (advance > 0 ? link.Main.Duty : ChainDuty.Advances, link.Amount));
    }

    [Theory]
    [InlineData(null, 1000.0, false, "演示总承包的合同价款是多少")]
    [InlineData(5000.0, null, false, "演示建设单位已经付给演示总承包多少工程款")]
    [InlineData(5000.0, 1000.0, null, "演示建设单位有没有按合同约定及时付款给演示总承包")]
    public void 第二十四条第一款_缺一项问一句(double? sum, double? paid, bool? inTime, string question)
    {
        var link = Chain(Sub, true, OwnerParty, ContractorParty(), SubParty(), Paid(Contractor, (decimal?)sum, (decimal?)paid, inTime)).Links[2];
        Assert.Null(link.Amount);
        Assert.Equal([question], link.Questions);
    }

    [Fact]
    public void 第二十四条第一款_多付的不算未付()
    {
        var link = Chain(Sub, true, OwnerParty, ContractorParty(), SubParty(), Paid(Contractor, 1000, 1000.01m, false)).Links[2];
        Assert.Equal(0, link.Amount);
    }

    [Fact]
    public void 第二十四条第二款_总包交给个人_清偿全部_不以工程款为限()
    {
        var chain = Chain(Foreman, null, OwnerParty, ContractorParty(), ForemanParty(Contractor), Paid(Foreman, 10, 10, true));
        Assert.Equal((ChainDuty.Hired, ChainDuty.Pays, Owed), (chain.Links[0].Main.Duty, chain.Links[1].Main.Duty, chain.Links[1].Amount));
        Assert.Equal("第二十四条第二款", chain.Links[1].Main.Basis.Citation);
    }

    [Fact]
    public void 第二十四条第二款_建设单位发包给没有资质的_清偿全部()
    {
        var chain = Chain(Contractor, null, OwnerParty, ContractorParty(qualified: false));
        Assert.Equal((ChainDuty.Pays, Owed), (chain.Links[1].Main.Duty, chain.Links[1].Amount));
    }

    [Fact]
    public void 分包再交给个人_分包按自己拖欠_总包先行清偿()
    {
        var chain = Chain(Foreman, true, OwnerParty, ContractorParty(), SubParty(), ForemanParty(Sub), Paid(Contractor, 10, 10, true));
        Assert.Equal([ChainDuty.Hired, ChainDuty.Pays, ChainDuty.PaysFirst, ChainDuty.None], chain.Links.Select(link => link.Main.Duty));
        Assert.Equal([Owed, Owed, Owed, 0], chain.Links.Select(link => link.Amount));
        Assert.Empty(chain.Questions);
    }

    [Fact]
    public void 不是农民工_分包有资质而且付款及时_总包不用先付()
    {
        var link = Chain(Sub, false, OwnerParty, ContractorParty(), SubParty(), Paid(Sub, 10, 10, true)).Links[1];
        Assert.Equal((ChainDuty.None, 0m), (link.Main.Duty, link.Amount));
    }

    [Fact]
    public void 不是农民工_转包没有查明_问()
    {
        var link = Chain(Sub, false, OwnerParty, ContractorParty(), SubParty(handedOn: null), Paid(Sub, 10, 10, true)).Links[1];
        Assert.Equal("演示劳务承接工程是不是转包、违法分包", Assert.Single(link.Questions));
    }

    [Fact]
    public void 不是农民工_总包没有及时付款_垫付认定了_其余仍问()
    {
        var link = Chain(Sub, false, OwnerParty, ContractorParty(), SubParty(qualified: null), Paid(Sub, 1000, 400, false)).Links[1];
        Assert.Equal((ChainDuty.Advances, 600m), (link.Main.Duty, link.Amount));
        Assert.Equal("演示劳务有没有资质（营业执照、施工资质）", Assert.Single(link.Questions));
    }

    [Fact]
    public void 不知道谁交的工程_问()
    {
        var chain = Chain(Foreman, true, OwnerParty, ContractorParty(), ForemanParty(null));
        Assert.Equal("谁把工程交给了 演示乙", chain.Open);
        Assert.Empty(chain.Payers);
    }

    [Fact]
    public void 不在项目里的单位_没有责任链() =>
        Assert.Null(LiabilityChain.Of(With(OwnerParty), new ChainClaim(Guid.NewGuid(), Owed, true)));

    [Fact]
    public void 怎样会有不同_逐项试过()
    {
        var chain = Chain(Sub, null, OwnerParty, ContractorParty(), SubParty(), Paid(Sub, 1000, 400, true), Paid(Contractor, 3000, 1000, true));
        Assert.Contains("“劳动者是农民工”改为 是（现为 未查明）：演示总承包 先行清偿 100,000.00 元", chain.WouldChange);
        Assert.Contains("“演示建设单位按约定及时付款”改为 否（现为 是）：演示建设单位 先行垫付 2,000.00 元", chain.WouldChange);
    }

    private static PriceFact Paid(Guid party, decimal? sum, decimal? paid, bool? inTime) => new(party, sum, paid, inTime);

    private static LiabilityChain Chain(Guid employer, bool? migrant, params ProjectFact[] facts) =>
        LiabilityChain.Of(With(facts), new ChainClaim(employer, Owed, migrant))!;
}
