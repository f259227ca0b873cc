using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using WageSupervision.Domain;
using WageSupervision.Domain.Cases;
using WageSupervision.Domain.Procedure;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Procedures;
using WageSupervision.Web.Shell.Errors;
using WageSupervision.Web.Shell.Messaging;
using WageSupervision.Web.Shell.Security;

namespace WageSupervision.Web.Features.Cases;

/// <summary>关联工程项目: a party of a project built in the officer's area.</summary>
[StepPage<TieProjectStep>]
public sealed class ProjectModel(IMediator sender, CaseFiles cases, AppDbContext database, ICurrentUser user) : CaseStepPage(sender, cases)
{
    private const int MostProjects = 200;

    /// <summary>The form.</summary>
    [BindProperty]
    public InputModel Input { get; set; } = new();

    /// <summary>The parties of the projects of the area, by project.</summary>
    public IReadOnlyList<SelectListItem> Parties { get; private set; } = [];

    /// <inheritdoc/>
    public override async Task LoadAsync()
    {
        await base.LoadAsync();
        List<SelectListItem> parties = [];
        foreach (var row in await database.Projects.AsNoTracking().InArea(user.Area).OrderByDescending(p => p.RecordedOn).ThenBy(p => p.ProjectId)
            .Take(MostProjects).ToListAsync(HttpContext.RequestAborted))
        {
            var group = new SelectListGroup { Name = row.Name };
            var project = await Cases.ProjectAsync(row.ProjectId, HttpContext.RequestAborted);
            parties.AddRange(project!.Parties.Select(party => new SelectListItem(
                $"{party.Name}（{Choices.LabelOf(party.Role)}）", $"{row.ProjectId} {party.PartyId}")
            { Group = group }));
        }

        Parties = parties;
    }

    /// <summary>Shows what is tied already.</summary>
    public override async Task OnGetAsync()
    {
        await LoadAsync();
        (Input.Employer, Input.Migrant) = CaseFile.Project.Tie is { } tie ? ($"{tie.ProjectId} {tie.EmployerId}", tie.Migrant) : (null, null);
    }

    /// <summary>Takes the step.</summary>
    public Task<IActionResult> OnPostAsync() =>
        TakeAsync(new TieProject(CaseId, Input.Employer, Input.Migrant), "已关联。谁欠、谁先付、谁垫付，在“责任链”里算好了；没有查明的事实请到项目页面登记。");

    /// <summary>The form's fields.</summary>
    public sealed class InputModel
    {
        /// <summary>Project and party.</summary>
        public string? Employer { get; set; }

        /// <summary>Whether the workers are 农民工.</summary>
        public bool? Migrant { get; set; }
    }
}

/// <summary>关联工程项目.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="Employer">The project and its party that employed the workers, with a space between.</param>
/// <param name="Migrant">Whether the workers are 农民工; <c>null</c> where that is not known.</param>
[Takes<TieProjectStep>]
public sealed record TieProject(Guid CaseId, string? Employer, bool? Migrant) : ICommand<Unit>, ICaseCommand<TieTerms>
{
    /// <inheritdoc/>
    public Step<SupervisionCase, CaseFacts, TieTerms> Step => Steps.The<TieProjectStep>();

    /// <inheritdoc/>
    public TieTerms Terms => new(Chosen?.Project, "", Chosen?.Party, "", Migrant);

    /// <summary>What was chosen; <c>null</c> where it is nothing that can be chosen.</summary>
    public (Guid Project, Guid Party)? Chosen => (Employer ?? "").Split(' ') is [var first, var second] && Guid.TryParse(first, out var project)
        && Guid.TryParse(second, out var party) ? (project, party) : null;
}

/// <summary>Shape of <see cref="TieProject"/>.</summary>
public sealed class TieProjectValidator : AbstractValidator<TieProject>
{
    /// <summary>Sets the checks.</summary>
    public TieProjectValidator() => RuleFor(r => r.Employer).Must((command, _) => command.Chosen is not null).WithMessage("请选择是哪个项目的哪个单位招用的。");
}

/// <summary>Ties it; the project has to be built in the officer's area.</summary>
public sealed class TieProjectHandler(CaseFiles cases, AppDbContext database, ICurrentUser user) : IRequestHandler<TieProject, Unit>
{
    /// <inheritdoc/>
    public async Task<Unit> Handle(TieProject request, CancellationToken cancellationToken)
    {
        var (projectId, partyId) = request.Chosen!.Value;
        var row = await database.Projects.AsNoTracking().InArea(user.Area).SingleOrDefaultAsync(p => p.ProjectId == projectId, cancellationToken);
        if (row is null || (await cases.ProjectAsync(projectId, cancellationToken))?.Party(partyId) is not { } party)
        {
            throw Refuse.Field("Employer", "没有这个项目或者单位，可能刚刚撤下。请重新选。");
        }

        // The chain begins with who is investigated: another's debt is not laid at its door.
        var respondent = (await cases.LoadAsync(request.CaseId, cancellationToken)).Enterprise;
        if (party.Who.EnterpriseId is { } known && known != respondent.EnterpriseId)
        {
            throw Refuse.Field("Employer", $"{party.Who.Name}不是本案的当事人。本案查的是{respondent.Name}；它招用的，请选它，另一家招用的，对那一家立案。");
        }

        await cases.TakeAsync(
            request.CaseId, request.Step, request.Terms with { ProjectName = row.Name, EmployerName = party.Name }, version: null, cancellationToken);
        return Unit.Value;
    }
}
