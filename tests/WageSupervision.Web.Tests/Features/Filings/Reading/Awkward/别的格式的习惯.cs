using System.Text;
using WageSupervision.Web.Features.Filings.Reading;
using static WageSupervision.Web.Tests.Features.Filings.Reading.Awkward.AwkwardFile;

namespace WageSupervision.Web.Tests.Features.Filings.Reading.Awkward;

/// <summary>What programs write into files they name .xls.</summary>
internal static class 别的格式的习惯
{
    private const string Table = "<table border=1><tr><th>姓名<th>基本工资<th>奖金<th>应发合计<th>养老保险<th>实发工资"
        + "<tr><td>张测试<td>3000<td>200<td>3,200.00<td>240<td>2960</table>";

    private static readonly string ThreeRows = $"<html><head><meta charset=gb2312></head><body>{Table}</body></html>";

    private static readonly string XmlRows = XmlRow("姓名", "基本工资", "奖金", "应发合计", "养老保险", "实发工资") + XmlRow("张测试", 3000, 200, 3200, 240, 2960);

    public static AwkwardFile XML表格2003() => Xml(XmlFile(XmlSheet("工资", XmlRows)), Line(2, "张测试")).Then(reading => Assert.Equal("工资", reading.SheetName));

    public static AwkwardFile XML表格前有空行_没有声明() => Xml("\r\n" + XmlFile(XmlSheet("工资", XmlRows))[21..], Line(2, "张测试"));

    public static AwkwardFile XML表格是国标编码() => new("工资.xls",
        Gb(XmlFile(XmlSheet("工资", XmlRows)).Replace("?>", " encoding=\"GB2312\"?>", StringComparison.Ordinal)), Line(2, "张测试"));

    public static AwkwardFile XML表格是Unicode() => new("工资.xls", [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(
        XmlFile(XmlSheet("工资", XmlRows)).Replace("?>", " encoding=\"UTF-16\"?>", StringComparison.Ordinal))], Line(2, "张测试"));

    public static AwkwardFile XML表格跳行跳列有合并() => Xml(
        XmlFile(XmlSheet("工资",
            "<Row><Cell ss:MergeAcross='5'><Data ss:Type='String'>测试甲公司工资表</Data></Cell></Row>"
            + "<Row ss:Span='1'/>"
            + "<Row><Cell ss:MergeDown='1'><Data ss:Type='String'>姓名</Data></Cell><Cell ss:Index='3'><Data ss:Type='String'>基本工资</Data></Cell>"
            + "<Cell><Data ss:Type='String'>应发合计</Data></Cell><Cell><Data ss:Type='String'>实发工资</Data></Cell></Row>"
            + "<Row ss:Index='6'><Cell><Data ss:Type='String'>张测试</Data><Comment><ss:Data>不是姓名</ss:Data></Comment></Cell>"
            + "<Cell ss:Index='3' ss:Formula='=1'><Data ss:Type='Number'>3000</Data></Cell><Cell><Data ss:Type='Number'>3000</Data></Cell>"
            + "<Cell><Data ss:Type='Number'>3e3</Data></Cell></Row>")),
        "6 张测试 3000.00 3000.00");

    public static AwkwardFile XML表格的日期() => Xml(
        XmlFile(XmlSheet("工资", XmlRow("姓名", "应发", "实发", "发放日期")
            + "<Row><Cell><Data ss:Type='String'>张测试</Data></Cell><Cell><Data ss:Type='Number'>100</Data></Cell><Cell><Data ss:Type='Number'>100</Data></Cell>"
            + "<Cell ss:StyleID='d'><Data ss:Type='DateTime'>2026-09-15T00:00:00.000</Data></Cell></Row>"
            + "<Row><Cell><Data ss:Type='String'>李测试</Data></Cell><Cell><Data ss:Type='Number'>100</Data></Cell><Cell><Data ss:Type='Number'>100</Data></Cell>"
            + "<Cell ss:StyleID='d'><Data ss:Type='Number'>46280</Data></Cell></Row>")),
        "2 张测试 100.00 100.00", "3 李测试 100.00 100.00")
        .Then(reading => Assert.All(reading.Lines, line => Assert.Equal(new DateOnly(2026, 9, 15), line.PaidOn)));

    public static AwkwardFile XML表格有隐藏的表() => Xml(
        XmlFile(XmlSheet("旧表", XmlRow("姓名", "应发", "实发") + XmlRow("李测试", 1, 1), "<Visible>SheetHidden</Visible>"), XmlSheet("九月", XmlRows)), Line(2, "张测试"))
        .Then(reading => Assert.Equal("九月", reading.SheetName));

    public static AwkwardFile 网页里的表格() => Html(ThreeRows, Encoding.UTF8, Line(2, "张测试"));

    public static AwkwardFile 网页是国标编码() => new("工资.xls", Gb(ThreeRows), Line(2, "张测试"));

    public static AwkwardFile 网页说是国标其实是UTF8() => new("工资.xls", Encoding.UTF8.GetBytes(ThreeRows), Line(2, "张测试"));

    public static AwkwardFile 网页名叫xlsx() => new("工资.xlsx", Encoding.UTF8.GetBytes(ThreeRows), Line(2, "张测试"));

    public static AwkwardFile 网页只有表格没有页() => Html(Table, new UTF8Encoding(false), Line(2, "张测试"));

    public static AwkwardFile 网页有样式脚本注释和实体() => Html(
        "<html xmlns:x=\"urn:schemas-microsoft-com:office:excel\"><head><style>td{mso-number-format:\"<table>\"}</style><script>if(a<b)document.write('<table>')</script></head>"
        + "<!--[if gte mso 9]><xml><x:Name><table></x:Name></xml><![endif]--><body>"
        + Table.Replace("张测试", "&#24352;&nbsp;测试", StringComparison.Ordinal).Replace("3000", "<span style='color:red'>3</span>000&nbsp;",
            StringComparison.Ordinal)
        + "</body></html>",
        Encoding.UTF8, Line(2, "张测试"));

    public static AwkwardFile 网页有合并的表头() => Html(
        "<table><caption>工资</caption><thead><tr><td colspan=6>测试甲公司工资表</td></tr><tr><td rowspan=2>姓名</td><td colspan=3>应发</td><td>应扣</td><td rowspan=2>实发工资</td></tr>"
        + "<tr><td>基本工资</td><td>奖金</td><td>应发合计</td><td>养老保险</td></tr></thead>"
        + "<tbody><tr><td>张测试</td><td>3000</td><td>200</td><td>3200</td><td>240</td><td>2960</td></tr></tbody></table>",
        Encoding.UTF8, Line(4, "张测试"));

    public static AwkwardFile 网页几个表格套着() => Html(
        $"<table><tr><td>首页</td></tr></table><table><tr><td>外框{Table}</td></tr></table>", Encoding.UTF8, Line(2, "张测试"))
        .Then(reading => Assert.Equal("表格3", reading.SheetName));

    public static AwkwardFile 网页里Excel写的数() => Html(
        "<table><tr><td>姓名</td><td>应发</td><td>实发</td></tr><tr><td>张测试</td><td x:num=\"100.004\">100.00</td><td x:num>100.00</td></tr></table>",
        Encoding.UTF8, "2 张测试 100.00 100.00").Warned("rounded");

    public static AwkwardFile 制表符文本名叫xls() => Text("工资.xls", new UTF8Encoding(false));

    public static AwkwardFile 国标制表符文本名叫xls() => Text("工资.xls", PayrollWorkbook.Gb18030);

    public static AwkwardFile Unicode文本名叫xls() => Text("工资.xls", Encoding.Unicode);

    public static AwkwardFile Unicode文本名叫txt() => Text("工资.txt", Encoding.Unicode);

    public static AwkwardFile 文本名叫xlsx() => new("工资.xlsx", Encoding.UTF8.GetBytes("姓名,应发,实发\n张测试,100,100\n"), "2 张测试 100.00 100.00");

    public static AwkwardFile 文本末尾有结束符() => Csv("姓名,应发,实发\r\n张测试,100,100\r\n\u001A", "2 张测试 100.00 100.00");

    public static AwkwardFile Unicode文本末尾有结束符() => Csv("姓名\t应发\t实发\r\n张测试\t100\t100\r\n\u001A", Encoding.Unicode, "2 张测试 100.00 100.00");

    public static AwkwardFile 新版工作簿名叫xls() => new("工资.xls", SheetFile.Of(Header, Worker("张测试")).Bytes(), Line(2, "张测试"));

    public static AwkwardFile 旧版工作簿名叫xlsx() => new("工资.xlsx", XlsFile.Of(Header, Worker("张测试")).Bytes(), Line(2, "张测试"));

    public static AwkwardFile WPS表格是旧版格式() => new("工资.et", XlsFile.Of(Header, Worker("张测试")).Bytes(), Line(2, "张测试"));

    public static AwkwardFile WPS表格是新版格式() => new("工资.et", SheetFile.Of(Header, Worker("张测试")).Bytes(), Line(2, "张测试"));

    public static AwkwardFile 带宏的工作簿() => new("工资.xlsm",
        SheetFile.Of(Header, Worker("张测试")).With("xl/vbaProject.bin", "x").With("[Content_Types].xml",
            "<Types><Default Extension=\"bin\" ContentType=\"application/vnd.ms-office.vbaProject\"/>"
            + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.ms-excel.sheet.macroEnabled.main+xml\"/></Types>").Bytes(),
                Line(2, "张测试"));

    public static AwkwardFile 部件很多的工作簿()
    {
        var file = SheetFile.Of(Header, Worker("张测试")).With("xl/vbaProject.bin", "x");
        for (var i = 0; i < 75; i++)
        {
            file.With($"xl/comments{i}.xml", "<comments/>").With($"xl/drawings/vmlDrawing{i}.vml", "<xml/>")
                .With($"xl/printerSettings/printerSettings{i}.bin", "x")
                .With($"xl/pivotTables/pivotTable{i}.xml", "<x/>").With($"xl/pivotCache/pivotCacheRecords{i}.xml", "<x/>")
                    .With($"xl/externalLinks/externalLink{i}.xml", "<x/>");
        }

        return Xlsx(file, Line(2, "张测试"));
    }

    private static byte[] Gb(string text) => PayrollWorkbook.Gb18030.GetBytes(text);

    private static AwkwardFile Text(string name, Encoding encoding) => new(name,
        [.. encoding.GetPreamble(), .. encoding.GetBytes("姓名\t应发\t实发\r\n张测试\t100\t100\r\n")], "2 张测试 100.00 100.00");

    private static AwkwardFile Html(string page, Encoding encoding, params string[] lines) =>
        new("工资.xls", [.. encoding.GetPreamble(), .. encoding.GetBytes(page)], lines);

    private static AwkwardFile Xml(string xml, params string[] lines) => new("工资.xls", Encoding.UTF8.GetBytes(xml), lines);

    private static string XmlFile(params string[] sheets) =>
        "<?xml version=\"1.0\"?><?mso-application progid=\"Excel.Sheet\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\" "
        + "xmlns:ss=\"urn:schemas-microsoft-com:office:spreadsheet\"><Styles><Style ss:ID=\"d\"><NumberFormat ss:Format=\"yyyy/m/d\"/></Style></Styles>"
        + string.Concat(sheets) + "</Workbook>";

    private static string XmlSheet(string name, string rows, string options = "") =>
        $"<Worksheet ss:Name=\"{name}\"><Table>{rows}</Table><WorksheetOptions>{options}</WorksheetOptions></Worksheet>";

    private static string XmlRow(params object[] cells) => "<Row>" + string.Concat(cells.Select(cell =>
        $"<Cell><Data ss:Type=\"{(cell is int ? "Number" : "String")}\">{cell}</Data></Cell>")) + "</Row>";
}
