using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;
using WageSupervision.Domain.Unions;
using WageSupervision.Web.Features.Unions;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Shell.Errors;
using WageSupervision.Web.Shell.Security;

namespace WageSupervision.Web.Desks.Union;

/// <summary>The union's demands and their clocks.</summary>
[Authorize(Policies.UnionOfficial)]
public sealed class IndexModel(AppDbContext database, DemandFiles demands) : PortalPage
{
    /// <summary>Demands.</summary>
    public IReadOnlyList<(UnionDemandRow Demand, string Enterprise)> Found { get; private set; } = [];

    /// <inheritdoc/>
    public override async Task LoadAsync()
    {
        var rows = await (from d in demands.Visible().AsNoTracking()
                          join e in database.Enterprises on d.EnterpriseId equals e.EnterpriseId
                          orderby d.Stage == DemandStage.Replied || d.Stage == DemandStage.Corrected ? 1 : 0, d.AnswerBy
                          select new { d, e.Name }).Take(200).ToListAsync();
        Found = [.. rows.Select(row => (row.d, row.Name))];
    }
}
