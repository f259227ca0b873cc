using System.Globalization;
using System.Text;
using ExcelDataReader;

namespace WageSupervision.Web.Sheets;

/// <summary>An old .xls workbook. Its container and its list of sheets are checked here before the library is let near it.</summary>
internal sealed class XlsWorkbook : IDisposable
{
    private readonly IExcelDataReader _reader;

    static XlsWorkbook() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    private XlsWorkbook(IExcelDataReader reader, BiffRecords records, ReadingLimits limits, CancellationToken cancellationToken)
    {
        _reader = reader;
        do
        {
            cancellationToken.ThrowIfCancellationRequested();
            Sheets.Add(new XlsSheet(reader, Sheets.Count, records, limits));
        }
        while (reader.NextResult());
    }

    public List<ISheetSource> Sheets { get; } = [];

    public static XlsWorkbook Open(ReadOnlyMemory<byte> content, ReadingLimits limits, CancellationToken cancellationToken)
    {
        var container = CompoundFile.Open(content);
        if (container.HasEntry("EncryptedPackage"))
        {
            throw new UnreadableFileException(RefusalCodes.Encrypted, Refusals.Encrypted);
        }

        var workbook = container.Read("Workbook") ?? container.Read("Book")
            ?? throw new UnreadableFileException(RefusalCodes.WrongContent, container.HasEntry("WordDocument") ? Refusals.Document : Refusals.NotASpreadsheet);
        var records = BiffRecords.Check(workbook);
        var reader = ExcelReaderFactory.CreateBinaryReader(SheetSources.AsStream(content),
            new ExcelReaderConfiguration { FallbackEncoding = GbEncoding.Strict });
        return new XlsWorkbook(reader, records, limits, cancellationToken);
    }

    public void Dispose() => _reader.Dispose();
}

/// <summary>One sheet of an old workbook.</summary>
internal sealed class XlsSheet(IExcelDataReader reader, int index, BiffRecords records, ReadingLimits limits) : ISheetSource
{
    public string Name { get; } = reader.Name;

    public bool Hidden { get; } = reader.VisibleState != "visible";

    public bool IsText => false;

    public IReadOnlySet<int> HiddenColumns(CancellationToken cancellationToken)
    {
        GoTo(cancellationToken);
        return Enumerable.Range(0, Math.Min(reader.FieldCount, limits.MaxColumns)).Where(column => reader.GetColumnWidth(column) == 0).ToHashSet();
    }

    public IReadOnlyList<MergedRange> Merged(CancellationToken cancellationToken)
    {
        GoTo(cancellationToken);
        return [.. (reader.MergeCells ?? []).Select(range => new MergedRange(range.FromRow + 1, range.FromColumn, range.ToRow + 1, range.ToColumn))];
    }

    public IEnumerable<SheetRow> Rows(CancellationToken cancellationToken)
    {
        var counter = new SheetCounter(limits, cancellationToken);
        var errors = records.ErrorsOf(index);
        GoTo(cancellationToken);
        for (var row = 1; reader.Read(); row++)
        {
            counter.Look();
            var cells = new List<SheetCell>();
            for (var column = 0; column < reader.FieldCount; column++)
            {
                if (Cell(row, column, errors) is { } cell)
                {
                    counter.CountCell();
                    counter.CheckColumn(column);
                    cells.Add(cell);
                }
            }

            if (cells.Count > 0)
            {
                counter.CountRow();
                yield return new SheetRow(row, cells) { Hidden = reader.RowHeight == 0 };
            }
        }
    }

    private void GoTo(CancellationToken cancellationToken)
    {
        reader.Reset();
        for (var passed = 0; passed < index; passed++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            reader.NextResult();
        }
    }

    private SheetCell? Cell(int row, int column, Dictionary<(int Row, int Column), string> errors)
    {
        // A formula that failed has no value for the library.
        if (errors.TryGetValue((row, column), out var error))
        {
            return new SheetCell(column, CellKind.Error, error);
        }

        return reader.GetValue(column) switch
        {
            string text => string.IsNullOrWhiteSpace(text) ? null : new SheetCell(column, CellKind.Text, text),
            bool truth => new SheetCell(column, CellKind.Boolean, truth ? "TRUE" : "FALSE"),
            DateTime { Year: >= 1900 } moment => SerialDate.Cell(column, DateOnly.FromDateTime(moment), SerialDate.MinuteOf(moment.TimeOfDay)),
            DateTime time => new SheetCell(column, CellKind.Number, time.ToOADate().ToString("R", CultureInfo.InvariantCulture)),
            TimeSpan span => new SheetCell(column, CellKind.Number, span.TotalDays.ToString("R", CultureInfo.InvariantCulture)),
            IFormattable number => new SheetCell(column, CellKind.Number, number.ToString(null, CultureInfo.InvariantCulture),
                NumberFormats.Of(reader.GetNumberFormatString(column) ?? "") == NumberFormat.Percent),
            _ => null,
        };
    }
}
