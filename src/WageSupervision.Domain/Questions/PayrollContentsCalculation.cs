using WageSupervision.Domain.Law;
using WageSupervision.Domain.Law.Order353.Article11;
using static WageSupervision.Domain.Questions.Saying;

namespace WageSupervision.Domain.Questions;

/// <summary>The question of 第十一条第二款, first sentence.</summary>
/// <param name="MadeOn">The day the sheet was made.</param>
/// <param name="Name">姓名.</param>
/// <param name="DaysWorked">工作天数.</param>
/// <param name="OvertimeHours">加班加点时间.</param>
/// <param name="Items">应发和减发的项目与金额.</param>
/// <param name="Payer">发放单位.</param>
/// <param name="PaidOn">发放时间.</param>
public sealed record PayrollContentsInput(
    [Field("制作日期", Hint = "不知道的填工资周期末日")] DateOnly MadeOn,
    [Field("写明了姓名")] bool Name,
    [Field("写明了工作天数")] bool DaysWorked,
    [Field("写明了加班加点时间")] bool OvertimeHours,
    [Field("写明了应发和减发的项目与金额")] bool Items,
    [Field("写明了发放单位")] bool Payer,
    [Field("写明了发放时间")] bool PaidOn);

/// <summary>工资表有没有写全.</summary>
public sealed class PayrollContentsCalculation : Calculation<PayrollContentsInput>
{
    /// <inheritdoc/>
    public override string Name => "payroll-contents";

    /// <inheritdoc/>
    public override string Title => "工资表有没有写全";

    /// <inheritdoc/>
    public override QuestionPlace Place => new(125, QuestionTopic.RecordsAndPenalties, 6);

    /// <inheritdoc/>
    public override IReadOnlyList<RuleEntry> Rules => [RuleBook.Of<PayrollSheetStatesItsContents>()];

    /// <inheritdoc/>
    public override bool IsAskedOfSheets => true;

    /// <inheritdoc/>
    public override IReadOnlyList<ValueField> ValueFields => [];

    /// <inheritdoc/>
    protected override PayrollContentsInput ExampleInput => new(new(2026, 9, 30), true, true, false, true, true, true);

    /// <inheritdoc/>
    public override string Sentence(CalculationResult result) => First(result) switch
    {
        Finding.Complied => "工资表应当写明的六项都写了。",
        Finding.Undetermined open => $"工资表没有写明{string.Join("、", open.Missing)}，请补充或者说明。",
        var other => Otherwise(other),
    };

    /// <inheritdoc/>
    protected override CalculationResult Answer(PayrollContentsInput input, CalculationContext context) => Found(
        [],
        [
            Judge<PayrollSheetStatesItsContents, PayrollSheetStatesItsContents.Facts>(
                new(input.MadeOn, input.Name, input.DaysWorked, input.OvertimeHours, input.Items, input.Payer, input.PaidOn), context),
        ]);
}
