using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using WageSupervision.Domain.Cases;
using WageSupervision.Domain.Duties;
using WageSupervision.Domain.Parameters;
using WageSupervision.Domain.Procedure;
using WageSupervision.Web.Features.Calculators;
using WageSupervision.Web.Features.Cases;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Shell;
using WageSupervision.Web.Shell.Messaging;
using WageSupervision.Web.Shell.Security;

namespace WageSupervision.Web.Features.Duties;

/// <summary>提出责令定期申报（第三十条第一款）.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="FirstMonth">First wage month as yyyy-MM.</param>
/// <param name="LastMonth">Last wage month as yyyy-MM, inclusive.</param>
/// <param name="DueDay">The day of the following month.</param>
/// <param name="Reasons">Why.</param>
[AllowedTo(Role.Inspector)]
public sealed record ProposeFilingOrder(Guid CaseId, string? FirstMonth, string? LastMonth, int? DueDay, string? Reasons) : ICommand<Guid>, IConcerns
{
    /// <inheritdoc/>
    public string Subject => CaseId.ToString();
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
        RuleFor(r => r.DueDay).InclusiveBetween(1, DutyRules.LatestDay).When(r => r.DueDay is not null).WithMessage($"请填写 1 到 {DutyRules.LatestDay} 之间的日子，每个月都有这一天。");
        RuleFor(r => r.Reasons).NotEmpty().WithMessage("请写明责令定期申报的事实和理由。").MaximumLength(1000).WithMessage("请控制在 1000 字以内。");
    }
}

/// <summary>Says which month could not be ordered. The last is judged by the first, so by none that is refused itself.</summary>
public sealed class ProposeFilingOrderTrial(CaseFiles cases) : ITrial<ProposeFilingOrder>
{
    /// <inheritdoc/>
    public Task<IReadOnlyList<ProcedureRuleException>> TryAsync(ProposeFilingOrder request, CancellationToken cancellationToken)
    {
        var isFirst = MonthText.TryRead(request.FirstMonth, out var first);
        var isLast = MonthText.TryRead(request.LastMonth, out var last);
        return Task.FromResult(Trial.Of(
            ("FirstMonth", isFirst ? () => FilingOrder.CheckFirst(cases.Today, first.FirstDay) : null),
            ("LastMonth", isFirst && isLast && FilingOrder.CanBeginWith(cases.Today, first.FirstDay) ? () => FilingOrder.CheckLast(first.FirstDay, last.FirstDay) : null)));
    }
}

/// <summary>Proposes it.</summary>
public sealed class ProposeFilingOrderHandler(AppDbContext database, CaseFiles cases, FilingOrderFiles orders, ProcedureLog log, ICurrentUser user) : IRequestHandler<ProposeFilingOrder, Guid>
{
    /// <inheritdoc/>
    public async Task<Guid> Handle(ProposeFilingOrder request, CancellationToken cancellationToken)
    {
        var (row, enterprise, file, _) = await cases.LoadAsync(request.CaseId, cancellationToken);

        // Two at once for one enterprise: the second waits here and finds the first.
        await database.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock(hashtext('filing_order'), {(int)(row.EnterpriseId % int.MaxValue)})", cancellationToken);
        var assessment = cases.Seriousness(await cases.OwingAsync(row.EnterpriseId, cancellationToken));
        FilingOrder.ToPropose(file, assessment.Serious, await orders.NoneRunsAsync(row.EnterpriseId, cancellationToken)).Enter();
        _ = MonthText.TryRead(request.FirstMonth, out var first);
        _ = MonthText.TryRead(request.LastMonth, out var last);
        var proposed = FilingOrder.Propose(cases.Today, new FilingOrderProposed(
            row.CaseId, enterprise.Name, first.FirstDay, last.FirstDay, request.DueDay!.Value, assessment.TwoPayCycles, assessment.TenWorkers, assessment.HalfMillion,
            assessment.Workers, assessment.Total, request.Reasons!.Trim(), user.Id)
        { On = cases.Today });
        var order = new FilingOrderRow
        {
            EnterpriseId = row.EnterpriseId,
            OrderId = Guid.CreateVersion7(),
            CaseId = row.CaseId,
            RegionCode = row.RegionCode,
            FirstMonth = proposed.FirstMonth,
            LastMonth = proposed.LastMonth,
            DueDay = proposed.DueDay,
            ProposedBy = user.Id,
            ProposedOn = proposed.On,
            Stage = FilingOrderStage.Proposed,
        };
        database.FilingOrders.Add(order);
        await log.AppendAsync(order.EnterpriseId, order.OrderId, proposed, cancellationToken);
        return order.OrderId;
    }
}

/// <summary>审定责令定期申报, by another person than the proposer.</summary>
/// <param name="OrderId">The order.</param>
/// <param name="Approve">Order, or decline.</param>
/// <param name="Reason">Why it is declined.</param>
[AllowedTo(Role.Supervisor)]
public sealed record DecideFilingOrder(Guid OrderId, bool Approve, string? Reason) : ICommand<Unit>, IConcerns
{
    /// <inheritdoc/>
    public string Subject => OrderId.ToString();
}

/// <summary>Shape of <see cref="DecideFilingOrder"/>.</summary>
public sealed class DecideFilingOrderValidator : AbstractValidator<DecideFilingOrder>
{
    /// <summary>Sets the checks.</summary>
    public DecideFilingOrderValidator() =>
        RuleFor(r => r.Reason).NotEmpty().When(r => !r.Approve).WithMessage("不予责令的，请写明理由。").MaximumLength(500).WithMessage("请控制在 500 字以内。");
}

/// <summary>Decides, by what the enterprise owes on the day of the decision.</summary>
public sealed class DecideFilingOrderHandler(AppDbContext database, CaseFiles cases, FilingOrderFiles orders, NumberSeries numbers, ICurrentUser user) : IRequestHandler<DecideFilingOrder, Unit>
{
    /// <inheritdoc/>
    public async Task<Unit> Handle(DecideFilingOrder request, CancellationToken cancellationToken)
    {
        var (row, order, _) = await orders.LoadAsync(request.OrderId, cancellationToken);
        if (!request.Approve)
        {
            await orders.RecordAsync(row, order, order.Decline(cases.Today, user.Id, request.Reason!.Trim()), cancellationToken);
            return Unit.Value;
        }

        var gate = await orders.ToApproveAsync(row, order, cases, cancellationToken);
        gate.Enter();
        var region = await database.Regions.SingleAsync(r => r.Code == row.RegionCode, cancellationToken);
        await orders.RecordAsync(row, order, FilingOrder.Approve(gate, cases.Today, await numbers.DocumentAsync(region.Name, "人社监申", cancellationToken)), cancellationToken);
        return Unit.Value;
    }
}

/// <summary>登记责令定期申报决定书送达.</summary>
/// <param name="OrderId">The order.</param>
/// <param name="ServedOn">The day on the receipt.</param>
/// <param name="Method">How.</param>
/// <param name="ReceivedBy">Who signed, by function.</param>
[AllowedTo(Role.Inspector)]
public sealed record RecordFilingOrderService(Guid OrderId, DateOnly? ServedOn, ServiceMethod? Method, string? ReceivedBy) : ICommand<Unit>, IConcerns
{
    /// <inheritdoc/>
    public string Subject => OrderId.ToString();
}

/// <summary>Shape of <see cref="RecordFilingOrderService"/>.</summary>
public sealed class RecordFilingOrderServiceValidator : AbstractValidator<RecordFilingOrderService>
{
    /// <summary>Sets the checks.</summary>
    public RecordFilingOrderServiceValidator()
    {
        RuleFor(r => r.ServedOn).NotNull().WithMessage("请填写送达回证上的日期。");
        RuleFor(r => r.Method).NotNull().WithMessage("请选择送达方式。");
        RuleFor(r => r.ReceivedBy).NotEmpty().WithMessage("请填写签收人的职务，如 财务负责人。").MaximumLength(60).WithMessage("请控制在 60 字以内。");
    }
}

/// <summary>Records the service; duties begin.</summary>
public sealed class RecordFilingOrderServiceHandler(FilingOrderFiles orders, PortalClock clock, LegalParameters parameters) : IRequestHandler<RecordFilingOrderService, Unit>
{
    /// <inheritdoc/>
    public async Task<Unit> Handle(RecordFilingOrderService request, CancellationToken cancellationToken)
    {
        var (row, order, _) = await orders.LoadAsync(request.OrderId, cancellationToken);
        await orders.RecordAsync(row, order, order.Serve(clock.Today, request.ServedOn!.Value, request.Method!.Value, request.ReceivedBy!.Trim(), parameters.Calendar), cancellationToken);
        return Unit.Value;
    }
}
