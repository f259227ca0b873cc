namespace WageSupervision.Web.Features.Filings.Reading.Annotating;

/// <summary>What is written at one cell of the annotated workbook.</summary>
/// <param name="Row">As the spreadsheet counts.</param>
/// <param name="Column">From 0.</param>
/// <param name="IsError">Coloured as something to mend, else as something to look at.</param>
/// <param name="Text">The comment.</param>
internal sealed record SheetMark(int Row, int Column, bool IsError, string Text)
{
    /// <summary>For example F7.</summary>
    public string Reference => ColumnLetters.Of(Column) + Row.ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>The marks of a reading: one a cell, errors before warnings; what concerns a whole row stands at the row's first cell.</summary>
    public static List<SheetMark> Of(PayrollReading reading, IReadOnlyDictionary<int, int> firstCells)
    {
        var marks = new SortedDictionary<(int Row, int Column), (bool IsError, List<string> Texts)>();
        foreach (var (issue, isError) in reading.Errors.Select(issue => (issue, true)).Concat(reading.Warnings.Select(issue => (issue, false))))
        {
            var column = issue.Column.Length > 0 ? ColumnLetters.IndexOf(issue.Column) : firstCells.GetValueOrDefault(issue.Row);
            var place = (issue.Row, column);
            if (!marks.TryGetValue(place, out var mark))
            {
                marks[place] = mark = (isError, []);
            }

            mark.Texts.Add($"【{(isError ? "须改正" : "请看一看")}】{issue.Message}\n应当是：{issue.Expected}\n怎么改：{issue.Fix}");
        }

        return [.. marks.Select(pair => new SheetMark(pair.Key.Row, pair.Key.Column, pair.Value.IsError, string.Join("\n\n", pair.Value.Texts)))];
    }
}
