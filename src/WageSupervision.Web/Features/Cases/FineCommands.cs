using FluentValidation;
using MediatR;
using WageSupervision.Domain.Cases;
using WageSupervision.Domain.Procedure;
using WageSupervision.Web.Procedures;
using WageSupervision.Web.Shell.Messaging;

namespace WageSupervision.Web.Features.Cases;

/// <summary>登记罚款缴纳.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="Amount">Yuan.</param>
/// <param name="PaidOn">The day on the receipt.</param>
/// <param name="FileName">The name of the receipt's file.</param>
/// <param name="Content">Its bytes.</param>
[Takes<PayFineStep>]
public sealed record RecordFinePayment(Guid CaseId, decimal? Amount, DateOnly? PaidOn, string? FileName, byte[]? Content)
    : ICommand<Unit>, ICaseCommand<FinePaymentTerms>
{
    /// <inheritdoc/>
    public Step<SupervisionCase, CaseFacts, FinePaymentTerms> Step => Steps.The<PayFineStep>();

    /// <inheritdoc/>
    public FinePaymentTerms Terms => new(Amount, PaidOn, Content is { Length: > 0 } ? Guid.Empty : null);
}

/// <summary>Shape of <see cref="RecordFinePayment"/>.</summary>
public sealed class RecordFinePaymentValidator : AbstractValidator<RecordFinePayment>
{
    /// <summary>Sets the checks.</summary>
    public RecordFinePaymentValidator()
    {
        RuleFor(r => r.Amount).NotNull().WithMessage("请填写缴纳的金额。");
        RuleFor(r => r.Amount).Must(SubmitPaymentProofValidator.HaveFen).When(r => r.Amount is not null).WithMessage("金额最多两位小数。");
        RuleFor(r => r.PaidOn).NotNull().WithMessage("请填写缴款日期。");
        RuleFor(r => r.Content).IsEvidence();
    }
}

/// <summary>Keeps the receipt beside its event.</summary>
public sealed class RecordFinePaymentHandler(CaseFiles cases, CaseEvidence evidence) : IRequestHandler<RecordFinePayment, Unit>
{
    /// <inheritdoc/>
    public async Task<Unit> Handle(RecordFinePayment request, CancellationToken cancellationToken)
    {
        var opened = await cases.LoadToChangeAsync(request.CaseId, cancellationToken);
        var terms = request.Content is { Length: > 0 } content
            ? request.Terms with { EvidenceId = evidence.Keep(opened.Row.EnterpriseId, request.CaseId, request.FileName, content).Id } : request.Terms;
        await cases.TakeAsync(opened, request.Step, terms, cancellationToken: cancellationToken);
        return Unit.Value;
    }
}

/// <summary>登记复议或者诉讼.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="Way">How the decision is contested.</param>
/// <param name="On">The day it was filed.</param>
/// <param name="Body">With whom, with the number.</param>
[Takes<FileRemedyStep>]
public sealed record FileRemedy(Guid CaseId, RemedyKind? Way, DateOnly? On, string? Body) : ICommand<Unit>, ICaseCommand<RemedyTerms>
{
    /// <inheritdoc/>
    public Step<SupervisionCase, CaseFacts, RemedyTerms> Step => Steps.The<FileRemedyStep>();

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
[Takes<AnswerRemedyStep>]
public sealed record AnswerRemedy(Guid CaseId, RemedyOutcome? Outcome, DateOnly? On, string? Body, string? FileName, byte[]? Content)
    : ICommand<Unit>, ICaseCommand<RemedyAnswerTerms>
{
    /// <inheritdoc/>
    public Step<SupervisionCase, CaseFacts, RemedyAnswerTerms> Step => Steps.The<AnswerRemedyStep>();

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
public sealed class AnswerRemedyHandler(CaseFiles cases, CaseEvidence evidence) : IRequestHandler<AnswerRemedy, Unit>
{
    /// <inheritdoc/>
    public async Task<Unit> Handle(AnswerRemedy request, CancellationToken cancellationToken)
    {
        var opened = await cases.LoadToChangeAsync(request.CaseId, cancellationToken);
        var terms = request.Content is { Length: > 0 } content
            ? request.Terms with { EvidenceId = evidence.Keep(opened.Row.EnterpriseId, request.CaseId, request.FileName, content).Id } : request.Terms;
        await cases.TakeAsync(opened, request.Step, terms, cancellationToken: cancellationToken);
        return Unit.Value;
    }
}

/// <summary>催告缴纳罚款.</summary>
/// <param name="CaseId">The case.</param>
[Takes<DemandLetterStep>]
public sealed record DemandFine(Guid CaseId) : ICommand<Unit>, ICaseCommand<NoTerms>
{
    /// <inheritdoc/>
    public Step<SupervisionCase, CaseFacts, NoTerms> Step => Steps.The<DemandLetterStep>();

    /// <inheritdoc/>
    public NoTerms Terms => NoTerms.Given;
}

/// <summary>申请法院强制执行.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="Body">Which court.</param>
[Takes<ApplyToCourtStep>]
public sealed record ApplyToCourt(Guid CaseId, string? Body) : ICommand<Unit>, ICaseCommand<string>
{
    /// <inheritdoc/>
    public Step<SupervisionCase, CaseFacts, string> Step => Steps.The<ApplyToCourtStep>();

    /// <inheritdoc/>
    public string Terms => (Body ?? "").Trim();
}

/// <summary>Shape of <see cref="ApplyToCourt"/>.</summary>
public sealed class ApplyToCourtValidator : AbstractValidator<ApplyToCourt>
{
    /// <summary>Sets the checks.</summary>
    public ApplyToCourtValidator() => RuleFor(r => r.Body).IsReason("请写明向哪一个法院申请。");
}

/// <summary>处罚决定报告上一级部门.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="Body">To whom.</param>
[Takes<ReportUpStep>]
public sealed record ReportDecision(Guid CaseId, string? Body) : ICommand<Unit>, ICaseCommand<string>
{
    /// <inheritdoc/>
    public Step<SupervisionCase, CaseFacts, string> Step => Steps.The<ReportUpStep>();

    /// <inheritdoc/>
    public string Terms => (Body ?? "").Trim();
}

/// <summary>Shape of <see cref="ReportDecision"/>.</summary>
public sealed class ReportDecisionValidator : AbstractValidator<ReportDecision>
{
    /// <summary>Sets the checks.</summary>
    public ReportDecisionValidator() => RuleFor(r => r.Body).IsReason("请写明报告给哪一个部门。");
}
