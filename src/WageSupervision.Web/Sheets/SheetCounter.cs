using System.Globalization;

namespace WageSupervision.Web.Sheets;

/// <summary>Counts what a sheet holds against the limits.</summary>
internal sealed class SheetCounter(ReadingLimits limits, CancellationToken cancellationToken)
{
    private int _rows;
    private int _cells;
    private int _looks;

    public void Look()
    {
        if ((++_looks & 0xFF) == 0)
        {
            cancellationToken.ThrowIfCancellationRequested();
        }
    }

    public void CountRow()
    {
        if (++_rows > limits.MaxRows)
        {
            throw TooMany($"{limits.MaxRows:#,##0} 行");
        }
    }

    public void CountCell()
    {
        if (++_cells > limits.MaxCells)
        {
            throw TooMany($"{limits.MaxCells:#,##0} 个单元格");
        }
    }

    public void CheckColumn(int column)
    {
        if (column >= limits.MaxColumns)
        {
            throw TooMany($"{limits.MaxColumns} 列");
        }
    }

    // What is said is made only where it is said: this is asked of every cell.
    private static UnreadableFileException TooMany(string limit) => new(
        RefusalCodes.TooManyCells, $"工作表超过 {limit}，系统没有读取。请只保留工资表本身，删去无关的行和列，或者按部门分成几个文件上传。");
}

/// <summary>Days as spreadsheets count them.</summary>
internal static class SerialDate
{
    /// <summary>A cell that holds a day.</summary>
    public static SheetCell Cell(int column, DateOnly day) => new(column, CellKind.Date, day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    /// <summary>Reads a serial number; the day 1900-02-29, which never was, makes the count start on 1899-12-30.</summary>
    public static bool TryRead(string number, bool from1904, out DateOnly day)
    {
        day = default;
        if (!double.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out var serial) || !(serial >= 1 && serial < 110_000))
        {
            return false;
        }

        day = (from1904 ? new DateOnly(1904, 1, 1) : new DateOnly(1899, 12, 30)).AddDays((int)serial);
        return true;
    }
}
