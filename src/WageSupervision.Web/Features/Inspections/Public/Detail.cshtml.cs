using System.Text;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using WageSupervision.Domain.Inspections;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Shell.Errors;

namespace WageSupervision.Web.Features.Inspections.Public;

/// <summary>A plan and what was drawn, for everybody: enterprises that were not drawn and officers are not named.</summary>
[AllowAnonymous]
public sealed class DetailModel(DrawFiles draws, DrawVault vault, AppDbContext database) : PortalPage
{
    /// <summary>The draw's id.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid DrawId { get; set; }

    /// <summary>The draw.</summary>
    public RandomDraw Draw { get; private set; } = null!;

    /// <summary>Who was drawn.</summary>
    public IReadOnlyList<DrawnLine> Lines { get; private set; } = [];

    /// <summary>Results that were published.</summary>
    public IReadOnlyList<InspectionRow> Results { get; private set; } = [];

    /// <inheritdoc/>
    public override async Task LoadAsync()
    {
        var opened = await draws.FindAsync(DrawId, HttpContext.RequestAborted) ?? throw new NotFoundException();
        Draw = opened.File;
        Results = await database.Inspections.AsNoTracking().Where(i => i.DrawId == DrawId && i.PublishedOn != null).ToListAsync(HttpContext.RequestAborted);
        Lines = Draw.Made is null ? [] : DrawnLine.Of(Draw.Made, await vault.OpenAsync(DrawId, HttpContext.RequestAborted));
    }

    /// <summary>The record from which anyone can repeat it.</summary>
    public async Task<IActionResult> OnGetRecordAsync()
    {
        await LoadAsync();
        return Draw.Made is null ? throw new NotFoundException() : File(
            Encoding.UTF8.GetBytes((await vault.OpenAsync(DrawId, HttpContext.RequestAborted)).RecordOf(Draw, full: false).Write()),
            "application/json", $"draw-{DrawId}.json");
    }
}
