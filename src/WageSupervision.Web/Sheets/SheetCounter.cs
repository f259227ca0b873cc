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
    private const int MinutesPerDay = 1_440;

    /// <summary>A cell that holds a day, perhaps with a time of day.</summary>
    public static SheetCell Cell(int column, DateOnly day, short minute = 0) =>
        new(column, CellKind.Date, day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), Minute: minute);

    /// <summary>The whole minutes since midnight of a serial number; 0 where it is a whole day.</summary>
    public static short MinuteOf(string number) => number.Contains('.', StringComparison.Ordinal)
        && double.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out var serial) && serial > 0
            ? MinuteOf(TimeSpan.FromSeconds(Math.Round((serial - Math.Floor(serial)) * MinutesPerDay * 60))) : (short)0;

    /// <summary>The whole minutes since midnight.</summary>
    public static short MinuteOf(TimeSpan time) => (short)((int)time.TotalMinutes % MinutesPerDay);

    /// <summary>The whole minutes since midnight of 2026-10-09T08:21:00; 0 where no time of day is told, or one of another zone.</summary>
    public static short MinuteOfWritten(string moment) => moment.IndexOf('T', StringComparison.Ordinal) is > 0 and var at
        && TimeOnly.TryParse(moment.AsSpan(at + 1), CultureInfo.InvariantCulture, out var time) ? MinuteOf(time.ToTimeSpan()) : (short)0;

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
