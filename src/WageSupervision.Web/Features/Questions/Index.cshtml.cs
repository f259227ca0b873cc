using Microsoft.AspNetCore.Authorization;
using WageSupervision.Domain;
using WageSupervision.Domain.Law;
using WageSupervision.Domain.Questions;
using WageSupervision.Web.Shell;
using WageSupervision.Web.Shell.Errors;

namespace WageSupervision.Web.Features.Questions;

/// <summary>Calculations that belong together in a citizen's eyes.</summary>
/// <param name="Title">What they have in common.</param>
/// <param name="Calculations">The calculations.</param>
public sealed record CalculatorGroup(string Title, IReadOnlyList<ICalculation> Calculations);

/// <summary>算一算.</summary>
[AllowAnonymous]
public sealed class IndexModel : PortalPage
{
    /// <summary>The groups, one a topic.</summary>
    public IReadOnlyList<CalculatorGroup> Groups { get; } =
    [
        .. CalculationBook.All.GroupBy(calculation => calculation.Place.Topic).OrderBy(topic => topic.Key)
            .Select(topic => new CalculatorGroup(Choices.LabelOf(topic.Key), [.. topic.OrderBy(calculation => calculation.Place.UnderTopic)])),
    ];

    /// <summary>The articles that answer, for example 第六条 or 《劳动保障监察条例》第三十条.</summary>
    public static string ArticlesOf(ICalculation calculation)
    {
        ArgumentNullException.ThrowIfNull(calculation);
        return string.Join("、", ArticlesBehind(calculation).GroupBy(article => article.Code, StringComparer.Ordinal)
            .Select(law => LawAddress.NameOf(law.First())
                + (law.Count() == 1 ? "" : law.Key == Regulations.Order353 ? "、" + string.Join("、", law.Skip(1).Select(article => article.Heading)) : "等")));
    }

    /// <summary>The articles whose rules answer, the Order's first.</summary>
    public static IReadOnlyList<LawArticle> ArticlesBehind(ICalculation calculation)
    {
        ArgumentNullException.ThrowIfNull(calculation);
        return [.. RuleBook.All.Where(rule => calculation.RuleIds.Contains(rule.Basis.RuleId)).Select(rule => (rule.Basis.Code, rule.Basis.Article)).Distinct()
            .Select(place => LawText.Find(place.Code)?.Find(place.Article)).OfType<LawArticle>()];
    }
}
