using System.Text;
using WageSupervision.Domain.Payroll;
using WageSupervision.Web.Features.Filings.Reading;

namespace WageSupervision.Browser.Tests.Infrastructure;

/// <summary>Files that people bring. Names are plainly artificial, identity numbers bear the reserved sequence 000.</summary>
public static class Files
{
    /// <summary>A month's payroll of so many workers, paid or not.</summary>
    public static byte[] Payroll(int workers, DateOnly? paidOn, decimal basic = 5_000m, decimal penalty = 0m) => PayrollWorkbook.WriteXlsx(
        "杭州测试甲制造有限公司工资支付表", "2026年9月", [.. Enumerable.Range(1, workers).Select(number => Line(number, paidOn, basic, penalty))], true);

    /// <summary>The same as CSV in GB18030.</summary>
    public static byte[] PayrollCsv(int workers, DateOnly? paidOn) => PayrollWorkbook.WriteCsv(
        "杭州测试甲制造有限公司工资支付表", "2026年9月", [.. Enumerable.Range(1, workers).Select(number => Line(number, paidOn, 5_000m, 0m))], true, PayrollWorkbook.Gb18030);

    /// <summary>A sheet a clerk typed with two slips.</summary>
    public static byte[] PayrollWithErrors() => Encoding.UTF8.GetBytes(
        "2026年9月工资表\n姓名,基本工资,应发合计,养老保险,实发工资,发放日期\n演示甲,\"5,000.00\",\"5,000.00\",400,\"4,600.00\",2026-10-15\n演示乙,五千,5000,400,4600,2026-10-15\n"
            + "演示丙,5000,5000,400,4700,2026-10-15\n");

    /// <summary>A small picture that passes for a bank slip.</summary>
    public static byte[] BankSlip() =>
        Encoding.Latin1.GetBytes(
            "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n");

    private static PayrollLine Line(int number, DateOnly? paidOn, decimal basic, decimal penalty) => new()
    {
        Row = 0,
        WorkerName = "演示" + "甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥"[number % 22] + (number / 22 > 0 ? "二" : ""),
        IdentityNumber = Identity(number),
        DaysWorked = 22,
        BasicWage = basic,
        Gross = basic,
        Pension = 400m,
        Penalty = penalty == 0 ? null : penalty,
        Net = basic - 400m - penalty,
        PaidOn = paidOn,
    };

    private static string Identity(int number)
    {
        var first17 = $"330106{new DateOnly(1980, 1, 1).AddDays(number):yyyyMMdd}000";
        return first17 + IdentityNumber.CheckDigit(first17);
    }
}
