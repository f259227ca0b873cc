using FluentValidation;
using MediatR;
using WageSupervision.Domain.Cases;
using WageSupervision.Domain.Procedure;
using WageSupervision.Domain.Unions;
using WageSupervision.Web.Features.Unions;
using WageSupervision.Web.Procedures;
using WageSupervision.Web.Shell.Messaging;

namespace WageSupervision.Web.Features.Cases;

/// <summary>书面反馈工会.</summary>
/// <param name="DemandId">The demand with its recommendation.</param>
/// <param name="Text">The result.</param>
[Takes<ReplyStep>]
public sealed record AnswerUnion(Guid DemandId, string? Text) : ICommand<Unit>, IDemandCommand<string>
{
    /// <inheritdoc/>
    public Step<UnionDemand, DateOnly, string> Step => Steps.The<ReplyStep>();

    /// <inheritdoc/>
    public string Terms => (Text ?? "").Trim();
}

/// <summary>Shape of <see cref="AnswerUnion"/>.</summary>
public sealed class AnswerUnionValidator : AbstractValidator<AnswerUnion>
{
    /// <summary>Sets the checks.</summary>
    public AnswerUnionValidator() =>
        RuleFor(r => r.Text).NotEmpty().WithMessage("请写明处理或者处罚的结果。").MaximumLength(2000).WithMessage("请控制在 2000 字以内。");
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
