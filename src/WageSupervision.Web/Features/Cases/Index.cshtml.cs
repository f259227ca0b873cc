using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using WageSupervision.Domain.Cases;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Shell.Errors;
using WageSupervision.Web.Shell.Input;
using WageSupervision.Web.Shell.Layout;
using WageSupervision.Web.Shell.Security;

namespace WageSupervision.Web.Features.Cases;

/// <summary>The cases of the officer's area. A supervisor hands several of them over at once; everybody keeps filters of their own.</summary>
[Authorize(Policies.Officer)]
public sealed class IndexModel(AppDbContext database, CaseFiles cases, CaseOffice office, ICurrentUser user, IMediator sender) : PortalPage
{
    private const int PageSize = 50;

    // Nobody leafs further; who looks for one case searches.
    private const int MostPages = 100;

    // What is red in the queue.
    private const int DaysSoon = 2;

    /// <summary>open, closed or all.</summary>
    [BindProperty(SupportsGet = true)]
    public string? State { get; set; }

    /// <summary>Words of the enterprise's name, its credit code, or the case number.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    /// <summary>Empty, late for those whose nearest clock has run out, or soon for those of the next two days too.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Due { get; set; }

    /// <summary>Only those that this person handles.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Mine { get; set; }

    /// <summary>Page, from 1.</summary>
    [BindProperty(SupportsGet = true)]
    public int P { get; set; } = 1;

    /// <summary>The forms.</summary>
    [BindProperty]
    public InputModel Input { get; set; } = new();

    /// <summary>Cases with their enterprise's name, their region and their 主办.</summary>
    public IReadOnlyList<(CaseRow Case, string Enterprise, string Region, string Lead)> Found { get; private set; } = [];

    /// <summary>Where the list stands.</summary>
    public Pager Pager { get; private set; } = new(1, HasNext: false, "", []);

    /// <summary>This person's own filters, by name.</summary>
    public IReadOnlyList<SavedFilterRow> Saved { get; private set; } = [];

    /// <summary>What is asked for now.</summary>
    public CaseFilter Filter => CaseFilter.Of(Q, State, Due, Mine);

    /// <summary>Whether this person hands cases over.</summary>
    public bool MayAssign => user.Role == Role.Supervisor;

    /// <summary>Officers to choose from.</summary>
    public IReadOnlyList<SelectListItem> Officers { get; private set; } = [];

    /// <summary>Cases that were just not handed over, and why.</summary>
    public IReadOnlyList<StoppedCase> Stopped { get; private set; } = [];

    /// <summary>How many were.</summary>
    public int Assigned { get; private set; }

    /// <summary>The address to which a form of the page is sent, the list as it is.</summary>
    public string Sent(string handler) => Path(new("handler", handler), new("p", P.ToString(System.Globalization.CultureInfo.InvariantCulture)));

    /// <inheritdoc/>
    public override async Task LoadAsync()
    {
        P = Math.Clamp(P, 1, MostPages);
        var words = SearchText.Fold(Q);
        var (name, code, number) = (SearchText.NameIn(words), SearchText.CodeIn(words), SearchText.NumberIn(words));
        var last = Due switch { "late" => cases.Today.AddDays(-1), "soon" => cases.Today.AddDays(DaysSoon), _ => (DateOnly?)null };
        var query = from c in Mine ? cases.Visible().AsNoTracking().HandledBy(user.Id) : cases.Visible().AsNoTracking()
                    join e in database.Enterprises on c.EnterpriseId equals e.EnterpriseId
                    join r in database.Regions on c.RegionCode equals r.Code
                    where words == "" || e.Name.Contains(name) || (code != null && e.CreditCode.StartsWith(code))
                        || (number != "" && c.CaseNumber.Replace("〔", "").Replace("〕", "").Contains(number))
                    where last == null || c.NextDueOn <= last
                    where State == "all" || (State == "closed" ? c.Stage == CaseStage.Closed : c.Stage != CaseStage.Closed)
                    select new
                    {
                        c,
                        e.Name,
                        r.FullName,
                        Lead = database.Users.Where(a => a.Id == c.LeadOfficerId).Select(a => a.DisplayName).FirstOrDefault(),
                    };
        var ordered = State == "closed" ? query.OrderByDescending(each => each.c.OpenedOn)
            : query.OrderBy(each => each.c.NextDueOn).ThenByDescending(each => each.c.OpenedOn);
        var rows = await ordered.Skip((P - 1) * PageSize).Take(PageSize + 1).ToListAsync();
        Pager = new Pager(P, rows.Count > PageSize && P < MostPages, "/Cases", Filter.Pairs);
        Found = [.. rows.Take(PageSize).Select(row => (row.c, row.Name, row.FullName, row.Lead ?? ""))];
        var accountId = user.Id;
        Saved = await database.SavedFilters.AsNoTracking().Where(f => f.AccountId == accountId).OrderBy(f => f.Name).ToListAsync();
        Officers = MayAssign ? await office.ChoicesAsync(others: false, HttpContext.RequestAborted) : [];
    }

    /// <summary>分派 the cases that are ticked.</summary>
    public async Task<IActionResult> OnPostAssignAsync()
    {
        Stopped = await sender.Send(new AssignCases(Input.CaseIds, Input.LeadId, Input.SecondId, Input.Reason), HttpContext.RequestAborted);
        Assigned = Input.CaseIds.Distinct().Count() - Stopped.Count;
        if (Stopped.Count == 0)
        {
            Done = $"已分派 {Assigned} 件，案件列在新的主办、协办名下。";
            return LocalRedirect(Path());
        }

        // What was stopped stays ticked, with everything that was chosen for it.
        Input.CaseIds = [.. Stopped.Select(each => each.CaseId)];
        await LoadAsync();
        var page = Page();
        page.StatusCode = StatusCodes.Status409Conflict;
        return page;
    }

    /// <summary>保存筛选.</summary>
    public async Task<IActionResult> OnPostSaveAsync()
    {
        await sender.Send(new SaveFilter(Input.Name, Filter), HttpContext.RequestAborted);
        Done = "筛选已保存，列在案件上面。";
        return LocalRedirect(Path());
    }

    /// <summary>删去筛选.</summary>
    public async Task<IActionResult> OnPostDeleteAsync(Guid filterId)
    {
        await sender.Send(new DeleteFilter(filterId), HttpContext.RequestAborted);
        Done = "筛选已删去。";
        return LocalRedirect(Path());
    }

    private string Path(params KeyValuePair<string, string?>[] more) => "/Cases" + QueryString.Create([.. Filter.Pairs, .. more]);

    /// <summary>The fields of the forms.</summary>
    public sealed class InputModel
    {
        /// <summary>The cases to hand over.</summary>
        public List<Guid> CaseIds { get; set; } = [];

        /// <summary>主办.</summary>
        public Guid? LeadId { get; set; }

        /// <summary>协办.</summary>
        public Guid? SecondId { get; set; }

        /// <summary>Why.</summary>
        public string? Reason { get; set; }

        /// <summary>What the filter is called.</summary>
        public string? Name { get; set; }
    }
}
