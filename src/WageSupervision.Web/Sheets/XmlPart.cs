using System.Text;
using System.Xml;

namespace WageSupervision.Web.Sheets;

/// <summary>XML from outside, read forward only: no document type, no entities, with a cap on depth, on names and on the length of every text.</summary>
internal sealed class XmlPart : IDisposable
{
    private const int DeepestElement = 64;
    private const int MostNames = 5_000;
    private const int LongestText = 100_000;
    private const int LongestKnown = 16;
    private readonly XmlReader _reader;
    private readonly BoundedStream? _stream;
    private readonly char[] _chunk = new char[512];
    private readonly StringBuilder _text = new();
    private readonly string?[] _known = new string?[4_096];

    /// <summary>Reads decoded text.</summary>
    /// <param name="text">The text; closed with this.</param>
    /// <param name="limits">How much is read.</param>
    /// <param name="stream">Where the text comes from, if its end must be tested too.</param>
    public XmlPart(TextReader text, ReadingLimits limits, BoundedStream? stream = null)
    {
        _stream = stream;
        _reader = XmlReader.Create(text, new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            CloseInput = true,
            MaxCharactersInDocument = limits.MaxEntryBytes,
            NameTable = new BoundedNameTable(),
        });
    }

    public string Name => _reader.LocalName;

    public XmlNodeType NodeType => _reader.NodeType;

    public bool IsEmpty => _reader.IsEmptyElement;

    public bool IsText => _reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace;

    public bool Read() => _reader.Read() && (_reader.Depth <= DeepestElement
        ? true
        : throw new UnreadableFileException(RefusalCodes.Suspicious, Refusals.Suspicious));

    public bool ReadElement()
    {
        while (Read())
        {
            if (_reader.NodeType == XmlNodeType.Element)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Goes on to the next attribute, of which <see cref="Name"/> and <see cref="Value"/> then tell; for what is asked of every cell.</summary>
    public bool NextAttribute() => _reader.MoveToNextAttribute();

    /// <summary>The attribute's value.</summary>
    public string Value => _reader.Value;

    /// <summary>Goes back to the element.</summary>
    public void EndAttributes() => _reader.MoveToElement();

    public string? Attribute(string name) => _reader.GetAttribute(name);

    /// <summary>The attribute of that local name, whatever its prefix.</summary>
    public string? LocalAttribute(string name)
    {
        string? value = null;
        while (value is null && _reader.MoveToNextAttribute())
        {
            value = _reader.LocalName == name && _reader.Prefix != "xmlns" ? _reader.Value : null;
        }

        _reader.MoveToElement();
        return value;
    }

    /// <summary>The attribute of that local name in any namespace of relationships; transitional and strict files differ in it.</summary>
    public string? RelationshipId()
    {
        string? id = null;
        while (_reader.MoveToNextAttribute())
        {
            if (_reader.LocalName == "id" && _reader.NamespaceURI.EndsWith("/relationships", StringComparison.Ordinal))
            {
                id = _reader.Value;
            }
        }

        _reader.MoveToElement();
        return id;
    }

    public string Text()
    {
        var read = _reader.ReadValueChunk(_chunk, 0, _chunk.Length);
        var more = read == 0 ? 0 : _reader.ReadValueChunk(_chunk, read, _chunk.Length - read);
        if (more == 0 && read < _chunk.Length)
        {
            return Known(_chunk.AsSpan(0, read));
        }

        _text.Clear().Append(_chunk, 0, read + more);
        while ((read = _reader.ReadValueChunk(_chunk, 0, _chunk.Length)) > 0)
        {
            _text.Append(_chunk, 0, read);
            if (_text.Length > LongestText)
            {
                throw new UnreadableFileException(RefusalCodes.Suspicious, Refusals.LongText);
            }
        }

        return _text.ToString();
    }

    /// <summary>A sheet says the same short things over and over: rates, zeros, indices. Of those that were said lately one string is enough.</summary>
    private string Known(ReadOnlySpan<char> text)
    {
        if (text.Length is 0 or > LongestKnown)
        {
            return text.ToString();
        }

        var hash = (uint)text.Length;
        foreach (var c in text)
        {
            hash = (hash * 31) + c;
        }

        ref var known = ref _known[(hash ^ (hash >> 12)) % (uint)_known.Length];
        return known is not null && text.SequenceEqual(known) ? known : known = text.ToString();
    }

    /// <summary>Reads what is left of the part, so that damage behind the last row is noticed too.</summary>
    public void Finish() => _stream?.Drain();

    public void Dispose() => _reader.Dispose();

    /// <summary>A spreadsheet uses a few dozen names; a part made of ever new ones would only fill memory.</summary>
    private sealed class BoundedNameTable : NameTable
    {
        private int _names;

        public override string Add(string array) => Get(array) ?? base.Add(Counted(array));

        public override string Add(char[] array, int offset, int length) => Get(array, offset, length) ?? base.Add(Counted(array), offset, length);

        private T Counted<T>(T name) => ++_names <= MostNames ? name : throw new UnreadableFileException(RefusalCodes.Suspicious, Refusals.Suspicious);
    }
}
