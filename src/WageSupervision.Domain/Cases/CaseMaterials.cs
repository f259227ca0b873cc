using WageSupervision.Domain.Procedure;

namespace WageSupervision.Domain.Cases;

/// <summary>A paper or a piece of evidence of a case, as a list of what is handed on names it.</summary>
/// <param name="Key">By which it is chosen: the number of a paper, or the id of a file.</param>
/// <param name="What">What it is, without names.</param>
/// <param name="On">Its day.</param>
/// <param name="EvidenceId">The file; <c>null</c> for a paper of the office itself.</param>
public sealed record CaseMaterial(string Key, string What, DateOnly On, Guid? EvidenceId)
{
    /// <summary>As a line of the list.</summary>
    public string Line => $"{What}（{On:yyyy-MM-dd}）";
}

/// <summary>What of a case can be handed on: its numbered papers and every file that stands behind an event.</summary>
public static class CaseMaterials
{
    /// <summary>All, oldest first.</summary>
    public static IReadOnlyList<CaseMaterial> Of(SupervisionCase file)
    {
        ArgumentNullException.ThrowIfNull(file);
        return [.. file.Events.SelectMany(Of).DistinctBy(material => material.Key)];
    }

    /// <summary>Those of these keys, in the order of the case.</summary>
    public static IReadOnlyList<CaseMaterial> Chosen(SupervisionCase file, IReadOnlyList<string> keys) =>
        [.. Of(file).Where(material => keys.Contains(material.Key, StringComparer.Ordinal))];

    private static IEnumerable<CaseMaterial> Of(ProcedureEvent recorded)
    {
        var paper = recorded switch
        {
            CaseOpened opened => (opened.CaseNumber, "立案审批表"),
            CorrectionOrdered order => (order.OrderNumber, "限期改正指令书"),
            HandlingDecided decided => (decided.DecisionNumber, "行政处理决定书"),
            PenaltyDecided penalty => (penalty.DecisionNumber, "行政处罚决定书"),
            _ => default((string Number, string Title)?),
        };
        if (paper is var (number, title))
        {
            yield return new(number, $"{title} {number}", recorded.On, null);
        }

        if (recorded.Words() is { EvidenceId: { } file } words)
        {
            yield return new(file.ToString("N"), recorded is EvidenceAdded added
                ? $"{Choices.LabelOf(added.OfKind)}：{added.What.TrimEnd('。')}" : $"“{words.Title}”的文件", recorded.On, file);
        }
    }
}
