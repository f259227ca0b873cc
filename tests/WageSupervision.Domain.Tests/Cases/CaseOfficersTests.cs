using WageSupervision.Domain.Cases;
using WageSupervision.Domain.Procedure;

namespace WageSupervision.Domain.Tests.Cases;

/// <summary>办案人员：不少于两名，有执法证号；更换由负责人；回避以后不能再办。</summary>
public sealed class CaseOfficersTests
{
    private static readonly DateOnly Day = new(2026, 11, 20);
    private static readonly Guid Supervisor = Guid.NewGuid();
    private static readonly NamedOfficer First = CaseTaking.Two[0];
    private static readonly NamedOfficer Second = CaseTaking.Two[1];
    private static readonly NamedOfficer Third = new(Guid.NewGuid(), "丙", "浙测03");

    [Theory]
    [InlineData(0, "two-officers")]
    [InlineData(1, "two-officers")]
    [InlineData(2, null)]
    [InlineData(3, null)]
    public void 条例第十六条_办案人员不足两名_不能责令(int officers, string? code) =>
        Check(code, () => File([.. new[] { First, Second, Third }.Take(officers)]).Order(Day, "令1", Day.AddDays(10), "x"));

    [Fact]
    public void 条例第十六条_不足两名_不能拟处罚告知()
    {
        var file = File([First]);
        Refused("two-officers", () => file.GiveNotice(Day, "告1", 50000, "x", Supervisor, "堵路"));
        file.Apply(Name(file, First, Second));
        Assert.NotNull(file.GiveNotice(Day, "告1", 50000, "x", Supervisor, "堵路"));
    }

    [Fact]
    public void 登记办案人员_两名不同的人_都有证号_登记过的不再登记()
    {
        var file = File(null);
        Assert.True(Steps.The<NameOfficersStep>().IsNext(file, CaseTaking.Facts(Day)));
        Refused("two-officers", () => Name(file, First));
        Refused("two-officers", () => Name(file, First, First));
        Refused("no-certificate", () => Name(file, First, Third with { Certificate = "" }));
        file.Apply(Name(file, First, Second));
        Refused("officers-named", () => Name(file, First, Third));
    }

    [Fact]
    public void 更换_由负责人_换成别人()
    {
        var file = File([First, Second]);
        Refused("same-officers", () => HandOver(file, First, Second));
        file.Apply(HandOver(file, Second, Third));
        Assert.Equal([Second, Third], file.Officers.Named);
        Assert.Equal([Role.Supervisor], Steps.The<HandOverStep>().Card.Roles);
    }

    [Fact]
    public void 处罚法第四十三条_回避由负责人决定_决定以前照常_以后什么都不能做()
    {
        var file = File([First, Second]);
        Refused("not-an-officer", () => Ask(file, Third.OfficerId));
        file.Apply(Ask(file, First.OfficerId));
        Assert.NotNull(Steps.The<OrderStep>().Enter(file, CaseTaking.Facts(Day, First.OfficerId), new(Day.AddDays(10), "x")));
        file.Apply(Steps.The<ApproveRecusalStep>().Enter(file, CaseTaking.Facts(Day, Supervisor), NoTerms.Given)(""));

        Assert.Equal([Second], file.Officers.Named);
        foreach (var step in Steps.On<SupervisionCase, CaseFacts>())
        {
            Assert.Equal("recused", step.Gate(file, CaseTaking.Facts(Day, First.OfficerId)).Preconditions[0].Code);
            Assert.DoesNotContain(step.Gate(file, CaseTaking.Facts(Day, Second.OfficerId)).Preconditions, condition => condition.Code == "recused");
        }

        Refused("two-officers", () => file.Order(Day, "令1", Day.AddDays(10), "x"));
        Refused("recused", () => Name(file, First, Second));
        file.Apply(Name(file, Second, Third));
        Assert.NotNull(file.Order(Day, "令1", Day.AddDays(10), "x"));
        Refused("recused", () => HandOver(file, First, Second));
    }

    [Fact]
    public void 不同意回避_照常办()
    {
        var file = File([First, Second]);
        file.Apply(Ask(file, First.OfficerId));
        file.Apply(Steps.The<DeclineProposalStep>().Enter(file, CaseTaking.Facts(Day, Supervisor), new("recusal-asked", "没有利害关系"))(""));
        Assert.Empty(file.Officers.Recused);
        Assert.Empty(file.Proposals.Open);
    }

    private static SupervisionCase File(IReadOnlyList<NamedOfficer>? officers) => SupervisionCase.From(
    [
        Steps.The<OpenStep>().Enter(Unbegun.File, Day,
            new([new(Guid.NewGuid(), "ZJ353-14-2", "甲", "甲*", new(2026, 10, 15), 7000)], null, "x", Officers: officers))("案1"),
    ]);

    private static OfficersNamed Name(SupervisionCase file, params NamedOfficer[] officers) =>
        Steps.The<NameOfficersStep>().Enter(file, CaseTaking.Facts(Day), officers)("");

    private static OfficersReplaced HandOver(SupervisionCase file, params NamedOfficer[] officers) =>
        Steps.The<HandOverStep>().Enter(file, CaseTaking.Facts(Day, Supervisor), new(officers, "调离"))("");

    private static RecusalAsked Ask(SupervisionCase file, Guid officer) =>
        Steps.The<AskRecusalStep>().Enter(file, CaseTaking.Facts(Day, Second.OfficerId), new(officer, RecusalAsker.Respondent, "亲戚"))("");

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
