using System.IO.Compression;
using System.Text;

namespace WageSupervision.Web.Sheets;

/// <summary>The parts of a workbook's package, checked before any of them is read.</summary>
internal sealed class XlsxPackage : IDisposable
{
    private const int Buffered = 32 * 1024;
    private readonly ZipArchive _archive;
    private readonly UnpackingBudget _budget;
    private readonly Dictionary<string, ZipArchiveEntry> _parts = new(StringComparer.OrdinalIgnoreCase);

    public XlsxPackage(Stream content, ReadingLimits limits)
    {
        _archive = new ZipArchive(content, ZipArchiveMode.Read, leaveOpen: false);
        _budget = new UnpackingBudget(limits, content.Length);
        try
        {
            Check(limits);
        }
        catch
        {
            _archive.Dispose();
            throw;
        }
    }

    public ReadingLimits Limits => _budget.Limits;

    /// <summary>Whether some part holds a program. It is never run nor read, and never handed on in a copy.</summary>
    public bool HasMacros { get; private set; }

    public bool Has(string path) => _parts.ContainsKey(path);

    /// <summary>How large a part says it is when unpacked; what it really is is counted when it is read.</summary>
    public long SizeOf(string path) => _parts[path].Length;

    /// <summary>Opens a part for reading as XML; <c>null</c> where the package has none of that name.</summary>
    public XmlPart? Open(string path) =>
        OpenBytes(path, markup: true) is { } stream ? new XmlPart(AsText(stream), _budget.Limits, stream) : null;

    /// <summary>Names of all parts, in the order of the package.</summary>
    public IEnumerable<string> Parts => _archive.Entries.Select(entry => entry.FullName.Replace('\\', '/'));

    /// <summary>A part's text for copying; <c>null</c> where the package has none of that name.</summary>
    public StreamReader? OpenText(string path) => OpenBytes(path, markup: true) is { } stream ? AsText(stream) : null;

    /// <summary>A part's bytes for copying, counted like everything else.</summary>
    public BoundedStream? OpenBytes(string path, bool markup) => _parts.TryGetValue(path, out var entry)
        ? new BoundedStream(entry.Open(), _budget.Of(entry.FullName, Math.Max(1, entry.CompressedLength)), entry.Crc32, markup)
        : null;

    public void Dispose() => _archive.Dispose();

    // Decoding as UTF-8 here takes the choice of encoding away from the document, where it could hide markup from the checks.
    private static StreamReader AsText(Stream stream) =>
        new(stream, new UTF8Encoding(false, throwOnInvalidBytes: true), detectEncodingFromByteOrderMarks: false, Buffered);

    private void Check(ReadingLimits limits)
    {
        if (_archive.Entries.Count > limits.MaxEntries)
        {
            throw new UnreadableFileException(
                RefusalCodes.TooManyParts,
                $"文件里有 {_archive.Entries.Count:#,##0} 个部件（图片、批注、附表等），超过 {limits.MaxEntries:#,##0} 个，系统没有读取。请把工资表复制到一个新工作簿，另存为 .xlsx 后再上传。");
        }

        foreach (var entry in _archive.Entries)
        {
            var name = entry.FullName.Replace('\\', '/');
            var link = ((entry.ExternalAttributes >> 16) & 0xF000) == 0xA000;
            if (name.Length == 0 || name[0] == '/' || name.Contains(':', StringComparison.Ordinal) || link
                || name.Split('/').Any(step => step is ".." or ".") || name.Any(char.IsControl) || !_parts.TryAdd(name, entry))
            {
                throw new UnreadableFileException(RefusalCodes.Suspicious, Refusals.Suspicious);
            }

            if (entry.IsEncrypted)
            {
                throw new UnreadableFileException(RefusalCodes.Encrypted, Refusals.Encrypted);
            }

            HasMacros |= name.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase)
                || name.StartsWith("xl/macrosheets/", StringComparison.OrdinalIgnoreCase);
        }

        CheckContentTypes();
    }

    /// <summary>
    /// A part with macros is known by its own content type. A default for an extension that no part bears says nothing:
    /// some programs declare macro types in every workbook they write.
    /// </summary>
    private void CheckContentTypes()
    {
        using var types = Open("[Content_Types].xml") ?? throw new UnreadableFileException(
            RefusalCodes.WrongContent, Has("content.xml") && Has("mimetype") ? Refusals.OpenDocument : Refusals.NotASpreadsheet);
        HashSet<string> named = new(StringComparer.OrdinalIgnoreCase);
        HashSet<string> macroExtensions = new(StringComparer.OrdinalIgnoreCase);
        var workbook = false;
        var macros = false;
        while (types.ReadElement())
        {
            var type = types.Attribute("ContentType") ?? "";
            var isMacro = type.Contains("macro", StringComparison.OrdinalIgnoreCase) || type.Contains("vbaProject", StringComparison.OrdinalIgnoreCase);
            workbook |= type.Contains("spreadsheetml", StringComparison.OrdinalIgnoreCase) || type.Contains("ms-excel.sheet",
                StringComparison.OrdinalIgnoreCase);
            if (types.Attribute("PartName")?.TrimStart('/') is { } part && _parts.ContainsKey(part))
            {
                named.Add(part);
                macros |= isMacro;
            }
            else if (isMacro && types.Attribute("Extension") is { } extension)
            {
                macroExtensions.Add(extension);
            }
        }

        HasMacros |= macros || _parts.Keys.Any(part => !named.Contains(part) && macroExtensions.Contains(part[(part.LastIndexOf('.') + 1)..]));
        if (!workbook)
        {
            throw new UnreadableFileException(RefusalCodes.WrongContent, Refusals.NotASpreadsheet);
        }
    }
}
