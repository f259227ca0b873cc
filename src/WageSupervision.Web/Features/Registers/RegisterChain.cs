using WageSupervision.Domain.Registers;
using WageSupervision.Web.Persistence;

namespace WageSupervision.Web.Features.Registers;

/// <summary>One step of an entry as people read it.</summary>
/// <param name="Sequence">Its number in the chain.</param>
/// <param name="Title">What was done.</param>
/// <param name="Text">With what; of a correction, what changed.</param>
/// <param name="RecordedAt">When.</param>
/// <param name="Actor">Who.</param>
/// <param name="FileId">The file beside it, or <c>null</c>.</param>
/// <param name="Struck">Whether it was struck later.</param>
/// <param name="MayStrike">Whether it may be struck.</param>
public sealed record ChainStep(int Sequence, string Title, string Text, DateTimeOffset RecordedAt, string Actor, Guid? FileId, bool Struck, bool MayStrike)
{
    /// <summary>The steps of an entry, oldest first.</summary>
    public static IReadOnlyList<ChainStep> Of(OpenEntry open)
    {
        ArgumentNullException.ThrowIfNull(open);
        List<ChainStep> steps = [];
        Particulars? before = null;
        foreach (var row in open.Events)
        {
            var recorded = Ledger.Event(row);
            var words = recorded.Words();
            var title = recorded is EntryEnded ? RegisterText.End(open.Row.Kind).Title : words.Title;
            var text = recorded is EntryCorrected { Particulars: var after } ? words.Text + Changes(before!, after) : words.Text;
            before = recorded switch { EntryRegistered first => first.Particulars, EntryCorrected corrected => corrected.Particulars, _ => before };
            steps.Add(new ChainStep(
                row.Sequence, title, text, row.RecordedAt, row.ActorShown, words.EvidenceId,
                open.Entry.Struck.Contains(row.Sequence), open.Entry.WithdrawnBecause is null && open.Entry.MayStrike(row.Sequence)));
        }

        return steps;
    }

    private static string Changes(Particulars before, Particulars after)
    {
        var old = RegisterText.Pairs(before).ToDictionary(pair => pair.Label, pair => pair.Value);
        var changed = RegisterText.Pairs(after).Where(pair => old.GetValueOrDefault(pair.Label, "—") != pair.Value)
            .Select(pair => $"{pair.Label}由“{old.GetValueOrDefault(pair.Label, "—")}”改为“{pair.Value}”").ToList();
        return changed.Count == 0 ? "登记的内容没有变化。" : string.Join("；", changed) + "。";
    }
}
