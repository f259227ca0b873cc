using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using WageSupervision.Domain.Cases;
using WageSupervision.Domain.Procedure;
using WageSupervision.Web.Procedures;
using WageSupervision.Web.Shell.Messaging;

namespace WageSupervision.Web.Features.Cases;

/// <summary>The page of one step.</summary>
[StepPage<RefusalStep>]
public sealed class RefusalModel(IMediator sender, CaseFiles cases) : CaseStepPage(sender, cases)
{
    /// <summary>The form.</summary>
    [BindProperty]
    public InputModel Input { get; set; } = new();

    /// <summary>Takes the step.</summary>
    public Task<IActionResult> OnPostAsync() => TakeAsync(new EstablishRefusal(CaseId, Input.Grounds), "已认定拒不改正。下一步：拟处罚并送达事先告知书。");

    /// <summary>The form's fields.</summary>
    public sealed class InputModel
    {
        /// <summary>Facts and reasons.</summary>
        public string? Grounds { get; set; }
    }
}

/// <summary>认定拒不改正.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="Grounds">Why.</param>
[Takes<RefusalStep>]
public sealed record EstablishRefusal(Guid CaseId, string? Grounds) : ICommand<Unit>, ICaseCommand<string>
{
    /// <inheritdoc/>
    public Step<SupervisionCase, CaseFacts, string> Step => Steps.The<RefusalStep>();

    /// <inheritdoc/>
    public string Terms => (Grounds ?? "").Trim();
}

/// <summary>Shape of <see cref="EstablishRefusal"/>.</summary>
public sealed class EstablishRefusalValidator : AbstractValidator<EstablishRefusal>
{
    /// <summary>Sets the checks.</summary>
    public EstablishRefusalValidator() =>
        RuleFor(r => r.Grounds).NotEmpty().WithMessage("请写明认定的事实和理由。").MaximumLength(1000).WithMessage("请控制在 1000 字以内。");
}
