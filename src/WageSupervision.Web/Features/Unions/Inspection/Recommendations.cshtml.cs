using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;
using WageSupervision.Domain.Parameters;
using WageSupervision.Domain.Unions;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Shell.Errors;
using WageSupervision.Web.Shell.Security;

namespace WageSupervision.Web.Features.Unions.Inspection;

/// <summary>Unions' recommendations that came to the area, the unanswered ones first.</summary>
[Authorize(Policies.Inspector)]
public sealed class RecommendationsModel(AppDbContext database, DemandFiles demands, LegalParameters parameters) : PortalPage
{
    /// <summary>Recommendations.</summary>
    public IReadOnlyList<(UnionDemandRow Demand, string Enterprise, DateOnly? DueOn)> Found { get; private set; } = [];

    /// <inheritdoc/>
    public override async Task LoadAsync()
    {
        var rows = await (from d in demands.Visible().AsNoTracking()
                          join e in database.Enterprises on d.EnterpriseId equals e.EnterpriseId
                          orderby d.Stage == DemandStage.Recommended ? 0 : 1, d.Stage == DemandStage.Recommended ? d.RecommendedOn : null,
                              d.DemandedOn descending
                          select new { d, e.Name }).Take(200).ToListAsync();
        Found = [.. rows.Select(row => (row.d, row.Name, DueOn(row.d)))];
    }

    private DateOnly? DueOn(UnionDemandRow row) => row is { Stage: DemandStage.Recommended, RecommendedOn: { } on }
        ? parameters.Calendar.AddWorkingDays(on, row.CaseId is null ? UnionDemand.WorkingDaysToTakeUp : UnionDemand.WorkingDaysToReply) : null;
}
