using WageSupervision.Domain.Enterprises;

namespace WageSupervision.Domain.Tests.Enterprises;

public sealed class UnifiedSocialCreditCodeTests
{
    [Theory]
    [InlineData("113302045736565094", CreditCodeCheck.Valid)]
    [InlineData("11150000011512968L", CreditCodeCheck.Valid)]
    [InlineData("114418230073557010", CreditCodeCheck.Valid)]
    [InlineData("11330824597209498X", CreditCodeCheck.WrongCheckCharacter)]
    [InlineData("113302045736565095", CreditCodeCheck.WrongCheckCharacter)]
    [InlineData("11330204573656509", CreditCodeCheck.WrongLength)]
    [InlineData("1133020457365650I4", CreditCodeCheck.WrongCharacters)]
    [InlineData("11150000011512968l", CreditCodeCheck.WrongCharacters)]
    public void Check_Code_Finds(string code, CreditCodeCheck expected)
    {
        Assert.Equal(expected, UnifiedSocialCreditCode.Check(code));
        Assert.Equal(expected == CreditCodeCheck.Valid, UnifiedSocialCreditCode.Explain(expected) is null);
    }

    [Theory]
    [InlineData("11", "330204", "57365650", "113302045736565094")]
    [InlineData("11", "441823", "00735570", null)]
    public void Create_Parts_GivesValidCode(string category, string division, string organisation, string? expected)
    {
        var code = UnifiedSocialCreditCode.Create(category, division, organisation);

        Assert.Equal(CreditCodeCheck.Valid, UnifiedSocialCreditCode.Check(code));
        Assert.True(expected is null || expected == code);
    }
}
