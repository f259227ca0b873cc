using MediatR;
using Microsoft.AspNetCore.Mvc;
using WageSupervision.Domain.Cases;
using WageSupervision.Domain.Procedure;
using WageSupervision.Web.Features.Cases;
using WageSupervision.Web.Shell.Security;

namespace WageSupervision.Web.Features.Approvals;

/// <summary>决定处罚.</summary>
public sealed class PenaltyModel(IMediator sender, CaseFiles cases, ICurrentUser user) : CasePage(cases)
{
    /// <summary>The form.</summary>
    [BindProperty]
    public InputModel Input { get; set; } = new();

    /// <summary>What must hold.</summary>
    public Gate Gate { get; private set; } = null!;

    /// <summary>The opinion sent back last, or <c>null</c> where one waits or none was ever given.</summary>
    public PenaltySentBack? SentBack => CaseFile.Notice is null ? CaseFile.Events.OfType<PenaltySentBack>().LastOrDefault() : null;

    /// <inheritdoc/>
    public override async Task LoadAsync()
    {
        await base.LoadAsync();
        Gate = CaseGates.ToDecide(CaseFile, Today, user.Id, Cases.Calendar);
    }

    /// <summary>处罚.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        await sender.Send(new DecidePenalty(CaseId));
        Done = "处罚决定已作出，应当在七个工作日内送达，由监察员登记送达。";
        return RedirectToPage("/Approvals/Index");
    }

    /// <summary>退回.</summary>
    public async Task<IActionResult> OnPostSendBackAsync()
    {
        await sender.Send(new SendBackPenalty(CaseId, Input.Reason));
        Done = "拟处罚意见已退回。";
        return RedirectToPage("/Approvals/Index");
    }

    /// <summary>The form's fields.</summary>
    public sealed class InputModel
    {
        /// <summary>Why it is sent back.</summary>
        public string? Reason { get; set; }
    }
}
