using WageSupervision.Domain.Procedure;
using WageSupervision.Domain.Registers;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Shell;

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
            var recorded = ProcedureLog.Event(row);
            var (title, text) = Words(recorded, before, open.Row.Kind);
            before = recorded switch { EntryRegistered first => first.Particulars, EntryCorrected corrected => corrected.Particulars, _ => before };
            steps.Add(new ChainStep(
                row.Sequence, title, text, row.RecordedAt, row.ActorShown, RegisterEntry.FileOf(recorded)?.EvidenceId,
                open.Entry.Struck.Contains(row.Sequence), open.Entry.WithdrawnBecause is null && open.Entry.MayStrike(row.Sequence)));
        }

        return steps;
    }

    private static (string Title, string Text) Words(ProcedureEvent recorded, Particulars? before, RegisterKind kind) => recorded switch
    {
        EntryRegistered => ("登记", ""),
        EntryCorrected corrected => ("更正", $"理由：{corrected.Reason}。{Changes(before!, corrected.Particulars)}"),
        EntryFileAdded added => ("补充材料", added.Note),
        EntryEnded ended => (RegisterText.End(kind).Title, $"{Show.Date(ended.EndedOn)}{(ended.Note.Length > 0 ? "，" + ended.Note : "")}"),
        EntryPaid { Amount: { } yuan } paid => ("登记支付", $"{Show.Date(paid.PaidOn)} 支付 {Show.Yuan(yuan)} 元"),
        EntryPaid paid => ("登记支付", $"{Show.Date(paid.PaidOn)} 付清延期的工资"),
        StoppageWagePaid wage => ("登记停工期间的工资", $"{Show.Date(wage.PeriodStart)} 到 {Show.Date(wage.PeriodEnd)}，{(wage.WorkedNormally ? "付出了" : "没有付出")}正常劳动，最低的一人实发 {Show.Yuan(wage.WagePaid)} 元"),
        EntryStepStruck step => ("撤销一步", $"撤销第 {step.Sequence} 步。理由：{step.Reason}"),
        EntryWithdrawn withdrawn => ("撤销登记", $"理由：{withdrawn.Reason}"),
        _ => ("", ""),
    };

    private static string Changes(Particulars before, Particulars after)
    {
        var old = RegisterText.Pairs(before).ToDictionary(pair => pair.Label, pair => pair.Value);
        var changed = RegisterText.Pairs(after).Where(pair => old.GetValueOrDefault(pair.Label, "—") != pair.Value)
            .Select(pair => $"{pair.Label}由“{old.GetValueOrDefault(pair.Label, "—")}”改为“{pair.Value}”").ToList();
        return changed.Count == 0 ? "登记的内容没有变化。" : string.Join("；", changed) + "。";
    }
}
