using System.Text;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using WageSupervision.Domain.Inspections;
using WageSupervision.Domain.Privacy;
using WageSupervision.Domain.Procedure;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Procedures;
using WageSupervision.Web.Shell.Messaging;
using WageSupervision.Web.Shell.Security;

namespace WageSupervision.Web.Features.Inspections;

/// <summary>The form of a plan.</summary>
public record DrawPlanForm
{
    /// <summary>What is inspected, and why.</summary>
    public string? Purpose { get; set; }

    /// <summary>A word in the name that stands for the industry.</summary>
    public string? NamePart { get; set; }

    /// <summary>Whether they have filed.</summary>
    public DrawHaving Filings { get; set; }

    /// <summary>At least so many people.</summary>
    public int? LeastWorkers { get; set; }

    /// <summary>At most so many.</summary>
    public int? MostWorkers { get; set; }

    /// <summary>Whether a case was opened.</summary>
    public DrawHaving History { get; set; }

    /// <summary>How many are drawn.</summary>
    public int? Count { get; set; }

    /// <summary>The first day on which it may be drawn.</summary>
    public DateOnly? DrawOn { get; set; }

    /// <summary>A value that anyone can look up, known only on that day.</summary>
    public string? PublicSource { get; set; }

    /// <summary>The pool.</summary>
    public List<Guid> OfficerIds { get; set; } = [];

    /// <summary>Who may not meet: a certificate and a credit code a line.</summary>
    public string? Recusals { get; set; }

    /// <summary>The rule, for a county.</summary>
    public DrawRule RuleOf(string region) => new(region, (NamePart ?? "").Trim(), Filings, LeastWorkers, MostWorkers, History);

    /// <summary>The recusals, read; <c>null</c> for a line that is none.</summary>
    public IReadOnlyList<(string Certificate, string CreditCode)?> ReadRecusals() =>
    [
        .. (Recusals ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Split((char[])[' ', '　', '\t', ',', '，'], StringSplitOptions.RemoveEmptyEntries) is [var officer, var code]
                ? ((string, string)?)(officer, code.ToUpperInvariant()) : null),
    ];
}

/// <summary>公布抽查计划.</summary>
[Takes<PublishDrawStep>]
public sealed record PublishDraw : DrawPlanForm, ICommand<Guid>
{
    /// <summary>From a form; from an empty one where there is none.</summary>
    public PublishDraw(DrawPlanForm? form)
        : base(form ?? new DrawPlanForm())
    {
    }
}

/// <summary>Shape of <see cref="PublishDraw"/>.</summary>
public sealed class PublishDrawValidator : AbstractValidator<PublishDraw>
{
    /// <summary>Sets the checks.</summary>
    public PublishDrawValidator()
    {
        RuleFor(r => r.Purpose).NotEmpty().WithMessage("请写明检查什么、为什么，如“2026年第四季度工资支付情况抽查”。").MaximumLength(500).WithMessage("请控制在 500 字以内。");
        RuleFor(r => r.NamePart).MaximumLength(20).WithMessage("请控制在 20 字以内。");
        RuleFor(r => r.Filings).IsInEnum().WithMessage("请从列出的里选。");
        RuleFor(r => r.History).IsInEnum().WithMessage("请从列出的里选。");
        RuleFor(r => r.LeastWorkers).GreaterThanOrEqualTo(0).WithMessage("请填写人数，如 10。");
        RuleFor(r => r.MostWorkers).GreaterThanOrEqualTo(r => r.LeastWorkers ?? 0).WithMessage("请填写人数，不少于前一格。");
        RuleFor(r => r.Count).NotNull().WithMessage("请填写抽几家，如 5。");
        RuleFor(r => r.DrawOn).NotNull().WithMessage("请填写哪一天公开抽取，如 2026-12-05。");
        RuleFor(r => r.PublicSource).MaximumLength(200).WithMessage("请控制在 200 字以内。")
            .Must(text => !PersonalNumbers.Appear(text ?? "")).WithMessage("公布的内容里不能有身份证号码、银行卡号或者电话号码，请删去。");
        RuleFor(r => r.Purpose).Must(text => !PersonalNumbers.Appear(text ?? "")).WithMessage("公布的内容里不能有身份证号码、银行卡号或者电话号码，请删去。");
        RuleFor(r => r.Recusals).Must((form, _) => form.ReadRecusals().All(pair => pair is not null))
            .WithMessage("请每行写一名人员的执法证号和一家企业的统一社会信用代码，中间用空格隔开。");
    }
}

/// <summary>Makes the terms of a plan.</summary>
internal static class DrawTermsOf
{
    internal static async Task<DrawTerms> AsTermsAsync(
        this DrawPlanForm form, DrawPopulation population, AppDbContext database, ICurrentUser user, CancellationToken cancellationToken)
    {
        var code = user.Area.RegionCode;
        var rule = form.RuleOf(await database.Regions.Where(r => r.Code == code).Select(r => r.FullName).SingleOrDefaultAsync(cancellationToken) ?? "全省");
        var material = await population.FreezeAsync(rule, form.OfficerIds, [.. form.ReadRecusals().OfType<(string, string)>()], cancellationToken);
        return new DrawTerms((form.Purpose ?? "").Trim(), rule, form.Count, (form.PublicSource ?? "").Trim(), form.DrawOn, material);
    }
}

/// <summary>Says which particulars would be refused.</summary>
public sealed class PublishDrawTrial(DrawPopulation population, AppDbContext database, ICurrentUser user, DrawFiles draws) : ITrial<PublishDraw>
{
    /// <inheritdoc/>
    public async Task<IReadOnlyList<ProcedureRuleException>> TryAsync(PublishDraw request, CancellationToken cancellationToken) =>
    [
        .. Steps.The<PublishDrawStep>().Faults(Unbegun.File, draws.Today, await request.AsTermsAsync(population, database, user, cancellationToken)),
        .. await population.UnknownAsync([.. request.ReadRecusals().OfType<(string, string)>()], cancellationToken),
    ];
}

/// <summary>Freezes everything and publishes.</summary>
public sealed class PublishDrawHandler(DrawFiles draws, DrawVault vault, DrawPopulation population, AppDbContext database, ICurrentUser user)
    : IRequestHandler<PublishDraw, Guid>
{
    /// <inheritdoc/>
    public async Task<Guid> Handle(PublishDraw request, CancellationToken cancellationToken)
    {
        if (await population.UnknownAsync([.. request.ReadRecusals().OfType<(string, string)>()], cancellationToken) is [var unknown, ..])
        {
            throw unknown;
        }

        var drawId = Guid.CreateVersion7();
        var terms = await request.AsTermsAsync(population, database, user, cancellationToken);
        await draws.PublishAsync(drawId, terms, cancellationToken);
        vault.Keep(drawId, terms.Material);
        return drawId;
    }
}

/// <summary>投入第一组数字.</summary>
/// <param name="DrawId">The draw.</param>
/// <param name="Digits">As typed: spaces and commas do not matter.</param>
[Takes<GiveDigitsStep>]
public sealed record GiveDrawDigits(Guid DrawId, string? Digits) : ICommand<Unit>, IStepCommand<RandomDraw, DrawFacts, string>
{
    /// <inheritdoc/>
    public Guid SubjectId => DrawId;

    /// <inheritdoc/>
    public Step<RandomDraw, DrawFacts, string> Step => Steps.The<GiveDigitsStep>();

    /// <inheritdoc/>
    public string Terms => Clean(Digits);

    /// <summary>Digits without what stands between them.</summary>
    public static string Clean(string? text) =>
        new([.. (text ?? "").Normalize(NormalizationForm.FormKC).Where(c => !char.IsWhiteSpace(c) && c is not (',' or '、' or '-'))]);
}

/// <summary>Shape of <see cref="GiveDrawDigits"/>.</summary>
public sealed class GiveDrawDigitsValidator : AbstractValidator<GiveDrawDigits>
{
    /// <summary>Sets the checks.</summary>
    public GiveDrawDigitsValidator() => RuleFor(r => r.Digits).NotEmpty().WithMessage($"请填写当众掷出的 {DrawAlgorithm.FewestDigits} 位以上数字。");
}

/// <summary>公开抽取.</summary>
/// <param name="DrawId">The draw.</param>
/// <param name="Digits">The second digits.</param>
/// <param name="PublicValue">The public value that the plan names.</param>
[Takes<MakeDrawStep>]
public sealed record MakeDraw(Guid DrawId, string? Digits, string? PublicValue) : ICommand<Unit>, IStepCommand<RandomDraw, DrawFacts, MakeDrawTerms>
{
    /// <inheritdoc/>
    public Guid SubjectId => DrawId;

    /// <inheritdoc/>
    public Step<RandomDraw, DrawFacts, MakeDrawTerms> Step => Steps.The<MakeDrawStep>();

    /// <inheritdoc/>
    public MakeDrawTerms Terms => new(GiveDrawDigits.Clean(Digits), (PublicValue ?? "").Trim(), new DrawMaterial("", [], [], []));
}

/// <summary>Shape of <see cref="MakeDraw"/>.</summary>
public sealed class MakeDrawValidator : AbstractValidator<MakeDraw>
{
    /// <summary>Sets the checks.</summary>
    public MakeDrawValidator()
    {
        RuleFor(r => r.Digits).NotEmpty().WithMessage($"请填写当众掷出的 {DrawAlgorithm.FewestDigits} 位以上数字。");
        RuleFor(r => r.PublicValue).MaximumLength(200).WithMessage("请控制在 200 字以内。");
    }
}

/// <summary>Opens what was frozen, and draws.</summary>
public sealed class MakeDrawHandler(DrawFiles draws, DrawVault vault) : IRequestHandler<MakeDraw, Unit>
{
    /// <inheritdoc/>
    public async Task<Unit> Handle(MakeDraw request, CancellationToken cancellationToken)
    {
        var opened = await draws.LoadToChangeAsync(request.DrawId, cancellationToken);
        var material = await vault.OpenAsync(request.DrawId, cancellationToken);
        await draws.TakeAsync(opened, request.Step, request.Terms with { Material = material }, cancellationToken: cancellationToken);
        return Unit.Value;
    }
}

/// <summary>作废抽查计划.</summary>
/// <param name="DrawId">The draw.</param>
/// <param name="Reason">Why.</param>
[Takes<VoidDrawStep>]
public sealed record VoidDraw(Guid DrawId, string? Reason) : ICommand<Unit>, IStepCommand<RandomDraw, DrawFacts, string>
{
    /// <inheritdoc/>
    public Guid SubjectId => DrawId;

    /// <inheritdoc/>
    public Step<RandomDraw, DrawFacts, string> Step => Steps.The<VoidDrawStep>();

    /// <inheritdoc/>
    public string Terms => (Reason ?? "").Trim();
}

/// <summary>Shape of <see cref="VoidDraw"/>.</summary>
public sealed class VoidDrawValidator : AbstractValidator<VoidDraw>
{
    /// <summary>Sets the checks.</summary>
    public VoidDrawValidator() =>
        RuleFor(r => r.Reason).NotEmpty().WithMessage("请写明为什么作废；会公布。").MaximumLength(300).WithMessage("请控制在 300 字以内。")
            .Must(text => !PersonalNumbers.Appear(text ?? "")).WithMessage("公布的内容里不能有身份证号码、银行卡号或者电话号码，请删去。");
}
