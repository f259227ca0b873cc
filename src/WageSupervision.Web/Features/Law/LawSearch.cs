using WageSupervision.Domain.Law;
using WageSupervision.Web.Shell.Input;

namespace WageSupervision.Web.Features.Law;

/// <summary>A piece of text, found or not.</summary>
/// <param name="Text">The words.</param>
/// <param name="Found">Whether they were searched for.</param>
public readonly record struct TextPiece(string Text, bool Found);

/// <summary>Finds words in the text of the Order.</summary>
public sealed class LawSearch
{
    private const int MostTerms = 5;

    // What people say, and what the Order says.
    private static readonly (string Said, string Written)[] Synonyms =
    [
        ("病假", "病伤假"), ("欠薪", "拖欠"), ("欠工资", "拖欠"), ("工资条", "工资清单"), ("工资表", "工资支付表"), ("考勤", "出勤"), ("辞职", "解除"), ("离职", "解除"),
        ("加班", "加班加点"), ("包工头", "个人"), ("罚钱", "罚款"), ("扣钱", "代扣"), ("扣款", "代扣"), ("缓发", "延期"), ("晚发", "按时"), ("黑名单", "公示"), ("最低工资标准", "最低工资"),
    ];

    private readonly string[] terms;

    /// <summary>Reads a query: words apart by spaces must all occur in an article.</summary>
    public LawSearch(string? query)
    {
        var text = LenientText.Fold(query);
        terms = [.. (text.Length <= 60 ? text : text[..60]).Split(' ', StringSplitOptions.RemoveEmptyEntries).Distinct().Take(MostTerms).Select(Written)];
    }

    /// <summary>What is looked for, for the reader: 病假 is looked for as 病伤假.</summary>
    public string Terms => string.Join("、", terms);

    /// <summary>Whether nothing was asked.</summary>
    public bool IsEmpty => terms.Length == 0;

    /// <summary>The article that the query names by its number (17, 第17条, 第十七条), or <c>null</c>.</summary>
    public LawArticle? Named
    {
        get
        {
            if (terms.Length != 1)
            {
                return null;
            }

            var name = terms[0].TrimStart('第').TrimEnd('条');
            return LawText.Order353.Articles.FirstOrDefault(article =>
                name == ChineseNumerals.Of(article.Number) && terms[0] != name
                || (int.TryParse(name, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number)
                    && number == article.Number));
        }
    }

    /// <summary>Whether every word occurs in the article.</summary>
    public bool Finds(LawArticle article)
    {
        ArgumentNullException.ThrowIfNull(article);
        return terms.All(term => Contains(article, term));
    }

    /// <summary>Cuts a text into what was searched for and what lies between.</summary>
    public IReadOnlyList<TextPiece> Cut(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        List<TextPiece> pieces = [];
        var start = 0;
        while (start < text.Length)
        {
            var (at, length) = Next(text, start);
            if (at < 0)
            {
                break;
            }

            if (at > start)
            {
                pieces.Add(new TextPiece(text[start..at], false));
            }

            pieces.Add(new TextPiece(text.Substring(at, length), true));
            start = at + length;
        }

        if (start < text.Length)
        {
            pieces.Add(new TextPiece(text[start..], false));
        }

        return pieces;
    }

    // Only where the Order never uses the word as said.
    private static string Written(string term) =>
        LawText.Order353.Articles.Any(article => Contains(article, term)) ? term : Synonyms.FirstOrDefault(pair => pair.Said == term).Written ?? term;

    private static bool Contains(LawArticle article, string term) =>
        article.Paragraphs.Any(paragraph => paragraph.FullText.Contains(term, StringComparison.OrdinalIgnoreCase));

    private (int At, int Length) Next(string text, int start)
    {
        var best = (At: -1, Length: 0);
        foreach (var term in terms)
        {
            var at = text.IndexOf(term, start, StringComparison.OrdinalIgnoreCase);
            if (at >= 0 && (best.At < 0 || at < best.At || (at == best.At && term.Length > best.Length)))
            {
                best = (at, term.Length);
            }
        }

        return best;
    }
}
