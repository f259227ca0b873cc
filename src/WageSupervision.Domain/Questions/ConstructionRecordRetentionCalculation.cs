using WageSupervision.Domain.Law;
using WageSupervision.Domain.Law.CitedLaws.MigrantWages;
using WageSupervision.Domain.Law.CitedLaws.MigrantWages.Article15;
using WageSupervision.Domain.Law.CitedLaws.MigrantWages.Article28;
using static WageSupervision.Domain.Questions.Saying;

namespace WageSupervision.Domain.Questions;

/// <summary>The question of 保障农民工工资支付条例第十五条第一款 and 第二十八条第三款.</summary>
/// <param name="RecordKind">Wage ledger or site ledger.</param>
/// <param name="MadeOn">The day a wage ledger was made.</param>
/// <param name="SettledOn">The day from which the site is complete and all wages are paid.</param>
/// <param name="Kept">Whether it is still kept.</param>
/// <param name="AsOf">The day of judging; left out, today.</param>
public sealed record ConstructionRecordRetentionInput(
    [Field("记录种类")] SiteRecordKind RecordKind,
    [Field("工资支付台账的编制日期", Hint = "工资支付台账填这一项")] DateOnly? MadeOn,
    [Field("工程完工且工资全部结清的日期", Hint = "用工管理台账填这一项；还没有完工或者结清的不填")] DateOnly? SettledOn,
    [Field("现在还保存着")] bool? Kept,
    [Field("判断日", Hint = "不填就是今天")] DateOnly? AsOf);

/// <summary>农民工的台账要保存到哪一天.</summary>
public sealed class ConstructionRecordRetentionCalculation : Calculation<ConstructionRecordRetentionInput>
{
    /// <inheritdoc/>
    public override string Name => "construction-record-retention";

    /// <inheritdoc/>
    public override string Title => "农民工的工资台账要保存到哪一天";

    /// <inheritdoc/>
    public override QuestionPlace Place => new(180, QuestionTopic.RecordsAndPenalties, 2);

    /// <inheritdoc/>
    public override IReadOnlyList<RuleEntry> Rules =>
    [
        RuleBook.Of<WageLedgerIsKeptThreeYears>(),
        RuleBook.Of<SiteLedgerIsKeptThreeYearsAfterCompletion>(),
    ];

    /// <inheritdoc/>
    public override IReadOnlyList<ValueField> ValueFields => [new("keepUntil", "至少保存到", ValueKind.Date)];

    /// <inheritdoc/>
    protected override ConstructionRecordRetentionInput ExampleInput => new(SiteRecordKind.WageLedger, new(2026, 2, 28), null, true, new(2026, 11, 2));

    /// <inheritdoc/>
    public override string Sentence(CalculationResult result) => Day(result, "keepUntil") is { } day
        ? $"至少要保存到{day}，当天也要保存。"
        : "要保存到工程完工并且工资全部结清后至少三年；结清的日期还不知道。";

    /// <inheritdoc/>
    protected override CalculationResult Answer(ConstructionRecordRetentionInput input, CalculationContext context)
    {
        var asOf = input.AsOf ?? context.Today;
        var isWageLedger = input.RecordKind == SiteRecordKind.WageLedger;
        if (isWageLedger && input.MadeOn is null)
        {
            throw new UnlawfulInputException("$.madeOn", "required", "工资支付台账请填编制日期。");
        }

        DateOnly? start = isWageLedger ? input.MadeOn : input.SettledOn;
        return Found(
            new() { ["keepUntil"] = start is DateOnly known ? SiteRecords.KeepUntil(known) : null },
            [
                isWageLedger
                    ? Judge<WageLedgerIsKeptThreeYears, WageLedgerIsKeptThreeYears.Facts>(new(start, input.Kept, asOf), context)
                    : Judge<SiteLedgerIsKeptThreeYearsAfterCompletion, SiteLedgerIsKeptThreeYearsAfterCompletion.Facts>(new(start, input.Kept, asOf), context),
            ]);
    }
}
