using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using WageSupervision.Domain.Payroll;
using WageSupervision.Domain.Regulation;
using WageSupervision.Web.Features.Agents;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Shell;
using WageSupervision.Web.Shell.Errors;
using WageSupervision.Web.Shell.Input;
using WageSupervision.Web.Shell.Security;

namespace WageSupervision.Web.Features.Filings;

/// <summary>Uploads a payroll.</summary>
public sealed class SubmitModel(IMediator sender, AppDbContext database, ICurrentUser user, PortalClock clock) : PortalPage, Outages.IOpenInOutage
{
    /// <summary>The form.</summary>
    [BindProperty]
    public InputModel Input { get; set; } = new();

    /// <summary>A filing that was refused and is being mended, or <c>null</c>.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Again { get; set; }

    /// <summary>The accepted filing of the period of <see cref="Again"/>, which the new one corrects; or <c>null</c>.</summary>
    public FilingRow? Corrected { get; private set; }

    /// <summary>Last month's accepted filing, so that the form begins with another month; or <c>null</c>.</summary>
    public FilingRow? LastMonth { get; private set; }

    private IQueryable<FilingRow> Accepted => database.Filings.AsNoTracking().Where(f => f.EnterpriseId == user.EnterpriseId && f.ReplacedBy == null
        && (f.State == FilingState.Accepted || f.State == FilingState.AcceptedWithFindings));

    /// <summary>
    /// Whether the filing corrects <see cref="Corrected"/>, so that the reason is required at once. Another cycle than that of the filing
    /// it began with is another filing.
    /// </summary>
    public bool Corrects => Corrected is { } old && old.CycleStart == Input.CycleStart && old.CycleEnd == Input.CycleEnd && old.Employment == Input.Employment;

    /// <inheritdoc/>
    public override async Task LoadAsync()
    {
        if (Again is { } id)
        {
            Corrected = await (from again in database.Filings
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
        if (Again is { } id && await database.Filings.AsNoTracking().SingleOrDefaultAsync(f => f.EnterpriseId == enterpriseId && f.FilingId == id) is { } refused)
        {
            Input = new InputModel
            {
                CycleStart = refused.CycleStart,
                CycleEnd = refused.CycleEnd,
                AgreedPayday = refused.AgreedPayday,
                PaydayReason = refused.PaydayReason,
                PaidOn = refused.PaidOn,
                Employment = refused.Employment,

                // Why an accepted one had been a correction is no reason for the next one.
                Reason = FilingText.WasAccepted(refused) ? null : refused.ReplacementReason,
            };
            return;
        }

        var enterprise = await database.Enterprises.AsNoTracking().SingleAsync(e => e.EnterpriseId == enterpriseId);
        Input.Employment = Domain.Payroll.Employment.FullTime;
        if (await MonthToFileAsync() is not { } month)
        {
            return;
        }

        Input.CycleStart = month.FirstDay;
        Input.CycleEnd = month.LastDay;
        Input.AgreedPayday = AgreedPayday.Registered(month.LastDay, enterprise.Payday);
    }

    // Last month; where it is accepted, the newest one left out since the first that was filed; where there is none, the filer says which.
    private async Task<YearMonth?> MonthToFileAsync()
    {
        var last = YearMonth.Of(clock.Today).AddMonths(-1);
        var filed = await Accepted.Where(f => f.Employment == Domain.Payroll.Employment.FullTime).OrderByDescending(f => f.Period).ToListAsync();
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

    /// <summary>Receipt first, then the check, then the check page.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await Outages.InOutage.TryAsync(LoadAsync);
        Mandates.EnsureStillFor(user, Input.EnterpriseId);
        var content = await Uploads.BytesAsync(Input.File, cancellationToken);

        var submitted = await sender.Send(
            new SubmitPayroll(Input.CycleStart, Input.CycleEnd, Input.AgreedPayday, Input.PaidOn, Input.Employment, Input.File?.FileName, content, Input.Reason, Corrects, Input.PaydayReason), cancellationToken);
        if (submitted.SeenBefore)
        {
            Done = "这份文件以前收到过，内容完全相同，仍是原来的回执。";
        }

        // Also for one received before: its first request may have died between receipt and check.
        Done = await Outages.InOutage.CheckAsync(HttpContext, () => sender.Send(new CheckFiling(submitted.FilingId), cancellationToken)) ?? Done;

        return RedirectToPage("/Filings/Check", new { filingId = submitted.FilingId });
    }

    /// <summary>The form's fields.</summary>
    public sealed class InputModel
    {
        /// <summary>The enterprise that the form was opened for.</summary>
        public long? EnterpriseId { get; set; }

        /// <summary>First day of the cycle.</summary>
        public DateOnly? CycleStart { get; set; }

        /// <summary>Last day.</summary>
        public DateOnly? CycleEnd { get; set; }

        /// <summary>约定的发放日.</summary>
        public DateOnly? AgreedPayday { get; set; }

        /// <summary>发放日与登记不同的原因.</summary>
        public string? PaydayReason { get; set; }

        /// <summary>实际发放日.</summary>
        public DateOnly? PaidOn { get; set; }

        /// <summary>用工形式.</summary>
        public Employment? Employment { get; set; }

        /// <summary>The file.</summary>
        public IFormFile? File { get; set; }

        /// <summary>更正原因.</summary>
        public string? Reason { get; set; }
    }
}
