using System.Globalization;
using WageSupervision.Domain.Cases;
using WageSupervision.Domain.Parameters;
using WageSupervision.Domain.Procedure;

namespace WageSupervision.Domain.Tests.Cases;

/// <summary>
/// 调查期限：六十个工作日，批准延长三十个工作日，中止的日子不计；告知投诉人三日。日子按 2026 年的放假安排（立案 2026-03-02：60 个工作日到 05-28，
/// 90 个到 07-10，90 个自然日到 05-31）。
/// </summary>
public sealed class InvestigationTimeTests
{
    private static readonly Guid Inspector = Guid.NewGuid();
    private static readonly Guid Supervisor = Guid.NewGuid();

    [Theory]
    [InlineData("2026-05-27", null)]
    [InlineData("2026-05-28", null)]
    [InlineData("2026-05-29", "investigation-over")]
    public void 第十七条_六十个工作日没有过_才能提请和批准延长(string today, string? code)
    {
        Check(code, () => Propose(File(), today));
        var file = File();
        file.Apply(Propose(file, "2026-05-20"));
        Check(code, () => Approve(file, today));
    }

    [Fact]
    public void 第十七条_延长三十个工作日_只能一次_由第二人批准()
    {
        var file = File();
        Assert.Equal(Day("2026-05-28"), Investigation(file, "2026-03-02").DueOn);
        file.Apply(Propose(file, "2026-05-20"));
        Refused("proposal-pending", () => Propose(file, "2026-05-21"));
        Refused("four-eyes", () => Steps.The<ApproveExtensionStep>().Enter(file, Facts("2026-05-21", Inspector), NoTerms.Given));
        file.Apply(Approve(file, "2026-05-21"));

        Assert.Equal(("调查 60 个工作日，延长 30 个工作日", Day("2026-07-10")), (Investigation(file, "2026-05-22").Title, Investigation(file, "2026-05-22").DueOn));
        Refused("already-extended", () => Propose(file, "2026-05-22"));

        // The ninety calendar days of the penalty law stand beside it as they are.
        Assert.Equal(Day("2026-05-31"), Ninety(file, "2026-05-22").DueOn);
    }

    [Fact]
    public void 不同意延长_由第二人_以后还可以再提()
    {
        var file = File();
        file.Apply(Propose(file, "2026-05-20"));
        var decline = Steps.The<DeclineProposalStep>();
        Refused("four-eyes", () => decline.Enter(file, Facts("2026-05-20", Inspector), new("extension-proposed", "x")));
        Refused("no-proposal", () => decline.Enter(file, Facts("2026-05-20", Supervisor), new("suspension-proposed", "x")));
        file.Apply(decline.Enter(file, Facts("2026-05-20", Supervisor), new("extension-proposed", "案情并不复杂"))(""));
        Assert.Empty(file.Proposals.Open);
        Assert.NotNull(Propose(file, "2026-05-21"));
    }

    [Theory]
    // Monday to Monday: Tuesday to the Friday stood still, and the weekend counts for nothing anyway.
    [InlineData("2026-03-09", "2026-03-16", "2026-06-03")]
    // The same day, the next day: no whole day stood still.
    [InlineData("2026-03-09", "2026-03-09", "2026-05-28")]
    [InlineData("2026-03-09", "2026-03-10", "2026-05-28")]
    [InlineData("2026-03-09", "2026-03-11", "2026-05-29")]
    // Over a weekend alone.
    [InlineData("2026-03-13", "2026-03-16", "2026-05-28")]
    // Over the holidays of May (05-01 to 05-05) and the Saturday that works (05-09): 04-30, 05-06, 05-07, 05-08 and 05-09 stood still.
    [InlineData("2026-04-29", "2026-05-11", "2026-06-04")]
    // Over the holidays alone.
    [InlineData("2026-04-30", "2026-05-06", "2026-05-28")]
    public void 浙江条例第三十条_整日中止的不计_当日都计(string suspended, string resumed, string due)
    {
        var file = File();
        Suspend(file, suspended);
        Resume(file, resumed);

        Assert.Equal(Day(due), Investigation(file, resumed).DueOn);
        Assert.Equal(Day("2026-05-31"), Ninety(file, resumed).DueOn);
        Assert.Equal("《行政处罚法》第六十条；没有规定中止，不扣除", Ninety(file, resumed).Citation);
    }

    [Fact]
    public void 中止两次_都不计_延长的期限也顺延()
    {
        var file = File();
        Suspend(file, "2026-03-09");
        Resume(file, "2026-03-16");
        Suspend(file, "2026-03-23");
        Resume(file, "2026-03-25");
        Assert.Equal(Day("2026-06-04"), Investigation(file, "2026-03-25").DueOn);
        file.Apply(Propose(file, "2026-06-04"));
        Refused("investigation-over", () => Approve(file, "2026-06-05"));
        file.Apply(Approve(file, "2026-06-04"));
        Assert.Equal(Day("2026-07-17"), Investigation(file, "2026-06-04").DueOn);
    }

    [Fact]
    public void 中止期间_期限停着_不能责令和认定_恢复以后接着算()
    {
        var file = File();
        Suspend(file, "2026-03-09");
        var clock = Investigation(file, "2026-03-20");
        Assert.Equal((false, true), (clock.Running, clock.StandsStill));
        Assert.True(Ninety(file, "2026-03-20").Running);
        Refused("suspended", () => file.Order(Day("2026-03-20"), "令1", Day("2026-03-30"), "x"));
        Refused("suspended", () => ProposeSuspension(file, "2026-03-20"));
        Assert.True(Steps.The<ResumeStep>().IsNext(file, Facts("2026-03-20", Inspector)));
        Resume(file, "2026-03-23");
        Assert.True(Investigation(file, "2026-03-23").Running);
        Assert.NotNull(file.Order(Day("2026-03-23"), "令1", Day("2026-03-30"), "x"));
        Refused("not-suspended", () => Steps.The<ResumeStep>().Enter(file, Facts("2026-03-23", Inspector), "x"));
    }

    [Fact]
    public void 付清以后_不再延长也不再中止()
    {
        var file = File();
        file.Apply(file.ConfirmPayment(Day("2026-03-09"), null, 7000, Day("2026-03-09")));
        Refused("investigation-finished", () => Propose(file, "2026-03-10"));
        Refused("investigation-finished", () => ProposeSuspension(file, "2026-03-10"));
        Assert.Equal((false, false), (Investigation(file, "2026-03-10").Running, Investigation(file, "2026-03-10").StandsStill));
    }

    [Theory]
    [InlineData("2026-05-02", 1)]
    [InlineData("2026-05-03", 0)]
    [InlineData("2026-05-04", -1)]
    public void 浙江条例第三十条_三日内告知投诉人_自然日_不因假日顺延(string today, int left)
    {
        var file = File(Guid.NewGuid());
        Suspend(file, "2026-04-30");
        Assert.Equal(left, file.Clocks(WorkCalendar.Shipped, Day(today)).Single(clock => clock.Title == CaseClocks.ToTell).DaysLeft(Day(today)));
        file.Apply(Steps.The<ComplainantToldStep>().Enter(file, Facts(today, Inspector), new(ToldWay.Posted, "调查中止"))(""));
        Assert.DoesNotContain(file.Clocks(WorkCalendar.Shipped, Day(today)), clock => clock.Title == CaseClocks.ToTell);
        Refused("nothing-to-tell", () => Steps.The<ComplainantToldStep>().Enter(file, Facts(today, Inspector), new(ToldWay.Posted, "x")));
    }

    [Fact]
    public void 不是来自投诉举报的_没有人要告知()
    {
        var file = File();
        Suspend(file, "2026-04-30");
        Assert.DoesNotContain(file.Clocks(WorkCalendar.Shipped, Day("2026-05-01")), clock => clock.Title == CaseClocks.ToTell);
        Refused("nothing-to-tell", () => Steps.The<ComplainantToldStep>().Enter(file, Facts("2026-05-01", Inspector), new(ToldWay.Posted, "x")));
    }

    [Fact]
    public void 放假安排没有公布的年份_按周一至周五_写明()
    {
        var file = File(opened: "2027-11-01");
        Assert.Contains("放假安排未公布", Investigation(file, "2027-11-01").Citation, StringComparison.Ordinal);
        Assert.Equal(Day("2028-01-24"), Investigation(file, "2027-11-01").DueOn);
    }

    private static SupervisionCase File(Guid? contact = null, string opened = "2026-03-02") => SupervisionCase.From(
    [
        Steps.The<OpenOtherStep>().Enter(Unbegun.File, Day(opened),
            new([new(Guid.NewGuid(), "ZJ353-14-2", "甲", "甲*", Day("2026-02-15"), 7000)], null, "x",
                contact is null ? CaseSource.Patrol : CaseSource.Contact, contact, CaseTaking.Two))("案1"),
    ]);

    private static ExtensionProposed Propose(SupervisionCase file, string today) =>
        Steps.The<ProposeExtensionStep>().Enter(file, Facts(today, Inspector), "涉及三个工地")("");

    private static ExtensionApproved Approve(SupervisionCase file, string today) =>
        Steps.The<ApproveExtensionStep>().Enter(file, Facts(today, Supervisor), NoTerms.Given)("");

    private static SuspensionProposed ProposeSuspension(SupervisionCase file, string today) =>
        Steps.The<ProposeSuspensionStep>().Enter(file, Facts(today, Inspector), new(SuspensionGround.PartyFled, "电话停机"))("");

    private static void Suspend(SupervisionCase file, string day)
    {
        file.Apply(ProposeSuspension(file, day));
        file.Apply(Steps.The<ApproveSuspensionStep>().Enter(file, Facts(day, Supervisor), NoTerms.Given)(""));
    }

    private static void Resume(SupervisionCase file, string day) => file.Apply(Steps.The<ResumeStep>().Enter(file, Facts(day, Inspector), "人找到了")(""));

    private static CaseFacts Facts(string today, Guid actor) => CaseTaking.Facts(Day(today), actor);

    private static ProcedureClock Investigation(SupervisionCase file, string today) => Clock(file, today, "调查");

    private static ProcedureClock Ninety(SupervisionCase file, string today) => Clock(file, today, "处罚决定");

    private static ProcedureClock Clock(SupervisionCase file, string today, string title) =>
        file.Clocks(WorkCalendar.Shipped, Day(today)).Single(clock => clock.Title.StartsWith(title, StringComparison.Ordinal));

    private static DateOnly Day(string day) => DateOnly.Parse(day, CultureInfo.InvariantCulture);

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
