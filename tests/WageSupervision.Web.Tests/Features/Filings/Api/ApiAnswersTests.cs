using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using WageSupervision.Web.Tests.Infrastructure;

namespace WageSupervision.Web.Tests.Features.Filings.Api;

/// <summary>Links lead somewhere, codes mean one thing, and what the interface refuses is no error of the portal.</summary>
public sealed class ApiAnswersTests : FilerTests
{
    [Fact]
    public async Task Get_LinkToThePage_LeadsThereForEveryKind()
    {
        using var client = await host.WithTokenAsync();
        var payroll = (await client.HandInAsync(SheetFiles.Xlsx(SheetFiles.Lines(1)))).Expect(202);
        var nil = await filer.DeclareNothingPaidAsync(month: 8);

        foreach (var answer in new[] { payroll, (await client.ReadAsync(FilingsApiTests.Of(await NumberAsync(nil)))).Expect(200) })
        {
            var page = answer.Json().GetProperty("links").GetProperty("page").GetString()!;
            (await filer.ReadAsync(new Uri(page).PathAndQuery)).Expect(200);
        }
    }

    [Fact]
    public async Task Submit_Trial_HasNoPageAndSaysHowColumnsAreNamed()
    {
        using var client = await host.WithTokenAsync(sandbox: true);
        var receipt = (await client.HandInAsync(Encoding.UTF8.GetBytes("甲,乙,丙\n张测试,5000,4000\n李测试,5000,4000\n"), "不认识.csv")).Expect(202);
        Assert.False(receipt.Json().GetProperty("links").TryGetProperty("page", out _));

        var status = (await client.ReadAsync(FilingsApiTests.Of(receipt.Text("receipt")))).Expect(200);

        Assert.Equal("columns-unknown", status.Text("code"));
        Assert.Contains("沙箱里的申报没有页面", status.Json().GetProperty("nextStep").GetProperty("text").GetString()!, StringComparison.Ordinal);
        Assert.False(status.Json().GetProperty("links").TryGetProperty("page", out _));
    }

    [Fact]
    public async Task Get_AmendmentWithdrawn_AsksToSubmitAgain()
    {
        using var client = await host.WithTokenAsync();
        var old = await filer.FileAsync(SheetFiles.Xlsx(SheetFiles.Lines(1)));
        var correction = await filer.FileAsync(SheetFiles.Xlsx(SheetFiles.Lines(2)), reason: "漏报一人");
        Assert.Equal(("replaced", "none"), await StepAsync(client, old));

        (await filer.SubmitAsync($"/Filings/Withdraw/{correction}", ("Input.Reason", "报错了月份"))).Expect(302);

        Assert.Equal(("replaced", "submit-again"), await StepAsync(client, old));
        Assert.Equal(("recalled", "submit-again"), await StepAsync(client, correction));
    }

    [Theory]
    [InlineData("GET", "/api/v1/none", 404)]
    [InlineData("PUT", "/api/v1/filings", 405)]
    [InlineData("GET", "/api/v1/disclosures?page=x", 400)]
    public async Task Send_WrongRequest_IsAnsweredInTheWordsOfTheInterface(string method, string path, int status)
    {
        using var client = host.NewClient();

        var answer = (await client.AskAsync(new HttpMethod(method), path)).Expect(status);

        foreach (var word in new[] { "页", "按钮", "Cookie", "首页" })
        {
            Assert.DoesNotContain(word, answer.Text("title") + answer.Text("detail"), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Send_WhatIsRefused_IsLoggedWithoutAStackTrace()
    {
        var log = new EveryLog();
        await using var watched = await PortalHost.StartAsync(listener: log);
        using var client = await watched.WithTokenAsync();
        var draft = (await client.HandInAsync(SheetFiles.Xlsx(SheetFiles.Lines(1)))).Expect(202).Text("receipt");
        (await client.AskAsync(HttpMethod.Delete, FilingsApiTests.Of(draft))).Expect(200);
        var before = log.Lines.Count;

        (await client.ReadAsync(FilingsApiTests.Of("ZJ-2026-0101-999999"))).Refused(404, "not-found");
        (await client.AskAsync(HttpMethod.Post, FilingsApiTests.Of(draft) + "/confirmation")).Refused(409, "not-awaiting-confirmation");
        (await client.HandInAsync(SheetFiles.Xlsx(SheetFiles.Lines(1)), changed: ("cycleEnd", "2026-08-01"))).Refused(400, "invalid");
        (await client.AskAsync(HttpMethod.Put, "/api/v1/filings")).Expect(405);
        (await client.ReadAsync("/api/v1/none")).Expect(404);

        Assert.Empty(watched.Errors.Entries);
        Assert.DoesNotContain(log.Lines.Skip(before), line => line.Contains("   at WageSupervision", StringComparison.Ordinal));
    }

    private static (string Code, string Action) Of(JsonElement status) =>
        (status.GetProperty("code").GetString()!, status.GetProperty("nextStep").GetProperty("action").GetString()!);

    private async Task<(string Code, string Action)> StepAsync(HttpClient client, Guid filing) =>
        Of((await client.ReadAsync(FilingsApiTests.Of(await NumberAsync(filing)))).Expect(200).Json());

    private async Task<string> NumberAsync(Guid filing)
    {
        await using var database = host.Database.Open();
        return await database.Filings.Where(f => f.FilingId == filing).Select(f => f.ReceiptNumber).SingleAsync();
    }
}
