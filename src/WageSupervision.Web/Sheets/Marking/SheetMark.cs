namespace WageSupervision.Web.Sheets.Marking;

/// <summary>What is written at one cell of the annotated workbook.</summary>
/// <param name="Row">As the spreadsheet counts.</param>
/// <param name="Column">From 0.</param>
/// <param name="IsError">Coloured as something to mend, else as something to look at.</param>
/// <param name="Text">The comment.</param>
internal sealed record SheetMark(int Row, int Column, bool IsError, string Text)
{
    /// <summary>For example F7.</summary>
    public string Reference => ColumnLetters.Of(Column) + Row.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
