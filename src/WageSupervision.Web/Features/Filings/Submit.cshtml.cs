using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using WageSupervision.Domain.Payroll;
using WageSupervision.Domain.Regulation;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Shell;
using WageSupervision.Web.Shell.Errors;
using WageSupervision.Web.Shell.Security;

namespace WageSupervision.Web.Features.Filings;

/// <summary>Uploads a payroll.</summary>
public sealed class SubmitModel(IMediator sender, AppDbContext database, ICurrentUser user, PortalClock clock) : PortalPage
{
    /// <summary>The form.</summary>
    [BindProperty]
    public InputModel Input { get; set; } = new();

    /// <summary>A filing that was refused and is being mended, or <c>null</c>.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Again { get; set; }

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
                Reason = refused.ReplacementReason,
            };
            return;
        }

        var enterprise = await database.Enterprises.AsNoTracking().SingleAsync(e => e.EnterpriseId == enterpriseId);
        var month = YearMonth.Of(clock.Today).AddMonths(-1);
        Input.CycleStart = month.FirstDay;
        Input.CycleEnd = month.LastDay;
        Input.AgreedPayday = AgreedPayday.Registered(month.LastDay, enterprise.Payday);
        Input.Employment = Domain.Payroll.Employment.FullTime;
    }

    /// <summary>Receipt first, then the check, then the check page.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        byte[]? content = null;
        if (Input.File is { } file)
        {
            using var buffer = new MemoryStream();
            await file.CopyToAsync(buffer, cancellationToken);
            content = buffer.ToArray();
        }

        var submitted = await sender.Send(
            new SubmitPayroll(Input.CycleStart, Input.CycleEnd, Input.AgreedPayday, Input.PaidOn, Input.Employment, Input.File?.FileName, content, Input.Reason, Input.PaydayReason), cancellationToken);
        if (submitted.SeenBefore)
        {
            Done = "这份文件以前收到过，内容完全相同，仍是原来的回执。";
        }
        else
        {
            await sender.Send(new CheckFiling(submitted.FilingId), cancellationToken);
        }

        return RedirectToPage("/Filings/Check", new { filingId = submitted.FilingId });
    }

    /// <summary>The form's fields.</summary>
    public sealed class InputModel
    {
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
