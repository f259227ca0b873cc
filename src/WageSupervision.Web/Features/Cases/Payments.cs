using System.Security.Cryptography;
using FluentValidation;
using MediatR;
using WageSupervision.Domain.Cases;
using WageSupervision.Web.Features.Disclosures;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Shell;
using WageSupervision.Web.Shell.Messaging;
using WageSupervision.Web.Shell.Security;

namespace WageSupervision.Web.Features.Cases;

/// <summary>企业提交清偿证明.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="Amount">Yuan paid.</param>
/// <param name="PaidOn">The day.</param>
/// <param name="FileName">The file's own name.</param>
/// <param name="Content">The bytes.</param>
[AllowedTo(Role.EnterpriseFiler)]
public sealed record SubmitPaymentProof(Guid CaseId, decimal? Amount, DateOnly? PaidOn, string? FileName, byte[]? Content) : ICommand<Unit>, IConcerns
{
    /// <inheritdoc/>
    public string Subject => CaseId.ToString();
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
        RuleFor(r => r.Content).Must(content => content!.Length <= 10 * 1024 * 1024).When(r => r.Content is not null).OverridePropertyName("File").WithMessage("文件超过 10 MB，请压缩后再上传。");
        RuleFor(r => r.Content).Must(content => EvidenceFile.MediaTypeOf(content!) is not null).When(r => r.Content is { Length: > 0 }).OverridePropertyName("File")
            .WithMessage("只接受 PDF、JPG、PNG 文件；请把回单另存为其中一种。");
    }

    internal static bool HaveFen(decimal? amount) => amount is { } yuan && decimal.Round(yuan, 2) == yuan;
}

/// <summary>Stores the proof.</summary>
public sealed class SubmitPaymentProofHandler(AppDbContext database, CaseFiles cases, ICurrentUser user, FieldProtector protector, PortalClock clock) : IRequestHandler<SubmitPaymentProof, Unit>
{
    /// <inheritdoc/>
    public async Task<Unit> Handle(SubmitPaymentProof request, CancellationToken cancellationToken)
    {
        var (row, _, file, _) = await cases.LoadAsync(request.CaseId, cancellationToken);
        var hash = SHA256.HashData(request.Content!);
        var evidenceId = Guid.CreateVersion7();
        var evidence = new EvidenceRow
        {
            EnterpriseId = row.EnterpriseId,
            EvidenceId = evidenceId,
            CaseId = row.CaseId,
            FileName = EvidenceFile.SafeName(request.FileName),
            MediaType = EvidenceFile.MediaTypeOf(request.Content!)!,
            FileHash = hash,
            Content = protector.Seal(request.Content!, EvidenceRow.Place(row.EnterpriseId, evidenceId)),
            ReceivedAt = clock.Now,
            GivenBy = user.Id,
        };
        await cases.RecordAsync(row, file, file.SubmitProof(cases.Today, evidence.EvidenceId, Show.Hex(hash), request.Amount!.Value, request.PaidOn!.Value), cancellationToken);
        database.Evidence.Add(evidence);
        return Unit.Value;
    }
}

/// <summary>核实清偿: the money has arrived with the workers.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="EvidenceId">The proof, or <c>null</c>.</param>
/// <param name="Amount">Yuan that arrived.</param>
/// <param name="PaidOn">The day.</param>
/// <param name="Version">The version of the case that was shown; a payment sent twice bears one that has passed.</param>
[AllowedTo(Role.Inspector)]
public sealed record ConfirmPayment(Guid CaseId, Guid? EvidenceId, decimal? Amount, DateOnly? PaidOn, int Version) : ICommand<Unit>, IConcerns
{
    /// <inheritdoc/>
    public string Subject => CaseId.ToString();
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

/// <summary>Confirms it, and lets a standing disclosure show it at once.</summary>
public sealed class ConfirmPaymentHandler(CaseFiles cases, DisclosureFiles disclosures) : IRequestHandler<ConfirmPayment, Unit>
{
    /// <inheritdoc/>
    public async Task<Unit> Handle(ConfirmPayment request, CancellationToken cancellationToken)
    {
        var (row, _, file, _) = await cases.LoadAsync(request.CaseId, cancellationToken);
        CaseGates.ToConfirmPayment(file).Enter();
        CaseFiles.MustBeUnchanged(row, request.Version);
        var confirmed = file.ConfirmPayment(cases.Today, request.EvidenceId, request.Amount!.Value, request.PaidOn!.Value);
        await cases.RecordAsync(row, file, confirmed, cancellationToken);
        if (file.DisclosureId is { } disclosureId)
        {
            await disclosures.NotePaymentAsync(row.EnterpriseId, disclosureId, confirmed.Amount, cancellationToken);
        }

        return Unit.Value;
    }
}

/// <summary>退回清偿证明.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="EvidenceId">The proof.</param>
/// <param name="Reason">Everything that is missing, at once.</param>
[AllowedTo(Role.Inspector)]
public sealed record ReturnPaymentProof(Guid CaseId, Guid EvidenceId, string? Reason) : ICommand<Unit>, IConcerns
{
    /// <inheritdoc/>
    public string Subject => CaseId.ToString();
}

/// <summary>Shape of <see cref="ReturnPaymentProof"/>.</summary>
public sealed class ReturnPaymentProofValidator : AbstractValidator<ReturnPaymentProof>
{
    /// <summary>Sets the checks.</summary>
    public ReturnPaymentProofValidator() =>
        RuleFor(r => r.Reason).NotEmpty().WithMessage("请一次写明证明缺什么、怎么补。").MaximumLength(500).WithMessage("请控制在 500 字以内。");
}

/// <summary>Returns it.</summary>
public sealed class ReturnPaymentProofHandler(CaseFiles cases) : IRequestHandler<ReturnPaymentProof, Unit>
{
    /// <inheritdoc/>
    public async Task<Unit> Handle(ReturnPaymentProof request, CancellationToken cancellationToken)
    {
        var (row, _, file, _) = await cases.LoadAsync(request.CaseId, cancellationToken);
        await cases.RecordAsync(row, file, file.ReturnProof(cases.Today, request.EvidenceId, request.Reason!.Trim()), cancellationToken);
        return Unit.Value;
    }
}
