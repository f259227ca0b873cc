using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Shell;
using WageSupervision.Web.Shell.Errors;
using WageSupervision.Web.Shell.Security;

namespace WageSupervision.Web.Features.Outages.Administration;

/// <summary>预告维护.</summary>
[Authorize(Policies.Administrator)]
public sealed class MaintenanceModel(IMediator sender, AppDbContext database, PortalClock clock) : PortalPage
{
    /// <summary>The form.</summary>
    [BindProperty]
    public InputModel Input { get; set; } = new();

    /// <summary>Announced and not over, soonest first.</summary>
    public IReadOnlyList<OutageMaintenanceRow> Planned { get; private set; } = [];

    /// <inheritdoc/>
    public override async Task LoadAsync()
    {
        var now = clock.Now;
        Planned = await database.OutageMaintenances.AsNoTracking().Where(m => m.UntilAt > now).OrderBy(m => m.FromAt).ToListAsync();
    }

    /// <summary>Announces.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await sender.Send(new AnnounceMaintenance(Input.Day, Input.Time, Input.Minutes, Input.Reason), cancellationToken);
        Done = "维护已经预告，公布在运行记录上。";
        return RedirectToPage();
    }

    /// <summary>The form's fields.</summary>
    public sealed class InputModel
    {
        /// <summary>Its day.</summary>
        public DateOnly? Day { get; set; }

        /// <summary>Its beginning.</summary>
        public string? Time { get; set; }

        /// <summary>How long.</summary>
        public int? Minutes { get; set; }

        /// <summary>What is done.</summary>
        public string? Reason { get; set; }
    }
}
