using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;
using WageSupervision.Domain.Unions;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Shell.Errors;
using WageSupervision.Web.Shell.Security;

namespace WageSupervision.Web.Features.Unions.Inspection;

/// <summary>Unions' recommendations that came to the area, the unanswered ones first.</summary>
[Authorize(Policies.Inspector)]
public sealed class RecommendationsModel(AppDbContext database, DemandFiles demands) : PortalPage
{
    /// <summary>Recommendations.</summary>
    public IReadOnlyList<(UnionDemandRow Demand, string Enterprise)> Found { get; private set; } = [];

    /// <inheritdoc/>
    public override async Task LoadAsync()
    {
        var rows = await (from d in demands.Visible().AsNoTracking()
                          join e in database.Enterprises on d.EnterpriseId equals e.EnterpriseId
                          orderby d.Stage == DemandStage.Recommended ? 0 : 1, d.DemandedOn descending
                          select new { d, e.Name }).Take(200).ToListAsync();
        Found = [.. rows.Select(row => (row.d, row.Name))];
    }
}
