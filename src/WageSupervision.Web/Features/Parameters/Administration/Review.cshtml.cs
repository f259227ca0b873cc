using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using WageSupervision.Domain.Parameters;
using WageSupervision.Domain.Procedure;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Shell.Errors;
using WageSupervision.Web.Shell.Findings;
using WageSupervision.Web.Shell.Security;

namespace WageSupervision.Web.Features.Parameters.Administration;

/// <summary>A row before and after.</summary>
/// <param name="Name">What tells it apart.</param>
/// <param name="Before">As it stood; <c>null</c> for a new one.</param>
/// <param name="After">As it would stand; <c>null</c> for one taken out.</param>
public sealed record ChangedRow(string Name, IReadOnlyDictionary<string, string>? Before, IReadOnlyDictionary<string, string>? After)
{
    /// <summary>What happens to it.</summary>
    public string What => Before is null ? "增加" : After is null ? "删去" : "修改";

    /// <summary>The kind of mark that <see cref="What"/> stands in.</summary>
    public string Mark => Before is null ? "open" : "look";

    /// <summary>A cell for people; empty where there is none.</summary>
    public string Of(IReadOnlyDictionary<string, string>? row, ParameterColumn column)
    {
        ArgumentNullException.ThrowIfNull(column);
        return ParameterWords.Shown(column, row?.GetValueOrDefault(column.Name) ?? "");
    }
}

/// <summary>One change: what it alters, and the decision.</summary>
[Authorize(Policies.Administrator)]
public sealed class ReviewModel(IMediator sender, AppDbContext database, ParameterStore store, RecallWorker worker, ICurrentUser user) : PortalPage
{
    private const int Most = 300;

    /// <summary>The change's id.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid ChangeId { get; set; }

    /// <summary>The form.</summary>
    [BindProperty]
    public InputModel Input { get; set; } = new();

    /// <summary>The change.</summary>
    public ChangeItem Item { get; private set; } = null!;

    /// <summary>The table.</summary>
    public ParameterTable Table { get; private set; } = ParameterTables.All[0];

    /// <summary>Rows before and after.</summary>
    public IReadOnlyList<ChangedRow> Rows { get; private set; } = [];

    /// <summary>Whether the rows are so many that the decision stands above them.</summary>
    public bool IsLong => Table == ParameterTables.WorkCalendar || Rows.Count > 10;

    /// <summary>Results that come out otherwise, the first ones, with the enterprise.</summary>
    public IReadOnlyList<(RecallItemRow Item, string Enterprise)> Recalled { get; private set; } = [];

    /// <summary>How many there are.</summary>
    public int Total { get; private set; }

    /// <summary>Of how many enterprises.</summary>
    public int Enterprises { get; private set; }

    /// <summary>What must hold.</summary>
    public Gate Gate { get; private set; } = null!;

    /// <summary>Whether this person proposed it.</summary>
    public bool IsOwn => Item.Change.ProposedBy == user.Id;

    /// <summary>A row without its key, in one line.</summary>
    public string Whole(IReadOnlyDictionary<string, string>? row) => row is null ? "—" : string.Join('　', Table.Columns
        .Where(column => !column.IsKey && row.GetValueOrDefault(column.Name, "").Length > 0)
        .Select(column => ParameterWords.Shown(column, row[column.Name])));

    /// <summary>A verdict in words.</summary>
    public string Verdict(string outcome, decimal? shortfall) => ProofWords.Verdict(outcome, shortfall);

    /// <inheritdoc/>
    public override async Task LoadAsync()
    {
        Item = await (
            from change in database.ParameterChanges.AsNoTracking()
            join run in database.RecallRuns.AsNoTracking() on change.ChangeId equals run.ChangeId
            join made in database.ParameterDecisions.AsNoTracking() on change.ChangeId equals made.ChangeId into made
            from decision in made.DefaultIfEmpty()
            where change.ChangeId == ChangeId
            select new ChangeItem(change, run, decision)).SingleOrDefaultAsync() ?? throw new NotFoundException();
        Table = ParameterTables.Find(Item.Change.TableName)!;
        var known = Item.Decision?.Sequence is { } sequence ? store.AsOf(sequence - 1) : store.Current;
        var before = known.Set.Rows(Table.Name).ToDictionary(Table.KeyOf);
        var changed = ParameterStore.ChangeOf(Item.Change);
        Rows =
        [
            .. changed.Put.Select(row => new ChangedRow(ParameterWords.NameOf(Table, row), before.GetValueOrDefault(Table.KeyOf(row)), row)),
            .. changed.Remove.Select(key => new ChangedRow(before.TryGetValue(key, out var gone) ? ParameterWords.NameOf(Table, gone) : key, gone, null)),
        ];
        Gate = ParameterGates.ToDecide(
            Item.Change, Item.Run, Item.Decision is not null, store.Current,
            await ApprovalFacts.OfAsync(database, store, Item.Change, user.Id, HttpContext.RequestAborted));
        var items = database.RecallItems.AsNoTracking().Where(item => item.ChangeId == ChangeId);
        Total = await items.CountAsync();
        Enterprises = await items.Select(item => item.EnterpriseId).Distinct().CountAsync();
        var listed = await (from item in items
                            join enterprise in database.Enterprises on item.EnterpriseId equals enterprise.EnterpriseId
                            orderby enterprise.Name, item.Period, item.SheetRow
                            select new { item, enterprise.Name }).Take(Most).ToListAsync();
        Recalled = [.. listed.Select(pair => (pair.item, pair.Name))];
    }

    /// <summary>Approves.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await sender.Send(new DecideParameterChange(ChangeId, true, null), cancellationToken);
        await store.RefreshAsync(cancellationToken);
        worker.Wake();
        Done = "已生效。受影响的工资表正在逐份重新核对。";
        return RedirectToPage(new { ChangeId });
    }

    /// <summary>Declines, or withdraws one's own.</summary>
    public async Task<IActionResult> OnPostDeclineAsync(CancellationToken cancellationToken)
    {
        await sender.Send(new DecideParameterChange(ChangeId, false, Input.Comment), cancellationToken);
        Done = "没有采用，参数不变。";
        return Redirect("/Administration/Parameters");
    }

    /// <summary>The form's fields.</summary>
    public sealed class InputModel
    {
        /// <summary>Why not.</summary>
        public string? Comment { get; set; }
    }
}
