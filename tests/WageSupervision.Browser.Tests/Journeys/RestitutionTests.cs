using System.Globalization;
using WageSupervision.Browser.Tests.Infrastructure;
using WageSupervision.Web.Tests.Infrastructure;

namespace WageSupervision.Browser.Tests.Journeys;

/// <summary>One sum for three workers: the list that says who was paid what, the row that agrees with nobody, the workers' own word, the end.</summary>
public sealed class RestitutionTests
{
    [Fact]
    public async Task Journey_LumpProofWithAList_IsSplitMendedConfirmedAndClosed()
    {
        await using var host = await PortalHost.StartAsync();
        var lines = SheetFiles.Lines(3);
        var file = await host.WithServedOrderAsync(lines.Count);

        // The accountant sends one transfer and its list; one name is miswritten, and the portal says which.
        var list = PaymentJourneys.PaymentList([.. lines.Select((line, i) => (
            i == 1 ? "写错" : line.WorkerName, i == 1 ? "" : line.IdentityNumber!, line.Net.ToString("0.00", CultureInfo.InvariantCulture)))]);
        await using var filer = await Person.SitDownAsync(host, null);
        await filer.SignInAsync(People.Filer);
        await filer.GoAsync($"/Enterprise/Proof/{file}");
        await SendAsync();
        await filer.SeesAsync("1 处与案件对不上");
        await filer.SeesAsync("本案没有这个人");
        await filer.LookAsync("60-proof-list-wrong");
        await filer.Page.GetByLabel("照这样提交，由监察员核对").CheckAsync();
        await SendAsync();
        await filer.SeesAsync("附明细表");

        // The officer sees the two that agree filled in, and mends the third.
        await using var inspector = await Person.SitDownAsync(host, null);
        await inspector.SignInAsync(People.Inspector);
        await inspector.GoAsync($"/Cases/Detail/{file}");
        await inspector.FollowAsync("核实清偿");
        await inspector.SeesAsync("对上 2 人、14,000.00 元");
        await inspector.LookAsync("61-payment-list");
        await inspector.ChooseAsync("怎样付的", "银行转账");
        await inspector.PressAsync("登记到账");
        await inspector.SeesAsync("各人相加 14,000.00 元");
        await inspector.Page.Locator("#share-2").FillAsync("7000");
        await inspector.PressAsync("登记到账");
        await inspector.SeesAsync("付给 3 人，依据发放明细表，其中 1 人由监察员核对后填写");
        await inspector.SeesAsync("0 人确认收到，3 人未表示，0 人有异议");
        await inspector.LookAsync("62-case-people");

        // One worker confirms, another disputes and is answered; a third signs.
        using (await host.BoundWorkerAsync(lines[0].IdentityNumber!))
        {
            await using var worker = await Person.SitDownAsync(host, null, scripts: false);
            await worker.SignInAsync(People.Worker);
            await worker.FollowAsync("登记付给您 7,000.00 元");
            await worker.SeesAsync("您不表示，不算同意");
            await worker.PressAsync("确认收到了这笔钱");
            await worker.SeesAsync("已记下您确认收到");
        }

        using (await host.BoundWorkerAsync(lines[1].IdentityNumber!))
        {
            await using var worker = await Person.SitDownAsync(host, null);
            await worker.SignInAsync(People.Worker);
            await worker.LookAsync("63-my-wages-payments");
            await worker.FollowAsync("登记付给您 7,000.00 元");
            await worker.FillAsync("没有收到，或者不是这个数？请说明", "只收到三千元");
            await worker.PressAsync("提出异议");
            await worker.SeesAsync("有异议");
            await worker.LookAsync("64-my-payment-disputed");
        }

        await inspector.GoAsync($"/Cases/Close/{file}");
        await inspector.SeesAsync("劳动者的异议都已答复");
        await inspector.GoAsync($"/Cases/Detail/{file}");
        await inspector.FollowAsync("答复劳动者的异议");
        await inspector.LookAsync("65-dispute");
        await inspector.FillAsync("核对的情况和答复", "银行流水显示当日全额到账，已请本人看过");
        await inspector.PressAsync("答复");
        await inspector.GoAsync($"/Cases/Receipts/{file}");
        await inspector.AttachAsync("签了字的表", "签收表.pdf", Files.BankSlip());
        await inspector.Page.GetByLabel("3 号").CheckAsync();
        await inspector.LookAsync("66-signed-list");
        await inspector.PressAsync("登记签收");

        // Closed by persons, and the paper says who said what.
        await inspector.FollowAsync("提请结案");
        await inspector.SeesAsync("2 人确认收到，0 人未表示，1 人有异议");
        await inspector.LookAsync("67-close");
        await inspector.FillAsync("案件怎样了结", "工资已逐人付清");
        await inspector.PressAsync("提请结案");
        await using var supervisor = await Person.SitDownAsync(host, null);
        await supervisor.SignInAsync(People.Supervisor);
        await supervisor.GoAsync($"/Approvals/Proposal/{file}?of=closure-proposed");
        await supervisor.SeesAsync("2 人确认收到，0 人未表示，1 人有异议");
        await supervisor.PressAsync("批准结案");
        await inspector.GoAsync($"/Cases/Detail/{file}");
        await inspector.SeesAsync("2 人确认收到，0 人未表示，1 人有异议");
        await inspector.FollowAsync("劳动保障监察结案审批表");
        await inspector.SeesAsync("2 人确认收到，0 人未表示，1 人有异议（未表示的不作同意）");

        async Task SendAsync()
        {
            await filer.FillAsync("支付的金额", "21,000.00");
            await filer.FillAsync("支付日期", "2026-11-20");
            await filer.AttachAsync("银行回单或者发放明细", "回单.pdf", Files.BankSlip());
            await filer.AttachAsync("发放明细表：谁付了多少", "明细.csv", list);
            await filer.PressAsync("提交证明");
        }
    }
}
