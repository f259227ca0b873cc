using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using WageSupervision.Domain.Cases;
using WageSupervision.Domain.Procedure;
using WageSupervision.Domain.Unions;
using WageSupervision.Web.Features.Cases;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Shell.Errors;
using WageSupervision.Web.Shell.Messaging;
using WageSupervision.Web.Shell.Security;

namespace WageSupervision.Web.Features.Unions;

/// <summary>工会要求企业改正.</summary>
/// <param name="EnterpriseId">The enterprise, of the union's area.</param>
/// <param name="Breach">What was found.</param>
/// <param name="Demand">What is demanded.</param>
/// <param name="AnswerBy">The last day for the answer.</param>
[AllowedTo(Role.UnionOfficial)]
public sealed record DemandCorrection(long? EnterpriseId, string? Breach, string? Demand, DateOnly? AnswerBy) : ICommand<Guid>;

/// <summary>Shape of <see cref="DemandCorrection"/>.</summary>
public sealed class DemandCorrectionValidator : AbstractValidator<DemandCorrection>
{
    /// <summary>Sets the checks.</summary>
    public DemandCorrectionValidator()
    {
        RuleFor(r => r.EnterpriseId).NotNull().WithMessage("请选择企业。");
        RuleFor(r => r.Breach).NotEmpty().WithMessage("请写明发现了什么违法行为。").MaximumLength(1000).WithMessage("请控制在 1000 字以内。");
        RuleFor(r => r.Demand).NotEmpty().WithMessage("请写明要求企业怎样改正。").MaximumLength(1000).WithMessage("请控制在 1000 字以内。");
        RuleFor(r => r.AnswerBy).NotNull().WithMessage("请填写答复期限，如 2026-12-05。");
    }
}

/// <summary>Makes the demand, once: the same words to the same enterprise again are the same demand.</summary>
public sealed class DemandCorrectionHandler(AppDbContext database, DemandFiles demands, ProcedureLog log, NumberSeries numbers, ICurrentUser user) : IRequestHandler<DemandCorrection, Guid>
{
    /// <inheritdoc/>
    public async Task<Guid> Handle(DemandCorrection request, CancellationToken cancellationToken)
    {
        var prefix = user.Area.Prefix;
        var enterprise = await database.Enterprises.SingleOrDefaultAsync(
            e => e.EnterpriseId == request.EnterpriseId && e.RegionCode.StartsWith(prefix), cancellationToken) ?? throw new NotFoundException();
        var (breach, demand) = (request.Breach!.Trim(), request.Demand!.Trim());

        // Sent twice at the same moment, the second waits here and finds the first.
        await database.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock(hashtextextended('union_demand', {enterprise.EnterpriseId}))", cancellationToken);
        if (await demands.OpenLikeAsync(enterprise.EnterpriseId, breach, demand, cancellationToken) is { } same)
        {
            throw new ProcedureRuleException("demand-seen-before", "《浙江省企业工资支付管理办法》第二十八条",
                $"同样的要求已于 {Shell.Show.Date(same.On)} 送达这家企业（{same.DemandNumber}），还没有办完，不用再提。另有违法行为的，请写明是哪一件。");
        }

        var region = await database.Regions.SingleAsync(r => r.Code == enterprise.RegionCode, cancellationToken);
        var number = await numbers.DocumentAsync(region.Name, "总工会监", cancellationToken);
        var made = UnionDemand.Make(demands.Today, number, breach, demand, request.AnswerBy!.Value);
        var demandId = Guid.CreateVersion7();
        database.UnionDemands.Add(new UnionDemandRow
        {
            EnterpriseId = enterprise.EnterpriseId,
            DemandId = demandId,
            DemandNumber = number,
            RegionCode = enterprise.RegionCode,
            OfficialId = user.Id,
            UnionName = user.Organisation,
            DemandedOn = made.On,
            AnswerBy = made.AnswerBy,
            Stage = DemandStage.AwaitingAnswer,
        });
        await log.AppendAsync(enterprise.EnterpriseId, demandId, made, cancellationToken);
        return demandId;
    }
}

/// <summary>企业答复工会.</summary>
/// <param name="DemandId">The demand.</param>
/// <param name="Answer">Corrected or refused.</param>
/// <param name="Text">In its words.</param>
[AllowedTo(Role.EnterpriseFiler)]
public sealed record AnswerDemand(Guid DemandId, DemandAnswer? Answer, string? Text) : ICommand<Unit>, IConcerns
{
    /// <inheritdoc/>
    public string Subject => DemandId.ToString();
}

/// <summary>Shape of <see cref="AnswerDemand"/>.</summary>
public sealed class AnswerDemandValidator : AbstractValidator<AnswerDemand>
{
    /// <summary>Sets the checks.</summary>
    public AnswerDemandValidator()
    {
        RuleFor(r => r.Answer).NotNull().WithMessage("请选择答复：已经改正，或者不同意改正。");
        RuleFor(r => r.Text).NotEmpty().WithMessage("请写明怎样改正的，或者为什么不同意。").MaximumLength(1000).WithMessage("请控制在 1000 字以内。");
    }
}

/// <summary>Answers.</summary>
public sealed class AnswerDemandHandler(DemandFiles demands) : IRequestHandler<AnswerDemand, Unit>
{
    /// <inheritdoc/>
    public async Task<Unit> Handle(AnswerDemand request, CancellationToken cancellationToken)
    {
        var demand = await demands.LoadAsync(request.DemandId, cancellationToken);
        await demands.RecordAsync(demand, demand.Demand.AnswerDemand(demands.Today, request.Answer!.Value, request.Text!.Trim()), cancellationToken);
        return Unit.Value;
    }
}

/// <summary>工会认为没有改正, although the enterprise says so.</summary>
/// <param name="DemandId">The demand.</param>
/// <param name="Reasons">Why.</param>
[AllowedTo(Role.UnionOfficial)]
public sealed record DisputeCorrection(Guid DemandId, string? Reasons) : ICommand<Unit>, IConcerns
{
    /// <inheritdoc/>
    public string Subject => DemandId.ToString();
}

/// <summary>Shape of <see cref="DisputeCorrection"/>.</summary>
public sealed class DisputeCorrectionValidator : AbstractValidator<DisputeCorrection>
{
    /// <summary>Sets the checks.</summary>
    public DisputeCorrectionValidator() =>
        RuleFor(r => r.Reasons).NotEmpty().WithMessage("请写明为什么认为没有改正，如查看了什么、问了谁（不写姓名）。").MaximumLength(1000).WithMessage("请控制在 1000 字以内。");
}

/// <summary>Records it.</summary>
public sealed class DisputeCorrectionHandler(DemandFiles demands) : IRequestHandler<DisputeCorrection, Unit>
{
    /// <inheritdoc/>
    public async Task<Unit> Handle(DisputeCorrection request, CancellationToken cancellationToken)
    {
        var demand = await demands.LoadAsync(request.DemandId, cancellationToken);
        await demands.RecordAsync(demand, demand.Demand.DisputeCorrection(demands.Today, request.Reasons!.Trim()), cancellationToken);
        return Unit.Value;
    }
}

/// <summary>工会提出处罚建议.</summary>
/// <param name="DemandId">The demand.</param>
/// <param name="Text">The recommendation.</param>
[AllowedTo(Role.UnionOfficial)]
public sealed record RecommendPenalty(Guid DemandId, string? Text) : ICommand<Unit>, IConcerns
{
    /// <inheritdoc/>
    public string Subject => DemandId.ToString();
}

/// <summary>Shape of <see cref="RecommendPenalty"/>.</summary>
public sealed class RecommendPenaltyValidator : AbstractValidator<RecommendPenalty>
{
    /// <summary>Sets the checks.</summary>
    public RecommendPenaltyValidator() =>
        RuleFor(r => r.Text).NotEmpty().WithMessage("请写明处理意见或者处罚建议。").MaximumLength(1000).WithMessage("请控制在 1000 字以内。");
}

/// <summary>Recommends.</summary>
public sealed class RecommendPenaltyHandler(AppDbContext database, DemandFiles demands, NumberSeries numbers) : IRequestHandler<RecommendPenalty, Unit>
{
    /// <inheritdoc/>
    public async Task<Unit> Handle(RecommendPenalty request, CancellationToken cancellationToken)
    {
        var demand = await demands.LoadAsync(request.DemandId, cancellationToken);
        demand.Demand.ToRecommend(demands.Today).Enter();
        var region = await database.Regions.SingleAsync(r => r.Code == demand.Row.RegionCode, cancellationToken);
        var number = await numbers.DocumentAsync(region.Name, "总工会建", cancellationToken);
        await demands.RecordAsync(demand, demand.Demand.Recommend(demands.Today, number, request.Text!.Trim()), cancellationToken);
        return Unit.Value;
    }
}

/// <summary>书面反馈工会.</summary>
/// <param name="DemandId">The demand with its recommendation.</param>
/// <param name="Text">The result.</param>
[AllowedTo(Role.Inspector)]
public sealed record AnswerUnion(Guid DemandId, string? Text) : ICommand<Unit>, IConcerns
{
    /// <inheritdoc/>
    public string Subject => DemandId.ToString();
}

/// <summary>Shape of <see cref="AnswerUnion"/>.</summary>
public sealed class AnswerUnionValidator : AbstractValidator<AnswerUnion>
{
    /// <summary>Sets the checks.</summary>
    public AnswerUnionValidator() =>
        RuleFor(r => r.Text).NotEmpty().WithMessage("请写明处理或者处罚的结果。").MaximumLength(2000).WithMessage("请控制在 2000 字以内。");
}

/// <summary>Answers in writing; where a case came of it, the case knows.</summary>
public sealed class AnswerUnionHandler(AppDbContext database, DemandFiles demands, CaseFiles cases, NumberSeries numbers) : IRequestHandler<AnswerUnion, Unit>
{
    /// <inheritdoc/>
    public async Task<Unit> Handle(AnswerUnion request, CancellationToken cancellationToken)
    {
        var demand = await demands.LoadAsync(request.DemandId, cancellationToken);
        OpenCaseFile? file = null;
        if (demand.Row.CaseId is { } caseId)
        {
            file = await cases.LoadAsync(caseId, cancellationToken);
            CaseGates.ToAnswerUnion(file.File).Enter();
        }

        var region = await database.Regions.SingleAsync(r => r.Code == demand.Row.RegionCode, cancellationToken);
        var number = await numbers.DocumentAsync(region.Name, "人社监函", cancellationToken);
        await demands.RecordAsync(demand, demand.Demand.AnswerUnion(demands.Today, number, request.Text!.Trim()), cancellationToken);
        if (file is not null)
        {
            await cases.RecordAsync(file.Row, file.File, new UnionAnswered(demand.Row.DemandId) { On = cases.Today }, cancellationToken);
        }

        return Unit.Value;
    }
}
