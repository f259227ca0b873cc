using System.Security.Cryptography;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using WageSupervision.Domain.Filings;
using WageSupervision.Domain.Proofs;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Shell;
using WageSupervision.Web.Shell.Errors;
using WageSupervision.Web.Shell.Input;

namespace WageSupervision.Web.Features.Filings.Receipts;

/// <summary>What anyone may know of a filing who has its number.</summary>
/// <param name="ReceiptNumber">The number.</param>
/// <param name="ReceivedAt">When the bytes were safe.</param>
/// <param name="FileHash">SHA-256.</param>
/// <param name="FileSize">Bytes.</param>
/// <param name="Standing">Where it stands now.</param>
/// <param name="DecidedAt">When it reached its end state.</param>
/// <param name="IsAmendment">Whether it is itself an amendment.</param>
/// <param name="IsNil">Whether it is a nil return, which has no file.</param>
public sealed record PublicReceipt(
    string ReceiptNumber, DateTimeOffset ReceivedAt, byte[] FileHash, int FileSize, ReceiptStanding Standing,
    DateTimeOffset? DecidedAt, bool IsAmendment, bool IsNil);

/// <summary>One receipt, whether a file is the one received, and whether a signed receipt is genuine. What is handed in is kept nowhere.</summary>
[AllowAnonymous]
public sealed class ReceiptModel(AppDbContext database, ReceiptKeys keys) : PortalPage
{
    /// <summary>The number.</summary>
    [BindProperty(SupportsGet = true, Name = "number")]
    public string? Number { get; set; }

    /// <summary>A file to compare.</summary>
    [BindProperty]
    public InputModel Input { get; set; } = new();

    /// <summary>The receipt, or <c>null</c> where there is none of that number.</summary>
    public PublicReceipt? Receipt { get; private set; }

    /// <summary>The hash of the chosen file, or <c>null</c> where none was chosen.</summary>
    public string? ComparedHash { get; private set; }

    /// <summary>What became of a signed receipt; <c>null</c> where none was handed in.</summary>
    public SignedReceiptCheck? Checked { get; private set; }

    /// <summary>Whether the chosen file is the one received.</summary>
    public bool IsSame => Receipt is not null && ComparedHash == Show.Hex(Receipt.FileHash);

    /// <inheritdoc/>
    public override async Task LoadAsync()
    {
        var number = ReceiptNumber.Of(Number);
        var enterpriseId = await database.EnterpriseOfReceiptAsync(number, HttpContext.RequestAborted);
        if (await database.Filings.AsNoTracking().FirstOrDefaultAsync(f => f.EnterpriseId == enterpriseId && f.ReceiptNumber == number) is { } filing)
        {
            Receipt = new PublicReceipt(
                filing.ReceiptNumber, filing.ReceivedAt, filing.FileHash, filing.FileSize,
                await ReceiptStanding.OfAsync(database, filing, HttpContext.RequestAborted),
                filing.DecidedAt, filing.Replaces is not null, filing.Kind == FilingKind.Nil);
        }
        else if (await database.AttendanceFilings.AsNoTracking()
            .FirstOrDefaultAsync(f => f.EnterpriseId == enterpriseId && f.ReceiptNumber == number) is { } sheet)
        {
            Receipt = new PublicReceipt(
                sheet.ReceiptNumber, sheet.ReceivedAt, sheet.FileHash, sheet.FileSize,
                ReceiptStanding.Of(sheet.State, sheet.StateCode, isNil: false, sheet.ReplacedBy is not null),
                sheet.DecidedAt, sheet.Replaces is not null, IsNil: false);
        }
        else
        {
            Response.StatusCode = StatusCodes.Status404NotFound;
        }
    }

    /// <summary>Takes the hash of a file; the file itself is kept nowhere.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        await LoadAsync();
        if (Receipt is null)
        {
            return Page();
        }

        if (Input.File is not { Length: > 0 and <= Uploads.Largest } file)
        {
            ModelState.AddModelError("Input.File", Input.File is { Length: > Uploads.Largest } ? "文件超过 20 MB，平台收过的文件都不超过 20 MB，所以不会是它。" : "请选择要核对的文件。");
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return Page();
        }

        await using var stream = file.OpenReadStream();
        ComparedHash = Show.Hex(await SHA256.HashDataAsync(stream, HttpContext.RequestAborted));
        return Page();
    }

    /// <summary>Checks a signed receipt, chosen as a file or pasted.</summary>
    public async Task<IActionResult> OnPostSignedAsync()
    {
        await LoadAsync();
        if (Receipt is null)
        {
            return Page();
        }

        var text = Input.Json ?? "";
        if (Input.SignedReceipt is { Length: > 0 and <= FilingReceipt.Longest * 4 } file)
        {
            using var reader = new StreamReader(file.OpenReadStream());
            text = await reader.ReadToEndAsync(HttpContext.RequestAborted);
        }

        if (string.IsNullOrWhiteSpace(text))
        {
            ModelState.AddModelError("Input.SignedReceipt",
                Input.SignedReceipt is { Length: > 0 } ? "这个文件太大，不是签名回执。请选择从平台下载的 .json 文件。" : "请选择签名回执文件，或者粘贴它的内容。");
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return Page();
        }

        Checked = await SignedReceiptCheck.MakeAsync(text, keys, database, HttpContext.RequestAborted);
        return Page();
    }

    /// <summary>What is chosen.</summary>
    public sealed class InputModel
    {
        /// <summary>The file.</summary>
        public IFormFile? File { get; set; }

        /// <summary>A signed receipt.</summary>
        public IFormFile? SignedReceipt { get; set; }

        /// <summary>Or its text.</summary>
        public string? Json { get; set; }
    }
}
