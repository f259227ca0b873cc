using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;
using WageSupervision.Domain.Procedure;
using WageSupervision.Domain.Publications;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Procedures;
using WageSupervision.Web.Shell.Security;

namespace WageSupervision.Web.Features.Publications.Listings;

/// <summary>A listing on one screen: its clocks, what can be done, what happened.</summary>
[Authorize(Policies.Officer)]
public sealed class DetailModel(ListingFiles listings, AppDbContext database, ICurrentUser user) : ListPage<DishonestListing, ListingFacts>(listings)
{
    private readonly ListingFiles listings = listings;

    /// <summary>What this person can do now.</summary>
    public IReadOnlyList<OfferedStep> Offered { get; private set; } = [];

    /// <summary>The decisions that wait and may not be taken yet.</summary>
    public IReadOnlyList<Gate> Waiting { get; private set; } = [];

    /// <summary>Clocks, those that run first.</summary>
    public IReadOnlyList<ProcedureClock> Clocks { get; private set; } = [];

    /// <summary>The county in words.</summary>
    public string Region { get; private set; } = "";

    /// <inheritdoc/>
    public override async Task LoadAsync()
    {
        await base.LoadAsync();
        Region = await database.Regions.Where(r => r.Code == Row.RegionCode).Select(r => r.FullName).SingleAsync();
        Clocks = Entry.Clocks(listings.Calendar, listings.Today);
        if (user.Role is { } role)
        {
            Offered = [.. OfferedStep.All(Entry, Facts, role).Where(step => step.Gate.IsOpen)];
        }

        List<Gate> waiting = [];
        if (Entry.StageOn(listings.Today) == ListStage.Proposed)
        {
            waiting.Add(Steps.The<ListStep>().Gate(Entry, Facts));
        }

        if (Entry.Application is not null)
        {
            waiting.Add(Steps.The<GrantRemovalStep>().Gate(Entry, Facts));
        }

        Waiting = waiting.FindAll(gate => !gate.IsOpen);
    }
}
