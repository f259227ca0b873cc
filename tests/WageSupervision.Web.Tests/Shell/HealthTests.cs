using WageSupervision.Web.Tests.Infrastructure;

namespace WageSupervision.Web.Tests.Shell;

/// <summary>The portal answers.</summary>
public sealed class HealthTests
{
    [Fact]
    public async Task Get_Health_AnswersWithTheStateOfTheDatabase()
    {
        await using var host = await PortalHost.StartAsync();
        using var client = host.NewClient();

        var body = await client.GetStringAsync(new Uri("/health", UriKind.Relative));

        Assert.Equal("""{"status":"healthy","pdf":"healthy","database":"healthy"}""", body);
    }

    [Fact]
    public async Task Get_Home_ShowsTheSearch()
    {
        await using var host = await PortalHost.StartAsync();
        using var client = host.NewClient();

        Assert.Contains("查企业欠薪公示", await client.GetStringAsync(new Uri("/", UriKind.Relative)), StringComparison.Ordinal);
        using var css = await client.GetAsync(new Uri("/css/portal.css", UriKind.Relative));
        Assert.True(css.IsSuccessStatusCode);
        using var signedIn = await host.SignedInAsync(People.Filer);
        Assert.Contains("待办", await signedIn.GetStringAsync(new Uri("/Enterprise", UriKind.Relative)), StringComparison.Ordinal);
    }
}
