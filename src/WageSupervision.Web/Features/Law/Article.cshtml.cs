using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using WageSupervision.Domain.Law;
using WageSupervision.Domain.Parameters;
using WageSupervision.Domain.Questions;
using WageSupervision.Web.Shell;
using WageSupervision.Web.Shell.Errors;

namespace WageSupervision.Web.Features.Law;

/// <summary>A paragraph with what the portal makes of it.</summary>
/// <param name="Paragraph">The words.</param>
/// <param name="Rules">The rules that judge it.</param>
public sealed record JudgedParagraph(LawParagraph Paragraph, IReadOnlyList<RuleEntry> Rules)
{
    /// <summary>This year's findings by rule; <c>null</c> where they are not counted: filed payrolls are judged by the Order alone.</summary>
    public IReadOnlyDictionary<string, FindingFigure>? Figures { get; init; }

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

/// <summary>A row of the table of 医疗期.</summary>
/// <param name="TotalYears">实际工作年限.</param>
/// <param name="EmployerYears">在本单位工作年限.</param>
/// <param name="Period">The period.</param>
public sealed record MedicalPeriodRow(string TotalYears, string EmployerYears, MedicalTreatmentPeriod Period);

/// <summary>One article: its words, the rules made of it, doubtful points, the parameters in force, figures, the calculations.</summary>
[AllowAnonymous]
public sealed class ArticleModel(LegalParameters parameters, PortalClock clock, FindingFigures figures) : PortalPage
{
    private const int MedicalPeriodArticle = 17;

    // By the rules that read them: 6, 17 and 22 compare with the minimum wage, 14, 19 and 21 count working days.
    private static readonly int[] MinimumWageArticles = [6, 17, 22];
    private static readonly int[] CalendarArticles = [14, 19, 21];

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

    /// <summary>How doubtful points of the article are read.</summary>
    public IReadOnlyList<Interpretation> Doubts { get; private set; } = [];

    /// <summary>The years whose working days are known; empty for other articles.</summary>
    public IReadOnlyList<int> CalendarYears { get; private set; } = [];

    /// <summary>This year's Saturdays and Sundays on which people work.</summary>
    public IReadOnlyList<DateOnly> MakeUpDays { get; private set; } = [];

    /// <summary>医疗期; empty for other articles.</summary>
    public IReadOnlyList<MedicalPeriodRow> MedicalPeriods { get; private set; } = [];

    /// <summary>This year's findings by rule.</summary>
    public IReadOnlyDictionary<string, FindingFigure> Figures { get; private set; } = new Dictionary<string, FindingFigure>();

    /// <summary>The article before, or <c>null</c>.</summary>
    public LawArticle? Previous => LawText.Order353.Find(Number - 1);

    /// <summary>The article after, or <c>null</c>.</summary>
    public LawArticle? Next => LawText.Order353.Find(Number + 1);

    /// <summary>The area of a row with the prefecture it lies in, for example 杭州市市区.</summary>
    public string AreaOf(MinimumWageRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        var prefecture = row.Codes.Count == 0 ? null : parameters.Divisions.Find(row.Codes[0][..4] + "00");
        return prefecture is { Level: RegionLevel.Prefecture } && !row.Area.StartsWith(prefecture.Name, StringComparison.Ordinal)
            ? prefecture.Name + row.Area : row.Area;
    }

    /// <inheritdoc/>
    public override async Task LoadAsync()
    {
        Article = LawText.Order353.Find(Number) ?? throw new NotFoundException();
        Paragraphs = JudgedParagraph.Of(Article);
        Calculations = JudgedParagraph.CalculationsOf(Paragraphs);
        Doubts = Interpretations.Of(Number);
        if (MinimumWageArticles.Contains(Number))
        {
            MinimumWages = [.. parameters.MinimumWages.Rows.Where(row => row.IsInForceOn(clock.Today) && row.IsVerified && row.Monthly is not null)];
        }

        if (CalendarArticles.Contains(Number))
        {
            CalendarYears = parameters.Calendar.Years;
            var first = new DateOnly(clock.Today.Year, 1, 1);
            MakeUpDays = [.. Enumerable.Range(0, first.AddYears(1).DayNumber - first.DayNumber).Select(first.AddDays)
                .Where(day => day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday && parameters.Calendar.IsWorkingDay(day) == true)];
        }

        MedicalPeriods = Number == MedicalPeriodArticle
            ? [.. parameters.MedicalTreatment.Rows.OrderBy(row => row.TotalYearsFrom).ThenBy(row => row.EmployerYearsFrom).Select(InWords)] : [];
        if (Paragraphs.Any(paragraph => paragraph.Rules.Count > 0))
        {
            Figures = await figures.ThisYearAsync(HttpContext.RequestAborted);
            Paragraphs = [.. Paragraphs.Select(paragraph => paragraph with { Figures = Figures })];
        }
    }

    private static MedicalPeriodRow InWords(MedicalTreatmentRow row) =>
        new(Span(row.TotalYearsFrom, row.TotalYearsBelow), Span(row.EmployerYearsFrom, row.EmployerYearsBelow), row.Period);

    private static string Span(decimal from, decimal? below) => (from, below) switch
    {
        (0, { } top) => $"不满 {top:0.##} 年",
        (_, null) => $"{from:0.##} 年以上",
        (_, { } top) => $"{from:0.##} 年以上，不满 {top:0.##} 年",
    };
}
