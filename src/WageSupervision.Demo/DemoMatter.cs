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
internal sealed partial class DemoMatter(DemoStage stage, DemoFirm firm, DemoOffice office)
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
            try
            {
                await steps[i].Take(this);
            }
            catch (ProcedureRuleException)
            {
                // The script counts days back from today; where weekends and holidays leave too few for a step, the matter stands where it is.
                ended = true;
            }
        }
    }

    /// <summary>工会要求改正; handed over where nobody signs in for the firm.</summary>
    public async Task DemandAsync(int answerDaysAgo, string breach, string demand, bool handsOver = true)
    {
        demandId = await stage.SendAsync(office.Union, new DemandCorrection(firm.EnterpriseId, breach, demand, stage.Today.AddDays(-answerDaysAgo))
        {
            FirstMonth = stage.Month(1).ToString(),
            People = 12,
            Clause = "工资集体协议第八条：每月按期足额支付工资。",
        });
        if (handsOver && await stage.WithAsync(d => d.UnionDemands.AnyAsync(each => each.DemandId == demandId && each.Stage == DemandStage.ToBeDelivered)))
        {
            await stage.SendAsync(office.Union, new DeliverDemand(demandId.Value, stage.Day, "行政主管", "送达回执.pdf", DemoFiles.Receipt("送达回执")));
        }
    }

    /// <summary>企业答复工会.</summary>
    public Task AnswerAsync(DemandAnswer answer, string text) => stage.SendAsync(firm.Filer, new AnswerDemand(demandId!.Value, answer, text));

    /// <summary>工会认为没有改正.</summary>
    public Task DisputeAsync(string reasons) => stage.SendAsync(office.Union, new DisputeCorrection(demandId!.Value, reasons));

    /// <summary>工会提出处罚建议.</summary>
    public Task RecommendAsync() => stage.SendAsync(office.Union, new RecommendPenalty(
        demandId!.Value, "企业拒不改正，建议依法责令限期改正；逾期不改正的，依法处罚。"));

    /// <summary>书面反馈工会.</summary>
    public Task ReplyAsync(string text) => stage.SendAsync(office.Inspector, new AnswerUnion(
        demandId!.Value, caseId == default ? Adoption.Refused : Adoption.Adopted, text));

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
            await ApproveProposalAsync("case-filing-proposed");
        }
    }

    /// <summary>按其他线索立案.</summary>
    public async Task OpenOtherAsync(CaseSource source)
    {
        await OpenUnapprovedAsync(source);
        await ApproveProposalAsync("case-filing-proposed");
    }

    /// <summary>不同意立案.</summary>
    public Task DeclineFilingAsync() => stage.SendAsync(office.Supervisor, new DeclineProposal(
        caseId, "case-filing-proposed", "移送的材料没有写明欠谁、欠几个月，请先向移送机关问清。"));

    /// <summary>按其他线索立案, not approved yet.</summary>
    public async Task OpenUnapprovedAsync(CaseSource source) => caseId = await stage.SendAsync(
        office.Inspector, new OpenCaseWithoutFindings(firm.EnterpriseId, source, "检查时有职工反映没有按时发工资，工资清单和考勤没有当场提供，需要立案调查。",
        SecondOfficerId: office.Second.Id));

    /// <summary>登记查实的欠薪.</summary>
    public Task ClaimAsync()
    {
        var payday = stage.Day.AddDays(-20).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

        // The same sum is not owed twice: each case has workers of its own.
        var group = ChineseNumerals.Of(++stage.Claims);
        return stage.SendAsync(office.Inspector, new EstablishClaims(
            caseId, RuleBook.Of<WagesArePaidByPayday>().Basis.RuleId, $"演示职工甲{group} {payday} 4200.00\n演示职工乙{group} {payday} 3860.50",
            "工资清单与银行流水核对，企业承认没有发放。", "工资清单.pdf", Receipt()));
    }

    /// <summary>提出划去记错的一步.</summary>
    public Task ProposeStrikeAsync(int sequence) => stage.SendAsync(
        office.Inspector, new ProposeStrike(caseId, sequence, "送达回证上的日期看错了一天，复核时发现。"));

    /// <summary>提请撤销立案.</summary>
    public Task ProposeRevocationAsync() => stage.SendAsync(office.Inspector, new ProposeRevocation(
        caseId, RevocationGround.NotEstablished, "核对了近三个月的工资清单、考勤和银行流水，工资都已按时足额发放。"));

    /// <summary>制作限期改正指令书.</summary>
    public Task OrderAsync(int deadlineDaysAgo) => stage.SendAsync(office.Inspector, new OrderCorrection(
        caseId, stage.Today.AddDays(-deadlineDaysAgo), "在期限内向所列劳动者足额支付所欠工资，并提交银行回单或者发放明细。"));

    /// <summary>提请延长改正期限.</summary>
    public Task ProposeExtensionAsync(int untilDaysAgo) => stage.SendAsync(office.Inspector, new ProposeOrderExtension(
        caseId, stage.Today.AddDays(-untilDaysAgo), "企业提供了买方的付款凭证，货款到账要几天，职工代表同意延长。"));

    /// <summary>同意延长改正期限.</summary>
    public Task ExtendAsync() => stage.SendAsync(office.Supervisor, new ApproveProposal(caseId, "order-extension-proposed"));

    /// <summary>变更指令书.</summary>
    public Task AmendAsync(int deadlineDaysAgo) => stage.SendAsync(office.Inspector, new AmendOrder(
        caseId, stage.Today.AddDays(-deadlineDaysAgo), "在期限内向所列劳动者足额支付所欠工资，并提交银行回单或者发放明细。", "原来的指令书没有写明怎样报告改正的情况。"));

    /// <summary>撤销指令书.</summary>
    public async Task RevokeOrderAsync()
    {
        await stage.SendAsync(office.Inspector, new ProposeOrderRevocation(caseId, "送达后查明应当由另一家单位先行清偿，责令的对象需要重新确定。"));
        await stage.SendAsync(office.Supervisor, new ApproveProposal(caseId, "order-revocation-proposed"));
    }

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

    /// <summary>核实清偿, what the last proof says, to each worker what is owed to them.</summary>
    public Task ConfirmAsync() => ConfirmAsync(split: true);

    /// <summary>认定拒不改正.</summary>
    public Task RefuseAsync() => stage.SendAsync(office.Inspector, new EstablishRefusal(
        caseId, "改正期限届满，企业没有付清所欠工资，也没有提出正当理由。"));

    /// <summary>Any other step that the inspector takes in the case.</summary>
    public Task InspectorAsync(Func<Guid, IRequest<Unit>> step) => stage.SendAsync(office.Inspector, step(caseId));

    /// <summary>Any other step that the supervisor takes in the case.</summary>
    public Task SupervisorAsync(Func<Guid, IRequest<Unit>> step) => stage.SendAsync(office.Supervisor, step(caseId));

    /// <summary>按造成严重后果拟处罚.</summary>
    public Task GraveNoticeAsync(decimal fine) => stage.SendAsync(office.Inspector, new GivePriorNotice(
        caseId, true, "职工在道路上讨要工资，交通中断两个小时", stage.Day, FileName: "出警记录.pdf", Content: Receipt())
    { Fine = fine, Reasons = "欠薪属实，造成的后果有出警记录。" });

    /// <summary>更正公示.</summary>
    public Task CorrectAsync() => stage.SendAsync(office.Supervisor, new CorrectDisclosure(
        disclosureId, "未按时足额支付劳动者工资，经核查属实，尚未付清。", "主要事实写得不清楚，没有写明是经核查属实的。"));

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
