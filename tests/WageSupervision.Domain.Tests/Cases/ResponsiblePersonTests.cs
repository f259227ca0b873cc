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

    // 第三十四条写的是“或者”：罚了一种人，不再罚另一种；724第五十四条几种人并列。
    [Theory]
    [InlineData("records-falsified", ResponsibleAs.LegalRepresentative, ResponsibleAs.LegalRepresentative, "person-twice")]
    [InlineData("records-falsified", ResponsibleAs.LegalRepresentative, ResponsibleAs.Manager, "person-twice")]
    [InlineData("records-falsified", ResponsibleAs.Manager, ResponsibleAs.LegalRepresentative, "person-twice")]
    [InlineData("records-falsified", ResponsibleAs.Manager, ResponsibleAs.Manager, null)]
    [InlineData("site-ledger", ResponsibleAs.LegalRepresentative, ResponsibleAs.LegalRepresentative, "person-twice")]
    [InlineData("site-ledger", ResponsibleAs.LegalRepresentative, ResponsibleAs.Manager, null)]
    public void 同一行为几个人(string ground, ResponsibleAs first, ResponsibleAs second, string? code)
    {
        var file = Of(ground, refused: true);
        Check(code, () => Charge([.. file, Charge(file, first)], second));
    }

    [Fact]
    public void 同一个人_同一行为只罚一次_不论什么身份() => Check("person-twice", () => SupervisionCase.From(Of("site-ledger", refused: true)).Take(
        Steps.The<OpenPersonCaseStep>(), Noticed, new(Into, 1, ResponsibleAs.Other, "x", Earlier: "案2")));

    [Fact]
    public void 单位案件里回避的_本人的案件里也不能办()
    {
        var unit = Of("records-falsified", refused: false);
        ProcedureEvent[] recused = [.. unit, new RecusalApproved(Inspector, "甲", "x") { On = Opened }];
        var person = SupervisionCase.From(Charge(unit, ResponsibleAs.Manager).Opening(Unit, SupervisionCase.From(recused), 7, "演示甲公司"));
        Assert.Contains(Steps.The<DecideStep>().Gate(person, CaseTaking.Facts(Noticed, Inspector)).Preconditions, bar => bar is { Code: "recused", Met: false });
        Assert.DoesNotContain(Steps.The<DecideStep>().Gate(person, CaseTaking.Facts(Noticed, Supervisor)).Preconditions, bar => bar.Code == "recused");
    }

    [Fact]
    public void 责令没有做到的_本人的案件记着是哪一份指令书()
    {
        Assert.Equal(new OrderNotKept("令1", Opened, Noticed), Person("site-ledger").Opened.Responsible!.Order);
        Assert.Null(Person("records-falsified").Opened.Responsible!.Order);
    }

    // 改正是单位的事：本人没有改正可以登记，也没有“终结，没有付清”。
    [Fact]
    public void 本人的案件_不登记改正_不按没有付清终结()
    {
        Check("case-of-a-person", () => Person("site-ledger").Take(Steps.The<ConductCorrectedStep>(), Noticed, new(Noticed, "x", Unit)));
        Assert.Contains(Steps.The<ProposeEndStep>().Gate(Person("site-ledger"), CaseTaking.Facts(Noticed)).Preconditions,
            condition => condition is { Code: "case-of-a-person", Met: false });
        Check("not-corrected", () => Person("site-ledger").Take(Steps.The<ProposeNoPenaltyStep>(), Noticed, new(NoPenaltyGround.Minor, "x")));
    }

    [Fact]
    public void 本人没有主观过错_决定不予处罚以后可以结案()
    {
        var decided = PersonEvents("site-ledger").File(
            new NoPenaltyProposed(NoPenaltyGround.NoFault, "x", Inspector) { On = Noticed },
            new NotPenalised("免1", NoPenaltyGround.NoFault, "x", CaseTaking.Firm) { On = Noticed });
        Assert.Equal(CaseStage.Concluded, decided.StageOn(Noticed));
        Check(null, () => decided.Close(Noticed, "x"));
        Check("conduct-not-corrected", () => Person("site-ledger").Close(Noticed, "x"));
    }

    [Fact]
    public void 单位的违法行为不成立了_本人的案件撤销立案()
    {
        var gone = CaseTaking.Facts(Noticed) with { UnitBreachStands = false };
        var person = Person("site-ledger");
        var terms = new RevocationTerms(RevocationGround.NotEstablished, "x");
        Assert.True(Steps.The<ProposeRevocationStep>().IsNext(person, gone));
        Assert.NotNull(Steps.The<ProposeRevocationStep>().Enter(person, gone, terms)(""));
        Check("conduct-not-corrected", () => Steps.The<ProposeRevocationStep>().Enter(person, CaseTaking.Facts(Noticed), terms)(""));
        var proposed = PersonEvents("site-ledger").File(new RevocationProposed(RevocationGround.NotEstablished, "x", Inspector) { On = Noticed });
        Assert.True(Steps.The<RevokeStep>().Gate(proposed, gone with { Actor = Supervisor }).IsOpen);
        Assert.False(Steps.The<RevokeStep>().Gate(proposed, CaseTaking.Facts(Noticed, Supervisor)).IsOpen);
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
        Assert.Equal(CaseStage.Concluded, penalised.StageOn(LastDay));
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
        Assert.False(OpenPersonCaseStep.StillStands(SupervisionCase.From([.. unit, new StrikeProposed(unit.Length, "x", "x", Inspector) { On = Noticed }]), 1));
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
        return [.. Charge(unit, ResponsibleAs.Manager).Opening(Unit, SupervisionCase.From(unit), 7, "演示甲公司")];
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
