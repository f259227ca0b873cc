using WageSupervision.Domain.Parameters;

namespace WageSupervision.Domain.Tests.Parameters;

/// <summary>What a row of a parameter table may say.</summary>
public sealed class ParameterTableTests
{
    /// <summary>The tables by name.</summary>
    public static TheoryData<string> Names => [.. ParameterTables.All.Select(table => table.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Check_EveryShippedRow_FindsNothing(string name)
    {
        var table = ParameterTables.Find(name)!;

        Assert.Empty(ParameterSet.Shipped.Rows(name).SelectMany(row => table.Check(row).Select(fault => $"{table.KeyOf(row)} {fault}")));
    }

    [Theory]
    [InlineData("minimum-wage", "effective_from", "0206-01-01", "1950到2200")]
    [InlineData("minimum-wage", "effective_to", "9999-12-31", "1950到2200")]
    [InlineData("minimum-wage", "effective_from", "2026-1-1", "不是日期")]
    [InlineData("minimum-wage", "gb2260_codes", "杭州", "33 开头的六位数字")]
    [InlineData("minimum-wage", "gb2260_codes", "310101", "33 开头的六位数字")]
    [InlineData("minimum-wage", "gb2260_codes", "330102,330105", "半角分号")]
    [InlineData("minimum-wage", "gb2260_codes", "330102;", "半角分号")]
    [InlineData("minimum-wage", "tier", "最高", "第几档")]
    [InlineData("minimum-wage", "monthly_cny", "0", "应当大于0")]
    [InlineData("minimum-wage", "hourly_cny", "0.00", "应当大于0")]
    [InlineData("minimum-wage", "monthly_cny", "-1", "不小于0")]
    [InlineData("minimum-wage", "source", "javascript:alert(1)", "http://")]
    [InlineData("minimum-wage", "source", "通知 JavaScript:alert(1)", "http://")]
    [InlineData("minimum-wage", "source", "https:///x", "http://")]
    [InlineData("minimum-wage", "source", "data:text/html,x", "http://")]
    [InlineData("minimum-wage", "verification", "sure", "只能是")]
    [InlineData("minimum-wage", "weather", "fine", "没有“weather”这一列")]
    [InlineData("divisions", "code", "33010", "33 开头的六位数字")]
    [InlineData("divisions", "prefecture_code", "110000", "33 开头的六位数字")]
    [InlineData("divisions", "successor_code", "330102、330105", "半角分号")]
    [InlineData("divisions", "valid_from", "1026-01", "1950到2200")]
    [InlineData("work-calendar", "date", "2226-01-01", "1950到2200")]
    [InlineData("work-calendar", "day", "放假", "只能是")]
    [InlineData("medical-treatment-period", "months", "0", "应当大于0")]
    [InlineData("legal-threshold", "name", "罚款", "小写字母")]
    public void Check_AFaultyCell_SaysWhereAndHowToMendIt(string name, string column, string value, string message)
    {
        var table = ParameterTables.Find(name)!;
        var row = new Dictionary<string, string>(ParameterSet.Shipped.Rows(name)[0]) { [column] = value };

        var fault = Assert.Single(table.Check(row));

        Assert.Equal(column, fault.Column);
        Assert.Contains(message, fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("gb2260_codes", "330302; 330305(灵昆街道)")]
    [InlineData("tier", "")]
    [InlineData("source", "浙江省人民政府公报 2026 年第 1 期")]
    [InlineData("source", "https://www.zj.gov.cn/a ; http://example.org/b (text copy)")]
    [InlineData("monthly_cny", "")]
    public void Check_ASoundCell_FindsNothing(string column, string value) =>
        Assert.Empty(ParameterTables.MinimumWages.Check(new Dictionary<string, string>(ParameterSet.Shipped.Rows("minimum-wage")[0]) { [column] = value }));

    [Fact]
    public void With_ARowStoredBeforeAStricterCheck_StillReadsIt()
    {
        var row = new Dictionary<string, string>(ParameterSet.Shipped.Rows("minimum-wage")[0]) { ["verification"] = "looked up" };

        Assert.NotNull(ParameterSet.Shipped.With(new ParameterChange("minimum-wage", [row], [])).Parameters);
    }

    [Fact]
    public void IsSame_ANumberWrittenOtherwise_Is()
    {
        var row = ParameterSet.Shipped.Rows("minimum-wage").First(row => row["monthly_cny"] == "2660");

        Assert.True(ParameterTables.MinimumWages.IsSame(row, new Dictionary<string, string>(row) { ["monthly_cny"] = "2660.00" }));
        Assert.False(ParameterTables.MinimumWages.IsSame(row, new Dictionary<string, string>(row) { ["note"] = "x" }));
    }
}
