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
        Elsewhere = wrong.Count - Wrong.Count + Reading.Errors.Count(issue => issue.Cell.Length == 0 || issue.Row <= Reading.HeaderRow) + Reading.IssuesLeftOut;
    }

    /// <summary>Shows the cells.</summary>
    public override async Task OnGetAsync()
    {
        await LoadAsync();
        Input.Cells = [.. Wrong.Select(issue => new MendedCell { Cell = issue.Cell })];
    }

    /// <summary>Keeps what was typed and reads again.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await LoadAsync();

        // One field for each wrong cell in their order, whatever was posted: the page shows them by their place.
        var posted = Input.Cells.Where(cell => cell.Cell is not null).GroupBy(cell => cell.Cell!, StringComparer.Ordinal).ToDictionary(same => same.Key, same => same.First().Value, StringComparer.Ordinal);
        Input.Cells = [.. Wrong.Select(issue => new MendedCell { Cell = issue.Cell, Value = posted.GetValueOrDefault(issue.Cell) })];
        ModelState.Clear();
        var mended = await sender.Send(new MendCells(FilingId, Input.Cells), cancellationToken);
        Done = $"已改正 {mended} 格，并重新核对。原文件没有改动，改了哪几格会留在申报里。";
        return RedirectToPage("/Filings/Check", new { filingId = FilingId });
    }

    /// <summary>The form's fields.</summary>
    public sealed class InputModel
    {
        /// <summary>Every wrong cell shown.</summary>
        public List<MendedCell> Cells { get; set; } = [];
    }
}
