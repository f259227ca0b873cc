using WageSupervision.Web.Tests.Infrastructure;

namespace WageSupervision.Web.Tests.Features.Accounts;

/// <summary>操作记录 as the administrator reads it.</summary>
public sealed class AuditTests(PortalFixture fixture) : IClassFixture<PortalFixture>
{
    [Fact]
    public async Task Get_RegistrationAndChangeOfAnEnterprise_NameTheSameObject()
    {
        using var administrator = await fixture.Host.SignedInAsync(People.Administrator);
        await SaveAsync(administrator, "/Administration/Enterprises/Edit", "0");
        await using var database = fixture.Host.Database.Open();
        var made = database.Enterprises.Single(e => e.CreditCode == "91330106MA2TE0T0XC");
        await SaveAsync(administrator, $"/Administration/Enterprises/Edit/{made.EnterpriseId}", $"{made.Version}");

        var page = (await administrator.ReadAsync("/Administration/Audit?do=SaveEnterprise")).Expect(200);

        var objects = page.Html.QuerySelectorAll("td[data-label=对象]").Select(cell => cell.TextContent).ToList();
        Assert.Equal([$"杭州测试丙有限公司（{made.EnterpriseId}）", $"杭州测试丙有限公司（{made.EnterpriseId}）"], objects);
    }

    [Fact]
    public async Task Get_ManyEntries_AreSpreadOverPages()
    {
        await using var database = fixture.Host.Database.Open();
        for (var i = 0; i < 60; i++)
        {
            database.AuditEntries.Add(new() { EntryId = Guid.CreateVersion7(), At = DateTimeOffset.UnixEpoch.AddMinutes(i), Action = "SignInRefused" });
        }

        await database.SaveChangesAsync();
        using var administrator = await fixture.Host.SignedInAsync(People.Administrator);

        var first = (await administrator.ReadAsync("/Administration/Audit?do=SignInRefused")).Expect(200);
        var second = (await administrator.ReadAsync("/Administration/Audit?do=SignInRefused&p=2")).Expect(200);

        Assert.Equal((40, 20), (first.Html.QuerySelectorAll("tbody tr").Length, second.Html.QuerySelectorAll("tbody tr").Length));
    }

    private static async Task SaveAsync(HttpClient administrator, string page, string version) =>
        (await administrator.SubmitAsync(page,
            ("Input.Version", version), ("Input.Name", "杭州测试丙有限公司"), ("Input.CreditCode", "91330106MA2TE0T0XC"), ("Input.RegionCode", "330106"),
            ("Input.Address", "测试路 3 号"), ("Input.LegalRepresentative", "测试"), ("Input.Payday", "10"))).Expect(302);
}
