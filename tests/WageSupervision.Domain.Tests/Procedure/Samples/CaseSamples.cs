using System.Globalization;
using WageSupervision.Domain.Cases;
using WageSupervision.Domain.Law.Order353.Article30;
using WageSupervision.Domain.Orders;
using WageSupervision.Domain.Parameters;
using WageSupervision.Domain.Procedure;
using WageSupervision.Domain.Projects;
using WageSupervision.Domain.Tests.Projects;
using WageSupervision.Domain.Publications;
using static WageSupervision.Domain.Tests.Procedure.Samples.ProcedureSample;

namespace WageSupervision.Domain.Tests.Procedure.Samples;

/// <summary>A case in each of its states, by a plain course of events.</summary>
internal static class CaseSamples
{
    internal static readonly ArrearsItem Item = new(One, "ZJ353-14-2", "k", "张*", new DateOnly(2026, 10, 15), 7000);

    /// <summary>Further states, which nobody needs over HTTP: they show that each precondition stands in somebody's way somewhere.</summary>
    internal static List<ProcedureSample> Further()
    {
        List<ProcedureSample> further =
            [.. HearingSamples.All(), .. FineSamples.All(), .. HandlingSamples.All(), .. OrderSamples.All(), .. PendingSamples.All(), .. RareSamples.All()];

        // Whoever proposed does not decide.
        return
        [
            .. further,
            .. All().Concat(further).Select(state =>
                Case($"{state.Name}，由提出人", [.. state.History], state.Today.DayNumber - Day.DayNumber, actor: One)),
        ];
    }

    internal static List<ProcedureSample> All()
    {
        var item = Item;
        ProcedureEvent[] opened = [new CaseOpened("案1", CaseSource.UnionRecommendation, [item], Another, "x", Officers: Two) { On = Day }];
        var claim = item with { FindingId = Another, WorkerKey = "k3" };
        ProcedureEvent[] correcting =
        [
            .. opened, new ClaimsEstablished([claim], "x", One) { On = Day },
            new ClaimsCorrectionProposed(claim.FindingId, claim.WorkerShown, claim.Payday, claim.Amount, 0, "x", One, One) { On = Day },
        ];
        ProcedureEvent[] unfiled = [.. opened, new CaseFilingProposed("x", One) { On = Day }];
        ProcedureEvent[] unnamed = [new CaseOpened("案1", CaseSource.Findings, [item], null, "x") { On = Day }];
        ProcedureEvent[] recusing =
            [.. opened, new RecusalAsked(Two[0].OfficerId, "甲", RecusalAsker.Respondent, "x", One) { On = Day }];
        ProcedureEvent[] withdrawn = [.. recusing, new RecusalApproved(Two[0].OfficerId, "甲", "x") { On = Day }];
        ProcedureEvent[] dividing =
        [
            new CaseOpened("案1", CaseSource.Patrol, [item, item with { FindingId = Another, WorkerKey = "k2" }], null, "x", Officers: Two) { On = Day },
            new DivisionProposed(One, [Another], [], "x", One) { On = Day },
        ];
        var falsified = new BreachEstablished(1, "records-falsified", "x", Day, Another) { On = Day };
        ProcedureEvent[] breached = [new CaseOpened("案1", CaseSource.Patrol, [], null, "x", Officers: Two) { On = Day }, falsified];
        ProcedureEvent[] responsible =
        [
            new CaseOpened("案2", CaseSource.Patrol, [], null, "x", Officers: Two, Responsible: new(Another, "案1", "甲", 1, ResponsibleAs.Manager, 1)) { On = Day },
            falsified,
        ];
        ProcedureEvent[] extending = [.. opened, new ExtensionProposed("x", One) { On = Day }];
        ProcedureEvent[] suspended =
        [
            new CaseOpened("案1", CaseSource.Contact, [item], null, "x", Another, Two) { On = Day },
            new SuspensionProposed(SuspensionGround.PartyFled, "x", One) { On = Day },
            new SuspensionApproved(SuspensionGround.PartyFled, "x") { On = Day },
        ];
        ProcedureEvent[] asked =
        [
            new CaseOpened("案1", CaseSource.Contact, [], null, "x", Another, Two) { On = Day },
            new InquiryNoticed("询1", "x", Day.AddDays(7)) { On = Day },
            new InquiryServed(ServiceMethod.InPerson, "财务负责人", new ServiceProof(One, Day, null, null)) { On = Day },
        ];
        ProcedureEvent[] referred = [.. unnamed, new CaseReferred(1, "函1", ReferredTo.OtherRegion, "x", "x", [], Firm, Whole: true) { On = Day }];
        ProcedureEvent[] accepted = [.. referred, new ReferralAnswered(1, true, Day, "x", One) { On = Day }];
        ProcedureEvent[] ending = [.. accepted, new CaseEndProposed(CaseEnd.OtherRegion, "x", "x", One) { On = Day }];
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
                item with { FindingId = Guid.NewGuid(), Payday = new DateOnly(2026, month, 15) })], null, "x", Officers: Two) { On = Day },
            new CorrectionOrdered("令1", 21000, 1, Day.AddDays(10), "x") { On = Day },
            new CorrectionOrderServed(ServiceMethod.InPerson, "财务负责人") { On = Day },
        ];
        var proposed = new PoliceTransferProposed("公安局", "x", "令1", [], 21000, 1, [], One) { On = Day.AddDays(11) };
        ProcedureEvent[] transferred = [.. owing, proposed, new PoliceTransferApproved(proposed) { On = Day.AddDays(11) }];
        ProcedureEvent[] sent = [.. transferred, new PoliceTransferSent("移1", "公安局", null, Firm) { On = Day.AddDays(11) }];
        ProcedureEvent[] received = [.. sent, new PoliceReceived(Day.AddDays(11), "", One) { On = Day.AddDays(11) }];
        ProcedureEvent[] closing = [.. answered, new ClosureProposed("x", One) { On = Day.AddDays(21) }];
        ProcedureEvent[] closed = [.. closing, new CaseClosed("x") { On = Day.AddDays(21) }];
        ProcedureEvent[] lump =
        [
            new CaseOpened("案1", CaseSource.Findings, [item, item with { FindingId = Another, WorkerKey = "k2" }], null, "x", Officers: Two) { On = Day },
            new PaymentConfirmed(null, 14000, Day) { On = Day },
        ];
        ProcedureEvent[] shared = [.. lump, new PaymentSplit(2, Day, [new("k", "张*", 7000), new("k2", "张*", 7000)]) { On = Day }];
        ProcedureEvent[] disputed = [.. shared, new ReceiptAnswered(2, "k", "张*", 7000, false, "x") { On = Day }];
        return
        [
            Case("已清偿，没有分到人", lump, 1), Case("已清偿，逐人付清", shared, 1), Case("已清偿，异议没有答复", disputed, 1),
            Case("立案待批准", unfiled, 0), Case("立案待批准，由立案的人", unfiled, 0, actor: One),
            Case("立案没有批准", [.. unfiled, new ProposalDeclined("case-filing-proposed", "提请批准立案", "x") { On = Day }], 0),
            Case("查实的欠薪，更正待批准", correcting, 0), Case("查实的欠薪，更正待批准，由提请人", correcting, 0, actor: One),
            Case("调查中", opened, 0), Case("案中发现重新核对过", opened, 0, rejudged: true),
            Case("没有登记两名办案人员", unnamed, 0), Case("回避待决定", recusing, 0), Case("已回避，由本人", withdrawn, 0, actor: Two[0].OfficerId),
            Case("询问通知书待答复", asked, 7), Case("询问期限已过，没有答复", asked, 8),
            Case("询问期限内已答复", [.. asked, new InquiryAnswered("x", null, null) { On = Day }], 8), Case("登记保存中", preserved, 1),
            Case("分案待决定", dividing, 0), Case("已分案", [.. dividing, new CaseDivided(One, "案9", [item with { FindingId = Another }], [], "x") { On = Day }], 0),
            Case("已查实伪造记录", breached, 0), Case("责任人员，单位的违法行为已不成立", responsible, 0),
            Case("移送全案，没有答复", referred, 0), Case("移送全案，对方已接收", accepted, 0), Case("终结待决定", ending, 0),
            Case("已终结，没有付清", ended, 0),
            Case("登记保存已过七个工作日", preserved, 12),
            Case("延长待决定", extending, 0), Case("延长待决定，期限已过", extending, 120), Case("调查中止，投诉人还没有告知", suspended, 1),
            Case("指令书待送达", ordered, 0), Case("限期改正中", served, 10),
            Case("证明待核实", proved, 11), Case("逾期未改正", served, 11), Case("已认定拒不改正", refused, 11), Case("告知书待送达", noticed, 11),
            Case("已告知，期间未满", told, 11), Case("已告知，期间已满", told, 20), Case("已告知，由拟处罚人自己", told, 20, actor: One), Case("决定书待送达", decided, 20),
            Case("已处罚，尚未清偿", penalised, 20), Case("已清偿，工会未答复", settled, 21), Case("已清偿，工会已答复", answered, 21),
            Case("达到刑法数额的下限，期限已过", owing, 11), Case("移送公安机关待批准", [.. owing, proposed], 11), Case("移送已批准，没有送出", transferred, 11),
            Case("移送已批准，撤回待决定", [.. transferred, new PoliceTransferWithdrawalProposed("x", One) { On = Day.AddDays(11) }], 11),
            Case("移送已撤回", [.. transferred, new PoliceTransferWithdrawn("公安局", Day.AddDays(11), "x") { On = Day.AddDays(11) }], 11),
            Case("移送书已送出", sent, 11), Case("公安机关已收到", received, 11),
            Case("公安机关已立案", [.. received, new PoliceAnswered(true, Day.AddDays(12), "x", One) { On = Day.AddDays(12) }], 12),
            Case("公安机关不立案", [.. received, new PoliceAnswered(false, Day.AddDays(12), "x", One) { On = Day.AddDays(12) }], 12),
            Case("结案待批准", closing, 21), Case("结案待批准，由提请人", closing, 21, actor: One), Case("已结案", closed, 22),
        ];
    }

    internal static ProcedureSample Case(
        string name, ProcedureEvent[] history, int days, bool rejudged = false, Guid? actor = null, bool serious = true, bool noneRuns = true)
    {
        var (file, today, by) = (SupervisionCase.From(history), Day.AddDays(days), actor ?? Another);
        IReadOnlyList<ArrearsRevision> revisions = rejudged ? [new ArrearsRevision(One, Another, 0)] : [];
        var owed = SeriousArrears.Assess([.. Enumerable.Range(0, 10)
            .Take(serious ? 10 : 0)
            .Select(n => (new Arrear(n.ToString(CultureInfo.InvariantCulture), Item.Payday, 7000m), new PayCycle(PayCycleUnit.Month, 1)))],
            today, WorkCalendar.Shipped);
        CaseFacts Facts() => new(today, by, revisions, WorkCalendar.Shipped, LegalParameters.Shipped.Thresholds, Firm)
        {
            UnitBreachStands = file.Opened.Responsible is null,
            Chain = file.Project.Tie is { } tie ? LiabilityChain.Of(Site.With(Site.OwnerParty, Site.ContractorParty(), Site.SubParty(),
                    new PriceFact(Site.Contractor, 1000, 400, false), new PriceFact(Site.Sub, 1, 1, true)),
                new ChainClaim(tie.EmployerId, file.Outstanding, tie.Migrant)) : null,
        };
        return new ProcedureSample(name, history, today, by, step => step switch
        {
            Step<SupervisionCase, CaseFacts> own =>
                own.Gate(file, Facts()),
            Step<SupervisionCase, ProposalFacts> disclosing =>
                disclosing.Gate(file, new ProposalFacts(today, by, [new JudgedCase(One, file, revisions)], serious)),
            Step<SupervisionCase, FilingOrderProposalFacts> ordering =>
                ordering.Gate(file, new FilingOrderProposalFacts(today, by, revisions, owed, noneRuns)),
            Step<SupervisionCase, ListingProposalFacts> listing => listing.Gate(file, new ListingProposalFacts(Facts(), [])),
            Step<SupervisionCase, MajorProposalFacts> major => major.Gate(file, new MajorProposalFacts(Facts(), [])),
            _ => null,
        })
        { Revisions = revisions, OwesSeriously = true };
    }
}
