using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Identity;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Shell;
using WageSupervision.Web.Shell.Errors;
using WageSupervision.Web.Shell.Messaging;

namespace WageSupervision.Web.Features.Accounts;

/// <summary>The owner sets the password with the one-time code; nobody else ever knows it.</summary>
/// <param name="UserName">The account.</param>
/// <param name="Code">The code.</param>
/// <param name="NewPassword">The password.</param>
/// <param name="RepeatPassword">The same again.</param>
[CommandName("ActivateAccount", "用激活码设置密码")]
[AllowedToAnyone]
public sealed record ActivateAccount(string? UserName, string? Code, string? NewPassword, string? RepeatPassword) : ICommand<string>, IConcerns
{
    /// <summary>The account's id, known once the code has proved right.</summary>
    public string Subject { get; internal set; } = "";

    /// <summary>Without code and password: records find their way into logs.</summary>
    public override string ToString() => $"{nameof(ActivateAccount)} {UserName}";
}

/// <summary>Shape of <see cref="ActivateAccount"/>.</summary>
public sealed class ActivateAccountValidator : AbstractValidator<ActivateAccount>
{
    /// <summary>Sets the checks.</summary>
    public ActivateAccountValidator()
    {
        RuleFor(r => r.UserName).NotEmpty().WithMessage("请填写账号。").MaximumLength(256).WithMessage("账号过长，请核对。");
        RuleFor(r => r.Code).NotEmpty().WithMessage("请填写激活码。").MaximumLength(100).WithMessage("激活码过长，请核对。");
        PasswordPolicy.NewPassword(this, r => r.NewPassword, r => r.RepeatPassword, r => r.UserName);
    }
}

/// <summary>Sets it and uses the code up.</summary>
public sealed class ActivateAccountHandler(UserManager<Account> users, PortalClock clock) : IRequestHandler<ActivateAccount, string>
{
    private const string Refusal = "账号或者激活码不对，或者激活码已经用过、已经过期。请核对后重填；仍然不行的，请管理员重发激活码。";

    /// <inheritdoc/>
    public async Task<string> Handle(ActivateAccount request, CancellationToken cancellationToken)
    {
        var account = await users.FindByNameAsync(request.UserName!.Trim());
        if (account is not { DisabledAt: null, ActivationCodeHash: { } hash, ActivationExpiresAt: { } expires }
            || expires < clock.Now || !ActivationCode.Matches(request.Code, hash))
        {
            throw Refuse.Field("Code", Refusal);
        }

        request.Subject = account.Id.ToString();
        account.ActivationCodeHash = null;
        account.ActivationExpiresAt = null;
        account.PasswordHash = null;
        account.LockoutEnd = null;
        account.AccessFailedCount = 0;

        // One write with the account's own concurrency check: of two at once, one loses.
        var set = await users.AddPasswordAsync(account, request.NewPassword!);
        return set.Succeeded ? account.UserName! : throw Refuse.Field("Code", Refusal);
    }
}
