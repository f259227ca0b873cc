using WageSupervision.Domain.Procedure;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Shell;

namespace WageSupervision.Web.Procedures;

/// <summary>One entry of a timeline.</summary>
/// <param name="Title">What happened.</param>
/// <param name="On">When.</param>
/// <param name="Text">Particulars.</param>
/// <param name="Actor">Who recorded it, and when.</param>
/// <param name="EvidenceId">A file to look at, or <c>null</c>.</param>
/// <param name="IsStruck">Whether it was struck since, and counts for nothing.</param>
/// <param name="Correction">Where it can be proposed to be struck, or <c>null</c>.</param>
public sealed record TimelineEntry(string Title, DateOnly On, string Text, string Actor, Guid? EvidenceId, bool IsStruck, string? Correction)
{
    /// <summary>Recorded events as a timeline, newest first; each says itself what happened.</summary>
    /// <param name="events">The events, oldest first, of one subject or of several.</param>
    /// <param name="correctionOf">Where an event can be proposed to be struck; <c>null</c> where this person cannot.</param>
    public static IReadOnlyList<TimelineEntry> Of(IReadOnlyList<ProcedureEventRow> events, Func<ProcedureEventRow, string?>? correctionOf = null)
    {
        List<(ProcedureEventRow Row, ProcedureEvent Event)> all = [.. events.Select(row => (row, Ledger.Event(row)))];
        var struck = all.Where(each => each.Event is StepStruck).Select(each => (each.Row.SubjectId, ((StepStruck)each.Event).Sequence)).ToHashSet();
        return [.. all.AsEnumerable().Reverse().Select(each =>
        {
            var words = each.Event.Words();
            var isStruck = struck.Contains((each.Row.SubjectId, each.Row.Sequence));
            return new TimelineEntry(words.Title, each.Event.On, words.Text, $"{each.Row.ActorShown}，{Show.Time(each.Row.RecordedAt)} 登记",
                words.EvidenceId, isStruck, isStruck ? null : correctionOf?.Invoke(each.Row));
        })];
    }
}
