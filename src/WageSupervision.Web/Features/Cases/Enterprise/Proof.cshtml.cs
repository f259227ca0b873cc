using MediatR;
using Microsoft.AspNetCore.Mvc;
using WageSupervision.Domain.Cases;
using WageSupervision.Web.Features.Cases.Paying;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Procedures;
using WageSupervision.Web.Shell.Errors;
using WageSupervision.Web.Shell.Input;
using WageSupervision.Web.Shell.Messaging;

namespace WageSupervision.Web.Features.Cases.Enterprise;

/// <summary>An order to correct as the enterprise sees it, and the proof that it paid.</summary>
[StepPage<SubmitProofStep>]
public sealed class ProofModel(IMediator sender, CaseFiles cases, AppDbContext database, PaymentLists lists, FormReading reading)
    : CasePage(cases)
{
    /// <summary>What the list says that was just sent, where it needs mending; <c>null</c> otherwise.</summary>
    public MatchedList? Matched { get; private set; }

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
        var list = await ListAsync(cancellationToken);

        // What is wrong with the list hides no other error.
        reading.IsBroken |= !ModelState.IsValid;
        await sender.Send(
            new SubmitPaymentProof(CaseId, Input.Amount, Input.PaidOn, Input.File?.FileName, content) { List = list }, cancellationToken);
        Done = "清偿证明已收到。监察员核实到账后，案件和公示会更新。" + (list is null ? "" : "发放明细表也已收到，监察员按它登记付给谁。");
        return RedirectToPage(new { caseId = CaseId });
    }

    // The list is read while whoever knows it is still there; what does not agree with the case is theirs to mend, or to send as it is.
    private async Task<PaymentListFile?> ListAsync(CancellationToken cancellationToken)
    {
        if (await Uploads.BytesAsync(Input.List, cancellationToken) is not { } bytes)
        {
            return null;
        }

        var list = new PaymentListFile(Input.List!.FileName, bytes, null);
        if (bytes.Length > CaseEvidence.Largest)
        {
            ModelState.AddModelError("Input.List", "文件超过 10 MB，请删去图片、空行后另存再上传。");
            return list;
        }

        var (refusal, matched) = await lists.ReadAsync(Opened, list, Input.Amount, cancellationToken);
        if (refusal is not null)
        {
            ModelState.AddModelError("Input.List", refusal);
        }
        else if (matched!.Issues.Count > 0 && !Input.AsItIs)
        {
            Matched = matched;
            ModelState.AddModelError(
                "Input.List", $"表中有 {matched.Issues.Count} 处与案件对不上，列在下面。请改好，重新选择后提交；确实就是这样的，勾选“照这样提交”，再提交一次。");
        }

        return list;
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

        /// <summary>The list of who was paid what.</summary>
        public IFormFile? List { get; set; }

        /// <summary>Whether it is sent although it does not agree with the case.</summary>
        public bool AsItIs { get; set; }
    }
}
