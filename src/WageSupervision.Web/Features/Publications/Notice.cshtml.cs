using MediatR;
using Microsoft.AspNetCore.Mvc;
using WageSupervision.Domain.Papers;
using WageSupervision.Domain.Procedure;
using WageSupervision.Domain.Publications;
using WageSupervision.Web.Features.Cases;
using WageSupervision.Web.Papers;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Procedures;
using WageSupervision.Web.Shell;
using WageSupervision.Web.Shell.Errors;

namespace WageSupervision.Web.Features.Publications;

/// <summary>公示告知书 and its service.</summary>
[StepPage<ServeDisclosureNoticeStep>]
public sealed class NoticeModel(IMediator sender, DisclosureFiles disclosures, PortalClock clock, PaperFiles papers) : PortalPage, IRecordsService
{
    /// <summary>The disclosure's id.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid DisclosureId { get; set; }

    /// <summary>The form.</summary>
    [BindProperty]
    public ServiceInput Input { get; set; } = new();

    /// <summary>What lists show of it.</summary>
    public DisclosureRow Row { get; private set; } = null!;

    /// <summary>The notice as it was issued.</summary>
    public PaperView Paper { get; private set; } = null!;

    /// <summary>What must hold.</summary>
    public Gate Gate { get; private set; } = null!;

    /// <inheritdoc/>
    public override async Task LoadAsync()
    {
        var opened = await disclosures.LoadAsync(DisclosureId, HttpContext.RequestAborted);
        Row = opened.Row;
        Paper = await papers.LastAsync<DisclosureNoticePaper>(opened.Row.EnterpriseId, DisclosureId, HttpContext.RequestAborted)
            ?? throw new NotFoundException();
        Gate = Steps.The<ServeDisclosureNoticeStep>().Gate(opened.File, await disclosures.FactsAsync(opened, HttpContext.RequestAborted));
    }

    /// <summary>Shows the form with today.</summary>
    public override async Task OnGetAsync()
    {
        await LoadAsync();
        Input.ServedOn = clock.Today;
    }

    /// <summary>Takes the step.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        await LoadAsync();
        await sender.Send(await Input.FillAsync(new RecordDisclosureNotice(DisclosureId), HttpContext.RequestAborted), HttpContext.RequestAborted);
        Done = "送达已登记，企业可以在五个工作日内提出异议。";
        return LocalRedirect($"/Cases/Detail/{Row.CaseId}");
    }
}
