using MediatR;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Shell.Errors;
using WageSupervision.Web.Shell.Security;

namespace WageSupervision.Web.Features.Accounts;

/// <summary>我的账号.</summary>
[Authorize(Policies.SignedIn)]
public sealed class IndexModel(IMediator sender, AppDbContext database, SignInManager<Account> signIn, ICurrentUser user) : PortalPage
{
    private const int Shown = 20;

    /// <summary>The form.</summary>
    [BindProperty]
    public InputModel Input { get; set; } = new();

    /// <summary>The account.</summary>
    public Account Account { get; private set; } = new();

    /// <summary>The area in words, or <c>null</c>.</summary>
    public string? Area { get; private set; }

    /// <summary>The enterprise, or <c>null</c>.</summary>
    public string? Enterprise { get; private set; }

    /// <summary>What was done with this account and to it, latest first.</summary>
    public IReadOnlyList<AuditEntryRow> Entries { get; private set; } = [];

    /// <inheritdoc/>
    public override async Task LoadAsync()
    {
        var id = user.Id;
        Account = await database.Users.AsNoTracking().SingleOrDefaultAsync(a => a.Id == id) ?? throw new NotFoundException();
        Area = Account.RegionCode is { } region ? await database.Regions.Where(r => r.Code == region).Select(r => r.FullName).SingleOrDefaultAsync() : null;
        Enterprise = Account.EnterpriseId is { } enterprise
            ? await database.Enterprises.Where(e => e.EnterpriseId == enterprise).Select(e => e.Name).SingleOrDefaultAsync()
            : null;
        var subject = id.ToString();
        Entries = await database.AuditEntries.AsNoTracking().Where(e => e.ActorId == id || e.Subject == subject)
            .OrderByDescending(e => e.At).Take(Shown).ToListAsync();
    }

    /// <summary>Changes the password.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        var account = await sender.Send(new ChangePassword(Input.CurrentPassword, Input.NewPassword, Input.RepeatPassword));

        // The session goes on under the new stamp, for the enterprise it acted for.
        var properties = (await HttpContext.AuthenticateAsync(IdentityConstants.ApplicationScheme)).Properties;
        await signIn.SignInWithClaimsAsync(account, properties, User.Claims.Where(claim => claim.Type is PortalClaims.ActingFor or PortalClaims.ActingForName));
        Done = "密码已改。您在其他电脑、手机上的登录已经退出，下次请用新密码。";
        return Redirect("/Account");
    }

    /// <summary>What is typed.</summary>
    public sealed class InputModel
    {
        /// <summary>The password in use.</summary>
        public string? CurrentPassword { get; set; }

        /// <summary>New password.</summary>
        public string? NewPassword { get; set; }

        /// <summary>The same again.</summary>
        public string? RepeatPassword { get; set; }
    }
}
