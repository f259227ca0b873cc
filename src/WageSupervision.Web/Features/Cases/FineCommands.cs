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
    : ICommand<Unit>, ICaseCommand<FinePaymentTerms>, IBringsFile
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
public sealed class RecordFinePaymentHandler(CaseFiles cases, CaseEvidence evidence)
    : FileKeptHandler<RecordFinePayment, FinePaymentTerms>(cases, evidence, (terms, kept) => terms with { EvidenceId = kept });

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
