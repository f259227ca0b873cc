using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using WageSupervision.Domain.Procedure;
using WageSupervision.Domain.Unions;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Procedures;
using WageSupervision.Web.Shell.Errors;
using WageSupervision.Web.Shell.Input;
using WageSupervision.Web.Shell.Messaging;
using WageSupervision.Web.Shell.Security;

namespace WageSupervision.Web.Features.Unions;

/// <summary>工会要求企业改正.</summary>
/// <param name="EnterpriseId">The enterprise, of the union's area.</param>
/// <param name="Breach">What was found.</param>
/// <param name="Demand">What is demanded.</param>
/// <param name="AnswerBy">The last day for the answer.</param>
[Takes<DemandStep>]
public sealed record DemandCorrection(long? EnterpriseId, string? Breach, string? Demand, DateOnly? AnswerBy) : ICommand<Guid>
{
    /// <summary>The first month of wages concerned, like 2026-9.</summary>
    public string? FirstMonth { get; init; }

    /// <summary>The last one.</summary>
    public string? LastMonth { get; init; }

    /// <summary>How many workers.</summary>
    public int? People { get; init; }

    /// <summary>Yuan, about.</summary>
    public decimal? Amount { get; init; }

    /// <summary>The clause of the collective contract or wage agreement that was broken.</summary>
    public string? Clause { get; init; }

    /// <summary>The attachment's own name.</summary>
    public string? FileName { get; init; }

    /// <summary>Its bytes.</summary>
    public byte[]? Content { get; init; }

    /// <summary>The particulars as the step takes them.</summary>
    public DemandTerms Terms => new((Breach ?? "").Trim(), (Demand ?? "").Trim(), AnswerBy, Scope);

    private DemandScope? Scope
    {
        get
        {
            var clause = string.IsNullOrWhiteSpace(Clause) ? null : Clause.Trim();
            var scope = new DemandScope(Month(FirstMonth), Month(LastMonth), People, Amount, clause);
            return scope == new DemandScope(null, null, null, null, null) ? null : scope;
        }
    }

    private static DateOnly? Month(string? text) => MonthText.TryRead(text, out var month) ? month.FirstDay : null;
}

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
        RuleFor(r => r.FirstMonth).Must(BeMonth).WithMessage("请写成 2026-9 这样的月份。");
        RuleFor(r => r.LastMonth).Must(BeMonth).WithMessage("请写成 2026-9 这样的月份。");
        RuleFor(r => r.People).InclusiveBetween(1, 1_000_000).WithMessage("请填写人数，如 12。");
        RuleFor(r => r.Amount).InclusiveBetween(0.01m, 9_999_999_999.99m).WithMessage("请填写金额，如 84,000。").PrecisionScale(12, 2, true)
            .WithMessage("金额最多两位小数。");
        RuleFor(r => r.Clause).MaximumLength(500).WithMessage("请控制在 500 字以内。");
        RuleFor(r => r.Content).IsUnionFile();
    }

    private static bool BeMonth(string? text) => string.IsNullOrWhiteSpace(text) || MonthText.TryRead(text, out _);
}

/// <summary>What a union may attach.</summary>
internal static class UnionFileRules
{
    private const int Largest = 10 * 1024 * 1024;

    /// <summary>At most 10 MB, and a PDF, JPEG or PNG by its bytes; none at all is not judged.</summary>
    internal static void IsUnionFile<T>(this IRuleBuilderInitial<T, byte[]?> rule) => rule.Cascade(CascadeMode.Stop)
        .Must(content => content is not { Length: > Largest }).OverridePropertyName("File").WithMessage("文件超过 10 MB，请压缩后再上传。")
        .Must(content => content is not { Length: > 0 } || EvidenceFile.MediaTypeOf(content) is not null).WithMessage("只接受 PDF、JPG、PNG 文件；请另存为其中一种。");
}

/// <summary>Makes the demand, once: the same words to the same enterprise again are the same demand.</summary>
public sealed class DemandCorrectionHandler(AppDbContext database, DemandFiles demands, UnionVault vault, ICurrentUser user)
    : IRequestHandler<DemandCorrection, Guid>
{
    /// <inheritdoc/>
    public async Task<Guid> Handle(DemandCorrection request, CancellationToken cancellationToken)
    {
        var enterprise = await database.Employers.Registered().AsNoTracking().InArea(user.Area)
            .SingleOrDefaultAsync(e => e.EnterpriseId == request.EnterpriseId, cancellationToken) ?? throw new NotFoundException();
        return await demands.DemandAsync(enterprise, request.Terms, request.FileName, request.Content, vault, cancellationToken);
    }
}

/// <summary>Tries a demand for the day of its answer.</summary>
/// <param name="demands">Today.</param>
public sealed class DemandTrial(DemandFiles demands) : ITrial<DemandCorrection>
{
    /// <inheritdoc/>
    public Task<IReadOnlyList<ProcedureRuleException>> TryAsync(DemandCorrection request, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<ProcedureRuleException>>([.. Steps.The<DemandStep>().Faults(Unbegun.File, demands.Today, request.Terms)]);
}

/// <summary>企业答复工会.</summary>
/// <param name="DemandId">The demand.</param>
/// <param name="Answer">Corrected or refused.</param>
/// <param name="Text">In its words.</param>
[Takes<AnswerDemandStep>]
public sealed record AnswerDemand(Guid DemandId, DemandAnswer? Answer, string? Text) : ICommand<Unit>, IDemandCommand<AnswerTerms>
{
    /// <inheritdoc/>
    public Step<UnionDemand, DateOnly, AnswerTerms> Step => Steps.The<AnswerDemandStep>();

    /// <inheritdoc/>
    public AnswerTerms Terms => new(Answer, (Text ?? "").Trim());
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

/// <summary>工会认为没有改正, although the enterprise says so.</summary>
/// <param name="DemandId">The demand.</param>
/// <param name="Reasons">Why.</param>
[Takes<DisputeStep>]
public sealed record DisputeCorrection(Guid DemandId, string? Reasons) : ICommand<Unit>, IDemandCommand<string>
{
    /// <inheritdoc/>
    public Step<UnionDemand, DateOnly, string> Step => Steps.The<DisputeStep>();

    /// <inheritdoc/>
    public string Terms => (Reasons ?? "").Trim();
}

/// <summary>Shape of <see cref="DisputeCorrection"/>.</summary>
public sealed class DisputeCorrectionValidator : AbstractValidator<DisputeCorrection>
{
    /// <summary>Sets the checks.</summary>
    public DisputeCorrectionValidator() =>
        RuleFor(r => r.Reasons).NotEmpty().WithMessage("请写明为什么认为没有改正，如查看了什么、问了谁（不写姓名）。").MaximumLength(1000).WithMessage("请控制在 1000 字以内。");
}

/// <summary>工会提出处罚建议.</summary>
/// <param name="DemandId">The demand.</param>
/// <param name="Text">The recommendation.</param>
/// <param name="FileName">The attachment's own name.</param>
/// <param name="Content">Its bytes; <c>null</c> where there is none.</param>
[Takes<RecommendStep>]
public sealed record RecommendPenalty(Guid DemandId, string? Text, string? FileName = null, byte[]? Content = null)
    : ICommand<Unit>, IGatedCommand<UnionDemand, DateOnly>
{
    /// <inheritdoc/>
    public Guid SubjectId => DemandId;

    /// <inheritdoc/>
    public Step<UnionDemand, DateOnly> Gated => Steps.The<RecommendStep>();
}

/// <summary>Shape of <see cref="RecommendPenalty"/>.</summary>
public sealed class RecommendPenaltyValidator : AbstractValidator<RecommendPenalty>
{
    /// <summary>Sets the checks.</summary>
    public RecommendPenaltyValidator()
    {
        RuleFor(r => r.Text).NotEmpty().WithMessage("请写明处理意见或者处罚建议。").MaximumLength(1000).WithMessage("请控制在 1000 字以内。");
        RuleFor(r => r.Content).IsUnionFile();
    }
}

/// <summary>Keeps the attachment beside the event.</summary>
public sealed class RecommendPenaltyHandler(DemandFiles demands, UnionVault vault) : IRequestHandler<RecommendPenalty, Unit>
{
    /// <inheritdoc/>
    public async Task<Unit> Handle(RecommendPenalty request, CancellationToken cancellationToken)
    {
        await demands.TakeWithFileAsync(
            request.DemandId, Steps.The<RecommendStep>(), file => new RecommendTerms(request.Text!.Trim(), file),
            firm => vault.Keep(firm, request.DemandId, true, request.FileName, request.Content), cancellationToken);
        return Unit.Value;
    }
}
