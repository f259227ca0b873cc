using System.Text;
using Microsoft.Extensions.DependencyInjection;
using WageSupervision.Web.Shell.Forms;
using WageSupervision.Web.Tests.Infrastructure;

namespace WageSupervision.Web.Tests.Shell.Forms;

/// <summary>A form that is sent after the session has ended: kept, shown again after signing in, and nothing done with it.</summary>
public sealed class KeptFormTests : KeepingTests
{
    private const string Gone = "没有留下，请重新填写";

    [Fact]
    public async Task Post_AfterAnHourIdle_KeepsWhatWasTyped_AndShowsItAfterSigningIn()
    {
        var login = await SendAsync(await OwnerAsync(Page), TimeSpan.FromMinutes(61));

        Assert.StartsWith("/Account/Login?returnUrl=", login, StringComparison.Ordinal);
        var asked = (await filer.ReadAsync(login)).Expect(200).Body;
        Assert.Contains("您填的内容已经封存", asked, StringComparison.Ordinal);
        Assert.DoesNotContain("演示甲", asked, StringComparison.Ordinal);

        var page = await SignInAsync(login);

        Assert.Contains(There, page.Body, StringComparison.Ordinal);
        Assert.Equal("演示甲", page.ValueOf("Input.WorkerName"));
        Assert.Equal(Number, page.ValueOf("Input.IdentityNumber"));
        Assert.Equal("3月5号", page.ValueOf("Input.SignedOn"));
        Assert.Equal("每月 6,000 元", page.ValueOf("Input.Standard"));
        Assert.Contains("您选的“合同.pdf”还在", page.Html.GetElementById("Input_File-kept")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(page.Summary);
        Assert.Equal(0, await EntriesAsync());
    }

    [Fact]
    public async Task Post_AKeptForm_SendsTheKeptFileToo_AndIsNotKeptAnyLonger()
    {
        var way = Back(await SendAsync(await OwnerAsync(Page), TimeSpan.FromMinutes(61)));
        var page = await SignInAsync(SignIn(way));

        // Refused first: what was kept stays beside the form.
        var refused = (await SendPageAsync(page, way, ("Input.SignedOn", "3月5号"))).Expect(400);
        Assert.Contains("不能识别", refused.ErrorAt("Input.SignedOn"), StringComparison.Ordinal);
        Assert.NotNull(refused.Html.GetElementById("Input_File-kept"));

        (await SendPageAsync(refused, way, ("Input.SignedOn", "2026-03-05"))).Expect(302);

        await using var database = host.Database.Open();
        Assert.Equal("合同.pdf", database.RegisterFiles.Single().FileName);
        Assert.Contains(Gone, (await filer.ReadAsync(way)).Expect(200).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_AKeptFormWithoutItsFormToken_IsRefused()
    {
        var way = Back(await SendAsync(await OwnerAsync(Page), TimeSpan.FromMinutes(61)));
        var page = await SignInAsync(SignIn(way));
        using var form = new FormUrlEncodedContent(Fields(page, ("Input.SignedOn", "2026-03-05")).Where(field => field.Key is not
            ("__RequestVerificationToken" or FormOwners.Field)));

        (await filer.AskAsync(HttpMethod.Post, way, form)).Expect(400);

        Assert.Equal(0, await EntriesAsync());
    }

    [Fact]
    public async Task Post_SignedOutElsewhere_KeepsWhatWasTyped()
    {
        var owner = await OwnerAsync(Page);
        using var elsewhere = await host.SignedInAsync(People.Filer);
        (await elsewhere.SubmitAsync("/Account/Logout")).Expect(302);

        var page = await SignInAsync(await SendAsync(owner, TimeSpan.FromSeconds(1)));

        Assert.Equal("演示甲", page.ValueOf("Input.WorkerName"));
    }

    [Fact]
    public async Task Post_SignedOutInAnotherWindow_KeepsWhatWasTyped()
    {
        // That window took the cookie away as well: the form itself says whose it is.
        var owner = await OwnerAsync(Page);
        (await filer.SubmitAsync("/Account/Logout")).Expect(302);

        var page = await SignInAsync(await SendAsync(owner, TimeSpan.Zero));

        Assert.Equal("演示甲", page.ValueOf("Input.WorkerName"));
    }

    [Fact]
    public async Task Get_AKeptFormOfAnotherAccount_ShowsNothingOfIt()
    {
        var way = Back(await SendAsync(await OwnerAsync(Page), TimeSpan.FromMinutes(61)));
        using var other = await host.SignedInAsync(People.OtherFiler);

        var page = (await other.ReadAsync(way)).Expect(200);

        Assert.DoesNotContain("演示甲", page.Body, StringComparison.Ordinal);
        Assert.Contains(Gone, page.Body, StringComparison.Ordinal);
        Assert.Equal("", page.ValueOf("Input.WorkerName"));
    }

    [Theory]
    [InlineData(-1, true)]
    [InlineData(0, false)]
    [InlineData(1, false)]
    public async Task Get_AroundADayLater_ShowsItUntilThen(int seconds, bool there)
    {
        var way = Back(await SendAsync(await OwnerAsync(Page), TimeSpan.FromMinutes(61)));
        host.Time.Advance(KeptForms.Lasts + TimeSpan.FromSeconds(seconds));
        using var later = await host.SignedInAsync(People.Filer);

        Assert.Equal(there ? "演示甲" : "", (await later.ReadAsync(way)).Expect(200).ValueOf("Input.WorkerName"));

        host.Services.GetRequiredService<KeptForms>().Sweep();
        Assert.Equal(there ? 1 : 0, Kept().Length);
    }

    [Fact]
    public async Task Post_WithoutAnOwnerThatWeSealed_KeepsNothing_AndSaysSo()
    {
        foreach (var owner in new[] { null, "", "x", await OwnerAsync(Page) + "x" })
        {
            var login = await SendAsync(owner, TimeSpan.FromMinutes(61));

            Assert.Contains("填的内容没有留下", (await filer.ReadAsync(login)).Expect(200).Body, StringComparison.Ordinal);
        }

        Assert.Empty(Kept());
    }

    [Fact]
    public async Task Post_WithNothingTyped_LeadsBackWithoutAWord()
    {
        host.Time.Advance(TimeSpan.FromMinutes(61));

        Assert.Equal(SignIn("/Account/Switch"), (await filer.SubmitAsync("/Account/Switch?handler=x")).Expect(302).Location);
    }

    [Fact]
    public async Task Post_Kept_IsSealedInAFileOfTheOwnersAlone()
    {
        await SendAsync(await OwnerAsync(Page), TimeSpan.FromMinutes(61));

        var file = Assert.Single(Kept());
        var bytes = await File.ReadAllBytesAsync(file);
        Assert.Equal(-1, bytes.AsSpan().IndexOf("演示甲"u8));
        Assert.Equal(-1, bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(Number)));
        Assert.Equal(-1, bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(Convert.ToBase64String(Pdf))));
        Assert.True(OperatingSystem.IsWindows() || File.GetUnixFileMode(file) == (UnixFileMode.UserRead | UnixFileMode.UserWrite));
    }

    [Fact]
    public async Task Post_Kept_HoldsNoPassword()
    {
        var owner = await OwnerAsync("/Account");
        host.Time.Advance(TimeSpan.FromMinutes(61));

        var login = (await filer.SubmitAsync("/Account", ("Input.CurrentPassword", "ceshi-mima-353"), ("Input.NewPassword", "xin-mima-353"),
            ("Input.RepeatPassword", "xin-mima-353"), (FormOwners.Field, owner))).Expect(302).Location!;

        Assert.Equal(SignIn("/Account"), login);
        Assert.Empty(Kept());
    }

    [Fact]
    public async Task Post_SixForms_KeepsTheLastFive()
    {
        var owner = await OwnerAsync(Page);
        host.Time.Advance(TimeSpan.FromMinutes(61));
        List<string> ways = [];
        for (var i = 0; i < KeptForms.MostOfOne + 1; i++)
        {
            ways.Add(Back(await SendAsync(owner, TimeSpan.FromSeconds(1))));
        }

        using var again = await host.SignedInAsync(People.Filer);
        Assert.Equal("", (await again.ReadAsync(ways[0])).ValueOf("Input.WorkerName"));
        foreach (var way in ways[1..])
        {
            Assert.Equal("演示甲", (await again.ReadAsync(way)).ValueOf("Input.WorkerName"));
        }
    }

    [Fact]
    public async Task Post_PublicPageOpenedWhileSignedIn_KeepsWhatWasTyped()
    {
        // Everybody may post there; it is the form token that no longer holds.
        var owner = await OwnerAsync("/PayrollChecks");
        await filer.TokenAsync();
        host.Time.Advance(TimeSpan.FromMinutes(61));

        var login = (await filer.UploadAsync("/PayrollChecks", "工资.csv", "姓名"u8.ToArray(), ("Input.CycleStart", "2026.9.1"),
            (FormOwners.Field, owner))).Expect(302).Location!;

        Assert.Equal("2026.9.1", (await SignInAsync(login)).ValueOf("Input.CycleStart"));
    }

    [Fact]
    public async Task Get_KeptFormOfAnotherEnterprise_AsksToSwitchFirst()
    {
        var account = (await AccountAsync(People.Filer)).ToString();
        using var administrator = await host.SignedInAsync(People.Administrator);
        (await administrator.GrantMandateAsync(Guid.Parse(account), "91330203TESTB00021", "2026-11-01", "2026-12-31")).Expect(302);
        (await filer.SwitchAsync(People.HaishuEnterprise)).Expect(302);
        var way = Back(await SendAsync(await OwnerAsync(Page), TimeSpan.FromMinutes(61)));

        var own = await SignInAsync(SignIn(way));
        Assert.Equal("", own.ValueOf("Input.WorkerName"));
        var to = own.Html.QuerySelector("main .notice a")!.GetAttribute("href")!;
        var back = (await filer.SubmitAsync(to, ("enterpriseId", "12"))).Expect(302).Location;

        Assert.Equal(way, back);
        Assert.Equal("演示甲", (await filer.ReadAsync(way)).Expect(200).ValueOf("Input.WorkerName"));
    }

    [Fact]
    public async Task Get_Session_MakesItLastAnotherHour()
    {
        host.Time.Advance(TimeSpan.FromMinutes(59));
        (await filer.ReadAsync("/Account/Session")).Expect(200);
        host.Time.Advance(TimeSpan.FromMinutes(59));
        (await filer.ReadAsync("/Account/Session")).Expect(200);

        host.Time.Advance(TimeSpan.FromMinutes(60).Add(TimeSpan.FromSeconds(1)));

        (await filer.ReadAsync("/Account/Session")).Expect(302);
    }

    [Fact]
    public async Task Get_EveryWorkingPage_SaysHowLongASessionLasts()
    {
        var page = (await filer.ReadAsync("/Enterprise")).Expect(200);

        Assert.Contains("登录后 60 分钟没有操作会自动退出", page.Html.QuerySelector("footer")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("3600", page.Html.GetElementById("session")!.GetAttribute("data-lasts"));
    }
}
