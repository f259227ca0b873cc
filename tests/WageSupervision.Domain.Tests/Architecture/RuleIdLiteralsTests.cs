using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace WageSupervision.Domain.Tests.Architecture;

/// <summary>A rule's id follows from the article and paragraph in its [Basis]; whoever needs it asks the rule, so that it is written nowhere else.</summary>
public sealed partial class RuleIdLiteralsTests
{
    [Fact]
    public void 源文件里不写规则标识()
    {
        var files = Directory.EnumerateFiles(Beside("../../../src"), "*.cs*", SearchOption.AllDirectories)
            .Where(file => Path.GetExtension(file) is ".cs" or ".cshtml"
                && !file.Split(Path.DirectorySeparatorChar).Any(folder => folder is "bin" or "obj")).ToList();
        Assert.True(files.Count > 300, $"only {files.Count} files were looked at");
        Assert.Empty(files.SelectMany(file => File.ReadLines(file).Index().Where(line => Written(line.Item))
            .Select(line => $"{Path.GetFileName(file)}:{line.Index + 1}: {line.Item.Trim()}")));
    }

    [Theory]
    [InlineData("if (finding.RuleId == \"ZJ353-6-1\")", true)]
    [InlineData("<a href=\"/Rules/ZJ353-20-1\">第二十条</a>", true)]
    [InlineData("    [Basis(Regulations.Order353, 20, 1)]", false)]
    [InlineData("/// <param name=\"RuleId\">The rule, for example <c>ZJ353-6-1</c>.</param>", false)]
    public void 看得出写了的标识(string line, bool written) => Assert.Equal(written, Written(line));

    // Doc comments may give an example.
    private static bool Written(string line) => !line.AsSpan().TrimStart().StartsWith("///") && RuleId().IsMatch(line);

    [GeneratedRegex(@"\b(ZJ353|GWY423|GWY724|XF276B)-\d")]
    private static partial Regex RuleId();

    private static string Beside(string path, [CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, path));
}
