using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Shell.Errors;
using WageSupervision.Web.Shell.Layout;
using WageSupervision.Web.Shell.Security;

namespace WageSupervision.Web.Features.Proofs;

/// <summary>A result judged again, with the one it took the place of.</summary>
/// <param name="Now">The result.</param>
/// <param name="Before">The earlier one; <c>null</c> where there was no finding.</param>
/// <param name="Enterprise">The enterprise's name.</param>
/// <param name="Reason">Why it was judged again.</param>
public sealed record RejudgedResult(FindingRow Now, FindingRow? Before, string Enterprise, string Reason);

/// <summary>重新核对的结论, as far as they concern the person.</summary>
[Authorize(Policies.SignedIn)]
public sealed class ListModel(AppDbContext database, ProofAccess access) : PortalPage
{
    private const int PageSize = 100;

    /// <summary>The page, from 1.</summary>
    [BindProperty(SupportsGet = true, Name = "p")]
    public int? Number { get; set; }

    /// <summary>Latest first.</summary>
    public IReadOnlyList<RejudgedResult> Results { get; private set; } = [];

    /// <summary>Where the list stands.</summary>
    public Pager Pager { get; private set; } = new(1, false, "", []);

    /// <inheritdoc/>
    public override async Task LoadAsync()
    {
        var number = Pager.Of(Number);
        var later = CurrentFindings.Later(database);
        var found = await (
            from f in (await access.VisibleAsync()).Where(f => later.Any(l => l.EnterpriseId == f.EnterpriseId && l.FindingId == f.FindingId))
            join e in database.Enterprises on f.EnterpriseId equals e.EnterpriseId
            join c in database.ParameterChanges on f.ChangeId equals c.ChangeId into changes
            from change in changes.DefaultIfEmpty()
            join b in database.Findings on new { f.EnterpriseId, Id = f.Supersedes } equals new { b.EnterpriseId, Id = (Guid?)b.FindingId } into befores
            from before in befores.DefaultIfEmpty()
            orderby f.JudgedAt descending, f.FindingId
            select new { f, before, e.Name, Reason = change == null ? null : change.Reason }).Skip((number - 1) * PageSize).Take(PageSize + 1).ToListAsync();
        Results = [.. found.Take(PageSize).Select(pair => new RejudgedResult(pair.f, pair.before, pair.Name, pair.Reason ?? "约定的发放日已过"))];
        Pager = new Pager(number, found.Count > PageSize, "/Proofs", []);
    }
}
