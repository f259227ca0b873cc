using System.Text;
using WageSupervision.Domain.Payroll;
using WageSupervision.Web.Features.Filings.Reading;

namespace WageSupervision.Web.Tests.Features.Filings.Reading;

/// <summary>Two tables beside one another on a sheet.</summary>
public sealed class TablesBesideTests
{
    private const string Header = "序号,姓名,基本工资,奖金,应发,养老,实发";

    [Theory]
    [InlineData("")]
    [InlineData(",")]
    public void Read_TablesBeside_AreBothRead(string gap)
    {
        var reading = Read(
            $"2026年9月工资表\n{Header},{gap}{Header}\n1,甲测试,3000,500,3500,240,3260,{gap}3,丙测试,4000,0,4000,320,3680\n"
            + $"2,乙测试,3200,100,3300,256,3044,{gap}4,丁测试,5000,200,5200,400,4800\n5,戊测试,2900,0,2900,232,2668\n");

        Assert.Empty(reading.Errors);
        Assert.Equal(["甲测试", "乙测试", "戊测试", "丙测试", "丁测试"], reading.Lines.Select(line => line.WorkerName));
        Assert.Equal((18900m, 1448m, 17452m), (reading.Lines.Sum(line => line.Earned), reading.Lines.Sum(line => line.Deducted),
            reading.Lines.Sum(line => line.Net)));
        Assert.True(reading.Lines.All(line => line.AmountOf(PayrollField.Pension) > 0));
    }

    [Fact]
    public void Read_ErrorInTheTableBeside_NamesItsCell()
    {
        var reading = SheetFile.ReadCsv($"{Header},{Header}\n1,甲测试,3000,500,3500,240,3260,2,丙测试,4000,0,4000,三百二,3680\n");

        Assert.Equal(("M2", IssueCodes.NotAnAmount), Assert.Single(reading.Errors.Select(error => (error.Cell, error.Code))));
        Assert.Single(reading.Lines);
    }

    [Fact]
    public void Read_TheSamePeopleBeside_AreReadOnce_ThenAndEverAfter()
    {
        var text = $"{Header},,{Header}\n1,甲测试,3000,500,3500,240,3260,,1,甲测试,3000,500,3500,240,3260\n";
        var reading = Read(text);
        var again = SheetFile.Read(Encoding.UTF8.GetBytes(text), "工资.csv", SheetFile.September, reading.Mapping);

        Assert.Equal(["甲测试"], reading.Lines.Select(line => line.WorkerName));
        Assert.Equal(reading.Lines, again.Lines);
    }

    [Fact]
    public void Read_TheSamePeopleBesideWithOtherAmounts_AreAskedAbout()
    {
        var reading = Read($"{Header},,{Header}\n1,甲测试,1500,500,2000,240,1760,,1,甲测试,1600,0,1600,0,1600\n2,乙测试,1500,500,2000,240,1760,,2,乙测试,1600,0,1600,0,1600\n");

        Assert.True(reading.Refusal is not null || reading.Errors.Count > 0);
    }

    private static PayrollReading Read(string text) => SheetFile.Read(Encoding.UTF8.GetBytes(text), "工资.csv", SheetFile.September);
}
