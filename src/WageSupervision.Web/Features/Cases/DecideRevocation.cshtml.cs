using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using WageSupervision.Domain.Cases;
using WageSupervision.Domain.Procedure;
using WageSupervision.Web.Procedures;
using WageSupervision.Web.Shell.Messaging;

namespace WageSupervision.Web.Features.Cases;

/// <summary>The supervisor decides whether a case is revoked.</summary>
[StepPage<RevokeStep>]
public sealed class DecideRevocationModel(IMediator sender, CaseFiles cases) : CasePage(cases)
{
    /// <summary>The form.</summary>
    [BindProperty]
    public InputModel Input { get; set; } = new();

    /// <summary>What must hold.</summary>
    public Gate Gate { get; private set; } = null!;

    /// <inheritdoc/>
    public override async Task LoadAsync()
    {
        await base.LoadAsync();
        Gate = Steps.The<RevokeStep>().Gate(CaseFile, Facts);
    }

    /// <summary>同意.</summary>
    public Task<IActionResult> OnPostAsync() => DecideAsync(sender, new RevokeCase(CaseId), () => "已撤销立案。");

    /// <summary>不同意.</summary>
    public Task<IActionResult> OnPostDeclineAsync() =>
        DecideAsync(sender, new DeclineRevocation(CaseId, Input.Reason), () => "没有撤销立案，继续调查。");

    /// <summary>The form's fields.</summary>
    public sealed class InputModel
    {
        /// <summary>Why it is not revoked.</summary>
        public string? Reason { get; set; }
    }
}

/// <summary>撤销立案.</summary>
/// <param name="CaseId">The case.</param>
[Takes<RevokeStep>]
public sealed record RevokeCase(Guid CaseId) : ICommand<Unit>, ICaseCommand<NoTerms>
{
    /// <inheritdoc/>
    public Step<SupervisionCase, CaseFacts, NoTerms> Step => Steps.The<RevokeStep>();

    /// <inheritdoc/>
    public NoTerms Terms => NoTerms.Given;
}

/// <summary>不同意撤销立案.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="Reason">Why.</param>
[Takes<DeclineRevocationStep>]
public sealed record DeclineRevocation(Guid CaseId, string? Reason) : ICommand<Unit>, ICaseCommand<string>
{
    /// <inheritdoc/>
    public Step<SupervisionCase, CaseFacts, string> Step => Steps.The<DeclineRevocationStep>();

    /// <inheritdoc/>
    public string Terms => (Reason ?? "").Trim();
}

/// <summary>Shape of <see cref="DeclineRevocation"/>.</summary>
public sealed class DeclineRevocationValidator : AbstractValidator<DeclineRevocation>
{
    /// <summary>Sets the checks.</summary>
    public DeclineRevocationValidator() =>
        RuleFor(r => r.Reason).NotEmpty().WithMessage("请写明不同意的理由。").MaximumLength(500).WithMessage("请控制在 500 字以内。");
}
