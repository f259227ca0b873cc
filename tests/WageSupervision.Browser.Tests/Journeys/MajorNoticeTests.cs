using WageSupervision.Browser.Tests.Infrastructure;
using WageSupervision.Web.Tests.Infrastructure;

namespace WageSupervision.Browser.Tests.Journeys;

/// <summary>重大劳动保障违法行为社会公布: a fine that was decided and served, published with the period, objected to and corrected.</summary>
public sealed class MajorNoticeTests
{
    [Fact]
    public async Task Journey_FinedEnterprise_PublishedObjectedAndCorrected()
    {
        await using var host = await PortalHost.StartAsync();
        var file = await host.WithServedOrderAsync(2);
        host.Time.GoTo(new DateOnly(2026, 12, 1));
        await using var inspector = await Person.SitDownAsync(host, null);
        await inspector.SignInAsync(People.Inspector);
        await inspector.GoAsync($"/Cases/MajorNotice/{file}");
        await inspector.SeesAsync("还不满足：已经查处");
        await inspector.LookAsync("major-01-not-yet");
        using (var client = await host.SignedInAsync(People.Inspector))
        {
            (await client.RefuseAsync(file)).Expect(302);
            (await client.NoticeAsync(file, "20000")).Expect(302);
            (await client.ServeAsync(file, "2026-12-01", "Notice")).Expect(302);
        }

        host.Time.GoTo(new DateOnly(2026, 12, 9));
        using (var deciding = await host.SignedInAsync(People.Supervisor))
        {
            (await deciding.DecideAsync(file)).Expect(302);
        }

        using (var client = await host.SignedInAsync(People.Inspector))
        {
            (await client.ServeAsync(file, "2026-12-09", "Decision")).Expect(302);
        }

        // Proposed from the case; what the case knows is not asked again.
        await inspector.SignInAsync(People.Inspector);
        await inspector.GoAsync($"/Cases/Detail/{file}");
        await inspector.FollowAsync("提出社会公布");
        await inspector.PressAsync("提出社会公布");
        await inspector.SeesAsync("还不能提交");
        await inspector.ChooseAsync("属于哪一种情形", "克扣、无故拖欠劳动者劳动报酬，数额较大");
        await inspector.LookAsync("major-02-propose");
        await inspector.PressAsync("提出社会公布");

        // Another person agrees; the day of the period's end runs.
        await using var supervisor = await Person.SitDownAsync(host, null);
        await supervisor.SignInAsync(People.Supervisor);
        await supervisor.GoAsync("/Approvals");
        await supervisor.SeesAsync("随2026年第四季度社会公布");
        await supervisor.FollowAsync("杭州测试甲制造有限公司");
        await supervisor.FollowAsync("同意社会公布");
        await supervisor.LookAsync("major-03-approve");
        await supervisor.PressAsync("同意社会公布");
        await supervisor.SeesAsync("2026-12-31");
        await supervisor.LookAsync("major-04-approved");
        var matter = new Uri(supervisor.Page.Url).AbsolutePath;
        await inspector.GoAsync(matter);
        await inspector.FollowAsync("登记已经公布");
        await inspector.FillAsync("公布在哪里", "本局门户网站");
        await inspector.PressAsync("登记已经公布");

        // The enterprise objects; what is right is corrected, under the name of another person.
        await using var filer = await Person.SitDownAsync(host, null);
        await filer.SignInAsync(People.Filer);
        await filer.GoAsync("/Enterprise/Matters");
        await filer.Page.Locator("a[href^='/Enterprise/MajorNotice/']").First.ClickAsync();
        await filer.SeesAsync("罚款 20,000.00 元");
        await filer.FillAsync("异议", "没有写明其中一人已经付清");
        await filer.LookAsync("major-05-enterprise");
        await filer.PressAsync("提出异议");
        await inspector.GoAsync(matter);
        await inspector.FollowAsync("答复异议");
        await inspector.ChooseAsync("是否采纳", "采纳");
        await inspector.FillAsync("复核的结果", "属实，予以更正");
        await inspector.LookAsync("major-06-answer");
        await inspector.PressAsync("答复异议");
        await supervisor.GoAsync(matter);
        await supervisor.FollowAsync("更正社会公布");
        await supervisor.FillAsync("原来错在哪里", "没有写明已经付清的人");
        await supervisor.FillAsync("案件里没有的事实", "其中一人的工资公布以前已经付清");
        await supervisor.LookAsync("major-07-correct");
        await supervisor.PressAsync("更正社会公布");
        await filer.GoAsync("/Enterprise/Matters");
        await filer.Page.Locator("a[href^='/Enterprise/MajorNotice/']").First.ClickAsync();
        await filer.SeesAsync("其中一人的工资公布以前已经付清");
        await filer.LookAsync("major-08-corrected");
    }
}
