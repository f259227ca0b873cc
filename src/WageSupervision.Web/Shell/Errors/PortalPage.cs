using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace WageSupervision.Web.Shell.Errors;

/// <summary>A page of the portal: what it shows is loaded by <see cref="LoadAsync"/>, also when a refused form comes back.</summary>
public abstract class PortalPage : PageModel
{
    /// <summary>Loads what the page shows beside the form.</summary>
    public virtual Task LoadAsync() => Task.CompletedTask;

    /// <summary>Loads what the page shows beside a form that was kept, and brings the form in line with what it finds.</summary>
    public virtual Task TakeUpAsync() => LoadAsync();

    /// <summary>Shows the page.</summary>
    public virtual Task OnGetAsync() => LoadAsync();

    /// <summary>A sentence for the next page: what happened and what comes next.</summary>
    [TempData]
    public string? Done { get; set; }
}
