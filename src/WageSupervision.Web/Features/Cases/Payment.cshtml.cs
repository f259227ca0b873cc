using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using WageSupervision.Domain.Cases;
using WageSupervision.Web.Persistence;

namespace WageSupervision.Web.Features.Cases;

/// <summary>核实清偿, or 退回清偿证明.</summary>
public sealed class PaymentModel(IMediator sender, CaseFiles cases, AppDbContext database) : CaseStepPage(sender, cases)
{
    private readonly IMediator sender = sender;

    /// <summary>The form.</summary>
    [BindProperty]
    public InputModel Input { get; set; } = new();

    /// <summary>Proofs that wait, oldest first.</summary>
    public IReadOnlyList<(PaymentProofSubmitted Proof, string FileName)> Proofs { get; private set; } = [];

    /// <summary>What was confirmed already, newest first, so that nobody enters it again.</summary>
    public IReadOnlyList<PaymentConfirmed> Confirmed => [.. CaseFile.Events.OfType<PaymentConfirmed>().Reverse()];

    /// <inheritdoc/>
    public override async Task LoadAsync()
    {
        await base.LoadAsync();
        Gate = CaseGates.ToConfirmPayment(CaseFile);
        var names = await database.Evidence.AsNoTracking().Where(e => e.EnterpriseId == Row.EnterpriseId && e.CaseId == CaseId)
            .Select(e => new { e.EvidenceId, e.FileName }).ToDictionaryAsync(e => e.EvidenceId, e => e.FileName);
        Proofs = [.. CaseFile.Events.OfType<PaymentProofSubmitted>().Where(p => CaseFile.OpenProofs.Contains(p.EvidenceId))
            .Select(p => (p, names.GetValueOrDefault(p.EvidenceId, "—")))];
    }

    /// <summary>Shows the form with what the enterprise says.</summary>
    public override async Task OnGetAsync()
    {
        await LoadAsync();
        if (Proofs.Count > 0)
        {
            var proof = Proofs[0].Proof;
            Input = new InputModel { EvidenceId = proof.EvidenceId, Amount = Math.Min(proof.Amount, CaseFile.Outstanding), PaidOn = proof.PaidOn };
        }
    }

    /// <summary>The money has arrived.</summary>
    public Task<IActionResult> OnPostAsync() => TakeAsync(
        new ConfirmPayment(CaseId, Input.EvidenceId, Input.Amount, Input.PaidOn, Input.Version), "已登记到账。全部付清后可以结案；有公示的，公示同时更新。");

    /// <summary>The proof does not prove it.</summary>
    public async Task<IActionResult> OnPostReturnAsync()
    {
        await sender.Send(new ReturnPaymentProof(CaseId, Input.EvidenceId ?? Guid.Empty, Input.Reason));
        Done = "已退回，企业会看到退回的理由。";
        return RedirectToPage("/Cases/Detail", new { caseId = CaseId });
    }

    /// <summary>The form's fields.</summary>
    public sealed class InputModel
    {
        /// <summary>The version of the case that was shown.</summary>
        public int Version { get; set; }

        /// <summary>The proof.</summary>
        public Guid? EvidenceId { get; set; }

        /// <summary>Yuan that arrived.</summary>
        public decimal? Amount { get; set; }

        /// <summary>The day.</summary>
        public DateOnly? PaidOn { get; set; }

        /// <summary>Why it is returned.</summary>
        public string? Reason { get; set; }
    }
}
