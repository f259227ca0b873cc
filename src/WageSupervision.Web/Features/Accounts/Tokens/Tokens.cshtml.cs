using System.Globalization;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Shell;
using WageSupervision.Web.Shell.Errors;
using WageSupervision.Web.Shell.Security;

namespace WageSupervision.Web.Features.Accounts.Tokens;

/// <summary>接口令牌: with them the enterprise's own software files.</summary>
[Authorize(Policies.EnterpriseFiler)]
public sealed class TokensModel(IMediator sender, AppDbContext database, ICurrentUser user, PortalClock clock) : PortalPage
{
    /// <summary>The enterprise that the form was opened for.</summary>
    [BindProperty]
    public long? OpenedFor { get; set; }

    /// <summary>The form.</summary>
    [BindProperty]
    public InputModel Input { get; set; } = new();

    /// <summary>The enterprise's tokens, those that work first.</summary>
    public IReadOnlyList<ApiTokenRow> Tokens { get; private set; } = [];

    /// <inheritdoc/>
    public override async Task LoadAsync()
    {
        var enterpriseId = user.EnterpriseId;
        var all = await database.ApiTokens.AsNoTracking().Where(t => t.EnterpriseId == enterpriseId)
            .OrderByDescending(t => t.CreatedAt).Take(200).ToListAsync();
        Tokens = [.. all.OrderByDescending(t => ApiToken.IsLive(t, clock.Now))];
    }

    /// <inheritdoc/>
    public override Task OnGetAsync()
    {
        Input = new InputModel { MaySubmit = true, MayRead = true, ExpiresOn = clock.Today.AddYears(1) };
        return LoadAsync();
    }

    /// <summary>Makes one.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await LoadAsync();
        Mandates.EnsureStillFor(user, OpenedFor);
        var issued = await sender.Send(new CreateApiToken(Input.Name, Input.Sandbox, Input.MaySubmit, Input.MayRead, Input.ExpiresOn), cancellationToken);
        TempData[IssuedTokenModel.Key] = IssuedTokenModel.Pack(issued);
        return Redirect("/Enterprise/IssuedToken");
    }

    /// <summary>Ends one.</summary>
    public async Task<IActionResult> OnPostRevokeAsync(string tokenId, CancellationToken cancellationToken)
    {
        Done = $"已停用令牌“{await sender.Send(new RevokeApiToken(tokenId), cancellationToken)}”，从现在起不能再用。";
        return Redirect("/Enterprise/Tokens");
    }

    /// <summary>Empties the enterprise's part of the sandbox.</summary>
    public async Task<IActionResult> OnPostEmptyAsync(CancellationToken cancellationToken)
    {
        await LoadAsync();
        await sender.Send(new EmptySandbox(Input.Confirmed), cancellationToken);
        Done = "已清空本企业在沙箱里试用的申报。正式的申报没有变化。";
        return Redirect("/Enterprise/Tokens");
    }

    /// <summary>What the list says of a token.</summary>
    public (string Kind, string Text) StateOf(ApiTokenRow token)
    {
        ArgumentNullException.ThrowIfNull(token);
        return token switch
        {
            { RevokedAt: { } at } => ("quiet", $"已停用（{Show.Time(at)}）"),
            _ when clock.Now >= token.ExpiresAt => ("quiet", token.ReplacedBy is null ? "已过期" : "已更换"),
            { ReplacedBy: not null } => ("look", $"已更换，旧的用到 {LastDay(token.ExpiresAt)}"),
            _ => ("kept", $"在用，有效到 {LastDay(token.ExpiresAt)}"),
        };
    }

    /// <summary>The last day of a token that ends at an instant.</summary>
    public static string LastDay(DateTimeOffset end) => PortalClock.Local(end.AddTicks(-1)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Whether it still works.</summary>
    public bool IsLive(ApiTokenRow token) => ApiToken.IsLive(token, clock.Now);

    /// <summary>What it may do, in words.</summary>
    public static string ScopesOf(ApiTokenRow token)
    {
        ArgumentNullException.ThrowIfNull(token);
        return string.Join("、", token.Scopes.Split(' ').Select(scope => scope == ApiScopes.Submit ? "提交工资表" : "查看本企业申报"));
    }

    /// <summary>The form's fields.</summary>
    public sealed class InputModel
    {
        /// <summary>What it is for.</summary>
        public string? Name { get; set; }

        /// <summary>For trying only.</summary>
        public bool Sandbox { get; set; }

        /// <summary>May submit.</summary>
        public bool MaySubmit { get; set; }

        /// <summary>May read.</summary>
        public bool MayRead { get; set; }

        /// <summary>The last day.</summary>
        public DateOnly? ExpiresOn { get; set; }

        /// <summary>确定清空.</summary>
        public bool Confirmed { get; set; }
    }
}
