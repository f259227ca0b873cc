using WageSupervision.Domain.Cases;
using WageSupervision.Domain.Law;
using WageSupervision.Domain.Parameters;
using WageSupervision.Domain.Procedure;
using static WageSupervision.Domain.Tests.Cases.PenaltyCases;

namespace WageSupervision.Domain.Tests.Cases;

/// <summary>移送公安机关：数额和期限的边界、由第二人批准、各段三日、移送期间不罚款、公安机关立案以后终结。</summary>
public sealed class PoliceTransferTests
{
    private static readonly DateOnly Over = Deadline.AddDays(1);

    [Theory]
    [InlineData(3, 4999.99, "below-band")]
    [InlineData(3, 5000, null)]
    [InlineData(3, 5000.01, null)]
    [InlineData(2, 20000, "below-band")]
    [InlineData(4, 5000, null)]
    public void 法释3号第三条_一名劳动者_三个月以上且五千元以上(int months, double sum, string? code) =>
        Check(code, () => Propose(Owing(1, months, (decimal)sum).File(), Over));

    [Theory]
    [InlineData(10, 29999.99, "below-band")]
    [InlineData(10, 30000, null)]
    [InlineData(10, 30000.01, null)]
    [InlineData(9, 100000, "below-band")]
    [InlineData(11, 30000, null)]
    public void 法释3号第三条_十名以上劳动者_三万元以上(int workers, double sum, string? code) =>
        Check(code, () => Propose(Owing(workers, 1, (decimal)sum).File(), Over));

    // 两个人各欠 6,000：付给甲的 6,000 不能算作付了乙的。没有分到人的，先抵最早的发放日，并且问清付给了谁。
    [Fact]
    public void 已经付的_分到人的按人算_没有分的先抵最早的_并且问()
    {
        var (first, second) = (new ArrearsItem(Guid.NewGuid(), "ZJ353-14-2", "甲", "甲*", new(2026, 9, 15), 6000),
            new ArrearsItem(Guid.NewGuid(), "ZJ353-14-2", "乙", "乙*", new(2026, 10, 15), 6000));
        ProcedureEvent[] owing =
        [
            new CaseOpened("案1", CaseSource.Findings, [first, second], null, "x", Officers: CaseTaking.Two) { On = Opened },
            new CorrectionOrdered("令1", 12000, 2, Deadline, "x") { On = Opened },
            new CorrectionOrderServed(ServiceMethod.InPerson, "x") { On = Opened },
            new PaymentConfirmed(null, 6000, Deadline) { On = Deadline },
        ];
        Assert.Equal([second.FindingId], CrimeThreshold.Unpaid(owing.File()).Select(item => item.FindingId));
        Assert.Contains(CrimeThreshold.Questions(owing.File(), Over, LegalParameters.Shipped), question => question.Contains("付给了谁", StringComparison.Ordinal));
        var split = owing.File(new PaymentSplit(4, Deadline, [new("乙", "乙*", 6000)]) { On = Deadline });
        Assert.Equal([first.FindingId], CrimeThreshold.Unpaid(split).Select(item => item.FindingId));
        Assert.DoesNotContain(CrimeThreshold.Questions(split, Over, LegalParameters.Shipped), question => question.Contains("付给了谁", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(-1, "term-running")]
    [InlineData(0, "term-running")]
    [InlineData(1, null)]
    public void 法释3号第四条_期限届满的次日起(int days, string? code) => Check(code, () => Propose(Owing(1, 3, 9000).File(), Deadline.AddDays(days)));

    [Fact]
    public void 没有责令的_不能移送_规则也不说违反()
    {
        var file = Owing(1, 3, 9000)[..2].File();
        Check("not-ordered", () => Propose(file, Over));
        Assert.IsType<Finding.NotApplicable>(CrimeThreshold.Judge(file, Over, LegalParameters.Shipped));
        Assert.IsType<Finding.Undetermined>(CrimeThreshold.Judge(Owing(1, 3, 9000).File(), Over, LegalParameters.Shipped));
    }

    [Theory]
    [InlineData(-1, 0, true, null)]
    [InlineData(0, 0, true, "order-lapsed")]
    [InlineData(-1, 0, false, "posting-not-proved")]
    [InlineData(-1, 1, true, "impossible-posting-day")]
    [InlineData(-1, -10, true, "impossible-posting-day")]
    public void 法释3号第四条第二款_逃匿的_期限到来以前张贴并拍照(int today, int posted, bool filmed, string? code)
    {
        var (file, day) = (Owing(1, 3, 9000)[..2].File(), Deadline.AddDays(today));
        Check(code, () => file.Take(
            Steps.The<PostOrderStep>(), day, new(day.AddDays(posted), "大门，邻居说搬走了", filmed ? Guid.NewGuid() : null)));
    }

    [Fact]
    public void 张贴的_期限届满以后视为责令支付()
    {
        var file = Owing(1, 3, 9000)[..2].File(new OrderPosted("令1", Opened, Deadline, "大门", Guid.NewGuid()) { On = Opened });
        Check("term-running", () => Propose(file, Deadline));
        Assert.Contains("逃匿，2026-11-20 张贴", Propose(file, Over).OrderedBy, StringComparison.Ordinal);
        Assert.True(file.HasLapsed(Over));
        Assert.Equal((false, true), NextOn(Deadline));
        Assert.Equal((true, false), NextOn(Over));

        (bool Transfer, bool Order) NextOn(DateOnly day) => (Steps.The<ProposePoliceTransferStep>().IsNext(file, CaseTaking.Facts(day)),
            Steps.The<OrderStep>().IsNext(file, CaseTaking.Facts(day)));
    }

    [Fact]
    public void 付了的先抵最早的_低于下限就不能移送_并问付给了谁()
    {
        var file = Owing(1, 3, 9000).File(new PaymentConfirmed(null, 4000, Over) { On = Over });
        Check("below-band", () => Propose(file, Over));
        Assert.Contains("付给了谁", string.Join('；', CrimeThreshold.Questions(Owing(10, 1, 70000)
            .File(new PaymentConfirmed(null, 1000, Over) { On = Over }), Over, LegalParameters.Shipped)), StringComparison.Ordinal);
    }

    [Fact]
    public void 指令书以后才查实的_没有责令过_不计入()
    {
        var file = Owing(1, 3, 4900).File(new ClaimsEstablished([Item("k1", new(2026, 11, 15), 5000)], "x", Guid.NewGuid()) { On = Over });
        Check("below-band", () => Propose(file, Over));
        Assert.Equal(4900, CrimeThreshold.Of(file, Over).Total);
    }

    [Fact]
    public void 由第二人批准_写明数额和二手来源_清单从案件里选()
    {
        var file = Owing(10, 1, 80000).File();
        Check("no-materials", () => Propose(file, Over, "没有这个"));
        var proposed = Propose(file, Over);
        Assert.Equal((80000, 10), ((int)proposed.Outstanding, proposed.Workers));
        Assert.Contains(proposed.Figures, figure => figure.Contains("浙江省 80,000.00 元（二手来源），达到", StringComparison.Ordinal));
        Assert.Equal("限期改正指令书 令1（2026-11-20）", Assert.Single(proposed.Materials).Line);
        file.Apply(proposed);
        Check("proposal-pending", () => Propose(file, Over));
        Check("four-eyes", () => Approve(file, Over, Inspector));
        file.Apply(Approve(file, Over, Supervisor));
        Assert.Empty(file.Proposals.Open);
        Check("transfer-underway", () => Propose(file, Over));
    }

    [Fact]
    public void 提请以后付清的_不能批准()
    {
        var file = Owing(1, 3, 9000).File();
        file.Apply(Propose(file, Over));
        file.Apply(new PaymentConfirmed(null, 9000, Over) { On = Over });
        Check("nothing-owed", () => Approve(file, Over, Supervisor));
    }

    [Fact]
    public void 处罚法第三十五条_移送期间不罚款_不立案或者退回以后可以()
    {
        ProcedureEvent[] refused = [.. Owing(1, 3, 9000), new RefusalEstablished(9000, "x") { On = Over }];
        void Fine(string? code, ProcedureEvent[] history) => Check(code,
            () => history.File().GiveNotice(Over.AddDays(9), "告1", 15000, "x", Inspector));
        Fine(null, refused);
        ProcedureEvent[] sent = [.. refused, .. Sent(refused)];
        Fine("with-police", sent);
        Fine("with-police", [.. sent, Answered(filed: true)]);
        Fine(null, [.. sent, Answered(filed: false)]);
        Fine(null, [.. sent, Answered(filed: true), new PoliceReturned(Over.AddDays(8), "x", Guid.NewGuid()) { On = Over.AddDays(8) }]);
        Check("with-police", () => sent.File(
            new PriorNoticeMade("告1", "ZJ353-35-1", 15000, "x", Inspector) { On = Over },
            new PriorNoticeServed(ServiceMethod.InPerson, "财务") { On = Over }).Decide(Over.AddDays(10), "罚1", Supervisor));
    }

    [Fact]
    public void 移送以前已经罚款的_告知公安机关()
    {
        ProcedureEvent[] fined = [.. Owing(1, 3, 9000), new RefusalEstablished(9000, "x") { On = Over },
            new PriorNoticeMade("告1", "ZJ353-35-1", 15000, "x", Inspector) { On = Over },
            new PenaltyDecided("罚1", "ZJ353-35-1", 15000) { On = Over.AddDays(8) }];
        var file = fined.File(Sent(fined)[..2]);
        var letter = file.Take(Steps.The<SendPoliceTransferStep>(), Over.AddDays(9), NoTerms.Given, number: "移1");
        Assert.Contains("罚款 15,000.00 元（罚1），判处罚金的依法折抵", letter.EarlierFine, StringComparison.Ordinal);
    }

    [Fact]
    public void 每一段的期限_提请三日_批准次日_接受三日_立案三日()
    {
        var file = Owing(1, 3, 9000).File();
        void Clock(string title, DateOnly due) => Assert.Equal((due, true),
            file.Clocks(WorkCalendar.Shipped, Over).Where(clock => clock.Title.Contains(title, StringComparison.Ordinal))
                .Select(clock => (clock.DueOn, clock.Running)).Single());
        file.Apply(Propose(file, Over));
        Clock("决定是否移送", Over.AddDays(3));
        file.Apply(Approve(file, Over, Supervisor));
        Clock("24 小时", Over.AddDays(1));
        file.Apply(file.Take(Steps.The<SendPoliceTransferStep>(), Over, NoTerms.Given, number: "移1"));
        file.Apply(new PoliceReceived(Over, "", Guid.NewGuid()) { On = Over });
        Clock("审查是否立案", Over.AddDays(3));
        file.Apply(new PoliceAnswered(true, Over, "立案1", Guid.NewGuid()) { On = Over });
        Clock("办结交接", Over.AddDays(3));
    }

    [Theory]
    [InlineData(2, true)]
    [InlineData(3, true)]
    [InlineData(4, false)]
    public void 移送规定第九条_不立案的_三日内可以提请复议(int days, bool runs)
    {
        ProcedureEvent[] owing = Owing(1, 3, 9000);
        var file = owing.File([.. Sent(owing), Answered(filed: false)]);
        var clocks = file.Clocks(WorkCalendar.Shipped, Over.AddDays(2 + days));
        Assert.Equal(runs, clocks.Single(clock => clock.Title.Contains("复议", StringComparison.Ordinal)).Running);
        Assert.NotNull(file.Take(Steps.The<PoliceAnswerStep>(), Over.AddDays(9), new PoliceReplyTerms(Over.AddDays(5), "复议立案", Guid.NewGuid(), true)));
    }

    [Theory]
    [InlineData(-1, "impossible-police-day")]
    [InlineData(0, null)]
    [InlineData(9, null)]
    [InlineData(10, "impossible-police-day")]
    public void 回执的日期_移送当日到今天(int days, string? code)
    {
        ProcedureEvent[] owing = Owing(1, 3, 9000);
        var file = owing.File(Sent(owing)[..3]);
        Check(code, () => file.Take(Steps.The<PoliceReceiptStep>(), Over.AddDays(9), new PoliceReplyTerms(Over.AddDays(days), "", Guid.NewGuid())));
        Check("police-paper-missing", () => file.Take(Steps.The<PoliceReceiptStep>(), Over.AddDays(9), new PoliceReplyTerms(Over, "", null)));
        Check("police-not-received", () => file.Take(Steps.The<PoliceAnswerStep>(), Over.AddDays(9), new PoliceReplyTerms(Over, "x", Guid.NewGuid(), true)));
    }

    [Fact]
    public void 公安机关立案以后_以移送公安机关终结_没有立案的不行()
    {
        ProcedureEvent[] owing = Owing(1, 3, 9000);
        var terms = new CaseEndTerms(CaseEnd.Police, "某区公安局，已立案", "涉嫌拒不支付劳动报酬");
        var end = Steps.The<ProposeEndStep>();
        Check("police-not-filed", () => owing.File().Take(end, Over, terms));
        Check("police-not-filed", () => owing.File([.. Sent(owing), Answered(filed: false)]).Take(end, Over.AddDays(9), terms));
        Assert.True(Steps.The<RefusalStep>().IsNext(owing.File(), CaseTaking.Facts(Over)));
        var file = owing.File([.. Sent(owing), Answered(filed: true)]);
        Assert.False(Steps.The<RefusalStep>().IsNext(file, CaseTaking.Facts(Over)));
        Assert.True(Steps.The<PoliceReceiptStep>().IsNext(owing.File(Sent(owing)[..3]), CaseTaking.Facts(Over)));
        Assert.False(Steps.The<PoliceReceiptStep>().IsNext(file, CaseTaking.Facts(Over)));
        Assert.False(Steps.The<PoliceAnswerStep>().IsNext(file, CaseTaking.Facts(Over)));
        Assert.True(end.IsNext(file, CaseTaking.Facts(Over.AddDays(9))));
        file.Apply(file.Take(end, Over.AddDays(9), terms));
        file.Apply(Steps.The<ApproveEndStep>().Enter(file, CaseTaking.Facts(Over.AddDays(9), Supervisor), NoTerms.Given)(""));
        Assert.Contains("欠的工资仍然要付", file.Ended!.Notice, StringComparison.Ordinal);
        Assert.DoesNotContain(file.Clocks(WorkCalendar.Shipped, Over.AddDays(9)), clock => clock.Running);
        Check("case-closed", () => file.Take(Steps.The<PoliceReturnStep>(), Over.AddDays(9), new PoliceReplyTerms(Over.AddDays(9), "x", Guid.NewGuid())));
    }

    // 治安事项另外移送；涉嫌犯罪的，先走移送公安机关的程序。
    [Theory]
    [InlineData(29999.99, false, null)]
    [InlineData(30000, false, "crime-by-transfer")]
    [InlineData(30000, true, null)]
    public void 达到数额的_不能用移送其他部门代替移送公安机关(double sum, bool approved, string? code)
    {
        ProcedureEvent[] owing = Owing(10, 1, (decimal)sum);
        var file = owing.File(approved ? Sent(owing)[..2] : []);
        Check(code, () => file.Take(Steps.The<ReferStep>(), Over, new ReferralTerms(ReferredTo.PublicSecurity, "某区公安局", "殴打劳动者", [])));
    }

    [Fact]
    public void 移送其他部门_案件继续办_终结以后也登记答复()
    {
        var file = Served.File();
        var refer = Steps.The<ReferStep>();
        file.Apply(file.Take(refer, Over, new ReferralTerms(ReferredTo.Housing, "某区住房和城乡建设局", "查处转包", ["令1"]), number: "移函1"));
        Assert.Equal("《浙江省企业工资支付管理办法》第四条第三款、第二十七条第三款", ReferredTo.Housing.Law());
        Assert.Null(file.ClosedOn);
        file.Apply(new CaseEnded(CaseEnd.ArbitrationOrCourt, "x", 7000, 1) { On = Over });
        Check("case-closed", () => file.Take(refer, Over, new ReferralTerms(ReferredTo.Tax, "x", "x", [])));
        var answer = Steps.The<ReferralAnswerStep>();
        Check("no-referral", () => file.Take(answer, Over, new ReferralAnswerTerms(2, true, Over, "x", Guid.NewGuid())));
        Check("impossible-answer-day", () => file.Take(answer, Over, new ReferralAnswerTerms(1, true, Over.AddDays(-1), "x", Guid.NewGuid())));
        file.Apply(file.Take(answer, Over, new ReferralAnswerTerms(1, true, Over, "x", Guid.NewGuid())));
        Assert.Empty(file.Referrals.Open);
    }

    /// <summary>Ordered and served on 2026-11-20 to pay by 2026-11-30: so many workers, each so many months, so much together.</summary>
    internal static ProcedureEvent[] Owing(int workers, int months, decimal sum)
    {
        List<ArrearsItem> items = [];
        for (var worker = 1; worker <= workers; worker++)
        {
            for (var month = 0; month < months; month++)
            {
                items.Add(Item($"k{worker}", new DateOnly(2026, 10, 15).AddMonths(-month), Money.Round(sum / (workers * months))));
            }
        }

        items[0] = items[0] with { Amount = items[0].Amount + sum - items.Sum(item => item.Amount) };
        return
        [
            new CaseOpened("案1", CaseSource.Patrol, items, null, "x", Officers: CaseTaking.Two) { On = Opened },
            new CorrectionOrdered("令1", sum, workers, Deadline, "x") { On = Opened },
            new CorrectionOrderServed(ServiceMethod.InPerson, "财务负责人") { On = Opened },
        ];
    }

    private static ArrearsItem Item(string worker, DateOnly payday, decimal amount) => new(Guid.NewGuid(), "ZJ353-14-2", worker, "演*", payday, amount);

    // Proposed, approved, sent and received, a day after the other.
    internal static ProcedureEvent[] Sent(ProcedureEvent[] before)
    {
        var proposed = Propose(before.File(), Over);
        return
        [
            proposed, new PoliceTransferApproved(proposed) { On = Over },
            new PoliceTransferSent("移1", proposed.Police, null, CaseTaking.Firm) { On = Over },
            new PoliceReceived(Over.AddDays(1), "", Guid.NewGuid()) { On = Over.AddDays(1) },
        ];
    }

    private static PoliceAnswered Answered(bool filed) => new(filed, Over.AddDays(2), "通知1", Guid.NewGuid()) { On = Over.AddDays(2) };

    internal static PoliceTransferProposed Propose(SupervisionCase file, DateOnly today, string material = "令1") =>
        file.Take(Steps.The<ProposePoliceTransferStep>(), today, new("某区公安局", "有货款到账而不支付", [material]));

    private static PoliceTransferApproved Approve(SupervisionCase file, DateOnly today, Guid by) =>
        Steps.The<ApprovePoliceTransferStep>().Enter(file, CaseTaking.Facts(today, by), NoTerms.Given)("");
}
