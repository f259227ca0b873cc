using WageSupervision.Domain.Cases;
using WageSupervision.Domain.Parameters;
using WageSupervision.Domain.Procedure;
using static WageSupervision.Domain.Tests.Cases.PenaltyCases;

namespace WageSupervision.Domain.Tests.Cases;

/// <summary>决定以后：十五日缴款、每日百分之三不超过罚款、复议诉讼期间不算、催告十个工作日、三个月内申请法院。</summary>
public sealed class FineTests
{
    // 决定书 2026-12-09 送达，十五日到 12-24（周四）。
    private static readonly DateOnly Due = new(2026, 12, 24);
    private static readonly WorkCalendar Calendar = WorkCalendar.Shipped;

    [Theory]
    [InlineData("2026-12-09", "2026-12-24")]
    [InlineData("2026-09-09", "2026-09-24")]
    [InlineData("2026-09-10", "2026-09-28")]
    public void 第六十七条_十五日_末日遇休息日顺延(string served, string due) => Assert.Equal(Day(due), Fine(Day(served)).DueOn(Calendar));

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 450)]
    [InlineData(2, 900)]
    [InlineData(33, 14850)]
    [InlineData(34, 15000)]
    [InlineData(400, 15000)]
    public void 第七十二条_每日百分之三_不超过罚款(int days, int surcharge) => Assert.Equal(surcharge, Fine().Surcharge(Calendar, Due.AddDays(days)));

    [Theory]
    [InlineData("2026-12-24", 0)]
    [InlineData("2026-12-25", 450)]
    [InlineData("2026-12-26", 900)]
    public void 第七十二条_期限当日缴清不加处(string paidOn, int surcharge) =>
        Assert.Equal(surcharge, Fine(null, Paid(15000, Day(paidOn))).Surcharge(Calendar, Due.AddDays(100)));

    [Fact]
    public void 第七十二条_缴了一部分的_按没有缴的算() => Assert.Equal(300, Fine(null, Paid(5000, Due)).Surcharge(Calendar, Due.AddDays(1)));

    // 同意分期的当天，待办里就是新的期限。
    [Fact]
    public void 第六十六条_同意分期的当天起_期限是下一期()
    {
        DateOnly agreed = new(2026, 12, 20);
        var fine = Fine(null, new FineInstalled([new(new(2027, 1, 11), 7500), new(new(2027, 2, 11), 7500)]) { On = agreed });
        Assert.Equal(new(2027, 1, 11), Assert.Single(fine.Clocks(Calendar, agreed), clock => clock.Title == "缴纳罚款").DueOn);
    }

    // 复议、诉讼的期限到 2027-06-09：以前没有开始，过了才有三个月。
    [Theory]
    [InlineData("2027-06-09", false)]
    [InlineData("2027-06-10", true)]
    public void 强制法第五十三条_还能复议诉讼的_申请法院的期限没有开始(string today, bool runs) => Assert.Equal(
        runs, Fine().Clocks(Calendar, Day(today)).Any(clock => clock is { Title: "申请法院强制执行", Running: true }));

    [Fact]
    public void 强制法第五十三条_没有开始的_不写不再计算() =>
        Assert.DoesNotContain(Fine().Clocks(Calendar, Due.AddDays(3)), clock => clock.Title == "申请法院强制执行");

    // 申请当日和答复当日都不计算。
    [Theory]
    [InlineData(1, 0)]
    [InlineData(2, 0)]
    [InlineData(3, 450)]
    public void 第七十三条_复议期间不计算(int days, int surcharge)
    {
        var fine = Fine(null, new RemedyFiled(1, RemedyKind.Reconsideration, Due.AddDays(1), "x") { On = Due.AddDays(1) },
            new RemedyAnswered(1, RemedyKind.Reconsideration, RemedyOutcome.Upheld, Due.AddDays(2), "x", Guid.NewGuid()) { On = Due.AddDays(2) });
        Assert.Equal(surcharge, fine.Surcharge(Calendar, Due.AddDays(days)));
    }

    [Fact]
    public void 第七十三条_还没有答复的_一直不计算() => Assert.Equal(
        0, Fine(null, new RemedyFiled(1, RemedyKind.Suit, Due, "x") { On = Due }).Surcharge(Calendar, Due.AddDays(300)));

    [Fact]
    public void 第六十六条_分期的按各期算()
    {
        FinePart[] parts = [new(new(2026, 12, 30), 5000), new(new(2027, 1, 30), 10000)];
        var fine = Fine(null, new FineInstalled(parts) { On = new(2026, 12, 20) });
        Assert.Equal(0, fine.Surcharge(Calendar, new(2026, 12, 30)));
        Assert.Equal(150, fine.Surcharge(Calendar, new(2026, 12, 31)));
        Assert.Equal(0, Fine(null, new FineInstalled(parts) { On = new(2026, 12, 20) }, Paid(5000, new(2026, 12, 30))).Surcharge(Calendar, new(2027, 1, 30)));
        Assert.False(fine.IsOverdue(Calendar, new(2026, 12, 30)));
        Assert.True(fine.IsOverdue(Calendar, new(2026, 12, 31)));
    }

    [Theory]
    [InlineData(15000, "2027-01-10", null)]
    [InlineData(14999.99, "2027-01-10", "plan-sum")]
    [InlineData(15000.01, "2027-01-10", "plan-sum")]
    [InlineData(15000, "2026-12-24", "plan-days")]
    [InlineData(15000, "2026-12-25", null)]
    public void 第六十六条_申请的各期等于没有缴的(double amount, string due, string? code) => Check(code, () =>
        Penalised.File().Take(Steps.The<AskFinePlanStep>(), Due, new([new(Day(due), (decimal)amount)], "x")));

    [Fact]
    public void 第六十六条_批准以前缴过的_重新申请()
    {
        var asked = new FinePlanAsked([new(new(2027, 1, 10), 15000)], "x") { On = Due };
        Check(null, () => Penalised.File(asked).Take(Steps.The<ApproveFinePlanStep>(), Due, NoTerms.Given, Supervisor));
        Check("plan-sum", () => Penalised.File(asked, Paid(1, Due)).Take(Steps.The<ApproveFinePlanStep>(), Due, NoTerms.Given, Supervisor));
        Check("plan-pending", () => Penalised.File(asked).Take(Steps.The<AskFinePlanStep>(), Due, new([new(new(2027, 1, 10), 15000)], "x")));
    }

    [Theory]
    [InlineData(15000.00, "2026-12-09", null)]
    [InlineData(15000.01, "2026-12-09", "impossible-amount")]
    [InlineData(0, "2026-12-09", "impossible-amount")]
    [InlineData(100, "2026-12-08", "impossible-payment-day")]
    [InlineData(100, "2026-12-10", "impossible-payment-day")]
    public void 缴款不超过没有缴的_有回单(double amount, string paidOn, string? code) => Check(code, () => Penalised.File().Take(
        Steps.The<PayFineStep>(), new(2026, 12, 9), new((decimal)amount, Day(paidOn), Guid.NewGuid())));

    [Fact]
    public void 罚款不是工资_缴了罚款不算清偿()
    {
        var file = Penalised.File(Paid(15000, Due));
        Assert.Equal((0m, 7000m, 0m), (file.Paid, file.Outstanding, file.Fine.Unpaid));
        Check("no-receipt", () => Penalised.File().Take(Steps.The<PayFineStep>(), Due, new(100, Due, null)));
        Check("fine-paid", () => file.Take(Steps.The<PayFineStep>(), Due, new(100, Due, Guid.NewGuid())));
    }

    // 送达后六个月（2027-06-09）不复议不诉讼，届满之日起三个月（2027-09-09）。
    [Theory]
    [InlineData("2027-06-09", "remedies-open")]
    [InlineData("2027-06-10", null)]
    [InlineData("2027-09-09", null)]
    [InlineData("2027-09-10", "court-term-over")]
    public void 强制法第五十三条_三个月内申请(string today, string? code) =>
        Check(code, () => Penalised.File(Demanded(new(2026, 12, 10))).Take(Steps.The<FineToCourtStep>(), Day(today), "演示法院"));

    [Theory]
    [InlineData("2026-12-25", "decision-not-due")]
    [InlineData("2026-12-26", null)]
    public void 强制法第五十四条_逾期才催告(string today, string? code)
    {
        // 2026-12-25 是分期的那一天，当日不算逾期。
        var file = Penalised.File(new FineInstalled([new(new(2026, 12, 25), 15000)]) { On = new(2026, 12, 10) });
        Check(code, () => file.Take(Steps.The<DemandFineStep>(), Day(today), NoTerms.Given));
    }

    // 判决 2026-12-01 生效，催告书 12-02（周三）送达，十个工作日到 12-16。
    [Theory]
    [InlineData("2026-12-16", "demand-runs")]
    [InlineData("2026-12-17", null)]
    public void 强制法第五十四条_催告书送达十个工作日以后(string today, string? code)
    {
        var judged = new RemedyAnswered(1, RemedyKind.Suit, RemedyOutcome.Upheld, new(2026, 12, 1), "x", Guid.NewGuid()) { On = new(2026, 12, 1) };
        var file = Told.File(
            new PenaltyDecided("罚1", "ZJ353-35-1", 15000) { On = new(2026, 9, 9) },
            new PenaltyServed(ServiceMethod.InPerson, "x") { On = new(2026, 9, 9) },
            new RemedyFiled(1, RemedyKind.Suit, new(2026, 10, 1), "x") { On = new(2026, 10, 1) }, judged, Demanded(new(2026, 12, 2)));
        Check(code, () => file.Take(Steps.The<FineToCourtStep>(), Day(today), "演示法院"));
    }

    [Fact]
    public void 复议诉讼中_不催告不申请()
    {
        var pending = new RemedyFiled(1, RemedyKind.Suit, Due, "x") { On = Due };
        Check("remedy-pending", () => Penalised.File(pending).Take(Steps.The<DemandFineStep>(), Due.AddDays(9), NoTerms.Given));
        Check("remedies-open", () => Penalised.File(pending, Demanded(Due)).Take(Steps.The<FineToCourtStep>(), new(2027, 7, 1), "x"));
        Check("remedy-pending", () => Penalised.File(pending).Take(Steps.The<ContestFineStep>(), Due, new(RemedyKind.Suit, Due, "x")));
    }

    [Theory]
    [InlineData(15000, "not-lower")]
    [InlineData(14999, null)]
    [InlineData(0, "not-lower")]
    public void 变更只能减轻_由两人(int fine, string? code)
    {
        Check(code, () => Penalised.File().Take(Steps.The<ProposeDecisionChangeStep>(), Due, new(fine, "复议变更")));
        var proposed = new DecisionChangeProposed(fine, "复议变更", Inspector) { On = Due };
        Check(code, () => Penalised.File(proposed).Take(Steps.The<ChangeDecisionStep>(), Due, NoTerms.Given, Supervisor));
        Check("four-eyes", () => Penalised.File(proposed).Take(Steps.The<ChangeDecisionStep>(), Due, NoTerms.Given, Inspector));
    }

    // 罚款 15,000，期限当日缴清；变更为 10,000，多缴的 5,000 退还。晚一天缴的，先抵一天的加处罚款 300。
    [Theory]
    [InlineData(0, 5000)]
    [InlineData(1, 4700)]
    public void 变更以后多缴的应当退还(int daysLate, int refund)
    {
        var proposed = new DecisionChangeProposed(10000, "复议变更", Inspector) { On = Due };
        var changed = Penalised.File(Paid(15000, Due.AddDays(daysLate)), proposed)
            .Take(Steps.The<ChangeDecisionStep>(), Due.AddDays(9), NoTerms.Given, Supervisor);
        Assert.Equal(refund, changed.Refund);
        Assert.Null(Penalised.File(Paid(10000, Due), proposed).Take(Steps.The<ChangeDecisionStep>(), Due, NoTerms.Given, Supervisor).Refund);
    }

    // 复议 12-25 申请、12-26 变更，没有照办以前不计算；照办（12-28）以后从次日起。
    [Theory]
    [InlineData("2026-12-28", 0)]
    [InlineData("2026-12-29", 300)]
    public void 第七十三条_复议变更的_照办以前不计算(string day, int surcharge)
    {
        var answered = new RemedyAnswered(1, RemedyKind.Reconsideration, RemedyOutcome.Changed, Due.AddDays(2), "x", Guid.NewGuid()) { On = Due.AddDays(2) };
        var filed = new RemedyFiled(1, RemedyKind.Reconsideration, Due.AddDays(1), "x") { On = Due.AddDays(1) };
        Assert.Equal(0, Fine(null, filed, answered).Surcharge(Calendar, Day(day)));
        Assert.True(Fine(null, filed, answered).Course.IsToBeFollowed);
        var followed = Fine(null, filed, answered, new DecisionChanged("改1", 10000, "x", CaseTaking.Firm) { On = Due.AddDays(4) });
        Assert.Equal((surcharge, false), (followed.Surcharge(Calendar, Day(day)), followed.Course.IsToBeFollowed));
    }

    [Fact]
    public void 变更以后按新的数额()
    {
        var fine = Fine(null, new DecisionChanged("改1", 10000, "x", CaseTaking.Firm) { On = Due });
        Assert.Equal((10000m, 300m), (fine.Unpaid, fine.Surcharge(Calendar, Due.AddDays(1))));
    }

    [Fact]
    public void 撤销以后没有罚款_可以重新告知_企业看得到()
    {
        var file = Penalised.File(Paid(5000, Due), new DecisionRevoked("改1", "罚1", "x", 5000, CaseTaking.Firm) { On = Due });
        Assert.Equal((null, null, 0m, true), (file.Penalty, file.Notice, file.Fine.Unpaid, file.IsKnownToEnterprise));
        Assert.Equal("罚1", Assert.Single(file.Fine.Revoked).Decision.DecisionNumber);
        Check(null, () => file.Take(Steps.The<RefusalNoticeStep>(), Due, new NoticeTerms(12000, "x")));
    }

    [Fact]
    public void 结案写明没有缴的罚款_缴款的步骤仍然开着()
    {
        var file = Penalised.File(new PaymentConfirmed(null, 7000, Due) { On = Due });
        var closed = file.Close(Due, "已付清");
        Assert.Equal(15000, closed.UnpaidFine);
        Assert.Contains("还有罚款 15,000.00 元 没有缴", closed.Words().Text, StringComparison.Ordinal);
        file.Apply(closed);
        Assert.Contains(file.Clocks(Calendar, Due), clock => clock is { Title: "缴纳罚款", Running: true });
        Check(null, () => file.Take(Steps.The<PayFineStep>(), Due, new(15000, Due, Guid.NewGuid())));
    }

    [Fact]
    public void 浙江条例第三十二条_十个工作日内报告()
    {
        var clock = Decided.File().Clocks(Calendar, LastDay).Single(each => each.Title == "报告上一级部门");
        Assert.Equal((new DateOnly(2026, 12, 23), true), (clock.DueOn, clock.Running));
        Check("reported", () => Decided.File(new ReportedUp("x") { On = Due }).Take(Steps.The<ReportUpStep>(), Due, "x"));
    }

    private static FineState Fine(DateOnly? served = null, params ProcedureEvent[] more) => Told.File(
        [new PenaltyDecided("罚1", "ZJ353-35-1", 15000) { On = served ?? new(2026, 12, 9) },
            new PenaltyServed(ServiceMethod.InPerson, "x") { On = served ?? new(2026, 12, 9) }, .. more]).Fine;

    private static FinePaid Paid(decimal amount, DateOnly on) => new(amount, on, Guid.NewGuid()) { On = on };

    private static DemandLetterServed Demanded(DateOnly on) => new(ServiceMethod.InPerson, "x", new(Guid.NewGuid(), on, null, null)) { On = on };
}
