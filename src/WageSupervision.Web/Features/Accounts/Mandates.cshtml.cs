using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Shell;
using WageSupervision.Web.Shell.Errors;
using WageSupervision.Web.Shell.Security;

namespace WageSupervision.Web.Features.Accounts;

/// <summary>代理企业: for which enterprises beside its own a filer's account may act.</summary>
[Authorize(Policies.Administrator)]
public sealed class MandatesModel(IMediator sender, AppDbContext database, PortalClock clock) : PortalPage
{
    /// <summary>The account.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid AccountId { get; set; }

    /// <summary>The form.</summary>
    [BindProperty]
    public InputModel Input { get; set; } = new();

    /// <summary>The account.</summary>
    public Account Account { get; private set; } = null!;

    /// <summary>Its mandates with the enterprise's name, the newest first.</summary>
    public IReadOnlyList<(FilerMandateRow Mandate, string Enterprise)> Mandates { get; private set; } = [];

    /// <inheritdoc/>
    public override async Task LoadAsync()
    {
        Account = await database.Users.AsNoTracking().SingleOrDefaultAsync(a => a.Id == AccountId && a.Role == Role.EnterpriseFiler)
            ?? throw new NotFoundException();
        Mandates = [.. (await (from m in database.FilerMandates.AsNoTracking()
                               join e in database.Enterprises on m.EnterpriseId equals e.EnterpriseId
                               where m.AccountId == AccountId
                               orderby m.ValidUntil descending, e.Name
                               select new { m, e.Name }).ToListAsync()).Select(row => (row.m, row.Name))];
    }

    /// <summary>How a mandate stands.</summary>
    public (string Kind, string Text) StateOf(FilerMandateRow mandate)
    {
        ArgumentNullException.ThrowIfNull(mandate);
        return mandate switch
        {
            { EndedAt: { } at } => ("quiet", $"已终止（{Show.Time(at)}）"),
            _ when mandate.ValidUntil < clock.Today => ("quiet", "已到期"),
            _ when mandate.ValidFrom > clock.Today => ("open", "还没有开始"),
            _ => ("kept", "代理中"),
        };
    }

    /// <summary>登记.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var name = await sender.Send(new GrantMandate(AccountId, Input.CreditCode, Input.ValidFrom, Input.ValidUntil), cancellationToken);
        Done = $"已登记代理{name}。申报人点页面上方的“切换企业”就能为它办理。";
        return RedirectToPage(new { accountId = AccountId });
    }

    /// <summary>终止.</summary>
    public async Task<IActionResult> OnPostEndAsync(long enterpriseId, DateOnly validFrom, CancellationToken cancellationToken)
    {
        await sender.Send(new EndMandate(AccountId, enterpriseId, validFrom), cancellationToken);
        Done = "代理已终止，从申报人的下一次操作起生效。";
        return RedirectToPage(new { accountId = AccountId });
    }

    /// <summary>The form's fields.</summary>
    public sealed class InputModel
    {
        /// <summary>统一社会信用代码.</summary>
        public string? CreditCode { get; set; }

        /// <summary>The first day.</summary>
        public DateOnly? ValidFrom { get; set; }

        /// <summary>The last day.</summary>
        public DateOnly? ValidUntil { get; set; }
    }
}
