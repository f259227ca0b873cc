using Microsoft.AspNetCore.Mvc;
using WageSupervision.Domain.Procedure;
using WageSupervision.Domain.Unions;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Procedures;
using WageSupervision.Web.Shell.Errors;

namespace WageSupervision.Web.Features.Unions;

/// <summary>A page on which a union takes a step of its demand.</summary>
/// <param name="demands">Demands this person may see.</param>
public abstract class DemandStepPage(DemandFiles demands) : PortalPage
{
    /// <summary>The demand's id.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid DemandId { get; set; }

    /// <summary>The demand.</summary>
    public Opened<UnionDemand, UnionDemandRow> Open { get; private set; } = null!;

    /// <summary>What must hold.</summary>
    public Gate Gate { get; private set; } = null!;

    /// <summary>The step.</summary>
    protected abstract Step<UnionDemand, DateOnly> Step { get; }

    /// <inheritdoc/>
    public override async Task LoadAsync()
    {
        Open = await demands.LoadAsync(DemandId, HttpContext.RequestAborted);
        Gate = Step.Gate(Open.File, demands.Today);
    }
}
