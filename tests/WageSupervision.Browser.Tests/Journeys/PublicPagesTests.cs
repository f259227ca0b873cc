using Microsoft.Playwright;
using WageSupervision.Browser.Tests.Infrastructure;
using WageSupervision.Web.Tests.Infrastructure;

namespace WageSupervision.Browser.Tests.Journeys;

/// <summary>
/// Every public page that needs no story: looked at, in light and dark, large and with high contrast, by keyboard and on paper. Nobody files anything here.
/// </summary>
public sealed class PublicPagesTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    /// <summary>Public pages.</summary>
    public static TheoryData<string, string> PublicPages { get; } = new()
    {
        { "home", "/" }, { "disclosures-empty", "/Disclosures?q=没有这家" }, { "law", "/Law" }, { "law-17", "/Law/17" },
            { "law-cited", "/Law/Cited/GWY724/28" }, { "law-search", "/Law?q=工资" },
        { "calculators", "/Calculators" }, { "claims", "/Calculators/Claims" }, { "payroll-check", "/PayrollChecks" }, { "parameters", "/Parameters" },
            { "parameter-table", "/Parameters/minimum-wage" }, { "verify", "/Proofs/Verify" }, { "receipts", "/Receipts" },
            { "receipt-unknown", "/Receipts/ZJ-2026-0101-999999" }, { "help", "/Help" }, { "duties", "/Duties" }, { "outages", "/Outages" },
            { "attempt-unknown", "/Outages/Attempt/DJ-2026-0101-000000000000" },
        { "complaints", "/Complaints" }, { "complaints-new", "/Complaints/New" }, { "complaints-status", "/Complaints/Status" },
        { "login", "/Account/Login" }, { "activate", "/Account/Activate" }, { "not-found", "/nothing-here" },
    };

    [Fact]
    public async Task Get_PublicPages_AreSoundInLightAndDark()
    {
        await using var person = await Person.SitDownAsync(portal.Host, null);
        foreach (var row in PublicPages)
        {
            await person.GoAsync((string)row[1]);
            await person.LookAsync("p-" + row[0]);
            await person.TurnAsync(dark: true);
            await person.LookAsync("p-" + row[0] + "-dark");
            await person.TurnAsync(dark: false);
        }
    }

    [Fact]
    public async Task Post_LargeAndContrast_StayFromPageToPageWithoutScripts()
    {
        await using var person = await Person.SitDownAsync(portal.Host, null, scripts: false);
        await person.GoAsync("/Law/17");
        await person.PressAsync("大字");
        await person.PressAsync("高对比");
        Assert.EndsWith("/Law/17", person.Page.Url, StringComparison.Ordinal);
        await person.GoAsync("/");
        Assert.Equal("large contrast", await person.Page.Locator("html").GetAttributeAsync("class"));
    }

    [Fact]
    public async Task Get_LargeAndContrast_AreSound()
    {
        await using var person = await Person.SitDownAsync(portal.Host, null);
        await person.GoAsync("/");
        await person.PressAsync("大字");
        await person.PressAsync("高对比");
        foreach (var row in PublicPages)
        {
            await person.GoAsync((string)row[1]);
            await person.LookAsync("p-" + row[0] + "-large");
        }
    }

    [Fact]
    public async Task Keyboard_Alone_SearchesAndSkipsToTheText()
    {
        await using var person = await Person.SitDownAsync(portal.Host, null);
        await person.GoAsync("/");
        await person.Page.Keyboard.PressAsync("Tab");
        Assert.Equal("跳到正文", await person.Page.EvaluateAsync<string>("document.activeElement.textContent"));
        await person.Page.Keyboard.PressAsync("Enter");
        Assert.Equal("main", await person.Page.EvaluateAsync<string>("document.activeElement.id"));
        await person.Page.GetByLabel("企业名称或统一社会信用代码").FocusAsync();
        await person.Page.Keyboard.TypeAsync("演示");
        await person.Page.Keyboard.PressAsync("Enter");
        await person.SeesAsync("查询结果");
    }

    [Fact]
    public async Task Print_Law_LeavesMenusOut()
    {
        await using var person = await Person.SitDownAsync(portal.Host, null);
        await person.GoAsync("/Law/30");
        await person.Page.EmulateMediaAsync(new() { Media = Media.Print });
        await Assertions.Expect(person.Page.Locator(".masthead")).ToBeHiddenAsync();
        await Assertions.Expect(person.Page.Locator("main")).ToContainTextAsync("拖欠工资总额达到或者超过50万元的");
    }
}
