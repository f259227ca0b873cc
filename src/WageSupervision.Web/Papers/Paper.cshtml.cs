using System.Text;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Shell.Errors;
using WageSupervision.Web.Shell.Security;

namespace WageSupervision.Web.Papers;

/// <summary>One issued paper: in the page, as a file of its own, as PDF.</summary>
[Authorize(Policies.SignedIn)]
public sealed class PaperModel(PaperFiles papers, ICurrentUser user) : PortalPage
{
    /// <summary>The paper's id.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid PaperId { get; set; }

    /// <summary>The paper.</summary>
    public PaperView Paper { get; private set; } = null!;

    /// <summary>The file it belongs to, or <c>null</c> where this person has no page of it.</summary>
    public (string Address, string Title)? Back => user.Role switch
    {
        Role.EnterpriseFiler => ("/Enterprise/Matters", "整改与往来"),
        Role.UnionOfficial => ("/Unions", "要求与建议"),
        _ when Paper.Row.EnterpriseId == Subjects.OfNoEnterprise => ($"/Contacts/Detail/{Paper.Row.SubjectId}", "投诉举报"),
        _ when Paper.Row.Kind.StartsWith("union-", StringComparison.Ordinal) => ($"/Inspection/Recommendation/{Paper.Row.SubjectId}", "工会建议"),
        _ => ($"/Cases/Detail/{Paper.Row.CaseId ?? Paper.Row.SubjectId}", "案件"),
    };

    /// <inheritdoc/>
    public override async Task LoadAsync()
    {
        Paper = await papers.FindAsync(PaperId, HttpContext.RequestAborted) ?? throw new NotFoundException();
        if (Paper.PdfHash is null)
        {
            await papers.QueueAsync(Paper.Row, HttpContext.RequestAborted);
        }
    }

    /// <summary>The file that stands by itself, exactly as its hash has it.</summary>
    public async Task<IActionResult> OnGetFileAsync()
    {
        await LoadAsync();
        return File(Encoding.UTF8.GetBytes(papers.FileOf(Paper.Row)), "text/html; charset=utf-8", $"{Paper.Title} {Paper.Row.Number}.html");
    }

    /// <summary>The PDF; while there is none, the page that says so.</summary>
    public async Task<IActionResult> OnGetPdfAsync()
    {
        await LoadAsync();
        return await papers.PdfOfAsync(Paper.Row, HttpContext.RequestAborted) is { } pdf
            ? File(pdf, "application/pdf", $"{Paper.Title} {Paper.Row.Number}.pdf") : LocalRedirect($"/Papers/{PaperId}");
    }
}
