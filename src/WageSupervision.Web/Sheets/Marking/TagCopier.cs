using System.Buffers;
using System.Text;

namespace WageSupervision.Web.Sheets.Marking;

/// <summary>One tag of an XML text, as it stands there.</summary>
internal readonly struct XmlTag(string text)
{
    private static readonly SearchValues<char> NameEnds = SearchValues.Create(" \t\r\n/>");

    public string Text { get; } = text;

    public bool IsEnd => Text[1] == '/';

    public bool IsEmpty => Text[^2] == '/';

    public string Name
    {
        get
        {
            var from = IsEnd ? 2 : 1;
            var to = Text.AsSpan(from).IndexOfAny(NameEnds);
            return Text.Substring(from, to);
        }
    }

    public string LocalName => Name[(Name.IndexOf(':', StringComparison.Ordinal) + 1)..];

    /// <summary>The prefix with its colon; empty where there is none.</summary>
    public string Prefix => Name[..(Name.IndexOf(':', StringComparison.Ordinal) + 1)];

    /// <summary>An attribute's value as it stands there; <c>null</c> where the tag has none of that name.</summary>
    public string? Attribute(string name) => Find(name) is { } place ? Text[place] : null;

    /// <summary>The tag with an attribute changed or added.</summary>
    public string With(string name, string value)
    {
        if (Find(name) is { } place)
        {
            return string.Concat(Text.AsSpan(0, place.Start.Value), value, Text.AsSpan(place.End.Value));
        }

        var end = Text.Length - (IsEmpty ? 2 : 1);
        return string.Concat(Text.AsSpan(0, end).TrimEnd(), $" {name}=\"{value}\"", Text.AsSpan(end));
    }

    /// <summary>The tag opened where it was empty.</summary>
    public string Opened => IsEmpty ? Text[..^2].TrimEnd() + ">" : Text;

    private Range? Find(string name)
    {
        for (var at = 1 + Name.Length; at < Text.Length;)
        {
            var equals = Text.IndexOf('=', at);
            if (equals < 0)
            {
                return null;
            }

            var open = Text.AsSpan(equals).IndexOfAny('"', '\'') + equals;
            var close = open < equals ? -1 : Text.IndexOf(Text[open], open + 1);
            if (close < 0)
            {
                return null;
            }

            if (Text.AsSpan(at, equals - at).Trim().SequenceEqual(name))
            {
                return (open + 1)..close;
            }

            at = close + 1;
        }

        return null;
    }
}

/// <summary>Copies an XML text character by character and stops at every tag, which the caller writes as it is or changed.</summary>
internal sealed class TagCopier(TextReader input, TextWriter output)
{
    private readonly StringBuilder _tag = new();

    /// <summary>The next tag, what stands before it already copied; <c>null</c> at the end.</summary>
    public XmlTag? Next()
    {
        for (int c; (c = input.Read()) >= 0;)
        {
            if (c != '<')
            {
                output.Write((char)c);
                continue;
            }

            switch (input.Peek())
            {
                case '?':
                    CopyTo("?>");
                    break;
                case '!':
                    // Only comments and CDATA get here: document types were refused when the file was read.
                    CopyMarked();
                    break;
                default:
                    return new XmlTag(ReadTag());
            }
        }

        return null;
    }

    public void Write(string text) => output.Write(text);

    private string ReadTag()
    {
        _tag.Clear().Append('<');
        var quote = '\0';
        for (int c; (c = input.Read()) >= 0;)
        {
            _tag.Append((char)c);
            if (quote == '\0' && c == '>')
            {
                return _tag.ToString();
            }

            quote = quote == '\0' ? (c is '"' or '\'' ? (char)c : '\0') : c == quote ? '\0' : quote;
        }

        throw new InvalidDataException("A tag does not end.");
    }

    private void CopyMarked()
    {
        _tag.Clear();
        _tag.Append((char)input.Read()).Append((char)input.Read());
        output.Write('<');
        output.Write(_tag.ToString());
        Copy(_tag[1] == '[' ? "]]>" : "-->");
    }

    private void CopyTo(string end)
    {
        output.Write('<');
        Copy(end);
    }

    private void Copy(string end)
    {
        var last = new Queue<char>();
        for (int c; (c = input.Read()) >= 0;)
        {
            output.Write((char)c);
            last.Enqueue((char)c);
            if (last.Count > end.Length)
            {
                last.Dequeue();
            }

            if (last.SequenceEqual(end))
            {
                return;
            }
        }
    }
}
