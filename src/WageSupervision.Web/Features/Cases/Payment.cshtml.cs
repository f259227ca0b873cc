using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using WageSupervision.Domain;
using WageSupervision.Domain.Cases;
using WageSupervision.Domain.Procedure;
using WageSupervision.Web.Features.Cases.Paying;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Procedures;
using WageSupervision.Web.Shell.Input;
using WageSupervision.Web.Shell.Messaging;

namespace WageSupervision.Web.Features.Cases;

/// <summary>核实清偿, or 退回清偿证明.</summary>
[StepPage<ConfirmPaymentStep>]
public sealed class PaymentModel(IMediator sender, CaseFiles cases, AppDbContext database, CasePeople people, PaymentLists lists)
    : SharesPage(sender, cases, people, lists)
{
    /// <summary>The form.</summary>
    [BindProperty]
    public InputModel Input { get; set; } = new();

    /// <inheritdoc/>
    public override SharesInput Form => Input;

    /// <inheritdoc/>
    public override decimal? Whole => Input.Amount;

    /// <summary>How wages can be paid.</summary>
    public IEnumerable<SelectListItem> Ways => Choices.Of(typeof(PaymentWay)).Select(way => new SelectListItem(way.Label, way.Member.ToString()));

    /// <summary>Orders to pay first that were served.</summary>
    public IReadOnlyList<DueAdvance> Advances => AdvancePayments.Of(CaseFile);

    /// <summary>Those of which something is left, to choose from.</summary>
    public IEnumerable<SelectListItem> OpenAdvances => AdvancePayments.Open(CaseFile).Select(due => new SelectListItem(
        $"{due.Order.OrderNumber}　{due.Order.To.Name}，还剩 {Shell.Show.Yuan(due.Left)} 元", due.Order.OrderNumber));

    /// <summary>Proofs that wait, oldest first.</summary>
    public IReadOnlyList<(PaymentProofSubmitted Proof, string FileName)> Proofs { get; private set; } = [];

    /// <summary>What was confirmed already, newest first, so that nobody enters it again.</summary>
    public IReadOnlyList<ArrivedPayment> Confirmed => [.. CaseFile.Restitution.Payments.Reverse()];

    /// <inheritdoc/>
    public override async Task LoadAsync()
    {
        await base.LoadAsync();
        var names = await database.Evidence.AsNoTracking().Where(e => e.EnterpriseId == Row.EnterpriseId && e.CaseId == CaseId)
            .Select(e => new { e.EvidenceId, e.FileName }).ToDictionaryAsync(e => e.EvidenceId, e => e.FileName);
        Proofs = [.. CaseFile.Events.OfType<PaymentProofSubmitted>().Where(p => CaseFile.OpenProofs.Contains(p.EvidenceId))
            .Select(p => (p, names.GetValueOrDefault(p.EvidenceId, "—")))];
    }

    /// <summary>Shows the form with what the enterprise says, and with its list where it has sent one.</summary>
    public override async Task OnGetAsync()
    {
        var opened = await Cases.LoadAsync(CaseId, HttpContext.RequestAborted);
        if (opened.File.Events.OfType<PaymentProofSubmitted>().FirstOrDefault(proof => opened.File.OpenProofs.Contains(proof.EvidenceId)) is { } proof)
        {
            Input = new InputModel
            {
                EvidenceId = proof.EvidenceId,
                Amount = Math.Min(proof.Amount, opened.File.Outstanding),
                PaidOn = proof.PaidOn,
                ListId = proof.ListId?.ToString(),
            };
        }

        await LoadAsync();
        if (Matched is { } matched)
        {
            Input.Shares = matched.Shares.ToDictionary(pair => pair.Key, pair => (decimal?)pair.Value);
        }
    }

    /// <summary>The money has arrived.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        var lines = await LinesAsync();
        var result = await TakeAsync(
            new ConfirmPayment(CaseId, Input.EvidenceId, Input.Amount, Input.PaidOn, Input.Version)
            {
                Way = Input.Way,
                AdvanceNumber = Input.AdvanceNumber,
                Lines = lines,
                List = lines.Count == 0 ? null : await FileAsync(),
                FileName = Input.File?.FileName,
                Content = await Uploads.BytesAsync(Input.File, HttpContext.RequestAborted),
            },
            lines.Count == 0 ? "已登记到账，还没有分到人。结案以前要登记付给谁；有公示的，公示同时更新。"
                : "已登记到账。劳动者登录以后可以确认或者提出异议；全部付清后可以结案；有公示的，公示同时更新。");
        Forget();
        return result;
    }

    /// <summary>The proof does not prove it.</summary>
    public Task<IActionResult> OnPostReturnAsync() => TakeAsync(
        new ReturnPaymentProof(CaseId, Input.EvidenceId ?? Guid.Empty, Input.Reason), "已退回，企业会看到退回的理由。");

    /// <summary>The form's fields.</summary>
    public sealed class InputModel : SharesInput
    {
        /// <summary>The proof.</summary>
        public Guid? EvidenceId { get; set; }

        /// <summary>Yuan that arrived.</summary>
        public decimal? Amount { get; set; }

        /// <summary>The day.</summary>
        public DateOnly? PaidOn { get; set; }

        /// <summary>How.</summary>
        public PaymentWay? Way { get; set; }

        /// <summary>The number of the order to pay first that it fulfils.</summary>
        public string? AdvanceNumber { get; set; }

        /// <summary>What proves it, where the enterprise sent nothing.</summary>
        public IFormFile? File { get; set; }

        /// <summary>Why it is returned.</summary>
        public string? Reason { get; set; }
    }
}

/// <summary>退回清偿证明.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="EvidenceId">The proof.</param>
/// <param name="Reason">Everything that is missing, at once.</param>
[Takes<ReturnProofStep>]
public sealed record ReturnPaymentProof(Guid CaseId, Guid EvidenceId, string? Reason) : ICommand<Unit>, ICaseCommand<ReturnTerms>
{
    /// <inheritdoc/>
    public Step<SupervisionCase, CaseFacts, ReturnTerms> Step => Steps.The<ReturnProofStep>();

    /// <inheritdoc/>
    public ReturnTerms Terms => new(EvidenceId, (Reason ?? "").Trim());
}

/// <summary>Shape of <see cref="ReturnPaymentProof"/>.</summary>
public sealed class ReturnPaymentProofValidator : AbstractValidator<ReturnPaymentProof>
{
    /// <summary>Sets the checks.</summary>
    public ReturnPaymentProofValidator() =>
        RuleFor(r => r.Reason).NotEmpty().WithMessage("请一次写明证明缺什么、怎么补。").MaximumLength(500).WithMessage("请控制在 500 字以内。");
}
