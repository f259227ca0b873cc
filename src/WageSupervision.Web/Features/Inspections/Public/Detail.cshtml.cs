using System.Text;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using WageSupervision.Domain.Inspections;
using WageSupervision.Web.Shell.Errors;

namespace WageSupervision.Web.Features.Inspections.Public;

/// <summary>A plan and what was drawn, for everybody: enterprises that were not drawn and officers are not named.</summary>
[AllowAnonymous]
public sealed class DetailModel(DrawFiles draws, DrawVault vault) : PortalPage
{
    /// <summary>The draw's id.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid DrawId { get; set; }

    /// <summary>The draw.</summary>
    public RandomDraw Draw { get; private set; } = null!;

    /// <summary>Who was drawn.</summary>
    public IReadOnlyList<DrawnLine> Lines { get; private set; } = [];

    /// <inheritdoc/>
    public override async Task LoadAsync()
    {
        var opened = await draws.FindAsync(DrawId, HttpContext.RequestAborted) ?? throw new NotFoundException();
        Draw = opened.File;
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
