using MediatR;
using WageSupervision.Domain.Procedure;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Shell;

namespace WageSupervision.Web.Procedures;

/// <summary>Something that events happen to, as it was loaded.</summary>
/// <typeparam name="TFile">The aggregate.</typeparam>
/// <typeparam name="TRow">What lists show of it.</typeparam>
/// <param name="row">What lists show of it.</param>
/// <param name="enterprise">The enterprise; <c>null</c> for what belongs to none.</param>
/// <param name="file">The aggregate, rebuilt from its events.</param>
/// <param name="events">The events as recorded, oldest first.</param>
/// <param name="deviations">Columns of the row that do not say what the events say, and <c>ledger</c> where the chain is broken.</param>
public sealed class Opened<TFile, TRow>(
    TRow row, EnterpriseRow? enterprise, TFile file, IEnumerable<ProcedureEventRow> events, IReadOnlyList<string> deviations)
    where TFile : Aggregate, IRebuilt<TFile>
    where TRow : class, ISubjectRow
{
    private readonly List<ProcedureEventRow> recorded = [.. events];

    /// <summary>What lists show of it.</summary>
    public TRow Row { get; } = row;

    /// <summary>The enterprise.</summary>
    /// <exception cref="InvalidOperationException">It belongs to none.</exception>
    public EnterpriseRow Enterprise => enterprise ?? throw new InvalidOperationException("it belongs to no enterprise");

    /// <summary>The enterprise, or <c>null</c> for what belongs to none.</summary>
    internal EnterpriseRow? KnownEnterprise => enterprise;

    /// <summary>The aggregate.</summary>
    public TFile File { get; private set; } = file;

    /// <summary>The events as recorded, oldest first.</summary>
    public IReadOnlyList<ProcedureEventRow> Events => recorded;

    /// <summary>Whether, when it was loaded, the chain was whole and every column of the row said what the events say.</summary>
    public bool IsSound => deviations.Count == 0;

    /// <summary>Adds an event that has been recorded.</summary>
    internal void Add(ProcedureEventRow added)
    {
        recorded.Add(added);
        if (Ledger.Event(added) is var happened and not StepStruck)
        {
            File.Apply(happened);
            return;
        }

        File = TFile.From(recorded.Select(Ledger.Event));
    }
}

/// <summary>From what a row is projected, besides the aggregate itself.</summary>
/// <param name="KnownEnterprise">The enterprise; <c>null</c> for what belongs to none.</param>
/// <param name="SubjectId">The subject.</param>
/// <param name="RegionCode">The county whose office it is: where it was begun, also after the enterprise has moved.</param>
/// <param name="Events">The events as recorded, oldest first; never empty.</param>
public sealed record Origin(EnterpriseRow? KnownEnterprise, Guid SubjectId, string RegionCode, IReadOnlyList<ProcedureEventRow> Events)
{
    /// <summary>The enterprise.</summary>
    /// <exception cref="InvalidOperationException">It belongs to none.</exception>
    public EnterpriseRow Enterprise => KnownEnterprise ?? throw new InvalidOperationException("it belongs to no enterprise");

    /// <summary>Who began it.</summary>
    public Guid BegunBy => Events[0].ActorId;

    /// <summary>The office, union or enterprise that began it.</summary>
    public string BegunIn => Events[0].ActorShown.Split('　')[0];

    /// <summary>The day of the last event, on which the row's stage was worked out.</summary>
    public DateOnly Day => DateOnly.FromDateTime(PortalClock.Local(Events[^1].RecordedAt));
}

/// <summary>An event was recorded; whoever hears of it acts in the same transaction.</summary>
/// <typeparam name="TFile">The aggregate.</typeparam>
/// <typeparam name="TRow">What lists show of it.</typeparam>
/// <param name="Subject">What it happened to, the event applied.</param>
/// <param name="Event">The event.</param>
public sealed record Recorded<TFile, TRow>(Opened<TFile, TRow> Subject, ProcedureEvent Event) : INotification
    where TFile : Aggregate, IRebuilt<TFile>
    where TRow : class, ISubjectRow;
