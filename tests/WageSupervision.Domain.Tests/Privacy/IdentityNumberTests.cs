using WageSupervision.Domain.Payroll;

namespace WageSupervision.Domain.Tests.Privacy;

public sealed class IdentityNumberTests
{
    [Theory]
    [InlineData("330102199001010004", IdentityNumberCheck.Valid)]
    [InlineData("331127197006150005", IdentityNumberCheck.Valid)]
    [InlineData("33011220000229000X", IdentityNumberCheck.Valid)]
    [InlineData("330103196001010007", IdentityNumberCheck.Valid)]
    [InlineData("330103600101000", IdentityNumberCheck.Valid)]
    [InlineData("330102199002300011", IdentityNumberCheck.ImpossibleDate)]
    [InlineData("330102209913010003", IdentityNumberCheck.ImpossibleDate)]
    [InlineData("330102199001010005", IdentityNumberCheck.WrongCheckDigit)]
    [InlineData("33011220000229000x", IdentityNumberCheck.WrongCharacters)]
    [InlineData("33010219900101000A", IdentityNumberCheck.WrongCharacters)]
    [InlineData("33010219900101", IdentityNumberCheck.WrongLength)]
    [InlineData("", IdentityNumberCheck.WrongLength)]
    public void Check_Number_Finds(string number, IdentityNumberCheck expected)
    {
        Assert.Equal(expected, IdentityNumber.Check(number, new DateOnly(2026, 10, 1)));
        Assert.Equal(expected == IdentityNumberCheck.Valid, IdentityNumber.Explain(expected) is null);
    }

    [Theory]
    [InlineData(2000, 2, 28, IdentityNumberCheck.DateInFuture)]
    [InlineData(2000, 2, 29, IdentityNumberCheck.Valid)]
    public void Check_BirthDate_IsHeldAgainstTheDay(int year, int month, int day, IdentityNumberCheck expected) =>
        Assert.Equal(expected, IdentityNumber.Check("33011220000229000X", new DateOnly(year, month, day)));

    [Fact]
    public void CheckDigit_Seventeen_GivesEighteenth() => Assert.Equal('X', IdentityNumber.CheckDigit("33011220000229000"));
}
