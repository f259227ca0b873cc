using WageSupervision.Domain.Enterprises;
using WageSupervision.Domain.Incidents;
using WageSupervision.Domain.Procedure;

namespace WageSupervision.Domain.Tests.Incidents;

/// <summary>重大拖欠工资事件（第二十九条）：按小时的时限、交办、报告、由第二人批准结束。</summary>
public sealed class MajorIncidentTests
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 20, 4, 0, 0, TimeSpan.Zero);
    private static readonly Guid Inspector = Guid.NewGuid();

    [Fact]
    public void 建立以后两小时内首次报告_报告以后按所定的小时续报_不再续报的没有时限()
    {
        var file = Opened();
        Assert.Equal(("首次报告", Noon.AddHours(2)), (Assert.Single(file.Clocks).What, file.Clocks[0].DueAt));
        file.Apply(Take(file, Steps.The<ReportIncidentStep>(), new("区人民政府", "正在劝导", 24), Noon.AddHours(1)));
        Assert.Equal(("续报", Noon.AddHours(25)), (Assert.Single(file.Clocks).What, file.Clocks[0].DueAt));
        file.Apply(Take(file, Steps.The<ReportIncidentStep>(), new("区人民政府", "人已散", null), Noon.AddHours(20)));
        Assert.Empty(file.Clocks);
        Assert.Equal(2, file.Reports.Count);
    }

    [Theory]
    [InlineData(-121, false, false)]
    [InlineData(-120, true, false)]
    [InlineData(0, true, false)]
    [InlineData(1, true, true)]
    public void 时限_还有两小时起显示为红_过了一分钟就超时(int minutes, bool red, bool over)
    {
        var clock = new HourClock("首次报告", Noon, "");
        var now = Noon.AddMinutes(minutes);
        Assert.Equal((red, over), (clock.IsRed(now), clock.IsOver(now)));
        Assert.StartsWith(over ? "超时" : "还有", clock.Left(now), StringComparison.Ordinal);
    }

    [Fact]
    public void 交办_写明谁在几小时内办_完成以后不再计时_同一项不能完成两次()
    {
        var file = Opened();
        file.Apply(Take(file, Steps.The<SetTaskStep>(), new("到现场劝导", "演示街道办事处", 1), Noon));
        Assert.Equal(("演示街道办事处：到现场劝导", Noon.AddHours(1)), (file.Clocks[0].What, file.Clocks[0].DueAt));
        var done = Steps.The<FinishTaskStep>();
        Refused("no-open-task", () => Take(file, done, new(2, "x"), Noon));
        file.Apply(Take(file, done, new(1, "已到现场"), Noon));
        Assert.Equal("已到现场", Assert.Single(file.Tasks).Done);
        Refused("no-open-task", () => Take(file, done, new(1, "x"), Noon));
    }

    [Fact]
    public void 处置记录_改人数()
    {
        var file = Opened();
        file.Apply(Take(file, Steps.The<NoteIncidentStep>(), new("又来了一批", 60), Noon));
        file.Apply(Take(file, Steps.The<NoteIncidentStep>(), new("正在登记", null), Noon));
        Assert.Equal((30, 60), (file.Opened.People, file.People));
    }

    [Fact]
    public void 结束_报告过_交办都完成_由第二人批准()
    {
        var (file, end, approve) = (Opened(), Steps.The<ProposeIncidentEndStep>(), Steps.The<EndIncidentStep>());
        Refused("not-reported", () => Take(file, end, "人已散", Noon));
        file.Apply(Take(file, Steps.The<ReportIncidentStep>(), new("区人民政府", "x", null), Noon));
        file.Apply(Take(file, Steps.The<SetTaskStep>(), new("x", "演示乙", 4), Noon));
        Refused("task-open", () => Take(file, end, "人已散", Noon));
        file.Apply(Take(file, Steps.The<FinishTaskStep>(), new(1, "x"), Noon));
        file.Apply(Take(file, end, "人已散，工资已由总包垫付", Noon));
        Assert.Equal(IncidentStage.EndProposed, file.Stage);
        Refused("end-pending", () => Take(file, end, "x", Noon));
        Refused("four-eyes", () => Take(file, approve, NoTerms.Given, Noon));
        Refused("four-eyes", () => Take(file, Steps.The<DeclineIncidentEndStep>(), "x", Noon));
        file.Apply(Take(file, Steps.The<DeclineIncidentEndStep>(), "还有人没有登记", Noon, Guid.NewGuid()));
        Assert.Equal(IncidentStage.Handling, file.Stage);
        Refused("no-proposal", () => Take(file, approve, NoTerms.Given, Noon, Guid.NewGuid()));
        file.Apply(Take(file, end, "都已登记", Noon));
        file.Apply(Take(file, approve, NoTerms.Given, Noon, Guid.NewGuid()));
        Assert.Equal((IncidentStage.Ended, "都已登记"), (file.Stage, file.Ended!.Outcome));
        Assert.Empty(file.Clocks);
        Refused("incident-ended", () => Take(file, Steps.The<NoteIncidentStep>(), new("x", null), Noon));
    }

    [Fact]
    public void 发生在别的县的_不能在这里建立() => Refused("not-our-place",
        () => Steps.The<OpenIncidentStep>().Enter(Unbegun.File, Facts(Noon), Terms() with { RegionCode = "330203" }));

    private static IncidentTerms Terms() => new("330106", IncidentKind.Mass, IncidentSource.Patrol, null, "", "演示工地", "演示路", 30, 200000, "堵住大门");

    private static MajorIncident Opened() => MajorIncident.From([Steps.The<OpenIncidentStep>().Enter(Unbegun.File, Facts(Noon), Terms())("重1")]);

    private static IncidentFacts Facts(DateTimeOffset now, Guid? actor = null) => new(new(2026, 11, 20), now, actor ?? Inspector, new Jurisdiction("330106"));

    private static TEvent Take<TTerms, TEvent>(
        MajorIncident file, Step<MajorIncident, IncidentFacts, TTerms, TEvent> step, TTerms terms, DateTimeOffset now, Guid? by = null)
        where TEvent : ProcedureEvent => step.Enter(file, Facts(now, by), terms)("号1");

    private static void Refused(string code, Func<object> take) => Assert.Equal(code, Assert.Throws<ProcedureRuleException>(take).Code);
}
