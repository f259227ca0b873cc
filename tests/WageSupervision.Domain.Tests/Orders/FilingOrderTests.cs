using System.Globalization;
using WageSupervision.Domain.Orders;
using WageSupervision.Domain.Parameters;
using WageSupervision.Domain.Procedure;

namespace WageSupervision.Domain.Tests.Orders;

/// <summary>责令定期申报（第三十条第一款）：提出、审定、送达，期满自行结束。</summary>
public sealed class FilingOrderTests
{
    private static readonly DateOnly Today = new(2026, 11, 20);
    private static readonly WorkCalendar Calendar = WorkCalendar.Shipped;
    private static readonly Guid Proposer = Guid.NewGuid();
    private static readonly Guid Decider = Guid.NewGuid();

    [Fact]
    public void 提出人自己不能审定()
    {
        Refused("four-eyes", () => Approve(Proposed(), by: Proposer));
        Refused("four-eyes", () => Decline(Proposed(), Proposer));
    }

    [Fact]
    public void 审定当日不再严重的不能责令() => Refused("not-serious", () => Approve(Proposed(), serious: false));

    [Fact]
    public void 案件结案以后不能责令() => Refused("case-closed", () => Approve(Proposed(), caseOpen: false));

    [Theory]
    [InlineData("2027-02-14", true)]
    [InlineData("2027-02-15", false)]
    [InlineData("2027-02-16", false)]
    public void 没有月份可以执行的不能责令(string today, bool lawful) =>
        Check(lawful, "nothing-left", () => Approve(Proposed(), today: Day(today)));

    [Theory]
    [InlineData("2027-02-14", true)]
    [InlineData("2027-02-15", false)]
    [InlineData("2027-02-16", false)]
    public void 最后一个申报日和以后送达的不登记_以前送达的可以补登记(string on, bool lawful) =>
        Check(lawful, "nothing-left", () => Serve(Approved(), new DateOnly(2027, 3, 20), Day(on), ServiceMethod.Post, "财务负责人"));

    [Fact]
    public void 只审定一次()
    {
        var order = Proposed();
        order.Apply(Decline(order, Decider));

        Assert.Equal(FilingOrderStage.Declined, order.StageOn(Today));
        Refused("already-decided", () => Approve(order));
    }

    [Theory]
    [InlineData("2026-11-19", false)]
    [InlineData("2026-11-20", true)]
    [InlineData("2026-11-23", true)]
    [InlineData("2026-11-24", false)]
    public void 送达在作出之日到今天之间(string on, bool lawful)
    {
        var order = Approved();
        if (lawful)
        {
            order.Apply(Serve(order, new DateOnly(2026, 11, 23), Day(on), ServiceMethod.Post, "财务负责人"));
            Assert.Equal(FilingOrderStage.Standing, order.StageOn(new DateOnly(2026, 11, 23)));
            Refused("already-served", () => Serve(order, new DateOnly(2026, 11, 23), Day(on), ServiceMethod.Post, "x"));
        }
        else
        {
            Refused("impossible-service-day", () => Serve(order, new DateOnly(2026, 11, 23), Day(on), ServiceMethod.Post, "x"));
        }
    }

    [Fact]
    public void 没有审定的不能送达() => Refused("not-approved", () => Serve(Proposed(), Today, Today, ServiceMethod.Post, "x"));

    [Theory]
    [InlineData("2027-01-31", FilingOrderStage.Standing)]
    [InlineData("2027-02-28", FilingOrderStage.Standing)]
    [InlineData("2027-03-01", FilingOrderStage.Ended)]
    public void 最后一个月的申报到期的那个月过完_自行结束(string day, FilingOrderStage stage)
    {
        var order = Approved();
        order.Apply(Serve(order, Today, Today, ServiceMethod.InPerson, "财务负责人"));

        Assert.Equal(stage, order.StageOn(Day(day)));
    }

    [Theory]
    [InlineData("2026-09-01", false)]
    [InlineData("2026-10-01", true)]
    [InlineData("2026-12-01", true)]
    [InlineData("2027-01-01", false)]
    public void 第一个月(string first, bool lawful) => Check(lawful, "first-month", () => Throw(FilingOrder.FaultOfFirst(Today, YearMonth.Of(Day(first)))));

    [Theory]
    [InlineData("2026-10-01", false)]
    [InlineData("2026-11-01", true)]
    [InlineData("2027-10-01", true)]
    [InlineData("2027-11-01", false)]
    public void 最长十二个月(string last, bool lawful) =>
        Check(lawful, "last-month", () => Throw(FilingOrder.FaultOfLast(new YearMonth(2026, 11), YearMonth.Of(Day(last)))));

    private static void Check(bool lawful, string code, Action step)
    {
        if (lawful)
        {
            step();
        }
        else
        {
            Refused(code, step);
        }
    }

    private static void Throw(ProcedureRuleException? fault)
    {
        if (fault is not null)
        {
            throw fault;
        }
    }

    [Fact]
    public void 处罚法第四十三条_已经回避的_不能审定也不能登记送达()
    {
        var facts = Facts(Today, Decider) with { Recused = true };
        Assert.Contains(Steps.The<ApproveFilingOrderStep>().Gate(Proposed(), facts).Preconditions, each => each is { Met: false, Code: "recused" });
        Assert.Contains(Steps.The<ServeFilingOrderStep>().Gate(Proposed(), facts).Preconditions, each => each is { Met: false, Code: "recused" });
    }

    private static FilingOrderFacts Facts(DateOnly today, Guid by, bool serious = true, bool caseOpen = true) =>
        new(today, by, serious, caseOpen, Recused: false, Calendar);

    private static FilingOrderApproved Approve(FilingOrder order, Guid? by = null, bool serious = true, bool caseOpen = true, DateOnly? today = null) =>
        Steps.The<ApproveFilingOrderStep>().Enter(order, Facts(today ?? Today, by ?? Decider, serious, caseOpen), NoTerms.Given)("测试人社监申〔2026〕1号");

    private static FilingOrderDeclined Decline(FilingOrder order, Guid by) => Steps.The<DeclineFilingOrderStep>().Enter(order, Facts(Today, by), "x")("");

    private static FilingOrderServed Serve(FilingOrder order, DateOnly today, DateOnly on, ServiceMethod method, string receivedBy) =>
        Steps.The<ServeFilingOrderStep>().Enter(order, Facts(today, Decider),
            new(on, method, receivedBy, "居委会主任、民警，邮件号 12345678", Guid.NewGuid(), "收到回证晚"))("");

    private static FilingOrder Proposed() => FilingOrder.From(
        [new FilingOrderProposed(Guid.NewGuid(), "测试", new DateOnly(2026, 11, 1), new DateOnly(2027, 1, 1), 15, false, true, false, 10,
            70_000, "x", Proposer) { On = Today }]);

    private static FilingOrder Approved()
    {
        var order = Proposed();
        order.Apply(Approve(order));
        return order;
    }

    private static void Refused(string code, Action step) => Assert.Equal(code, Assert.Throws<ProcedureRuleException>(step).Code);

    private static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
