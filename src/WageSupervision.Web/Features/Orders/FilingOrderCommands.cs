using FluentValidation;
using MediatR;
using WageSupervision.Domain;
using WageSupervision.Domain.Orders;
using WageSupervision.Domain.Parameters;
using WageSupervision.Domain.Procedure;
using WageSupervision.Web.Features.Cases;
using WageSupervision.Web.Procedures;
using WageSupervision.Web.Shell.Input;
using WageSupervision.Web.Shell.Messaging;

namespace WageSupervision.Web.Features.Orders;

/// <summary>提出责令定期申报（第三十条第一款）.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="FirstMonth">First wage month as yyyy-MM.</param>
/// <param name="LastMonth">Last wage month as yyyy-MM, inclusive.</param>
/// <param name="DueDay">The day of the following month.</param>
/// <param name="Reasons">Why.</param>
[Takes<ProposeFilingOrderStep>]
public sealed record ProposeFilingOrder(Guid CaseId, string? FirstMonth, string? LastMonth, int? DueDay, string? Reasons) : ICommand<Guid>, IConcerns
{
    /// <inheritdoc/>
    public string Subject => CaseId.ToString();

    /// <summary>The particulars as the step takes them.</summary>
    public FilingOrderTerms TermsFor(string enterprise) => new(CaseId, enterprise, Month(FirstMonth), Month(LastMonth), DueDay ?? 0, (Reasons ?? "").Trim());

    private static YearMonth? Month(string? text) => MonthText.TryRead(text, out var month) ? month : null;
}

/// <summary>Shape of <see cref="ProposeFilingOrder"/>.</summary>
public sealed class ProposeFilingOrderValidator : AbstractValidator<ProposeFilingOrder>
{
    /// <summary>Sets the checks.</summary>
    public ProposeFilingOrderValidator()
    {
        RuleFor(r => r.FirstMonth).Must(text => MonthText.TryRead(text, out _)).WithMessage("请填写第一个工资月份，如 2026-11。");
        RuleFor(r => r.LastMonth).Must(text => MonthText.TryRead(text, out _)).WithMessage("请填写最后一个工资月份，如 2027-04。");
        RuleFor(r => r.DueDay).NotNull().WithMessage("请填写次月几日前申报。");
        RuleFor(r => r.DueDay).InclusiveBetween(1, DutyRules.LatestDay).When(r => r.DueDay is not null)
            .WithMessage($"请填写 1 到 {DutyRules.LatestDay} 之间的日子，每个月都有这一天。");
        RuleFor(r => r.Reasons).NotEmpty().WithMessage("请写明责令定期申报的事实和理由。").MaximumLength(1000).WithMessage("请控制在 1000 字以内。");
    }
}

/// <summary>Says which month could not be ordered, and before that whether anything may be.</summary>
public sealed class ProposeFilingOrderTrial(CaseFiles cases, FilingOrderFiles orders) : ITrial<ProposeFilingOrder>
{
    /// <inheritdoc/>
    public async Task<IReadOnlyList<ProcedureRuleException>> TryAsync(ProposeFilingOrder request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var from = await cases.LoadAsync(request.CaseId, cancellationToken);
        var (step, facts) = (Steps.The<ProposeFilingOrderStep>(), await orders.ProposalAsync(from, cancellationToken));
        step.Gate(from.File, facts).Enter();
        return [.. step.Faults(from.File, facts, request.TermsFor(""))];
    }
}

/// <summary>Proposes it.</summary>
public sealed class ProposeFilingOrderHandler(CaseFiles cases, FilingOrderFiles orders) : IRequestHandler<ProposeFilingOrder, Guid>
{
    /// <inheritdoc/>
    public async Task<Guid> Handle(ProposeFilingOrder request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);

        // Two at once for one enterprise: the second waits here and finds the first.
        var from = await cases.LoadToChangeAsync(request.CaseId, cancellationToken);
        var facts = await orders.ProposalAsync(from, cancellationToken);
        var make = Steps.The<ProposeFilingOrderStep>().Enter(from.File, facts, request.TermsFor(from.Enterprise.Name));
        var orderId = Guid.CreateVersion7();
        await orders.BeginAsync(from.Enterprise, from.Row.RegionCode, orderId, make(""), cancellationToken);
        return orderId;
    }
}

/// <summary>审定责令定期申报, by another person than the proposer.</summary>
/// <param name="OrderId">The order.</param>
/// <param name="Approve">Order, or decline.</param>
/// <param name="Reason">Why it is declined.</param>
[Takes<ApproveFilingOrderStep>]
public sealed record DecideFilingOrder(Guid OrderId, bool Approve, string? Reason) : ICommand<Unit>, IGatedCommand<FilingOrder, FilingOrderFacts>
{
    /// <inheritdoc/>
    public Guid SubjectId => OrderId;

    /// <inheritdoc/>
    public Step<FilingOrder, FilingOrderFacts> Gated => Approve ? Steps.The<ApproveFilingOrderStep>() : Steps.The<DeclineFilingOrderStep>();
}

/// <summary>Shape of <see cref="DecideFilingOrder"/>.</summary>
public sealed class DecideFilingOrderValidator : AbstractValidator<DecideFilingOrder>
{
    /// <summary>Sets the checks.</summary>
    public DecideFilingOrderValidator() =>
        RuleFor(r => r.Reason).NotEmpty().When(r => !r.Approve).WithMessage("不予责令的，请写明理由。").MaximumLength(500).WithMessage("请控制在 500 字以内。");
}

/// <summary>Decides, by what the enterprise owes on the day of the decision.</summary>
public sealed class DecideFilingOrderHandler(FilingOrderFiles orders) : IRequestHandler<DecideFilingOrder, Unit>
{
    /// <inheritdoc/>
    public async Task<Unit> Handle(DecideFilingOrder request, CancellationToken cancellationToken)
    {
        var opened = await orders.LoadToChangeAsync(request.OrderId, cancellationToken);
        _ = request.Approve
            ? await orders.TakeAsync(opened, Steps.The<ApproveFilingOrderStep>(), NoTerms.Given, cancellationToken: cancellationToken)
            : await orders.TakeAsync(opened, Steps.The<DeclineFilingOrderStep>(), request.Reason!.Trim(), cancellationToken: cancellationToken);
        return Unit.Value;
    }
}

/// <summary>登记责令定期申报决定书送达.</summary>
/// <param name="OrderId">The order.</param>
[Takes<ServeFilingOrderStep>]
public sealed record RecordFilingOrderService(Guid OrderId)
    : ServiceCommand, ICommand<Unit>, IStepCommand<FilingOrder, FilingOrderFacts, ServiceTerms>
{
    /// <inheritdoc/>
    public Guid SubjectId => OrderId;

    /// <inheritdoc/>
    public Step<FilingOrder, FilingOrderFacts, ServiceTerms> Step => Steps.The<ServeFilingOrderStep>();
}

/// <summary>Shape of <see cref="RecordFilingOrderService"/>.</summary>
public sealed class RecordFilingOrderServiceValidator : ServiceFormValidator<RecordFilingOrderService>;

/// <summary>Keeps the 送达回证 beside the event, with the case that the order was proposed from.</summary>
public sealed class RecordFilingOrderServiceHandler(FilingOrderFiles orders, CaseEvidence evidence) : IRequestHandler<RecordFilingOrderService, Unit>
{
    /// <inheritdoc/>
    public async Task<Unit> Handle(RecordFilingOrderService request, CancellationToken cancellationToken)
    {
        var opened = await orders.LoadToChangeAsync(request.OrderId, cancellationToken);
        var terms = request.Kept(evidence, opened.Row.EnterpriseId, opened.Row.CaseId);
        await orders.TakeAsync(opened, request.Step, terms, cancellationToken: cancellationToken);
        return Unit.Value;
    }
}
