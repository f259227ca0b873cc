using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using WageSupervision.Domain.Cases;
using WageSupervision.Domain.Procedure;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Procedures;
using WageSupervision.Web.Shell.Messaging;

namespace WageSupervision.Web.Features.Cases;

/// <summary>核实清偿, or 退回清偿证明.</summary>
[StepPage<ConfirmPaymentStep>]
public sealed class PaymentModel(IMediator sender, CaseFiles cases, AppDbContext database) : CaseStepPage(sender, cases)
{
    /// <summary>The form.</summary>
    [BindProperty]
    public InputModel Input { get; set; } = new();

    /// <summary>Proofs that wait, oldest first.</summary>
    public IReadOnlyList<(PaymentProofSubmitted Proof, string FileName)> Proofs { get; private set; } = [];

    /// <summary>What was confirmed already, newest first, so that nobody enters it again.</summary>
    public IReadOnlyList<PaymentConfirmed> Confirmed => [.. CaseFile.Events.OfType<PaymentConfirmed>().Reverse()];

    /// <inheritdoc/>
    public override async Task LoadAsync()
    {
        await base.LoadAsync();
        var names = await database.Evidence.AsNoTracking().Where(e => e.EnterpriseId == Row.EnterpriseId && e.CaseId == CaseId)
            .Select(e => new { e.EvidenceId, e.FileName }).ToDictionaryAsync(e => e.EvidenceId, e => e.FileName);
        Proofs = [.. CaseFile.Events.OfType<PaymentProofSubmitted>().Where(p => CaseFile.OpenProofs.Contains(p.EvidenceId))
            .Select(p => (p, names.GetValueOrDefault(p.EvidenceId, "—")))];
    }

    /// <summary>Shows the form with what the enterprise says.</summary>
    public override async Task OnGetAsync()
    {
        await LoadAsync();
        if (Proofs.Count > 0)
        {
            var proof = Proofs[0].Proof;
            Input = new InputModel { EvidenceId = proof.EvidenceId, Amount = Math.Min(proof.Amount, CaseFile.Outstanding), PaidOn = proof.PaidOn };
        }
    }

    /// <summary>The money has arrived.</summary>
    public Task<IActionResult> OnPostAsync() => TakeAsync(
        new ConfirmPayment(CaseId, Input.EvidenceId, Input.Amount, Input.PaidOn, Input.Version), "已登记到账。全部付清后可以结案；有公示的，公示同时更新。");

    /// <summary>The proof does not prove it.</summary>
    public Task<IActionResult> OnPostReturnAsync() => TakeAsync(
        new ReturnPaymentProof(CaseId, Input.EvidenceId ?? Guid.Empty, Input.Reason), "已退回，企业会看到退回的理由。");

    /// <summary>The form's fields.</summary>
    public sealed class InputModel
    {
        /// <summary>The version of the case that was shown.</summary>
        public int Version { get; set; }

        /// <summary>The proof.</summary>
        public Guid? EvidenceId { get; set; }

        /// <summary>Yuan that arrived.</summary>
        public decimal? Amount { get; set; }

        /// <summary>The day.</summary>
        public DateOnly? PaidOn { get; set; }

        /// <summary>Why it is returned.</summary>
        public string? Reason { get; set; }
    }
}

/// <summary>核实清偿: the money has arrived with the workers.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="EvidenceId">The proof, or <c>null</c>.</param>
/// <param name="Amount">Yuan that arrived.</param>
/// <param name="PaidOn">The day.</param>
/// <param name="Version">The version of the case that was shown; a payment sent twice bears one that has passed.</param>
[Takes<ConfirmPaymentStep>]
public sealed record ConfirmPayment(Guid CaseId, Guid? EvidenceId, decimal? Amount, DateOnly? PaidOn, int Version) : ICommand<Unit>, ICaseCommand<PaymentTerms>
{
    /// <inheritdoc/>
    public Step<SupervisionCase, CaseFacts, PaymentTerms> Step => Steps.The<ConfirmPaymentStep>();

    /// <inheritdoc/>
    public PaymentTerms Terms => new(EvidenceId, Amount, PaidOn);

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
    }
}

/// <summary>退回清偿证明.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="EvidenceId">The proof.</param>
/// <param name="Reason">Everything that is missing, at once.</param>
[Takes<ReturnProofStep>]
public sealed record ReturnPaymentProof(Guid CaseId, Guid EvidenceId, string? Reason) : ICommand<Unit>, ICaseCommand<ReturnTerms>
{
    /// <inheritdoc/>
    public Step<SupervisionCase, CaseFacts, ReturnTerms> Step => Steps.The<ReturnProofStep>();

    /// <inheritdoc/>
    public ReturnTerms Terms => new(EvidenceId, (Reason ?? "").Trim());
}

/// <summary>Shape of <see cref="ReturnPaymentProof"/>.</summary>
public sealed class ReturnPaymentProofValidator : AbstractValidator<ReturnPaymentProof>
{
    /// <summary>Sets the checks.</summary>
    public ReturnPaymentProofValidator() =>
        RuleFor(r => r.Reason).NotEmpty().WithMessage("请一次写明证明缺什么、怎么补。").MaximumLength(500).WithMessage("请控制在 500 字以内。");
}
