using WageSupervision.Web.Tests.Infrastructure;

namespace WageSupervision.Web.Tests.Security;

/// <summary>Signing in, being locked out, and losing an account in the middle of a session. Each test has accounts of its own to spoil.</summary>
public sealed class SignInTests(PortalFixture fixture) : IClassFixture<PortalFixture>
{
    [Theory]
    [InlineData("//evil.example")]
    [InlineData("https://evil.example/")]
    [InlineData("/\\evil.example")]
    [InlineData("javascript:alert(1)")]
    [InlineData("%2f%2fevil.example")]
    public async Task Post_LoginWithForeignReturnAddress_StaysHere(string returnUrl)
    {
        using var client = fixture.Host.NewClient();

        var answer = await client.SubmitAsync("/Account/Login?returnUrl=" + Uri.EscapeDataString(returnUrl), Credentials(People.Supervisor));

        Assert.Equal("/Approvals", answer.Expect(302).Location);
    }

    [Fact]
    public async Task Post_LoginWithLocalReturnAddress_GoesThere()
    {
        using var client = fixture.Host.NewClient();
        var sent = (await client.ReadAsync("/Cases?state=all")).Expect(302).Location!;

        Assert.Equal("/Cases?state=all", (await client.SubmitAsync(sent, Credentials(People.Supervisor))).Expect(302).Location);
    }

    [Theory]
    [InlineData("//evil.example")]
    [InlineData("https://evil.example/")]
    [InlineData("/\\evil.example")]
    public async Task Post_DisplayWithForeignReturnAddress_StaysHere(string returnUrl)
    {
        using var client = fixture.Host.NewClient();

        Assert.Equal("/", (await client.SubmitAsync("/Help/Display", ("toggle", "large"), ("returnUrl", returnUrl))).Expect(302).Location);
    }

    [Fact]
    public async Task Post_LoginRefused_SaysTheSameForEveryCause()
    {
        await DisableAsync(People.OtherUnion);
        List<string> said = [];
        foreach (var (name, password) in new[] { ("nobody@test", "x"), (People.OtherSupervisor, "wrong"), (People.OtherUnion, People.Password) })
        {
            using var client = fixture.Host.NewClient();
            said.Add((await client.SubmitAsync("/Account/Login", ("Input.UserName", name), ("Input.Password", password))).Expect(400).Summary);
        }

        Assert.Contains("账号或者密码不对", said[0], StringComparison.Ordinal);
        Assert.Single(said.Distinct());
    }

    [Fact]
    public async Task Post_LoginWrongFiveTimes_LocksForFiveMinutes()
    {
        using var client = fixture.Host.NewClient();
        for (var i = 0; i < 5; i++)
        {
            (await client.SubmitAsync("/Account/Login", ("Input.UserName", People.OtherFiler), ("Input.Password", "wrong"))).Expect(400);
        }

        (await client.SubmitAsync("/Account/Login", Credentials(People.OtherFiler))).Expect(400);

        await using (var database = fixture.Host.Database.Open())
        {
            // Identity keeps the end of the lockout by the machine's own clock; the row is what a later sign-in is judged by.
            Assert.InRange(database.Users.Single(a => a.UserName == People.OtherFiler).LockoutEnd!.Value - DateTimeOffset.UtcNow,
                TimeSpan.FromMinutes(4), TimeSpan.FromMinutes(5));
            database.Users.Single(a => a.UserName == People.OtherFiler).LockoutEnd = DateTimeOffset.UtcNow.AddSeconds(-1);
            await database.SaveChangesAsync();
        }

        (await client.SubmitAsync("/Account/Login", Credentials(People.OtherFiler))).Expect(302);
    }

    [Fact]
    public async Task Get_AfterTheAccountWasShut_EndsTheRunningSession()
    {
        using var client = await fixture.Host.SignedInAsync(People.OtherInspector);
        (await client.ReadAsync("/Inspection")).Expect(200);

        await DisableAsync(People.OtherInspector);
        fixture.Host.Time.Advance(TimeSpan.FromSeconds(1));

        Assert.StartsWith("/Account/Login", (await client.ReadAsync("/Inspection")).Expect(302).Location, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_WithACopyOfTheCookieAfterLogout_IsNobody()
    {
        using var client = fixture.Host.NewClient();
        using var copy = await StolenAsync(People.Union, client);
        (await client.ReadAsync("/Unions")).Expect(200);
        (await copy.ReadAsync("/Unions")).Expect(200);
        using var signingOut = await fixture.Host.SignedInAsync(People.Union);

        (await signingOut.SubmitAsync("/Account/Logout")).Expect(302);
        fixture.Host.Time.Advance(TimeSpan.FromSeconds(1));

        Assert.StartsWith("/Account/Login", (await copy.ReadAsync("/Unions")).Expect(302).Location, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_AfterAnHourIdle_AsksToSignInAgain()
    {
        await using var host = await PortalHost.StartAsync();
        using var client = await host.SignedInAsync(People.Filer);
        host.Time.Advance(TimeSpan.FromMinutes(59));
        (await client.ReadAsync("/Enterprise")).Expect(200);

        host.Time.Advance(TimeSpan.FromMinutes(61));

        (await client.ReadAsync("/Enterprise")).Expect(302);
    }

    [Fact]
    public async Task Post_ChangePassword_EndsOtherSessionsAndKeepsThisOne()
    {
        const string changed = "xin-de-mima-9731";
        using var here = await fixture.Host.SignedInAsync(People.CityInspector);
        using var there = await fixture.Host.SignedInAsync(People.CityInspector);

        (await here.SubmitAsync("/Account", ("Input.CurrentPassword", People.Password), ("Input.NewPassword", changed), ("Input.RepeatPassword", changed)))
            .Expect(302);
        fixture.Host.Time.Advance(TimeSpan.FromSeconds(1));

        (await here.ReadAsync("/Inspection")).Expect(200);
        (await there.ReadAsync("/Inspection")).Expect(302);
    }

    [Fact]
    public async Task Get_SetupWhereAccountsExist_IsGone()
    {
        using var client = fixture.Host.NewClient();

        (await client.ReadAsync("/Setup")).Expect(404);
        (await client.SubmitAsync("/Setup", ("Input.Code", "x"), ("Input.UserName", "root"), ("Input.DisplayName", "x"),
            ("Input.NewPassword", "xin-de-mima-9731"), ("Input.RepeatPassword", "xin-de-mima-9731"))).Expect(404);
    }

    // The session's cookie in a second browser, as somebody would have it who took it off the wire or the disk.
    private async Task<HttpClient> StolenAsync(string userName, HttpClient owner)
    {
        var answer = (await owner.SubmitAsync("/Account/Login", Credentials(userName))).Expect(302);
        var cookie = answer.Header("set-cookie").Split(',', ';').Select(part => part.Trim())
            .Single(part => part.StartsWith("portal=", StringComparison.Ordinal));
        var thief = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = fixture.Host.Address };
        thief.DefaultRequestHeaders.Add("Cookie", cookie);
        return thief;
    }

    private static (string, string?)[] Credentials(string userName) => [("Input.UserName", userName), ("Input.Password", People.Password)];

    private async Task DisableAsync(string userName)
    {
        using var administrator = await fixture.Host.SignedInAsync(People.Administrator);
        await using var database = fixture.Host.Database.Open();
        var id = database.Users.Single(a => a.UserName == userName).Id;
        (await administrator.SubmitAsync("/Administration?handler=Disable", ("id", id.ToString()))).Expect(302);
    }
}
