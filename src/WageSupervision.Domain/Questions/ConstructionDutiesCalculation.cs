using WageSupervision.Domain.Law;
using WageSupervision.Domain.Law.CitedLaws.MigrantWages.Article11;
using WageSupervision.Domain.Law.CitedLaws.MigrantWages.Article15;
using WageSupervision.Domain.Law.CitedLaws.MigrantWages.Article24;
using WageSupervision.Domain.Law.CitedLaws.MigrantWages.Article26;
using WageSupervision.Domain.Law.CitedLaws.MigrantWages.Article28;
using WageSupervision.Domain.Law.CitedLaws.MigrantWages.Article29;
using WageSupervision.Domain.Law.CitedLaws.MigrantWages.Article31;
using WageSupervision.Domain.Law.CitedLaws.MigrantWages.Article32;
using WageSupervision.Domain.Law.CitedLaws.MigrantWages.Article34;
using static WageSupervision.Domain.Questions.Saying;

namespace WageSupervision.Domain.Questions;

/// <summary>The question of 保障农民工工资支付条例 for a building site; what is left out is not known.</summary>
/// <param name="PaidInMoney">Wages are paid in money.</param>
/// <param name="PaidToTheWorker">Wages are paid to the worker himself.</param>
/// <param name="WageListGiven">Each worker is given his wage list.</param>
/// <param name="LedgerKept">The wage ledger is made and kept three years.</param>
/// <param name="PriceGuaranteed">The owner guarantees the price.</param>
/// <param name="LabourCostDueMonthly">The contract has the labour cost paid at least monthly.</param>
/// <param name="LabourCostPaid">The owner pays the labour cost in time and in full.</param>
/// <param name="AccountOpened">The wage account is open.</param>
/// <param name="ContractBeforeEntry">Each worker has a contract before entry.</param>
/// <param name="RegisteredBeforeEntry">Each worker is registered by name before entry.</param>
/// <param name="WorkConfirmedMonthly">The subcontractor has each month checked, listed and signed.</param>
/// <param name="PaidThroughAccount">The general contractor pays through the account.</param>
/// <param name="CardWithWorker">The worker holds his wage card.</param>
/// <param name="DepositStored">A deposit is stored or a letter of guarantee given.</param>
/// <param name="NoticeBoard">A complete notice board stands on the site.</param>
/// <param name="AsOf">The day of judging; left out, today.</param>
public sealed record ConstructionDutiesInput(
    [Field("工资以货币支付")] bool? PaidInMoney,
    [Field("工资支付给农民工本人")] bool? PaidToTheWorker,
    [Field("付工资时给本人工资清单")] bool? WageListGiven,
    [Field("编制工资支付台账，最近三年的都在")] bool? LedgerKept,
    [Field("建设单位提供了工程款支付担保")] bool? PriceGuaranteed,
    [Field("施工合同约定的人工费用拨付周期不超过1个月")] bool? LabourCostDueMonthly,
    [Field("建设单位按时足额把人工费用拨付到专用账户")] bool? LabourCostPaid,
    [Field("开设了农民工工资专用账户")] bool? AccountOpened,
    [Field("工人进场前都订立了劳动合同")] bool? ContractBeforeEntry,
    [Field("工人进场前都实名登记")] bool? RegisteredBeforeEntry,
    [Field("分包单位按月考核工作量、编制工资支付表并经本人签字")] bool? WorkConfirmedMonthly,
    [Field("总承包单位通过专用账户把工资付到本人银行账户")] bool? PaidThroughAccount,
    [Field("工资卡在农民工本人手里")] bool? CardWithWorker,
    [Field("存储了工资保证金或者提供了保函")] bool? DepositStored,
    [Field("工地设有内容完整的维权信息告示牌")] bool? NoticeBoard,
    [Field("判断日", Hint = "不填就是今天")] DateOnly? AsOf);

/// <summary>工地的工资制度做到了哪些.</summary>
public sealed class ConstructionDutiesCalculation : Calculation<ConstructionDutiesInput>
{
    /// <inheritdoc/>
    public override string Name => "construction-duties";

    /// <inheritdoc/>
    public override string Title => "工地的农民工工资制度做到了吗";

    /// <inheritdoc/>
    public override QuestionPlace Place => new(170, QuestionTopic.Difficulty, 3);

    /// <inheritdoc/>
    public override IReadOnlyList<RuleEntry> Rules =>
    [
        RuleBook.Of<MigrantWagesArePaidInMoney>(),
        RuleBook.Of<WageLedgerIsKeptThreeYears>(),
        RuleBook.Of<WageListIsGivenToTheWorker>(),
        RuleBook.Of<PriceIsGuaranteed>(),
        RuleBook.Of<LabourCostIsDueMonthly>(),
        RuleBook.Of<WageAccountIsOpened>(),
        RuleBook.Of<WorkersAreRegisteredBeforeEntry>(),
        RuleBook.Of<LabourCostIsPaidIntoTheAccount>(),
        RuleBook.Of<WorkIsConfirmedMonthly>(),
        RuleBook.Of<WagesArePaidThroughTheAccount>(),
        RuleBook.Of<WageCardStaysWithTheWorker>(),
        RuleBook.Of<WageDepositIsStored>(),
        RuleBook.Of<NoticeBoardStandsOnSite>(),
    ];

    /// <inheritdoc/>
    public override IReadOnlyList<ValueField> ValueFields =>
    [
        new("violated", "没有做到的（项）", ValueKind.Count),
        new("undetermined", "还不清楚的（项）", ValueKind.Count),
    ];

    /// <inheritdoc/>
    protected override ConstructionDutiesInput ExampleInput => new(
        true, true, true, true, null, true, true, true, true, true, true, false, true, true, true, new(2026, 11, 2));

    /// <inheritdoc/>
    public override string Sentence(CalculationResult result) => (Number(result, "violated"), Number(result, "undetermined")) switch
    {
        (0, 0) => result.Findings.Any(found => found.Finding is Finding.Complied) ? "各项义务都做到了。" : Otherwise(First(result)),
        (0, var open) => $"没有发现没做到的，还有 {open} 项不清楚。",
        (var broken, 0) => $"有 {broken} 项没有做到。",
        var (broken, open) => $"有 {broken} 项没有做到，还有 {open} 项不清楚。",
    };

    /// <inheritdoc/>
    protected override CalculationResult Answer(ConstructionDutiesInput input, CalculationContext context)
    {
        var asOf = input.AsOf ?? context.Today;
        IReadOnlyList<RuleFinding> findings =
        [
            Judge<MigrantWagesArePaidInMoney, MigrantWagesArePaidInMoney.Facts>(new(input.PaidInMoney, input.PaidToTheWorker, asOf), context),
            Judge<WageLedgerIsKeptThreeYears, WageLedgerIsKeptThreeYears.Facts>(new(null, input.LedgerKept, asOf), context),
            Judge<WageListIsGivenToTheWorker, WageListIsGivenToTheWorker.Facts>(new(input.WageListGiven, asOf), context),
            Judge<PriceIsGuaranteed, PriceIsGuaranteed.Facts>(new(input.PriceGuaranteed, asOf), context),
            Judge<LabourCostIsDueMonthly, LabourCostIsDueMonthly.Facts>(new(input.LabourCostDueMonthly, asOf), context),
            Judge<WageAccountIsOpened, WageAccountIsOpened.Facts>(new(input.AccountOpened, asOf), context),
            Judge<WorkersAreRegisteredBeforeEntry, WorkersAreRegisteredBeforeEntry.Facts>(
                new(input.ContractBeforeEntry, input.RegisteredBeforeEntry, asOf), context),
            Judge<LabourCostIsPaidIntoTheAccount, LabourCostIsPaidIntoTheAccount.Facts>(new(input.LabourCostPaid, asOf), context),
            Judge<WorkIsConfirmedMonthly, WorkIsConfirmedMonthly.Facts>(new(input.WorkConfirmedMonthly, asOf), context),
            Judge<WagesArePaidThroughTheAccount, WagesArePaidThroughTheAccount.Facts>(new(input.PaidThroughAccount, asOf), context),
            Judge<WageCardStaysWithTheWorker, WageCardStaysWithTheWorker.Facts>(new(input.CardWithWorker, asOf), context),
            Judge<WageDepositIsStored, WageDepositIsStored.Facts>(new(input.DepositStored, asOf), context),
            Judge<NoticeBoardStandsOnSite, NoticeBoardStandsOnSite.Facts>(new(input.NoticeBoard, asOf), context),
        ];
        return Found(
            new()
            {
                ["violated"] = findings.Count(found => found.Finding.Outcome == Outcome.Violated),
                ["undetermined"] = findings.Count(found => found.Finding.Outcome == Outcome.Undetermined),
            },
            findings,
            findings.Where(found => found.Finding.Outcome == Outcome.Violated)
                .SelectMany(found => RuleParameters.InForce(found.Rule, context.Parameters, asOf))
                .Distinct());
    }
}
