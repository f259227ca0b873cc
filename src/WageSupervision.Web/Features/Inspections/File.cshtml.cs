using System.Text;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using WageSupervision.Domain.Inspections;
using WageSupervision.Domain.Procedure;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Procedures;
using WageSupervision.Web.Shell.Errors;
using WageSupervision.Web.Shell.Security;

namespace WageSupervision.Web.Features.Inspections;

/// <summary>A plan and its draw on one screen, for officers: the frozen list too. The secret shows only once it was drawn.</summary>
[Authorize(Policies.Officer)]
public sealed class FileModel(DrawFiles draws, DrawVault vault, InspectionFiles inspections, ICurrentUser user) : DrawPage(draws)
{
    /// <summary>At most so many enterprises of the list are shown; the record holds all.</summary>
    public const int Shown = 200;

    /// <summary>What to do next, or <c>null</c>.</summary>
    public OfferedStep? Next { get; private set; }

    /// <summary>Whether this person may declare the plan void.</summary>
    public bool MayVoid { get; private set; }

    /// <summary>Who was drawn and who goes.</summary>
    public IReadOnlyList<DrawnLine> Lines { get; private set; } = [];

    /// <summary>Inspections that were begun from it.</summary>
    public IReadOnlyList<InspectionRow> Begun { get; private set; } = [];

    /// <summary>The frozen list, in part.</summary>
    public IReadOnlyList<FrozenEnterprise> Listed { get; private set; } = [];

    /// <summary>The pool.</summary>
    public IReadOnlyList<FrozenOfficer> Pool { get; private set; } = [];

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
        Next = new[] { Role.Inspector, Role.Supervisor }.SelectMany(role => OfferedStep.All(Draw, Facts, role)).FirstOrDefault(step => step.IsNext);
        MayVoid = user.Role == Role.Supervisor && Steps.The<VoidDrawStep>().Gate(Draw, Facts).IsOpen;
        var material = await vault.OpenAsync(DrawId, HttpContext.RequestAborted);
        (Lines, Pool) = (DrawnLine.Of(Draw.Made, material), material.Officers);
        Begun = await inspections.Visible().AsNoTracking().Where(i => i.DrawId == DrawId).ToListAsync(HttpContext.RequestAborted);
        Listed = [.. material.Enterprises.Take(Shown)];
    }

    /// <summary>The record with everybody named.</summary>
    public async Task<IActionResult> OnGetRecordAsync()
    {
        await base.LoadAsync();
        return Draw.Made is null ? throw new NotFoundException() : File(
            Encoding.UTF8.GetBytes((await vault.OpenAsync(DrawId, HttpContext.RequestAborted)).RecordOf(Draw, full: true).Write()),
            "application/json", $"draw-{DrawId}-full.json");
    }
}
