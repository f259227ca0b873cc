using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using WageSupervision.Domain;
using WageSupervision.Domain.Payroll;
using WageSupervision.Web.Features.Filings.Reading;
using WageSupervision.Web.Sheets;

namespace WageSupervision.Web.Tests.Features.Filings.Reading;

public sealed class PayrollWorkbookTests
{
    private static readonly PayrollLine[] Lines =
    [
        new()
        {
            Row = 4, WorkerName = "张三", IdentityNumber = SheetFile.Zhang, DaysWorked = 21.5m, OvertimeHours = 10, SickDays = 1, UnpaidAbsenceDays = 0.5m,
            BasicWage = 3000m, PieceWage = 100.5m, Bonus = 200, Allowance = 50, Subsidy = 60, SpecialEnvironmentAllowance = 300, SpecialShiftAllowance = 70,
            OvertimePay = 258.62m, SickPay = 80, Gross = 4119.12m, Pension = 320, MedicalInsurance = 80, UnemploymentInsurance = 20, HousingFund = 200,
            IncomeTax = 12.34m, Penalty = 10, OtherDeduction = 5, Net = 3471.78m, PaidOn = new DateOnly(2026, 9, 15),
                BankAccount = "6222000000000000123", Remark = "=1+1, \"引号\" & <b>",
        },
        new() { Row = 5, WorkerName = "𠮷田·买买提", IdentityNumber = SheetFile.Wang, BasicWage = 0.01m, Gross = 0.01m, Net = 0.01m },
    ];

    [Fact]
    public void WriteXlsx_ReadBack_GivesSameLines() => AssertSame(PayrollWorkbook.WriteXlsx("某公司", "2026年9月", Lines, totalsRow: true), "a.xlsx");

    [Fact]
    public void WriteCsv_ReadBack_GivesSameLines() => AssertSame(PayrollWorkbook.WriteCsv("某公司", "2026年9月", Lines, totalsRow: true), "a.csv");

    [Fact]
    public void WriteCsv_Gb18030ReadBack_GivesSameLines() =>
        AssertSame(PayrollWorkbook.WriteCsv("某公司", "2026年9月", Lines, totalsRow: false, PayrollWorkbook.Gb18030), "a.csv");

    [Fact]
    public void WriteXlsx_EveryPart_IsWellFormedAndHasNoFormula()
    {
        using var zip = new ZipArchive(new MemoryStream(PayrollWorkbook.WriteXlsx("@某公司", "2026年9月", Lines, true)));
        var text = "";
        foreach (var entry in zip.Entries)
        {
            using var stream = entry.Open();
            text += XDocument.Load(stream);
        }

        Assert.DoesNotContain("<f>", text, StringComparison.Ordinal);
        Assert.Contains(">'=1+1", text, StringComparison.Ordinal);
        Assert.Contains(">'@某公司", text, StringComparison.Ordinal);
        Assert.Contains($">{SheetFile.Zhang}<", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("=1", "'=1")]
    [InlineData("+1", "'+1")]
    [InlineData("-1", "'-1")]
    [InlineData("@a", "'@a")]
    [InlineData("\t=1", "'\t=1")]
    [InlineData("\0=1", "'\0=1")]
    [InlineData("＝1", "'＝1")]
    [InlineData("＋1", "'＋1")]
    [InlineData("－1", "'－1")]
    [InlineData("＠a", "'＠a")]
    [InlineData(" =1", "' =1")]
    [InlineData("张三", "张三")]
    public void Neutralise_FormulaLikeText_GetsApostrophe(string text, string expected)
    {
        Assert.Equal(expected, FormulaGuard.Neutralise(text));
        Assert.Equal(text, FormulaGuard.Restore(expected));
    }

    [Fact]
    public void Template_ReadBack_HasNamesWithoutAmounts()
    {
        foreach (var (content, name) in new[]
        {
            (PayrollTemplate.WriteXlsx("某公司", new YearMonth(2026, 9), Lines), "a.xlsx"),
            (PayrollTemplate.WriteCsv("某公司", new YearMonth(2026, 9), Lines), "a.csv"),
        })
        {
            var reading = SheetFile.Read(content, name);
            Assert.Equal(RefusalCodes.NoWorkers, reading.Refusal?.Code);
            Assert.Contains("第 3 行找到了表头，下面有 2 个人，都没有金额", reading.Refusal!.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Template_Csv_StartsWithByteOrderMark() =>
        Assert.True(PayrollTemplate.WriteCsv("某公司", new YearMonth(2026, 9), []).AsSpan().StartsWith(Encoding.UTF8.Preamble));

    private static void AssertSame(byte[] content, string name)
    {
        var reading = SheetFile.Read(content, name);
        Assert.Null(reading.Refusal);
        Assert.Empty(reading.Errors);
        Assert.Empty(reading.Warnings);
        Assert.Equal(Lines, reading.Lines);
    }
}
