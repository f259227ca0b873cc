using System.Diagnostics;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Shell;
using WageSupervision.Web.Shell.Errors;
using WageSupervision.Web.Shell.Forms;
using WageSupervision.Web.Shell.Security;

namespace WageSupervision.Web.Features.Accounts;

/// <summary>登录. Says the same, and takes as long, for an unknown account, a wrong password, a shut and a locked account.</summary>
[AllowAnonymous]
public sealed class LoginModel(
    UserManager<Account> users, SignInManager<Account> signIn, IPasswordHasher<Account> hasher, AppDbContext database, PortalClock clock,
    ICurrentUser user, IConfiguration configuration) : PortalPage
{
    private static string? decoy;

    /// <summary>The form.</summary>
    [BindProperty]
    public InputModel Input { get; set; } = new();

    /// <summary>Where the person wanted to go.</summary>
    [BindProperty(SupportsGet = true, Name = "returnUrl")]
    public string? ReturnUrl { get; set; }

    /// <summary>A demo account to fill in.</summary>
    [BindProperty(SupportsGet = true, Name = "as")]
    public string? As { get; set; }

    /// <summary>Whether a form was kept, and is shown again where the person goes.</summary>
    public bool IsFormKept => FormKeeping.KeptOf(ReturnUrl) is { } kept && kept != FormKeeping.Lost;

    /// <summary>Whether a form was sent that could not be kept.</summary>
    public bool IsFormLost => FormKeeping.KeptOf(ReturnUrl) == FormKeeping.Lost;

    /// <summary>Accounts to try; <c>null</c> where the portal holds no demo data.</summary>
    public IDemo? Demo { get; private set; }

    /// <inheritdoc/>
    public override Task LoadAsync()
    {
        Demo = configuration.IsDemo() ? HttpContext.RequestServices.GetService<IDemo>() : null;
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    [NonHandler]
    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (user.IsSignedIn && HttpMethods.IsGet(Request.Method))
        {
            context.Result = LocalRedirect(Target(user.Role));
        }
    }

    /// <inheritdoc/>
    public override async Task OnGetAsync()
    {
        await LoadAsync();
        Input.UserName = Demo?.Accounts.FirstOrDefault(account => account.UserName == As)?.UserName;
    }

    /// <summary>Signs in.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        var name = Input.UserName?.Trim();
        if (string.IsNullOrEmpty(name) || string.IsNullOrEmpty(Input.Password))
        {
            if (string.IsNullOrEmpty(name))
            {
                ModelState.AddModelError("Input.UserName", "请填写账号。");
            }

            if (string.IsNullOrEmpty(Input.Password))
            {
                ModelState.AddModelError("Input.Password", "请填写密码。");
            }

            return await AgainAsync();
        }

        var account = name.Length <= 256 ? await users.FindByNameAsync(name) : null;
        if (account is null || account.PasswordHash is null || account.DisabledAt is not null || await users.IsLockedOutAsync(account))
        {
            BurnTheSameTime(Input.Password);
            await RecordAsync("SignInRefused", account, signedIn: false);
            return await RefuseAsync();
        }

        var result = await signIn.CheckPasswordSignInAsync(account, Input.Password, lockoutOnFailure: true);
        if (!result.Succeeded)
        {
            await RecordAsync("SignInRefused", account, signedIn: false);
            return await RefuseAsync();
        }

        await signIn.SignInAsync(account, isPersistent: false);
        await RecordAsync("SignIn", account, signedIn: true);
        return LocalRedirect(Target(account.Role));
    }

    private async Task<IActionResult> RefuseAsync()
    {
        // One sentence for every cause: another one for locked accounts would tell which accounts exist.
        ModelState.AddModelError("", "账号或者密码不对，或者账号已停用。连续输错多次时会暂停 5 分钟。");
        return await AgainAsync();
    }

    private async Task<IActionResult> AgainAsync()
    {
        await LoadAsync();
        var page = Page();
        page.StatusCode = StatusCodes.Status400BadRequest;
        return page;
    }

    private string Target(Role? role) => Url.IsLocalUrl(ReturnUrl) ? ReturnUrl : Policies.HomeOf(role);

    private void BurnTheSameTime(string password)
    {
        var nobody = new Account();
        decoy ??= hasher.HashPassword(nobody, Guid.NewGuid().ToString());
        hasher.VerifyHashedPassword(nobody, decoy, password);
    }

    private async Task RecordAsync(string action, Account? account, bool signedIn)
    {
        if (account is null)
        {
            return;
        }

        database.AuditEntries.Add(new AuditEntryRow
        {
            EntryId = Guid.CreateVersion7(),
            At = clock.Now,
            ActorId = signedIn ? account.Id : null,
            ActorRole = signedIn ? account.Role.ToString() : null,
            Action = action,
            Subject = account.Id.ToString(),
            TraceId = Activity.Current?.TraceId.ToString(),
        });
        await database.SaveChangesAsync();
    }

    /// <summary>What is typed.</summary>
    public sealed class InputModel
    {
        /// <summary>Account.</summary>
        public string? UserName { get; set; }

        /// <summary>Password.</summary>
        public string? Password { get; set; }
    }
}
