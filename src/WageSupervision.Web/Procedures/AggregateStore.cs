using MediatR;
using Microsoft.EntityFrameworkCore;
using WageSupervision.Domain.Procedure;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Shell;
using WageSupervision.Web.Shell.Errors;
using WageSupervision.Web.Shell.Security;

namespace WageSupervision.Web.Procedures;

/// <summary>What every store works with.</summary>
/// <param name="Database">The database.</param>
/// <param name="Ledger">Events.</param>
/// <param name="User">Who acts.</param>
/// <param name="Clock">When.</param>
/// <param name="Numbers">Numbers of documents.</param>
/// <param name="Mediator">Carries what was recorded to those who act on it.</param>
/// <param name="Log">Where a row that was altered behind the portal is named.</param>
public sealed record StoreTools(
    AppDbContext Database, Ledger Ledger, ICurrentUser User, PortalClock Clock, NumberSeries Numbers, IMediator Mediator, ILogger<StoreTools> Log);

/// <summary>Takes steps on what it keeps, whatever its rows look like.</summary>
/// <typeparam name="TFile">The aggregate.</typeparam>
/// <typeparam name="TFacts">What its gates must know besides its events.</typeparam>
public interface ITakesSteps<TFile, TFacts>
    where TFile : Aggregate
{
    /// <summary>Takes a step.</summary>
    /// <param name="subjectId">On what.</param>
    /// <param name="step">The step.</param>
    /// <param name="terms">Its particulars.</param>
    /// <param name="version">The version the person had before them, where a step sent twice must not count twice.</param>
    /// <param name="cancellationToken">Cancellation.</param>
    Task TakeAsync<TTerms>(Guid subjectId, Step<TFile, TFacts, TTerms> step, TTerms terms, int? version, CancellationToken cancellationToken);

    /// <summary>Which particulars the step would refuse.</summary>
    /// <exception cref="ProcedureRuleException">The step may not be taken now, whatever they are: nobody mends a form for nothing.</exception>
    Task<IReadOnlyList<ProcedureRuleException>> TryAsync<TTerms>(Guid subjectId, Step<TFile, TFacts, TTerms> step,
        TTerms terms, CancellationToken cancellationToken);

    /// <summary>Goes through the gate of a step, and no further.</summary>
    /// <exception cref="ProcedureRuleException">It may not be taken now.</exception>
    Task EnterAsync(Guid subjectId, Step<TFile, TFacts> step, CancellationToken cancellationToken);
}

/// <summary>
/// The store of one kind of aggregate: who may see it, how it is loaded by enterprise and id, locked, led through a step's gate once,
/// recorded in the ledger and projected into its row, and how the row is checked against its events.
/// </summary>
/// <typeparam name="TFile">The aggregate.</typeparam>
/// <typeparam name="TRow">What lists show of it.</typeparam>
/// <typeparam name="TFacts">What its gates must know besides its events.</typeparam>
/// <param name="tools">What it works with.</param>
public abstract partial class AggregateStore<TFile, TRow, TFacts>(StoreTools tools) : ITakesSteps<TFile, TFacts>
    where TFile : Aggregate, IRebuilt<TFile>
    where TRow : class, ISubjectRow
{
    /// <summary>Today.</summary>
    public DateOnly Today => tools.Clock.Today;

    /// <summary>The database.</summary>
    protected AppDbContext Database => tools.Database;

    /// <summary>Who acts.</summary>
    protected ICurrentUser User => tools.User;

    /// <summary>The rows this person may see.</summary>
    public abstract IQueryable<TRow> Visible();

    /// <summary>What the gates must know besides the events.</summary>
    public abstract Task<TFacts> FactsAsync(Opened<TFile, TRow> opened, CancellationToken cancellationToken = default);

    /// <summary>The row as the events say it must be.</summary>
    protected abstract TRow Project(Origin origin, TFile file);

    /// <summary>The county whose office a row belongs to.</summary>
    protected abstract string RegionOf(TRow row, EnterpriseRow? enterprise);

    /// <summary>Loads one for reading.</summary>
    /// <exception cref="NotFoundException">There is none, or none this person may see.</exception>
    public Task<Opened<TFile, TRow>> LoadAsync(Guid subjectId, CancellationToken cancellationToken = default) =>
        OneAsync(subjectId, toChange: false, cancellationToken);

    /// <summary>Loads one to change it. Whoever else acts on this enterprise's matters waits until the transaction ends.</summary>
    /// <exception cref="NotFoundException">There is none, or none this person may see.</exception>
    public Task<Opened<TFile, TRow>> LoadToChangeAsync(Guid subjectId, CancellationToken cancellationToken) =>
        OneAsync(subjectId, toChange: true, cancellationToken);

    /// <summary>Loads one to change it as a consequence of what was done elsewhere: whoever did that need not see it.</summary>
    /// <exception cref="NotFoundException">There is none.</exception>
    public async Task<Opened<TFile, TRow>> LoadToChangeAsync(long enterpriseId, Guid subjectId, CancellationToken cancellationToken)
    {
        await LockAsync(enterpriseId, subjectId, cancellationToken);
        return await ByKeysAsync(Database.Set<TRow>(), enterpriseId, subjectId, cancellationToken);
    }

    /// <summary>Loads many with their events in one reading each; tracked rows may be changed.</summary>
    public async Task<IReadOnlyList<Opened<TFile, TRow>>> GatherAsync(IReadOnlyList<TRow> rows, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(rows);
        var enterpriseIds = rows.Select(row => row.EnterpriseId).Distinct().ToList();
        var enterprises = await Database.Enterprises.AsNoTracking().Where(e => enterpriseIds.Contains(e.EnterpriseId))
            .ToDictionaryAsync(e => e.EnterpriseId, cancellationToken);
        var events = await tools.Ledger.OfAsync(enterpriseIds, [.. rows.Select(row => row.SubjectId)], cancellationToken);
        return [.. rows.Select(row => Open(row, enterprises.GetValueOrDefault(row.EnterpriseId), [.. events[row.SubjectId]]))];
    }

    /// <inheritdoc/>
    public async Task TakeAsync<TTerms>(Guid subjectId, Step<TFile, TFacts, TTerms> step, TTerms terms, int? version, CancellationToken cancellationToken) =>
        await TakeAsync(await LoadToChangeAsync(subjectId, cancellationToken), step, terms, version, cancellationToken);

    /// <summary>Takes a step on what was loaded to be changed.</summary>
    /// <returns>The event, recorded.</returns>
    public async Task<ProcedureEvent> TakeAsync<TTerms>(
        Opened<TFile, TRow> opened, Step<TFile, TFacts, TTerms> step, TTerms terms, int? version = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(opened);
        ArgumentNullException.ThrowIfNull(step);
        var facts = await FactsAsync(opened, cancellationToken);
        if (version is { } seen && seen != opened.Row.Version && step.Gate(opened.File, facts).IsOpen)
        {
            throw new ConflictException("您打开这一页以后，案件又有了新的记录，也可能是同一笔已经登记过，所以这一次没有登记。请看案件的“经过”，确实还没有登记的，再提交一次。");
        }

        var make = step.Enter(opened.File, facts, terms);
        var recorded = make(await NumberAsync(step, RegionOf(opened.Row, opened.KnownEnterprise), cancellationToken));
        await RecordAsync(opened, recorded, cancellationToken);
        return recorded;
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<ProcedureRuleException>> TryAsync<TTerms>(
        Guid subjectId, Step<TFile, TFacts, TTerms> step, TTerms terms, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(step);
        var opened = await LoadAsync(subjectId, cancellationToken);
        var facts = await FactsAsync(opened, cancellationToken);
        step.Gate(opened.File, facts).Enter();
        return [.. step.Faults(opened.File, facts, terms)];
    }

    /// <inheritdoc/>
    public async Task EnterAsync(Guid subjectId, Step<TFile, TFacts> step, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(step);
        var opened = await LoadAsync(subjectId, cancellationToken);
        step.Gate(opened.File, await FactsAsync(opened, cancellationToken)).Enter();
    }

    /// <summary>Begins a subject with its first event.</summary>
    /// <param name="enterprise">The enterprise; <c>null</c> for what belongs to none.</param>
    /// <param name="regionCode">The county whose office it is.</param>
    /// <param name="subjectId">Its id.</param>
    /// <param name="first">The first event.</param>
    /// <param name="cancellationToken">Cancellation.</param>
    /// <param name="by">Who is recorded where it is not the person signed in.</param>
    public async Task<Opened<TFile, TRow>> BeginAsync(
        EnterpriseRow? enterprise, string regionCode, Guid subjectId, ProcedureEvent first, CancellationToken cancellationToken, Recorder? by = null)
    {
        var enterpriseId = enterprise?.EnterpriseId ?? Subjects.OfNoEnterprise;
        var recorded = await tools.Ledger.AppendAsync(enterpriseId, subjectId, first, by ?? Recorder(), cancellationToken);
        var file = TFile.From([first]);
        var row = Project(new Origin(enterprise, subjectId, regionCode, [recorded]), file);
        Database.Add(row);
        var opened = new Opened<TFile, TRow>(row, enterprise, file, [recorded], []);
        await tools.Mediator.Publish(new Recorded<TFile, TRow>(opened, first), cancellationToken);
        return opened;
    }

    /// <summary>Records an event that follows from a step taken elsewhere, and projects the row anew.</summary>
    /// <param name="opened">What it happened to.</param>
    /// <param name="recorded">The event.</param>
    /// <param name="cancellationToken">Cancellation.</param>
    /// <param name="by">Who is recorded where it is not the person signed in.</param>
    public async Task RecordAsync(Opened<TFile, TRow> opened, ProcedureEvent recorded, CancellationToken cancellationToken, Recorder? by = null)
    {
        ArgumentNullException.ThrowIfNull(opened);
        var added = await tools.Ledger.AppendAsync(opened.Row.EnterpriseId, opened.Row.SubjectId, recorded, by ?? Recorder(), cancellationToken);
        opened.Add(added);
        await WriteAsync(opened, cancellationToken);
        await tools.Mediator.Publish(new Recorded<TFile, TRow>(opened, recorded), cancellationToken);
    }

    /// <summary>The number of the document that a step makes; empty where it makes none.</summary>
    protected async Task<string> NumberAsync(Step step, string regionCode, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(step);
        if (step.Card.Series is not { } series)
        {
            return "";
        }

        var region = await Database.Regions.Where(r => r.Code == regionCode).Select(r => r.Name).SingleAsync(cancellationToken);
        return await tools.Numbers.DocumentAsync(region, series, cancellationToken);
    }

    /// <summary>Waits for whoever else acts on the matters of an enterprise.</summary>
    protected virtual Task LockAsync(long enterpriseId, Guid subjectId, CancellationToken cancellationToken) =>
        Database.LockAsync("procedure", enterpriseId, "", cancellationToken);

    /// <summary>Columns of a row that the projection of its events contradicts.</summary>
    protected virtual IEnumerable<string> Compare(TRow row, TRow projected) => Database.Model.FindEntityType(typeof(TRow))!.GetProperties()
        .Where(column => !Equals(column.PropertyInfo!.GetValue(row), column.PropertyInfo.GetValue(projected))).Select(column => column.Name);

    /// <summary>Projects the row anew, into the row that was loaded.</summary>
    protected virtual Task WriteAsync(Opened<TFile, TRow> opened, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(opened);
        Database.Entry(opened.Row).CurrentValues.SetValues(Project(OriginOf(opened.Row, opened.KnownEnterprise, opened.Events), opened.File));
        return Task.CompletedTask;
    }

    private async Task<Opened<TFile, TRow>> OneAsync(Guid subjectId, bool toChange, CancellationToken cancellationToken)
    {
        // An address names the subject alone: the enterprise is looked up first, and everything is read by both.
        var enterpriseId = await Having(Visible(), subjectId).Select(row => (long?)row.EnterpriseId).SingleOrDefaultAsync(cancellationToken)
            ?? throw new NotFoundException();
        if (toChange)
        {
            await LockAsync(enterpriseId, subjectId, cancellationToken);
        }

        return await ByKeysAsync(toChange ? Visible() : Visible().AsNoTracking(), enterpriseId, subjectId, cancellationToken);
    }

    private async Task<Opened<TFile, TRow>> ByKeysAsync(IQueryable<TRow> rows, long enterpriseId, Guid subjectId, CancellationToken cancellationToken)
    {
        var row = await Having(rows.OfEnterprise(enterpriseId), subjectId).SingleOrDefaultAsync(cancellationToken) ?? throw new NotFoundException();
        var enterprise = enterpriseId == Subjects.OfNoEnterprise
            ? null : await Database.Enterprises.AsNoTracking().SingleAsync(e => e.EnterpriseId == enterpriseId, cancellationToken);
        return Open(row, enterprise, await tools.Ledger.OfAsync(enterpriseId, subjectId, cancellationToken));
    }

    private IQueryable<TRow> Having(IQueryable<TRow> rows, Guid subjectId)
    {
        var id = Database.Model.FindEntityType(typeof(TRow))!.FindPrimaryKey()!.Properties[1].Name;
        return rows.Where(row => EF.Property<Guid>(row, id) == subjectId);
    }

    private Opened<TFile, TRow> Open(TRow row, EnterpriseRow? enterprise, IReadOnlyList<ProcedureEventRow> written)
    {
        // A row that this transaction has changed speaks of events that are not written yet.
        IReadOnlyList<ProcedureEventRow> events = Database.Entry(row).State == EntityState.Detached ? written :
        [
            .. written,
            .. Database.ProcedureEvents.Local.Where(e => e.SubjectId == row.SubjectId && Database.Entry(e).State == EntityState.Added).OrderBy(e => e.Sequence),
        ];
        var file = TFile.From(events.Select(Ledger.Event));
        List<string> deviations = [.. Ledger.IsWhole(events) ? Array.Empty<string>() : ["ledger"],
            .. Compare(row, Project(OriginOf(row, enterprise, events), file))];
        if (deviations.Count > 0)
        {
            Altered(tools.Log, typeof(TRow).Name, row.SubjectId, string.Join(',', deviations));
        }

        return new Opened<TFile, TRow>(row, enterprise, file, events, deviations);
    }

    private Origin OriginOf(TRow row, EnterpriseRow? enterprise, IReadOnlyList<ProcedureEventRow> events) =>
        new(enterprise, row.SubjectId, RegionOf(row, enterprise), events);

    private Recorder Recorder() => new(User.Id, $"{User.Organisation}　{User.DisplayName}", tools.Clock.Now);

    [LoggerMessage(Level = LogLevel.Critical, Message = "{Row} {SubjectId} does not agree with its events: {Deviations}")]
    private static partial void Altered(ILogger logger, string row, Guid subjectId, string deviations);
}
