using Microsoft.Playwright;
using WageSupervision.Browser.Tests.Infrastructure;
using WageSupervision.Web.Tests.Infrastructure;

namespace WageSupervision.Browser.Tests.Journeys;

/// <summary>On the site with a phone: a photo by the camera, the network gone, the page closed, and nothing lost; signed out, and nothing left.</summary>
public sealed class SiteDraftTests : IAsyncLifetime
{
    private const string Remark = "演示现场只有两名工人，没有公示工资";

    // What is kept on the device, as text: each byte a character.
    private const string Kept = """
        async () => {
          if (!(await indexedDB.databases()).some((each) => each.name === 'drafts')) return null;
          const base = await new Promise((done) => { const asked = indexedDB.open('drafts'); asked.onsuccess = () => done(asked.result); });
          const all = await new Promise((done) => {
            const asked = base.transaction('drafts').objectStore('drafts').getAll(); asked.onsuccess = () => done(asked.result); });
          base.close();
          return all.map((each) => new TextDecoder().decode(each.bytes)).join('\n');
        }
        """;

    private PortalHost host = null!;
    private string page = "";

    /// <inheritdoc/>
    public async Task InitializeAsync()
    {
        host = await PortalHost.StartAsync();
        using var inspector = await host.SignedInAsync(People.Inspector);
        page = $"/Cases/Site/{await inspector.OpenOtherCaseAsync(People.WestLakeEnterprise)}";
    }

    /// <inheritdoc/>
    public async Task DisposeAsync() => await host.DisposeAsync();

    [Fact]
    public async Task Network_TakenAway_WhatWasFilledInAndPhotographedIsThereAgain()
    {
        await using var inspector = await Person.SitDownAsync(host, People.Inspector, phone: true);
        await inspector.GoAsync(page);
        await inspector.SeesAsync("填的和选的照片随时存在这台设备上（加密）");
        await inspector.LookAsync("s-site");
        await inspector.FillAsync("检查地点", "演示工地二号楼");
        await inspector.FillAsync("其他情况", Remark);
        await inspector.Page.Locator("#Input_File-camera").SetInputFilesAsync(
            new FilePayload { Name = "现场.png", MimeType = "image/png", Buffer = Png });
        await inspector.SeesAsync("已存在这台设备上");

        await inspector.Page.Context.SetOfflineAsync(true);
        await inspector.SeesAsync("现在没有网络，还没有登记。填的和 1 份文件存在这台设备上");
        await inspector.FillAsync("检查地点", "演示工地三号楼");
        await inspector.PressAsync("登记现场检查");
        await inspector.SeesAsync("连不上平台，还没有登记。填的和 1 份文件存在这台设备上");
        await inspector.LookAsync("s-offline");

        // The phone closes the page; the network comes back.
        await inspector.GoAwayAsync();
        await inspector.Page.Context.SetOfflineAsync(false);
        await inspector.GoAsync(page);
        await inspector.SeesAsync("存在这台设备上的草稿和 1 份文件");
        Assert.Equal("演示工地三号楼", await inspector.Page.Locator("#Input_Place").InputValueAsync());
        Assert.Equal(Remark, await inspector.Page.Locator("#Input_Remarks").InputValueAsync());
        Assert.Equal("现场.png", await inspector.Page.Locator("#Input_File-camera").EvaluateAsync<string>("(input) => input.files[0].name"));

        // Sealed: neither the words nor the photo can be read on the device.
        var kept = await inspector.Page.EvaluateAsync<string>(Kept);
        Assert.True(kept.Length > Png.Length);
        Assert.DoesNotContain("演示", kept, StringComparison.Ordinal);
        Assert.DoesNotContain("PNG", kept, StringComparison.Ordinal);
        await inspector.LookAsync("s-restored");

        await inspector.PressAsync("登记现场检查");
        await inspector.SeesAsync("现场检查已登记");
        await inspector.Page.WaitForFunctionAsync($"async () => (await ({Kept})()) === ''");
        await using var database = host.Database.Open();
        Assert.Equal("现场.png", database.Evidence.Single().FileName);

        // The next time the form is empty.
        await inspector.GoAsync(page);
        await inspector.SeesAsync("填的和选的照片随时存在这台设备上（加密）");
        Assert.Equal("", await inspector.Page.Locator("#Input_Place").InputValueAsync());
    }

    [Fact]
    public async Task SignedOut_NothingIsLeftOnTheDevice()
    {
        await using var inspector = await Person.SitDownAsync(host, People.Inspector, phone: true);
        await inspector.GoAsync(page);
        await inspector.FillAsync("其他情况", Remark);
        await inspector.SeesAsync("已存在这台设备上");
        Assert.NotNull(await inspector.Page.EvaluateAsync<string?>(Kept));

        await inspector.PressAsync("退出");
        Assert.Null(await inspector.Page.EvaluateAsync<string?>(Kept));
        await inspector.SignInAsync(People.Inspector);
        await inspector.GoAsync(page);
        await inspector.SeesAsync("填的和选的照片随时存在这台设备上（加密）");
        Assert.Equal("", await inspector.Page.Locator("#Input_Remarks").InputValueAsync());
    }

    [Fact]
    public async Task RefusedForm_KeepsThePhotoToo_AndADraftCanBeThrownAway()
    {
        await using var inspector = await Person.SitDownAsync(host, People.Inspector, phone: true);
        await inspector.GoAsync(page);
        await inspector.Page.Locator("#Input_File").SetInputFilesAsync(new FilePayload { Name = "笔录.png", MimeType = "image/png", Buffer = Png });

        // Of two ways to give one file the last counts.
        await inspector.Page.Locator("#Input_File-camera").SetInputFilesAsync(new FilePayload { Name = "现场.png", MimeType = "image/png", Buffer = Png });
        Assert.Equal(0, await inspector.Page.Locator("#Input_File").EvaluateAsync<int>("(input) => input.files.length"));
        await inspector.SeesAsync("已存在这台设备上");
        await inspector.PressAsync("登记现场检查");
        await inspector.SeesAsync("请填写检查地点");
        await inspector.SeesAsync("草稿和 1 份文件");
        await inspector.LookAsync("s-refused");

        await inspector.PressAsync("删去这台设备上的草稿，重新填");
        await inspector.SeesAsync("填的和选的照片随时存在这台设备上（加密）");
    }

    [Fact]
    public async Task WithoutScripts_ItIsAFormLikeAnyOther()
    {
        await using var inspector = await Person.SitDownAsync(host, People.Inspector, scripts: false, phone: true);
        await inspector.GoAsync(page);
        await inspector.FillAsync("检查地点", "演示工地");
        await inspector.FillAsync("其他情况", Remark);
        await inspector.Page.Locator("#Input_File-camera").SetInputFilesAsync(new FilePayload { Name = "现场.png", MimeType = "image/png", Buffer = Png });
        await inspector.PressAsync("登记现场检查");
        await inspector.SeesAsync("现场检查已登记");
    }

    // One pixel.
    private static byte[] Png => Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");
}
