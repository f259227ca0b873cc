using WageSupervision.Domain.Cases;
using WageSupervision.Domain.Procedure;
using WageSupervision.Domain.Projects;
using WageSupervision.Domain.Tests.Projects;
using static WageSupervision.Domain.Tests.Cases.PenaltyCases;

namespace WageSupervision.Domain.Tests.Cases;

/// <summary>责令先行清偿：责任链认定了的才能责令，一分也不能多。</summary>
public sealed class AdvanceTests
{
    private static readonly DateOnly Day20 = new(2026, 11, 20);

    [Theory]
    [InlineData(6999.99, null)]
    [InlineData(7000, null)]
    [InlineData(7000.01, "advance-exceeds")]
    [InlineData(0, "no-amount")]
    public void 第三十条第三款_总包先行清偿以欠薪为限(double amount, string? code) => Check(code, () => Take(Tied(true), Site.Contractor, (decimal)amount));

    [Theory]
    [InlineData(599.99, null)]
    [InlineData(600, null)]
    [InlineData(600.01, "advance-exceeds")]
    public void 第二十四条第一款_建设单位垫付以未付工程款为限(double amount, string? code) => Check(code, () => Take(Tied(true), Site.Owner, (decimal)amount));

    // 建设单位欠总包 600 元工程款，欠一次：别的案件里责令过的，这里不能再责令。
    [Theory]
    [InlineData(200, null)]
    [InlineData(200.01, "advance-exceeds")]
    public void 第二十四条第一款_同一项目的其他案件责令过的_未付工程款里减去(double amount, string? code)
    {
        var elsewhere = new Dictionary<Guid, decimal> { [Site.Owner] = 400, [Site.Contractor] = 7000 };
        Check(code, () => Take(Tied(true), Site.Owner, (decimal)amount, elsewhere: elsewhere));

        // Whoever pays first pays what is owed here, however much there: no limit is shared.
        Check(null, () => Take(Tied(true), Site.Contractor, 7000, elsewhere: elsewhere));
    }

    [Fact]
    public void 没有认定的不能责令_写明要查什么()
    {
        var refused = Assert.Throws<ProcedureRuleException>(() => Take(Tied(null), Site.Contractor, 1));
        Assert.Equal("chain-undetermined", refused.Code);
        Assert.Contains("劳动者是不是农民工", refused.Message, StringComparison.Ordinal);
        Assert.Equal("《保障农民工工资支付条例》第三十条第三款", refused.Citation);
        Check("not-above", () => Take(Tied(true), Site.Sub, 1));
        Check("not-above", () => Take(Tied(true), Guid.NewGuid(), 1));
    }

    [Fact]
    public void 没有关联项目的不能责令() =>
        Check("no-project", () => SupervisionCase.From(Opened()).Take(Steps.The<OrderAdvanceStep>(), Day20, Terms(Site.Contractor, 1)));

    [Theory]
    [InlineData("2026-11-20", "deadline-out-of-bounds")]
    [InlineData("2026-11-21", null)]
    [InlineData("2027-01-19", null)]
    [InlineData("2027-01-20", "deadline-out-of-bounds")]
    public void 期限次日至六十日(string deadline, string? code) =>
        Check(code, () => Take(Tied(true), Site.Contractor, 1, DateOnly.Parse(deadline, System.Globalization.CultureInfo.InvariantCulture)));

    [Fact]
    public void 责令过的不重复责令_送达以前不能再责令()
    {
        var ordered = Take(Tied(true), Site.Contractor, 6500);
        Assert.Equal((ChainDuty.PaysFirst, 7000m, "演示总承包"), (ordered.Duty, ordered.Limit, ordered.To.Name));
        Check("advance-unserved", () => Take(Tied(true, ordered), Site.Owner, 1));
        var served = new AdvanceServed(ServiceMethod.InPerson, "项目经理", new(Guid.NewGuid(), Day20, null, null)) { On = Day20 };
        Check("advance-exceeds", () => Take(Tied(true, ordered, served), Site.Owner, 500.01m));
        Check(null, () => Take(Tied(true, ordered, served), Site.Owner, 500));
        Check("advance-exceeds", () => Take(Tied(true, ordered, served), Site.Contractor, 500.01m));
        var byEmployer = new PaymentConfirmed(null, 6500, Day20) { On = Day20 };
        Check("all-ordered", () => Take(Tied(true, ordered, served, byEmployer), Site.Contractor, 500));
        Check(null, () => Take(Tied(true, ordered, served, byEmployer with { Way = PaymentWay.Advance }), Site.Contractor, 500));
        var file = SupervisionCase.From(Tied(true, ordered, served));
        Assert.Contains(file.Clocks(Domain.Parameters.WorkCalendar.Shipped, Day20), clock => clock is { Title: "演示总承包先行清偿的期限", Running: true });
        Check("advance-ordered", () => file.Take(Steps.The<TieProjectStep>(), Day20, new TieTerms(Guid.NewGuid(), "x", Guid.NewGuid(), "x", true)));
    }

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, true)]
    [InlineData(1, true)]
    public void 到期没有送达的自动作废_可以另行责令(int fromDeadline, bool lapsed)
    {
        var ordered = Take(Tied(true), Site.Contractor, 6500);
        var (file, day) = (SupervisionCase.From(Tied(true, ordered)), ordered.Deadline.AddDays(fromDeadline));
        var (serve, order) = (Steps.The<ServeAdvanceStep>().Gate(file, CaseTaking.Facts(day)), Steps.The<OrderAdvanceStep>().Gate(file, CaseTaking.Facts(day)));
        Assert.Equal(lapsed, serve.Preconditions.Any(each => each is { Code: "no-advance", Met: false }));
        Assert.Equal(!lapsed, order.Preconditions.Any(each => each is { Code: "advance-unserved", Met: false }));
        Assert.Equal(lapsed ? 7000 : 500, CaseProject.LeftToOrder(file, day));
    }

    [Theory]
    [InlineData(6499.99, 0, null)]
    [InlineData(6500, 0, null)]
    [InlineData(6500.01, 0, "advance-overpaid")]
    [InlineData(1, -1, "advance-paid-before")]
    [InlineData(1, 1, null)]
    public void 先行清偿的到账_不超过责令的_也不早于责令(double amount, int days, string? code)
    {
        var history = Tied(true, Take(Tied(true), Site.Contractor, 6500), AdvanceService);
        Check(code, () => Confirm(SupervisionCase.From(history), (decimal)amount, Day20.AddDays(days)));
    }

    [Fact]
    public void 没有送达责令的_不能登记为先行清偿()
    {
        Check("no-advance-due", () => Confirm(SupervisionCase.From(Tied(true)), 1, Day20));
        Check("no-advance-due", () => Confirm(SupervisionCase.From(Tied(true, Take(Tied(true), Site.Contractor, 6500))), 1, Day20));
    }

    [Fact]
    public void 履行哪一份写明_还剩多少算得出_付了可以追偿()
    {
        var contractor = Take(Tied(true), Site.Contractor, 3000);
        var owner = Take(Tied(true, contractor, AdvanceService), Site.Owner, 600) with { OrderNumber = "先2" };
        var file = SupervisionCase.From(Tied(true, contractor, AdvanceService, owner, AdvanceService));
        Check("advance-not-chosen", () => Confirm(file, 100, Day20));
        Check("advance-not-chosen", () => Confirm(file, 100, Day20, "先3"));
        var paid = Confirm(file, 100, Day20, "先2");
        Assert.Equal(("先2", "演示建设单位", "演示劳务"), (paid.Advance!.OrderNumber, paid.Advance.PaidBy, paid.Advance.Against));
        Assert.Contains("履行 先2（付了以后可以依法向 演示劳务 追偿", paid.Words().Text, StringComparison.Ordinal);
        file.Apply(paid);
        Assert.Equal([3000m, 500m], AdvancePayments.Open(file).Select(due => due.Left));
        Check("advance-overpaid", () => Confirm(file, 500.01m, Day20, "先2"));
        file.Apply(Confirm(file, 500, Day20, "先2"));

        // What is paid whole is late for nobody, though other wages are still owed.
        var late = file.Clocks(Domain.Parameters.WorkCalendar.Shipped, Day20.AddDays(11)).Where(clock => clock.Citation == "先行清偿指令书");
        Assert.Equal([("演示总承包先行清偿的期限", true), ("演示建设单位先行垫付的期限", false)], late.Select(clock => (clock.Title, clock.Running)));

        // One is left, and needs no choosing.
        Assert.Equal("先1", Confirm(file, 1, Day20).Advance!.OrderNumber);
        Assert.Null(Confirm(file, 1, Day20, way: PaymentWay.Bank).Advance);
    }

    [Fact]
    public void 没有写明履行哪一份的旧登记_先算最早的()
    {
        var contractor = Take(Tied(true), Site.Contractor, 300);
        var owner = Take(Tied(true, contractor, AdvanceService), Site.Owner, 600) with { OrderNumber = "先2" };
        var untied = new PaymentConfirmed(null, 500, Day20, PaymentWay.Advance) { On = Day20 };
        var file = SupervisionCase.From(Tied(true, contractor, AdvanceService, owner, AdvanceService, untied));
        Assert.Equal([0m, 400m], AdvancePayments.Of(file).Select(due => due.Left));
    }

    private static AdvanceServed AdvanceService { get; } = new(ServiceMethod.InPerson, "项目经理", new(Guid.NewGuid(), Day20, null, null)) { On = Day20 };

    private static PaymentConfirmed Confirm(
        SupervisionCase file, decimal amount, DateOnly paidOn, string? number = null, PaymentWay way = PaymentWay.Advance) =>
        Steps.The<ConfirmPaymentStep>().Enter(file, CaseTaking.Facts(Day20.AddDays(1)), new(null, amount, paidOn, "ab") { Way = way, AdvanceNumber = number })("");

    private static AdvanceTerms Terms(Guid party, decimal amount, DateOnly? deadline = null) => new(party, amount, deadline ?? Day20.AddDays(10), "x");

    private static AdvanceOrdered Take(
        IReadOnlyList<ProcedureEvent> history, Guid party, decimal amount, DateOnly? deadline = null, IReadOnlyDictionary<Guid, decimal>? elsewhere = null)
    {
        var file = SupervisionCase.From(history);
        var tie = file.Project.Tie!;
        var project = Site.With(Site.OwnerParty, Site.ContractorParty(), Site.SubParty(), new PriceFact(Site.Contractor, 1000, 400, false),
            new PriceFact(Site.Sub, 1, 1, true));
        var facts = CaseTaking.Facts(Day20) with
        {
            Chain = LiabilityChain.Of(project, new ChainClaim(tie.EmployerId, file.Outstanding, tie.Migrant)),
            OrderedElsewhere = elsewhere ?? new Dictionary<Guid, decimal>(),
        };
        return Steps.The<OrderAdvanceStep>().Enter(file, facts, Terms(party, amount, deadline))("先1");
    }

    private static IReadOnlyList<ProcedureEvent> Opened() =>
        [CaseTaking.Open(Day20, "案1", [new(Guid.NewGuid(), "ZJ353-14-2", "甲", "甲*", new(2026, 9, 15), 7000)], null, "x")];

    private static IReadOnlyList<ProcedureEvent> Tied(bool? migrant, params ProcedureEvent[] further) =>
        [.. Opened(), new ProjectTied(Guid.NewGuid(), "演示大厦", Site.Sub, "演示劳务", migrant) { On = Day20 }, .. further];
}
