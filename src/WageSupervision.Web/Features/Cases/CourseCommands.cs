using FluentValidation;
using MediatR;
using WageSupervision.Domain.Cases;
using WageSupervision.Domain.Procedure;
using WageSupervision.Web.Procedures;
using WageSupervision.Web.Shell.Messaging;

namespace WageSupervision.Web.Features.Cases;

/// <summary>登记复议或者诉讼.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="Way">How the decision is contested.</param>
/// <param name="On">The day it was filed.</param>
/// <param name="Body">With whom, with the number.</param>
/// <param name="Of">Which decision.</param>
[Takes<ContestFineStep>]
public sealed record FileRemedy(Guid CaseId, RemedyKind? Way, DateOnly? On, string? Body, DecisionKind Of = DecisionKind.Penalty)
    : ICommand<Unit>, ICaseCommand<RemedyTerms>
{
    /// <inheritdoc/>
    public Step<SupervisionCase, CaseFacts, RemedyTerms> Step => CourseSteps.Of<ContestStep>(Of);

    /// <inheritdoc/>
    public RemedyTerms Terms => new(Way, On, (Body ?? "").Trim());
}

/// <summary>Shape of <see cref="FileRemedy"/>.</summary>
public sealed class FileRemedyValidator : AbstractValidator<FileRemedy>
{
    /// <summary>Sets the checks.</summary>
    public FileRemedyValidator()
    {
        RuleFor(r => r.Way).NotNull().WithMessage("请选择行政复议还是行政诉讼。").IsInEnum();
        RuleFor(r => r.On).NotNull().WithMessage("请填写申请或者起诉的日期。");
        RuleFor(r => r.Body).IsReason("请写明复议机关或者法院和案号。");
    }
}

/// <summary>登记复议或者诉讼的结果.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="Outcome">What it came to.</param>
/// <param name="On">The day it took effect for the enterprise.</param>
/// <param name="Body">What it says, with its number.</param>
/// <param name="FileName">The name of its file.</param>
/// <param name="Content">Its bytes.</param>
/// <param name="Of">Which decision.</param>
[Takes<AnswerFineRemedyStep>]
public sealed record AnswerRemedy(
    Guid CaseId, RemedyOutcome? Outcome, DateOnly? On, string? Body, string? FileName, byte[]? Content, DecisionKind Of = DecisionKind.Penalty)
    : ICommand<Unit>, ICaseCommand<RemedyAnswerTerms>, IBringsFile
{
    /// <inheritdoc/>
    public Step<SupervisionCase, CaseFacts, RemedyAnswerTerms> Step => CourseSteps.Of<AnswerRemedyStep>(Of);

    /// <inheritdoc/>
    public RemedyAnswerTerms Terms => new(Outcome, On, (Body ?? "").Trim(), Content is { Length: > 0 } ? Guid.Empty : null);
}

/// <summary>Shape of <see cref="AnswerRemedy"/>.</summary>
public sealed class AnswerRemedyValidator : AbstractValidator<AnswerRemedy>
{
    /// <summary>Sets the checks.</summary>
    public AnswerRemedyValidator()
    {
        RuleFor(r => r.Outcome).NotNull().WithMessage("请选择结果。").IsInEnum();
        RuleFor(r => r.On).NotNull().WithMessage("请填写送达企业或者生效的日期。");
        RuleFor(r => r.Body).IsReason("请写明文书的编号和内容。");
        RuleFor(r => r.Content).IsEvidence();
    }
}

/// <summary>Keeps the decision or judgment beside its event.</summary>
public sealed class AnswerRemedyHandler(CaseFiles cases, CaseEvidence evidence)
    : FileKeptHandler<AnswerRemedy, RemedyAnswerTerms>(cases, evidence, (terms, kept) => terms with { EvidenceId = kept });

/// <summary>催告履行决定.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="Of">Which decision.</param>
[Takes<DemandFineStep>]
public sealed record DemandPerformance(Guid CaseId, DecisionKind Of = DecisionKind.Penalty) : ICommand<Unit>, ICaseCommand<NoTerms>
{
    /// <inheritdoc/>
    public Step<SupervisionCase, CaseFacts, NoTerms> Step => CourseSteps.Of<DemandLetterStep>(Of);

    /// <inheritdoc/>
    public NoTerms Terms => NoTerms.Given;
}

/// <summary>申请法院强制执行.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="Body">Which court.</param>
/// <param name="Of">Which decision.</param>
[Takes<FineToCourtStep>]
public sealed record ApplyToCourt(Guid CaseId, string? Body, DecisionKind Of = DecisionKind.Penalty) : ICommand<Unit>, ICaseCommand<string>
{
    /// <inheritdoc/>
    public Step<SupervisionCase, CaseFacts, string> Step => CourseSteps.Of<CourtStep>(Of);

    /// <inheritdoc/>
    public string Terms => (Body ?? "").Trim();
}

/// <summary>Shape of <see cref="ApplyToCourt"/>.</summary>
public sealed class ApplyToCourtValidator : AbstractValidator<ApplyToCourt>
{
    /// <summary>Sets the checks.</summary>
    public ApplyToCourtValidator() => RuleFor(r => r.Body).IsReason("请写明向哪一个法院申请。");
}

/// <summary>登记支付加付赔偿金.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="Amount">Yuan.</param>
/// <param name="PaidOn">The day of the payment.</param>
/// <param name="FileName">The name of the proof's file.</param>
/// <param name="Content">Its bytes.</param>
[Takes<PayAddedStep>]
public sealed record RecordAddedPayment(Guid CaseId, decimal? Amount, DateOnly? PaidOn, string? FileName, byte[]? Content)
    : ICommand<Unit>, ICaseCommand<FinePaymentTerms>, IBringsFile
{
    /// <inheritdoc/>
    public Step<SupervisionCase, CaseFacts, FinePaymentTerms> Step => Steps.The<PayAddedStep>();

    /// <inheritdoc/>
    public FinePaymentTerms Terms => new(Amount, PaidOn, Content is { Length: > 0 } ? Guid.Empty : null);
}

/// <summary>Shape of <see cref="RecordAddedPayment"/>.</summary>
public sealed class RecordAddedPaymentValidator : AbstractValidator<RecordAddedPayment>
{
    /// <summary>Sets the checks.</summary>
    public RecordAddedPaymentValidator()
    {
        RuleFor(r => r.Amount).NotNull().WithMessage("请填写支付的金额。");
        RuleFor(r => r.Amount).Must(SubmitPaymentProofValidator.HaveFen).When(r => r.Amount is not null).WithMessage("金额最多两位小数。");
        RuleFor(r => r.PaidOn).NotNull().WithMessage("请填写支付日期。");
        RuleFor(r => r.Content).IsEvidence();
    }
}

/// <summary>Keeps the proof beside its event.</summary>
public sealed class RecordAddedPaymentHandler(CaseFiles cases, CaseEvidence evidence)
    : FileKeptHandler<RecordAddedPayment, FinePaymentTerms>(cases, evidence, (terms, kept) => terms with { EvidenceId = kept });

/// <summary>提请撤销行政处理决定.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="Reason">Why.</param>
[Takes<ProposeHandlingRevocationStep>]
public sealed record ProposeHandlingRevocation(Guid CaseId, string? Reason) : ICommand<Unit>, ICaseCommand<string>
{
    /// <inheritdoc/>
    public Step<SupervisionCase, CaseFacts, string> Step => Steps.The<ProposeHandlingRevocationStep>();

    /// <inheritdoc/>
    public string Terms => (Reason ?? "").Trim();
}

/// <summary>Shape of <see cref="ProposeHandlingRevocation"/>.</summary>
public sealed class ProposeHandlingRevocationValidator : AbstractValidator<ProposeHandlingRevocation>
{
    /// <summary>Sets the checks.</summary>
    public ProposeHandlingRevocationValidator() => RuleFor(r => r.Reason).IsReason("请写明撤销的理由和依据的文书。");
}

/// <summary>Steps of which each decision has its own.</summary>
internal static class CourseSteps
{
    /// <summary>The step of its kind for a decision.</summary>
    internal static TStep Of<TStep>(DecisionKind decision)
        where TStep : Step, IOfDecision => Steps.All.OfType<TStep>().Single(step => step.Of == decision);
}
