using WageSupervision.Domain.Parameters;
using WageSupervision.Domain.Projects;

namespace WageSupervision.Domain.Cases;

/// <summary>What the gates of a case must know besides its events.</summary>
/// <param name="Today">Today in Asia/Shanghai.</param>
/// <param name="Actor">Who would take the step.</param>
/// <param name="Revisions">Findings of the case that were judged again since, each with the last conclusion.</param>
/// <param name="Calendar">Working days.</param>
/// <param name="Thresholds">The figures of other laws, which bound fines.</param>
/// <param name="Addressee">The enterprise as documents of today name it.</param>
public sealed record CaseFacts(
    DateOnly Today, Guid Actor, IReadOnlyList<ArrearsRevision> Revisions, WorkCalendar Calendar, LegalThresholds Thresholds, Addressee Addressee)
{
    /// <summary>The benchmark of fines.</summary>
    public PenaltyGrades Grades { get; init; } = PenaltyGrades.None;

    /// <summary>How many penalties were decided in other cases of the enterprise.</summary>
    public int EarlierPenalties { get; init; }

    /// <summary>In a case against a responsible person: whether the breach still stands in the unit's case.</summary>
    public bool UnitBreachStands { get; init; } = true;

    /// <summary>Who is liable by the building project that the case is tied to, as known today; <c>null</c> where it is tied to none.</summary>
    public LiabilityChain? Chain { get; init; }

    /// <summary>
    /// Yuan that parties of that project were ordered to pay first in other cases, by party: an unpaid price is a limit once, not in every case anew.
    /// </summary>
    public IReadOnlyDictionary<Guid, decimal> OrderedElsewhere { get; init; } = new Dictionary<Guid, decimal>();
}

/// <summary>A case with what was judged again since. Cases are gathered in this form alone, so that no gate can overlook it.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="File">The case itself.</param>
/// <param name="Revisions">Findings of the case that were judged again since, each with the last conclusion.</param>
public sealed record JudgedCase(Guid CaseId, SupervisionCase File, IReadOnlyList<ArrearsRevision> Revisions)
{
    /// <summary>Those whose conclusion was not adopted yet. A closed case adopts nothing any more.</summary>
    public IReadOnlyList<ArrearsRevision> Waiting => File.Waiting(Revisions);
}
