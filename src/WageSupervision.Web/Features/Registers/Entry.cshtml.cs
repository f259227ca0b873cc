using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Shell.Errors;
using WageSupervision.Web.Shell.Security;

namespace WageSupervision.Web.Features.Registers;

/// <summary>An own entry: what stands, what the rules say of it, how it came about.</summary>
[Authorize(Policies.EnterpriseFiler)]
public sealed class EntryModel(RegisterBooks books, AppDbContext database) : PortalPage
{
    /// <summary>The entry.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid EntryId { get; set; }

    /// <summary>What is shown.</summary>
    public EntryView Shown { get; private set; } = null!;

    /// <inheritdoc/>
    public override async Task LoadAsync() => Shown = await EntryView.OfAsync(books, database, EntryId, official: false);
}
