using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Shell;
using WageSupervision.Web.Shell.Errors;
using WageSupervision.Web.Shell.Layout;
using WageSupervision.Web.Shell.Security;

namespace WageSupervision.Web.Features.Accounts.Administration;

/// <summary>账号.</summary>
[Authorize(Policies.Administrator)]
public sealed class IndexModel(IMediator sender, AppDbContext database, PortalClock clock) : PortalPage
{
    private const int PageSize = 50;

    /// <summary>Part of the account, the name or the organisation.</summary>
    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Query { get; set; }

    /// <summary>Only this role.</summary>
    [BindProperty(SupportsGet = true, Name = "role")]
    public Role? WantedRole { get; set; }

    /// <summary>Only accounts in this state: <c>open</c>, <c>waiting</c>, <c>shut</c>.</summary>
    [BindProperty(SupportsGet = true, Name = "state")]
    public string? State { get; set; }

    /// <summary>The page, from 1.</summary>
    [BindProperty(SupportsGet = true, Name = "p")]
    public int? Number { get; set; }

    /// <summary>The accounts.</summary>
    public IReadOnlyList<Account> Accounts { get; private set; } = [];

    /// <summary>Names of areas by code.</summary>
    public IReadOnlyDictionary<string, string> Areas { get; private set; } = new Dictionary<string, string>();

    /// <summary>Where the list stands.</summary>
    public Pager Pager { get; private set; } = new(1, false, "", []);

    /// <inheritdoc/>
    public override async Task LoadAsync()
    {
        var accounts = database.Users.AsNoTracking();
        if (WantedRole is { } role)
        {
            accounts = accounts.Where(a => a.Role == role);
        }

        accounts = State switch
        {
            "open" => accounts.Where(a => a.DisabledAt == null && a.PasswordHash != null),
            "waiting" => accounts.Where(a => a.DisabledAt == null && a.PasswordHash == null),
            "shut" => accounts.Where(a => a.DisabledAt != null),
            _ => accounts,
        };
        if (!string.IsNullOrWhiteSpace(Query))
        {
            var part = EnterprisesModel.Pattern(Query);
            accounts = accounts.Where(a => EF.Functions.ILike(a.UserName!, part) || EF.Functions.ILike(a.DisplayName, part)
                || EF.Functions.ILike(a.Organisation, part));
        }

        var number = Pager.Of(Number);
        var found = await accounts.OrderBy(a => a.Role).ThenBy(a => a.NormalizedUserName).Skip((number - 1) * PageSize).Take(PageSize + 1).ToListAsync();
        Accounts = [.. found.Take(PageSize)];
        Areas = await database.Regions.AsNoTracking().ToDictionaryAsync(r => r.Code, r => r.FullName);
        Pager = new Pager(number, found.Count > PageSize, "/Administration", [new("q", Query), new("role", WantedRole?.ToString()), new("state", State)]);
    }

    /// <summary>What the list says of an account.</summary>
    public (string Kind, string Text) StateOf(Account account)
    {
        ArgumentNullException.ThrowIfNull(account);
        return account switch
        {
            { DisabledAt: { } at } => ("quiet", $"已停用（{Show.Time(at)}）"),
            { PasswordHash: not null } => ("kept", "在用"),
            { ActivationExpiresAt: { } until } when until >= clock.Now => ("look", $"待激活，{Show.Time(until)} 前有效"),
            _ => ("look", "激活码已过期"),
        };
    }

    /// <summary>Shuts an account.</summary>
    public async Task<IActionResult> OnPostDisableAsync(Guid id)
    {
        var name = await sender.Send(new DisableAccount(id));
        Done = $"账号 {name} 已停用，正在使用的登录已经退出。需要时可以恢复。";
        return Redirect("/Administration");
    }

    /// <summary>Opens it again.</summary>
    public async Task<IActionResult> OnPostEnableAsync(Guid id)
    {
        var name = await sender.Send(new EnableAccount(id));
        Done = $"账号 {name} 已恢复。还没有设置过密码的，请重发激活码。";
        return Redirect("/Administration");
    }

    /// <summary>Gives a new activation code.</summary>
    public async Task<IActionResult> OnPostReissueAsync(Guid id)
    {
        TempData[ActivationModel.Key] = ActivationModel.Pack(await sender.Send(new ReissueActivation(id)));
        return Redirect("/Administration/Activation");
    }
}
