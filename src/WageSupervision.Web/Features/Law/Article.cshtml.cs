using Microsoft.AspNetCore.Mvc;
using WageSupervision.Domain.Calculations;
using WageSupervision.Domain.Parameters;
using WageSupervision.Domain.Regulation;
using WageSupervision.Web.Shell;
using WageSupervision.Web.Shell.Errors;

namespace WageSupervision.Web.Features.Law;

/// <summary>A paragraph with what the portal makes of it.</summary>
/// <param name="Paragraph">The words.</param>
/// <param name="Rules">The rules that judge it.</param>
public sealed record JudgedParagraph(LawParagraph Paragraph, IReadOnlyList<RuleEntry> Rules)
{
    /// <summary>The paragraphs of an article.</summary>
    public static IReadOnlyList<JudgedParagraph> Of(LawArticle article)
    {
        ArgumentNullException.ThrowIfNull(article);
        var rules = RuleBook.All.Where(rule => rule.Basis.Code == article.Code && rule.Basis.Article == article.Number).ToList();
        return [.. article.Paragraphs.Select(paragraph => new JudgedParagraph(paragraph, [.. rules.Where(rule => rule.Basis.Paragraph == paragraph.Number)]))];
    }

    /// <summary>The calculations that any of the paragraphs' rules answers.</summary>
    public static IReadOnlyList<ICalculation> CalculationsOf(IReadOnlyList<JudgedParagraph> paragraphs)
    {
        var ids = paragraphs.SelectMany(paragraph => paragraph.Rules).Select(rule => rule.Basis.RuleId).ToHashSet(StringComparer.Ordinal);
        return [.. CalculationBook.All.Where(calculation => calculation.RuleIds.Any(ids.Contains))];
    }
}

/// <summary>One article: its words, the rules made of it, the figures in force, the calculations.</summary>
public sealed class ArticleModel(LegalParameters parameters, PortalClock clock) : PortalPage
{
    private const int MinimumWageArticle = 6;

    /// <summary>The number.</summary>
    [BindProperty(SupportsGet = true, Name = "article")]
    public int Number { get; set; }

    /// <summary>The article.</summary>
    public LawArticle Article { get; private set; } = LawText.Order353.Articles[0];

    /// <summary>Its paragraphs.</summary>
    public IReadOnlyList<JudgedParagraph> Paragraphs { get; private set; } = [];

    /// <summary>The calculations that answer it.</summary>
    public IReadOnlyList<ICalculation> Calculations { get; private set; } = [];

    /// <summary>The minimum wages in force today; empty for other articles.</summary>
    public IReadOnlyList<MinimumWageRow> MinimumWages { get; private set; } = [];

    /// <summary>The article before, or <c>null</c>.</summary>
    public LawArticle? Previous => LawText.Order353.Find(Number - 1);

    /// <summary>The article after, or <c>null</c>.</summary>
    public LawArticle? Next => LawText.Order353.Find(Number + 1);

    /// <summary>The area of a row with the prefecture it lies in, for example 杭州市市区.</summary>
    public string AreaOf(MinimumWageRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        var prefecture = row.Codes.Count == 0 ? null : parameters.Divisions.Find(row.Codes[0][..4] + "00");
        return prefecture is { Level: RegionLevel.Prefecture } && !row.Area.StartsWith(prefecture.Name, StringComparison.Ordinal) ? prefecture.Name + row.Area : row.Area;
    }

    /// <inheritdoc/>
    public override Task LoadAsync()
    {
        Article = LawText.Order353.Find(Number) ?? throw new NotFoundException();
        Paragraphs = JudgedParagraph.Of(Article);
        Calculations = JudgedParagraph.CalculationsOf(Paragraphs);
        MinimumWages = Number == MinimumWageArticle
            ? [.. parameters.MinimumWages.Rows.Where(row => row.IsInForceOn(clock.Today) && row.Monthly is not null)]
            : [];
        return Task.CompletedTask;
    }
}
