using MediatR;
using Microsoft.AspNetCore.Mvc;
using WageSupervision.Domain.Incidents;
using WageSupervision.Domain.Procedure;
using WageSupervision.Web.Procedures;

namespace WageSupervision.Web.Features.Incidents;

/// <summary>The supervisor decides whether the handling of an incident ends.</summary>
[StepPage<EndIncidentStep>]
public sealed class DecideModel(IMediator sender, IncidentFiles incidents) : IncidentPage(incidents)
{
    /// <summary>The form.</summary>
    [BindProperty]
    public InputModel Input { get; set; } = new();

    /// <summary>What must hold.</summary>
    public Gate Gate { get; private set; } = null!;

    /// <inheritdoc/>
    public override async Task LoadAsync()
    {
        await base.LoadAsync();
        Gate = Steps.The<EndIncidentStep>().Gate(Incident, Facts);
    }

    /// <summary>同意.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        await LoadAsync();
        await sender.Send(new EndIncident(IncidentId), HttpContext.RequestAborted);
        Done = $"重大事件 {Incident.Opened.IncidentNumber}：已批准结束处置。";
        return LocalRedirect("/Approvals");
    }

    /// <summary>不同意.</summary>
    public async Task<IActionResult> OnPostDeclineAsync()
    {
        await LoadAsync();
        await sender.Send(new DeclineIncidentEnd(IncidentId, Input.Reason), HttpContext.RequestAborted);
        Done = $"重大事件 {Incident.Opened.IncidentNumber}：没有批准结束，继续处置。";
        return LocalRedirect("/Approvals");
    }

    /// <summary>The form's fields.</summary>
    public sealed class InputModel
    {
        /// <summary>Why not.</summary>
        public string? Reason { get; set; }
    }
}
