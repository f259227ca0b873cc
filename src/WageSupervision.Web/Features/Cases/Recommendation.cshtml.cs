using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using WageSupervision.Domain.Parameters;
using WageSupervision.Domain.Procedure;
using WageSupervision.Domain.Unions;
using WageSupervision.Web.Features.Unions;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Procedures;
using WageSupervision.Web.Shell.Errors;

namespace WageSupervision.Web.Features.Cases;

/// <summary>One recommendation: open a case from it, or answer in writing.</summary>
[StepPage<ReplyStep>]
public sealed class RecommendationModel(IMediator sender, AppDbContext database, DemandFiles demands, LegalParameters parameters) : PortalPage
{
    /// <summary>The demand's id.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid DemandId { get; set; }

    /// <summary>The form.</summary>
    [BindProperty]
    public InputModel Input { get; set; } = new();

    /// <summary>The demand.</summary>
    public Opened<UnionDemand, UnionDemandRow> Open { get; private set; } = null!;

    /// <summary>The clocks of the recommendation.</summary>
    public IReadOnlyList<ProcedureClock> Clocks => Open.File.Clocks(parameters.Calendar);

    /// <summary>Open findings about the enterprise.</summary>
    public int Findings { get; private set; }

    /// <inheritdoc/>
    public override async Task LoadAsync()
    {
        Open = await demands.LoadAsync(DemandId);
        var enterpriseId = Open.Row.EnterpriseId;
        Findings = await OpenFindings.Of(database).CountAsync(f => f.EnterpriseId == enterpriseId);
    }

    /// <summary>书面反馈.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        await sender.Send(new AnswerUnion(DemandId, Input.Adoption, Input.Text));
        Done = "已书面反馈工会。";
        return RedirectToPage(new { demandId = DemandId });
    }

    /// <summary>Whether it may be answered without a case.</summary>
    public bool MayAnswer => Open.File is { Recommendation: not null, Reply: null } && Open.Row.Stage != DemandStage.Replied;

    /// <summary>The form's fields.</summary>
    public sealed class InputModel
    {
        /// <summary>Whether it is followed.</summary>
        public Adoption? Adoption { get; set; }

        /// <summary>The answer.</summary>
        public string? Text { get; set; }
    }
}
