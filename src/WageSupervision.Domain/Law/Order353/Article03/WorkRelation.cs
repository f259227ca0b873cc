using System.Buffers;
using System.Collections.Frozen;
using WageSupervision.Domain.Parameters;

namespace WageSupervision.Domain.Law.Order353.Article03;

/// <summary>On what somebody works for an enterprise, as the enterprise states it.</summary>
public enum WorkRelation
{
    /// <summary>劳动关系.</summary>
    [Choice("劳动关系")]
    Employment,

    /// <summary>实习, as part of somebody's schooling.</summary>
    [Choice("在校学生实习")]
    Internship,

    /// <summary>退休返聘.</summary>
    [Choice("退休返聘")]
    Reemployment,

    /// <summary>劳务、承揽.</summary>
    [Choice("劳务、承揽")]
    Service,

    /// <summary>What was stated does not say.</summary>
    [Choice("不清楚")]
    Unclear,
}

/// <summary>
/// The words by which sheets state it (work-relations.csv). A word that is not in the table is one of employment, unless it holds a word that hints at
/// something else: that is asked about.
/// </summary>
public static class WorkRelations
{
    private static readonly IReadOnlyDictionary<string, string>[] Table = [.. Csv.ReadEmbedded("work-relations.csv")];
    private static readonly FrozenDictionary<string, WorkRelation>.AlternateLookup<ReadOnlySpan<char>> ByKind = Words(Stated);
    private static readonly FrozenDictionary<string, WorkRelation>.AlternateLookup<ReadOnlySpan<char>> ByRemark =
        Words(row => Stated(row) && row["in_remarks"] == "yes");

    private static readonly SearchValues<string> Hints =
        SearchValues.Create([.. Table.Where(row => !Stated(row)).SelectMany(row => row["words"].Split(';'))], StringComparison.Ordinal);

    /// <summary>
    /// What the word of a 用工性质 states; <see cref="WorkRelation.Unclear"/> where it only hints at what is no employment, <c>null</c> where there is none.
    /// </summary>
    public static WorkRelation? Of(string? kind)
    {
        var said = kind.AsSpan().Trim();
        if (said.IsEmpty)
        {
            return null;
        }

        return ByKind.TryGetValue(said, out var relation) ? relation
            : said.ContainsAny(Hints) ? WorkRelation.Unclear
            : WorkRelation.Employment;
    }

    /// <summary>What a remark states that is nothing but the word for somebody who is not employed; else <c>null</c>.
    /// 退休 alone may tell of an employee who retired.</summary>
    public static WorkRelation? OfRemark(string? remark) => ByRemark.TryGetValue(remark.AsSpan().Trim(), out var relation) ? relation : null;

    /// <summary>What two lines of the same worker state together: where one says no employment and the other does not say the same, it is unclear.</summary>
    internal static WorkRelation? Together(WorkRelation? one, WorkRelation? other) =>
        one == other ? one
        : (one ?? WorkRelation.Employment) == WorkRelation.Employment && (other ?? WorkRelation.Employment) == WorkRelation.Employment
        ? WorkRelation.Employment : WorkRelation.Unclear;

    /// <summary>Whether it is no employment, so that the Order does not speak of what is paid.</summary>
    public static bool IsOutside(this WorkRelation relation) =>
        relation is WorkRelation.Internship or WorkRelation.Reemployment or WorkRelation.Service;

    private static bool Stated(IReadOnlyDictionary<string, string> row) => row["relation"] != nameof(WorkRelation.Unclear);

    private static FrozenDictionary<string, WorkRelation>.AlternateLookup<ReadOnlySpan<char>> Words(Func<IReadOnlyDictionary<string, string>, bool> wanted) =>
        Table.Where(wanted).SelectMany(row => row["words"].Split(';'), (row, word) => KeyValuePair.Create(word, Enum.Parse<WorkRelation>(row["relation"])))
            .ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
}
