using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using WageSupervision.Domain.Papers;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Shell.Errors;
using WageSupervision.Web.Shell.Layout;
using WageSupervision.Web.Shell.Security;

namespace WageSupervision.Web.Papers;

/// <summary>文号登记簿: every number that the offices of an area gave to papers, with what became of it; void ones stay.</summary>
[Authorize(Policies.Officer)]
public sealed class RegisterModel(PaperFiles papers, ICurrentUser user) : PortalPage
{
    private const int PageSize = 50;

    /// <summary>One kind alone; all where it is none.</summary>
    [BindProperty(SupportsGet = true, Name = "kind")]
    public string? Kind { get; set; }

    /// <summary>Part of a number.</summary>
    [BindProperty(SupportsGet = true, Name = "number")]
    public string? Number { get; set; }

    /// <summary>The page, from 1.</summary>
    [BindProperty(SupportsGet = true)]
    public int? P { get; set; }

    /// <summary>The papers.</summary>
    public IReadOnlyList<PaperView> Papers { get; private set; } = [];

    /// <summary>Turns pages.</summary>
    public Pager Pager { get; private set; } = null!;

    /// <inheritdoc/>
    public override async Task LoadAsync()
    {
        var page = Pager.Of(P);
        var chosen = papers.Visible().InArea(user.Area);
        if (PaperKinds.All.Values.Any(kind => kind.Kind == Kind))
        {
            chosen = chosen.Where(p => p.Kind == Kind);
        }

        if (CheckModel.NumberOf(Number) is { Length: > 0 } number)
        {
            chosen = chosen.Where(p => p.Number.Contains(number));
        }

        var found = await papers.ListAsync(
            chosen.OrderByDescending(p => p.PaperId).Skip((page - 1) * PageSize).Take(PageSize + 1), HttpContext.RequestAborted);
        Papers = [.. found.Take(PageSize)];
        Pager = new Pager(page, found.Count > PageSize, "/Papers", [new("kind", Kind), new("number", Number)]);
    }
}
