using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Shell.Errors;
using WageSupervision.Web.Shell.Security;

namespace WageSupervision.Web.Features.Filings;

/// <summary>撤回申报.</summary>
[Authorize(Policies.EnterpriseFiler)]
public sealed class WithdrawModel(IMediator sender, AppDbContext database, ICurrentUser user) : PortalPage
{
    /// <summary>The filing's id.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid FilingId { get; set; }

    /// <summary>The form.</summary>
    [BindProperty]
    public InputModel Input { get; set; } = new();

    /// <summary>The filing.</summary>
    public FilingRow Filing { get; private set; } = null!;

    /// <inheritdoc/>
    public override async Task LoadAsync()
    {
        var enterpriseId = user.EnterpriseId;
        Filing = await database.Filings.AsNoTracking().SingleOrDefaultAsync(f => f.EnterpriseId == enterpriseId && f.FilingId == FilingId)
            ?? throw new NotFoundException();
    }

    /// <summary>Withdraws it.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await sender.Send(new WithdrawFiling(FilingId, Input.Reason), cancellationToken);
        Done = "已撤回。原来的申报和回执保留备查，不再作为申报。";
        return LocalRedirect($"/Filings/Receipt/{FilingId}");
    }

    /// <summary>The form's fields.</summary>
    public sealed class InputModel
    {
        /// <summary>撤回原因.</summary>
        public string? Reason { get; set; }
    }
}
