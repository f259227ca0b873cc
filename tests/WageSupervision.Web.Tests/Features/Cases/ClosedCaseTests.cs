using WageSupervision.Web.Tests.Infrastructure;
using WageSupervision.Web.Tests.Security;

namespace WageSupervision.Web.Tests.Features.Cases;

/// <summary>A step that may not be taken answers 409 and says by which provision, whoever may take it: here every step, once the case is closed.</summary>
public sealed class ClosedCaseTests(CaseFixture cases) : IClassFixture<CaseFixture>
{
    [Fact]
    public async Task Post_EveryStepOfAClosedCase_Is409WithItsProvision()
    {
        var file = await cases.ServedAsync();
        Dictionary<string, HttpClient> people = new()
        {
            ["/Cases"] = await cases.AtAsync("2026-11-25", People.Inspector),
            ["/Approvals"] = await cases.Host.SignedInAsync(People.Supervisor),
            ["/Enterprise"] = await cases.Host.SignedInAsync(People.Filer),
        };
        (await people["/Cases"].PayAsync(file, "7000", "2026-11-24")).Expect(302);
        (await people["/Cases"].CloseAsync(file)).Expect(302);
        var before = await cases.Host.Database.FingerprintAsync();
        List<string> wrong = [];
        var tried = 0;
        foreach (var row in ObjectLevelTests.Writes().Select(row => (string[])[.. row.Select(value => (string)value)]))
        {
            var (address, fields) = (row[1].Replace("{Case}", file.ToString(), StringComparison.Ordinal), row[2]);

            // Not here: whoever presides is one of a list of persons, and no union was concerned that awaits an answer.
            if (address == row[1] || fields.Contains('{', StringComparison.Ordinal) || address.StartsWith("/Enterprise/Proof", StringComparison.Ordinal)
                || address.StartsWith("/Cases/HearingNotice", StringComparison.Ordinal) || address.StartsWith("/Cases/UnionAnswer", StringComparison.Ordinal))
            {
                continue;
            }

            var client = people[address[..address.IndexOf('/', 1)]];
            var answer = await client.SubmitAsync(address, Form(fields));
            tried++;

            // The enterprise is shown no page of a step that is not its own: a fine it never had, a hearing nobody offered.
            var hidden = address.StartsWith("/Enterprise", StringComparison.Ordinal) && answer.Status == 404;
            if (!hidden && (answer.Status != 409 || !answer.Summary.Contains("还不满足", StringComparison.Ordinal)))
            {
                wrong.Add($"{address} {answer.Status} {answer.Summary}");
            }
        }

        Assert.True(wrong.Count == 0, string.Join("\n", wrong));
        Assert.InRange(tried, 45, int.MaxValue);
        Assert.Equal(before, await cases.Host.Database.FingerprintAsync());
        foreach (var client in people.Values)
        {
            client.Dispose();
        }
    }

    // Long enough for every field.
    private static (string Name, string? Value)[] Form(string fields) =>
    [
        .. fields.Split('&', StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split('='))
            .Select(pair => (pair[0], (string?)(pair[1] is "x" or "xx" ? "写明了事实和理由" : pair[1]))),
    ];
}
