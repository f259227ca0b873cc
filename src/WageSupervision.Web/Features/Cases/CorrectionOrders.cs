using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using WageSupervision.Domain.Cases;
using WageSupervision.Domain.Procedure;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Shell.Messaging;

namespace WageSupervision.Web.Features.Cases;

/// <summary>制作限期改正指令书.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="Deadline">The last day, inclusive.</param>
/// <param name="Demand">What is to be done.</param>
[AllowedTo(Role.Inspector)]
public sealed record OrderCorrection(Guid CaseId, DateOnly? Deadline, string? Demand) : ICommand<Unit>, IConcerns
{
    /// <inheritdoc/>
    public string Subject => CaseId.ToString();
}

/// <summary>Shape of <see cref="OrderCorrection"/>.</summary>
public sealed class OrderCorrectionValidator : AbstractValidator<OrderCorrection>
{
    /// <summary>Sets the checks.</summary>
    public OrderCorrectionValidator()
    {
        RuleFor(r => r.Deadline).NotNull().WithMessage("请填写改正期限，如 2026-12-05。");
        RuleFor(r => r.Demand).NotEmpty().WithMessage("请写明要求企业做什么。").MaximumLength(1000).WithMessage("请控制在 1000 字以内。");
    }
}

/// <summary>Makes the order.</summary>
public sealed class OrderCorrectionHandler(AppDbContext database, CaseFiles cases, NumberSeries numbers) : IRequestHandler<OrderCorrection, Unit>
{
    /// <inheritdoc/>
    public async Task<Unit> Handle(OrderCorrection request, CancellationToken cancellationToken)
    {
        var (row, _, file, _) = await cases.LoadAsync(request.CaseId, cancellationToken);
        CaseGates.ToOrder(file).Enter();
        var region = await database.Regions.SingleAsync(r => r.Code == row.RegionCode, cancellationToken);
        var ordered = file.Order(cases.Today, await numbers.DocumentAsync(region.Name, "人社监令", cancellationToken), request.Deadline!.Value, request.Demand!.Trim());
        await cases.RecordAsync(row, file, ordered, cancellationToken);
        return Unit.Value;
    }
}

/// <summary>The documents of a case whose service is recorded.</summary>
public enum ServedDocument
{
    /// <summary>限期改正指令书.</summary>
    Order,

    /// <summary>行政处罚事先告知书.</summary>
    Notice,

    /// <summary>行政处罚决定书.</summary>
    Decision,
}

/// <summary>登记文书送达.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="Document">Which document.</param>
/// <param name="ServedOn">The day on the 送达回证.</param>
/// <param name="Method">How.</param>
/// <param name="ReceivedBy">Who signed, by function.</param>
[AllowedTo(Role.Inspector)]
public sealed record RecordService(Guid CaseId, ServedDocument Document, DateOnly? ServedOn, ServiceMethod? Method, string? ReceivedBy) : ICommand<Unit>, IConcerns
{
    /// <inheritdoc/>
    public string Subject => CaseId.ToString();
}

/// <summary>Shape of <see cref="RecordService"/>.</summary>
public sealed class RecordServiceValidator : AbstractValidator<RecordService>
{
    /// <summary>Sets the checks.</summary>
    public RecordServiceValidator()
    {
        RuleFor(r => r.Document).IsInEnum().WithMessage("没有这种文书，请从案件页面登记送达。");
        RuleFor(r => r.ServedOn).NotNull().WithMessage("请填写送达回证上的日期。");
        RuleFor(r => r.Method).NotNull().WithMessage("请选择送达方式。");
        RuleFor(r => r.ReceivedBy).NotEmpty().WithMessage("请填写签收人的职务，如 财务负责人。").MaximumLength(60).WithMessage("请控制在 60 字以内。");
    }
}

/// <summary>Records the service.</summary>
public sealed class RecordServiceHandler(CaseFiles cases) : IRequestHandler<RecordService, Unit>
{
    /// <inheritdoc/>
    public async Task<Unit> Handle(RecordService request, CancellationToken cancellationToken)
    {
        var (row, _, file, _) = await cases.LoadAsync(request.CaseId, cancellationToken);
        var (on, method, by) = (request.ServedOn!.Value, request.Method!.Value, request.ReceivedBy!.Trim());
        ProcedureEvent served = request.Document switch
        {
            ServedDocument.Notice => file.ServeNotice(cases.Today, on, method, by),
            ServedDocument.Decision => file.ServeDecision(cases.Today, on, method, by),
            _ => file.Serve(cases.Today, on, method, by),
        };
        await cases.RecordAsync(row, file, served, cancellationToken);
        return Unit.Value;
    }
}

/// <summary>认定拒不改正.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="Grounds">Why.</param>
[AllowedTo(Role.Inspector)]
public sealed record EstablishRefusal(Guid CaseId, string? Grounds) : ICommand<Unit>, IConcerns
{
    /// <inheritdoc/>
    public string Subject => CaseId.ToString();
}

/// <summary>Shape of <see cref="EstablishRefusal"/>.</summary>
public sealed class EstablishRefusalValidator : AbstractValidator<EstablishRefusal>
{
    /// <summary>Sets the checks.</summary>
    public EstablishRefusalValidator() =>
        RuleFor(r => r.Grounds).NotEmpty().WithMessage("请写明认定的事实和理由。").MaximumLength(1000).WithMessage("请控制在 1000 字以内。");
}

/// <summary>Establishes it.</summary>
public sealed class EstablishRefusalHandler(CaseFiles cases) : IRequestHandler<EstablishRefusal, Unit>
{
    /// <inheritdoc/>
    public async Task<Unit> Handle(EstablishRefusal request, CancellationToken cancellationToken)
    {
        var (row, _, file, _) = await cases.LoadAsync(request.CaseId, cancellationToken);
        await cases.RecordAsync(row, file, file.EstablishRefusal(cases.Today, request.Grounds!.Trim()), cancellationToken);
        return Unit.Value;
    }
}
