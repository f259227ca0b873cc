using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Shell.Errors;
using WageSupervision.Web.Shell.Security;

namespace WageSupervision.Web.Features.Parameters.Administration;

/// <summary>A change with what came of it.</summary>
/// <param name="Change">The change.</param>
/// <param name="Run">The search for results it alters.</param>
/// <param name="Decision">The decision, or <c>null</c>.</param>
public sealed record ChangeItem(ParameterChangeRow Change, RecallRunRow Run, ParameterDecisionRow? Decision);

/// <summary>参数: the tables, what waits for a decision, what was decided.</summary>
[Authorize(Policies.Administrator)]
public sealed class TablesModel(AppDbContext database) : PortalPage
{
    /// <summary>Not decided yet, oldest first.</summary>
    public IReadOnlyList<ChangeItem> Waiting { get; private set; } = [];

    /// <summary>Decided, latest first.</summary>
    public IReadOnlyList<ChangeItem> Decided { get; private set; } = [];

    /// <inheritdoc/>
    public override async Task LoadAsync()
    {
        var items = await (
            from change in database.ParameterChanges.AsNoTracking()
            join run in database.RecallRuns.AsNoTracking() on change.ChangeId equals run.ChangeId
            join made in database.ParameterDecisions.AsNoTracking() on change.ChangeId equals made.ChangeId into made
            from decision in made.DefaultIfEmpty()
            orderby change.ProposedAt descending
            select new ChangeItem(change, run, decision)).Take(200).ToListAsync();
        Waiting = [.. items.Where(item => item.Decision is null).Reverse()];
        Decided = [.. items.Where(item => item.Decision is not null)];
    }
}
