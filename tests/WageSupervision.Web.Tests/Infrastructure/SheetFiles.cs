using System.Globalization;
using System.Text;
using WageSupervision.Domain.Payroll;
using WageSupervision.Web.Features.Filings.Reading;

namespace WageSupervision.Web.Tests.Infrastructure;

/// <summary>Payroll files as tests file them: 2026年9月, every amount in order, so that only what a test says is found.</summary>
public static class SheetFiles
{
    /// <summary>What each worker gets.</summary>
    public const decimal Net = 7000;

    private static readonly int[] Weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

    /// <summary>A well-formed identity number that nobody has (the reserved sequence 000), one for each day of birth in each of ten counties.</summary>
    public static string IdentityNumber(int day, int county = 6)
    {
        var body = string.Create(CultureInfo.InvariantCulture, $"3301{county:00}{new DateOnly(1980, 1, 1).AddDays(day):yyyyMMdd}000");
        return body + "10X98765432"[Weights.Select((weight, i) => weight * (body[i] - '0')).Sum() % 11];
    }

    /// <summary>Lines of so many workers, named 测试甲, 测试乙 …; all paid in full on <paramref name="paidOn"/> or not at all.</summary>
    public static List<PayrollLine> Lines(int workers, DateOnly? paidOn = null, int firstDay = 100, string prefix = "测") =>
    [
        .. Enumerable.Range(0, workers).Select(i => new PayrollLine
        {
            Row = i + 4,
            WorkerName = prefix + Numeral(i),
            IdentityNumber = IdentityNumber(firstDay + i),
            DaysWorked = 22,
            BasicWage = Net + 640,
            Gross = Net + 640,
            Pension = 640,
            Net = Net,
            PaidOn = paidOn,
        }),
    ];

    /// <summary>A workbook.</summary>
    public static byte[] Xlsx(IReadOnlyList<PayrollLine> lines) => PayrollWorkbook.WriteXlsx("测试工资表", "工资所属期：2026年9月", lines, totalsRow: true);

    /// <summary>A CSV file.</summary>
    public static byte[] Csv(IReadOnlyList<PayrollLine> lines, Encoding? encoding = null) =>
        PayrollWorkbook.WriteCsv("测试工资表", "工资所属期：2026年9月", lines, totalsRow: true, encoding);

    private static string Numeral(int i) => new([.. i.ToString(CultureInfo.InvariantCulture).Select(digit => "零一二三四五六七八九"[digit - '0'])]);
}
