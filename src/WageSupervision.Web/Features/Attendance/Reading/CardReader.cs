using WageSupervision.Domain.Payroll;
using WageSupervision.Web.Features.Filings.Reading;
using WageSupervision.Web.Sheets;
using WageSupervision.Web.Shell.Input;

namespace WageSupervision.Web.Features.Attendance.Reading;

/// <summary>
/// A time clock's cards one under the other: the days across the top, for each worker a row with 工号 and 姓名 and under it a row of
/// times. It becomes the rows of an ordinary sheet of days, so that one reader reads both.
/// </summary>
internal static class CardReader
{
    /// <summary>The header of such a sheet as if 姓名 and 工号 had columns of their own behind the days; <c>null</c> where it is none.</summary>
    public static AttendanceHeader? Find(IReadOnlyList<SheetRow> rows, SheetPeriod period)
    {
        for (var i = 0; i < rows.Count && rows[i].Number <= HeaderFinder.LastRow; i++)
        {
            var days = rows[i].Cells.Select(cell => (cell.Column, Day: period.DayOf(cell))).Where(cell => cell.Day is not null).ToList();
            if (days.Count < AttendanceHeader.FewestDays || days.Count != rows[i].Cells.Count
                || !days.Select(cell => cell.Day!.Value).SequenceEqual(Enumerable.Range(1, days.Count))
                || rows.Skip(i + 1).Take(3).All(row => Labelled(row, "姓名") is null))
            {
                continue;
            }

            var behind = days[^1].Column + 1;
            return new AttendanceHeader(rows[i].Number, rows[i].Number,
            [
                .. days.Select(cell => new AttendanceColumn(new PayrollColumn($"{cell.Day}日", ColumnLetters.Of(cell.Column), cell.Column, null), null,
                    cell.Day)),
                new AttendanceColumn(new PayrollColumn("姓名", ColumnLetters.Of(behind), behind, PayrollField.Name) { Key = "姓名" }, AttendanceField.Name, null),
                new AttendanceColumn(new PayrollColumn("工号", ColumnLetters.Of(behind + 1), behind + 1, null) { Key = "工号" }, AttendanceField.StaffNumber, null),
            ])
            { IsCards = true };
        }

        return null;
    }

    /// <summary>Each card as one row; what stands between them is left out.</summary>
    public static IEnumerable<SheetRow> Rows(IEnumerable<SheetRow> rows, AttendanceHeader header)
    {
        var name = header.Of(AttendanceField.Name)!.Place.Index;
        string? worker = null;
        string? number = null;
        var from = 0;
        Dictionary<int, string> times = [];
        foreach (var row in rows)
        {
            if (Labelled(row, "姓名") is { } next)
            {
                if (worker is not null)
                {
                    yield return Card(from, worker, number, times, name);
                }

                (worker, number, from) = (next, Labelled(row, "工号"), row.Number);
                times.Clear();
                continue;
            }

            // More than one row of times where somebody punched often.
            foreach (var cell in row.Cells.Where(cell => worker is not null && cell.Column < name && DayMarks.HasTime(cell.Text)))
            {
                times[cell.Column] = times.TryGetValue(cell.Column, out var earlier) ? $"{earlier} {cell.Text.Trim()}" : cell.Text.Trim();
            }
        }

        if (worker is not null)
        {
            yield return Card(from, worker, number, times, name);
        }
    }

    private static SheetRow Card(int row, string worker, string? number, Dictionary<int, string> times, int name) => new(row,
    [
        .. times.OrderBy(cell => cell.Key).Select(cell => new SheetCell(cell.Key, CellKind.Text, cell.Value)),
        new SheetCell(name, CellKind.Text, worker),
        .. number is null ? Array.Empty<SheetCell>() : [new SheetCell(name + 1, CellKind.Text, number)],
    ]);

    private static string? Labelled(SheetRow row, string label)
    {
        for (var i = 0; i + 1 < row.Cells.Count; i++)
        {
            // Between columns of a table a name has no colon behind it, and no further header at its side.
            if (LenientText.Fold(row.Cells[i].Text).Replace(" ", "", StringComparison.Ordinal) is var text && text.TrimEnd(':') == label
                && (text.EndsWith(':') || row.Cells.Count <= 8) && HeaderWords.Read(row.Cells[i + 1].Text, null) is { Field: null, IsAside: false })
            {
                return row.Cells[i + 1].Text.Trim();
            }
        }

        return null;
    }
}
