using System.Text;
using WageSupervision.Web.Features.Filings.Reading;

namespace WageSupervision.Web.Tests.Features.Filings.Reading.Awkward;

/// <summary>A sheet as some clerk really makes it, and the lines that must come out of it.</summary>
/// <param name="Name">The file's name.</param>
/// <param name="Content">Its bytes.</param>
/// <param name="Lines">Each line as <c>row name gross net</c>.</param>
internal sealed record AwkwardFile(string Name, byte[] Content, params string[] Lines)
{
    /// <summary>The header that most of these sheets have.</summary>
    public static readonly object?[] Header = ["姓名", "基本工资", "奖金", "应发合计", "养老保险", "实发工资"];

    /// <summary>A worker in order: 3000 and 200, less 240.</summary>
    public static object?[] Worker(string name) => [name, 3000m, 200m, 3200m, 240m, 2960m];

    /// <summary>The line that <see cref="Worker"/> gives.</summary>
    public static string Line(int row, string name) => $"{row} {name} 3200.00 2960.00";

    /// <summary>Warnings that are right here.</summary>
    public string[] Warnings { get; private init; } = [];

    /// <summary>What else must be so.</summary>
    public Action<PayrollReading> Also { get; private init; } = _ => { };

    /// <summary>This file, of which a warning is right.</summary>
    public AwkwardFile Warned(string code) => this with { Warnings = [code] };

    /// <summary>This file, of which more must be so.</summary>
    public AwkwardFile Then(Action<PayrollReading> also) => this with { Also = also };

    public static AwkwardFile Xlsx(SheetFile file, params string[] lines) => new("工资表.xlsx", file.Bytes(), lines);

    public static AwkwardFile Xlsx(object?[][] rows, params string[] lines) => Xlsx(SheetFile.Of(rows), lines);

    public static AwkwardFile Xls(XlsFile file, params string[] lines) => new("工资表.xls", file.Bytes(), lines);

    public static AwkwardFile Csv(string text, params string[] lines) => Csv(text, new UTF8Encoding(false), lines);

    public static AwkwardFile Csv(string text, Encoding encoding, params string[] lines) =>
        new("工资表.csv", [.. encoding.GetPreamble(), .. encoding.GetBytes(text)], lines);
}
