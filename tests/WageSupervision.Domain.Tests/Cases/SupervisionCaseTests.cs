using WageSupervision.Domain.Cases;
using WageSupervision.Domain.Parameters;
using WageSupervision.Domain.Procedure;
using WageSupervision.Domain.Publications;

namespace WageSupervision.Domain.Tests.Cases;

/// <summary>案件各步的前置条件和期限，逐日、逐分钱核对：前一日、当日、次日。</summary>
public sealed class SupervisionCaseTests
{
    private static readonly DateOnly Opened = new(2026, 11, 20);
    private static readonly DateOnly Deadline = new(2026, 11, 30);
    private static readonly Guid Proposer = Guid.NewGuid();

    [Fact]
    public void 立案_没有发现_不能() => Refused("nothing-to-investigate", () => CaseTaking.Open(Opened, "案1", [], null, "x"));

    [Fact]
    public void 历史_不从立案开始_不成其为案件()
    {
        Assert.Throws<ArgumentException>(() => SupervisionCase.From([]));
        Assert.Throws<ArgumentException>(() => SupervisionCase.From([new CaseClosed("x") { On = Opened }]));
    }

    [Theory]
    [InlineData(0, "deadline-out-of-bounds")]
    [InlineData(1, null)]
    [InlineData(60, null)]
    [InlineData(61, "deadline-out-of-bounds")]
    public void 指令书的期限(int days, string? code)
    {
        var file = File();
        if (code is null)
        {
            Assert.Equal(Opened.AddDays(days), file.Order(Opened, "令1", Opened.AddDays(days), "x").Deadline);
        }
        else
        {
            Refused(code, () => file.Order(Opened, "令1", Opened.AddDays(days), "x"));
        }
    }

    [Theory]
    [InlineData("2026-11-19", "impossible-service-day")]
    [InlineData("2026-11-20", null)]
    [InlineData("2026-11-29", null)]
    [InlineData("2026-11-30", "served-too-late")]
    [InlineData("2026-12-02", "impossible-service-day")]
    public void 送达日(string day, string? code)
    {
        var file = File(Ordered());
        var served = DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture);
        if (code is null)
        {
            Assert.Equal(served, file.Serve(new DateOnly(2026, 12, 1), served, ServiceMethod.Post, "x").On);
        }
        else
        {
            Refused(code, () => file.Serve(new DateOnly(2026, 12, 1), served, ServiceMethod.Post, "x"));
        }
    }

    [Theory]
    [InlineData(-1, CaseStage.AwaitingCorrection, "deadline-not-over")]
    [InlineData(0, CaseStage.AwaitingCorrection, "deadline-not-over")]
    [InlineData(1, CaseStage.CorrectionOverdue, null)]
    public void 期限前一日_当日_次日(int days, CaseStage stage, string? code)
    {
        var file = File(Ordered(), Served());
        var today = Deadline.AddDays(days);
        Assert.Equal(stage, file.StageOn(today));
        Assert.Equal(code is null, file.GateOf<RefusalStep>(CaseTaking.Facts(today)).IsOpen);
        if (code is not null)
        {
            Refused(code, () => file.EstablishRefusal(today, "x"));
        }
        else
        {
            Assert.Equal(7000, file.EstablishRefusal(today, "x").Outstanding);
        }
    }

    [Theory]
    [InlineData(0, 7000, "corrected-in-time")]
    [InlineData(0, 6999.99, null)]
    [InlineData(1, 7000, null)]
    public void 期限内付清的不是拒不改正_期限后付清的仍是(int daysAfter, double paid, string? code)
    {
        var paidOn = Deadline.AddDays(daysAfter);
        var file = File(Ordered(), Served(), new PaymentConfirmed(null, (decimal)paid, paidOn) { On = paidOn });
        if (code is null)
        {
            file.EstablishRefusal(Deadline.AddDays(2), "x");
        }
        else
        {
            Refused(code, () => file.EstablishRefusal(Deadline.AddDays(2), "x"));
        }
    }

    [Fact]
    public void 证明没有看过_不能认定拒不改正()
    {
        var proof = new PaymentProofSubmitted(Guid.NewGuid(), "00", 7000, Deadline) { On = Deadline };
        Refused("proofs-unread", () => File(Ordered(), Served(), proof).EstablishRefusal(Deadline.AddDays(1), "x"));
        File(Ordered(), Served(), proof, new PaymentProofReturned(proof.EvidenceId, "x") { On = Deadline }).EstablishRefusal(Deadline.AddDays(1), "x");
    }

    [Theory]
    [InlineData(9999, "fine-out-of-range")]
    [InlineData(10000, null)]
    [InlineData(30000, null)]
    [InlineData(30001, "fine-out-of-range")]
    public void 罚款的幅度含本数(int fine, string? code)
    {
        var file = File(Ordered(), Served(), Refusal());
        if (code is null)
        {
            Assert.Equal(fine, Notice(file, fine).Fine);
        }
        else
        {
            Refused(code, () => Notice(file, fine));
        }
    }

    [Fact]
    public void 没有认定拒不改正_不能告知处罚() => Refused("refusal-not-established", () => Notice(File(Ordered(), Served()), 10000));

    [Theory]
    [InlineData("2026-12-01", "2026-12-08", "statement-period")]
    [InlineData("2026-12-01", "2026-12-09", null)]
    [InlineData("2026-09-30", "2026-10-13", "statement-period")]
    [InlineData("2026-09-30", "2026-10-15", null)]
    public void 决定要等五个工作日(string noticed, string decided, string? code)
    {
        // The notice was written a day earlier: the period runs from its service.
        var served = DateOnly.Parse(noticed, System.Globalization.CultureInfo.InvariantCulture);
        var file = File(Ordered(), Served(), Refusal(), NoticeOn(served.AddDays(-1)), NoticeServedOn(served));
        var today = DateOnly.Parse(decided, System.Globalization.CultureInfo.InvariantCulture);
        if (code is null)
        {
            Assert.Equal(10000, file.Decide(today, "罚1", Guid.NewGuid()).Fine);
        }
        else
        {
            Refused(code, () => file.Decide(today, "罚1", Guid.NewGuid()));
        }
    }

    [Fact]
    public void 决定_工作日历没有公布_不能决定() =>
        Refused("statement-period",
            () => File(Ordered(), Served(), Refusal(), NoticeOn(new(2026, 12, 28)), NoticeServedOn(new(2026, 12, 28)))
            .Decide(new DateOnly(2027, 3, 1), "罚1", Guid.NewGuid()));

    [Fact]
    public void 决定_拟处罚人自己不能() =>
        Refused("four-eyes", () => Noticed().Decide(new DateOnly(2026, 12, 9), "罚1", Proposer));

    [Fact]
    public void 退回以后可以重新告知_不能再退()
    {
        var file = Noticed();
        Refused("notice-pending", () => Notice(file, 10000));
        file.Apply(file.SendBack(new DateOnly(2026, 12, 2), "x"));
        Refused("no-notice", () => file.SendBack(new DateOnly(2026, 12, 2), "x"));
        file.Apply(Notice(file, 20000));

        // The service of the notice that was sent back is not the service of this one.
        Assert.Equal(CaseStage.NoticeToBeServed, file.StageOn(new DateOnly(2026, 12, 2)));
        Refused("notice-not-served", () => file.Decide(new DateOnly(2026, 12, 30), "罚1", Guid.NewGuid()));
    }

    [Fact]
    public void 告知书没有送达_不能决定_以前写成即算送达的也不能()
    {
        var file = File(Ordered(), Served(), Refusal(), NoticeOn(new(2026, 12, 1)));
        Assert.Equal(CaseStage.NoticeToBeServed, file.StageOn(new DateOnly(2026, 12, 20)));
        Assert.Null(file.EarliestDecision(WorkCalendar.Shipped));
        Refused("notice-not-served", () => file.Decide(new DateOnly(2026, 12, 20), "罚1", Guid.NewGuid()));
    }

    [Theory]
    [InlineData("2026-11-30", "impossible-service-day")]
    [InlineData("2026-12-01", null)]
    [InlineData("2026-12-03", null)]
    [InlineData("2026-12-04", "impossible-service-day")]
    public void 告知书和决定书的送达日(string day, string? code)
    {
        var today = new DateOnly(2026, 12, 3);
        var served = DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture);
        var noticed = File(Ordered(), Served(), Refusal(), NoticeOn(new(2026, 12, 1)));
        var decided = File(Ordered(), Served(), Refusal(), NoticeOn(new(2026, 11, 20)), NoticeServedOn(new(2026, 11, 20)),
            new PenaltyDecided("罚1", "ZJ353-35-1", 10000) { On = new(2026, 12, 1) });
        if (code is null)
        {
            Assert.Equal(served, noticed.ServeNotice(today, served, ServiceMethod.Post, "x").On);
            Assert.Equal(served, decided.ServeDecision(today, served, ServiceMethod.Post, "x").On);
        }
        else
        {
            Refused(code, () => noticed.ServeNotice(today, served, ServiceMethod.Post, "x"));
            Refused(code, () => decided.ServeDecision(today, served, ServiceMethod.Post, "x"));
        }
    }

    [Fact]
    public void 送达_没有文书不能_各登记一次()
    {
        var file = File(Ordered(), Served(), Refusal());
        Refused("no-notice", () => file.ServeNotice(Deadline, Deadline, ServiceMethod.Post, "x"));
        Refused("no-decision", () => file.ServeDecision(Deadline, Deadline, ServiceMethod.Post, "x"));
        file = Noticed();
        var day = new DateOnly(2026, 12, 9);
        Refused("already-served", () => file.ServeNotice(day, day, ServiceMethod.Post, "x"));
        file.Apply(file.Decide(day, "罚1", Guid.NewGuid()));
        Assert.Equal(CaseStage.PenaltyToBeServed, file.StageOn(day));
        file.Apply(file.ServeDecision(day, day, ServiceMethod.Post, "x"));
        Assert.Equal(CaseStage.Penalised, file.StageOn(day));
        Refused("already-served", () => file.ServeDecision(day, day, ServiceMethod.Post, "x"));
    }

    [Fact]
    public void 决定书没有送达_不能结案()
    {
        var file = Noticed();
        var day = new DateOnly(2026, 12, 9);
        file.Apply(file.Decide(day, "罚1", Guid.NewGuid()));
        file.Apply(file.ConfirmPayment(day, null, 7000, day));

        // Seven working days after Wednesday 2026-12-09.
        Assert.Equal(new DateOnly(2026, 12, 18), file.Clocks(WorkCalendar.Shipped, day).Single(c => c.Title == "送达处罚决定书").DueOn);
        Refused("decision-not-served", () => file.Close(day, "x"));
        file.Apply(file.ServeDecision(day, day, ServiceMethod.Post, "x"));
        file.Close(day, "x");
    }

    [Theory]
    [InlineData(0, 7000, "corrected-in-time")]
    [InlineData(0, 6999.99, null)]
    [InlineData(1, 7000, null)]
    public void 告知以后才查明期限内付清的_不能决定处罚(int daysAfter, double paid, string? code)
    {
        var file = Noticed();
        file.Apply(new PaymentConfirmed(null, (decimal)paid, Deadline.AddDays(daysAfter)) { On = new(2026, 12, 8) });
        var today = new DateOnly(2026, 12, 9);
        if (code is null)
        {
            Assert.Equal(10000, file.Decide(today, "罚1", Guid.NewGuid()).Fine);
        }
        else
        {
            Refused(code, () => file.Decide(today, "罚1", Guid.NewGuid()));
        }
    }

    [Fact]
    public void 证明没有看过_不能告知也不能决定()
    {
        var proof = new PaymentProofSubmitted(Guid.NewGuid(), "00", 7000, Deadline) { On = Deadline.AddDays(1) };
        var returned = new PaymentProofReturned(proof.EvidenceId, "x") { On = Deadline.AddDays(1) };
        Refused("proofs-unread", () => Notice(File(Ordered(), Served(), Refusal(), proof), 10000));
        Assert.Equal(10000, Notice(File(Ordered(), Served(), Refusal(), proof, returned), 10000).Fine);
        var file = Noticed();
        file.Apply(proof);
        var today = new DateOnly(2026, 12, 9);
        Refused("proofs-unread", () => file.Decide(today, "罚1", Guid.NewGuid()));
        file.Apply(returned);
        file.Decide(today, "罚1", Guid.NewGuid());
    }

    [Theory]
    [InlineData(49999, "fine-out-of-range")]
    [InlineData(50000, null)]
    [InlineData(100000, null)]
    [InlineData(100001, "fine-out-of-range")]
    public void 严重后果_不须先责令改正_按自己的幅度(int fine, string? code)
    {
        var file = File();
        if (code is null)
        {
            file.Apply(Grave(file, fine));
            file.Apply(file.ServeNotice(Deadline.AddDays(1), Deadline.AddDays(1), ServiceMethod.InPerson, "x"));

            // Money that came in time undoes a refusal; the consequences have come about all the same.
            file.Apply(new PaymentConfirmed(null, 7000, Deadline) { On = Deadline.AddDays(1) });
            file.Apply(new HearingSettled(false, "期满没有要求") { On = Deadline.AddDays(29) });
            file.Apply(new PenaltyLegallyReviewed(true, "x", Guid.NewGuid()) { On = Deadline.AddDays(29) });
            file.Apply(new PenaltyDiscussed(["负责人", "大队长"], "x") { On = Deadline.AddDays(29) });
            Assert.Equal(fine, file.Decide(Deadline.AddDays(30), "罚1", Guid.NewGuid()).Fine);
        }
        else
        {
            Refused(code, () => Grave(file, fine));
        }
    }

    [Fact]
    public void 严重后果_同一行为只罚一次()
    {
        Refused("notice-pending", () => Grave(Noticed(), 50000));
        var file = Noticed();
        file.Apply(file.Decide(new DateOnly(2026, 12, 9), "罚1", Guid.NewGuid()));
        Assert.Contains(file.GateOf<GraveNoticeStep>(CaseTaking.Facts(Opened)).Preconditions,
            condition => condition is { Met: false, Code: "already-penalised" });
    }

    [Theory]
    [InlineData("2026-12-08", true, 0)]
    [InlineData("2026-12-09", false, -1)]
    [InlineData("2026-12-21", false, -13)]
    public void 陈述申辩期间过后不是逾期(string day, bool running, int left)
    {
        var today = DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture);
        var clock = Noticed().Clocks(WorkCalendar.Shipped, today).Single(c => c.Title.StartsWith("企业陈述", StringComparison.Ordinal));
        Assert.Equal((running, left), (clock.Running, clock.DaysLeft(today)));
    }

    [Fact]
    public void 同一文件的证明_等待和计入的不能再交_退回的可以()
    {
        var file = File();
        var proof = file.SubmitProof(Opened, Guid.NewGuid(), "ab", 1000, Opened);
        file.Apply(proof);
        Refused("proof-seen-before", () => file.SubmitProof(Opened, Guid.NewGuid(), "AB", 1000, Opened));
        Assert.Equal(2000, file.SubmitProof(Opened, Guid.NewGuid(), "cd", 2000, Opened).Amount);
        var confirmed = File(proof, file.ConfirmPayment(Opened, proof.EvidenceId, 1000, Opened));
        Refused("proof-seen-before", () => confirmed.SubmitProof(Opened, Guid.NewGuid(), "ab", 1000, Opened));
        var returned = File(proof, file.ReturnProof(Opened, proof.EvidenceId, "x"));
        Assert.Equal("ab", returned.SubmitProof(Opened, Guid.NewGuid(), "ab", 1000, Opened).FileHash);
    }

    [Theory]
    [InlineData(0, "impossible-amount")]
    [InlineData(-0.01, "impossible-amount")]
    [InlineData(0.01, null)]
    [InlineData(7000, null)]
    [InlineData(7000.01, "impossible-amount")]
    public void 清偿的数额(double amount, string? code)
    {
        var file = File();
        if (code is null)
        {
            Assert.Equal((decimal)amount, file.ConfirmPayment(Opened, null, (decimal)amount, Opened).Amount);
        }
        else
        {
            Refused(code, () => file.ConfirmPayment(Opened, null, (decimal)amount, Opened));
        }
    }

    [Fact]
    public void 差一分钱不能结案()
    {
        var file = File(new PaymentConfirmed(null, 6999.99m, Opened) { On = Opened });
        Refused("money-not-arrived", () => file.Close(Opened, "x"));
        file.Apply(file.ConfirmPayment(Opened, null, 0.01m, Opened));
        Assert.Equal(CaseStage.Settled, file.StageOn(Opened));
        file.Apply(file.Close(Opened, "x"));
        Assert.Equal(CaseStage.Closed, file.StageOn(Opened));
        Refused("case-closed", () => file.Close(Opened, "x"));
        Refused("case-closed", () => file.ConfirmPayment(Opened, null, 1, Opened));
    }

    [Fact]
    public void 来自工会建议的_没有答复不能结案()
    {
        var opened = CaseTaking.Open(Opened, "案1", [Item()], Guid.NewGuid(), "x");
        var file = SupervisionCase.From([opened]);
        Assert.False(file.GateOf<UnionAnswerStep>(CaseTaking.Facts(Opened)).IsOpen);
        file.Apply(file.ConfirmPayment(Opened, null, 7000, Opened));
        Refused("union-unanswered", () => file.Close(Opened, "x"));
        Assert.True(file.GateOf<UnionAnswerStep>(CaseTaking.Facts(Opened)).IsOpen);
        file.Apply(new UnionAnswered(opened.RecommendationId!.Value) { On = Opened });
        Assert.NotNull(file.Close(Opened, "x"));
    }

    [Fact]
    public void 公示_不严重不能_提出一次()
    {
        var file = File();
        Assert.Equal("not-serious", Disclose(file, serious: false).Preconditions.Single(condition => !condition.Met).Code);
        Assert.True(Disclose(file, serious: true).IsOpen);
        var id = Guid.NewGuid();
        file.Apply(new CaseDisclosureProposed(id) { On = Opened });
        Assert.Equal("already-disclosed", Disclose(file, serious: true).Preconditions.Single(condition => !condition.Met).Code);
        file.Apply(new CaseDisclosureDecided(id, Approved: false) { On = Opened });
        Assert.True(Disclose(file, serious: true).IsOpen);
    }

    [Fact]
    public void 每个前置条件都说明依据()
    {
        var file = File();
        Gate[] gates = [.. Steps.On<SupervisionCase, CaseFacts>().Select(step => step.Gate(file, CaseTaking.Facts(Opened, Proposer))), Disclose(file, true)];
        Assert.True(gates.Length >= 13);
        Assert.All(gates.SelectMany(gate => gate.Preconditions), condition =>
        {
            Assert.Matches("^《.+》第.+条$", condition.Citation);
            Assert.Matches("^[a-z-]+$", condition.Code);
            Assert.NotEmpty(condition.Text);
        });
    }

    private static SupervisionCase File(params ProcedureEvent[] events) =>
        SupervisionCase.From([CaseTaking.Open(Opened, "案1", [Item()], null, "x"), .. events]);

    private static ArrearsItem Item() => new(Guid.NewGuid(), "ZJ353-14-2", "k", "张*", new DateOnly(2026, 10, 15), 7000);

    private static CorrectionOrdered Ordered() => new("令1", 7000, 1, Deadline, "x") { On = Opened };

    private static CorrectionOrderServed Served() => new(ServiceMethod.InPerson, "财务负责人") { On = Opened };

    private static RefusalEstablished Refusal() => new(7000, "x") { On = Deadline.AddDays(1) };

    private static PriorNoticeMade NoticeOn(DateOnly day) => new("告1", "ZJ353-35-1", 10000, "x", Proposer) { On = day };

    private static PriorNoticeServed NoticeServedOn(DateOnly day) => new(ServiceMethod.InPerson, "财务负责人") { On = day };

    // Written and served on 2026-12-01: decidable from 2026-12-09.
    private static SupervisionCase Noticed() => File(Ordered(), Served(), Refusal(), NoticeOn(new(2026, 12, 1)), NoticeServedOn(new(2026, 12, 1)));

    private static PriorNoticeMade Notice(SupervisionCase file, decimal fine) =>
        file.GiveNotice(Deadline.AddDays(1), "告1", fine, "x", Proposer);

    private static PriorNoticeMade Grave(SupervisionCase file, decimal fine) =>
        file.GiveNotice(Deadline.AddDays(1), "告1", fine, "x", Proposer, "交通堵塞三小时");

    private static Gate Disclose(SupervisionCase file, bool serious) =>
        Steps.The<ProposeStep>().Gate(file, new ProposalFacts(Opened, Proposer, [new JudgedCase(Guid.NewGuid(), file, [])], serious));

    private static void Refused(string code, Func<object> step) => Assert.Equal(code, Assert.Throws<ProcedureRuleException>(step).Code);
}
