using WageSupervision.Domain.Cases;
using WageSupervision.Domain.Contacts;
using WageSupervision.Domain.Enterprises;
using WageSupervision.Domain.Incidents;
using WageSupervision.Domain.Inspections;
using WageSupervision.Domain.Law.CitedLaws.Labour;
using WageSupervision.Domain.Orders;
using WageSupervision.Domain.Parameters;
using WageSupervision.Domain.Procedure;
using WageSupervision.Domain.Projects;
using WageSupervision.Domain.Publications;
using WageSupervision.Domain.Registers;
using WageSupervision.Domain.Unions;
using static WageSupervision.Domain.Tests.Procedure.Samples.ProcedureSample;

namespace WageSupervision.Domain.Tests.Procedure.Samples;

/// <summary>What is no case, in each of its states, by a plain course of events.</summary>
internal static class OtherSamples
{
    internal static List<ProcedureSample> Contacts()
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

        static ProcedureSample Of(string name, params ProcedureEvent[] history) => new(name, history, Day, Another,
            step => (step as Step<Contact, ContactFacts>)?.Gate(
                Contact.From(history), new ContactFacts(Day, new Jurisdiction("330106"), WorkCalendar.Shipped)));
    }

    internal static List<ProcedureSample> Disclosures()
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

        static ProcedureSample Of(string name, ProcedureEvent[] history, Guid by, bool serious, int days = 20, params JudgedCase[] covered) => new(
            name, history, Day.AddDays(days), by, step => (step as Step<Disclosure, DisclosureFacts>)?.Gate(
                Disclosure.From(history), new DisclosureFacts(Day.AddDays(days), by, covered, serious, WorkCalendar.Shipped)))
        { Revisions = [.. covered.SelectMany(each => each.Revisions)], OwesSeriously = serious };
    }

    internal static List<ProcedureSample> Incidents()
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

        static ProcedureSample Of(string name, ProcedureEvent[] history, Guid by) =>
            new(name, history, Day, by, step => (step as Step<MajorIncident, IncidentFacts>)?.Gate(MajorIncident.From(history), IncidentFacts(by)));
    }

    private static IncidentFacts IncidentFacts(Guid by) =>
        new(Day, new DateTimeOffset(Day, new TimeOnly(4, 0), TimeSpan.Zero), by, new Jurisdiction("330106"));

    internal static List<ProcedureSample> Orders()
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

        static ProcedureSample Of(string name, ProcedureEvent[] history, Guid by, bool serious = true, bool open = true) => new(
            name, history, Day, by, step => (step as Step<FilingOrder, FilingOrderFacts>)?.Gate(FilingOrder.From(history),
                new FilingOrderFacts(Day, by, serious, open, false, WorkCalendar.Shipped)))
        { OwesSeriously = serious, RestsOnClosedCase = !open };
    }

    internal static List<ProcedureSample> Demands()
    {
        ProcedureEvent[] demanded = [new CorrectionDemanded("求1", "x", "x", Day.AddDays(10)) { On = Day }];
        ProcedureEvent[] byHand = [new CorrectionDemanded("求2", "x", "x", Day.AddDays(10), ByHand: true) { On = Day }];
        ProcedureEvent[] delivered = [.. byHand, new DemandDelivered(Day, "x", "ab") { On = Day }];
        ProcedureEvent[] refused = [.. demanded, new DemandAnswered(DemandAnswer.Refused, "x") { On = Day }];
        ProcedureEvent[] corrected = [.. demanded, new DemandAnswered(DemandAnswer.Corrected, "x") { On = Day }];
        ProcedureEvent[] recommended = [.. refused, new PenaltyRecommended("建1", "x", false) { On = Day }];
        ProcedureEvent[] taken = [.. recommended, new RecommendationTakenUp(One, "案1") { On = Day }];
        return
        [
            Of("等待登记送到", byHand), Of("送到以后等待答复", delivered), Of("等待答复", demanded, 10), Of("逾期未答复", demanded, 11), Of("企业拒绝", refused), Of("企业称已改正", corrected),
            Of("工会认为没有改正", [.. corrected, new CorrectionDisputed("x") { On = Day }]), Of("已建议处罚", recommended), Of("已据此立案", taken),
            Of("已书面反馈", [.. taken, new RecommendationAnswered("函1", "x") { On = Day }]),
        ];

        static ProcedureSample Of(string name, ProcedureEvent[] history, int days = 0) =>
            new(name, history, Day.AddDays(days), Another, step => (step as Step<UnionDemand, DateOnly>)?.Gate(UnionDemand.From(history), Day.AddDays(days)));
    }

    internal static List<ProcedureSample> Draws()
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

        static ProcedureSample Of(string name, ProcedureEvent[] history, int days, Guid by) => new(
            name, history, Day.AddDays(days), by, step => (step as Step<RandomDraw, DrawFacts>)?.Gate(
                RandomDraw.From(history), new DrawFacts(Day.AddDays(days), by)));
    }

    internal static List<ProcedureSample> Projects()
    {
        ProcedureEvent[] recorded = [new ProjectRecorded("演示大厦", "330106", "演示路", FactSource.SiteInspection) { On = Day }];
        return [new("已登记", recorded, Day, Another, step => (step as Step<Project, DateOnly>)?.Gate(Project.From(recorded), Day))];
    }

    internal static List<ProcedureSample> Inspections()
    {
        ProcedureEvent[] drawn = [new InspectionOpened("检1", InspectionForm.Random, Two, Checklist.Current.Version, "x", One) { On = Day }];
        ProcedureEvent[] asked =
            [new InspectionOpened("检2", InspectionForm.Written, Two, Checklist.Current.Version, "x", null, "x", Day.AddDays(10)) { On = Day }];
        var record = new InspectionRecorded("x", [], "x", "", "x") { On = Day };
        return
        [
            Of("抽中，待检查", drawn, Two[0].OfficerId), Of("抽中，待检查，由别人", drawn, Another), Of("结果待公布", [.. drawn, record], Two[0].OfficerId),
            Of("已公布", [.. drawn, record, new InspectionPublished { On = Day }], Two[0].OfficerId), Of("待企业报送材料", asked, Two[0].OfficerId),
            Of("材料待审查", [.. asked, new ReviewPapersSent("x", new string('0', 64)) { On = Day }], Two[0].OfficerId),
        ];

        static ProcedureSample Of(string name, ProcedureEvent[] history, Guid by) => new(
            name, history, Day, by, step => (step as Step<Inspection, InspectionFacts>)?.Gate(Inspection.From(history), new InspectionFacts(Day, by)));
    }

    internal static List<ProcedureSample> Entries()
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

        static ProcedureSample Of(string name, params ProcedureEvent[] history) =>
            new(name, history, Day, Another, step => (step as Step<RegisterEntry, DateOnly>)?.Gate(RegisterEntry.From(history), Day));
    }

    internal static List<ProcedureSample> Beginnings() =>
    [
        new("还没有开始", [], Day, One, step => step switch
        {
            Step<Unbegun, DateOnly> begins => begins.Gate(Unbegun.File, Day),
            Step<Unbegun, IncidentFacts> begins => begins.Gate(Unbegun.File, IncidentFacts(One)),
            Step<Unbegun, ReceivingFacts> begins => begins.Gate(Unbegun.File, new(Day, WorkCalendar.Shipped)),
            _ => null,
        }),
    ];
}
