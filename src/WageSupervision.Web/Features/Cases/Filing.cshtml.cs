using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using WageSupervision.Domain.Cases;
using WageSupervision.Domain.Procedure;
using WageSupervision.Web.Procedures;
using WageSupervision.Web.Shell.Messaging;

namespace WageSupervision.Web.Features.Cases;

/// <summary>The page on which a filing that was not approved is proposed anew.</summary>
[StepPage<ProposeCaseFilingStep>]
public sealed class FilingModel(IMediator sender, CaseFiles cases) : CaseStepPage(sender, cases)
{
    /// <summary>The form.</summary>
    [BindProperty]
    public ReasonInput Input { get; set; } = new();

    /// <summary>Why it was not approved last, or <c>null</c>.</summary>
    public ProposalDeclined? Declined => CaseFile.Last<ProposalDeclined>();

    /// <summary>Takes the step.</summary>
    public Task<IActionResult> OnPostAsync() => TakeAsync(new ProposeCaseFiling(CaseId, Input.Reason), "已再次提请批准立案，等待负责人决定。");
}

/// <summary>再次提请批准立案.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="Reason">What has been found out since.</param>
[Takes<ProposeCaseFilingStep>]
public sealed record ProposeCaseFiling(Guid CaseId, string? Reason) : ICommand<Unit>, ICaseCommand<string>
{
    /// <inheritdoc/>
    public Step<SupervisionCase, CaseFacts, string> Step => Steps.The<ProposeCaseFilingStep>();

    /// <inheritdoc/>
    public string Terms => (Reason ?? "").Trim();
}

/// <summary>Shape of <see cref="ProposeCaseFiling"/>.</summary>
public sealed class ProposeCaseFilingValidator : AbstractValidator<ProposeCaseFiling>
{
    /// <summary>Sets the checks.</summary>
    public ProposeCaseFilingValidator() => RuleFor(r => r.Reason).IsCaseText("请写明为什么应当立案，补充了什么。");
}
