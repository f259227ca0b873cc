using System.Globalization;
using System.Text;
using WageSupervision.Domain;
using WageSupervision.Domain.Payroll;
using WageSupervision.Web.Features.Filings.Reading;

namespace WageSupervision.Demo;

/// <summary>Example files to upload, as clerks make them. Plainly artificial; the same month gives the same lines.</summary>
public static class DemoFiles
{
    private const string Firm = "杭州演示甲建筑劳务有限公司";

    // That of Hangzhou in 2026; earlier ones were lower, so that a good payroll is good in any of those years.
    private const decimal MinimumWage = 2_660m;

    private static readonly Dictionary<PayrollFlaw, int> None = [];

    // Where a clerk's sheet says it otherwise than the standard one.
    private static readonly Dictionary<PayrollField, string> ClerksHeaders = new()
    {
        [PayrollField.Allowance] = "岗位津贴",
        [PayrollField.Subsidy] = "餐补",
        [PayrollField.SpecialEnvironmentAllowance] = "高温费",
        [PayrollField.SpecialShiftAllowance] = "夜班费",
        [PayrollField.Gross] = "应发",
        [PayrollField.Pension] = "养老",
        [PayrollField.MedicalInsurance] = "医疗",
        [PayrollField.UnemploymentInsurance] = "失业",
        [PayrollField.HousingFund] = "公积金",
        [PayrollField.IncomeTax] = "个税",
        [PayrollField.Net] = "实发",
    };

    /// <summary>A workbook of 12 workers in order, paid on the 8th of the following month.</summary>
    public static byte[] GoodPayroll(YearMonth month) => Workbook(month, Lines(month, 12, None));

    /// <summary>The same in GB18030 as CSV: title line, short headers, thousands separators, 合计 row.</summary>
    public static byte[] GoodPayrollCsv(YearMonth month) => ClerksCsv($"{Firm} 工资发放表", month, Lines(month, 12, None));

    /// <summary>A workbook that is refused: a wage in words (五千), a broken identity number, a sum that does not add up.</summary>
    public static byte[] PayrollWithErrors(YearMonth month) => WithErrors(Firm, month, Lines(month, 12, None));

    /// <summary>A workbook that is accepted with findings of every kind a line can have;
    /// one line is paid on the 17th, one is not paid (the form says so).</summary>
    public static byte[] PayrollWithFindings(YearMonth month) => Workbook(month, Lines(month, 12, new Dictionary<PayrollFlaw, int>
    {
        [PayrollFlaw.BelowMinimumWage] = 2,
        [PayrollFlaw.OvertimeMasksMinimumWage] = 1,
        [PayrollFlaw.PaidLate] = 1,
        [PayrollFlaw.Unpaid] = 1,
        [PayrollFlaw.Fined] = 2,
        [PayrollFlaw.UnexplainedDeduction] = 1,
        [PayrollFlaw.SickPayTooLow] = 1,
    }));

    /// <summary>A workbook in which nobody was paid: it names no day, so that the form has to say so.</summary>
    /// <param name="month">The month.</param>
    /// <param name="workers">How many workers.</param>
    public static byte[] UnpaidPayroll(YearMonth month, int workers = 12) =>
        Workbook(month, Lines(month, workers, new Dictionary<PayrollFlaw, int> { [PayrollFlaw.Unpaid] = workers }));

    /// <summary>A one-page PDF that stands for a bank's receipt.</summary>
    /// <param name="line">One line of ASCII text.</param>
    public static byte[] Receipt(string line)
    {
        ArgumentNullException.ThrowIfNull(line);
        var text = string.Concat(line.Where(c => c is >= ' ' and <= '~' and not ('(' or ')' or '\\')));
        var content = $"BT /F1 14 Tf 60 760 Td (DEMO RECEIPT - NOT A REAL PAYMENT) Tj 0 -28 Td ({text}) Tj ET";
        string[] objects =
        [
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
            string.Create(CultureInfo.InvariantCulture, $"<< /Length {content.Length} >>\nstream\n{content}\nendstream"),
            "<< /Type /Font /Subtype /Type1 /BaseFont /Courier >>",
        ];
        var pdf = new StringBuilder("%PDF-1.4\n");
        List<int> offsets = [];
        for (var i = 0; i < objects.Length; i++)
        {
            offsets.Add(pdf.Length);
            pdf.Append(CultureInfo.InvariantCulture, $"{i + 1} 0 obj\n{objects[i]}\nendobj\n");
        }

        var start = pdf.Length;
        pdf.Append(CultureInfo.InvariantCulture, $"xref\n0 {objects.Length + 1}\n0000000000 65535 f \n");
        foreach (var offset in offsets)
        {
            pdf.Append(CultureInfo.InvariantCulture, $"{offset:0000000000} 00000 n \n");
        }

        pdf.Append(CultureInfo.InvariantCulture, $"trailer\n<< /Size {objects.Length + 1} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n");
        return Encoding.ASCII.GetBytes(pdf.ToString());
    }

    /// <summary>Any lines as a clerk's CSV in GB18030.</summary>
    internal static byte[] ClerksCsv(string title, YearMonth month, IReadOnlyList<PayrollLine> lines)
    {
        var columns = PayrollWorkbook.Columns(lines).Where(field => PayrollFields.Kind(field) == FieldKind.Money).ToList();
        var text = new StringBuilder();
        text.Append(title).Append("\r\n").Append(PayrollTemplate.PeriodLine(month)).Append("\r\n");
        text.Append("序号,姓名,身份证号码,出勤天数,病假天数,事假天数,平时加班小时,周末加班小时,")
            .AppendJoin(',', columns.Select(field => ClerksHeaders.GetValueOrDefault(field) ?? PayrollFields.Label(field))).Append(",发放日期\r\n");
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i];
            text.Append(CultureInfo.InvariantCulture,
                $"{i + 1},{line.WorkerName},{line.IdentityNumber},{line.DaysWorked:0.##},{line.SickDays:0.##},{line.UnpaidAbsenceDays:0.##},");
            text.Append(CultureInfo.InvariantCulture,
                $"{line.AmountOf(PayrollField.WorkdayOvertimeHours):0.##},{line.AmountOf(PayrollField.RestDayOvertimeHours):0.##},");
            text.AppendJoin(',', columns.Select(field => Amount(line.AmountOf(field)))).Append(CultureInfo.InvariantCulture, $",{line.PaidOn:yyyy-MM-dd}\r\n");
        }

        text.Append("合计,,,,,,,,").AppendJoin(',', columns.Select(field => Amount(lines.Sum(line => line.AmountOf(field))))).Append(",\r\n");
        return PayrollWorkbook.Gb18030.GetBytes(text.ToString());

        static string Amount(decimal? yuan) => yuan is { } value ? $"\"{Money.Show(value)}\"" : "";
    }

    /// <summary>Any lines as a workbook with three of a clerk's mistakes in it.</summary>
    internal static byte[] WithErrors(string firm, YearMonth month, IReadOnlyList<PayrollLine> lines)
    {
        var columns = PayrollWorkbook.Columns(lines);
        var rows = PayrollWorkbook.Rows($"{firm} 工资支付表", PayrollTemplate.PeriodLine(month), lines, totalsRow: true, namesOnly: false);
        Change(0, PayrollField.BasicWage, _ => "五千");
        Change(1, PayrollField.IdentityNumber, identity => ((string)identity!)[..17]);
        Change(2, PayrollField.Net, net => (decimal)net! + 100);
        return PayrollWorkbook.Write(rows, columns, totalsRow: true);

        void Change(int worker, PayrollField field, Func<object?, object?> to)
        {
            // Title, period line and header stand above the first worker.
            var cells = rows[worker + 3].ToArray();
            var column = Enumerable.Range(0, cells.Length).First(i => columns[i] == field);
            cells[column] = to(cells[column]);
            rows[worker + 3] = cells;
        }
    }

    private static byte[] Workbook(YearMonth month, IReadOnlyList<PayrollLine> lines) =>
        PayrollWorkbook.WriteXlsx($"{Firm} 工资支付表", PayrollTemplate.PeriodLine(month), lines, totalsRow: true);

    private static IReadOnlyList<PayrollLine> Lines(YearMonth month, int workers, IReadOnlyDictionary<PayrollFlaw, int> flaws) =>
        PayrollGenerator.Month(
            353, PayrollGenerator.Staff(353, workers, MinimumWage * 1.4m),
            new PayrollPlan(month, MinimumWage, month.AddMonths(1).FirstDay.AddDays(7)) { Flaws = flaws }).Lines;
}
