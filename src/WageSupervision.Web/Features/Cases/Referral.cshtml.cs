using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using WageSupervision.Domain.Cases;
using WageSupervision.Domain.Procedure;
using WageSupervision.Web.Procedures;
using WageSupervision.Web.Shell.Input;
using WageSupervision.Web.Shell.Messaging;

namespace WageSupervision.Web.Features.Cases;

/// <summary>A matter is referred to another office, and its answer recorded.</summary>
[StepPage<ReferStep>]
public sealed class ReferralModel(IMediator sender, CaseFiles cases) : CaseStepPage(sender, cases)
{
    /// <summary>Which step is taken.</summary>
    [BindProperty(SupportsGet = true, Name = "step")]
    public string? StepName { get; set; }

    /// <summary>Whether the answer is recorded.</summary>
    public bool IsAnswer => StepName == "answer";

    /// <summary>The form.</summary>
    [BindProperty]
    public InputModel Input { get; set; } = new();

    /// <inheritdoc/>
    protected override Step<SupervisionCase, CaseFacts>? Step => IsAnswer ? Steps.The<ReferralAnswerStep>() : base.Step;

    /// <summary>Takes the step.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) => IsAnswer
        ? await TakeAsync(new AnswerReferral(CaseId, Input.Number, Input.Accepted, Input.On, Input.Text, Input.File?.FileName,
            await Uploads.BytesAsync(Input.File, cancellationToken)), "答复已登记。")
        : await TakeAsync(new ReferMatter(CaseId, Input.To, Input.Body, Input.Matter, Input.Materials, Input.Whole), "移送函已制作。对方答复以后，请登记答复。");

    /// <summary>The form's fields.</summary>
    public sealed class InputModel
    {
        /// <summary>To whom.</summary>
        public ReferredTo? To { get; set; }

        /// <summary>The full name of the office.</summary>
        public string? Body { get; set; }

        /// <summary>What it is asked to handle.</summary>
        public string? Matter { get; set; }

        /// <summary>Whether all of the case is the other's.</summary>
        public bool Whole { get; set; }

        /// <summary>What it answered.</summary>
        public string? Text { get; set; }

        /// <summary>What goes with it.</summary>
        public List<string> Materials { get; set; } = [];

        /// <summary>Which referral was answered.</summary>
        public int? Number { get; set; }

        /// <summary>Whether it was taken over.</summary>
        public bool? Accepted { get; set; }

        /// <summary>The day of the answer.</summary>
        public DateOnly? On { get; set; }

        /// <summary>The answer.</summary>
        public IFormFile? File { get; set; }
    }
}

/// <summary>移送其他部门.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="To">To whom.</param>
/// <param name="Body">The full name of the office.</param>
/// <param name="Matter">What it is asked to handle.</param>
/// <param name="Materials">The keys of what goes with it.</param>
/// <param name="Whole">Whether all of the case is the other's.</param>
[Takes<ReferStep>]
public sealed record ReferMatter(Guid CaseId, ReferredTo? To, string? Body, string? Matter, IReadOnlyList<string> Materials, bool Whole = false)
    : ICommand<Unit>, ICaseCommand<ReferralTerms>
{
    /// <inheritdoc/>
    public Step<SupervisionCase, CaseFacts, ReferralTerms> Step => Steps.The<ReferStep>();

    /// <inheritdoc/>
    public ReferralTerms Terms => new(To, (Body ?? "").Trim(), (Matter ?? "").Trim(), Materials, Whole);
}

/// <summary>Shape of <see cref="ReferMatter"/>.</summary>
public sealed class ReferMatterValidator : AbstractValidator<ReferMatter>
{
    /// <summary>Sets the checks.</summary>
    public ReferMatterValidator()
    {
        RuleFor(r => r.To).Must(to => to is { } known && Enum.IsDefined(known)).WithMessage("请选择移送给谁。");
        RuleFor(r => r.Body).IsCaseText("请填写机关的全称。", 100);
        RuleFor(r => r.Matter).IsCaseText("请写明请对方处理什么。");
    }
}

/// <summary>登记移送的答复.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="Number">Which.</param>
/// <param name="Accepted">Whether it was taken over.</param>
/// <param name="On">The day on it.</param>
/// <param name="Text">What it says.</param>
/// <param name="FileName">The file's own name.</param>
/// <param name="Content">Its bytes.</param>
[Takes<ReferralAnswerStep>]
public sealed record AnswerReferral(Guid CaseId, int? Number, bool? Accepted, DateOnly? On, string? Text, string? FileName, byte[]? Content)
    : ICommand<Unit>, ICaseCommand<ReferralAnswerTerms>, IPaperOfOthers
{
    /// <inheritdoc/>
    public Step<SupervisionCase, CaseFacts, ReferralAnswerTerms> Step => Steps.The<ReferralAnswerStep>();

    /// <inheritdoc/>
    public ReferralAnswerTerms Terms => new(Number, Accepted, On, (Text ?? "").Trim(), Content is { Length: > 0 } ? Guid.Empty : null);
}

/// <summary>Shape of <see cref="AnswerReferral"/>.</summary>
public sealed class AnswerReferralValidator : PaperOfOthersValidator<AnswerReferral>
{
    /// <summary>Sets the checks.</summary>
    public AnswerReferralValidator()
        : base("请写明答复的内容。")
    {
        RuleFor(r => r.Number).NotNull().WithMessage("请选择哪一件。");
        RuleFor(r => r.Accepted).NotNull().WithMessage("请选择对方的答复。");
    }
}

/// <summary>Keeps the answer beside its event.</summary>
public sealed class AnswerReferralHandler(CaseFiles cases, CaseEvidence evidence)
    : FileKeptHandler<AnswerReferral, ReferralAnswerTerms>(cases, evidence, (terms, kept) => terms with { EvidenceId = kept });
