using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using WageSupervision.Domain.Law;
using WageSupervision.Web.Features.Questions;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Tests.Infrastructure;
using Answer = WageSupervision.Web.Tests.Infrastructure.Answer;

namespace WageSupervision.Web.Tests.Features.Questions;

/// <summary>追问码: kept without a name, looked up by nobody else, compared fairly.</summary>
public sealed class ClaimsTests(PortalFixture fixture) : IClassFixture<PortalFixture>
{
    private const string Late = "/Calculators/timely-payment?agreedPayday=2026-03-16&asOf=2026-03-20&amountDue=8000";
    private const string NoSuchCode = "没有这个追问码";

    [Fact]
    public async Task Post_Keep_ShowsTheCodeAndStoresOnlyItsHash()
    {
        var (code, answer) = await KeepAsync(Late);

        Assert.Matches("^WS(-[0-9A-Z]{4}){5}$", code);
        Assert.Contains("应在2026年3月16日前付清；已迟4日", answer.Body, StringComparison.Ordinal);
        await using var database = fixture.Host.Database.Open();
        var hash = SHA256.HashData(Encoding.ASCII.GetBytes(code.Replace("-", "", StringComparison.Ordinal)[2..]));
        var row = await database.CalculationClaims.AsNoTracking().SingleAsync(claim => claim.CodeHash == hash);
        Assert.Equal("timely-payment", row.Calculation);
        Assert.Equal(RuleBook.Version, row.RuleSetVersion);
        Assert.Contains("work-calendar", row.Parameters, StringComparison.Ordinal);
        Assert.Contains("\"daysLate\":4", row.Answer, StringComparison.Ordinal);
        Assert.Equal("0", (await Sql.ListAsync<string>(
            fixture.Host.Database.SuperuserConnectionString,
            $"select count(*)::text from calculation_claim c where c::text like '%{code}%' or c::text like '%{code.Replace("-", "", StringComparison.Ordinal)}%'"))[0]);
    }

    [Fact]
    public async Task Post_KeepWithNames_StoresNumbersInstead()
    {
        await KeepAsync("/Calculators/serious-arrears?payCycle.unit=month&payCycle.length=1&arrears.0.worker=张测试甲&arrears.0.payday=2026-07-15&"
            + "arrears.0.outstanding=5000");

        await using var database = fixture.Host.Database.Open();
        var rows = await database.CalculationClaims.AsNoTracking().Where(claim => claim.Calculation == "serious-arrears").ToListAsync();
        Assert.NotEmpty(rows);
        Assert.All(rows, row => Assert.DoesNotContain("张测试甲", row.Input + row.Answer, StringComparison.Ordinal));
        Assert.Contains(rows, row => System.Text.Json.Nodes.JsonNode.Parse(row.Input)!["arrears"]![0]!["worker"]!.GetValue<string>() == "劳动者1");
    }

    [Fact]
    public async Task Post_Code_SaysUnchangedThoughTimeWentBy()
    {
        // Judged today where the question names no day; a month later that is another day, and no reason to say that the rule was wrong.
        await using var host = await PortalHost.StartAsync();
        using var client = host.NewClient();
        var code = CodeIn((await client.SubmitAsync("/Calculators/timely-payment?agreedPayday=2026-11-16&amountDue=8000")).Expect(200));
        host.Time.Advance(TimeSpan.FromDays(30));

        var answer = (await client.SubmitAsync("/Calculators/Claims", ("Input.Code", code.ToLowerInvariant().Replace("-", " ", StringComparison.Ordinal))))
            .Expect(200);

        Assert.Contains("结论没有变化", answer.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("结论变了", answer.Body, StringComparison.Ordinal);
        Assert.Equal(2, answer.Html.QuerySelectorAll("p.answer").Count(said => said.TextContent == "应在2026年11月16日前付清；已迟4日，还欠 8,000.00 元。"));
    }

    [Fact]
    public async Task Post_CodeOfAnotherRuleSet_SaysWhatChangedAndWhy()
    {
        var code = await StoreAsync(row => row with
        {
            RuleSetVersion = "2025.1.0",
            Answer = row.Answer.Replace("\"daysLate\":4", "\"daysLate\":1", StringComparison.Ordinal)
                .Replace("2026-03-16", "2026-03-19", StringComparison.Ordinal),
        });

        var answer = (await LookAsync(code)).Expect(200);

        Assert.Contains("结论变了", answer.Body, StringComparison.Ordinal);
        Assert.Contains($"规则集从 2025.1.0 改为 {RuleBook.Version}", answer.Body, StringComparison.Ordinal);
        Assert.Equal(
            ["应在2026年3月19日前付清；已迟1日，还欠 8,000.00 元。", "应在2026年3月16日前付清；已迟4日，还欠 8,000.00 元。"],
            answer.Html.QuerySelectorAll("p.answer").Select(said => said.TextContent));
    }

    [Fact]
    public async Task Post_CodeOfAnotherParameter_NamesIt()
    {
        var code = await StoreAsync(row => row with
        {
            Answer = row.Answer.Replace("\"effectiveFrom\":\"2026-01-01\"", "\"effectiveFrom\":\"2025-01-01\"", StringComparison.Ordinal),
        });

        var answer = (await LookAsync(code)).Expect(200);

        Assert.Contains("结论没有变化", answer.Body, StringComparison.Ordinal);
        Assert.Contains("节假日安排当时用的是 2025年1月1日起的，现在用的是 2026年1月1日起的", answer.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"agreedPayday":"2026-03-16","colour":"red"}""", "timely-payment", "不能照当时的问题重新计算")]
    [InlineData("""{}""", "gone-since", "不再提供这种计算")]
    public async Task Post_CodeOfAQuestionNoLongerAsked_SaysSo(string input, string calculation, string said)
    {
        var code = await StoreAsync(row => row with { Input = input, Calculation = calculation });

        Assert.Contains(said, (await LookAsync(code)).Expect(200).Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("WS-0000-0000-0000-0000-0000")]
    [InlineData("追问码")]
    [InlineData("")]
    [InlineData("WS-7K2M'; drop table calculation_claim")]
    public async Task Post_UnknownOrMalformedCode_IsAnsweredTheSame(string code)
    {
        var answer = (await LookAsync(code)).Expect(400);

        Assert.StartsWith(NoSuchCode, answer.ErrorAt("Input.Code"), StringComparison.Ordinal);
        Assert.Equal(code, answer.ValueOf("Input.Code"));
    }

    [Fact]
    public async Task Post_KeepWithFaultyInput_SaysSoAndKeepsNothing()
    {
        using var client = fixture.Host.NewClient();
        var answer = (await client.SubmitAsync("/Calculators/timely-payment?agreedPayday=morgen")).Expect(400);

        Assert.DoesNotContain("您的追问码", answer.Body, StringComparison.Ordinal);
        Assert.Equal("/Calculators/timely-payment", (await client.SubmitAsync("/Calculators/timely-payment")).Expect(302).Location);
    }

    [Theory]
    [InlineData("/Calculators/Claims")]
    [InlineData(Late)]
    public async Task Post_WithoutFormToken_IsRefused(string page)
    {
        using var client = fixture.Host.NewClient();
        using var form = new FormUrlEncodedContent([]);

        (await client.AskAsync(HttpMethod.Post, page, form)).Expect(400);
    }

    [Fact]
    public async Task Post_ManyCodes_AreSlowedDown()
    {
        await using var host = await PortalHost.StartAsync(empty: true, triesPerMinute: 3);
        using var client = host.NewClient();
        var statuses = new List<int>();
        for (var i = 0; i < 5; i++)
        {
            statuses.Add((await client.SubmitAsync("/Calculators/Claims", ("Input.Code", "WS-0000-0000-0000-0000-0000"))).Status);
        }

        Assert.Equal([400, 400, 400, 429, 429], statuses);
        (await client.ReadAsync("/Calculators/Claims")).Expect(200);
    }

    private static string CodeIn(Answer answer) => answer.Html.QuerySelector("p.code")!.TextContent;

    private async Task<(string Code, Answer Answer)> KeepAsync(string page)
    {
        using var client = fixture.Host.NewClient();
        var answer = (await client.SubmitAsync(page)).Expect(200);
        return (CodeIn(answer), answer);
    }

    private async Task<Answer> LookAsync(string code)
    {
        using var client = fixture.Host.NewClient();
        return await client.SubmitAsync("/Calculators/Claims", ("Input.Code", code));
    }

    // A claim as an older portal would have left it.
    private async Task<string> StoreAsync(Func<Kept, Kept> change)
    {
        var (first, _) = await KeepAsync(Late);
        await using var database = fixture.Host.Database.Open();
        var hash = ClaimCode.HashOf(first)!;
        var row = await database.CalculationClaims.AsNoTracking().SingleAsync(claim => claim.CodeHash == hash);
        var kept = change(new Kept(row.Calculation, row.Input, row.Answer, row.RuleSetVersion));
        var code = ClaimCode.New();
        database.CalculationClaims.Add(new CalculationClaimRow
        {
            ClaimId = Guid.CreateVersion7(),
            CodeHash = ClaimCode.HashOf(code)!,
            Calculation = kept.Calculation,
            Input = kept.Input,
            Answer = kept.Answer,
            RuleSetVersion = kept.RuleSetVersion,
            Parameters = row.Parameters,
            CalculatedOn = row.CalculatedOn,
            KeptAt = row.KeptAt,
        });
        await database.SaveChangesAsync();
        return code;
    }

    private sealed record Kept(string Calculation, string Input, string Answer, string RuleSetVersion);
}
