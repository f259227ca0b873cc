using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using WageSupervision.Domain.Cases;
using WageSupervision.Domain.Privacy;
using WageSupervision.Domain.Procedure;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Procedures;
using WageSupervision.Web.Shell.Input;
using WageSupervision.Web.Shell.Messaging;

namespace WageSupervision.Web.Features.Cases;

/// <summary>The page of one step.</summary>
[StepPage<ClaimsStep>]
public sealed class ClaimsModel(IMediator sender, CaseFiles cases) : CaseStepPage(sender, cases)
{
    /// <summary>The grounds by which money can be owed.</summary>
    public IEnumerable<SelectListItem> Grounds { get; } =
        [.. ClaimGrounds.All.Select(ground => new SelectListItem($"{ground.Title}（{ground.Duty.CitationAmongLaws}）", ground.RuleId))];

    /// <summary>The form.</summary>
    [BindProperty]
    public InputModel Input { get; set; } = new();

    /// <summary>Takes the step.</summary>
    public async Task<IActionResult> OnPostAsync() => await TakeAsync(
        new EstablishClaims(CaseId, Input.RuleId, Input.Lines, Input.Basis, Input.File?.FileName,
            await Uploads.BytesAsync(Input.File, HttpContext.RequestAborted))
        { Continuing = Input.Continuing },
        "已登记查实的欠薪。登记完了，下一步：制作限期改正指令书。");

    /// <summary>The form's fields.</summary>
    public sealed class InputModel
    {
        /// <summary>The ground.</summary>
        public string? RuleId { get; set; }

        /// <summary>The sums.</summary>
        public string? Lines { get; set; }

        /// <summary>How they were established.</summary>
        public string? Basis { get; set; }

        /// <summary>Why what was due more than two years ago still goes on.</summary>
        public string? Continuing { get; set; }

        /// <summary>By what.</summary>
        public IFormFile? File { get; set; }
    }
}

/// <summary>登记查实的欠薪.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="RuleId">The ground.</param>
/// <param name="Lines">The sums, see <see cref="ClaimLines"/>.</param>
/// <param name="Basis">How they were established.</param>
/// <param name="FileName">The name of the file that proves them.</param>
/// <param name="Content">Its bytes.</param>
[Takes<ClaimsStep>]
public sealed record EstablishClaims(Guid CaseId, string? RuleId, string? Lines, string? Basis, string? FileName, byte[]? Content)
    : ICommand<Unit>, IConcerns
{
    /// <inheritdoc/>
    public string Subject => CaseId.ToString();

    /// <summary>Why what was due more than two years ago still goes on.</summary>
    public string? Continuing { get; init; }

    /// <summary>Whether there is a file.</summary>
    public bool HasFile => Content is { Length: > 0 };
}

/// <summary>Shape of <see cref="EstablishClaims"/>: each line that cannot be read is told.</summary>
public sealed class EstablishClaimsValidator : AbstractValidator<EstablishClaims>
{
    private const int FaultsTold = 10;

    /// <summary>Sets the checks.</summary>
    public EstablishClaimsValidator()
    {
        RuleFor(r => r.RuleId).Must(id => ClaimGrounds.Find(id) is not null).WithMessage("请选择事由。");
        RuleFor(r => r.Lines).NotEmpty().WithMessage("请至少登记一笔，如 演示甲 2026-10-15 7000.00。");
        RuleFor(r => r.Lines).Custom((text, context) =>
        {
            var faults = ClaimLines.Read(text).Faults;
            if (faults.Count > 0)
            {
                context.AddFailure(string.Join(' ', faults.Take(FaultsTold)) + (faults.Count > FaultsTold ? $" 还有 {faults.Count - FaultsTold} 行。" : ""));
            }
        });
        RuleFor(r => r.Basis).NotEmpty().WithMessage("请写明怎样查实的。").MaximumLength(1000).WithMessage("请控制在 1000 字以内。");
        RuleFor(r => r.Basis).Must(text => !PersonalNumbers.Appear(text!)).When(r => r.Basis is { Length: > 0 and <= 1000 })
            .WithMessage("这里不写身份证号码、银行卡号或者电话号码：它们写在每一笔后面，封存起来。");
        RuleFor(r => r.Continuing).MaximumLength(500).WithMessage("请控制在 500 字以内。")
            .Must(text => !PersonalNumbers.Appear(text ?? "")).WithMessage("这里不写身份证号码、银行卡号或者电话号码，请删去。");
        RuleFor(r => r.Content).IsEvidence();
    }
}

/// <summary>Says which particulars the step would refuse.</summary>
public sealed class EstablishClaimsTrial(CaseFiles cases, ClaimItems items) : ITrial<EstablishClaims>
{
    /// <inheritdoc/>
    public Task<IReadOnlyList<ProcedureRuleException>> TryAsync(EstablishClaims request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        return cases.TryAsync(request.CaseId, Steps.The<ClaimsStep>(), items.TermsOf(0, request, request.HasFile ? Guid.Empty : null).Terms, cancellationToken);
    }
}

/// <summary>Keeps the names sealed and the file beside the event.</summary>
public sealed class EstablishClaimsHandler(CaseFiles cases, CaseEvidence evidence, ClaimItems items) : IRequestHandler<EstablishClaims, Unit>
{
    /// <inheritdoc/>
    public async Task<Unit> Handle(EstablishClaims request, CancellationToken cancellationToken)
    {
        var opened = await cases.LoadToChangeAsync(request.CaseId, cancellationToken);
        var enterpriseId = opened.Row.EnterpriseId;
        Guid? proof = request.HasFile ? evidence.Keep(enterpriseId, request.CaseId, request.FileName, request.Content!).Id : null;
        var (terms, lines) = items.TermsOf(enterpriseId, request, proof);
        await items.EnsureNewAsync(cases, enterpriseId, request.CaseId, terms.Items, cancellationToken);
        await cases.TakeAsync(opened, Steps.The<ClaimsStep>(), terms, cancellationToken: cancellationToken);
        items.Keep(enterpriseId, request.CaseId, terms.Items, lines);
        return Unit.Value;
    }
}

/// <summary>Sums as events name them: without a name. The names are kept sealed beside them.</summary>
/// <param name="database">The database.</param>
/// <param name="protector">Pseudonyms, and what seals.</param>
public sealed class ClaimItems(AppDbContext database, FieldProtector protector)
{
    private const string Twice = "《劳动保障监察条例》第十八条";

    /// <summary>The particulars of the step, and the lines they were made of, in the same order.</summary>
    public (ClaimsTerms Terms, IReadOnlyList<ClaimLine> Lines) TermsOf(long enterpriseId, EstablishClaims request, Guid? evidenceId)
    {
        ArgumentNullException.ThrowIfNull(request);
        var lines = ClaimLines.Read(request.Lines).Lines;
        return (new ClaimsTerms(
            [.. lines.Select(line => new ArrearsItem(Guid.CreateVersion7(), request.RuleId ?? "",
                protector.WorkerKey(enterpriseId, line.IdentityNumber, line.Name), Mask.Name(line.Name), line.Payday, line.Amount))],
            (request.Basis ?? "").Trim(), evidenceId, (request.Continuing ?? "").Trim()), lines);
    }

    /// <summary>Refuses what stands in another case already, or was found in a filed sheet: then the case is opened from the finding.</summary>
    /// <exception cref="ProcedureRuleException">One of them does.</exception>
    public async Task EnsureNewAsync(
        CaseFiles cases, long enterpriseId, Guid caseId, IReadOnlyList<ArrearsItem> items, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(cases);
        ArgumentNullException.ThrowIfNull(items);
        var elsewhere = await cases.OwedElsewhereAsync(enterpriseId, caseId, cancellationToken);
        if (items.FirstOrDefault(item => elsewhere.Contains((item.WorkerKey, item.Payday, item.RuleId))) is { } twice)
        {
            throw new ProcedureRuleException("claim-in-case", Twice, $"{twice.WorkerShown} {twice.Payday:yyyy-MM-dd} 的同一笔已经在这家企业的别的案件里。", "Lines");
        }

        var keys = items.Select(item => item.WorkerKey).ToList();
        var found = (await OpenFindings.Of(database).Where(f => f.EnterpriseId == enterpriseId && keys.Contains(f.WorkerKey))
            .Select(f => new { f.WorkerKey, f.Payday, f.RuleId }).ToListAsync(cancellationToken))
            .Select(f => (f.WorkerKey, f.Payday, f.RuleId)).ToHashSet();
        if (items.FirstOrDefault(item => found.Contains((item.WorkerKey, item.Payday, item.RuleId))) is { } known)
        {
            throw new ProcedureRuleException(
                "claim-is-finding", Twice, $"{known.WorkerShown} {known.Payday:yyyy-MM-dd} 的同一笔在企业申报的工资表里已经发现，请从发现立案。", "Lines");
        }
    }

    /// <summary>Keeps who they are.</summary>
    public void Keep(long enterpriseId, Guid caseId, IReadOnlyList<ArrearsItem> items, IReadOnlyList<ClaimLine> lines) =>
        database.CasePersons.AddRange(items.Zip(lines, (item, line) => new CasePersonRow
        {
            EnterpriseId = enterpriseId,
            ItemId = item.FindingId,
            CaseId = caseId,
            NameCipher = protector.Seal(line.Name, CasePersonRow.NamePlace(enterpriseId, item.FindingId)),
            IdentityCipher = line.IdentityNumber is { } number ? protector.Seal(number, CasePersonRow.IdentityPlace(enterpriseId, item.FindingId)) : null,
        }));
}
