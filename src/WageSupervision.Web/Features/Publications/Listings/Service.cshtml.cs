using MediatR;
using Microsoft.AspNetCore.Mvc;
using WageSupervision.Domain.Papers;
using WageSupervision.Domain.Procedure;
using WageSupervision.Domain.Publications;
using WageSupervision.Web.Features.Cases;
using WageSupervision.Web.Papers;
using WageSupervision.Web.Procedures;
using WageSupervision.Web.Shell;
using WageSupervision.Web.Shell.Errors;

namespace WageSupervision.Web.Features.Publications.Listings;

/// <summary>A paper of a listing and its service.</summary>
[StepPage<ServeListingNoticeStep>]
public sealed class ServiceModel(IMediator sender, ListingFiles listings, PortalClock clock, PaperFiles papers)
    : ListPage<DishonestListing, ListingFacts>(listings), IRecordsService
{
    /// <summary>Which document, as its address says.</summary>
    [BindProperty(SupportsGet = true)]
    public ListingDocument Document { get; set; }

    /// <summary>The form.</summary>
    [BindProperty]
    public ServiceInput Input { get; set; } = new();

    /// <summary>The paper as it was issued; <c>null</c> while there is none.</summary>
    public PaperView? Paper { get; private set; }

    /// <summary>What must hold.</summary>
    public Gate Gate { get; private set; } = null!;

    /// <inheritdoc/>
    public override async Task LoadAsync()
    {
        if (!Enum.IsDefined(Document))
        {
            throw new NotFoundException();
        }

        await base.LoadAsync();
        Gate = RecordListingService.StepOf(Document).Gate(Entry, Facts);
        var enterprise = Row.EnterpriseId;
        Paper = await (Document switch
        {
            ListingDocument.Notice => papers.LastAsync<ListingNoticePaper>(enterprise, MatterId, HttpContext.RequestAborted),
            ListingDocument.Decision => papers.LastAsync<ListingDecisionPaper>(enterprise, MatterId, HttpContext.RequestAborted),
            ListingDocument.Removal => papers.LastAsync<ListingRemovalPaper>(enterprise, MatterId, HttpContext.RequestAborted),
            _ => papers.LastAsync<ListingChangePaper>(enterprise, MatterId, HttpContext.RequestAborted),
        });
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
        await sender.Send(await Input.FillAsync(new RecordListingService(MatterId, Document), HttpContext.RequestAborted), HttpContext.RequestAborted);
        Done = "送达已登记。";
        return LocalRedirect($"/Listings/Detail/{MatterId}");
    }
}
