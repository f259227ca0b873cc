using WageSupervision.Domain.Payroll;
using WageSupervision.Web.Features.Filings.Reading.Sums;
using WageSupervision.Web.Sheets;

namespace WageSupervision.Web.Features.Filings.Reading;

/// <summary>Reads the chosen sheets, table after table, line after line.</summary>
internal sealed class TableReader
{
    private readonly SheetChoice choice;
    private readonly ReadingLimits limits;
    private readonly ColumnMapping mapping;
    private readonly CellEdits edits;
    private readonly Action<PayrollLine> taker;
    private readonly IssueList issues;
    private readonly CellReader cells;
    private readonly PersonChecks persons;
    private readonly PayrollSums sum = new();
    private readonly List<PayrollColumn> columns = [];
    private readonly Dictionary<int, string> samples = [];
    private readonly Dictionary<string, ColumnChoice> choices = new(StringComparer.Ordinal);
    private readonly SortedDictionary<PayrollField, decimal> declared = [];
    private readonly List<RowToEdit> toEdit = [];
    private readonly List<string> titles = [];
    private SumProof proof = SumProof.None;
    private int workers;
    private int ordinal;

    public TableReader(SheetChoice choice, ReadingLimits limits, ColumnMapping mapping, CellEdits edits, Action<PayrollLine> taker)
    {
        (this.choice, this.limits, this.mapping, this.edits, this.taker) = (choice, limits, mapping, edits, taker);
        issues = new IssueList([.. choice.Chosen.Select(sheet => sheet.Sheet)], limits);
        cells = new CellReader(issues, limits);
        persons = new PersonChecks(issues);
    }

    /// <summary>The header that begins in a row; most rows are seen at one glance to be none.</summary>
    public static SheetHeader? HeaderAt(IReadOnlyList<SheetRow> rows, int index, ColumnMapping mapping) =>
        MayBeHeader(rows[index]) ? HeaderFinder.At([.. rows.Skip(index).Take(3)], mapping) : null;

    public PayrollReading Read()
    {
        var first = choice.Chosen[0];
        foreach (var sheet in choice.Chosen)
        {
            ReadSheet(sheet);
            ordinal++;
        }

        if (workers == 0)
        {
            return PayrollReading.Refused(RefusalCodes.NoWorkers,
                $"在“{first.Sheet.Name}”第 {first.Header!.Row} 行找到了表头，下面{(issues.Warnings.Count(issue => issue.Code == IssueCodes.NoAmounts) is > 0 and var named
                    ? $"有 {named:#,##0} 个人，都没有金额。请填上金额" : "没有员工。请填上员工")}后重新上传。");
        }

        cells.ReportRounded(columns);
        WarnOfOthers(first.Header!.Row);
        WarnOfMonth(first);
        return new PayrollReading
        {
            SheetName = first.Sheet.Name,
            SheetNames = [.. choice.Chosen.Select(sheet => sheet.Sheet.Name)],
            HeaderRow = first.Header.Row,
            Columns = columns,
            Shown = ShownWages.Of(columns, titles),
            Samples = samples,
            Mapping = mapping.With(choices).OfSheets([.. choice.Chosen.Select(sheet => sheet.Sheet.Name)], persons.Repeated.Count > 0),
            Proof = proof,
            Repeated = persons.Repeated,
            Errors = issues.Errors,
            Warnings = issues.Warnings,
            IssuesLeftOut = issues.LeftOut,
            ToEdit = toEdit,
            WorkerRows = workers,
            Totals = sum.Totals,
            DeclaredTotals = declared,
        };
    }

    // Asked of every row; a header has a word for the name, and a worker's row rarely has one.
    private static bool MayBeHeader(SheetRow row)
    {
        foreach (var cell in row.Cells)
        {
            if (cell.Kind == CellKind.Text && cell.Text.Length <= 12 && (cell.Text.Contains('名', StringComparison.Ordinal) || cell.Text.Contains('员',
                StringComparison.Ordinal)
                || cell.Text.Contains('职', StringComparison.Ordinal) || cell.Text.Contains('人', StringComparison.Ordinal)))
            {
                return HeaderFinder.MayBeHeader(row);
            }
        }

        return false;
    }

    private void ReadSheet(SheetCandidate candidate)
    {
        var rows = candidate.Rows;
        titles.Add(candidate.Sheet.IsText ? "" : candidate.Sheet.Name);
        while (rows.Next() is { } row && row.Number < candidate.Header!.Row)
        {
            if (row.Number < candidate.Header.FirstRow)
            {
                titles.AddRange(row.Cells.Select(cell => cell.Text));
            }
        }

        var table = Begin(candidate, candidate.Header!);
        while (rows.Next() is { } row)
        {
            CheckQuotes(candidate.Sheet, row);
            if (MayBeHeader(row) && HeaderFinder.At([row, .. rows.Ahead(2)], mapping) is { } header)
            {
                Skip(rows, header.Row);
                if (header.IsSame(table.Header))
                {
                    continue;
                }

                End(table);
                table = Begin(candidate, header);
                continue;
            }

            if (row.Cells.Count == 1 && rows.Ahead(3) is { Count: > 0 } below && HeaderAt(below, 0, mapping) is not null)
            {
                // The title of the table that begins below.
                continue;
            }

            var numbered = issues.Look(ordinal == 0 ? row : row with { Number = SheetRowNumber.Of(ordinal, row.Number) });
            if (!edits.IsNoWorker(numbered.Number))
            {
                Take(table, numbered);
            }
        }

        End(table);
    }

    private static void Skip(RowFeed rows, int until)
    {
        while (rows.Ahead(1) is [var next, ..] && next.Number <= until)
        {
            rows.Next();
        }
    }

    private PayTable Begin(SheetCandidate candidate, SheetHeader header)
    {
        var sample = TableSample.Of(candidate.Rows.Ahead(SheetCandidate.RowsLookedAt), header, mapping);
        if (edits.Values.Count > 0)
        {
            sample = [.. sample.Select(row => edits.Apply(row with { Number = SheetRowNumber.Of(ordinal, row.Number) }))];
        }

        var settled = ReferenceEquals(header, candidate.Header) && edits.Values.Count == 0 ? candidate.Settled! : RoleSolver.Settle(header.Columns, sample);
        settled = settled with { Columns = ColumnPlan.Settle(SheetRowNumber.Of(ordinal, header.Row), settled, issues) };
        var table = new PayTable(header with { Row = SheetRowNumber.Of(ordinal, header.Row), Columns = settled.Columns }, header, settled, sample, cells,
            persons, limits, issues);
        if (columns.Count == 0)
        {
            columns.AddRange(settled.Columns);
        }
        else
        {
            columns.AddRange(settled.Columns.Where(column => !columns.Exists(one => one.Key == column.Key && one.Index == column.Index)));
        }

        foreach (var column in settled.Columns.Where(column => column.Key.Length > 0))
        {
            choices[column.Key] = new ColumnChoice(column.Standing, column.Field);
        }

        return table;
    }

    private void End(PayTable table)
    {
        if (table.Top is { } top)
        {
            table.Top = null;
            TakeAs(table, top, top, table.Totals.IsSum(top) ?? RowKind.Worker);
        }

        table.Report(issues);
        proof = proof.With(table.Sums.Proof);
        foreach (var (field, total) in table.Totals.Declared)
        {
            declared[field] = declared.GetValueOrDefault(field) + total;
        }

        foreach (var (column, sample) in table.Samples.ByColumn)
        {
            samples.TryAdd(column, sample);
        }
    }

    private void Take(PayTable table, SheetRow asSent)
    {
        var row = edits.Apply(asSent);
        var kind = table.KindOf(row);
        if (kind != RowKind.Worker && !ReferenceEquals(row, asSent) && table.KindOf(asSent) == RowKind.Worker && table.Kinds.HasAmounts(asSent))
        {
            RefuseEmptied(table, row, asSent);
            return;
        }

        if (kind == RowKind.Worker && table.Totals.Rows == 0 && table.Top is null && table.Kinds.IsNobodys(row))
        {
            // A total may stand over the workers; whether it is one shows at the end.
            table.Top = row;
            return;
        }

        TakeAs(table, row, asSent, kind);
    }

    private void TakeAs(PayTable table, SheetRow row, SheetRow asSent, RowKind kind)
    {
        if (kind is RowKind.GrandTotal or RowKind.SectionTotal)
        {
            table.Totals.Compare(row, kind);
        }
        else if (kind == RowKind.Worker)
        {
            table.Samples.Look(row);
            table.Unnamed.Look(row);
            var before = issues.ErrorCount;
            if (table.Lines.Read(row) is { } line)
            {
                workers++;
                sum.Add(line);
                taker(line);
            }
            else if (issues.ErrorCount == before && !ReferenceEquals(row, asSent) && table.Kinds.HasAmounts(asSent))
            {
                RefuseEmptied(table, row, asSent);
            }
            else if (issues.ErrorCount > before)
            {
                workers++;
                if (toEdit.Count < RowToEdit.Most)
                {
                    toEdit.Add(table.Kinds.ToEdit(row, asSent, table.Header.Columns));
                }
            }
        }
    }

    /// <summary>Somebody's wage as sent: it does not go away by emptying its cells.</summary>
    private void RefuseEmptied(PayTable table, SheetRow row, SheetRow asSent)
    {
        issues.Error(
            row.Number, table.Header.Columns.First(column => column.Field == PayrollField.Name), IssueCodes.NameMissing,
            "原文件这一行有金额，不能在屏幕上去掉", "员工姓名", "照原来的填回去；确实不是员工的，在原表里删去后重新上传");
        workers++;
        toEdit.Add(table.Kinds.ToEdit(row, asSent, table.Header.Columns));
    }

    private void WarnOfOthers(int headerRow)
    {
        if (choice.LeftOut.Count > 0)
        {
            issues.Warn(
                headerRow, null, IssueCodes.OtherSheet,
                $"只读取了{string.Join("、", choice.Chosen.Select(sheet => $"“{sheet.Sheet.Name}”"))}；"
                    + $"{string.Join("、", choice.LeftOut.Select(sheet => $"“{sheet.Sheet.Name}”"))}也像工资表，没有读取",
                "一个文件一张工资表", "如果都要申报，请合并到一张表，或者分成几个文件上传");
        }
    }

    private void WarnOfMonth(SheetCandidate first)
    {
        if (first is { IsOfCycle: false, MonthsOfRows.Count: 0 })
        {
            issues.Warn(first.Header!.Row, null, IssueCodes.OtherMonth,
                $"表名或者标题写的是{string.Join("、", first.Months.Distinct())}，申报的周期是 {limits.From:yyyy-MM-dd} 至 {limits.To:yyyy-MM-dd}", "本周期的工资表",
                    "上传错表的，换成本月的表；写错标题的，不影响提交");
        }
    }

    private static void CheckQuotes(ISheetSource sheet, SheetRow row)
    {
        if (sheet.IsText && row.Cells.Any(cell => cell.Text.AsSpan().Count('\n') > 5))
        {
            throw CsvSheet.UnpairedQuote(row.Number);
        }
    }
}
