using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Shell.Errors;
using WageSupervision.Web.Shell.Security;

namespace WageSupervision.Web.Features.Registers.Inspection;

/// <summary>A register entry of the area, names masked.</summary>
[Authorize(Policies.Inspector)]
public sealed class RegisterModel(RegisterBooks books, AppDbContext database) : PortalPage
{
    /// <summary>The entry.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid EntryId { get; set; }

    /// <summary>What is shown.</summary>
    public EntryView Shown { get; private set; } = null!;

    /// <inheritdoc/>
    public override async Task LoadAsync() => Shown = await EntryView.OfAsync(books, database, EntryId, official: true);
}
