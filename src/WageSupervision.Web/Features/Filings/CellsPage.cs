using Microsoft.AspNetCore.Mvc;
using WageSupervision.Web.Features.Filings.Reading;
using WageSupervision.Web.Shell.Errors;

namespace WageSupervision.Web.Features.Filings;

/// <summary>屏幕上改正 of any kind of sheet: the wrong cells, each with a field.</summary>
public abstract class CellsPage : PortalPage
{
    /// <summary>How many cells one page asks for.</summary>
    public const int Shown = 100;

    /// <summary>How many fields one page has at most: each sends three values, and a form may hold about a thousand.</summary>
    public const int MostFields = 280;

    /// <summary>The form.</summary>
    [BindProperty]
    public CellsInput Input { get; set; } = new();

    /// <summary>What was read.</summary>
    public PayrollReading Reading { get; private set; } = null!;

    /// <summary>The wrong cells shown, in the order of the fields.</summary>
    public IReadOnlyList<PayrollIssue> Wrong { get; private set; } = [];

    /// <summary>The other cells of their rows: the mistake may lie in one of them. Their fields come after those of the wrong ones.</summary>
    public IReadOnlyList<(int Row, IReadOnlyList<CellToEdit> Cells)> Beside { get; private set; } = [];

    /// <summary>Cells that were set right before and are not among those, with what they hold now. Their fields come last.</summary>
    public IReadOnlyList<(string Cell, string Value)> Edited { get; private set; } = [];

    /// <summary>Rows that hold nothing to count, which may stand for no worker, and those of which that was said.</summary>
    public IReadOnlyList<int> MayBeNoWorker { get; private set; } = [];

    /// <summary>Wrong cells beyond those, and errors that no single cell can mend.</summary>
    public int Elsewhere { get; private set; }

    /// <summary>工资表 or 考勤表.</summary>
    public abstract string Noun { get; }

    /// <summary>What a row without it may be nobody's of: 金额 or 出勤.</summary>
    public abstract string Counted { get; }

    /// <summary>How many rows are in order and stay.</summary>
    public abstract int Kept { get; }

    /// <summary>The page of the check.</summary>
    public abstract string CheckHref { get; }

    /// <summary>Where the marked workbook is.</summary>
    public abstract string AnnotatedHref { get; }

    /// <summary>Where another file is handed in.</summary>
    public abstract string SubmitHref { get; }

    private CellEdits Before { get; set; } = CellEdits.None;

    // Each field with what its cell holds now, as it was read: the clerk mends it and does not type it anew.
    private IEnumerable<EditedCell> Fields =>
    [
        .. Wrong.Select(issue => Field(issue.CellKey, Held.GetValueOrDefault(issue.CellKey) ?? "")),
        .. Beside.SelectMany(row => row.Cells.Select(cell => Field(cell.Cell, cell.Value))), .. Edited.Select(cell => Field(cell.Cell, cell.Value)),
    ];

    private Dictionary<string, string> Held { get; set; } = [];

    /// <summary>Reads the sheet, with what was set right before.</summary>
    protected abstract Task<(PayrollReading Reading, CellEdits Before)> ReadAsync(CancellationToken cancellationToken);

    /// <summary>Keeps what was typed; gives how many places were set right.</summary>
    protected abstract Task<int> KeepAsync(IReadOnlyList<EditedCell> cells, IReadOnlyList<int> noWorkers, CancellationToken cancellationToken);

    /// <inheritdoc/>
    public override async Task LoadAsync()
    {
        if (Reading is not null)
        {
            return;
        }

        (Reading, Before) = await ReadAsync(HttpContext.RequestAborted);
        var wrong = EditCellsHandler.WrongCells(Reading);
        Wrong = [.. wrong.Take(Shown)];
        Held = Reading.ToEdit.SelectMany(row => row.Cells).DistinctBy(cell => cell.Cell)
            .ToDictionary(cell => cell.Cell, cell => cell.Value, StringComparer.Ordinal);
        HashSet<string> shown = [.. Wrong.Select(issue => issue.CellKey)];
        Beside = [.. Reading.ToEdit.TakeWhile(row => shown.Count + row.Cells.Count <= MostFields)
            .Select(row => (row.Row, (IReadOnlyList<CellToEdit>)[.. row.Cells.Where(cell => shown.Add(cell.Cell))])).ToList()];
        Edited = [.. Before.Values.Where(cell => shown.Count < MostFields && shown.Add(cell.Cell))];
        MayBeNoWorker = [.. Reading.ToEdit.Where(row => !row.HasAmounts).Select(row => row.Row).Concat(Before.NoWorkers).Distinct().Order()];
        Elsewhere = wrong.Count - Wrong.Count + Reading.Errors.Count(issue => issue.Cell.Length == 0 || issue.IsOfHeader) + Reading.IssuesLeftOut;
    }

    /// <summary>Shows the cells.</summary>
    public override async Task OnGetAsync()
    {
        await LoadAsync();
        Input.Cells = [.. Fields];
        Input.NoWorkers = [.. Before.NoWorkers];
    }

    /// <inheritdoc/>
    public override async Task TakeUpAsync()
    {
        await LoadAsync();
        TakePosted();
    }

    /// <summary>Keeps what was typed and reads again.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await LoadAsync();
        TakePosted();
        var edited = await KeepAsync(Input.Cells, Input.NoWorkers, cancellationToken);
        Done = $"已改正 {edited} 处，并重新核对。原文件没有改动，改了哪里会留在申报里。";
        return LocalRedirect(CheckHref);
    }

    // One field for each cell in their order, whatever was posted: the page shows them by their place.
    private void TakePosted()
    {
        var posted = Input.Cells.Where(cell => cell?.Cell is not null).GroupBy(cell => cell.Cell!, StringComparer.Ordinal)
            .ToDictionary(same => same.Key, same => same.First(), StringComparer.Ordinal);
        Input.Cells = [.. Fields.Select(field => posted.GetValueOrDefault(field.Cell!) ?? field)];
        if (Wrong.FirstOrDefault(issue => issue.CellKey == Input.Take) is { Right: { } right } taken)
        {
            Input.Cells.First(cell => cell.Cell == taken.CellKey).Value = right;
        }

        ModelState.Clear();
    }

    private static EditedCell Field(string cell, string value) => new() { Cell = cell, Value = EditedCell.Line(value), Was = EditedCell.Line(value) };
}

/// <summary>The fields of <see cref="CellsPage"/>.</summary>
public sealed class CellsInput
{
    /// <summary>Every cell shown.</summary>
    public List<EditedCell> Cells { get; set; } = [];

    /// <summary>The cell whose button 应当是 was pressed: it takes what the reader says it must hold, and what was typed elsewhere is kept as well.</summary>
    public string? Take { get; set; }

    /// <summary>Rows that stand for no worker.</summary>
    public List<int> NoWorkers { get; set; } = [];
}
