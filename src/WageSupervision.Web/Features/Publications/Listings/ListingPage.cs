using Microsoft.AspNetCore.Mvc;
using WageSupervision.Domain.Procedure;
using WageSupervision.Domain.Publications;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Procedures;
using WageSupervision.Web.Shell.Errors;

namespace WageSupervision.Web.Features.Publications.Listings;

/// <summary>A page about one listing.</summary>
/// <param name="listings">Listings this person may see.</param>
public abstract class ListingPage(ListingFiles listings) : PortalPage
{
    /// <summary>The listing's id.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid ListingId { get; set; }

    /// <summary>The listing as it was loaded.</summary>
    public Opened<DishonestListing, ListMatterRow> Opened { get; private set; } = null!;

    /// <summary>What its gates must know besides its events.</summary>
    public ListingFacts Facts { get; private set; } = null!;

    /// <summary>What lists show of it.</summary>
    public ListMatterRow Row => Opened.Row;

    /// <summary>The listing.</summary>
    public DishonestListing Listing => Opened.File;

    /// <summary>Listings.</summary>
    protected ListingFiles Listings => listings;

    /// <inheritdoc/>
    public override async Task LoadAsync()
    {
        Opened = await listings.LoadAsync(ListingId, HttpContext.RequestAborted);
        Facts = await listings.FactsAsync(Opened, HttpContext.RequestAborted);
    }
}

/// <summary>A page with the form of a step that its address names.</summary>
/// <param name="listings">Listings this person may see.</param>
/// <param name="action">The command whose steps it takes.</param>
public abstract class ListingStepPage(ListingFiles listings, string action) : ListingPage(listings), IListFormPage
{
    /// <summary>Which step, as its address says.</summary>
    [BindProperty(SupportsGet = true)]
    public string Step { get; set; } = "";

    /// <summary>The form.</summary>
    [BindProperty]
    public ListInput Input { get; set; } = new();

    /// <inheritdoc/>
    public Gate Gate { get; private set; } = null!;

    /// <inheritdoc/>
    public int Objections => Listing.Objections;

    /// <inheritdoc/>
    public ListForm Form => ListForm.Of(Step) ?? new ListForm();

    /// <inheritdoc/>
    public override async Task LoadAsync()
    {
        await base.LoadAsync();
        Gate = (ListForm.Step<DishonestListing, ListingFacts, ListingTerms>(Step, action) ?? throw new NotFoundException()).Gate(Listing, Facts);
    }
}
