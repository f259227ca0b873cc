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

/// <summary>The page on which an established sum is proposed to be corrected.</summary>
[StepPage<ProposeClaimsCorrectionStep>]
public sealed class ClaimsCorrectionModel(IMediator sender, CaseFiles cases) : CaseStepPage(sender, cases)
{
    /// <summary>The form.</summary>
    [BindProperty]
    public InputModel Input { get; set; } = new();

    /// <summary>The sums to choose from, worker by worker.</summary>
    public IEnumerable<SelectListItem> Sums
    {
        get
        {
            var correctable = ProposeClaimsCorrectionStep.Correctable(CaseFile).Select(item => item.FindingId).ToHashSet();
            return CaseFile.Restitution.Workers(CaseFile).SelectMany(worker => worker.Items.Where(item => correctable.Contains(item.FindingId))
                .Select(item => new SelectListItem(
                    $"{worker.Called}，{Shell.Show.Date(item.Payday)} 应发，{Shell.Show.Yuan(item.Amount)} 元", item.FindingId.ToString())));
        }
    }

    /// <summary>Takes the step.</summary>
    public async Task<IActionResult> OnPostAsync() => await TakeAsync(
        new ProposeClaimsCorrection(CaseId, Input.Item, Input.Amount, Input.Reason, Input.File?.FileName,
            await Uploads.BytesAsync(Input.File, HttpContext.RequestAborted)),
        "已提请更正，等待负责人批准。批准以前，原来的数额仍然有效。");

    /// <summary>The form's fields.</summary>
    public sealed class InputModel
    {
        /// <summary>The sum.</summary>
        public Guid? Item { get; set; }

        /// <summary>Yuan as it should be.</summary>
        public decimal? Amount { get; set; }

        /// <summary>What was wrong.</summary>
        public string? Reason { get; set; }

        /// <summary>What shows it.</summary>
        public IFormFile? File { get; set; }
    }
}

/// <summary>提请更正查实的欠薪.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="Item">The sum.</param>
/// <param name="Amount">Yuan as it should be; 0 where nothing is owed.</param>
/// <param name="Reason">What was wrong, and how that was found out.</param>
/// <param name="FileName">The name of the file that shows it.</param>
/// <param name="Content">Its bytes.</param>
[Takes<ProposeClaimsCorrectionStep>]
public sealed record ProposeClaimsCorrection(Guid CaseId, Guid? Item, decimal? Amount, string? Reason, string? FileName, byte[]? Content)
    : ICommand<Unit>, ICaseCommand<ClaimsCorrectionTerms>, IBringsFile
{
    /// <inheritdoc/>
    public Step<SupervisionCase, CaseFacts, ClaimsCorrectionTerms> Step => Steps.The<ProposeClaimsCorrectionStep>();

    /// <inheritdoc/>
    public ClaimsCorrectionTerms Terms => new(Item, Amount, (Reason ?? "").Trim(), Content is { Length: > 0 } ? Guid.Empty : null);
}

/// <summary>Shape of <see cref="ProposeClaimsCorrection"/>.</summary>
public sealed class ProposeClaimsCorrectionValidator : AbstractValidator<ProposeClaimsCorrection>
{
    /// <summary>Sets the checks.</summary>
    public ProposeClaimsCorrectionValidator()
    {
        RuleFor(r => r.Item).NotNull().WithMessage("请选择哪一笔。");
        RuleFor(r => r.Amount).NotNull().WithMessage("请填写更正后的金额，不欠的写 0。");
        RuleFor(r => r.Amount).Must(SubmitPaymentProofValidator.HaveFen).When(r => r.Amount is not null).WithMessage("金额最多两位小数。");
        RuleFor(r => r.Reason).IsCaseText("请写明错在哪里，怎样发现的。", 500);
        RuleFor(r => r.Content).IsEvidence();
    }
}

/// <summary>Keeps the file beside the event.</summary>
public sealed class ProposeClaimsCorrectionHandler(CaseFiles cases, CaseEvidence evidence)
    : FileKeptHandler<ProposeClaimsCorrection, ClaimsCorrectionTerms>(cases, evidence, (terms, kept) => terms with { EvidenceId = kept });
