using System.Text.Json;
using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace WageSupervision.Browser.Tests.Infrastructure;

/// <summary>axe on a page as it stands.</summary>
internal static class Accessibility
{
    // Run in the page itself: the package's own runner opens another browser context for each run and carries everything that
    // passed through three processes. Frames would need it; there are none, and a page that has one is refused.
    private static readonly string Run = $$"""
        async (rules) => {
          {{new BundledAxeScriptProvider().GetScript()}}
          if (document.querySelector('iframe, frame, object, embed')) throw new Error('a frame, into which axe is not sent');
          const options = { resultTypes: ['violations'], ...(rules && { runOnly: { type: 'rule', values: rules } }) };
          const { violations } = await axe.run(document, options);
          return JSON.stringify(violations.map((v) => ({ id: v.id, impact: v.impact, help: v.help, nodes: v.nodes.map((node) => node.html) })));
        }
        """;

    /// <summary>What axe finds, of every impact.</summary>
    /// <param name="page">The page.</param>
    /// <param name="rules">Only these rules; all that axe runs by itself where none is named.</param>
    public static async Task<IReadOnlyList<Violation>> LookAsync(IPage page, params string[] rules) =>
        JsonSerializer.Deserialize<List<Violation>>(await page.EvaluateAsync<string>(Run, rules.Length == 0 ? null : rules), JsonSerializerOptions.Web)!;
}

/// <summary>A rule of axe that a page breaks.</summary>
/// <param name="Id">The rule.</param>
/// <param name="Impact">minor, moderate, serious or critical.</param>
/// <param name="Help">What it asks for.</param>
/// <param name="Nodes">The elements that break it, as markup.</param>
internal sealed record Violation(string Id, string Impact, string Help, IReadOnlyList<string> Nodes)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Id}: {Help}\n  " + string.Join("\n  ", Nodes.Take(5));
}
