using System.Collections.ObjectModel;

namespace WageSupervision.Web.Sheets;

/// <summary>How a cell was stored, which decides how far its text can be trusted.</summary>
internal enum CellKind : byte
{
    Text,

    /// <summary>A binary floating-point number as written by a spreadsheet program.</summary>
    Number,

    /// <summary>A number shown as a date; the text is its day in ISO 8601.</summary>
    Date,
    Boolean,

    /// <summary>For example #REF!.</summary>
    Error,

    /// <summary>A formula whose result the writing program did not store.</summary>
    FormulaWithoutValue,
}

/// <summary>One cell that holds something.</summary>
/// <param name="Column">From 0.</param>
/// <param name="Kind">How it was stored.</param>
/// <param name="Text">Its content, never blank except for a formula without value.</param>
/// <param name="Percent">It is a number shown as a rate: 0.08 as 8 %.</param>
/// <param name="Minute">Of a date, the whole minutes since midnight; 0 where only a day is told.</param>
internal readonly record struct SheetCell(int Column, CellKind Kind, string Text, bool Percent = false, short Minute = 0);

/// <summary>Cells merged into one.</summary>
/// <param name="FirstRow">From 1.</param>
/// <param name="FirstColumn">From 0.</param>
/// <param name="LastRow">Inclusive.</param>
/// <param name="LastColumn">Inclusive.</param>
internal readonly record struct MergedRange(int FirstRow, int FirstColumn, int LastRow, int LastColumn);

/// <summary>One row that holds something.</summary>
/// <param name="Number">From 1, as the spreadsheet counts.</param>
/// <param name="Cells">From left to right.</param>
internal sealed record SheetRow(int Number, IReadOnlyList<SheetCell> Cells)
{
    /// <summary>Whether the spreadsheet program does not show it.</summary>
    public bool Hidden { get; init; }

    public SheetCell? this[int column]
    {
        get
        {
            // Rows are read a cell at a time from the left, so the cell is rarely far from its own place in the list.
            for (var i = Math.Min(column, Cells.Count - 1); i >= 0 && Cells[i].Column >= column; i--)
            {
                if (Cells[i].Column == column)
                {
                    return Cells[i];
                }
            }

            return null;
        }
    }

    public string Text(int column) => this[column]?.Text ?? "";
}

/// <summary>One sheet of a file; its rows are read as they are asked for, and can be asked for again.</summary>
internal interface ISheetSource
{
    string Name { get; }

    bool Hidden { get; }

    /// <summary>Whether every cell is only text, as in CSV.</summary>
    bool IsText { get; }

    IEnumerable<SheetRow> Rows(CancellationToken cancellationToken);

    /// <summary>Columns from 0 that the spreadsheet program does not show.</summary>
    IReadOnlySet<int> HiddenColumns(CancellationToken cancellationToken) => ReadOnlySet<int>.Empty;

    /// <summary>Merged cells; <c>null</c> where the file does not say it, or where finding it would cost as much as reading the sheet.</summary>
    IReadOnlyList<MergedRange>? Merged(CancellationToken cancellationToken) => null;
}

/// <summary>The file cannot be read on; carries the refusal to show.</summary>
internal sealed class UnreadableFileException(string code, string message) : Exception(message)
{
    public string Code { get; } = code;
}

/// <summary>Columns as spreadsheets name them.</summary>
internal static class ColumnLetters
{
    public static string Of(int index)
    {
        var letters = "";
        for (var rest = index + 1; rest > 0; rest = (rest - 1) / 26)
        {
            letters = (char)('A' + ((rest - 1) % 26)) + letters;
        }

        return letters;
    }

    /// <summary>The column of a cell reference such as <c>F7</c>, from 0; -1 where there is none.</summary>
    public static int IndexOf(ReadOnlySpan<char> reference)
    {
        var index = 0;
        foreach (var c in reference)
        {
            if (!char.IsAsciiLetter(c))
            {
                break;
            }

            index = (index * 26) + (char.ToUpperInvariant(c) - 'A' + 1);
            if (index > 16_384)
            {
                return -1;
            }
        }

        return index - 1;
    }
}
