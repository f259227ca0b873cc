using WageSupervision.Web.Features.Filings.Reading;

namespace WageSupervision.Web.Features.Attendance.Reading;

/// <summary>Reads an enterprise's own attendance sheet: a monthly summary, or one column a day.</summary>
public static class AttendanceReader
{
    private const string NoHeader =
        "没有找到考勤表的表头。表头应在前 30 行内，有“姓名”列，并有“出勤天数”列，或者 1 到 31 的每日列。请检查表头名称，或者下载模板填写。";

    /// <summary>Reads a .xlsx, .xls or .csv file. No content makes it throw: an unreadable file gives a refusal.</summary>
    /// <param name="content">The file as sent.</param>
    /// <param name="fileName">Its name; only the extension matters.</param>
    /// <param name="month">The month it is filed for.</param>
    /// <param name="limits">How much to read at most.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public static AttendanceReading Read(ReadOnlyMemory<byte> content, string fileName, DateOnly month, ReadingLimits limits, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(fileName);
        ArgumentNullException.ThrowIfNull(limits);
        using var clock = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        clock.CancelAfter(limits.MaxTime);
        try
        {
            using var file = SheetSources.Open(content, fileName, limits, clock.Token);
            return ReadFirst(file.Sheets, month, limits, clock.Token);
        }
        catch (UnreadableFileException unreadable)
        {
            return AttendanceReading.Refused(unreadable.Code, unreadable.Message.Replace("工资表", "考勤表", StringComparison.Ordinal));
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return AttendanceReading.Refused(RefusalCodes.TooSlow, Refusals.TooSlow.Replace("工资表", "考勤表", StringComparison.Ordinal));
        }
    }

    private static AttendanceReading ReadFirst(IReadOnlyList<ISheetSource> sheets, DateOnly month, ReadingLimits limits, CancellationToken cancellationToken)
    {
        foreach (var sheet in sheets.Where(sheet => !sheet.Hidden))
        {
            if (AttendanceHeaders.Find(FirstRows(sheet, cancellationToken), month) is { } header)
            {
                var others = sheets.SkipWhile(one => one != sheet).Skip(1).Where(one => !one.Hidden && AttendanceHeaders.Find(FirstRows(one, cancellationToken), month) is not null)
                    .Select(one => $"“{one.Name}”").ToList();
                return ReadSheet(sheet, header, others, month, limits, cancellationToken);
            }
        }

        return sheets.FirstOrDefault(sheet => sheet.Hidden && AttendanceHeaders.Find(FirstRows(sheet, cancellationToken), month) is not null) is { } inHidden
            ? AttendanceReading.Refused(RefusalCodes.NoHeader, $"考勤表在隐藏的工作表“{inHidden.Name}”中，系统不读取隐藏的工作表。请取消隐藏，保存后重新上传。")
            : AttendanceReading.Refused(RefusalCodes.NoHeader, NoHeader);
    }

    private static List<SheetRow> FirstRows(ISheetSource sheet, CancellationToken cancellationToken) =>
        [.. sheet.Rows(cancellationToken).TakeWhile(row => row.Number <= HeaderFinder.LastRow + 1)];

    private static AttendanceReading ReadSheet(
        ISheetSource sheet, AttendanceHeader header, List<string> others, DateOnly month, ReadingLimits limits, CancellationToken cancellationToken)
    {
        var issues = new IssueList(sheet.Name, limits);
        var reader = new WorkerReader(header, month, issues, new CellReader(issues, limits));
        var kinds = new RowKinds(new SheetHeader(header.Row, [.. header.Columns.Select(column => column.Place)]));
        foreach (var row in sheet.Rows(cancellationToken).SkipWhile(row => row.Number <= header.Row))
        {
            var kind = kinds.Of(row);
            if (kind == RowKind.Worker)
            {
                reader.Begin(row);
            }
            else if (kind == RowKind.Skipped)
            {
                reader.Continue(row);
            }
        }

        var lines = reader.End();
        if (reader.Workers == 0)
        {
            return AttendanceReading.Refused(RefusalCodes.NoWorkers, $"在“{sheet.Name}”第 {header.Row} 行找到了表头，下面没有员工。请填上员工后重新上传。");
        }

        if (others.Count > 0)
        {
            issues.Warn(header.Row, null, IssueCodes.OtherSheet, $"只读取了“{sheet.Name}”；{string.Join("、", others)}也像考勤表，没有读取", "一个文件一张考勤表", "如果都要申报，请合并到一张表");
        }

        return new AttendanceReading
        {
            SheetName = sheet.Name,
            HeaderRow = header.Row,
            IsDaily = header.IsDaily,
            Columns = header.Columns,
            Lines = lines,
            Errors = issues.Errors,
            Warnings = issues.Warnings,
            IssuesLeftOut = issues.LeftOut,
            WorkerRows = reader.Workers,
        };
    }
}
