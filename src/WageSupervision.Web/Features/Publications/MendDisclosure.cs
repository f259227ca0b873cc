using FluentValidation;
using MediatR;
using WageSupervision.Domain.Privacy;
using WageSupervision.Domain.Procedure;
using WageSupervision.Domain.Publications;
using WageSupervision.Web.Features.Cases;
using WageSupervision.Web.Procedures;
using WageSupervision.Web.Shell.Messaging;

namespace WageSupervision.Web.Features.Publications;

/// <summary>更正公示.</summary>
/// <param name="DisclosureId">The disclosure.</param>
/// <param name="Facts">Main facts as the public will read them.</param>
/// <param name="Wrong">What was wrong, as the public will read it.</param>
[Takes<CorrectDisclosureStep>]
public sealed record CorrectDisclosure(Guid DisclosureId, string? Facts, string? Wrong) : ICommand<Unit>, IGatedCommand<Disclosure, DisclosureFacts>
{
    /// <inheritdoc/>
    public Guid SubjectId => DisclosureId;

    /// <inheritdoc/>
    public Step<Disclosure, DisclosureFacts> Gated => Steps.The<CorrectDisclosureStep>();
}

/// <summary>撤回公示.</summary>
/// <param name="DisclosureId">The disclosure.</param>
/// <param name="Reason">Why, as the public will read it.</param>
[Takes<WithdrawDisclosureStep>]
public sealed record WithdrawDisclosure(Guid DisclosureId, string? Reason) : ICommand<Unit>, IStepCommand<Disclosure, DisclosureFacts, string>
{
    /// <inheritdoc/>
    public Guid SubjectId => DisclosureId;

    /// <inheritdoc/>
    public Step<Disclosure, DisclosureFacts, string> Step => Steps.The<WithdrawDisclosureStep>();

    /// <inheritdoc/>
    public string Terms => (Reason ?? "").Trim();
}

/// <summary>Shape of <see cref="CorrectDisclosure"/>.</summary>
public sealed class CorrectDisclosureValidator : AbstractValidator<CorrectDisclosure>
{
    /// <summary>Sets the checks.</summary>
    public CorrectDisclosureValidator()
    {
        RuleFor(r => r.Facts).NotEmpty().WithMessage("请写明主要事实。").MaximumLength(1000).WithMessage("请控制在 1000 字以内。").IsForThePublic();
        RuleFor(r => r.Wrong).NotEmpty().WithMessage("请写明原来的公示错在哪里。").MaximumLength(500).WithMessage("请控制在 500 字以内。").IsForThePublic();
    }
}

/// <summary>Shape of <see cref="WithdrawDisclosure"/>.</summary>
public sealed class WithdrawDisclosureValidator : AbstractValidator<WithdrawDisclosure>
{
    /// <summary>Sets the checks.</summary>
    public WithdrawDisclosureValidator() =>
        RuleFor(r => r.Reason).NotEmpty().WithMessage("请写明撤回的理由，公众会看到。").MaximumLength(500).WithMessage("请控制在 500 字以内。").IsForThePublic();
}

/// <summary>Corrects it by what the covered cases owe on the day.</summary>
public sealed class CorrectDisclosureHandler(DisclosureFiles disclosures, CaseFiles cases, NamesInPublic names) : IRequestHandler<CorrectDisclosure, Unit>
{
    /// <inheritdoc/>
    public async Task<Unit> Handle(CorrectDisclosure request, CancellationToken cancellationToken)
    {
        var opened = await disclosures.LoadToChangeAsync(request.DisclosureId, cancellationToken);
        var covered = await disclosures.CoveredAsync(opened, cancellationToken);
        await names.RefuseAsync(covered, [(nameof(request.Facts), request.Facts!), (nameof(request.Wrong), request.Wrong!)], cancellationToken);
        var limbs = cases.Seriousness(covered);
        await disclosures.TakeAsync(
            opened, Steps.The<CorrectDisclosureStep>(), new MendTerms(request.Facts!.Trim(), request.Wrong!.Trim(), limbs),
            cancellationToken: cancellationToken);
        return Unit.Value;
    }
}

/// <summary>Withdraws it; nobody is named in the reason, which stays at its address.</summary>
public sealed class WithdrawDisclosureHandler(DisclosureFiles disclosures, NamesInPublic names) : IRequestHandler<WithdrawDisclosure, Unit>
{
    /// <inheritdoc/>
    public async Task<Unit> Handle(WithdrawDisclosure request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var opened = await disclosures.LoadToChangeAsync(request.DisclosureId, cancellationToken);
        await names.RefuseAsync(await disclosures.CoveredAsync(opened, cancellationToken), [(nameof(request.Reason), request.Reason!)], cancellationToken);
        await disclosures.TakeAsync(opened, request.Step, request.Terms, cancellationToken: cancellationToken);
        return Unit.Value;
    }
}

/// <summary>What everybody will read.</summary>
internal static class PublicWords
{
    /// <summary>No number of a person, a card or a telephone.</summary>
    internal static void IsForThePublic<T>(this IRuleBuilder<T, string?> rule) =>
        rule.Must(text => text is not { Length: > 0 and <= 1000 } || !PersonalNumbers.Appear(text))
            .WithMessage("公开的内容里不能有身份证号码、银行卡号或者电话号码，请删去。只是日期、金额的，请写成 2026-09-15、12,345.00 元的样子，并用文字隔开。");
}
