using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using WageSupervision.Domain.Inspections;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Procedures;
using WageSupervision.Web.Shell.Errors;
using WageSupervision.Web.Shell.Security;

namespace WageSupervision.Web.Features.Inspections;

/// <summary>公布抽查计划.</summary>
[StepPage<PublishDrawStep>]
public sealed class PlanModel(IMediator sender, DrawPopulation population, AppDbContext database, ICurrentUser user) : PortalPage
{
    /// <summary>The form.</summary>
    [BindProperty]
    public DrawPlanForm Input { get; set; } = new();

    /// <summary>The county in words.</summary>
    public string Region { get; private set; } = "";

    /// <summary>Officers to choose from.</summary>
    public IReadOnlyList<(Guid Id, string Name, string? Certificate)> Officers { get; private set; } = [];

    /// <summary>How many are on the list of the rule, once asked.</summary>
    public int? Found { get; private set; }

    /// <inheritdoc/>
    public override async Task LoadAsync()
    {
        var code = user.Area.RegionCode;
        Region = await database.Regions.Where(r => r.Code == code).Select(r => r.FullName).SingleOrDefaultAsync() ?? "全省";
        Officers = await population.OfficersAsync(HttpContext.RequestAborted);
    }

    /// <summary>Shows the form with everybody who may be sent.</summary>
    public override async Task OnGetAsync()
    {
        await LoadAsync();
        Input.OfficerIds = [.. Officers.Where(each => each.Certificate is not null).Select(each => each.Id)];
    }

    /// <summary>Counts the list without publishing anything.</summary>
    public async Task<IActionResult> OnPostCountAsync()
    {
        await LoadAsync();
        Found = await population.CountAsync(Input.RuleOf(Region), HttpContext.RequestAborted);
        return Page();
    }

    /// <summary>公布.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        var drawId = await sender.Send(new PublishDraw(Input), HttpContext.RequestAborted);
        Done = "抽查计划已经公布，名单和随机数都已定下。到了抽取的日期，由监察员先投入第一组数字。";
        return LocalRedirect($"/Inspections/File/{drawId}");
    }
}
