using FluentValidation;
using MediatR;
using WageSupervision.Domain.Cases;
using WageSupervision.Domain.Procedure;
using WageSupervision.Web.Features.Cases.Paying;
using WageSupervision.Web.Procedures;
using WageSupervision.Web.Shell;
using WageSupervision.Web.Shell.Messaging;

namespace WageSupervision.Web.Features.Cases;

/// <summary>企业提交清偿证明.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="Amount">Yuan paid.</param>
/// <param name="PaidOn">The day.</param>
/// <param name="FileName">The file's own name.</param>
/// <param name="Content">The bytes.</param>
[Takes<SubmitProofStep>]
public sealed record SubmitPaymentProof(Guid CaseId, decimal? Amount, DateOnly? PaidOn, string? FileName, byte[]? Content)
    : ICommand<Unit>, ICaseCommand<PaymentTerms>
{
    /// <summary>The list of who was paid what, read before; <c>null</c> where there is none.</summary>
    public PaymentListFile? List { get; init; }

    /// <inheritdoc/>
    public Step<SupervisionCase, CaseFacts, PaymentTerms> Step => Steps.The<SubmitProofStep>();

    /// <inheritdoc/>
    public PaymentTerms Terms => new(null, Amount, PaidOn);
}

/// <summary>Shape of <see cref="SubmitPaymentProof"/>.</summary>
public sealed class SubmitPaymentProofValidator : AbstractValidator<SubmitPaymentProof>
{
    /// <summary>Sets the checks.</summary>
    public SubmitPaymentProofValidator()
    {
        RuleFor(r => r.Amount).NotNull().WithMessage("请填写支付的金额，如 12,345.60。");
        RuleFor(r => r.Amount).Must(HaveFen).When(r => r.Amount is not null).WithMessage("金额最多两位小数。");
        RuleFor(r => r.PaidOn).NotNull().WithMessage("请填写支付日期，如 2026-11-20。");
        RuleFor(r => r.Content).NotEmpty().OverridePropertyName("File").WithMessage("请选择银行回单或者发放明细（PDF、JPG、PNG）。");
        RuleFor(r => r.Content).IsEvidence();
    }

    internal static bool HaveFen(decimal? amount) => amount is { } yuan && decimal.Round(yuan, 2) == yuan;
}

/// <summary>Stores the proof beside its event.</summary>
public sealed class SubmitPaymentProofHandler(CaseFiles cases, CaseEvidence evidence)
    : IRequestHandler<SubmitPaymentProof, Unit>
{
    /// <inheritdoc/>
    public async Task<Unit> Handle(SubmitPaymentProof request, CancellationToken cancellationToken)
    {
        var opened = await cases.LoadToChangeAsync(request.CaseId, cancellationToken);
        var (evidenceId, hash) = evidence.Keep(opened.Row.EnterpriseId, opened.Row.CaseId, request.FileName, request.Content!);
        await cases.TakeAsync(
            opened, request.Step, request.Terms with
            {
                EvidenceId = evidenceId,
                FileHash = Show.Hex(hash),
                ListId = evidence.KeepList(opened.Row, request.List),
            }, cancellationToken: cancellationToken);
        return Unit.Value;
    }
}
