using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Shell.Errors;
using WageSupervision.Web.Shell.Input;

namespace WageSupervision.Web.Features.Outages;

/// <summary>收件回执（待登记）: shown without the database, to whoever has its number; nothing of it names anybody.</summary>
[AllowAnonymous]
public sealed class AttemptModel(FilingSpool spool, AppDbContext database) : PortalPage
{
    /// <summary>The number.</summary>
    [BindProperty(SupportsGet = true, Name = "number")]
    public string? Number { get; set; }

    /// <summary>It waits, or <c>null</c>.</summary>
    public SpooledAttempt? Waiting { get; private set; }

    /// <summary>What became of it, or <c>null</c>.</summary>
    public SpoolRegistrationRow? Registered { get; private set; }

    /// <summary>Whether the database cannot be asked now.</summary>
    public bool IsAway { get; private set; }

    /// <inheritdoc/>
    public override async Task LoadAsync()
    {
        var number = LenientText.Fold(Number).Trim().ToUpperInvariant();
        if (FilingSpool.IsWellFormed(number))
        {
            await FindAsync(number);
        }

        if (Waiting is null && Registered is null)
        {
            Response.StatusCode = IsAway ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status404NotFound;
        }
    }

    private async Task FindAsync(string number)
    {
        try
        {
            Registered = await database.EnterpriseOfAttemptAsync(number, HttpContext.RequestAborted) is not { } enterpriseId ? null
                : await database.SpoolRegistrations.AsNoTracking()
                    .SingleOrDefaultAsync(r => r.EnterpriseId == enterpriseId && r.AttemptNumber == number, HttpContext.RequestAborted);
        }
        catch (Exception away) when (ConnectionFailures.Is(away))
        {
            IsAway = true;
        }

        Waiting = Registered is null ? spool.Find(number) : null;
    }
}
