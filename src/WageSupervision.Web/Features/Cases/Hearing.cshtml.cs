using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using WageSupervision.Domain.Cases;
using WageSupervision.Domain.Procedure;
using WageSupervision.Web.Procedures;
using WageSupervision.Web.Shell.Input;
using WageSupervision.Web.Shell.Messaging;

namespace WageSupervision.Web.Features.Cases;

/// <summary>What became of a hearing: its record, or why there was none.</summary>
[StepPage<HearingHeldStep>]
public sealed class HearingModel(IMediator sender, CaseFiles cases) : CaseStepPage(sender, cases)
{
    /// <summary>How a record may be signed.</summary>
    public static IReadOnlyList<SelectListItem> Signatures { get; } =
    [
        new("当事人或者代理人已签字或者盖章", nameof(HearingSignature.Given)), new("拒绝签字，主持人已在笔录中注明", nameof(HearingSignature.RefusalNoted)),
    ];

    /// <summary>Why there may have been none.</summary>
    public static IReadOnlyList<SelectListItem> Waivers { get; } =
    [
        new("期满没有要求", nameof(HearingWaiver.NotAsked)), new("企业撤回要求", nameof(HearingWaiver.Withdrawn)),
        new("没有正当理由不出席，或者中途退出", nameof(HearingWaiver.Absent)),
    ];

    /// <summary>The form.</summary>
    [BindProperty]
    public InputModel Input { get; set; } = new();

    /// <summary>Whether the form is asked for that says why there was none.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Waived { get; set; }

    /// <summary>Whether that form is shown.</summary>
    public bool ShowsWaiver => WaivedGate.IsOpen && (Waived || !Gate.IsOpen);

    /// <summary>What must hold where there was none.</summary>
    public Gate WaivedGate { get; private set; } = new("", "", []);

    /// <inheritdoc/>
    public override async Task LoadAsync()
    {
        await base.LoadAsync();
        WaivedGate = Steps.The<HearingWaivedStep>().Gate(CaseFile, Facts);
    }

    /// <summary>Takes the step.</summary>
    public async Task<IActionResult> OnPostAsync() => await TakeAsync(
        new SettleHearing(CaseId, Input.Held, Input.Record, Input.Waiver, Input.Signature, Input.File?.FileName,
            await Uploads.BytesAsync(Input.File, HttpContext.RequestAborted)),
        "听证的情况已登记。");

    /// <summary>The form's fields.</summary>
    public sealed class InputModel
    {
        /// <summary>Whether it was held.</summary>
        public bool? Held { get; set; }

        /// <summary>What was argued, or why there was none.</summary>
        public string? Record { get; set; }

        /// <summary>Why there was none.</summary>
        public HearingWaiver? Waiver { get; set; }

        /// <summary>How the record was signed.</summary>
        public HearingSignature? Signature { get; set; }

        /// <summary>The record.</summary>
        public IFormFile? File { get; set; }
    }
}

/// <summary>登记听证的情况.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="Held">Whether it was held.</param>
/// <param name="Record">What was argued, or why there was none.</param>
/// <param name="Waiver">Why there was none.</param>
/// <param name="Signature">How the record was signed.</param>
/// <param name="FileName">The name of the record's file.</param>
/// <param name="Content">Its bytes.</param>
[Takes<HearingHeldStep>]
public sealed record SettleHearing(
    Guid CaseId, bool? Held, string? Record, HearingWaiver? Waiver = null, HearingSignature? Signature = null, string? FileName = null,
    byte[]? Content = null) : ICommand<Unit>, ICaseCommand<HearingTerms>, IBringsFile
{
    /// <inheritdoc/>
    public Step<SupervisionCase, CaseFacts, HearingTerms> Step => Held == true ? Steps.The<HearingHeldStep>() : Steps.The<HearingWaivedStep>();

    /// <inheritdoc/>
    public HearingTerms Terms => new(Held, (Record ?? "").Trim(), Waiver, Signature, Content is { Length: > 0 } ? Guid.Empty : null);

    /// <inheritdoc/>
    byte[]? IBringsFile.ToKeep => Held == true ? Content : null;
}

/// <summary>Shape of <see cref="SettleHearing"/>.</summary>
public sealed class SettleHearingValidator : AbstractValidator<SettleHearing>
{
    /// <summary>Sets the checks.</summary>
    public SettleHearingValidator()
    {
        RuleFor(r => r.Held).NotNull().WithMessage("请选择举行了听证，还是没有举行。");
        RuleFor(r => r.Record).NotEmpty().WithMessage("请写明听证的情况。").MaximumLength(2000).WithMessage("请控制在 2000 字以内。");
        RuleFor(r => r.Waiver).IsInEnum();
        RuleFor(r => r.Signature).IsInEnum();
        RuleFor(r => r.Content).IsEvidence();
    }
}

/// <summary>Keeps the record beside its event.</summary>
public sealed class SettleHearingHandler(CaseFiles cases, CaseEvidence evidence)
    : FileKeptHandler<SettleHearing, HearingTerms>(cases, evidence, (terms, kept) => terms with { EvidenceId = kept });
