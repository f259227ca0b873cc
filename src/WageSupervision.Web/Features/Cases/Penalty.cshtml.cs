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
public sealed class PenaltyModel(IMediator sender, CaseFiles cases) : CaseStepPage(sender, cases), IWeighs
{
    /// <summary>The form.</summary>
    [BindProperty]
    public InputModel Input { get; set; } = new();

    /// <inheritdoc/>
    WeighingInput IWeighs.Input => Input;

    /// <summary>The ranges for refusing, the one that applies first; empty where a refusal is not proved.</summary>
    public IReadOnlyList<PenaltyRange> Ordinary { get; private set; } = [];

    /// <summary>The range where consequences were grave; empty where the law has none for the party.</summary>
    public IReadOnlyList<PenaltyRange> Grave { get; private set; } = [];

    /// <summary>What closed cases were fined for refusing, or <c>null</c>.</summary>
    public FineComparables? Comparables { get; private set; }

    /// <summary>What must hold where consequences were grave.</summary>
    public Gate GraveGate { get; private set; } = new("", "", []);

    /// <inheritdoc/>
    public override async Task LoadAsync()
    {
        await base.LoadAsync();
        GraveGate = Steps.The<GraveNoticeStep>().Gate(CaseFile, Facts);
        Ordinary = Steps.The<RefusalNoticeStep>().Ranges(CaseFile, Facts);
        Grave = Steps.The<GraveNoticeStep>().Ranges(CaseFile, Facts);
        Comparables = await Cases.ComparablesAsync(
            Row.RegionCode, Ordinary is [var applies, ..] ? applies.RuleId : Penalties.RuleFor(Violation.UnpaidOrDeducted).Basis.RuleId, grave: false,
            person: false, HttpContext.RequestAborted);
    }

    /// <summary>拟处罚并作出事先告知书.</summary>
    public async Task<IActionResult> OnPostAsync() => await TakeAsync(
        WeighedFine.Of(new GivePriorNotice(CaseId, Input.Grave, Input.GraveFacts, Input.GraveSince, Input.File?.FileName,
            await Uploads.BytesAsync(Input.File, HttpContext.RequestAborted)), Input),
        "事先告知书已作出。送达企业后请登记送达，陈述申辩的期间从送达起算。");

    /// <summary>The form's fields.</summary>
    public sealed class InputModel : WeighingInput
    {
        /// <summary>造成严重后果.</summary>
        public bool Grave { get; set; }

        /// <summary>Its facts.</summary>
        public string? GraveFacts { get; set; }

        /// <summary>When they came about.</summary>
        public DateOnly? GraveSince { get; set; }

        /// <summary>By what they are proved.</summary>
        public IFormFile? File { get; set; }
    }
}

/// <summary>拟处罚并作出事先告知书.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="Grave">造成严重后果，妨害公共安全.</param>
/// <param name="GraveFacts">Its facts and evidence, where it is claimed.</param>
/// <param name="GraveSince">When they came about, where it is claimed.</param>
/// <param name="FileName">The name of the file that proves them.</param>
/// <param name="Content">Its bytes.</param>
[Takes<RefusalNoticeStep>]
public sealed record GivePriorNotice(
    Guid CaseId, bool Grave = false, string? GraveFacts = null, DateOnly? GraveSince = null, string? FileName = null, byte[]? Content = null)
    : WeighedFine, ICommand<Unit>, ICaseCommand<NoticeTerms>, IBringsFile
{
    // Whoever writes grave facts means them: asked to tick it, they are not told of a refusal that they do not need.
    /// <inheritdoc/>
    public Step<SupervisionCase, CaseFacts, NoticeTerms> Step =>
        Grave || !string.IsNullOrWhiteSpace(GraveFacts) ? Steps.The<GraveNoticeStep>() : Steps.The<RefusalNoticeStep>();

    /// <inheritdoc/>
    public NoticeTerms Terms => new(
        Fine, (Reasons ?? "").Trim(), (GraveFacts ?? "").Trim(), Grave && Content is { Length: > 0 } ? Guid.Empty : null, GraveSince, Discretion);

    /// <inheritdoc/>
    byte[]? IBringsFile.ToKeep => Grave ? Content : null;
}

/// <summary>Shape of <see cref="GivePriorNotice"/>; whether the fine is lawful is not shape.</summary>
public sealed class GivePriorNoticeValidator : WeighedFineValidator<GivePriorNotice>
{
    /// <summary>Sets the checks.</summary>
    public GivePriorNoticeValidator()
    {
        RuleFor(r => r.GraveFacts).NotEmpty().When(r => r.Grave).WithMessage("请写明造成了什么严重后果、怎样妨害公共安全，有什么证据。")
            .MaximumLength(1000).WithMessage("请控制在 1000 字以内。");
        RuleFor(r => r.GraveSince).NotNull().When(r => r.Grave).WithMessage("请填写严重后果发生的日期。");
        RuleFor(r => r.Content).IsEvidence();
        RuleFor(r => r.GraveFacts).Empty().When(r => !r.Grave).WithMessage("写了严重后果的，请勾选“造成严重后果，妨害公共安全”；不按严重后果处罚的，请清空。");
    }
}

/// <summary>Keeps the proof of grave consequences beside the event.</summary>
public sealed class GivePriorNoticeHandler(CaseFiles cases, CaseEvidence evidence)
    : FileKeptHandler<GivePriorNotice, NoticeTerms>(cases, evidence, (terms, kept) => terms with { EvidenceId = kept });
