using WageSupervision.Domain.Payroll;
using WageSupervision.Web.Features.Filings.Reading;

namespace WageSupervision.Web.Features.Filings;

/// <summary>What a reading says of itself, for people.</summary>
public static class ReadingWords
{
    /// <summary>How far the rows add up, in one sentence.</summary>
    public static string Proof(PayrollReading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        var proof = reading.Proof;
        if (proof.Rows == 0 || proof.Questions.Count > 0)
        {
            return proof.Questions.Count > 0 ? $"有 {proof.Questions.Count} 列要请您指出是什么，指出以后才能核对各行的算式。" : "";
        }

        List<string> sums = [];
        if (proof.Gross == SumStanding.Checked)
        {
            sums.Add(Fits(proof.GrossFits, proof.Rows, "各项相加等于应发"));
        }

        if (proof.Net == SumStanding.Checked)
        {
            sums.Add(Fits(proof.NetFits, proof.Rows, "应发减去各项扣减等于实发"));
        }

        return sums.Count == 0 ? "表里没有可以互相核对的合计，各列按列名读。"
            : proof.IsWhole ? $"{proof.Rows:#,##0} 行都对得上：{string.Join("，", sums)}。"
            : string.Join("；", sums) + "。";

        string Fits(int fits, int rows, string what) => proof.IsWhole ? what : fits == rows ? $"{rows:#,##0} 行都是{what}"
            : $"{what}的有 {fits:#,##0} 行，共 {rows:#,##0} 行";
    }

    /// <summary>The columns that the sums settled.</summary>
    public static IEnumerable<PayrollColumn> Settled(PayrollReading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        return reading.Columns.Where(column => column is { Standing: ColumnStanding.Proved, Field: not null });
    }

    /// <summary>What a column was taken for.</summary>
    public static string Of(PayrollColumn column)
    {
        ArgumentNullException.ThrowIfNull(column);
        return column.Field is { } field ? PayrollFields.Label(field) + (column.Standing == ColumnStanding.Proved ? "（按算式认定）" : "")
            : column.Standing switch { ColumnStanding.Unknown => "没有认出", ColumnStanding.Sum => "是别的列的合计，不重复算", _ => "不是工资项目" };
    }

    /// <summary>What the marked workbook is that is handed out, by the kind of file it is made of.</summary>
    /// <param name="canMark">Whether the file itself can be marked.</param>
    /// <param name="fileName">Its name.</param>
    public static string Marked(bool canMark, string fileName) => canMark
        ? "还是您那张表，有错的格涂红、加批注，其余不动。改正后重新上传即可。"
        : $"这份 {Path.GetExtension(fileName).ToLowerInvariant()} 不能原样加批注，给您的是照它另做的 .xlsx：每张工作表、每一格的内容都在，有错的格涂红、加批注；字体、列宽、合并的格、公式和宏不在里面。改正后上传哪一份都可以。";

    /// <summary>The sheets read.</summary>
    public static string Sheets(PayrollReading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        return string.Join("、", (reading.SheetNames.Count > 0 ? reading.SheetNames : [reading.SheetName ?? ""]).Distinct().Select(name => $"“{name}”"));
    }
}
