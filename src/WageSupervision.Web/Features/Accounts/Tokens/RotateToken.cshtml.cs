using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Shell;
using WageSupervision.Web.Shell.Errors;
using WageSupervision.Web.Shell.Security;

namespace WageSupervision.Web.Features.Accounts.Tokens;

/// <summary>更换令牌.</summary>
[Authorize(Policies.EnterpriseFiler)]
public sealed class RotateTokenModel(IMediator sender, AppDbContext database, ICurrentUser user, PortalClock clock) : PortalPage
{
    /// <summary>The old one's id.</summary>
    [BindProperty(SupportsGet = true)]
    public string TokenId { get; set; } = "";

    /// <summary>The form.</summary>
    [BindProperty]
    public InputModel Input { get; set; } = new();

    /// <summary>The old one.</summary>
    public ApiTokenRow Token { get; private set; } = null!;

    /// <inheritdoc/>
    public override async Task LoadAsync()
    {
        var enterpriseId = user.EnterpriseId;
        Token = await database.ApiTokens.AsNoTracking().SingleOrDefaultAsync(t => t.EnterpriseId == enterpriseId && t.TokenId == TokenId)
            ?? throw new NotFoundException();
    }

    /// <inheritdoc/>
    public override Task OnGetAsync()
    {
        Input = new InputModel { ExpiresOn = clock.Today.AddYears(1), OldUntil = clock.Today.AddDays(7) };
        return LoadAsync();
    }

    /// <summary>Replaces it.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await LoadAsync();
        var issued = await sender.Send(new RotateApiToken(TokenId, Input.ExpiresOn, Input.OldUntil), cancellationToken);
        TempData[IssuedTokenModel.Key] = IssuedTokenModel.Pack(issued);
        return Redirect("/Enterprise/IssuedToken");
    }

    /// <summary>The form's fields.</summary>
    public sealed class InputModel
    {
        /// <summary>The last day of the new one.</summary>
        public DateOnly? ExpiresOn { get; set; }

        /// <summary>The last day of the old one.</summary>
        public DateOnly? OldUntil { get; set; }
    }
}
