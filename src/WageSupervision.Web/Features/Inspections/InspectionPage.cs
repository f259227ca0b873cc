using Microsoft.AspNetCore.Mvc;
using WageSupervision.Domain.Inspections;
using WageSupervision.Domain.Procedure;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Procedures;
using WageSupervision.Web.Shell.Errors;

namespace WageSupervision.Web.Features.Inspections;

/// <summary>A page about one inspection.</summary>
/// <param name="inspections">Inspections this person may see.</param>
public abstract class InspectionPage(InspectionFiles inspections) : PortalPage
{
    /// <summary>The inspection's id.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid InspectionId { get; set; }

    /// <summary>The inspection as it was loaded.</summary>
    public Opened<Inspection, InspectionRow> Opened { get; private set; } = null!;

    /// <summary>What its gates must know besides its events.</summary>
    public InspectionFacts Facts { get; private set; } = null!;

    /// <summary>The step's preconditions; empty on a page that takes none.</summary>
    public Gate Gate { get; private set; } = new("", "", []);

    /// <summary>What lists show of it.</summary>
    public InspectionRow Row => Opened.Row;

    /// <summary>The inspection.</summary>
    public Inspection Inspection => Opened.File;

    /// <summary>Today.</summary>
    public DateOnly Today => inspections.Today;

    /// <summary>The clock that runs, or <c>null</c>.</summary>
    public ProcedureClock? Clock => Inspection.Clock(inspections.Calendar);

    /// <inheritdoc/>
    public override async Task LoadAsync()
    {
        Opened = await inspections.LoadAsync(InspectionId, HttpContext.RequestAborted);
        Facts = await inspections.FactsAsync(Opened, HttpContext.RequestAborted);
        if (GetType().GetCustomAttributes(typeof(StepPageAttribute), false) is [StepPageAttribute page])
        {
            Gate = ((Step<Inspection, InspectionFacts>)page.Step).Gate(Inspection, Facts);
        }
    }
}
