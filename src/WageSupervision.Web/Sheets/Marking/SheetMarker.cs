using System.Globalization;

namespace WageSupervision.Web.Sheets.Marking;

/// <summary>Copies a worksheet, gives the marked cells their coloured style and hangs the comments' drawing in; all else stays as it is.</summary>
internal sealed class SheetMarker(TagCopier copier, IReadOnlyList<SheetMark> marks, StyleMarker styles, string drawingId)
{
    // What must stand behind the drawing of comments, by the schema's order.
    private static readonly string[] After =
        ["legacyDrawingHF", "drawingHF", "picture", "oleObjects", "controls", "webPublishItems", "tableParts", "extLst"];

    private readonly ILookup<int, SheetMark> _byRow = marks.ToLookup(mark => mark.Row);
    private Queue<SheetMark> _left = [];
    private int _row;
    private int _column = -1;

    /// <summary>The relationship of a drawing that the sheet had already; then none was hung in.</summary>
    public string? OwnDrawing { get; private set; }

    public void Copy()
    {
        var depth = 0;
        var inData = false;
        var hung = false;
        var strict = false;
        while (copier.Next() is { } tag)
        {
            var name = tag.LocalName;
            if (depth == 0 && !tag.IsEnd)
            {
                strict = tag.Text.Contains("purl.oclc.org", StringComparison.Ordinal);
            }

            if (name == "sheetData" && depth == 1 + (tag.IsEnd ? 1 : 0))
            {
                inData = !tag.IsEnd && !tag.IsEmpty;
                copier.Write(tag.Text);
            }
            else if (inData)
            {
                InData(tag);
            }
            else
            {
                if (name == "legacyDrawing" && depth == 1)
                {
                    OwnDrawing = tag.Attribute("r:id") ?? tag.Attribute("id") ?? "";
                    hung = true;
                }
                else if (!hung && ((depth == 1 && tag.IsEnd && name == "worksheet") || (depth == 1 && !tag.IsEnd && After.Contains(name))))
                {
                    copier.Write($"<{tag.Prefix}legacyDrawing xmlns:r=\"{Relationships(strict)}\" r:id=\"{drawingId}\"/>");
                    hung = true;
                }

                copier.Write(tag.Text);
            }

            depth += tag.IsEnd ? -1 : tag.IsEmpty ? 0 : 1;
        }
    }

    private static string Relationships(bool strict) =>
        strict ? "http://purl.oclc.org/ooxml/officeDocument/relationships" : "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private void InData(XmlTag tag)
    {
        switch (tag.LocalName)
        {
            case "row" when !tag.IsEnd:
                _row = int.TryParse(tag.Attribute("r"), NumberStyles.None, CultureInfo.InvariantCulture, out var row) ? row : _row + 1;
                _column = -1;
                _left = new Queue<SheetMark>(_byRow[_row].OrderBy(mark => mark.Column));
                if (tag.IsEmpty && _left.Count > 0)
                {
                    copier.Write(tag.Opened);
                    Insert(tag.Prefix, int.MaxValue);
                    copier.Write($"</{tag.Name}>");
                }
                else
                {
                    copier.Write(tag.Text);
                }

                break;
            case "row":
                Insert(tag.Prefix, int.MaxValue);
                copier.Write(tag.Text);
                break;
            case "c" when !tag.IsEnd:
                _column = tag.Attribute("r") is { } reference ? ColumnLetters.IndexOf(reference) : _column + 1;
                Insert(tag.Prefix, _column);
                copier.Write(_left.TryPeek(out var mark) && mark.Column == _column
                    ? tag.With("s", styles.Mark(tag.Attribute("s"), _left.Dequeue().IsError))
                    : tag.Text);
                break;
            default:
                copier.Write(tag.Text);
                break;
        }
    }

    /// <summary>Cells that are marked because they are empty and are not in the file at all.</summary>
    private void Insert(string prefix, int before)
    {
        while (_left.TryPeek(out var mark) && mark.Column < before)
        {
            _left.Dequeue();
            copier.Write($"<{prefix}c r=\"{mark.Reference}\" s=\"{styles.Mark(null, mark.IsError)}\"/>");
        }
    }
}
