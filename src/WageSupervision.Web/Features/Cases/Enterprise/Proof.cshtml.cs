using MediatR;
using Microsoft.AspNetCore.Mvc;
using WageSupervision.Domain.Cases;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Procedures;
using WageSupervision.Web.Shell.Errors;
using WageSupervision.Web.Shell.Input;

namespace WageSupervision.Web.Features.Cases.Enterprise;

/// <summary>An order to correct as the enterprise sees it, and the proof that it paid.</summary>
[StepPage<SubmitProofStep>]
public sealed class ProofModel(IMediator sender, CaseFiles cases, AppDbContext database) : CasePage(cases)
{
    /// <summary>The form.</summary>
    [BindProperty]
    public InputModel Input { get; set; } = new();

    /// <summary>Cycle and row of each sum, as the enterprise's own payroll has them.</summary>
    public IReadOnlyDictionary<Guid, string> Places { get; private set; } = new Dictionary<Guid, string>();

    /// <inheritdoc/>
    public override async Task LoadAsync()
    {
        await base.LoadAsync();
        Places = await ItemPlaces.OfAsync(database, CaseFile, Row.EnterpriseId);
        if (CaseFile.Service is null)
        {
            // Before service the enterprise knows nothing of the case.
            throw new NotFoundException();
        }
    }

    /// <summary>Proofs sent in, newest first, with what became of them.</summary>
    public IReadOnlyList<(PaymentProofSubmitted Proof, string Text, string Kind)> Proofs =>
    [
        .. CaseFile.Events.OfType<PaymentProofSubmitted>().Reverse().Select(proof =>
            CaseFile.OpenProofs.Contains(proof.EvidenceId) ? (proof, "等待核实", "open")
            : CaseFile.Events.OfType<PaymentProofReturned>().FirstOrDefault(r => r.EvidenceId == proof.EvidenceId) is { } returned
            ? (proof, "已退回：" + returned.Reason, "look")
            : (proof, "已核实到账", "kept")),
    ];

    /// <summary>Sends the proof.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await LoadAsync();
        var content = await Uploads.BytesAsync(Input.File, cancellationToken);

        await sender.Send(new SubmitPaymentProof(CaseId, Input.Amount, Input.PaidOn, Input.File?.FileName, content), cancellationToken);
        Done = "清偿证明已收到。监察员核实到账后，案件和公示会更新。";
        return RedirectToPage(new { caseId = CaseId });
    }

    /// <summary>The form's fields.</summary>
    public sealed class InputModel
    {
        /// <summary>Yuan paid.</summary>
        public decimal? Amount { get; set; }

        /// <summary>The day.</summary>
        public DateOnly? PaidOn { get; set; }

        /// <summary>The file.</summary>
        public IFormFile? File { get; set; }
    }
}
