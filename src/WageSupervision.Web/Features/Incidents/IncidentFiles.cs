using WageSupervision.Domain.Incidents;
using WageSupervision.Domain.Procedure;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Procedures;

namespace WageSupervision.Web.Features.Incidents;

/// <summary>A command that takes a step of an incident.</summary>
/// <typeparam name="TTerms">The step's particulars.</typeparam>
public interface IIncidentCommand<TTerms> : IStepCommand<MajorIncident, IncidentFacts, TTerms>
{
    /// <summary>The incident.</summary>
    Guid IncidentId { get; }

    /// <inheritdoc/>
    Guid IStepCommand<MajorIncident, IncidentFacts, TTerms>.SubjectId => IncidentId;
}

/// <summary>The store of major incidents.</summary>
/// <param name="tools">What every store works with.</param>
public sealed class IncidentFiles(StoreTools tools) : AggregateStore<MajorIncident, MajorIncidentRow, IncidentFacts>(tools)
{
    private readonly StoreTools tools = tools;

    /// <summary>The incidents this person may see: officers those of their area, others none.</summary>
    public override IQueryable<MajorIncidentRow> Visible() => User.Role is Role.Inspector or Role.Supervisor
        ? Database.MajorIncidents.InArea(User.Area) : Database.MajorIncidents.Where(_ => false);

    /// <summary>What the gates know. Clocks of hours need no seconds.</summary>
    public IncidentFacts Facts()
    {
        var now = tools.Clock.Now;
        return new(Today, now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMinute)), User.Id, User.Area);
    }

    /// <inheritdoc/>
    public override Task<IncidentFacts> FactsAsync(Opened<MajorIncident, MajorIncidentRow> opened, CancellationToken cancellationToken = default) =>
        Task.FromResult(Facts());

    /// <summary>Opens one, with its number.</summary>
    /// <exception cref="ProcedureRuleException">It happens elsewhere.</exception>
    public async Task OpenAsync(Guid incidentId, IncidentTerms terms, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(terms);
        var step = Steps.The<OpenIncidentStep>();
        var make = step.Enter(Unbegun.File, Facts(), terms);
        await BeginAsync(null, terms.RegionCode, incidentId, make(await NumberAsync(step, terms.RegionCode, cancellationToken)), cancellationToken);
    }

    /// <inheritdoc/>
    protected override Task LockAsync(long enterpriseId, Guid subjectId, CancellationToken cancellationToken) =>
        Database.LockAsync("incident", enterpriseId, subjectId.ToString("N"), cancellationToken);

    /// <inheritdoc/>
    protected override string RegionOf(MajorIncidentRow row, EnterpriseRow? enterprise)
    {
        ArgumentNullException.ThrowIfNull(row);
        return row.RegionCode;
    }

    /// <inheritdoc/>
    protected override MajorIncidentRow Project(Origin origin, MajorIncident file)
    {
        ArgumentNullException.ThrowIfNull(origin);
        ArgumentNullException.ThrowIfNull(file);
        var next = file.Clocks.Count > 0 ? file.Clocks[0] : null;
        return new MajorIncidentRow
        {
            EnterpriseId = Subjects.OfNoEnterprise,
            IncidentId = origin.SubjectId,
            IncidentNumber = file.Opened.IncidentNumber,
            RegionCode = file.Opened.RegionCode,
            Kind = file.Opened.OfKind,
            Respondent = file.Opened.Respondent,
            Place = file.Opened.Place,
            People = file.People,
            Amount = file.Opened.Amount,
            OpenedOn = file.Opened.On,
            SourceId = file.Opened.SourceId,
            Stage = file.Stage,
            NextDueAt = next?.DueAt,
            NextDueWhat = next?.What,
            Version = origin.Events.Count,
        };
    }
}
