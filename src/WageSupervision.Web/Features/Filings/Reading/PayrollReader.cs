using WageSupervision.Domain.Payroll;

namespace WageSupervision.Web.Features.Filings.Reading;

/// <summary>Reads an enterprise's own payroll sheet, whatever its layout.</summary>
public static class PayrollReader
{
    private const string NoHeader =
        "没有找到工资表的表头。表头应在前 30 行内，有“姓名”列，并有“应发合计”“实发工资”“基本工资”中的至少一列。请检查表头名称，或者下载模板填写。";

    /// <summary>Reads a file of which nothing is known beyond what it says.</summary>
    /// <inheritdoc cref="Read(ReadOnlyMemory{byte}, string, ReadingLimits, ColumnMapping, CancellationToken, CellCorrections)" path="/param"/>
    public static PayrollReading Read(ReadOnlyMemory<byte> content, string fileName, ReadingLimits limits, CancellationToken cancellationToken) =>
        Read(content, fileName, limits, ColumnMapping.None, cancellationToken);

    /// <summary>Reads a .xlsx, .xls or .csv file. No content makes it throw: an unreadable file gives a refusal.</summary>
    /// <param name="content">The file as sent.</param>
    /// <param name="fileName">Its name; only the extension matters.</param>
    /// <param name="limits">How much to read at most.</param>
    /// <param name="mapping">What headers stand for beyond what the portal knows; an enterprise's own choices.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <param name="corrections">Cells that were set right since.</param>
    public static PayrollReading Read(
        ReadOnlyMemory<byte> content, string fileName, ReadingLimits limits, ColumnMapping mapping, CancellationToken cancellationToken, CellCorrections? corrections = null)
    {
        var lines = new List<PayrollLine>();
        var reading = Read(content, fileName, limits, mapping, lines.Add, cancellationToken, corrections);
        return reading.Refusal is null ? reading with { Lines = lines } : reading;
    }

    /// <summary>Reads a file and hands its lines on one by one, those of a file that is refused in the end included.</summary>
    /// <param name="content">The file as sent.</param>
    /// <param name="fileName">Its name; only the extension matters.</param>
    /// <param name="limits">How much to read at most.</param>
    /// <param name="mapping">What headers stand for beyond what the portal knows; an enterprise's own choices.</param>
    /// <param name="taker">Takes each line.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <param name="corrections">Cells that were set right since.</param>
    public static PayrollReading Read(
        ReadOnlyMemory<byte> content, string fileName, ReadingLimits limits, ColumnMapping mapping, Action<PayrollLine> taker, CancellationToken cancellationToken,
        CellCorrections? corrections = null)
    {
        ArgumentNullException.ThrowIfNull(taker);
        ArgumentNullException.ThrowIfNull(fileName);
        ArgumentNullException.ThrowIfNull(limits);
        ArgumentNullException.ThrowIfNull(mapping);
        var reading = ReadBounded(content, fileName, limits, mapping, corrections ?? CellCorrections.None, taker, cancellationToken);
        return reading.Refusal is null ? reading : reading with { Mapping = mapping };
    }

    private static PayrollReading ReadBounded(
        ReadOnlyMemory<byte> content, string fileName, ReadingLimits limits, ColumnMapping mapping, CellCorrections corrections, Action<PayrollLine> taker, CancellationToken cancellationToken)
    {
        using var clock = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        clock.CancelAfter(limits.MaxTime);
        try
        {
            using var file = SheetSources.Open(content, fileName, limits, clock.Token);
            return ReadFirst(file.Sheets, limits, mapping, corrections, taker, clock.Token);
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

    private static PayrollReading ReadFirst(
        IReadOnlyList<ISheetSource> sheets, ReadingLimits limits, ColumnMapping mapping, CellCorrections corrections, Action<PayrollLine> taker, CancellationToken cancellationToken)
    {
        var visible = sheets.Where(sheet => !sheet.Hidden).ToList();
        var index = -1;
        SheetHeader? header = null;
        while (header is null && ++index < visible.Count)
        {
            header = HeaderFinder.Find(FirstRows(visible[index], cancellationToken), mapping);
        }

        if (header is not null)
        {
            var others = visible.Skip(index + 1).Where(sheet => HeaderFinder.Find(FirstRows(sheet, cancellationToken), mapping) is not null).Select(sheet => sheet.Name).ToList();
            return ReadSheet(visible[index], header, others, limits, mapping, corrections, taker, cancellationToken);
        }

        return sheets.FirstOrDefault(sheet => sheet.Hidden && HeaderFinder.Find(FirstRows(sheet, cancellationToken), mapping) is not null) is { } inHidden
            ? PayrollReading.Refused(RefusalCodes.NoHeader, $"工资表在隐藏的工作表“{inHidden.Name}”中，系统不读取隐藏的工作表。请取消隐藏，保存后重新上传。")
            : Guessed(visible, mapping, cancellationToken);
    }

    /// <summary>No header, but perhaps a row of which somebody can say what its columns are.</summary>
    private static PayrollReading Guessed(List<ISheetSource> visible, ColumnMapping mapping, CancellationToken cancellationToken)
    {
        var refused = PayrollReading.Refused(RefusalCodes.NoHeader, NoHeader);
        foreach (var sheet in visible)
        {
            var rows = FirstRows(sheet, cancellationToken);
            if (HeaderFinder.Guess(rows, mapping) is { } guess)
            {
                var samples = new ColumnSamples(guess.Columns);
                foreach (var row in rows.Where(row => row.Number > guess.Row))
                {
                    samples.Look(row);
                }

                return refused with { SheetName = sheet.Name, HeaderRow = guess.Row, Columns = guess.Columns, Samples = samples.ByColumn };
            }
        }

        return refused;
    }

    private static List<SheetRow> FirstRows(ISheetSource sheet, CancellationToken cancellationToken) =>
        [.. sheet.Rows(cancellationToken).TakeWhile(row => row.Number <= HeaderFinder.LastRow + 1)];

    private static PayrollReading ReadSheet(
        ISheetSource sheet, SheetHeader header, List<string> others, ReadingLimits limits, ColumnMapping mapping, CellCorrections corrections, Action<PayrollLine> taker,
        CancellationToken cancellationToken)
    {
        var issues = new IssueList(sheet.Name, limits);
        var columns = ColumnPlan.Settle(header, issues);
        var sums = new SumChecks(columns, issues);
        var totals = new SheetTotals(columns, issues);
        var cells = new CellReader(issues, limits);
        var reader = new LineReader(columns, cells, sums, totals, new PersonChecks(columns, issues), issues);
        var kinds = new RowKinds(header with { Columns = columns });
        var samples = new ColumnSamples(columns);
        var sum = new PayrollSums();
        var workers = 0;
        List<RowToMend> toMend = [];
        var unnamed = new UnnamedColumns(header);
        foreach (var asSent in sheet.Rows(cancellationToken).SkipWhile(row => row.Number <= header.Row))
        {
            CheckQuotes(sheet, asSent);
            if (corrections.IsNoWorker(asSent.Number))
            {
                continue;
            }

            var row = corrections.Apply(asSent);
            var kind = kinds.Of(row);
            if (kind != RowKind.Worker && !ReferenceEquals(row, asSent) && kinds.Of(asSent) == RowKind.Worker && kinds.HasAmounts(asSent))
            {
                // Somebody's wage as sent: it does not go away by emptying its cells.
                issues.Error(
                    row.Number, columns.First(column => column.Field == PayrollField.Name), IssueCodes.NameMissing, "原文件这一行有金额，不能在屏幕上去掉", "员工姓名", "照原来的填回去；确实不是员工的，在原表里删去后重新上传");
                workers++;
                toMend.Add(kinds.ToMend(row, asSent, columns));
                continue;
            }

            switch (kind)
            {
                case RowKind.Worker:
                    workers++;
                    samples.Look(row);
                    if (reader.Read(row) is { } line)
                    {
                        sum.Add(line);
                        taker(line);
                    }
                    else if (toMend.Count < RowToMend.Most)
                    {
                        toMend.Add(kinds.ToMend(row, asSent, columns));
                    }

                    unnamed.Look(row);

                    break;
                case RowKind.GrandTotal:
                    totals.Compare(row, RowKind.GrandTotal);
                    break;
                case RowKind.SectionTotal:
                    totals.Compare(row, RowKind.SectionTotal);
                    break;
            }
        }

        if (workers == 0)
        {
            return PayrollReading.Refused(RefusalCodes.NoWorkers, $"在“{sheet.Name}”第 {header.Row} 行找到了表头，下面没有员工。请填上员工后重新上传。");
        }

        sums.ReportComputed(header.Row);
        cells.ReportRounded(columns);
        unnamed.Report(issues, workers);
        if (others.Count > 0)
        {
            issues.Warn(
                header.Row, null, IssueCodes.OtherSheet, $"只读取了“{sheet.Name}”；{string.Join("、", others.Select(name => $"“{name}”"))}也像工资表，没有读取", "一个文件一张工资表", "如果都要申报，请合并到一张表，或者分成几个文件上传");
        }

        return new PayrollReading
        {
            SheetName = sheet.Name,
            HeaderRow = header.Row,
            Columns = columns,
            Samples = samples.ByColumn,
            Mapping = mapping.With(header.Columns.Where(column => column.Key.Length > 0)
                .Select(column => KeyValuePair.Create(column.Key, new ColumnChoice(column.Standing, column.Field)))),
            Errors = issues.Errors,
            Warnings = issues.Warnings,
            IssuesLeftOut = issues.LeftOut,
            ToMend = toMend,
            WorkerRows = workers,
            Totals = sum.Totals,
            DeclaredTotals = totals.Declared,
        };
    }

    private static void CheckQuotes(ISheetSource sheet, SheetRow row)
    {
        if (sheet.IsText && row.Cells.Any(cell => cell.Text.AsSpan().Count('\n') > 5))
        {
            throw CsvSheet.UnpairedQuote(row.Number);
        }
    }
}
