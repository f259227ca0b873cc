using MediatR;
using Microsoft.AspNetCore.Mvc;
using WageSupervision.Domain.Law.Order353.Article30;
using WageSupervision.Domain.Procedure;
using WageSupervision.Domain.Publications;
using WageSupervision.Web.Features.Cases;
using WageSupervision.Web.Procedures;

namespace WageSupervision.Web.Features.Publications;

/// <summary>The page of one step.</summary>
[StepPage<ProposeStep>]
public sealed class ProposeModel(IMediator sender, CaseFiles cases, DisclosureFiles disclosures) : CaseStepPage(sender, cases)
{
    /// <summary>The form.</summary>
    [BindProperty]
    public InputModel Input { get; set; } = new();

    /// <summary>The three limbs, worked out today over <see cref="Covered"/>.</summary>
    public SeriousArrearsAssessment Assessment { get; private set; } = null!;

    /// <summary>The open cases of the enterprise whose arrears would be disclosed.</summary>
    public IReadOnlyList<GatheredCase> Covered { get; private set; } = [];

    /// <summary>Shows the form with the facts as the case has them.</summary>
    public override async Task OnGetAsync()
    {
        await LoadAsync();
        Input.Facts = $"未按时足额支付 {Assessment.Workers} 名劳动者工资，经核查属实，截至 {Today:yyyy-MM-dd} 尚未付清。";
    }

    /// <inheritdoc/>
    public override async Task LoadAsync()
    {
        await base.LoadAsync();
        Covered = await Cases.DisclosableAsync(Row, HttpContext.RequestAborted);
        Assessment = Cases.Seriousness(Covered);
        Gate = Steps.The<ProposeStep>().Gate(CaseFile, disclosures.ProposalOf(Covered));
    }

    /// <summary>Takes the step.</summary>
    public Task<IActionResult> OnPostAsync() => TakeAsync(new ProposeDisclosure(CaseId, Input.Facts), "已提出。请先把公示告知书送达企业；异议期间过后由负责人审定。");

    /// <summary>The form's fields.</summary>
    public sealed class InputModel
    {
        /// <summary>Main facts.</summary>
        public string? Facts { get; set; }
    }
}
