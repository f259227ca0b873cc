using FluentValidation;
using MediatR;
using WageSupervision.Domain.Cases;
using WageSupervision.Domain.Procedure;
using WageSupervision.Web.Procedures;
using WageSupervision.Web.Shell.Input;
using WageSupervision.Web.Shell.Messaging;

namespace WageSupervision.Web.Features.Cases;

/// <summary>What a defence hands in.</summary>
public interface IDefenceCommand : ICaseCommand<DefenceTerms>
{
    /// <summary>The facts, reasons and evidence put forward.</summary>
    string? Text { get; }

    /// <summary>Its files.</summary>
    IReadOnlyList<GivenFile>? Files { get; }
}

/// <summary>A file handed in.</summary>
/// <param name="Name">Its own name.</param>
/// <param name="Content">Its bytes.</param>
public sealed record GivenFile(string Name, byte[] Content)
{
    /// <summary>The files of a form.</summary>
    public static async Task<IReadOnlyList<GivenFile>> OfAsync(IReadOnlyList<IFormFile>? files, CancellationToken cancellationToken)
    {
        List<GivenFile> given = [];
        foreach (var file in files ?? [])
        {
            given.Add(new(file.FileName, await Uploads.BytesAsync(file, cancellationToken) ?? []));
        }

        return given;
    }
}

/// <summary>陈述申辩, by the enterprise itself.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="Text">The facts, reasons and evidence put forward.</param>
/// <param name="Files">Its files.</param>
[Takes<DefendStep>]
public sealed record Defend(Guid CaseId, string? Text, IReadOnlyList<GivenFile>? Files) : ICommand<Unit>, IDefenceCommand
{
    /// <inheritdoc/>
    public Step<SupervisionCase, CaseFacts, DefenceTerms> Step => Steps.The<DefendStep>();

    /// <inheritdoc/>
    public DefenceTerms Terms => new((Text ?? "").Trim(), [.. (Files ?? []).Select(_ => Guid.Empty)]);
}

/// <summary>登记陈述申辩 that came in otherwise.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="Manner">How.</param>
/// <param name="ReceivedOn">The day.</param>
/// <param name="Text">The facts, reasons and evidence put forward.</param>
/// <param name="Files">Its record, or the papers.</param>
[Takes<RecordDefenceStep>]
public sealed record RecordDefence(Guid CaseId, DefenceManner? Manner, DateOnly? ReceivedOn, string? Text, IReadOnlyList<GivenFile>? Files)
    : ICommand<Unit>, IDefenceCommand
{
    /// <inheritdoc/>
    public Step<SupervisionCase, CaseFacts, DefenceTerms> Step => Steps.The<RecordDefenceStep>();

    /// <inheritdoc/>
    public DefenceTerms Terms => new((Text ?? "").Trim(), [.. (Files ?? []).Select(_ => Guid.Empty)], Manner, ReceivedOn);
}

/// <summary>Shape of what a defence hands in.</summary>
/// <typeparam name="TCommand">The command.</typeparam>
public abstract class DefenceValidator<TCommand> : AbstractValidator<TCommand>
    where TCommand : IDefenceCommand
{
    /// <summary>How many files at most.</summary>
    public const int MostFiles = 5;

    /// <summary>Sets the checks.</summary>
    protected DefenceValidator()
    {
        RuleFor(r => r.Text).NotEmpty().WithMessage("请写明陈述、申辩的事实和理由。").MaximumLength(3000).WithMessage("请控制在 3000 字以内，其余的写在附件里。");
        RuleFor(r => r.Files).Must(files => files is not { Count: > MostFiles }).WithMessage($"一次最多 {MostFiles} 份文件，其余的可以再提交一次。")
            .Must(files => (files ?? []).All(file => file.Content.Length <= CaseEvidence.Largest)).WithMessage("有一份文件超过 10 MB，请压缩后再上传。")
            .Must(files => (files ?? []).All(file => EvidenceFile.MediaTypeOf(file.Content) is not null))
            .WithMessage("只接受 PDF、JPG、PNG 文件；请另存为其中一种。");
    }
}

/// <summary>Shape of <see cref="Defend"/>.</summary>
public sealed class DefendValidator : DefenceValidator<Defend>;

/// <summary>Shape of <see cref="RecordDefence"/>.</summary>
public sealed class RecordDefenceValidator : DefenceValidator<RecordDefence>
{
    /// <summary>Sets the checks.</summary>
    public RecordDefenceValidator()
    {
        RuleFor(r => r.Manner).Must(manner => manner is DefenceManner.Oral or DefenceManner.Written).WithMessage("请选择口头还是书面。");
        RuleFor(r => r.ReceivedOn).NotNull().WithMessage("请填写收到的日期。");
    }
}

/// <summary>Keeps the files of a defence beside its event.</summary>
/// <param name="cases">Cases.</param>
/// <param name="evidence">Files.</param>
public abstract class DefenceHandler(CaseFiles cases, CaseEvidence evidence)
{
    /// <summary>Takes the step.</summary>
    protected async Task<Unit> TakeAsync(IDefenceCommand request, CancellationToken cancellationToken)
    {
        var opened = await cases.LoadToChangeAsync(request.CaseId, cancellationToken);
        List<Guid> kept = [.. (request.Files ?? []).Select(file => evidence.Keep(opened.Row.EnterpriseId, request.CaseId, file.Name, file.Content).Id)];
        await cases.TakeAsync(opened, request.Step, request.Terms with { Files = kept }, cancellationToken: cancellationToken);
        return Unit.Value;
    }
}

/// <summary>Takes in <see cref="Defend"/>.</summary>
public sealed class DefendHandler(CaseFiles cases, CaseEvidence evidence) : DefenceHandler(cases, evidence), IRequestHandler<Defend, Unit>
{
    /// <inheritdoc/>
    public Task<Unit> Handle(Defend request, CancellationToken cancellationToken) => TakeAsync(request, cancellationToken);
}

/// <summary>Takes in <see cref="RecordDefence"/>.</summary>
public sealed class RecordDefenceHandler(CaseFiles cases, CaseEvidence evidence)
    : DefenceHandler(cases, evidence), IRequestHandler<RecordDefence, Unit>
{
    /// <inheritdoc/>
    public Task<Unit> Handle(RecordDefence request, CancellationToken cancellationToken) => TakeAsync(request, cancellationToken);
}

/// <summary>复核陈述申辩.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="Number">Which.</param>
/// <param name="Outcome">What became of it.</param>
/// <param name="Reasons">Why, point by point.</param>
[Takes<ReviewDefenceStep>]
public sealed record ReviewDefence(Guid CaseId, int? Number, DefenceOutcome? Outcome, string? Reasons) : ICommand<Unit>, ICaseCommand<DefenceReviewTerms>
{
    /// <inheritdoc/>
    public Step<SupervisionCase, CaseFacts, DefenceReviewTerms> Step => Steps.The<ReviewDefenceStep>();

    /// <inheritdoc/>
    public DefenceReviewTerms Terms => new(Number, Outcome, (Reasons ?? "").Trim());
}

/// <summary>Shape of <see cref="ReviewDefence"/>.</summary>
public sealed class ReviewDefenceValidator : AbstractValidator<ReviewDefence>
{
    /// <summary>Sets the checks.</summary>
    public ReviewDefenceValidator()
    {
        RuleFor(r => r.Number).NotNull().WithMessage("请从列表里选一份陈述申辩。");
        RuleFor(r => r.Outcome).NotNull().WithMessage("请选择采纳、部分采纳或者不采纳。").IsInEnum();
        RuleFor(r => r.Reasons).NotEmpty().WithMessage("请逐点写明采纳或者不采纳的理由。").MaximumLength(2000).WithMessage("请控制在 2000 字以内。");
    }
}
