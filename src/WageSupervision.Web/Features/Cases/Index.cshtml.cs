using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using WageSupervision.Domain.Cases;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Shell.Errors;
using WageSupervision.Web.Shell.Input;
using WageSupervision.Web.Shell.Security;

namespace WageSupervision.Web.Features.Cases;

/// <summary>The cases of the officer's area.</summary>
[Authorize(Policies.Officer)]
public sealed class IndexModel(AppDbContext database, CaseFiles cases, ICurrentUser user) : PortalPage
{
    private const int PageSize = 50;

    // Nobody leafs further; who looks for one case searches.
    private const int MostPages = 100;

    /// <summary>open, closed or all.</summary>
    [BindProperty(SupportsGet = true)]
    public string? State { get; set; }

    /// <summary>Words of the enterprise's name, its credit code, or the case number.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    /// <summary>Only those that this person handles.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Mine { get; set; }

    /// <summary>Page, from 1.</summary>
    [BindProperty(SupportsGet = true)]
    public int P { get; set; } = 1;

    /// <summary>Cases with their enterprise's name and region.</summary>
    public IReadOnlyList<(CaseRow Case, string Enterprise, string Region)> Found { get; private set; } = [];

    /// <summary>Whether there are more.</summary>
    public bool HasMore { get; private set; }

    /// <inheritdoc/>
    public override async Task LoadAsync()
    {
        P = Math.Clamp(P, 1, MostPages);
        var words = SearchText.Fold(Q);
        var (name, code, number) = (SearchText.NameIn(words), SearchText.CodeIn(words), SearchText.NumberIn(words));
        var query = from c in cases.Visible().AsNoTracking()
                    join e in database.Enterprises on c.EnterpriseId equals e.EnterpriseId
                    join r in database.Regions on c.RegionCode equals r.Code
                    where words == "" || e.Name.Contains(name) || (code != null && e.CreditCode.StartsWith(code))
                        || (number != "" && c.CaseNumber.Replace("〔", "").Replace("〕", "").Contains(number))
                    where !Mine || c.LeadOfficerId == user.Id || c.SecondOfficerId == user.Id
                    where State == "all" || (State == "closed" ? c.Stage == CaseStage.Closed : c.Stage != CaseStage.Closed)
                    select new { c, e.Name, r.FullName };
        var ordered = State == "closed" ? query.OrderByDescending(each => each.c.OpenedOn)
            : query.OrderBy(each => each.c.NextDueOn).ThenByDescending(each => each.c.OpenedOn);
        var rows = await ordered.Skip((P - 1) * PageSize).Take(PageSize + 1).ToListAsync();
        HasMore = rows.Count > PageSize && P < MostPages;
        Found = [.. rows.Take(PageSize).Select(row => (row.c, row.Name, row.FullName))];
    }
}
