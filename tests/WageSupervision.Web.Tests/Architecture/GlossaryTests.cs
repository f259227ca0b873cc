using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using WageSupervision.Domain;

namespace WageSupervision.Web.Tests.Architecture;

/// <summary>docs/glossary.md names nothing that is called otherwise by now.</summary>
public sealed partial class GlossaryTests
{
    private const BindingFlags Everything =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    // Written in the glossary, and no name of the code: a type of the language, a column, a stored name.
    private static readonly string[] Others = ["decimal", "enterprise_id"];

    [Fact]
    public void Glossary_EveryNameOfTheCode_Exists()
    {
        // An attribute is written without its ending.
        var known = new[] { typeof(Money).Assembly, typeof(Portal).Assembly }.SelectMany(assembly => assembly.GetTypes())
            .SelectMany(type => type.GetMembers(Everything).Select(member => member.Name).Append(type.Name.Split('`')[0]))
            .SelectMany(name => new[] { name, name.Replace("Attribute", "", StringComparison.Ordinal) })
            .ToHashSet(StringComparer.Ordinal);

        var names = Named().Matches(File.ReadAllText(Path.Combine(Root(), "docs", "glossary.md"))).Select(match => match.Groups[1].Value)
            .Where(name => !name.Contains('-', StringComparison.Ordinal) && !name.EndsWith(".md", StringComparison.Ordinal)).ToList();

        Assert.True(names.Count > 100, $"only {names.Count} names were found");
        var gone = names.SelectMany(name => name.Split('.')).Except(Others).Except(known);
        Assert.Equal([], gone);
    }

    private static string Root([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", ".."));

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Named();
}
