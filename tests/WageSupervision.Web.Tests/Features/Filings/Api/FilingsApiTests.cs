using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Npgsql;
using WageSupervision.Web.Features.Filings.Api;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Shell;
using WageSupervision.Web.Tests.Infrastructure;

namespace WageSupervision.Web.Tests.Features.Filings.Api;

/// <summary>Filing by software: receipt, state, lines, confirmation; each step once, however often it is asked.</summary>
public sealed class FilingsApiTests(PortalFixture fixture) : IClassFixture<PortalFixture>
{
    private const string Beside = "\"cycleStart\":\"2026-09-01\",\"cycleEnd\":\"2026-09-30\",\"agreedPayday\":\"2026-10-15\",\"employment\":\"fullTime\"";

    private static int sheets;

    private PortalHost Host => fixture.Host;

    [Fact]
    public async Task Submit_File_GivesReceiptThenResultThenAccepted()
    {
        using var client = await Host.WithTokenAsync();
        var content = Sheet();

        var receipt = (await client.HandInAsync(content)).Expect(202);

        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(content)), receipt.Text("sha256"));
        var number = receipt.Text("receipt");
        var self = receipt.Json().GetProperty("links").GetProperty("self").GetString()!;
        Assert.EndsWith("/api/v1/filings/" + number, self, StringComparison.Ordinal);
        Assert.Equal(self, receipt.Header("location"));
        var status = (await client.ReadAsync(Of(number))).Expect(200);
        Assert.Equal(("awaitingConfirmation", "awaiting-confirmation", "confirm"), (status.Text("state"), status.Text("code"), Step(status)));
        Assert.Equal(2, status.Json().GetProperty("counts").GetProperty("workers").GetInt32());
        Assert.Equal(14000m, status.Json().GetProperty("totals").GetProperty("net").GetDecimal());

        var confirmed = await client.PostJsonAsync(Of(number) + "/confirmation", "{\"reason\":\"测试更正\"}");

        Assert.Equal("acceptedWithFindings", confirmed.Expect(200).Text("state"));
        var signed = System.Text.Json.JsonDocument.Parse(confirmed.Text("signedReceipt")).RootElement;
        Assert.Equal((number, "sha256:" + receipt.Text("sha256")), (signed.GetProperty("number").GetString(), signed.GetProperty("fileHash").GetString()));
        var again = await client.AskAsync(HttpMethod.Post, Of(number) + "/confirmation");
        Assert.Equal(confirmed.Body, again.Expect(200).Body);
        var id = client.DefaultRequestHeaders.Authorization!.Parameter!.Split('_')[2];
        await using var database = Host.Database.Open();
        Assert.Equal(2, database.PayrollLines.Count(l => database.Filings.Any(f => f.FilingId == l.FilingId && f.ReceiptNumber == number)));
        Assert.Equal(["CheckFiling", "ConfirmFiling", "SubmitPayroll"],
            database.AuditEntries.Where(e => e.TokenId == id).Select(e => e.Action).OrderBy(a => a).ToArray());
    }

    [Fact]
    public async Task Submit_SameKeySameContent_ReplaysTheSameAnswer()
    {
        using var client = await Host.WithTokenAsync();
        var (content, key) = (Sheet(), ApiClient.NewKey());
        var first = (await client.HandInAsync(content, key: key)).Expect(202);

        // What happened since does not show in the receipt.
        (await client.AskAsync(HttpMethod.Delete, Of(first.Text("receipt")))).Expect(200);
        var second = (await client.HandInAsync(content, key: key)).Expect(202);

        Assert.Equal(first.Body, second.Body);
        await using var database = Host.Database.Open();
        Assert.Single(database.ApiSubmissions.Where(s => s.IdempotencyKey == key));
    }

    [Fact]
    public async Task Submit_SameKeyOtherContent_Is422AndNothingIsStored()
    {
        using var client = await Host.WithTokenAsync();
        using var other = await Host.WithTokenAsync(People.OtherFiler);
        var (content, key) = (Sheet(), ApiClient.NewKey());
        (await client.HandInAsync(content, key: key)).Expect(202);
        var before = await FilingsAsync();

        (await client.HandInAsync(Sheet(), key: key)).Refused(422, "idempotency-key-reused");
        (await client.HandInAsync(content, fileName: "另一个名字.xlsx", key: key)).Refused(422, "idempotency-key-reused");
        (await client.HandInAsync(content, key: key, changed: ("paidOn", "2026-10-15"))).Refused(422, "idempotency-key-reused");

        Assert.Equal(before, await FilingsAsync());
        (await other.HandInAsync(content, key: key)).Expect(202);
    }

    [Fact]
    public async Task Submit_StatedUnpaid_IsStoredAndTold()
    {
        using var client = await Host.WithTokenAsync();

        var silent = (await client.HandInAsync(Sheet())).Expect(202).Text("receipt");
        var stated = (await client.HandInAsync(Sheet(), changed: ("unpaid", "true"))).Expect(202).Text("receipt");

        Assert.False((await client.ReadAsync(Of(silent))).Expect(200).Json().GetProperty("unpaid").GetBoolean());
        Assert.True((await client.ReadAsync(Of(stated))).Expect(200).Json().GetProperty("unpaid").GetBoolean());
        var refused = (await client.HandInAsync(Sheet(), changed: [("unpaid", "true"), ("paidOn", "2026-10-15")])).Expect(400);
        Assert.Contains("请只留一样", refused.Body, StringComparison.Ordinal);
        Assert.Contains("$.unpaid", (await client.HandInAsync(Sheet(), changed: ("unpaid", "没有"))).Expect(400).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Submit_KeyInProgress_Is409()
    {
        using var client = await Host.WithTokenAsync();
        var (content, key) = (Sheet(), ApiClient.NewKey());
        await using (var busy = new NpgsqlConnection(Host.Database.SuperuserConnectionString))
        {
            await busy.OpenAsync();
            await using var running = await busy.BeginTransactionAsync();
            await using var hold = new NpgsqlCommand("select pg_advisory_xact_lock($1)", busy, running);
            hold.Parameters.AddWithValue(AdvisoryLocks.KeyOf(ApiSubmissions.LockKind, People.WestLakeEnterprise, key));
            await hold.ExecuteNonQueryAsync();

            (await client.HandInAsync(content, key: key)).Refused(409, "idempotency-key-in-progress");
        }

        (await client.HandInAsync(content, key: key)).Expect(202);
    }

    [Fact]
    public async Task Submit_TwentyAtOnceWithOneKey_IsOneFiling()
    {
        using var client = await Host.WithTokenAsync();
        var (content, key) = (Sheet(), ApiClient.NewKey());

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => client.HandInAsync(content, key: key)));

        Assert.All(answers, answer => Assert.True(answer.Status is 202 or 409, answer.Body));
        Assert.Single(answers.Where(answer => answer.Status == 202).Select(answer => answer.Body).Distinct());
        var hash = SHA256.HashData(content);
        await using var database = Host.Database.Open();
        Assert.Single(database.Filings.Where(f => f.FileHash == hash));
    }

    [Theory]
    [InlineData("")]
    [InlineData("short")]
    [InlineData("with blank inside")]
    public async Task Submit_KeyMissingOrMalformed_Is400(string key)
    {
        using var client = await Host.WithTokenAsync();
        (await client.HandInAsync(Sheet(), key: key)).Refused(400, "idempotency-key");
    }

    [Fact]
    public async Task Submit_WrongFields_AreAllToldAtOnce()
    {
        using var client = await Host.WithTokenAsync();

        var answer = (await client.HandInAsync([], key: null, changed: [("cycleStart", "九月"), ("employment", "half"), ("colour", "red")]))
            .Refused(400, "invalid-input");

        Assert.Equal(["$.colour", "$.cycleStart", "$.employment", "$.file"],
            answer.Json().GetProperty("errors").EnumerateObject().Select(e => e.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Submit_RefusedByThePagesOwnRules_NamesTheField()
    {
        using var client = await Host.WithTokenAsync();

        var late = (await client.HandInAsync(Sheet(), changed: ("cycleEnd", "2026-08-01"))).Refused(400, "invalid");
        var payday = (await client.HandInAsync(Sheet(), changed: ("agreedPayday", "2026-10-20"))).Refused(400, "invalid");

        Assert.True(late.Json().GetProperty("errors").TryGetProperty("$.cycleEnd", out _));
        Assert.True(payday.Json().GetProperty("errors").TryGetProperty("$.paydayReason", out _));
    }

    [Fact]
    public async Task Submit_OtherMediaTypeOrBrokenBody_IsRefused()
    {
        using var client = await Host.WithTokenAsync();
        using var text = new StringContent("工资表", Encoding.UTF8, "text/plain");
        using var torn = new ByteArrayContent("--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\n姓名"u8.ToArray());
        torn.Headers.TryAddWithoutValidation("Content-Type", "multipart/form-data; boundary=x");

        (await client.SendAsync(text, null)).Refused(415, "wrong-content-type");
        (await client.SendAsync(torn, null)).Refused(400, "malformed-form");
        (await client.HandInJsonAsync("{\"lines\":[")).Refused(400, "malformed-json");
        (await client.HandInJsonAsync("{" + Beside + ",\"lines\":[],\"lines\":[]}")).Refused(400, "malformed-json");
        (await client.HandInJsonAsync("{" + Beside + ",\"lines\":[{\"name\":\"\\ud800\"}]}")).Refused(400, "malformed-json");
        (await client.HandInJsonAsync("[]")).Refused(400, "wrong-type");
        (await client.HandInJsonAsync("{" + Beside + "}")).Refused(400, "required");
        Assert.Equal(["$.lines[0].nmae", "$.lines[1]", "$.lines[2].gross"],
            (await client.HandInJsonAsync("{" + Beside + ",\"lines\":[{\"nmae\":\"张测试\"},3,{\"gross\":[]}]}"))
            .Refused(400, "invalid-input").Json().GetProperty("errors").EnumerateObject().Select(e => e.Name));
    }

    [Fact]
    public async Task Submit_JsonLines_IsTheSameAsTheirBytesUploaded()
    {
        using var client = await Host.WithTokenAsync();
        var json = "{" + Beside + ",\"lines\":[{\"name\":\"张测试\",\"identityNumber\":\"" + SheetFiles.IdentityNumber(7)
            + "\",\"basicWage\":3000,\"bonus\":\"200.00\",\"gross\":3200.0,\"pension\":240,\"net\":2960,\"paidOn\":\"2026-10-15\"},"
            + "{\"name\":\"=李,测试\",\"basicWage\":\"三千\",\"gross\":3000,\"net\":3000}]}";

        var number = (await client.HandInJsonAsync(json)).Expect(202).Text("receipt");

        var lines = (await client.ReadAsync(Of(number) + "/lines")).Expect(200).Json();
        Assert.Equal((2, "ok", 3, "error"), (Row(lines, 0), Result(lines, 0), Row(lines, 1), Result(lines, 1)));
        var error = lines.GetProperty("lines")[1].GetProperty("errors")[0];
        Assert.Equal("not-an-amount", error.GetProperty("code").GetString());
        Assert.All(["sheet", "column", "cell", "message", "expected", "fix", "value"], name => Assert.NotEmpty(error.GetProperty(name).GetString()!));
        Assert.DoesNotContain("张测试", lines.GetRawText(), StringComparison.Ordinal);
        var content = await StoredAsync(number);
        var upload = (await client.HandInAsync(content, FilingRequest.NameOfLines)).Expect(202);
        Assert.Equal(number, upload.Text("receipt"));
        Assert.Equal("mend", Step((await client.ReadAsync(Of(number))).Expect(200)));
    }

    [Fact]
    public async Task Lines_ArePaged()
    {
        using var client = await Host.WithTokenAsync();
        var number = (await client.HandInAsync(SheetFiles.Xlsx(SheetFiles.Lines(5, firstDay: 700)))).Expect(202).Text("receipt");

        var second = (await client.ReadAsync(Of(number) + "/lines?page=2&size=2")).Expect(200).Json();

        Assert.Equal((5, 2, 6, 7), (second.GetProperty("total").GetInt32(), second.GetProperty("lines").GetArrayLength(), Row(second, 0), Row(second, 1)));
        (await client.ReadAsync(Of(number) + "/lines?page=0&size=2")).Refused(400, "out-of-range");
        (await client.ReadAsync(Of(number) + "/lines?size=501")).Refused(400, "out-of-range");
    }

    [Fact]
    public async Task Confirm_SecondOfACycleWithoutReason_Is409_AndDiscardLaysItAside()
    {
        using var client = await Host.WithTokenAsync(People.OtherFiler);
        var first = (await client.HandInAsync(SheetFiles.Csv(SheetFiles.Lines(1, firstDay: 800)), "9月.csv")).Expect(202).Text("receipt");
        (await client.AskAsync(HttpMethod.Post, Of(first) + "/confirmation")).Expect(200);
        var second = (await client.HandInAsync(SheetFiles.Csv(SheetFiles.Lines(2, firstDay: 800)), "9月.csv")).Expect(202).Text("receipt");

        (await client.AskAsync(HttpMethod.Post, Of(second) + "/confirmation")).Refused(409, "reason-missing");
        (await client.PostJsonAsync(Of(second) + "/confirmation", "{\"why\":\"?\"}")).Expect(400);
        var laid = (await client.AskAsync(HttpMethod.Delete, Of(second))).Expect(200);

        Assert.Equal(("rejected", "withdrawn", "submit-again"), (laid.Text("state"), laid.Text("code"), Step(laid)));
        Assert.Equal(laid.Body, (await client.AskAsync(HttpMethod.Delete, Of(second))).Expect(200).Body);
        (await client.AskAsync(HttpMethod.Delete, Of(first))).Refused(409, "not-awaiting-confirmation");
    }

    [Fact]
    public async Task Filing_OfAnotherEnterprise_IsNotFound()
    {
        using var client = await Host.WithTokenAsync();
        using var other = await Host.WithTokenAsync(People.OtherFiler);
        var number = (await client.HandInAsync(Sheet())).Expect(202).Text("receipt");

        (await other.ReadAsync(Of(number))).Refused(404, "not-found");
        (await other.ReadAsync(Of(number) + "/lines")).Refused(404, "not-found");
        (await other.AskAsync(HttpMethod.Post, Of(number) + "/confirmation")).Refused(404, "not-found");
        (await other.AskAsync(HttpMethod.Delete, Of(number))).Refused(404, "not-found");
        Assert.Equal("awaitingConfirmation", (await client.ReadAsync(Of(number))).Expect(200).Text("state"));
    }

    internal static string Of(string receipt) => $"{ApiClient.Filings}/{receipt}";

    private static byte[] Sheet() => SheetFiles.Xlsx(SheetFiles.Lines(2, firstDay: 1000 + (10 * Interlocked.Increment(ref sheets))));

    private static string Step(Answer answer) => answer.Json().GetProperty("nextStep").GetProperty("action").GetString()!;

    private static int Row(JsonElement lines, int index) => lines.GetProperty("lines")[index].GetProperty("row").GetInt32();

    private static string Result(JsonElement lines, int index) => lines.GetProperty("lines")[index].GetProperty("result").GetString()!;

    private async Task<int> FilingsAsync()
    {
        await using var database = Host.Database.Open();
        return database.Filings.Count();
    }

    private async Task<byte[]> StoredAsync(string receipt)
    {
        await using var database = Host.Database.Open();
        var filing = database.Filings.Single(f => f.ReceiptNumber == receipt);
        var protector = (FieldProtector)Host.Services.GetService(typeof(FieldProtector))!;
        var content = protector.OpenBytes(database.FilingFiles.Single(f => f.FilingId == filing.FilingId).Content,
            FilingFileRow.Place(filing.EnterpriseId, filing.FilingId));
        Assert.Equal(Show.Hex(SHA256.HashData(content)), Show.Hex(filing.FileHash));
        return content;
    }
}
