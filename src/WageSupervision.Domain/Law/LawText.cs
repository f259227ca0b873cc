using System.Globalization;
using WageSupervision.Domain.Parameters;

namespace WageSupervision.Domain.Law;

/// <summary>The official text of a regulation, word for word; the only copy, embedded article by article.</summary>
public sealed class LawText
{
    private readonly Dictionary<int, LawArticle> _byNumber;

    private LawText(string code, IReadOnlyList<LawArticle> articles)
    {
        Code = code;
        Articles = articles;
        _byNumber = articles.ToDictionary(article => article.Number);
        Chapters =
        [
            .. articles.GroupBy(article => article.Chapter, StringComparer.Ordinal)
                .Select(chapter => new LawChapter(chapter.Key, [.. chapter])),
        ];
    }

    /// <summary>Every regulation quoted, the Order first. Of the others only the articles that rules here refer to.</summary>
    public static IReadOnlyList<LawText> All { get; } = [.. Regulations.All.Select(entry => Read(entry.Code))];

    /// <summary>浙江省企业工资支付管理办法（浙江省人民政府令第353号）, 38 articles.</summary>
    public static LawText Order353 { get; } = Find(Regulations.Order353)!;

    /// <summary>The code of the regulation, see <see cref="Regulations"/>.</summary>
    public string Code { get; }

    /// <summary>The full title.</summary>
    public string Title => Regulations.Of(Code).Title;

    /// <summary>The chapters in order.</summary>
    public IReadOnlyList<LawChapter> Chapters { get; }

    /// <summary>The articles in order.</summary>
    public IReadOnlyList<LawArticle> Articles { get; }

    /// <summary>The text of the regulation with that code, or <c>null</c>.</summary>
    public static LawText? Find(string code) => All.FirstOrDefault(text => text.Code == code);

    /// <summary>A provision to show beside an answer, quoted whole.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such provision: a fault of the caller.</exception>
    public static Basis Quote(string code, int article, int paragraph, int? item = null)
    {
        var found = Find(code)?.Find(article)?.Paragraphs.ElementAtOrDefault(paragraph - 1)
            ?? throw new ArgumentOutOfRangeException(nameof(article), article, "no such provision");
        return new Basis(Regulations.Of(code).Title, code, article, paragraph, item, item is int number ? found.Items[number - 1] : found.Text);
    }

    /// <summary>The article with that number, or <c>null</c>.</summary>
    public LawArticle? Find(int number) => _byNumber.GetValueOrDefault(number);

    private static LawText Read(string code) => new(
        code,
        [.. EmbeddedText.Names(code + "/").Select(name => Parse(code, EmbeddedText.Read(name))).OrderBy(article => article.Number)]);

    /// <summary>Reads one article: front matter between two lines of dashes, a heading, then one block a paragraph.</summary>
    private static LawArticle Parse(string code, string markdown)
    {
        var lines = markdown.ReplaceLineEndings("\n").Split('\n');
        var end = Array.IndexOf(lines, "---", 1);
        var front = lines[1..end].Select(line => line.Split(": ", 2)).ToDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);
        var blocks = string.Join('\n', lines[(end + 1)..]).Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var paragraphs = blocks
            .Where(block => !block.StartsWith('#'))
            .Select((block, index) => ParseParagraph(block, index + 1, front))
            .ToArray();
        return new LawArticle(
            code, int.Parse(front["article"], CultureInfo.InvariantCulture), front.GetValueOrDefault("chapter", ""), front["source"], paragraphs);
    }

    private static LawParagraph ParseParagraph(string block, int number, Dictionary<string, string> front)
    {
        var lines = block.Split('\n');
        var note = front[string.Create(CultureInfo.InvariantCulture, $"paragraph-{number}")].Split(' ', 2);
        var open = front.GetValueOrDefault(string.Create(CultureInfo.InvariantCulture, $"open-{number}"), "");
        return note[0] == "rule"
            ? new LawParagraph(number, lines[0], lines[1..], note[1].Split(", "), null) { StillOpen = open }
            : new LawParagraph(number, lines[0], lines[1..], [], note[1]);
    }
}

/// <summary>章.</summary>
/// <param name="Title">As printed, for example 第一章　总则.</param>
/// <param name="Articles">Its articles in order.</param>
public sealed record LawChapter(string Title, IReadOnlyList<LawArticle> Articles);

/// <summary>条.</summary>
/// <param name="Code">The regulation's code, see <see cref="Regulations"/>.</param>
/// <param name="Number">From 1.</param>
/// <param name="Chapter">The chapter's title as printed; empty where the regulation has no chapters.</param>
/// <param name="Source">Where the text was published.</param>
/// <param name="Paragraphs">款 in order.</param>
public sealed record LawArticle(string Code, int Number, string Chapter, string Source, IReadOnlyList<LawParagraph> Paragraphs)
{
    /// <summary>For example 第十七条.</summary>
    public string Heading => $"第{ChineseNumerals.Of(Number)}条{Regulations.Of(Code).ArticleSuffix}";
}

/// <summary>款, with the items that follow it.</summary>
/// <param name="Number">From 1 within its article.</param>
/// <param name="Text">The words before the items.</param>
/// <param name="Items">项, each with its number （一） as printed.</param>
/// <param name="RuleClasses">Names of the rule classes that encode it; empty where <paramref name="NoRuleReason"/> says why there is none.</param>
/// <param name="NoRuleReason">Why there is no rule, in plain Chinese; <c>null</c> where there is one.</param>
public sealed record LawParagraph(int Number, string Text, IReadOnlyList<string> Items, IReadOnlyList<string> RuleClasses, string? NoRuleReason)
{
    /// <summary>What of a paragraph with a rule no rule judges, and why, in plain Chinese; empty where nothing is left.</summary>
    public string StillOpen { get; init; } = "";

    /// <summary>The words and the items, one to a line.</summary>
    public string FullText => Items.Count == 0 ? Text : Text + "\n" + string.Join('\n', Items);
}
