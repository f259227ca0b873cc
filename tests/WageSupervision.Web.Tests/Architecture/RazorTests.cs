using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace WageSupervision.Web.Tests.Architecture;

/// <summary>What the compiler of pages takes without a word, and is never meant.</summary>
public sealed partial class RazorTests
{
    [Fact]
    public void Attributes_WithAnOperator_StandInBrackets()
    {
        var pages = Directory.GetFiles(Path.Combine(Root(), "src"), "*.cshtml", SearchOption.AllDirectories);

        Assert.True(pages.Length > 100, $"only {pages.Length} pages were found");
        Assert.Equal([], pages.SelectMany(page => Bare().Matches(File.ReadAllText(page)).Select(match => $"{Path.GetFileName(page)}: {match.Value}")));
    }

    // The palette has colours for two kinds of button; any other falls back on a blue that is too pale on the page's ground.
    [Fact]
    public void Buttons_HaveTheColoursOfThePalette() => Assert.Equal([], Directory
        .GetFiles(Path.Combine(Root(), "src"), "*.cshtml", SearchOption.AllDirectories)
        .SelectMany(page => Buttons().Matches(File.ReadAllText(page)).Select(match => match.Value))
        .Except(["btn-primary", "btn-outline-secondary", "btn-link", "btn-sm"]));

    // Without brackets the expression ends before the operator, and what follows is text: checked=" == true" ticks every box.
    [Theory]
    [InlineData("checked=\"@Model.Chosen?.Contains(each) == true\"", true)]
    [InlineData("checked=\"@Model.Chosen == 1\"", true)]
    [InlineData("class=\"@Model.Kind ?? more\"", true)]
    [InlineData("checked=\"@(Model.Chosen?.Contains(each) == true)\"", false)]
    [InlineData("href=\"/Cases/@Model.CaseId?of=1\"", false)]
    [InlineData("class=\"@Model.Kind small\"", false)]
    public void Bare_IsSeen(string attribute, bool seen) => Assert.Equal(seen, Bare().IsMatch(attribute));

    private static string Root([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", ".."));

    [GeneratedRegex("""="@[A-Za-z_][^"\s(]*(\([^"()]*\))?\s(==|!=|\?\?|\?|&&|\|\||>=?|<=?)\s[^"]*""")]
    private static partial Regex Bare();

    [GeneratedRegex("""\bbtn-[a-z-]+\b""")]
    private static partial Regex Buttons();
}
