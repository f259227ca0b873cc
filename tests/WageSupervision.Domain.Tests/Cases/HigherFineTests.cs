using WageSupervision.Domain.Cases;
using WageSupervision.Domain.Procedure;
using static WageSupervision.Domain.Tests.Cases.PenaltyCases;

namespace WageSupervision.Domain.Tests.Cases;

/// <summary>行政处罚法第二十九条：同一行为几个规定都有罚款的，按数额高的处罚。当事人是个人的，只适用条文没有限定为企业、单位的规定。</summary>
public sealed class HigherFineTests
{
    private static readonly Guid File = Guid.NewGuid();
    private static readonly CaseOpened OpenedCase = new("案1", CaseSource.Patrol, [], null, "x", Officers: CaseTaking.Two) { On = Opened };

    private static CaseFacts OfPerson(DateOnly today) => CaseTaking.Facts(today, Inspector) with { Addressee = CaseTaking.Firm with { IsPerson = true } };

    [Fact]
    public void 拒不改正欠薪_第三十五条高于条例第三十条()
    {
        var ranges = Steps.The<RefusalNoticeStep>().Ranges(Refused.File(), CaseTaking.Facts(Noticed, Inspector));
        Assert.Equal([("第三十五条第一款", 30000m), ("《劳动保障监察条例》第三十条第一款", 20000m)],
            ranges.Select(range => (BreachGrounds.BasisOf(range.RuleId)!.CitationAmongLaws, range.Max)));
        Check("fine-out-of-range", () => Refused.File().Take(Steps.The<RefusalNoticeStep>(), Noticed, new NoticeTerms(9999, "x")));
    }

    // 按以前的规则选了条例第三十条的告知，仍在它自己的幅度里决定。
    [Theory]
    [InlineData(2000, null)]
    [InlineData(1999, "fine-out-of-range")]
    public void 已经按条例告知的_仍可以决定(int fine, string? code)
    {
        ProcedureEvent[] told =
        [
            .. Refused, new PriorNoticeMade("告1", "GWY423-30-1", 5000, "x", Inspector) { On = Noticed },
            new PriorNoticeServed(ServiceMethod.InPerson, "x") { On = Noticed },
        ];
        Check(code, () => told.File().Take(Steps.The<DecideStep>(), LastDay.AddDays(1), new DecisionTerms(fine, "x"), Supervisor));
    }

    // 工地的台账：办法第十一条逾期不改正二千至二万，724第五十四条二万至五万。
    [Theory]
    [InlineData("no-pay-list", "site-ledger", 1, 20000, "higher-fine-applies")]
    [InlineData("no-pay-list", "site-ledger", 2, 20000, null)]
    [InlineData("pay-sheet", "site-ledger", 1, 20000, "higher-fine-applies")]
    [InlineData("paid-in-kind", "site-paid-in-kind", 1, 20000, "higher-fine-applies")]
    [InlineData("false-evidence", "records-falsified", 1, 20000, "higher-fine-applies")]
    [InlineData("records-falsified", "false-evidence", 1, 20000, null)]
    [InlineData("attendance", "site-ledger", 1, 20000, null)]
    public void 同一天的同一行为_低的不能选(string first, string second, int chosen, int fine, string? code) =>
        Check(code, () => Both(first, second, Opened).Take(Steps.The<BreachNoticeStep>(), Noticed, new(chosen, fine, "x", Discretion.None)));

    [Fact]
    public void 不同天的不是同一行为() => Check(null, () => Both("no-pay-list", "site-ledger", Opened.AddDays(-1)).Take(
        Steps.The<BreachNoticeStep>(), Noticed, new(1, 20000, "x", Discretion.None)));

    // 另作一项“拒不改正”就绕开了第三十五条。
    [Fact]
    public void 有欠薪的案件_拒不改正不另作一项行为() => Check("higher-fine-applies", () => Refused.File().Take(
        Steps.The<BreachStep>(), Noticed, new("order-refused", "x", Noticed, File)));

    [Theory]
    [InlineData("obstruction", null)]
    [InlineData("false-evidence", null)]
    [InlineData("order-refused", null)]
    [InlineData("retaliation", null)]
    [InlineData("no-pay-list", "ground-of-units")]
    [InlineData("pay-system", "ground-of-units")]
    [InlineData("records-falsified", "ground-of-units")]
    [InlineData("site-ledger", "ground-of-units")]
    [InlineData("site-account", "ground-of-units")]
    public void 当事人是个人_不登记企业单位的行为(string ground, string? code) => Check(code, () => Steps.The<BreachStep>().Enter(
        new[] { OpenedCase }.File(), OfPerson(Opened), new(ground, "x", Opened, File))(""));

    [Fact]
    public void 当事人是个人_拒不改正只按条例第三十条_没有严重后果一档()
    {
        Assert.Equal([("GWY423-30-1", 2000m, 20000m)], Steps.The<RefusalNoticeStep>().Ranges(Refused.File(), OfPerson(Noticed))
            .Select(range => (range.RuleId, range.Min, range.Max)));
        Assert.Empty(Steps.The<GraveNoticeStep>().Ranges(Refused.File(), OfPerson(Noticed)));
        Assert.Contains(Steps.The<GraveNoticeStep>().Gate(Refused.File(), OfPerson(Noticed)).Preconditions, gate => gate is { Code: "not-a-unit", Met: false });
        Assert.DoesNotContain(Steps.The<GraveNoticeStep>().Gate(Refused.File(), CaseTaking.Facts(Noticed)).Preconditions,
            gate => gate is { Code: "not-a-unit", Met: false });
        var notice = Steps.The<RefusalNoticeStep>().Enter(Refused.File(), OfPerson(Noticed), new NoticeTerms(2000, "x"))("告1");
        Assert.Equal("GWY423-30-1", notice.RuleId);
    }

    private static SupervisionCase Both(string first, string second, DateOnly secondOn) => SupervisionCase.From(
    [
        OpenedCase, new BreachEstablished(1, first, "x", Opened, File) { On = Opened }, new BreachEstablished(2, second, "x", secondOn, File) { On = Opened },
        new ConductOrdered("令1", [1, 2], "x", Deadline, CaseTaking.Firm) { On = Opened },
        new ConductOrderServed(ServiceMethod.InPerson, "x", new(File, Opened, null, null)) { On = Opened }, new ConductRefused("x", File) { On = Noticed },
    ]);
}
