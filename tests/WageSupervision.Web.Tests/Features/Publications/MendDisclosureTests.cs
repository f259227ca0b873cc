using WageSupervision.Web.Tests.Infrastructure;

namespace WageSupervision.Web.Tests.Features.Publications;

/// <summary>A disclosure that is withdrawn: by another person than the proposer, with a word to the public.</summary>
public sealed class MendDisclosureTests(DisclosureFixture published) : IClassFixture<DisclosureFixture>
{
    [Fact]
    public async Task Post_Withdrawal_LeavesAnExplanationAndNothingElse()
    {
        var (host, id) = (published.Host, published.Disclosure);
        using var visitor = host.NewClient();
        using var inspector = await host.SignedInAsync(People.Inspector);
        using var supervisor = await host.SignedInAsync(People.Supervisor);
        var page = $"/Approvals/DisclosureMending/{id}";
        Assert.StartsWith("/Account/Denied", (await inspector.ReadAsync(page)).Expect(302).Location, StringComparison.Ordinal);
        (await supervisor.SubmitAsync(page, ("Input.Facts", "拖欠十人工资"), ("Input.Wrong", "主要事实写得不清楚"))).Expect(302);
        Assert.Contains("主要事实写得不清楚", (await visitor.ReadAsync($"/Disclosures/Detail/{id}")).Expect(200).Body, StringComparison.Ordinal);
        Assert.NotEmpty((await supervisor.SubmitAsync(page + "?handler=Withdraw", ("Input.Reason", ""))).Expect(400).ErrorAt("Input.Reason"));
        Assert.Contains("不能有身份证号码", (await supervisor.SubmitAsync(page + "?handler=Withdraw", ("Input.Reason", "电话 13800000000")))
            .Expect(400).ErrorAt("Input.Reason"), StringComparison.Ordinal);

        // No worker of the case is named, neither to the public that reads it today nor to whoever finds its address later.
        await using (var database = host.Database.Open())
        {
            var worker = database.PayrollLines.First().WorkerName;
            Assert.Contains("写了劳动者的姓名", (await supervisor.SubmitAsync(page + "?handler=Withdraw", ("Input.Reason", $"{worker}的工资已经发放")))
                .Expect(409).ErrorAt("Input.Reason"), StringComparison.Ordinal);
            Assert.NotEmpty((await supervisor.SubmitAsync(page, ("Input.Facts", $"拖欠{worker}等十人工资"), ("Input.Wrong", "写得不清楚"))).Expect(409).ErrorAt("Input.Facts"));
            Assert.NotEmpty((await supervisor.SubmitAsync(page, ("Input.Facts", "拖欠十人工资"), ("Input.Wrong", $"漏了{worker}"))).Expect(409).ErrorAt("Input.Wrong"));
        }

        (await supervisor.SubmitAsync(page + "?handler=Withdraw", ("Input.Reason", "工资其实已经发放，公示有误"))).Expect(302);

        Assert.DoesNotContain(id.ToString(), (await visitor.ReadAsync("/Disclosures")).Expect(200).Body, StringComparison.Ordinal);
        var left = (await visitor.ReadAsync($"/Disclosures/Detail/{id}")).Expect(200).Body;
        Assert.Contains("工资其实已经发放，公示有误", left, StringComparison.Ordinal);
        Assert.DoesNotContain("70,000.00", left, StringComparison.Ordinal);
        (await visitor.ReadAsync($"/api/v1/disclosures/{id}")).Expect(404);
        Assert.Contains(id.ToString(), (await visitor.ReadAsync("/api/v1/disclosures/withdrawn")).Expect(200).Body, StringComparison.Ordinal);
        (await supervisor.SubmitAsync(page + "?handler=Withdraw", ("Input.Reason", "x"))).Expect(409);
    }
}
