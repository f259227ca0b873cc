using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using WageSupervision.Domain.Law;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Shell.Errors;
using WageSupervision.Web.Shell.Input;
using WageSupervision.Web.Shell.Security;

namespace WageSupervision.Web.Features.Registers.Inspection;

/// <summary>Register entries of the area: breaches first, then what cannot be determined, then what lacks something.</summary>
[Authorize(Policies.Inspector)]
public sealed class RegistersModel(AppDbContext database, RegisterBooks books) : PortalPage
{
    private const int PageSize = 50;

    /// <summary>Words of the name.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    /// <summary>Page, from 1.</summary>
    [BindProperty(SupportsGet = true)]
    public int P { get; set; } = 1;

    /// <summary>Entries with their enterprise.</summary>
    public IReadOnlyList<(RegisterEntryRow Row, string Name)> Lines { get; private set; } = [];

    /// <summary>Whether there are more.</summary>
    public bool HasMore { get; private set; }

    /// <inheritdoc/>
    public override async Task LoadAsync()
    {
        P = Math.Clamp(P, 1, 1000);
        var (today, words) = (books.Today, SearchText.Fold(Q));
        var found = await (from e in books.Visible().AsNoTracking()
                           join firm in database.Enterprises on e.EnterpriseId equals firm.EnterpriseId
                           where words == "" || firm.Name.Contains(words)
                           orderby e.Withdrawn && e.Outcome == Outcome.Violated ? 1 : e.Withdrawn ? 4 : e.Outcome == Outcome.Violated || e.DueOn < today
                           ? 0 : e.Outcome == Outcome.Undetermined ? 1 : e.Shortcomings > 0 || e.WithoutConsent > 0 ? 2 : 3,
                               e.DueOn, e.RegisteredAt descending, e.EntryId
                           select new { e, firm.Name }).Skip((P - 1) * PageSize).Take(PageSize + 1).ToListAsync();
        HasMore = found.Count > PageSize;
        Lines = [.. found.Take(PageSize).Select(one => (one.e, one.Name))];
    }
}
