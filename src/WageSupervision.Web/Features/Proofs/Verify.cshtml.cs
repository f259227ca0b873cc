using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using WageSupervision.Domain.Proofs;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Shell.Errors;

namespace WageSupervision.Web.Features.Proofs;

/// <summary>核验证明单: anybody hands in a sheet, it is worked out again, and its digest is compared with the one on record. Nothing is kept.</summary>
[AllowAnonymous]
public sealed class VerifyModel(AppDbContext database) : PortalPage
{
    private const int Longest = 200_000;

    /// <summary>The form.</summary>
    [BindProperty]
    public InputModel Input { get; set; } = new();

    /// <summary>What came out; <c>null</c> where nothing was handed in.</summary>
    public ProofVerification? Verification { get; private set; }

    /// <summary>Whether the portal holds this very sheet; <c>null</c> where the sheet does not claim to be of a filing.</summary>
    public bool? OnRecord { get; private set; }

    /// <summary>Verifies.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var json = Input.Json?.Trim() ?? "";
        if (Input.File is { Length: > 0 } file)
        {
            if (file.Length > Longest)
            {
                return Refused("Input.File", "证明单不会这么大，请选择平台下载的那个 JSON 文件。");
            }

            using var reader = new StreamReader(file.OpenReadStream());
            json = await reader.ReadToEndAsync(cancellationToken);
        }

        if (json.Length is 0 or > Longest)
        {
            return Refused("Input.File", json.Length == 0 ? "请选择证明单文件，或者粘贴它的内容。" : "粘贴的内容太长，不是证明单。");
        }

        Verification = ProofVerifier.Verify(json);
        OnRecord = await IsOnRecordAsync(Verification.Sheet, cancellationToken);
        return Page();
    }

    // A sheet that speaks of a finding or a receipt without naming the finding is none that the portal made.
    private async Task<bool?> IsOnRecordAsync(ProofSheet? sheet, CancellationToken cancellationToken)
    {
        if (sheet?.Subject is not { } subject
            || (subject.Kind != ProofSubject.OfFinding && subject is { ReceiptNumber: null, EnterpriseId: null, FindingId: null, FileSha256: null }))
        {
            return null;
        }

        if (subject is not { EnterpriseId: { } enterpriseId, FindingId: { } findingId })
        {
            return false;
        }

        var stored = await database.Findings.AsNoTracking().Where(f => f.EnterpriseId == enterpriseId && f.FindingId == findingId).Select(f => f.Proof)
            .SingleOrDefaultAsync(cancellationToken);
        return stored is not null && ProofJson.Read(stored)?.Digest == sheet.Digest;
    }

    private PageResult Refused(string field, string message)
    {
        ModelState.AddModelError(field, message);
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }

    /// <summary>What is handed in.</summary>
    public sealed class InputModel
    {
        /// <summary>The file.</summary>
        public IFormFile? File { get; set; }

        /// <summary>Or its text.</summary>
        public string? Json { get; set; }
    }
}
