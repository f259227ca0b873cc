using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Procedures;
using WageSupervision.Web.Shell.Security;

namespace WageSupervision.Web.Features.Inspections;

/// <summary>An inspection on one screen: where it stands, the next lawful step, line by line, what happened.</summary>
[Authorize(Policies.Officer)]
public sealed class DetailModel(InspectionFiles inspections, AppDbContext database, ICurrentUser user) : InspectionPage(inspections)
{
    /// <summary>What to do next, or <c>null</c>.</summary>
    public OfferedStep? Next { get; private set; }

    /// <summary>Whether this person takes steps of inspectors.</summary>
    public bool MayAct => user.Role == Role.Inspector;

    /// <summary>Files, the oldest first.</summary>
    public IReadOnlyList<(Guid FileId, string Item, string Name, DateTimeOffset At)> Files { get; private set; } = [];

    /// <summary>Whether this person takes the step.</summary>
    public bool IsMine(OfferedStep step)
    {
        ArgumentNullException.ThrowIfNull(step);
        return user.Role is { } role && step.Step.Card.Roles.Contains(role);
    }

    /// <inheritdoc/>
    public override async Task LoadAsync()
    {
        await base.LoadAsync();
        Next = new[] { Role.Inspector, Role.Supervisor }.SelectMany(role => OfferedStep.All(Inspection, Facts, role)).FirstOrDefault(step => step.IsNext);
        var files = await database.InspectionFiles.AsNoTracking().OfEnterprise(Row.EnterpriseId).Where(f => f.InspectionId == InspectionId)
            .OrderBy(f => f.FileId).Select(f => new { f.FileId, f.Item, f.FileName, f.ReceivedAt }).ToListAsync();
        Files = [.. files.Select(f => (f.FileId, f.Item, f.FileName, f.ReceivedAt))];
    }
}
