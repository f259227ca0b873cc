using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using WageSupervision.Domain.Cases;
using WageSupervision.Domain.Procedure;
using WageSupervision.Web.Procedures;
using WageSupervision.Web.Shell.Messaging;

namespace WageSupervision.Web.Features.Cases;

/// <summary>The page of one step.</summary>
[StepPage<BurdenStep>]
public sealed class BurdenModel(IMediator sender, CaseFiles cases) : CaseStepPage(sender, cases)
{
    /// <summary>The form.</summary>
    [BindProperty]
    public ReasonInput Input { get; set; } = new();

    /// <summary>Takes the step.</summary>
    public Task<IActionResult> OnPostAsync() => TakeAsync(new ApplyBurden(CaseId, Input.Reason), "已认定。下一步：登记查实的欠薪。");
}

/// <summary>按投诉人提供的材料认定事实.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="Reason">Which facts, from which material.</param>
[Takes<BurdenStep>]
public sealed record ApplyBurden(Guid CaseId, string? Reason) : ICommand<Unit>, ICaseCommand<string>
{
    /// <inheritdoc/>
    public Step<SupervisionCase, CaseFacts, string> Step => Steps.The<BurdenStep>();

    /// <inheritdoc/>
    public string Terms => (Reason ?? "").Trim();
}

/// <summary>Shape of <see cref="ApplyBurden"/>.</summary>
public sealed class ApplyBurdenValidator : AbstractValidator<ApplyBurden>
{
    /// <summary>Sets the checks.</summary>
    public ApplyBurdenValidator() => RuleFor(r => r.Reason).IsCaseText("请写明按哪些材料，认定什么。");
}
