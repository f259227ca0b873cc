using System.Text;
using System.Text.Json.Nodes;
using WageSupervision.Domain.Law;
using WageSupervision.Domain.Parameters;
using WageSupervision.Domain.Questions;
using WageSupervision.Domain.Questions.Json;

namespace WageSupervision.Domain.Proofs;

/// <summary>A question whose answer a proof sheet sets out: which calculation, with which facts, by which of its rules.</summary>
/// <param name="Calculation">The calculation.</param>
/// <param name="Input">An instance of its input record; facts that are not known stand as <c>null</c>.</param>
/// <param name="RuleId">One of its rules.</param>
public sealed record ProofQuestion(ICalculation Calculation, object Input, string RuleId);

/// <summary>Sets an answer out as a proof sheet.</summary>
public static class ProofMaker
{
    /// <summary>Years within which a breach may be complained of and is investigated.</summary>
    private const int YearsToContest = 2;

    /// <summary>Judges a question and sets the answer out; <c>null</c> where that rule gave no answer to these facts.</summary>
    /// <exception cref="UnlawfulInputException">The facts contradict one another.</exception>
    public static ProofSheet? Make(ProofQuestion question, ProofSubject subject, DateOnly judgedOn, ParameterSet set)
    {
        ArgumentNullException.ThrowIfNull(question);
        ArgumentNullException.ThrowIfNull(subject);
        ArgumentNullException.ThrowIfNull(set);
        var context = new CalculationContext(judgedOn, set.Parameters) { FactsMayBeUnknown = true };
        var result = question.Calculation.Calculate(question.Input, context);
        if (result.Findings.FirstOrDefault(finding => finding.Rule.Basis.RuleId == question.RuleId) is not { } found)
        {
            return null;
        }

        var basis = found.Rule.Basis;
        return ProofJson.Seal(new ProofSheet(
            ProofSheet.CurrentFormat,
            basis.RuleId,
            found.Rule.Title,
            subject,
            question.Calculation.Name,
            judgedOn,
            InputJson.Write(question.Input),
            InputWords.Of(question.Input, set.Parameters.Divisions,
                field => subject.Sources.GetValueOrDefault(field) ?? subject.Sources.GetValueOrDefault("", "")),
            Verdict(found.Finding),
            new ProofBasis(basis.Regulation, basis.Citation, basis.Quote, TextOf(basis), found.Rule.Interpretation),
            found.Working,
            Values(question.Calculation, result),
            Counterfactuals.Of(question, found.Finding, result, context),
            new ProofRuleSet(RuleBook.Version,
                [.. result.ParametersUsed.Select(used => new ProofParameter(used.Name, used.DocumentNumber, used.EffectiveFrom))]),
            ParameterExtract.Of(set, question, judgedOn),
            Contest(subject)));
    }

    private static ProofVerdict Verdict(Finding finding) => new(
        CalculationJson.WordOf(finding.Outcome),
        (finding as Finding.Violated)?.Shortfall,
        (finding as Finding.Undetermined)?.Missing ?? [],
        (finding as Finding.NotApplicable)?.Why);

    private static string TextOf(Basis basis) =>
        LawText.Find(basis.Code)?.Find(basis.Article)?.Paragraphs.FirstOrDefault(paragraph => paragraph.Number == basis.Paragraph)?.FullText ?? basis.Quote;

    private static JsonObject Values(ICalculation calculation, CalculationResult result) =>
        JsonNode.Parse(Encoding.UTF8.GetString(CalculationJson.Serialize(calculation, result)))!["values"]!.DeepClone().AsObject();

    private static IReadOnlyList<ProofContest> Contest(ProofSubject subject)
    {
        var until = Dates.AddMonths(subject.BreachOn, YearsToContest * 12);
        return
        [
            new ProofContest("劳动者", "向工作地的县（市、区）人力资源和社会保障部门投诉，或者对本单的事实提出不同意见", until, "《劳动保障监察条例》第二十条"),
            new ProofContest("企业", "事实有误的，更正申报；事实无误而有不同理解的，书面说明。作出处理、处罚之前都会听取", null, "《劳动保障监察条例》第十九条"),
            new ProofContest("工会", "要求企业改正；企业拒不改正的，提出处理意见或者处罚建议", until, "《浙江省企业工资支付管理办法》第二十八条"),
        ];
    }
}
