using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using WageSupervision.Domain.Cases;
using WageSupervision.Domain.Parameters;
using WageSupervision.Domain.Procedure;
using WageSupervision.Domain.Regulation.Order353;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Shell.Messaging;
using WageSupervision.Web.Shell.Security;

namespace WageSupervision.Web.Features.Cases;

/// <summary>拟处罚并作出事先告知书.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="Fine">Yuan.</param>
/// <param name="Grave">造成严重后果，妨害公共安全.</param>
/// <param name="GraveFacts">Its facts and evidence, where it is claimed.</param>
/// <param name="Reasons">Facts and reasons.</param>
[AllowedTo(Role.Inspector)]
public sealed record GivePriorNotice(Guid CaseId, decimal? Fine, bool Grave, string? GraveFacts, string? Reasons) : ICommand<Unit>, IConcerns
{
    /// <inheritdoc/>
    public string Subject => CaseId.ToString();
}

/// <summary>Shape of <see cref="GivePriorNotice"/>; whether the fine is lawful is not shape.</summary>
public sealed class GivePriorNoticeValidator : AbstractValidator<GivePriorNotice>
{
    /// <summary>Sets the checks.</summary>
    public GivePriorNoticeValidator()
    {
        RuleFor(r => r.Fine).NotNull().WithMessage("请填写拟罚款的数额。");
        RuleFor(r => r.Fine).Must(fine => fine > 0 && decimal.Truncate(fine!.Value) == fine).When(r => r.Fine is not null).WithMessage("罚款数额写到元为止，应当是大于 0 的整数，不写角、分。");
        RuleFor(r => r.GraveFacts).NotEmpty().When(r => r.Grave).WithMessage("请写明造成了什么严重后果、怎样妨害公共安全，有什么证据。").MaximumLength(1000).WithMessage("请控制在 1000 字以内。");
        RuleFor(r => r.GraveFacts).Empty().When(r => !r.Grave).WithMessage("写了严重后果的，请勾选“造成严重后果，妨害公共安全”；不按严重后果处罚的，请清空。");
        RuleFor(r => r.Reasons).NotEmpty().WithMessage("请写明事实、理由和依据。").MaximumLength(2000).WithMessage("请控制在 2000 字以内。");
    }
}

/// <summary>Gives notice within the lawful range.</summary>
public sealed class GivePriorNoticeHandler(AppDbContext database, CaseFiles cases, ICurrentUser user, NumberSeries numbers) : IRequestHandler<GivePriorNotice, Unit>
{
    /// <inheritdoc/>
    public async Task<Unit> Handle(GivePriorNotice request, CancellationToken cancellationToken)
    {
        var (row, _, file, _) = await cases.LoadAsync(request.CaseId, cancellationToken);
        (request.Grave ? CaseGates.ToGiveGraveNotice(file) : CaseGates.ToGiveNotice(file)).Enter();
        var range = PenaltyWorksheet.Of(file, request.Grave, cases.Today, cases.Thresholds).Fines.FirstOrDefault(fine => fine.Respondent == Respondent.Enterprise)
            ?? throw new ProcedureRuleException("no-lawful-fine", "《浙江省企业工资支付管理办法》第三十五条", "按现在的事实没有可以适用的罚款幅度，请核对送达、期限和清偿日期。");
        var region = await database.Regions.SingleAsync(r => r.Code == row.RegionCode, cancellationToken);
        var notice = file.GiveNotice(
            cases.Today, await numbers.DocumentAsync(region.Name, "人社监告", cancellationToken), range.RuleId, request.Fine!.Value, range.Min, range.Max,
            "《浙江省企业工资支付管理办法》第三十五条", request.Reasons!.Trim(), user.Id, request.Grave ? request.GraveFacts!.Trim() : null);
        await cases.RecordAsync(row, file, notice, cancellationToken);
        return Unit.Value;
    }
}

/// <summary>What the law allows in a case, by the same rule as the public calculation.</summary>
public static class PenaltyWorksheet
{
    /// <summary>The assessment of a case on a day.</summary>
    public static PenaltyAssessment Of(SupervisionCase file, bool grave, DateOnly today, LegalThresholds thresholds) => Penalties.Assess(
        new PenaltyCircumstances(
            Violation.UnpaidOrDeducted,
            file is { Order: { } order, Service: { } service } ? new CorrectionOrder(service.On, order.Deadline) : null,
            file.Outstanding == 0 ? file.LastPaidOn : null,
            grave,
            today),
        thresholds);
}

/// <summary>负责人决定处罚.</summary>
/// <param name="CaseId">The case.</param>
[AllowedTo(Role.Supervisor)]
public sealed record DecidePenalty(Guid CaseId) : ICommand<Unit>, IConcerns
{
    /// <inheritdoc/>
    public string Subject => CaseId.ToString();
}

/// <summary>Decides.</summary>
public sealed class DecidePenaltyHandler(AppDbContext database, CaseFiles cases, ICurrentUser user, NumberSeries numbers) : IRequestHandler<DecidePenalty, Unit>
{
    /// <inheritdoc/>
    public async Task<Unit> Handle(DecidePenalty request, CancellationToken cancellationToken)
    {
        var (row, _, file, _) = await cases.LoadAsync(request.CaseId, cancellationToken);
        CaseGates.ToDecide(file, cases.Today, user.Id, cases.Calendar).Enter();
        var region = await database.Regions.SingleAsync(r => r.Code == row.RegionCode, cancellationToken);
        var decided = file.Decide(cases.Today, await numbers.DocumentAsync(region.Name, "人社监罚", cancellationToken), user.Id, cases.Calendar);
        await cases.RecordAsync(row, file, decided, cancellationToken);
        return Unit.Value;
    }
}

/// <summary>负责人退回拟处罚意见.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="Reason">Why.</param>
[AllowedTo(Role.Supervisor)]
public sealed record SendBackPenalty(Guid CaseId, string? Reason) : ICommand<Unit>, IConcerns
{
    /// <inheritdoc/>
    public string Subject => CaseId.ToString();
}

/// <summary>Shape of <see cref="SendBackPenalty"/>.</summary>
public sealed class SendBackPenaltyValidator : AbstractValidator<SendBackPenalty>
{
    /// <summary>Sets the checks.</summary>
    public SendBackPenaltyValidator() =>
        RuleFor(r => r.Reason).NotEmpty().WithMessage("请写明退回的理由。").MaximumLength(500).WithMessage("请控制在 500 字以内。");
}

/// <summary>Sends it back.</summary>
public sealed class SendBackPenaltyHandler(CaseFiles cases) : IRequestHandler<SendBackPenalty, Unit>
{
    /// <inheritdoc/>
    public async Task<Unit> Handle(SendBackPenalty request, CancellationToken cancellationToken)
    {
        var (row, _, file, _) = await cases.LoadAsync(request.CaseId, cancellationToken);
        await cases.RecordAsync(row, file, file.SendBack(cases.Today, request.Reason!.Trim()), cancellationToken);
        return Unit.Value;
    }
}
