using System.Globalization;
using System.Text.RegularExpressions;
using WageSupervision.Web.Features.Filings.Reading;
using WageSupervision.Web.Sheets;
using WageSupervision.Web.Shell.Input;

namespace WageSupervision.Web.Features.Attendance.Reading;

/// <summary>Reads the days and hours that a sheet counts itself.</summary>
internal sealed partial class QuantityReader(CellReader cells)
{
    /// <summary>A quantity in days, or of overtime in hours, by the unit of its cell, else of its column.</summary>
    /// <param name="row">The row.</param>
    /// <param name="column">The column.</param>
    /// <param name="quantity">The quantity; <c>null</c> where the cell is blank.</param>
    /// <returns>Whether the cell is in order; else it was told.</returns>
    public bool TryRead(SheetRow row, AttendanceColumn column, out decimal? quantity)
    {
        quantity = null;
        if (row[column.Place.Index] is not { } cell || CellReader.IsBlank(cell))
        {
            return true;
        }

        var text = LenientText.Fold(cell.Text).Replace(" ", "", StringComparison.Ordinal);

        // 8:30 is eight and a half hours; 26/25 under 标准/实际 is what was due and what was worked.
        if (Duration().Match(text) is { Success: true } duration)
        {
            quantity = Convert(column, QuantityUnit.Hours, Number(duration.Groups[1].Value) + (Number(duration.Groups[2].Value) / 60));
            return true;
        }

        if (column.Field == AttendanceField.DaysWorked && Fraction().Match(text) is { Success: true } fraction)
        {
            quantity = Number(fraction.Groups[2].Value);
            return true;
        }

        var own = text.EndsWith("分钟", StringComparison.Ordinal) ? QuantityUnit.Minutes
            : text.EndsWith("小时", StringComparison.Ordinal) || text.EndsWith('时') || text.EndsWith('h') || text.EndsWith('H') ? QuantityUnit.Hours
            : text.EndsWith('天') || text.EndsWith('日') ? QuantityUnit.Days : column.Unit;
        if (text.EndsWith("分钟", StringComparison.Ordinal) || text.EndsWith('工'))
        {
            row = row with { Cells = [cell with { Text = text.TrimEnd('分', '钟', '工', '个') }] };
        }

        if (!cells.TryQuantity(row, column.Place, out var read))
        {
            return false;
        }

        quantity = read is { } amount ? Convert(column, own, amount) : null;
        return true;
    }

    private static decimal Number(string text) => decimal.Parse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);

    private static decimal Convert(AttendanceColumn column, QuantityUnit unit, decimal amount) => column.Field == AttendanceField.OvertimeHours
        ? unit switch { QuantityUnit.Days or QuantityUnit.WorkUnits => amount * AttendanceFields.HoursPerDay, QuantityUnit.Minutes => amount / 60, _ => amount }
        : unit switch
        {
            QuantityUnit.Hours => amount / AttendanceFields.HoursPerDay,
            QuantityUnit.Minutes => amount / 60 / AttendanceFields.HoursPerDay,
            _ => amount
        };

    [GeneratedRegex(@"^(\d{1,3}):([0-5]\d)(?::[0-5]\d)?$", RegexOptions.NonBacktracking)]
    private static partial Regex Duration();

    [GeneratedRegex(@"^(\d{1,2}(?:\.\d+)?)/(\d{1,2}(?:\.\d+)?)$", RegexOptions.NonBacktracking)]
    private static partial Regex Fraction();
}
