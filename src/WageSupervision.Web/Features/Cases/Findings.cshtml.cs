using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Shell.Errors;
using WageSupervision.Web.Shell.Input;
using WageSupervision.Web.Shell.Security;

namespace WageSupervision.Web.Features.Cases;

/// <summary>New findings of the area by enterprise, the largest sums first.</summary>
[Authorize(Policies.Inspector)]
public sealed class FindingsModel(AppDbContext database, ICurrentUser user) : PortalPage
{
    private const int PageSize = 50;

    /// <summary>Words of the name.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    /// <summary>Page, from 1.</summary>
    [BindProperty(SupportsGet = true)]
    public int P { get; set; } = 1;

    /// <summary>Enterprises.</summary>
    public IReadOnlyList<Line> Lines { get; private set; } = [];

    /// <summary>Whether there are more.</summary>
    public bool HasMore { get; private set; }

    /// <inheritdoc/>
    public override async Task LoadAsync()
    {
        P = Math.Clamp(P, 1, 1000);
        var words = SearchText.Fold(Q);
        var sums = from f in OpenFindings.Of(database)
                   group f by f.EnterpriseId into all
                   select new
                   {
                       EnterpriseId = all.Key,
                       Count = all.Count(),
                       Workers = all.Select(f => f.WorkerKey).Distinct().Count(),
                       Sum = all.Sum(f => f.Shortfall ?? 0),
                       Latest = all.Max(f => f.Period)
                   };
        var found = await (from s in sums
                           join e in database.Enterprises.InArea(user.Area) on s.EnterpriseId equals e.EnterpriseId
                           join r in database.Regions on e.RegionCode equals r.Code
                           where words == "" || e.Name.Contains(words)
                           orderby s.Sum descending, s.EnterpriseId
                           select new Line(e.EnterpriseId, e.Name, r.FullName, s.Count, s.Workers, s.Sum, s.Latest))
            .Skip((P - 1) * PageSize).Take(PageSize + 1).ToListAsync();
        HasMore = found.Count > PageSize;
        Lines = [.. found.Take(PageSize)];
    }

    /// <summary>An enterprise with open findings.</summary>
    /// <param name="EnterpriseId">Id.</param>
    /// <param name="Name">Name.</param>
    /// <param name="Region">Region.</param>
    /// <param name="Count">Findings.</param>
    /// <param name="Workers">Different workers.</param>
    /// <param name="Sum">Yuan.</param>
    /// <param name="Latest">Latest month.</param>
    public sealed record Line(long EnterpriseId, string Name, string Region, int Count, int Workers, decimal Sum, DateOnly Latest);
}
