using System.Globalization;
using WageSupervision.Domain.Cases;
using WageSupervision.Domain.Contacts;
using WageSupervision.Domain.Inspections;
using WageSupervision.Domain.Parameters;
using WageSupervision.Domain.Procedure;
using WageSupervision.Domain.Projects;
using WageSupervision.Domain.Publications;
using WageSupervision.Domain.Tests.Cases;
using WageSupervision.Domain.Tests.Procedure.Samples;
using WageSupervision.Domain.Unions;

namespace WageSupervision.Domain.Tests.Procedure;

/// <summary>
/// Every clock on the day before its last, on its last, and on the day after: there it is late, or, where the time was another's or the paper is void
/// by itself, over. The days are counted by hand; 2026-11-20 is a Friday.
/// </summary>
public sealed class ClockEdgesTests
{
    private const string Late = "逾期";
    private const string TakeDown = "移出名单、停止公布";
    private const string Over = "不再计算";

    // Ways to a clock that no sample is in.
    private static readonly ServiceProof Proof = new(ProcedureSample.One, PenaltyCases.Noticed, null, null);
    private static readonly ProcedureEvent[] Breached =
    [
        PenaltyCases.Served[0], new BreachEstablished(1, "no-pay-list", "x", PenaltyCases.Opened, ProcedureSample.Another) { On = PenaltyCases.Opened },
        new ConductOrdered("令1", [1], "x", PenaltyCases.Deadline, CaseTaking.Firm) { On = PenaltyCases.Opened },
    ];

    private static readonly ProcedureEvent[] Handling =
    [
        .. PenaltyCases.Served, new HandlingNoticed("理告1", 7000, 60, "x", PenaltyCases.Inspector, CaseTaking.Firm) { On = PenaltyCases.Noticed },
        new HandlingNoticeServed(ServiceMethod.InPerson, "财务负责人", Proof) { On = PenaltyCases.Noticed },
    ];

    private static readonly Dictionary<string, ProcedureEvent[]> Further = new(StringComparer.Ordinal)
    {
        ["责令改正行为，没有送达"] = Breached,
        ["责令改正行为，已送达"] = [.. Breached, new ConductOrderServed(ServiceMethod.InPerson, "财务负责人", Proof) { On = PenaltyCases.Opened }],
        ["拟行政处理，已告知"] = Handling,
        ["行政处理决定，已送达"] =
        [
            .. Handling,
            new HandlingDecided("理1", "LI-26-1", 50, [new(ProcedureSample.One, "张*", 7000, 3500)], new(2026, 12, 24), "没有陈述", CaseTaking.Firm)
            { On = new(2026, 12, 9) },
            new HandlingServed(ServiceMethod.InPerson, "财务负责人", Proof) { On = new(2026, 12, 9) },
        ],
        ["要求听证，已作通知"] =
        [
            .. PenaltyCases.Told, new HearingRequested("x", [], PenaltyCases.LastDay) { On = PenaltyCases.LastDay },
            new HearingNoticed("听1", new(2026, 12, 18), "9:30", "会议室", PenaltyCases.Chair, "甲", HearingOpenness.Open, CaseTaking.Firm)
            { On = new(2026, 12, 9) },
        ],
        ["罚款没有缴，已催告"] =
        [
            .. PenaltyCases.Penalised, new DemandLetterMade("催1", 15000, 0, CaseTaking.Firm) { On = new(2026, 12, 11) },
            new DemandLetterServed(ServiceMethod.InPerson, "财务负责人", Proof) { On = new(2026, 12, 11) },
        ],
    };

    /// <summary>Subject, state, the clock's name as it begins, its last day, and what it is on the day after.</summary>
    public static TheoryData<string, string, string, string, string> Clocks() => new()
    {
        { "案件", "立案待批准", "负责人批准立案", "2026-11-20", Late },
        { "案件", "指令书待送达", CaseClocks.ToServeOrder, "2026-11-29", Over },
        { "案件", "限期改正中", "限期改正", "2026-11-30", Late },
        { "案件", "责令改正行为，没有送达", CaseClocks.ToServeOrder, "2026-11-29", Over },
        { "案件", "责令改正行为，已送达", "限期改正（行为）", "2026-11-30", Late },
        { "案件", "已告知，期间未满", CaseClocks.Statement, "2026-12-08", Over },
        { "案件", "拟行政处理，已告知", CaseClocks.HandlingStatement, "2026-12-08", Over },
        { "案件", "行政处理决定，已送达", "行政处理决定的履行期限", "2026-12-24", Late },
        { "案件", "要求听证，已作通知", "送达听证通知书", "2026-12-09", Late },
        { "案件", "要求听证，已作通知", "举行听证", "2026-12-18", Late },
        { "案件", "决定书待送达", "送达处罚决定书", "2026-12-21", Late },
        { "案件", "决定书待送达", "报告上一级部门", "2026-12-24", Late },
        { "案件", "已处罚，尚未清偿", "缴纳罚款", "2026-12-25", Over },
        { "案件", "罚款没有缴，已催告", "催告后履行", "2026-12-25", Over },
        { "案件", "罚款没有缴，已催告", "申请法院强制执行", "2027-09-09", Late },
        { "案件", "调查中", "调查 60 个工作日", "2027-02-12", Late },
        { "案件", "调查中", "处罚决定 90 日", "2027-02-18", Late },
        { "案件", "调查中", "答复工会", "2026-12-11", Late },
        { "案件", "询问通知书待答复", CaseClocks.ToAnswer, "2026-11-27", Late },
        { "案件", "登记保存中", "处理登记保存的物品", "2026-12-01", Over },
        { "案件", "调查中止，投诉人还没有告知", CaseClocks.ToTell, "2026-11-23", Late },
        { "案件", "移送公安机关待批准", "决定是否移送公安机关", "2026-12-04", Late },
        { "案件", "移送已批准，没有送出", "移送公安机关（批准后 24 小时内）", "2026-12-02", Late },
        { "案件", "公安机关已收到", "公安机关审查是否立案", "2026-12-04", Late },
        { "案件", "公安机关已立案", "向公安机关移交材料", "2026-12-05", Late },
        { "案件", "公安机关不立案", "可以提请公安机关复议、建议检察院立案监督", "2026-12-05", Over },
        { "投诉举报", "待决定", "决定是否受理", "2026-11-27", Late },
        { "投诉举报", "待补正", "补正", "2026-11-25", Late },
        { "投诉举报", "已受理，待立案", "立案", "2026-11-20", Late },
        { "工会要求", "已建议处罚", "立案或者反馈", "2026-11-27", Late },
        { "工会要求", "已据此立案", "书面反馈工会", "2026-12-11", Late },
        { "检查", "待企业报送材料", "企业报送材料", "2026-11-30", Late },
        { "检查", "结果待公布", "公布检查结果", "2026-12-18", Late },
        { "失信联合惩戒名单", "已告知，异议期间未满", DishonestListing.ObjectionClock, "2026-11-27", Over },
        { "失信联合惩戒名单", "待决定", "决定是否列入", "2026-12-11", Late },
        { "失信联合惩戒名单", "企业有异议", "核实、答复异议", "2026-11-27", Late },
        { "失信联合惩戒名单", "申请待核实", "决定是否提前移出", "2027-07-09", Late },
        { "失信联合惩戒名单", "已提前移出", TakeDown, "2027-07-02", Late },
        { "失信联合惩戒名单", "三年期满", TakeDown, "2029-12-14", Late },
        { "重大违法行为社会公布", "待审定", "随2026年第四季度社会公布", "2026-12-31", Late },
        { "重大违法行为社会公布", "企业有异议", "复核、答复异议", "2026-12-31", Late },
        { "重大违法行为社会公布", "要更正", "更正或者撤回社会公布", "2026-12-24", Late },
        { "工程项目", "动用保证金", "补足工资保证金", "2026-12-04", Late },
        { "工程项目", "保函", "保函到期", "2026-12-31", Late },
    };

    [Theory]
    [MemberData(nameof(Clocks))]
    public void 前一日还有一日_当日不算逾期_次日逾期或者不再计算(string subject, string state, string title, string lastDay, string after)
    {
        var last = DateOnly.Parse(lastDay, CultureInfo.InvariantCulture);
        foreach (var left in new[] { 1, 0 })
        {
            var clock = On(subject, state, last.AddDays(-left)).Single(each => IsOf(each.Title, title));
            Assert.Equal((last, left, true), (clock.DueOn, clock.DaysLeft(last.AddDays(-left)), clock.Running));
        }

        var next = On(subject, state, last.AddDays(1)).SingleOrDefault(each => IsOf(each.Title, title));
        Assert.Equal(after == Late, next is { Running: true });
        if (after == Late)
        {
            Assert.Equal((last, -1), (next!.DueOn, next.DaysLeft(last.AddDays(1))));
        }
    }

    [Fact]
    public void 样本里走着的每一个期限都在表中()
    {
        var listed = Clocks().Select(row => (string)row[2]).ToHashSet(StringComparer.Ordinal);
        var missing = ProcedureSection.All.SelectMany(section => section.States.SelectMany(state => On(section.Title, state.Name, state.Today)))
            .Where(clock => clock.Running && !listed.Any(title => IsOf(clock.Title, title))).Select(clock => clock.Title).Distinct(StringComparer.Ordinal);
        Assert.Equal([], missing);
    }

    // A whole name, or one followed by what is said in addition; until the three years are over, to take it down names the day of their end.
    private static bool IsOf(string title, string name) =>
        title == name || (name == TakeDown && title.StartsWith("期满（", StringComparison.Ordinal))
        || (title.StartsWith(name, StringComparison.Ordinal) && title[name.Length] is '（' or '，') && title != "限期改正（行为）";

    private static IReadOnlyList<ProcedureClock> On(string subject, string state, DateOnly today)
    {
        var calendar = WorkCalendar.Shipped;
        var history = Further.GetValueOrDefault(state)
            ?? ProcedureSection.All.Single(section => section.Title == subject).States.SingleOrDefault(sample => sample.Name == state)?.History ?? [];
        return subject switch
        {
            "案件" => SupervisionCase.From(history).Clocks(calendar, today),
            "投诉举报" => Contact.From(history).Clock is { } clock ? [clock] : [],
            "工会要求" => UnionDemand.From(history).Clocks(calendar),
            "检查" => Inspection.From(history).Clock(calendar) is { } clock ? [clock] : [],
            "失信联合惩戒名单" => DishonestListing.From(history).Clocks(calendar, today),
            "重大违法行为社会公布" => MajorNotice.From(history).Clocks(calendar),
            "工程项目" when state == "保函" => Built(new DepositFact(DepositForm.Letter, 500_000, new DateOnly(2026, 12, 31))).Clocks(calendar),
            "工程项目" when state == "动用保证金" =>
                Built(new DepositFact(DepositForm.Money, 500_000, null), new DepositUseFact(80_000, ProcedureSample.Day)).Clocks(calendar),
            "工程项目" => Project.From(history).Clocks(calendar),
            _ => [],
        };
    }

    private static Project Built(params ProjectFact[] facts) => Project.From(
    [
        new ProjectRecorded("演示大厦", "330106", "演示路", FactSource.SiteInspection) { On = ProcedureSample.Day },
        .. facts.Select(fact => new FactRecorded(Guid.NewGuid(), fact, FactSource.SiteInspection, "", "x") { On = ProcedureSample.Day }),
    ]);
}
