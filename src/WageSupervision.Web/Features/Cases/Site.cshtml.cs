using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using WageSupervision.Domain;
using WageSupervision.Domain.Cases;
using WageSupervision.Domain.Privacy;
using WageSupervision.Domain.Procedure;
using WageSupervision.Web.Procedures;
using WageSupervision.Web.Shell.Input;
using WageSupervision.Web.Shell.Messaging;

namespace WageSupervision.Web.Features.Cases;

/// <summary>The page of one step.</summary>
[StepPage<SiteStep>]
public sealed class SiteModel(IMediator sender, CaseFiles cases) : CaseStepPage(sender, cases)
{
    /// <summary>What may have been seen of a line.</summary>
    public static IReadOnlyList<SelectListItem> Answers { get; } =
        [.. Enum.GetValues<SiteSeen>().Select(seen => new SelectListItem(Choices.LabelOf(seen), seen.ToString()))];

    /// <summary>The form.</summary>
    [BindProperty]
    public InputModel Input { get; set; } = new();

    /// <inheritdoc/>
    public override async Task LoadAsync()
    {
        await base.LoadAsync();

        // A form sent with lines left out, or with too many, is shown again with all of them.
        Input.Seen = [.. Input.Seen.Concat(SiteLine.All.Select(_ => SiteSeen.NotLookedAt)).Take(SiteLine.All.Count)];
    }

    /// <summary>Shows the form with today.</summary>
    public override async Task OnGetAsync()
    {
        await LoadAsync();
        Input.InspectedOn = Today;
    }

    /// <summary>Takes the step.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        Uploads.EachOnce(Request);
        return await TakeAsync(
            new InspectSite(CaseId, Input.InspectedOn, Input.Place, Input.Seen, Input.Remarks, Input.File?.FileName,
                await Uploads.BytesAsync(Input.File, HttpContext.RequestAborted)),
            "现场检查已登记。");
    }

    /// <summary>The form's fields.</summary>
    public sealed class InputModel
    {
        /// <summary>The day.</summary>
        public DateOnly? InspectedOn { get; set; }

        /// <summary>Where.</summary>
        public string? Place { get; set; }

        /// <summary>What was seen of each line.</summary>
        public List<SiteSeen> Seen { get; set; } = [.. SiteLine.All.Select(_ => SiteSeen.NotLookedAt)];

        /// <summary>What else was seen.</summary>
        public string? Remarks { get; set; }

        /// <summary>The record or photos.</summary>
        public IFormFile? File { get; set; }
    }
}

/// <summary>登记现场检查.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="InspectedOn">The day.</param>
/// <param name="Place">Where.</param>
/// <param name="Seen">What was seen of each line, in the order of <see cref="SiteLine.All"/>.</param>
/// <param name="Remarks">What else was seen.</param>
/// <param name="FileName">The file's own name.</param>
/// <param name="Content">Its bytes.</param>
[Takes<SiteStep>]
public sealed record InspectSite(
    Guid CaseId, DateOnly? InspectedOn, string? Place, IReadOnlyList<SiteSeen>? Seen, string? Remarks, string? FileName, byte[]? Content)
    : ICommand<Unit>, ICaseCommand<SiteTerms>, IBringsFile
{
    /// <inheritdoc/>
    public Step<SupervisionCase, CaseFacts, SiteTerms> Step => Steps.The<SiteStep>();

    /// <inheritdoc/>
    public SiteTerms Terms => new(
        InspectedOn, (Place ?? "").Trim(), [.. SiteLine.All.Zip(Seen ?? [], (line, seen) => new SiteAnswer(line.Article, seen))], (Remarks ?? "").Trim(),
        Content is { Length: > 0 } ? Guid.Empty : null, CaseEvidence.HashOf(Content));
}

/// <summary>Shape of <see cref="InspectSite"/>.</summary>
public sealed class InspectSiteValidator : AbstractValidator<InspectSite>
{
    /// <summary>Sets the checks.</summary>
    public InspectSiteValidator()
    {
        RuleFor(r => r.InspectedOn).NotNull().WithMessage("请填写检查日期，如 2026-11-20。");
        RuleFor(r => r.Place).IsCaseText("请填写检查地点。", 200);
        RuleFor(r => r.Seen).Must(seen => seen is { } all && all.Count <= SiteLine.All.Count && all.All(Enum.IsDefined)).WithMessage("请从列出的结果里选。");
        RuleFor(r => r.Remarks).MaximumLength(2000).WithMessage("请控制在 2000 字以内。");
        RuleFor(r => r.Remarks).Must(text => !PersonalNumbers.Appear(text ?? "")).WithMessage("这里不写身份证号码、银行卡号或者电话号码，请删去。");
        RuleFor(r => r.Content).IsEvidence();
    }
}

/// <summary>Keeps the record beside the event.</summary>
public sealed class InspectSiteHandler(CaseFiles cases, CaseEvidence evidence)
    : FileKeptHandler<InspectSite, SiteTerms>(cases, evidence, (terms, kept) => terms with { EvidenceId = kept });
