using WageSupervision.Web.Tests.Infrastructure;

namespace WageSupervision.Web.Tests.Features.Cases;

/// <summary>欠薪以外的违法行为，从查实到处罚；拟处罚时的情节和依据。</summary>
public sealed class BreachTests(CaseFixture cases) : IClassFixture<CaseFixture>
{
    [Fact]
    public async Task Post_Breach_OrderedLookedAtAgainAndFined()
    {
        Guid file;
        using (var inspector = await cases.AtAsync("2026-11-20", People.Inspector))
        {
            file = await inspector.OpenOtherCaseAsync(People.WestLakeEnterprise);
            Assert.NotEmpty((await inspector.EstablishBreachAsync(file, "2026-11-19", Journeys.Pdf(), ground: null)).Expect(400).ErrorAt("Input.Ground"));
            Assert.Contains("请上传查实的依据", (await inspector.EstablishBreachAsync(file, "2026-11-19", null)).Expect(409).ErrorAt("Input.File"),
                StringComparison.Ordinal);
            (await inspector.EstablishBreachAsync(file, "2026-11-19", Journeys.Pdf("清单"))).Expect(302);
            Assert.Contains("没有编制工资支付表", (await inspector.ReadAsync($"/Cases/Detail/{file}")).Expect(200).Body, StringComparison.Ordinal);
            (await inspector.OrderConductAsync(file, "2026-11-30")).Expect(302);
            (await inspector.ServeAsync(file, "2026-11-20", "ConductOrder")).Expect(302);
        }

        using (var filer = await cases.Host.SignedInAsync(People.Filer))
        {
            Assert.Contains("补发十月的工资清单", (await filer.ReadAsync($"/Enterprise/Document/{file}/conduct-order")).Expect(200).Body,
                StringComparison.Ordinal);
        }

        using var later = await cases.AtAsync("2026-12-01", People.Inspector);
        Assert.Contains("请上传复查的记录", (await later.SubmitAsync($"/Cases/Conduct/{file}", ("Input.What", "仍然没有"))).Expect(409).ErrorAt("Input.File"),
            StringComparison.Ordinal);
        (await later.UploadAsync($"/Cases/Conduct/{file}", "复查.pdf", Journeys.Pdf("复查"), ("Input.What", "仍然没有"))).Expect(302);
        (string, string?)[] fine = [("Input.Breach", "1"), ("Input.Reasons", "逾期不改正")];
        Assert.Contains("2,000.00 元 以上", (await later.SubmitAsync($"/Cases/BreachPenalty/{file}", [.. fine, ("Input.Fine", "1999")])).Expect(409)
            .ErrorAt("Input.Fine"), StringComparison.Ordinal);
        Assert.Contains("请写明事实和证据", (await later.SubmitAsync($"/Cases/BreachPenalty/{file}", [.. fine, ("Input.Fine", "3000"), ("Input.Factors", "Merit")]))
            .Expect(409).ErrorAt("Input.MitigationFacts"), StringComparison.Ordinal);
        var kept = (await later.SubmitAsync($"/Cases/BreachPenalty/{file}", ("Input.Reasons", "逾期不改正"), ("Input.Fine", "3000"), ("Input.Factors", "Merit"),
            ("Input.MitigationFacts", "x"))).Expect(400);
        Assert.NotEmpty(kept.ErrorAt("Input.Breach"));
        Assert.NotNull(kept.Html.QuerySelector("#factor-Merit")?.GetAttribute("checked"));
        (await later.SubmitAsync($"/Cases/BreachPenalty/{file}", [.. fine, ("Input.Fine", "3000")])).Expect(302);
        var notice = (await later.ReadAsync($"/Cases/Document/{file}/notice")).Expect(200).Body;
        Assert.Contains("责令限期改正，逾期不改正", notice, StringComparison.Ordinal);
        Assert.DoesNotContain("名劳动者工资", notice, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_NoPenalty_NeedsCorrectionAndAnotherPerson()
    {
        using var inspector = await cases.AtAsync("2026-11-20", People.Inspector);
        using var supervisor = await cases.Host.SignedInAsync(People.Supervisor);
        var file = await inspector.OpenOtherCaseAsync(People.WestLakeEnterprise);
        (await inspector.EstablishBreachAsync(file, "2026-11-19", Journeys.Pdf("清单"))).Expect(302);
        Assert.Contains("已经改正", (await inspector.SubmitAsync($"/Cases/NoPenalty/{file}", ("Input.Ground", "Minor"), ("Input.Reasons", "轻微"))).Expect(409)
            .ErrorAt("Input.Ground"), StringComparison.Ordinal);
        (await inspector.UploadAsync($"/Cases/Conduct/{file}?corrected=true", "复查.pdf", Journeys.Pdf("复查"), ("Input.On", "2026-11-20"),
            ("Input.What", "补发了"))).Expect(302);
        (await inspector.SubmitAsync($"/Cases/NoPenalty/{file}", ("Input.Ground", "Minor"), ("Input.Reasons", "轻微"))).Expect(302);
        (await supervisor.ApproveAsync(file, "no-penalty-proposed")).Expect(302);
        Assert.Contains("不予行政处罚决定书", (await inspector.ReadAsync($"/Cases/Detail/{file}")).Expect(200).Body, StringComparison.Ordinal);
        (await inspector.CloseAsync(file)).Expect(302);
        Assert.Contains("违法行为已经改正", (await inspector.ReadAsync($"/Cases/Detail/{file}")).Expect(200).Body, StringComparison.Ordinal);
    }
}
