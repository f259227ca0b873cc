using WageSupervision.Web.Tests.Infrastructure;

namespace WageSupervision.Browser.Tests.Infrastructure;

/// <summary>What several journeys do in a case, each step through its page, as the person takes it.</summary>
internal static class CaseWork
{
    /// <summary>A scan that stands for any receipt, record or photograph.</summary>
    public static byte[] Scan() => "%PDF-1.4 演示 %%EOF"u8.ToArray();

    /// <summary>
    /// What PayrollToDisclosureTests proves, without drawing it: so many workers of a filed sheet are owed 7,000 yuan each, and the order to pay
    /// them by 2026-11-30 was served on 2026-11-20. The clock stays there.
    /// </summary>
    public static async Task<Guid> WithServedOrderAsync(this PortalHost host, int workers)
    {
        host.Time.GoTo(new DateOnly(2026, 11, 20));
        using var filer = await host.SignedInAsync(People.Filer);
        using var inspector = await host.SignedInAsync(People.Inspector);
        await filer.FileAsync(SheetFiles.Xlsx(SheetFiles.Lines(workers)));
        var file = await inspector.OpenCaseAsync(People.WestLakeEnterprise);
        (await inspector.OrderAsync(file, "2026-11-30")).Expect(302);
        (await inspector.ServeAsync(file, "2026-11-20")).Expect(302);
        return file;
    }

    /// <summary>立案 of what no filed sheet shows; gives the address of the case.</summary>
    public static async Task<string> OpenCaseAsync(this Person inspector, string source = "日常巡视检查")
    {
        await inspector.GoAsync($"/Cases/OpenOther/{People.WestLakeEnterprise}");
        await inspector.ChooseAsync("线索来源", source);
        await inspector.FillAsync("立案理由", "有职工反映没有发工资");
        await inspector.FileCaseAsync();
        return inspector.Address;
    }

    /// <summary>立案, and its approval by the supervisor (which ContactsTests draws).</summary>
    public static async Task FileCaseAsync(this Person inspector)
    {
        await inspector.PressAsync("立案");
        await inspector.FiledAsync();
    }

    /// <summary>The supervisor approves the case that was just opened; shows it again.</summary>
    public static async Task FiledAsync(this Person inspector)
    {
        await inspector.SeesAsync("负责人批准立案");
        using var client = await inspector.Host.SignedInAsync(People.Inspector);
        await client.ApproveFilingAsync(Guid.Parse(inspector.Address.Split('/')[^1]));
        await inspector.GoAsync(inspector.Address);
    }

    /// <summary>登记查实的欠薪, one sum a line.</summary>
    public static async Task EstablishAsync(this Person inspector, string lines)
    {
        await inspector.FollowAsync("登记查实的欠薪");
        await inspector.ChooseAsync("事由", "没有按时足额支付（第十四条第二款）");
        await inspector.FillAsync("付给谁、哪一天应发、多少", lines);
        await inspector.FillAsync("怎样查实的", "核对工资清单和考勤");
        await inspector.AttachAsync("依据", "工资清单.pdf", Scan());
        await inspector.PressAsync("登记查实的欠薪");
    }

    /// <summary>作出指令书, with the deadline that the page proposes or another.</summary>
    public static async Task OrderAsync(this Person inspector, string? deadline = null)
    {
        await inspector.FollowAsync("制作限期改正指令书");
        if (deadline is not null)
        {
            await inspector.FillAsync("改正期限", deadline);
        }

        await inspector.PressAsync("作出指令书");
    }

    /// <summary>登记送达 today, handed over, of the document that the link names.</summary>
    public static async Task ServeAsync(this Person inspector, string link)
    {
        await inspector.FollowAsync(link);
        await inspector.ChooseAsync("送达方式", "直接送达");
        await inspector.FillAsync("签收人职务", "财务负责人");
        await inspector.AttachAsync("送达回证", "送达回证.pdf", Scan());
        await inspector.PressAsync("登记送达");
    }

    /// <summary>登记公告送达 of a notice published on a day, on the page that the link names.</summary>
    public static async Task PublishAsync(this Person inspector, string link, string publishedOn)
    {
        await inspector.FollowAsync(link);
        await inspector.FillAsync("送达日期", publishedOn);
        await inspector.ChooseAsync("送达方式", "公告送达");
        await inspector.FillAsync("邮件号、见证人、确认书编号或者公告的地方", "本机关公告栏和网站；单位搬走，邮寄退回");
        await inspector.AttachAsync("送达回证", "公告.pdf", Scan());
        await inspector.PressAsync("登记送达");
    }

    /// <summary>Goes to a step that is seldom needed.</summary>
    public static async Task OtherStepAsync(this Person inspector, string step)
    {
        await inspector.Page.GetByText("其他程序").ClickAsync();
        await inspector.FollowAsync(step);
    }

    /// <summary>Decides the first proposal that waits, with the button named.</summary>
    public static async Task DecideAsync(this Person supervisor, string button)
    {
        await supervisor.GoAsync("/Approvals");
        await supervisor.Page.Locator("a[href^='/Approvals/Proposal/']").First.ClickAsync();
        await supervisor.PressAsync(button);
        await supervisor.SeesAsync("已批准");
    }

    /// <summary>提请结案, and its approval.</summary>
    public static async Task CloseAsync(this Person inspector, Person supervisor, string summary)
    {
        await inspector.FollowAsync("提请结案");
        await inspector.FillAsync("案件怎样了结", summary);
        await inspector.PressAsync("提请结案");
        await supervisor.DecideAsync("批准结案");
    }
}
