using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using WageSupervision.Domain.Cases;
using WageSupervision.Domain.Procedure;
using WageSupervision.Web.Procedures;
using WageSupervision.Web.Shell.Messaging;

namespace WageSupervision.Web.Features.Cases;

/// <summary>The page of one step.</summary>
[StepPage<CloseStep>]
public sealed class CloseModel(IMediator sender, CaseFiles cases) : CaseStepPage(sender, cases)
{
    /// <summary>The form.</summary>
    [BindProperty]
    public InputModel Input { get; set; } = new();

    /// <summary>Takes the step.</summary>
    public Task<IActionResult> OnPostAsync() => TakeAsync(new CloseCase(CaseId, Input.Summary), "已提请结案，等待负责人决定。企业和劳动者看到的仍是工资已付清。");

    /// <summary>The form's fields.</summary>
    public sealed class InputModel
    {
        /// <summary>How it ended.</summary>
        public string? Summary { get; set; }
    }
}

/// <summary>提请结案.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="Summary">How it ended.</param>
[Takes<CloseStep>]
public sealed record CloseCase(Guid CaseId, string? Summary) : ICommand<Unit>, ICaseCommand<string>
{
    /// <inheritdoc/>
    public Step<SupervisionCase, CaseFacts, string> Step => Steps.The<CloseStep>();

    /// <inheritdoc/>
    public string Terms => (Summary ?? "").Trim();
}

/// <summary>Shape of <see cref="CloseCase"/>.</summary>
public sealed class CloseCaseValidator : AbstractValidator<CloseCase>
{
    /// <summary>Sets the checks.</summary>
    public CloseCaseValidator() =>
        RuleFor(r => r.Summary).NotEmpty().WithMessage("请写明案件怎样了结。").MaximumLength(1000).WithMessage("请控制在 1000 字以内。");
}
