using WageSupervision.Web.Tests.Infrastructure;

namespace WageSupervision.Web.Tests.Features.Accounts;

/// <summary>An enterprise that moves to another county takes no open matter away from those who handle it.</summary>
public sealed class MoveEnterpriseTests : IAsyncLifetime
{
    private PortalHost host = null!;

    /// <inheritdoc/>
    public async Task InitializeAsync() => host = await PortalHost.StartAsync();

    /// <inheritdoc/>
    public async Task DisposeAsync() => await host.DisposeAsync();

    [Fact]
    public async Task Post_MoveWithAnOpenCase_NamesItAndIsRefusedUntilItIsClosed()
    {
        using var filer = await host.SignedInAsync(People.Filer);
        using var inspector = await host.SignedInAsync(People.Inspector);
        using var administrator = await host.SignedInAsync(People.Administrator);
        await filer.FileAsync(SheetFiles.Xlsx(SheetFiles.Lines(1)));
        var file = await inspector.OpenCaseAsync(People.WestLakeEnterprise);
        await using var database = host.Database.Open();
        var number = database.Cases.Single(c => c.CaseId == file).CaseNumber;

        var refused = (await MoveAsync(administrator)).Expect(409);

        Assert.Contains(number, refused.ErrorAt("Input.RegionCode"), StringComparison.Ordinal);
        (await MoveAsync(administrator, region: "330106", name: "杭州测试甲新名有限公司")).Expect(302);
        (await inspector.PayAsync(file, "7000", "2026-11-20")).Expect(302);
        (await inspector.CloseAsync(file)).Expect(302);
        (await MoveAsync(administrator, version: "1")).Expect(302);
    }

    [Fact]
    public async Task Post_MoveWithAnOpenDemand_NamesItAndIsRefused()
    {
        using var union = await host.SignedInAsync(People.Union);
        using var administrator = await host.SignedInAsync(People.Administrator);
        await union.DemandAsync(People.WestLakeEnterprise, "2026-11-30");

        Assert.Contains("西湖", (await MoveAsync(administrator)).Expect(409).ErrorAt("Input.RegionCode"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_StepsOfACaseWhoseEnterpriseMovedAllTheSame_StayWithItsOffice()
    {
        using var filer = await host.SignedInAsync(People.Filer);
        using var inspector = await host.SignedInAsync(People.Inspector);
        await filer.FileAsync(SheetFiles.Xlsx(SheetFiles.Lines(10)));
        var file = await inspector.OpenCaseAsync(People.WestLakeEnterprise);

        // As before this was refused.
        await using (var database = host.Database.Open())
        {
            database.Enterprises.Single(e => e.EnterpriseId == People.WestLakeEnterprise).RegionCode = "330203";
            await database.SaveChangesAsync();
        }

        (await inspector.OrderAsync(file, "2026-11-30")).Expect(302);
        (await inspector.ProposeAsync(file)).Expect(302);
        await using var after = host.Database.Open();
        var disclosure = after.Disclosures.Single();
        Assert.Equal("330106", disclosure.RegionCode);
        Assert.Contains("西湖人社监令", (await inspector.ReadAsync($"/Cases/Detail/{file}")).Expect(200).Body, StringComparison.Ordinal);
        (await host.PublishAsync(disclosure.DisclosureId)).Expect(302);
    }

    private static Task<Answer> MoveAsync(HttpClient administrator, string region = "330203", string version = "0", string name = "杭州测试甲制造有限公司") =>
        administrator.SubmitAsync($"/Administration/Enterprises/Edit/{People.WestLakeEnterprise}",
            ("Input.Version", version), ("Input.Name", name), ("Input.CreditCode", "91330106MA2TE0T0XC"), ("Input.RegionCode", region),
            ("Input.Address", "测试路 1 号"), ("Input.LegalRepresentative", "测试法定代表人"), ("Input.Payday", "15"));
}
