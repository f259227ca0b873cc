using WageSupervision.Domain.Law.Order353.Article06;
using WageSupervision.Domain.Parameters;

namespace WageSupervision.Domain.Law.Order353.Article17;

/// <summary>第十七条第一款：病伤假工资不得低于当地人民政府确定的最低工资标准的80%。</summary>
[Basis(
    Regulations.Order353,
    17,
    1,
    "病伤假工资不得低于当地人民政府确定的最低工资标准的80%",
    Title = "病伤假工资不低于最低工资标准的80%",
    Interpretation = "限于医疗期内；不满整月的按病假的计薪天数÷21.75折算，不超过整月的下限；说明了产假、入职、离职、结算等原因的，不认定违反。")]
[Reads(MinimumWageTable.Name)]
[Breach("病假工资低于下限")]
public sealed class SickPayMeetsFloor : IRule<SickPayMeetsFloor.Facts>
{
    private const decimal Share = 0.8m;

    private static readonly Finding OutsideMedicalPeriod = new Finding.NotApplicable("不在医疗期内");
    private static readonly Finding NotSick = new Finding.NotApplicable("没有病假");

    /// <summary>One worker's sick pay of one month.</summary>
    /// <param name="Month">The month.</param>
    /// <param name="Standard">The county's monthly standard of that month.</param>
    /// <param name="FullMonth">Sick the whole month.</param>
    /// <param name="SickDays">病假, in paid days of 21.75 a month; ignored for a whole month.</param>
    /// <param name="SickPay">What was paid for it, yuan; <c>null</c> where the record does not say.</param>
    /// <param name="WithinMedicalPeriod">医疗期内; <c>null</c> where it is not known.</param>
    /// <param name="Away">What else is told of the worker's presence; <c>null</c> where nothing is.</param>
    public readonly record struct Facts(
        YearMonth Month, MinimumWageStandard Standard, bool FullMonth, decimal SickDays, decimal? SickPay, bool? WithinMedicalPeriod,
        AwayReason? Away = null)
    {
        /// <summary>The floor in yuan; <c>null</c> where the standard is not known.</summary>
        public decimal? Floor => Fraction.Amount;

        internal AwayReason? OpenReason => Away is { } reason && reason.ChangesPay() ? reason : null;

        internal bool IsWholeMonth => FullMonth || SickDays >= Money.PaidDaysOfMonth;

        internal StandardFloor Fraction => IsWholeMonth
            ? new StandardFloor(Standard, Share, 1)
            : new StandardFloor(Standard, Share * SickDays, Money.PaidDaysOfMonth);
    }

    /// <inheritdoc/>
    public Finding Judge(in Facts facts, LegalParameters parameters)
    {
        if (!Order353Scope.Covers(facts.Month))
        {
            return Order353Scope.BeforeOrder;
        }

        if (facts.WithinMedicalPeriod == false)
        {
            return OutsideMedicalPeriod;
        }

        if (!facts.FullMonth && facts.SickDays <= 0)
        {
            return NotSick;
        }

        if (facts.SickPay is not decimal paid)
        {
            return new Finding.Undetermined(["病假工资"], Work(facts, parameters));
        }

        var outcome = facts.Fraction.Compare(paid, out var shortfall);
        if (outcome == Outcome.Complied)
        {
            return Finding.Complied.Instance;
        }

        if (facts.WithinMedicalPeriod is null)
        {
            return new Finding.Undetermined(["病假是否在医疗期内"], Work(facts, parameters));
        }

        return outcome == Outcome.Violated
            ? facts.OpenReason.Ease(shortfall, Work(facts, parameters))
            : new Finding.Undetermined([StandardFloor.MissingStandard], Work(facts, parameters));
    }

    /// <inheritdoc/>
    public IReadOnlyList<WorkingStep> Work(in Facts facts, LegalParameters parameters)
    {
        var formula = facts.IsWholeMonth ? "× 80%" : $"× 80% × 病假 {Show.Number(facts.SickDays)} 天 ÷ 21.75";
        var steps = facts.Fraction.Steps("月最低工资标准", "病伤假工资下限", formula, "实付病伤假工资", facts.SickPay ?? 0).ToList();
        if (facts.OpenReason is { } reason && steps.Exists(AwayReasons.IsShortfall))
        {
            return reason.Ease(steps);
        }

        if (facts.SickPay is null)
        {
            // Without an amount paid there is neither a payment nor a shortfall to show.
            steps.RemoveAll(step => step.Label is "实付病伤假工资" or "应补" or "至少应补");
        }

        return steps;
    }
}
