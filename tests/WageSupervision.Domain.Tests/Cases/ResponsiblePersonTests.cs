using WageSupervision.Domain.Cases;
using WageSupervision.Domain.Procedure;
using WageSupervision.Domain.Publications;
using static WageSupervision.Domain.Tests.Cases.PenaltyCases;

namespace WageSupervision.Domain.Tests.Cases;

/// <summary>对责任人员的处罚：办法第三十四条、条例724第五十四条；另立案件，以单位案件里的违法行为为根据。</summary>
public sealed class ResponsiblePersonTests
{
    private static readonly Guid Unit = Guid.Parse("00000000-0000-7000-8000-000000000034");
    private static readonly Guid Into = Guid.Parse("00000000-0000-7000-8000-000000000035");
    private static readonly CaseOpened OpenedCase = new("案1", CaseSource.Patrol, [], null, "x", Officers: CaseTaking.Two) { On = Opened };

    // 伪造记录的，责令改正并处罚款；724第五十四条的，先责令、逾期不改正才罚；第五十五条以下不罚个人。
    [Theory]
    [InlineData("records-falsified", false, null)]
    [InlineData("site-ledger", false, "no-person-fine")]
    [InlineData("site-ledger", true, null)]
    [InlineData("site-account", true, "no-person-fine")]
    [InlineData("obstruction", false, "no-person-fine")]
    public void 法律罚责任人员的_可以处罚的时候_才能对其立案(string ground, bool refused, string? code) =>
        Check(code, () => Charge(Of(ground, refused), ResponsibleAs.LegalRepresentative));

    [Theory]
    [InlineData("records-falsified", ResponsibleAs.LegalRepresentative, null)]
    [InlineData("records-falsified", ResponsibleAs.Manager, null)]
    [InlineData("records-falsified", ResponsibleAs.Principal, "person-not-named")]
    [InlineData("records-falsified", ResponsibleAs.Other, "person-not-named")]
    [InlineData("site-ledger", ResponsibleAs.Principal, null)]
    [InlineData("site-ledger", ResponsibleAs.Other, null)]
    public void 只罚条文写明的人(string ground, ResponsibleAs role, string? code) => Check(code, () => Charge(Of(ground, refused: true), role));

    [Fact]
    public void 法定代表人同一行为只立一次_主管人员可以不止一人()
    {
        var file = Of("records-falsified", refused: false);
        var first = Charge(file, ResponsibleAs.LegalRepresentative);
        Check("person-twice", () => Charge([.. file, first], ResponsibleAs.LegalRepresentative));
        Check(null, () => Charge([.. file, Charge(file, ResponsibleAs.Manager)], ResponsibleAs.Manager));
    }

    [Theory]
    [InlineData("records-falsified", 999, "fine-out-of-range")]
    [InlineData("records-falsified", 1000, null)]
    [InlineData("records-falsified", 10000, null)]
    [InlineData("records-falsified", 10001, "fine-out-of-range")]
    [InlineData("site-ledger", 9999, "fine-out-of-range")]
    [InlineData("site-ledger", 10000, null)]
    [InlineData("site-ledger", 30000, null)]
    [InlineData("site-ledger", 30001, "fine-out-of-range")]
    public void 本人的幅度_差一元(string ground, int fine, string? code) =>
        Check(code, () => Person(ground).Take(Steps.The<BreachNoticeStep>(), Noticed, new(1, fine, "x", Discretion.None)));

    [Fact]
    public void 本人的案件_只办对本人的处罚()
    {
        var person = Person("records-falsified");
        Assert.Equal(("案1", ResponsibleAs.Manager, 1), (person.Opened.Responsible!.CaseNumber, person.Opened.Responsible.As, person.Opened.Responsible.Breach));
        Assert.True(person.Officers.AreTwo);
        Check("case-of-a-person", () => person.Take(Steps.The<BreachStep>(), Noticed, new("obstruction", "x", Noticed, Unit)));
        Check("case-of-a-person", () => person.Take(Steps.The<ConductOrderStep>(), Noticed, new OrderTerms(Noticed.AddDays(10), "x")));
        Check("case-of-a-person", () => person.Take(Steps.The<OpenPersonCaseStep>(), Noticed, new(Into, 1, ResponsibleAs.Manager, "x")));
        Assert.Contains(Steps.The<ProposeMajorStep>().Gate(person, new(CaseTaking.Facts(Noticed), [])).Preconditions,
            condition => condition is { Code: "case-of-a-person", Met: false });
    }

    // 没有缴清不妨碍结案；罚了本人，本人的案件就办完了，单位的案件不因此办完。
    [Fact]
    public void 罚了本人_本人的案件可以结案_单位的不因此结案()
    {
        var notice = Person("records-falsified").Take(Steps.The<BreachNoticeStep>(), Noticed, new(1, 3000, "x", Discretion.None));
        var penalised = PersonEvents("records-falsified").File(
            notice, new PriorNoticeServed(ServiceMethod.InPerson, "本人") { On = Noticed }, new PenaltyDecided("罚1", notice.RuleId, 3000) { On = LastDay },
            new PenaltyServed(ServiceMethod.InPerson, "本人") { On = LastDay });
        Check(null, () => penalised.Close(LastDay, "x"));
        Check("conduct-not-corrected", () => SupervisionCase.From(Of("records-falsified", refused: false)).Close(LastDay, "x"));
    }

    // 单位的违法行为被撤销、划去，本人的告知和决定都站不住。
    [Fact]
    public void 单位的违法行为不成立了_本人不能告知也不能处罚()
    {
        var gone = CaseTaking.Facts(Noticed) with { UnitBreachStands = false };
        Assert.Contains(Steps.The<BreachNoticeStep>().Gate(Person("records-falsified"), gone).Preconditions, Gone);
        Assert.Contains(Steps.The<DecideStep>().Gate(Person("records-falsified"), gone).Preconditions, Gone);
        Assert.DoesNotContain(Steps.The<BreachNoticeStep>().Gate(Person("records-falsified"), CaseTaking.Facts(Noticed)).Preconditions, Gone);

        ProcedureEvent[] unit = Of("site-ledger", refused: true);
        Assert.True(OpenPersonCaseStep.StillStands(SupervisionCase.From(unit), 1));
        Assert.False(OpenPersonCaseStep.StillStands(SupervisionCase.From(unit), 2));
        Assert.False(OpenPersonCaseStep.StillStands(SupervisionCase.From([.. unit, new StepStruck(unit.Length, "x", "x") { On = Noticed }]), 1));
        Assert.False(OpenPersonCaseStep.StillStands(
            SupervisionCase.From([.. unit, new CaseRevoked(RevocationGround.NotEstablished) { On = Noticed }]), 1));

        static bool Gone(Precondition condition) => condition is { Code: "unit-breach-gone", Met: false };
    }

    [Fact]
    public void 对责任人员立了案的_不并案不分案()
    {
        var file = Of("records-falsified", refused: false);
        var charged = SupervisionCase.From([.. file, Charge(file, ResponsibleAs.Manager)]);
        Assert.Contains(Steps.The<ProposeDivisionStep>().Gate(charged, CaseTaking.Facts(Noticed)).Preconditions,
            condition => condition is { Code: "persons-charged", Met: false });
    }

    private static PersonCaseOpened Charge(IEnumerable<ProcedureEvent> unit, ResponsibleAs role) =>
        SupervisionCase.From(unit).Take(Steps.The<OpenPersonCaseStep>(), Noticed, new(Into, 1, role, "分管财务，签批了工资表"));

    private static SupervisionCase Person(string ground) => PersonEvents(ground).File();

    private static ProcedureEvent[] PersonEvents(string ground)
    {
        var unit = Of(ground, refused: true);
        return [.. Charge(unit, ResponsibleAs.Manager).Opening(Unit, SupervisionCase.From(unit), "演示甲公司")];
    }

    private static ProcedureEvent[] Of(string ground, bool refused)
    {
        ProcedureEvent[] established = [OpenedCase, new BreachEstablished(1, ground, "x", Opened, Unit) { On = Opened }];
        return refused
            ?
            [
                .. established, new ConductOrdered("令1", [1], "x", Deadline, CaseTaking.Firm) { On = Opened },
                new ConductOrderServed(ServiceMethod.InPerson, "x", new(Unit, Opened, null, null)) { On = Opened }, new ConductRefused("x", Unit) { On = Noticed },
            ] : established;
    }
}
