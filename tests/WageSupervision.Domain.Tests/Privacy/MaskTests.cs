using WageSupervision.Domain.Privacy;

namespace WageSupervision.Domain.Tests.Privacy;

public sealed class MaskTests
{
    [Theory]
    [InlineData("张三", "张*")]
    [InlineData("欧阳娜娜", "欧*")]
    [InlineData("阿依古丽·买买提", "阿*")]
    [InlineData("𠮷田", "𠮷*")]
    [InlineData(" 李四 ", "李*")]
    [InlineData("", "")]
    [InlineData(null, "")]
    public void Name_KeepsFirstTextElement(string? name, string expected) => Assert.Equal(expected, Mask.Name(name));

    [Theory]
    [InlineData("330102199001010004", "330***********0004")]
    [InlineData("E12345", "****")]
    [InlineData(null, "")]
    public void Identity_KeepsThreeAndFour(string? number, string expected) => Assert.Equal(expected, Mask.Identity(number));

    [Theory]
    [InlineData("6222000000000000123", "***************0123")]
    [InlineData("12345", "****")]
    public void BankAccount_KeepsLastFour(string account, string expected) => Assert.Equal(expected, Mask.BankAccount(account));

    [Fact]
    public void Phone_KeepsThreeAndFour() => Assert.Equal("138****0000", Mask.Phone("13800000000"));
}
