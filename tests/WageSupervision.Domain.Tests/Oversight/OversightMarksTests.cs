using WageSupervision.Domain.Cases;
using WageSupervision.Domain.Oversight;
using WageSupervision.Domain.Procedure;

namespace WageSupervision.Domain.Tests.Oversight;

/// <summary>办案监督：只由事件得出，不多也不少。</summary>
public sealed class OversightMarksTests
{
    private static readonly DateOnly Day = new(2026, 11, 20);
    private static readonly Guid One = Guid.Parse("00000000-0000-7000-8000-000000000001");
    private static readonly ProcedureEvent Opened = new CaseOpened(
        "案1", CaseSource.Findings, [new ArrearsItem(One, "ZJ353-14-2", "k", "张*", new DateOnly(2026, 10, 15), 7000)], null, "x")
    { On = Day };

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    public void 迟登记_晚一天就是(int days, bool marked) => Assert.Equal(
        marked ? [OversightKind.LateRegistration] : [], Kinds(new PaymentConfirmed(null, 1, Day) { On = Day }, Day.AddDays(days)));

    [Fact]
    public void 送达迟登记_写了理由的_同时是迟登记()
    {
        var proof = new ServiceProof(One, Day.AddDays(4), null, "回证晚到");
        Assert.Equal([OversightKind.LateRegistration, OversightKind.BackdatedService],
            Kinds(new CorrectionOrderServed(ServiceMethod.InPerson, "财务负责人", proof) { On = Day }, Day.AddDays(4)));
        Assert.Equal([], Kinds(new CorrectionOrderServed(ServiceMethod.InPerson, "财务负责人", proof with { LateReason = null }) { On = Day }, Day));
    }

    [Fact]
    public void 没有陈述申辩的决定_有过一份就不是()
    {
        var decided = new PenaltyDecided("罚1", "ZJ353-35-1", 10000) { On = Day };
        var defence = new DefenceReceived(1, DefenceManner.Oral, "x", [], Day) { On = Day };
        Assert.Equal([OversightKind.DecidedWithoutDefence], Kinds(decided, Day));
        Assert.Equal([], Kinds(decided, Day, defence));
    }

    [Fact]
    public void 没有付清就办结_付清的不是()
    {
        Assert.Equal([OversightKind.ClosedUnpaid], Kinds(new CaseEnded(CaseEnd.OtherRegion, "x", 0.01m, 1) { On = Day }, Day));
        Assert.Equal([], Kinds(new CaseEnded(CaseEnd.OtherRegion, "x", 0, 1) { On = Day }, Day));
        Assert.Equal([OversightKind.ClosedUnpaid], Kinds(new CaseClosed("x", 0.01m) { On = Day }, Day));
        Assert.Equal([], Kinds(new CaseClosed("x") { On = Day }, Day));
    }

    [Fact]
    public void 作废的文号_延长_划去()
    {
        Assert.Equal([OversightKind.NumberVoided], Kinds(new OrderRevoked("令1", "x") { On = Day }, Day));
        Assert.Equal([OversightKind.NumberVoided], Kinds(new CorrectionOrdered("令2", 7000, 1, Day.AddDays(10), "x", Voids: "令1") { On = Day }, Day));
        Assert.Equal([], Kinds(new CorrectionOrdered("令1", 7000, 1, Day.AddDays(10), "x") { On = Day }, Day));
        Assert.Equal([OversightKind.Extension], Kinds(new ExtensionApproved(30, "三个工地") { On = Day }, Day));
        var struck = OversightMarks.Of(SupervisionCase.From([Opened]), new StepStruck(1, "送达", "日期看错") { On = Day }, Day).Single();
        Assert.Equal((OversightKind.StepStruck, "送达：日期看错"), struck);
    }

    private static IEnumerable<OversightKind> Kinds(ProcedureEvent recorded, DateOnly on, params ProcedureEvent[] before) =>
        OversightMarks.Of(SupervisionCase.From([Opened, .. before, recorded]), recorded, on).Select(mark => mark.Kind);
}
