using MediatR;
using Microsoft.AspNetCore.Mvc;
using WageSupervision.Domain.Publications;
using WageSupervision.Web.Procedures;
using WageSupervision.Web.Shell.Input;

namespace WageSupervision.Web.Features.Publications.Listings;

/// <summary>A step of an inspector with a listing, the one its address names.</summary>
[StepPage<AnswerListingObjectionStep>]
public sealed class ActModel(IMediator sender, ListingFiles listings)
    : ListStepPage<DishonestListing, ListingFacts, ListingTerms>(listings, nameof(ActOnListing))
{
    /// <summary>Takes the step.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        await LoadAsync();
        var content = await Uploads.BytesAsync(Input.File, HttpContext.RequestAborted);
        await sender.Send(
            new ActOnListing(MatterId, Step, Input.Text, Input.File?.FileName, content, Input.Adopted, Input.Repeated, Input.Prosecuted, Input.Seen),
            HttpContext.RequestAborted);
        Done = $"已记录：{Gate.Title}。";
        return LocalRedirect($"/Listings/Detail/{MatterId}");
    }
}
