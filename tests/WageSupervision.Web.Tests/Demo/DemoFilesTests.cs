using WageSupervision.Demo;
using WageSupervision.Domain;
using WageSupervision.Domain.Law;
using WageSupervision.Domain.Parameters;
using WageSupervision.Domain.Payroll;
using WageSupervision.Web.Features.Filings.Reading;
using WageSupervision.Web.Sheets;
using WageSupervision.Web.Shell.Input;

namespace WageSupervision.Web.Tests.Demo;

public sealed class DemoFilesTests
{
    private static readonly YearMonth October = new(2026, 10);

    [Fact]
    public void GoodPayroll_EitherKind_IsCleanAndInOrder()
    {
        var workbook = Read(DemoFiles.GoodPayroll(October), "a.xlsx");
        var csv = Read(DemoFiles.GoodPayrollCsv(October), "a.csv");
        Assert.Empty(workbook.Errors);
        Assert.Empty(workbook.Warnings);
        Assert.Empty(csv.Errors);
        Assert.Empty(csv.Warnings);
        Assert.Equal(12, workbook.Lines.Count);
        Assert.Equal(workbook.Lines.Select(line => (line.WorkerName, line.IdentityNumber, line.Gross, line.Net)),
            csv.Lines.Select(line => (line.WorkerName, line.IdentityNumber, line.Gross, line.Net)));
        Assert.Empty(Rules(workbook));
        Assert.Empty(Rules(csv));
    }

    [Fact]
    public void GoodPayrollCsv_IsGb18030WithThousandsSeparatorsAndTotals()
    {
        var text = PayrollWorkbook.Gb18030.GetString(DemoFiles.GoodPayrollCsv(October));
        Assert.StartsWith("杭州演示甲", text, StringComparison.Ordinal);
        Assert.Matches("\"[0-9]+,[0-9]{3}\\.[0-9]{2}\"", text);
        Assert.Contains("\n合计,", text, StringComparison.Ordinal);
    }

    [Fact]
    public void PayrollWithErrors_NamesThem()
    {
        var reading = Read(DemoFiles.PayrollWithErrors(October), "a.xlsx");
        Assert.Null(reading.Refusal);
        Assert.Equal(2, reading.Errors.Count);
        Assert.Contains(reading.Errors, error => error.Code == IssueCodes.NotAnAmount && error.Message.Contains("五千", StringComparison.Ordinal));
        Assert.Contains(reading.Errors, error => error.Code == IssueCodes.NetMismatch);
        Assert.Contains(reading.Warnings, warning => warning.Code == IssueCodes.IdentityNumber);
    }

    [Fact]
    public void PayrollWithFindings_HasEveryKindALineCanHave()
    {
        var reading = Read(DemoFiles.PayrollWithFindings(October), "a.xlsx");
        Assert.True(reading.IsClean);
        Assert.Equal(["ZJ353-14-2", "ZJ353-17-1", "ZJ353-20-1", "ZJ353-6-1"], Rules(reading).Distinct().Order());
    }

    [Fact]
    public void UnpaidPayroll_NobodyIsPaid()
    {
        var reading = Read(DemoFiles.UnpaidPayroll(October), "a.xlsx");
        Assert.True(reading.IsClean);
        Assert.Equal(12, Rules(reading).Count(rule => rule == "ZJ353-14-2"));
    }

    [Fact]
    public void Receipt_IsAPdf() => Assert.Equal("application/pdf", EvidenceFile.MediaTypeOf(DemoFiles.Receipt("CNY 1.00")));

    private static PayrollReading Read(byte[] content, string name) => PayrollReader.Read(content, name, ReadingLimits.Default, CancellationToken.None);

    private static List<string> Rules(PayrollReading reading) =>
    [
        .. PayrollJudge.Judge(
            reading.Lines,
            new PayrollCircumstances("330106", October.FirstDay, October.LastDay, new DateOnly(2026, 11, 15), null,
                Employment.FullTime, new DateOnly(2026, 11, 20))
            {
                StatedUnpaid = reading.Lines.Any(line => line.PaidOn is null),
            },
            LegalParameters.Shipped).Findings.Select(found => found.RuleId),
    ];
}
