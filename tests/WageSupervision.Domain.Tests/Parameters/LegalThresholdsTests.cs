using WageSupervision.Domain.Law;
using WageSupervision.Domain.Parameters;

namespace WageSupervision.Domain.Tests.Parameters;

public sealed class LegalThresholdsTests
{
    private static readonly LegalThresholds Table = LegalThresholds.Shipped;

    [Theory]
    [InlineData("added-compensation", "2004-11-30", null, null)]
    [InlineData("added-compensation", "2004-12-01", 0.5, 1.0)]
    [InlineData("inspection-fine", "2026-11-02", 2000.0, 20000.0)]
    [InlineData("migrant-wages-54-unit-fine", "2020-04-30", null, null)]
    [InlineData("migrant-wages-54-unit-fine", "2020-05-01", 20000.0, 50000.0)]
    [InlineData("migrant-wages-54-person-fine", "2026-11-02", 10000.0, 30000.0)]
    [InlineData("migrant-wages-55-fine", "2026-11-02", 50000.0, 100000.0)]
    [InlineData("migrant-wages-56-fine", "2026-11-02", 50000.0, 100000.0)]
    [InlineData("migrant-wages-57-fine", "2026-11-02", 50000.0, 100000.0)]
    [InlineData("crime-one-worker", "2013-01-23", 5000.0, 20000.0)]
    [InlineData("crime-ten-workers", "2026-11-02", 30000.0, 100000.0)]
    [InlineData("hearing", "2026-11-02", null, null)]
    public void 幅度和起算日(string name, string day, double? min, double? max)
    {
        var range = Table.Range(name, DateOnly.Parse(day, null));
        Assert.Equal(((decimal?)min, (decimal?)max), (range?.Min, range?.Max));
    }

    [Fact]
    public void 浙江的数额标明是二手来源()
    {
        var rows = Table.Rows.Where(row => row.Name.StartsWith("crime-zhejiang", StringComparison.Ordinal)).ToArray();
        Assert.Equal([10_000m, 80_000m], rows.Select(row => row.Value));
        Assert.All(rows, row => Assert.True(row.IsSecondary));
        Assert.DoesNotContain(Table.Rows.Except(rows), row => row.IsSecondary);
    }

    [Fact]
    public void 没有查到的留空()
    {
        var blank = Table.Rows.Where(row => row.Value is null).ToArray();
        Assert.Equal(["hearing-person", "hearing-organisation"], blank.Select(row => row.Name));
        Assert.All(blank, row => Assert.NotEmpty(row.Note));
    }

    [Fact]
    public void 新的一行从施行日起代替旧的()
    {
        LegalThresholdRow Row(string from, string? to, decimal value) =>
            new("inspection-fine-min", DateOnly.Parse(from, null), to is null ? null : DateOnly.Parse(to, null), null, value, "yuan", "", "", "", "");
        var table = new LegalThresholds([Row("2020-01-01", null, 1), Row("2026-01-01", "2026-12-31", 2)]);
        Assert.Equal([1m, 2m, 2m, 1m], new[] { "2025-12-31", "2026-01-01", "2026-12-31", "2027-01-01" }
            .Select(day => table.Find("inspection-fine-min", DateOnly.Parse(day, null))!.Value!.Value));
        Assert.Null(table.Range("inspection-fine", new(2026, 1, 1)));
    }

    [Fact]
    public void 医疗期有施行日和文号()
    {
        Assert.Equal(7, MedicalTreatmentTable.Shipped.Rows.Count);
        Assert.Null(MedicalTreatmentTable.Shipped.Find(1, 1, new(1994, 12, 31)));
        Assert.Equal(
            new ParameterVersion("medical-treatment-period", "劳部发〔1994〕479号", new(1995, 1, 1)),
            MedicalTreatmentTable.Shipped.Find(1, 1, new(1995, 1, 1))!.Version);
    }

    [Fact]
    public void 规则读到的数额都在表里()
    {
        foreach (var rule in RuleBook.All.Where(rule =>
            rule.Basis.Code is Regulations.LabourInspection or Regulations.MigrantWages or Regulations.RefusalToPayCrime))
        {
            var used = RuleParameters.InForce(rule, LegalParameters.Shipped, new(2026, 11, 2));
            Assert.Equal(rule.Basis.RuleId is "GWY724-24-2" or "GWY724-27-2" or "GWY724-28-3" or "GWY724-30-3" or "GWY724-36-1", used.Count == 0);
        }
    }

    [Theory]
    [InlineData("ZJ353-6-1", "minimum-wage", "work-calendar")]
    [InlineData("ZJ353-14-1")]
    [InlineData("ZJ353-14-2", "work-calendar")]
    [InlineData("ZJ353-17-1", "minimum-wage")]
    [InlineData("ZJ353-20-1")]
    public void 一项发现只列它的规则用到的参数(string ruleId, params string[] read)
    {
        ParameterVersion[] used = [new("minimum-wage", "浙政发〔2025〕", new(2026, 1, 1)), WorkCalendar.VersionOf(2026)];

        Assert.Equal(read, RuleParameters.ReadBy(RuleBook.Find(ruleId)!, used).Select(version => version.Name));
    }
}
