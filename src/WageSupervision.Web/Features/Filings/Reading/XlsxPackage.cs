using System.IO.Compression;
using System.Text;
using System.Xml;

namespace WageSupervision.Web.Features.Filings.Reading;

/// <summary>The parts of a workbook's package, checked before any of them is read.</summary>
internal sealed class XlsxPackage : IDisposable
{
    private const int DeepestElement = 64;
    private const int MostNames = 5_000;
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

    public bool Has(string path) => _parts.ContainsKey(path);

    /// <summary>Opens a part for reading as XML; <c>null</c> where the package has none of that name.</summary>
    public PartReader? Open(string path)
    {
        if (OpenBytes(path, markup: true) is not { } stream)
        {
            return null;
        }

        var text = AsText(stream);
        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            CloseInput = true,
            MaxCharactersInDocument = _budget.Limits.MaxEntryBytes,
            NameTable = new BoundedNameTable(),
        };
        return new PartReader(XmlReader.Create(text, settings), stream);
    }

    /// <summary>Names of all parts, in the order of the package.</summary>
    public IEnumerable<string> Parts => _archive.Entries.Select(entry => entry.FullName.Replace('\\', '/'));

    /// <summary>A part's text for copying; <c>null</c> where the package has none of that name.</summary>
    public StreamReader? OpenText(string path) => OpenBytes(path, markup: true) is { } stream ? AsText(stream) : null;

    /// <summary>A part's bytes for copying, counted like everything else.</summary>
    public BoundedStream? OpenBytes(string path, bool markup) => _parts.TryGetValue(path, out var entry)
        ? new BoundedStream(entry.Open(), _budget, Math.Max(1, entry.CompressedLength), entry.Crc32, markup)
        : null;

    public void Dispose() => _archive.Dispose();

    // Decoding as UTF-8 here takes the choice of encoding away from the document, where it could hide markup from the checks.
    private static StreamReader AsText(Stream stream) => new(stream, new UTF8Encoding(false, throwOnInvalidBytes: true), detectEncodingFromByteOrderMarks: false);

    private void Check(ReadingLimits limits)
    {
        if (_archive.Entries.Count > limits.MaxEntries)
        {
            throw new UnreadableFileException(RefusalCodes.Suspicious, Refusals.Suspicious);
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

            if (name.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase)
                || name.StartsWith("xl/macrosheets/", StringComparison.OrdinalIgnoreCase))
            {
                throw new UnreadableFileException(RefusalCodes.Macros, Refusals.Macros);
            }
        }

        CheckContentTypes();
    }

    /// <summary>
    /// A part with macros is known by its own content type. A default for an extension that no part bears says nothing:
    /// some programs declare macro types in every workbook they write.
    /// </summary>
    private void CheckContentTypes()
    {
        using var types = Open("[Content_Types].xml") ?? throw new UnreadableFileException(RefusalCodes.WrongContent, Refusals.NotASpreadsheet);
        HashSet<string> named = new(StringComparer.OrdinalIgnoreCase);
        HashSet<string> macroExtensions = new(StringComparer.OrdinalIgnoreCase);
        var workbook = false;
        var macros = false;
        while (types.ReadElement())
        {
            var type = types.Attribute("ContentType") ?? "";
            var isMacro = type.Contains("macro", StringComparison.OrdinalIgnoreCase) || type.Contains("vbaProject", StringComparison.OrdinalIgnoreCase);
            workbook |= type.Contains("spreadsheetml", StringComparison.OrdinalIgnoreCase);
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

        if (macros || _parts.Keys.Any(part => !named.Contains(part) && macroExtensions.Contains(part[(part.LastIndexOf('.') + 1)..])))
        {
            throw new UnreadableFileException(RefusalCodes.Macros, Refusals.Macros);
        }

        if (!workbook)
        {
            throw new UnreadableFileException(RefusalCodes.WrongContent, Refusals.NotASpreadsheet);
        }
    }

    /// <summary>One part, read forward only, with a cap on depth and on the length of every text.</summary>
    internal sealed class PartReader(XmlReader reader, BoundedStream stream) : IDisposable
    {
        private const int LongestText = 100_000;
        private readonly char[] _chunk = new char[512];
        private readonly StringBuilder _text = new();

        public string Name => reader.LocalName;

        public XmlNodeType NodeType => reader.NodeType;

        public bool IsEmpty => reader.IsEmptyElement;

        public bool IsText => reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace;

        public bool Read() => reader.Read() && (reader.Depth <= DeepestElement
            ? true
            : throw new UnreadableFileException(RefusalCodes.Suspicious, Refusals.Suspicious));

        public bool ReadElement()
        {
            while (Read())
            {
                if (reader.NodeType == XmlNodeType.Element)
                {
                    return true;
                }
            }

            return false;
        }

        public string? Attribute(string name) => reader.GetAttribute(name);

        /// <summary>The attribute of that local name in any namespace of relationships; transitional and strict files differ in it.</summary>
        public string? RelationshipId()
        {
            string? id = null;
            while (reader.MoveToNextAttribute())
            {
                if (reader.LocalName == "id" && reader.NamespaceURI.EndsWith("/relationships", StringComparison.Ordinal))
                {
                    id = reader.Value;
                }
            }

            reader.MoveToElement();
            return id;
        }

        public string Text()
        {
            _text.Clear();
            int read;
            while ((read = reader.ReadValueChunk(_chunk, 0, _chunk.Length)) > 0)
            {
                _text.Append(_chunk, 0, read);
                if (_text.Length > LongestText)
                {
                    throw new UnreadableFileException(RefusalCodes.Suspicious, Refusals.Suspicious);
                }
            }

            return _text.ToString();
        }

        /// <summary>Reads what is left of the part, so that damage behind the last row is noticed too.</summary>
        public void Finish() => stream.Drain();

        public void Dispose() => reader.Dispose();
    }

    /// <summary>A spreadsheet uses a few dozen names; a part made of ever new ones would only fill memory.</summary>
    private sealed class BoundedNameTable : NameTable
    {
        private int _names;

        public override string Add(string array) => Get(array) ?? Counted(() => base.Add(array));

        public override string Add(char[] array, int offset, int length) => Get(array, offset, length) ?? Counted(() => base.Add(array, offset, length));

        private string Counted(Func<string> add) => ++_names <= MostNames
            ? add()
            : throw new UnreadableFileException(RefusalCodes.Suspicious, Refusals.Suspicious);
    }
}
