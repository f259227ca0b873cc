using System.Globalization;
using WageSupervision.Domain;
using WageSupervision.Domain.Payroll;
using WageSupervision.Domain.Privacy;
using WageSupervision.Web.Sheets;
using WageSupervision.Web.Shell.Input;

namespace WageSupervision.Web.Features.Filings.Reading;

/// <summary>An amount read from one cell.</summary>
/// <param name="Raw">As stored.</param>
/// <param name="Value">In fen (money) or as kept (days, hours).</param>
internal readonly record struct ReadAmount(decimal Raw, decimal Value);

/// <summary>Turns cells into values and says what is wrong with those that are none.</summary>
internal sealed class CellReader(IssueList issues, ReadingLimits limits)
{
    private const decimal LargestAmount = 99_999_999.99m;
    private const decimal LargestQuantity = 10_000m;

    // Ten times the whole; what is beyond is an amount that someone formatted by mistake.
    private const decimal LargestRate = 10m;

    // Half a millionth of a yuan is what binary arithmetic leaves behind; more than that someone has calculated.
    private const decimal FloatNoise = 0.000001m;
    private const string MoneyExpected = "金额，如 3,000.00";

    private readonly Dictionary<int, (int Row, int Count, string Value)> _rounded = [];

    /// <summary>Whether the cell stands for nothing: a dash, a slash, 无.</summary>
    public static bool IsBlank(SheetCell? cell) =>
        cell is not { } filled || (filled.Kind == CellKind.Text && !(filled.Text.Length > 0 && char.IsAsciiDigit(filled.Text[0]))
            && LenientText.Fold(filled.Text).Replace(" ", "", StringComparison.Ordinal) is var text
            && (text.Trim('-', '/', '\\') is "" or "无" or "没有" or "空" or "N/A" or "n/a"));

    /// <summary>The amount, if the cell plainly is one; nothing is reported.</summary>
    public static decimal? Quietly(SheetCell? cell) => cell switch
    {
        { Kind: CellKind.Number } number => RateOf(number) is null ? Number(number.Text) : null,
        { Kind: CellKind.Text } text when LenientText.TryMoney(WithoutApostrophe(text.Text), out var amount) => amount,
        _ => null,
    };

    /// <summary>The day, if the cell plainly is one; nothing is reported.</summary>
    public static DateOnly? QuietlyDate(SheetCell? cell) => cell is { Kind: not (CellKind.Error or CellKind.FormulaWithoutValue) } filled
        && (LenientText.TryDate(filled.Text, out var day) || (SerialDate.TryRead(filled.Text, false, out day) && day.Year is >= 1950 and <= 2100)) ? day : null;

    /// <summary>Reads yuan.</summary>
    /// <returns>Whether the cell is in order; then <paramref name="amount"/> is <c>null</c> for an empty one.</returns>
    public bool TryMoney(SheetRow row, PayrollColumn column, out ReadAmount? amount)
    {
        amount = null;
        if (IsBlank(row[column.Index]))
        {
            return true;
        }

        var cell = row[column.Index]!.Value;
        if (RateOf(cell) is { } rate)
        {
            return Fail(row.Number, column, IssueCodes.NotAnAmount, $"这一格是比例（{rate}），不是金额", MoneyExpected, "填按比例算出的金额，没有的留空", rate);
        }

        if (!TryDecimal(row.Number, column, cell, IssueCodes.NotAnAmount, "不是金额", MoneyExpected, LenientText.TryMoney, out var raw))
        {
            return false;
        }

        var value = Money.Round(raw);
        if (Math.Abs(raw - value) >= FloatNoise)
        {
            if (cell.Kind != CellKind.Number)
            {
                return Fail(row.Number, column, IssueCodes.TooManyDecimals, $"“{cell.Text.Trim()}”超过两位小数", "精确到分的金额，如 3,000.00", "按实际发放的数改为两位小数", cell.Text);
            }

            var first = _rounded.GetValueOrDefault(column.Index, (row.Number, 0, cell.Text));
            _rounded[column.Index] = first with { Item2 = first.Item2 + 1 };
        }

        amount = new ReadAmount(raw, value);
        return true;
    }

    /// <summary>Reads days or hours.</summary>
    public bool TryQuantity(SheetRow row, PayrollColumn column, out decimal? quantity)
    {
        quantity = null;
        if (IsBlank(row[column.Index]))
        {
            return true;
        }

        var cell = row[column.Index]!.Value;
        if (!TryDecimal(row.Number, column, cell, IssueCodes.NotANumber, "不是数字", "数字，如 21.5", TryUnits, out var raw))
        {
            return false;
        }

        quantity = Math.Round(raw, 4, MidpointRounding.AwayFromZero);
        return quantity is >= 0 and <= LargestQuantity
            || Fail(row.Number, column, IssueCodes.NotANumber, $"“{cell.Text.Trim()}”不在合理范围内", "不小于零的天数或小时数，如 21.5", "改为实际的天数或小时数", cell.Text);
    }

    /// <summary>Reads a day.</summary>
    public bool TryDate(SheetRow row, PayrollColumn column, out DateOnly? date)
    {
        date = null;
        if (IsBlank(row[column.Index]))
        {
            return true;
        }

        var cell = row[column.Index]!.Value;
        if (LenientText.TryDate(WithoutApostrophe(cell.Text), out var day) || (SerialDate.TryRead(cell.Text, false, out day)
            && day.Year is >= 1990 and <= 2100))
        {
            date = day;
            return true;
        }

        return HoldsValue(row.Number, column, cell)
            && Fail(row.Number, column, IssueCodes.NotADate, $"“{cell.Text.Trim()}”不是日期", "日期，如 2026-03-05", "改为年-月-日的日期", cell.Text);
    }

    /// <summary>Reads an identity number or an account: digits that must not have been taken for a number.</summary>
    public bool TryDigits(SheetRow row, PayrollColumn column, out string? digits)
    {
        digits = null;
        if (IsBlank(row[column.Index]))
        {
            return true;
        }

        var cell = row[column.Index]!.Value;
        if (cell.Kind is CellKind.Error or CellKind.FormulaWithoutValue)
        {
            return HoldsValue(row.Number, column, cell);
        }

        var text = LenientText.Fold(cell.Text).Replace(" ", "", StringComparison.Ordinal).Trim('\'', '`').ToUpperInvariant();
        if (LostDigits(text, cell.Kind, column.Field == PayrollField.IdentityNumber))
        {
            return Fail(
                row.Number,
                column,
                IssueCodes.LostDigits,
                "长号码被当作数字保存，后几位已经丢失",
                column.Field == PayrollField.IdentityNumber ? "18 位身份证号" : "完整的银行卡号",
                "请把该列设为文本格式后重新填写",
                column.Field == PayrollField.IdentityNumber ? Mask.Identity(text) : Mask.BankAccount(text));
        }

        // An intact number such as 6.2E+4 written by a program.
        if (cell.Kind == CellKind.Number && Number(text) is { } number)
        {
            text = number.ToString("0.####", CultureInfo.InvariantCulture);
        }

        digits = text;
        if (column.Field == PayrollField.IdentityNumber)
        {
            CheckIdentity(row.Number, column, text);
        }

        return true;
    }

    /// <summary>Reads text for people: without invisible characters, and without the spaces that spread a two-character name.</summary>
    public static string? Text(SheetRow row, PayrollColumn? column)
    {
        var text = column is null ? "" : LenientText.Fold(FormulaGuard.Restore(row.Text(column.Index)));
        if (column?.Field == PayrollField.Name && !text.AsSpan().ContainsAnyInRange('A', 'z'))
        {
            text = text.Replace(" ", "", StringComparison.Ordinal);
        }

        return text.Length == 0 ? null : text;
    }

    /// <summary>Reports, once per column, that calculated cells were rounded.</summary>
    public void ReportRounded(IReadOnlyList<PayrollColumn> columns)
    {
        foreach (var column in columns)
        {
            if (_rounded.TryGetValue(column.Index, out var rounded))
            {
                var count = rounded.Count == 1 ? "" : $"，本列共 {rounded.Count:#,##0} 格";
                issues.Warn(rounded.Row, column, IssueCodes.Rounded, $"算出的数超过两位小数{count}，已四舍五入到分", MoneyExpected, "如与实际发放不同，请用 ROUND 函数保留两位小数", rounded.Value);
            }
        }
    }

    private delegate bool Parse(string text, out decimal value);

    private static bool TryUnits(string text, out decimal value)
    {
        var folded = LenientText.Fold(text).Replace(" ", "", StringComparison.Ordinal);
        foreach (var unit in (ReadOnlySpan<string>)["个小时", "小时", "工时", "时", "天", "日", "H", "h"])
        {
            if (folded.EndsWith(unit, StringComparison.Ordinal))
            {
                folded = folded[..^unit.Length];
                break;
            }
        }

        return LenientText.TryMoney(folded, out value);
    }

    private static decimal? Number(string text) =>
        SheetNumber.TryPlain(text, out var number) || decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out number) ? number : null;

    /// <summary>Clerks put an apostrophe before a number to make it text, which a spreadsheet hides and other programs write out.</summary>
    private static string WithoutApostrophe(string text) =>
        text.Length > 1 && text[0] is '\'' or '`' or '\u2018' or '\u2019' or '\uFF07' ? text[1..] : text;

    /// <summary>The rate a cell shows, as it shows it: a number kept as 0.08 and shown as 8 %, or the text 8 %; <c>null</c> where it shows none.</summary>
    private static string? RateOf(SheetCell cell)
    {
        switch (cell.Kind)
        {
            case CellKind.Number when cell.Percent && Number(cell.Text) is { } number and not 0 && Math.Abs(number) < LargestRate:
                return $"{number * 100:0.####}%";
            case CellKind.Text when cell.Text.AsSpan().TrimEnd() is [.., '%' or '\uFF05'] and var text && LenientText.TryMoney(text[..^1].ToString(), out _):
                return LenientText.Fold(cell.Text);
            default:
                return null;
        }
    }

    private static bool LostDigits(string text, CellKind kind, bool identity)
    {
        // A number keeps fifteen digits; of an identity number its check digit tells that a program wrote all of them.
        if (kind == CellKind.Number && text.Length > 15 && !text.AsSpan().ContainsAnyExceptInRange('0', '9'))
        {
            return !identity || IdentityNumber.Check(text) != IdentityNumberCheck.Valid;
        }

        if (text.Contains("E+", StringComparison.Ordinal) && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value))
        {
            return value >= 1e15;
        }

        // A spreadsheet keeps fifteen digits and fills up with zeros; a real number ending so passes its check one time in eleven.
        return identity && text.Length == 18 && text.EndsWith("000", StringComparison.Ordinal) && !text.AsSpan().ContainsAnyExceptInRange('0', '9')
            && IdentityNumber.Check(text) != IdentityNumberCheck.Valid;
    }

    private bool TryDecimal(
        int row, PayrollColumn column, SheetCell cell, string code, string what, string expected, Parse parse, out decimal value)
    {
        value = 0;
        if (!HoldsValue(row, column, cell))
        {
            return false;
        }

        var read = cell.Kind switch
        {
            CellKind.Number => Number(cell.Text),
            CellKind.Text when parse(WithoutApostrophe(cell.Text), out var parsed) => parsed,
            _ => null,
        };
        if (read is not { } number)
        {
            var shown = cell.Kind == CellKind.Date ? $"日期 {cell.Text}" : $"“{cell.Text.Trim()}”";
            return Fail(row, column, code, shown + what, expected, cell.Kind == CellKind.Date ? "把这一格设为数值格式后重新填写" : "改为数字，没有的留空", cell.Text);
        }

        value = number;
        return Math.Abs(number) <= LargestAmount
            || Fail(row, column, IssueCodes.TooLarge, "数额大得不正常，可能填错了列", expected, "核对这一格，改为实际金额", cell.Text);
    }

    /// <summary>Whether the cell holds a value at all and not a formula's failure; reports where it does not.</summary>
    private bool HoldsValue(int row, PayrollColumn column, SheetCell cell) => cell.Kind switch
    {
        CellKind.Error => Fail(row, column, IssueCodes.FormulaError, $"公式出错，显示 {cell.Text}", "公式算出的值", "在 Excel 中改正公式，或者直接填数", cell.Text),
        CellKind.FormulaWithoutValue => Fail(row, column, IssueCodes.FormulaWithoutValue, "公式还没有算出结果", "公式算出的值", "用 Excel 或 WPS 打开文件，保存一次后重新上传"),
        _ => true,
    };

    private void CheckIdentity(int row, PayrollColumn column, string number)
    {
        // Passports and permits begin with letters and have no check digit.
        if (number.Length < 15 && char.IsAsciiLetter(number[0]))
        {
            return;
        }

        var check = IdentityNumber.Check(number, limits.AsOf);
        if (IdentityNumber.Explain(check) is { } explanation)
        {
            issues.Warn(row, column, IssueCodes.IdentityNumber, explanation, "18 位身份证号", "对照身份证核对；确实无误的可以照报", Mask.Identity(number));
        }
    }

    private bool Fail(int row, PayrollColumn column, string code, string message, string expected, string fix, string? value = null)
    {
        issues.Error(row, column, code, message, expected, fix, value);
        return false;
    }
}
