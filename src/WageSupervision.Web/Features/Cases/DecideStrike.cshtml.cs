using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using WageSupervision.Domain.Cases;
using WageSupervision.Domain.Procedure;
using WageSupervision.Web.Procedures;
using WageSupervision.Web.Shell.Messaging;

namespace WageSupervision.Web.Features.Cases;

/// <summary>The supervisor decides whether a step is struck.</summary>
[StepPage<StrikeStep>]
public sealed class DecideStrikeModel(IMediator sender, CaseFiles cases) : CasePage(cases)
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
        Gate = Steps.The<StrikeStep>().Gate(CaseFile, Facts);
    }

    /// <summary>同意.</summary>
    public Task<IActionResult> OnPostAsync() => DecideAsync(
        sender, new StrikeWrongStep(CaseId), () => $"已划去“{CaseFile.PendingStrike?.What}”。案件按没有这一步重新计算，监察员可以重新登记。");

    /// <summary>不同意.</summary>
    public Task<IActionResult> OnPostDeclineAsync() => DecideAsync(
        sender, new DeclineStrike(CaseId, Input.Reason), () => $"没有划去，“{CaseFile.PendingStrike?.What}”仍然有效。");

    /// <summary>The form's fields.</summary>
    public sealed class InputModel
    {
        /// <summary>Why it is not struck.</summary>
        public string? Reason { get; set; }
    }
}

/// <summary>同意划去.</summary>
/// <param name="CaseId">The case.</param>
[Takes<StrikeStep>]
public sealed record StrikeWrongStep(Guid CaseId) : ICommand<Unit>, ICaseCommand<NoTerms>
{
    /// <inheritdoc/>
    public Step<SupervisionCase, CaseFacts, NoTerms> Step => Steps.The<StrikeStep>();

    /// <inheritdoc/>
    public NoTerms Terms => NoTerms.Given;
}

/// <summary>不同意划去.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="Reason">Why.</param>
[Takes<DeclineStrikeStep>]
public sealed record DeclineStrike(Guid CaseId, string? Reason) : ICommand<Unit>, ICaseCommand<string>
{
    /// <inheritdoc/>
    public Step<SupervisionCase, CaseFacts, string> Step => Steps.The<DeclineStrikeStep>();

    /// <inheritdoc/>
    public string Terms => (Reason ?? "").Trim();
}

/// <summary>Shape of <see cref="DeclineStrike"/>.</summary>
public sealed class DeclineStrikeValidator : AbstractValidator<DeclineStrike>
{
    /// <summary>Sets the checks.</summary>
    public DeclineStrikeValidator() =>
        RuleFor(r => r.Reason).NotEmpty().WithMessage("请写明不同意的理由。").MaximumLength(500).WithMessage("请控制在 500 字以内。");
}
