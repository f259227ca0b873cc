using WageSupervision.Domain.Law;
using WageSupervision.Domain.Parameters;
using WageSupervision.Domain.Payroll;
using WageSupervision.Domain.Proofs;

namespace WageSupervision.Domain.Tests.Proofs;

/// <summary>Payroll lines with every kind of breach, by a fixed seed, and their proof sheets.</summary>
internal static class Sheets
{
    private static readonly string[] Counties = ["330106", "330127", "330203", "330302", "331082", "330802"];

    internal static IEnumerable<(PayrollFinding Found, PayrollCircumstances Circumstances)> Findings(int count)
    {
        var random = new Random(353);
        var given = 0;
        while (given < count)
        {
            var start = new DateOnly(2026, random.Next(1, 10), 1);
            var end = start.AddMonths(1).AddDays(random.Next(20) == 0 ? 3 : -1);
            var payday = start.AddMonths(1).AddDays(random.Next(0, 27));
            var circumstances = new PayrollCircumstances(
                Counties[random.Next(Counties.Length)], start, end, payday, random.Next(3) == 0 ? null : payday.AddDays(random.Next(-3, 9)),
                random.Next(8) == 0 ? Employment.PartTime : Employment.FullTime, payday.AddDays(random.Next(0, 60)));
            var lines = Enumerable.Range(5, 6).Select(row => Line(random, row)).ToList();
            foreach (var found in PayrollJudge.Judge(lines, circumstances, LegalParameters.Shipped).Findings.TakeWhile(_ => given < count))
            {
                given++;
                yield return (found, circumstances);
            }
        }
    }

    internal static ProofSheet Of(PayrollFinding found, PayrollCircumstances circumstances) => ProofMaker.Make(
        found.Question,
        new ProofSubject("finding", circumstances.AgreedPayday)
        {
            EnterpriseId = 1001,
            FindingId = Guid.Parse("0192f000-0000-7000-8000-000000000001"),
            ReceiptNumber = "GZ3301062026000001",
            FileSha256 = new string('a', 64),
            SheetRow = found.Row,
            Worker = found.Row is null ? null : "测*",
            Sources = new Dictionary<string, string> { [""] = $"工资表第 {found.Row} 行", ["agreedPayday"] = "申报时填写" },
        },
        circumstances.AsOf,
        ParameterSet.Shipped)!;

    private static PayrollLine Line(Random random, int row)
    {
        var gross = random.Next(150_000, 420_000) / 100m;
        var sick = random.Next(6) == 0 ? random.Next(1, 23) : 0;
        return new PayrollLine
        {
            Row = row,
            WorkerName = "测试",
            DaysWorked = sick > 20 ? 0 : 21,
            SickDays = sick == 0 ? null : sick,
            SickPay = sick == 0 || random.Next(4) == 0 ? null : random.Next(0, 200_000) / 100m,
            UnpaidAbsenceDays = random.Next(5) == 0 ? random.Next(1, 10) : null,
            OvertimePay = random.Next(3) == 0 ? random.Next(0, 60_000) / 100m : null,
            SpecialEnvironmentAllowance = random.Next(6) == 0 ? 300 : null,
            Gross = gross,
            Pension = Math.Round(gross * 0.08m, 2),
            Penalty = random.Next(5) == 0 ? random.Next(0, 30_000) / 100m : null,
            OtherDeduction = random.Next(7) == 0 ? random.Next(0, 20_000) / 100m : null,
            Net = gross - Math.Round(gross * 0.08m, 2),
        };
    }
}
