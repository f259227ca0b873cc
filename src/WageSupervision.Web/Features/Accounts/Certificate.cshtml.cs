using System.Text.RegularExpressions;
using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Shell.Errors;
using WageSupervision.Web.Shell.Input;
using WageSupervision.Web.Shell.Messaging;
using WageSupervision.Web.Shell.Security;

namespace WageSupervision.Web.Features.Accounts;

/// <summary>执法证号 of an inspector.</summary>
[Authorize(Policies.Administrator)]
public sealed class CertificateModel(IMediator sender, AppDbContext database) : PortalPage
{
    /// <summary>The account.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    /// <summary>The form.</summary>
    [BindProperty]
    public InputModel Input { get; set; } = new();

    /// <summary>The inspector.</summary>
    public Account Officer { get; private set; } = null!;

    /// <inheritdoc/>
    public override async Task LoadAsync() =>
        Officer = await database.Users.AsNoTracking().SingleOrDefaultAsync(a => a.Id == Id && a.Role == Role.Inspector) ?? throw new NotFoundException();

    /// <summary>Shows the number as it is.</summary>
    public override async Task OnGetAsync()
    {
        await LoadAsync();
        Input.Number = Officer.CertificateNumber;
    }

    /// <summary>Saves it.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        await sender.Send(new SetCertificate(Id, Input.Number), HttpContext.RequestAborted);
        Done = "执法证号已保存。";
        return LocalRedirect("/Administration");
    }

    /// <summary>What is typed.</summary>
    public sealed class InputModel
    {
        /// <summary>执法证号.</summary>
        public string? Number { get; set; }
    }
}

/// <summary>登记执法证号.</summary>
/// <param name="AccountId">The account.</param>
/// <param name="Number">执法证号.</param>
[CommandName("SetCertificate", "登记执法证号")]
[AllowedTo(Role.Administrator)]
public sealed record SetCertificate(Guid AccountId, string? Number) : ICommand<Unit>, IConcerns
{
    /// <inheritdoc/>
    public string Subject => AccountId.ToString();
}

/// <summary>Shape of <see cref="SetCertificate"/>.</summary>
public sealed partial class SetCertificateValidator : AbstractValidator<SetCertificate>
{
    /// <summary>Sets the checks.</summary>
    public SetCertificateValidator() => RuleFor(r => r.Number).Must(number => Shape().IsMatch(LenientText.Fold(number)))
        .WithMessage("请填写执法证号，4 到 30 个字母、数字或者汉字，如 浙A01234567。");

    [GeneratedRegex(@"^[A-Za-z0-9\u4E00-\u9FFF〔〕()-]{4,30}$")]
    private static partial Regex Shape();
}

/// <summary>Saves it.</summary>
public sealed class SetCertificateHandler(AppDbContext database) : IRequestHandler<SetCertificate, Unit>
{
    /// <inheritdoc/>
    public async Task<Unit> Handle(SetCertificate request, CancellationToken cancellationToken)
    {
        var officer = await database.Users.SingleOrDefaultAsync(a => a.Id == request.AccountId && a.Role == Role.Inspector, cancellationToken)
            ?? throw new NotFoundException();
        officer.CertificateNumber = LenientText.Fold(request.Number);
        return Unit.Value;
    }
}
