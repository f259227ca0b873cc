using WageSupervision.Web.Features.Filings.Reading;
using WageSupervision.Web.Sheets;

namespace WageSupervision.Web.Features.Attendance.Reading;

/// <summary>
/// What bare numbers in the days count: parts of a day, hours, or work units (1.5 工 is one and a half days of work). The word 工 and the
/// sheet's own totals say it; where they do not, it is asked.
/// </summary>
internal static class NumberUnits
{
    // More than that in a day is hours.
    private const decimal MostUnits = 3;

    /// <summary>The unit; <c>null</c> where it has to be asked.</summary>
    /// <param name="rows">The rows under the header.</param>
    /// <param name="header">The header.</param>
    /// <param name="titles">What stands over the header.</param>
    /// <param name="said">What the enterprise said of it, or <c>null</c>.</param>
    public static QuantityUnit? Of(IEnumerable<SheetRow> rows, AttendanceHeader header, IEnumerable<string> titles, QuantityUnit? said)
    {
        if (said is not null || header.Shape is not SheetShape.Days)
        {
            return said ?? QuantityUnit.Unsaid;
        }

        var total = header.Of(AttendanceField.DaysWorked);
        if (total?.Unit == QuantityUnit.WorkUnits
            || titles.Any(title => title.Contains("记工", StringComparison.Ordinal) || title.Contains("工日", StringComparison.Ordinal)
            || title.Contains("点工", StringComparison.Ordinal)))
        {
            return QuantityUnit.WorkUnits;
        }

        List<AttendanceColumn> days = [.. header.DayColumns.Where(column => column.Part != DayPart.Overtime)];
        var (most, least, asUnits, asHours, compared) = (0m, decimal.MaxValue, 0, 0, 0);
        foreach (var row in rows)
        {
            if (WorkerReader.PartOf(row, days) is { } part && part is not ("上午" or "下午" or "出勤" or "白班" or "白天" or "正常"))
            {
                continue;
            }

            var (units, hours, whole) = (0m, 0m, true);
            foreach (var column in days)
            {
                if (row[column.Place.Index] is not { } cell || CellReader.IsBlank(cell))
                {
                    continue;
                }

                if (DayMarks.NumberOf(cell.Text) is not { } number)
                {
                    whole = false;
                }
                else if (number > 0)
                {
                    (most, least) = (Math.Max(most, number), Math.Min(least, number));
                    units += number;
                    hours += Math.Min(number, AttendanceFields.HoursPerDay) / AttendanceFields.HoursPerDay;
                }
            }

            if (whole && units > 0 && total is not null && CellReader.Quietly(row[total.Place.Index]) is { } stated)
            {
                compared++;
                asUnits += Math.Abs(stated - units) <= 0.01m ? 1 : 0;
                asHours += Math.Abs(stated - hours) <= 0.01m ? 1 : 0;
            }
        }

        return most <= 1 ? QuantityUnit.Unsaid
            : compared > 0 && asUnits > asHours && asUnits * 2 > compared ? QuantityUnit.WorkUnits
            : compared > 0 && asHours > asUnits && asHours * 2 > compared ? QuantityUnit.Hours
            : most > MostUnits && least > 1 ? QuantityUnit.Hours
            : null;
    }
}
