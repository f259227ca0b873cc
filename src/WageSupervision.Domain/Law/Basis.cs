using System.Globalization;

namespace WageSupervision.Domain.Law;

/// <summary>The provision a rule rests on. Its quote is checked word for word against the official text by a test.</summary>
/// <param name="Regulation">The regulation's full title.</param>
/// <param name="Code">The regulation's short code in rule ids, for example <c>ZJ353</c>.</param>
/// <param name="Article">条, from 1.</param>
/// <param name="Paragraph">款, from 1.</param>
/// <param name="Item">项, from 1, or <c>null</c> where the whole paragraph is meant.</param>
/// <param name="Quote">The words relied on, verbatim.</param>
public sealed record Basis(string Regulation, string Code, int Article, int Paragraph, int? Item, string Quote)
{
    /// <summary>The stable rule id, for example <c>ZJ353-17-1</c>, <c>ZJ353-30-2-1</c>, <c>ZJ353-11-2-s2</c>, <c>ZJ353-16-1-d2</c> or <c>LDF-44</c>.</summary>
    public string RuleId => Regulations.Of(Code).IsCitedByArticle ? string.Create(CultureInfo.InvariantCulture, $"{Code}-{Article}")
        : Item is int item ? string.Create(CultureInfo.InvariantCulture, $"{Code}-{Article}-{Paragraph}-{item}")
        : Sentence > 1 ? string.Create(CultureInfo.InvariantCulture, $"{Code}-{Article}-{Paragraph}-s{Sentence}")
        : Duty > 1 ? string.Create(CultureInfo.InvariantCulture, $"{Code}-{Article}-{Paragraph}-d{Duty}")
        : string.Create(CultureInfo.InvariantCulture, $"{Code}-{Article}-{Paragraph}");

    /// <summary>The citation as a jurist writes it, for example 第十七条第一款.</summary>
    public string Citation => $"第{ChineseNumerals.Of(Article)}条{Regulations.Of(Code).ArticleSuffix}"
        + (Regulations.Of(Code).IsCitedByArticle ? "" : $"第{ChineseNumerals.Of(Paragraph)}款")
        + (Item is int item ? $"第（{ChineseNumerals.Of(item)}）项" : "")
        + (Sentence > 1 ? $"第{ChineseNumerals.Of(Sentence)}句" : "");

    /// <summary>The citation where provisions of several laws stand together: one of another law than the Order is named with it.</summary>
    public string CitationAmongLaws => Code == Regulations.Order353 ? Citation : $"《{Regulation}》{Citation}";

    /// <summary>句: which sentence of the paragraph, where a paragraph lays two duties down and the second is meant; else 1.</summary>
    public int Sentence { get; init; } = 1;

    /// <summary>Which of several duties that the same words lay down, where each has its rule; else 1. It is no part of the citation.</summary>
    public int Duty { get; init; } = 1;
}

/// <summary>States the provision a rule class rests on; read by <see cref="RuleBook"/> and by tests.</summary>
/// <param name="code">A code of <see cref="Regulations"/>.</param>
/// <param name="article">条.</param>
/// <param name="paragraph">款.</param>
/// <param name="quote">Verbatim words of that paragraph.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class BasisAttribute(string code, int article, int paragraph, string quote) : Attribute
{
    /// <summary>The regulation's code.</summary>
    public string Code { get; } = code;

    /// <summary>条.</summary>
    public int Article { get; } = article;

    /// <summary>款.</summary>
    public int Paragraph { get; } = paragraph;

    /// <summary>项, 0 where the whole paragraph is meant.</summary>
    public int Item { get; init; }

    /// <summary>句, 1 where the paragraph lays one duty down or the first is meant.</summary>
    public int Sentence { get; init; } = 1;

    /// <summary>Which of several duties that the same words lay down.</summary>
    public int Duty { get; init; } = 1;

    /// <summary>Verbatim words of the paragraph.</summary>
    public string Quote { get; } = quote;

    /// <summary>One short plain sentence that names the duty, for lists.</summary>
    public string Title { get; init; } = "";

    /// <summary>How a doubtful point is read, in plain Chinese; empty where the words are plain.</summary>
    public string Interpretation { get; init; } = "";

    /// <summary>The basis as a value.</summary>
    public Basis ToBasis() => new(Regulations.Of(Code).Title, Code, Article, Paragraph, Item == 0 ? null : Item, Quote) { Sentence = Sentence, Duty = Duty };
}

/// <summary>Whole numbers in Chinese numerals, as provisions are counted.</summary>
public static class ChineseNumerals
{
    private static readonly string[] Digits = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九"];

    /// <summary>Writes a number from 0 to 999.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative or above 999.</exception>
    public static string Of(int number)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(number);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(number, 999);
        var (hundreds, rest) = Math.DivRem(number, 100);
        if (hundreds > 0)
        {
            var link = rest switch { 0 => "", < 10 => "零", < 20 => "一", _ => "" };
            return Digits[hundreds] + "百" + link + (rest == 0 ? "" : Of(rest));
        }

        if (number < 10)
        {
            return Digits[number];
        }

        var (tens, ones) = Math.DivRem(number, 10);
        return (tens == 1 ? "" : Digits[tens]) + "十" + (ones == 0 ? "" : Digits[ones]);
    }
}
