using Microsoft.AspNetCore.Mvc;
using WageSupervision.Domain.Incidents;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Procedures;
using WageSupervision.Web.Shell.Errors;

namespace WageSupervision.Web.Features.Incidents;

/// <summary>A page about one incident.</summary>
/// <param name="incidents">Incidents this person may see.</param>
public abstract class IncidentPage(IncidentFiles incidents) : PortalPage
{
    /// <summary>The incident's id.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid IncidentId { get; set; }

    /// <summary>The incident as it was loaded.</summary>
    public Opened<MajorIncident, MajorIncidentRow> Opened { get; private set; } = null!;

    /// <summary>What its gates must know besides its events.</summary>
    public IncidentFacts Facts { get; private set; } = null!;

    /// <summary>What lists show of it.</summary>
    public MajorIncidentRow Row => Opened.Row;

    /// <summary>The incident.</summary>
    public MajorIncident Incident => Opened.File;

    /// <inheritdoc/>
    public override async Task LoadAsync()
    {
        Opened = await incidents.LoadAsync(IncidentId, HttpContext.RequestAborted);
        Facts = await incidents.FactsAsync(Opened, HttpContext.RequestAborted);
    }
}
