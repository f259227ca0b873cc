using System.Globalization;
using MediatR;
using Microsoft.EntityFrameworkCore;
using WageSupervision.Domain;
using WageSupervision.Domain.Cases;
using WageSupervision.Domain.Law;
using WageSupervision.Domain.Law.Order353.Article14;
using WageSupervision.Domain.Procedure;
using WageSupervision.Domain.Unions;
using WageSupervision.Web.Features.Cases;
using WageSupervision.Web.Features.Cases.Enterprise;
using WageSupervision.Web.Features.Orders;
using WageSupervision.Web.Features.Publications;
using WageSupervision.Web.Features.Unions;
using WageSupervision.Web.Persistence;

namespace WageSupervision.Demo;

/// <summary>A step of a matter.</summary>
/// <param name="DaysAgo">How many days ago.</param>
/// <param name="Take">The step.</param>
internal sealed record DemoStep(int DaysAgo, Func<DemoMatter, Task> Take);

/// <summary>One matter about one enterprise: a union's demand, a case, its disclosure, or all three.</summary>
/// <param name="stage">The stage.</param>
/// <param name="firm">The enterprise.</param>
/// <param name="office">Its county's officers.</param>
internal sealed class DemoMatter(DemoStage stage, DemoFirm firm, DemoOffice office)
{
    private Guid? demandId;
    private Guid caseId;
    private Guid disclosureId;
    private Guid filingOrderId;
    private bool ended;

    /// <summary>The script of the matter.</summary>
    public async IAsyncEnumerable<DateTimeOffset> PlayAsync(IReadOnlyList<DemoStep> steps)
    {
        for (var i = 0; i < steps.Count && !ended; i++)
        {
            yield return stage.Ago(steps[i].DaysAgo, (firm.Index * 7) + (i * 13));
            await steps[i].Take(this);
        }
    }

    /// <summary>工会要求改正.</summary>
    public async Task DemandAsync(int answerDaysAgo, string breach, string demand) =>
        demandId = await stage.SendAsync(office.Union, new DemandCorrection(firm.EnterpriseId, breach, demand, stage.Today.AddDays(-answerDaysAgo))
        {
            FirstMonth = stage.Month(1).ToString(),
            People = 12,
            Clause = "工资集体协议第八条：每月按期足额支付工资。",
        });

    /// <summary>企业答复工会.</summary>
    public Task AnswerAsync(DemandAnswer answer, string text) => stage.SendAsync(firm.Filer, new AnswerDemand(demandId!.Value, answer, text));

    /// <summary>工会认为没有改正.</summary>
    public Task DisputeAsync(string reasons) => stage.SendAsync(office.Union, new DisputeCorrection(demandId!.Value, reasons));

    /// <summary>工会提出处罚建议.</summary>
    public Task RecommendAsync() => stage.SendAsync(office.Union, new RecommendPenalty(
        demandId!.Value, "企业拒不改正，建议依法责令限期改正；逾期不改正的，依法处罚。"));

    /// <summary>书面反馈工会.</summary>
    public Task ReplyAsync(string text) => stage.SendAsync(office.Inspector, new AnswerUnion(demandId!.Value, caseId == default ? Adoption.Refused : Adoption.Adopted, text));

    /// <summary>
    /// 立案, from the findings up to a month of the demo. Where there are none (no holiday notice, so no judgement of paydays) the matter ends.
    /// </summary>
    public async Task OpenAsync(int upToMonth)
    {
        var until = stage.Month(upToMonth).FirstDay;
        var findings = await stage.WithAsync(database => OpenFindings.Of(database)
            .Where(f => f.EnterpriseId == firm.EnterpriseId && f.Period <= until && f.Shortfall > 0)
            .OrderBy(f => f.Period).ThenBy(f => f.SheetRow).Select(f => f.FindingId).ToListAsync());
        ended = findings.Count == 0;
        if (!ended)
        {
            caseId = await stage.SendAsync(office.Inspector, new OpenCase(
                firm.EnterpriseId, findings, demandId, "企业申报的工资支付表经逐行核查，发现未足额支付工资等行为，符合立案条件。", office.Second.Id));
        }
    }

    /// <summary>按其他线索立案.</summary>
    public async Task OpenOtherAsync(CaseSource source) => caseId = await stage.SendAsync(
        office.Inspector, new OpenCaseWithoutFindings(firm.EnterpriseId, source, "检查时有职工反映没有按时发工资，工资清单和考勤没有当场提供，需要立案调查。",
        SecondOfficerId: office.Second.Id));

    /// <summary>登记查实的欠薪.</summary>
    public Task ClaimAsync()
    {
        var payday = stage.Day.AddDays(-20).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return stage.SendAsync(office.Inspector, new EstablishClaims(
            caseId, RuleBook.Of<WagesArePaidByPayday>().Basis.RuleId, $"演示职工甲 {payday} 4200.00\n演示职工乙 {payday} 3860.50",
            "工资清单与银行流水核对，企业承认没有发放。", "工资清单.pdf", Receipt()));
    }

    /// <summary>提出划去记错的一步.</summary>
    public Task ProposeStrikeAsync(int sequence) => stage.SendAsync(
        office.Inspector, new ProposeStrike(caseId, sequence, "送达回证上的日期看错了一天，复核时发现。"));

    /// <summary>提请撤销立案.</summary>
    public Task ProposeRevocationAsync() => stage.SendAsync(office.Inspector, new ProposeRevocation(
        caseId, RevocationGround.NotEstablished, "核对了近三个月的工资清单、考勤和银行流水，工资都已按时足额发放。"));

    /// <summary>提请延长调查期限.</summary>
    public Task ProposeExtensionAsync() => stage.SendAsync(office.Inspector, new ProposeExtension(
        caseId, "涉及两个车间的计件工资，计件单还没有收齐，六十个工作日内核对不完。"));

    /// <summary>提请中止调查.</summary>
    public Task ProposeSuspensionAsync() => stage.SendAsync(office.Inspector, new ProposeSuspension(
        caseId, SuspensionGround.PartyFled, "负责人电话停机，登记的地址已经搬空，正在请公安机关协助查找。"));

    /// <summary>恢复调查.</summary>
    public Task ResumeAsync() => stage.SendAsync(office.Inspector, new ResumeInvestigation(caseId, "已经找到负责人，答应配合调查。"));

    /// <summary>登记证据, of a worker.</summary>
    public Task AddEvidenceAsync() => stage.SendAsync(office.Inspector, new AddEvidence(
        caseId, EvidenceKind.Chat, EvidenceSource.Worker, "演示职工丙", "班组群里说十月份工资下月再发。", "职工本人到大队出示手机，当面截图。", "聊天记录.pdf",
        DemoFiles.Receipt("DEMO CHAT IN CASE")));

    /// <summary>登记询问笔录.</summary>
    public Task InterviewAsync(bool signed) => stage.SendAsync(office.Inspector, new RecordInterview(
        caseId, IntervieweeRole.Clerk, "演示财务", "企业二楼会议室", signed, signed ? null : "看完笔录说要问过老板再签，门卫在场。", "询问笔录.pdf",
        DemoFiles.Receipt("DEMO INTERVIEW")));

    /// <summary>登记现场检查.</summary>
    public Task InspectSiteAsync() => stage.SendAsync(office.Inspector, new InspectSite(
        caseId, stage.Day, "生产车间和办公室", [SiteSeen.NotLookedAt, SiteSeen.NotLookedAt, SiteSeen.Observed, SiteSeen.Observed, SiteSeen.NotObserved,
            SiteSeen.NotObserved], "墙上贴着上月的考勤汇总，没有本人签名。", "现场检查笔录.pdf", DemoFiles.Receipt("DEMO SITE")));

    /// <summary>作出调查询问通知书.</summary>
    public Task InquireAsync(int days) => stage.SendAsync(office.Inspector, new NoticeInquiry(
        caseId, "有没有拖欠工资，欠哪些人、哪几个月；近六个月的工资支付表、考勤记录和银行流水。", stage.Day.AddDays(days)));

    /// <summary>登记询问通知书送达.</summary>
    public Task ServeInquiryAsync() => RecordAsync(ServedDocument.Inquiry, ServiceMethod.InPerson, "财务负责人", "");

    /// <summary>企业答复询问.</summary>
    public Task AnswerInquiryAsync() => stage.SendAsync(firm.Filer, new AnswerInquiry(
        caseId, "十月份工资因客户没有付款推迟，工资支付表和考勤附上。", "工资支付表.pdf", DemoFiles.Receipt("DEMO PAYROLL")));

    /// <summary>按投诉人提供的材料认定事实.</summary>
    public Task ApplyBurdenAsync() => stage.SendAsync(office.Inspector, new ApplyBurden(
        caseId, "按职工提供的聊天记录和自己记的工天，认定十月份工资没有发放。"));

    /// <summary>提请先行登记保存.</summary>
    public Task ProposePreservationAsync() => stage.SendAsync(office.Inspector, new ProposePreservation(
        caseId, "考勤机一台、手写考勤本两册，在车间办公室。", "职工反映考勤本正在重写，原件可能灭失。"));

    /// <summary>处理先行登记保存的物品.</summary>
    public Task ResolvePreservationAsync() => stage.SendAsync(office.Inspector, new ResolvePreservation(
        caseId, PreservationEnd.CopiedAndReturned, "考勤本已全部复印，原件当面发还。"));

    /// <summary>提请没有付清的终结.</summary>
    public Task ProposeEndAsync(CaseEnd end, string onwards) => stage.SendAsync(office.Inspector, new ProposeEnd(
        caseId, end, onwards, "已经询问负责人、核对账户和厂房，按现有办法只能这样了结。"));

    /// <summary>申请回避, of the second officer.</summary>
    public Task AskRecusalAsync() => stage.SendAsync(office.Inspector, new AskRecusal(
        caseId, office.Second.Id, RecusalAsker.Respondent, "企业称该办案人员的亲属在本企业任职。"));

    /// <summary>更换办案人员, the other way round.</summary>
    public Task HandOverAsync() => stage.SendAsync(office.Supervisor, new ReplaceOfficers(caseId, office.Second.Id, office.Inspector.Id, "主办外出学习，由协办接手。"));

    /// <summary>批准办案中的申请.</summary>
    public Task ApproveProposalAsync(string proposal) => stage.SendAsync(office.Supervisor, new ApproveProposal(caseId, proposal));

    /// <summary>制作限期改正指令书.</summary>
    public Task OrderAsync(int deadlineDaysAgo) => stage.SendAsync(office.Inspector, new OrderCorrection(
        caseId, stage.Today.AddDays(-deadlineDaysAgo), "在期限内向所列劳动者足额支付所欠工资，并提交银行回单或者发放明细。"));

    /// <summary>提请延长改正期限.</summary>
    public Task ProposeExtensionAsync(int untilDaysAgo) => stage.SendAsync(office.Inspector, new ProposeOrderExtension(
        caseId, stage.Today.AddDays(-untilDaysAgo), "企业提供了买方的付款凭证，货款到账要几天，职工代表同意延长。"));

    /// <summary>同意延长改正期限.</summary>
    public Task ExtendAsync() => stage.SendAsync(office.Supervisor, new ExtendOrder(caseId));

    /// <summary>变更指令书.</summary>
    public Task AmendAsync(int deadlineDaysAgo) => stage.SendAsync(office.Inspector, new AmendOrder(
        caseId, stage.Today.AddDays(-deadlineDaysAgo), "在期限内向所列劳动者足额支付所欠工资，并提交银行回单或者发放明细。", "原来的指令书没有写明怎样报告改正的情况。"));

    /// <summary>撤销指令书.</summary>
    public Task RevokeOrderAsync() => stage.SendAsync(office.Supervisor, new RevokeOrder(caseId, "送达后查明应当由另一家单位先行清偿，责令的对象需要重新确定。"));

    /// <summary>登记送达.</summary>
    public Task ServeAsync() => RecordAsync(ServedDocument.Order, ServiceMethod.InPerson, "财务负责人", "");

    /// <summary>登记告知书送达.</summary>
    public Task ServeNoticeAsync() => RecordAsync(ServedDocument.Notice, ServiceMethod.InPerson, "财务负责人", "");

    /// <summary>登记决定书送达.</summary>
    public Task ServeDecisionAsync() => RecordAsync(ServedDocument.Decision, ServiceMethod.Post, "行政部收发人员", "邮件号 YANSHI000353");

    /// <summary>企业提交清偿证明, for a share of what is owed.</summary>
    public async Task ProveAsync(decimal share = 1)
    {
        var (owed, _) = await StandAsync();
        var amount = Money.Round(owed * share);
        await stage.SendAsync(firm.Filer, new SubmitPaymentProof(
            caseId, amount, stage.Day, "银行回单.pdf",
            DemoFiles.Receipt(string.Create(CultureInfo.InvariantCulture, $"CNY {amount:0.00} on {stage.Day:yyyy-MM-dd}"))));
    }

    /// <summary>核实清偿, what the last proof says.</summary>
    public async Task ConfirmAsync()
    {
        var events = await stage.WithAsync(database => database.ProcedureEvents.AsNoTracking()
            .Where(e => e.EnterpriseId == firm.EnterpriseId && e.SubjectId == caseId).OrderBy(e => e.Sequence).ToListAsync());
        var proof = events.Select(Ledger.Event).OfType<PaymentProofSubmitted>().Last();
        var version = await stage.WithAsync(database =>
            database.Cases.Where(c => c.EnterpriseId == firm.EnterpriseId && c.CaseId == caseId).Select(c => c.Version).SingleAsync());
        await stage.SendAsync(office.Inspector, new ConfirmPayment(caseId, proof.EvidenceId, proof.Amount, proof.PaidOn, version));
    }

    /// <summary>认定拒不改正.</summary>
    public Task RefuseAsync() => stage.SendAsync(office.Inspector, new EstablishRefusal(
        caseId, "改正期限届满，企业没有付清所欠工资，也没有提出正当理由。"));

    /// <summary>拟处罚并作出事先告知书.</summary>
    public Task NoticeAsync(decimal fine) => stage.SendAsync(office.Inspector, new GivePriorNotice(
        caseId, fine, false, null, null, "经责令限期改正，拒不改正。企业没有造成严重后果，在法定幅度内裁量。"));

    /// <summary>负责人决定处罚; lower than the notice where a fine is given.</summary>
    public Task DecideAsync(decimal? fine = null) => stage.SendAsync(
        office.Supervisor, new DecidePenalty(caseId, fine, fine is null ? null : "采纳部分申辩：告知以后企业已经付了一部分工资，主动减轻了后果。"));

    /// <summary>企业陈述申辩.</summary>
    public Task DefendAsync() => stage.SendAsync(firm.Filer, new Defend(
        caseId, "期限内没有付清是因为货款没有到账，已经和职工说明，本月内付清，请从轻处罚。", [new("情况说明.pdf", DemoFiles.Receipt("Statement"))]));

    /// <summary>登记口头陈述申辩.</summary>
    public Task RecordDefenceAsync() => stage.SendAsync(office.Inspector, new RecordDefence(
        caseId, DefenceManner.Oral, stage.Day, "财务负责人口头陈述：告知书送达以后已经筹到一部分货款，先付一部分工资，请求减少罚款。",
        [new("陈述申辩笔录.pdf", DemoFiles.Receipt("Record of a defence"))]));

    /// <summary>企业要求听证.</summary>
    public Task AskHearingAsync() => stage.SendAsync(firm.Filer, new AskHearing(caseId, "对拒不改正的认定有异议，要求当面说明货款没有到账的经过。"));

    /// <summary>通知听证, in so many days; the supervisor presides.</summary>
    public Task NoticeHearingAsync(int inDays)
    {
        var day = stage.Day.AddDays(inDays);
        while (stage.Parameters.Calendar.IsWorkingDay(day) == false)
        {
            day = day.AddDays(1);
        }

        return stage.SendAsync(office.Inspector, new NoticeHearing(
            caseId, day, "9:30", "本局三楼会议室", office.Supervisor.Id, HearingOpenness.Open));
    }

    /// <summary>登记听证通知书送达.</summary>
    public Task ServeHearingAsync() => RecordAsync(ServedDocument.Hearing, ServiceMethod.InPerson, "财务负责人", "");

    /// <summary>复核陈述申辩.</summary>
    public Task ReviewDefenceAsync() => stage.SendAsync(office.Inspector, new ReviewDefence(
        caseId, 1, DefenceOutcome.PartlyAdopted, "已付的部分经核对银行流水属实，予以采纳；货款没有到账不是不付工资的理由，不予采纳。"));

    /// <summary>拟行政处理并告知.</summary>
    public Task NoticeHandlingAsync() => stage.SendAsync(
        office.Inspector, new NoticeHandling(caseId, 50, "期限内没有付清，没有转移财产等情节，按最低的比例加付。"));

    /// <summary>登记行政处理告知书送达.</summary>
    public Task ServeHandlingNoticeAsync() => RecordAsync(ServedDocument.HandlingNotice, ServiceMethod.InPerson, "财务负责人", "");

    /// <summary>作出行政处理决定.</summary>
    public Task DecideHandlingAsync() => stage.SendAsync(
        office.Supervisor, new DecideHandling(caseId, 50, stage.Day.AddDays(15), "企业在期限内没有陈述、申辩。"));

    /// <summary>登记行政处理决定书送达.</summary>
    public Task ServeHandlingAsync() => RecordAsync(ServedDocument.Handling, ServiceMethod.InPerson, "财务负责人", "");

    /// <summary>登记罚款缴纳.</summary>
    public Task PayFineAsync(decimal amount) => stage.SendAsync(
        office.Inspector, new RecordFinePayment(caseId, amount, stage.Day, "缴款回单.pdf", DemoFiles.Receipt("Paid into the treasury")));

    /// <summary>企业申请分期缴纳罚款, in two parts.</summary>
    public async Task AskFinePlanAsync(decimal fine)
    {
        var half = decimal.Truncate(fine / 2);
        var lines = string.Create(CultureInfo.InvariantCulture,
            $"{stage.Today.AddDays(20):yyyy-MM-dd} {half:0.00}\n{stage.Today.AddDays(50):yyyy-MM-dd} {fine - half:0.00}");
        await stage.SendAsync(firm.Filer, new AskFinePlan(caseId, lines, "货款分两次到账，一次缴清会影响下个月发工资。"));
    }

    /// <summary>同意分期缴纳罚款.</summary>
    public Task ApproveFinePlanAsync() => stage.SendAsync(office.Supervisor, new ApproveFinePlan(caseId));

    /// <summary>处罚决定报告上一级部门.</summary>
    public Task ReportUpAsync() => stage.SendAsync(office.Inspector, new ReportDecision(caseId, "市人力资源和社会保障局"));

    /// <summary>登记行政复议.</summary>
    public Task FileRemedyAsync() => stage.SendAsync(
        office.Inspector, new FileRemedy(caseId, RemedyKind.Reconsideration, stage.Day, "区人民政府，演示政复1号"));

    /// <summary>制作履行催告书.</summary>
    public Task DemandFineAsync() => stage.SendAsync(office.Inspector, new DemandFine(caseId));

    /// <summary>登记催告书送达.</summary>
    public Task ServeDemandAsync() => RecordAsync(ServedDocument.Demand, ServiceMethod.InPerson, "财务负责人", "");

    /// <summary>Any other step that the inspector takes in the case.</summary>
    public Task InspectorAsync(Func<Guid, IRequest<Unit>> step) => stage.SendAsync(office.Inspector, step(caseId));

    /// <summary>Any other step that the supervisor takes in the case.</summary>
    public Task SupervisorAsync(Func<Guid, IRequest<Unit>> step) => stage.SendAsync(office.Supervisor, step(caseId));

    /// <summary>按造成严重后果拟处罚.</summary>
    public Task GraveNoticeAsync(decimal fine) => stage.SendAsync(office.Inspector, new GivePriorNotice(
        caseId, fine, true, "职工在道路上讨要工资，交通中断两个小时", stage.Day, "欠薪属实，造成的后果有出警记录。", "出警记录.pdf", Receipt()));

    /// <summary>更正公示.</summary>
    public Task CorrectAsync() => stage.SendAsync(office.Supervisor, new CorrectDisclosure(
        disclosureId, "未按时足额支付劳动者工资，经核查属实，尚未付清。", "主要事实写得不清楚，没有写明是经核查属实的。"));

    /// <summary>提出公示.</summary>
    public async Task ProposeAsync()
    {
        var (_, workers) = await StandAsync();
        disclosureId = await stage.SendAsync(office.Inspector, new ProposeDisclosure(
            caseId, string.Create(CultureInfo.InvariantCulture, $"未按时足额支付 {workers} 名劳动者工资，经核查属实，提出公示时尚未付清。")));
    }

    /// <summary>登记公示告知书送达.</summary>
    public Task NotifyAsync() => stage.SendAsync(office.Inspector, new RecordDisclosureNotice(disclosureId)
    {
        ServedOn = stage.Day,
        Method = ServiceMethod.InPerson,
        ReceivedBy = "财务负责人",
        FileName = ServiceReceipt,
        Content = Receipt(),
    });

    /// <summary>企业对公示提出异议.</summary>
    public Task ObjectAsync(string text) => stage.SendAsync(firm.Filer, new ObjectToDisclosure(disclosureId, text, null, null));

    /// <summary>采纳异议.</summary>
    public Task AnswerObjectionAsync() => stage.SendAsync(office.Inspector, new AnswerObjection(
        disclosureId, true, "收条和本人的说明相符，人数和金额需要重新核实。"));

    /// <summary>审定公示.</summary>
    public Task ApproveAsync() => stage.SendAsync(office.Supervisor, new DecideDisclosure(disclosureId, true, null));

    /// <summary>不予公示.</summary>
    public Task DeclineAsync() => stage.SendAsync(office.Supervisor, new DecideDisclosure(
        disclosureId, false, "企业对欠付人数有异议，请核实人数和金额后再提出。"));

    /// <summary>提出责令定期申报, from the month before for half a year.</summary>
    public async Task ProposeFilingOrderAsync()
    {
        var first = YearMonth.Of(stage.Day).AddMonths(-1);
        filingOrderId = await stage.SendAsync(office.Inspector, new ProposeFilingOrder(
            caseId, first.ToString(), first.AddMonths(5).ToString(), 25, "严重拖欠工资，尚未付清，需要按月掌握工资支付情况。"));
    }

    /// <summary>审定责令定期申报.</summary>
    public Task ApproveFilingOrderAsync() => stage.SendAsync(office.Supervisor, new DecideFilingOrder(filingOrderId, true, null));

    /// <summary>登记责令定期申报决定书送达.</summary>
    public Task ServeFilingOrderAsync() =>
        stage.SendAsync(office.Inspector, new RecordFilingOrderService(filingOrderId)
        {
            ServedOn = stage.Day,
            Method = ServiceMethod.InPerson,
            ReceivedBy = "财务负责人",
            FileName = ServiceReceipt,
            Content = Receipt(),
        });

    /// <summary>提请结案.</summary>
    public Task ProposeCloseAsync() => stage.SendAsync(office.Inspector, new CloseCase(caseId, "所欠工资已全部支付到劳动者账户，经核实，予以结案。"));

    /// <summary>结案, proposed and approved.</summary>
    public async Task CloseAsync()
    {
        await ProposeCloseAsync();
        await ApproveProposalAsync("closure-proposed");
    }

    private const string ServiceReceipt = "送达回证.pdf";

    private byte[] Receipt() => DemoFiles.Receipt(string.Create(CultureInfo.InvariantCulture, $"Served on {stage.Day:yyyy-MM-dd}"));

    private Task<Unit> RecordAsync(ServedDocument document, ServiceMethod method, string receivedBy, string particulars) =>
        stage.SendAsync(office.Inspector, new RecordService(caseId, document)
        {
            ServedOn = stage.Day,
            Method = method,
            ReceivedBy = receivedBy,
            Particulars = particulars,
            FileName = ServiceReceipt,
            Content = Receipt(),
        });

    private Task<(decimal Outstanding, int Workers)> StandAsync() => stage.WithAsync(async database =>
    {
        var row = await database.Cases.AsNoTracking().SingleAsync(c => c.EnterpriseId == firm.EnterpriseId && c.CaseId == caseId);
        return (row.Owed - row.Paid, row.Workers);
    });
}
