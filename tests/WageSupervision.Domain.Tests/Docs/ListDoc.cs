using WageSupervision.Domain.Cases;
using WageSupervision.Domain.Parameters;
using WageSupervision.Domain.Procedure;
using WageSupervision.Domain.Publications;
using WageSupervision.Domain.Tests.Cases;

namespace WageSupervision.Domain.Tests.Docs;

/// <summary>The states of the two lists besides the notice of Article 30, for docs/procedure.md.</summary>
internal static class ListDoc
{
    private static readonly DateOnly Day = new(2026, 11, 20);
    private static readonly Guid One = Guid.Parse("00000000-0000-7000-8000-000000000001");
    private static readonly Guid Another = Guid.Parse("00000000-0000-7000-8000-000000000002");
    private static readonly DisclosedEnterprise Firm = new("甲", "91330106TESTA00013", "路", "人", "330106");

    /// <summary>What a proposal from a case asks, where a mass incident came of the case.</summary>
    public static Gate Gate(
        Step<SupervisionCase, ListingProposalFacts> step, SupervisionCase file, DateOnly today, Guid by, IReadOnlyList<ArrearsRevision> revisions) =>
        step.Gate(file, new(CaseTaking.Facts(today, by, revisions), ["重1"]));

    /// <summary>Listings.</summary>
    public static IReadOnlyList<(string Name, Func<Step, Gate?> GateOf)> Listings()
    {
        ProcedureEvent[] proposed =
            [new ListingProposed(One, "限期改正指令书", "令1", Day.AddDays(-20), Day.AddDays(-5), 10, 90000, true, [], "x", Firm, One) { On = Day }];
        ProcedureEvent[] told = [.. proposed, Served(ListingDocument.Notice)];
        ProcedureEvent[] objected = [.. told, new ListingObjected("x", null, false) { On = Day }];
        ProcedureEvent[] asked = [.. told, new ListingTimeAsked("x", One) { On = Day }];
        ProcedureEvent[] promised = [.. told, new ListingPromised(One, false) { On = Day }];
        ProcedureEvent[] listed = [.. promised, new Listed("列1", Day.AddDays(10).AddYears(3)) { On = Day.AddDays(10) }, Served(ListingDocument.Decision)];
        ProcedureEvent[] applied = [.. listed, new RemovalApplied("x", One, false) { On = Day.AddMonths(7) }];
        ProcedureEvent[] examined = [.. applied, new RemovalExamined("x", false, false, One) { On = Day.AddMonths(7) }];
        ProcedureEvent[] removed = [.. examined, new RemovalDecided("移1", true, "") { On = Day.AddMonths(7) }];
        ProcedureEvent[] restoring = [.. removed, new RestorationProposed("x", One, One) { On = Day.AddMonths(7) }];
        ProcedureEvent[] orderless = [.. listed, new ListingOrderRevoked("令1") { On = Day.AddMonths(7) }];
        return
        [
            Of("待告知企业", proposed, 10), Of("已告知，异议期间未满", told, 0), Of("企业有异议", objected, 10),
            Of("异议已采纳", [.. objected, new ListingObjectionAnswered(true, "x") { On = Day }], 10),
            Of("待决定", told, 10), Of("待决定，由提出人自己", told, 10, by: One), Of("待决定，期限内已付清", told, 10, paid: Day.AddDays(-5)),
            Of("待决定，已付清并承诺", promised, 10, paid: Day), Of("待决定，责令支付的文书已撤销", [.. told, new ListingOrderRevoked("令1") { On = Day }], 10),
            Of("延长待批准", asked, 10), Of("不予列入", [.. told, new ListingDeclined(false, "x") { On = Day }], 10),
            Of("在名单上，没有付清", listed, 240), Of("在名单上，付清不满六个月", listed, 100, paid: Day.AddDays(20)),
            Of("在名单上，可以申请移出", listed, 240, paid: Day.AddDays(20)), Of("申请待核实", applied, 240, paid: Day.AddDays(20)),
            Of("申请待决定", examined, 240, paid: Day.AddDays(20)), Of("已提前移出", removed, 240, paid: Day.AddDays(20)),
            Of("恢复待决定", restoring, 240, paid: Day.AddDays(20)), Of("责令支付的文书已撤销", orderless, 240),
            Of("列入决定已撤销", [.. orderless, new ListingRevoked("x") { On = Day.AddMonths(7) }], 240), Of("三年期满", listed, 1200),
        ];
    }

    /// <summary>Entries of 社会公布.</summary>
    public static IReadOnlyList<(string Name, Func<Step, Gate?> GateOf)> Majors()
    {
        ProcedureEvent[] proposed = [new MajorProposed(One, MajorCategory.Arrears, 1, 7000, "", MajorHandlings.Of(Decided), Firm, One) { On = Day }];
        ProcedureEvent[] approved = [.. proposed, new MajorApproved(PublicationPeriod.Of("330106", Day)) { On = Day }];
        ProcedureEvent[] published = [.. approved, new MajorPublished("x") { On = Day }];
        ProcedureEvent[] doubted = [.. published, new MajorDoubted("罚1", "已经撤销") { On = Day }];
        return
        [
            Of("待审定", proposed, Decided), Of("待审定，由提出人自己", proposed, Decided, One), Of("待审定，决定已撤销", proposed, PenaltyCases.Told.File()),
            Of("待公布", approved, Decided), Of("已公布", published, Decided), Of("企业有异议", [.. published, new MajorObjected("x", null, false) { On = Day }], Decided),
            Of("要更正", doubted, Decided), Of("要更正，没有别的决定", doubted, PenaltyCases.Told.File()),
            Of("不予公布", [.. proposed, new MajorDeclined("x") { On = Day }], Decided), Of("已撤回", [.. doubted, new MajorWithdrawn("x") { On = Day }], Decided),
        ];

        static (string Name, Func<Step, Gate?> GateOf) Of(string name, ProcedureEvent[] history, SupervisionCase matter, Guid? by = null) =>
            (name, step => (step as Step<MajorNotice, MajorFacts>)?.Gate(MajorNotice.From(history), new(Day, by ?? Another, matter, WorkCalendar.Shipped)));
    }

    private static SupervisionCase Decided { get; } = PenaltyCases.Penalised.File();

    private static ListingServed Served(ListingDocument document) =>
        new(document, ServiceMethod.InPerson, "财务负责人", new(One, Day, null, null)) { On = Day };

    private static (string Name, Func<Step, Gate?> GateOf) Of(string name, ProcedureEvent[] history, int days, Guid? by = null, DateOnly? paid = null)
    {
        var item = new ArrearsItem(One, "ZJ353-14-2", "k", "张*", Day.AddMonths(-1), 90000);
        ProcedureEvent[] owing = [new CaseOpened("案1", CaseSource.Findings, [item], null, "x") { On = Day.AddDays(-21) }];
        var matter = SupervisionCase.From(paid is { } day ? [.. owing, new PaymentConfirmed(null, 90000, day) { On = day }] : owing);
        return (name, step => (step as Step<DishonestListing, ListingFacts>)?.Gate(
            DishonestListing.From(history), new(Day.AddDays(days), by ?? Another, new(One, matter, []), [], WorkCalendar.Shipped)));
    }
}
