using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using WageSupervision.Web.Features.Filings.Reading;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Shell.Errors;
using WageSupervision.Web.Shell.Security;

namespace WageSupervision.Web.Features.Filings;

/// <summary>屏幕上改正: the wrong cells of a sheet, each with a field.</summary>
public sealed class MendModel(IMediator sender, AppDbContext database, ICurrentUser user, FilingIntake intake) : PortalPage
{
    /// <summary>How many cells one page asks for.</summary>
    public const int Shown = 100;

    /// <summary>How many fields one page has at most: each sends two values, and a form may hold about a thousand.</summary>
    public const int MostFields = 400;

    /// <summary>The filing's id.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid FilingId { get; set; }

    /// <summary>The form.</summary>
    [BindProperty]
    public InputModel Input { get; set; } = new();

    /// <summary>The filing.</summary>
    public FilingRow Filing { get; private set; } = null!;

    /// <summary>What was read.</summary>
    public PayrollReading Reading { get; private set; } = null!;

    /// <summary>The wrong cells shown, in the order of the fields.</summary>
    public IReadOnlyList<PayrollIssue> Wrong { get; private set; } = [];

    /// <summary>The other cells of their rows: the mistake may lie in one of them. Their fields come after those of the wrong ones.</summary>
    public IReadOnlyList<(int Row, IReadOnlyList<CellToMend> Cells)> Beside { get; private set; } = [];

    /// <summary>Cells that were set right before and are not among those, with what they hold now. Their fields come last.</summary>
    public IReadOnlyList<(string Cell, string Value)> Mended { get; private set; } = [];

    /// <summary>Rows without amounts, which may stand for no worker, and those of which that was said.</summary>
    public IReadOnlyList<int> MayBeNoWorker { get; private set; } = [];

    /// <summary>Wrong cells beyond those, and errors that no single cell can mend.</summary>
    public int Elsewhere { get; private set; }

    /// <inheritdoc/>
    public override async Task LoadAsync()
    {
        if (Reading is not null)
        {
            return;
        }

        var enterpriseId = user.EnterpriseId;
        Filing = await database.Filings.AsNoTracking().SingleOrDefaultAsync(f => f.EnterpriseId == enterpriseId && f.FilingId == FilingId) ?? throw new NotFoundException();
        if (!MendCellsHandler.IsOpen(Filing))
        {
            throw new NotFoundException();
        }

        Reading = (await intake.CheckAsync(Filing, HttpContext.RequestAborted)).Reading;
        var wrong = MendCellsHandler.WrongCells(Reading);
        Wrong = [.. wrong.Take(Shown)];
        HashSet<string> shown = [.. Wrong.Select(issue => issue.Cell)];
        Beside = [.. Reading.ToMend.TakeWhile(row => shown.Count + row.Cells.Count <= MostFields).Select(row => (row.Row, (IReadOnlyList<CellToMend>)[.. row.Cells.Where(cell => shown.Add(cell.Cell))])).ToList()];
        Before = await intake.CorrectionsAsync(Filing, HttpContext.RequestAborted);
        Mended = [.. Before.Values.Where(cell => shown.Count < MostFields && shown.Add(cell.Cell))];
        MayBeNoWorker = [.. Reading.ToMend.Where(row => !row.HasAmounts).Select(row => row.Row).Concat(Before.NoWorkers).Distinct().Order()];
        Elsewhere = wrong.Count - Wrong.Count + Reading.Errors.Count(issue => issue.Cell.Length == 0 || issue.Row <= Reading.HeaderRow) + Reading.IssuesLeftOut;
    }

    private CellCorrections Before { get; set; } = CellCorrections.None;

    private IEnumerable<string> Fields => [.. Wrong.Select(issue => issue.Cell), .. Beside.SelectMany(row => row.Cells.Select(cell => cell.Cell)), .. Mended.Select(cell => cell.Cell)];

    /// <summary>Shows the cells.</summary>
    public override async Task OnGetAsync()
    {
        await LoadAsync();
        Input.Cells = [.. Fields.Select(cell => new MendedCell { Cell = cell })];
        Input.NoWorkers = [.. Before.NoWorkers];
    }

    /// <summary>Keeps what was typed and reads again.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await LoadAsync();

        // One field for each cell in their order, whatever was posted: the page shows them by their place.
        var posted = Input.Cells.Where(cell => cell?.Cell is not null).GroupBy(cell => cell.Cell!, StringComparer.Ordinal).ToDictionary(same => same.Key, same => same.First().Value, StringComparer.Ordinal);
        Input.Cells = [.. Fields.Select(cell => new MendedCell { Cell = cell, Value = posted.GetValueOrDefault(cell) })];
        ModelState.Clear();
        var mended = await sender.Send(new MendCells(FilingId, Input.Cells, Input.NoWorkers), cancellationToken);
        Done = $"已改正 {mended} 处，并重新核对。原文件没有改动，改了哪里会留在申报里。";
        return RedirectToPage("/Filings/Check", new { filingId = FilingId });
    }

    /// <summary>The form's fields.</summary>
    public sealed class InputModel
    {
        /// <summary>Every cell shown.</summary>
        public List<MendedCell> Cells { get; set; } = [];

        /// <summary>Rows that stand for no worker.</summary>
        public List<int> NoWorkers { get; set; } = [];
    }
}
