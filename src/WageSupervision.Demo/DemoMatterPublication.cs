using WageSupervision.Domain;
using WageSupervision.Domain.Procedure;
using WageSupervision.Web.Features.Orders;
using WageSupervision.Web.Features.Publications;

namespace WageSupervision.Demo;

/// <summary>One matter: its disclosure and its order to file.</summary>
internal sealed partial class DemoMatter
{
    /// <summary>提出公示.</summary>
    public async Task ProposeAsync()
    {
        disclosureId = await stage.SendAsync(office.Inspector, new ProposeDisclosure(
            caseId, "未按时足额支付劳动者工资，经核查属实，提出公示时尚未付清。"));
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
}
