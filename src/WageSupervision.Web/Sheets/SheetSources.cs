using System.Runtime.InteropServices;
using System.Xml;

namespace WageSupervision.Web.Sheets;

/// <summary>The sheets of one file, whatever it is made as.</summary>
internal sealed class SheetSources : IDisposable
{
    private readonly IDisposable? _file;

    private SheetSources(IReadOnlyList<ISheetSource> sheets, IDisposable? file, bool canMark = false)
    {
        Sheets = [.. sheets.Select(sheet => new GuardedSheet(sheet))];
        _file = file;
        CanMark = canMark;
    }

    /// <summary>Whether the file can be given back as it is with marks in it; of others a workbook with the same cells is made.</summary>
    public bool CanMark { get; }

    public IReadOnlyList<ISheetSource> Sheets { get; }

    /// <summary>Opens a file; whatever is wrong with it, now or while its rows are read, is an <see cref="UnreadableFileException"/>.</summary>
    public static SheetSources Open(
        ReadOnlyMemory<byte> content, string fileName, ReadingLimits limits, Func<string, bool> isHeader, CancellationToken cancellationToken)
    {
        IDisposable? file = null;
        try
        {
            switch (FileProbe.FormOf(content.Span, fileName, limits))
            {
                case FileForm.Text:
                    return new SheetSources([CsvSheet.Open(content, Path.GetFileName(fileName), limits, isHeader)], null);
                case FileForm.XmlSpreadsheet:
                    return new SheetSources(XmlSpreadsheet.Open(content, limits, cancellationToken).Sheets, null);
                case FileForm.Html:
                    return new SheetSources(HtmlTables.Open(content, Path.GetFileNameWithoutExtension(fileName), limits, cancellationToken), null);
                case FileForm.Compound:
                    var old = XlsWorkbook.Open(content, limits, cancellationToken);
                    file = old;
                    return new SheetSources(old.Sheets, old);
                default:
                    var package = new XlsxPackage(AsStream(content), limits);
                    file = package;
                    var workbook = XlsxWorkbook.Open(package, cancellationToken);
                    return new SheetSources(workbook.Sheets, package, Marking.PackageMarker.CanMark(package, workbook.StylesPath));
            }
        }
        catch (Exception fault)
        {
            file?.Dispose();
            throw Translate(fault) ?? fault;
        }
    }

    /// <summary>The bytes as a stream, without a copy where that can be.</summary>
    public static MemoryStream AsStream(ReadOnlyMemory<byte> content) =>
        MemoryMarshal.TryGetArray(content, out var array)
            ? new MemoryStream(array.Array!, array.Offset, array.Count, writable: false)
            : new MemoryStream(content.ToArray(), writable: false);

    public void Dispose() => _file?.Dispose();

    /// <summary>Whatever the libraries say of bytes from outside, to the sender it means one thing; <c>null</c> leaves the exception as it is.</summary>
    private static UnreadableFileException? Translate(Exception fault) => fault switch
    {
        UnreadableFileException or OperationCanceledException or OutOfMemoryException => null,
        XmlException when fault.Message.Contains("DTD", StringComparison.Ordinal) => new UnreadableFileException(RefusalCodes.Suspicious, Refusals.Suspicious),
        ExcelDataReader.Exceptions.InvalidPasswordException => new UnreadableFileException(RefusalCodes.Encrypted, Refusals.Encrypted),
        _ => new UnreadableFileException(RefusalCodes.Damaged, Refusals.Damaged),
    };

    /// <summary>A sheet whose rows fail in one way only.</summary>
    private sealed class GuardedSheet(ISheetSource sheet) : ISheetSource
    {
        public string Name => sheet.Name;

        public bool Hidden => sheet.Hidden;

        public bool IsText => sheet.IsText;

        public IReadOnlySet<int> HiddenColumns(CancellationToken cancellationToken) => Guarded(() => sheet.HiddenColumns(cancellationToken));

        public IReadOnlyList<MergedRange>? Merged(CancellationToken cancellationToken) => Guarded(() => sheet.Merged(cancellationToken));

        public IEnumerable<SheetRow> Rows(CancellationToken cancellationToken)
        {
            using var rows = sheet.Rows(cancellationToken).GetEnumerator();
            while (true)
            {
                try
                {
                    if (!rows.MoveNext())
                    {
                        yield break;
                    }
                }
                catch (Exception fault) when (Translate(fault) is { } refusal)
                {
                    throw refusal;
                }

                yield return rows.Current;
            }
        }

        private static T Guarded<T>(Func<T> ask)
        {
            try
            {
                return ask();
            }
            catch (Exception fault) when (Translate(fault) is { } refusal)
            {
                throw refusal;
            }
        }
    }
}
