using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Identity;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Shell.Errors;
using WageSupervision.Web.Shell.Messaging;
using WageSupervision.Web.Shell.Security;

namespace WageSupervision.Web.Features.Accounts;

/// <summary>Changes one's own password; every other session of the account ends.</summary>
/// <param name="CurrentPassword">The one in use.</param>
/// <param name="NewPassword">The new one.</param>
/// <param name="RepeatPassword">The same again.</param>
[CommandName("ChangePassword", "修改密码")]
[AllowedTo(Role.EnterpriseFiler, Role.Inspector, Role.Supervisor, Role.UnionOfficial, Role.Worker, Role.Administrator)]
public sealed record ChangePassword(string? CurrentPassword, string? NewPassword, string? RepeatPassword) : ICommand<Account>
{
    /// <summary>Without the passwords: records find their way into logs.</summary>
    public override string ToString() => nameof(ChangePassword);
}

/// <summary>Shape of <see cref="ChangePassword"/>.</summary>
public sealed class ChangePasswordValidator : AbstractValidator<ChangePassword>
{
    /// <summary>Sets the checks.</summary>
    public ChangePasswordValidator()
    {
        RuleFor(r => r.CurrentPassword).NotEmpty().WithMessage("请填写当前密码。");
        PasswordPolicy.NewPassword(this, r => r.NewPassword, r => r.RepeatPassword, _ => null);
    }
}

/// <summary>Changes it.</summary>
public sealed class ChangePasswordHandler(UserManager<Account> users, ICurrentUser user) : IRequestHandler<ChangePassword, Account>
{
    /// <inheritdoc/>
    public async Task<Account> Handle(ChangePassword request, CancellationToken cancellationToken)
    {
        var account = await users.FindByIdAsync(user.Id.ToString()) ?? throw new NotFoundException();
        if (PasswordPolicy.Explain(request.NewPassword, account.UserName) is { } why)
        {
            throw Refuse.Field("NewPassword", why);
        }

        var changed = await users.ChangePasswordAsync(account, request.CurrentPassword!, request.NewPassword!);
        if (changed.Succeeded)
        {
            return account;
        }

        throw changed.Errors.Any(error => error.Code == nameof(IdentityErrorDescriber.PasswordMismatch))
            ? Refuse.Field("CurrentPassword", "当前密码不对，请重新填写。")
            : new ConflictException("密码没有改动：账号刚被别处修改过。请刷新页面后重试。");
    }
}
