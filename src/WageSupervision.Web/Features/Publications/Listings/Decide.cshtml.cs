using MediatR;
using Microsoft.AspNetCore.Mvc;
using WageSupervision.Domain.Publications;
using WageSupervision.Web.Procedures;

namespace WageSupervision.Web.Features.Publications.Listings;

/// <summary>A step of the supervisor with a listing, the one its address names.</summary>
[StepPage<ListStep>]
public sealed class DecideModel(IMediator sender, ListingFiles listings)
    : ListStepPage<DishonestListing, ListingFacts, ListingTerms>(listings, nameof(DecideListing))
{
    /// <summary>Takes the step.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        await LoadAsync();
        await sender.Send(new DecideListing(MatterId, Step, Input.Text), HttpContext.RequestAborted);
        Done = $"{Row.EnterpriseName}：已记录“{Gate.Title}”。";
        return LocalRedirect($"/Listings/Detail/{MatterId}");
    }
}
