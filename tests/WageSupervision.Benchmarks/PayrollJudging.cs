using System.Collections.Frozen;
using System.Diagnostics;
using WageSupervision.Domain;
using WageSupervision.Domain.Law;
using WageSupervision.Domain.Law.CitedLaws.Labour;
using WageSupervision.Domain.Law.Order353.Article03;
using WageSupervision.Domain.Law.Order353.Article08;
using WageSupervision.Domain.Parameters;
using WageSupervision.Domain.Payroll;
using WageSupervision.Web.Tests.Infrastructure;

namespace WageSupervision.Benchmarks;

/// <summary>
/// Judging a sheet by every line rule (3-1, 6-1, 14-2, 16-1, 16-2, 17-1, 20-1, LDF-41, LDF-44; with what is registered also LDF-50 and special hours),
/// against a loop over arrays that makes the same comparisons and can explain nothing. The two take turns in one process, so that a noisy machine
/// disturbs both: read the ratio first.
/// </summary>
internal static class PayrollJudging
{
    private const int Lines = 100_000;
    private const int Rounds = 21;
    private const int WarmUps = 20;

    private static readonly string[] Kinds = ["正式", "合同制", "长期"];
    private static readonly string[] Posts = ["会计", "操作工", "质检员", "仓管员", "焊工", "司机", "车工", "文员", "业务员", "保洁", "保安", "厨师"];

    private static readonly PayrollCircumstances Circumstances = new(
        "330106", new DateOnly(2026, 8, 1), new DateOnly(2026, 8, 31), new DateOnly(2026, 9, 15),
        new DateOnly(2026, 9, 10), Employment.FullTime, new DateOnly(2026, 10, 1));

    public static void Run()
    {
        Console.WriteLine($"{Environment.ProcessorCount} cores, .NET {Environment.Version}, one thread");
        var inOrder = Sheet(breachPerMille: 0);
        Compare("every line in order", inOrder, Circumstances);
        Compare("2 % below the minimum wage", Sheet(breachPerMille: 20), Circumstances);
        Compare("every line in order, each with a registered contract, and an approval of special hours", inOrder, Circumstances with
        {
            AgreedWages = inOrder.ToDictionary(
                line => line.IdentityNumber!, line => new AgreedWage(line.BasicWage!.Value, line.BasicWage.Value, new(2020, 1, 1), null),
                StringComparer.OrdinalIgnoreCase),
            HoursApprovals = [new(WorkHours.Comprehensive, new(2026, 1, 1), new(2026, 12, 31), ["司机", "保安"], IsShown: true)],
        });
    }

    private static void Compare(string title, List<PayrollLine> lines, PayrollCircumstances circumstances)
    {
        var parameters = LegalParameters.Shipped;
        var floor = parameters.MinimumWages.Monthly(Circumstances.RegionCode, Circumstances.Month).Amount
            ?? throw new InvalidOperationException("the benchmark needs a county whose standard is known");
        var columns = new Columns(lines, circumstances);

        // Both warm, and both must see the same breaches: a loop that judges something else compares nothing.
        var expected = columns.Judge(floor);
        var found = Judge(lines, circumstances, parameters);
        if (found != expected)
        {
            throw new InvalidOperationException($"the rules found {found} breaches, the loop {expected}");
        }

        List<double> rules = [], loop = [];
        long allocated = 0;
        for (var round = 0; round < WarmUps + Rounds; round++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            var byRules = PerSecond(() => Judge(lines, circumstances, parameters));
            allocated = GC.GetAllocatedBytesForCurrentThread() - before;
            var byLoop = PerSecond(() => columns.Judge(floor));

            // A server runs for weeks: what is measured is code that the just-in-time compiler is done with.
            if (round >= WarmUps)
            {
                rules.Add(byRules);
                loop.Add(byLoop);
            }
        }

        var ratios = rules.Zip(loop, (a, b) => a / b).Order().ToList();
        Console.WriteLine($"{title}: {lines.Count:N0} lines, {found:N0} breaches, {Rounds} rounds");
        Console.WriteLine($"  rules  median {Median(rules),12:N0} lines/s, {rules.Min():N0} to {rules.Max():N0}; {allocated:N0} bytes a sheet, "
            + $"{allocated / (double)lines.Count:N3} a line");
        Console.WriteLine($"  loop   median {Median(loop),12:N0} lines/s, {loop.Min():N0} to {loop.Max():N0}");
        Console.WriteLine($"  ratio  median {ratios[Rounds / 2]:0.00}, {ratios[0]:0.00} to {ratios[^1]:0.00}");
    }

    // As a filing is judged: line after line, it being known from the reading who stands in several rows.
    private static int Judge(List<PayrollLine> lines, PayrollCircumstances circumstances, LegalParameters parameters)
    {
        var sheet = PayrollJudge.Begin(circumstances, parameters);
        foreach (var line in lines)
        {
            sheet.Add(line);
        }

        return sheet.End(circumstances.Columns, circumstances.Shown).Findings.Count;
    }

    private static double PerSecond(Func<int> judge)
    {
        var start = Stopwatch.GetTimestamp();
        judge();
        return Lines / Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);

    /// <summary>
    /// The lines as arrays, and the loop one would write without rules. Amounts of several columns are added up beforehand, which the rules do line by
    /// line; what must be looked up by a text of the line (用工性质, the post, the identity number) is looked up in the loop.
    /// </summary>
    private sealed class Columns(List<PayrollLine> lines, PayrollCircumstances circumstances)
    {
        private readonly string[] numbers = [.. lines.Select(line => line.IdentityNumber!)];
        private readonly string[] kinds = [.. lines.Select(line => line.PersonKind!)];
        private readonly string[] posts = [.. lines.Select(line => line.Post!)];
        private readonly decimal[] gross = [.. lines.Select(line => line.Earned)];
        private readonly decimal[] apart =
            [.. lines.Select(line => (line.AmountOf(PayrollField.WorkdayOvertimePay) ?? 0) + (line.SpecialShiftAllowance ?? 0)
                + (line.SpecialEnvironmentAllowance ?? 0) + (line.SickPay ?? 0))];
        private readonly decimal[] absent = [.. lines.Select(line => line.UnpaidAbsenceDays ?? 0)];
        private readonly decimal[] sick = [.. lines.Select(line => line.SickDays ?? 0)];
        private readonly decimal[] sickPay = [.. lines.Select(line => line.SickPay ?? 0)];
        private readonly decimal[] overtimeHours = [.. lines.Select(line => line.AllOvertimeHours ?? 0)];

        // Hours of every kind of day by their rates.
        private readonly decimal[] overtimeDue =
            [.. lines.Select(line => (1.5m * ((line.AmountOf(PayrollField.WorkdayOvertimeHours) ?? 0) + (line.OvertimeHours ?? 0)))
                + (2 * (line.AmountOf(PayrollField.RestDayOvertimeHours) ?? 0)) + (3 * (line.AmountOf(PayrollField.HolidayOvertimeHours) ?? 0)))];
        private readonly decimal[] overtimePay = [.. lines.Select(line => line.AmountOf(PayrollField.WorkdayOvertimePay) ?? 0)];
        private readonly decimal[] reduced = [.. lines.Select(line => line.Sum(PayrollFields.Absences))];
        private readonly decimal[] unused = [.. lines.Select(line => line.AmountOf(PayrollField.UnusedAnnualLeaveDays) ?? 0)];
        private readonly decimal[] unusedPay = [.. lines.Select(line => line.AmountOf(PayrollField.UnusedAnnualLeavePay) ?? 0)];
        private readonly decimal[] unlawful = [.. lines.Select(line => line.Sum(PayrollFields.DoubtfulDeductions))];
        private readonly DateOnly[] paidOn = [.. lines.Select(line => line.PaidOn ?? Circumstances.PaidOn!.Value)];

        private readonly FrozenSet<string> employed = lines.Select(line => line.PersonKind!).Distinct()
            .Where(kind => WorkRelations.Of(kind) == WorkRelation.Employment).ToFrozenSet();

        private readonly FrozenDictionary<string, WorkHours> hours = lines.Select(line => line.Post!).Distinct().ToFrozenDictionary(
            post => post, post => SpecialHours.Of(circumstances.HoursApprovals, circumstances.CycleStart, circumstances.CycleEnd, post));

        public int Judge(decimal standard)
        {
            var breaches = 0;
            var (agreed, isSpecial) = (circumstances.AgreedWages, circumstances.HoursApprovals.Count > 0);
            for (var i = 0; i < gross.Length; i++)
            {
                if (!employed.Contains(kinds[i]))
                {
                    breaches++;
                    continue;
                }

                var away = absent[i] + sick[i];
                var floor = away == 0 ? standard : Money.Round(standard * (Money.PaidDaysOfMonth - away) / Money.PaidDaysOfMonth);
                if (gross[i] - apart[i] < floor)
                {
                    breaches++;
                }

                if (paidOn[i] > Circumstances.AgreedPayday)
                {
                    breaches++;
                }

                if (sick[i] > 0 && sickPay[i] < Money.Round(standard * 0.8m * sick[i] / Money.PaidDaysOfMonth))
                {
                    breaches++;
                }

                if (unlawful[i] > 0)
                {
                    breaches++;
                }

                if (overtimeHours[i] > 36 && !(isSpecial && hours[posts[i]] != WorkHours.Standard))
                {
                    breaches++;
                }

                if (overtimeHours[i] > 0 && !(isSpecial && hours[posts[i]] == WorkHours.Irregular)
                    && overtimePay[i] < Money.Round(standard * overtimeDue[i] / (Money.PaidDaysOfMonth * 8)))
                {
                    breaches++;
                }

                if (agreed.Count > 0 && agreed.TryGetValue(numbers[i], out var contract) && gross[i] - overtimePay[i] < contract.Monthly)
                {
                    breaches++;
                }

                if (reduced[i] > 0 && reduced[i] > Money.Round(gross[i] * absent[i] / Money.PaidDaysOfMonth))
                {
                    breaches++;
                }

                if (unused[i] > 0 && unusedPay[i] < Money.Round(standard * 2 * unused[i] / Money.PaidDaysOfMonth))
                {
                    breaches++;
                }
            }

            return breaches;
        }
    }

    private static List<PayrollLine> Sheet(int breachPerMille)
    {
        // A fixed seed: the same sheet every time.
        var random = new Random(353);
        List<PayrollLine> lines = new(Lines);
        for (var i = 0; i < Lines; i++)
        {
            var basic = random.Next(1000) < breachPerMille ? random.Next(1500, 2400) : random.Next(2700, 9000);
            var overtime = random.Next(0, 900);
            var insurance = Math.Round(basic * 0.105m, 2);
            var sick = random.Next(20) == 0 ? random.Next(1, 10) : 0;
            var sickPay = sick * 110m;
            var amounts = default(PayAmounts);
            amounts[PayrollField.WorkdayOvertimeHours] = overtime / 25m;
            amounts[PayrollField.WorkdayOvertimePay] = overtime;
            lines.Add(new PayrollLine
            {
                Amounts = amounts,
                Row = i + 5,
                WorkerName = "测试",
                IdentityNumber = SheetFiles.IdentityNumber(i % 12_000, 1 + (i / 12_000)),
                PersonKind = Kinds[i % Kinds.Length],
                Post = Posts[i % Posts.Length],
                DaysWorked = 21 - sick,
                UnpaidAbsenceDays = 0,
                SickDays = sick == 0 ? null : sick,
                SickPay = sick == 0 ? null : sickPay,
                BasicWage = basic,
                Gross = basic + overtime + sickPay,
                Pension = insurance,
                Net = basic + overtime + sickPay - insurance,
            });
        }

        return lines;
    }
}
