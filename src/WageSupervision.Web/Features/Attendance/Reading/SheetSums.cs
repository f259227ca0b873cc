using System.Globalization;
using WageSupervision.Web.Features.Filings.Reading;
using WageSupervision.Web.Sheets;

namespace WageSupervision.Web.Features.Attendance.Reading;

/// <summary>Holds the sheet's own rows of sums against the rows it sums up.</summary>
internal sealed class SheetSums(AttendanceHeader header, IssueList issues)
{
    private readonly List<AttendanceColumn> _columns =
        [.. header.Columns.Where(column => column.Field is { } field && (AttendanceFields.IsQuantity(field) || field == AttendanceField.DaysDue))];

    private readonly Dictionary<int, decimal> _all = [];
    private readonly Dictionary<int, decimal> _since = [];
    private int _told;

    /// <summary>A worker's row.</summary>
    public void Add(SheetRow row)
    {
        foreach (var column in _columns)
        {
            if (CellReader.Quietly(row[column.Place.Index]) is { } value)
            {
                _all[column.Place.Index] = _all.GetValueOrDefault(column.Place.Index) + value;
                _since[column.Place.Index] = _since.GetValueOrDefault(column.Place.Index) + value;
            }
        }
    }

    /// <summary>A row of sums: of all so far, or of those since the last one.</summary>
    public void Compare(SheetRow row)
    {
        foreach (var column in _columns)
        {
            var (all, since) = (_all.GetValueOrDefault(column.Place.Index), _since.GetValueOrDefault(column.Place.Index));
            if (CellReader.Quietly(row[column.Place.Index]) is { } stated && Math.Abs(stated - all) > 0.01m && Math.Abs(stated - since) > 0.01m && _told++ < 20)
            {
                issues.Warn(row.Number, column.Place, IssueCodes.TotalMismatch, $"表中合计 {Shown(stated)}，各行相加是 {Shown(all)}", "与各行相加一致", "核对是不是漏了人，或者有一行填错",
                    Shown(stated));
            }
        }

        _since.Clear();
    }

    private static string Shown(decimal value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
