using WageSupervision.Web.Features.Filings.Reading;
using static WageSupervision.Web.Tests.Features.Filings.Reading.Awkward.AwkwardFile;

namespace WageSupervision.Web.Tests.Features.Filings.Reading.Awkward;

internal static class 工作簿的习惯
{
    public static AwkwardFile 工资表在第二张() => Xlsx(new SheetFile().Sheet("说明", ["填表说明"]).Sheet("九月", Header, Worker("张测试")), Line(2, "张测试"))
        .Then(reading => Assert.Equal("九月", reading.SheetName));

    public static AwkwardFile 有两张工资表时说出没读哪张() => Xlsx(
        new SheetFile().Sheet("工资表", Header, Worker("张测试"), Worker("李测试")).Sheet("工资条", Header, Worker("张测试"), Worker("李测试")), Line(2, "张测试"), Line(3, "李测试"))
        .Warned(IssueCodes.OtherSheet).Then(reading => Assert.Contains("工资条", reading.Warnings[0].Message, StringComparison.Ordinal));

    public static AwkwardFile 隐藏的旧表不读() => Xlsx(
        new SheetFile().Raw("旧表", "hidden", SheetFile.Rows(Header, Worker("李测试"))).Sheet("九月", Header, Worker("张测试")), Line(2, "张测试"));

    public static AwkwardFile 隐藏的列照读() => Xlsx(
        SheetFile.Of(Header, Worker("张测试")).Before("<cols><col min=\"3\" max=\"3\" hidden=\"1\"/></cols>"), Line(2, "张测试"));

    public static AwkwardFile 共享字符串带拼音和富文本() => Xlsx(
        new SheetFile()
            .Strings("<sst><si><t>姓名</t></si><si><t>应发</t></si><si><r><rPr><b/></rPr><t>实</t></r><r><t>发</t></r></si><si><r><t>张</t></r><r><t>测试</t></r>"
                + "<rPh sb=\"0\" eb=\"1\"><t>zhang</t></rPh></si></sst>")
            .Raw("九月", "visible", "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c><c r=\"C1\" t=\"s\"><v>2</v></c></row>"
                + "<row r=\"2\"><c r=\"A2\" t=\"s\"><v>3</v></c><c r=\"B2\"><v>100</v></c><c r=\"C2\"><v>100</v></c></row>"),
        "2 张测试 100.00 100.00");

    public static AwkwardFile 行内字符串分成几段() => Xlsx(
        [["姓名", "应发", "实发"], [new Raw("<c r=\"@\" t=\"inlineStr\"><is><r><t>张</t></r><r><t>测试</t></r></is></c>"), 100m, 100m]], "2 张测试 100.00 100.00");

    public static AwkwardFile 单元格没有写坐标() => Xlsx(
        new SheetFile().Raw("九月", "visible",
            "<row><c t=\"inlineStr\"><is><t>姓名</t></is></c><c t=\"inlineStr\"><is><t>应发</t></is></c><c t=\"inlineStr\"><is><t>实发</t></is></c></row><row>"
                + "<c t=\"inlineStr\"><is><t>张测试</t></is></c><c><v>100</v></c><c><v>100</v></c></row>"),
        "2 张测试 100.00 100.00");

    public static AwkwardFile 右边还有许多只有格式的空列() => Xlsx(
        [[.. Header, .. Blank()], [.. Worker("张测试"), .. Blank()]], Line(2, "张测试"));

    private static object?[] Blank() => [new Raw("<c r=\"@\" s=\"1\"/>"), new Raw("<c r=\"@\" s=\"1\"/>"), new Raw("<c r=\"@\" s=\"3\"/>")];
}
