using System.Security.Cryptography;
using System.Text;
using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Shell;
using WageSupervision.Web.Shell.Errors;
using WageSupervision.Web.Shell.Input;
using WageSupervision.Web.Shell.Messaging;

namespace WageSupervision.Web.Features.Accounts;

/// <summary>Makes the first administrator with the one-time code printed at the first start.</summary>
/// <param name="Code">The code.</param>
/// <param name="UserName">Account name.</param>
/// <param name="DisplayName">What others see.</param>
/// <param name="NewPassword">Password.</param>
/// <param name="RepeatPassword">The same again.</param>
[CommandName("CreateFirstAdministrator", "建立第一个管理员")]
[AllowedToAnyone]
public sealed record CreateFirstAdministrator(string? Code, string? UserName, string? DisplayName, string? NewPassword, string? RepeatPassword)
    : ICommand<string>
{
    /// <summary>Without code and password: records find their way into logs.</summary>
    public override string ToString() => $"{nameof(CreateFirstAdministrator)} {UserName}";
}

/// <summary>Shape of <see cref="CreateFirstAdministrator"/>.</summary>
public sealed class CreateFirstAdministratorValidator : AbstractValidator<CreateFirstAdministrator>
{
    /// <summary>Sets the checks.</summary>
    public CreateFirstAdministratorValidator()
    {
        RuleFor(r => r.Code).NotEmpty().WithMessage("请填写一次性代码，它显示在启动平台的终端里。");
        RuleFor(r => r.UserName).Must(CreateAccountValidator.IsUserName).WithMessage("账号名应为 " + CreateAccountValidator.UserNameHint + "。");
        RuleFor(r => r.DisplayName).NotEmpty().WithMessage("请填写姓名或者职务。").MaximumLength(60).WithMessage("请控制在 60 字以内。");
        PasswordPolicy.NewPassword(this, r => r.NewPassword, r => r.RepeatPassword, r => r.UserName);
    }
}

/// <summary>Makes it and uses the code up.</summary>
public sealed class CreateFirstAdministratorHandler(AppDbContext database, UserManager<Account> users, PortalClock clock)
    : IRequestHandler<CreateFirstAdministrator, string>
{
    /// <inheritdoc/>
    public async Task<string> Handle(CreateFirstAdministrator request, CancellationToken cancellationToken)
    {
        if (await database.Users.AnyAsync(cancellationToken))
        {
            throw new NotFoundException();
        }

        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(LenientText.Fold(request.Code).ToLowerInvariant()));
        var stored = await database.BootstrapCodes.AsNoTracking().SingleOrDefaultAsync(cancellationToken);
        var right = stored is not null && stored.ExpiresAt >= clock.Now && CryptographicOperations.FixedTimeEquals(hash, stored.CodeHash);

        // Of two at once, one deletes the row and the other finds none.
        if (!right || await database.BootstrapCodes.ExecuteDeleteAsync(cancellationToken) == 0)
        {
            throw Refuse.Field("Code", "一次性代码不对，或者已经过期。重新启动平台会得到新的代码。");
        }

        var account = new Account
        {
            Id = Guid.CreateVersion7(),
            UserName = request.UserName!.Trim(),
            DisplayName = request.DisplayName!.Trim(),
            Organisation = "平台管理",
            Role = Role.Administrator,
        };
        var made = await users.CreateAsync(account, request.NewPassword!);
        return made.Succeeded ? account.UserName : throw Refuse.Field("UserName", "这个账号名不能用，请换一个。");
    }
}

/// <summary>建立第一个管理员. Gone as soon as there is any account.</summary>
[AllowAnonymous]
public sealed class SetupModel(IMediator sender, AppDbContext database) : PortalPage
{
    /// <summary>The form.</summary>
    [BindProperty]
    public InputModel Input { get; set; } = new();

    /// <inheritdoc/>
    public override async Task LoadAsync()
    {
        if (await database.Users.AnyAsync())
        {
            throw new NotFoundException();
        }
    }

    /// <summary>Makes the administrator.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        var name = await sender.Send(new CreateFirstAdministrator(Input.Code, Input.UserName, Input.DisplayName, Input.NewPassword, Input.RepeatPassword));
        Done = $"管理员账号 {name} 已经建立，一次性代码已作废。请登录，再为各单位开通账号。";
        return Redirect("/Account/Login");
    }

    /// <summary>What is typed.</summary>
    public sealed class InputModel
    {
        /// <summary>One-time code.</summary>
        public string? Code { get; set; }

        /// <summary>Account name.</summary>
        public string? UserName { get; set; }

        /// <summary>What others see.</summary>
        public string? DisplayName { get; set; }

        /// <summary>Password.</summary>
        public string? NewPassword { get; set; }

        /// <summary>The same again.</summary>
        public string? RepeatPassword { get; set; }
    }
}
