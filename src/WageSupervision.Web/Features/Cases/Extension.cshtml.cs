using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using WageSupervision.Domain.Cases;
using WageSupervision.Domain.Procedure;
using WageSupervision.Web.Procedures;
using WageSupervision.Web.Shell.Messaging;

namespace WageSupervision.Web.Features.Cases;

/// <summary>The page of one step.</summary>
[StepPage<ProposeExtensionStep>]
public sealed class ExtensionModel(IMediator sender, CaseFiles cases) : CaseStepPage(sender, cases)
{
    /// <summary>The form.</summary>
    [BindProperty]
    public ReasonInput Input { get; set; } = new();

    /// <summary>Takes the step.</summary>
    public Task<IActionResult> OnPostAsync() => TakeAsync(new ProposeExtension(CaseId, Input.Reason), "已提请延长调查期限，等待负责人决定。");
}

/// <summary>A form that asks for a reason alone.</summary>
public sealed class ReasonInput
{
    /// <summary>Why.</summary>
    public string? Reason { get; set; }
}

/// <summary>提请延长调查期限.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="Reason">Why.</param>
[Takes<ProposeExtensionStep>]
public sealed record ProposeExtension(Guid CaseId, string? Reason) : ICommand<Unit>, ICaseCommand<string>
{
    /// <inheritdoc/>
    public Step<SupervisionCase, CaseFacts, string> Step => Steps.The<ProposeExtensionStep>();

    /// <inheritdoc/>
    public string Terms => (Reason ?? "").Trim();
}

/// <summary>Shape of <see cref="ProposeExtension"/>.</summary>
public sealed class ProposeExtensionValidator : AbstractValidator<ProposeExtension>
{
    /// <summary>Sets the checks.</summary>
    public ProposeExtensionValidator() => RuleFor(r => r.Reason).IsCaseText("请写明为什么 60 个工作日查不完。");
}
