using System.Globalization;
using AngleSharp.Html;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens;
using AngleSharp.Text;

namespace WageSupervision.Web.Sheets;

/// <summary>
/// The tables of a page, each as a sheet. Only the library's tokens are used and no tree is built: a page is read row by row like
/// any other sheet. It is read through once when it is opened, so that a page that was cut off is known before any row is believed.
/// </summary>
internal static class HtmlTables
{
    private const int MostTables = 1_000;
    private const int DeepestTable = 32;

    /// <summary>Finds the tables.</summary>
    /// <param name="content">The bytes.</param>
    /// <param name="name">What a table that is alone is called.</param>
    /// <param name="limits">How much is read.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public static IReadOnlyList<ISheetSource> Open(ReadOnlyMemory<byte> content, string name, ReadingLimits limits, CancellationToken cancellationToken)
    {
        var text = DecodedText.Of(content.Span);
        List<(int Start, int End)> tables = [];
        Stack<int> open = [];
        using var tokens = new HtmlTokens(text.AsMemory());
        for (var looks = 1; tokens.Read(); looks++)
        {
            if ((looks & 0xFFF) == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
            }

            if (tokens.Opens("table"))
            {
                open.Push(tables.Count);
                tables.Add((tokens.At, text.Length));
                if (tables.Count > MostTables || open.Count > DeepestTable)
                {
                    throw new UnreadableFileException(RefusalCodes.TooManyCells, Refusals.TooManySheets);
                }
            }
            else if (tokens.Closes("table") && open.TryPop(out var closed))
            {
                tables[closed] = tables[closed] with { End = tokens.At };
            }
        }

        // A table that is not closed has been cut off, and with it perhaps workers.
        return open.Count > 0 ? throw new UnreadableFileException(RefusalCodes.Damaged, Refusals.Damaged)
            : tables.Count == 0 ? throw new UnreadableFileException(RefusalCodes.WrongContent, Refusals.PageWithoutTable)
            : [.. tables.Select((table, index) =>
                new HtmlTable(text.AsMemory(table.Start..table.End), tables.Count == 1 ? name : $"表格{index + 1}", limits))];
    }
}

/// <summary>Tokens of a page one after the other, with the texts of scripts and styles left out.</summary>
internal sealed class HtmlTokens : IDisposable
{
    private readonly HtmlTokenizer _tokenizer;
    private HtmlToken _token = null!;

    public HtmlTokens(ReadOnlyMemory<char> text)
    {
        _tokenizer = new HtmlTokenizer(new TextSource(new ReadOnlyMemoryTextSource(text)), HtmlEntityProvider.Resolver)
        {
            // Of the hundreds of attributes that a program may write only these say anything here.
            ShouldEmitAttribute = static (ref token, name) => name.Span is "colspan" or "rowspan" or "span" or "style" or "x:num" or "sdval",
            SkipComments = true,
            SkipScriptText = true,
            SkipRawText = true,
            SkipProcessingInstructions = true,
        };
    }

    /// <summary>Where the token begins.</summary>
    public int At => _token.Position.Position - 1;

    public string Name => _token.Name;

    public bool IsOpening => _token.Type == HtmlTokenType.StartTag;

    public bool IsClosing => _token.Type == HtmlTokenType.EndTag;

    /// <summary>The text, where it is one.</summary>
    public string? Text => _token.Type == HtmlTokenType.Character ? _token.Data : null;

    public void Dispose() => _tokenizer.Dispose();

    public bool Read()
    {
        _token = _tokenizer.Get();
        if (IsOpening)
        {
            _tokenizer.State = _token.Name switch
            {
                "script" => HtmlParseMode.Script,
                "style" or "xmp" or "iframe" or "noembed" or "noframes" => HtmlParseMode.Rawtext,
                "title" or "textarea" => HtmlParseMode.RCData,
                _ => HtmlParseMode.PCData,
            };
        }

        return _token.Type != HtmlTokenType.EndOfFile;
    }

    public bool Opens(string name) => IsOpening && _token.Name == name;

    public bool Closes(string name) => IsClosing && _token.Name == name;

    public string Attribute(string name) => _token is HtmlTagToken tag ? tag.GetAttribute(name) : "";

    public int Number(string name) => int.TryParse(Attribute(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 1;

    public bool IsHidden => Attribute("style").Replace(" ", "", StringComparison.Ordinal).Contains("display:none", StringComparison.OrdinalIgnoreCase);
}
