using WageSupervision.Domain.Payroll;
using WageSupervision.Web.Features.Filings.Reading;
using WageSupervision.Web.Tests.Infrastructure;

namespace WageSupervision.Benchmarks;

/// <summary>Sheets of artificial workers, the same every time for the same seed.</summary>
internal static class Wages
{
    private const string Surnames = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨";

    /// <summary>
    /// Lines with an identity number and a bank account each; some in a thousand below the minimum wage. Overtime is paid enough whatever day it
    /// was on: otherwise the unsplit hours of the standard sheet would be asked about in every line.
    /// </summary>
    public static List<PayrollLine> Lines(int count, int seed, int breachPerMille = 2)
    {
        var random = new Random(seed);
        List<PayrollLine> lines = new(count);
        for (var i = 0; i < count; i++)
        {
            var basic = random.Next(1000) < breachPerMille ? random.Next(1500, 2400) : random.Next(2700, 9000);
            var overtime = random.Next(0, 1200) + (random.Next(100) / 100m);
            var (pension, medical, unemployment) = (Math.Round(basic * 0.08m, 2), Math.Round(basic * 0.02m, 2), Math.Round(basic * 0.005m, 2));
            var (fund, tax) = (Math.Round(basic * 0.05m, 2), Math.Round(basic * 0.01m, 2));
            var gross = basic + 300 + 100 + overtime;
            lines.Add(new PayrollLine
            {
                Row = i + 4,
                WorkerName = $"{Surnames[i % Surnames.Length]}测试{Numeral(i)}",
                IdentityNumber = SheetFiles.IdentityNumber((seed * 7919 + i) % 12_000, 1 + i / 12_000),
                BankAccount = $"6222000{seed % 1000:000}{i:000000000}",
                DaysWorked = 22,
                OvertimeHours = Math.Floor(overtime / 5) / 10,
                UnpaidAbsenceDays = 0,
                BasicWage = basic,
                Allowance = 300,
                Subsidy = 100,
                OvertimePay = overtime,
                Gross = gross,
                Pension = pension,
                MedicalInsurance = medical,
                UnemploymentInsurance = unemployment,
                HousingFund = fund,
                IncomeTax = tax,
                Net = gross - pension - medical - unemployment - fund - tax,
                PaidOn = new DateOnly(2026, 10, 10),
                Remark = "转账",
            });
        }

        return lines;
    }

    public static byte[] Csv(int count, int seed) => PayrollWorkbook.WriteCsv("测试工资表", "工资所属期：2026年9月", Lines(count, seed), totalsRow: true);

    public static byte[] Xlsx(int count, int seed) => PayrollWorkbook.WriteXlsx("测试工资表", "工资所属期：2026年9月", Lines(count, seed), totalsRow: true);

    private static string Numeral(int i) => new([.. i.ToString(System.Globalization.CultureInfo.InvariantCulture).Select(digit => "零一二三四五六七八九"[digit - '0'])]);
}
