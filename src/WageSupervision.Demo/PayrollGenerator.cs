using System.Globalization;
using WageSupervision.Domain;
using WageSupervision.Domain.Payroll;

namespace WageSupervision.Demo;

/// <summary>What may be wrong with a made-up payroll; each kind gives one kind of finding.</summary>
public enum PayrollFlaw
{
    /// <summary>工资低于最低工资标准（第六条）.</summary>
    BelowMinimumWage,

    /// <summary>加上加班工资才达到最低工资标准（第六条）.</summary>
    OvertimeMasksMinimumWage,

    /// <summary>迟付（第十四条第二款）.</summary>
    PaidLate,

    /// <summary>没有支付（第十四条第二款）.</summary>
    Unpaid,

    /// <summary>罚款（第二十条）.</summary>
    Fined,

    /// <summary>没有写明依据的扣款（第二十条）.</summary>
    UnexplainedDeduction,

    /// <summary>病假工资低于最低工资标准的80%（第十七条）.</summary>
    SickPayTooLow,

    /// <summary>两个月发一次（第十四条第一款）; concerns the whole sheet.</summary>
    PayCycleTooLong,
}

/// <summary>A made-up worker: the name says 演示, and the sequence of the identity number is 000, which is never issued.</summary>
/// <param name="Name">For example 演示甲子.</param>
/// <param name="IdentityNumber">With a fitting check digit.</param>
/// <param name="BankAccount">Mostly zeros.</param>
/// <param name="MonthlyWage">基本工资 of a whole month, yuan.</param>
public sealed record DemoWorker(string Name, string IdentityNumber, string BankAccount, decimal MonthlyWage);

/// <summary>What one month's sheet is to be.</summary>
/// <param name="Month">The month.</param>
/// <param name="MinimumWage">月最低工资标准 that flawed lines stay below; where the county's is not known, the lowest provincial tier.</param>
/// <param name="PaidOn">The day of payment of the lines in order.</param>
public sealed record PayrollPlan(YearMonth Month, decimal MinimumWage, DateOnly PaidOn)
{
    /// <summary>Days after <see cref="PaidOn"/> on which late lines are paid.</summary>
    public const int DaysLate = 9;

    /// <summary>How many lines have which flaw; every flaw takes the next workers of the list. For the whole sheet any number counts.</summary>
    public IReadOnlyDictionary<PayrollFlaw, int> Flaws { get; init; } = new Dictionary<PayrollFlaw, int>();
}

/// <summary>A made-up sheet.</summary>
/// <param name="CycleStart">First day of the cycle.</param>
/// <param name="CycleEnd">Last day, inclusive.</param>
/// <param name="Lines">One line a worker, rows as <see cref="WageSupervision.Web.Features.Filings.Reading.PayrollWorkbook"/> writes them.</param>
public sealed record DemoPayroll(DateOnly CycleStart, DateOnly CycleEnd, IReadOnlyList<PayrollLine> Lines)
{
    /// <summary>Somebody is not paid yet: what the form says of the lines that name no day.</summary>
    public bool StatesUnpaid => Lines.Any(line => line.PaidOn is null);
}

/// <summary>Makes payrolls that are plainly artificial and add up. Pure: the same seed gives the same payroll.</summary>
public static class PayrollGenerator
{
    /// <summary>Title, period line and header stand above the first worker.</summary>
    private const int FirstRow = 4;

    /// <summary>A plausible least base of contributions, yuan; not a parameter of the law.</summary>
    private const decimal LeastContributionBase = 4_986m;

    private const string Stems = "甲乙丙丁戊己庚辛壬癸";
    private const string Branches = "子丑寅卯辰巳午未申酉戌亥";

    private static readonly string[] Birthplaces =
        ["330106", "330182", "330281", "330327", "330681", "331082", "341122", "360730", "411422", "422801", "522301", "620102"];

    /// <summary>A name in the sexagenary cycle, different for every index: 演示甲子, 演示乙丑 …</summary>
    public static string NameOf(int index)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        var pairs = "";
        do
        {
            pairs += $"{Stems[index % 60 % 10]}{Branches[index % 60 % 12]}";
            index = (index / 60) - 1;
        }
        while (index >= 0);
        return "演示" + pairs;
    }

    /// <summary>An identity number with sequence 000 and a fitting check digit.</summary>
    public static string IdentityOf(string region, DateOnly born)
    {
        var first17 = region + born.ToString("yyyyMMdd", CultureInfo.InvariantCulture) + "000";
        return first17 + IdentityNumber.CheckDigit(first17);
    }

    /// <summary>The workers of an enterprise, no two with the same identity number.</summary>
    /// <param name="seed">The same seed gives the same workers.</param>
    /// <param name="count">How many.</param>
    /// <param name="leastWage">Yuan a month; every 基本工资 lies at least 15 % above it.</param>
    public static IReadOnlyList<DemoWorker> Staff(int seed, int count, decimal leastWage)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        var random = new Random(seed);
        var taken = new HashSet<string>(StringComparer.Ordinal);
        List<DemoWorker> staff = new(count);
        while (staff.Count < count)
        {
            var born = new DateOnly(1966, 1, 1).AddDays(random.Next(38 * 365));
            var identity = IdentityOf(Birthplaces[random.Next(Birthplaces.Length)], born);
            var wage = Math.Ceiling(leastWage * (115 + random.Next(65)) / 1_000m) * 10;
            if (taken.Add(identity))
            {
                staff.Add(new DemoWorker(
                    NameOf(staff.Count), identity, string.Create(CultureInfo.InvariantCulture, $"622200000{staff.Count + 1:0000000000}"), wage));
            }
        }

        return staff;
    }

    /// <summary>One month's sheet.</summary>
    /// <param name="seed">The same seed, staff and plan give the same sheet.</param>
    /// <param name="staff">The workers, in the order of the lines.</param>
    /// <param name="plan">What it is to be.</param>
    /// <exception cref="ArgumentException">There are more flaws than workers.</exception>
    public static DemoPayroll Month(int seed, IReadOnlyList<DemoWorker> staff, PayrollPlan plan)
    {
        ArgumentNullException.ThrowIfNull(staff);
        ArgumentNullException.ThrowIfNull(plan);
        var flaws = new List<PayrollFlaw?>(
            plan.Flaws.Where(flaw => flaw.Key != PayrollFlaw.PayCycleTooLong).OrderBy(flaw => flaw.Key)
                .SelectMany(flaw => Enumerable.Repeat<PayrollFlaw?>(flaw.Key, flaw.Value)));
        if (flaws.Count > staff.Count)
        {
            throw new ArgumentException("There are more flaws than workers.", nameof(plan));
        }

        var months = plan.Flaws.ContainsKey(PayrollFlaw.PayCycleTooLong) ? 2 : 1;
        var random = new Random(seed);
        var lines = staff.Select((worker, index) => Line(random, index, worker, plan, months, index < flaws.Count ? flaws[index] : null)).ToList();
        return new DemoPayroll(plan.Month.AddMonths(1 - months).FirstDay, plan.Month.LastDay, lines);
    }

    private static PayrollLine Line(Random random, int index, DemoWorker worker, PayrollPlan plan, int months, PayrollFlaw? flaw)
    {
        var earned = flaw switch
        {
            PayrollFlaw.BelowMinimumWage => Below(plan, months, random),
            PayrollFlaw.OvertimeMasksMinimumWage => Masked(plan, months),
            PayrollFlaw.SickPayTooLow => Sick(worker, months, 5, Money.Round(plan.MinimumWage * 0.8m * 5 / Money.PaidDaysOfMonth * 0.6m)),
            _ => Ordinary(random, worker, plan, months),
        };
        var line = earned with
        {
            Row = FirstRow + index,
            WorkerName = worker.Name,
            IdentityNumber = worker.IdentityNumber,
            BankAccount = worker.BankAccount,
            Gross = earned.Sum(PayrollFields.Earnings),
            Penalty = flaw == PayrollFlaw.Fined ? 50 * random.Next(1, 5) : null,
            OtherDeduction = flaw == PayrollFlaw.UnexplainedDeduction ? 80 + (10 * random.Next(8)) : null,
            PaidOn = flaw switch
            {
                PayrollFlaw.Unpaid => null,
                PayrollFlaw.PaidLate => plan.PaidOn.AddDays(PayrollPlan.DaysLate),
                _ => plan.PaidOn,
            },
        };
        line = WithContributions(line, worker, months, random.Next(2) == 0);
        return line with { Net = line.Gross - line.Deducted };
    }

    private static PayrollLine Ordinary(Random random, DemoWorker worker, PayrollPlan plan, int months)
    {
        var (leave, days, overtime, hours, extras) = (random.Next(100), random.Next(1, 4), random.Next(100), random.Next(4, 37), random.Next(100));
        var line = leave switch
        {
            < 7 => Sick(worker, months, days, Money.Round(worker.MonthlyWage * 0.8m * days / Money.PaidDaysOfMonth) + 1),
            < 12 => Blank with
            {
                DaysWorked = (22 * months) - 1,
                UnpaidAbsenceDays = 1,
                BasicWage = Money.Round(worker.MonthlyWage * (months - (1 / Money.PaidDaysOfMonth))),
            },
            _ => Blank with { DaysWorked = 22 * months, BasicWage = worker.MonthlyWage * months },
        };
        return (overtime < 55 ? WithOvertime(line, worker.MonthlyWage, hours) : line) with
        {
            PieceWage = extras < 15 ? 300 + (20 * hours) : null,
            Bonus = extras is > 10 and < 70 ? 100 + (10 * hours) : null,
            Allowance = extras > 60 ? 50 * (1 + (hours % 5)) : null,
            Subsidy = extras > 30 ? 300 * months : null,
            SpecialShiftAllowance = extras % 7 == 0 ? 15 * (4 + (hours % 8)) : null,
            SpecialEnvironmentAllowance = plan.Month.Month is >= 6 and <= 9 && extras % 2 == 0 ? 300 : null,
        };
    }

    private static PayrollLine Below(PayrollPlan plan, int months, Random random) =>
        Blank with { DaysWorked = 22 * months, BasicWage = plan.MinimumWage - 100 - (10 * random.Next(1, 15)) };

    // The overtime is paid at more than its rate: only the wage of the normal hours falls short.
    private static PayrollLine Masked(PayrollPlan plan, int months) =>
        WithOvertime(Blank with { DaysWorked = 22 * months, BasicWage = plan.MinimumWage - 300 }, plan.MinimumWage * 1.3m, 30);

    private static PayrollLine Sick(DemoWorker worker, int months, int days, decimal sickPay) => Blank with
    {
        DaysWorked = (22 * months) - days,
        SickDays = days,
        BasicWage = Money.Round(worker.MonthlyWage * (months - (days / Money.PaidDaysOfMonth))),
        SickPay = sickPay,
    };

    private static PayrollLine WithContributions(PayrollLine line, DemoWorker worker, int months, bool housing)
    {
        var contributionBase = Math.Max(LeastContributionBase, worker.MonthlyWage) * months;
        var insured = line with
        {
            Pension = Money.Round(contributionBase * 0.08m),
            MedicalInsurance = Money.Round(contributionBase * 0.02m),
            UnemploymentInsurance = Money.Round(contributionBase * 0.005m),
            HousingFund = housing && line.Gross > worker.MonthlyWage ? Math.Round(worker.MonthlyWage * months * 0.05m) : null,
        };
        var taxed = line.Gross - insured.Deducted - (5_000m * months);
        return taxed > 0 ? insured with { IncomeTax = Money.Round(taxed * 0.03m) } : insured;
    }

    private static PayrollLine Blank => new() { Row = 0, WorkerName = "", Gross = 0, Net = 0 };

    // A third of the hours, where they can be parted so, lies on rest days.
    private static PayrollLine WithOvertime(PayrollLine line, decimal monthly, int hours)
    {
        var restDay = hours % 3 == 0 ? hours / 3 : 0;
        var amounts = line.Amounts;
        amounts[PayrollField.WorkdayOvertimeHours] = hours - restDay;
        amounts[PayrollField.RestDayOvertimeHours] = restDay == 0 ? null : restDay;
        amounts[PayrollField.OvertimePay] = Money.Round(monthly / Money.PaidDaysOfMonth / 8 * (((hours - restDay) * 1.5m) + (restDay * 2m)));
        return line with { Amounts = amounts };
    }
}
