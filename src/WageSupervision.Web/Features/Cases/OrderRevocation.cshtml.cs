using MediatR;
using Microsoft.AspNetCore.Mvc;
using WageSupervision.Domain.Cases;
using WageSupervision.Web.Procedures;

namespace WageSupervision.Web.Features.Cases;

/// <summary>The page of one step.</summary>
[StepPage<ProposeOrderRevocationStep>]
public sealed class OrderRevocationModel(IMediator sender, CaseFiles cases) : CaseStepPage(sender, cases)
{
    /// <summary>The form.</summary>
    [BindProperty]
    public ReasonInput Input { get; set; } = new();

    /// <summary>Takes the step.</summary>
    public Task<IActionResult> OnPostAsync() => TakeAsync(new ProposeOrderRevocation(CaseId, Input.Reason), "已提请撤销指令书，等待负责人决定。");
}
