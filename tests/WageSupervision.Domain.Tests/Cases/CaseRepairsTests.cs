using WageSupervision.Domain.Cases;
using WageSupervision.Domain.Parameters;
using WageSupervision.Domain.Procedure;

namespace WageSupervision.Domain.Tests.Cases;

/// <summary>没有送达的指令书自动作废、送达要有凭证、记错的一步由第二人划去、严重后果的门：逐日核对。</summary>
public sealed class CaseRepairsTests
{
    private static readonly DateOnly Opened = new(2026, 11, 20);
    private static readonly DateOnly Deadline = new(2026, 11, 30);
    private static readonly Guid Inspector = Guid.NewGuid();
    private static readonly Guid Supervisor = Guid.NewGuid();

    [Theory]
    [InlineData(-1, "already-ordered", CaseStage.OrderToBeServed)]
    [InlineData(0, null, CaseStage.Investigating)]
    [InlineData(1, null, CaseStage.Investigating)]
    public void 指令书没有送达_期限到的当日起作废_可以重新作出(int days, string? code, CaseStage stage)
    {
        var (file, today) = (File(Ordered()), Deadline.AddDays(days));
        Assert.Equal(stage, file.StageOn(today));
        if (code is not null)
        {
            Refused(code, () => file.Order(today, "令2", today.AddDays(7), "x"));
            return;
        }

        var again = file.Order(today, "令2", today.AddDays(7), "x");
        Assert.Equal("令1", again.Voids);
        Assert.Contains("令1 没有送达，自动作废", again.Words().Text, StringComparison.Ordinal);
        file.Apply(again);
        Assert.Equal((CaseStage.OrderToBeServed, "令2"), (file.StageOn(today), file.Order!.OrderNumber));
    }

    [Fact]
    public void 送达过的指令书不作废()
    {
        var file = File(Ordered(), Served());
        Assert.False(file.HasLapsed(Deadline.AddDays(100)));
        Refused("already-ordered", () => file.Order(Deadline.AddDays(100), "令2", Deadline.AddDays(110), "x"));
    }

    [Theory]
    [InlineData("2026-11-28", true, 1)]
    [InlineData("2026-11-29", true, 0)]
    [InlineData("2026-11-30", false, -1)]
    public void 送达指令书的期限是改正期限的前一日(string day, bool running, int left)
    {
        var clock = File(Ordered()).Clocks(WorkCalendar.Shipped, Day(day)).Single(c => c.Title.StartsWith("送达指令书", StringComparison.Ordinal));
        Assert.Equal((running, left), (clock.Running, clock.DaysLeft(Day(day))));
    }

    [Theory]
    [InlineData(3, "", null)]
    [InlineData(4, "", "service-recorded-late")]
    [InlineData(4, "邮局十一月二十四日才退回回证", null)]
    public void 送达超过三天才登记_要写明为什么(int daysLater, string reason, string? code)
    {
        var file = File(Ordered());
        var terms = new ServiceTerms(Opened, ServiceMethod.InPerson, "财务负责人", "", Guid.NewGuid(), reason);
        Check(code, () => Steps.The<ServeOrderStep>().Enter(file, CaseTaking.Facts(Opened.AddDays(daysLater)), terms)(""));
    }

    [Theory]
    [InlineData(ServiceMethod.InPerson, "", null)]
    [InlineData(ServiceMethod.Post, "", "service-not-proved")]
    [InlineData(ServiceMethod.Post, "邮件号 12345678", null)]
    [InlineData(ServiceMethod.LeftAtPremises, "", "service-not-proved")]
    [InlineData(ServiceMethod.LeftAtPremises, "某居委会主任、某派出所民警", null)]
    [InlineData(ServiceMethod.Electronic, "x", "service-not-proved")]
    [InlineData(ServiceMethod.Electronic, "确认书 12 号", null)]
    [InlineData(ServiceMethod.Entrusted, "某县人社局", "service-not-proved")]
    [InlineData(ServiceMethod.Entrusted, "某县人社局，委托函 12 号", null)]
    [InlineData(ServiceMethod.ThroughInstitution, "", "service-not-proved")]
    [InlineData(ServiceMethod.ThroughInstitution, "某市看守所", null)]
    public void 每种送达方式要写的(ServiceMethod method, string particulars, string? code)
    {
        var terms = new ServiceTerms(Opened, method, "财务负责人", particulars, Guid.NewGuid());
        Check(code, () => Steps.The<ServeOrderStep>().Enter(File(Ordered()), CaseTaking.Facts(Opened), terms)(""));
    }

    [Theory]
    [InlineData(ServiceMethod.InPerson, "其他在场人员，姓梁，身份没有核实", "receiver-not-lawful")]
    [InlineData(ServiceMethod.InPerson, "隔壁邻居", "receiver-not-lawful")]
    [InlineData(ServiceMethod.InPerson, "行政部收发人员", null)]
    [InlineData(ServiceMethod.Post, "邻居代收", null)]
    public void 直接送达_签收的人要有权签收(ServiceMethod method, string receivedBy, string? code) => Check(code, () => Steps.The<ServeOrderStep>()
        .Enter(File(Ordered()), CaseTaking.Facts(Opened), new ServiceTerms(Opened, method, receivedBy, "邮件号 12345678", Guid.NewGuid()))(""));

    [Fact]
    public void 没有送达回证_不能登记送达() => Refused("no-service-receipt",
        () => Steps.The<ServeOrderStep>().Enter(File(Ordered()), CaseTaking.Facts(Opened), new ServiceTerms(Opened, ServiceMethod.InPerson, "财务负责人"))(""));

    [Theory]
    [InlineData("2026-12-01", "not-seen-for-a-day")]
    [InlineData("2026-12-02", "not-seen-for-a-day")]
    [InlineData("2026-12-03", null)]
    public void 补登记的送达_企业看到满一天以后才能认定拒不改正(string today, string? code)
    {
        // Served in time, recorded on the day after the deadline: until then the enterprise saw nothing in the portal.
        var served = new CorrectionOrderServed(ServiceMethod.Post, "财务负责人", new(Guid.NewGuid(), Deadline.AddDays(1), "邮件号 1", "回证晚到")) { On = Opened };
        Check(code, () => File(Ordered(), served).EstablishRefusal(Day(today), "x"));
    }

    [Fact]
    public void 划去_由第二人决定_以后按没有这一步计算_原记录还在()
    {
        var file = File(Ordered(), Served());
        Assert.Equal(CaseStage.AwaitingCorrection, file.StageOn(Opened));
        var proposed = Propose(file, 3);
        file.Apply(proposed);
        Assert.Equal(CaseStage.AwaitingCorrection, file.StageOn(Opened));
        Refused("strike-pending", () => Propose(file, 3));
        Refused("four-eyes", () => Strike(file, Inspector));
        var struck = Strike(file, Supervisor);
        Assert.Equal((3, "送达限期改正指令书"), (struck.Sequence, struck.What));
        Assert.Throws<InvalidOperationException>(() => file.Apply(struck));

        var after = SupervisionCase.From([.. file.History, struck]);
        Assert.Null(after.Service);
        Assert.Null(after.PendingStrike);
        Assert.Equal(CaseStage.OrderToBeServed, after.StageOn(Opened));
        Assert.Equal((5, 4), (after.History.Count, after.Events.Count));
        Refused("not-strikable", () => Propose(after, 3));
        Assert.Equal(Opened.AddDays(1), after.Serve(Opened.AddDays(1), Opened.AddDays(1), ServiceMethod.InPerson, "财务负责人").On);
    }

    [Fact]
    public void 不同意划去_那一步仍然有效()
    {
        var file = File(Ordered(), Served());
        file.Apply(Propose(file, 3));
        file.Apply(Steps.The<DeclineStrikeStep>().Enter(file, CaseTaking.Facts(Opened, Supervisor), "回证日期没有错")(""));
        Assert.Null(file.PendingStrike);
        Assert.NotNull(file.Service);
    }

    [Fact]
    public void 后面的文书以它为依据_先划去后面的()
    {
        var refusal = new RefusalEstablished(7000, "x") { On = Deadline.AddDays(1) };
        var file = File(Ordered(), Served(), refusal);
        Refused("something-rests-on-it", () => Propose(file, 3));
        Assert.Equal(4, Propose(file, 4).Sequence);

        // What comes to rest on it while the proposal waits stops the decision, too.
        var waiting = File(Ordered(), Served());
        waiting.Apply(Propose(waiting, 3));
        waiting.Apply(refusal);
        Refused("something-rests-on-it", () => Strike(waiting, Supervisor));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(0)]
    [InlineData(99)]
    public void 立案和指令书不能划去_没有的也不能(int sequence) => Refused("not-strikable", () => Propose(File(Ordered(), Served()), sequence));

    [Fact]
    public void 划去清偿_尚欠恢复_结了案的先划去结案()
    {
        var file = File(new PaymentConfirmed(null, 7000, Opened) { On = Opened }, new CaseClosed("x") { On = Opened });
        Refused("something-rests-on-it", () => Propose(file, 2));
        file.Apply(Propose(file, 3));
        file = SupervisionCase.From([.. file.History, Strike(file, Supervisor)]);
        Assert.Equal((null, 0m), (file.ClosedOn, file.Outstanding));
        file.Apply(Propose(file, 2));
        file = SupervisionCase.From([.. file.History, Strike(file, Supervisor)]);
        Assert.Equal((7000m, CaseStage.Investigating), (file.Outstanding, file.StageOn(Opened)));
    }

    [Theory]
    [InlineData(false, true, true, "hearing-open")]
    [InlineData(true, false, true, "no-legal-review")]
    [InlineData(true, true, false, "not-discussed")]
    [InlineData(true, true, true, null)]
    public void 严重后果_听证_法制审核_集体讨论缺一不能决定(bool heard, bool reviewed, bool discussed, string? code)
    {
        var day = Deadline.AddDays(1);
        var file = File();
        file.Apply(file.GiveNotice(day, "告1", 50000, "x", Inspector, "堵塞道路三小时"));
        file.Apply(file.ServeNotice(day, day, ServiceMethod.InPerson, "财务负责人"));
        var later = day.AddDays(29);
        Refused("four-eyes", () => Steps.The<LegalReviewStep>().Enter(file, CaseTaking.Facts(later, Inspector), new(true, "x"))(""));
        var reviewer = Guid.NewGuid();
        ProcedureEvent[] done =
        [
            .. heard ? [Steps.The<HearingWaivedStep>().Enter(file, CaseTaking.Facts(later), new(false, "期满没有要求"))("")] : Array.Empty<ProcedureEvent>(),
            .. reviewed ? [Steps.The<LegalReviewStep>().Enter(file, CaseTaking.Facts(later, reviewer), new(true, "x"))("")] : Array.Empty<ProcedureEvent>(),
            .. discussed ? [new PenaltyDiscussed(["负责人", "大队长"], "x") { On = later }] : Array.Empty<ProcedureEvent>(),
        ];
        foreach (var each in done)
        {
            file.Apply(each);
        }

        Check(code, () => file.Decide(later, "罚1", Supervisor));
        if (code is null)
        {
            Refused("four-eyes", () => file.Decide(later, "罚1", reviewer));
        }
    }

    [Fact]
    public void 没有查实欠薪_不能按严重后果拟处罚() => Refused("nothing-established", () => Steps.The<GraveNoticeStep>().Enter(
        SupervisionCase.From([new CaseOpened("案1", CaseSource.Patrol, [], null, "x", Officers: CaseTaking.Two) { On = Opened }]),
        CaseTaking.Facts(Opened), new(50000, "x", "堵路", Guid.NewGuid(), Opened))("告1"));

    [Fact]
    public void 一模一样的两笔_划去一笔以后不能再划同一笔()
    {
        var payment = new PaymentConfirmed(null, 1000, Opened) { On = Opened };
        var file = File(payment, payment with { });
        file.Apply(Propose(file, 2));
        file = SupervisionCase.From([.. file.History, Strike(file, Supervisor)]);
        Assert.Equal(6000, file.Outstanding);
        Refused("not-strikable", () => Propose(file, 2));
        Assert.Equal(3, Propose(file, 3).Sequence);
    }

    [Fact]
    public void 有等待决定的划去_不能认定_告知_决定_结案()
    {
        var file = File(Ordered(), Served());
        file.Apply(Propose(file, 3));
        Refused("strike-pending", () => file.EstablishRefusal(Deadline.AddDays(1), "x"));
        Refused("strike-pending", () => file.GiveNotice(Deadline.AddDays(1), "告1", 50000, "x", Inspector, "堵路"));
        file.Apply(new PaymentConfirmed(null, 7000, Opened) { On = Opened });
        Refused("strike-pending", () => file.Close(Opened, "x"));
    }

    [Fact]
    public void 送达登记过的指令书_送达划去_重新核对以后还是那一份()
    {
        var item = new ArrearsItem(Guid.NewGuid(), "ZJ353-14-2", "k", "张*", new(2026, 10, 15), 7000);
        var revised = new ArrearsRevised([new(item.FindingId, Guid.NewGuid(), 5000)], 7000, 5000, "x") { On = Opened };
        ProcedureEvent[] before = [new CaseOpened("案1", CaseSource.Findings, [item], null, "x", Officers: CaseTaking.Two) { On = Opened }, Ordered()];
        Assert.Equal(("令1", null), (SupervisionCase.From([.. before, revised]).VoidedOrder, SupervisionCase.From([.. before, revised]).Order));
        var file = SupervisionCase.From([.. before, Served(), revised]);
        file.Apply(Propose(file, 3));
        file = SupervisionCase.From([.. file.History, Strike(file, Supervisor)]);
        Assert.Equal("令1", file.Order!.OrderNumber);
        Assert.Equal(Opened, file.Serve(Opened, Opened, ServiceMethod.InPerson, "财务负责人").On);
    }

    [Theory]
    [InlineData("2026-12-08", "statement-period")]
    [InlineData("2026-12-09", null)]
    public void 没有要求听证_期间过了才能登记(string today, string? code)
    {
        var served = new DateOnly(2026, 12, 1);
        var file = File();
        file.Apply(file.GiveNotice(served, "告1", 50000, "x", Inspector, "堵塞道路三小时"));
        file.Apply(file.ServeNotice(served, served, ServiceMethod.InPerson, "财务负责人"));
        Check(code, () => Steps.The<HearingWaivedStep>().Enter(file, CaseTaking.Facts(Day(today)), new(false, "x"))(""));
    }

    [Theory]
    [InlineData("2026-11-20", "2026-11-30", "term-still-runs")]
    [InlineData("2026-11-21", "2026-11-30", null)]
    [InlineData("2026-11-20", "2026-12-01", null)]
    public void 改正期限没有过_只有指令书以后发生的严重后果才能拟处罚(string since, string today, string? code) =>
        Check(code, () => Steps.The<GraveNoticeStep>().Enter(
            File(Ordered(), Served()), CaseTaking.Facts(Day(today)), new(50000, "x", "堵路", Guid.NewGuid(), Day(since)))("告1"));

    [Fact]
    public void 严重后果没有证据_不能() => Refused("grave-not-proved",
        () => Steps.The<GraveNoticeStep>().Enter(File(), CaseTaking.Facts(Opened), new(50000, "x", "堵路", null, Opened))("告1"));

    [Fact]
    public void 集体讨论至少两人()
    {
        var file = File();
        file.Apply(file.GiveNotice(Opened, "告1", 50000, "x", Inspector, "堵路"));
        file.Apply(new HearingSettled(true, "x") { On = Opened });
        file.Apply(new PenaltyLegallyReviewed(true, "x", Supervisor) { On = Opened });
        Refused("too-few-members", () => Steps.The<DiscussionStep>().Enter(file, CaseTaking.Facts(Opened), new(["负责人"], "x"))(""));
        Assert.Equal(2, Steps.The<DiscussionStep>().Enter(file, CaseTaking.Facts(Opened), new(["负责人", "大队长"], "x"))("").Members.Count);
    }

    [Fact]
    public void 文书记下当时的企业()
    {
        var file = File();
        Assert.Equal(CaseTaking.Firm, file.Order(Opened, "令1", Deadline, "x").Addressee);
        Assert.Equal(CaseTaking.Firm, file.GiveNotice(Opened, "告1", 50000, "x", Inspector, "堵路").Addressee);
    }

    private static SupervisionCase File(params ProcedureEvent[] events) =>
        SupervisionCase.From([CaseTaking.Open(Opened, "案1", [new(Guid.NewGuid(), "ZJ353-14-2", "k", "张*", new(2026, 10, 15), 7000)], null, "x"), .. events]);

    private static CorrectionOrdered Ordered() => new("令1", 7000, 1, Deadline, "x") { On = Opened };

    private static CorrectionOrderServed Served() => new(ServiceMethod.InPerson, "财务负责人") { On = Opened };

    private static StrikeProposed Propose(SupervisionCase file, int sequence) =>
        Steps.The<ProposeStrikeStep>().Enter(file, CaseTaking.Facts(Opened, Inspector), new(sequence, "日期看错"))("");

    private static StepStruck Strike(SupervisionCase file, Guid by) =>
        Steps.The<StrikeStep>().Enter(file, CaseTaking.Facts(Opened, by), NoTerms.Given)("");

    private static DateOnly Day(string day) => DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture);

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
