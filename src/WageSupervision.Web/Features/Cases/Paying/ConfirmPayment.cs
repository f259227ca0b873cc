using FluentValidation;
using MediatR;
using WageSupervision.Domain.Cases;
using WageSupervision.Domain.Procedure;
using WageSupervision.Web.Procedures;
using WageSupervision.Web.Shell.Messaging;

namespace WageSupervision.Web.Features.Cases.Paying;

/// <summary>核实清偿: the money has arrived with the workers.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="EvidenceId">The proof, or <c>null</c>.</param>
/// <param name="Amount">Yuan that arrived.</param>
/// <param name="PaidOn">The day.</param>
/// <param name="Version">The version of the case that was shown; a payment sent twice bears one that has passed.</param>
[Takes<ConfirmPaymentStep>]
public sealed record ConfirmPayment(Guid CaseId, Guid? EvidenceId, decimal? Amount, DateOnly? PaidOn, int Version) : ICommand<Unit>, ICaseCommand<PaymentTerms>
{
    /// <summary>How it was paid; <c>null</c> where nobody says.</summary>
    public PaymentWay? Way { get; init; }

    /// <summary>The number of the order to pay first that it fulfils; <c>null</c> where nobody chose one.</summary>
    public string? AdvanceNumber { get; init; }

    /// <summary>To whom; none where that is not known yet.</summary>
    public IReadOnlyList<PaymentLine>? Lines { get; init; }

    /// <summary>The list that says so, or <c>null</c>.</summary>
    public PaymentListFile? List { get; init; }

    /// <summary>The name of the file that proves it, where the enterprise sent none.</summary>
    public string? FileName { get; init; }

    /// <summary>Its bytes.</summary>
    public byte[]? Content { get; init; }

    /// <inheritdoc/>
    public Step<SupervisionCase, CaseFacts, PaymentTerms> Step => Steps.The<ConfirmPaymentStep>();

    /// <inheritdoc/>
    public PaymentTerms Terms => new(EvidenceId, Amount, PaidOn, CaseEvidence.HashOf(Content))
    {
        Way = Way,
        AdvanceNumber = AdvanceNumber,
        Lines = Lines ?? [],
        ListHash = CaseEvidence.HashOf(List?.Content),
    };

    /// <inheritdoc/>
    public int? SeenVersion => Version;
}

/// <summary>Shape of <see cref="ConfirmPayment"/>.</summary>
public sealed class ConfirmPaymentValidator : AbstractValidator<ConfirmPayment>
{
    /// <summary>Sets the checks.</summary>
    public ConfirmPaymentValidator()
    {
        RuleFor(r => r.Amount).NotNull().WithMessage("请填写核实到账的金额，如 12,345.60。");
        RuleFor(r => r.Amount).Must(SubmitPaymentProofValidator.HaveFen).When(r => r.Amount is not null).WithMessage("金额最多两位小数。");
        RuleFor(r => r.PaidOn).NotNull().WithMessage("请填写到账日期。");
        RuleFor(r => r.Lines).Must(HaveFen).WithMessage("每个人的金额最多两位小数。");
        RuleFor(r => r.Content).IsEvidence();
    }

    internal static bool HaveFen(IReadOnlyList<PaymentLine>? lines) => lines?.All(line => SubmitPaymentProofValidator.HaveFen(line.Amount)) != false;
}

/// <summary>Keeps the proof and the list beside the event.</summary>
public sealed class ConfirmPaymentHandler(CaseFiles cases, CaseEvidence evidence) : IRequestHandler<ConfirmPayment, Unit>
{
    /// <inheritdoc/>
    public async Task<Unit> Handle(ConfirmPayment request, CancellationToken cancellationToken)
    {
        var opened = await cases.LoadToChangeAsync(request.CaseId, cancellationToken);
        await cases.TakeAsync(
            opened, request.Step, request.Terms with
            {
                ListId = evidence.KeepList(opened.Row, request.List),
                OwnProofId = evidence.KeepIfAny(opened.Row, request.FileName, request.Content),
            }, request.SeenVersion, cancellationToken);
        return Unit.Value;
    }
}

/// <summary>清偿分到人, of a payment that was recorded as one sum.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="Payment">The place of its event in the chain.</param>
/// <param name="Version">The version of the case that was shown.</param>
/// <param name="Lines">To whom.</param>
/// <param name="List">The list that says so, or <c>null</c>.</param>
[Takes<SplitPaymentStep>]
public sealed record SplitPayment(Guid CaseId, int? Payment, int Version, IReadOnlyList<PaymentLine>? Lines, PaymentListFile? List)
    : ICommand<Unit>, ICaseCommand<SplitTerms>
{
    /// <inheritdoc/>
    public Step<SupervisionCase, CaseFacts, SplitTerms> Step => Steps.The<SplitPaymentStep>();

    /// <inheritdoc/>
    public SplitTerms Terms => new(Payment, Lines ?? [], null, CaseEvidence.HashOf(List?.Content));

    /// <inheritdoc/>
    public int? SeenVersion => Version;
}

/// <summary>Shape of <see cref="SplitPayment"/>.</summary>
public sealed class SplitPaymentValidator : AbstractValidator<SplitPayment>
{
    /// <summary>Sets the checks.</summary>
    public SplitPaymentValidator()
    {
        RuleFor(r => r.Payment).NotNull().WithMessage("请选择是哪一笔清偿。");
        RuleFor(r => r.Lines).Must(ConfirmPaymentValidator.HaveFen).WithMessage("每个人的金额最多两位小数。");
    }
}

/// <summary>Keeps the list beside the event.</summary>
public sealed class SplitPaymentHandler(CaseFiles cases, CaseEvidence evidence) : IRequestHandler<SplitPayment, Unit>
{
    /// <inheritdoc/>
    public async Task<Unit> Handle(SplitPayment request, CancellationToken cancellationToken)
    {
        var opened = await cases.LoadToChangeAsync(request.CaseId, cancellationToken);
        await cases.TakeAsync(
            opened, request.Step, request.Terms with { ListId = evidence.KeepList(opened.Row, request.List) }, request.SeenVersion, cancellationToken);
        return Unit.Value;
    }
}
