using System.Globalization;
using System.Text;
using WageSupervision.Web.Shell.Input;

namespace WageSupervision.Web.Sheets;

/// <summary>One table of a page; tables inside its cells are sheets of their own.</summary>
internal sealed class HtmlTable(ReadOnlyMemory<char> text, string name, ReadingLimits limits) : ISheetSource
{
    private const int MostMerges = 20_000;

    public string Name => name;

    public bool Hidden => false;

    public bool IsText => false;

    public IEnumerable<SheetRow> Rows(CancellationToken cancellationToken) => new Walk(text, limits, cancellationToken).Rows();

    public IReadOnlySet<int> HiddenColumns(CancellationToken cancellationToken) => Walked(cancellationToken).HiddenColumns;

    public IReadOnlyList<MergedRange> Merged(CancellationToken cancellationToken) => Walked(cancellationToken).Merged;

    private Walk Walked(CancellationToken cancellationToken)
    {
        var walk = new Walk(text, limits, cancellationToken);
        foreach (var _ in walk.Rows())
        {
        }

        return walk;
    }

    /// <summary>One way through the table. Cells end where the next begins, as in a browser: half of all pages leave the end out.</summary>
    private sealed class Walk(ReadOnlyMemory<char> text, ReadingLimits limits, CancellationToken cancellationToken)
    {
        private const int LongestCell = 100_000;
        private readonly SheetCounter _counter = new(limits, cancellationToken);
        private readonly int[] _coveredUntil = new int[limits.MaxColumns + 1];
        private readonly StringBuilder _cell = new();
        private List<SheetCell> _cells = [];
        private int _row;
        private int _nextColumn;
        private int _column;
        private int _styledColumns;
        private bool _inRow;
        private bool _inCell;
        private bool _rowHidden;
        private string _exact = "";

        public HashSet<int> HiddenColumns { get; } = [];

        public List<MergedRange> Merged { get; } = [];

        public IEnumerable<SheetRow> Rows()
        {
            using var tokens = new HtmlTokens(text);
            var depth = 0;
            while (tokens.Read())
            {
                if (tokens.Opens("table"))
                {
                    depth++;
                }
                else if (tokens.Closes("table"))
                {
                    depth--;
                }
                else if (depth == 1 && !(tokens.IsOpening && BeginCell(tokens)))
                {
                    if (EndsRow(tokens) && EndRow() is { } row)
                    {
                        yield return row;
                    }

                    Look(tokens);
                }
            }

            if (EndRow() is { } last)
            {
                yield return last;
            }
        }

        private static bool EndsRow(HtmlTokens tokens) => (tokens.IsOpening || tokens.IsClosing) && tokens.Name is "tr" or "thead" or "tbody" or "tfoot";

        private bool BeginCell(HtmlTokens tokens)
        {
            if (tokens.Name is not ("td" or "th"))
            {
                return false;
            }

            EndCell();
            if (!_inRow)
            {
                BeginRow(false);
            }

            _counter.CountCell();
            while (_nextColumn < _coveredUntil.Length && _coveredUntil[_nextColumn] >= _row)
            {
                _nextColumn++;
            }

            _column = _nextColumn;
            var across = Math.Clamp(tokens.Number("colspan"), 1, 1_000);
            var lastRow = _row + Math.Clamp(tokens.Number("rowspan"), 1, 65_534) - 1;
            _nextColumn = _column + across;
            if (lastRow > _row && _column < _coveredUntil.Length)
            {
                Array.Fill(_coveredUntil, lastRow, _column, Math.Min(_nextColumn, _coveredUntil.Length) - _column);
            }

            if ((lastRow > _row || across > 1) && Merged.Count < MostMerges)
            {
                Merged.Add(new MergedRange(_row, _column, lastRow, _nextColumn - 1));
            }

            if (!_rowHidden && _column < limits.MaxColumns && tokens.IsHidden)
            {
                HiddenColumns.Add(_column);
            }

            _exact = tokens.Attribute("x:num") is { Length: > 0 } excel ? excel : tokens.Attribute("sdval");
            return _inCell = true;
        }

        private void Look(HtmlTokens tokens)
        {
            if (tokens.Text is { } said)
            {
                Append(said);
            }
            else if (tokens.Opens("tr"))
            {
                BeginRow(tokens.IsHidden);
            }
            else if (tokens.Opens("col"))
            {
                var span = Math.Clamp(tokens.Number("span"), 1, 1_000);
                for (var column = _styledColumns; tokens.IsHidden && column < Math.Min(_styledColumns + span, limits.MaxColumns); column++)
                {
                    HiddenColumns.Add(column);
                }

                _styledColumns = Math.Min(_styledColumns + span, limits.MaxColumns);
            }
            else if (tokens.IsClosing && tokens.Name is "td" or "th")
            {
                EndCell();
            }
            else if (tokens.Name is "br" or "p" or "div" or "li" && _inCell && _cell.Length > 0)
            {
                _cell.Append('\n');
            }
        }

        private void Append(string said)
        {
            if (!_inCell)
            {
                return;
            }

            // Runs of white space are one space on a page.
            foreach (var c in said)
            {
                if (c is not (' ' or '\t' or '\r' or '\n' or '\f'))
                {
                    _cell.Append(c);
                }
                else if (_cell.Length > 0 && _cell[^1] is not (' ' or '\n'))
                {
                    _cell.Append(' ');
                }
            }

            if (_cell.Length > LongestCell)
            {
                throw new UnreadableFileException(RefusalCodes.Suspicious, Refusals.LongText);
            }
        }

        private void BeginRow(bool hidden)
        {
            _counter.Look();
            _row++;
            (_inRow, _rowHidden, _nextColumn) = (true, hidden, 0);
        }

        private void EndCell()
        {
            if (!_inCell)
            {
                return;
            }

            _inCell = false;
            var shown = _cell.ToString().Trim(' ', '\n');
            _cell.Clear();
            if (!string.IsNullOrWhiteSpace(shown))
            {
                _counter.CheckColumn(_column);
                _cells.Add(Cell(shown));
            }
        }

        /// <summary>Excel writes beside what it shows the number it means; what it means by a day is what it shows.</summary>
        private SheetCell Cell(string shown)
        {
            if (_exact.Length == 0 || !decimal.TryParse(_exact, NumberStyles.Float, CultureInfo.InvariantCulture, out _))
            {
                return new SheetCell(_column, CellKind.Text, shown);
            }

            var percent = shown.EndsWith('%');
            return percent || LenientText.TryMoney(shown, out _) ? new SheetCell(_column, CellKind.Number, _exact, percent) : new SheetCell(_column,
                CellKind.Text, shown);
        }

        private SheetRow? EndRow()
        {
            EndCell();
            _inRow = false;
            if (_cells.Count == 0)
            {
                return null;
            }

            _counter.CountRow();
            var row = new SheetRow(_row, _cells) { Hidden = _rowHidden };
            _cells = [];
            return row;
        }
    }
}
