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

/// <summary>The words by which sheets state it (work-relations.csv). A word that is not in the table is asked about.</summary>
public static class WorkRelations
{
    private static readonly FrozenDictionary<string, WorkRelation>.AlternateLookup<ReadOnlySpan<char>> ByWord =
        Csv.ReadEmbedded("work-relations.csv")
            .SelectMany(row => row["words"].Split(';'), (row, word) => KeyValuePair.Create(word, Enum.Parse<WorkRelation>(row["relation"])))
            .ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>What a word states; <see cref="WorkRelation.Unclear"/> where it is not known, <c>null</c> where there is none.</summary>
    public static WorkRelation? Of(string? word)
    {
        var said = word.AsSpan().Trim();
        return said.IsEmpty ? null : ByWord.TryGetValue(said, out var relation) ? relation : WorkRelation.Unclear;
    }

    /// <summary>Whether it is no employment, so that the Order does not speak of what is paid.</summary>
    public static bool IsOutside(this WorkRelation relation) =>
        relation is WorkRelation.Internship or WorkRelation.Reemployment or WorkRelation.Service;
}
