using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using WageSupervision.Domain.Cases;
using WageSupervision.Domain.Procedure;
using WageSupervision.Web.Procedures;
using WageSupervision.Web.Shell.Messaging;

namespace WageSupervision.Web.Features.Cases;

/// <summary>决定处罚.</summary>
[StepPage<DecideStep>]
public sealed class DecideModel(IMediator sender, CaseFiles cases) : CasePage(cases)
{
    /// <summary>The form.</summary>
    [BindProperty]
    public InputModel Input { get; set; } = new();

    /// <summary>What must hold.</summary>
    public Gate Gate { get; private set; } = null!;

    /// <summary>What closed cases were fined on the same basis, or <c>null</c>.</summary>
    public FineComparables? Comparables { get; private set; }

    /// <summary>The opinion sent back last, or <c>null</c> where one waits or none was ever given.</summary>
    public PenaltySentBack? SentBack => CaseFile.Notice is null ? CaseFile.Events.OfType<PenaltySentBack>().LastOrDefault() : null;

    /// <summary>What the supervisor can do now before deciding.</summary>
    public IReadOnlyList<Step> Before => [.. new Step<SupervisionCase, CaseFacts>[] { Steps.The<LegalReviewStep>(), Steps.The<DiscussionStep>() }
        .Where(step => step.Gate(CaseFile, Facts).IsOpen)];

    /// <inheritdoc/>
    public override async Task LoadAsync()
    {
        await base.LoadAsync();
        Gate = Steps.The<DecideStep>().Gate(CaseFile, Facts);
        Comparables = CaseFile.Notice is { } notice
            ? await Cases.ComparablesAsync(Row.RegionCode, notice.RuleId, notice.GraveFacts is not null, CaseFile.Opened.Responsible is not null,
                HttpContext.RequestAborted) : null;
    }

    /// <summary>Shows the form with the fine of the notice.</summary>
    public override async Task OnGetAsync()
    {
        await LoadAsync();
        Input.Fine = CaseFile.Notice is { IsWarning: false } notice ? notice.Fine : null;
    }

    /// <summary>处罚.</summary>
    public Task<IActionResult> OnPostAsync() => DecideAsync(
        sender, new DecidePenalty(CaseId, Input.Fine, Input.LowerReasons), () => "处罚决定已作出，应当在七个工作日内送达，由监察员登记送达。");

    /// <summary>退回.</summary>
    public Task<IActionResult> OnPostSendBackAsync() =>
        DecideAsync(sender, new SendBackPenalty(CaseId, Input.Reason), () => "拟处罚意见已退回。");

    /// <summary>The form's fields.</summary>
    public sealed class InputModel
    {
        /// <summary>Yuan; as in the notice where it is left empty.</summary>
        public decimal? Fine { get; set; }

        /// <summary>Why it is less than in the notice.</summary>
        public string? LowerReasons { get; set; }

        /// <summary>Why it is sent back.</summary>
        public string? Reason { get; set; }
    }
}

/// <summary>负责人决定处罚.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="Fine">Yuan; as in the notice where it is left empty.</param>
/// <param name="LowerReasons">Why it is less than in the notice.</param>
[Takes<DecideStep>]
public sealed record DecidePenalty(Guid CaseId, decimal? Fine = null, string? LowerReasons = null) : ICommand<Unit>, ICaseCommand<DecisionTerms>
{
    /// <inheritdoc/>
    public Step<SupervisionCase, CaseFacts, DecisionTerms> Step => Steps.The<DecideStep>();

    /// <inheritdoc/>
    public DecisionTerms Terms => new(Fine, (LowerReasons ?? "").Trim());
}

/// <summary>Shape of <see cref="DecidePenalty"/>; whether the fine is lawful is not shape.</summary>
public sealed class DecidePenaltyValidator : AbstractValidator<DecidePenalty>
{
    /// <summary>Sets the checks.</summary>
    public DecidePenaltyValidator()
    {
        RuleFor(r => r.Fine).Must(fine => fine > 0 && decimal.Truncate(fine!.Value) == fine).When(r => r.Fine is not null)
            .WithMessage("罚款数额写到元为止，应当是大于 0 的整数，不写角、分。");
        RuleFor(r => r.LowerReasons).MaximumLength(1000).WithMessage("请控制在 1000 字以内。");
    }
}

/// <summary>负责人退回拟处罚意见.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="Reason">Why.</param>
[Takes<SendBackStep>]
public sealed record SendBackPenalty(Guid CaseId, string? Reason) : ICommand<Unit>, ICaseCommand<string>
{
    /// <inheritdoc/>
    public Step<SupervisionCase, CaseFacts, string> Step => Steps.The<SendBackStep>();

    /// <inheritdoc/>
    public string Terms => (Reason ?? "").Trim();
}

/// <summary>Shape of <see cref="SendBackPenalty"/>.</summary>
public sealed class SendBackPenaltyValidator : AbstractValidator<SendBackPenalty>
{
    /// <summary>Sets the checks.</summary>
    public SendBackPenaltyValidator() =>
        RuleFor(r => r.Reason).NotEmpty().WithMessage("请写明退回的理由。").MaximumLength(500).WithMessage("请控制在 500 字以内。");
}
