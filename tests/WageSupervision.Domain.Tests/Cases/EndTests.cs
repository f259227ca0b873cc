using WageSupervision.Domain.Cases;
using WageSupervision.Domain.Parameters;
using WageSupervision.Domain.Procedure;

namespace WageSupervision.Domain.Tests.Cases;

/// <summary>没有付清的终结：五种情形各有前提，由第二人批准，写明还欠多少、可以怎么办，告诉投诉人。</summary>
public sealed class EndTests
{
    private static readonly DateOnly Day = new(2026, 11, 20);
    private static readonly Guid Inspector = Guid.NewGuid();
    private static readonly Guid Supervisor = Guid.NewGuid();

    [Theory]
    [InlineData(CaseEnd.OtherRegion, "not-accepted", "order-served", "order-served")]
    [InlineData(CaseEnd.OtherDepartment, "not-accepted", "order-served", "order-served")]
    [InlineData(CaseEnd.ArbitrationOrCourt, null, "order-served", "order-served")]
    [InlineData(CaseEnd.Enforcement, "not-in-court", "not-in-court", "not-in-court")]
    [InlineData(CaseEnd.Uncollectable, "not-tried", "not-tried", null)]
    public void 每种终结的前提_调查中_已责令_已认定拒不改正(CaseEnd end, string? investigating, string? ordered, string? refused)
    {
        Check(investigating, () => Propose(File(), end));
        Check(ordered, () => Propose(Ordered(), end));
        Check(refused, () => Propose(Refused(), end));
    }

    [Fact]
    public void 拟处罚没有决定_决定没有送达的_不能终结()
    {
        var file = Refused();
        file.Apply(new PriorNoticeMade("告1", "ZJ353-35-1", 10000, "x", Inspector) { On = Day.AddDays(11) });
        Refused("notice-pending", () => Propose(file, CaseEnd.Uncollectable));
        file.Apply(new PenaltyDecided("罚1", "ZJ353-35-1", 10000) { On = Day.AddDays(20) });
        Refused("decision-not-served", () => Propose(file, CaseEnd.Uncollectable));
        file.Apply(new PenaltyServed(ServiceMethod.InPerson, "财务负责人") { On = Day.AddDays(20) });
        Assert.NotNull(Propose(file, CaseEnd.Uncollectable));
    }

    // 执行罚款追不回工资：要申请执行的是行政处理决定。
    [Theory]
    [InlineData(DecisionKind.Penalty, "not-in-court")]
    [InlineData(DecisionKind.Handling, null)]
    public void 向法院申请执行行政处理决定以后_才能以此终结(DecisionKind of, string? code)
    {
        var file = Refused();
        file.Apply(new CourtApplied("执1", "演示法院", 7000, 3500, of) { On = Day.AddDays(20) });
        Check(code, () => Propose(file, CaseEnd.Enforcement));
    }

    [Theory]
    [InlineData(6999.99, null)]
    [InlineData(7000, "nothing-owed")]
    public void 付清的结案_差一分也不能这样结案_反过来也一样(double paid, string? code)
    {
        var file = File();
        file.Apply(file.ConfirmPayment(Day, null, (decimal)paid, Day));
        Check(code, () => Propose(file, CaseEnd.ArbitrationOrCourt));
        Check(code is null ? "money-not-arrived" : null, () => file.Close(Day, "x"));
    }

    [Fact]
    public void 没有写明向谁申请_不能提请() => Refused("onwards-missing",
        () => Steps.The<ProposeEndStep>().Enter(File(), CaseTaking.Facts(Day, Inspector), new(CaseEnd.ArbitrationOrCourt, "", "工地在余杭")));

    [Theory]
    [InlineData(ReferredTo.OtherRegion, false, true, CaseEnd.OtherRegion, null)]
    [InlineData(ReferredTo.OtherRegion, true, true, CaseEnd.OtherDepartment, "not-accepted")]
    [InlineData(ReferredTo.OtherRegion, true, false, CaseEnd.OtherRegion, "not-accepted")]
    [InlineData(ReferredTo.OtherRegion, true, null, CaseEnd.OtherRegion, "not-accepted")]
    [InlineData(ReferredTo.Tax, true, true, CaseEnd.OtherDepartment, null)]
    [InlineData(ReferredTo.Tax, true, true, CaseEnd.OtherRegion, "not-accepted")]
    [InlineData(ReferredTo.Tax, false, true, CaseEnd.OtherDepartment, "not-accepted")]
    [InlineData(ReferredTo.Tax, true, false, CaseEnd.OtherDepartment, "not-accepted")]
    public void 移送的_要有对方接收全案的回执(ReferredTo to, bool whole, bool? accepted, CaseEnd end, string? code)
    {
        var file = File();
        file.Apply(Refer(file, to, whole));
        if (accepted is { } answer)
        {
            file.Apply(Answer(file, answer));
        }

        Check(code, () => Propose(file, end));
    }

    [Fact]
    public void 移送给谁_哪天接收_按登记的写_不用再填()
    {
        var file = Accepted();
        var proposed = Steps.The<ProposeEndStep>().Enter(file, CaseTaking.Facts(Day, Inspector), new(CaseEnd.OtherRegion, "", "工地在余杭"))("");
        Assert.Equal("余杭区人力社保局（函1，2026-11-20 接收）", proposed.Onwards);
    }

    [Fact]
    public void 接收的回执划去以后_不能批准()
    {
        var file = Accepted();
        file.Apply(Propose(file, CaseEnd.OtherRegion));
        var struck = SupervisionCase.From([.. file.History, new StepStruck(3, "x", "x") { On = Day }]);
        Refused("not-accepted", () => Approve(struck, Supervisor));
    }

    [Fact]
    public void 全案不能这样移送公安机关_治安事项可以()
    {
        Refused("crime-by-transfer", () => Refer(File(), ReferredTo.PublicSecurity, true));
        Assert.False(Refer(File(), ReferredTo.PublicSecurity, false).Whole);
    }

    [Fact]
    public void 由第二人批准_案件就此终结_写明还欠多少和怎么办()
    {
        var file = File();
        file.Apply(file.ConfirmPayment(Day, null, 2000, Day));
        file.Apply(Propose(file, CaseEnd.ArbitrationOrCourt));
        Refused("four-eyes", () => Approve(file, Inspector));
        file.Apply(Approve(file, Supervisor));

        Assert.Equal((CaseStage.Closed, Day), (file.StageOn(Day), file.ClosedOn));
        Assert.Equal((5000m, 1), (file.Ended!.Outstanding, file.Ended.Workers));
        Assert.Contains("还有 5,000.00 元没有付清，涉及 1 名劳动者。案件终结不免除支付工资的义务", file.Ended.Notice, StringComparison.Ordinal);
        Assert.Contains("申请仲裁", file.Ended.Notice, StringComparison.Ordinal);
        Assert.Empty(file.Proposals.Open);
        Refused("case-closed", () => Propose(file, CaseEnd.Uncollectable));
        Assert.DoesNotContain(file.Clocks(WorkCalendar.Shipped, Day), clock => clock.Running);
    }

    [Fact]
    public void 终结划去以后_原来的申请不复活()
    {
        var file = File();
        file.Apply(Propose(file, CaseEnd.ArbitrationOrCourt));
        file.Apply(Approve(file, Supervisor));
        var struck = SupervisionCase.From([.. file.History, new StepStruck(file.History.Count, "终结", "x") { On = Day }]);
        Assert.Null(struck.ClosedOn);
        Assert.Empty(struck.Proposals.Open);
    }

    [Fact]
    public void 提请以后付清了_不能再批准()
    {
        var file = Accepted();
        file.Apply(Propose(file, CaseEnd.OtherRegion));
        file.Apply(file.ConfirmPayment(Day, null, 7000, Day));
        Refused("nothing-owed", () => Approve(file, Supervisor));
    }

    [Fact]
    public void 提请以后送达了指令书_不能再移送()
    {
        var file = Accepted();
        file.Apply(Propose(file, CaseEnd.OtherRegion));
        file.Apply(file.Order(Day, "令1", Day.AddDays(10), "x"));
        file.Apply(file.Serve(Day, Day, ServiceMethod.InPerson, "财务负责人"));
        Refused("order-served", () => Approve(file, Supervisor));
    }

    [Fact]
    public void 来自投诉的_终结以后三日内告知投诉人()
    {
        var file = Accepted(Guid.NewGuid());
        file.Apply(Propose(file, CaseEnd.OtherRegion));
        file.Apply(Approve(file, Supervisor));
        var clock = file.Clocks(WorkCalendar.Shipped, Day).Single(each => each.Title == CaseClocks.ToTell);
        Assert.Equal((Day.AddDays(3), true), (clock.DueOn, clock.Running));
        file.Apply(Steps.The<ComplainantToldStep>().Enter(file, CaseTaking.Facts(Day, Inspector), new(ToldWay.Posted, file.Ended!.Notice))(""));
        Assert.DoesNotContain(file.Clocks(WorkCalendar.Shipped, Day), each => each.Title == CaseClocks.ToTell);
    }

    [Fact]
    public void 没有查实过的_移送时不说欠多少()
    {
        var file = SupervisionCase.From([new CaseOpened("案1", CaseSource.Patrol, [], null, "x", Officers: CaseTaking.Two) { On = Day }]);
        file.Apply(Refer(file, ReferredTo.Market, true));
        file.Apply(Answer(file, true));
        file.Apply(Propose(file, CaseEnd.OtherDepartment));
        file.Apply(Approve(file, Supervisor));
        Assert.Contains("没有对欠薪的数额作出认定", file.Ended!.Notice, StringComparison.Ordinal);
    }

    private static SupervisionCase File(Guid? contact = null) => SupervisionCase.From(
    [
        Steps.The<OpenOtherStep>().Enter(Unbegun.File, Day,
            new([new(Guid.NewGuid(), "ZJ353-14-2", "甲", "甲*", new(2026, 10, 15), 7000)], null, "x",
                contact is null ? CaseSource.Patrol : CaseSource.Contact, contact, CaseTaking.Two))("案1"),
    ]);

    private static SupervisionCase Accepted(Guid? contact = null)
    {
        var file = File(contact);
        file.Apply(Refer(file, ReferredTo.OtherRegion, true));
        file.Apply(Answer(file, true));
        return file;
    }

    private static CaseReferred Refer(SupervisionCase file, ReferredTo to, bool whole) =>
        Steps.The<ReferStep>().Enter(file, CaseTaking.Facts(Day, Inspector), new(to, "余杭区人力社保局", "x", [], whole))("函1");

    private static ReferralAnswered Answer(SupervisionCase file, bool accepted) =>
        Steps.The<ReferralAnswerStep>().Enter(file, CaseTaking.Facts(Day, Inspector), new(1, accepted, Day, "x", Guid.NewGuid()))("");

    private static SupervisionCase Ordered()
    {
        var file = File();
        file.Apply(file.Order(Day, "令1", Day.AddDays(10), "x"));
        file.Apply(file.Serve(Day, Day, ServiceMethod.InPerson, "财务负责人"));
        return file;
    }

    private static SupervisionCase Refused()
    {
        var file = Ordered();
        file.Apply(file.EstablishRefusal(Day.AddDays(11), "x"));
        return file;
    }

    private static CaseEndProposed Propose(SupervisionCase file, CaseEnd end) =>
        Steps.The<ProposeEndStep>().Enter(file, CaseTaking.Facts(Day.AddDays(20), Inspector), new(end, "余杭区人力社保局", "工地在余杭"))("");

    private static CaseEnded Approve(SupervisionCase file, Guid by) =>
        Steps.The<ApproveEndStep>().Enter(file, CaseTaking.Facts(Day, by), NoTerms.Given)("");

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
