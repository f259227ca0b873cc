using Microsoft.EntityFrameworkCore;
using WageSupervision.Domain.Filings;
using WageSupervision.Web.Tests.Infrastructure;

namespace WageSupervision.Web.Tests.Features.Filings;

/// <summary>撤回: what was accepted stops standing and is hidden from nobody.</summary>
public sealed class WithdrawTests : IAsyncLifetime
{
    private PortalHost host = null!;
    private HttpClient filer = null!;
    private HttpClient inspector = null!;

    /// <inheritdoc/>
    public async Task InitializeAsync()
    {
        host = await PortalHost.StartAsync();
        filer = await host.SignedInAsync(People.Filer);
        inspector = await host.SignedInAsync(People.Inspector);
    }

    /// <inheritdoc/>
    public async Task DisposeAsync()
    {
        filer.Dispose();
        inspector.Dispose();
        await host.DisposeAsync();
    }

    [Fact]
    public async Task Post_Accepted_StopsStandingAndStaysVisible()
    {
        var filing = await filer.FileAsync(SheetFiles.Xlsx(SheetFiles.Lines(2)));
        Assert.Contains("杭州测试甲制造有限公司", (await inspector.ReadAsync("/Inspection/Findings")).Body, StringComparison.Ordinal);

        Assert.Equal($"/Filings/Receipt/{filing}", (await WithdrawAsync(filing)).Expect(302).Location);

        var receipt = (await filer.ReadAsync($"/Filings/Receipt/{filing}")).Expect(200);
        Assert.Contains("已撤回", receipt.Body, StringComparison.Ordinal);
        Assert.Contains("报错了月份", receipt.Body, StringComparison.Ordinal);
        Assert.Contains("2 项发现", (await filer.ReadAsync($"/Filings/Check/{filing}")).Expect(200).Body, StringComparison.Ordinal);
        Assert.Contains("未申报", (await filer.ReadAsync("/Enterprise")).Body, StringComparison.Ordinal);

        // The inspector no longer finds it among what is new, and finds it among what was withdrawn.
        Assert.DoesNotContain("杭州测试甲制造有限公司", (await inspector.ReadAsync("/Inspection/Findings")).Body, StringComparison.Ordinal);
        var replaced = (await inspector.ReadAsync("/Inspection/Replaced")).Expect(200);
        Assert.Contains("报错了月份", replaced.Body, StringComparison.Ordinal);
        Assert.NotNull(replaced.Html.QuerySelector($"a[href='/Inspection/Filing/{filing}']"));
        Assert.Contains("报错了月份", (await inspector.ReadAsync($"/Inspection/Filing/{filing}")).Expect(200).Body, StringComparison.Ordinal);

        await using var database = host.Database.Open();
        var row = await database.Filings.SingleAsync();
        Assert.Equal((FilingState.Withdrawn, "accepted-with-findings"), (row.State, row.StateCode));
        using var anybody = host.NewClient();
        Assert.Contains("已撤回", (await anybody.ReadAsync("/Receipts/" + row.ReceiptNumber)).Expect(200).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_SameFileAfterwards_IsANewFiling()
    {
        var file = SheetFiles.Xlsx(SheetFiles.Lines(2));
        var first = await filer.FileAsync(file);
        (await WithdrawAsync(first)).Expect(302);

        var second = await filer.FileAsync(file);

        Assert.NotEqual(first, second);
        var versions = (await filer.ReadAsync($"/Filings/Check/{second}")).Expect(200).Html.QuerySelectorAll("section[aria-labelledby=versions] li");
        Assert.Equal(2, versions.Length);
        Assert.Contains("撤回，原因：报错了月份", versions[0].TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_FindingInACase_IsRefused()
    {
        var filing = await filer.FileAsync(SheetFiles.Xlsx(SheetFiles.Lines(2)));
        await inspector.OpenCaseAsync(People.WestLakeEnterprise);

        Assert.Contains("不能撤回", (await WithdrawAsync(filing)).Expect(409).ErrorAt("Input.Reason"), StringComparison.Ordinal);
        await using var database = host.Database.Open();
        Assert.Equal(FilingState.AcceptedWithFindings, (await database.Filings.SingleAsync()).State);
    }

    [Fact]
    public async Task Post_CaseOpenedAtTheSameMoment_OneOfTheTwoIsRefused()
    {
        for (var month = 1; month <= 6; month++)
        {
            var filing = await filer.FileAsync(SheetFiles.Xlsx(SheetFiles.Lines(1, firstDay: month)), month: month);
            var page = $"/Cases/Open/{People.WestLakeEnterprise}";
            var findings = await inspector.OpenFindingsAsync(page);

            var answers = await Task.WhenAll(WithdrawAsync(filing), inspector.SubmitAsync(page, [.. findings, ("Input.Grounds", "测试")]));

            Assert.Equal([302, 409], answers.Select(answer => answer.Status).Order());
        }
    }

    [Fact]
    public async Task Post_CorrectedOne_IsRefused()
    {
        var old = await filer.FileAsync(SheetFiles.Xlsx(SheetFiles.Lines(1)));
        await filer.FileAsync(SheetFiles.Xlsx(SheetFiles.Lines(2)), reason: "漏报一人");

        (await WithdrawAsync(old)).Expect(409);
    }

    [Fact]
    public async Task Post_NotConfirmedYet_IsRefused() =>
        Assert.Contains("只有已经受理", (await WithdrawAsync(await filer.UploadPayrollAsync(SheetFiles.Xlsx(SheetFiles.Lines(1))))).Expect(409).Summary,
            StringComparison.Ordinal);

    [Fact]
    public async Task Post_Twice_IsRefusedTheSecondTime()
    {
        var filing = await filer.DeclareNothingPaidAsync(month: 9);
        (await WithdrawAsync(filing)).Expect(302);

        (await WithdrawAsync(filing)).Expect(409);
    }

    [Fact]
    public async Task Post_MissingReason_ShowsErrorAtField()
    {
        var filing = await filer.DeclareNothingPaidAsync(month: 9);

        Assert.Contains("请写明撤回原因", (await filer.SubmitAsync($"/Filings/Withdraw/{filing}")).Expect(400).ErrorAt("Input.Reason"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_AnotherEnterprise_IsNotThere()
    {
        var filing = await filer.DeclareNothingPaidAsync(month: 9);
        using var other = await host.SignedInAsync(People.OtherFiler);

        (await other.SubmitAsync($"/Filings/Withdraw/{filing}", ("Input.Reason", "x"))).Expect(404);
        (await other.ReadAsync($"/Filings/Withdraw/{filing}")).Expect(404);
        (await other.ReadAsync($"/Filings/ReceiptFile/{filing}?format=json")).Expect(404);
    }

    private Task<Answer> WithdrawAsync(Guid filing) => filer.SubmitAsync($"/Filings/Withdraw/{filing}", ("Input.Reason", "报错了月份"));
}
