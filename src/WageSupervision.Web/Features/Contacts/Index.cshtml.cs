using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Shell.Errors;
using WageSupervision.Web.Shell.Input;
using WageSupervision.Web.Shell.Layout;
using WageSupervision.Web.Shell.Security;

namespace WageSupervision.Web.Features.Contacts;

/// <summary>The contacts of the officer's area, the nearest clock first.</summary>
[Authorize(Policies.Officer)]
public sealed class IndexModel(AppDbContext database, ContactFiles contacts) : PortalPage
{
    private const int PageSize = 50;

    /// <summary>Empty for those of the area that wait for something, or all.</summary>
    [BindProperty(SupportsGet = true)]
    public string? State { get; set; }

    /// <summary>Words of the employer or the number.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    /// <summary>Page, from 1.</summary>
    [BindProperty(SupportsGet = true)]
    public int? P { get; set; }

    /// <summary>Contacts with their county, and whether the case has ended while they have no answer.</summary>
    public IReadOnlyList<(ContactRow Contact, string Region, bool ToAnswer)> Found { get; private set; } = [];

    /// <summary>Where the list stands.</summary>
    public Pager Pager { get; private set; } = new(1, HasNext: false, "", []);

    /// <inheritdoc/>
    public override async Task LoadAsync()
    {
        var page = Pager.Of(P);
        var folded = SearchText.Fold(Q);
        var (words, number) = (SearchText.NameIn(folded), SearchText.NumberIn(folded));
        var toBeAnswered = contacts.ToBeAnswered().Select(c => c.ContactId);
        var query = from c in (State == "all" ? contacts.Visible() : contacts.Waiting()).AsNoTracking()
                    join r in database.Regions on c.RegionCode equals r.Code
                    where folded == "" || c.Respondent.Contains(words)
                        || (number != "" && c.ContactNumber.Replace("〔", "").Replace("〕", "").Contains(number))
                    orderby c.DueOn == null ? 1 : 0, c.DueOn, c.ReceivedOn descending, c.ContactNumber
                    select new { c, r.FullName, ToAnswer = toBeAnswered.Contains(c.ContactId) };
        var rows = await query.Skip((page - 1) * PageSize).Take(PageSize + 1).ToListAsync(HttpContext.RequestAborted);
        Pager = new Pager(page, rows.Count > PageSize, "/Contacts", [new("q", Q), new("state", State)]);
        Found = [.. rows.Take(PageSize).Select(row => (row.c, row.FullName, row.ToAnswer))];
    }
}
