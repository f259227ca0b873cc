using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using WageSupervision.Domain.Payroll;
using WageSupervision.Web.Features.Filings.Reading;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Shell.Errors;
using WageSupervision.Web.Shell.Security;

namespace WageSupervision.Web.Features.Filings;

/// <summary>认列: what the headers mean that the portal does not know, asked once and remembered.</summary>
[Authorize(Policies.EnterpriseFiler)]
public sealed class ColumnsModel(IMediator sender, AppDbContext database, ICurrentUser user, PayrollSheets sheets) : PortalPage
{
    private static readonly SelectListGroup Items = new() { Name = "应发的项目" };
    private static readonly SelectListGroup Deductions = new() { Name = "减发的项目" };
    private static readonly SelectListGroup Others = new() { Name = "其他" };

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

    /// <summary>What a column may be.</summary>
    public static IReadOnlyList<SelectListItem> Choices { get; } =
    [
        new("不是工资项目（忽略）", "ignored"),
        .. PayrollFields.All.Select(field => new SelectListItem(PayrollFields.Label(field), ColumnChoice.Of(field).Word)
        {
            Group = PayrollFields.Earnings.Contains(field) || field == PayrollField.Gross ? Items
                : PayrollFields.Deductions.Contains(field) || field is PayrollField.DeductedTotal or PayrollField.Net ? Deductions
                : Others,
        }).OrderBy(item => item.Group == Others),
    ];

    /// <summary>Whether there are columns that nobody knows.</summary>
    public bool HasUnknown => Reading.Columns.Any(column => column.Standing == ColumnStanding.Unknown);

    /// <summary>Columns that have to be asked about first, then those that were recognised.</summary>
    public IEnumerable<IGrouping<bool, (PayrollColumn Column, int Index)>> Parts =>
        Reading.Columns.Select((column, index) => (column, index))
        .GroupBy(pair => pair.column.Standing == ColumnStanding.Unknown).OrderByDescending(part => part.Key);

    /// <inheritdoc/>
    public override async Task LoadAsync()
    {
        if (Reading is not null)
        {
            return;
        }

        var enterpriseId = user.EnterpriseId;
        Filing = await database.Filings.AsNoTracking().SingleOrDefaultAsync(f => f.EnterpriseId == enterpriseId && f.FilingId == FilingId)
            ?? throw new NotFoundException();
        Reading = (await sheets.CheckAsync(Filing, HttpContext.RequestAborted)).Reading;
        if ((Reading.Columns.Count == 0 && Reading.SheetChoices.Count == 0) || !Filing.CanNameColumns)
        {
            throw new NotFoundException();
        }
    }

    /// <summary>Shows the columns with what they are taken for.</summary>
    public override async Task OnGetAsync()
    {
        await LoadAsync();
        Input.Columns = [.. Reading.Columns.Select(column => new NamedColumn { Key = column.Key, TakenAs = Shown(column) })];
    }

    /// <inheritdoc/>
    public override async Task TakeUpAsync()
    {
        await LoadAsync();
        TakePosted();
    }

    /// <summary>Remembers and reads again.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await LoadAsync();
        TakePosted();
        var changed = Input.Columns.Where((column, index) => (column.TakenAs ?? "") != Shown(Reading.Columns[index])).ToList();
        await sender.Send(new NameColumns(FilingId, Input.Columns, Input.Sheets), cancellationToken);
        Done = Reading.SheetChoices.Count > 0 ? $"已按{string.Join("、", Input.Sheets.Select(sheet => $"“{sheet}”"))}核对。" : changed.Exists(column =>
            !string.IsNullOrEmpty(column.TakenAs)) ? "已记住这些列，并按新的认列重新核对。以后同样的表头不用再选。"
            : changed.Count > 0 ? "已取消原来的认列，并重新核对。"
            : "没有选新的列，仍按原来的认列核对。";
        return LocalRedirect($"/Filings/Check/{FilingId}");
    }

    // One answer for each column, in the order of the sheet, whatever was posted: the page shows them by their place.
    private void TakePosted()
    {
        var posted = Input.Columns.Where(column => column.Key is not null).GroupBy(column => column.Key!, StringComparer.Ordinal)
            .ToDictionary(same => same.Key, same => same.First().TakenAs, StringComparer.Ordinal);
        Input.Columns = [.. Reading.Columns.Select(column =>
            new NamedColumn { Key = column.Key, TakenAs = posted.TryGetValue(column.Key, out var answer) ? answer : Shown(column) })];
        ModelState.Clear();
    }

    private static string Shown(PayrollColumn column) => column.Standing switch
    {
        ColumnStanding.Field or ColumnStanding.Proved => ColumnChoice.Of(column.Field!.Value).Word,
        ColumnStanding.Unknown => "",
        _ => "ignored",
    };

    /// <summary>The form's fields.</summary>
    public sealed class InputModel
    {
        /// <summary>Every column of the sheet.</summary>
        public List<NamedColumn> Columns { get; set; } = [];

        /// <summary>The sheets that are meant.</summary>
        public List<string> Sheets { get; set; } = [];
    }
}
