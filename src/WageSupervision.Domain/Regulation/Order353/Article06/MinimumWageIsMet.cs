using WageSupervision.Domain.Parameters;
using WageSupervision.Domain.Payroll;

namespace WageSupervision.Domain.Regulation.Order353.Article06;

/// <summary>第六条第一款：企业支付劳动者工资，应当遵守国家、省有关最低工资的规定。</summary>
[Basis(
    Regulations.Order353,
    6,
    1,
    "企业支付劳动者工资，应当遵守国家、省有关最低工资的规定",
    Title = "工资不低于最低工资标准",
    Interpretation = "比较的是扣除个人社会保险费和住房公积金之前的工资，减去加班工资、中夜班津贴、特殊环境津贴和法定福利；事假、病假按月计薪天数21.75折算；不满整月的其他情形不折算。")]
public sealed class MinimumWageIsMet : IRule<MinimumWageIsMet.Facts>
{
    private static readonly Finding AbsentAllMonth = new Finding.NotApplicable("整月没有提供正常劳动，不适用最低工资标准");

    /// <summary>One worker's wage of one month. Amounts in yuan.</summary>
    /// <param name="Month">The month of the wage.</param>
    /// <param name="Employment">全日制 or 非全日制.</param>
    /// <param name="Standard">The county's standard of that month: by month for full time, by hour for part time.</param>
    /// <param name="GrossWage">应发合计, before the worker's own social insurance and housing fund.</param>
    /// <param name="OvertimePay">加班工资, not compared.</param>
    /// <param name="SpecialShiftAllowance">中班、夜班津贴, not compared.</param>
    /// <param name="SpecialEnvironmentAllowance">高温、低温、井下、有毒有害等津贴, not compared.</param>
    /// <param name="Welfare">法定福利待遇, not compared.</param>
    /// <param name="UnpaidAbsenceDays">事假, in paid days of 21.75 a month.</param>
    /// <param name="Hours">Hours worked, for part time; <c>null</c> where they are not known.</param>
    /// <param name="SickDays">病假, in paid days; the floor of Article 17 holds for them instead.</param>
    /// <param name="SickPay">病假工资, not compared.</param>
    public readonly record struct Facts(
        YearMonth Month,
        Employment Employment,
        MinimumWageStandard Standard,
        decimal GrossWage,
        decimal OvertimePay = 0,
        decimal SpecialShiftAllowance = 0,
        decimal SpecialEnvironmentAllowance = 0,
        decimal Welfare = 0,
        decimal UnpaidAbsenceDays = 0,
        decimal? Hours = null,
        decimal SickDays = 0,
        decimal SickPay = 0)
    {
        /// <summary>The wage compared with the floor.</summary>
        public decimal ComparableWage => GrossWage - Sum(OvertimePay, SpecialShiftAllowance) - Sum(SpecialEnvironmentAllowance, Welfare) - SickPay;

        /// <summary>The floor in yuan; <c>null</c> where the standard or the hours are not known, or no normal work was done.</summary>
        public decimal? Floor => IsReckonable ? Share.Amount : null;

        /// <summary>The floor by the lowest provincial tier, where the county's own standard is not known.</summary>
        public decimal? LowestFloor => IsReckonable && Standard.Amount is null ? Share.Lowest : null;

        /// <summary>The floor by the highest provincial tier, where the county's own standard is not known.</summary>
        public decimal? HighestFloor => IsReckonable && Standard.Amount is null ? Share.Highest : null;

        internal decimal DaysAway => Sum(UnpaidAbsenceDays, SickDays);

        // Most of these are zero on most lines, and a decimal is slow to add.
        private static decimal Sum(decimal one, decimal other) => other == 0 ? one : one == 0 ? other : one + other;

        internal bool IsAbsentAllMonth => Employment == Employment.FullTime && DaysAway >= Money.PaidDaysOfMonth;

        internal bool IsReckonable => Employment == Employment.FullTime ? !IsAbsentAllMonth : Hours is not null;

        internal StandardFloor Share => Employment == Employment.FullTime
            ? new StandardFloor(Standard, Money.PaidDaysOfMonth - DaysAway, Money.PaidDaysOfMonth)
            : new StandardFloor(Standard, Hours ?? 0, 1);
    }

    /// <inheritdoc/>
    public Finding Judge(in Facts facts, LegalParameters parameters)
    {
        if (!Order353Scope.Covers(facts.Month))
        {
            return Order353Scope.BeforeOrder;
        }

        if (facts.IsAbsentAllMonth)
        {
            return AbsentAllMonth;
        }

        if (!facts.IsReckonable)
        {
            return new Finding.Undetermined(["非全日制劳动者的工作小时数"], Work(facts, parameters));
        }

        // Worked out once: a province's payrolls pass here.
        var comparable = facts.ComparableWage;
        if (comparable < 0)
        {
            return new Finding.Undetermined(["核对应发合计：各项津贴和加班工资之和大于应发合计"], Work(facts, parameters));
        }

        return facts.Share.Compare(comparable, out var shortfall) switch
        {
            Outcome.Complied => Finding.Complied.Instance,
            Outcome.Violated => new Finding.Violated(shortfall, Work(facts, parameters)),
            _ => new Finding.Undetermined([StandardFloor.MissingStandard], Work(facts, parameters)),
        };
    }

    /// <inheritdoc/>
    public IReadOnlyList<WorkingStep> Work(in Facts facts, LegalParameters parameters)
    {
        List<WorkingStep> steps = [];
        if (facts.ComparableWage != facts.GrossWage)
        {
            steps.Add(Show.Money("与最低工资比较的工资", Subtraction(facts), facts.ComparableWage));
        }

        if (!facts.IsReckonable)
        {
            steps.Add(facts.IsAbsentAllMonth
                ? new WorkingStep("未提供正常劳动的天数", "", Show.Number(facts.DaysAway))
                : new WorkingStep("工作小时数", "", "未知"));
            return steps;
        }

        var (standard, formula) = facts.Employment == Employment.FullTime
            ? ("月最低工资标准", facts.DaysAway == 0 ? "" : $"× (21.75 − {Show.Number(facts.DaysAway)}) ÷ 21.75")
            : ("最低小时工资标准", $"× {Show.Number(facts.Hours ?? 0)} 小时");
        steps.AddRange(facts.Share.Steps(standard, "最低工资下限", formula, "与最低工资比较的工资", facts.ComparableWage));
        return steps;
    }

    private static string Subtraction(in Facts facts)
    {
        var parts = new List<string> { Money.Plain(facts.GrossWage) };
        ReadOnlySpan<decimal> left =
        [
            facts.OvertimePay, facts.SpecialShiftAllowance, facts.SpecialEnvironmentAllowance, facts.Welfare, facts.SickPay,
        ];
        foreach (var amount in left)
        {
            if (amount != 0)
            {
                parts.Add(Money.Plain(amount));
            }
        }

        return string.Join(" − ", parts);
    }
}
