using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using WageSupervision.Domain.Cases;
using WageSupervision.Domain.Procedure;
using WageSupervision.Web.Procedures;
using WageSupervision.Web.Shell.Messaging;

namespace WageSupervision.Web.Features.Cases;

/// <summary>The supervisor decides what an officer has proposed in a case, whatever it is.</summary>
[StepPage<ApproveExtensionStep>]
public sealed class DecideProposalModel(IMediator sender, CaseFiles cases) : CasePage(cases)
{
    /// <summary>The stored name of what was proposed.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Of { get; set; }

    /// <summary>The form.</summary>
    [BindProperty]
    public ReasonInput Input { get; set; } = new();

    /// <summary>What must hold.</summary>
    public Gate Gate { get; private set; } = null!;

    /// <summary>What was proposed, or <c>null</c> where it was decided.</summary>
    public CaseProposal? Proposal => CaseFile.Proposals.Named(Of ?? "");

    /// <inheritdoc/>
    public override async Task LoadAsync()
    {
        await base.LoadAsync();
        Gate = new ApproveProposal(CaseId, Of).Step.Gate(CaseFile, Facts);
    }

    /// <summary>同意.</summary>
    public Task<IActionResult> OnPostAsync() => DecideAsync(sender, new ApproveProposal(CaseId, Of), () => $"已批准。{Title}");

    /// <summary>不同意.</summary>
    public Task<IActionResult> OnPostDeclineAsync() =>
        DecideAsync(sender, new DeclineProposal(CaseId, Of, Input.Reason), () => $"没有批准，已告诉办案人员。{Title}");

    // Where it was decided meanwhile the command says so.
    private string Title => Proposal is { } proposal ? $"申请的是：{proposal.Words().Title}。" : "";
}

/// <summary>同意 what was proposed.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="Of">The stored name of what was proposed.</param>
[Takes<ApproveExtensionStep>]
public sealed record ApproveProposal(Guid CaseId, string? Of) : ICommand<Unit>, ICaseCommand<NoTerms>
{
    /// <inheritdoc/>
    public Step<SupervisionCase, CaseFacts, NoTerms> Step => CaseApprovals.Of(Of) ?? Steps.The<ApproveExtensionStep>();

    /// <inheritdoc/>
    public NoTerms Terms => NoTerms.Given;
}

/// <summary>Shape of <see cref="ApproveProposal"/>.</summary>
public sealed class ApproveProposalValidator : AbstractValidator<ApproveProposal>
{
    /// <summary>Sets the checks.</summary>
    public ApproveProposalValidator() =>
        RuleFor(r => r.Of).Must(of => CaseApprovals.Of(of) is not null).WithMessage("没有这种申请，请从待审定打开。");
}

/// <summary>不同意 what was proposed.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="Of">The stored name of what was proposed.</param>
/// <param name="Reason">Why.</param>
[Takes<DeclineProposalStep>]
public sealed record DeclineProposal(Guid CaseId, string? Of, string? Reason) : ICommand<Unit>, ICaseCommand<DeclineTerms>
{
    /// <inheritdoc/>
    public Step<SupervisionCase, CaseFacts, DeclineTerms> Step => Steps.The<DeclineProposalStep>();

    /// <inheritdoc/>
    public DeclineTerms Terms => new(Of ?? "", (Reason ?? "").Trim());
}

/// <summary>Shape of <see cref="DeclineProposal"/>.</summary>
public sealed class DeclineProposalValidator : AbstractValidator<DeclineProposal>
{
    /// <summary>Sets the checks.</summary>
    public DeclineProposalValidator() => RuleFor(r => r.Reason).IsCaseText("请写明不同意的理由。", 500);
}
