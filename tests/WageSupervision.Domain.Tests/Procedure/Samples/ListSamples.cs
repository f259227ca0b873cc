using WageSupervision.Domain.Cases;
using WageSupervision.Domain.Parameters;
using WageSupervision.Domain.Procedure;
using WageSupervision.Domain.Publications;
using static WageSupervision.Domain.Tests.Procedure.Samples.ProcedureSample;

namespace WageSupervision.Domain.Tests.Procedure.Samples;

/// <summary>The two lists besides the notice of Article 30, in each of their states.</summary>
internal static class ListSamples
{
    private static readonly DisclosedEnterprise Disclosed = new("甲", "91330106TESTA00013", "路", "人", "330106");

    internal static List<ProcedureSample> Listings()
    {
        ProcedureEvent[] proposed =
            [new ListingProposed(TheCase, "限期改正指令书", "令1", Day.AddDays(-20), Day.AddDays(-5), 10, 90000, true, [], "x", Disclosed, One) { On = Day }];
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
            Of("待决定，责令支付的文书送达已划去", [.. told, new ListingServiceStruck("令1") { On = Day }], 10),
            Of("延长待批准", asked, 10), Of("不予列入", [.. told, new ListingDeclined(false, "x") { On = Day }], 10),
            Of("在名单上，没有付清", listed, 240), Of("在名单上，付清不满六个月", listed, 100, paid: Day.AddDays(20)),
            Of("在名单上，可以申请移出", listed, 240, paid: Day.AddDays(20)), Of("申请待核实", applied, 240, paid: Day.AddDays(20)),
            Of("申请待决定", examined, 240, paid: Day.AddDays(20)), Of("已提前移出", removed, 240, paid: Day.AddDays(20)),
            Of("恢复待决定", restoring, 240, paid: Day.AddDays(20)), Of("责令支付的文书已撤销", orderless, 240),
            Of("在名单上，责令支付的文书送达已划去", [.. listed, new ListingServiceStruck("令1") { On = Day.AddMonths(7) }], 240),
            Of("列入决定已撤销", [.. orderless, new ListingRevoked("x") { On = Day.AddMonths(7) }], 240), Of("三年期满", listed, 1200),
        ];

        static ProcedureSample Of(string name, ProcedureEvent[] history, int days, Guid? by = null, DateOnly? paid = null)
        {
            var item = new ArrearsItem(One, "ZJ353-14-2", "k", "张*", Day.AddMonths(-1), 90000);
            ProcedureEvent[] owing = [new CaseOpened("案1", CaseSource.Findings, [item], null, "x") { On = Day.AddDays(-21) }];
            ProcedureEvent[] matter = paid is { } day ? [.. owing, new PaymentConfirmed(null, 90000, day) { On = day }] : owing;
            var (today, actor) = (Day.AddDays(days), by ?? Another);
            return new ProcedureSample(name, history, today, actor, step => (step as Step<DishonestListing, ListingFacts>)?.Gate(
                DishonestListing.From(history), new(today, actor, new(TheCase, SupervisionCase.From(matter), []), [], WorkCalendar.Shipped)))
            { Matter = matter };
        }
    }

    internal static List<ProcedureSample> Majors()
    {
        var on = Day.AddDays(20);
        ProcedureEvent[] noticed =
        [
            new CaseOpened("案1", CaseSource.Findings, [new(One, "ZJ353-14-2", "k", "张*", new(2026, 10, 15), 7000)], null, "x", Officers: Two) { On = Day },
            new CorrectionOrdered("令1", 7000, 1, Day.AddDays(10), "x") { On = Day },
            new CorrectionOrderServed(ServiceMethod.InPerson, "财务负责人") { On = Day },
            new RefusalEstablished(7000, "x") { On = Day.AddDays(11) },
            new PriorNoticeMade("告1", "ZJ353-35-1", 10000, "x", One) { On = Day.AddDays(11) },
            new PriorNoticeServed(ServiceMethod.InPerson, "财务负责人") { On = Day.AddDays(11) },
        ];
        ProcedureEvent[] decided =
        [
            .. noticed, new PenaltyDecided("罚1", "ZJ353-35-1", 10000) { On = on },
            new PenaltyServed(ServiceMethod.InPerson, "财务负责人") { On = on },
        ];
        var handling = MajorHandlings.Of(SupervisionCase.From(decided));
        ProcedureEvent[] proposed = [new MajorProposed(TheCase, MajorCategory.Arrears, 1, 7000, "", handling, Disclosed, One) { On = on }];
        ProcedureEvent[] approved = [.. proposed, new MajorApproved(PublicationPeriod.Of("330106", on)) { On = on }];
        ProcedureEvent[] published = [.. approved, new MajorPublished("x") { On = on }];
        ProcedureEvent[] doubted = [.. published, new MajorDoubted("罚1", "已经撤销") { On = on }];
        return
        [
            Of("待审定", proposed, decided), Of("待审定，由提出人自己", proposed, decided, One), Of("待审定，决定已撤销", proposed, noticed),
            Of("待公布", approved, decided), Of("已公布", published, decided),
            Of("企业有异议", [.. published, new MajorObjected("x", null, false) { On = on }], decided), Of("要更正", doubted, decided),
            Of("要更正，没有别的决定", doubted, noticed), Of("不予公布", [.. proposed, new MajorDeclined("x") { On = on }], decided),
            Of("已撤回", [.. doubted, new MajorWithdrawn("x") { On = on }], decided),
        ];

        ProcedureSample Of(string name, ProcedureEvent[] history, ProcedureEvent[] matter, Guid? by = null) => new(
            name, history, on, by ?? Another, step => (step as Step<MajorNotice, MajorFacts>)?.Gate(
                MajorNotice.From(history), new(on, by ?? Another, SupervisionCase.From(matter), WorkCalendar.Shipped)))
        { Matter = matter };
    }

    private static ListingServed Served(ListingDocument document) =>
        new(document, ServiceMethod.InPerson, "财务负责人", new(One, Day, null, null)) { On = Day };
}
