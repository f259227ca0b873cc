using WageSupervision.Web.Tests.Infrastructure;

namespace WageSupervision.Web.Tests.Features.Cases;

/// <summary>没有付清的终结: proposed with its own conditions, approved, told; nobody reads that the wages were paid.</summary>
public sealed class EndTests(CaseFixture cases) : IClassFixture<CaseFixture>
{
    private static readonly (string, string?)[] ToOtherRegion =
        [("Input.End", "OtherRegion"), ("Input.Reason", "工地在余杭区")];

    [Fact]
    public async Task Post_TransferBeforeAnyOrder_IsApprovedAndSaysWhatIsLeft()
    {
        cases.Host.Time.GoTo(CaseFixture.Friday);
        using var inspector = await cases.Host.SignedInAsync(People.Inspector);
        using var supervisor = await cases.Host.SignedInAsync(People.Supervisor);
        var file = await inspector.OpenOtherCaseAsync(People.WestLakeEnterprise);
        (await inspector.ClaimAsync(file, "演示终甲 2026-10-15 7000.00")).Expect(302);
        var page = $"/Cases/End/{file}";
        Assert.NotEmpty((await inspector.SubmitAsync(page, ("Input.Reason", "x"))).Expect(400).ErrorAt("Input.End"));
        Assert.NotEmpty((await inspector.SubmitAsync(page, ("Input.End", "ArbitrationOrCourt"), ("Input.Reason", "x"))).Expect(409).ErrorAt("Input.Onwards"));
        Assert.Contains("移送全案", (await inspector.SubmitAsync(page, ToOtherRegion)).Expect(409).ErrorAt("Input.End"), StringComparison.Ordinal);
        Assert.Contains("认定拒不改正", (await inspector.SubmitAsync(page, ("Input.End", "Uncollectable"), ("Input.Onwards", "x"), ("Input.Reason", "x")))
            .Expect(409).ErrorAt("Input.End"), StringComparison.Ordinal);
        (await inspector.SubmitAsync($"/Cases/Referral/{file}", ("Input.To", "OtherRegion"), ("Input.Body", "余杭区人力资源和社会保障局"),
            ("Input.Matter", "工地在余杭区，请依法办理"), ("Input.Whole", "true"))).Expect(302);
        Assert.Contains("移送全案", (await inspector.SubmitAsync(page, ToOtherRegion)).Expect(409).ErrorAt("Input.End"), StringComparison.Ordinal);
        (await inspector.UploadAsync($"/Cases/Referral/{file}?step=answer", "复函.pdf", Journeys.Pdf("复函"), ("Input.Number", "1"),
            ("Input.Accepted", "true"), ("Input.On", "2026-11-20"), ("Input.Text", "案件材料收到"))).Expect(302);
        Assert.Contains("余杭区人力资源和社会保障局（", (await inspector.ReadAsync(page)).Expect(200).Body, StringComparison.Ordinal);
        (await inspector.SubmitAsync(page, ToOtherRegion)).Expect(302);
        (await supervisor.SubmitAsync($"/Approvals/Proposal/{file}?of=end-proposed")).Expect(302);

        var detail = (await inspector.ReadAsync($"/Cases/Detail/{file}")).Expect(200).Body;
        Assert.Contains("还有 7,000.00 元没有付清，涉及 1 名劳动者", detail, StringComparison.Ordinal);
        Assert.DoesNotContain("工资已全部到劳动者账户", detail, StringComparison.Ordinal);
        Assert.Contains("告知劳动者书", (await inspector.ReadAsync($"/Cases/Document/{file}/end")).Expect(200).Body, StringComparison.Ordinal);
        (await inspector.SubmitAsync(page, ToOtherRegion)).Expect(409);

        // The office that takes it over may establish the same sum.
        var other = await inspector.OpenOtherCaseAsync(People.WestLakeEnterprise);
        (await inspector.ClaimAsync(other, "演示终甲 2026-10-15 7000.00")).Expect(302);
    }

    [Fact]
    public async Task Post_Uncollectable_EnterpriseStillReadsThatItOwes()
    {
        var file = await cases.RefusedAsync();
        using var inspector = await cases.Host.SignedInAsync(People.Inspector);
        using var supervisor = await cases.Host.SignedInAsync(People.Supervisor);
        using var filer = await cases.Host.SignedInAsync(People.Filer);
        (await inspector.SubmitAsync($"/Cases/End/{file}", ("Input.End", "Uncollectable"), ("Input.Onwards", "财产线索由大队继续盯着"),
            ("Input.Reason", "账户没有钱，厂房是租的"))).Expect(302);
        (await supervisor.SubmitAsync($"/Approvals/Proposal/{file}?of=end-proposed")).Expect(302);

        var page = (await filer.ReadAsync($"/Enterprise/Proof/{file}")).Expect(200).Body;
        Assert.Contains("没有付清", page, StringComparison.Ordinal);
        Assert.DoesNotContain("工资已全部到劳动者账户", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_EndOfAnotherCounty_IsNotFound()
    {
        cases.Host.Time.GoTo(CaseFixture.Friday);
        using var inspector = await cases.Host.SignedInAsync(People.Inspector);
        using var other = await cases.Host.SignedInAsync(People.OtherInspector);
        var file = await inspector.OpenOtherCaseAsync(People.WestLakeEnterprise);

        (await other.ReadAsync($"/Cases/End/{file}")).Expect(404);
        (await other.SubmitAsync($"/Cases/End/{file}", ToOtherRegion)).Expect(404);
    }
}
