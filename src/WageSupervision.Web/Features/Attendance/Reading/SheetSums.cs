using System.Globalization;
using WageSupervision.Web.Features.Filings.Reading;
using WageSupervision.Web.Sheets;

namespace WageSupervision.Web.Features.Attendance.Reading;

/// <summary>Holds the sheet's own rows of sums against the rows it sums up.</summary>
internal sealed class SheetSums(AttendanceHeader header, IssueList issues)
{
    private const int LongestMonth = 31;

    private readonly List<AttendanceColumn> _columns =
        [.. header.Columns.Where(column => column.Field is { } field && (AttendanceFields.IsQuantity(field) || field == AttendanceField.DaysDue))];

    private readonly Dictionary<int, decimal> _all = [];
    private readonly Dictionary<int, decimal> _since = [];
    private readonly Dictionary<int, int> _addends = [];
    private int _told;
    private int _rowsSince;
    private bool _subtotals;
    private bool _grouped;

    /// <summary>A worker's row.</summary>
    public void Add(SheetRow row)
    {
        _rowsSince++;
        foreach (var column in _columns)
        {
            if (CellReader.Quietly(row[column.Place.Index]) is { } value)
            {
                _all[column.Place.Index] = _all.GetValueOrDefault(column.Place.Index) + value;
                _since[column.Place.Index] = _since.GetValueOrDefault(column.Place.Index) + value;
                _addends[column.Place.Index] = _addends.GetValueOrDefault(column.Place.Index) + (value == 0 ? 0 : 1);
            }
        }
    }

    /// <summary>Whether a row without a name and without words says the sums of the workers since the last sums.</summary>
    public bool IsSubtotal(SheetRow row)
    {
        var stated = _columns.Select(column => (column.Place.Index, Value: CellReader.Quietly(row[column.Place.Index]))).Where(pair => pair.Value is not null)
            .ToList();
        var sums = stated.Exists(pair => pair.Value > 0)
            && stated.TrueForAll(pair => Math.Abs(pair.Value!.Value - _since.GetValueOrDefault(pair.Index)) <= 0.01m);

        // Nobody works more days than a month has: without a name and without a word these are sums, even if they are wrong.
        var nobodys = _rowsSince > 1 && row.Cells.All(cell => CellReader.Quietly(cell) is not null)
            && _columns.Exists(column => column is { Field: AttendanceField.DaysWorked, Unit: QuantityUnit.Days or QuantityUnit.Unsaid }
                && CellReader.Quietly(row[column.Place.Index]) > LongestMonth);

        // What a single worker has looks like another worker whose name is missing, unless the sheet sums up its groups so.
        _subtotals |= (sums && stated.Exists(pair => _addends.GetValueOrDefault(pair.Index) > 1)) || nobodys;
        return nobodys || (sums && _rowsSince > 0 && _subtotals);
    }

    /// <summary>A row of sums: of all so far, or of those since the last one.</summary>
    public void Compare(SheetRow row)
    {
        foreach (var column in _columns)
        {
            var (all, since) = (_all.GetValueOrDefault(column.Place.Index), _since.GetValueOrDefault(column.Place.Index));
            if (CellReader.Quietly(row[column.Place.Index]) is { } stated && Math.Abs(stated - all) > 0.01m && Math.Abs(stated - since) > 0.01m && _told++ < 20)
            {
                issues.Warn(row.Number, column.Place, IssueCodes.TotalMismatch,
                    $"表中合计 {Shown(stated)}，{(_grouped ? "这一组" : "")}各行相加是 {Shown(_grouped ? since : all)}", "与各行相加一致", "核对是不是漏了人，或者有一行填错",
                    Shown(stated));
            }
        }

        // Where a group's sums were told, a sum that is neither is meant to be one of its group.
        _grouped = true;
        _since.Clear();
        _addends.Clear();
        _rowsSince = 0;
    }

    private static string Shown(decimal value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
