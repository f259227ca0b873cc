using WageSupervision.Domain.Parameters;

namespace WageSupervision.Domain.Tests.Parameters;

public sealed class MinimumWageTableTests
{
    private static readonly MinimumWageTable Table = MinimumWageTable.Shipped;

    [Theory]
    [InlineData("330106", 2017, 11, 1860.0, 17.0)]
    [InlineData("330106", 2017, 12, 2010.0, 18.4)]
    [InlineData("330106", 2021, 7, 2010.0, 18.4)]
    [InlineData("330106", 2021, 8, 2280.0, 22.0)]
    [InlineData("330106", 2025, 12, 2490.0, 24.0)]
    [InlineData("330106", 2026, 1, 2660.0, 25.0)]
    [InlineData("330112", 2020, 12, 1800.0, 16.5)]
    [InlineData("330112", 2021, 1, 2010.0, 18.4)]
    [InlineData("330305", 2018, 1, 1800.0, 16.5)]
    [InlineData("330402", 2026, 3, 2430.0, 23.0)]
    [InlineData("330127", 2026, 3, null, null)]
    [InlineData("330502", 2026, 3, null, null)]
    [InlineData("330203", 2016, 1, null, null)]
    [InlineData("330000", 2026, 3, null, null)]
    [InlineData("", 2026, 3, null, null)]
    public void 县的标准(string code, int year, int month, double? monthly, double? hourly)
    {
        Assert.Equal((decimal?)monthly, Table.Monthly(code, new(year, month)).Amount);
        Assert.Equal((decimal?)hourly, Table.Hourly(code, new(year, month)).Amount);
    }

    [Fact]
    public void 一百一十三行都读入() => Assert.Equal(113, Table.Rows.Count);

    [Theory]
    [InlineData("330203", 2660)]
    [InlineData("330304", 2660)]
    [InlineData("330521", 2430)]
    [InlineData("330702", 2430)]
    [InlineData("331102", 2180)]
    [InlineData("330281", null)]
    [InlineData("330127", null)]
    [InlineData("330106", null)]
    public void 没有核实的金额不是标准_只作提示(string code, int? said)
    {
        var standard = Table.Monthly(code, new(2026, 3));
        Assert.Equal(said, standard.Unverified?.Amount);
        if (said is not null)
        {
            Assert.Null(standard.Amount);
            Assert.Contains("第三方", standard.Unverified!.Source, StringComparison.Ordinal);
            Assert.Equal([2180, 2430, 2660], standard.EachTier);
        }
    }

    [Fact]
    public void 核实的行补上以后_没有核实的不再提示()
    {
        MinimumWageRow said = Row(2026, "说法", ["339901"], 5) with { IsVerified = false, Source = "第三方" };
        var table = new MinimumWageTable([said, Row(2026, "通知", ["339901"], 4)]);
        Assert.Equal((4, null), (table.Monthly("339901", new(2026, 1)).Amount, table.Monthly("339901", new(2026, 1)).Unverified));
        Assert.Equal(5, new MinimumWageTable([said]).Monthly("339901", new(2026, 1)).Unverified?.Amount);
    }

    [Fact]
    public void 省定档次框定未知的标准()
    {
        var standard = Table.Monthly("330127", new(2026, 3));
        Assert.Equal(new MinimumWageTiers(2180, 2660, "浙政发〔2025〕23号", new(2026, 1, 1), new(2025, 12, 29)), standard.Tiers);
        Assert.Equal(new ParameterVersion("minimum-wage", "浙政发〔2025〕23号", new(2026, 1, 1)), standard.Version);
        Assert.Equal(1500, Table.Tiers(new(2021, 7))!.Lowest);
        Assert.Equal(1840, Table.Tiers(new(2021, 8))!.Lowest);
        Assert.Null(Table.Tiers(new(2014, 7)));
    }

    [Fact]
    public void 文号() => Assert.Equal("杭政函〔2026〕16号", Table.Monthly("330106", new(2026, 3)).DocumentNumber);

    [Fact]
    public void 不像文号的备注不当文号() => Assert.Equal("", Table.Monthly("330402", new(2026, 3)).DocumentNumber);

    [Fact]
    public void 写明县的优先于全市_生效晚的优先_街道不代表全县()
    {
        var table = new MinimumWageTable(
        [
            Row(2020, "全市", ["339900"], 1),
            Row(2021, "一个街道", ["339901(某街道)"], 9),
            Row(2018, "县", ["339901"], 2),
            Row(2019, "县", ["339901"], 3),
            Row(2030, "县", ["339901"], 4),
        ]);
        Assert.Equal(3, table.Monthly("339901", new(2026, 1)).Amount);
        Assert.Equal(1, table.Monthly("339902", new(2026, 1)).Amount);
        Assert.Null(table.Monthly("339902", new(2019, 12)).Amount);
        Assert.Equal(4, table.Monthly("339901", new(2030, 1)).Amount);
    }

    [Fact]
    public void 月中生效的从次月起适用()
    {
        var table = new MinimumWageTable([new(new(2026, 1, 2), null, null, "县", ["339901"], 5, null, "")]);
        Assert.Null(table.Monthly("339901", new(2026, 1)).Amount);
        Assert.Equal(5, table.Monthly("339901", new(2026, 2)).Amount);
    }

    private static MinimumWageRow Row(int year, string area, string[] codes, decimal monthly) =>
        new(new DateOnly(year, 1, 1), null, null, area, codes, monthly, null, "");
}
