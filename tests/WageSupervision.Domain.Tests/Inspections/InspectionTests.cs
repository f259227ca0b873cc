using System.Globalization;
using WageSupervision.Domain.Cases;
using WageSupervision.Domain.Inspections;
using WageSupervision.Domain.Law;
using WageSupervision.Domain.Parameters;
using WageSupervision.Domain.Procedure;

namespace WageSupervision.Domain.Tests.Inspections;

/// <summary>检查：两名人员、定下版本的检查表、没有查的写明、不符合的有事实和材料。</summary>
public sealed class InspectionTests
{
    private static readonly DateOnly Today = new(2026, 11, 20);
    private static readonly NamedOfficer Lead = new(Guid.Parse("00000000-0000-7000-8000-000000000001"), "演示监察员甲", "浙测1");
    private static readonly NamedOfficer Second = new(Guid.Parse("00000000-0000-7000-8000-000000000002"), "演示监察员乙", "浙测2");

    [Fact]
    public void 检查表每一项逐字引用条文_第九条到第二十二条一款不漏()
    {
        var items = Checklist.Current.Items;
        Assert.All(items, item => Assert.StartsWith(item.Basis.Quote, item.FullText, StringComparison.Ordinal));
        Assert.Equal(items.Count, items.Select(item => item.Id).Distinct().Count());

        // 第十条第二款（可以委托银行）、第十三条第一款（劳动者的权利）不课企业义务。
        Assert.Equal(
            LawText.Order353.Articles.Where(article => article.Number is >= 9 and <= 22)
                .SelectMany(article => article.Paragraphs.Select(paragraph => (article.Number, paragraph.Number))).Except([(10, 2), (13, 1)]),
            items.Where(item => item.IsDuty).Select(item => (item.Article, item.Paragraph)));
        Assert.Equal([25, 28], items.Where(item => !item.IsDuty).Select(item => item.Article));
        Assert.Same(Checklist.Current, Checklist.Of("2026-1"));
    }

    [Fact]
    public void 开始_两名不同的有执法证的人员()
    {
        Refused("two-officers", () => Open(Terms() with { Officers = [Lead] }));
        Refused("two-officers", () => Open(Terms() with { Officers = [Lead, Lead] }));
        Refused("no-certificate", () => Open(Terms() with { Officers = [Lead, Second with { Certificate = "" }] }));
        Refused("not-drawn", () => Open(Terms() with { Form = InspectionForm.Random }));
    }

    [Theory]
    [InlineData("2026-11-20", false)]
    [InlineData("2026-11-21", true)]
    [InlineData("2027-01-19", true)]
    [InlineData("2027-01-20", false)]
    public void 书面审查_报送期限次日到第六十日(string due, bool lawful)
    {
        var terms = Terms() with { Form = InspectionForm.Written, Asked = "工资表", Due = Day(due) };
        if (lawful)
        {
            Assert.Equal(InspectionStage.AwaitingPapers, Inspection.From([Open(terms)]).Stage);
            Refused("papers-not-named", () => Open(terms with { Asked = "" }));
        }
        else
        {
            Refused("papers-due", () => Open(terms));
        }
    }

    [Fact]
    public void 书面审查_没有报送不能登记_逾期报送照样收_登记以后不再收()
    {
        var file = Inspection.From([Open(Terms() with { Form = InspectionForm.Written, Asked = "工资表", Due = Day("2026-11-30") })]);
        Refused("papers-awaited", () => Record(file, All()));
        Assert.False(file.IsSilent(Day("2026-11-30")));
        Assert.True(file.IsSilent(Day("2026-12-01")));
        Assert.Equal(Day("2026-11-30"), file.Clock(WorkCalendar.Shipped)!.DueOn);
        Refused("no-file", () => Send(file, ""));
        file.Apply(Send(file, new string('b', 64)));
        Assert.False(file.IsSilent(Day("2026-12-02")));
        file.Apply(Record(file, All()));
        Assert.Equal(InspectionStage.Done, file.Stage);
        Refused("already-recorded", () => Send(file, new string('b', 64)));
        Refused("already-recorded", () => Record(file, All()));
    }

    [Fact]
    public void 只由派去的人登记() => Refused("not-sent", () => Record(Patrol(), All(), by: Guid.NewGuid()));

    [Theory]
    [InlineData("2026-11-19", false)]
    [InlineData("2026-11-20", true)]
    [InlineData("2026-11-21", false)]
    public void 检查日期_开始以后今天以前(string day, bool lawful) => Check(lawful, "impossible-inspection-day", () => Record(Patrol(), All(), day: Day(day)));

    [Theory]
    [InlineData("2026-11-26", false)]
    [InlineData("2026-11-27", true)]
    [InlineData("2026-11-30", true)]
    public void 检查以后三天内登记(string day, bool lawful) => Check(
        lawful, "impossible-inspection-day", () => Record(Patrol(), All(), day: Day(day), today: Day("2026-11-30")));

    [Fact]
    public void 没有查的要写明为什么_一处写明就够()
    {
        var answers = All(("9-1", CheckOutcome.NotLookedAt, "", null));
        Refused("unlooked-without-reason", () => Record(Patrol(), answers));
        Refused("unlooked-without-reason", () => Record(Patrol(), [.. All().Skip(1)]));
        Assert.Equal(1, Record(Patrol(), answers, unlooked: "只查工资表").Count(CheckOutcome.NotLookedAt));
        Record(Patrol(), All(("9-1", CheckOutcome.NotLookedAt, "没有发实物的岗位可看", null)));
        Refused("nothing-looked-at", () => Record(Patrol(), [.. All().Select(each => each with { Outcome = CheckOutcome.NotLookedAt })], unlooked: "x"));
    }

    [Fact]
    public void 不符合的要有事实和材料_鼓励的不能写不符合()
    {
        Refused("failing-not-proved", () => Record(Patrol(), All(("14-1", CheckOutcome.Fails, "", "f"))));
        Refused("failing-not-proved", () => Record(Patrol(), All(("14-1", CheckOutcome.Fails, "九月没有发", null))));
        Refused("no-duty", () => Record(Patrol(), All(("25-1", CheckOutcome.Fails, "没有保函", "f"))));
        var file = Patrol();
        file.Apply(Record(file, All(("14-1", CheckOutcome.Fails, "九月没有发", "f"))));
        Assert.Equal("第十四条第一款", Assert.Single(file.Failed).Basis.Citation);
    }

    [Fact]
    public void 没有笔录的不能登记() => Refused("no-file", () => Record(Patrol(), All(), hash: ""));

    // 二十个工作日：2026-11-20（星期五）起，中间没有节假日，到 12 月 18 日。
    [Fact]
    public void 双随机_登记以后公布_二十个工作日的内部时限_其他检查不公布()
    {
        var file = Inspection.From([Open(Terms() with { Form = InspectionForm.Random, DrawId = Guid.NewGuid() })]);
        Refused("not-recorded", () => Publish(file));
        file.Apply(Record(file, All()));
        Assert.Equal((InspectionStage.ToPublish, Day("2026-12-18")), (file.Stage, file.Clock(WorkCalendar.Shipped)!.DueOn));
        file.Apply(Publish(file));
        Assert.Equal((InspectionStage.Done, null), (file.Stage, file.Clock(WorkCalendar.Shipped)));
        Refused("already-published", () => Publish(file));
        var patrol = Patrol();
        patrol.Apply(Record(patrol, All()));
        Refused("not-random", () => Publish(patrol));
    }

    [Fact]
    public void 据此立案记在检查里()
    {
        var file = Patrol();
        file.Apply(new InspectionCaseFiled(Guid.NewGuid(), "案1") { On = Today });
        Assert.Equal("案1", file.Filed!.CaseNumber);
    }

    private static OpenInspectionTerms Terms() => new(InspectionForm.Patrol, [Lead, Second], "巡查", null, "", null);

    private static InspectionOpened Open(OpenInspectionTerms terms) => Steps.The<OpenInspectionStep>().Enter(Unbegun.File, Today, terms)("检1");

    private static Inspection Patrol() => Inspection.From([Open(Terms())]);

    private static CheckAnswer[] All(params (string Item, CheckOutcome Outcome, string Note, string? Hash)[] changed) =>
    [
        .. Checklist.Current.Items.Select(item => changed.FirstOrDefault(each => each.Item == item.Id) is { Item: not null } other
            ? new CheckAnswer(item.Id, other.Outcome, other.Note, other.Hash) : new CheckAnswer(item.Id, CheckOutcome.Conforms, "", null)),
    ];

    private static InspectionRecorded Record(
        Inspection file, IReadOnlyList<CheckAnswer> answers, Guid? by = null, DateOnly? day = null, DateOnly? today = null, string unlooked = "",
        string hash = "h") => Steps.The<RecordInspectionStep>().Enter(
            file, new InspectionFacts(today ?? Today, by ?? Lead.OfficerId), new RecordTerms(day ?? Today, "车间", answers, unlooked, "", hash))("");

    private static ReviewPapersSent Send(Inspection file, string hash) =>
        Steps.The<SendPapersStep>().Enter(file, new InspectionFacts(Day("2026-12-02"), Guid.NewGuid()), new ReviewPapersTerms("工资表", hash))("");

    private static InspectionPublished Publish(Inspection file) =>
        Steps.The<PublishResultStep>().Enter(file, new InspectionFacts(Today, Guid.NewGuid()), NoTerms.Given)("");

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static void Check(bool lawful, string code, Func<ProcedureEvent> take)
    {
        if (lawful)
        {
            take();
            return;
        }

        Refused(code, take);
    }

    private static void Refused(string code, Func<ProcedureEvent> take)
    {
        var refused = Assert.Throws<ProcedureRuleException>(() => take());
        Assert.Equal(code, refused.Code);
        Assert.Matches("^《.+》第.+条$", refused.Citation);
    }
}
