using WageSupervision.Domain.Law;
using WageSupervision.Domain.Parameters;
using WageSupervision.Domain.Payroll;
using WageSupervision.Web.Features.Filings.Reading;
using WageSupervision.Web.Sheets;

namespace WageSupervision.Web.Tests.Features.Filings.Reading;

/// <summary>Small files made by hand after the shapes of payrolls that enterprises really keep; each stands for a habit. People and amounts are artificial.</summary>
public sealed class RealShapesTests
{
    /// <summary>The file, its workers, and the sums that its maker means: 应发, 减发, 实发.</summary>
    [Theory]
    [InlineData("S01_其他在应发前.xlsx", 3, 13_500, 0, 13_500)]
    [InlineData("S02_工龄是年数.xlsx", 3, 13_800, 0, 13_800)]
    [InlineData("S02b_工龄是年数_无应发.xlsx", 3, 13_800, 0, 13_800)]
    [InlineData("S03_三行表头.xlsx", 3, 15_000, 1_500, 13_500)]
    [InlineData("S03b_两行表头_养老单位个人.xlsx", 3, 15_000, 1_500, 13_500)]
    [InlineData("S04_分组小计.xlsx", 3, 30_000, 4_950, 25_050)]
    [InlineData("S05_税前工资_无应发.xlsx", 3, 27_000, 3_000, 24_000)]
    [InlineData("S06_应发已减缺勤.xlsx", 3, 18_300, 3_075, 15_225)]
    [InlineData("S07_社保扣款.xlsx", 3, 18_000, 2_490, 15_510)]
    [InlineData("S08_常见列名.xlsx", 3, 17_400, 3_105, 14_295)]
    [InlineData("S09_月份在列名里.xlsx", 3, 17_400, 3_165, 14_235)]
    [InlineData("S10_全年工资簿.xlsx", 3, 15_030, 0, 15_030)]
    [InlineData("S12_无字合计行.xlsx", 3, 12_000, 0, 12_000)]
    [InlineData("S15_工资条.xlsx", 3, 12_600, 0, 12_600)]
    [InlineData("S17_XML表格2003.xls", 1, 4_000, 0, 4_000)]
    [InlineData("S17c_制表符文本.xls", 1, 4_000, 0, 4_000)]
    [InlineData("S18_农民工工资表.xlsx", 3, 23_400, 3_000, 20_400)]
    [InlineData("S19_月薪模板_填好.xlsx", 3, 20_850, 3_435, 17_115)]
    [InlineData("S21_岗位工资基值系数金额.xlsx", 3, 9_900, 0, 9_900)]
    [InlineData("S22_扣款写成负数.xlsx", 3, 45_000, 600, 44_400)]
    [InlineData("S23_零件超过200.xlsx", 3, 12_000, 0, 12_000)]
    [InlineData("S25_合计无应发实发.xlsx", 3, 18_900, 2_700, 16_200)]
    [InlineData("S26_退个税为负.xlsx", 3, 18_000, 1_476.15, 16_523.85)]
    [InlineData("S30_工龄津贴_表尾注.xlsx", 3, 12_000, 0, 12_000)]
    [InlineData("S31_应发在各项左边.xlsx", 2, 18_000, 800, 17_200)]
    [InlineData("12-stack.xlsx", 2, 8_200, 0, 8_200)]
    [InlineData("13-months.xlsx", 1, 5_000, 0, 5_000)]
    [InlineData("20-negperf.xlsx", 1, 4_800, 0, 4_800)]
    [InlineData("21-qita.xlsx", 1, 3_100, 200, 2_900)]
    [InlineData("21b-leave.xlsx", 1, 3_300, 200, 3_100)]
    [InlineData("30g-ctrlz.csv", 2, 6_100, 0, 6_100)]
    [InlineData("41b-cent2.xlsx", 2, 10_000.33, 1_000.08, 9_000.25)]
    [InlineData("44-three.xlsx", 1, 3_500, 350, 3_150)]
    [InlineData("45-apos.xlsx", 1, 3_000, 0, 3_000)]
    [InlineData("53-huifei.csv", 1, 6_000, 15, 5_985)]
    public void Read_SheetAsEnterprisesKeepThem_GivesItsOwnSums(string file, int workers, double gross, double deducted, double net)
    {
        var reading = Read(file);

        Assert.Null(reading.Refusal);
        Assert.Empty(reading.Errors);
        Assert.Equal((workers, (decimal)gross, (decimal)deducted, (decimal)net),
            (reading.Totals.Workers, reading.Totals.Gross, reading.Totals.Deducted, reading.Totals.Net));
    }

    [Theory]
    [InlineData("S03_三行表头.xlsx")]
    [InlineData("S04_分组小计.xlsx")]
    [InlineData("S06_应发已减缺勤.xlsx")]
    [InlineData("S19_月薪模板_填好.xlsx")]
    [InlineData("S31_应发在各项左边.xlsx")]
    public void Read_SheetWhoseRowsAddUp_IsProved(string file) => Assert.True(Read(file).Proof.IsWhole);

    [Fact]
    public void Read_ItemsThatDoNotMakeTheStatedGross_AreTold() =>
        Assert.Contains(Read("S05_税前工资_无应发.xlsx").Warnings, warning => warning.Code == IssueCodes.GrossPartial);

    [Theory]
    [InlineData("26-stack2.xlsx", IssueCodes.GrossMismatch, "B5")]
    [InlineData("27-swap.xlsx", IssueCodes.NetMismatch, "B5")]
    [InlineData("33-hidden.xlsx", IssueCodes.DuplicateColumn, "B1")]
    [InlineData("15-pct.xlsx", IssueCodes.NotAnAmount, "C2")]
    [InlineData("08d-card.xlsx", IssueCodes.LostDigits, "D2")]
    public void Read_SheetWithARealFault_SaysWhere(string file, string code, string cell)
    {
        var first = Read(file).Errors[0];

        Assert.Equal((code, cell), (first.Code, first.Cell));
    }

    [Fact]
    public void Read_FaultInAHiddenColumn_SaysThatItIsHidden() =>
        Assert.StartsWith("B 列是隐藏的，取消隐藏后再看。", Read("33-hidden.xlsx").Errors[0].Fix, StringComparison.Ordinal);

    [Fact]
    public void Read_OpenQuotationMark_NamesTheRowWhereItOpens()
    {
        var refusal = Read("30e-quote.csv").Refusal!;

        Assert.Equal(RefusalCodes.Damaged, refusal.Code);
        Assert.Contains("第 2 行", refusal.Message, StringComparison.Ordinal);
    }

    /// <summary>The findings of a line that the sheet's facts allow, and no other.</summary>
    [Theory]
    [InlineData("50-yajin.csv", "ZJ353-20-1 violated 300")]
    [InlineData("52-shijia.csv", "")]
    [InlineData("22-twice.xlsx", "")]
    [InlineData("L01-newhire.csv", "")]
    [InlineData("L03-absent.csv", "")]
    [InlineData("L04-sick-and-personal.csv", "ZJ353-6-1 undetermined")]
    [InlineData("L06-overtime-low.csv", "LDF-44 violated 725.52")]
    [InlineData("L08-overtime-80h.csv", "LDF-41 violated;LDF-44 undetermined")]
    [InlineData("L10-damages.csv", "ZJ353-20-1 violated 500")]
    [InlineData("43-year.xlsx", "ZJ353-14-2 undetermined;ZJ353-14-2 undetermined")]
    [InlineData("S28_夜班合写.xlsx", "ZJ353-6-1 violated 160;ZJ353-6-1 violated 160;ZJ353-6-1 violated 160")]
    [InlineData("S28b_夜班津贴.xlsx", "ZJ353-6-1 violated 160;ZJ353-6-1 violated 160;ZJ353-6-1 violated 160")]
    [InlineData("S13_没有发放日期.xlsx", "ZJ353-14-2 undetermined;ZJ353-14-2 undetermined;ZJ353-14-2 undetermined")]
    [InlineData("S14_发放日期早于周期两年.xlsx", "ZJ353-14-2 undetermined;ZJ353-14-2 undetermined;ZJ353-14-2 undetermined")]
    [InlineData("S07_社保扣款.xlsx", "")]
    public void Judge_SheetAsEnterprisesKeepThem_AccusesNobodyWithoutAFact(string file, string expected)
    {
        var reading = Read(file);

        var found = PayrollJudge.Judge(reading.Lines, Circumstances(file), LegalParameters.Shipped).Findings.Where(finding => finding.Row is not null)
            .Select(finding => finding.Finding is Finding.Violated violated
                ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{finding.RuleId} violated {violated.Shortfall:0.##}").TrimEnd()
                : $"{finding.RuleId} undetermined");

        Assert.Equal(expected, string.Join(';', found));
    }

    [Fact]
    public void Judge_PartTimeHoursOfTheSheet_AreTheFloor()
    {
        var circumstances = new PayrollCircumstances("330106", new(2026, 9, 16), new(2026, 9, 30), new(2026, 9, 30), new(2026, 9, 30), Employment.PartTime,
            new(2026, 11, 30));

        var finding = Assert.Single(PayrollJudge.Judge(Read("L09-parttime-hours.csv").Lines, circumstances, LegalParameters.Shipped).Findings);

        Assert.Equal(("ZJ353-6-1", 100m), (finding.RuleId, Assert.IsType<Finding.Violated>(finding.Finding).Shortfall));
    }

    private static bool IsOfOctober(string file) => file[0] == 'S';

    private static PayrollReading Read(string file) => SheetFile.Read(
        File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Shapes", file)), file, IsOfOctober(file)
            ? SheetFile.September with { From = new(2026, 10, 1), To = new(2026, 10, 31), AsOf = new(2026, 11, 30) }
            : SheetFile.September);

    private static PayrollCircumstances Circumstances(string file) => IsOfOctober(file)
        ? new("330106", new(2026, 10, 1), new(2026, 10, 31), new(2026, 11, 15), null, Employment.FullTime, new(2026, 11, 30))
        : new("330106", new(2026, 9, 1), new(2026, 9, 30), new(2026, 10, 15), new(2026, 10, 15), Employment.FullTime, new(2026, 11, 30));
}
