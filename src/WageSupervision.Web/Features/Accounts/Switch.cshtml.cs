using MediatR;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Shell.Errors;
using WageSupervision.Web.Shell.Security;

namespace WageSupervision.Web.Features.Accounts;

/// <summary>切换企业: for whom a filer acts is chosen here and nowhere else.</summary>
[Authorize(Policies.FilerAccount)]
public sealed class SwitchModel(IMediator sender, Mandates mandates, ICurrentUser user, UserManager<Account> users, SignInManager<Account> signIn) : PortalPage
{
    /// <summary>What there is to choose from, the account's own enterprise first.</summary>
    public IReadOnlyList<ActingChoice> Choices { get; private set; } = [];

    /// <summary>The enterprise acted for now; <c>null</c> where its mandate ended.</summary>
    public long? Active { get; private set; }

    /// <summary>Where the filer wanted to go for that enterprise.</summary>
    [BindProperty(SupportsGet = true, Name = "returnUrl")]
    public string? ReturnUrl { get; set; }

    /// <inheritdoc/>
    public override async Task LoadAsync()
    {
        Choices = await mandates.ChoicesAsync(user.Id, HttpContext.RequestAborted);
        Active = user.ActsForNobody ? null : user.EnterpriseId;
    }

    /// <summary>Switches.</summary>
    public async Task<IActionResult> OnPostAsync(long enterpriseId, CancellationToken cancellationToken)
    {
        var choice = await sender.Send(new SwitchEnterprise(enterpriseId), cancellationToken);
        var account = await users.GetUserAsync(User) ?? throw new NotFoundException();
        var properties = (await HttpContext.AuthenticateAsync(IdentityConstants.ApplicationScheme)).Properties;
        await signIn.SignInWithClaimsAsync(account, properties, choice.ValidUntil is null ? [] : Mandates.Claims(choice.EnterpriseId, choice.Name));
        Done = $"现在为{choice.Name}办理。";
        return LocalRedirect(Url.IsLocalUrl(ReturnUrl) ? ReturnUrl : "/Enterprise");
    }
}
