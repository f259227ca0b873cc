using WageSupervision.Domain.Cases;
using WageSupervision.Domain.Procedure;
using WageSupervision.Domain.Projects;
using WageSupervision.Domain.Tests.Projects;
using static WageSupervision.Domain.Tests.Procedure.Samples.CaseSamples;
using static WageSupervision.Domain.Tests.Procedure.Samples.ProcedureSample;

namespace WageSupervision.Domain.Tests.Procedure.Samples;

/// <summary>States that a case comes to rarely, each for a step or a precondition that is met nowhere else.</summary>
internal static class RareSamples
{
    internal static List<ProcedureSample> All() => [.. Inquiries(), .. Divided(), .. Orders(), .. Lists(), .. Advances()];

    private static readonly ProcedureEvent Disclosing = new CaseDisclosureProposed(One) { On = Day };

    private static readonly BreachEstablished Falsified = new(1, "records-falsified", "x", Day, Another) { On = Day };

    private static readonly ProcedureEvent Charged = new PersonCaseOpened(Another, "案9", Falsified, ResponsibleAs.Manager, "x") { On = Day };

    private static ProcedureEvent[] Opened(params ArrearsItem[] items) =>
        [new CaseOpened("案1", CaseSource.Patrol, items, null, "x", Officers: Two) { On = Day }];

    private static ProcedureEvent[] Served =>
    [
        .. Opened(Item), new CorrectionOrdered("令1", 7000, 1, Day.AddDays(10), "x") { On = Day },
        new CorrectionOrderServed(ServiceMethod.InPerson, "财务负责人") { On = Day },
    ];

    private static ProcedureEvent[] Refused => [.. Served, new RefusalEstablished(7000, "x") { On = Day.AddDays(11) }];

    private static ProcedureEvent PaidInTime => new PaymentConfirmed(null, 7000, Day.AddDays(5)) { On = Day.AddDays(12) };

    private static IEnumerable<ProcedureSample> Inquiries()
    {
        ProcedureEvent[] asked = [.. Opened(), new InquiryNoticed("询1", "x", Day.AddDays(7)) { On = Day }];
        ProcedureEvent[] told = [.. asked, new InquiryServed(ServiceMethod.InPerson, "财务负责人", new ServiceProof(One, Day, null, null)) { On = Day }];
        yield return Case("询问通知书待送达", asked, 0);
        yield return Case("答复过很多次", [.. told, .. Enumerable.Range(0, 20).Select(_ => new InquiryAnswered("x", null, null) { On = Day })], 1);
        yield return Case("已适用举证责任", [.. told, new BurdenApplied("x", "询1") { On = Day.AddDays(8) }], 8);
        ProcedureEvent[] preserving = [.. Opened(Item), new PreservationProposed("x", "x", One) { On = Day }];
        yield return Case("登记保存待批准", preserving, 0);
        ProcedureEvent[] extended = [.. Opened(Item), new ExtensionProposed("x", One) { On = Day }, new ExtensionApproved(30, "x") { On = Day }];
        yield return Case("调查已延长", extended, 1);
        yield return Case("调查已延长，又提请", [.. extended, new ExtensionProposed("x", One) { On = Day }], 1);
    }

    private static IEnumerable<ProcedureSample> Divided()
    {
        ProcedureEvent[] two = Opened(Item, Item with { FindingId = Another, WorkerKey = "k2" });
        ProcedureEvent proposed = new DivisionProposed(One, [Another], [], "x", One) { On = Day };
        ProcedureEvent joining = new JoinderProposed(TheCase, "案2", "x", One) { On = Day };
        yield return Case("两人的案件", two, 0);
        yield return Case("两人的案件，提出了公示", [.. two, Disclosing], 0);
        yield return Case("两人的案件，对责任人员另立了案", [.. two, Falsified, Charged], 0);
        yield return Case("分案待决定，提出了公示", [.. two, proposed, Disclosing], 0);
        yield return Case("分案待决定，对责任人员另立了案", [.. two, Falsified, proposed, Charged], 0);
        yield return Case("分案待决定，要分的已经没有", [.. two, new DivisionProposed(One, [TheCase], [], "x", One) { On = Day }], 0);
        yield return Case("并案待批准，提出了公示", [.. Opened(Item), joining, Disclosing], 0);
        yield return Case("并案待批准，对责任人员另立了案", [.. Opened(Item), joining, Falsified, Charged], 0);
        ProcedureEvent ending = new CaseEndProposed(CaseEnd.OtherRegion, "x", "x", One) { On = Day };
        yield return Case("终结待决定，没有接收", [.. Opened(Item), ending], 0);
        yield return Case("终结待决定，指令书没有送达", [.. Served[..^1], ending], 0);
        yield return Case("终结待决定，指令书已经送达", [.. Served, ending], 0);
    }

    private static IEnumerable<ProcedureSample> Orders()
    {
        var late = Item with { FindingId = Another, WorkerKey = "k2" };
        ProcedureEvent[] noticed = [.. Refused, new PriorNoticeMade("告1", "ZJ353-35-1", 100, "x", One) { On = Day.AddDays(11) }];
        ProcedureEvent[] told = [.. noticed, new PriorNoticeServed(ServiceMethod.InPerson, "财务负责人") { On = Day.AddDays(11) }];
        yield return Case("送达以后又查实一人", [.. Served, new ClaimsEstablished([late], "x", One) { On = Day }], 11);
        yield return Case("期限内已经付清", [.. Served, PaidInTime], 12);
        yield return Case("已认定拒不改正，后来查明期限内已经付清", [.. Refused, PaidInTime], 12);
        yield return Case("拟处小额罚款，期间未满", told, 12);
        yield return Case("拟处小额罚款，后来查明期限内已经付清", [.. told, PaidInTime], 20);
        yield return Case("不予处罚待批准，又拒不改正", [.. Refused, new NoPenaltyProposed(NoPenaltyGround.Minor, "x", One) { On = Day.AddDays(12) }], 12);
        yield return Case("更正待批准，数额已经变了", [.. Opened(), new ClaimsEstablished([Item], "x", One) { On = Day },
            new ClaimsCorrectionProposed(Item.FindingId, Item.WorkerShown, Item.Payday, 1, 0, "x", One, One) { On = Day }], 0);
        ProcedureEvent[] decided = [.. told, new PenaltyDecided("罚1", "ZJ353-35-1", 100) { On = Day.AddDays(20) },
            new PenaltyServed(ServiceMethod.InPerson, "财务负责人") { On = Day.AddDays(20) }];
        yield return Case("处罚决定已报告上一级", [.. decided, new ReportedUp("x") { On = Day.AddDays(20) }], 20);
    }

    private static IEnumerable<ProcedureSample> Lists()
    {
        yield return Case("已经提出公示", [.. Refused, Disclosing], 12);
        yield return Case("欠薪不严重", Refused, 12, serious: false);
        yield return Case("已经责令定期申报", Refused, 12, noneRuns: false);
        yield return Case("已认定拒不改正，发现重新核对过", Refused, 12, rejudged: true);
        yield return Case("已认定拒不改正，证明待核实", [.. Refused, new PaymentProofSubmitted(Another, new string('0', 64), 7000, Day) { On = Day.AddDays(11) }], 12);
        yield return Case("已经列入失信名单", [.. Refused, new CaseListingProposed(One) { On = Day.AddDays(11) },
            new CaseListingDecided(One, true) { On = Day.AddDays(11) }], 12);
        var proposed = new PoliceTransferProposed("公安局", "x", "令1", [], 7000, 1, [], One) { On = Day.AddDays(11) };
        yield return Case("公安机关退回",
        [
            .. Served, proposed, new PoliceTransferApproved(proposed) { On = Day.AddDays(11) },
            new PoliceTransferSent("移1", "公安局", null, Firm) { On = Day.AddDays(11) },
            new PoliceReceived(Day.AddDays(11), "", One) { On = Day.AddDays(11) }, new PoliceReturned(Day.AddDays(12), "x", One) { On = Day.AddDays(12) },
        ], 12);
    }

    private static IEnumerable<ProcedureSample> Advances()
    {
        ProcedureEvent[] tied = [.. Opened(Item), new CaseFilingProposed("x", One) { On = Day }, new CaseFilingApproved("x") { On = Day },
            new ProjectTied(TheCase, "演示大厦", Site.Sub, "演示劳务", true) { On = Day }];
        AdvanceOrdered advance = new("先1", "演示大厦", "演示劳务", Site.Contractor, PartyRole.GeneralContractor, Firm, ChainDuty.PaysFirst, 7000, 7000, 7000, 1,
            "x", "x", [], Day.AddDays(10), "x")
        { On = Day };
        yield return Case("已关联工程项目", tied, 0);
        yield return Case("先行清偿指令书待送达", [.. tied, advance], 0);
        yield return Case("先行清偿指令书已送达",
            [.. tied, advance, new AdvanceServed(ServiceMethod.InPerson, "项目经理", new(One, Day, null, null)) { On = Day }], 0);
    }
}
