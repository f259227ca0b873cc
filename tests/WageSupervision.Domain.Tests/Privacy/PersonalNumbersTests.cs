using WageSupervision.Domain.Privacy;

namespace WageSupervision.Domain.Tests.Privacy;

/// <summary>公示内容里的个人号码：怎样分隔都认得出来，日期和金额不误伤。</summary>
public sealed class PersonalNumbersTests
{
    [Theory]
    [InlineData("身份证号 330106199001010001 的工人")]
    [InlineData("身份证号 330106 19900101 0001")]
    [InlineData("330106，19900101，1233")]
    [InlineData("330106 1990-01-01 1233")]
    [InlineData("330106 1990年1月1日 12330")]
    [InlineData("33010619900101123X")]
    [InlineData("330106\u200b1990\u200b01\u200b01\u200b1233")]
    [InlineData("330106\u00ad19900101\u20601233")]
    [InlineData("电话 13800000000")]
    [InlineData("电话 0571-87654321")]
    [InlineData("138(1234)5678")]
    [InlineData("138（1234）5678")]
    [InlineData("138 - 1234 - 5678")]
    [InlineData("199 1012 5678")]
    [InlineData("1991-01-25-678")]
    [InlineData("13812345678元")]
    [InlineData("卡号 ６２２２０００００００００００００")]
    [InlineData("卡号 6222 0000 0000 0000 003")]
    [InlineData("6222/0210/2026/0915/123")]
    public void 认得出来(string text) => Assert.True(PersonalNumbers.Appear(text));

    [Theory]
    [InlineData("")]
    [InlineData("拖欠工资属实")]
    [InlineData("发放日 2026-09-15 2026-10-15")]
    [InlineData("发放日 2026-09-15、2026-10-15、2026-11-13 都没有支付")]
    [InlineData("发放日 2026.9.15，2026/10/15")]
    [InlineData("发放日 20260915 20261015")]
    [InlineData("发放日2026年9月15日、2026年10月15日")]
    [InlineData("2026-09-15，55,200.00 元；2026-10-15，1,234,567.89 元")]
    [InlineData("共拖欠 12 人，12345678.90元，另 123 万元")]
    [InlineData("截至 2026-11-20 尚欠 3 人")]
    [InlineData("西湖人社监令〔2026〕12号")]
    public void 不误伤(string text) => Assert.False(PersonalNumbers.Appear(text));
}
