using System.Security.Cryptography;
using System.Text;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Tests.Infrastructure;

namespace WageSupervision.Web.Tests.Features.Accounts;

/// <summary>The first administrator is made once, with the one-time code, and then the page is gone.</summary>
public sealed class SetupTests
{
    private const string Code = "0123456789abcdef0123456789abcdef";

    [Fact]
    public async Task Post_RightCode_MakesOneAdministratorAndIsUsedUp()
    {
        await using var host = await PortalHost.StartAsync(empty: true);
        await using (var database = host.Database.Open())
        {
            database.BootstrapCodes.Add(new BootstrapCodeRow
            {
                Id = 1,
                CodeHash = SHA256.HashData(Encoding.UTF8.GetBytes(Code)),
                ExpiresAt = host.Time.GetUtcNow().AddHours(24)
            });
            await database.SaveChangesAsync();
        }

        using var client = host.NewClient();
        (await client.ReadAsync("/Setup")).Expect(200);
        Assert.Contains("一次性代码不对", (await client.SubmitAsync("/Setup", Form("wrong", "root@test"))).Expect(400).ErrorAt("Input.Code"),
            StringComparison.Ordinal);
        host.Time.Advance(TimeSpan.FromHours(24) + TimeSpan.FromSeconds(1));
        (await client.SubmitAsync("/Setup", Form(Code, "root@test"))).Expect(400);
        host.Time.Advance(-TimeSpan.FromSeconds(2));
        await client.TokenAsync();

        var answers = await Task.WhenAll(client.SubmitAsync("/Setup", Form(Code, "first@test")), client.SubmitAsync("/Setup", Form(Code, "second@test")));

        Assert.Single(answers, answer => answer.Status == 302);
        await using var after = host.Database.Open();
        Assert.Equal(Role.Administrator, Assert.Single(after.Users).Role);
        Assert.Equal(1, after.AuditEntries.Count(entry => entry.Action == "CreateFirstAdministrator"));
        (await client.ReadAsync("/Setup")).Expect(404);
    }

    private static (string, string?)[] Form(string code, string name) =>
        [("Input.Code", code), ("Input.UserName", name), ("Input.DisplayName", "管理员"), ("Input.NewPassword", "xin-de-mima-9731"),
            ("Input.RepeatPassword", "xin-de-mima-9731")];
}
