using System.Globalization;
using Microsoft.EntityFrameworkCore;
using WageSupervision.Domain.Cases;
using WageSupervision.Domain.Law;
using WageSupervision.Domain.Law.Order353.Article14;
using WageSupervision.Web.Features.Cases;

namespace WageSupervision.Demo;

/// <summary>One matter: what is handed to the police and to other offices.</summary>
internal sealed partial class DemoMatter
{
    /// <summary>登记查实的欠薪 of one worker over three months: over the figures of the crime.</summary>
    public Task ClaimMonthsAsync()
    {
        var worker = $"演示班组{ChineseNumerals.Of(++stage.Claims)}";
        var lines = Enumerable.Range(1, 3).Select(month => string.Create(
            CultureInfo.InvariantCulture, $"{worker} {stage.Day.AddDays(-20).AddMonths(-month):yyyy-MM-dd} 4600.00"));
        return stage.SendAsync(office.Inspector, new EstablishClaims(
            caseId, RuleBook.Of<WagesArePaidByPayday>().Basis.RuleId, string.Join('\n', lines), "工资清单与银行流水核对，企业承认没有发放。", "工资清单.pdf", Receipt()));
    }

    /// <summary>登记张贴指令书（逃匿）.</summary>
    public Task PostOrderAsync() => stage.SendAsync(office.Inspector, new PostOrder(
        caseId, stage.Day, "张贴在登记地址和车间大门。电话停机，房东说上周搬走，请社区协助寻找没有结果。", "张贴照片.pdf", Receipt()));

    /// <summary>提请移送公安机关, with the order and every file of the case.</summary>
    public async Task ProposeTransferAsync()
    {
        var materials = await stage.WithAsync(async database =>
        {
            var papers = await database.Papers.Where(p => p.EnterpriseId == firm.EnterpriseId && p.SubjectId == caseId && p.Kind == "correction-order")
                .Select(p => p.Number).ToListAsync();
            var files = await database.Evidence.Where(e => e.EnterpriseId == firm.EnterpriseId && e.CaseId == caseId).Select(e => e.EvidenceId).ToListAsync();
            return (IReadOnlyList<string>)[.. papers, .. files.Select(file => file.ToString("N"))];
        });
        await stage.SendAsync(office.Inspector, new ProposePoliceTransfer(
            caseId, "演示区公安局", "责令期限届满没有支付；银行流水显示期限内有货款到账，转给了关联的公司。", materials));
    }

    /// <summary>批准移送公安机关.</summary>
    public Task ApproveTransferAsync() => ApproveProposalAsync("police-transfer-proposed");

    /// <summary>制作移送书并送出.</summary>
    public Task SendTransferAsync() => stage.SendAsync(office.Inspector, new SendPoliceTransfer(caseId));

    /// <summary>登记公安机关回执.</summary>
    public Task ReceiveTransferAsync() => stage.SendAsync(office.Inspector, new RecordPoliceReceipt(
        caseId, stage.Day, "演示区公安局经侦大队，收案回执 1 号", "回执.pdf", Receipt()));

    /// <summary>登记公安机关是否立案.</summary>
    public Task AnswerTransferAsync(bool filed) => stage.SendAsync(office.Inspector, new RecordPoliceAnswer(
        caseId, filed, stage.Day, filed ? "立案决定书演示 1 号" : "不予立案通知书演示 2 号：现有证据不能证明有能力支付。", "通知书.pdf", Receipt()));

    /// <summary>登记公安机关退回.</summary>
    public Task ReturnTransferAsync() => stage.SendAsync(office.Inspector, new RecordPoliceReturn(
        caseId, stage.Day, "演示区公安局撤销案件：侦查中查明情节显著轻微，退回处理。", "撤销案件通知.pdf", Receipt()));

    /// <summary>移送其他部门.</summary>
    public Task ReferAsync() => stage.SendAsync(office.Inspector, new ReferMatter(
        caseId, ReferredTo.Housing, "演示区住房和城乡建设局", "现场检查发现分包单位没有资质，请依法查处。", []));

    /// <summary>移送全案 to where the work is done.</summary>
    public Task ReferWholeAsync(string body) => stage.SendAsync(office.Inspector, new ReferMatter(
        caseId, ReferredTo.OtherRegion, body, "用工地不在本区，请依法管辖办理。", [], Whole: true));

    /// <summary>登记移送的答复.</summary>
    public Task AnswerReferralAsync(string text = "已受理，正在核查分包合同。") => stage.SendAsync(office.Inspector, new AnswerReferral(
        caseId, 1, true, stage.Day, text, "回函.pdf", Receipt()));
}
