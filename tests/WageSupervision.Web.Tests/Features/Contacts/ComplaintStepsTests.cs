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

        var lacking = (await somebody.SubmitAsync("/Complaints/New", ("Screen", "2"), ("go", "next"), ("Input.ContactId", Guid.NewGuid().ToString()),
            ("Input.Respondent", "老王的店"), ("Input.RegionCode", "330106"), ("Input.People", "三个"), ("Input.Amount", "七八千"))).Expect(400);

        var summary = lacking.Html.GetElementById("error-summary")!;
        Assert.Equal("有要改的地方，改好再往下", summary.QuerySelector("h2")!.TextContent);
        Assert.True(summary.HasAttribute("autofocus"));
        Assert.Equal("-1", summary.GetAttribute("tabindex"));
        Assert.StartsWith("有误：", lacking.Html.Title, StringComparison.Ordinal);
        var links = summary.QuerySelectorAll("a").Select(link => link.GetAttribute("href")!).ToList();
        Assert.Equal(["#Input_Amount", "#Input_Facts"], links.Order(StringComparer.Ordinal));
        Assert.All(links, link => Assert.NotNull(lacking.Html.QuerySelector($"form {link}")));
        Assert.Contains("8千多", lacking.ErrorAt("Input.Amount"), StringComparison.Ordinal);
        Assert.Equal(("七八千", "三个", "老王的店"), (lacking.ValueOf("Input.Amount"), lacking.ValueOf("Input.People"), Hidden(lacking, "Input.Respondent")));
    }

    [Fact]
    public async Task Post_SentWithFilesAndSomethingWrong_SaysThatTheyAreToBeChosenAgain()
    {
        using var somebody = host.NewClient();
        (string, string?)[] lacking = [.. ContactForms.Sent().With(("Input.Name", null))];

        var answer = (await somebody.UploadAsync("/Complaints/New", [("Input.Files", "聊天.pdf", Journeys.Pdf())], lacking)).Expect(400);

        Assert.Contains("请在最后一步重新选", answer.Html.QuerySelector("p.notice")!.TextContent, StringComparison.Ordinal);
        Assert.Null((await somebody.SubmitAsync("/Complaints/New", lacking)).Expect(400).Html.QuerySelector("p.notice"));
    }

    [Theory]
    [InlineData("8千多", "8千多（按 8,000.00 元登记）", "8,000.00")]
    [InlineData("约6000", "约6000（按 6,000.00 元登记）", "6,000.00")]
    [InlineData("1.8万", "18,000.00 元", "18,000.00")]
    [InlineData("６，０００元", "6,000.00 元", "6,000.00")]
    public async Task Post_AmountAsPeopleSayIt_IsKeptAsItWasSaid(string typed, string shown, string listed)
    {
        using var somebody = host.NewClient();
        var check = (await somebody.SubmitAsync("/Complaints/New", ContactForms.Sent().With(("Screen", "3"), ("go", "next"), ("Input.Amount", typed),
            ("Input.People", "30多")))).Expect(200);
        Assert.Contains(shown, check.Html.QuerySelector("dl.pairs")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(typed, Hidden(check, "Input.Amount"));

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

    private static string? Hidden(Answer answer, string name) =>
        answer.Html.QuerySelectorAll("input[type='hidden']").FirstOrDefault(input => input.GetAttribute("name") == name)?.GetAttribute("value");
}
