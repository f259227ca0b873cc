using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using WageSupervision.Domain;
using WageSupervision.Domain.Parameters;
using WageSupervision.Domain.Projects;
using WageSupervision.Web.Procedures;
using WageSupervision.Web.Shell;
using WageSupervision.Web.Shell.Errors;
using WageSupervision.Web.Shell.Input;
using WageSupervision.Web.Shell.Security;

namespace WageSupervision.Web.Features.Projects;

/// <summary>A project is recorded with its name and place; everything else is a fact of its own.</summary>
[StepPage<RecordProjectStep>]
public sealed class NewModel(IMediator sender, LegalParameters parameters, ICurrentUser user, PortalClock clock) : PortalPage
{
    /// <summary>The form.</summary>
    [BindProperty]
    public InputModel Input { get; set; } = new();

    /// <summary>Counties to choose from; empty for an office of one county.</summary>
    public IReadOnlyList<SelectListItem> Counties { get; private set; } = [];

    /// <inheritdoc/>
    public override Task LoadAsync()
    {
        var area = user.Area;
        Counties = parameters.Divisions.Find(area.RegionCode) is { Level: RegionLevel.County }
            ? [] : [.. RegionChoices.Counties(parameters.Divisions, YearMonth.Of(clock.Today)).Where(county => area.Covers(county.Value))];
        return Task.CompletedTask;
    }

    /// <summary>Records it.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        await LoadAsync();
        var projectId = await sender.Send(
            new RecordProject(Input.Name, Counties.Count == 0 ? user.Area.RegionCode : Input.RegionCode, Input.Site, Input.Source), HttpContext.RequestAborted);
        Done = "项目已登记。接着登记参建单位：建设单位、施工总承包单位、分包单位。";
        return LocalRedirect($"/Projects/Detail/{projectId}");
    }

    /// <summary>The form's fields.</summary>
    public sealed class InputModel
    {
        /// <summary>The project's name.</summary>
        public string? Name { get; set; }

        /// <summary>The county.</summary>
        public string? RegionCode { get; set; }

        /// <summary>The address.</summary>
        public string? Site { get; set; }

        /// <summary>By what it is known.</summary>
        public FactSource? Source { get; set; }
    }
}
