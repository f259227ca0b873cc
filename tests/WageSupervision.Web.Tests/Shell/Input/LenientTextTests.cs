using WageSupervision.Web.Shell.Input;

namespace WageSupervision.Web.Tests.Shell.Input;

public sealed class LenientTextTests
{
    [Theory]
    [InlineData("2026-3-5")]
    [InlineData("2026-03-05")]
    [InlineData("2026.03.05")]
    [InlineData("2026/3/5")]
    [InlineData("20260305")]
    [InlineData("2026年3月5日")]
    [InlineData("2026 年 3 月 5 日")]
    [InlineData("２０２６－０３－０５")]
    [InlineData(" 2026-03-05 00:00:00 ")]
    [InlineData("2026-03-05T00:00:00")]
    public void TryDate_WaysOfWriting_AreTheSameDay(string text)
    {
        Assert.True(LenientText.TryDate(text, out var date));
        Assert.Equal(new DateOnly(2026, 3, 5), date);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("26-3-5")]
    [InlineData("2026-02-30")]
    [InlineData("2026-13-01")]
    [InlineData("20261301")]
    [InlineData("2026-3")]
    [InlineData("3/5/2026")]
    [InlineData("2026-3-5-6")]
    [InlineData("9999-12-31")]
    [InlineData("三月五日")]
    public void TryDate_NoDay_IsRefused(string? text) => Assert.False(LenientText.TryDate(text, out _));

    [Theory]
    [InlineData("12345.6", "12345.6")]
    [InlineData("12,345.60", "12345.60")]
    [InlineData("１２，３４５．６０", "12345.60")]
    [InlineData("￥12,345.60", "12345.60")]
    [InlineData("¥ 12,345.60 元", "12345.60")]
    [InlineData("人民币12345.60元整", "12345.60")]
    [InlineData("-5", "-5")]
    [InlineData("(5.00)", "-5.00")]
    [InlineData("－５", "-5")]
    [InlineData("1,234,567", "1234567")]
    [InlineData(".5", "0.5")]
    public void TryMoney_WaysOfWriting_AreAmounts(string text, string expected)
    {
        Assert.True(LenientText.TryMoney(text, out var amount));
        Assert.Equal(decimal.Parse(expected, System.Globalization.CultureInfo.InvariantCulture), amount);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("元")]
    [InlineData("1,23")]
    [InlineData("1,2345")]
    [InlineData("1.2.3")]
    [InlineData("--5")]
    [InlineData("1e5")]
    [InlineData("1万")]
    [InlineData("三千")]
    [InlineData("99999999999999999999999999999999")]
    public void TryMoney_NoAmount_IsRefused(string? text) => Assert.False(LenientText.TryMoney(text, out _));
}
