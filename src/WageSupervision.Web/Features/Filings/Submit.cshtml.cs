using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using WageSupervision.Domain;
using WageSupervision.Domain.Filings;
using WageSupervision.Domain.Law;
using WageSupervision.Domain.Payroll;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Shell;
using WageSupervision.Web.Shell.Errors;
using WageSupervision.Web.Shell.Input;
using WageSupervision.Web.Shell.Outages;
using WageSupervision.Web.Shell.Security;

namespace WageSupervision.Web.Features.Filings;

/// <summary>Uploads a payroll.</summary>
[Authorize(Policies.EnterpriseFiler)]
public sealed class SubmitModel(IMediator sender, AppDbContext database, ICurrentUser user, PortalClock clock) : PortalPage, IOpenInOutage
{
    /// <summary>The form.</summary>
    [BindProperty]
    public InputModel Input { get; set; } = new();

    /// <summary>A filing that was refused and is being mended, or <c>null</c>.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Again { get; set; }

    /// <summary>The accepted filing of the period of <see cref="Again"/>, which the new one amends; or <c>null</c>.</summary>
    public FilingRow? Amended { get; private set; }

    /// <summary>Last month's accepted filing, so that the form begins with another month; or <c>null</c>.</summary>
    public FilingRow? LastMonth { get; private set; }

    private IQueryable<FilingRow> Accepted => database.Filings.AsNoTracking().Stand().Where(f => f.EnterpriseId == user.EnterpriseId);

    /// <summary>
    /// Whether the filing amends <see cref="Amended"/>, so that the reason is required at once. Another cycle than that of the filing
    /// it began with is another filing.
    /// </summary>
    public bool Amends => Amended is { } old && old.CycleStart == Input.CycleStart && old.CycleEnd == Input.CycleEnd && old.Employment == Input.Employment;

    /// <inheritdoc/>
    public override async Task LoadAsync()
    {
        if (Again is { } id)
        {
            Amended = await (from again in database.Filings
                             where again.EnterpriseId == user.EnterpriseId && again.FilingId == id
                             from f in Accepted.Where(f => f.Period == again.Period && f.CycleKey == again.CycleKey && f.Employment == again.Employment)
                             select f).SingleOrDefaultAsync();
        }
    }

    /// <summary>Shows the form, filled in as far as the portal knows.</summary>
    public override async Task OnGetAsync()
    {
        await LoadAsync();
        var enterpriseId = user.EnterpriseId;
        if (Again is { } id && await database.Filings.AsNoTracking()
            .SingleOrDefaultAsync(f => f.EnterpriseId == enterpriseId && f.FilingId == id) is { } refused)
        {
            Input = PayrollForm.Of<InputModel>(refused);
            return;
        }

        var enterprise = await database.Enterprises.AsNoTracking().SingleAsync(e => e.EnterpriseId == enterpriseId);
        Input = new InputModel { Employment = Employment.FullTime };
        if (await MonthToFileAsync() is { } month)
        {
            var registered = AgreedPayday.Registered(month.LastDay, enterprise.Payday);
            Input = Input with { CycleStart = month.FirstDay, CycleEnd = month.LastDay, AgreedPayday = registered };
        }
    }

    // Last month; where it is accepted, the newest one left out since the first that was filed; where there is none, the filer says which.
    private async Task<YearMonth?> MonthToFileAsync()
    {
        var last = YearMonth.Of(clock.Today).AddMonths(-1);
        var filed = await Accepted.Where(f => f.Employment == Employment.FullTime).OrderByDescending(f => f.Period).ToListAsync();
        LastMonth = filed.Find(f => f.Period == last.FirstDay);
        if (LastMonth is null)
        {
            return last;
        }

        for (var month = last; month.FirstDay > filed[^1].Period; month = month.AddMonths(-1))
        {
            if (!filed.Exists(f => f.Period == month.FirstDay))
            {
                return month;
            }
        }

        return null;
    }

    /// <summary>The receipt, and then the page that waits for the check.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await InOutage.TryAsync(LoadAsync);
        Mandates.EnsureStillFor(user, Input.EnterpriseId);
        var content = await Uploads.BytesAsync(Input.File, cancellationToken);

        var submitted = await sender.Send(SubmitPayroll.Of(Input, Input.File?.FileName, content) with { Amends = Amends }, cancellationToken);
        if (submitted.SeenBefore)
        {
            Done = "这份文件以前收到过，内容完全相同，仍是原来的回执。";
        }

        return LocalRedirect($"/Filings/Check/{submitted.FilingId}");
    }

    /// <summary>The form's fields.</summary>
    public sealed record InputModel : PayrollForm
    {
        /// <summary>The enterprise that the form was opened for.</summary>
        public long? EnterpriseId { get; set; }

        /// <summary>The file.</summary>
        public IFormFile? File { get; set; }
    }
}
