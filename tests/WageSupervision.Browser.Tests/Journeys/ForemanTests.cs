using WageSupervision.Browser.Tests.Infrastructure;
using WageSupervision.Web.Tests.Infrastructure;

namespace WageSupervision.Browser.Tests.Journeys;

/// <summary>A man at the counter knows only what the foreman is called: a case against a person in no register, who has fled, goes to the police.</summary>
public sealed class ForemanTests : IAsyncLifetime
{
    private PortalHost host = null!;

    /// <inheritdoc/>
    public async Task InitializeAsync() => host = await PortalHost.StartAsync();

    /// <inheritdoc/>
    public async Task DisposeAsync() => await host.DisposeAsync();

    [Fact]
    public async Task ForemanInNoRegister_PostedOrder_TransferredToThePolice()
    {
        await using var inspector = await Person.SitDownAsync(host, People.Inspector);
        await inspector.GoAsync("/Contacts/Desk");
        await inspector.ChooseAsync("怎样来的", "窗口投诉");
        await inspector.FillAsync("姓名", "演示来人");
        await inspector.FillAsync("电话", "13900003537");
        await inspector.FillAsync("单位", "木工班的王工头");
        await inspector.FillAsync("在哪里做工", "文二路演示工地");
        await inspector.ChooseAsync("从哪个月起欠", "2026年7月");
        await inspector.FillAsync("情况", "做木工，四个月没有发工资，人找不到了");
        await inspector.PressAsync("登记");
        await inspector.FollowAsync("受理");
        await inspector.Page.GetByLabel("已问明").CheckAsync();
        await inspector.PressAsync("受理");
        var contact = inspector.Address;
        await inspector.FollowAsync("据此立案");
        await inspector.SeesAsync("本辖区没有这家企业");
        await inspector.LookAsync("f-nobody");
        await inspector.FollowAsync("按用工所在地立案");
        await inspector.ChooseAsync("是什么", "个人（如包工头）");
        await inspector.FillAsync("名称或者姓名", "演示包工头");
        await inspector.FillAsync("用工的地点", "文二路演示工地");
        await inspector.LookAsync("f-respondent");
        await inspector.PressAsync("登记并立案");
        await inspector.SeesAsync("受理的举报投诉");
        await inspector.FileCaseAsync();
        var file = inspector.Address;
        await inspector.SeesAsync("演示包工头 劳动保障监察案件");
        await inspector.EstablishAsync(
            "演示工友 2026-08-15 6000.00\n演示工友 2026-09-15 6000.00\n演示工友 2026-10-15 6000.00\n演示工友 2026-11-15 6000.00");
        await inspector.SeesAsync("演示包工头 拖欠工资案");
        await inspector.OrderAsync("2026-11-30");
        await inspector.FollowAsync("限期改正指令书 西湖人社监令");
        await inspector.SeesAsync("演示包工头");
        await inspector.LookAsync("f-order");
        await inspector.GoAsync(file);

        // He has fled: the order is posted at his home and at the site, with photographs.
        await inspector.OtherStepAsync("登记张贴指令书（逃匿）");
        await inspector.FillAsync("张贴的日期", "2026-11-20");
        await inspector.FillAsync("张贴在哪里，怎样找过本人", "工地大门和住处门口；电话停机，工友都说人走了");
        await inspector.PressAsync("登记张贴指令书（逃匿）");
        await inspector.SeesAsync("请上传张贴的照片");
        await inspector.AttachAsync("张贴的照片或者录像截图", "照片.pdf", CaseWork.Scan());
        await inspector.LookAsync("f-posting");
        await inspector.PressAsync("登记张贴指令书（逃匿）");
        await inspector.SeesAsync("张贴指令书（逃匿）");
        await inspector.GoAsync(file.Replace("/Detail/", "/PoliceTransfer/", StringComparison.Ordinal));
        await inspector.SeesAsync("还不满足：责令支付的期限已过");

        host.Time.GoTo(new DateOnly(2026, 12, 1));
        await inspector.ComeBackAsync(People.Inspector);
        await inspector.GoAsync(file);
        await inspector.MissesAsync("没有送达的自动作废");
        await inspector.SeesAsync("已张贴（逃匿）");
        await inspector.SeesAsync("下一步：移送公安机关");
        await inspector.LookAsync("f-over");
        await inspector.FollowAsync("移送公安机关");
        await inspector.FillAsync("移送给哪个公安机关", "西湖区公安局");
        await inspector.FillAsync("涉嫌犯罪的事实", "逃匿，张贴指令书以后期限届满仍不支付四个月的工资");
        await inspector.LookAsync("f-transfer");
        await inspector.PressAsync("提请移送");
        await using var supervisor = await Person.SitDownAsync(host, People.Supervisor);
        await supervisor.DecideAsync("批准移送公安机关");
        await inspector.GoAsync(file);
        await inspector.FollowAsync("制作移送书并送出");
        await inspector.PressAsync("制作移送书并送出");
        await inspector.FollowAsync("涉嫌犯罪案件移送书");
        await inspector.SeesAsync("演示包工头");
        await inspector.SeesAsync("24,000.00");
        await inspector.LookAsync("f-letter");

        // The police take it over (PoliceTransferTests draws that), the case ends; who came is told, and then answered.
        var caseId = Guid.Parse(file.Split('/')[^1]);
        using (var client = await host.SignedInAsync(People.Inspector))
        {
            (string, string?)[] paper = [("Input.On", "2026-12-01"), ("Input.Text", "通知 1 号"), ("Input.Filed", "true")];
            (await client.UploadAsync($"/Cases/Police/{caseId}?step=receipt", "回执.pdf", CaseWork.Scan(), paper)).Expect(302);
            (await client.UploadAsync($"/Cases/Police/{caseId}?step=answer", "通知书.pdf", CaseWork.Scan(), paper)).Expect(302);
            (await client.SubmitAsync($"/Cases/End/{caseId}", ("Input.End", "Police"), ("Input.Onwards", "西湖区公安局"), ("Input.Reason", "公安机关已经立案")))
                .Expect(302);
        }

        await supervisor.GoAsync($"/Approvals/Proposal/{caseId}?of=end-proposed");
        await supervisor.PressAsync("批准没有付清的终结");
        await inspector.GoAsync(contact);
        await inspector.MissesAsync("下一步：答复结果");
        await inspector.FollowAsync("告知投诉人");
        await inspector.ChooseAsync("怎样告知", "在网上进度查询中告知");
        await inspector.FillAsync("告知的话", "案件已经移送西湖区公安局，由公安局接着办");
        await inspector.PressAsync("登记已告知");
        await inspector.GoAsync(contact);
        await inspector.FollowAsync("答复结果");
        await inspector.ChooseAsync("结果", "经查属实，已经依法处理");
        await inspector.FillAsync("处理的情况", "已移送公安机关，可以向西湖区公安局问进度");
        await inspector.PressAsync("答复结果");
        await inspector.SeesAsync("已答复");
    }
}
