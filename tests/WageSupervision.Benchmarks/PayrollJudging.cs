using System.Diagnostics;
using WageSupervision.Domain.Parameters;
using WageSupervision.Domain.Payroll;

namespace WageSupervision.Benchmarks;

/// <summary>
/// Judging a sheet by the rules, against a loop that only adds and compares and can explain nothing.
/// The two take turns in one process, so that a noisy machine disturbs both: read the ratio, not the rates.
/// </summary>
internal static class PayrollJudging
{
    private const int Lines = 100_000;
    private const int Rounds = 9;

    private static readonly PayrollCircumstances Circumstances = new(
        "330106", new DateOnly(2026, 8, 1), new DateOnly(2026, 8, 31), new DateOnly(2026, 9, 15),
        new DateOnly(2026, 9, 10), Employment.FullTime, new DateOnly(2026, 10, 1));

    public static void Run()
    {
        Compare("every line in order", Sheet(breachPerMille: 0));
        Compare("2 % below the minimum wage", Sheet(breachPerMille: 20));
    }

    private static void Compare(string title, List<PayrollLine> lines)
    {
        var parameters = LegalParameters.Shipped;
        var floor = parameters.MinimumWages.Monthly(Circumstances.RegionCode, Circumstances.Month).Amount
            ?? throw new InvalidOperationException("the benchmark needs a county whose standard is known");

        // Both warm, and both must see the same breaches: a loop that judges something else compares nothing.
        var expected = ByHand(lines, floor);
        var found = PayrollJudge.Judge(lines, Circumstances, parameters).Findings.Count;
        if (found != expected)
        {
            throw new InvalidOperationException($"the rules found {found} breaches, the loop {expected}");
        }

        List<double> rules = [], loop = [];
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var round = 0; round < Rounds; round++)
        {
            rules.Add(PerSecond(() => PayrollJudge.Judge(lines, Circumstances, parameters).Findings.Count));
            loop.Add(PerSecond(() => ByHand(lines, floor)));
        }

        var allocated = (GC.GetAllocatedBytesForCurrentThread() - before) / Rounds;
        var ratios = rules.Zip(loop, (a, b) => a / b).Order().ToList();
        Console.WriteLine($"{title}: {lines.Count:N0} lines, {found:N0} breaches, {Rounds} rounds");
        Console.WriteLine($"  rules  {Median(rules),12:N0} lines/s   {allocated / (double)lines.Count:N1} bytes/line");
        Console.WriteLine($"  loop   {Median(loop),12:N0} lines/s");
        Console.WriteLine($"  ratio  median {ratios[Rounds / 2]:P0}, least {ratios[0]:P0}, most {ratios[^1]:P0}");
    }

    private static double PerSecond(Func<int> judge)
    {
        var start = Stopwatch.GetTimestamp();
        judge();
        return Lines / Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);

    /// <summary>What one would write without rules: the same comparisons, no basis, no working, no four answers.</summary>
    private static int ByHand(List<PayrollLine> lines, decimal standard)
    {
        var breaches = 0;
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i];
            var comparable = line.Gross - (line.OvertimePay ?? 0) - (line.SpecialShiftAllowance ?? 0) - (line.SpecialEnvironmentAllowance ?? 0);
            if (comparable < standard * (21.75m - (line.UnpaidAbsenceDays ?? 0)) / 21.75m)
            {
                breaches++;
            }

            if ((line.PaidOn ?? Circumstances.PaidOn) > Circumstances.AgreedPayday)
            {
                breaches++;
            }

            if ((line.Penalty ?? 0) > 0 || (line.OtherDeduction ?? 0) > 0)
            {
                breaches++;
            }
        }

        return breaches;
    }

    private static List<PayrollLine> Sheet(int breachPerMille)
    {
        // A fixed seed: the same sheet every time.
        var random = new Random(353);
        List<PayrollLine> lines = new(Lines);
        for (var i = 0; i < Lines; i++)
        {
            var basic = random.Next(1000) < breachPerMille ? random.Next(1500, 2400) : random.Next(2700, 9000);
            var overtime = random.Next(0, 1200);
            var insurance = Math.Round(basic * 0.105m, 2);
            lines.Add(new PayrollLine
            {
                Row = i + 5,
                WorkerName = "测试",
                DaysWorked = 21,
                OvertimeHours = overtime / 25m,
                UnpaidAbsenceDays = 0,
                BasicWage = basic,
                OvertimePay = overtime,
                Gross = basic + overtime,
                Pension = insurance,
                Net = basic + overtime - insurance,
            });
        }

        return lines;
    }
}
