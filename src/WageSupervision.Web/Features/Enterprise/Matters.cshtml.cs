using Microsoft.EntityFrameworkCore;
using WageSupervision.Web.Features.Cases;
using WageSupervision.Web.Features.Unions;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Shell.Errors;

namespace WageSupervision.Web.Features.Enterprise;

/// <summary>Orders and demands addressed to the enterprise.</summary>
public sealed class MattersModel(CaseFiles cases, DemandFiles demands) : PortalPage
{
    /// <summary>Cases in which an order was served.</summary>
    public IReadOnlyList<CaseRow> Orders { get; private set; } = [];

    /// <summary>Demands of unions.</summary>
    public IReadOnlyList<UnionDemandRow> Demands { get; private set; } = [];

    /// <inheritdoc/>
    public override async Task LoadAsync()
    {
        Orders = await cases.Visible().AsNoTracking().Where(c => c.Deadline != null).OrderByDescending(c => c.OpenedOn).Take(200).ToListAsync();
        Demands = await demands.Visible().AsNoTracking().OrderByDescending(d => d.DemandedOn).Take(200).ToListAsync();
    }
}
