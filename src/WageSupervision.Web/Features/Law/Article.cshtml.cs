using Microsoft.AspNetCore.Mvc;
using WageSupervision.Domain.Calculations;
using WageSupervision.Domain.Parameters;
using WageSupervision.Domain.Regulation;
using WageSupervision.Domain.Regulation.Order353.Article17;
using WageSupervision.Web.Shell;
using WageSupervision.Web.Shell.Errors;

namespace WageSupervision.Web.Features.Law;

/// <summary>A paragraph with what the portal makes of it.</summary>
/// <param name="Paragraph">The words.</param>
/// <param name="Rules">The rules that judge it.</param>
public sealed record JudgedParagraph(LawParagraph Paragraph, IReadOnlyList<RuleEntry> Rules);

/// <summary>A row of the table of 医疗期.</summary>
/// <param name="TotalYears">实际工作年限.</param>
/// <param name="EmployerYears">在本单位工作年限.</param>
/// <param name="Period">The period.</param>
public sealed record MedicalPeriodRow(string TotalYears, string EmployerYears, MedicalTreatmentPeriod Period);

/// <summary>One article: its words, the rules made of it, doubtful points, the parameters in force, figures, the calculations.</summary>
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
        return prefecture is { Level: RegionLevel.Prefecture } && !row.Area.StartsWith(prefecture.Name, StringComparison.Ordinal) ? prefecture.Name + row.Area : row.Area;
    }

    /// <inheritdoc/>
    public override async Task LoadAsync()
    {
        Article = LawText.Order353.Find(Number) ?? throw new NotFoundException();
        var rules = RuleBook.All.Where(rule => rule.Basis.Code == Regulations.Order353 && rule.Basis.Article == Number).ToList();
        Paragraphs = [.. Article.Paragraphs.Select(paragraph => new JudgedParagraph(paragraph, [.. rules.Where(rule => rule.Basis.Paragraph == paragraph.Number)]))];
        var ids = rules.Select(rule => rule.Basis.RuleId).ToHashSet(StringComparer.Ordinal);
        Calculations = [.. CalculationBook.All.Where(calculation => calculation.RuleIds.Any(ids.Contains))];
        Doubts = Interpretations.Of(Number);
        if (MinimumWageArticles.Contains(Number))
        {
            MinimumWages = [.. parameters.MinimumWages.Rows.Where(row => row.IsInForceOn(clock.Today) && row.Monthly is not null)];
        }

        if (CalendarArticles.Contains(Number))
        {
            CalendarYears = parameters.Calendar.Years;
            var first = new DateOnly(clock.Today.Year, 1, 1);
            MakeUpDays = [.. Enumerable.Range(0, first.AddYears(1).DayNumber - first.DayNumber).Select(first.AddDays)
                .Where(day => day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday && parameters.Calendar.IsWorkingDay(day) == true)];
        }

        MedicalPeriods = Number == MedicalPeriodArticle ? TableOfMedicalPeriods() : [];
        Figures = rules.Count > 0 ? await figures.ThisYearAsync(HttpContext.RequestAborted) : Figures;
    }

    // 劳部发〔1994〕479号 第三条, row by row; the periods are what the rule itself answers.
    private static MedicalPeriodRow[] TableOfMedicalPeriods() =>
    [
        new("不满 10 年", "不满 5 年", MedicalTreatmentPeriod.Of(0, 0)),
        new("不满 10 年", "5 年以上", MedicalTreatmentPeriod.Of(5, 5)),
        new("10 年以上", "不满 5 年", MedicalTreatmentPeriod.Of(10, 0)),
        new("10 年以上", "5 年以上，不满 10 年", MedicalTreatmentPeriod.Of(10, 5)),
        new("10 年以上", "10 年以上，不满 15 年", MedicalTreatmentPeriod.Of(10, 10)),
        new("10 年以上", "15 年以上，不满 20 年", MedicalTreatmentPeriod.Of(15, 15)),
        new("10 年以上", "20 年以上", MedicalTreatmentPeriod.Of(20, 20)),
    ];
}
