using WageSupervision.Domain.Cases;
using WageSupervision.Domain.Publications;
using WageSupervision.Domain.Unions;
using WageSupervision.Web.Features.Cases;

namespace WageSupervision.Demo;

/// <summary>
/// What was going on at which enterprise. The number before a step says how many days ago it was taken; deadlines likewise,
/// so that a negative one still runs. Months are those of <see cref="DemoFirm"/>: the sheet of month 5 is on file at least
/// eleven days ago, of month 4 forty-two, of month 3 seventy, of month 2 a hundred, of month 1 a hundred and thirty.
/// </summary>
internal static class DemoMatters
{
    private const string Unpaid = "部分职工反映工资没有按约定的日期发放。";
    private const string Pay = "请在期限内付清工资，并书面答复本会。";

    /// <summary>All of them, by the enterprise's key.</summary>
    public static IEnumerable<(string Firm, IReadOnlyList<DemoStep> Steps)> All =>
    [
        .. Matters, .. Repairs, .. DemoTransfers.All, .. DemoListings.All, .. Sites,
    ];

    private static (string Firm, IReadOnlyList<DemoStep> Steps)[] Matters { get; } =
    [
        // 西湖区, cases: one in every stage but one, so that each page has something to show.
        ("西湖1", [At(14, m => m.OpenAsync(4)), At(8, m => m.OrderAsync(-5)), At(7, m => m.ServeAsync())]),
        ("西湖3", [At(30, m => m.OpenAsync(4)), At(26, m => m.OrderAsync(8)), At(25, m => m.ServeAsync()), At(24, m => m.ProposeAsync()),
            At(24, m => m.NotifyAsync())]),
        ("西湖4", [At(20, m => m.OpenAsync(4)), At(15, m => m.OrderAsync(-3)), At(14, m => m.ServeAsync()), At(2, m => m.ProveAsync())]),
        ("西湖5", [At(62, m => m.OpenAsync(3)), At(58, m => m.OrderAsync(40)), At(57, m => m.ServeAsync()), At(30, m => m.RefuseAsync()),
            At(20, m => m.NoticeAsync(20_000)), At(19, m => m.ServeNoticeAsync())]),
        ("西湖6", [At(38, m => m.OpenAsync(3)), At(35, m => m.OrderAsync(16)), At(34, m => m.ServeAsync()), At(9, m => m.RefuseAsync()),
            At(3, m => m.NoticeAsync(15_000)), At(2, m => m.ServeNoticeAsync()), At(1, m => m.DefendAsync())]),
        ("西湖7", [At(70, m => m.OpenAsync(2)), At(66, m => m.OrderAsync(50)), At(65, m => m.ServeAsync()), At(42, m => m.RefuseAsync()),
            At(36, m => m.NoticeAsync(18_000)), At(35, m => m.ServeNoticeAsync()), At(34, m => m.RecordDefenceAsync()), At(20, m => m.ReviewDefenceAsync()),
            At(15, m => m.DecideAsync(15_000)), At(13, m => m.ServeDecisionAsync()), At(12, m => m.ReportUpAsync()),
            At(11, m => m.ProposeMajorAsync(MajorCategory.Arrears)), At(10, m => m.DecideMajorAsync("major-approve")),
            At(8, m => m.ActOnMajorAsync("major-publish", "本局门户网站、演示日报")), At(7, m => m.ObjectToMajorAsync("人数写多了一人。")),
            At(6, m => m.AskFinePlanAsync(15_000))]),
        ("西湖8", [At(80, m => m.OpenAsync(2)), At(76, m => m.OrderAsync(55)), At(75, m => m.ServeAsync()), At(62, m => m.ProveAsync()),
            At(58, m => m.ConfirmAsync()), At(50, m => m.CloseAsync())]),
        ("西湖10", [At(12, m => m.OpenAsync(4)), At(3, m => m.OrderAsync(-12))]),
        ("西湖11", [At(9, m => m.OpenAsync(4))]),
        ("西湖12",
        [
            At(60, m => m.OpenAsync(3)), At(56, m => m.OrderAsync(36)), At(55, m => m.ServeAsync()),
            At(44, m => m.ProposeAsync()), At(44, m => m.NotifyAsync()),
            At(38, m => m.ProposeFilingOrderAsync()), At(36, m => m.ApproveFilingOrderAsync()), At(35, m => m.ServeFilingOrderAsync()),
            At(28, m => m.ApproveAsync()), At(28, m => m.RefuseAsync()), At(20, m => m.ProveAsync(0.4m)), At(17, m => m.ConfirmAsync()),
        ]),

        // 西湖区, cases without findings: just opened, established, with an order that lapsed unserved, with a wrong step, about to be revoked.
        ("西湖2", [At(5, m => m.OpenOtherAsync(CaseSource.Patrol))]),

        // 西湖区, filings: one that waits for its approval, one that was not approved.
        ("西湖4", [At(0, m => m.OpenUnapprovedAsync(CaseSource.Patrol))]),
        ("西湖9", [At(2, m => m.OpenUnapprovedAsync(CaseSource.Transferred)), At(1, m => m.DeclineFilingAsync())]),
        ("西湖2", [At(19, m => m.OpenOtherAsync(CaseSource.Transferred)), At(17, m => m.ClaimAsync()), At(16, m => m.OrderAsync(-2)), At(15, m => m.ServeAsync()),
            At(1, m => m.ProposeExtensionAsync(-10))]),
        ("西湖3", [At(25, m => m.OpenOtherAsync(CaseSource.Patrol)), At(23, m => m.ClaimAsync()), At(22, m => m.OrderAsync(6)), At(21, m => m.ServeAsync()),
            At(12, m => m.ProposeExtensionAsync(-7)), At(10, m => m.ExtendAsync())]),
        ("西湖12", [At(24, m => m.OpenOtherAsync(CaseSource.Patrol)), At(22, m => m.ClaimAsync()), At(21, m => m.OrderAsync(-9)), At(20, m => m.ServeAsync()),
            At(4, m => m.AmendAsync(-14)), At(3, m => m.ServeAsync())]),
        ("西湖6", [At(27, m => m.OpenOtherAsync(CaseSource.Transferred)), At(25, m => m.ClaimAsync()), At(24, m => m.OrderAsync(-1)), At(23, m => m.ServeAsync()),
            At(5, m => m.RevokeOrderAsync())]),
        ("西湖9", [At(12, m => m.OpenOtherAsync(CaseSource.Transferred)), At(6, m => m.ClaimAsync())]),
        ("西湖11", [At(34, m => m.OpenOtherAsync(CaseSource.WrittenReview)), At(30, m => m.ClaimAsync()), At(28, m => m.OrderAsync(12))]),
        ("西湖10", [At(22, m => m.OpenOtherAsync(CaseSource.Patrol)), At(20, m => m.ClaimAsync()), At(18, m => m.OrderAsync(-6)), At(17, m => m.ServeAsync()),
            At(1, m => m.ProposeStrikeAsync(6))]),
        ("西湖4", [At(15, m => m.OpenOtherAsync(CaseSource.Patrol)), At(2, m => m.ProposeRevocationAsync())]),

        // 西湖区, the time to investigate: extended, about to be, standing still, gone on.
        ("西湖5", [At(40, m => m.OpenOtherAsync(CaseSource.Transferred)), At(9, m => m.ProposeExtensionAsync()),
            At(7, m => m.ApproveProposalAsync("extension-proposed"))]),
        ("西湖6", [At(50, m => m.OpenOtherAsync(CaseSource.Patrol)), At(2, m => m.ProposeExtensionAsync())]),

        // 西湖区, officers: one asked to withdraw, one who did, a case that was handed over.
        ("西湖9", [At(10, m => m.OpenOtherAsync(CaseSource.Patrol)), At(1, m => m.AskRecusalAsync())]),
        ("西湖12", [At(16, m => m.OpenOtherAsync(CaseSource.Patrol)), At(9, m => m.AskRecusalAsync()), At(8, m => m.ApproveProposalAsync("recusal-asked"))]),
        ("西湖3", [At(14, m => m.OpenOtherAsync(CaseSource.Transferred)), At(6, m => m.HandOverAsync())]),
        ("西湖7", [At(33, m => m.OpenOtherAsync(CaseSource.Patrol)), At(20, m => m.ProposeSuspensionAsync()),
            At(19, m => m.ApproveProposalAsync("suspension-proposed"))]),
        ("西湖8", [At(36, m => m.OpenOtherAsync(CaseSource.Transferred)), At(30, m => m.ProposeSuspensionAsync()),
            At(29, m => m.ApproveProposalAsync("suspension-proposed")), At(12, m => m.ResumeAsync())]),

        // 西湖区, inquiries: waiting for its service, for its answer, answered, overdue, decided by the burden of proof; things preserved.
        ("西湖10", [At(6, m => m.OpenOtherAsync(CaseSource.Patrol)), At(1, m => m.InquireAsync(7))]),
        ("西湖3", [At(8, m => m.OpenOtherAsync(CaseSource.Transferred)), At(5, m => m.AddEvidenceAsync()), At(4, m => m.InquireAsync(10)),
            At(3, m => m.ServeInquiryAsync())]),
        ("西湖5", [At(18, m => m.OpenOtherAsync(CaseSource.Patrol)), At(16, m => m.InspectSiteAsync()), At(15, m => m.InquireAsync(7)),
            At(14, m => m.ServeInquiryAsync()), At(11, m => m.AnswerInquiryAsync()), At(9, m => m.InterviewAsync(true))]),
        ("西湖7", [At(21, m => m.OpenOtherAsync(CaseSource.Transferred)), At(20, m => m.AddEvidenceAsync()), At(19, m => m.InquireAsync(7)),
            At(18, m => m.ServeInquiryAsync()), At(8, m => m.InterviewAsync(false))]),
        ("西湖12", [At(26, m => m.OpenOtherAsync(CaseSource.Transferred)), At(25, m => m.AddEvidenceAsync()), At(24, m => m.InquireAsync(7)),
            At(23, m => m.ServeInquiryAsync()), At(13, m => m.ApplyBurdenAsync()), At(12, m => m.ClaimAsync())]),
        ("西湖6", [At(7, m => m.OpenOtherAsync(CaseSource.Transferred)), At(4, m => m.ProposePreservationAsync()),
            At(3, m => m.ApproveProposalAsync("preservation-proposed"))]),
        ("西湖8", [At(17, m => m.OpenOtherAsync(CaseSource.Patrol)), At(15, m => m.ProposePreservationAsync()),
            At(14, m => m.ApproveProposalAsync("preservation-proposed")), At(12, m => m.ResolvePreservationAsync())]),

        // 西湖区, ends without the money: proposed, handed on, sent to arbitration, given up.
        ("西湖2", [At(28, m => m.OpenOtherAsync(CaseSource.Patrol)), At(20, m => m.ClaimAsync()),
            At(2, m => m.ProposeEndAsync(CaseEnd.ArbitrationOrCourt, "西湖区劳动人事争议仲裁委员会"))]),
        ("西湖4", [At(24, m => m.OpenOtherAsync(CaseSource.Transferred)), At(22, m => m.ReferWholeAsync("余杭区人力资源和社会保障局")),
            At(19, m => m.AnswerReferralAsync("案件材料收到，由我局办理。")), At(18, m => m.ProposeEndAsync(CaseEnd.OtherRegion, "")),
            At(17, m => m.ApproveProposalAsync("end-proposed"))]),
        ("西湖9", [At(75, m => m.OpenOtherAsync(CaseSource.Patrol)), At(70, m => m.ClaimAsync()), At(68, m => m.OrderAsync(50)), At(67, m => m.ServeAsync()),
            At(45, m => m.RefuseAsync()), At(12, m => m.ProposeEndAsync(CaseEnd.Uncollectable, "财产线索由大队每季度核查一次，失信惩戒继续办")),
            At(10, m => m.ApproveProposalAsync("end-proposed"))]),

        // 西湖区, breaches besides wages: just ordered, corrected, refused and told of a fine, not fined.
        ("西湖3", [At(9, m => m.OpenOtherAsync(CaseSource.Patrol)), At(8, m => m.EstablishBreachAsync("no-pay-list", "抽查的十一月没有向劳动者提供工资清单")),
            At(7, m => m.OrderConductAsync(-8)), At(6, m => m.ServeConductAsync())]),
        ("西湖5", [At(24, m => m.OpenOtherAsync(CaseSource.WrittenReview)), At(23, m => m.EstablishBreachAsync("attendance", "没有书面记录出勤，也没有核对")),
            At(22, m => m.OrderConductAsync(10)), At(21, m => m.ServeConductAsync()), At(13, m => m.ConfirmConductAsync())]),
        ("西湖9", [At(30, m => m.OpenOtherAsync(CaseSource.Patrol)), At(29, m => m.EstablishBreachAsync("site-roster", "现场有人没有登记实名")),
            At(28, m => m.OrderConductAsync(15)), At(27, m => m.ServeConductAsync()), At(12, m => m.RefuseConductAsync()),
            At(10, m => m.NoticeBreachAsync(50000))]),
        ("西湖5", [At(41, m => m.OpenOtherAsync(CaseSource.Patrol)), At(40, m => m.EstablishBreachAsync("records-falsified", "检查前重新制作七月的工资表")),
            At(39, m => m.NoticeFalsifiedAsync(8_000)), At(38, m => m.ServeNoticeAsync()), At(26, m => m.DecideAsync()), At(25, m => m.ServeDecisionAsync()),
            At(24, m => m.ChargePersonAsync()), At(23, m => m.NoticeFalsifiedAsync(2_000)), At(22, m => m.ServePersonNoticeAsync()),
            At(11, m => m.DecideAsync()), At(10, m => m.ServePersonDecisionAsync())]),
        ("西湖11", [At(16, m => m.OpenOtherAsync(CaseSource.Patrol)), At(15, m => m.EstablishBreachAsync("no-pay-list", "十月份少发一张工资清单")),
            At(13, m => m.ConfirmConductAsync()), At(12, m => m.ProposeNoPenaltyAsync()), At(11, m => m.ApproveProposalAsync("no-penalty-proposed"))]),

        // 西湖区, handling of wages ordered and not paid: told, and decided.
        ("西湖8", [At(32, m => m.OpenOtherAsync(CaseSource.Patrol)), At(30, m => m.ClaimAsync()), At(29, m => m.OrderAsync(12)), At(28, m => m.ServeAsync()),
            At(3, m => m.NoticeHandlingAsync()), At(2, m => m.ServeHandlingNoticeAsync())]),
        ("西湖11", [At(45, m => m.OpenOtherAsync(CaseSource.Patrol)), At(43, m => m.ClaimAsync()), At(42, m => m.OrderAsync(25)), At(41, m => m.ServeAsync()),
            At(22, m => m.NoticeHandlingAsync()), At(21, m => m.ServeHandlingNoticeAsync()), At(6, m => m.DecideHandlingAsync()),
            At(5, m => m.ServeHandlingAsync()), At(3, m => m.ProposeMajorAsync(MajorCategory.Arrears))]),

        // 西湖区, who was paid what: waiting for the worker's word, with a list in which a name is wrong, disputed, not split,
        // closed with two words and a silence.
        ("西湖1", [At(33, m => m.OpenOtherAsync(CaseSource.Patrol)), At(31, m => m.ClaimOfStaffAsync()), At(30, m => m.OrderAsync(14)),
            At(29, m => m.ServeAsync()), At(17, m => m.ProveAsync()), At(16, m => m.ConfirmAsync())]),
        ("西湖1", [At(26, m => m.OpenOtherAsync(CaseSource.Transferred)), At(24, m => m.ClaimOfStaffAsync()), At(23, m => m.OrderAsync(5)),
            At(22, m => m.ServeAsync()), At(6, m => m.ProveByListAsync())]),
        ("西湖1", [At(48, m => m.OpenOtherAsync(CaseSource.Patrol)), At(46, m => m.ClaimOfStaffAsync()), At(45, m => m.OrderAsync(30)),
            At(44, m => m.ServeAsync()), At(32, m => m.ProveAsync()), At(31, m => m.ConfirmAsync()), At(3, m => m.AnswerReceiptAsync("只收到三千元，还差一千二百元。"))]),
        ("西湖1", [At(85, m => m.OpenOtherAsync(CaseSource.Patrol)), At(83, m => m.ClaimOfStaffAsync()), At(82, m => m.OrderAsync(65)),
            At(81, m => m.ServeAsync()), At(68, m => m.ProveAsync()), At(67, m => m.ConfirmAsync()), At(66, m => m.AnswerReceiptAsync("我的卡上没有看到这笔钱。")),
            At(64, m => m.AnswerDisputeAsync()), At(62, m => m.AnswerReceiptAsync()), At(61, m => m.SignAsync()), At(60, m => m.CloseAsync())]),
        ("西湖4", [At(37, m => m.OpenOtherAsync(CaseSource.Patrol)), At(35, m => m.ClaimAsync()), At(34, m => m.OrderAsync(18)), At(33, m => m.ServeAsync()),
            At(21, m => m.ProveAsync()), At(19, m => m.ConfirmLumpAsync())]),

        // 西湖区, demands of the union.
        ("西湖1", [At(6, m => m.DemandAsync(-9, "部分职工反映上月被扣罚款，工资单上没有写明依据。", "请退还没有依据的扣款，并书面答复本会。"))]),
        ("西湖2",
        [
            At(52, m => m.DemandAsync(40, Unpaid, Pay)),
            At(46, m => m.AnswerAsync(DemandAnswer.Refused, "本企业各月工资都已按期支付，不存在所说的情形，银行流水可以查验。")),
            At(36, m => m.RecommendAsync()),
            At(22, m => m.ReplyAsync("经核对该企业各月工资支付表和银行流水，未发现未按时足额支付工资的情形，决定不予立案。")),
        ]),
        ("西湖6", [At(12, m => m.DemandAsync(-6, Unpaid, Pay)), At(5, m => m.AnswerAsync(DemandAnswer.Refused, "工程款没有到账，暂时无法支付。"))]),
        ("西湖7", [At(20, m => m.DemandAsync(4, Unpaid, Pay))]),
        ("西湖8", [At(2, m => m.DemandAsync(-9, "部分职工反映上月加班没有支付加班工资。", "请补付加班工资，并书面答复本会。", handsOver: false))]),
        ("西湖8",
        [
            At(30, m => m.DemandAsync(16, "考勤迟到一律罚款并从工资中扣除。", "请停止罚款，退还已扣的款项。")),
            At(22, m => m.AnswerAsync(DemandAnswer.Corrected, "已经停止罚款，已扣的款项随下月工资退还。")),
        ]),
        ("西湖9",
        [
            At(24, m => m.DemandAsync(10, "部分家政员的月工资低于最低工资标准。", "请补足差额，并书面答复本会。")),
            At(16, m => m.AnswerAsync(DemandAnswer.Refused, "家政员按单计酬，本企业认为不适用最低工资标准。")),
            At(5, m => m.RecommendAsync()),
        ]),

        // 余杭区: disclosures that stand, wait, were paid, and have ended.
        ("余杭1",
        [
            At(40, m => m.OpenAsync(4)), At(37, m => m.OrderAsync(20)), At(36, m => m.ServeAsync()),
            At(30, m => m.ProposeAsync()), At(30, m => m.NotifyAsync()), At(14, m => m.ApproveAsync()),
            At(12, m => m.RefuseAsync()),
        ]),
        ("余杭2", [At(16, m => m.OpenAsync(4)), At(12, m => m.OrderAsync(-8)), At(11, m => m.ServeAsync()), At(3, m => m.ProposeAsync()),
            At(3, m => m.NotifyAsync()), At(1, m => m.ObjectAsync("人数里有两人已经离职并结清，请核对。"))]),
        ("余杭3",
        [
            At(58, m => m.OpenAsync(3)), At(54, m => m.OrderAsync(34)), At(53, m => m.ServeAsync()),
            At(48, m => m.ProposeAsync()), At(48, m => m.NotifyAsync()), At(32, m => m.ApproveAsync()),
            At(6, m => m.ProveAsync()), At(3, m => m.ConfirmAsync()),
        ]),
        ("余杭4",
        [
            At(120, m => m.OpenAsync(1)), At(116, m => m.OrderAsync(95)), At(115, m => m.ServeAsync()),
            At(110, m => m.ProposeAsync()), At(110, m => m.NotifyAsync()), At(94, m => m.ApproveAsync()),
            At(62, m => m.ProveAsync()), At(57, m => m.ConfirmAsync()), At(50, m => m.CloseAsync()),
        ]),
        ("余杭5", [At(8, m => m.OpenAsync(5))]),

        ("海曙1",
        [
            At(35, m => m.OpenAsync(4)), At(31, m => m.OrderAsync(15)), At(30, m => m.ServeAsync()),
            At(17, m => m.ProposeAsync()), At(17, m => m.NotifyAsync()), At(6, m => m.ApproveAsync()),
        ]),
        ("海曙1",
        [
            At(26, m => m.DemandAsync(12, Unpaid, Pay)), At(18, m => m.AnswerAsync(DemandAnswer.Corrected, "所欠工资已安排支付，视同已经改正。")),
            At(9, m => m.DisputeAsync("向部分职工了解，工资至今没有到账；企业没有出示银行流水。")),
        ]),
        ("海曙2", [At(11, m => m.OpenAsync(4)), At(2, m => m.OrderAsync(-14))]),
        ("海曙3", [At(18, m => m.OpenAsync(4)), At(13, m => m.OrderAsync(-7)), At(12, m => m.ServeAsync()), At(1, m => m.ProposeAsync())]),
        ("海曙4", [At(50, m => m.OpenAsync(3)), At(46, m => m.OrderAsync(20)), At(45, m => m.ServeAsync()),
            At(25, m => m.ProveAsync()), At(22, m => m.ConfirmAsync())]),
        ("海曙6",
        [
            At(95, m => m.DemandAsync(83, Unpaid, Pay)), At(88, m => m.AnswerAsync(DemandAnswer.Refused, "工程款没有到账，暂时无法支付。")),
            At(81, m => m.RecommendAsync()), At(74, m => m.OpenAsync(2)), At(70, m => m.OrderAsync(50)), At(69, m => m.ServeAsync()),
            At(59, m => m.ProveAsync()), At(55, m => m.ConfirmAsync()),
            At(50, m => m.ReplyAsync("已据此立案并责令限期改正，所欠工资已在期限内付清，经核实到账。")), At(44, m => m.CloseAsync()),
        ]),

        ("奉化1",
        [
            At(50, m => m.OpenAsync(3)), At(46, m => m.OrderAsync(36)), At(45, m => m.ServeAsync()),
            At(34, m => m.RefuseAsync()), At(33, m => m.NoticeAsync(16_000)),
            At(32, m => m.ServeNoticeAsync()), At(30, m => m.ProposeAsync()), At(30, m => m.NotifyAsync()),
            At(28, m => m.ObjectAsync("其中一名职工的工资已经现金付清，附收条。")), At(27, m => m.AnswerObjectionAsync()), At(26, m => m.DeclineAsync()),
            At(4, m => m.DecideAsync()),
        ]),
        ("奉化2",
        [
            At(100, m => m.OpenAsync(1)), At(97, m => m.OrderAsync(80)), At(96, m => m.ServeAsync()),
            At(75, m => m.RefuseAsync()), At(70, m => m.NoticeAsync(12_000)),
            At(69, m => m.ServeNoticeAsync()), At(50, m => m.DecideAsync()), At(48, m => m.ServeDecisionAsync()), At(46, m => m.ProveAsync()),
                At(43, m => m.ConfirmAsync()), At(39, m => m.CloseAsync()), At(28, m => m.PayFineAsync(5_000)), At(22, m => m.DemandFineAsync()),
            At(21, m => m.ServeDemandAsync()),
        ]),
        ("奉化1",
        [
            At(90, m => m.OpenOtherAsync(CaseSource.Patrol)), At(88, m => m.ClaimAsync()), At(87, m => m.OrderAsync(70)), At(86, m => m.ServeAsync()),
            At(66, m => m.RefuseAsync()), At(64, m => m.NoticeAsync(14_000)), At(63, m => m.ServeNoticeAsync()), At(48, m => m.DecideAsync()),
            At(47, m => m.ServeDecisionAsync()), At(46, m => m.ReportUpAsync()), At(25, m => m.FileRemedyAsync()),
        ]),
        ("奉化3",
        [
            At(36, m => m.DemandAsync(22, "部分职工的月工资低于最低工资标准。", "请补足差额，并书面答复本会。")),
            At(29, m => m.AnswerAsync(DemandAnswer.Refused, "本企业认为计件工资不适用最低工资标准。")),
            At(20, m => m.RecommendAsync()), At(14, m => m.OpenAsync(3)), At(10, m => m.OrderAsync(-10)), At(9, m => m.ServeAsync()),
        ]),

        ("鹿城1", [At(36, m => m.OpenAsync(4)), At(33, m => m.OrderAsync(18)), At(32, m => m.ServeAsync()),
            At(24, m => m.ProposeAsync()), At(24, m => m.NotifyAsync()), At(8, m => m.ApproveAsync()), At(2, m => m.CorrectAsync())]),
        ("鹿城2", [At(30, m => m.OpenAsync(3)), At(27, m => m.OrderAsync(9)), At(26, m => m.ServeAsync()),
            At(6, m => m.RefuseAsync()), At(1, m => m.NoticeAsync(14_000))]),
        ("鹿城3", [At(40, m => m.OpenOtherAsync(CaseSource.Patrol)), At(38, m => m.ClaimAsync()), At(37, m => m.OrderAsync(20)), At(36, m => m.ServeAsync()),
            At(14, m => m.RefuseAsync()), At(12, m => m.NoticeAsync(20_000)), At(11, m => m.ServeNoticeAsync()), At(9, m => m.AskHearingAsync()),
            At(3, m => m.NoticeHearingAsync(15)), At(2, m => m.ServeHearingAsync())]),
        ("鹿城3", [At(15, m => m.OpenAsync(4)), At(10, m => m.OrderAsync(-6)), At(9, m => m.ServeAsync())]),
    ];

    /// <summary>What went wrong and was put right, and what only grave cases have: so that there is a paper of every kind.</summary>
    private static (string Firm, IReadOnlyList<DemoStep> Steps)[] Repairs { get; } =
    [
        ("海曙2", [At(30, m => m.OpenOtherAsync(CaseSource.Patrol)), At(20, m => m.ProposeRevocationAsync()),
            At(18, m => m.SupervisorAsync(id => new RevokeCase(id)))]),
        ("海曙3",
        [
            At(28, m => m.OpenOtherAsync(CaseSource.Patrol)), At(26, m => m.ClaimAsync()), At(24, m => m.OrderAsync(-12)), At(23, m => m.ServeAsync()),
            At(21, m => m.ProposeStrikeAsync(6)), At(20, m => m.SupervisorAsync(id => new StrikeWrongStep(id))), At(19, m => m.ServeAsync()),
        ]),
        ("鹿城3",
        [
            At(44, m => m.OpenOtherAsync(CaseSource.WrittenReview)), At(42, m => m.ClaimAsync()), At(40, m => m.OrderAsync(-5)),
            At(38, m => m.ClaimAsync()), At(36, m => m.OrderAsync(-8)), At(35, m => m.ServeAsync()),
        ]),
        ("余杭5",
        [
            At(58, m => m.OpenOtherAsync(CaseSource.Transferred)), At(56, m => m.ClaimAsync()), At(54, m => m.GraveNoticeAsync(80_000)),
            At(52, m => m.SupervisorAsync(id => new SendBackPenalty(id, "数额的理由没有写明，请补充裁量的事实。"))), At(49, m => m.GraveNoticeAsync(60_000)),
            At(48, m => m.ServeNoticeAsync()), At(47, m => m.AskHearingAsync()), At(46, m => m.NoticeHearingAsync(16)), At(46, m => m.ServeHearingAsync()),
            At(20, m => m.HoldHearingAsync()),
            At(17, m => m.SupervisorAsync(id => new ReviewPenalty(id, true, "事实清楚，证据充分，程序合法，裁量适当。"))),
            At(14, m => m.SupervisorAsync(id => new DiscussPenalty(id, "负责人、监察大队长、法制科长", "同意按六万元处罚，报决定人决定。"))),
        ]),
    ];

    /// <summary>Cases of building projects: ordered and served, ordered and waiting for its service, tied with a question open.</summary>
    private static (string Firm, IReadOnlyList<DemoStep> Steps)[] Sites { get; } =
    [
        ("西湖6", [At(40, m => m.OpenOtherAsync(CaseSource.Patrol)), At(38, m => m.ClaimAsync()),
            At(37, m => m.TieAsync(DemoProjects.OfForeman, DemoProjects.Foreman, true)),
            At(12, m => m.OrderAdvanceAsync(DemoProjects.OfForeman, "杭州演示己装饰工程有限公司", 8_060.50m, -6)), At(11, m => m.ServeAdvanceAsync())]),
        ("西湖1", [At(30, m => m.OpenOtherAsync(CaseSource.Transferred)), At(28, m => m.ClaimAsync()),
            At(26, m => m.TieAsync(DemoProjects.OfSubcontractor, "杭州演示甲建筑劳务有限公司", true)),
            At(2, m => m.OrderAdvanceAsync(DemoProjects.OfSubcontractor, "演示第一建工有限公司", 8_060.50m, -12))]),
        ("西湖1", [At(13, m => m.OpenOtherAsync(CaseSource.Patrol)), At(11, m => m.ClaimAsync()),
            At(10, m => m.TieAsync(DemoProjects.OfSubcontractor, "杭州演示甲建筑劳务有限公司", null))]),
    ];

    private static DemoStep At(int daysAgo, Func<DemoMatter, Task> take) => new(daysAgo, take);
}
