using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using WageSupervision.Domain.Privacy;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Shell.Errors;
using WageSupervision.Web.Shell.Security;

namespace WageSupervision.Web.Features.Cases;

/// <summary>查劳动者 across the cases of the area: each search says what it is for and is recorded.</summary>
[Authorize(Policies.Officer)]
public sealed class WorkersModel(AppDbContext database, ICurrentUser user, IMediator sender) : PortalPage
{
    /// <summary>How many searches are listed.</summary>
    public const int Remembered = 20;

    /// <summary>The form.</summary>
    [BindProperty]
    public InputModel Input { get; set; } = new();

    /// <summary>What was found; <c>null</c> before anything was looked for.</summary>
    public IReadOnlyList<FoundWorker>? Found { get; private set; }

    /// <summary>Whether the searches of the whole area are shown.</summary>
    public bool SeesAll => user.Role == Role.Supervisor;

    /// <summary>The latest searches that this person may see, with the officer's name.</summary>
    public IReadOnlyList<(WorkerSearchRow Search, string Officer)> Searches { get; private set; } = [];

    /// <inheritdoc/>
    public override async Task LoadAsync()
    {
        var (own, all) = (user.Id, SeesAll);
        var rows = await (from s in database.WorkerSearches.AsNoTracking().InArea(user.Area)
                          where all || s.OfficerId == own
                          join a in database.Users on s.OfficerId equals a.Id
                          orderby s.At descending, s.SearchId descending
                          select new { s, a.DisplayName }).Take(Remembered).ToListAsync(HttpContext.RequestAborted);
        Searches = [.. rows.Select(row => (row.s, row.DisplayName))];
    }

    /// <summary>Looks, and shows what was found on this page: no address names anybody.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        Found = await sender.Send(new SearchWorkers(Guid.CreateVersion7(), Input.Who, Input.Purpose, Input.Reference), HttpContext.RequestAborted);
        await LoadAsync();
        return Page();
    }

    /// <summary>The form's fields.</summary>
    public sealed class InputModel
    {
        /// <summary>The full name, or the identity number.</summary>
        public string? Who { get; set; }

        /// <summary>What for.</summary>
        public SearchPurpose? Purpose { get; set; }

        /// <summary>The number of the matter.</summary>
        public string? Reference { get; set; }
    }
}
