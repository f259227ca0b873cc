using MediatR;
using Microsoft.AspNetCore.Mvc;
using WageSupervision.Domain.Procedure;
using WageSupervision.Domain.Unions;
using WageSupervision.Web.Procedures;
using WageSupervision.Web.Shell.Input;

namespace WageSupervision.Web.Features.Unions;

/// <summary>Records that a demand reached an enterprise for which nobody signs in.</summary>
[StepPage<DeliverDemandStep>]
public sealed class DeliveryModel(IMediator sender, DemandFiles demands) : DemandStepPage(demands)
{
    /// <summary>The form.</summary>
    [BindProperty]
    public InputModel Input { get; set; } = new();

    /// <inheritdoc/>
    protected override Step<UnionDemand, DateOnly> Step => Steps.The<DeliverDemandStep>();

    /// <summary>Takes the step.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        await sender.Send(new DeliverDemand(
            DemandId, Input.DeliveredOn, Input.ReceivedBy, Input.File?.FileName, await Uploads.BytesAsync(Input.File, HttpContext.RequestAborted)));
        Done = "已登记送到企业。到期没有答复或者拒不改正的，您可以提出处罚建议。";
        return LocalRedirect($"/Unions/Demand/{DemandId}");
    }

    /// <summary>The form's fields.</summary>
    public sealed class InputModel
    {
        /// <summary>The day it was received.</summary>
        public DateOnly? DeliveredOn { get; set; }

        /// <summary>Who received it.</summary>
        public string? ReceivedBy { get; set; }

        /// <summary>The receipt.</summary>
        public IFormFile? File { get; set; }
    }
}
