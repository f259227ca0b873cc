using MediatR;
using Microsoft.AspNetCore.Mvc;
using WageSupervision.Domain.Procedure;
using WageSupervision.Domain.Publications;
using WageSupervision.Web.Features.Cases;
using WageSupervision.Web.Procedures;

namespace WageSupervision.Web.Features.Publications.Majors;

/// <summary>提出重大劳动保障违法行为社会公布.</summary>
[StepPage<ProposeMajorStep>]
public sealed class ProposeModel(IMediator sender, CaseFiles cases, MajorFiles majors) : CaseStepPage(sender, cases)
{
    /// <summary>The form.</summary>
    [BindProperty]
    public InputModel Input { get; set; } = new();

    /// <summary>How the case was dealt with.</summary>
    public IReadOnlyList<MajorHandling> Handled { get; private set; } = [];

    /// <summary>With which publication it would be published today.</summary>
    public PublicationPeriod Period { get; private set; } = null!;

    /// <inheritdoc/>
    public override async Task LoadAsync()
    {
        await base.LoadAsync();
        (Handled, Period) = (MajorHandlings.Of(CaseFile), PublicationPeriod.Of(Row.RegionCode, Today));
        Gate = Steps.The<ProposeMajorStep>().Gate(CaseFile, await majors.ProposalAsync(Opened, HttpContext.RequestAborted));
    }

    /// <summary>Takes the step.</summary>
    public Task<IActionResult> OnPostAsync() => TakeAsync(new ProposeMajor(CaseId, Input.Category, Input.Facts), "已提出，等待负责人审定。");

    /// <summary>The form's fields.</summary>
    public sealed class InputModel
    {
        /// <summary>Which of the grave breaches.</summary>
        public MajorCategory? Category { get; set; }

        /// <summary>What the case does not know as data.</summary>
        public string? Facts { get; set; }
    }
}
