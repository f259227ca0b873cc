using System.Globalization;
using WageSupervision.Web.Shell.Input;

namespace WageSupervision.Web.Tests.Shell.Input;

/// <summary>Sums and people as those say them who do not know to the yuan: read as said, never guessed.</summary>
public sealed class RoughNumberTests
{
    [Theory]
    [InlineData("6000", "6000", false)]
    [InlineData("6,000元", "6000", false)]
    [InlineData("６，０００．５０", "6000.50", false)]
    [InlineData("￥12,345.60 元", "12345.60", false)]
    [InlineData("6 000", "6000", false)]
    [InlineData("12 345.60 元", "12345.60", false)]
    [InlineData("3万", "30000", false)]
    [InlineData("1.8万", "18000", false)]
    [InlineData("１．８ 万元", "18000", false)]
    [InlineData("1万2", "12000", false)]
    [InlineData("一万二", "12000", false)]
    [InlineData("1万零2", "10002", false)]
    [InlineData("1万2千", "12000", false)]
    [InlineData("1万500", "10500", false)]
    [InlineData("两千五", "2500", false)]
    [InlineData("三千五百块钱", "3500", false)]
    [InlineData("3千万", "30000000", false)]
    [InlineData("8k", "8000", false)]
    [InlineData("3W", "30000", false)]
    [InlineData("8千多", "8000", true)]
    [InlineData("8千多元", "8000", true)]
    [InlineData("８千多块钱左右", "8000", true)]
    [InlineData("约6000", "6000", true)]
    [InlineData("大约 ￥6,000 元", "6000", true)]
    [InlineData("6000左右", "6000", true)]
    [InlineData("不到1万", "10000", true)]
    [InlineData("30多万", "300000", true)]
    [InlineData("十几万", "100000", true)]
    [InlineData("5000以上", "5000", true)]
    [InlineData("一共三百五", "350", false)]
    public void Money_AsItIsSaid(string text, string yuan, bool about)
    {
        var read = RoughNumber.Money(text)!;
        Assert.Equal((decimal.Parse(yuan, CultureInfo.InvariantCulture), about), (read.Value, read.IsAbout));
        Assert.Equal(LenientText.Fold(text), read.Words);
    }

    [Theory]
    [InlineData("3", "3", false)]
    [InlineData("３人", "3", false)]
    [InlineData("两个", "2", false)]
    [InlineData("俩人", "2", false)]
    [InlineData("三名", "3", false)]
    [InlineData("十", "10", false)]
    [InlineData("十二个人", "12", false)]
    [InlineData("三十五", "35", false)]
    [InlineData("一百零八", "108", false)]
    [InlineData("一百八", "180", false)]
    [InlineData("约有20人", "20", true)]
    [InlineData("30多", "30", true)]
    [InlineData("30多人", "30", true)]
    [InlineData("十几个", "10", true)]
    [InlineData("二十来个人", "20", true)]
    [InlineData("一共20余人", "20", true)]
    [InlineData("大概50", "50", true)]
    public void People_AsTheyAreSaid(string text, string people, bool about)
    {
        var read = RoughNumber.People(text)!;
        Assert.Equal((decimal.Parse(people, CultureInfo.InvariantCulture), about), (read.Value, read.IsAbout));
    }

    // Several numbers, none, or something else: asked for again.
    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("很多")]
    [InlineData("几千")]
    [InlineData("好几个")]
    [InlineData("七八千")]
    [InlineData("五六")]
    [InlineData("5000到6000")]
    [InlineData("5000-6000")]
    [InlineData("上万")]
    [InlineData("万")]
    [InlineData("百来")]
    [InlineData("一百十五")]
    [InlineData("6000 8000")]
    [InlineData("8 9千")]
    [InlineData("5 6个人")]
    [InlineData("1万05")]
    [InlineData("1万2万")]
    [InlineData("千1万")]
    [InlineData("1万2.5")]
    [InlineData("12万34567")]
    [InlineData("1,23")]
    [InlineData("元")]
    [InlineData("多")]
    [InlineData("约")]
    [InlineData("6000美元")]
    [InlineData("13900003537 老王")]
    [InlineData("一一一一一一一一一一一一一一一一一一一一一")]
    public void Nothing_OrSeveral_IsNotGuessed(string? text)
    {
        Assert.Null(RoughNumber.Money(text));
        Assert.Null(RoughNumber.People(text));
    }

    [Theory]
    [InlineData("3万人")]
    [InlineData("三个")]
    public void Money_OfPeople_IsNone(string text) => Assert.Null(RoughNumber.Money(text));

    [Theory]
    [InlineData("3元")]
    [InlineData("三块")]
    public void People_OfMoney_AreNone(string text) => Assert.Null(RoughNumber.People(text));
}
