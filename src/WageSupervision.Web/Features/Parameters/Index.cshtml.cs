using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Shell.Errors;

namespace WageSupervision.Web.Features.Parameters;

/// <summary>The parameter tables, for anybody.</summary>
[AllowAnonymous]
public sealed class IndexModel(KnownParameters known, AppDbContext database) : PortalPage
{
    /// <summary>What is known now.</summary>
    public KnownParameters Known { get; } = known;

    /// <summary>Approved changes, latest first.</summary>
    public IReadOnlyList<(ParameterChangeRow Change, ParameterDecisionRow Decision)> Changes { get; private set; } = [];

    /// <inheritdoc/>
    public override async Task LoadAsync()
    {
        var approved = await (
            from decision in database.ParameterDecisions.AsNoTracking()
            join change in database.ParameterChanges.AsNoTracking() on decision.ChangeId equals change.ChangeId
            where decision.Sequence != null
            orderby decision.Sequence descending
            select new { change, decision }).Take(200).ToListAsync();
        Changes = [.. approved.Select(pair => (pair.change, pair.decision))];
    }
}
