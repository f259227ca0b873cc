using WageSupervision.Web.Tests.Infrastructure;

namespace WageSupervision.Web.Tests.Features.Cases;

/// <summary>指令书的延长由第二人同意，变更的重新送达，撤销的留在案里。</summary>
public sealed class OrderChangeTests(CaseFixture cases) : IClassFixture<CaseFixture>
{
    [Fact]
    public async Task Post_Extension_ApprovedByTheSupervisor_MovesTheDeadlineAndTheRefusal()
    {
        var file = await cases.ServedAsync();
        using (var inspector = await cases.AtAsync("2026-11-30", People.Inspector))
        using (var supervisor = await cases.Host.SignedInAsync(People.Supervisor))
        {
            Assert.Contains("不能缩短", (await inspector.ExtendAsync(file, "2026-11-29")).Expect(409).ErrorAt("Input.Deadline"), StringComparison.Ordinal);
            Assert.NotEmpty((await inspector.SubmitAsync($"/Cases/OrderExtension/{file}")).Expect(400).ErrorAt("Input.Deadline"));
            (await supervisor.ApproveAsync(file, "order-extension-proposed")).Expect(409);
            (await inspector.ExtendAsync(file, "2026-12-05")).Expect(302);
            (await inspector.ExtendAsync(file, "2026-12-05")).Expect(409);
            Assert.Contains($"/Approvals/Proposal/{file}", (await supervisor.ReadAsync("/Approvals")).Expect(200).Body, StringComparison.Ordinal);
            (await supervisor.ApproveAsync(file, "order-extension-proposed")).Expect(302);
            Assert.DoesNotContain($"/Approvals/Proposal/{file}", (await supervisor.ReadAsync("/Approvals")).Expect(200).Body, StringComparison.Ordinal);
        }

        using var early = await cases.AtAsync("2026-12-05", People.Inspector);
        Assert.Contains("期限 2026-12-05", (await early.RefuseAsync(file)).Expect(409).Summary, StringComparison.Ordinal);
        using var filer = await cases.Host.SignedInAsync(People.Filer);
        Assert.Contains("改正期限 2026-12-05", (await filer.ReadAsync($"/Enterprise/Proof/{file}")).Expect(200).Body, StringComparison.Ordinal);
        Assert.Contains("延长到 2026年12月5日", (await filer.ReadAsync($"/Enterprise/Document/{file}/order-extension")).Expect(200).Body, StringComparison.Ordinal);
        Assert.Contains("2026年11月30日 前", (await filer.ReadAsync($"/Enterprise/Document/{file}/order")).Expect(200).Body, StringComparison.Ordinal);
        using var later = await cases.AtAsync("2026-12-06", People.Inspector);
        (await later.RefuseAsync(file)).Expect(302);
    }

    [Fact]
    public async Task Post_Extension_AfterTheDeadline_IsRefused()
    {
        var file = await cases.ServedAsync();
        using var inspector = await cases.AtAsync("2026-12-01", People.Inspector);

        Assert.Contains("改正期限没有过", (await inspector.ExtendAsync(file, "2026-12-05")).Expect(409).Summary, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_Amendment_TakesThePlaceOnceItIsServed()
    {
        var file = await cases.ServedAsync();
        using var inspector = await cases.AtAsync("2026-11-25", People.Inspector);
        Assert.Contains("不能缩短", (await inspector.AmendAsync(file, "2026-11-29")).Expect(409).ErrorAt("Input.Deadline"), StringComparison.Ordinal);
        (await inspector.AmendAsync(file, "2026-12-05")).Expect(302);
        Assert.Contains("登记指令书送达", (await inspector.ReadAsync($"/Cases/Detail/{file}")).Expect(200).Body, StringComparison.Ordinal);

        // Until the new one is served the old one stands.
        using var filer = await cases.Host.SignedInAsync(People.Filer);
        Assert.Contains("2026年11月30日 前", (await filer.ReadAsync($"/Enterprise/Document/{file}/order")).Expect(200).Body, StringComparison.Ordinal);
        Assert.DoesNotContain("已由新的文书代替", (await filer.ReadAsync("/Enterprise/Matters")).Expect(200).Body, StringComparison.Ordinal);
        (await inspector.ServeAsync(file, "2026-11-25")).Expect(302);
        Assert.Contains("原指令书不再执行", (await filer.ReadAsync($"/Enterprise/Document/{file}/order")).Expect(200).Body, StringComparison.Ordinal);
        Assert.Contains("已由新的文书代替", (await filer.ReadAsync("/Enterprise/Matters")).Expect(200).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_AmendmentNotServedInTime_TheOldOneStands()
    {
        var file = await cases.ServedAsync();
        using (var inspector = await cases.AtAsync("2026-11-25", People.Inspector))
        {
            (await inspector.AmendAsync(file, "2026-12-05")).Expect(302);
        }

        using (var early = await cases.AtAsync("2026-12-04", People.Inspector))
        {
            Assert.Contains("没有等待送达的变更", (await early.RefuseAsync(file)).Expect(409).Summary, StringComparison.Ordinal);
        }

        using var later = await cases.AtAsync("2026-12-05", People.Inspector);
        (await later.RefuseAsync(file)).Expect(302);
    }

    [Fact]
    public async Task Post_Revocation_ByTwo_LeavesTheOldOneOnRecord()
    {
        var file = await cases.ServedAsync();
        using var supervisor = await cases.AtAsync("2026-11-25", People.Supervisor);
        using var inspector = await cases.Host.SignedInAsync(People.Inspector);
        Assert.NotEmpty((await inspector.SubmitAsync($"/Cases/OrderRevocation/{file}")).Expect(400).ErrorAt("Input.Reason"));
        (await inspector.SubmitAsync($"/Cases/OrderRevocation/{file}", ("Input.Reason", "对象有误"))).Expect(302);
        (await supervisor.ApproveAsync(file, "order-revocation-proposed")).Expect(302);
        (await supervisor.ApproveAsync(file, "order-revocation-proposed")).Expect(409);

        using var filer = await cases.Host.SignedInAsync(People.Filer);
        Assert.Contains("已撤回", (await filer.ReadAsync("/Enterprise/Matters")).Expect(200).Body, StringComparison.Ordinal);
        (await inspector.OrderAsync(file, "2026-12-05")).Expect(302);
    }
}
