using WageSupervision.Domain.Cases;
using WageSupervision.Domain.Procedure;
using static WageSupervision.Domain.Tests.Cases.PenaltyCases;

namespace WageSupervision.Domain.Tests.Cases;

/// <summary>查实的欠薪登记错了：有依据、由第二人批准才能更正；原来的登记留着，送达以前的指令书作废。</summary>
public sealed class ClaimsCorrectionTests
{
    private static readonly ArrearsItem Wrong = new(Guid.NewGuid(), "ZJ353-14-2", "k2", "李*", new(2026, 10, 15), 70000);
    private static readonly ProcedureEvent[] Established =
        [Served[0], new ClaimsEstablished([Wrong], "核对工资清单", Guid.NewGuid()) { On = Opened }];

    [Theory]
    [InlineData("7000", null)]
    [InlineData("0", null)]
    [InlineData("-0.01", "claim-not-changed")]
    [InlineData("70000", "claim-not-changed")]
    [InlineData("70000.01", null)]
    public void 更正的金额(string amount, string? code) =>
        Check(code, () => Propose(Established.File(), decimal.Parse(amount, System.Globalization.CultureInfo.InvariantCulture)));

    [Fact]
    public void 没有依据的_不更正() => Check("claims-not-proved", () => Propose(Established.File(), 7000, evidence: null));

    [Fact]
    public void 从申报发现的_不在这里更正() => Check("claim-unknown",
        () => Propose(Established.File(), 1, item: ((CaseOpened)Served[0]).Items[0].FindingId));

    [Fact]
    public void 没有查实登记过欠薪的_没有可更正的() => Check("nothing-established", () => Propose(Served[..1].File(), 1));

    [Fact]
    public void 由第二人批准_欠的跟着变_原来的登记还在()
    {
        var proposed = Propose(Established.File(), 7000);
        Check("four-eyes", () => Correct(Established.File(proposed), Inspector));
        var corrected = Correct(Established.File(proposed), Supervisor);
        var file = Established.File(proposed, corrected);
        Assert.Equal((77000m, 14000m, 14000m), (corrected.OwedBefore, corrected.OwedAfter, file.Owed));
        Assert.Equal(70000, Assert.Single(file.Events.OfType<ClaimsEstablished>()).Items[0].Amount);
        Check("claim-not-changed", () => Propose(file, 7000));
        var none = Established.File(Propose(Established.File(), 0));
        Assert.Equal(7000, Established.File([.. none.History.Skip(Established.Length), Correct(none, Supervisor)]).Owed);
    }

    [Fact]
    public void 没有送达的指令书作废_送达了的仍在()
    {
        ProcedureEvent[] ordered = [.. Established, new CorrectionOrdered("令1", 77000, 2, Deadline, "x") { On = Opened }];
        var proposed = Propose(ordered.File(), 7000);
        var file = ordered.File(proposed, Correct(ordered.File(proposed), Supervisor));
        Assert.Equal((null, "令1"), (file.Order?.OrderNumber, file.VoidedOrder));

        ProcedureEvent[] served = [.. ordered, new CorrectionOrderServed(ServiceMethod.InPerson, "财务负责人") { On = Opened }];
        var after = served.File(proposed, Correct(served.File(proposed), Supervisor));
        Assert.Equal(("令1", 14000m), (after.Order?.OrderNumber, after.Outstanding));
    }

    [Fact]
    public void 拟处罚的先退回()
    {
        ProcedureEvent[] noticed = [.. Established, new PriorNoticeMade("告1", "ZJ353-35-1", 15000, "x", Inspector) { On = Opened }];
        Check("notice-pending", () => Propose(noticed.File(), 7000));
        Check(null, () => Propose(noticed.File(new PenaltySentBack("x") { On = Opened }), 7000));
        ProcedureEvent[] handled = [.. Established, new HandlingNoticed("理告1", 7000, 60, "x", Inspector, CaseTaking.Firm) { On = Opened }];
        Check("handling-noticed", () => Propose(handled.File(), 7000));
    }

    private static ClaimsCorrectionProposed Propose(SupervisionCase file, decimal amount, Guid? item = null) => Propose(file, amount, Guid.NewGuid(), item);

    private static ClaimsCorrectionProposed Propose(SupervisionCase file, decimal amount, Guid? evidence, Guid? item = null) =>
        file.Take(Steps.The<ProposeClaimsCorrectionStep>(), Opened, new(item ?? Wrong.FindingId, amount, "多写了一个零", evidence));

    private static ClaimsCorrected Correct(SupervisionCase file, Guid by) => file.Take(Steps.The<CorrectClaimsStep>(), Opened, NoTerms.Given, by);
}
