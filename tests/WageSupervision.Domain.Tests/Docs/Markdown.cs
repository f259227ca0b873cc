using System.Text;

namespace WageSupervision.Domain.Tests.Docs;

/// <summary>Writes Markdown; a table cell is never blank.</summary>
internal sealed class Markdown
{
    private readonly StringBuilder text = new();

    internal Markdown Heading(int level, string words) => Block($"{new string('#', level)} {words}");

    internal Markdown Paragraph(string words) => Block(words);

    internal Markdown Quote(string words) => Block(string.Join("\n>\n", words.Split('\n').Select(line => "> " + line)));

    internal Markdown List(IEnumerable<string> items) => Block(string.Join('\n', items.Select(item => "- " + item)));

    /// <exception cref="InvalidOperationException">A cell is blank, or a row has another number of cells.</exception>
    internal Markdown Table(IReadOnlyList<string> headers, IEnumerable<IReadOnlyList<string>> rows)
    {
        List<string> lines = [Row(headers), "|" + string.Concat(headers.Select(_ => "---|"))];
        foreach (var row in rows)
        {
            if (row.Count != headers.Count || row.Any(string.IsNullOrWhiteSpace))
            {
                throw new InvalidOperationException("a blank cell in the row " + string.Join(" | ", row));
            }

            lines.Add(Row(row));
        }

        return Block(string.Join('\n', lines));
    }

    public override string ToString() => text.ToString().TrimEnd('\n') + "\n";

    private static string Row(IEnumerable<string> cells) =>
        "| " + string.Join(" | ", cells.Select(cell => cell.Replace("|", "\\|", StringComparison.Ordinal).ReplaceLineEndings("<br>"))) + " |";

    private Markdown Block(string block)
    {
        text.Append(block).Append("\n\n");
        return this;
    }
}
