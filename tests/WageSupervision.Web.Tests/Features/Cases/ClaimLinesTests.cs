using WageSupervision.Web.Features.Cases;
using WageSupervision.Web.Tests.Infrastructure;

namespace WageSupervision.Web.Tests.Features.Cases;

/// <summary>Lines of sums as officers type or paste them.</summary>
public sealed class ClaimLinesTests
{
    [Theory]
    [InlineData("演示甲 2026-10-15 7000.00")]
    [InlineData("演示甲\t2026/10/15\t7000")]
    [InlineData("演示甲，2026年10月15日，7,000.00元")]
    [InlineData("演示甲　２０２６－１０－１５　７０００")]
    [InlineData("演示甲 20261015 7,000")]
    public void Read_WaysOfWriting_GiveTheSameLine(string line)
    {
        var (lines, faults) = ClaimLines.Read(line);

        Assert.Empty(faults);
        Assert.Equal(new ClaimLine("演示甲", null, new(2026, 10, 15), 7000), Assert.Single(lines));
    }

    [Fact]
    public void Read_SeveralLinesWithNumbers_KeepsThem()
    {
        var number = SheetFiles.IdentityNumber(1);

        var (lines, faults) = ClaimLines.Read($"演示甲 2026-10-15 7000 {number}\r\n\r\n演示乙 2026-10-15 12,345.60\n");

        Assert.Empty(faults);
        Assert.Equal([number, null], lines.Select(line => line.IdentityNumber));
        Assert.Equal(12345.60m, lines[1].Amount);
    }

    [Theory]
    [InlineData("演示甲 2026-10-15", "第 1 行：请写成")]
    [InlineData("\n演示甲 昨天 7000", "第 2 行：“昨天”不是日期")]
    [InlineData("演示甲 2026-10-15 七千", "“七千”不是金额")]
    [InlineData("演示甲 2026-10-15 0", "不是金额")]
    [InlineData("演示甲 2026-10-15 1.234", "不是金额")]
    [InlineData("演示甲 2026-10-15 7000 330106199001010000", "身份证号不对")]
    public void Read_WrongLine_SaysWhereAndWhat(string text, string fault) =>
        Assert.Contains(fault, Assert.Single(ClaimLines.Read(text).Faults), StringComparison.Ordinal);

    [Fact]
    public void Read_TooMany_SaysSo() =>
        Assert.Contains("一次至多", Assert.Single(ClaimLines.Read(string.Join('\n', Enumerable.Repeat("演示甲 2026-10-15 1", ClaimLines.Most + 1))).Faults),
            StringComparison.Ordinal);
}
