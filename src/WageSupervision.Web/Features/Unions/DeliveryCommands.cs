using FluentValidation;
using MediatR;
using WageSupervision.Domain.Procedure;
using WageSupervision.Domain.Unions;
using WageSupervision.Web.Procedures;
using WageSupervision.Web.Shell.Messaging;

namespace WageSupervision.Web.Features.Unions;

/// <summary>登记工会的要求送到企业.</summary>
/// <param name="DemandId">The demand.</param>
/// <param name="DeliveredOn">The day it was received.</param>
/// <param name="ReceivedBy">Who received it, by office.</param>
/// <param name="FileName">The receipt's own name.</param>
/// <param name="Content">Its bytes; <c>null</c> where there is none.</param>
[Takes<DeliverDemandStep>]
public sealed record DeliverDemand(Guid DemandId, DateOnly? DeliveredOn, string? ReceivedBy, string? FileName, byte[]? Content)
    : ICommand<Unit>, IDemandCommand<DeliveryTerms>
{
    /// <inheritdoc/>
    public Step<UnionDemand, DateOnly, DeliveryTerms> Step => Steps.The<DeliverDemandStep>();

    /// <inheritdoc/>
    public DeliveryTerms Terms => new(DeliveredOn, (ReceivedBy ?? "").Trim(), Content is { Length: > 0 } ? "" : null);
}

/// <summary>Shape of <see cref="DeliverDemand"/>.</summary>
public sealed class DeliverDemandValidator : AbstractValidator<DeliverDemand>
{
    /// <summary>Sets the checks.</summary>
    public DeliverDemandValidator()
    {
        RuleFor(r => r.DeliveredOn).NotNull().WithMessage("请填写送到的日期，如 2026-12-01。");
        RuleFor(r => r.ReceivedBy).NotEmpty().WithMessage("请写明谁签收的，写职务，如 行政主管。").MaximumLength(60).WithMessage("请控制在 60 字以内。");
        RuleFor(r => r.Content).IsUnionFile();
    }
}

/// <summary>Keeps the receipt beside the event.</summary>
public sealed class DeliverDemandHandler(DemandFiles demands, UnionVault vault) : IRequestHandler<DeliverDemand, Unit>
{
    /// <inheritdoc/>
    public async Task<Unit> Handle(DeliverDemand request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        await demands.TakeWithFileAsync(
            request.DemandId, request.Step, file => request.Terms with { FileHash = file },
            firm => vault.Keep(firm, request.DemandId, false, request.FileName, request.Content), cancellationToken);
        return Unit.Value;
    }
}

/// <summary>登记企业对工会的书面答复.</summary>
/// <param name="DemandId">The demand.</param>
/// <param name="Answer">Corrected or refused.</param>
/// <param name="Text">In its words.</param>
/// <param name="FileName">The original's own name.</param>
/// <param name="Content">Its bytes; <c>null</c> where there is none.</param>
[Takes<RecordAnswerStep>]
public sealed record RecordDemandAnswer(Guid DemandId, DemandAnswer? Answer, string? Text, string? FileName, byte[]? Content)
    : ICommand<Unit>, IDemandCommand<WrittenAnswerTerms>
{
    /// <inheritdoc/>
    public Step<UnionDemand, DateOnly, WrittenAnswerTerms> Step => Steps.The<RecordAnswerStep>();

    /// <inheritdoc/>
    public WrittenAnswerTerms Terms => new(Answer, (Text ?? "").Trim(), Content is { Length: > 0 } ? "" : null);
}

/// <summary>Shape of <see cref="RecordDemandAnswer"/>.</summary>
public sealed class RecordDemandAnswerValidator : AbstractValidator<RecordDemandAnswer>
{
    /// <summary>Sets the checks.</summary>
    public RecordDemandAnswerValidator()
    {
        RuleFor(r => r.Answer).NotNull().WithMessage("请选择企业怎么答复：称已经改正，或者不同意改正。");
        RuleFor(r => r.Text).NotEmpty().WithMessage("请写明答复的内容。").MaximumLength(1000).WithMessage("请控制在 1000 字以内。");
        RuleFor(r => r.Content).IsUnionFile();
    }
}

/// <summary>Keeps the original beside the event.</summary>
public sealed class RecordDemandAnswerHandler(DemandFiles demands, UnionVault vault) : IRequestHandler<RecordDemandAnswer, Unit>
{
    /// <inheritdoc/>
    public async Task<Unit> Handle(RecordDemandAnswer request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        await demands.TakeWithFileAsync(
            request.DemandId, request.Step, file => request.Terms with { FileHash = file },
            firm => vault.Keep(firm, request.DemandId, false, request.FileName, request.Content), cancellationToken);
        return Unit.Value;
    }
}
