using FluentValidation;
using MediatR;
using WageSupervision.Domain.Cases;
using WageSupervision.Domain.Procedure;
using WageSupervision.Domain.Unions;
using WageSupervision.Web.Features.Unions;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Procedures;
using WageSupervision.Web.Shell.Messaging;

namespace WageSupervision.Web.Features.Cases;

/// <summary>书面反馈工会.</summary>
/// <param name="DemandId">The demand with its recommendation.</param>
/// <param name="Adoption">Whether the recommendation is followed.</param>
/// <param name="Text">The result and the reasons.</param>
[Takes<ReplyStep>]
public sealed record AnswerUnion(Guid DemandId, Adoption? Adoption, string? Text) : ICommand<Unit>, IDemandCommand<ReplyTerms>
{
    /// <inheritdoc/>
    public Step<UnionDemand, DateOnly, ReplyTerms> Step => Steps.The<ReplyStep>();

    /// <inheritdoc/>
    public ReplyTerms Terms => new(Adoption, (Text ?? "").Trim());
}

/// <summary>Shape of <see cref="AnswerUnion"/>.</summary>
public sealed class AnswerUnionValidator : AbstractValidator<AnswerUnion>
{
    /// <summary>Sets the checks.</summary>
    public AnswerUnionValidator()
    {
        RuleFor(r => r.Adoption).NotNull().WithMessage("请选择采纳、部分采纳还是不采纳。");
        RuleFor(r => r.Text).NotEmpty().WithMessage("请写明处理或者处罚的结果。").MaximumLength(2000).WithMessage("请控制在 2000 字以内。");
    }
}

/// <summary>Answers in writing; where a case came of it, the case must have come to something, and knows.</summary>
public sealed class AnswerUnionHandler(DemandFiles demands, CaseFiles cases) : IRequestHandler<AnswerUnion, Unit>
{
    /// <inheritdoc/>
    public async Task<Unit> Handle(AnswerUnion request, CancellationToken cancellationToken)
    {
        var demand = await demands.LoadToChangeAsync(request.DemandId, cancellationToken);
        if (demand.Row.CaseId is { } caseId)
        {
            await cases.TakeAsync(caseId, Steps.The<UnionAnswerStep>(), request.DemandId, null, cancellationToken);
        }

        await demands.TakeAsync(demand, request.Step, request.Terms, cancellationToken: cancellationToken);
        return Unit.Value;
    }
}

/// <summary>Lets the union know how the case ended that took its recommendation up, whichever way it ended.</summary>
public sealed class UnionLearnsOfTheEnd(DemandFiles demands) : INotificationHandler<Recorded<SupervisionCase, CaseRow>>
{
    /// <inheritdoc/>
    public async Task Handle(Recorded<SupervisionCase, CaseRow> notification, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(notification);
        var (file, row) = (notification.Subject.File, notification.Subject.Row);
        if (file.Opened.RecommendationId is not { } demandId)
        {
            return;
        }

        if (notification.Event is StepStruck struck && file.History[struck.Sequence - 1] is IEndsCase)
        {
            await demands.UnanswerAsync(demandId, struck.Reason, cancellationToken);
        }
        else if (file.ClosedOn is not null)
        {
            await demands.ReplyFinallyAsync(demandId, CaseText.EndForUnion(file, row, notification.Event), cancellationToken);
        }
    }
}
