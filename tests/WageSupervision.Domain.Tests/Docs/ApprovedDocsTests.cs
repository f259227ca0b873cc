using System.Runtime.CompilerServices;

namespace WageSupervision.Domain.Tests.Docs;

/// <summary>
/// The pages of docs/regulation that say what the code does, written from the code. A change of a rule, a boundary or a
/// parameter fails here until somebody has read the new page and approved it.
/// </summary>
public sealed class ApprovedDocsTests
{
    private const string Approval = "APPROVE_DOCS";

    private static readonly string Folder = Path.GetFullPath(Path.Combine(Here(), "..", "..", "..", "docs", "regulation"));

    /// <summary>The pages, by their place below docs/regulation.</summary>
    public static TheoryData<string> Pages() => ["coverage.md", "parameters.md", .. Articles().Keys];

    [Theory]
    [MemberData(nameof(Pages))]
    public void 文档与代码一致(string page)
    {
        var written = page switch
        {
            "coverage.md" => CoverageDoc.Write(),
            "parameters.md" => ParametersDoc.Write(),
            _ => Articles()[page](),
        };
        var file = Path.Combine(Folder, page);
        if (Environment.GetEnvironmentVariable(Approval) == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, written);
        }

        var approved = File.Exists(file) ? File.ReadAllText(file).ReplaceLineEndings("\n") : "";
        Assert.True(written == approved, Difference(page, approved.Split('\n'), written.Split('\n')));
    }

    [Fact]
    public void 没有多余的规则页()
    {
        var stale = Directory.EnumerateFiles(Path.Combine(Folder, "rules")).Where(file => !Articles().ContainsKey("rules/" + Path.GetFileName(file))).ToArray();
        if (Environment.GetEnvironmentVariable(Approval) == "1")
        {
            Array.ForEach(stale, File.Delete);
            stale = [];
        }

        Assert.Empty(stale.Select(Path.GetFileName));
    }

    private static Dictionary<string, Func<string>> Articles() => Sources.Laws
        .SelectMany(law => law.Articles.Select(article => (law, article)))
        .Where(found => Sources.RulesOf(found.law.Code, found.article.Number).Any())
        .ToDictionary(
            found => Sources.PageOf(found.law.Code, found.article.Number),
            found => (Func<string>)(() => ArticleDoc.Write(found.law, found.article)));

    private static string Difference(string page, string[] approved, string[] written)
    {
        var line = approved.Zip(written).TakeWhile(pair => pair.First == pair.Second).Count();
        return $"""
            docs/regulation/{page} 与代码不一致，第{line + 1}行：
            认可的：{approved.ElementAtOrDefault(line) ?? "（没有）"}
            代码是：{written.ElementAtOrDefault(line) ?? "（没有）"}
            确实应当这样的，运行 deploy/approve-docs.sh，看过 git diff 再提交。
            """;
    }

    private static string Here([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
