using System.Net;
using Microsoft.EntityFrameworkCore;
using WageSupervision.Web.Tests.Infrastructure;

namespace WageSupervision.Web.Tests.Features.Cases;

/// <summary>What must not happen behind or beside the procedure.</summary>
public sealed class CaseIntegrityTests(CaseFixture cases) : IClassFixture<CaseFixture>
{
    [Fact]
    public async Task Post_PenaltyAfterPaymentInTimeCameToLight_IsRefusedNotBroken()
    {
        var file = await cases.RefusedAsync();
        using var inspector = await cases.AtAsync("2026-12-02", People.Inspector);
        (await inspector.PayAsync(file, "7000", "2026-11-30")).Expect(302);

        var answer = (await inspector.NoticeAsync(file, "10000")).Expect(409);

        Assert.Contains("期限内没有付清", answer.Summary, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_SameArrearsAfterACorrection_CannotGoIntoASecondCase()
    {
        cases.Host.Time.GoTo(CaseFixture.Friday);
        using var filer = await cases.Host.SignedInAsync(People.Filer);
        using var inspector = await cases.Host.SignedInAsync(People.Inspector);
        await filer.FileAsync(SheetFiles.Xlsx(SheetFiles.Lines(1, firstDay: 4_000)), reason: "更正");
        await inspector.OpenCaseAsync(People.WestLakeEnterprise);
        await filer.FileAsync(SheetFiles.Xlsx(SheetFiles.Lines(2, firstDay: 4_000)), reason: "漏报一人");
        const string Page = "/Cases/Open/11";

        var answer = (await inspector.SubmitAsync(Page, [.. await inspector.OpenFindingsAsync(Page), ("Input.Grounds", "x")])).Expect(409);

        Assert.Contains("同一笔已经在别的案件里", answer.Summary, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("facts = 'TAMPERED'")]
    [InlineData("amount = 1")]
    [InlineData("enterprise_name = '杭州测试别家有限公司'")]
    [InlineData("credit_code = '91330106MA2TE0T0XC'")]
    [InlineData("address = '别处'")]
    [InlineData("legal_representative = '别人'")]
    [InlineData("region_code = '330203'")]
    [InlineData("proposed_by = gen_random_uuid()")]
    [InlineData("stands_until = '2030-01-01'")]
    [InlineData("version = version + 1")]
    public async Task Get_DisclosureAlteredBehindThePortal_IsWithheldFromEverybody(string change)
    {
        var file = await cases.OpenAsync(10);
        using var inspector = await cases.Host.SignedInAsync(People.Inspector);
        (await inspector.ProposeAsync(file)).Expect(302);
        await using var database = cases.Host.Database.Open();
        var disclosure = (await database.Disclosures.SingleAsync(d => d.CaseId == file)).DisclosureId;
        (await cases.Host.PublishAsync(disclosure)).Expect(302);
        using var citizen = cases.Host.NewClient();
        (await citizen.ReadAsync($"/Disclosures/Detail/{disclosure}")).Expect(200);

#pragma warning disable EF1002 // Statements of this class.
        await database.Database.ExecuteSqlRawAsync($"update disclosure set {change} where disclosure_id = '{disclosure}'");
#pragma warning restore EF1002

        (await citizen.ReadAsync($"/Disclosures/Detail/{disclosure}")).Expect(404);
        (await citizen.ReadAsync($"/api/v1/disclosures/{disclosure}")).Expect(404);
        Assert.DoesNotContain(disclosure.ToString(), (await citizen.ReadAsync("/Disclosures")).Body, StringComparison.Ordinal);
        Assert.DoesNotContain(disclosure.ToString(), (await citizen.ReadAsync("/api/v1/disclosures")).Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("case_number = '假案号'")]
    [InlineData("lead_officer_id = gen_random_uuid()")]
    [InlineData("source = 'UnionRecommendation'")]
    [InlineData("opened_on = '2026-01-01'")]
    [InlineData("stage = 'Settled'")]
    [InlineData("deadline = '2030-01-01'")]
    [InlineData("known_to_enterprise = true")]
    [InlineData("owed = 1")]
    [InlineData("paid = 7000")]
    [InlineData("workers = 2")]
    [InlineData("open_proofs = 1")]
    [InlineData("awaits_decision = true")]
    [InlineData("recommendation_id = gen_random_uuid()")]
    [InlineData("version = version + 1")]
    public async Task Get_CaseAlteredBehindThePortal_SaysSo(string change)
    {
        var file = await cases.OpenAsync();
        using var inspector = await cases.Host.SignedInAsync(People.Inspector);
        Assert.Contains("没有缺失或者改动", (await inspector.ReadAsync($"/Cases/Detail/{file}")).Expect(200).Body, StringComparison.Ordinal);
        await using var database = cases.Host.Database.Open();

#pragma warning disable EF1002 // Statements of this class.
        await database.Database.ExecuteSqlRawAsync($"update supervision_case set {change} where case_id = '{file}'");
#pragma warning restore EF1002

        Assert.Contains("本案记录的链条不完整", (await inspector.ReadAsync($"/Cases/Detail/{file}")).Expect(200).Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/Enterprise")]
    [InlineData("/Filings")]
    [InlineData("/Disclosures")]
    public async Task Post_ToAPageThatTakesNone_Is405(string page)
    {
        using var filer = await cases.Host.SignedInAsync(People.Filer);

        using var answer = await PortalHost.PostAsync(filer, "/Account", [], action: page);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
    }
}
