using WageSupervision.Domain.Law;
using WageSupervision.Domain.Law.Order353;
using WageSupervision.Domain.Law.Order353.Article11;
using WageSupervision.Domain.Law.Order353.Article12;
using static WageSupervision.Domain.Questions.Saying;

namespace WageSupervision.Domain.Questions;

/// <summary>The question of 第十一条第二款 and 第十二条第一款.</summary>
/// <param name="RecordKind">工资支付表 or 考勤记录.</param>
/// <param name="MadeOn">The day it was made.</param>
public sealed record RecordRetentionInput(
    [Field("记录种类")] RecordKind RecordKind,
    [Field("制作日期")] DateOnly MadeOn);

/// <summary>记录要保存到哪一天.</summary>
public sealed class RecordRetentionCalculation : Calculation<RecordRetentionInput>
{
    /// <inheritdoc/>
    public override string Name => "record-retention";

    /// <inheritdoc/>
    public override string Title => "工资表和考勤要保存到哪一天";

    /// <inheritdoc/>
    public override QuestionPlace Place => new(120, QuestionTopic.RecordsAndPenalties, 1);

    /// <inheritdoc/>
    public override IReadOnlyList<RuleEntry> Rules => [RuleBook.Of<PayrollIsKeptTwoYears>(), RuleBook.Of<AttendanceIsKeptTwoYears>()];

    /// <inheritdoc/>
    public override IReadOnlyList<ValueField> ValueFields => [new("keepUntil", "至少保存到", ValueKind.Date)];

    /// <inheritdoc/>
    protected override RecordRetentionInput ExampleInput => new(RecordKind.Payroll, new(2026, 2, 28));

    /// <inheritdoc/>
    public override string Sentence(CalculationResult result) => $"至少要保存到{Day(result, "keepUntil")}，当天也要保存。";

    /// <inheritdoc/>
    protected override CalculationResult Answer(RecordRetentionInput input, CalculationContext context)
    {
        var rule = input.RecordKind == RecordKind.Payroll
            ? RuleBook.Of<PayrollIsKeptTwoYears>()
            : RuleBook.Of<AttendanceIsKeptTwoYears>();
        return Worked(
            new() { ["keepUntil"] = RecordRetention.KeepUntil(input.MadeOn) },
            RecordRetention.Work(input.MadeOn),
            [rule.Basis]);
    }
}
