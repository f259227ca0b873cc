using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using WageSupervision.Domain.Procedure;

namespace WageSupervision.Domain.Tests.Docs;

/// <summary>docs/procedure.md is what the steps say; and the steps say everything that others derive from them.</summary>
public sealed class ProcedureDocTests
{
    [Fact]
    public void 文档与步骤一致()
    {
        var file = Path.GetFullPath(Path.Combine(Here(), "..", "..", "..", "docs", "procedure.md"));
        var written = ProcedureDoc.Write();
        if (Environment.GetEnvironmentVariable("APPROVE_DOCS") == "1")
        {
            File.WriteAllText(file, written);
        }

        Assert.Equal(written, File.Exists(file) ? File.ReadAllText(file).ReplaceLineEndings("\n") : "");
    }

    [Fact]
    public void 每一步都写全_名称不重复()
    {
        Assert.InRange(Steps.All.Count, 30, 300);
        Assert.Equal(Steps.All.Count, Steps.All.Select(step => step.Card.Name).Distinct().Count());
        Assert.All(Steps.All, step =>
        {
            Assert.Matches("^[a-z-]+$", step.Card.Name);
            Assert.Matches("^[A-Za-z]+$", step.Card.Action);
            Assert.Matches("^/[A-Za-z/]+$", step.Card.Page);
            Assert.Matches("^《.+》第.+条$", step.Card.Law);
            Assert.NotEmpty(step.Card.Title);
            Assert.NotEmpty(step.Card.ActionWords);
            Assert.NotEmpty(step.Card.Roles);
        });

        // Steps of one command bear one word and one right.
        Assert.All(Steps.All.GroupBy(step => step.Card.Action), together =>
            Assert.Single(together.Select(step => (step.Card.ActionWords, string.Join(',', step.Card.Roles))).Distinct()));
    }

    [Fact]
    public void 每个前提都有代码和依据()
    {
        var asked = Regex.Matches(ProcedureDoc.Write(), "（(?<law>《[^（）]+?》第[^（）]+?条)，`(?<code>[a-z-]+)`）");
        Assert.InRange(asked.Count, 60, 1000);
    }

    private static string Here([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
