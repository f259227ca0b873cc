using WageSupervision.Domain.Procedure;

namespace WageSupervision.Domain.Tests.Procedure;

/// <summary>When a service counts, and by what each way is proved.</summary>
public sealed class ServiceTermsTests
{
    private static readonly DateOnly Made = new(2026, 11, 20);

    [Theory]
    [InlineData("2026-12-19", "not-deemed-served")]
    [InlineData("2026-12-20", null)]
    [InlineData("2026-12-21", null)]
    [InlineData("2026-12-23", null)]
    [InlineData("2026-12-24", "service-recorded-late")]
    public void 公告送达_满三十日视为送达_以前不能登记(string today, string? code)
    {
        var terms = Terms(ServiceMethod.PublicNotice, "住所地张贴，人去楼空");
        Assert.Equal(new DateOnly(2026, 12, 20), terms.DeemedOn);
        Assert.Equal(code, terms.Faults(Day(today), Made, "指令书").FirstOrDefault()?.Code);
        Assert.Equal(Made, terms.ProofOn(Day("2026-12-20")).PublishedOn);
    }

    [Theory]
    [InlineData("2026-11-19", "impossible-service-day")]
    [InlineData("2026-11-20", null)]
    [InlineData("2026-11-21", "impossible-service-day")]
    public void 送达日期_文书日期当日起至登记当日(string served, string? code)
    {
        var terms = Terms(ServiceMethod.InPerson, "") with { ServedOn = Day(served) };
        Assert.Equal(terms.ServedOn, terms.DeemedOn);
        Assert.Equal(code, terms.Faults(Made, Made, "指令书").FirstOrDefault()?.Code);
        Assert.Null(terms.ProofOn(Made).PublishedOn);
    }

    [Theory]
    [InlineData("", false)]
    [InlineData("某居委会主任", false)]
    [InlineData("某居委会主任、", false)]
    [InlineData("某居委会主任、某居委会主任", false)]
    [InlineData("某居委会主任、某派出所民警", true)]
    [InlineData("某居委会主任；某派出所民警", true)]
    [InlineData("有全程录像", true)]
    [InlineData("全程拍照，存执法记录仪", true)]
    public void 留置送达_两名见证人或者录像(string particulars, bool proved) => Proved(ServiceMethod.LeftAtPremises, particulars, proved);

    [Theory]
    [InlineData("邮件号", false)]
    [InlineData("邮件号 1234567", false)]
    [InlineData("邮件号 12345678", true)]
    [InlineData("EA123456789CN", true)]
    public void 邮寄送达_邮件号(string particulars, bool proved) => Proved(ServiceMethod.Post, particulars, proved);

    [Theory]
    [InlineData("同意", false)]
    [InlineData("确认书 12 号", true)]
    public void 电子送达_经同意(string particulars, bool proved) => Proved(ServiceMethod.Electronic, particulars, proved);

    [Theory]
    [InlineData("公告栏", false)]
    [InlineData("本局公告栏，下落不明", true)]
    public void 公告送达_地方和原因(string particulars, bool proved)
    {
        var codes = Terms(ServiceMethod.PublicNotice, particulars).Faults(new DateOnly(2026, 12, 20), Made, "指令书").Select(fault => fault.Code);
        Assert.Equal(proved ? [] : ["service-not-proved"], codes);
    }

    private static void Proved(ServiceMethod method, string particulars, bool proved) =>
        Assert.Equal(proved ? [] : ["service-not-proved"], Terms(method, particulars).Faults(Made, Made, "指令书").Select(fault => fault.Code));

    private static ServiceTerms Terms(ServiceMethod method, string particulars) => new(Made, method, "财务负责人", particulars, Guid.NewGuid());

    private static DateOnly Day(string text) => DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
