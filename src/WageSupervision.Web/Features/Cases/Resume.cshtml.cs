using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using WageSupervision.Domain.Cases;
using WageSupervision.Domain.Procedure;
using WageSupervision.Web.Procedures;
using WageSupervision.Web.Shell.Messaging;

namespace WageSupervision.Web.Features.Cases;

/// <summary>The page of one step.</summary>
[StepPage<ResumeStep>]
public sealed class ResumeModel(IMediator sender, CaseFiles cases) : CaseStepPage(sender, cases)
{
    /// <summary>The form.</summary>
    [BindProperty]
    public ReasonInput Input { get; set; } = new();

    /// <summary>Takes the step.</summary>
    public Task<IActionResult> OnPostAsync() => TakeAsync(new ResumeInvestigation(CaseId, Input.Reason), "调查已恢复，期限接着计算。");
}

/// <summary>恢复调查.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="Reason">How the ground has gone.</param>
[Takes<ResumeStep>]
public sealed record ResumeInvestigation(Guid CaseId, string? Reason) : ICommand<Unit>, ICaseCommand<string>
{
    /// <inheritdoc/>
    public Step<SupervisionCase, CaseFacts, string> Step => Steps.The<ResumeStep>();

    /// <inheritdoc/>
    public string Terms => (Reason ?? "").Trim();
}

/// <summary>Shape of <see cref="ResumeInvestigation"/>.</summary>
public sealed class ResumeInvestigationValidator : AbstractValidator<ResumeInvestigation>
{
    /// <summary>Sets the checks.</summary>
    public ResumeInvestigationValidator() => RuleFor(r => r.Reason).IsCaseText("请写明中止的原因怎样消除的。");
}
