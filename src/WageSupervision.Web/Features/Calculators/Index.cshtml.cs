using WageSupervision.Domain.Calculations;
using WageSupervision.Domain.Regulation;
using WageSupervision.Web.Features.Law;
using WageSupervision.Web.Shell.Errors;

namespace WageSupervision.Web.Features.Calculators;

/// <summary>Calculations that belong together in a citizen's eyes.</summary>
/// <param name="Title">What they have in common.</param>
/// <param name="Calculations">The calculations.</param>
public sealed record CalculatorGroup(string Title, IReadOnlyList<ICalculation> Calculations);

/// <summary>算一算.</summary>
public sealed class IndexModel : PortalPage
{
    private static readonly (string Title, string[] Names)[] Order =
    [
        ("我的工资发够了吗", ["minimum-wage", "timely-payment", "deductions", "payment-form", "pay-cycle"]),
        ("病假、停工、离职", ["sick-pay", "medical-treatment-period", "stoppage-pay", "final-settlement"]),
        ("企业有困难，工程欠薪", ["deferral", "advance-liability", "construction-duties", "serious-arrears", "added-compensation"]),
        ("企业保存记录，违法怎么罚", ["record-retention", "construction-record-retention", "penalty", "inspection-penalty", "refusal-to-pay-crime"]),
    ];

    /// <summary>The groups; what belongs to none comes last.</summary>
    public IReadOnlyList<CalculatorGroup> Groups { get; } =
    [
        .. Order.Select(group => new CalculatorGroup(group.Title, [.. group.Names.Select(CalculationBook.Find).OfType<ICalculation>()])),
        .. CalculationBook.All.Where(calculation => !Order.Any(group => group.Names.Contains(calculation.Name))).Chunk(int.MaxValue).Select(rest => new CalculatorGroup("其他", rest)),
    ];

    /// <summary>The articles that answer, for example 第六条 or 《劳动保障监察条例》第三十条.</summary>
    public static string ArticlesOf(ICalculation calculation)
    {
        ArgumentNullException.ThrowIfNull(calculation);
        return string.Join("、", ArticlesBehind(calculation).GroupBy(article => article.Code, StringComparer.Ordinal)
            .Select(law => LawAddress.NameOf(law.First()) + (law.Count() == 1 ? "" : law.Key == Regulations.Order353 ? "、" + string.Join("、", law.Skip(1).Select(article => article.Heading)) : "等")));
    }

    /// <summary>The articles whose rules answer, the Order's first.</summary>
    public static IReadOnlyList<LawArticle> ArticlesBehind(ICalculation calculation)
    {
        ArgumentNullException.ThrowIfNull(calculation);
        return [.. RuleBook.All.Where(rule => calculation.RuleIds.Contains(rule.Basis.RuleId)).Select(rule => (rule.Basis.Code, rule.Basis.Article)).Distinct()
            .Select(place => LawText.Find(place.Code)?.Find(place.Article)).OfType<LawArticle>()];
    }
}
