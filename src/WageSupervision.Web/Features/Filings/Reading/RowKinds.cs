using WageSupervision.Domain.Payroll;
using WageSupervision.Web.Sheets;
using WageSupervision.Web.Shell.Input;

namespace WageSupervision.Web.Features.Filings.Reading;

/// <summary>What a row under the header is.</summary>
internal enum RowKind
{
    Worker,

    /// <summary>合计, 总计: of all rows.</summary>
    GrandTotal,

    /// <summary>小计: of the rows since the last one.</summary>
    SectionTotal,

    /// <summary>Blank but for a serial number, a group's heading, a footer, a repeated header.</summary>
    Skipped,
}

/// <summary>Tells workers' rows from what else stands under a header.</summary>
internal sealed class RowKinds
{
    private static readonly string[] FooterWords =
    [
        "制表", "制单", "填表", "填报", "编制", "审核", "审批", "复核", "批准", "核准", "负责人", "单位负责人", "财务", "出纳", "会计", "主管",
        "总经理", "经理", "项目经理", "班组长", "单位盖章", "单位(盖章)", "盖章", "公章", "经办", "注:", "注1", "备注:", "说明", "日期", "领导",
    ];

    private static readonly string[] HeadingEnds = ["车间", "班组", "小组", "部门", "中心", "项目部", "公司", "门店", "工段"];

    private readonly SheetHeader _header;
    private readonly PayrollColumn _name;
    private readonly PayrollColumn? _identity;
    private readonly List<PayrollColumn> _money;

    public RowKinds(SheetHeader header)
    {
        _header = header;
        _name = header.Columns.First(column => column.Field == PayrollField.Name);
        _identity = header.Columns.FirstOrDefault(column => column.Field == PayrollField.IdentityNumber);
        _money = [.. header.Columns.Where(column => column.Field is { } field && PayrollFields.Kind(field) == FieldKind.Money)];
    }

    public RowKind Of(SheetRow row)
    {
        // Sheets have no such row; one whose cells were all emptied on the screen is.
        if (row.Cells.Count == 0)
        {
            return RowKind.Skipped;
        }

        var hasMoney = _money.Any(column => CellReader.Quietly(row[column.Index]) is not null);
        if (TotalKind(row) is { } total)
        {
            return total;
        }

        if (IsWordsUnderHeader(row) || (!hasMoney && (IsFooter(row) || IsHeading(row) || IsRepeatedHeader(row))) || IsColumnNumbers(row))
        {
            return RowKind.Skipped;
        }

        var named = CellReader.Text(row, _name) is not null || (_identity is not null && !CellReader.IsBlank(row[_identity.Index]));

        // Formulas copied down below the last worker show zeros.
        return named || HasAmounts(row)
            ? RowKind.Worker
            : RowKind.Skipped;
    }

    /// <summary>Whether a row names nobody.</summary>
    public bool IsNobodys(SheetRow row) => CellReader.Text(row, _name) is null && (_identity is null || CellReader.IsBlank(row[_identity.Index]));

    /// <summary>Whether a row holds an amount, or something that may be one.</summary>
    public bool HasAmounts(SheetRow row) => _money.Any(column => !CellReader.IsBlank(row[column.Index]) && CellReader.Quietly(row[column.Index]) != 0);

    /// <summary>A row with an error, as it can be set right on the screen. What it held as sent decides whether it may be nobody's.</summary>
    public RowToEdit ToEdit(SheetRow row, SheetRow asSent, IReadOnlyList<PayrollColumn> columns) => new(
        row.Number,
        [
            .. columns.Where(column => column.Field is not null and not PayrollField.Signature)
                .Select(column => new CellToEdit(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{column.Letters}{row.Number}"),
                    column.Header, row.Text(column.Index))),
        ],
        HasAmounts(asSent));

    private RowKind? TotalKind(SheetRow row)
    {
        if (_identity is not null && !CellReader.IsBlank(row[_identity.Index]) && row[_identity.Index]!.Value.Text.Any(char.IsAsciiDigit))
        {
            return null;
        }

        foreach (var cell in row.Cells)
        {
            // The word stands at the left: before the amounts, wherever the merged cell begins.
            if (cell.Kind != CellKind.Text || !cell.Text.Contains('计', StringComparison.Ordinal)
                || (_money.Count > 0 && cell.Column >= _money[0].Index && cell.Column > _name.Index))
            {
                continue;
            }

            var (text, _) = HeaderAliases.Normalise(cell.Text);
            if (text.Length <= 12 && (text.EndsWith("小计", StringComparison.Ordinal) || text.StartsWith("小计", StringComparison.Ordinal)))
            {
                return RowKind.SectionTotal;
            }

            if (text.Length <= 12 && (text is "共计" or "累计" || text.EndsWith("合计", StringComparison.Ordinal)
                || text.StartsWith("合计", StringComparison.Ordinal) || text.EndsWith("总计", StringComparison.Ordinal)
                || text.StartsWith("总计", StringComparison.Ordinal)))
            {
                return RowKind.GrandTotal;
            }
        }

        return null;
    }

    private bool IsFooter(SheetRow row)
    {
        var name = LenientText.Fold(row.Text(_name.Index)).Replace(" ", "", StringComparison.Ordinal);
        var first = LenientText.Fold(row.Cells[0].Text).Replace(" ", "", StringComparison.Ordinal);
        return IsFooterWord(name) || (name.Length == 0 && IsFooterWord(first)) || (first.EndsWith(':') && IsFooterWord(first));

        static bool IsFooterWord(string text) => FooterWords.Any(word => text.StartsWith(word, StringComparison.Ordinal));
    }

    /// <summary>A workshop's or a team's name alone in its row stands over its people; a person's name alone is a person without amounts.</summary>
    private static bool IsHeading(SheetRow row)
    {
        var text = row.Cells.Count == 1 ? LenientText.Fold(row.Cells[0].Text).Replace(" ", "", StringComparison.Ordinal).TrimEnd(':') : "";
        return HeadingEnds.Any(end => text.EndsWith(end, StringComparison.Ordinal))
            || (text.Length is >= 2 and <= 5 && text[^1] is '班' or '组' or '队' or '部'
                && ("第一二三四五六七八九十".Contains(text[0], StringComparison.Ordinal) || char.IsAsciiLetterOrDigit(text[0])));
    }

    /// <summary>Sheets made for printing repeat the header on every page.</summary>
    private bool IsRepeatedHeader(SheetRow row) =>
        HeaderAliases.Find(row.Text(_name.Index)) == PayrollField.Name
        || row.Cells.Count(cell => _header.Columns.Any(column => column.Index == cell.Column
            && (column.Header == HeaderFinder.Squeeze(cell.Text) || (column.Field is { } field && HeaderAliases.Find(cell.Text) == field)))) > Math.Max(2,
            row.Cells.Count / 2);

    /// <summary>A last row of the header under cells merged from above: words, nobody's name and no number.</summary>
    private bool IsWordsUnderHeader(SheetRow row) => row.Number == _header.Row + 1 && row.Cells.Count > 0 && IsNobodys(row)
        && row.Cells.All(cell => cell.Kind == CellKind.Text && !cell.Text.Any(char.IsAsciiDigit));

    /// <summary>Forms of authorities number their columns in a row under the header: 1 2 3 …</summary>
    private bool IsColumnNumbers(SheetRow row)
    {
        if (row.Number != _header.Row + 1 || row.Cells.Count < 3)
        {
            return false;
        }

        decimal? previous = null;
        foreach (var cell in row.Cells)
        {
            var text = LenientText.Fold(cell.Text).Trim('(', ')');
            if (!LenientText.TryMoney(text, out var number) || (previous is not null && number != previous + 1))
            {
                return false;
            }

            previous = number;
        }

        return true;
    }
}
