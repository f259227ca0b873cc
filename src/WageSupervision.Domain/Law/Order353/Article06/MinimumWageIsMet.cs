using WageSupervision.Domain.Parameters;

namespace WageSupervision.Domain.Law.Order353.Article06;

/// <summary>第六条第一款：企业支付劳动者工资，应当遵守国家、省有关最低工资的规定。</summary>
[Basis(
    Regulations.Order353,
    6,
    1,
    "企业支付劳动者工资，应当遵守国家、省有关最低工资的规定",
    Title = "工资不低于最低工资标准",
    Interpretation = "比较的是扣除个人社会保险费和住房公积金之前的工资，减去加班工资、中夜班津贴、特殊环境津贴和法定福利；"
        + "不满整月的（入职、离职、事假、旷工）写明应出勤和工作天数的，÷21.75和÷应出勤两种折算都算：达到较高的合规，低于较低的违反，之间不能认定；"
        + "没有写明的，事假、旷工、病假从21.75天里减，看上去不满整月的不认定违反；产假、工伤停工的天数不认定违反；"
        + "有缺勤扣款没有天数的，按基本工资折算至多缺勤多少，仍然不够的才认定违反；说明了没有满勤的原因而没有天数的、只有一部分工资的表，不认定违反。最低工资规定第十二条末款照字面读，这样的月份整个不适用。")]
[Reads(MinimumWageTable.Name, WorkCalendar.Name)]
[Breach("低于最低工资标准")]
public sealed class MinimumWageIsMet : IRule<MinimumWageIsMet.Facts>
{
    /// <summary>Working days of a short month, where the calendar does not tell them.</summary>
    private const int FewestWorkingDays = 20;

    /// <summary>Working days that make a whole month whatever the calendar: more than the 21.75 that are paid.</summary>
    private const int FullWorkingDays = 22;

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
    /// <param name="DaysDue">应出勤天数; <c>null</c> where it is not known.</param>
    /// <param name="DaysWorked">工作天数, paid leave and statutory holidays included; <c>null</c> where they are not known.</param>
    /// <param name="AbsenceDays">旷工, in paid days.</param>
    /// <param name="JoinedOn">入职日.</param>
    /// <param name="LeftOn">离职日, the last day of employment.</param>
    /// <param name="MaternityDays">产假 days, whose pay this rule does not know.</param>
    /// <param name="InjuryDays">工伤停工 days, whose pay this rule does not know.</param>
    /// <param name="MixedLeaveDays">事病假, personal and sick leave not split.</param>
    /// <param name="CycleStart">First day of the pay cycle; <c>null</c> for the calendar month.</param>
    /// <param name="CycleEnd">Its last day, inclusive.</param>
    /// <param name="WorkingDays">The working days of that cycle by the calendar; <c>null</c> where the calendar does not cover it.</param>
    /// <param name="NotPaid">What was not paid for absence of which no days are told.</param>
    /// <param name="BasicWage">基本工资, from which that was taken off; <c>null</c> where it is not told.</param>
    /// <param name="Away">Why somebody was away, where that is told; <c>null</c> where it is not.</param>
    /// <param name="Shown">How much of the wages the record shows.</param>
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
        decimal SickPay = 0,
        decimal? DaysDue = null,
        decimal? DaysWorked = null,
        decimal AbsenceDays = 0,
        DateOnly? JoinedOn = null,
        DateOnly? LeftOn = null,
        decimal MaternityDays = 0,
        decimal InjuryDays = 0,
        decimal MixedLeaveDays = 0,
        DateOnly? CycleStart = null,
        DateOnly? CycleEnd = null,
        int? WorkingDays = null,
        decimal NotPaid = 0,
        decimal? BasicWage = null,
        AwayReason? Away = null,
        WageShown Shown = WageShown.Whole)
    {
        /// <summary>The wage compared with the floor.</summary>
        public decimal ComparableWage =>
            Money.Add(Money.Add(OvertimePay, SpecialShiftAllowance), Money.Add(Money.Add(SpecialEnvironmentAllowance, Welfare), SickPay)) is var apart
            && apart == 0 ? GrossWage : GrossWage - apart;

        /// <summary>
        /// The floor in yuan; <c>null</c> where the standard or the hours are not known, no normal work was done, or the ways of apportioning differ.
        /// </summary>
        public decimal? Floor => IsReckonable ? Floors.Amount : null;

        /// <summary>The least floor of several ways; <c>null</c> where there is one way, or the county's standard is not known.</summary>
        public decimal? LeastFloor => SeveralFloors?.Least;

        /// <summary>The greatest floor of several ways; <c>null</c> where there is one way, or the county's standard is not known.</summary>
        public decimal? GreatestFloor => SeveralFloors?.Greatest;

        /// <summary>The least floor by the lowest provincial tier, where the county's own standard is not known.</summary>
        public decimal? LowestFloor => IsReckonable && Standard.Amount is null ? Floors.Bounds?.Least : null;

        /// <summary>The greatest floor by the highest provincial tier, where the county's own standard is not known.</summary>
        public decimal? HighestFloor => IsReckonable && Standard.Amount is null ? Floors.Bounds?.Greatest : null;

        internal decimal DaysAway => Money.Add(UnpaidAbsenceDays, Money.Add(AbsenceDays, SickDays));

        /// <summary>Whether somebody joined or left within the cycle, or outside it.</summary>
        internal bool IsPart => JoinedOn > FirstDay || LeftOn < LastDay;

        /// <summary>Whether nothing makes it less than the whole month, so that no apportioning is asked for.</summary>
        internal bool IsWholeMonth => DaysAway == 0 && MixedLeaveDays == 0 && MaternityDays == 0 && InjuryDays == 0 && !IsPart
            && (DaysWorked is not decimal worked || worked >= (DaysDue ?? FewDays));

        /// <summary>Days worked below which the month may be a part month.</summary>
        internal int FewDays => Math.Min(WorkingDays ?? FewestWorkingDays, FullWorkingDays);

        /// <summary>Why somebody was away, where the days are not told that go with it.</summary>
        internal AwayReason? OpenReason => Away switch
        {
            AwayReason.Sick when SickDays > 0 || MixedLeaveDays > 0 || IsShort => null,
            AwayReason.Personal when DaysAway > SickDays || MixedLeaveDays > 0 || IsShort => null,
            AwayReason.Joined or AwayReason.Left when IsShort => null,
            _ => Away,
        };

        private bool IsShort => DaysWorked < DaysDue;

        internal int CycleDays => Dates.DaysAfter(FirstDay, LastDay) + 1;

        private DateOnly FirstDay => CycleStart ?? Month.FirstDay;

        private DateOnly LastDay => CycleEnd ?? Month.LastDay;

        private Bounds? SeveralFloors => IsReckonable && Standard.Amount is not null && Floors.Bounds is { AreOne: false } bounds ? bounds : null;

        internal bool IsAbsentAllMonth => Employment == Employment.FullTime && MaternityDays == 0 && InjuryDays == 0 && MixedLeaveDays == 0
            && (DaysWorked == 0 || (DaysAway > 0 && DaysAway >= DaysOfMonth));

        private decimal DaysOfMonth => DaysDue is decimal due and > 0 ? Math.Min(due, Money.PaidDaysOfMonth) : Money.PaidDaysOfMonth;

        internal bool IsReckonable => Employment == Employment.FullTime ? !IsAbsentAllMonth : Hours is not null;

        internal AbsenceWithoutDays AbsenceWithoutDays => new(ComparableWage, NotPaid, BasicWage);

        internal decimal LeastOfFloors => Floors.Bounds?.Least ?? 0;

        internal StandardFloor WholeStandard => new(Standard, 1, 1);

        internal WaysOfFloor Floors => Employment == Employment.PartTime ? new(new StandardFloor(Standard, Hours ?? 0, 1))
            : IsWholeMonth ? new(WholeStandard)
            : WorkedShare.Of(this).Floors(Standard);
    }

    /// <summary>
    /// The wage from which a full-time month without days away surely complies: the whole standard, the highest tier where that is not known; more than any
    /// wage where neither is, or the Order did not apply.
    /// </summary>
    internal static decimal SureFloor(YearMonth month, MinimumWageStandard standard) =>
        Order353Scope.Covers(month) ? standard.Amount ?? standard.Tiers?.Highest ?? decimal.MaxValue : decimal.MaxValue;

    /// <inheritdoc/>
    public Finding Judge(in Facts facts, LegalParameters parameters)
    {
        if (!Order353Scope.Covers(facts.Month))
        {
            return Order353Scope.BeforeOrder;
        }

        if (facts.Shown != WageShown.Whole)
        {
            return new Finding.Undetermined([facts.Shown.Question()], Steps(facts));
        }

        if (!facts.IsReckonable)
        {
            return facts.Employment == Employment.FullTime
                ? AbsentAllMonth
                : new Finding.Undetermined(["非全日制劳动者的工作小时数"], Work(facts, parameters));
        }

        var comparable = facts.ComparableWage;
        if (comparable < 0)
        {
            return new Finding.Undetermined(["核对应发合计：各项津贴和加班工资之和大于应发合计"], Work(facts, parameters));
        }

        // A province's payrolls pass here, and most lines are of whole months.
        if (facts.Employment == Employment.FullTime && !facts.IsWholeMonth)
        {
            return ByBounds(facts, WorkedShare.Of(facts), comparable);
        }

        var floor = facts.Employment == Employment.FullTime ? facts.WholeStandard : facts.Floors.One;
        return floor.Compare(comparable, out var shortfall) switch
        {
            Outcome.Complied => Finding.Complied.Instance,
            Outcome.Violated => Short(facts, shortfall),
            _ => new Finding.Undetermined([StandardFloor.MissingStandard], Work(facts, parameters)),
        };
    }

    // A breach, unless what is not known of the worker's presence may explain it.
    private static Finding Short(in Facts facts, decimal shortfall)
    {
        var steps = Steps(facts);
        return facts.OpenReason is { } reason ? new Finding.Undetermined([reason.Question()], steps)
            : facts.NotPaid == 0 ? new Finding.Violated(shortfall, steps)
            : facts.AbsenceWithoutDays.ShortOf(facts.LeastOfFloors) is > 0 and var least
                ? new Finding.Violated(least, steps)
            : new Finding.Undetermined([AbsenceWithoutDays.AskDays], steps);
    }

    private static Finding ByBounds(in Facts facts, WorkedShare share, decimal comparable)
    {
        var floors = share.Floors(facts.Standard);
        return floors.Compare(comparable, out var shortfall) switch
        {
            Outcome.Complied => Finding.Complied.Instance,
            Outcome.Violated when !share.NoBreach => Short(facts, shortfall),
            _ => new Finding.Undetermined([share.Question ?? floors.Missing], Steps(facts)),
        };
    }

    /// <inheritdoc/>
    public IReadOnlyList<WorkingStep> Work(in Facts facts, LegalParameters parameters) => Steps(facts);

    private static IReadOnlyList<WorkingStep> Steps(in Facts facts)
    {
        if (facts.Shown != WageShown.Whole)
        {
            return [facts.Shown.Step()];
        }

        var steps = StepsByDays(facts);
        if (!steps.Exists(AwayReasons.IsShortfall))
        {
            return steps;
        }

        return facts.OpenReason is { } reason ? reason.Ease(steps)
            : facts.NotPaid == 0 ? steps
            : [.. steps.Where(step => !AwayReasons.IsShortfall(step)), .. facts.AbsenceWithoutDays.Steps(facts.LeastOfFloors)];
    }

    private static List<WorkingStep> StepsByDays(in Facts facts)
    {
        List<WorkingStep> steps = [];
        if (facts.ComparableWage != facts.GrossWage)
        {
            steps.Add(Show.Money("与最低工资比较的工资", Subtraction(facts), facts.ComparableWage));
        }

        if (!facts.IsReckonable)
        {
            steps.Add(facts.IsAbsentAllMonth
                ? facts.DaysWorked == 0 ? new WorkingStep("工作天数", "", "0") : new WorkingStep("未提供正常劳动的天数", "", Show.Number(facts.DaysAway))
                : new WorkingStep("工作小时数", "", "未知"));
            return steps;
        }

        if (facts.Employment == Employment.PartTime || facts.IsWholeMonth)
        {
            var (standard, formula) = facts.Employment == Employment.FullTime ? ("月最低工资标准", "") : ("最低小时工资标准", $"× {Show.Number(facts.Hours ?? 0)} 小时");
            steps.AddRange(facts.Floors.One.Steps(standard, "最低工资下限", formula, "与最低工资比较的工资", facts.ComparableWage));
            return steps;
        }

        var share = WorkedShare.Of(facts);
        var (low, high) = share.Formulas();
        var ways = share.Floors(facts.Standard).Steps("月最低工资标准", "最低工资下限", low, high, "与最低工资比较的工资", facts.ComparableWage);
        steps.AddRange(share.NoBreach ? ways.Where(step => step.Label is not ("应补" or "至少应补")) : ways);
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
