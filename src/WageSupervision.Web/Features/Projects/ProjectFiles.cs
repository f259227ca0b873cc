using WageSupervision.Domain.Parameters;
using WageSupervision.Domain.Procedure;
using WageSupervision.Domain.Projects;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Procedures;

namespace WageSupervision.Web.Features.Projects;

/// <summary>A command that takes a step on a project.</summary>
/// <typeparam name="TTerms">The step's particulars.</typeparam>
public interface IProjectCommand<TTerms> : IStepCommand<Project, DateOnly, TTerms>
{
    /// <summary>The project.</summary>
    Guid ProjectId { get; }

    /// <inheritdoc/>
    Guid IStepCommand<Project, DateOnly, TTerms>.SubjectId => ProjectId;
}

/// <summary>The store of building projects.</summary>
/// <param name="tools">What every store works with.</param>
/// <param name="parameters">The work calendar.</param>
public sealed class ProjectFiles(StoreTools tools, LegalParameters parameters) : AggregateStore<Project, ProjectRow, DateOnly>(tools)
{
    /// <summary>The work calendar.</summary>
    public WorkCalendar Calendar => parameters.Calendar;

    /// <summary>The projects this person may see: officers those built in their area, filers those their enterprise takes part in, others none.</summary>
    public override IQueryable<ProjectRow> Visible() => User.Role switch
    {
        Role.Inspector or Role.Supervisor => Database.Projects.InArea(User.Area),
        Role.EnterpriseFiler => OfParty(User.EnterpriseId),
        _ => Database.Projects.Where(_ => false),
    };

    /// <inheritdoc/>
    public override Task<DateOnly> FactsAsync(Opened<Project, ProjectRow> opened, CancellationToken cancellationToken = default) => Task.FromResult(Today);

    /// <summary>Records one.</summary>
    public async Task<Guid> BeginAsync(ProjectTerms terms, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(terms);
        var make = Steps.The<RecordProjectStep>().Enter(Unbegun.File, Today, terms);
        var projectId = Guid.CreateVersion7();
        await BeginAsync(null, terms.RegionCode, projectId, make(""), cancellationToken);
        return projectId;
    }

    private IQueryable<ProjectRow> OfParty(long enterpriseId) => Database.Projects.Where(p => p.Parties.Contains(enterpriseId));

    /// <inheritdoc/>
    protected override Task LockAsync(long enterpriseId, Guid subjectId, CancellationToken cancellationToken) =>
        Database.LockAsync("project", enterpriseId, subjectId.ToString("N"), cancellationToken);

    /// <inheritdoc/>
    protected override string RegionOf(ProjectRow row, EnterpriseRow? enterprise)
    {
        ArgumentNullException.ThrowIfNull(row);
        return row.RegionCode;
    }

    /// <inheritdoc/>
    protected override ProjectRow Project(Origin origin, Project file)
    {
        ArgumentNullException.ThrowIfNull(origin);
        ArgumentNullException.ThrowIfNull(file);
        var next = file.Clocks(Calendar) is [var nearest, ..] ? nearest : null;
        var parties = file.Parties;
        return new ProjectRow
        {
            EnterpriseId = Subjects.OfNoEnterprise,
            ProjectId = origin.SubjectId,
            Name = file.Recorded.Name,
            RegionCode = origin.RegionCode,
            Owner = NameOf(PartyRole.Owner),
            Contractor = NameOf(PartyRole.GeneralContractor),
            Parties = [.. parties.Select(party => party.Who.EnterpriseId).OfType<long>().Distinct().Order()],
            Waiting = file.Proposals.Count,
            NextDueOn = next?.DueOn,
            NextDueWhat = next?.Title,
            CompletedOn = file.Completion?.CompletedOn,
            RecordedOn = file.Recorded.On,
            Version = origin.Events.Count,
        };

        string NameOf(PartyRole role) => parties.FirstOrDefault(party => party.Role == role)?.Name ?? "";
    }

    // Which clock is the next depends on holidays that may be announced after the event: it orders the list and proves nothing.
    /// <inheritdoc/>
    protected override IEnumerable<string> Compare(ProjectRow row, ProjectRow projected)
    {
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(projected);
        return base.Compare(row, projected).Where(column => column is not (nameof(ProjectRow.NextDueOn) or nameof(ProjectRow.NextDueWhat))
            && (column != nameof(ProjectRow.Parties) || !row.Parties.SequenceEqual(projected.Parties)));
    }
}
