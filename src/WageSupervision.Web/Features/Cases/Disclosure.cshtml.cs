using MediatR;
using Microsoft.AspNetCore.Mvc;
using WageSupervision.Domain.Cases;
using WageSupervision.Domain.Regulation.Order353.Article30;
using WageSupervision.Web.Features.Disclosures;
using WageSupervision.Web.Persistence;

namespace WageSupervision.Web.Features.Cases;

/// <summary>The page of one step.</summary>
public sealed class DisclosureModel(IMediator sender, CaseFiles cases) : CaseStepPage(sender, cases)
{
    /// <summary>The form.</summary>
    [BindProperty]
    public InputModel Input { get; set; } = new();

    /// <summary>The three limbs, worked out today over <see cref="Covered"/>.</summary>
    public SeriousArrearsAssessment Assessment { get; private set; } = null!;

    /// <summary>The open cases of the enterprise whose arrears would be disclosed.</summary>
    public IReadOnlyList<(CaseRow Row, SupervisionCase File)> Covered { get; private set; } = [];

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
        Gate = CaseGates.ToDisclose(CaseFile, Assessment.Serious);
    }

    /// <summary>Takes the step.</summary>
    public Task<IActionResult> OnPostAsync() => TakeAsync(new ProposeDisclosure(CaseId, Input.Facts), "已送负责人审定。审定后公布在公示栏。");

    /// <summary>The form's fields.</summary>
    public sealed class InputModel
    {
        /// <summary>Main facts.</summary>
        public string? Facts { get; set; }
    }
}
