using MediatR;
using Microsoft.AspNetCore.Mvc;
using WageSupervision.Domain.Unions;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Procedures;
using WageSupervision.Web.Shell.Errors;

namespace WageSupervision.Web.Features.Unions.Enterprise;

/// <summary>A union's demand as the enterprise sees it, and the answer.</summary>
[StepPage<AnswerDemandStep>]
public sealed class DemandModel(IMediator sender, DemandFiles demands) : PortalPage
{
    /// <summary>The demand's id.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid DemandId { get; set; }

    /// <summary>The form.</summary>
    [BindProperty]
    public InputModel Input { get; set; } = new();

    /// <summary>The demand.</summary>
    public Opened<UnionDemand, UnionDemandRow> Open { get; private set; } = null!;

    /// <summary>Today.</summary>
    public DateOnly Today => demands.Today;

    /// <summary>Whether it may still be answered.</summary>
    public bool MayAnswer => Open.File.MayAnswer;

    /// <inheritdoc/>
    public override async Task LoadAsync() => Open = await demands.LoadAsync(DemandId);

    /// <summary>Answers.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        await sender.Send(new AnswerDemand(DemandId, Input.Answer, Input.Text));
        Done = "答复已送工会。";
        return RedirectToPage(new { demandId = DemandId });
    }

    /// <summary>The form's fields.</summary>
    public sealed class InputModel
    {
        /// <summary>Corrected or refused.</summary>
        public DemandAnswer? Answer { get; set; }

        /// <summary>In its words.</summary>
        public string? Text { get; set; }
    }
}
