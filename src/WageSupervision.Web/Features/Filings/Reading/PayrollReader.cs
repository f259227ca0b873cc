using WageSupervision.Domain.Payroll;
using WageSupervision.Web.Sheets;

namespace WageSupervision.Web.Features.Filings.Reading;

/// <summary>Reads an enterprise's own payroll sheet, whatever its layout.</summary>
public static class PayrollReader
{
    private const string NoHeader =
        "没有找到工资表的表头。表头应在前 30 行内，有“姓名”列，并有“应发合计”“实发工资”“基本工资”等至少一列金额。请检查表头名称，或者下载模板填写。";

    /// <summary>Reads a file of which nothing is known beyond what it says.</summary>
    /// <inheritdoc cref="Read(ReadOnlyMemory{byte}, string, ReadingLimits, ColumnMapping, CancellationToken, CellEdits)" path="/param"/>
    public static PayrollReading Read(ReadOnlyMemory<byte> content, string fileName, ReadingLimits limits, CancellationToken cancellationToken) =>
        Read(content, fileName, limits, ColumnMapping.None, cancellationToken);

    /// <summary>Reads a file of any known form. No content makes it throw: an unreadable file gives a refusal.</summary>
    /// <param name="content">The file as sent.</param>
    /// <param name="fileName">Its name; only the extension matters.</param>
    /// <param name="limits">How much to read at most, and what time the file should be about.</param>
    /// <param name="mapping">What headers stand for beyond what the portal knows; an enterprise's own choices.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <param name="edits">Cells that were set right since.</param>
    public static PayrollReading Read(
        ReadOnlyMemory<byte> content, string fileName, ReadingLimits limits, ColumnMapping mapping,
        CancellationToken cancellationToken, CellEdits? edits = null)
    {
        var lines = new List<PayrollLine>();
        var reading = Read(content, fileName, limits, mapping, lines.Add, cancellationToken, edits);
        return reading.Refusal is null ? reading with { Lines = lines } : reading;
    }

    /// <summary>Reads a file and hands its lines on one by one, those of a file that is refused in the end included.</summary>
    /// <param name="content">The file as sent.</param>
    /// <param name="fileName">Its name; only the extension matters.</param>
    /// <param name="limits">How much to read at most, and what time the file should be about.</param>
    /// <param name="mapping">What headers stand for beyond what the portal knows; an enterprise's own choices.</param>
    /// <param name="taker">Takes each line.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <param name="edits">Cells that were set right since.</param>
    public static PayrollReading Read(
        ReadOnlyMemory<byte> content, string fileName, ReadingLimits limits, ColumnMapping mapping,
        Action<PayrollLine> taker, CancellationToken cancellationToken,
        CellEdits? edits = null)
    {
        ArgumentNullException.ThrowIfNull(taker);
        ArgumentNullException.ThrowIfNull(fileName);
        ArgumentNullException.ThrowIfNull(limits);
        ArgumentNullException.ThrowIfNull(mapping);
        using var limit = new CancellationTokenSource(limits.MaxTime);
        using var clock = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, limit.Token);
        try
        {
            using var file = SheetSources.Open(content, fileName, limits, HeaderAliases.IsKnown, clock.Token);
            return ReadFile(file.Sheets, limits, mapping, edits ?? CellEdits.None, taker, clock.Token) with { CanMark = file.CanMark };
        }
        catch (UnreadableFileException unreadable)
        {
            return PayrollReading.Refused(unreadable.Code, unreadable.Message);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return PayrollReading.Refused(RefusalCodes.TooSlow, Refusals.TooSlow);
        }
    }

    private static PayrollReading ReadFile(
        IReadOnlyList<ISheetSource> sheets, ReadingLimits limits, ColumnMapping mapping, CellEdits edits,
        Action<PayrollLine> taker, CancellationToken cancellationToken)
    {
        List<SheetCandidate> candidates = [];
        try
        {
            foreach (var sheet in sheets.Where(sheet => !sheet.Hidden))
            {
                var whole = new SheetCandidate(sheet, mapping, limits, cancellationToken);
                candidates.Add(whole);
                if (whole.Header is not null && SheetPart.Of(sheet, whole.Header) is { Count: > 1 } parts)
                {
                    List<SheetCandidate> tables = [.. parts.Select(part => new SheetCandidate(part, mapping, limits, cancellationToken))];
                    var left = Beside(tables);
                    tables.Except(left).ToList().ForEach(table => table.Dispose());
                    if (left.Count > 0)
                    {
                        candidates.Remove(whole);
                        whole.Dispose();
                        candidates.AddRange(left);
                    }
                }
            }

            var payrolls = candidates.Where(candidate => candidate.Header is not null).ToList();
            if (payrolls.Count == 0)
            {
                return sheets.FirstOrDefault(sheet => sheet.Hidden && IsPayroll(sheet, mapping, limits, cancellationToken)) is { } inHidden
                    ? PayrollReading.Refused(RefusalCodes.NoHeader, $"工资表在隐藏的工作表“{inHidden.Name}”中，系统不读取隐藏的工作表。请取消隐藏，保存后重新上传。")
                    : Guessed(candidates, mapping);
            }

            var choice = SheetChoice.Among(payrolls, mapping.Sheets, limits);
            return choice.Chosen.Count == 0
                ? PayrollReading.Refused(RefusalCodes.WhichSheet, choice.Why) with { SheetChoices = [.. choice.Offered.Select(offered => offered.AsChoice)] }
                : new TableReader(choice, limits, mapping, edits, taker).Read();
        }
        finally
        {
            candidates.ForEach(candidate => candidate.Dispose());
        }
    }

    /// <summary>
    /// The tables beside one another that are read: all where each has its own people, the first where the others repeat it, none where the same
    /// people have other amounts, so that somebody has to say what that is.
    /// </summary>
    private static List<SheetCandidate> Beside(List<SheetCandidate> tables)
    {
        var people = tables.SelectMany(table => table.People).ToList();
        if (tables.Exists(table => table.Header is null) || people.Count == 0)
        {
            return [];
        }

        if (people.Distinct(StringComparer.Ordinal).Count() * 10 >= people.Count * 9)
        {
            return tables;
        }

        var first = Said(tables[0]);
        return tables.TrueForAll(table => Said(table).SequenceEqual(first)) ? [tables[0]] : [];

        static List<(int Row, int Column, string Text)> Said(SheetCandidate table) =>
            [.. ((SheetPart)table.Sheet).Said(table.Rows.Ahead(SheetCandidate.RowsLookedAt))];
    }

    private static bool IsPayroll(ISheetSource sheet, ColumnMapping mapping, ReadingLimits limits, CancellationToken cancellationToken)
    {
        using var candidate = new SheetCandidate(sheet, mapping, limits, cancellationToken);
        return candidate.Header is not null;
    }

    /// <summary>No header, but perhaps a row of which somebody can say what its columns are.</summary>
    private static PayrollReading Guessed(List<SheetCandidate> candidates, ColumnMapping mapping)
    {
        var refused = PayrollReading.Refused(RefusalCodes.NoHeader, NoHeader);
        foreach (var candidate in candidates)
        {
            var rows = candidate.Rows.Ahead(SheetCandidate.RowsLookedAt);
            if (HeaderFinder.Guess(rows, mapping) is { } guess)
            {
                var samples = new ColumnSamples(guess.Columns);
                foreach (var row in rows.Where(row => row.Number > guess.Row))
                {
                    samples.Look(row);
                }

                return refused with { SheetName = candidate.Sheet.Name, HeaderRow = guess.Row, Columns = guess.Columns, Samples = samples.ByColumn };
            }
        }

        return refused;
    }
}
