using System.Globalization;
using WageSupervision.Domain.Cases;
using WageSupervision.Domain.Procedure;
using WageSupervision.Web.Features.Cases;

namespace WageSupervision.Demo;

/// <summary>One matter: the course of a penalty, its fine, 行政处理.</summary>
internal sealed partial class DemoMatter
{
    /// <summary>拟处罚并作出事先告知书.</summary>
    public Task NoticeAsync(decimal fine) => stage.SendAsync(office.Inspector, new GivePriorNotice(caseId)
    { Fine = fine, Reasons = "经责令限期改正，拒不改正。企业没有造成严重后果，在法定幅度内裁量。" });

    /// <summary>登记查实的违法行为.</summary>
    public Task EstablishBreachAsync(string ground, string facts) => stage.SendAsync(office.Inspector, new EstablishBreach(
        caseId, ground, facts, stage.Day.AddDays(-1), "检查记录.pdf", DemoFiles.Receipt("Site inspection record")));

    /// <summary>责令改正违法行为.</summary>
    public Task OrderConductAsync(int untilDaysAgo) => stage.SendAsync(office.Inspector, new OrderConduct(
        caseId, stage.Today.AddDays(-untilDaysAgo), "补齐上面各项，并把复印件报告本机关。"));

    /// <summary>登记改正行为的指令书送达.</summary>
    public Task ServeConductAsync() => RecordAsync(ServedDocument.ConductOrder, ServiceMethod.InPerson, "财务负责人", "");

    /// <summary>核实已经改正.</summary>
    public Task ConfirmConductAsync() => stage.SendAsync(office.Inspector, new ConfirmConduct(
        caseId, stage.Day, "复查时已经补齐，看过原件。", "复查记录.pdf", DemoFiles.Receipt("Second inspection")));

    /// <summary>认定逾期不改正.</summary>
    public Task RefuseConductAsync() => stage.SendAsync(office.Inspector, new EstablishConductRefusal(
        caseId, "期限以后到现场复查，仍然没有补。", "复查记录.pdf", DemoFiles.Receipt("Second inspection")));

    /// <summary>对伪造记录的拟处罚.</summary>
    public Task NoticeFalsifiedAsync(decimal fine) => stage.SendAsync(office.Inspector, new GiveBreachNotice(caseId, 1)
    { Fine = fine, Reasons = "重新制作的工资表和银行流水对不上，本人承认是检查前做的，没有造成其他后果。" });

    /// <summary>对责任人员立案; what follows is about that person.</summary>
    public async Task ChargePersonAsync()
    {
        caseId = await stage.SendAsync(office.Inspector, new OpenPersonCase(
            caseId, 1, ResponsibleAs.Manager, $"演示主管{firm.Index}", "演示路 34 号", "任财务主管，检查前一天安排重新制作了七月的工资表"));
        await ApproveProposalAsync("case-filing-proposed");
    }

    /// <summary>登记告知书送达本人.</summary>
    public Task ServePersonNoticeAsync() => RecordAsync(ServedDocument.Notice, ServiceMethod.InPerson, "本人", "");

    /// <summary>登记决定书送达本人.</summary>
    public Task ServePersonDecisionAsync() => RecordAsync(ServedDocument.Decision, ServiceMethod.InPerson, "本人", "");

    /// <summary>对违法行为拟处罚.</summary>
    public Task NoticeBreachAsync(decimal fine) => stage.SendAsync(office.Inspector, new GiveBreachNotice(caseId, 1)
    {
        Fine = fine,
        Reasons = "经责令限期改正，逾期不改正，没有造成其他后果。",
        Factors = [Mitigation.HarmReduced],
        MitigationFacts = "复查以后已经开始补，有照片。",
    });

    /// <summary>提请不予处罚.</summary>
    public Task ProposeNoPenaltyAsync() => stage.SendAsync(office.Inspector, new ProposeNoPenalty(
        caseId, NoPenaltyGround.Minor, "只有一个月的清单没有发，当天补发，没有人受损失。"));

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

    /// <summary>登记听证笔录.</summary>
    public Task HoldHearingAsync() => stage.SendAsync(office.Inspector, new SettleHearing(
        caseId, true, "企业对欠薪没有异议，称道路中断与其无关；承办人出示了出警记录。", null, HearingSignature.Given, "听证笔录.pdf", Receipt()));

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
    public Task DemandFineAsync() => stage.SendAsync(office.Inspector, new DemandPerformance(caseId));

    /// <summary>登记催告书送达.</summary>
    public Task ServeDemandAsync() => RecordAsync(ServedDocument.Demand, ServiceMethod.InPerson, "财务负责人", "");
}
