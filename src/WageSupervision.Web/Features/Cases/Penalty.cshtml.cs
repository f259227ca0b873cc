using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using WageSupervision.Domain.Cases;
using WageSupervision.Domain.Law.Order353;
using WageSupervision.Domain.Procedure;
using WageSupervision.Web.Procedures;
using WageSupervision.Web.Shell.Input;
using WageSupervision.Web.Shell.Messaging;

namespace WageSupervision.Web.Features.Cases;

/// <summary>The penalty worksheet: lawful ranges, their gates, and the prior notice.</summary>
[StepPage<RefusalNoticeStep>]
public sealed class PenaltyModel(IMediator sender, CaseFiles cases) : CaseStepPage(sender, cases)
{
    /// <summary>The form.</summary>
    [BindProperty]
    public InputModel Input { get; set; } = new();

    /// <summary>What the law allows for refusing.</summary>
    public PenaltyAssessment Ordinary { get; private set; } = null!;

    /// <summary>What the law allows where consequences were grave.</summary>
    public PenaltyAssessment Grave { get; private set; } = null!;

    /// <summary>What closed cases were fined for refusing, or <c>null</c>.</summary>
    public FineComparables? Comparables { get; private set; }

    /// <summary>What must hold where consequences were grave.</summary>
    public Gate GraveGate { get; private set; } = new("", "", []);

    /// <inheritdoc/>
    public override async Task LoadAsync()
    {
        await base.LoadAsync();
        GraveGate = Steps.The<GraveNoticeStep>().Gate(CaseFile, Facts);
        Ordinary = Steps.The<RefusalNoticeStep>().Assess(CaseFile, Facts);
        Grave = Steps.The<GraveNoticeStep>().Assess(CaseFile, Facts);
        Comparables = await Cases.ComparablesAsync(
            Row.RegionCode, Penalties.RuleFor(Violation.UnpaidOrDeducted).Basis.RuleId, grave: false, HttpContext.RequestAborted);
    }

    /// <summary>拟处罚并作出事先告知书.</summary>
    public async Task<IActionResult> OnPostAsync() => await TakeAsync(
        new GivePriorNotice(CaseId, Input.Fine, Input.Grave, Input.GraveFacts, Input.GraveSince, Input.Reasons, Input.File?.FileName,
            await Uploads.BytesAsync(Input.File, HttpContext.RequestAborted)),
        "事先告知书已作出。送达企业后请登记送达，陈述申辩的期间从送达起算。");

    /// <summary>The form's fields.</summary>
    public sealed class InputModel
    {
        /// <summary>Yuan.</summary>
        public decimal? Fine { get; set; }

        /// <summary>造成严重后果.</summary>
        public bool Grave { get; set; }

        /// <summary>Its facts.</summary>
        public string? GraveFacts { get; set; }

        /// <summary>When they came about.</summary>
        public DateOnly? GraveSince { get; set; }

        /// <summary>By what they are proved.</summary>
        public IFormFile? File { get; set; }

        /// <summary>Facts and reasons.</summary>
        public string? Reasons { get; set; }
    }
}

/// <summary>拟处罚并作出事先告知书.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="Fine">Yuan.</param>
/// <param name="Grave">造成严重后果，妨害公共安全.</param>
/// <param name="GraveFacts">Its facts and evidence, where it is claimed.</param>
/// <param name="GraveSince">When they came about, where it is claimed.</param>
/// <param name="Reasons">Facts and reasons.</param>
/// <param name="FileName">The name of the file that proves them.</param>
/// <param name="Content">Its bytes.</param>
[Takes<RefusalNoticeStep>]
public sealed record GivePriorNotice(
    Guid CaseId, decimal? Fine, bool Grave, string? GraveFacts, DateOnly? GraveSince, string? Reasons, string? FileName = null, byte[]? Content = null)
    : ICommand<Unit>, ICaseCommand<NoticeTerms>
{
    /// <inheritdoc/>
    public Step<SupervisionCase, CaseFacts, NoticeTerms> Step => Grave ? Steps.The<GraveNoticeStep>() : Steps.The<RefusalNoticeStep>();

    /// <inheritdoc/>
    public NoticeTerms Terms => new(
        Fine, (Reasons ?? "").Trim(), (GraveFacts ?? "").Trim(), Grave && Content is { Length: > 0 } ? Guid.Empty : null, GraveSince);
}

/// <summary>Shape of <see cref="GivePriorNotice"/>; whether the fine is lawful is not shape.</summary>
public sealed class GivePriorNoticeValidator : AbstractValidator<GivePriorNotice>
{
    /// <summary>Sets the checks.</summary>
    public GivePriorNoticeValidator()
    {
        RuleFor(r => r.Fine).NotNull().WithMessage("请填写拟罚款的数额。");
        RuleFor(r => r.Fine).Must(fine => fine > 0 && decimal.Truncate(fine!.Value) == fine).When(r => r.Fine is not null)
            .WithMessage("罚款数额写到元为止，应当是大于 0 的整数，不写角、分。");
        RuleFor(r => r.GraveFacts).NotEmpty().When(r => r.Grave).WithMessage("请写明造成了什么严重后果、怎样妨害公共安全，有什么证据。").MaximumLength(1000).WithMessage("请控制在 1000 字以内。");
        RuleFor(r => r.GraveSince).NotNull().When(r => r.Grave).WithMessage("请填写严重后果发生的日期。");
        RuleFor(r => r.Content).IsEvidence();
        RuleFor(r => r.GraveFacts).Empty().When(r => !r.Grave).WithMessage("写了严重后果的，请勾选“造成严重后果，妨害公共安全”；不按严重后果处罚的，请清空。");
        RuleFor(r => r.Reasons).NotEmpty().WithMessage("请写明事实、理由和依据。").MaximumLength(2000).WithMessage("请控制在 2000 字以内。");
    }
}

/// <summary>Keeps the proof of grave consequences beside the event.</summary>
public sealed class GivePriorNoticeHandler(CaseFiles cases, CaseEvidence evidence) : IRequestHandler<GivePriorNotice, Unit>
{
    /// <inheritdoc/>
    public async Task<Unit> Handle(GivePriorNotice request, CancellationToken cancellationToken)
    {
        var opened = await cases.LoadToChangeAsync(request.CaseId, cancellationToken);
        var terms = request is { Grave: true, Content: { Length: > 0 } content }
            ? request.Terms with { EvidenceId = evidence.Keep(opened.Row.EnterpriseId, request.CaseId, request.FileName, content).Id } : request.Terms;
        await cases.TakeAsync(opened, request.Step, terms, cancellationToken: cancellationToken);
        return Unit.Value;
    }
}
