using WageSupervision.Web.Persistence;
using WageSupervision.Web.Shell;

namespace WageSupervision.Web.Procedures;

/// <summary>One entry of a timeline.</summary>
/// <param name="Title">What happened.</param>
/// <param name="On">When.</param>
/// <param name="Text">Particulars.</param>
/// <param name="Actor">Who recorded it, and when.</param>
/// <param name="EvidenceId">A file to look at, or <c>null</c>.</param>
public sealed record TimelineEntry(string Title, DateOnly On, string Text, string Actor, Guid? EvidenceId)
{
    /// <summary>Recorded events as a timeline, newest first; each says itself what happened.</summary>
    public static IReadOnlyList<TimelineEntry> Of(IReadOnlyList<ProcedureEventRow> events) => [.. events.Reverse().Select(row =>
    {
        var recorded = Ledger.Event(row);
        var words = recorded.Words();
        return new TimelineEntry(words.Title, recorded.On, words.Text, $"{row.ActorShown}，{Show.Time(row.RecordedAt)} 登记", words.EvidenceId);
    })];
}
