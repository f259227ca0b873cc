using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using WageSupervision.Domain.Law;

namespace WageSupervision.Domain.Tests.Architecture;

/// <summary>What the portal shows of doubtful points is what docs/regulation/interpretations.md says.</summary>
public sealed partial class InterpretationsTests
{
    private static readonly Dictionary<string, int> Numbers = Enumerable.Range(1, 38)
        .ToDictionary(ChineseNumerals.Of, number => number, StringComparer.Ordinal);

    [Fact]
    public void 随程序发布的理解与文档相同()
    {
        var shipped = Beside("../../../src/WageSupervision.Domain/Law/Order353/interpretations.csv");
        var expected = FromDocument();
        if (File.Exists(shipped) && File.ReadAllText(shipped) == expected)
        {
            return;
        }

        if (Environment.GetEnvironmentVariable("APPROVE_DOCS") == "1")
        {
            File.WriteAllText(shipped, expected);
            return;
        }

        Assert.Fail("interpretations.csv differs from docs/regulation/interpretations.md. Where the document is right, run deploy/approve-docs.sh and "
            + "build again.");
    }

    [Fact]
    public void 每一项都写全()
    {
        Assert.InRange(Interpretations.All.Count, 50, 500);
        Assert.All(Interpretations.All, point =>
        {
            Assert.NotEmpty(point.Provision);
            Assert.NotEmpty(point.Question);
            Assert.NotEmpty(point.Reading);
            Assert.NotEmpty(point.Reason);
            Assert.All(point.Articles, article => Assert.NotNull(LawText.Order353.Find(article)));
        });
        Assert.NotEmpty(Interpretations.General);
    }

    [Theory]
    [InlineData(6, "一个月适用哪一行标准")]
    [InlineData(17, "一个月适用哪一行标准")]
    [InlineData(22, "县的标准查不到")]
    [InlineData(12, "两年到哪一天")]
    [InlineData(30, "“一次”")]
    [InlineData(35, "同一行为两个幅度")]
    [InlineData(38, "哪个日期决定是否适用")]
    public void 每一项归到它的条文(int article, string question) =>
        Assert.Contains(Interpretations.Of(article), point => point.Question == question);

    [Fact]
    public void 其他法律的条文不算本办法的() =>
        Assert.DoesNotContain(Interpretations.All, point => point.Provision.StartsWith("行政处罚法", StringComparison.Ordinal) && point.Articles.Count > 0);

    private static string FromDocument()
    {
        var lines = new List<string> { "articles,provision,question,reading,reason" };
        var provision = "";
        foreach (var line in File.ReadLines(Beside("../../../docs/regulation/interpretations.md")))
        {
            if (line.Split('|', StringSplitOptions.TrimEntries) is not ["", var named, var question, var reading, var reason, _, ""] || named is "条款"
                || named.StartsWith("---", StringComparison.Ordinal))
            {
                continue;
            }

            named = Tag().Replace(named, "");
            provision = named == "同上" ? provision : named;
            lines.Add(string.Join(',', ((string[])[string.Join(' ', ArticlesOf(provision)), provision, question, reading, reason]).Select(Quoted)));
        }

        return string.Join('\n', lines) + "\n";
    }

    // 第六、十七、二十二条 names three; what stands after another law's name is not the Order's.
    private static IEnumerable<int> ArticlesOf(string provision) => Article().Matches(OtherLaw().Replace(provision, ""))
        .SelectMany(found => found.Groups[1].Value.Split('、')).Select(numeral => Numbers[numeral]).Distinct().Order();

    private static string Quoted(string text) => text.AsSpan().ContainsAny(",\"\n") ? "\"" + text.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"" : text;

    private static string Beside(string path, [CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, path));

    [GeneratedRegex("第([一二三四五六七八九十、]+)条")]
    private static partial Regex Article();

    [GeneratedRegex("(《|[^第条款项、与]*(法|条例|条例724|号)第).*$")]
    private static partial Regex OtherLaw();

    [GeneratedRegex("<[^>]+>")]
    private static partial Regex Tag();
}
