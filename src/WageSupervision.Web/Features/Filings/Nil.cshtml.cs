using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using WageSupervision.Domain;
using WageSupervision.Domain.Filings;
using WageSupervision.Domain.Law;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Shell;
using WageSupervision.Web.Shell.Errors;
using WageSupervision.Web.Shell.Security;

namespace WageSupervision.Web.Features.Filings;

/// <summary>零申报.</summary>
[Authorize(Policies.EnterpriseFiler)]
public sealed class NilModel(IMediator sender, ICurrentUser user, PortalClock clock, AppDbContext database) : PortalPage
{
    /// <summary>The latest sheet that stands and has workers: whoever was paid then is hardly gone all at once.</summary>
    public FilingRow? LastSheet { get; private set; }

    /// <summary>What is asked of the cycle in the form; <c>null</c> where nothing is.</summary>
    public NilQuestion? Question { get; private set; }

    /// <summary>The form.</summary>
    [BindProperty]
    public InputModel Input { get; set; } = new();

    /// <inheritdoc/>
    public override async Task LoadAsync()
    {
        var enterpriseId = user.EnterpriseId;
        LastSheet = await database.Filings.AsNoTracking().Stand()
            .Where(f => f.EnterpriseId == enterpriseId && f.Kind == FilingKind.Payroll)
            .OrderByDescending(f => f.Period).ThenByDescending(f => f.ReceivedAt).FirstOrDefaultAsync();
        if (Input is { CycleStart: { } start, CycleEnd: { } end, Employment: { } employment } && start > DateOnly.MinValue.AddMonths(1))
        {
            Question = await NilQuestion.OfAsync(database, enterpriseId, start, end, employment, HttpContext.RequestAborted);
        }

        // Of another month, or of other people, nobody has answered yet.
        Input.Ground = Question?.Text == Input.Asked ? Input.Ground : null;
    }

    /// <summary>Shows the form for last month.</summary>
    public override async Task OnGetAsync()
    {
        var last = YearMonth.Of(clock.Today).AddMonths(-1);
        Input = new InputModel { CycleStart = last.FirstDay, CycleEnd = last.LastDay, Employment = Domain.Law.Employment.FullTime };
        await LoadAsync();
    }

    /// <summary>Files it.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        Mandates.EnsureStillFor(user, Input.EnterpriseId);
        var filing = await sender.Send(new DeclareNothingPaid(
            Input.CycleStart, Input.CycleEnd, Input.Employment, Input.Reason, Input.Declared, Input.Ground, Input.Asked), cancellationToken);
        Done = "零申报已经受理。受理回执可以下载、打印。";
        return LocalRedirect($"/Filings/Receipt/{filing}");
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

        /// <summary>用工形式.</summary>
        public Employment? Employment { get; set; }

        /// <summary>The answer to <see cref="NilQuestion"/>.</summary>
        public NilGround? Ground { get; set; }

        /// <summary>The question as it stood on the page.</summary>
        public string? Asked { get; set; }

        /// <summary>原因.</summary>
        public string? Reason { get; set; }

        /// <summary>声明.</summary>
        public bool Declared { get; set; }
    }
}
