using WageSupervision.Domain.Law.Order353.Article06;
using WageSupervision.Domain.Parameters;

namespace WageSupervision.Domain.Law.CitedLaws.Labour.Article50;

/// <summary>《劳动法》第五十条：不得克扣工资；正常出勤的，发的工资不少于合同约定的数额。</summary>
[Basis(
    Regulations.Labour,
    50,
    1,
    "不得克扣或者无故拖欠劳动者的工资",
    Title = "工资不少于劳动合同约定的数额",
    Interpretation = "办法第二条的工资按照劳动合同的约定支付，没有足额支付的由办法第三十五条责令改正；办法第八条只要求合同写明工资。"
        + "只比较合同约定的每月固定工资（不随绩效、产量变的）；发的工资不算加班工资、补发和经济补偿金。约定的工资包不包括津贴、福利、病假工资不清楚：不算它们也达到的合规，算上也不够的违反，之间不能认定。"
        + "没有写工作天数、也没有写请假天数的，可能不是整月，不认定违反；说明了没有满勤的原因而没有天数的，也一样；不满整月的按÷21.75和÷应出勤两种折算框定，与办法第六条相同；合同开始不满六个月的，可能在试用期，低于八成才认定违反。")]
[Reads(WorkCalendar.Name)]
[Breach("工资少于劳动合同约定的数额", Remedy = "请补发 {yuan} 元并更正该行；合同改过的，请更正登记的劳动合同。")]
public sealed class ContractWageIsPaid : IRule<ContractWageIsPaid.Facts>
{
    private const int ProbationMonths = 6;
    private const decimal ProbationShare = 0.8m;

    private const string AskDays = "应出勤天数和工作天数";
    private const string AskChange = "周期内合同约定的工资从哪一天起改的";
    private const string AskApart = "合同约定的工资包不包括津贴、福利和病假工资";
    private const string AskProbation = "是不是在试用期，试用期约定的工资是多少";

    private static readonly Finding AbsentAllMonth = new Finding.NotApplicable("整月没有提供正常劳动，不和合同约定的工资比较");

    /// <summary>One full-time worker's wage of one month. Amounts in yuan.</summary>
    /// <param name="Agreed">合同约定的每月固定工资; the lowest where it changed within the cycle.</param>
    /// <param name="MostAgreed">The highest of them; <c>null</c> where it did not change.</param>
    /// <param name="ContractStart">合同期限首日; <c>null</c> where it is not known.</param>
    /// <param name="Wage">What was paid, without overtime pay, wages of earlier months and severance.</param>
    /// <param name="Apart">Of it, allowances, welfare and sick pay, which the agreed wage may or may not hold.</param>
    /// <param name="Work">The days worked and away, as Article 6 counts them; of amounts and standards nothing is read.</param>
    public readonly record struct Facts(
        decimal Agreed, decimal? MostAgreed, DateOnly? ContractStart, decimal Wage, decimal Apart, MinimumWageIsMet.Facts Work)
    {
        /// <summary>What is due by every way: the least and the greatest.</summary>
        public (decimal Least, decimal Greatest) Due => (Ways(Agreed).Bounds!.Value.Least, Ways(Most).Bounds!.Value.Greatest);

        internal decimal Most => Math.Max(Agreed, MostAgreed ?? 0);

        internal bool MayBeProbation => ContractStart is DateOnly start && (Work.CycleStart ?? Work.Month.FirstDay) < Dates.AddMonths(start, ProbationMonths);

        /// <summary>Whether a sheet that names neither days worked nor days away leaves open that the whole month was worked.</summary>
        internal bool IsSilent => Work is { IsWholeMonth: true, DaysWorked: null };

        internal bool IsOpen(WorkedShare share) => IsSilent || share.NoBreach;

        internal WaysOfFloor Ways(decimal agreed)
        {
            var wage = new MinimumWageStandard(agreed, null, "", Work.Month.FirstDay);
            return Work.IsWholeMonth ? new(new StandardFloor(wage, 1, 1)) : WorkedShare.Of(Work).Floors(wage);
        }
    }

    /// <inheritdoc/>
    public Finding Judge(in Facts facts, LegalParameters parameters)
    {
        if (!CitedScope.CoversLabour(facts.Work.Month))
        {
            return CitedScope.BeforeLaw(Regulations.Labour);
        }

        if (facts.Work.IsAbsentAllMonth)
        {
            return AbsentAllMonth;
        }

        // Nearly every line: the wage reaches what was agreed for a whole month without any allowance, and no part of a month asks for more.
        if (facts.Wage - facts.Apart >= facts.Most)
        {
            return Finding.Complied.Instance;
        }

        var (least, greatest) = facts.Due;
        if (facts.Wage - facts.Apart >= greatest)
        {
            return Finding.Complied.Instance;
        }

        var share = facts.Work.IsWholeMonth ? default : WorkedShare.Of(facts.Work);
        var floor = Lowered(facts, least);
        return facts.Wage < floor && !facts.IsOpen(share)
            ? facts.Work.OpenReason.Ease(floor - facts.Wage, Work(facts, parameters))
            : new Finding.Undetermined([Question(facts, share, least, greatest)], Work(facts, parameters));
    }

    /// <inheritdoc/>
    public IReadOnlyList<WorkingStep> Work(in Facts facts, LegalParameters parameters)
    {
        if (facts.Work.IsAbsentAllMonth)
        {
            return [new("工作天数", "", "0")];
        }

        var whole = facts.Work.IsWholeMonth;
        var share = whole ? default : WorkedShare.Of(facts.Work);
        var (low, high) = whole ? ("", "") : share.Formulas();
        List<WorkingStep> steps = [.. Ways(facts.Agreed, low, high, facts)];
        if (facts.Most != facts.Agreed)
        {
            steps.AddRange(Ways(facts.Most, low, high, facts));
        }

        steps.Add(Show.Money("发的工资（不含加班工资、补发）", "", facts.Wage));
        if (facts.Apart != 0)
        {
            steps.Add(Show.Money("其中津贴、福利、病假工资", "", facts.Apart));
        }

        var least = facts.Due.Least;
        var floor = Lowered(facts, least);
        if (floor != least)
        {
            steps.Add(Show.Money("可能在试用期，按八成", $"{Money.Plain(least)} × 80%", floor));
        }

        if (facts.Wage < floor && !facts.IsOpen(share))
        {
            steps.Add(Show.Money(least == facts.Due.Greatest && floor == least ? "应补" : "至少应补", $"{Money.Plain(floor)} − {Money.Plain(facts.Wage)}", floor
                - facts.Wage));
            return facts.Work.OpenReason is { } reason ? reason.Ease(steps) : steps;
        }

        return steps;
    }

    private static IEnumerable<WorkingStep> Ways(decimal agreed, string low, string high, in Facts facts)
    {
        var ways = facts.Ways(agreed);
        return ways.One == ways.Other
            ? ways.One.FloorSteps("合同约定的月工资", "应发的工资", low)
            : ways.One.FloorSteps("合同约定的月工资", "应发的工资（一种折算）", low)
                .Concat(ways.Other.FloorSteps("合同约定的月工资", "应发的工资（另一种折算）", high)).Distinct();
    }

    private static decimal Lowered(in Facts facts, decimal least) => facts.MayBeProbation ? Money.Round(least * ProbationShare) : least;

    private static string Question(in Facts facts, WorkedShare share, decimal least, decimal greatest) =>
        facts.Wage >= greatest ? AskApart
        : facts.IsSilent ? AskDays
        : facts.Wage < least ? share.NoBreach ? share.Question ?? WaysOfFloor.MissingWay : AskProbation
        : share.Question ?? (facts.Most != facts.Agreed ? AskChange : WaysOfFloor.MissingWay);
}
