namespace WageSupervision.Domain.Tests;

/// <summary>Sums in capital figures.</summary>
public sealed class CapitalYuanTests
{
    [Theory]
    [InlineData("0", "零元整")]
    [InlineData("0.01", "壹分")]
    [InlineData("0.10", "壹角整")]
    [InlineData("0.55", "伍角伍分")]
    [InlineData("1", "壹元整")]
    [InlineData("10", "壹拾元整")]
    [InlineData("18000", "壹万捌仟元整")]
    [InlineData("7923007.67", "柒佰玖拾贰万叁仟零柒元陆角柒分")]
    [InlineData("10500.50", "壹万零伍佰元伍角整")]
    [InlineData("1000.05", "壹仟元零伍分")]
    [InlineData("100000", "壹拾万元整")]
    [InlineData("1000001", "壹佰万零壹元整")]
    [InlineData("100010001", "壹亿零壹万零壹元整")]
    [InlineData("200000000", "贰亿元整")]
    [InlineData("9999999999.99", "玖拾玖亿玖仟玖佰玖拾玖万玖仟玖佰玖拾玖元玖角玖分")]
    public void 大写金额(string yuan, string capital) =>
        Assert.Equal(capital, CapitalYuan.Of(decimal.Parse(yuan, System.Globalization.CultureInfo.InvariantCulture)));

    [Fact]
    public void 负数没有大写() => Assert.Throws<ArgumentOutOfRangeException>(() => CapitalYuan.Of(-0.01m));
}
