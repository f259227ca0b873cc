using Microsoft.EntityFrameworkCore;
using WageSupervision.Domain.Filings;
using WageSupervision.Web.Tests.Infrastructure;

namespace WageSupervision.Web.Tests.Security;

/// <summary>代理申报: an agent of two enterprises sees the one it acts for and nothing of the other, and stops when its mandate does.</summary>
public sealed class AgentTests : IAsyncLifetime
{
    private const string West = "杭州测试甲制造有限公司";
    private const string Haishu = "宁波测试乙服饰有限公司";
    private const string HaishuCode = "91330203TESTB00021";

    private PortalHost host = null!;
    private HttpClient agent = null!;
    private HttpClient administrator = null!;
    private Guid account;

    /// <inheritdoc/>
    public async Task InitializeAsync()
    {
        host = await PortalHost.StartAsync();
        agent = await host.SignedInAsync(People.Filer);
        administrator = await host.SignedInAsync(People.Administrator);
        await using var database = host.Database.Open();
        account = database.Users.Single(a => a.UserName == People.Filer).Id;
    }

    /// <inheritdoc/>
    public async Task DisposeAsync()
    {
        agent.Dispose();
        administrator.Dispose();
        await host.DisposeAsync();
    }

    [Fact]
    public async Task Switch_WithoutMandate_IsNotThere()
    {
        (await agent.SwitchAsync(People.HaishuEnterprise)).Expect(404);
        (await agent.SwitchAsync(999)).Expect(404);

        Assert.Contains(West, (await agent.ReadAsync("/Enterprise")).Expect(200).Html.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Switch_WithMandate_EveryPageShowsForWhom()
    {
        await GrantAsync();
        Assert.Contains(Haishu, (await agent.ReadAsync("/Account/Switch")).Expect(200).Body, StringComparison.Ordinal);

        Assert.Equal("/Enterprise", (await agent.SwitchAsync(People.HaishuEnterprise)).Expect(302).Location);

        foreach (var page in new[] { "/Enterprise", "/Filings", "/Filings/Submit", "/Filings/Nil", "/Enterprise/Matters", "/Account", "/Law" })
        {
            Assert.Equal(Haishu, (await agent.ReadAsync(page)).Expect(200).Html.QuerySelector("p.acting b")!.TextContent);
        }

        (await agent.SwitchAsync(People.WestLakeEnterprise)).Expect(302);
        Assert.Null((await agent.ReadAsync("/Enterprise")).Expect(200).Html.QuerySelector("p.acting"));
    }

    [Fact]
    public async Task Objects_OfTheOtherEnterprise_AreNeverThere()
    {
        await GrantAsync();
        var west = await agent.FileAsync(SheetFiles.Xlsx(SheetFiles.Lines(2)));
        var westReceipt = await ReceiptAsync(west);
        (await agent.SwitchAsync(People.HaishuEnterprise)).Expect(302);
        var haishu = await agent.FileAsync(SheetFiles.Xlsx(SheetFiles.Lines(3, firstDay: 900)));
        var haishuReceipt = await ReceiptAsync(haishu);

        await EachIsHiddenAsync(west, westReceipt);
        (await agent.SwitchAsync(People.WestLakeEnterprise)).Expect(302);
        await EachIsHiddenAsync(haishu, haishuReceipt);

        await using var database = host.Database.Open();
        Assert.Equal(People.HaishuEnterprise, database.Filings.Single(f => f.FilingId == haishu).EnterpriseId);
        Assert.Equal(account, database.Filings.Single(f => f.FilingId == haishu).FiledBy);
        Assert.All([west, haishu], id => Assert.Equal(FilingState.AcceptedWithFindings, database.Filings.Single(f => f.FilingId == id).State));
        Assert.Equal(2, await database.Filings.CountAsync());
    }

    [Fact]
    public async Task NotFound_OfAnotherOfTheirEnterprises_SaysWhichToSwitchTo_AndOpensNothing()
    {
        var haishu = await OfHaishuAsync();
        var page = $"/Filings/Check/{haishu}";

        // Of an enterprise that is none of theirs nothing is said.
        Assert.DoesNotContain("去切换企业", (await agent.ReadAsync(page)).Expect(404).Body, StringComparison.Ordinal);
        await GrantAsync("2026-11-10");
        var missed = (await agent.ReadAsync(page)).Expect(404);
        Assert.Contains(Haishu, missed.Html.QuerySelector("main .notice")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("去切换企业", (await agent.ReadAsync($"/Filings/Check/{Guid.NewGuid()}")).Expect(404).Body, StringComparison.Ordinal);
        Assert.DoesNotContain("去切换企业", (await agent.ReadAsync("/Filings/Nowhere")).Expect(404).Body, StringComparison.Ordinal);

        var there = missed.Html.QuerySelector("main .notice a")!.GetAttribute("href")!;
        (await agent.ReadAsync(there)).Expect(200);
        var switched = await agent.SubmitAsync(there, ("enterpriseId", People.HaishuEnterprise.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        Assert.Equal(page, switched.Expect(302).Location);
        (await agent.ReadAsync(page)).Expect(200);

        // Nor to anybody else, and not after the mandate has ended.
        using var worker = await host.SignedInAsync(People.Worker);
        Assert.DoesNotContain("去切换企业", (await worker.ReadAsync($"/MyWages/Payments/{haishu}")).Expect(404).Body, StringComparison.Ordinal);
        (await agent.SwitchAsync(People.WestLakeEnterprise)).Expect(302);
        (await administrator.EndMandateAsync(account, People.HaishuEnterprise, "2026-11-10")).Expect(302);
        Assert.DoesNotContain("去切换企业", (await agent.ReadAsync(page)).Expect(404).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task NotFound_CaseThatTheOtherEnterpriseDoesNotKnowOf_IsNotGivenAway()
    {
        using var inspector = await host.SignedInAsync(People.OtherInspector);
        var file = await inspector.OpenOtherCaseAsync(People.HaishuEnterprise);
        (await inspector.ClaimAsync(file, "演示甲 2026-10-15 7000.00")).Expect(302);
        await GrantAsync();
        var page = $"/Enterprise/Proof/{file}";
        Assert.DoesNotContain("去切换企业", (await agent.ReadAsync(page)).Expect(404).Body, StringComparison.Ordinal);

        (await inspector.OrderAsync(file, "2026-12-05")).Expect(302);
        (await inspector.ServeAsync(file, "2026-11-20")).Expect(302);

        Assert.Contains(Haishu, (await agent.ReadAsync(page)).Expect(404).Html.QuerySelector("main .notice")!.TextContent, StringComparison.Ordinal);
    }

    // A payroll of the other enterprise, filed under a mandate that has ended since.
    private async Task<Guid> OfHaishuAsync()
    {
        await GrantAsync();
        (await agent.SwitchAsync(People.HaishuEnterprise)).Expect(302);
        var filing = await agent.UploadPayrollAsync(SheetFiles.Xlsx(SheetFiles.Lines(1)));
        (await agent.SwitchAsync(People.WestLakeEnterprise)).Expect(302);
        (await administrator.EndMandateAsync(account, People.HaishuEnterprise, "2026-11-01")).Expect(302);
        host.Time.Advance(TimeSpan.FromSeconds(1));
        return filing;
    }

    [Fact]
    public async Task Mandate_LastDayOver_EndsWithTheNextRequest()
    {
        await GrantAsync(until: "2026-11-25");
        host.Time.GoTo(new DateOnly(2026, 11, 25));
        using var filer = await host.SignedInAsync(People.Filer);
        (await filer.SwitchAsync(People.HaishuEnterprise)).Expect(302);
        (await filer.ReadAsync("/Filings")).Expect(200);

        // In use all the while, so that the session does not end by itself: until one o'clock of the next day in Zhejiang.
        for (var hour = 0; hour < 18; hour++)
        {
            host.Time.Advance(TimeSpan.FromMinutes(50));
            await filer.ReadAsync("/Help");
        }

        Assert.StartsWith("/Account/Denied", (await filer.ReadAsync("/Filings")).Expect(302).Location, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Mandate_EndedByTheAdministrator_ActsForNobodyUntilAnotherIsChosen()
    {
        await GrantAsync();
        (await agent.SwitchAsync(People.HaishuEnterprise)).Expect(302);
        var filing = await agent.UploadPayrollAsync(SheetFiles.Xlsx(SheetFiles.Lines(1)));

        (await administrator.EndMandateAsync(account, People.HaishuEnterprise, "2026-11-01")).Expect(302);

        // A session is looked at again as soon as any time has passed; the test's clock stands still by itself.
        host.Time.Advance(TimeSpan.FromSeconds(1));

        // Neither for the one any more nor, unasked, for its own.
        foreach (var page in new[] { "/Enterprise", "/Filings", "/Filings/Submit", $"/Filings/Check/{filing}" })
        {
            Assert.StartsWith("/Account/Denied", (await agent.ReadAsync(page)).Expect(302).Location, StringComparison.Ordinal);
        }

        Assert.StartsWith("/Account/Denied", (await agent.SubmitAsync("/Filings/Nil", Journeys.Nil(8))).Expect(302).Location, StringComparison.Ordinal);
        Assert.StartsWith("/Account/Denied", (await agent.ReadAsync("/Proofs")).Expect(302).Location, StringComparison.Ordinal);
        Assert.Contains("代理已经到期或者终止", (await agent.ReadAsync("/Account/Denied?returnUrl=/Filings")).Body, StringComparison.Ordinal);
        var choices = (await agent.ReadAsync("/Account/Switch")).Expect(200);
        Assert.DoesNotContain(Haishu, choices.Body, StringComparison.Ordinal);
        (await agent.SwitchAsync(People.HaishuEnterprise)).Expect(404);
        (await agent.SwitchAsync(People.WestLakeEnterprise)).Expect(302);
        Assert.Contains(West, (await agent.ReadAsync("/Enterprise")).Expect(200).Html.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        await using var database = host.Database.Open();
        Assert.Equal([filing], database.Filings.Select(f => f.FilingId));
    }

    [Fact]
    public async Task Token_MadeUnderAMandate_WorksNoLongerThanIt()
    {
        await GrantAsync();
        (await agent.SwitchAsync(People.HaishuEnterprise)).Expect(302);
        using var software = host.Bearer(await agent.NewTokenAsync());
        var receipt = (await software.HandInAsync(SheetFiles.Xlsx(SheetFiles.Lines(1)))).Expect(202).Text("receipt");

        (await administrator.EndMandateAsync(account, People.HaishuEnterprise, "2026-11-01")).Expect(302);

        (await software.ReadAsync($"{ApiClient.Filings}/{receipt}")).Refused(401, "token-required");
        await using var database = host.Database.Open();
        Assert.Equal(People.HaishuEnterprise, database.Filings.Single(f => f.ReceiptNumber == receipt).EnterpriseId);

        // Nor does another mandate bring it back to life.
        host.Time.Advance(TimeSpan.FromMinutes(5));
        await GrantAsync("2026-11-10");
        (await software.ReadAsync($"{ApiClient.Filings}/{receipt}")).Refused(401, "token-required");
        using var anew = host.Bearer(await agent.NewTokenAsync());
        (await anew.ReadAsync($"{ApiClient.Filings}/{receipt}")).Expect(200);
    }

    [Fact]
    public async Task Mandate_NotBegun_IsNotOffered()
    {
        await GrantAsync(from: "2026-11-21");

        Assert.DoesNotContain(Haishu, (await agent.ReadAsync("/Account/Switch")).Body, StringComparison.Ordinal);
        (await agent.SwitchAsync(People.HaishuEnterprise)).Expect(404);
    }

    [Fact]
    public async Task Post_FormOpenedForAnotherEnterprise_IsNotFiled()
    {
        await GrantAsync();
        var opened = (await agent.ReadAsync("/Filings/Submit")).Html.QuerySelector("input[name='Input.EnterpriseId']")!.GetAttribute("value");
        (await agent.SwitchAsync(People.HaishuEnterprise)).Expect(302);

        var upload = await agent.UploadAsync("/Filings/Submit", "9月.xlsx", SheetFiles.Xlsx(SheetFiles.Lines(1)),
            Journeys.Upload().With(("Input.EnterpriseId", opened)));
        var nil = await agent.SubmitAsync("/Filings/Nil", Journeys.Nil(9).With(("Input.EnterpriseId", opened)));

        (string, string?) before = ("OpenedFor", opened);
        var attendance = await agent.UploadAsync("/Attendance/Submit", "9月.csv",
            AttendanceSheets.Csv(AttendanceSheets.Of(SheetFiles.Lines(1))), ("Input.Month", "2026-09"), before);
        var stoppage = await agent.SubmitAsync("/Enterprise/Registers/Stoppage", [.. Entries.Stoppage(), before]);
        var token = await agent.SubmitAsync("/Enterprise/Tokens", ("Input.Name", "工资软件"), ("Input.MaySubmit", "true"),
            ("Input.ExpiresOn", "2027-06-30"), before);
        Assert.All([upload, nil, attendance, stoppage, token],
            answer => Assert.Contains($"现在是为{Haishu}办理，所以没有提交", answer.Expect(409).Summary, StringComparison.Ordinal));
        await using var database = host.Database.Open();
        Assert.Equal((0, 0, 0, 0),
            (await database.Filings.CountAsync(), await database.AttendanceFilings.CountAsync(), await database.RegisterEntries.CountAsync(),
                await database.ApiTokens.CountAsync()));
    }

    [Fact]
    public async Task ChangePassword_WhileActing_GoesOnActing()
    {
        await GrantAsync();
        (await agent.SwitchAsync(People.HaishuEnterprise)).Expect(302);

        (await agent.SubmitAsync("/Account", ("Input.CurrentPassword", People.Password), ("Input.NewPassword", "xin-de-mima-9731"),
            ("Input.RepeatPassword", "xin-de-mima-9731"))).Expect(302);

        Assert.Equal(Haishu, (await agent.ReadAsync("/Enterprise")).Expect(200).Html.QuerySelector("p.acting b")!.TextContent);
    }

    [Theory]
    [InlineData("Input.CreditCode", "", "请填写委托企业")]
    [InlineData("Input.CreditCode", "91330106MA2TE0T0XC", "没有登记这个信用代码")]
    [InlineData("Input.CreditCode", "91330106TESTA00013", "账号自己的企业")]
    [InlineData("Input.ValidFrom", "", "请填写代理的第一天")]
    [InlineData("Input.ValidUntil", "2026-10-31", "已经过去了")]
    [InlineData("Input.ValidUntil", "2029-11-01", "最长登记 3 年")]
    public async Task Grant_BadInput_ShowsErrorAtField(string field, string value, string message)
    {
        (string Name, string? Value)[] form = [("Input.CreditCode", HaishuCode), ("Input.ValidFrom", "2026-10-01"), ("Input.ValidUntil", "2027-10-31")];

        Assert.Contains(message, (await administrator.SubmitAsync($"/Administration/Mandates/{account}", form.With((field, value)))).Expect(400).ErrorAt(field),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Grant_OverlappingOrForAnotherRole_IsRefused()
    {
        await GrantAsync();

        Assert.Contains("已经登记过", (await administrator.GrantMandateAsync(account, HaishuCode, "2027-10-31", "2028-01-01")).Expect(409).Summary,
            StringComparison.Ordinal);
        await using var database = host.Database.Open();
        var worker = database.Users.Single(a => a.UserName == People.Worker).Id;
        (await administrator.GrantMandateAsync(worker, HaishuCode, "2026-11-01", "2027-10-31")).Expect(404);
    }

    private async Task GrantAsync(string from = "2026-11-01", string until = "2027-10-31") =>
        (await administrator.GrantMandateAsync(account, HaishuCode, from, until)).Expect(302);

    private async Task<string> ReceiptAsync(Guid filing)
    {
        await using var database = host.Database.Open();
        return (await database.Filings.SingleAsync(f => f.FilingId == filing)).ReceiptNumber;
    }

    private async Task EachIsHiddenAsync(Guid filing, string receipt)
    {
        await using var database = host.Database.Open();
        var finding = database.Findings.First(f => f.FilingId == filing).FindingId;
        foreach (var page in new[]
        {
            $"/Filings/Check/{filing}", $"/Filings/Receipt/{filing}", $"/Filings/ReceiptFile/{filing}",
                $"/Filings/ReceiptFile/{filing}?format=json", $"/Filings/{filing}/Columns",
            $"/Filings/{filing}/Annotated", $"/Filings/Withdraw/{filing}", $"/Proofs/{finding}", $"/api/v1/proofs/{finding}",
        })
        {
            (await agent.ReadAsync(page)).Expect(404);
        }

        (await agent.SubmitAsync($"/Filings/Withdraw/{filing}", ("Input.Reason", "x"))).Expect(404);
        (await agent.SubmitAsync($"/Filings/Check/{filing}")).Expect(404);
        (await agent.SubmitAsync($"/Filings/Check/{filing}?handler=Discard")).Expect(404);
        foreach (var list in new[] { "/Filings", "/Enterprise", "/Filings/Submit", $"/Filings/Submit?again={filing}" })
        {
            Assert.DoesNotContain(receipt, (await agent.ReadAsync(list)).Expect(200).Body, StringComparison.Ordinal);
        }
    }
}
