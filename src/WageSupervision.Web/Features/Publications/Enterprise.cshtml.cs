using MediatR;
using Microsoft.AspNetCore.Mvc;
using WageSupervision.Domain.Parameters;
using WageSupervision.Domain.Papers;
using WageSupervision.Domain.Procedure;
using WageSupervision.Domain.Publications;
using WageSupervision.Web.Papers;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Procedures;
using WageSupervision.Web.Shell.Errors;
using WageSupervision.Web.Shell.Input;

namespace WageSupervision.Web.Features.Publications;

/// <summary>公示告知书 as it was served on the enterprise, and its objection; before the service there is none.</summary>
[StepPage<ObjectToDisclosureStep>]
public sealed class EnterpriseModel(IMediator sender, DisclosureFiles disclosures, LegalParameters parameters, PaperFiles papers) : PortalPage
{
    /// <summary>The disclosure's id.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid DisclosureId { get; set; }

    /// <summary>The form.</summary>
    [BindProperty]
    public InputModel Input { get; set; } = new();

    /// <summary>The disclosure as it was loaded.</summary>
    public Opened<Disclosure, DisclosureRow> Opened { get; private set; } = null!;

    /// <summary>The notice as it was issued.</summary>
    public PaperView Paper { get; private set; } = null!;

    /// <summary>What must hold before an objection.</summary>
    public Gate Gate { get; private set; } = null!;

    /// <summary>The last day to object, inclusive; <c>null</c> where the calendar of the year is not published.</summary>
    public DateOnly? LastDay => Opened.File.LastDayToObject(parameters.Calendar);

    /// <summary>What the enterprise and the office said to each other, and what was decided.</summary>
    public IReadOnlyList<TimelineEntry> Said => TimelineEntry.Of([.. Opened.Events.Where(each => Ledger.Event(each)
        is DisclosureNoticeServed or DisclosureObjected or DisclosureObjectionAnswered or DisclosureApproved or DisclosureDeclined or DisclosureWithdrawn)]);

    /// <inheritdoc/>
    public override async Task LoadAsync()
    {
        Opened = await disclosures.LoadAsync(DisclosureId, HttpContext.RequestAborted);
        Paper = await papers.LastAsync<DisclosureNoticePaper>(Opened.Row.EnterpriseId, DisclosureId, HttpContext.RequestAborted)
            ?? throw new NotFoundException();
        Gate = Steps.The<ObjectToDisclosureStep>().Gate(Opened.File, await disclosures.FactsAsync(Opened, HttpContext.RequestAborted));
    }

    /// <summary>Takes the step.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        await LoadAsync();
        await sender.Send(
            new ObjectToDisclosure(DisclosureId, Input.Text, Input.File?.FileName, await Uploads.BytesAsync(Input.File, HttpContext.RequestAborted)),
            HttpContext.RequestAborted);
        Done = "异议已收到。监察员答复以前不会公示。";
        return RedirectToPage(new { disclosureId = DisclosureId });
    }

    /// <summary>The form's fields.</summary>
    public sealed class InputModel
    {
        /// <summary>What it says.</summary>
        public string? Text { get; set; }

        /// <summary>The file.</summary>
        public IFormFile? File { get; set; }
    }
}
