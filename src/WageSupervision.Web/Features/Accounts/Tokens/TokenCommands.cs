using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Shell;
using WageSupervision.Web.Shell.Errors;
using WageSupervision.Web.Shell.Messaging;
using WageSupervision.Web.Shell.Security;

namespace WageSupervision.Web.Features.Accounts.Tokens;

/// <summary>A token on its way to the enterprise's software; shown once and kept nowhere.</summary>
/// <param name="Name">What the enterprise calls it.</param>
/// <param name="Text">The token.</param>
/// <param name="ExpiresAt">The first moment it no longer works.</param>
public sealed record IssuedApiToken(string Name, string Text, DateTimeOffset ExpiresAt)
{
    /// <summary>Without the token: records find their way into logs.</summary>
    public override string ToString() => nameof(IssuedApiToken);
}

/// <summary>Makes a token for the filer's own enterprise.</summary>
/// <param name="Name">What it is for.</param>
/// <param name="Sandbox">For trying only.</param>
/// <param name="MaySubmit">With <see cref="ApiScopes.Submit"/>.</param>
/// <param name="MayRead">With <see cref="ApiScopes.ReadOwn"/>.</param>
/// <param name="ExpiresOn">The last day it works.</param>
[CommandName("CreateApiToken", "建立接口令牌")]
[AllowedTo(Role.EnterpriseFiler)]
public sealed record CreateApiToken(string? Name, bool Sandbox, bool MaySubmit, bool MayRead, DateOnly? ExpiresOn) : ICommand<IssuedApiToken>, IConcerns
{
    /// <summary>The token's id, known once it is made.</summary>
    public string Subject { get; internal set; } = "";
}

/// <summary>Shape of <see cref="CreateApiToken"/>.</summary>
public sealed class CreateApiTokenValidator : AbstractValidator<CreateApiToken>
{
    /// <summary>Sets the checks.</summary>
    public CreateApiTokenValidator(PortalClock clock)
    {
        RuleFor(r => r.Name).NotEmpty().WithMessage("请写明给哪个软件用，如：工资软件。").MaximumLength(60).WithMessage("名称请控制在 60 字以内。");
        RuleFor(r => r.MaySubmit).Must((r, _) => r.MaySubmit || r.MayRead).WithMessage("请至少选一项：提交工资表，或者查看本企业的申报。");
        RuleFor(r => r.ExpiresOn).NotNull().WithMessage("请填写有效到哪一天，如 2027-06-30。");
        RuleFor(r => r.ExpiresOn).GreaterThanOrEqualTo(_ => clock.Today).When(r => r.ExpiresOn is not null).WithMessage("有效期不能早于今天。");
        RuleFor(r => r.ExpiresOn).LessThanOrEqualTo(_ => clock.Today.AddYears(1)).When(r => r.ExpiresOn is not null).WithMessage("有效期最长一年；到期前可以更换。");
    }
}

/// <summary>Makes it.</summary>
public sealed class CreateApiTokenHandler(AppDbContext database, ICurrentUser user, PortalClock clock) : IRequestHandler<CreateApiToken, IssuedApiToken>
{
    /// <summary>The most tokens of an enterprise that work at once.</summary>
    public const int Most = 20;

    /// <inheritdoc/>
    public async Task<IssuedApiToken> Handle(CreateApiToken request, CancellationToken cancellationToken)
    {
        var now = clock.Now;
        if (await database.ApiTokens.CountAsync(t => t.EnterpriseId == user.EnterpriseId && t.RevokedAt == null && t.ExpiresAt > now,
            cancellationToken) >= Most)
        {
            throw Refuse.Field(nameof(request.Name), $"在用的令牌已有 {Most} 个。请先停用不再使用的。");
        }

        List<string> scopes = [];
        if (request.MaySubmit)
        {
            scopes.Add(ApiScopes.Submit);
        }

        if (request.MayRead)
        {
            scopes.Add(ApiScopes.ReadOwn);
        }

        var (row, issued) = Issue(user, request.Name!.Trim(), request.Sandbox, string.Join(' ', scopes), now, PortalClock.EndOf(request.ExpiresOn!.Value));
        database.ApiTokens.Add(row);
        request.Subject = row.TokenId;
        return issued;
    }

    internal static (ApiTokenRow Row, IssuedApiToken Issued) Issue(
        ICurrentUser user, string name, bool sandbox, string scopes, DateTimeOffset now, DateTimeOffset expiresAt)
    {
        var (id, text) = ApiToken.New(user.EnterpriseId, sandbox);
        var row = new ApiTokenRow
        {
            EnterpriseId = user.EnterpriseId,
            TokenId = id,
            Name = name,
            Sandbox = sandbox,
            Scopes = scopes,
            TokenHash = ApiToken.HashOf(text),
            CreatedBy = user.Id,
            CreatedAt = now,
            ExpiresAt = expiresAt,
        };
        return (row, new IssuedApiToken(name, text, expiresAt));
    }
}

/// <summary>Puts a new token in the place of one, which goes on for a while so that the software can be changed over.</summary>
/// <param name="TokenId">The old one.</param>
/// <param name="ExpiresOn">The last day the new one works.</param>
/// <param name="OldUntil">The last day the old one works.</param>
[CommandName("RotateApiToken", "更换接口令牌")]
[AllowedTo(Role.EnterpriseFiler)]
public sealed record RotateApiToken(string TokenId, DateOnly? ExpiresOn, DateOnly? OldUntil) : ICommand<IssuedApiToken>, IConcerns
{
    /// <inheritdoc/>
    public string Subject => TokenId;
}

/// <summary>Shape of <see cref="RotateApiToken"/>.</summary>
public sealed class RotateApiTokenValidator : AbstractValidator<RotateApiToken>
{
    /// <summary>Sets the checks.</summary>
    public RotateApiTokenValidator(PortalClock clock)
    {
        RuleFor(r => r.OldUntil).NotNull().WithMessage("请填写旧令牌用到哪一天；不再需要的，填今天。");
        RuleFor(r => r.OldUntil).GreaterThanOrEqualTo(_ => clock.Today).When(r => r.OldUntil is not null).WithMessage("不能早于今天；要马上停用旧令牌的，请在列表里点“停用”。");
        RuleFor(r => r.ExpiresOn).NotNull().WithMessage("请填写新令牌有效到哪一天，如 2027-06-30。");
        RuleFor(r => r.ExpiresOn).GreaterThanOrEqualTo(_ => clock.Today).When(r => r.ExpiresOn is not null).WithMessage("有效期不能早于今天。");
        RuleFor(r => r.ExpiresOn).LessThanOrEqualTo(_ => clock.Today.AddYears(1)).When(r => r.ExpiresOn is not null).WithMessage("有效期最长一年。");
    }
}

/// <summary>Replaces it.</summary>
public sealed class RotateApiTokenHandler(AppDbContext database, ICurrentUser user, PortalClock clock) : IRequestHandler<RotateApiToken, IssuedApiToken>
{
    /// <inheritdoc/>
    public async Task<IssuedApiToken> Handle(RotateApiToken request, CancellationToken cancellationToken)
    {
        var old = await TokenFiles.OwnAsync(database, user, request.TokenId, cancellationToken);
        if (!ApiToken.IsLive(old, clock.Now) || old.ReplacedBy is not null)
        {
            throw Refuse.Field(nameof(request.OldUntil), "这个令牌已经停用、过期，或者已经更换过，不能再更换。请新建一个。");
        }

        // Each goes on for a while beside its successor; without a bound, replacing again and again would make any number of them.
        var now = clock.Now;
        if (await database.ApiTokens.CountAsync(t => t.EnterpriseId == user.EnterpriseId && t.ReplacedBy != null && t.RevokedAt == null && t.ExpiresAt > now,
            cancellationToken) >= CreateApiTokenHandler.Most)
        {
            throw Refuse.Field(nameof(request.OldUntil), $"已经更换、旧的还能用的令牌已有 {CreateApiTokenHandler.Most} 个。请先停用不再使用的旧令牌。");
        }

        var (row, issued) = CreateApiTokenHandler.Issue(user, old.Name, old.Sandbox, old.Scopes, clock.Now, PortalClock.EndOf(request.ExpiresOn!.Value));
        database.ApiTokens.Add(row);
        old.ReplacedBy = row.TokenId;

        // A token never lives longer by being replaced.
        var until = PortalClock.EndOf(request.OldUntil!.Value);
        old.ExpiresAt = until < old.ExpiresAt ? until : old.ExpiresAt;
        return issued;
    }
}

/// <summary>Ends a token; its next request is refused.</summary>
/// <param name="TokenId">The token.</param>
[CommandName("RevokeApiToken", "停用接口令牌")]
[AllowedTo(Role.EnterpriseFiler)]
public sealed record RevokeApiToken(string TokenId) : ICommand<string>, IConcerns
{
    /// <inheritdoc/>
    public string Subject => TokenId;
}

/// <summary>Ends it; gives its name.</summary>
public sealed class RevokeApiTokenHandler(AppDbContext database, ICurrentUser user, PortalClock clock) : IRequestHandler<RevokeApiToken, string>
{
    /// <inheritdoc/>
    public async Task<string> Handle(RevokeApiToken request, CancellationToken cancellationToken)
    {
        var token = await TokenFiles.OwnAsync(database, user, request.TokenId, cancellationToken);
        token.RevokedAt ??= clock.Now;
        return token.Name;
    }
}

internal static class TokenFiles
{
    internal static async Task<ApiTokenRow> OwnAsync(AppDbContext database, ICurrentUser user, string tokenId, CancellationToken cancellationToken) =>
        await database.ApiTokens.SingleOrDefaultAsync(t => t.EnterpriseId == user.EnterpriseId && t.TokenId == tokenId, cancellationToken)
        ?? throw new NotFoundException();
}
