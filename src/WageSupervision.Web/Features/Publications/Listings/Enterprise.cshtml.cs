using MediatR;
using Microsoft.AspNetCore.Mvc;
using WageSupervision.Domain.Papers;
using WageSupervision.Domain.Procedure;
using WageSupervision.Domain.Publications;
using WageSupervision.Web.Papers;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Procedures;
using WageSupervision.Web.Shell.Errors;
using WageSupervision.Web.Shell.Input;

namespace WageSupervision.Web.Features.Publications.Listings;

/// <summary>
/// A listing as the enterprise sees it: what was served on it, what it said, and what it may do. Before the notice is served there is none, and a
/// decision shows from its service on.
/// </summary>
[StepPage<ObjectToListingStep>]
public sealed class EnterpriseModel(IMediator sender, ListingFiles listings, PaperFiles papers)
    : ListPage<DishonestListing, ListingFacts>(listings), IListFormPage
{
    private readonly ListingFiles listings = listings;

    /// <summary>Which step, as its address says; <c>null</c> for none.</summary>
    [BindProperty(SupportsGet = true, Name = "step")]
    public string? Chosen { get; set; }

    /// <inheritdoc/>
    public string Step => Chosen ?? "";

    /// <summary>The form.</summary>
    [BindProperty]
    public ListInput Input { get; set; } = new();

    /// <inheritdoc/>
    public Gate Gate { get; private set; } = new("", "", []);

    /// <inheritdoc/>
    public int Objections => Entry.Objections;

    /// <inheritdoc/>
    public ListForm Form => ListForm.Of(Step) ?? new ListForm();

    /// <summary>The last paper served.</summary>
    public PaperView? Paper { get; private set; }

    /// <summary>What it may do now.</summary>
    public IReadOnlyList<OfferedStep> Choices { get; private set; } = [];

    /// <summary>What is missing for an early removal; <c>null</c> where that is not the question.</summary>
    public Gate? Removal { get; private set; }

    /// <summary>The last day to object, inclusive; <c>null</c> where the calendar of the year is not published.</summary>
    public DateOnly? LastDay => Entry.LastDayToObject(listings.Calendar);

    /// <summary>Whether the decision was served.</summary>
    public bool IsDecisionKnown => Entry.ServiceOf(ListingDocument.Decision) is not null;

    /// <summary>Where it stands as far as the enterprise was told.</summary>
    public ListStage ShownStage =>
        Entry.Decision is null ? Entry.StageOn(listings.Today)
        : !IsDecisionKnown ? ListStage.Proposed
        : (Entry.Removed is not null && Entry.ServiceOf(ListingDocument.Removal) is null)
            || (Entry.Revoked is not null && Entry.ServiceOf(ListingDocument.Change) is null) ? ListStage.Standing
        : Entry.StageOn(listings.Today);

    /// <summary>What the enterprise and the office said to each other.</summary>
    public IReadOnlyList<TimelineEntry> Said => TimelineEntry.Of([.. Opened.Events.Where(each => IsShown(Ledger.Event(each)))]);

    /// <inheritdoc/>
    public override async Task LoadAsync()
    {
        await base.LoadAsync();
        Choices = [.. OfferedStep.All(Entry, Facts, Role.EnterpriseFiler).Where(step => step.Gate.IsOpen)];
        if (Step.Length > 0)
        {
            var step = ListForm.Step<DishonestListing, ListingFacts, ListingTerms>(Step, nameof(SpeakOnListing)) ?? throw new NotFoundException();
            Gate = step.Gate(Entry, Facts);
        }

        var removal = Steps.The<ApplyForRemovalStep>().Gate(Entry, Facts);
        Removal = IsDecisionKnown && ShownStage == ListStage.Standing && Entry.Application is null && !removal.IsOpen ? removal : null;
        Paper = await LastAsync<ListingDecisionPaper>() ?? await LastAsync<ListingNoticePaper>();
    }

    /// <summary>Takes the step.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        await LoadAsync();
        var content = await Uploads.BytesAsync(Input.File, HttpContext.RequestAborted);
        await sender.Send(new SpeakOnListing(MatterId, Step, Input.Text, Input.File?.FileName, content), HttpContext.RequestAborted);
        Done = $"已收到：{Gate.Title}。";
        return LocalRedirect($"/Enterprise/Listing/{MatterId}");
    }

    private bool IsShown(ProcedureEvent happened) => happened switch
    {
        ListingServed or ListingObjected or ListingObjectionAnswered or ListingPromised or ListingDeclined or RemovalApplied => true,
        Listed => IsDecisionKnown,
        RemovalDecided => Entry.ServiceOf(ListingDocument.Removal) is not null,
        ListingRevoked or ListingRestored => Entry.ServiceOf(ListingDocument.Change) is not null,
        _ => false,
    };

    private Task<PaperView?> LastAsync<TPaper>()
        where TPaper : Paper => papers.LastVisibleAsync(PaperKinds.Name<TPaper>(), Row.EnterpriseId, MatterId, HttpContext.RequestAborted);
}
