using WageSupervision.Web.Tests.Infrastructure;

namespace WageSupervision.Web.Tests.Features.Contacts;

/// <summary>The public's form step by step: what is wrong heads the page, and numbers are taken as people say them.</summary>
public sealed class ComplaintStepsTests : IAsyncLifetime
{
    private PortalHost host = null!;

    /// <inheritdoc/>
    public async Task InitializeAsync() => host = await PortalHost.StartAsync();

    /// <inheritdoc/>
    public async Task DisposeAsync() => await host.DisposeAsync();

    [Fact]
    public async Task Post_StepIncomplete_HeadsThePageWithLinksToTheFieldsAndTakesTheFocus()
    {
        using var somebody = host.NewClient();

        var lacking = await somebody.FillInAsync(("Screen", "2"), ("go", "next"),
            ("Input.Respondent", "老王的店"), ("Input.RegionCode", "330106"), ("Input.People", "三个"), ("Input.Amount", "七八千"));

        var summary = lacking.Html.GetElementById("error-summary")!;
        Assert.Equal("有要改的地方，改好再往下", summary.QuerySelector("h2")!.TextContent);
        Assert.True(summary.HasAttribute("autofocus"));
        Assert.Equal("-1", summary.GetAttribute("tabindex"));
        Assert.StartsWith("有误：", lacking.Html.Title, StringComparison.Ordinal);
        var links = summary.QuerySelectorAll("a").Select(link => link.GetAttribute("href")!).ToList();
        Assert.Equal(["#Input_Amount", "#Input_Facts"], links.Order(StringComparer.Ordinal));
        Assert.All(links, link => Assert.NotNull(lacking.Html.QuerySelector($"form {link}")));
        Assert.Contains("8千多", lacking.ErrorAt("Input.Amount"), StringComparison.Ordinal);
        Assert.Equal(("七八千", "三个"), (lacking.ValueOf("Input.Amount"), lacking.ValueOf("Input.People")));
    }

    [Fact]
    public async Task Post_OneFileOfThree_IsWrong_IsNamed_AndTheOthersStay()
    {
        using var somebody = host.NewClient();
        var form = await somebody.BeginAsync();
        var answer = (await somebody.UploadAsync(
            form, [("Input.Files", "聊天.pdf", Journeys.Pdf()), ("Input.Files", "名单.docx", "PK"u8.ToArray()), ("Input.Files", "欠条.pdf", Journeys.Pdf("欠条"))],
            ContactForms.Sent())).Expect(302);

        var page = (await somebody.ReadAsync(answer.Location!)).Expect(200);

        Assert.Contains("“名单.docx”不是照片", page.ErrorAt("Input.Files"), StringComparison.Ordinal);
        Assert.Equal(["不用“聊天.pdf”", "不用“欠条.pdf”"], page.Html.QuerySelectorAll("fieldset label").Select(label => label.TextContent));
        (await somebody.SubmitAsync(form, ("Screen", "4"), ("go", "send"), ("Without", "0"))).Expect(302);
        await using var database = host.Database.Open();
        Assert.Equal(1, database.ContactFiles.Count());
    }

    [Fact]
    public async Task Get_BackByTheBrowser_ShowsWhatWasFilledIn_OnEveryScreen()
    {
        using var somebody = host.NewClient();
        var first = await somebody.BeginAsync();
        var second = (await somebody.SubmitAsync(first, ("go", "next"), ("Input.Respondent", "老王的店"), ("Input.RegionCode", "330106"))).Expect(302).Location!;
        var third = (await somebody.SubmitAsync(second, ("go", "next"), ("Input.Facts", "做了两个月"), ("Input.People", "三个"))).Expect(302).Location!;
        var refused = (await somebody.SubmitAsync(third, ("go", "next"), ("Input.Kind", "Complaint"), ("Input.Name", "演示甲"))).Expect(302).Location!;

        Assert.NotEmpty((await somebody.ReadAsync(refused)).Expect(200).ErrorAt("Input.Phone"));
        Assert.Equal("演示甲", (await somebody.ReadAsync(third)).Expect(200).ValueOf("Input.Name"));
        Assert.Empty((await somebody.ReadAsync(third)).Summary);
        Assert.Equal("做了两个月", (await somebody.ReadAsync(second)).Expect(200).ValueOf("Input.Facts"));
        Assert.Equal("老王的店", (await somebody.ReadAsync(first)).Expect(200).ValueOf("Input.Respondent"));
    }

    [Fact]
    public async Task Get_SomebodyElsesAddress_ShowsNothingOfIt()
    {
        using var somebody = host.NewClient();
        using var other = host.NewClient();
        var second = (await somebody.SubmitAsync(await somebody.BeginAsync(), ("go", "next"), ("Input.Respondent", "老王的店"), ("Input.RegionCode", "330106")))
            .Expect(302).Location!;

        var led = (await other.ReadAsync(second)).Expect(302).Location!;

        Assert.NotEqual(second.Split("form=")[1][..40], led.Split("form=")[1][..40]);
        var page = (await other.ReadAsync(led)).Expect(200);
        Assert.Contains("换了浏览器", page.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("老王的店", page.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_TheFormAfterItsReceiptWasShown_IsANewOne()
    {
        using var somebody = host.NewClient();
        var form = await somebody.BeginAsync();
        (await somebody.SubmitAsync(form, ContactForms.Sent())).Expect(302);
        Assert.Equal("城西演示饭店", (await somebody.ReadAsync(form)).Expect(200).ValueOf("Input.Respondent"));
        (await somebody.ReadAsync("/Complaints/Receipt")).Expect(200);

        var led = (await somebody.ReadAsync(form)).Expect(302).Location!;

        Assert.Contains("已经提交", (await somebody.ReadAsync(led)).Expect(200).Body, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(Path.Combine(host.Data, "forms")));
    }

    [Fact]
    public async Task Post_MonthsReversed_IsSaidOnItsOwnScreen()
    {
        using var somebody = host.NewClient();
        var second = (await somebody.SubmitAsync(await somebody.BeginAsync(), ("go", "next"), ("Input.Respondent", "老王的店"), ("Input.RegionCode", "330106")))
            .Expect(302).Location!;

        var led = (await somebody.SubmitAsync(second, ("go", "next"), ("Input.Facts", "没发"), ("Input.FirstMonth", "2026-09"), ("Input.LastMonth", "2026-08")))
            .Expect(302).Location!;

        Assert.Contains("最后一个月早于第一个月", (await somebody.ReadAsync(led)).Expect(200).ErrorAt("Input.LastMonth"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_TheNextDay_NothingIsKept()
    {
        using var somebody = host.NewClient();
        var second = (await somebody.SubmitAsync(await somebody.BeginAsync(), ("go", "next"), ("Input.Respondent", "老王的店"), ("Input.RegionCode", "330106")))
            .Expect(302).Location!;
        host.Time.Advance(TimeSpan.FromHours(24) - TimeSpan.FromSeconds(1));
        (await somebody.ReadAsync(second)).Expect(200);

        host.Time.Advance(TimeSpan.FromSeconds(1));

        (await somebody.ReadAsync(second)).Expect(302);
    }

    [Theory]
    [InlineData("8千多", "8千多（按 8,000.00 元登记）", "8,000.00")]
    [InlineData("约6000", "约6000（按 6,000.00 元登记）", "6,000.00")]
    [InlineData("1.8万", "18,000.00 元", "18,000.00")]
    [InlineData("６，０００元", "6,000.00 元", "6,000.00")]
    public async Task Post_AmountAsPeopleSayIt_IsKeptAsItWasSaid(string typed, string shown, string listed)
    {
        using var somebody = host.NewClient();
        var check = await somebody.FillInAsync(ContactForms.Sent().With(("Screen", "3"), ("go", "next"), ("Input.Amount", typed), ("Input.People", "30多")));
        Assert.Contains(shown, check.Html.QuerySelector("dl.pairs")!.TextContent, StringComparison.Ordinal);

        await somebody.SendContactAsync(ContactForms.Sent().With(("Input.Amount", typed), ("Input.People", "30多")));

        using var inspector = await host.SignedInAsync(People.Inspector);
        await using var database = host.Database.Open();
        var contact = database.Contacts.Single().ContactId;
        foreach (var page in new[] { $"/Contacts/Detail/{contact}", $"/Contacts/Paper/{contact}/register" })
        {
            var body = (await inspector.ReadAsync(page)).Expect(200).Html.Body!.TextContent;
            Assert.Contains(shown, body, StringComparison.Ordinal);
            Assert.Contains("30多（按 30 人登记）", body, StringComparison.Ordinal);
        }

        Assert.Equal(listed, (await inspector.ReadAsync("/Contacts")).Expect(200).Html.QuerySelector("td[data-label='所说金额（元）']")!.TextContent);

        // What was said stands in the form that mends it: whoever changes something else makes it no more exact.
        (await inspector.ActAsync(contact, "supplement", [.. await FormAsync(inspector, contact), ("Input.Facts", "又来电")])).Expect(302);
        Assert.Contains(shown, (await inspector.ReadAsync($"/Contacts/Detail/{contact}")).Expect(200).Html.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_MemberOwedRoughly_IsReadAsItWasSaid()
    {
        using var somebody = host.NewClient();
        await somebody.SendContactAsync(ContactForms.Sent().With(("Input.People", "两个"), ("Input.Members", "演示乙 13900002222 8千多")));

        using var inspector = await host.SignedInAsync(People.Inspector);
        await using var database = host.Database.Open();
        var shown = (await inspector.SubmitAsync($"/Contacts/Informant/{database.Contacts.Single().ContactId}", ("Input.Purpose", "Interview"))).Expect(200);
        Assert.Contains("8,000.00（8千多）", shown.Html.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(2, database.Contacts.Single().People);
    }

    private static async Task<IEnumerable<(string, string?)>> FormAsync(HttpClient inspector, Guid contact)
    {
        var form = (await inspector.ReadAsync($"/Contacts/Act/{contact}?step=supplement")).Expect(200);
        return new[] { "Input.Respondent", "Input.Address", "Input.FirstMonth", "Input.People", "Input.Amount" }
            .Select(name => (name, (string?)form.ValueOf(name)));
    }
}
