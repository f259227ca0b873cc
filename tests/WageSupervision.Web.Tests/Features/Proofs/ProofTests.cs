using System.Text;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using WageSupervision.Domain.Proofs;
using WageSupervision.Web.Tests.Infrastructure;

namespace WageSupervision.Web.Tests.Features.Proofs;

/// <summary>Proof sheets: who sees them, that they work out again, that an altered one is found out.</summary>
public sealed class ProofTests : IClassFixture<ProofTests.Fixture>
{
    private readonly Fixture fixture;

    /// <summary>With one filing that has findings.</summary>
    public ProofTests(Fixture fixture) => this.fixture = fixture;

    [Theory]
    [InlineData(People.Filer, 200)]
    [InlineData(People.Inspector, 200)]
    [InlineData(People.CityInspector, 200)]
    [InlineData(People.Supervisor, 200)]
    [InlineData(People.Union, 200)]
    [InlineData(People.OtherFiler, 404)]
    [InlineData(People.OtherInspector, 404)]
    [InlineData(People.OtherUnion, 404)]
    [InlineData(People.Administrator, 404)]
    [InlineData(People.Worker, 404)]
    public async Task Get_EachPerson_SeesWhatConcernsThem(string person, int status)
    {
        using var client = await fixture.Host.SignedInAsync(person);
        foreach (var path in (string[])[$"/Proofs/{fixture.Finding}", $"/api/v1/proofs/{fixture.Finding}", $"/api/v1/proofs/{fixture.Finding}/replay"])
        {
            var answer = (await client.ReadAsync(path)).Expect(status);
            Assert.Equal(status == 200, answer.Body.Contains("工资按约定的发放日", StringComparison.Ordinal)
                || answer.Body.Contains("ZJ353-14-2", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task Get_Anonymous_MustSignIn()
    {
        using var anybody = fixture.Host.NewClient();
        (await anybody.ReadAsync($"/Proofs/{fixture.Finding}")).Expect(302);
        (await anybody.ReadAsync($"/api/v1/proofs/{fixture.Finding}")).Expect(401);
    }

    [Fact]
    public async Task Page_SaysEverythingAProofNeeds()
    {
        using var client = await fixture.Host.SignedInAsync(People.Inspector);
        var page = (await client.ReadAsync($"/Proofs/{fixture.Finding}")).Expect(200).Html.Body!.TextContent;
        Assert.Contains("工作日历，", page, StringComparison.Ordinal);
        foreach (var part in (string[])
        [
            "工资发放日如遇节假日或者休息日的，应当提前支付。", "怎么理解", "工资表第 4 行", "申报时填写", "收到工资表的日期", "最晚支付日", "2026-10-15", "“实际发放日”改为 2026-10-15",
            "刚才照单上的事实和参数重算，逐项一致", "结论没有变化", "《劳动保障监察条例》第二十条", "2028-10-15", "sha256:",
        ])
        {
            Assert.Contains(part, page, StringComparison.Ordinal);
        }
    }

    // 2026-11-15 is a Sunday: pay was due on Friday, and the two years to complain run from there.
    [Fact]
    public async Task Page_PaydayOnARestDay_CountsTheTermFromTheWorkingDayBefore()
    {
        using var filer = await fixture.Host.SignedInAsync(People.Filer);
        var filing = await filer.FileAsync(SheetFiles.Xlsx(SheetFiles.Lines(1)), month: 10);
        await using var database = fixture.Host.Database.Open();
        var finding = await database.Findings.Where(f => f.FilingId == filing && f.SheetRow != null).Select(f => f.FindingId).FirstAsync();

        var page = (await filer.ReadAsync($"/Proofs/{finding}")).Expect(200).Html.Body!.TextContent;

        Assert.Contains("2028-11-13", page, StringComparison.Ordinal);
        Assert.DoesNotContain("2028-11-15", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Verify_TheDownloadedSheet_IsSameAndOnRecord()
    {
        var answer = await VerifyAsync(await SheetAsync());
        Assert.Contains("重算一致", answer, StringComparison.Ordinal);
        Assert.Contains("平台保存着同一份证明单", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Verify_AnAlteredFact_IsFoundOut()
    {
        var sheet = JsonNode.Parse(await SheetAsync())!.AsObject();
        sheet["input"]!["paidOn"] = "2026-10-15";
        var answer = await VerifyAsync(sheet.ToJsonString());
        Assert.Contains("与重算不一致", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("$.", answer, StringComparison.Ordinal);
        Assert.Matches("多半是从这里改的：\\s*事实第[0-9]+项“实际发放日”的数值", answer);
        Assert.Contains("摘要", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Verify_AConsistentForgery_IsNotOnRecord()
    {
        var sheet = ProofJson.Read(await SheetAsync())!;
        var input = sheet.Input.DeepClone().AsObject();
        input["paidOn"] = "2026-10-15";
        var forged = ProofVerifier.Replay(sheet with { Input = input }, Domain.Parameters.ParameterSet.Shipped, out _)!;
        var answer = await VerifyAsync(ProofJson.Write(forged));
        Assert.DoesNotContain("重算一致", answer, StringComparison.Ordinal);
        Assert.Contains("平台没有保存这份证明单", answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("enterpriseId")]
    [InlineData("findingId")]
    [InlineData("enterpriseId", "findingId")]
    [InlineData("enterpriseId", "findingId", "kind")]
    public async Task Verify_AForgeryThatLeavesOutWhatItIsOf_IsNotOnRecord(params string[] leftOut)
    {
        var sheet = ProofJson.Read(await SheetAsync())!;
        var subject = sheet.Subject with
        {
            Kind = leftOut.Contains("kind") ? "calculation" : sheet.Subject.Kind,
            EnterpriseId = leftOut.Contains("enterpriseId") ? null : sheet.Subject.EnterpriseId,
            FindingId = leftOut.Contains("findingId") ? null : sheet.Subject.FindingId,
        };
        var answer = await VerifyAsync(ProofJson.Write(ProofJson.Seal(sheet with { Subject = subject })));
        Assert.Contains("平台没有保存这份证明单", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("试算的证明单", answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", 400, "请选择证明单文件")]
    [InlineData("不是 JSON", 200, "不是完整的 JSON")]
    [InlineData("{\"format\":\"x\"}", 200, "不是一份证明单")]
    public async Task Verify_SomethingElse_SaysWhy(string text, int status, string message)
    {
        using var anybody = fixture.Host.NewClient();
        Assert.Contains(message, (await anybody.SubmitAsync("/Proofs/Verify", ("Input.Json", text))).Expect(status).Body, StringComparison.Ordinal);
    }

    private async Task<string> SheetAsync()
    {
        using var client = await fixture.Host.SignedInAsync(People.Filer);
        return (await client.ReadAsync($"/api/v1/proofs/{fixture.Finding}")).Expect(200).Body;
    }

    private async Task<string> VerifyAsync(string json)
    {
        using var anybody = fixture.Host.NewClient();
        return (await anybody.UploadAsync("/Proofs/Verify", "proof.json", Encoding.UTF8.GetBytes(json))).Expect(200).Html.Body!.TextContent;
    }

    /// <summary>A portal with one filing, paid a day late.</summary>
    public sealed class Fixture : PortalFixture
    {
        /// <summary>The finding of row 4.</summary>
        public Guid Finding { get; private set; }

        /// <inheritdoc/>
        public override async Task InitializeAsync()
        {
            await base.InitializeAsync();
            using var filer = await Host.SignedInAsync(People.Filer);
            await filer.FileAsync(SheetFiles.Xlsx(SheetFiles.Lines(2)), paidOn: "2026-10-16");
            await using var database = Host.Database.Open();
            Finding = await database.Findings.Where(f => f.SheetRow == 4).Select(f => f.FindingId).SingleAsync();
        }
    }
}
