using WageSupervision.Domain.Law.CitedLaws.Labour;
using static WageSupervision.Domain.Tests.Law.Rule;

namespace WageSupervision.Domain.Tests.Law.CitedLaws.Labour;

/// <summary>特殊工时的批准：只有交了批准文件、盖住整个周期、写明这个岗位的才算；差一点的问，都对不上的不算。</summary>
[Trait("Article", "LDF-39")]
public sealed class Article39Tests
{
    private static readonly SpecialHours Approval = new(WorkHours.Comprehensive, Day("2026-09-01"), Day("2026-09-30"), ["司机", "保安"], IsShown: true);

    [Theory]
    [InlineData("2026-08-31", "2026-09-30", WorkHours.Unclear)] // 首日前一日起的周期
    [InlineData("2026-09-01", "2026-09-30", WorkHours.Comprehensive)] // 首日、末日
    [InlineData("2026-09-02", "2026-09-29", WorkHours.Comprehensive)]
    [InlineData("2026-09-01", "2026-10-01", WorkHours.Unclear)] // 末日后一日止的周期
    [InlineData("2026-08-01", "2026-08-31", WorkHours.Standard)] // 首日前一日止的周期
    [InlineData("2026-08-01", "2026-09-01", WorkHours.Unclear)]
    [InlineData("2026-09-30", "2026-10-29", WorkHours.Unclear)]
    [InlineData("2026-10-01", "2026-10-31", WorkHours.Standard)] // 末日后一日起的周期
    public void 劳动法第三十九条_批准盖住整个周期才算_盖住一部分的不清楚(string start, string end, WorkHours hours) =>
        Assert.Equal(hours, SpecialHours.Of([Approval], Day(start), Day(end), "司机"));

    [Theory]
    [InlineData("司机", WorkHours.Comprehensive)]
    [InlineData(" 保安 ", WorkHours.Comprehensive)]
    [InlineData("货车司机", WorkHours.Unclear)]
    [InlineData("机", WorkHours.Unclear)]
    [InlineData("会计", WorkHours.Standard)]
    [InlineData("", WorkHours.Unclear)]
    [InlineData(null, WorkHours.Unclear)]
    public void 劳动法第三十九条_岗位(string? post, WorkHours hours) => Assert.Equal(hours, September(post, Approval));

    [Theory]
    [InlineData("会计")]
    [InlineData(null)]
    public void 劳动法第三十九条_全体的不看岗位(string? post) =>
        Assert.Equal(WorkHours.Irregular, September(post, Approval with { Kind = WorkHours.Irregular, Posts = [SpecialHours.Everyone] }));

    [Theory]
    [InlineData("全体员工", WorkHours.Comprehensive)]
    [InlineData("所有岗位", WorkHours.Comprehensive)]
    [InlineData("全部", WorkHours.Comprehensive)]
    [InlineData("各岗位", WorkHours.Comprehensive)]
    [InlineData("其他岗位", WorkHours.Unclear)]
    [InlineData("司机等", WorkHours.Unclear)]
    [InlineData("全体司机", WorkHours.Standard)]
    public void 劳动法第三十九条_写全体的别的说法(string named, WorkHours hours) =>
        Assert.Equal(hours, September("会计", Approval with { Posts = [named] }));

    /// <summary>已经盖住整个周期的，别的批准只是名称相近、没有附文件，不再变成不清楚。</summary>
    [Theory]
    [InlineData("货车司机", true, WorkHours.Comprehensive)]
    [InlineData("货车司机", false, WorkHours.Comprehensive)]
    [InlineData("司机", false, WorkHours.Comprehensive)]
    [InlineData("司机", true, WorkHours.Unclear)]
    public void 劳动法第三十九条_盖住的一份算数_不论别的相近的(string named, bool shown, WorkHours hours)
    {
        var other = Approval with { Kind = WorkHours.Irregular, Posts = [named], IsShown = shown };
        Assert.Equal(hours, September("司机", Approval, other));
        Assert.Equal(hours, September("司机", other, Approval));
    }

    [Fact]
    public void 劳动法第三十九条_没有交批准文件的_不清楚() => Assert.Equal(WorkHours.Unclear, September("司机", Approval with { IsShown = false }));

    [Theory]
    [InlineData("2026-09-15", "2026-09-16", WorkHours.Comprehensive)]
    [InlineData("2026-09-15", "2026-09-17", WorkHours.Unclear)]
    public void 劳动法第三十九条_同一种的前后两份接得上才算(string until, string from, WorkHours hours) =>
        Assert.Equal(hours, September("司机", Approval with { From = Day(from) }, Approval with { Until = Day(until) }));

    [Fact]
    public void 劳动法第三十九条_两种都批准了同一个岗位_不清楚() =>
        Assert.Equal(WorkHours.Unclear, September("司机", Approval, Approval with { Kind = WorkHours.Irregular }));

    [Fact]
    public void 劳动法第三十九条_没有批准的按标准工时() => Assert.Equal(WorkHours.Standard, September(null));

    [Theory]
    [InlineData("司机、保安，保洁;门卫\n 值班 ", "司机|保安|保洁|门卫|值班")]
    [InlineData(" 、", "")]
    [InlineData(null, "")]
    public void 劳动法第三十九条_岗位一个一个读(string? posts, string each) => Assert.Equal(each, string.Join('|', SpecialHours.PostsIn(posts)));

    private static WorkHours September(string? post, params SpecialHours[] approvals) =>
        SpecialHours.Of(approvals, Day("2026-09-01"), Day("2026-09-30"), post);
}
