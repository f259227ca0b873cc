using MediatR;
using Microsoft.AspNetCore.Mvc;
using WageSupervision.Domain.Parameters;
using WageSupervision.Domain.Procedure;
using WageSupervision.Domain.Unions;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Procedures;
using WageSupervision.Web.Shell.Errors;
using WageSupervision.Web.Shell.Input;

namespace WageSupervision.Web.Features.Unions;

/// <summary>One demand: its answer, the recommendation, and the written reply.</summary>
[StepPage<RecommendStep>]
public sealed class DemandModel(IMediator sender, DemandFiles demands, LegalParameters parameters) : PortalPage
{
    /// <summary>The demand's id.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid DemandId { get; set; }

    /// <summary>The form.</summary>
    [BindProperty]
    public InputModel Input { get; set; } = new();

    /// <summary>The demand.</summary>
    public Opened<UnionDemand, UnionDemandRow> Open { get; private set; } = null!;

    /// <summary>What must hold before a recommendation.</summary>
    public Gate Gate { get; private set; } = null!;

    /// <summary>What must hold before a claimed correction is disputed.</summary>
    public Gate DisputeGate { get; private set; } = null!;

    /// <summary>What must hold before it is said to have reached the enterprise.</summary>
    public Gate DeliveryGate { get; private set; } = null!;

    /// <summary>What must hold before a written answer is recorded.</summary>
    public Gate AnswerGate { get; private set; } = null!;

    /// <summary>The stage.</summary>
    public DemandStage Stage { get; private set; }

    /// <summary>The clocks of the recommendation.</summary>
    public IReadOnlyList<ProcedureClock> Clocks => Open.File.Clocks(parameters.Calendar);

    /// <summary>Today.</summary>
    public DateOnly Today => demands.Today;

    /// <inheritdoc/>
    public override async Task LoadAsync()
    {
        Open = await demands.LoadAsync(DemandId);
        Gate = Steps.The<RecommendStep>().Gate(Open.File, demands.Today);
        DisputeGate = Steps.The<DisputeStep>().Gate(Open.File, demands.Today);
        DeliveryGate = Steps.The<DeliverDemandStep>().Gate(Open.File, demands.Today);
        AnswerGate = Steps.The<RecordAnswerStep>().Gate(Open.File, demands.Today);
        Stage = Open.File.StageOn(demands.Today);
    }

    /// <summary>提出处罚建议.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        await sender.Send(new RecommendPenalty(
            DemandId, Input.Text, Input.File?.FileName, await Uploads.BytesAsync(Input.File, HttpContext.RequestAborted)));
        Done = "建议已送人力社保部门。处理结果会书面反馈到这里。";
        return RedirectToPage(new { demandId = DemandId });
    }

    /// <summary>没有改正.</summary>
    public async Task<IActionResult> OnPostDisputeAsync()
    {
        await sender.Send(new DisputeCorrection(DemandId, Input.Reasons));
        Done = "已记录本会认为没有改正。现在可以提出处罚建议。";
        return RedirectToPage(new { demandId = DemandId });
    }

    /// <summary>The form's fields.</summary>
    public sealed class InputModel
    {
        /// <summary>The recommendation.</summary>
        public string? Text { get; set; }

        /// <summary>The attachment.</summary>
        public IFormFile? File { get; set; }

        /// <summary>Why nothing was mended.</summary>
        public string? Reasons { get; set; }
    }
}
