using System.Text;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using WageSupervision.Domain.Projects;
using WageSupervision.Domain.Proofs;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Shell.Errors;
using WageSupervision.Web.Shell.Security;

namespace WageSupervision.Web.Features.Projects;

/// <summary>The proof sheet of one rule as a file that anybody may verify.</summary>
[Authorize(Policies.SignedIn)]
public sealed class ProofModel(ProjectFiles projects, ParameterStore store) : PageModel
{
    /// <summary>The file.</summary>
    public async Task<IActionResult> OnGetAsync(Guid projectId, string ruleId)
    {
        var opened = await projects.LoadAsync(projectId, HttpContext.RequestAborted);
        var sheet = SiteChecks.Of(opened.File, projects.Today, store.Current.Set).FirstOrDefault(each => each.RuleId == ruleId)
            ?? throw new NotFoundException();
        return File(Encoding.UTF8.GetBytes(ProofJson.Write(sheet)), "application/json", $"{ruleId}.json");
    }
}
