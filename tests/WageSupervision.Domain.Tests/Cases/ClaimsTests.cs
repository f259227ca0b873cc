using WageSupervision.Domain.Cases;
using WageSupervision.Domain.Parameters;
using WageSupervision.Domain.Procedure;

namespace WageSupervision.Domain.Tests.Cases;

/// <summary>没有申报发现的案件：先立案，查实了再登记欠薪；查不实的撤销立案。</summary>
public sealed class ClaimsTests
{
    private static readonly DateOnly Opened = new(2026, 11, 20);
    private static readonly Guid Inspector = Guid.NewGuid();
    private static readonly Guid Supervisor = Guid.NewGuid();

    [Theory]
    [InlineData(CaseSource.Findings, "finding-missing")]
    [InlineData(CaseSource.UnionRecommendation, "finding-missing")]
    [InlineData(CaseSource.Contact, null)]
    [InlineData(CaseSource.Patrol, null)]
    [InlineData(CaseSource.WrittenReview, null)]
    [InlineData(CaseSource.NonFiling, null)]
    [InlineData(CaseSource.Transferred, null)]
    public void 没有发现也能立案_来自发现和工会建议的除外(CaseSource source, string? code) => Check(
        code, () => Steps.The<OpenOtherStep>().Enter(Unbegun.File, Opened, new([], null, "x", source))("案1"));

    [Fact]
    public void 第二十八条_工会建议没有申报发现的_也能据此立案()
    {
        var opened = Steps.The<OpenOtherStep>().Enter(Unbegun.File, Opened, new([], Guid.NewGuid(), "x", CaseSource.UnionRecommendation,
            RecommendedOn: Opened.AddDays(-1)))("案1");
        Assert.Equal(CaseSource.UnionRecommendation, opened.Source);
        var file = SupervisionCase.From([opened]);
        Assert.False(file.UnionHasItsAnswer);
        Assert.Contains(file.Clocks(WorkCalendar.Shipped, Opened), clock => clock is { Title: "答复工会", Running: true }
            && clock.DueOn == new DateOnly(2026, 12, 10));
    }

    [Fact]
    public void 没有查实的_在调查_不能责令也不能结案()
    {
        var file = File();
        Assert.Equal(CaseStage.Investigating, file.StageOn(Opened));
        Assert.True(Steps.The<ClaimsStep>().IsNext(file, CaseTaking.Facts(Opened)));
        Refused("nothing-established", () => file.Order(Opened, "令1", Opened.AddDays(10), "x"));
        Refused("nothing-established", () => file.Close(Opened, "x"));
        Assert.Contains(file.Clocks(WorkCalendar.Shipped, Opened), clock => clock is { Title: "调查 60 个工作日", Running: true });
    }

    [Fact]
    public void 查实以后_照样责令_清偿_结案()
    {
        var file = File();
        file.Apply(Establish(file, Item("甲", "2026-10-15"), Item("乙", "2026-10-15")));
        Assert.Equal((14000m, 2), (file.Owed, file.Workers));
        file.Apply(file.Order(Opened, "令1", Opened.AddDays(10), "x"));

        // What is established before the order has been served goes into another order.
        file.Apply(Establish(file, Item("丙", "2026-10-15")));
        Assert.Null(file.Order);
        file.Apply(file.Order(Opened, "令2", Opened.AddDays(10), "x"));
        Assert.Equal(21000, file.Order!.Amount);
        file.Apply(file.Serve(Opened, Opened, ServiceMethod.InPerson, "财务负责人"));
        file.Apply(file.ConfirmPayment(Opened, null, 21000, Opened));
        Refused("payment-not-split", () => file.Close(Opened, "x"));
        file.Apply(file.SplitAsOwed(Opened));
        Assert.NotNull(file.Close(Opened, "x"));
    }

    // 后来投诉的人并进来：原来的指令书没有责令付给他，先变更指令书，才谈得上拒不改正。
    [Fact]
    public void 送达以后查实的_变更指令书责令_以前不能认定拒不改正()
    {
        var deadline = Opened.AddDays(10);
        var file = File();
        file.Apply(Establish(file, Item("甲", "2026-10-15")));
        file.Apply(file.Order(Opened, "令1", deadline, "x"));
        file.Apply(file.Serve(Opened, Opened, ServiceMethod.InPerson, "财务负责人"));
        Assert.Empty(file.Unordered);
        Assert.False(Steps.The<AmendOrderStep>().IsNext(file, CaseTaking.Facts(Opened)));

        file.Apply(Establish(file, Item("丁", "2026-10-15")));

        var late = CaseTaking.Facts(deadline.AddDays(1));
        Assert.Equal("丁", Assert.Single(file.Unordered).WorkerKey);
        Assert.True(Steps.The<AmendOrderStep>().IsNext(file, late));
        Assert.False(Steps.The<RefusalStep>().IsNext(file, late));
        Refused("not-all-ordered", () => file.Take(Steps.The<RefusalStep>(), deadline.AddDays(1), "x"));

        file.Apply(file.Take(Steps.The<AmendOrderStep>(), Opened, new AmendmentTerms(deadline, "x", "又有一人投诉")));
        file.Apply(file.Serve(Opened, Opened, ServiceMethod.InPerson, "财务负责人"));
        Assert.Empty(file.Unordered);
        Assert.Equal(14000m, file.OutstandingAfter(deadline));
        var refusal = file.Take(Steps.The<RefusalStep>(), deadline.AddDays(1), "x");
        Assert.Equal(14000m, refusal.Outstanding);
        file.Apply(refusal);
        Refused("already-established", () => Establish(file, Item("戊", "2026-10-15")));
    }

    [Theory]
    [InlineData("2024-11-19", "too-old")]
    [InlineData("2024-11-20", null)]
    [InlineData("2026-11-20", null)]
    [InlineData("2026-11-21", "not-due-yet")]
    public void 应发日在两年以内_今天以前(string payday, string? code) => Check(code, () => Establish(File(), Item("甲", payday)));

    // 两年从投诉举报往前数：补正、受理用掉的日子不算在劳动者头上。
    [Theory]
    [InlineData("2024-11-09", "too-old")]
    [InlineData("2024-11-10", null)]
    public void 有投诉举报的_从登记那天往前数两年(string payday, string? code)
    {
        var reported = SupervisionCase.From(
            [new CaseOpened("案1", CaseSource.Contact, [], null, "x", Officers: CaseTaking.Two, ReportedOn: new(2026, 11, 10)) { On = Opened }]);
        Check(code, () => Establish(reported, Item("甲", payday)));
    }

    [Fact]
    public void 超过两年的_写明仍在继续状态_才登记_经过里写明()
    {
        var step = Steps.The<ClaimsStep>();
        ClaimsTerms terms = new([Item("甲", "2022-02-15")], "核对欠条", Guid.NewGuid());
        Check("too-old", () => step.Enter(File(), CaseTaking.Facts(Opened), terms));
        var established = step.Enter(File(), CaseTaking.Facts(Opened), terms with { Continuing = "2026年10月又承诺分期支付，没有付" })("");
        Assert.Contains("仍在继续状态：2026年10月又承诺", established.Words().Text, StringComparison.Ordinal);
        Assert.Null(step.Enter(File(), CaseTaking.Facts(Opened), terms with { Items = [Item("甲", "2026-10-15")], Continuing = "x" })("").Continuing);
    }

    [Fact]
    public void 同一人同一发放日同一事由_只登记一次()
    {
        var file = File();
        Refused("claim-twice", () => Establish(file, Item("甲", "2026-10-15"), Item("甲", "2026-10-15")));
        file.Apply(Establish(file, Item("甲", "2026-10-15")));
        Refused("claim-twice", () => Establish(file, Item("甲", "2026-10-15")));
        Assert.NotNull(Establish(file, Item("甲", "2026-09-15")));
    }

    [Fact]
    public void 没有依据不能登记() => Refused("claims-not-proved",
        () => Steps.The<ClaimsStep>().Enter(File(), CaseTaking.Facts(Opened), new([Item("甲", "2026-10-15")], "x", null))(""));

    [Fact]
    public void 撤销立案_由第二人决定_案件就此结束()
    {
        var file = File();
        file.Apply(Propose(file, RevocationGround.NotEstablished));
        Refused("revocation-pending", () => Propose(file, RevocationGround.NotEstablished));
        Refused("four-eyes", () => Steps.The<RevokeStep>().Enter(file, CaseTaking.Facts(Opened, Inspector), NoTerms.Given)(""));
        var declined = SupervisionCase.From([.. file.History,
            Steps.The<DeclineRevocationStep>().Enter(file, CaseTaking.Facts(Opened, Supervisor), "还要查考勤")("")]);
        Assert.Null(declined.PendingRevocation);
        file.Apply(Steps.The<RevokeStep>().Enter(file, CaseTaking.Facts(Opened, Supervisor), NoTerms.Given)(""));
        Assert.Equal((CaseStage.Closed, Opened), (file.StageOn(Opened), file.ClosedOn));
        Refused("case-closed", () => Establish(file, Item("甲", "2026-10-15")));
    }

    [Fact]
    public void 撤销立案_还有欠的不能_查实过的不是没有违法事实()
    {
        var file = File();
        file.Apply(Establish(file, Item("甲", "2026-10-15")));
        Refused("something-owed", () => Propose(file, RevocationGround.MinorAndCorrected));
        file.Apply(file.ConfirmPayment(Opened, null, 7000, Opened));
        Refused("something-established", () => Propose(file, RevocationGround.NotEstablished));
        file.Apply(Propose(file, RevocationGround.MinorAndCorrected));

        // While the proposal waits nothing is established, and the case is not closed.
        Refused("revocation-pending", () => Establish(file, Item("乙", "2026-10-15")));
        Refused("revocation-pending", () => file.Close(Opened, "x"));
    }

    private static SupervisionCase File() => SupervisionCase.From(
        [Steps.The<OpenOtherStep>().Enter(Unbegun.File, Opened, new([], null, "巡查发现没有发工资", CaseSource.Patrol, Officers: CaseTaking.Two))("案1")]);

    private static ArrearsItem Item(string worker, string payday) =>
        new(Guid.NewGuid(), "ZJ353-14-2", worker, worker + "*", DateOnly.Parse(payday, System.Globalization.CultureInfo.InvariantCulture), 7000);

    private static ClaimsEstablished Establish(SupervisionCase file, params ArrearsItem[] items) =>
        Steps.The<ClaimsStep>().Enter(file, CaseTaking.Facts(Opened), new(items, "核对工资清单", Guid.NewGuid()))("");

    private static RevocationProposed Propose(SupervisionCase file, RevocationGround ground) =>
        Steps.The<ProposeRevocationStep>().Enter(file, CaseTaking.Facts(Opened, Inspector), new(ground, "查过考勤和工资清单"))("");

    private static void Refused(string code, Func<object> step) => Assert.Equal(code, Assert.Throws<ProcedureRuleException>(step).Code);

    private static void Check(string? code, Func<object> step)
    {
        if (code is null)
        {
            Assert.NotNull(step());
        }
        else
        {
            Refused(code, step);
        }
    }
}
