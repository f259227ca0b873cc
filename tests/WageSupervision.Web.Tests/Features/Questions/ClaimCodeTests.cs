using WageSupervision.Web.Features.Questions;

namespace WageSupervision.Web.Tests.Features.Questions;

/// <summary>追问码: shape, and how people type it.</summary>
public sealed class ClaimCodeTests
{
    [Fact]
    public void New_ThousandCodes_AllDifferentAndWellFormed()
    {
        var codes = Enumerable.Range(0, 1000).Select(_ => ClaimCode.New()).ToList();

        Assert.Equal(1000, codes.Distinct().Count());
        Assert.All(codes, code => Assert.Matches("^WS(-[0-9A-HJKMNP-TV-Z]{4}){5}$", code));
    }

    [Theory]
    [InlineData("WS-7K2M-0000-1111-ABCD-WS9Z")]
    [InlineData("ws-7k2m-0000-1111-abcd-ws9z")]
    [InlineData("  7K2M 0000 1111 ABCD WS9Z ")]
    [InlineData("ＷＳ－７Ｋ２Ｍ－００００－１１１１－ＡＢＣＤ－ＷＳ９Ｚ")]
    [InlineData("WS-7K2M-OOOO-IlI1-ABCD-WS9Z")]
    public void HashOf_HoweverTyped_IsTheSame(string typed) =>
        Assert.Equal(ClaimCode.HashOf("WS-7K2M-0000-1111-ABCD-WS9Z")!, ClaimCode.HashOf(typed)!);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("WS-7K2M-0000-1111-ABCD")]
    [InlineData("WS-7K2M-0000-1111-ABCD-WS9Z-1")]
    [InlineData("WS-7K2M-0000-1111-ABCD-WS9U")]
    [InlineData("追问码")]
    public void HashOf_WhatCannotBeACode_IsNone(string? typed) => Assert.Null(ClaimCode.HashOf(typed));
}
