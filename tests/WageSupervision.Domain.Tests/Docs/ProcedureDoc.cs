using System.Globalization;
using System.Reflection;
using System.Text;
using WageSupervision.Domain.Cases;
using WageSupervision.Domain.Contacts;
using WageSupervision.Domain.Enterprises;
using WageSupervision.Domain.Incidents;
using WageSupervision.Domain.Inspections;
using WageSupervision.Domain.Law.CitedLaws.Labour;
using WageSupervision.Domain.Law.Order353.Article30;
using WageSupervision.Domain.Orders;
using WageSupervision.Domain.Parameters;
using WageSupervision.Domain.Procedure;
using WageSupervision.Domain.Projects;
using WageSupervision.Domain.Publications;
using WageSupervision.Domain.Registers;
using WageSupervision.Domain.Unions;

namespace WageSupervision.Domain.Tests.Docs;

/// <summary>docs/procedure.md: every step with who may take it and what must hold, and in which state which step is refused by which provision.</summary>
internal static class ProcedureDoc
{
    private static readonly DateOnly Day = new(2026, 11, 20);
    private static readonly Guid One = Guid.Parse("00000000-0000-7000-8000-000000000001");
    private static readonly Guid Another = Guid.Parse("00000000-0000-7000-8000-000000000002");

    /// <summary>A subject in one state, with what each of its steps says there.</summary>
    private sealed record State(string Name, Func<Step, Gate?> GateOf);

    public static string Write()
    {
        var text = new StringBuilder(
            """
            # 程序的步骤

            本页由程序的步骤表生成，不手工修改；步骤变了，运行 deploy/approve-docs.sh，看过 git diff 再提交。
            每一步在哪一种状态下可以做，做不了的由哪一条挡住（接口答 409，并写明这一条），都在下面。状态是举例：每种状态取一份最平常的经过。


            """.ReplaceLineEndings("\n"));
        Section(text, "投诉举报", typeof(Contact), Contacts());
        Section(text, "案件", typeof(SupervisionCase), Cases());
        Section(text, "重大拖欠工资事件", typeof(MajorIncident), Incidents());
        Section(text, "公示", typeof(Disclosure), Disclosures());
        Section(text, "失信联合惩戒名单", typeof(DishonestListing), [.. ListDoc.Listings().Select(each => new State(each.Name, each.GateOf))]);
        Section(text, "重大违法行为社会公布", typeof(MajorNotice), [.. ListDoc.Majors().Select(each => new State(each.Name, each.GateOf))]);
        Section(text, "责令定期申报", typeof(FilingOrder), Orders());
        Section(text, "工会要求", typeof(UnionDemand), Demands());
        Section(text, "双随机抽查", typeof(RandomDraw), Draws());
        var project = Project.From([new ProjectRecorded("演示大厦", "330106", "演示路", FactSource.SiteInspection) { On = Day }]);
        Section(text, "工程项目", typeof(Project), [new("已登记", step => ((Step<Project, DateOnly>)step).Gate(project, Day))]);
        Section(text, "检查", typeof(Inspection), Inspections());
        Section(text, "企业登记", typeof(RegisterEntry), Entries());
        Section(text, "开始一件事", typeof(Unbegun), [new("还没有开始", step => step switch
        {
            Step<Unbegun, DateOnly> begins => begins.Gate(Unbegun.File, Day),
            Step<Unbegun, IncidentFacts> begins => begins.Gate(Unbegun.File, IncidentFacts(One)),
            Step<Unbegun, ReceivingFacts> begins => begins.Gate(Unbegun.File, new(Day, WorkCalendar.Shipped)),
            _ => null,
        })]);
        return text.ToString();
    }

    private static void Section(StringBuilder text, string title, Type subject, IReadOnlyList<State> states)
    {
        var steps = Steps.All.Where(step => step.Subject == subject).ToList();
        text.Append(CultureInfo.InvariantCulture, $"## {title}\n\n| 步骤 | 由谁 | 页面 | 依据 | 前提 | 留下的记录 | 文号 |\n|---|---|---|---|---|---|---|\n");
        foreach (var step in steps)
        {
            var asks = states[0].GateOf(step)!.Preconditions;
            text.Append(CultureInfo.InvariantCulture,
                $"| {step.Card.Title} `{step.Card.Name}` | {string.Join('、', step.Card.Roles.Select(Who))} | {step.Card.Page}{step.Card.Query} | "
                    + $"{step.Card.Law} | ")
                .AppendJoin("<br>", asks.Count == 0 ? ["—"] : asks.Select(ask => $"{ask.Text}（{ask.Citation}，`{ask.Code}`）"))
                .Append(CultureInfo.InvariantCulture, $" | `{step.Records.GetCustomAttribute<StoredAsAttribute>()!.Kind}` | {step.Card.Series ?? "—"} |\n");
        }

        text.Append(CultureInfo.InvariantCulture,
            $"\n| 状态 \\ 步骤 | {string.Join(" | ", steps.Select(step => step.Card.Title))} |\n|---|{string.Concat(steps.Select(_ => "---|"))}\n");
        foreach (var state in states)
        {
            text.Append(CultureInfo.InvariantCulture, $"| {state.Name} | {string.Join(" | ", steps.Select(step => Cell(state.GateOf(step)!)))} |\n");
        }

        text.Append('\n');
    }

    private static string Cell(Gate gate) =>
        gate.Preconditions.FirstOrDefault(condition => !condition.Met) is { } missing ? $"`{missing.Code}` {missing.Citation}" : "可以";

    private static string Who(Role role) => role switch
    {
        Role.EnterpriseFiler => "企业申报人",
        Role.Inspector => "监察员",
        Role.Supervisor => "负责人",
        Role.UnionOfficial => "工会干部",
        Role.Worker => "劳动者",
        _ => "管理员",
    };

    private static List<State> Contacts()
    {
        var said = new ContactParticulars("甲", "x", Day.AddMonths(-3), null, 1, null, false);
        ProcedureEvent Logged(ContactParticulars particulars, bool anonymous = false) => new ContactLogged("访1", "330106", ContactChannel.Telephone,
            anonymous ? ContactKind.Report : ContactKind.Complaint, particulars, anonymous, false, 0, new string('0', 64), [], Day.AddDays(7))
        { On = Day };
        ProcedureEvent[] accepted = [Logged(said), new ContactAccepted("受1", null) { On = Day }];
        ProcedureEvent[] filed = [.. accepted, new ContactFiled(One, "案1") { On = Day }];
        return
        [
            Of("待决定", Logged(said)), Of("待决定，缺地址", Logged(said with { Address = "" })), Of("待决定，匿名举报", Logged(said, anonymous: true)),
            Of("待决定，已经申请仲裁", Logged(said with { InDispute = true })),
            Of("待决定，超过两年", Logged(said with { FirstMonth = Day.AddYears(-4), LastMonth = Day.AddYears(-4) })),
            Of("待补正", Logged(said with { Address = "" }), new ContactSupplementAsked("补1", "x", Day.AddDays(5)) { On = Day }),
            Of("已转交别的县", Logged(said), new ContactReferred("330110", "x", "x", null) { On = Day }),
            Of("已受理，待立案", accepted), Of("已立案", filed), Of("已答复", [.. filed, new ContactAnswered(ContactOutcome.Paid, "x") { On = Day }]),
            Of("不予受理", Logged(said), new ContactRefused("不受1", RefusalGround.OutOfScope, "x", "x") { On = Day }),
            Of("并入另一件", Logged(said), new ContactLinked(One, "访2") { On = Day }), Of("已撤回", Logged(said), new ContactWithdrawn("x") { On = Day }),
        ];

        static State Of(string name, params ProcedureEvent[] history) => new(name, step => (step as Step<Contact, ContactFacts>)?.Gate(
            Contact.From(history), new ContactFacts(Day, new Jurisdiction("330106"), WorkCalendar.Shipped)));
    }

    private static List<State> Cases()
    {
        var item = new ArrearsItem(One, "ZJ353-14-2", "k", "张*", new DateOnly(2026, 10, 15), 7000);
        var two = Tests.Cases.CaseTaking.Two;
        ProcedureEvent[] opened = [new CaseOpened("案1", CaseSource.UnionRecommendation, [item], Another, "x", Officers: two) { On = Day }];
        ProcedureEvent[] unnamed = [new CaseOpened("案1", CaseSource.Findings, [item], null, "x") { On = Day }];
        ProcedureEvent[] recusing =
            [.. opened, new RecusalAsked(two[0].OfficerId, "甲", RecusalAsker.Respondent, "x", One) { On = Day }];
        ProcedureEvent[] withdrawn = [.. recusing, new RecusalApproved(two[0].OfficerId, "甲", "x") { On = Day }];
        ProcedureEvent[] extending = [.. opened, new ExtensionProposed("x", One) { On = Day }];
        ProcedureEvent[] suspended =
        [
            new CaseOpened("案1", CaseSource.Contact, [item], null, "x", Another, two) { On = Day },
            new SuspensionProposed(SuspensionGround.PartyFled, "x", One) { On = Day },
            new SuspensionApproved(SuspensionGround.PartyFled, "x") { On = Day },
        ];
        ProcedureEvent[] asked =
        [
            new CaseOpened("案1", CaseSource.Contact, [], null, "x", Another, two) { On = Day },
            new InquiryNoticed("询1", "x", Day.AddDays(7)) { On = Day },
            new InquiryServed(ServiceMethod.InPerson, "财务负责人", new ServiceProof(One, Day, null, null)) { On = Day },
        ];
        ProcedureEvent[] ending = [.. unnamed, new CaseEndProposed(CaseEnd.OtherRegion, "x", "x", One) { On = Day }];
        ProcedureEvent[] ended = [.. ending, new CaseEnded(CaseEnd.OtherRegion, "x", 7000, 1) { On = Day }];
        ProcedureEvent[] preserved = [.. opened, new PreservationProposed("x", "x", One) { On = Day }, new PreservationOrdered("x") { On = Day }];
        ProcedureEvent[] ordered = [.. opened, new CorrectionOrdered("令1", 7000, 1, Day.AddDays(10), "x") { On = Day }];
        ProcedureEvent[] served = [.. ordered, new CorrectionOrderServed(ServiceMethod.InPerson, "财务负责人") { On = Day }];
        ProcedureEvent[] proved = [.. served, new PaymentProofSubmitted(Another, new string('0', 64), 7000, Day) { On = Day }];
        ProcedureEvent[] refused = [.. served, new RefusalEstablished(7000, "x") { On = Day.AddDays(11) }];
        ProcedureEvent[] noticed = [.. refused, new PriorNoticeMade("告1", "ZJ353-35-1", 10000, "x", One) { On = Day.AddDays(11) }];
        ProcedureEvent[] told = [.. noticed, new PriorNoticeServed(ServiceMethod.InPerson, "财务负责人") { On = Day.AddDays(11) }];
        ProcedureEvent[] decided = [.. told, new PenaltyDecided("罚1", "ZJ353-35-1", 10000) { On = Day.AddDays(20) }];
        ProcedureEvent[] penalised = [.. decided, new PenaltyServed(ServiceMethod.InPerson, "财务负责人") { On = Day.AddDays(20) }];
        ProcedureEvent[] settled = [.. penalised, new PaymentConfirmed(null, 7000, Day.AddDays(21)) { On = Day.AddDays(21) }];
        ProcedureEvent[] answered = [.. settled, new UnionAnswered(Another) { On = Day.AddDays(21) }];
        ProcedureEvent[] owing =
        [
            new CaseOpened("案1", CaseSource.Patrol, [.. Enumerable.Range(7, 3).Select(month =>
                item with { FindingId = Guid.NewGuid(), Payday = new DateOnly(2026, month, 15) })], null, "x", Officers: two) { On = Day },
            new CorrectionOrdered("令1", 21000, 1, Day.AddDays(10), "x") { On = Day },
            new CorrectionOrderServed(ServiceMethod.InPerson, "财务负责人") { On = Day },
        ];
        var proposed = new PoliceTransferProposed("公安局", "x", "令1", [], 21000, 1, [], One) { On = Day.AddDays(11) };
        ProcedureEvent[] transferred = [.. owing, proposed, new PoliceTransferApproved(proposed) { On = Day.AddDays(11) }];
        ProcedureEvent[] sent = [.. transferred, new PoliceTransferSent("移1", "公安局", null, Tests.Cases.CaseTaking.Firm) { On = Day.AddDays(11) }];
        ProcedureEvent[] received = [.. sent, new PoliceReceived(Day.AddDays(11), "", One) { On = Day.AddDays(11) }];
        ProcedureEvent[] closing = [.. answered, new ClosureProposed("x", One) { On = Day.AddDays(21) }];
        ProcedureEvent[] closed = [.. closing, new CaseClosed("x") { On = Day.AddDays(21) }];
        ProcedureEvent[] lump =
        [
            new CaseOpened("案1", CaseSource.Findings, [item, item with { FindingId = Another, WorkerKey = "k2" }], null, "x", Officers: two) { On = Day },
            new PaymentConfirmed(null, 14000, Day) { On = Day },
        ];
        ProcedureEvent[] shared = [.. lump, new PaymentSplit(2, Day, [new("k", "张*", 7000), new("k2", "张*", 7000)]) { On = Day }];
        ProcedureEvent[] disputed = [.. shared, new ReceiptAnswered(2, "k", "张*", 7000, false, "x") { On = Day }];
        return
        [
            Case("已清偿，没有分到人", lump, 1), Case("已清偿，逐人付清", shared, 1), Case("已清偿，异议没有答复", disputed, 1),
            Case("调查中", opened, 0), Case("案中发现重新核对过", opened, 0, rejudged: true),
            Case("没有登记两名办案人员", unnamed, 0), Case("回避待决定", recusing, 0), Case("已回避，由本人", withdrawn, 0, actor: two[0].OfficerId),
            Case("询问通知书待答复", asked, 7), Case("询问期限已过，没有答复", asked, 8),
            Case("询问期限内已答复", [.. asked, new InquiryAnswered("x", null, null) { On = Day }], 8), Case("登记保存中", preserved, 1), Case("终结待决定", ending, 0),
            Case("已终结，没有付清", ended, 0),
            Case("登记保存已过七个工作日", preserved, 12),
            Case("延长待决定", extending, 0), Case("延长待决定，期限已过", extending, 120), Case("调查中止，投诉人还没有告知", suspended, 1),
            Case("指令书待送达", ordered, 0), Case("限期改正中", served, 10),
            Case("证明待核实", proved, 11), Case("逾期未改正", served, 11), Case("已认定拒不改正", refused, 11), Case("告知书待送达", noticed, 11),
            Case("已告知，期间未满", told, 11), Case("已告知，期间已满", told, 20), Case("已告知，由拟处罚人自己", told, 20, actor: One), Case("决定书待送达", decided, 20),
            Case("已处罚，尚未清偿", penalised, 20), Case("已清偿，工会未答复", settled, 21), Case("已清偿，工会已答复", answered, 21),
            Case("达到刑法数额的下限，期限已过", owing, 11), Case("移送公安机关待批准", [.. owing, proposed], 11), Case("移送已批准，没有送出", transferred, 11),
            Case("移送书已送出", sent, 11), Case("公安机关已收到", received, 11),
            Case("公安机关已立案", [.. received, new PoliceAnswered(true, Day.AddDays(12), "x", One) { On = Day.AddDays(12) }], 12),
            Case("公安机关不立案", [.. received, new PoliceAnswered(false, Day.AddDays(12), "x", One) { On = Day.AddDays(12) }], 12),
            Case("结案待批准", closing, 21), Case("结案待批准，由提请人", closing, 21, actor: One), Case("已结案", closed, 22),
        ];

        State Case(string name, ProcedureEvent[] history, int days, bool rejudged = false, Guid? actor = null)
        {
            var (file, today, by) = (SupervisionCase.From(history), Day.AddDays(days), actor ?? Another);
            IReadOnlyList<ArrearsRevision> revisions = rejudged ? [new ArrearsRevision(One, Another, 0)] : [];
            var serious = SeriousArrears.Assess([.. Enumerable.Range(0, 10)
                .Select(n => (new Arrear(n.ToString(CultureInfo.InvariantCulture), item.Payday, 7000m), new PayCycle(PayCycleUnit.Month, 1)))],
                today, WorkCalendar.Shipped);
            return new State(name, step => step switch
            {
                Step<SupervisionCase, CaseFacts> own =>
                    own.Gate(file, new CaseFacts(today, by, revisions, WorkCalendar.Shipped, LegalParameters.Shipped.Thresholds, Tests.Cases.CaseTaking.Firm)),
                Step<SupervisionCase, ProposalFacts> disclosing =>
                    disclosing.Gate(file, new ProposalFacts(today, by, [new JudgedCase(One, file, revisions)], Serious: true)),
                Step<SupervisionCase, FilingOrderProposalFacts> ordering =>
                    ordering.Gate(file, new FilingOrderProposalFacts(today, by, revisions, serious, NoneRuns: true)),
                Step<SupervisionCase, MajorProposalFacts> major => major.Gate(file, new(Tests.Cases.CaseTaking.Facts(today, by, revisions), [])),
                Step<SupervisionCase, ListingProposalFacts> listing => ListDoc.Gate(listing, file, today, by, revisions),
                _ => null,
            });
        }
    }

    private static List<State> Disclosures()
    {
        ProcedureEvent[] proposed = [new DisclosureProposed(One, "x", false, true, false, 10, 70000, One) { On = Day }];
        ProcedureEvent[] told =
        [
            .. proposed,
            new DisclosureNoticeServed(ServiceMethod.InPerson, "财务负责人", new ServiceProof(One, Day, null, null)) { On = Day },
        ];
        ProcedureEvent[] objected = [.. told, new DisclosureObjected("x") { On = Day }];
        ProcedureEvent[] approved = [.. told, new DisclosureApproved(Day.AddMonths(6)) { On = Day.AddDays(20) }];
        var item = new ArrearsItem(One, "ZJ353-14-2", "k", "张*", new DateOnly(2026, 10, 15), 7000);
        var rejudged = new JudgedCase(One, SupervisionCase.From([new CaseOpened("案2", CaseSource.Findings, [item], null, "x") { On = Day }]),
            [new ArrearsRevision(One, Another, 0)]);
        return
        [
            Of("待告知企业", proposed, Another, true), Of("已告知，异议期间未满", told, Another, true, 0), Of("企业有异议", objected, Another, true),
            Of("异议未采纳", [.. objected, new DisclosureObjectionAnswered(false, "x") { On = Day }], Another, true),
            Of("异议已采纳", [.. objected, new DisclosureObjectionAnswered(true, "x") { On = Day }], Another, true),
            Of("待审定", told, Another, true), Of("待审定，由提出人自己", told, One, true), Of("待审定，今天已不严重", told, Another, false),
            Of("待审定，所涉案件有发现重新核对过", told, Another, true, 20, rejudged),
            Of("待审定，已付清", [.. told, new DisclosurePaymentNoted(70000, Day) { On = Day }], Another, true), Of("公示中", approved, Another, true),
            Of("不予公示", [.. proposed, new DisclosureDeclined("x") { On = Day }], Another, true),
        ];

        static State Of(string name, ProcedureEvent[] history, Guid by, bool serious, int days = 20, params JudgedCase[] covered) => new(
            name, step => (step as Step<Disclosure, DisclosureFacts>)?.Gate(
                Disclosure.From(history), new DisclosureFacts(Day.AddDays(days), by, covered, serious, WorkCalendar.Shipped)));
    }

    private static List<State> Incidents()
    {
        var now = IncidentFacts(One).Now;
        ProcedureEvent[] opened =
        [
            new IncidentOpened("重1", "330106", IncidentKind.Mass, IncidentSource.Patrol, null, "", "甲", "x", 30, null, "x", now) { On = Day },
        ];
        ProcedureEvent[] reported = [.. opened, new IncidentReported(1, "x", "x", null, now) { On = Day }];
        ProcedureEvent[] ending = [.. reported, new IncidentEndProposed("x", One) { On = Day }];
        return
        [
            Of("刚建立", opened, Another), Of("已报告", reported, Another),
            Of("有没有完成的交办", [.. reported, new IncidentTaskSet(1, "x", "x", now) { On = Day }], Another),
            Of("结束待批准", ending, Another), Of("结束待批准，由提请人", ending, One),
            Of("已结束", [.. ending, new IncidentEnded("x") { On = Day }], Another),
        ];

        static State Of(string name, ProcedureEvent[] history, Guid by) =>
            new(name, step => (step as Step<MajorIncident, IncidentFacts>)?.Gate(MajorIncident.From(history), IncidentFacts(by)));
    }

    private static IncidentFacts IncidentFacts(Guid by) =>
        new(Day, new DateTimeOffset(Day, new TimeOnly(4, 0), TimeSpan.Zero), by, new Jurisdiction("330106"));

    private static List<State> Orders()
    {
        ProcedureEvent[] proposed =
            [new FilingOrderProposed(One, "甲", new(2026, 11, 1), new(2027, 1, 1), 15, false, true, false, 10, 70000, "x", One) { On = Day }];
        ProcedureEvent[] approved = [.. proposed, new FilingOrderApproved("申1") { On = Day }];
        ProcedureEvent[] served = [.. approved, new FilingOrderServed(ServiceMethod.Post, "财务负责人") { On = Day }];
        return
        [
            Of("待审定", proposed, Another), Of("待审定，由提出人自己", proposed, One), Of("待审定，今天已不严重", proposed, Another, serious: false),
            Of("待审定，案件已结案", proposed, Another, open: false), Of("待送达", approved, Another), Of("执行中", served, Another),
            Of("不予责令", [.. proposed, new FilingOrderDeclined("x") { On = Day }], Another),
        ];

        static State Of(string name, ProcedureEvent[] history, Guid by, bool serious = true, bool open = true) => new(
            name, step => (step as Step<FilingOrder, FilingOrderFacts>)?.Gate(FilingOrder.From(history),
                new FilingOrderFacts(Day, by, serious, open, false, WorkCalendar.Shipped)));
    }

    private static List<State> Demands()
    {
        ProcedureEvent[] demanded = [new CorrectionDemanded("求1", "x", "x", Day.AddDays(10)) { On = Day }];
        ProcedureEvent[] refused = [.. demanded, new DemandAnswered(DemandAnswer.Refused, "x") { On = Day }];
        ProcedureEvent[] corrected = [.. demanded, new DemandAnswered(DemandAnswer.Corrected, "x") { On = Day }];
        ProcedureEvent[] recommended = [.. refused, new PenaltyRecommended("建1", "x", false) { On = Day }];
        ProcedureEvent[] taken = [.. recommended, new RecommendationTakenUp(One, "案1") { On = Day }];
        return
        [
            Of("等待答复", demanded, 10), Of("逾期未答复", demanded, 11), Of("企业拒绝", refused), Of("企业称已改正", corrected),
            Of("工会认为没有改正", [.. corrected, new CorrectionDisputed("x") { On = Day }]), Of("已建议处罚", recommended), Of("已据此立案", taken),
            Of("已书面反馈", [.. taken, new RecommendationAnswered("函1", "x") { On = Day }]),
        ];

        static State Of(string name, ProcedureEvent[] history, int days = 0) =>
            new(name, step => (step as Step<UnionDemand, DateOnly>)?.Gate(UnionDemand.From(history), Day.AddDays(days)));
    }

    private static List<State> Draws()
    {
        ProcedureEvent[] planned = [new DrawPlanned(
            "抽1", "x", new DrawRule("x", "", DrawHaving.Either, null, null, DrawHaving.Either), 1, 2, "x", 2, 0, "x", "", "x", Day.AddDays(1)) { On = Day }];
        ProcedureEvent[] half = [.. planned, new DrawDigitsGiven("1", One) { On = Day.AddDays(1) }];
        return
        [
            Of("已公布，没到抽取日期", planned, 0, Another), Of("已公布，到了抽取日期", planned, 1, Another), Of("第一组数字已投入", half, 1, Another),
            Of("第一组数字已投入，由同一人", half, 1, One), Of("已抽取", [.. half, new DrawMade("x", "1", "2", "", "x", []) { On = Day.AddDays(1) }], 1, Another),
            Of("已作废", [.. planned, new DrawVoided("x") { On = Day }], 1, Another),
        ];

        static State Of(string name, ProcedureEvent[] history, int days, Guid by) => new(
            name, step => (step as Step<RandomDraw, DrawFacts>)?.Gate(RandomDraw.From(history), new DrawFacts(Day.AddDays(days), by)));
    }

    private static List<State> Inspections()
    {
        var two = Tests.Cases.CaseTaking.Two;
        ProcedureEvent[] drawn = [new InspectionOpened("检1", InspectionForm.Random, two, Checklist.Current.Version, "x", One) { On = Day }];
        ProcedureEvent[] asked =
            [new InspectionOpened("检2", InspectionForm.Written, two, Checklist.Current.Version, "x", null, "x", Day.AddDays(10)) { On = Day }];
        var record = new InspectionRecorded("x", [], "x", "", "x") { On = Day };
        return
        [
            Of("抽中，待检查", drawn, two[0].OfficerId), Of("抽中，待检查，由别人", drawn, Another), Of("结果待公布", [.. drawn, record], two[0].OfficerId),
            Of("已公布", [.. drawn, record, new InspectionPublished { On = Day }], two[0].OfficerId), Of("待企业报送材料", asked, two[0].OfficerId),
            Of("材料待审查", [.. asked, new ReviewPapersSent("x", new string('0', 64)) { On = Day }], two[0].OfficerId),
        ];

        static State Of(string name, ProcedureEvent[] history, Guid by) => new(
            name, step => (step as Step<Inspection, InspectionFacts>)?.Gate(Inspection.From(history), new InspectionFacts(Day, by)));
    }

    private static List<State> Entries()
    {
        ProcedureEvent system = new EntryRegistered(new PaySystemParticulars("x", Day, Consultation.WorkersCongress, Day, "x"), [], null) { On = Day };
        ProcedureEvent separation = new EntryRegistered(new SeparationParticulars(Day, 5000), [One], null) { On = Day };
        ProcedureEvent stoppage = new EntryRegistered(new StoppageParticulars(Day, "x", "x", false), [], null) { On = Day };
        ProcedureEvent hours = new EntryRegistered(
            new SpecialHoursParticulars("x", "x", WorkHours.Comprehensive, "x", Day, Day), [], null)
        { On = Day };
        return
        [
            Of("工资分配制度", system), Of("解除、终止合同", separation), Of("停工", stoppage), Of("特殊工时批准", hours),
                Of("已撤销", separation, new EntryWithdrawn("x") { On = Day }),
        ];

        static State Of(string name, params ProcedureEvent[] history) =>
            new(name, step => (step as Step<RegisterEntry, DateOnly>)?.Gate(RegisterEntry.From(history), Day));
    }
}
