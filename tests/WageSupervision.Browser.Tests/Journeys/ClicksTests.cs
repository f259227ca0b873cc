using WageSupervision.Browser.Tests.Infrastructure;
using WageSupervision.Web.Tests.Infrastructure;

namespace WageSupervision.Browser.Tests.Journeys;

/// <summary>How long the way is to what an inspector does many times a day: buttons pressed and links followed from the queue, fields, screens.</summary>
public sealed class ClicksTests : IAsyncLifetime
{
    private PortalHost host = null!;

    /// <inheritdoc/>
    public async Task InitializeAsync() => host = await PortalHost.StartAsync();

    /// <inheritdoc/>
    public async Task DisposeAsync() => await host.DisposeAsync();

    [Fact]
    public async Task FromTheQueue_AnOrderTakesThreeClicks_ItsServiceTwoAndAFile()
    {
        using (var filer = await host.SignedInAsync(People.Filer))
        using (var opener = await host.SignedInAsync(People.Inspector))
        {
            await filer.FileAsync(SheetFiles.Xlsx(SheetFiles.Lines(2)));
            await opener.OpenCaseAsync(People.WestLakeEnterprise);
        }

        await using var inspector = await Person.SitDownAsync(host, People.Inspector);
        await inspector.GoAsync("/Inspection");
        var begun = inspector.Clicks;
        await inspector.FollowAsync("杭州测试甲制造有限公司");
        await inspector.FollowAsync("制作限期改正指令书");
        await inspector.PressAsync("作出指令书");
        await inspector.SeesAsync("指令书已作出");
        Assert.InRange(inspector.Clicks - begun, 1, 3);
        await inspector.LookAsync("c-case");

        await inspector.GoAsync("/Inspection");
        await inspector.LookAsync("c-queue");
        begun = inspector.Clicks;
        await inspector.FollowAsync("登记送达");
        await inspector.ChooseAsync("送达方式", "直接送达");
        await inspector.FillAsync("签收人职务", "财务负责人");
        await inspector.AttachAsync("送达回证", "送达回证.pdf", Files.BankSlip());
        await inspector.PressAsync("登记送达");
        await inspector.SeesAsync("送达已登记");
        Assert.InRange(inspector.Clicks - begun, 1, 2);
    }

    [Theory]
    [InlineData(People.Inspector)]
    [InlineData(People.CityInspector)]
    public async Task DeskForm_IsAtMostEightFieldsOnOneScreen(string person)
    {
        await using var inspector = await Person.SitDownAsync(host, person);
        await inspector.GoAsync("/Contacts/Desk");

        Assert.InRange(await inspector.Page.Locator("main .field").CountAsync(), 1, 8);
        var button = await inspector.Page.Locator("main form button").BoundingBoxAsync();
        Assert.True(button!.Y + button.Height <= 900, $"the button ends at {button.Y + button.Height} px");
        await inspector.LookAsync("c-desk");
    }

    [Fact]
    public async Task Phone_NextStepClocksAndMoney_ComeFirst()
    {
        using (var opener = await host.SignedInAsync(People.Inspector))
        {
            await opener.OpenOtherCaseAsync(People.WestLakeEnterprise);
        }

        await using var inspector = await Person.SitDownAsync(host, People.Inspector, phone: true);
        await inspector.GoAsync("/Cases");
        await inspector.LookAsync("c-list");
        await inspector.FollowAsync("杭州测试甲制造有限公司");
        await inspector.Page.SetViewportSizeAsync(360, 740);
        var next = await TopAsync("section.next-step");
        var (clocks, money, past) = (await TopAsync("h2:text-is('期限')"), await TopAsync("h2:text-is('欠薪')"), await TopAsync("h2:text-is('经过')"));
        Assert.True(next < clocks && clocks < money && money < past, $"{next} {clocks} {money} {past}");

        async Task<float> TopAsync(string of) => (await inspector.Page.Locator(of).First.BoundingBoxAsync())!.Y;
    }
}
