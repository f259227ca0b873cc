using WageSupervision.Domain.Cases;
using WageSupervision.Domain.Parameters;
using WageSupervision.Domain.Procedure;

namespace WageSupervision.Domain.Tests.Cases;

/// <summary>逐人的清偿：付给谁、付了多少、本人怎么说；一个人多付的不抵另一个人的。</summary>
public sealed class RestitutionTests
{
    private static readonly DateOnly Opened = new(2026, 11, 20);
    private static readonly DateOnly Deadline = new(2026, 11, 30);

    [Theory]
    [InlineData("6999.99", "7000", false)]
    [InlineData("7000", "6999.99", false)]
    [InlineData("7000", "7000", true)]
    public void 监察条例第十八条_结案按人算_差一分也不结(string first, string second, bool closes)
    {
        var file = File();
        file.Apply(file.Pay(Opened, ("甲", Yuan(first)), ("乙", Yuan(second))));
        Assert.Equal(14000 - Yuan(first) - Yuan(second), file.Outstanding);
        Check(closes ? null : "money-not-arrived", () => file.Close(Opened, "x"));
        if (!closes)
        {
            var gate = file.GateOf<CloseStep>(CaseTaking.Facts(Opened));
            Assert.Contains(gate.Preconditions, each => !each.Met && each.Text.Contains(Yuan(first) < 7000 ? "：1 号 甲*" : "：2 号 乙*", StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData("-0.01", "impossible-share")]
    [InlineData("0", "impossible-share")]
    [InlineData("0.01", null)]
    [InlineData("6999.99", null)]
    [InlineData("7000", null)]
    [InlineData("7000.01", "share-exceeds-owed")]
    public void 每个人不超过尚欠他的(string amount, string? code) => Check(code, () => File().Pay(Opened, ("甲", Yuan(amount)), ("乙", 100)));

    [Theory]
    [InlineData("6999.99", "shares-differ")]
    [InlineData("7000", null)]
    [InlineData("7000.01", "shares-differ")]
    public void 各人相加等于到账的金额(string whole, string? code) => Check(code, () => Steps.The<ConfirmPaymentStep>().Enter(
        File(), CaseTaking.Facts(Opened), new(null, Yuan(whole), Opened, "ab") { Lines = [new("甲", "甲*", 3000), new("乙", "乙*", 4000)] })(""));

    [Fact]
    public void 同一个人两行_不是本案的人_不登记()
    {
        Check("worker-twice", () => File().Pay(Opened, ("甲", 1), ("甲", 2)));
        Check("worker-not-in-case", () => File().Pay(Opened, ("丙", 1)));
    }

    [Fact]
    public void 多付一个人的_不抵另一个人的()
    {
        var file = File();
        file.Apply(file.Pay(Opened, ("甲", 7000)));
        var (item, later) = (file.Items[0], Guid.NewGuid());
        file.Apply(new ArrearsRevised([new(item.FindingId, later, 5000)], 14000, 12000, "x") { On = Opened });

        // 甲 was paid 2,000.00 too much; 乙 is owed every fen.
        Assert.Equal((7000m, 7000m), (file.Outstanding, file.Restitution.Worker(file, "乙")!.Remaining));
        file.Apply(file.Pay(Opened, ("乙", 7000)));
        Assert.NotNull(file.Close(Opened, "x"));
    }

    [Fact]
    public void 没有分到人的_照样计入案件_分了才能结案()
    {
        var file = File(new PaymentConfirmed(null, 14000, Opened) { On = Opened });
        Assert.Equal((0m, 14000m, CaseStage.Settled), (file.Outstanding, file.Restitution.UnsplitAmount, file.StageOn(Opened)));
        Check("payment-not-split", () => file.Close(Opened, "x"));
        Assert.True(Steps.The<SplitPaymentStep>().IsNext(file, CaseTaking.Facts(Opened)));
        Check("shares-differ", () => file.Split(Opened, ("甲", 7000), ("乙", 6999.99m)));
        Check("no-shares", () => file.Split(Opened));
        file.Apply(file.SplitAsOwed(Opened));
        Check("nothing-to-split", () => Steps.The<SplitPaymentStep>().Enter(file, CaseTaking.Facts(Opened), new(2, []))(""));
        Assert.Equal(new ReceiptCount(0, 2, 0), file.Close(Opened, "x").Receipts);
    }

    [Fact]
    public void 只有一名劳动者的_一笔就是他的() =>
        Assert.Equal(3000, SupervisionCase.From([Filed(Item("甲", 10)), new PaymentConfirmed(null, 3000, Opened) { On = Opened }])
            .Restitution.Payments[0].To("甲"));

    // 到账要有凭证：企业提交的证明、监察员上传的回单或者签收单、发放明细表，有一样就行。
    [Theory]
    [InlineData("", "", "payment-not-proved")]
    [InlineData("ab", "", null)]
    [InlineData("", "ab", null)]
    public void 没有凭证的到账_不登记(string proof, string list, string? code) => Check(code, () => Steps.The<ConfirmPaymentStep>().Enter(
        File(), CaseTaking.Facts(Opened), new(null, 3000, Opened, proof) { ListHash = list })(""));

    [Fact]
    public void 同一张明细表_不登记两次()
    {
        var terms = new PaymentTerms(null, 3000, Opened) { Lines = [new("甲", "甲*", 3000)], ListId = Guid.NewGuid(), ListHash = "ab" };
        var file = File();
        file.Apply(Steps.The<ConfirmPaymentStep>().Enter(file, CaseTaking.Facts(Opened), terms)(""));
        Check("list-seen-before", () => Steps.The<ConfirmPaymentStep>().Enter(file, CaseTaking.Facts(Opened), terms with { ListHash = "AB" })(""));
        Check(null, () => Steps.The<ConfirmPaymentStep>().Enter(file, CaseTaking.Facts(Opened), terms with { ListHash = "cd" })(""));
    }

    [Fact]
    public void 确认_未表示_异议_各算各的_不表示不是同意()
    {
        var file = File(new PaymentConfirmed(null, 14000, Opened) { On = Opened });
        file.Apply(file.SplitAsOwed(Opened));
        file.Apply(file.Answer(Opened, 2, "甲"));
        Assert.Equal(new ReceiptCount(1, 1, 0), file.Restitution.Count(file));
        Check("said-before", () => file.Answer(Opened, 2, "甲"));
        Check("nothing-paid-to-you", () => file.Answer(Opened, 2, "丙"));

        file.Apply(file.Answer(Opened, 2, "乙", "只收到三千"));
        Check("dispute-unanswered", () => file.Close(Opened, "x"));
        Assert.True(Steps.The<AnswerDisputeStep>().IsNext(file, CaseTaking.Facts(Opened)));
        file.Apply(Steps.The<AnswerDisputeStep>().Enter(file, CaseTaking.Facts(Opened), new(2, "乙", "流水显示全额到账"))(""));
        Check("no-dispute", () => Steps.The<AnswerDisputeStep>().Enter(file, CaseTaking.Facts(Opened), new(2, "乙", "x"))(""));
        Assert.Equal("1 人确认收到，0 人未表示，1 人有异议", file.Close(Opened, "x").Receipts!.Words());

        // The last word counts: answered, the worker may still be satisfied, or dispute again. What was said before stays said.
        file.Apply(file.Answer(Opened, 2, "乙"));
        Assert.Equal(new ReceiptCount(2, 0, 0), file.Restitution.Count(file));
        var payment = Assert.Single(file.Restitution.Payments);
        Assert.Equal([new(Receipt.Disputed, Opened, "只收到三千", Answer: "流水显示全额到账"), new(Receipt.Confirmed, Opened)], payment.SaidBy("乙"));
        Assert.Equal([new(Receipt.Confirmed, Opened)], payment.SaidBy("甲"));
        Assert.Empty(payment.SaidBy("丙"));
        file.Apply(file.Answer(Opened, 2, "乙", "还是不对"));
        Assert.Equal(3, file.Restitution.Payments[0].SaidBy("乙").Count);
        Assert.True(file.Restitution.Worker(file, "乙")!.HasOpenDispute);
    }

    [Fact]
    public void 签收表_只为没有表示的人确认_不盖过本人说的()
    {
        var file = File(new PaymentConfirmed(null, 14000, Opened) { On = Opened });
        file.Apply(file.SplitAsOwed(Opened));
        file.Apply(file.Answer(Opened, 2, "乙", "没有收到"));
        Check("receipt-said-before", () => Sign(file, "甲", "乙"));
        Check("no-signed-list", () => Steps.The<RecordSignedStep>().Enter(file, CaseTaking.Facts(Opened), new(["甲"], null))(""));
        file.Apply(Sign(file, "甲"));
        Assert.Equal(new ReceiptCount(1, 0, 1), file.Restitution.Count(file));
        Assert.True(file.Restitution.Payments[0].Words["甲"].BySheet);
        Check("nobody-silent", () => Sign(file, "甲"));
    }

    [Fact]
    public void 划去清偿_分配和表示一起失效_划去分配_清偿还在()
    {
        var file = File(new PaymentConfirmed(null, 14000, Opened) { On = Opened });
        file.Apply(file.SplitAsOwed(Opened));
        file.Apply(file.Answer(Opened, 2, "甲", "没有收到"));
        var struck = SupervisionCase.From([.. file.History, new StepStruck(2, "x", "x") { On = Opened }]);
        Assert.Equal((14000m, 0), (struck.Outstanding, struck.Restitution.Payments.Count));
        Assert.Empty(AnswerDisputeStep.Disputes(struck));

        var split = SupervisionCase.From([.. file.History, new StepStruck(3, "x", "x") { On = Opened }]);
        Assert.Equal((0m, 14000m), (split.Outstanding, split.Restitution.UnsplitAmount));
        split.Apply(split.SplitAsOwed(Opened));
        Assert.Equal(new ReceiptCount(0, 2, 0), split.Restitution.Count(split));
        Assert.NotNull(CaseStrikes.At(file, 3));
    }

    [Theory]
    [InlineData("2026-11-30", "6999.99", "0.01")]
    [InlineData("2026-11-30", "7000", "0")]
    [InlineData("2026-12-01", "7000", "7000")]
    public void 第三十五条第一款_期限内逐人付清_多付别人的不算(string paidOn, string second, string unpaid)
    {
        ProcedureEvent[] ordered =
        [
            Filed(Item("甲", 10), Item("乙", 10)), new CorrectionOrdered("令1", 14000, 2, Deadline, "x") { On = Opened },
            new CorrectionOrderServed(ServiceMethod.InPerson, "x") { On = Opened },
            new PaymentConfirmed(null, 9000, Opened, Lines: [new("甲", "甲*", 9000)]) { On = Opened },
            new PaymentConfirmed(null, Yuan(second), Day(paidOn), Lines: [new("乙", "乙*", Yuan(second))]) { On = Day(paidOn) },
        ];
        Assert.Equal(Yuan(unpaid), SupervisionCase.From(ordered).OutstandingAfter(Deadline));
    }

    [Theory]
    [InlineData("乙", "6999.99", 2)]
    [InlineData("乙", "7000", 1)]
    [InlineData("甲", "7000", 1)]
    [InlineData(null, "7000", 1)]
    public void 第三十条第二款_付给谁就算谁的_不知道的才先抵最早的(string? to, string amount, int workers)
    {
        var file = SupervisionCase.From(
        [
            Filed(Item("甲", 9), Item("乙", 10)),
            new PaymentConfirmed(null, Yuan(amount), Opened, Lines: to is null ? null : [new(to, to + "*", Yuan(amount))]) { On = Opened },
        ]);
        Assert.Equal(workers, EnterpriseArrears.Assess([file], Opened, WorkCalendar.Shipped).Workers);
        var settled = file.Restitution.Settled(file.Items);
        Assert.Equal(Yuan(amount), settled[file.Items.Single(item => item.WorkerKey == (to ?? "甲")).FindingId]);
    }

    [Fact]
    public void 同一个人的几个月_先抵最早的_没有分到人的补在后面()
    {
        var file = SupervisionCase.From(
        [
            Filed(Item("甲", 9), Item("甲", 10), Item("乙", 10)), new PaymentConfirmed(null, 8000, Opened, Lines: [new("甲", "甲*", 8000)]) { On = Opened },
            new PaymentConfirmed(null, 7000, Opened) { On = Opened },
        ]);
        var settled = file.Restitution.Settled(file.Items);
        Assert.Equal([7000m, 7000m, 1000m], file.Items.OrderBy(item => item.Payday).ThenBy(item => item.FindingId).Select(item => settled[item.FindingId])
            .OrderDescending());
        Assert.Equal(15000, settled.Values.Sum());
        Assert.Equal(6000, file.Outstanding);
    }

    private static ReceiptsSigned Sign(SupervisionCase file, params string[] workers) =>
        (ReceiptsSigned)Steps.The<RecordSignedStep>().Enter(file, CaseTaking.Facts(Opened), new(workers, Guid.NewGuid()))("");

    private static SupervisionCase File(params ProcedureEvent[] later) => SupervisionCase.From([Filed(Item("甲", 10), Item("乙", 10)), .. later]);

    private static CaseOpened Filed(params ArrearsItem[] items) => new("案1", CaseSource.Findings, items, null, "x", Officers: CaseTaking.Two) { On = Opened };

    private static ArrearsItem Item(string worker, int month) => new(Guid.CreateVersion7(), "ZJ353-14-2", worker, worker + "*", new(2026, month, 15), 7000);

    private static decimal Yuan(string amount) => decimal.Parse(amount, System.Globalization.CultureInfo.InvariantCulture);

    private static DateOnly Day(string day) => DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture);

    private static void Check(string? code, Func<object> take)
    {
        if (code is null)
        {
            Assert.NotNull(take());
            return;
        }

        Assert.Equal(code, Assert.Throws<ProcedureRuleException>(() => { take(); }).Code);
    }
}
