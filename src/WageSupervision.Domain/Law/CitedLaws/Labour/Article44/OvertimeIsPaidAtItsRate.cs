using WageSupervision.Domain.Law.CitedLaws.Labour.Article41;
using WageSupervision.Domain.Law.Order353.Article06;
using WageSupervision.Domain.Parameters;

namespace WageSupervision.Domain.Law.CitedLaws.Labour.Article44;

/// <summary>《劳动法》第四十四条：延长工作时间不低于150%，休息日又不能补休的不低于200%，法定休假日不低于300%。</summary>
[Basis(
    Regulations.Labour,
    44,
    1,
    "用人单位应当按照下列标准支付高于劳动者正常工作时间工资的工资报酬",
    Title = "加班工资达到150%、200%、300%",
    Interpretation = "小时工资是合同约定的月工资（不知道的用最低工资标准，约定低于最低工资标准的也用它）÷21.75÷8；补休了的休息日小时不计；"
        + "没有分开哪一天的小时，至少150%、至多300%：低于按150%的违反（差额写“至少”），达到按300%的合规，之间不能认定；"
        + "综合计算工时的休息日小时按150%；不定时工时不适用；有批准而包不包括这个人不清楚的，达到标准工时的下限为合规，没有达到的不能认定；说明了产假、入职、离职、结算等原因的，不认定违反。")]
[Reads(MinimumWageTable.Name)]
[Breach("加班工资不足")]
public sealed class OvertimeIsPaidAtItsRate : IRule<OvertimeIsPaidAtItsRate.Facts>
{
    private const decimal Workday = 1.5m;
    private const decimal RestDay = 2m;
    private const decimal Holiday = 3m;

    /// <summary>Paid hours of a month: 21.75 days of 8 hours.</summary>
    private const decimal HoursOfMonth = Money.PaidDaysOfMonth * 8;

    private static readonly Finding Irregular = new Finding.NotApplicable("经批准实行不定时工时制度，不适用加班工资的规定");
    private static readonly Finding NoOvertime = new Finding.NotApplicable("没有加班");

    /// <summary>One worker's overtime of one month. Amounts in yuan, times in hours.</summary>
    /// <param name="Month">The month; decides whether the law applies.</param>
    /// <param name="Standard">The county's monthly standard of that month.</param>
    /// <param name="ContractMonthlyWage">合同约定的月工资; <c>null</c> where it is not known.</param>
    /// <param name="WorkdayHours">On working days.</param>
    /// <param name="RestDayHours">On rest days.</param>
    /// <param name="HolidayHours">On statutory holidays.</param>
    /// <param name="HoursUnsplit">Of which it is not known on what day.</param>
    /// <param name="RestDayCompensatedHours">补休: of the rest days.</param>
    /// <param name="OvertimePaid">加班工资; <c>null</c> where the record does not say.</param>
    /// <param name="WorkHours">工时制度.</param>
    /// <param name="Away">What is told of the worker's presence; <c>null</c> where nothing is.</param>
    public readonly record struct Facts(
        YearMonth Month,
        MinimumWageStandard Standard,
        decimal? ContractMonthlyWage,
        decimal WorkdayHours,
        decimal RestDayHours,
        decimal HolidayHours,
        decimal HoursUnsplit,
        decimal RestDayCompensatedHours,
        decimal? OvertimePaid,
        WorkHours WorkHours,
        AwayReason? Away = null)
    {
        /// <summary>The hourly wage in yuan, rounded to fen for showing only; <c>null</c> where it is not known.</summary>
        public decimal? HourlyBase => Base.Amount is decimal monthly ? Money.Round(monthly / HoursOfMonth) : null;

        /// <summary>The floor; <c>null</c> where the standard is not known, or the hours are not split.</summary>
        public decimal? Floor => Floors.Amount;

        internal AwayReason? OpenReason => Away is { } reason && reason.ChangesPay() ? reason : null;

        internal bool IsNone => WorkdayHours == 0 && RestDayHours == 0 && HolidayHours == 0 && HoursUnsplit == 0;

        internal bool IsByContract => ContractMonthlyWage is decimal agreed && agreed >= (Standard.Amount ?? Standard.Tiers?.Highest ?? 0);

        /// <summary>The monthly wage the hours are paid by: the agreed one, at least the minimum wage.</summary>
        internal MinimumWageStandard Base => ContractMonthlyWage is not decimal agreed ? Standard
            : IsByContract ? new(agreed, null, "", Standard.EffectiveFrom)
            : Standard.Amount is not null ? Standard
            : Standard.Tiers is { } tiers
                ? Standard with
                {
                    Tiers = tiers with { Lowest = Math.Max(agreed, tiers.Lowest), Highest = Math.Max(agreed, tiers.Highest) },
                    EachTier = [.. Standard.EachTier.Where(tier => tier >= agreed)],
                    Unverified = Standard.Unverified is { } said && said.Amount >= agreed ? said : null,
                }
            : Standard;

        internal WaysOfFloor Floors => new(new(Base, LeastWeighted, HoursOfMonth), new(Base, MostWeighted, HoursOfMonth));

        /// <summary>Whether the greatest floor is reached; without making anything, since most lines are in order.</summary>
        internal bool IsSurelyPaid(decimal paid) => (Standard.Amount ?? Standard.Tiers?.Highest) is decimal standard
            && Math.Max(ContractMonthlyWage ?? 0, standard) is var top && MostCompared is var most
            && (StandardFloor.IsReached(paid, top, most, HoursOfMonth) || paid >= Money.Round(top * most / HoursOfMonth));

        internal decimal RestDayLeft => Math.Max(0, RestDayHours - RestDayCompensatedHours);

        internal decimal RestDayRate => WorkHours == WorkHours.Comprehensive ? Workday : RestDay;

        private decimal Split => (WorkdayHours * Workday) + (RestDayLeft * RestDayRate) + (HolidayHours * Holiday);

        // Time given back beyond the rest days that are named was given back for some that are not.
        private decimal LeastWeighted => Split + (Math.Max(0, HoursUnsplit - Math.Max(0, RestDayCompensatedHours - RestDayHours)) * Workday);

        private decimal MostWeighted => Split + (HoursUnsplit * Holiday);

        // The same, without working out what is 0: most lines have one kind of hours.
        private decimal MostCompared => Money.Add(
            Money.Add(Times(WorkdayHours, Workday), Times(RestDayLeft, RestDayRate)), Money.Add(Times(HolidayHours, Holiday), Times(HoursUnsplit, Holiday)));

        private static decimal Times(decimal hours, decimal rate) => hours == 0 ? 0 : hours * rate;
    }

    /// <inheritdoc/>
    public Finding Judge(in Facts facts, LegalParameters parameters)
    {
        if (!CitedScope.CoversLabour(facts.Month))
        {
            return CitedScope.BeforeLaw(Regulations.Labour);
        }

        if (facts.WorkHours == WorkHours.Irregular)
        {
            return Irregular;
        }

        if (facts.IsNone)
        {
            return NoOvertime;
        }

        if (facts.OvertimePaid is not decimal paid)
        {
            return new Finding.Undetermined(
                facts.WorkHours == WorkHours.Unclear ? [OvertimeStaysWithinThirtySixHours.WhoIsCovered, "加班工资"] : ["加班工资"], Work(facts, parameters));
        }

        return facts.IsSurelyPaid(paid) ? Finding.Complied.Instance : facts.Floors.Compare(paid, out var shortfall) switch
        {
            Outcome.Complied => Finding.Complied.Instance,
            _ when facts.WorkHours == WorkHours.Unclear => new Finding.Undetermined(
                [OvertimeStaysWithinThirtySixHours.WhoIsCovered], Work(facts, parameters)),
            Outcome.Violated => facts.OpenReason.Ease(shortfall, Work(facts, parameters)),
            _ => new Finding.Undetermined(
                [facts.Base.Amount is null ? StandardFloor.MissingStandard : "工作日、休息日、法定休假日各加班几小时"], Work(facts, parameters)),
        };
    }

    /// <inheritdoc/>
    public IReadOnlyList<WorkingStep> Work(in Facts facts, LegalParameters parameters)
    {
        if (facts.WorkHours == WorkHours.Irregular || facts.IsNone)
        {
            return [];
        }

        var split = Terms(facts);
        var unsplit = Show.Number(facts.HoursUnsplit);
        var least = facts.HoursUnsplit == 0 ? split : [.. split, $"{unsplit} × 150%"];
        var most = facts.HoursUnsplit == 0 ? split : [.. split, $"{unsplit} × 300%"];
        var label = facts.IsByContract ? "合同约定的月工资" : "月最低工资标准";
        var steps = facts.Floors.Steps(
            label, "加班工资下限", Formula(least), Formula(most), "实付加班工资", facts.OvertimePaid ?? 0, "至少", "没有分开的都算法定休假日");

        // Where it is open by which hours somebody works, nothing is said to be owed.
        var (isKnown, isOwed) = (facts.OvertimePaid is not null, facts.OvertimePaid is not null && facts.WorkHours != WorkHours.Unclear);
        List<WorkingStep> told = [.. steps.Where(step => step.Label switch { "应补" or "至少应补" => isOwed, "实付加班工资" => isKnown, _ => true })];
        return facts.OpenReason is { } reason && told.Exists(AwayReasons.IsShortfall) ? reason.Ease(told) : told;
    }

    private static string Formula(IReadOnlyList<string> terms) => $"÷ 21.75 ÷ 8 × （{string.Join(" + ", terms)}）";

    private static List<string> Terms(in Facts facts)
    {
        List<string> terms = [];
        if (facts.WorkdayHours > 0)
        {
            terms.Add($"{Show.Number(facts.WorkdayHours)} × 150%");
        }

        if (facts.RestDayHours > 0)
        {
            terms.Add($"{Show.Number(facts.RestDayLeft)} × {Show.Number(facts.RestDayRate * 100)}%");
        }

        if (facts.HolidayHours > 0)
        {
            terms.Add($"{Show.Number(facts.HolidayHours)} × 300%");
        }

        return terms;
    }
}
