using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using WageSupervision.Domain;
using WageSupervision.Domain.Projects;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Procedures;
using WageSupervision.Web.Shell.Errors;

namespace WageSupervision.Web.Features.Projects;

/// <summary>A page about one project.</summary>
/// <param name="projects">Projects this person may see.</param>
public abstract class ProjectPage(ProjectFiles projects) : PortalPage
{
    /// <summary>The project's id.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid ProjectId { get; set; }

    /// <summary>The project as it was loaded.</summary>
    public Opened<Project, ProjectRow> Opened { get; private set; } = null!;

    /// <summary>What lists show of it.</summary>
    public ProjectRow Row => Opened.Row;

    /// <summary>The project.</summary>
    public Project Project => Opened.File;

    /// <summary>Today.</summary>
    public DateOnly Today => projects.Today;

    /// <summary>Projects.</summary>
    protected ProjectFiles Projects => projects;

    /// <inheritdoc/>
    public override async Task LoadAsync() => Opened = await projects.LoadAsync(ProjectId, HttpContext.RequestAborted);

    /// <summary>Who recorded a fact, and when.</summary>
    public string RecordedBy(StandingFact standing)
    {
        ArgumentNullException.ThrowIfNull(standing);
        return Opened.Events[standing.Sequence - 1].ActorShown;
    }
}

/// <summary>The page on which one fact is recorded or declared; which one, the address says.</summary>
/// <param name="projects">Projects this person may see.</param>
public abstract class FactPage(ProjectFiles projects) : ProjectPage(projects)
{
    /// <summary>Which fact.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Fact { get; set; }

    /// <summary>The party that it is about, where it is known already.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Party { get; set; }

    /// <summary>The form.</summary>
    [BindProperty]
    public FactForm Input { get; set; } = new();

    /// <summary>Whether the form asks by what the fact is known: an officer is asked, a party declares.</summary>
    public abstract bool AsksSource { get; }

    /// <summary>What is recorded.</summary>
    public string FactTitle => FactKinds.TitleOf(Fact) ?? "";

    /// <summary>The parties as choices.</summary>
    public IReadOnlyList<SelectListItem> Parties => [.. Project.Parties.Where(party => Fact != "party" || party.PartyId != Input.PartyId)
        .Select(party => new SelectListItem($"{party.Name}（{Choices.LabelOf(party.Role)}）", party.PartyId.ToString()))];

    /// <inheritdoc/>
    public override async Task LoadAsync()
    {
        await base.LoadAsync();
        _ = FactKinds.TitleOf(Fact) ?? throw new NotFoundException();
        Input.Kind = Fact;
    }

    /// <summary>Shows the form, filled in with what stands of the party.</summary>
    public override async Task OnGetAsync()
    {
        await LoadAsync();
        Input = FactForm.Of(Fact!, Party is { } party ? Project.Party(party) ?? throw new NotFoundException() : null);
    }
}
