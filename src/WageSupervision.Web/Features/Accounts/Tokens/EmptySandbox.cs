using FluentValidation;
using MediatR;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Shell.Messaging;
using WageSupervision.Web.Shell.Security;

namespace WageSupervision.Web.Features.Accounts.Tokens;

/// <summary>Empties what the enterprise has in the sandbox.</summary>
/// <param name="Confirmed">The filer said so in as many words.</param>
[CommandName("EmptySandbox", "清空沙箱")]
[AllowedTo(Role.EnterpriseFiler)]
public sealed record EmptySandbox(bool Confirmed) : ICommand<Unit>;

/// <summary>Shape of <see cref="EmptySandbox"/>.</summary>
public sealed class EmptySandboxValidator : AbstractValidator<EmptySandbox>
{
    /// <summary>Sets the checks.</summary>
    public EmptySandboxValidator() => RuleFor(r => r.Confirmed).Equal(true).WithMessage("要清空沙箱的，请先勾选“确定清空”。");
}

/// <summary>Empties it.</summary>
public sealed class EmptySandboxHandler(Sandbox sandbox, ICurrentUser user) : IRequestHandler<EmptySandbox, Unit>
{
    /// <inheritdoc/>
    public async Task<Unit> Handle(EmptySandbox request, CancellationToken cancellationToken)
    {
        await sandbox.EmptyAsync(user.EnterpriseId, cancellationToken);
        return Unit.Value;
    }
}
