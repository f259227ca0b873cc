using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;
using WageSupervision.Domain.Incidents;
using WageSupervision.Domain.Procedure;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Procedures;
using WageSupervision.Web.Shell.Security;

namespace WageSupervision.Web.Features.Incidents;

/// <summary>An incident on one screen: its clocks, tasks, reports, what happened.</summary>
[Authorize(Policies.Officer)]
public sealed class DetailModel(IncidentFiles incidents, AppDbContext database, ICurrentUser user) : IncidentPage(incidents)
{
    /// <summary>What this person can do now.</summary>
    public IReadOnlyList<OfferedStep> Steps { get; private set; } = [];

    /// <summary>What must hold before its end is proposed; <c>null</c> for who does not propose it.</summary>
    public Gate? End { get; private set; }

    /// <summary>The county in words.</summary>
    public string Region { get; private set; } = "";

    /// <inheritdoc/>
    public override async Task LoadAsync()
    {
        await base.LoadAsync();
        Region = await database.Regions.Where(r => r.Code == Row.RegionCode).Select(r => r.FullName).SingleAsync();
        if (user.Role is { } role)
        {
            // Yes and no to an end stand on one page.
            Steps = [.. OfferedStep.All(Incident, Facts, role).Where(step => step.Gate.IsOpen).DistinctBy(step => step.Step.AddressOf(IncidentId))];
            End = role == Role.Inspector ? Domain.Procedure.Steps.The<ProposeIncidentEndStep>().Gate(Incident, Facts) : null;
        }
    }
}
