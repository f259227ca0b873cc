using System.Runtime.InteropServices;
using System.Text;
using System.Xml;
using WageSupervision.Domain.Payroll;

namespace WageSupervision.Web.Features.Filings.Reading;

/// <summary>Reads an enterprise's own payroll sheet, whatever its layout.</summary>
public static class PayrollReader
{
    private const string NoHeader =
        "没有找到工资表的表头。表头应在前 30 行内，有“姓名”列，并有“应发合计”“实发工资”“基本工资”中的至少一列。请检查表头名称，或者下载模板填写。";

    /// <summary>Reads a .xlsx or .csv file. No content makes it throw: an unreadable file gives a refusal.</summary>
    /// <param name="content">The file as sent.</param>
    /// <param name="fileName">Its name; only the extension matters.</param>
    /// <param name="limits">How much to read at most.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public static PayrollReading Read(ReadOnlyMemory<byte> content, string fileName, ReadingLimits limits, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(fileName);
        ArgumentNullException.ThrowIfNull(limits);
        try
        {
            if (!FileProbe.IsWorkbook(content.Span, fileName, limits))
            {
                return ReadFirst([CsvSheet.Open(content.Span, Path.GetFileName(fileName), limits)], limits, cancellationToken);
            }

            using var package = new XlsxPackage(AsStream(content), limits);
            return ReadFirst(XlsxWorkbook.Open(package, cancellationToken).Sheets, limits, cancellationToken);
        }
        catch (UnreadableFileException unreadable)
        {
            return PayrollReading.Refused(unreadable.Code, unreadable.Message);
        }
        catch (XmlException forbidden) when (forbidden.Message.Contains("DTD", StringComparison.Ordinal))
        {
            return PayrollReading.Refused(RefusalCodes.Suspicious, Refusals.Suspicious);
        }
        catch (Exception damaged) when (damaged is XmlException or IOException or InvalidDataException or DecoderFallbackException
            or NotSupportedException or ArgumentException or CsvHelper.CsvHelperException or OverflowException or InvalidOperationException)
        {
            // Whatever the libraries say of bytes from outside, to the sender it means one thing.
            return PayrollReading.Refused(RefusalCodes.Damaged, Refusals.Damaged);
        }
    }

    private static PayrollReading ReadFirst(IReadOnlyList<ISheetSource> sheets, ReadingLimits limits, CancellationToken cancellationToken)
    {
        var visible = sheets.Where(sheet => !sheet.Hidden).ToList();
        var index = -1;
        SheetHeader? header = null;
        while (header is null && ++index < visible.Count)
        {
            header = FindHeader(visible[index], cancellationToken);
        }

        if (header is null)
        {
            var inHidden = sheets.FirstOrDefault(sheet => sheet.Hidden && FindHeader(sheet, cancellationToken) is not null);
            return PayrollReading.Refused(
                RefusalCodes.NoHeader,
                inHidden is null ? NoHeader : $"工资表在隐藏的工作表“{inHidden.Name}”中，系统不读取隐藏的工作表。请取消隐藏，保存后重新上传。");
        }

        var others = visible.Skip(index + 1).Where(sheet => FindHeader(sheet, cancellationToken) is not null).Select(sheet => sheet.Name).ToList();
        return ReadSheet(visible[index], header, others, limits, cancellationToken);
    }

    private static SheetHeader? FindHeader(ISheetSource sheet, CancellationToken cancellationToken) =>
        HeaderFinder.Find([.. sheet.Rows(cancellationToken).TakeWhile(row => row.Number <= HeaderFinder.LastRow + 1)]);

    private static PayrollReading ReadSheet(
        ISheetSource sheet, SheetHeader header, List<string> others, ReadingLimits limits, CancellationToken cancellationToken)
    {
        var issues = new IssueList(sheet.Name, limits);
        var columns = ColumnPlan.Settle(header, issues);
        var sums = new SumChecks(columns, issues);
        var totals = new SheetTotals(columns, issues);
        var cells = new CellReader(issues, limits);
        var reader = new LineReader(columns, cells, sums, totals, new PersonChecks(columns, issues), issues);
        var kinds = new RowKinds(header with { Columns = columns });
        var lines = new List<PayrollLine>();
        var workers = 0;
        foreach (var row in sheet.Rows(cancellationToken).SkipWhile(row => row.Number <= header.Row))
        {
            CheckQuotes(sheet, row);
            switch (kinds.Of(row))
            {
                case RowKind.Worker:
                    workers++;
                    if (reader.Read(row) is { } line)
                    {
                        lines.Add(line);
                    }

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
            Lines = lines,
            Errors = issues.Errors,
            Warnings = issues.Warnings,
            IssuesLeftOut = issues.LeftOut,
            WorkerRows = workers,
            Totals = PayrollTotals.Of(lines),
            DeclaredTotals = totals.Declared,
        };
    }

    /// <summary>A quotation mark without its partner takes the following lines into one cell, and with them their workers.</summary>
    private static void CheckQuotes(ISheetSource sheet, SheetRow row)
    {
        if (sheet is CsvSheet && row.Cells.Any(cell => cell.Text.AsSpan().Count('\n') > 5))
        {
            throw new UnreadableFileException(
                RefusalCodes.Damaged, $"第 {row.Number} 行有一个引号（\"）没有成对，后面的行都被当成了一格。请用 Excel 或 WPS 打开，删去这个引号，或者另存为 .xlsx 后再上传。");
        }
    }

    private static MemoryStream AsStream(ReadOnlyMemory<byte> content) =>
        MemoryMarshal.TryGetArray(content, out var array)
            ? new MemoryStream(array.Array!, array.Offset, array.Count, writable: false)
            : new MemoryStream(content.ToArray(), writable: false);
}
