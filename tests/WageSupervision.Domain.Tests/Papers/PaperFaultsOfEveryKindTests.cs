using WageSupervision.Domain.Cases;
using WageSupervision.Domain.Contacts;
using WageSupervision.Domain.Papers;
using WageSupervision.Domain.Procedure;
using WageSupervision.Domain.Publications;

namespace WageSupervision.Domain.Tests.Papers;

/// <summary>Every kind of paper that checks itself: one that agrees is issued, and one that is just beyond each of its bounds is not.</summary>
public sealed class PaperFaultsOfEveryKindTests
{
    private const string Sum = "paper-sum-differs";
    private const string People = "paper-people-differ";
    private const string Outside = "paper-day-outside";

    private static readonly DateOnly On = new(2026, 11, 20);
    private static readonly DateOnly Before = On.AddDays(-1);
    private static readonly DateOnly After = On.AddDays(1);
    private static readonly PaperOffice Office = new("演示局");
    private static readonly Addressee To = new("演示公司", "91330106TESTA00013", "演示路 1 号", "演示甲");
    private static readonly ContactParticulars Said = new("演示工地", "演示路", null, null, 3, 9000, null);
    private static readonly DisclosedEnterprise Named = new("演示公司", "91330106TESTA00013", "演示路 1 号", "演示甲", "330106");
    private static readonly PaperLine[] Lines =
    [
        new("演*", "k1", "", "欠付工资", On, 7000m), new("演*", "k1", "", "欠付工资", On, 500.50m), new("示*", "k2", "", "欠付工资", On, 3000m),
    ];

    private static readonly PaidLine[] Paid = [new("演*", "k1", 700.25m), new("演*", "k2", 299.75m)];
    private static readonly ListingBasis Rests = new("案1", "限期改正指令书", "令1", On.AddDays(-10), Before, 1, 0.01m, ["数额"]);
    private static readonly string[] Two = ["演示甲（浙01）", "演示乙（浙02）"];

    // Each paper that agrees, and what it would be one cent, one person or one day further.
    private static readonly Dictionary<Type, (Paper Agrees, (Paper Paper, string Code)[] Differs)> Papers = new Sheet()
        .With(new CaseFilingPaper("巡查", To, Lines, 2, 10500.50m, [], "", After) { Number = "n", On = On, Office = Office },
            p => (p with { Amount = 10500.49m }, Sum), p => (p with { Workers = 3 }, People), p => (p with { InvestigateUntil = Before }, Outside))
        .With(new InquiryNoticePaper("案1", To, "", After, "") { Number = "n", On = On, Office = Office },
            p => (p with { Due = On }, Outside), p => (p with { Due = On.AddDays(31) }, Outside))
        .With(new CaseEndPaper("案1", On, "", "", "", "") { Number = "n", On = On, Office = Office }, p => (p with { OpenedOn = After }, Outside))
        .With(new CaseRevocationPaper("案1", On, To, RevocationGround.NotEstablished, "", On, 5, 5) { Number = "n", On = On, Office = Office },
            p => (p with { Paid = 4.99m }, Sum), p => (p with { ProposedOn = After }, Outside), p => (p with { ProposedOn = Before }, Outside))
        .With(new CaseClosingPaper("案1", On, To, Lines, 2, 10500.50m, 10500.50m, [], "", new(1, 1, 0)) { Number = "n", On = On, Office = Office },
            p => (p with { Owed = 10500.51m }, Sum), p => (p with { Paid = 10500.49m }, Sum), p => (p with { OpenedOn = After }, Outside))
        .With(new PaymentPaper("案1", To, On, 1000, 10500.50m, 1000, 9500.50m, 2, "", null, Paid, "") { Number = "n", On = On, Office = Office },
            p => (p with { Amount = 1000.01m, PaidInAll = 1000.01m }, Sum), p => (p with { PaidInAll = 999.99m, Outstanding = 9501m }, Sum),
            p => (p with { Outstanding = 9500.49m }, Sum), p => (p with { Outstanding = 10500.51m }, Sum),
            p => (p with { Lines = [Paid[0], Paid[1] with { WorkerKey = "k1" }] }, People), p => (p with { PaidOn = After }, Outside))
        .With(new PaymentAnnexPaper("证1", To, On, 1000, Paid) { Number = "n", On = On, Office = Office },
            p => (p with { Amount = 999.99m }, Sum), p => (p with { Lines = [Paid[0], Paid[1] with { WorkerKey = "k1" }] }, People))
        .With(new HandlingAnnexPaper("理1", To, [new("张三（0011）", 1000, 500)], 1000, 500, After) { Number = "n", On = On, Office = Office },
            p => (p with { Wages = 999.99m }, Sum), p => (p with { Added = 500.01m }, Sum))
        .With(new ReinspectionPaper("案1", To, "令1", Before, ["x"], On, "", [], "") { Number = "n", On = On, Office = Office },
            p => (p with { CorrectedOn = After }, Outside), p => (p with { CorrectedOn = null, Deadline = On }, Outside))
        .With(new DefenceRecordPaper("案1", To, "告1", 1, On, "", [], "") { Number = "n", On = On, Office = Office }, p => (p with { SaidOn = After }, Outside))
        .With(new StepStruckPaper("案1", To, "送达", On, 5, "", []) { Number = "n", On = On, Office = Office }, p => (p with { StepOn = After }, Outside))
        .With(new VoidedPaper("案1", "指令书", "令1", On, "") { Number = "n", On = On, Office = Office }, p => (p with { MadeOn = After }, Outside))
        .With(new ConductOrderPaper("案1", To, [], "", After) { Number = "n", On = On, Office = Office }, p => (p with { Deadline = On }, Outside))
        .With(new ContactRegisterPaper(On, ContactChannel.Telephone, ContactKind.Complaint, false, false, 3, Said, "", "", "", 0, On)
        { Number = "n", On = On, Office = Office }, p => (p with { DecideBy = Before }, Outside), p => (p with { Representatives = 4 }, People))
        .With(new ContactAcceptedPaper("登1", On, ContactKind.Complaint, "", null, false) { Number = "n", On = On, Office = Office },
            p => (p with { ReceivedOn = After }, Outside))
        .With(new ContactRefusedPaper("登1", On, ContactKind.Complaint, "", RefusalGround.OutOfScope, "", "") { Number = "n", On = On, Office = Office },
            p => (p with { ReceivedOn = After }, Outside))
        .With(new ContactSupplementPaper("登1", On, ContactKind.Complaint, "", "", On) { Number = "n", On = On, Office = Office },
            p => (p with { Due = Before }, Outside))
        .With(new ContactReferralPaper("登1", On, ContactKind.Complaint, "", Said, "", "", "", 0, On) { Number = "n", On = On, Office = Office },
            p => (p with { DecideBy = Before }, Outside))
        .With(new ContactAnswerPaper("登1", On, ContactKind.Complaint, "", null, ContactOutcome.Paid, "") { Number = "n", On = On, Office = Office },
            p => (p with { ReceivedOn = After }, Outside))
        .With(new OrderExtensionPaper("案1", To, "令1", On, After, "") { Number = "n", On = On, Office = Office }, p => (p with { Until = On }, Outside))
        .With(new HearingNoticePaper("案1", To, After, "", "", "", "") { Number = "n", On = On, Office = Office }, p => (p with { HeldOn = On }, Outside))
        .With(new DecisionChangePaper("案1", To, "罚1", 10000, 10000, "", 0) { Number = "n", On = On, Office = Office },
            p => (p with { Fine = 10000.01m }, Sum), p => (p with { Refund = -0.01m }, Sum))
        .With(new DecisionRevocationPaper("案1", To, "罚1", "", 0) { Number = "n", On = On, Office = Office }, p => (p with { Refund = -0.01m }, Sum))
        .With(new DemandLetterPaper("案1", To, "罚1", 0, 0) { Number = "n", On = On, Office = Office },
            p => (p with { Fine = -0.01m }, Sum), p => (p with { Surcharge = -0.01m }, Sum))
        .With(new HandlingDemandPaper("案1", To, "理1", 0, 0) { Number = "n", On = On, Office = Office },
            p => (p with { Wages = -0.01m }, Sum), p => (p with { Added = -0.01m }, Sum))
        .With(new HandlingNoticePaper("案1", To, 1, 50, "", "") { Number = "n", On = On, Office = Office },
            p => (p with { Percent = 49.99m }, Sum), p => (p with { Percent = 100.01m }, Sum))
        .With(new HandlingDecisionPaper("案1", To, "告1", "", "", "", 50, [new("演*", 1000, 500)], 1000, 500, On) { Number = "n", On = On, Office = Office },
            p => (p with { Wages = 1000.01m }, Sum), p => (p with { Added = 499.99m }, Sum), p => (p with { Deadline = Before }, Outside))
        .With(new DisclosureNoticePaper(["案1"], Named, "", [], 2, 10000, [10000]) { Number = "n", On = On, Office = Office },
            p => (p with { Amount = 10000.01m }, Sum))
        .With(new DisclosureDecisionPaper(["案1"], Named, "", [], 2, 1, On) { Number = "n", On = On, Office = Office },
            p => (p with { StandsUntil = Before }, Outside))
        .With(new DisclosureMendedPaper(Named, true, "", "", 0, 0, On, null) { Number = "n", On = On, Office = Office },
            p => (p with { PublishedOn = After }, Outside))
        .With(new IncidentReportPaper("重1", On, 1, "", "", "", "", 30, null, "", "", []) { Number = "n", On = On, Office = Office },
            p => (p with { OpenedOn = After }, Outside))
        .With(new InspectionRecordPaper(To, "书面审查", On, "", "", "1", [new("第九条", "", "符合", "", ""), new("第十条", "", "不符合", "", "")], 1, 1, 0, "", "")
        { Number = "n", On = On, Office = Office },
            p => (p with { Conforming = 2 }, "paper-lines-differ"), p => (p with { Failing = 0 }, "paper-lines-differ"),
            p => (p with { NotLookedAt = 1 }, "paper-lines-differ"), p => (p with { OpenedOn = After }, Outside))
        .With(new CorrectionOrderPaper("案1", To, Lines, 0, 10500.50m, 2, [], After, "", null) { Number = "n", On = On, Office = Office },
            p => (p with { Amount = 10500.51m }, Sum), p => (p with { Workers = 1 }, People), p => (p with { Deadline = On }, Outside))
        .With(new CreditorAnnexPaper("令1", To, Lines, 0, 10500.50m, 2, After) { Number = "n", On = On, Office = Office },
            p => (p with { PaidBefore = 0.01m }, Sum), p => (p with { Workers = 3 }, People))
        .With(new RefusalPaper("案1", To, "令1", On, Before, 5, 5, "") { Number = "n", On = On, Office = Office },
            p => (p with { Outstanding = 5.01m }, Sum), p => (p with { Outstanding = 0 }, Sum), p => (p with { Deadline = On }, Outside))
        .With(new FilingOrderPaper("案1", To, "", 1, 1, [], On, On, 10) { Number = "n", On = On, Office = Office },
            p => (p with { LastMonth = Before }, Outside))
        .With(new ServiceReceiptPaper("指令书", "令1", On, To, ServiceMethod.InPerson, null, On, "", "", On, null, "") { Number = "n", On = On, Office = Office },
            p => (p with { ServedOn = After }, Outside), p => (p with { ServedOn = Before }, Outside),
            p => (p with { PublishedOn = On.AddDays(-29), MadeOn = On.AddDays(-30) }, Outside))
        .With(new PriorNoticePaper("案1", To, "", "", 5, 5, 1, 1, "", "", []) { Number = "n", On = On, Office = Office },
            p => (p with { Outstanding = 5.01m }, Sum))
        .With(new HearingPaper("案1", To, "告1", On, Before, false, "", "") { Number = "n", On = On, Office = Office }, p => (p with { AskUntil = On }, Outside))
        .With(new DiscussionPaper("案1", To, "告1", 1, ["甲", "乙"], "") { Number = "n", On = On, Office = Office }, p => (p with { Members = ["甲"] }, People))
        .With(new PenaltyDecisionPaper("案1", To, "", "", [], 5, 5, 1, "告1", On, On, "", 10, 10, "", "") { Number = "n", On = On, Office = Office },
            p => (p with { Fine = 10.01m }, Sum), p => (p with { DecidableFrom = After }, Outside))
        .With(new AdvanceOrderPaper("案1", To, "", "", "", "先行清偿", 5, 5, 6, 1, "", "", [], After, "") { Number = "n", On = On, Office = Office },
            p => (p with { Amount = 5.01m }, Sum), p => (p with { Amount = 0 }, Sum), p => (p with { Deadline = On }, Outside))
        .With(new PoliceTransferApprovalPaper("案1", To, "", On, "", "", [], 1, 1, []) { Number = "n", On = On, Office = Office },
            p => (p with { ProposedOn = After }, Outside))
        .With(new PoliceTransferPaper("案1", To, "", "", "", Lines, 2, 10500.50m, null, [], On) { Number = "n", On = On, Office = Office },
            p => (p with { Outstanding = 10500.51m }, Sum), p => (p with { Workers = 3 }, People), p => (p with { ApprovedOn = After }, Outside))
        .With(new CaseReferralPaper("案1", On, To, "", "", "", []) { Number = "n", On = On, Office = Office }, p => (p with { OpenedOn = After }, Outside))
        .With(new UnionOpinionPaper("演示公司", "", "", "", "", "", On) { Number = "n", On = On, Office = Office }, p => (p with { AnswerBy = Before }, Outside))
        .With(new UnionRecommendationPaper("", "", "", "要1", On, On, "", "", "", "", null, "", false) { Number = "n", On = On, Office = Office },
            p => (p with { DemandedOn = After }, Outside), p => (p with { Silent = true }, Outside))
        .With(new UnionReplyPaper("", "", "建1", On, null, "", false, "") { Number = "n", On = On, Office = Office },
            p => (p with { RecommendedOn = After }, Outside))
        .With(new InvestigationExtensionPaper("案1", On, To, "", On, On, 30, On.AddDays(30), true) { Number = "n", On = On, Office = Office },
            p => (p with { ProposedOn = After }, Outside), p => (p with { From = Before }, Outside), p => (p with { Until = On.AddDays(29) }, Outside))
        .With(new InvestigationSuspensionPaper("案1", On, To, SuspensionGround.PartyFled, "", On) { Number = "n", On = On, Office = Office },
            p => (p with { ProposedOn = After }, Outside), p => (p with { ProposedOn = Before }, Outside))
        .With(new InvestigationResumedPaper("案1", To, On, "", On, true) { Number = "n", On = On, Office = Office },
            p => (p with { SuspendedOn = After }, Outside))
        .With(new ComplainantToldPaper("案1", [new("中止调查", On)], ToldWay.Posted, "") { Number = "n", On = On, Office = Office },
            p => (p with { Matters = [new("中止调查", After)] }, Outside))
        .With(new JoinderPaper("案1", On, To, "案2", "", On, Lines, 2, 10500.50m) { Number = "n", On = On, Office = Office },
            p => (p with { Amount = 10500.49m }, Sum), p => (p with { Workers = 1 }, People), p => (p with { ProposedOn = After }, Outside))
        .With(new RecusalDecisionPaper("案1", To, "", RecusalAsker.Respondent, On, "", true, "") { Number = "n", On = On, Office = Office },
            p => (p with { AskedOn = After }, Outside))
        .With(new PreservationApprovalPaper("案1", To, "", "", On) { Number = "n", On = On, Office = Office }, p => (p with { ProposedOn = After }, Outside))
        .With(new PreservationNoticePaper("案1", To, "", Two, On.AddDays(7)) { Number = "n", On = On, Office = Office },
            p => (p with { Officers = [Two[0], Two[0]] }, People), p => (p with { DecideBy = On.AddDays(6) }, Outside))
        .With(new PreservationEndPaper("案1", To, "", On, On, PreservationEnd.Released, "") { Number = "n", On = On, Office = Office },
            p => (p with { DecideBy = Before, PreservedOn = Before }, Outside), p => (p with { PreservedOn = After, DecideBy = null }, Outside))
        .With(new InterviewPaper("案1", To, IntervieweeRole.Worker, "演*", "", Two, null, "") { Number = "n", On = On, Office = Office },
            p => (p with { Officers = [Two[0]] }, People))
        .With(new SiteRecordPaper("案1", To, On, "", Two, [], "", "") { Number = "n", On = On, Office = Office },
            p => (p with { Officers = [Two[0]] }, People), p => (p with { OpenedOn = After }, Outside))
        .With(new DecisionApprovalPaper("案1", On, To, "", "", "", "", "告1", On, "", "", "罚1") { Number = "n", On = On, Office = Office },
            p => (p with { NoticedOn = After }, Outside), p => (p with { NoticedOn = Before }, Outside))
        .With(new DefenceReviewPaper("案1", To, 1, DefenceManner.Oral, On, "", 0, DefenceOutcome.Adopted, "") { Number = "n", On = On, Office = Office },
            p => (p with { ReceivedOn = After }, Outside))
        .With(new FinePlanPaper("案1", To, "罚1", 10000, 6000, [new(After, 2000), new(After.AddDays(1), 4000)], "", On, true, "")
        { Number = "n", On = On, Office = Office },
            p => (p with { Unpaid = 6000.01m }, Sum), p => (p with { Unpaid = 10000.01m, Fine = 10000 }, Sum), p => (p with { AskedOn = After }, Outside),
            p => (p with { Parts = [new(On, 6000)] }, Outside), p => (p with { Parts = [new(After, 2000), new(After, 4000)] }, Outside))
        .With(new CourtApplicationPaper("案1", To, "", DecisionKind.Penalty, "罚1", On, On, Before, On, "催1", Before, Before, 0, 0.01m)
        { Number = "n", On = On, Office = Office },
            p => (p with { Added = 0 }, Sum), p => (p with { Owed = -0.01m, Added = 1 }, Sum), p => (p with { Owed = 1, Added = -0.01m }, Sum),
            p => (p with { RemediesEndedOn = On }, Outside), p => (p with { ApplyUntil = Before }, Outside), p => (p with { DemandOverOn = On }, Outside))
        .With(new PenaltyReportPaper("案1", "", To, "罚1", On, 1, "", null) { Number = "n", On = On, Office = Office },
            p => (p with { DecidedOn = After }, Outside))
        .With(new ListingNoticePaper(Named, Rests) { Number = "n", On = On, Office = Office },
            p => (p with { Basis = Rests with { Deadline = On } }, Outside), p => (p with { Basis = Rests with { Amount = 0 } }, Sum))
        .With(new ListingDecisionPaper(Named, Rests, Before, "", On.AddYears(3)) { Number = "n", On = On, Office = Office },
            p => (p with { NotifiedOn = On }, Outside), p => (p with { StandsUntil = After.AddYears(3) }, Outside),
            p => (p with { StandsUntil = Before.AddYears(3) }, Outside))
        .With(new ListingRemovalPaper("案1", Named, "列1", On.AddYears(-1), On, Before.AddMonths(-6), true, "") { Number = "n", On = On, Office = Office },
            p => (p with { CorrectedOn = On.AddMonths(-6) }, Outside), p => (p with { AppliedOn = After }, Outside))
        .With(new ListingChangePaper("案1", Named, "列1", "令1", "", On.AddYears(3)) { Number = "n", On = On, Office = Office },
            p => (p with { StandsUntil = After.AddYears(3) }, Outside))
        .With(new MajorNoticePaper("案1", Named, "", "", [new("罚1", On, "")], new("", On)) { Number = "n", On = On, Office = Office },
            p => (p with { Period = new("", Before) }, Outside), p => (p with { Handled = [new("罚1", After, "")] }, Outside))
        .With(new MajorMendedPaper("案1", Named, On, false, "", [new("罚1", On, "")], "") { Number = "n", On = On, Office = Office },
            p => (p with { PublishedOn = After }, Outside), p => (p with { Handled = [new("罚1", After, "")] }, Outside))
        .With(new OrderRevocationPaper("案1", To, "令1", On, "") { Number = "n", On = On, Office = Office }, p => (p with { OrderedOn = After }, Outside))
        .With(new HandlingNoticeWithdrawnPaper("案1", To, "告1", On, "") { Number = "n", On = On, Office = Office }, p => (p with { NoticedOn = After }, Outside))
        .ByKind;

    /// <summary>Kinds that check themselves.</summary>
    public static TheoryData<string> Kinds() => [.. Papers.Keys.Select(type => PaperKinds.Of(type).Kind)];

    [Fact]
    public void 会核对的文书都在表中() => Assert.Equal(
        PaperKinds.All.Keys.Where(type => type.GetMethod(nameof(Paper.Faults))!.DeclaringType == type).Select(type => type.Name).Order(StringComparer.Ordinal),
        Papers.Keys.Select(type => type.Name).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Kinds))]
    public void 对得上的作出_每一处过了界限就不作出(string kind)
    {
        var (agrees, differs) = Papers.Single(each => PaperKinds.Of(each.Key).Kind == kind).Value;
        Assert.Empty(agrees.Faults());
        Assert.NotEmpty(differs);
        Assert.All(differs, each => Assert.Equal(each.Code, each.Paper.Faults().First().Code));
    }

    [Fact]
    public void 不同意延期的_已经缴了一部分_到了日期_也能答复() => Assert.Empty(
        new FinePlanPaper("案1", To, "罚1", 10000, 3000, [new(On, 6000)], "", Before, false, "没有困难") { Number = "n", On = On, Office = Office }.Faults());

    [Fact]
    public void 多付一人的_不抵别人_证明照样作出() => Assert.Empty(
        new PaymentPaper("案1", To, On, 3000, 8000, 10000, 0, 2, "", null, [], "") { Number = "n", On = On, Office = Office }.Faults());

    private sealed class Sheet
    {
        public Dictionary<Type, (Paper Agrees, (Paper Paper, string Code)[] Differs)> ByKind { get; } = [];

        public Sheet With<TPaper>(TPaper agrees, params Func<TPaper, (TPaper Paper, string Code)>[] differs)
            where TPaper : Paper
        {
            ByKind.Add(typeof(TPaper), (agrees, [.. differs.Select(change => change(agrees)).Select(each => ((Paper)each.Paper, each.Code))]));
            return this;
        }
    }
}
