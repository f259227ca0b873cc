using WageSupervision.Domain.Parameters;

namespace WageSupervision.Domain.Tests.Parameters;

public sealed class DivisionsTests
{
    private static readonly Divisions List = Divisions.Shipped;

    [Theory]
    [InlineData("330106", 2026, 1, true)]
    [InlineData("330103", 2021, 4, true)]
    [InlineData("330103", 2021, 5, false)]
    [InlineData("330113", 2021, 3, false)]
    [InlineData("330113", 2021, 4, true)]
    [InlineData("330383", 2019, 7, false)]
    [InlineData("330383", 2019, 8, true)]
    [InlineData("330327", 2026, 1, true)]
    [InlineData("330185", 2017, 9, true)]
    [InlineData("330185", 2017, 10, false)]
    [InlineData("330112", 2017, 10, true)]
    [InlineData("331021", 2017, 7, true)]
    [InlineData("331083", 2017, 8, true)]
    [InlineData("330100", 2026, 1, false)]
    [InlineData("330000", 2026, 1, false)]
    [InlineData("310101", 2026, 1, false)]
    [InlineData(null, 2026, 1, false)]
    public void 县级代码在该月有效(string? code, int year, int month, bool valid) =>
        Assert.Equal(valid, List.IsCountyValidIn(code, new YearMonth(year, month)));

    [Fact]
    public void 施行当月八十九个县_现在九十个()
    {
        Assert.Equal(89, List.All.Count(region => List.IsCountyValidIn(region.Code, new(2017, 5))));
        Assert.Equal(90, List.All.Count(region => List.IsCountyValidIn(region.Code, new(2026, 11))));
        Assert.Equal(11, List.Prefectures.Count());
    }

    [Fact]
    public void 全称()
    {
        var westLake = List.Find("330106")!;
        Assert.Equal("浙江省杭州市西湖区", westLake.FullName);
        Assert.Equal("杭州市西湖区", westLake.ShortName);
        Assert.Equal("330100", westLake.ParentCode);
        Assert.Equal("浙江省杭州市", List.Find("330100")!.FullName);
        Assert.Equal("浙江省", List.Find("330000")!.FullName);
    }

    [Fact]
    public void 撤销的代码有继任() => Assert.Equal(["330102", "330114"], List.Find("330104")!.SuccessorCodes);
}
