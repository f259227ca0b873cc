using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using WageSupervision.Web.Shell.Errors;

namespace WageSupervision.Web.Features.Accounts;

/// <summary>激活账号.</summary>
[AllowAnonymous]
public sealed class ActivateModel(IMediator sender) : PortalPage
{
    /// <summary>The form.</summary>
    [BindProperty]
    public InputModel Input { get; set; } = new();

    /// <summary>Sets the password.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        await sender.Send(new ActivateAccount(Input.UserName, Input.Code, Input.NewPassword, Input.RepeatPassword));
        Done = "密码已经设好，激活码已作废。请用新密码登录。";
        return Redirect("/Account/Login");
    }

    /// <summary>What is typed.</summary>
    public sealed class InputModel
    {
        /// <summary>Account.</summary>
        public string? UserName { get; set; }

        /// <summary>One-time code.</summary>
        public string? Code { get; set; }

        /// <summary>New password.</summary>
        public string? NewPassword { get; set; }

        /// <summary>The same again.</summary>
        public string? RepeatPassword { get; set; }
    }
}
