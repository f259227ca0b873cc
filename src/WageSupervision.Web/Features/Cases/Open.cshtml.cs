using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using WageSupervision.Domain.Cases;
using WageSupervision.Web.Features.Unions;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Procedures;
using WageSupervision.Web.Shell.Errors;
using WageSupervision.Web.Shell.Findings;
using WageSupervision.Web.Shell.Security;

namespace WageSupervision.Web.Features.Cases;

/// <summary>立案: the open findings of one enterprise, chosen.</summary>
[StepPage<OpenStep>]
public sealed class OpenModel(IMediator sender, AppDbContext database, ICurrentUser user, DemandFiles demands, CaseOffice office) : PortalPage
{
    /// <summary>The most findings one page lists.</summary>
    public const int Shown = 300;

    /// <summary>The enterprise.</summary>
    [BindProperty(SupportsGet = true)]
    public long EnterpriseId { get; set; }

    /// <summary>The union's recommendation, or <c>null</c>.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Recommendation { get; set; }

    /// <summary>The form.</summary>
    [BindProperty]
    public InputModel Input { get; set; } = new();

    /// <summary>The enterprise.</summary>
    public EnterpriseRow Enterprise { get; private set; } = null!;

    /// <summary>Open findings.</summary>
    public IReadOnlyList<FindingRow> Findings { get; private set; } = [];

    /// <summary>How many there are.</summary>
    public int Count { get; private set; }

    /// <summary>One card a rule, as an example of its proof.</summary>
    public IReadOnlyList<FindingCard> Examples { get; private set; } = [];

    /// <summary>The recommendation in words, or <c>null</c>.</summary>
    public string? RecommendationText { get; private set; }

    /// <summary>Officers to go with.</summary>
    public IReadOnlyList<SelectListItem> Seconds { get; private set; } = [];

    /// <inheritdoc/>
    public override async Task LoadAsync()
    {
        Seconds = await office.ChoicesAsync(others: true, HttpContext.RequestAborted);
        Enterprise = await database.Employers.AsNoTracking().InArea(user.Area).SingleOrDefaultAsync(e => e.EnterpriseId == EnterpriseId)
            ?? throw new NotFoundException();
        var open = OpenFindings.Of(database).Where(f => f.EnterpriseId == EnterpriseId);
        Count = await open.CountAsync();
        Findings = await open.OrderBy(f => f.Payday).ThenBy(f => f.RuleId).ThenBy(f => f.SheetRow).Take(Shown).ToListAsync();
        Examples = [.. Findings.GroupBy(f => f.RuleId).Select(g => FindingCard.Of(g.First()))];
        if (Recommendation is { } id)
        {
            var demand = await demands.LoadAsync(id);
            RecommendationText = $"{demand.Row.UnionName} {demand.File.Recommendation?.RecommendationNumber}：{demand.File.Recommendation?.Text}";
        }
    }

    /// <summary>Shows the findings, all chosen.</summary>
    public override async Task OnGetAsync()
    {
        await LoadAsync();
        Input.FindingIds = [.. Findings.Where(f => f.Shortfall > 0).Select(f => f.FindingId)];
        Input.SecondOfficerId = await office.UsualSecondAsync(HttpContext.RequestAborted);
        Input.Grounds = "企业申报的工资支付表经逐行核查，发现未按时足额支付工资等行为，符合立案条件。";
    }

    /// <summary>立案.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        var caseId = await sender.Send(new OpenCase(EnterpriseId, Input.FindingIds, Recommendation, Input.Grounds, Input.SecondOfficerId));
        Done = "已立案，等待负责人批准。批准以后，制作限期改正指令书。";
        return LocalRedirect($"/Cases/Detail/{caseId}");
    }

    /// <summary>The form's fields.</summary>
    public sealed class InputModel
    {
        /// <summary>Chosen findings.</summary>
        public List<Guid> FindingIds { get; set; } = [];

        /// <summary>Who handles it beside the opener.</summary>
        public Guid? SecondOfficerId { get; set; }

        /// <summary>Why.</summary>
        public string? Grounds { get; set; }
    }
}
