using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using WageSupervision.Domain.Cases;
using WageSupervision.Domain.Procedure;
using WageSupervision.Web.Procedures;
using WageSupervision.Web.Shell.Messaging;

namespace WageSupervision.Web.Features.Cases;

/// <summary>The page of one step.</summary>
[StepPage<ProposeRevocationStep>]
public sealed class RevocationModel(IMediator sender, CaseFiles cases) : CaseStepPage(sender, cases)
{
    /// <summary>The form.</summary>
    [BindProperty]
    public InputModel Input { get; set; } = new();

    /// <summary>Takes the step.</summary>
    public Task<IActionResult> OnPostAsync() => TakeAsync(new ProposeRevocation(CaseId, Input.Ground, Input.Reason), "已提请撤销立案，等待负责人决定。");

    /// <summary>The form's fields.</summary>
    public sealed class InputModel
    {
        /// <summary>Which ground.</summary>
        public RevocationGround? Ground { get; set; }

        /// <summary>What was investigated and found.</summary>
        public string? Reason { get; set; }
    }
}

/// <summary>提请撤销立案.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="Ground">Which ground.</param>
/// <param name="Reason">What was investigated and found.</param>
[Takes<ProposeRevocationStep>]
public sealed record ProposeRevocation(Guid CaseId, RevocationGround? Ground, string? Reason) : ICommand<Unit>, ICaseCommand<RevocationTerms>
{
    /// <inheritdoc/>
    public Step<SupervisionCase, CaseFacts, RevocationTerms> Step => Steps.The<ProposeRevocationStep>();

    /// <inheritdoc/>
    public RevocationTerms Terms => new(Ground, (Reason ?? "").Trim());
}

/// <summary>Shape of <see cref="ProposeRevocation"/>.</summary>
public sealed class ProposeRevocationValidator : AbstractValidator<ProposeRevocation>
{
    /// <summary>Sets the checks.</summary>
    public ProposeRevocationValidator()
    {
        RuleFor(r => r.Ground).NotNull().WithMessage("请选择理由。");
        RuleFor(r => r.Reason).NotEmpty().WithMessage("请写明查了什么，查明了什么。").MaximumLength(2000).WithMessage("请控制在 2000 字以内。");
    }
}
