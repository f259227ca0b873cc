using System.Text.RegularExpressions;
using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using WageSupervision.Domain.Parameters;
using WageSupervision.Domain.Payroll;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Shell;
using WageSupervision.Web.Shell.Errors;
using WageSupervision.Web.Shell.Input;
using WageSupervision.Web.Shell.Messaging;
using WageSupervision.Web.Shell.Security;

namespace WageSupervision.Web.Features.Accounts;

/// <summary>An activation code on its way to its owner; shown once and kept nowhere.</summary>
/// <param name="UserName">The account.</param>
/// <param name="Code">The code.</param>
/// <param name="ExpiresAt">The last moment it works.</param>
public sealed record IssuedActivation(string UserName, string Code, DateTimeOffset ExpiresAt);

/// <summary>Opens an account without a password.</summary>
/// <param name="UserName">Account name.</param>
/// <param name="DisplayName">What others see.</param>
/// <param name="Role">Role.</param>
/// <param name="Organisation">Office or union; an enterprise's people are under its name.</param>
/// <param name="RegionCode">Area of officers and union officials.</param>
/// <param name="CreditCode">Enterprise of filers and workers.</param>
/// <param name="IdentityNumber">A worker's identity number; only its blind index is kept.</param>
[CommandName(CommandNames.CreateAccount, "新建账号")]
[AllowedTo(Domain.Procedure.Role.Administrator)]
public sealed record CreateAccount(
    string? UserName, string? DisplayName, Role? Role, string? Organisation, string? RegionCode, string? CreditCode, string? IdentityNumber)
    : ICommand<IssuedActivation>, IConcerns
{
    /// <inheritdoc/>
    public string Subject => UserName?.Trim() ?? "";

    /// <summary>Without the identity number: records find their way into logs.</summary>
    public override string ToString() => $"{nameof(CreateAccount)} {UserName} {Role}";
}

/// <summary>Shape of <see cref="CreateAccount"/>.</summary>
public sealed partial class CreateAccountValidator : AbstractValidator<CreateAccount>
{
    /// <summary>What an account name is made of.</summary>
    public const string UserNameHint = "3 到 40 个字母、数字，或者 . _ - + @";

    /// <summary>Sets the checks.</summary>
    public CreateAccountValidator(PortalClock clock, LegalParameters parameters)
    {
        RuleFor(r => r.UserName).Must(IsUserName).WithMessage("账号名应为 " + UserNameHint + "。");
        RuleFor(r => r.DisplayName).NotEmpty().WithMessage("请填写姓名或者职务。").MaximumLength(60).WithMessage("请控制在 60 字以内。");
        RuleFor(r => r.Role).NotNull().WithMessage("请选择身份。");
        RuleFor(r => r.Organisation).NotEmpty().When(r => r.Role is not null && !RoleWords.HasEnterprise(r.Role)).WithMessage("请填写单位名称。");
        RuleFor(r => r.Organisation).MaximumLength(120).WithMessage("单位名称请控制在 120 字以内。");
        RuleFor(r => r.RegionCode).Must(code => parameters.Divisions.Find(code) is not null).When(r => RoleWords.HasArea(r.Role)).WithMessage("请选择辖区。");
        RuleFor(r => r.CreditCode).NotEmpty().When(r => RoleWords.HasEnterprise(r.Role)).WithMessage("请填写企业的统一社会信用代码。");
        RuleFor(r => r.IdentityNumber).Custom((number, context) =>
        {
            if (context.InstanceToValidate.Role == Role.Worker && Explain(number, clock.Today) is { } why)
            {
                context.AddFailure(why);
            }
        });
    }

    internal static bool IsUserName(string? name) => name is not null && UserName().IsMatch(name.Trim());

    private static string? Explain(string? number, DateOnly today)
    {
        var normal = IdentityText.Of(number);
        return normal.Length == 0
            ? "请填写劳动者的居民身份证号；用它找到本人的工资记录，号码本身不保存。"
            : IdentityNumber.Explain(IdentityNumber.Check(normal, today)) is { } why ? why + "。" : null;
    }

    [GeneratedRegex("^[A-Za-z0-9._@+-]{3,40}$")]
    private static partial Regex UserName();
}

/// <summary>Opens it.</summary>
public sealed class CreateAccountHandler(AppDbContext database, UserManager<Account> users, FieldProtector protector, PortalClock clock)
    : IRequestHandler<CreateAccount, IssuedActivation>
{
    /// <inheritdoc/>
    public async Task<IssuedActivation> Handle(CreateAccount request, CancellationToken cancellationToken)
    {
        var role = request.Role!.Value;
        var account = new Account
        {
            Id = Guid.CreateVersion7(),
            UserName = request.UserName!.Trim(),
            DisplayName = request.DisplayName!.Trim(),
            Organisation = request.Organisation?.Trim() ?? "",
            Role = role,
            RegionCode = RoleWords.HasArea(role) ? request.RegionCode : null,
        };
        if (RoleWords.HasEnterprise(role))
        {
            var code = SaveEnterpriseValidator.CreditCodeOf(request.CreditCode);
            var enterprise = await database.Enterprises.AsNoTracking().FirstOrDefaultAsync(e => e.CreditCode == code, cancellationToken)
                ?? throw Refuse.Field("CreditCode", "没有登记这个信用代码的企业，请核对；确实没有登记的，先在“企业”里登记。");
            account.EnterpriseId = enterprise.EnterpriseId;
            account.Organisation = enterprise.Name;
        }

        if (role == Role.Worker)
        {
            account.IdentityIndex = protector.IndexOf(IdentityText.Of(request.IdentityNumber));
        }

        if (await users.FindByNameAsync(account.UserName) is not null)
        {
            throw Refuse.Field("UserName", "这个账号名已经有人用了，请换一个。");
        }

        var issued = AccountFiles.Issue(account, clock);
        var made = await users.CreateAsync(account);
        return made.Succeeded ? issued : throw Refuse.Field("UserName", "这个账号名不能用，请换一个。");
    }
}

/// <summary>Shuts an account; its sessions end with their next request.</summary>
/// <param name="AccountId">The account.</param>
[CommandName("DisableAccount", "停用账号")]
[AllowedTo(Role.Administrator)]
public sealed record DisableAccount(Guid AccountId) : ICommand<string>, IConcerns
{
    /// <inheritdoc/>
    public string Subject => AccountId.ToString();
}

/// <summary>Shuts it.</summary>
public sealed class DisableAccountHandler(UserManager<Account> users, ICurrentUser user, PortalClock clock) : IRequestHandler<DisableAccount, string>
{
    /// <inheritdoc/>
    public async Task<string> Handle(DisableAccount request, CancellationToken cancellationToken)
    {
        var account = await AccountFiles.OtherAsync(users, user, request.AccountId, "不能停用自己的账号，请由另一位管理员办理。");
        account.DisabledAt ??= clock.Now;
        account.ActivationCodeHash = null;
        account.ActivationExpiresAt = null;
        return await AccountFiles.EndSessionsAsync(users, account);
    }
}

/// <summary>Opens a shut account again.</summary>
/// <param name="AccountId">The account.</param>
[CommandName("EnableAccount", "恢复账号")]
[AllowedTo(Role.Administrator)]
public sealed record EnableAccount(Guid AccountId) : ICommand<string>, IConcerns
{
    /// <inheritdoc/>
    public string Subject => AccountId.ToString();
}

/// <summary>Opens it.</summary>
public sealed class EnableAccountHandler(UserManager<Account> users, ICurrentUser user) : IRequestHandler<EnableAccount, string>
{
    /// <inheritdoc/>
    public async Task<string> Handle(EnableAccount request, CancellationToken cancellationToken)
    {
        var account = await AccountFiles.OtherAsync(users, user, request.AccountId, "您的账号本来就在用。");
        account.DisabledAt = null;
        return await AccountFiles.EndSessionsAsync(users, account);
    }
}

/// <summary>Gives a new activation code; the password and the sessions of the account end with it.</summary>
/// <param name="AccountId">The account.</param>
[CommandName(CommandNames.ReissueActivation, "重发激活码")]
[AllowedTo(Role.Administrator)]
public sealed record ReissueActivation(Guid AccountId) : ICommand<IssuedActivation>, IConcerns
{
    /// <inheritdoc/>
    public string Subject => AccountId.ToString();
}

/// <summary>Gives it.</summary>
public sealed class ReissueActivationHandler(UserManager<Account> users, ICurrentUser user, PortalClock clock)
    : IRequestHandler<ReissueActivation, IssuedActivation>
{
    /// <inheritdoc/>
    public async Task<IssuedActivation> Handle(ReissueActivation request, CancellationToken cancellationToken)
    {
        var account = await AccountFiles.OtherAsync(users, user, request.AccountId, "自己的密码请在“我的账号”里修改。");
        if (account.DisabledAt is not null)
        {
            throw new ConflictException("账号已停用，请先恢复，再重发激活码。");
        }

        var issued = AccountFiles.Issue(account, clock);
        account.PasswordHash = null;
        await AccountFiles.EndSessionsAsync(users, account);
        return issued;
    }
}

/// <summary>What the account commands have in common.</summary>
internal static class AccountFiles
{
    internal static IssuedActivation Issue(Account account, PortalClock clock)
    {
        var code = ActivationCode.Create();
        account.ActivationCodeHash = ActivationCode.Hash(code);
        account.ActivationExpiresAt = clock.Now + ActivationCode.Lifetime;
        return new IssuedActivation(account.UserName!, code, account.ActivationExpiresAt.Value);
    }

    internal static async Task<Account> OtherAsync(UserManager<Account> users, ICurrentUser user, Guid id, string notOneself) =>
        id == user.Id ? throw new ConflictException(notOneself) : await users.FindByIdAsync(id.ToString()) ?? throw new NotFoundException();

    /// <summary>Saves the account under a new stamp, which every running session is compared with.</summary>
    internal static async Task<string> EndSessionsAsync(UserManager<Account> users, Account account)
    {
        var saved = await users.UpdateSecurityStampAsync(account);
        return saved.Succeeded ? account.UserName! : throw new ConflictException("这个账号刚被别人修改过，您的操作没有保存。请刷新页面后重试。");
    }
}
