using System.Globalization;

namespace WageSupervision.Web.Sheets;

/// <summary>Where a row or cell of an XML Spreadsheet stands: what does not say its place follows the one before, beside what merged cells cover.</summary>
internal sealed class XmlSpreadsheetPlace
{
    private const int LastRow = 1_048_576;
    private const int LastColumn = 16_384;
    private readonly int[] _coveredUntil = new int[1_024];
    private int _nextRow = 1;
    private int _nextColumn;

    /// <summary>From 1.</summary>
    public int Row { get; private set; }

    /// <summary>From 0.</summary>
    public int Column { get; private set; }

    /// <summary>A whole number above or at zero; <c>null</c> where it is not said.</summary>
    public static int? Number(XmlPart part, string attribute) => part.LocalAttribute(attribute) is not { } said ? null
        : int.TryParse(said, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= LastRow ? number
        : throw new UnreadableFileException(RefusalCodes.Damaged, Refusals.Damaged);

    public void NextRow(XmlPart part)
    {
        var row = Number(part, "Index") ?? _nextRow;
        Row = row >= _nextRow && row <= LastRow ? row : throw new UnreadableFileException(RefusalCodes.Damaged, Refusals.Damaged);

        // A row that spans stands for rows below it that look like it.
        _nextRow = row + 1 + (Number(part, "Span") ?? 0);
        _nextColumn = 0;
    }

    /// <summary>The cells it covers, where it covers more than itself.</summary>
    public MergedRange? NextCell(XmlPart part)
    {
        var index = Number(part, "Index");
        var column = index is { } said ? said - 1 : _nextColumn;
        while (index is null && column < _coveredUntil.Length && _coveredUntil[column] >= Row)
        {
            column++;
        }

        Column = column >= _nextColumn && column < LastColumn ? column : throw new UnreadableFileException(RefusalCodes.Damaged, Refusals.Damaged);
        var lastColumn = column + (Number(part, "MergeAcross") ?? 0);
        var lastRow = Row + (Number(part, "MergeDown") ?? 0);
        _nextColumn = lastColumn + 1;
        if (lastRow > Row && column < _coveredUntil.Length)
        {
            Array.Fill(_coveredUntil, lastRow, column, Math.Min(lastColumn + 1, _coveredUntil.Length) - column);
        }

        return lastRow > Row || lastColumn > column ? new MergedRange(Row, column, lastRow, lastColumn) : null;
    }
}
