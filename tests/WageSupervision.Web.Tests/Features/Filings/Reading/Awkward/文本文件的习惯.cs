using System.Text;
using WageSupervision.Web.Features.Filings.Reading;
using static WageSupervision.Web.Tests.Features.Filings.Reading.Awkward.AwkwardFile;

namespace WageSupervision.Web.Tests.Features.Filings.Reading.Awkward;

internal static class 文本文件的习惯
{
    private const string Text = "测试甲公司工资表\r\n姓名|基本工资|奖金|应发合计|养老保险|实发工资\r\n张测试|3000|200|\"3,200.00\"|240|2960\r\n";

    public static AwkwardFile 逗号分隔没有标记() => Csv(With(","), Line(3, "张测试"));

    public static AwkwardFile 逗号分隔有标记() => Csv(With(","), new UTF8Encoding(true), Line(3, "张测试"));

    public static AwkwardFile 分号分隔() => Csv(With(";"), Line(3, "张测试"));

    public static AwkwardFile 制表符分隔() => Csv(With("\t"), Line(3, "张测试"));

    public static AwkwardFile 国标编码() => Csv(With(","), PayrollWorkbook.Gb18030, Line(3, "张测试"));

    public static AwkwardFile 国标编码制表符() => Csv(With("\t"), PayrollWorkbook.Gb18030, Line(3, "张测试"));

    public static AwkwardFile 生僻字和少数民族姓名() => Csv("姓名,应发,实发\n𠮷田·买买提,100,100\n", PayrollWorkbook.Gb18030, "2 𠮷田·买买提 100.00 100.00");

    public static AwkwardFile Excel的Unicode文本() => Csv(With("\t"), Encoding.Unicode, Line(3, "张测试"));

    public static AwkwardFile 高位在前的Unicode文本() => Csv(With("\t"), Encoding.BigEndianUnicode, Line(3, "张测试"));

    public static AwkwardFile 引号里有换行() => Csv("姓名,应发,实发,备注\r\n张测试,100,100,\"第一行\r\n第二行\"\r\n李测试,100,100,\r\n", "2 张测试 100.00 100.00", "3 李测试 100.00 100.00");

    public static AwkwardFile 每行末尾一串空列() => Csv("姓名,应发,实发,,,,\r\n张测试,100,100,,,,\r\n,,,,,,\r\n", "2 张测试 100.00 100.00");

    public static AwkwardFile 第一行写明分隔符() => Csv("sep=;\r\n姓名;应发;实发\r\n张测试;100;100\r\n", "2 张测试 100.00 100.00");

    public static AwkwardFile 等号引号保住长号码() => Csv($"姓名,身份证号,应发,实发\r\n张测试,=\"{SheetFile.Zhang}\",100,100\r\n", "2 张测试 100.00 100.00")
        .Then(reading => Assert.Equal(SheetFile.Zhang, reading.Lines[0].IdentityNumber));

    private static string With(string separator) => Text.Replace("|", separator, StringComparison.Ordinal);
}
