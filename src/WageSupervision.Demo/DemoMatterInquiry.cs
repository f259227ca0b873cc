using WageSupervision.Domain.Cases;
using WageSupervision.Domain.Procedure;
using WageSupervision.Web.Features.Cases;
using WageSupervision.Web.Features.Cases.Enterprise;

namespace WageSupervision.Demo;

/// <summary>One matter: the time to investigate, the officers, the inquiry, ends without the money.</summary>
internal sealed partial class DemoMatter
{
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
        caseId, stage.Day, IntervieweeRole.Clerk, "演示财务", "企业二楼会议室", signed, signed ? null : "看完笔录说要问过老板再签，门卫在场。", "询问笔录.pdf",
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
}
