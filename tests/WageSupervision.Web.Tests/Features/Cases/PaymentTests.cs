using System.Text;
using Microsoft.Extensions.DependencyInjection;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Tests.Infrastructure;

namespace WageSupervision.Web.Tests.Features.Cases;

/// <summary>Proofs of payment, their confirmation and return, and closing.</summary>
public sealed class PaymentTests(CaseFixture cases) : IClassFixture<CaseFixture>
{
    [Theory]
    [InlineData("0", 409)]
    [InlineData("-1", 409)]
    [InlineData("0.01", 302)]
    [InlineData("7000.00", 302)]
    [InlineData("７，０００．００", 302)]
    [InlineData("7000.01", 409)]
    [InlineData("1.005", 400)]
    [InlineData("七千", 400)]
    [InlineData("", 400)]
    public async Task Post_Payment_IsAtMostWhatIsOwed(string amount, int status)
    {
        var file = await cases.ServedAsync();
        using var inspector = await cases.AtAsync("2026-11-23", People.Inspector);

        (await inspector.PayAsync(file, amount, "2026-11-23")).Expect(status);
    }

    [Theory]
    [InlineData("2026-09-13", 409)]
    [InlineData("2026-09-14", 302)]
    [InlineData("2026-11-23", 302)]
    [InlineData("2026-11-24", 409)]
    public async Task Post_PaymentDay_LiesBetweenTheCycleAndToday(string day, int status)
    {
        var file = await cases.ServedAsync();
        using var inspector = await cases.AtAsync("2026-11-23", People.Inspector);

        (await inspector.PayAsync(file, "1", day)).Expect(status);
    }

    [Fact]
    public async Task Post_SecondPaymentOverTheRest_IsRefused()
    {
        var file = await cases.ServedAsync();
        using var inspector = await cases.AtAsync("2026-11-23", People.Inspector);
        (await inspector.PayAsync(file, "6999.99", "2026-11-23")).Expect(302);

        (await inspector.PayAsync(file, "0.02", "2026-11-23")).Expect(409);
        (await inspector.PayAsync(file, "0.01", "2026-11-23")).Expect(302);
        Assert.Contains("还有工资未付清", (await inspector.PayAsync(file, "0.01", "2026-11-23")).Expect(409).Summary, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_TwoPaymentsAtOnce_NeverCountMoreThanIsOwed()
    {
        var file = await cases.ServedAsync();
        using var inspector = await cases.AtAsync("2026-11-23", People.Inspector);
        var version = await inspector.VersionAsync(file);

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => inspector.PayAsync(file, "1000", "2026-11-23", version)));

        Assert.Equal([302, 409, 409, 409], answers.Select(answer => answer.Status).Order());
        await using var database = cases.Host.Database.Open();
        Assert.Equal(1000, database.Cases.Single(c => c.CaseId == file).Paid);
    }

    [Fact]
    public async Task Post_PaymentReplayed_CountsOnceAndThePageShowsIt()
    {
        var file = await cases.ServedAsync();
        using var inspector = await cases.AtAsync("2026-11-23", People.Inspector);
        var version = await inspector.VersionAsync(file);
        (await inspector.PayAsync(file, "1000", "2026-11-23", version)).Expect(302);

        var again = (await inspector.PayAsync(file, "1000", "2026-11-23", version)).Expect(409);
        (await inspector.PayAsync(file, "1000", "2026-11-23", version: null)).Expect(409);

        Assert.Contains("案件又有了新的记录", again.Summary, StringComparison.Ordinal);
        Assert.Contains("2026-11-23 到账 1,000.00 元", again.Body, StringComparison.Ordinal);
        Assert.Equal("1000", again.ValueOf("Input.Amount"));
        await using var database = cases.Host.Database.Open();
        Assert.Equal(1000, database.Cases.Single(c => c.CaseId == file).Paid);

        // Sent from the page that came back, it is another payment, knowingly entered.
        (await inspector.PayAsync(file, "1000", "2026-11-23", again.Html.QuerySelector("input[name='Input.Version']")!.GetAttribute("value"))).Expect(302);
    }

    [Fact]
    public async Task Post_SameProofTwice_IsStoredOnce()
    {
        var file = await cases.ServedAsync();
        using var filer = await cases.AtAsync("2026-11-23", People.Filer);
        var pdf = Journeys.Pdf("同一张回单");
        (await filer.ProveAsync(file, "1000", "2026-11-23", pdf)).Expect(302);

        var again = (await filer.ProveAsync(file, "1000", "2026-11-23", pdf, "改了名字.pdf")).Expect(409);

        Assert.Contains("正等待核实", again.ErrorAt("Input.File"), StringComparison.Ordinal);
        await using var database = cases.Host.Database.Open();
        var proof = database.Evidence.Single(e => e.CaseId == file && e.FileName != Journeys.ServiceReceipt).EvidenceId;
        using var inspector = await cases.AtAsync("2026-11-23", People.Inspector);
        (await inspector.PayAsync(file, "1000", "2026-11-23", proof)).Expect(302);
        Assert.Contains("已经核实计入", (await filer.ProveAsync(file, "1000", "2026-11-23", pdf)).Expect(409).ErrorAt("Input.File"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_SameProofByThreeAtOnce_IsStoredOnce()
    {
        var file = await cases.ServedAsync();
        using var filer = await cases.AtAsync("2026-11-23", People.Filer);
        await filer.TokenAsync();

        var answers = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => filer.ProveAsync(file, "1000", "2026-11-23", Journeys.Pdf("三次"))));

        Assert.Equal([302, 409, 409], answers.Select(answer => answer.Status).Order());
        await using var database = cases.Host.Database.Open();
        Assert.Single(database.Evidence.Where(e => e.CaseId == file && e.FileName != Journeys.ServiceReceipt));
    }

    [Theory]
    [InlineData("回单.pdf", "MZ\u0090\u0000\u0003 This program cannot be run in DOS mode")]
    [InlineData("回单.pdf", "<html><script>alert(1)</script></html>")]
    [InlineData("回单.png", "GIF89a")]
    [InlineData("回单.jpg", "%PDF-1.4 without its end")]
    public async Task Post_ProofOfAnotherKind_IsRefusedAtTheField(string name, string content)
    {
        var file = await cases.ServedAsync();
        using var filer = await cases.AtAsync("2026-11-23", People.Filer);

        var answer = (await filer.ProveAsync(file, "7000", "2026-11-23", Encoding.Latin1.GetBytes(content), name)).Expect(400);

        Assert.Contains("只接受 PDF、JPG、PNG", answer.ErrorAt("Input.File"), StringComparison.Ordinal);
        Assert.Equal("7000", answer.ValueOf("Input.Amount"));
        await using var database = cases.Host.Database.Open();
        Assert.False(database.Evidence.Any(e => e.CaseId == file && e.FileName != Journeys.ServiceReceipt));
    }

    [Theory]
    [InlineData("%PDF-1.7\nx\n%%EOF", "application/pdf")]
    [InlineData("\u00ff\u00d8\u00ffx\u00ff\u00d9", "image/jpeg")]
    [InlineData("\u0089PNG\r\n\u001a\n....IEND\u00ae\u0042\u0060\u0082", "image/png")]
    public async Task Post_Proof_IsServedBackAsTheKindItIs(string content, string mediaType)
    {
        var file = await cases.ServedAsync();
        using var filer = await cases.AtAsync("2026-11-23", People.Filer);
        (await filer.ProveAsync(file, "7000", "2026-11-23", Encoding.Latin1.GetBytes(content), "假名.html")).Expect(302);
        await using var database = cases.Host.Database.Open();
        var evidence = database.Evidence.Single(e => e.CaseId == file && e.FileName != Journeys.ServiceReceipt);

        using var inspector = await cases.AtAsync("2026-11-23", People.Inspector);
        var download = (await inspector.ReadAsync($"/Cases/Evidence/{evidence.EvidenceId}")).Expect(200);

        Assert.Equal(mediaType, download.Header("content-type"));
        Assert.StartsWith("attachment", download.Header("content-disposition"), StringComparison.Ordinal);
        Assert.Equal("nosniff", download.Header("x-content-type-options"));
        Assert.Contains("sandbox", download.Header("content-security-policy"), StringComparison.Ordinal);
        var keys = cases.Host.Services.GetRequiredService<FieldProtector>();
        Assert.Equal(Encoding.Latin1.GetBytes(content), keys.OpenBytes(evidence.Content, EvidenceRow.Place(evidence.EnterpriseId, evidence.EvidenceId)));
    }

    [Fact]
    public async Task Post_ProofReturned_CanNeitherBeConfirmedNorReturnedAgain()
    {
        var file = await cases.ServedAsync();
        using var filer = await cases.AtAsync("2026-11-23", People.Filer);
        Assert.Equal("待支付并提交清偿证明", await TaskAsync());
        (await filer.ProveAsync(file, "7000", "2026-11-23", Journeys.Pdf())).Expect(302);
        Assert.Equal("清偿证明已提交，等待核实", await TaskAsync());
        await using var database = cases.Host.Database.Open();
        var proof = database.Evidence.Single(e => e.CaseId == file && e.FileName != Journeys.ServiceReceipt).EvidenceId;
        using var inspector = await cases.AtAsync("2026-11-23", People.Inspector);

        (await inspector.SubmitAsync($"/Cases/Payment/{file}?handler=Return", ("Input.EvidenceId", proof.ToString()))).Expect(400);
        (await inspector.SubmitAsync($"/Cases/Payment/{file}?handler=Return", ("Input.EvidenceId", proof.ToString()), ("Input.Reason", "缺银行盖章"))).Expect(302);

        (await inspector.PayAsync(file, "7000", "2026-11-23", proof)).Expect(409);
        (await inspector.SubmitAsync($"/Cases/Payment/{file}?handler=Return", ("Input.EvidenceId", proof.ToString()), ("Input.Reason", "x"))).Expect(409);
        Assert.Contains("缺银行盖章", (await filer.ReadAsync($"/Enterprise/Proof/{file}")).Expect(200).Body, StringComparison.Ordinal);
        Assert.Equal("清偿证明已退回，请补正后重新提交", await TaskAsync());
        (await filer.ProveAsync(file, "7000", "2026-11-23", Journeys.Pdf("补了盖章"))).Expect(302);
        Assert.Equal("清偿证明已提交，等待核实", await TaskAsync());

        async Task<string> TaskAsync()
        {
            var task = (await filer.ReadAsync("/Enterprise")).Expect(200).Html.QuerySelector($"a.task[href='/Enterprise/Proof/{file}']")!;
            return task.QuerySelectorAll("span").Select(each => each.TextContent.Trim()).Single(text => text.Contains("清偿证明", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task Post_Close_NeedsAllTheMoney()
    {
        var file = await cases.ServedAsync();
        using var inspector = await cases.AtAsync("2026-11-23", People.Inspector);
        (await inspector.PayAsync(file, "6999.99", "2026-11-23")).Expect(302);

        Assert.Contains("尚欠 0.01 元", (await inspector.CloseAsync(file)).Expect(409).Summary, StringComparison.Ordinal);
        (await inspector.PayAsync(file, "0.01", "2026-11-23")).Expect(302);
        (await inspector.CloseAsync(file)).Expect(302);
        Assert.Contains("案件没有结案", (await inspector.CloseAsync(file)).Expect(409).Summary, StringComparison.Ordinal);
        Assert.Contains("已结案", (await inspector.ReadAsync($"/Cases/Detail/{file}")).Expect(200).Body, StringComparison.Ordinal);
    }
}
