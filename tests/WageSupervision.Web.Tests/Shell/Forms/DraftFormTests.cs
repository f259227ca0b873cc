using WageSupervision.Web.Tests.Infrastructure;

namespace WageSupervision.Web.Tests.Shell.Forms;

/// <summary>Forms that are filled in where the network may be lost: what the portal gives the device, and when it says that it has the draft.</summary>
public sealed class DraftFormTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private static readonly byte[] Photo = Journeys.Pdf("照片");

    [Fact]
    public async Task Get_SiteForm_BearsAKeyOfItsOwnAccount()
    {
        var page = await SiteAsync();
        using var inspector = await portal.Host.SignedInAsync(People.Inspector);
        using var again = await portal.Host.SignedInAsync(People.Inspector);
        using var second = await portal.Host.SignedInAsync(People.SecondInspector);

        var key = await KeyAsync(inspector, page);

        Assert.Equal(32, Convert.FromBase64String(key).Length);
        Assert.Equal(key, await KeyAsync(again, page));
        Assert.NotEqual(key, await KeyAsync(second, page));
    }

    [Fact]
    public async Task Get_SiteForm_OffersTheCameraUnderTheSameName()
    {
        using var inspector = await portal.Host.SignedInAsync(People.Inspector);

        var form = (await inspector.ReadAsync(await SiteAsync())).Expect(200).Html;

        Assert.Equal(["file", "file"], form.QuerySelectorAll("input[name='Input.File']").Select(input => input.GetAttribute("type")));
        var camera = form.GetElementById("Input_File-camera")!;
        Assert.Equal(("environment", "image/jpeg,image/png"), (camera.GetAttribute("capture"), camera.GetAttribute("accept")));
    }

    [Fact]
    public async Task Post_SiteForm_TheNextPageNamesTheDraft_AndTheOneAfterDoesNot()
    {
        var page = await SiteAsync();
        using var inspector = await portal.Host.SignedInAsync(People.Inspector);
        var draft = Guid.NewGuid().ToString();

        var wrong = (await inspector.UploadAsync(page, "照片.pdf", Photo, [.. Form().With(("Input.Place", "")), ("__draft", draft)])).Expect(400);
        Assert.NotNull(wrong.Html.QuerySelector("form[data-draft][data-draft-shown]"));
        var next = (await inspector.UploadAsync(page, "照片.pdf", Photo, [.. Form(), ("__draft", draft)])).Expect(302).Location!;

        Assert.Equal(draft, (await inspector.ReadAsync(next)).Expect(200).Html.QuerySelector("script[data-received]")?.GetAttribute("data-received"));
        Assert.Null((await inspector.ReadAsync(next)).Expect(200).Html.QuerySelector("script[data-received]"));

        // What is no draft of ours is echoed by no page.
        next = (await inspector.UploadAsync(page, "照片.pdf", Photo, [.. Form(), ("__draft", "\"><script>")])).Expect(302).Location!;
        Assert.Null((await inspector.ReadAsync(next)).Expect(200).Html.QuerySelector("script[data-received]"));
    }

    [Fact]
    public async Task Post_FileChosenAndPhotographed_DropsNeitherInSilence()
    {
        var page = await SiteAsync();
        using var inspector = await portal.Host.SignedInAsync(People.Inspector);

        var refused = (await inspector.UploadAsync(page, [("Input.File", "笔录.pdf", Photo), ("Input.File", "照片.pdf", Photo)], Form())).Expect(400);

        Assert.Contains("只能交一份", refused.ErrorAt("Input.File"), StringComparison.Ordinal);
        Assert.Equal("演示工地", refused.ValueOf("Input.Place"));
    }

    private static (string Name, string? Value)[] Form() =>
        [("Input.InspectedOn", "2026-11-20"), ("Input.Place", "演示工地"), ("Input.Remarks", "没有公示工资")];

    private static async Task<string> KeyAsync(HttpClient client, string page) =>
        (await client.ReadAsync(page)).Expect(200).Html.QuerySelector("form[data-draft]")!.GetAttribute("data-draft")!;

    private async Task<string> SiteAsync()
    {
        using var inspector = await portal.Host.SignedInAsync(People.Inspector);
        return $"/Cases/Site/{await inspector.OpenOtherCaseAsync(People.WestLakeEnterprise)}";
    }
}
