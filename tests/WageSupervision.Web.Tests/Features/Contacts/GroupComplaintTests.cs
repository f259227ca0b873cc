using WageSupervision.Web.Tests.Infrastructure;

namespace WageSupervision.Web.Tests.Features.Contacts;

/// <summary>Several who complain together: each asks by their own telephone, and learns nothing of the others.</summary>
public sealed class GroupComplaintTests : IAsyncLifetime
{
    private PortalHost host = null!;

    /// <inheritdoc/>
    public async Task InitializeAsync() => host = await PortalHost.StartAsync();

    /// <inheritdoc/>
    public async Task DisposeAsync() => await host.DisposeAsync();

    [Fact]
    public async Task Status_OfAMember_SaysTheSameToEach_AndNothingOfTheOthers()
    {
        using var somebody = host.NewClient();
        var (number, code) = await somebody.SendContactAsync(ContactForms.Sent().With(("Input.People", "4"), ("Input.Amount", "26,500"),
            ("Input.Representatives", "演示甲 13900001111"), ("Input.Members", "演示乙　13900002222 6,000元\n演示丙 13900004444 8千多")));

        string[] asked = ["3537", "1111", "2222", "4444"];
        var pages = new List<Answer>();
        foreach (var digits in asked)
        {
            pages.Add((await somebody.AskStatusAsync(number, digits)).Expect(200));
        }

        Assert.Single(pages.Select(page => page.Html.QuerySelector("section[aria-label='进度']")!.TextContent).Distinct());
        string[] others = ["演示甲", "演示乙", "演示丙", ContactForms.NameCanary, "6,000", "6000", "8千多", "8,000", "26,500", "1390000"];
        Assert.All(pages, page => Assert.All(others, word => Assert.DoesNotContain(word, page.Body, StringComparison.Ordinal)));
        Assert.All(asked.Zip(pages), each => Assert.All(asked.Where(digits => digits != each.First),
            digits => Assert.DoesNotContain(digits, each.Second.Html.QuerySelector("main")!.TextContent, StringComparison.Ordinal)));

        // Whoever is found by a telephone may neither add nor withdraw for the others.
        Assert.All(pages, page => Assert.Empty(page.Html.QuerySelectorAll("form[action*='handler=']")));
        foreach (var handler in new[] { "Add", "Withdraw" })
        {
            (await somebody.SubmitAsync($"/Complaints/Status?handler={handler}", ("Input.Number", number), ("Input.Digits", "2222"), ("Input.Text", "x"),
                ("Input.Sure", "true"))).Expect(404);
        }

        Assert.Equal(2, (await somebody.AskStatusAsync(number, code)).Expect(200).Html.QuerySelectorAll("form[action*='handler=']").Length);
        using var inspector = await host.SignedInAsync(People.Inspector);
        await using var database = host.Database.Open();
        var shown = (await inspector.SubmitAsync($"/Contacts/Informant/{database.Contacts.Single().ContactId}", ("Input.Purpose", "Interview"))).Expect(200);
        foreach (var (name, sum) in new[] { ("演示乙", "6,000.00"), ("演示丙", "8千多") })
        {
            var line = Assert.Single(shown.Html.QuerySelectorAll("tr, li, dd"), each => each.TextContent.Contains(name, StringComparison.Ordinal));
            Assert.Contains(sum, line.TextContent, StringComparison.Ordinal);
        }
    }
}
