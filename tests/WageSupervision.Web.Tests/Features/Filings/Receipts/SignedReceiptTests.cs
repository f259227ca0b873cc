using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using WageSupervision.Domain.Proofs;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Tests.Infrastructure;

namespace WageSupervision.Web.Tests.Features.Filings.Receipts;

/// <summary>受理回执 as a document of its own: it says what was filed, anybody can check it, and nobody can change it unseen.</summary>
public sealed class SignedReceiptTests(PortalFixture fixture) : IClassFixture<PortalFixture>
{
    private static int filed;

    [Fact]
    public async Task Get_AcceptedFiling_StatesWhatWasFiledAndIsSigned()
    {
        using var filer = await fixture.Host.SignedInAsync(People.Filer);
        var (filing, json) = await FiledAsync(filer);

        await using var database = fixture.Host.Database.Open();
        var row = await database.Filings.SingleAsync(f => f.FilingId == filing);
        var (receipt, signed) = FilingReceipt.Read(json)!.Value;
        Assert.Equal((row.ReceiptNumber, "杭州测试甲制造有限公司", "91330106TESTA00013", 2, 14_000m),
            (receipt.Number, receipt.Enterprise, receipt.CreditCode, receipt.Lines, receipt.Net));
        Assert.Equal(("sha256:" + Convert.ToHexStringLower(row.FileHash), "sha256:" + Convert.ToHexStringLower(row.LinesHash!)),
            (receipt.FileHash, receipt.LinesHash));
        Assert.Equal((row.StateCode, true, row.RuleSetVersion, row.ParameterSequence),
            (receipt.State, receipt.Accepted, receipt.RuleSetVersion, receipt.ParameterSequence));
        Assert.Equal(("2026-11-20T10:00:00+08:00", "2026-11-20T10:00:00+08:00"), (receipt.ReceivedAt, receipt.DecidedAt));

        // By the published key alone, without the portal's own code of keys.
        var keys = JsonNode.Parse((await fixture.Host.NewClient().ReadAsync("/api/v1/receipt-keys")).Expect(200).Body)!["keys"]!.AsArray();
        var key = Assert.Single(keys)!;
        Assert.Equal((receipt.KeyId, "ES256", true), ((string)key["keyId"]!, (string)key["alg"]!, (bool)key["current"]!));
        Assert.True(FilingReceipt.IsSignedBy(signed, receipt.Signature, Convert.FromBase64String((string)key["publicKey"]!)));
    }

    [Fact]
    public async Task Get_RefusedFiling_HasAReceiptThatSaysSo()
    {
        using var filer = await fixture.Host.SignedInAsync(People.Filer);
        var filing = await filer.UploadPayrollAsync(Encoding.UTF8.GetBytes("姓名,应发合计,实发\n张测试,abc,1\n"), "错误.csv", month: NextMonth());

        var receipt = FilingReceipt.Read((await filer.ReadAsync($"/Filings/ReceiptFile/{filing}?format=json")).Expect(200).Body)!.Value.Receipt;
        Assert.Equal(("row-errors", false, null), (receipt.State, receipt.Accepted, receipt.LinesHash));
        Assert.Contains("下载签名回执", (await filer.ReadAsync($"/Filings/Receipt/{filing}")).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_NotYetConfirmed_HasNone()
    {
        using var filer = await fixture.Host.SignedInAsync(People.Filer);
        var filing = await filer.UploadPayrollAsync(SheetFiles.Xlsx(SheetFiles.Lines(1, firstDay: 5)), month: NextMonth());

        (await filer.ReadAsync($"/Filings/ReceiptFile/{filing}?format=json")).Expect(404);
        Assert.DoesNotContain("下载签名回执", (await filer.ReadAsync($"/Filings/Receipt/{filing}")).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_AsItWasGiven_IsGenuineAsFileAndAsText()
    {
        using var filer = await fixture.Host.SignedInAsync(People.Filer);
        var (_, json) = await FiledAsync(filer);

        foreach (var text in new[] { json, "\uFEFF" + JsonNode.Parse(json)!.ToJsonString(), Reordered(json) })
        {
            Assert.Contains("是平台给出的回执，没有改过", await CheckedAsync(json, text), StringComparison.Ordinal);
        }

        using var anybody = fixture.Host.NewClient();
        using var form = new MultipartFormDataContent
        {
            { new StringContent(await anybody.TokenAsync()), "__RequestVerificationToken" },
            { new ByteArrayContent(Encoding.UTF8.GetBytes(json)), "Input.SignedReceipt", "回执.json" },
        };
        Assert.Contains("是平台给出的回执，没有改过", (await anybody.AskAsync(HttpMethod.Post, Page(json), form)).Expect(200).Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("enterprise", "\"别的企业\"")]
    [InlineData("net", "14000.01")]
    [InlineData("lines", "3")]
    [InlineData("decidedAt", "\"2026-10-20T10:00:00+08:00\"")]
    [InlineData("accepted", "false")]
    [InlineData("remark", "\"另加的一项\"")]
    [InlineData("signature", "\"AAAA\"")]
    [InlineData("keyId", "\"0123456789abcdef\"")]
    public async Task Post_AnythingAltered_IsNotGenuine(string member, string value)
    {
        using var filer = await fixture.Host.SignedInAsync(People.Filer);
        var (_, json) = await FiledAsync(filer);
        var altered = JsonNode.Parse(json)!.AsObject();
        altered[member] = JsonNode.Parse(value);

        var answer = await CheckedAsync(json, altered.ToJsonString());

        Assert.Contains("不能认定为平台给出的回执", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("，没有改过", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_SignedWithTheKeyButNotOnRecord_IsNotGenuine()
    {
        using var filer = await fixture.Host.SignedInAsync(People.Filer);
        var (_, json) = await FiledAsync(filer);
        var keys = (ReceiptKeys)fixture.Host.Services.GetService(typeof(ReceiptKeys))!;
        var forged = FilingReceipt.Read(json)!.Value.Receipt with { Net = 1, Signature = null };
        forged = forged with { Signature = keys.Sign(forged.SignedBytes()) };

        Assert.Contains("平台没有保存这样一份回执", await CheckedAsync(json, forged.Write()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    public async Task Post_Nothing_ShowsErrorAtField(string text)
    {
        using var filer = await fixture.Host.SignedInAsync(People.Filer);
        var (_, json) = await FiledAsync(filer);

        Assert.Contains("请选择签名回执文件", (await filer.SubmitAsync(Page(json), ("Input.Json", text))).Expect(400).ErrorAt("Input.SignedReceipt"),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("这不是回执")]
    [InlineData("[]")]
    [InlineData("{\"format\":\"wage-filing-receipt/1\"}")]
    [InlineData("{\"format\":\"wage-filing-receipt/1\",\"net\":1,\"net\":2}")]
    [InlineData("{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":1}}}}}}}}}")]
    public async Task Post_NoReceiptAtAll_IsSaidSo(string text)
    {
        using var filer = await fixture.Host.SignedInAsync(People.Filer);
        var (_, json) = await FiledAsync(filer);

        Assert.Contains("不是签名回执", await CheckedAsync(json, text), StringComparison.Ordinal);
    }

    [Fact]
    public void Rotate_OldReceipts_AreStillVerified()
    {
        var folder = Directory.CreateTempSubdirectory("keys-").FullName;
        try
        {
            var content = "内容"u8.ToArray();
            var before = ReceiptKeys.Load(folder);
            var signature = before.Sign(content);
            var next = ReceiptKeys.Rotate(folder);
            var after = ReceiptKeys.Load(folder);

            Assert.Equal([next, before.CurrentId], after.Public.Select(key => key.KeyId));
            Assert.Equal([true, false], after.Public.Select(key => key.Current));
            Assert.True(FilingReceipt.IsSignedBy(content, signature, after.Public[1].PublicKey));
            Assert.False(FilingReceipt.IsSignedBy(content, signature, after.Public[0].PublicKey));
            Assert.All(after.Public, key => Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(key.PublicKey))[..16], key.KeyId));
            if (!OperatingSystem.IsWindows())
            {
                Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Path.Combine(folder, "receipt-keys.json")));
            }

            Assert.Single(Directory.GetFiles(folder));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string Page(string json) => "/Receipts/" + FilingReceipt.Read(json)!.Value.Receipt.Number + "?handler=Signed";

    private static string Reordered(string json)
    {
        var members = JsonNode.Parse(json)!.AsObject();
        return new JsonObject(members.Reverse().Select(pair => KeyValuePair.Create(pair.Key, pair.Value?.DeepClone())))
            .ToJsonString(new JsonSerializerOptions { WriteIndented = true });
    }

    private static async Task<(Guid Filing, string Json)> FiledAsync(HttpClient filer)
    {
        var month = NextMonth();
        var filing = await filer.FileAsync(SheetFiles.Xlsx(SheetFiles.Lines(2, firstDay: 100 * filed)), reason: "测试再报", month: month);
        return (filing, (await filer.ReadAsync($"/Filings/ReceiptFile/{filing}?format=json")).Expect(200).Body);
    }

    private static int NextMonth() => 1 + (Interlocked.Increment(ref filed) % 9);

    private async Task<string> CheckedAsync(string json, string text)
    {
        using var anybody = fixture.Host.NewClient();
        return (await anybody.SubmitAsync(Page(json), ("Input.Json", text))).Expect(200).Body;
    }
}
