using System.Globalization;
using WageSupervision.Domain.Cases;
using WageSupervision.Domain.Parameters;
using WageSupervision.Domain.Procedure;

namespace WageSupervision.Domain.Tests.Cases;

/// <summary>询问、证据、笔录、现场检查、先行登记保存，和企业不举证时按投诉人的材料认定。</summary>
public sealed class InquiryTests
{
    private static readonly DateOnly Opened = new(2026, 11, 20);
    private static readonly DateOnly Due = new(2026, 11, 27);
    private static readonly Guid Inspector = Guid.NewGuid();
    private static readonly Guid Supervisor = Guid.NewGuid();
    private static readonly string Hash = new('0', 64);

    [Theory]
    [InlineData("2026-11-20", "due-out-of-bounds")]
    [InlineData("2026-11-21", null)]
    [InlineData("2027-01-19", null)]
    [InlineData("2027-01-20", "due-out-of-bounds")]
    public void 浙江条例第二十七条_询问期限次日至六十日(string due, string? code) => Check(code, () => Notice(File(), Day(due)));

    [Fact]
    public void 询问以前_要有两名办案人员_没有中止()
    {
        var alone = SupervisionCase.From([new CaseOpened("案1", CaseSource.Patrol, [], null, "x") { On = Opened }]);
        Refused("two-officers", () => Notice(alone, Due));
        Refused("two-officers", () => Interview(alone, true, ""));
        Refused("two-officers", () => Inspect(alone, Opened));
    }

    [Theory]
    [InlineData("2026-11-26", null)]
    [InlineData("2026-11-27", "served-too-late")]
    public void 送达在答复期限以前(string served, string? code)
    {
        var file = File();
        file.Apply(Notice(file, Due));
        Check(code, () => Serve(file, Day(served)));
    }

    [Fact]
    public void 期限到了没有送达的_重新作出_等待答复的不再作出()
    {
        var file = File();
        file.Apply(Notice(file, Due));
        Refused("inquiry-open", () => Notice(file, Due.AddDays(1), Due.AddDays(-1)));
        Assert.NotNull(Notice(file, Due.AddDays(10), Due));
        Refused("served-too-late", () => Serve(file, Due));
        file.Apply(Serve(file, Opened));
        Refused("inquiry-open", () => Notice(file, Due.AddDays(5), Due));
        Assert.NotNull(Notice(file, Due.AddDays(10), Due.AddDays(1)));
    }

    [Theory]
    // Nobody answered: the day before the due day, the day itself, the day after.
    [InlineData(null, "2026-11-26", "due-not-over")]
    [InlineData(null, "2026-11-27", "due-not-over")]
    [InlineData(null, "2026-11-28", null)]
    // Answered on the due day, and the day after it.
    [InlineData("2026-11-27", "2026-11-28", "answered-in-time")]
    [InlineData("2026-11-28", "2026-11-29", null)]
    public void 浙江条例第二十六条_期限内没有举证_才能按投诉人的材料认定(string? answered, string today, string? code)
    {
        var file = Served(File(EvidenceSource.Worker));
        if (answered is not null)
        {
            file.Apply(Answer(file, Day(answered)));
        }

        Check(code, () => Burden(file, Day(today)));
    }

    [Fact]
    public void 浙江条例第二十六条_没有送达_没有劳动者的材料_都不能认定_认定一次()
    {
        var unserved = File(EvidenceSource.Worker);
        unserved.Apply(Notice(unserved, Due));
        Refused("inquiry-not-served", () => Burden(unserved, Due.AddDays(1)));
        Refused("no-material", () => Burden(Served(File()), Due.AddDays(1)));
        Refused("no-material", () => Burden(Served(File(EvidenceSource.Respondent)), Due.AddDays(1)));
        Assert.NotNull(Burden(Served(File(contact: Guid.NewGuid())), Due.AddDays(1)));
        var file = Served(File(EvidenceSource.Worker));
        file.Apply(Burden(file, Due.AddDays(1)));
        Refused("burden-applied", () => Burden(file, Due.AddDays(2)));
    }

    [Fact]
    public void 按材料认定以后登记的欠薪_写明是这样认定的()
    {
        var file = Served(File(EvidenceSource.Worker));
        Assert.DoesNotContain("第二十六条", Claim(file).Words().Text, StringComparison.Ordinal);
        file.Apply(Burden(file, Due.AddDays(1)));
        Assert.Contains("依照《浙江省劳动保障监察条例》第二十六条按投诉人提供的材料认定", Claim(file).Words().Text, StringComparison.Ordinal);
    }

    [Fact]
    public void 答复期限_送达起走_答复了就停()
    {
        var file = Served(File());
        Assert.Equal(Due, Clock(file, Opened, CaseClocks.ToAnswer)!.DueOn);
        Assert.True(file.IsKnownToEnterprise);
        file.Apply(Answer(file, Opened));
        Assert.Null(Clock(file, Opened, CaseClocks.ToAnswer));
    }

    [Theory]
    [InlineData("2026-11-19", "2026-11-21", "impossible-interview-day")]
    [InlineData("2026-11-20", "2026-11-20", null)]
    [InlineData("2026-11-20", "2026-11-23", null)]
    [InlineData("2026-11-20", "2026-11-24", "impossible-interview-day")]
    [InlineData("2026-11-21", "2026-11-24", null)]
    [InlineData("2026-11-24", "2026-11-24", null)]
    [InlineData("2026-11-25", "2026-11-24", "impossible-interview-day")]
    public void 询问笔录_立案以后_三天内登记_记询问那一天(string held, string today, string? code) => Check(code, () =>
    {
        var recorded = Interview(File(), true, "", Day(held), Day(today));
        Assert.Equal(Day(held), recorded.On);
        return recorded;
    });

    [Theory]
    [InlineData(true, "", null)]
    [InlineData(false, "", "refusal-not-noted")]
    [InlineData(false, "本人说没有时间", null)]
    public void 询问笔录_拒绝签名的写明(bool isSigned, string note, string? code) => Check(code, () => Interview(File(), isSigned, note));

    [Theory]
    [InlineData("2026-11-19", "impossible-inspection-day")]
    [InlineData("2026-11-20", null)]
    [InlineData("2026-11-23", null)]
    [InlineData("2026-11-24", "impossible-inspection-day")]
    public void 现场检查_立案以后_三日内登记(string inspected, string? code) => Check(code, () => Inspect(File(), Day(inspected), Day("2026-11-23")));

    [Fact]
    public void 现场检查_没有查看的什么都不说()
    {
        var seen = Inspect(File(), Opened);
        Assert.Equal([new("第十四条", SiteSeen.NotObserved)], seen.Answers);
        Assert.Contains("看到没有做的：第十四条；看到做了的：没有；其余没有查看", seen.Words().Text, StringComparison.Ordinal);
        Refused("nothing-seen", () => Steps.The<SiteStep>().Enter(
            File(), CaseTaking.Facts(Opened), new(Opened, "车间", [new("第七条", SiteSeen.NotLookedAt)], "", Guid.NewGuid(), Hash)));
    }

    [Fact]
    public void 同一个文件_登记一次()
    {
        var file = File(EvidenceSource.Worker);
        Refused("evidence-seen-before", () => Evidence(file, EvidenceSource.Officers));
        Refused("no-file", () => Steps.The<AddEvidenceStep>().Enter(
            file, CaseTaking.Facts(Opened), new(EvidenceKind.Photo, EvidenceSource.Worker, "x", "x", null, "")));
    }

    [Theory]
    [InlineData("2026-11-30", null, true)]
    [InlineData("2026-12-01", null, true)]
    [InlineData("2026-12-02", "preservation-void", false)]
    public void 处罚法第五十六条_七个工作日内处理_过了自动解除(string today, string? code, bool runs)
    {
        var file = Preserved();
        Assert.Equal((Day("2026-12-01"), runs), (Clock(file, Day(today), "处理登记")!.DueOn, Clock(file, Day(today), "处理登记")!.Running));
        Check(code, () => Resolve(file, Day(today)));
        Check(code is null ? "still-preserved" : null, () => Preserve(file, Day(today)));
    }

    [Fact]
    public void 先行登记保存_由第二人批准_处理一次()
    {
        var file = File();
        file.Apply(Preserve(file, Opened));
        Refused("four-eyes", () => Steps.The<ApprovePreservationStep>().Enter(file, CaseTaking.Facts(Opened, Inspector), NoTerms.Given));
        Refused("nothing-preserved", () => Resolve(file, Opened));
        file = Preserved();
        file.Apply(Resolve(file, Opened));
        Refused("nothing-preserved", () => Resolve(file, Opened));
    }

    private static SupervisionCase File(EvidenceSource? evidence = null, Guid? contact = null)
    {
        var file = SupervisionCase.From([Steps.The<OpenOtherStep>().Enter(
            Unbegun.File, Opened, new([], null, "x", contact is null ? CaseSource.Patrol : CaseSource.Contact, contact, CaseTaking.Two))("案1")]);
        if (evidence is { } source)
        {
            file.Apply(Evidence(file, source));
        }

        return file;
    }

    private static SupervisionCase Served(SupervisionCase file)
    {
        file.Apply(Notice(file, Due));
        file.Apply(Serve(file, Opened));
        return file;
    }

    private static SupervisionCase Preserved()
    {
        var file = File();
        file.Apply(Preserve(file, Opened));
        file.Apply(Steps.The<ApprovePreservationStep>().Enter(file, CaseTaking.Facts(Opened, Supervisor), NoTerms.Given)(""));
        return file;
    }

    private static EvidenceAdded Evidence(SupervisionCase file, EvidenceSource source) => Steps.The<AddEvidenceStep>().Enter(
        file, CaseTaking.Facts(Opened), new(EvidenceKind.Chat, source, "十月没有发工资", "本人手机截图", Guid.NewGuid(), Hash))("");

    private static InquiryNoticed Notice(SupervisionCase file, DateOnly due, DateOnly? today = null) =>
        Steps.The<InquiryStep>().Enter(file, CaseTaking.Facts(today ?? Opened), new("带工资表来", due))("询1");

    private static InquiryServed Serve(SupervisionCase file, DateOnly on) =>
        Steps.The<ServeInquiryStep>().Enter(file, CaseTaking.Facts(on), CaseTaking.Service(on, ServiceMethod.InPerson, "财务负责人"))("");

    private static InquiryAnswered Answer(SupervisionCase file, DateOnly on) =>
        Steps.The<AnswerInquiryStep>().Enter(file, CaseTaking.Facts(on), new("没有欠", null, null))("");

    private static BurdenApplied Burden(SupervisionCase file, DateOnly today) =>
        Steps.The<BurdenStep>().Enter(file, CaseTaking.Facts(today), "按聊天记录认定十月没有发")("");

    private static ClaimsEstablished Claim(SupervisionCase file) => Steps.The<ClaimsStep>().Enter(
        file, CaseTaking.Facts(Due.AddDays(1)), new([new(Guid.NewGuid(), "ZJ353-14-2", "k", "甲*", new(2026, 10, 15), 7000)], "聊天记录", Guid.NewGuid()))("");

    private static InterviewRecorded Interview(SupervisionCase file, bool isSigned, string note, DateOnly? held = null, DateOnly? today = null) =>
        Steps.The<InterviewStep>().Enter(file, CaseTaking.Facts(today ?? Opened), new(
            held ?? Opened, IntervieweeRole.Clerk, "演*", "会议室", isSigned, note, Guid.NewGuid(), Hash))("");

    private static SiteInspected Inspect(SupervisionCase file, DateOnly on, DateOnly? today = null) => Steps.The<SiteStep>().Enter(
        file, CaseTaking.Facts(today ?? Opened),
        new(on, "车间", [new("第七条", SiteSeen.NotLookedAt), new("第十四条", SiteSeen.NotObserved)], "", Guid.NewGuid(), Hash))("");

    private static PreservationProposed Preserve(SupervisionCase file, DateOnly today) =>
        Steps.The<ProposePreservationStep>().Enter(file, CaseTaking.Facts(today, Inspector), new("考勤机一台", "可能被换掉"))("");

    private static PreservationResolved Resolve(SupervisionCase file, DateOnly today) =>
        Steps.The<ResolvePreservationStep>().Enter(file, CaseTaking.Facts(today), new(PreservationEnd.CopiedAndReturned, "已复制"))("");

    private static ProcedureClock? Clock(SupervisionCase file, DateOnly today, string title) =>
        file.Clocks(WorkCalendar.Shipped, today).SingleOrDefault(clock => clock.Title.StartsWith(title, StringComparison.Ordinal));

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
