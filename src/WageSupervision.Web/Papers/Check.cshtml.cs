using System.Security.Cryptography;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using WageSupervision.Domain.Papers;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Shell;
using WageSupervision.Web.Shell.Errors;
using WageSupervision.Web.Shell.Input;

namespace WageSupervision.Web.Papers;

/// <summary>What anybody may know of a paper in whose hands it is; nothing about persons or sums.</summary>
/// <param name="Title">What it is called.</param>
/// <param name="Number">文号.</param>
/// <param name="Office">Whose it is.</param>
/// <param name="IssuedOn">The day on it.</param>
/// <param name="State">What became of it.</param>
/// <param name="Since">The day of that; <c>null</c> where nothing became of it.</param>
/// <param name="By">The number of the paper that says so; empty where none does.</param>
/// <param name="FileHash">SHA-256 of the file, which whoever holds it can work out without handing it in.</param>
/// <param name="PdfHash">The same of its PDF; <c>null</c> until that is made.</param>
public sealed record PublicPaper(
    string Title, string Number, string Office, DateOnly IssuedOn, PaperState State, DateOnly? Since, string By, byte[] FileHash, byte[]? PdfHash);

/// <summary>
/// Whether a paper is genuine and still holds: by number and code, or by the file. A wrong pair is answered alike whether there is such a number or
/// not, and what is handed in is kept nowhere.
/// </summary>
[AllowAnonymous]
public sealed class CheckModel(AppDbContext database, PortalClock clock) : PortalPage
{
    /// <summary>文号, brackets of any kind.</summary>
    [BindProperty(SupportsGet = true, Name = "number")]
    public string? Number { get; set; }

    /// <summary>核验码, with or without spaces.</summary>
    [BindProperty(SupportsGet = true, Name = "code")]
    public string? Code { get; set; }

    /// <summary>The form that takes a file.</summary>
    [BindProperty]
    public InputModel Input { get; set; } = new();

    /// <summary>Whether something was asked.</summary>
    public bool IsAsked { get; private set; }

    /// <summary>Whether it was asked by a file.</summary>
    public bool IsByFile { get; private set; }

    /// <summary>The paper; <c>null</c> where the answer is no.</summary>
    public PublicPaper? Found { get; private set; }

    /// <inheritdoc/>
    public override async Task LoadAsync()
    {
        if (string.IsNullOrWhiteSpace(Number) && string.IsNullOrWhiteSpace(Code))
        {
            return;
        }

        var (number, code) = (NumberOf(Number), CodeOf(Code));
        IsAsked = true;
        var candidates = await database.Papers.AsNoTracking().Where(p => p.Number == number)
            .Select(p => new { p.EnterpriseId, p.PaperId, p.TextHash }).Take(10).ToListAsync(HttpContext.RequestAborted);
        var match = candidates.Find(p => CryptographicOperations.FixedTimeEquals(
            System.Text.Encoding.ASCII.GetBytes(PaperHtml.CodeOf(p.TextHash)), System.Text.Encoding.ASCII.GetBytes(code.PadRight(PaperHtml.CodeLength))));
        if (match is not null)
        {
            await FindAsync(match.EnterpriseId, match.PaperId);
        }
    }

    /// <summary>Compares a file, which is read and forgotten.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        if (Input.File is not { Length: > 0 and <= Uploads.Largest } file)
        {
            ModelState.AddModelError("Input.File", Input.File is { Length: > Uploads.Largest } ? "文件超过 20 MB，平台出具的文书都没有这么大，所以不会是它。" : "请选择文书的 PDF 或者网页文件。");
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return Page();
        }

        (IsAsked, IsByFile) = (true, true);
        await using var stream = file.OpenReadStream();
        var hash = await SHA256.HashDataAsync(stream, HttpContext.RequestAborted);
        var match = await database.Papers.AsNoTracking().Where(p => p.FileHash == hash).Select(p => new { p.EnterpriseId, p.PaperId })
            .FirstOrDefaultAsync(HttpContext.RequestAborted)
            ?? await database.PaperPdfs.AsNoTracking().Where(p => p.FileHash == hash).Select(p => new { p.EnterpriseId, p.PaperId })
                .FirstOrDefaultAsync(HttpContext.RequestAborted);
        if (match is not null)
        {
            await FindAsync(match.EnterpriseId, match.PaperId);
        }

        return Page();
    }

    /// <summary>A number as the portal writes it: brackets of any width are those of a 文号.</summary>
    public static string NumberOf(string? typed) => LenientText.Fold(typed).Replace(" ", "", StringComparison.Ordinal)
        .Replace('[', '〔').Replace(']', '〕').Replace('(', '〔').Replace(')', '〕').Replace('【', '〔').Replace('】', '〕');

    private static string CodeOf(string? typed) =>
        new([.. LenientText.Fold(typed).ToLowerInvariant().Where(char.IsAsciiHexDigit).Take(PaperHtml.CodeLength)]);

    private async Task FindAsync(long enterpriseId, Guid paperId)
    {
        var paper = await database.Papers.AsNoTracking().Where(p => p.EnterpriseId == enterpriseId && p.PaperId == paperId)
            .Select(p => new { p.Kind, p.Number, p.Office, p.IssuedOn, p.LapsesOn, p.FileHash }).SingleAsync(HttpContext.RequestAborted);
        var last = await database.PaperMarks.AsNoTracking().Where(m => m.EnterpriseId == enterpriseId && m.PaperId == paperId)
            .OrderByDescending(m => m.Sequence).FirstOrDefaultAsync(HttpContext.RequestAborted);
        var pdf = await database.PaperPdfs.AsNoTracking().Where(p => p.EnterpriseId == enterpriseId && p.PaperId == paperId).Select(p => p.FileHash)
            .SingleOrDefaultAsync(HttpContext.RequestAborted);
        var state = PaperStates.On(last?.State, paper.LapsesOn, clock.Today);
        Found = new PublicPaper(PaperKinds.Named(paper.Kind).Title, paper.Number, paper.Office, paper.IssuedOn, state,
            state == PaperState.Lapsed ? paper.LapsesOn : last?.On, state.InForce() ? "" : last?.By ?? "", paper.FileHash, pdf);
    }

    /// <summary>A file to compare.</summary>
    public sealed class InputModel
    {
        /// <summary>The file.</summary>
        public IFormFile? File { get; set; }
    }
}
