using WageSupervision.Domain.Law;
using WageSupervision.Domain.Law.Order353.Article17;
using static WageSupervision.Domain.Questions.Saying;

namespace WageSupervision.Domain.Questions;

/// <summary>The question of the 医疗期 (劳部发〔1994〕479号).</summary>
/// <param name="TotalWorkYears">实际工作年限.</param>
/// <param name="YearsWithEmployer">在本单位工作年限.</param>
public sealed record MedicalTreatmentPeriodInput(
    [Field("实际工作年限（年）")] decimal TotalWorkYears,
    [Field("在本单位工作年限（年）")] decimal YearsWithEmployer);

/// <summary>医疗期有多长.</summary>
public sealed class MedicalTreatmentPeriodCalculation : Calculation<MedicalTreatmentPeriodInput>
{
    /// <inheritdoc/>
    public override string Name => "medical-treatment-period";

    /// <inheritdoc/>
    public override string Title => "医疗期有多长";

    /// <inheritdoc/>
    public override QuestionPlace Place => new(60, QuestionTopic.LeaveAndLeaving, 2);

    /// <inheritdoc/>
    public override IReadOnlyList<RuleEntry> Rules => [RuleBook.Of<SickPayMeetsFloor>()];

    /// <inheritdoc/>
    public override IReadOnlyList<ValueField> ValueFields =>
    [
        new("months", "医疗期（月）", ValueKind.Count),
        new("countedWithinMonths", "累计计算的期间（月）", ValueKind.Count),
    ];

    /// <inheritdoc/>
    protected override MedicalTreatmentPeriodInput ExampleInput => new(12m, 7m);

    /// <inheritdoc/>
    public override string Sentence(CalculationResult result) =>
        $"医疗期是 {Number(result, "months")} 个月，在 {Number(result, "countedWithinMonths")} 个月里累计计算。";

    /// <inheritdoc/>
    protected override CalculationResult Answer(MedicalTreatmentPeriodInput input, CalculationContext context)
    {
        if (input.YearsWithEmployer > input.TotalWorkYears)
        {
            throw new UnlawfulInputException(
                "$.yearsWithEmployer", "inconsistent", "在本单位工作年限不能长于实际工作年限，请改正其中一个。");
        }

        if (context.Parameters.MedicalTreatment.Find(input.TotalWorkYears, input.YearsWithEmployer, context.Today) is not { } row)
        {
            return Worked(new() { ["months"] = null, ["countedWithinMonths"] = null }, [], [RuleBook.Of<SickPayMeetsFloor>().Basis]);
        }

        return Worked(
            new() { ["months"] = row.Period.Months, ["countedWithinMonths"] = row.Period.CountedWithinMonths },
            [
                new WorkingStep("实际工作年限", "", Show.Number(input.TotalWorkYears)),
                new WorkingStep("在本单位工作年限", "", Show.Number(input.YearsWithEmployer)),
                new WorkingStep("医疗期（月）", $"{row.DocumentNumber}第三条，年限正好在分界上的按较长的一档", Show.Number(row.Period.Months)),
                new WorkingStep("累计计算的期间（月）", $"{row.DocumentNumber}第四条", Show.Number(row.Period.CountedWithinMonths)),
            ],
            [RuleBook.Of<SickPayMeetsFloor>().Basis],
            row.Version);
    }
}
