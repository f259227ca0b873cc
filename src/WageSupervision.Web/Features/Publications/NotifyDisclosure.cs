using FluentValidation;
using MediatR;
using WageSupervision.Domain.Procedure;
using WageSupervision.Domain.Publications;
using WageSupervision.Web.Features.Cases;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Procedures;
using WageSupervision.Web.Shell.Messaging;

namespace WageSupervision.Web.Features.Publications;

/// <summary>登记公示告知书送达.</summary>
/// <param name="DisclosureId">The disclosure.</param>
[Takes<ServeDisclosureNoticeStep>]
public sealed record RecordDisclosureNotice(Guid DisclosureId)
    : ServiceCommand, ICommand<Unit>, IStepCommand<Disclosure, DisclosureFacts, ServiceTerms>
{
    /// <inheritdoc/>
    public Guid SubjectId => DisclosureId;

    /// <inheritdoc/>
    public Step<Disclosure, DisclosureFacts, ServiceTerms> Step => Steps.The<ServeDisclosureNoticeStep>();
}

/// <summary>Shape of <see cref="RecordDisclosureNotice"/>.</summary>
public sealed class RecordDisclosureNoticeValidator : ServiceFormValidator<RecordDisclosureNotice>;

/// <summary>Keeps the 送达回证 beside the event, with the case that the disclosure was proposed from.</summary>
public sealed class RecordDisclosureNoticeHandler(DisclosureFiles disclosures, CaseEvidence evidence) : IRequestHandler<RecordDisclosureNotice, Unit>
{
    /// <inheritdoc/>
    public async Task<Unit> Handle(RecordDisclosureNotice request, CancellationToken cancellationToken)
    {
        var opened = await disclosures.LoadToChangeAsync(request.DisclosureId, cancellationToken);
        var terms = request.Kept(evidence, opened.Row.EnterpriseId, opened.Row.CaseId);
        await disclosures.TakeAsync(opened, request.Step, terms, cancellationToken: cancellationToken);
        return Unit.Value;
    }
}

/// <summary>企业对公示提出异议.</summary>
/// <param name="DisclosureId">The disclosure.</param>
/// <param name="Text">What it says.</param>
/// <param name="FileName">The file's own name.</param>
/// <param name="Content">The bytes; <c>null</c> where it gives none.</param>
[Takes<ObjectToDisclosureStep>]
public sealed record ObjectToDisclosure(Guid DisclosureId, string? Text, string? FileName, byte[]? Content)
    : ICommand<Unit>, IGatedCommand<Disclosure, DisclosureFacts>
{
    /// <inheritdoc/>
    public Guid SubjectId => DisclosureId;

    /// <inheritdoc/>
    public Step<Disclosure, DisclosureFacts> Gated => Steps.The<ObjectToDisclosureStep>();
}

/// <summary>Shape of <see cref="ObjectToDisclosure"/>.</summary>
public sealed class ObjectToDisclosureValidator : AbstractValidator<ObjectToDisclosure>
{
    /// <summary>Sets the checks.</summary>
    public ObjectToDisclosureValidator()
    {
        RuleFor(r => r.Text).NotEmpty().WithMessage("请写明对哪一点有异议、事实是怎样的。").MaximumLength(2000).WithMessage("请控制在 2000 字以内。");
        RuleFor(r => r.Content).IsEvidence();
    }
}

/// <summary>Keeps the file beside the event.</summary>
public sealed class ObjectToDisclosureHandler(DisclosureFiles disclosures, CaseEvidence evidence) : IRequestHandler<ObjectToDisclosure, Unit>
{
    /// <inheritdoc/>
    public async Task<Unit> Handle(ObjectToDisclosure request, CancellationToken cancellationToken)
    {
        var opened = await disclosures.LoadToChangeAsync(request.DisclosureId, cancellationToken);
        Guid? file = request.Content is { Length: > 0 } content
            ? evidence.Keep(opened.Row.EnterpriseId, opened.Row.CaseId, request.FileName, content).Id : null;
        await disclosures.TakeAsync(
            opened, Steps.The<ObjectToDisclosureStep>(), new ObjectionTerms(request.Text!.Trim(), file), cancellationToken: cancellationToken);
        return Unit.Value;
    }
}

/// <summary>答复企业的异议.</summary>
/// <param name="DisclosureId">The disclosure.</param>
/// <param name="Adopted">Whether it is right.</param>
/// <param name="Reasons">Why, as the enterprise reads it.</param>
/// <param name="Seen">How many objections the page showed; <c>null</c> where nobody asks.</param>
[Takes<AnswerObjectionStep>]
public sealed record AnswerObjection(Guid DisclosureId, bool? Adopted, string? Reasons, int? Seen = null)
    : ICommand<Unit>, IStepCommand<Disclosure, DisclosureFacts, ObjectionAnswerTerms>
{
    /// <inheritdoc/>
    public Guid SubjectId => DisclosureId;

    /// <inheritdoc/>
    public Step<Disclosure, DisclosureFacts, ObjectionAnswerTerms> Step => Steps.The<AnswerObjectionStep>();

    /// <inheritdoc/>
    public ObjectionAnswerTerms Terms => new(Adopted, (Reasons ?? "").Trim(), Seen);
}

/// <summary>Shape of <see cref="AnswerObjection"/>.</summary>
public sealed class AnswerObjectionValidator : AbstractValidator<AnswerObjection>
{
    /// <summary>Sets the checks.</summary>
    public AnswerObjectionValidator()
    {
        RuleFor(r => r.Adopted).NotNull().WithMessage("请选择采纳还是不采纳。");
        RuleFor(r => r.Reasons).NotEmpty().WithMessage("请写明理由，企业会看到。").MaximumLength(2000).WithMessage("请控制在 2000 字以内。");
    }
}

/// <summary>Disclosures proposed that wait for an inspector: the notice to be served, an objection to be answered.</summary>
/// <param name="Row">What lists show of it.</param>
/// <param name="MayAct">Whether this person takes steps.</param>
public sealed record DisclosureTask(DisclosureRow Row, bool MayAct)
{
    /// <summary>What is to be done.</summary>
    public string Title => Row.OpenObjections > 0 ? "答复企业对公示的异议" : "送达公示告知书";

    /// <summary>Where.</summary>
    public string Href => $"{(Row.OpenObjections > 0 ? "/Cases/DisclosureObjection" : "/Cases/DisclosureNotice")}/{Row.DisclosureId}";
}
