using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WageSupervision.Domain.Parameters;
using WageSupervision.Web.Features.Filings;
using WageSupervision.Web.Features.Parameters;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Tests.Infrastructure;

namespace WageSupervision.Web.Tests.Features.Parameters;

/// <summary>What may be proposed, by whom it may be approved, and how the tables read.</summary>
public sealed class ParameterProposalTests : IAsyncLifetime
{
    private const string Propose = "/Administration/Parameters/Propose";
    private PortalHost host = null!;
    private HttpClient proposer = null!;
    private HttpClient decider = null!;

    /// <inheritdoc/>
    public async Task InitializeAsync()
    {
        host = await PortalHost.StartAsync();
        proposer = await host.SignedInAsync(People.Administrator);
        decider = await host.SignedInAsync(People.OtherAdministrator);
    }

    /// <inheritdoc/>
    public async Task DisposeAsync()
    {
        proposer.Dispose();
        decider.Dispose();
        await host.DisposeAsync();
    }

    [Fact]
    public async Task Propose_WhatHoldsAlready_IsRefused()
    {
        var row = ParameterSet.Shipped.Rows("work-calendar")[0];
        var answer = await proposer.SubmitAsync(Propose, Form("work-calendar", row));

        Assert.Contains("和现在生效的一样，没有改动。", answer.Expect(400).Summary, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Approve_WithAnAccountOfTheProposersMaking_IsRefused(bool reissued)
    {
        var change = await ProposedAsync("work-calendar", ParameterSet.Shipped.Rows("work-calendar")[0], ("name", "元旦节"));
        var name = reissued ? People.OtherAdministrator : "second@test";
        await using var database = host.Database.Open();
        if (reissued)
        {
            var id = (await database.Users.SingleAsync(account => account.UserName == name)).Id;
            (await proposer.SubmitAsync("/Administration?handler=Reissue", ("id", id.ToString()))).Expect(302);
        }
        else
        {
            (await proposer.SubmitAsync("/Administration/NewAccount",
                ("Input.UserName", name), ("Input.DisplayName", "另一个我"), ("Input.Role", "Administrator"), ("Input.Organisation", "平台运维"))).Expect(302);
        }

        var code = (await proposer.ReadAsync("/Administration/Activation")).Expect(200).Html.All.Select(e => e.TextContent.Trim())
            .First(text => System.Text.RegularExpressions.Regex.IsMatch(text, "^([2-9A-Z]{4}-){3}[2-9A-Z]{4}$"));
        using (var owner = host.NewClient())
        {
            (await owner.SubmitAsync("/Account/Activate",
                ("Input.UserName", name), ("Input.Code", code), ("Input.NewPassword", People.Password), ("Input.RepeatPassword", People.Password))).Expect(302);
        }

        using var second = await host.SignedInAsync(name);
        Assert.Contains("决定的人的账户不是提出的人开的", (await second.SubmitAsync(Review(change))).Expect(409).Summary, StringComparison.Ordinal);
        Assert.Equal(0, host.Services.GetRequiredService<ParameterStore>().Current.Sequence);

        // What the one whose account it is proposes, the other may approve.
        if (!reissued)
        {
            (await decider.SubmitAsync(Review(change))).Expect(302);
        }
    }

    [Fact]
    public async Task Approve_RowsChangedSinceTheProposal_IsRefused()
    {
        var row = ParameterSet.Shipped.Rows("work-calendar")[0];
        var one = await ProposedAsync("work-calendar", row, ("name", "元旦甲"));
        var two = await ProposedAsync("work-calendar", row, ("name", "元旦乙"));
        host.Time.Advance(TimeSpan.FromMinutes(1));
        (await decider.SubmitAsync(Review(one))).Expect(302);
        await WorkAsync();

        Assert.Contains("要改的行没有被别的修改改过", (await decider.SubmitAsync(Review(two))).Expect(409).Summary, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Remove_ARow_IsOffered_ButNotForDivisions()
    {
        const string Key = "2026-01-01|杭州市|市区";
        var form = (await proposer.ReadAsync($"{Propose}?table=minimum-wage&key={Uri.EscapeDataString(Key)}")).Expect(200);
        Assert.Contains("删去这一行</button>", form.Body, StringComparison.Ordinal);
        Assert.Contains("用来认出这一行，不能改", form.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("删去这一行</button>", (await proposer.ReadAsync($"{Propose}?table=divisions&key=330106")).Expect(200).Body, StringComparison.Ordinal);

        var removal = (await proposer.SubmitAsync($"{Propose}?handler=Remove", ("table", "minimum-wage"), ("key", Key),
            ("many", "false"), ("Input.Reason", "重复"))).Expect(302);
        await WorkAsync();
        Assert.Contains("删去", (await decider.ReadAsync(removal.Location!)).Expect(200).Body, StringComparison.Ordinal);
        (await decider.SubmitAsync(removal.Location!)).Expect(302);
        Assert.DoesNotContain(
            host.Services.GetRequiredService<ParameterStore>().Current.Set.Rows("minimum-wage"), row => ParameterTables.MinimumWages.KeyOf(row) == Key);
    }

    [Fact]
    public async Task Divisions_ANewOne_IsKnownToTheRegionsAndForms()
    {
        var row = new Dictionary<string, string>
        {
            ["code"] = "330199",
            ["name"] = "测试区",
            ["type"] = "市辖区",
            ["prefecture_code"] = "330100",
            ["valid_from"] = "2026-10"
        };
        var change = await ProposedAsync("divisions", row);
        (await decider.SubmitAsync(Review(change))).Expect(302);

        await using var database = host.Database.Open();
        Assert.Equal("杭州市测试区", (await database.Regions.SingleAsync(region => region.Code == "330199")).FullName);
        (await proposer.SubmitAsync("/Administration/Enterprises/Edit",
            ("Input.Name", "杭州测试丙有限公司"), ("Input.CreditCode", "91330106MA2TE0T0XC"), ("Input.RegionCode", "330199"), ("Input.Address", "测试路 3 号"),
            ("Input.LegalRepresentative", "测试"), ("Input.Payday", "10"))).Expect(302);
        (await proposer.SubmitAsync("/Administration/NewAccount",
            ("Input.UserName", "new-inspector@test"), ("Input.DisplayName", "新"), ("Input.Role", "Inspector"), ("Input.Organisation", "测试局"),
                ("Input.RegionCode", "330199"))).Expect(302);
    }

    [Fact]
    public async Task Calendar_PastedInChinese_IsStoredInItsWords_AndReviewedInOneTable()
    {
        const string Rows = "日期,安排,节日\n2027-01-01,放假,元旦\n2027-02-06,休,春节\n2027-02-14,班,春节\n2027-02-20,上班,春节\n2027-04-05,off,清明节\n2027-05-01,休,劳动节\n"
            + "2027-06-09,休,端午节\n2027-09-15,休,中秋节\n2027-10-01,休,国庆节";
        var proposed = (await proposer.SubmitAsync(Propose, ("table", "work-calendar"), ("many", "true"), ("Input.Rows", Rows), ("Input.Reason", "通知")))
            .Expect(302);
        await WorkAsync();
        var review = (await decider.ReadAsync(proposed.Location!)).Expect(200);
        Assert.Single(review.Html.QuerySelectorAll("main table"));
        Assert.Contains("放假　元旦", review.Html.Body!.TextContent, StringComparison.Ordinal);
        Assert.True(review.Body.IndexOf("同意，立即生效", StringComparison.Ordinal) < review.Body.IndexOf("改什么", StringComparison.Ordinal));
        (await decider.SubmitAsync(proposed.Location!)).Expect(302);
        var calendar = host.Services.GetRequiredService<ParameterStore>().Current.Set.Rows("work-calendar");
        Assert.Equal("work", calendar.Single(row => row["date"] == "2027-02-14")["day"]);
        Assert.Equal("off", calendar.Single(row => row["date"] == "2027-02-06")["day"]);
    }

    [Fact]
    public async Task Concerned_ByACalendarChange_IsTheWholeYear()
    {
        using (var filer = await host.SignedInAsync(People.Filer))
        {
            await filer.FileAsync(SheetFiles.Xlsx(SheetFiles.Lines(1, new DateOnly(2026, 10, 15))), paidOn: "2026-10-15");
        }

        await using var scope = host.Services.CreateAsyncScope();
        var rejudging = scope.ServiceProvider.GetRequiredService<Rejudging>();
        Assert.Equal(1, await rejudging.Concerned(Change("2026-01-01"), ParameterSet.Shipped).CountAsync());
        Assert.Equal(0, await rejudging.Concerned(Change("2025-01-01"), ParameterSet.Shipped).CountAsync());

        static ParameterChange Change(string day) =>
            new("work-calendar", [new Dictionary<string, string> { ["date"] = day, ["day"] = "off", ["name"] = "元旦" }], []);
    }

    [Fact]
    public async Task Tables_ReadInChinese_WithEveryRow_AndAreLinked()
    {
        using var anybody = host.NewClient();
        var calendar = (await anybody.ReadAsync("/Parameters/work-calendar")).Expect(200);
        Assert.Equal(ParameterSet.Shipped.Rows("work-calendar").Count, calendar.Html.QuerySelectorAll("main tbody tr").Length);
        Assert.Contains(">放假</td>", calendar.Body, StringComparison.Ordinal);
        Assert.DoesNotContain(">off</td>", calendar.Body, StringComparison.Ordinal);
        var thresholds = (await anybody.ReadAsync("/Parameters/legal-threshold?q=听证")).Expect(200);
        Assert.Equal(2, thresholds.Html.QuerySelectorAll("main tbody tr").Length);
        Assert.DoesNotContain("hearing-person", thresholds.Html.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        foreach (var table in ParameterTables.All)
        {
            Assert.DoesNotContain("verified", (await anybody.ReadAsync($"/Parameters/{table.Name}")).Expect(200).Html.QuerySelector("main")!.TextContent,
                StringComparison.Ordinal);
        }

        var help = (await anybody.ReadAsync("/Help")).Expect(200);
        Assert.Equal(2, help.Html.QuerySelectorAll("main [href='/Parameters']").Length);
        Assert.NotNull(help.Html.QuerySelector("footer [href='/Parameters']"));
        Assert.NotNull(help.Html.QuerySelector("footer [href='/Proofs/Verify']"));
    }

    private static (string, string?)[] Form(string table, IReadOnlyDictionary<string, string> row) =>
        [("table", table), ("many", "false"), ("Input.Reason", "测试"), .. row.Select(pair => ("cell." + pair.Key, (string?)pair.Value))];

    private async Task<Guid> ProposedAsync(string table, IReadOnlyDictionary<string, string> row, params (string Column, string Value)[] changed)
    {
        var whole = new Dictionary<string, string>(row);
        foreach (var (column, value) in changed)
        {
            whole[column] = value;
        }

        var answer = (await proposer.SubmitAsync(Propose, Form(table, whole))).Expect(302);
        await WorkAsync();
        return Guid.Parse(answer.Location!.Split('/')[^1], System.Globalization.CultureInfo.InvariantCulture);
    }

    private static string Review(Guid change) => $"/Administration/Parameters/Review/{change}";

    private Task WorkAsync() => host.Services.GetRequiredService<RecallWorker>().WorkAsync(CancellationToken.None);
}
