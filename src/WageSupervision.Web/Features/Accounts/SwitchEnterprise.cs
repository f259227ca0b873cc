using System.Globalization;
using MediatR;
using WageSupervision.Web.Shell.Errors;
using WageSupervision.Web.Shell.Messaging;
using WageSupervision.Web.Shell.Security;

namespace WageSupervision.Web.Features.Accounts;

/// <summary>切换企业: from now on this session acts for that enterprise.</summary>
/// <param name="EnterpriseId">The account's own, or one it holds a mandate of.</param>
[CommandName("SwitchEnterprise", "切换企业")]
[AllowedTo(Role.EnterpriseFiler)]
public sealed record SwitchEnterprise(long EnterpriseId) : ICommand<ActingChoice>, IConcerns
{
    /// <inheritdoc/>
    public string Subject => EnterpriseId.ToString(CultureInfo.InvariantCulture);
}

/// <summary>Checks that it may; the page changes the session.</summary>
public sealed class SwitchEnterpriseHandler(Mandates mandates, ICurrentUser user) : IRequestHandler<SwitchEnterprise, ActingChoice>
{
    /// <inheritdoc/>
    public async Task<ActingChoice> Handle(SwitchEnterprise request, CancellationToken cancellationToken) =>
        (await mandates.ChoicesAsync(user.Id, cancellationToken)).FirstOrDefault(choice => choice.EnterpriseId == request.EnterpriseId)
        ?? throw new NotFoundException();
}
