using WageSupervision.Domain.Procedure;
using static WageSupervision.Domain.Cases.CaseConditions;

namespace WageSupervision.Domain.Cases;

/// <summary>What a later judging of one finding comes to.</summary>
/// <param name="FindingId">The finding in the case.</param>
/// <param name="LaterFindingId">The one that has taken its place.</param>
/// <param name="Amount">Yuan owed by it; 0 where it is kept, or cannot be determined.</param>
public sealed record ArrearsRevision(Guid FindingId, Guid LaterFindingId, decimal Amount);

/// <summary>An event by which other sums are owed than until then.</summary>
public interface IRevisesArrears
{
    /// <summary>Each sum with what takes its place.</summary>
    IReadOnlyList<ArrearsRevision> Items { get; }

    /// <summary>Yuan owed until then.</summary>
    decimal OwedBefore { get; }

    /// <summary>Yuan owed from then.</summary>
    decimal OwedAfter { get; }

    /// <summary>The day.</summary>
    DateOnly On { get; }
}

/// <summary>采用重新核对的结论: what is owed follows findings that were judged again after the case was opened.</summary>
/// <param name="Items">Each finding with what takes its place.</param>
/// <param name="OwedBefore">Yuan owed until then.</param>
/// <param name="OwedAfter">Yuan owed from then.</param>
/// <param name="Grounds">What the inspector checked.</param>
[StoredAs("arrears-revised")]
public sealed record ArrearsRevised(IReadOnlyList<ArrearsRevision> Items, decimal OwedBefore, decimal OwedAfter, string Grounds)
    : ProcedureEvent, IRevisesArrears
{
    /// <inheritdoc/>
    public override EventWords Words() => new("采用重新核对的结论", $"{Items.Count} 项发现重新核对过，应付总额由 {Yuan(OwedBefore)}改为 {Yuan(OwedAfter)}。{Grounds}");
}

/// <summary>采用重新核对的结论; given what was checked.</summary>
public sealed class ReviseStep() : CaseStep<string, ArrearsRevised>(new StepCard("revision", "采用重新核对的结论")
{
    Action = "AdoptRevisions",
    ActionWords = "采用重新核对的结论",
    Roles = [Role.Inspector],
    Page = "/Cases/Revision",
    Law = Inspection,
    Place = 10,
})
{
    /// <inheritdoc/>
    public override bool IsNext(SupervisionCase file, CaseFacts facts) => file.Waiting(facts.Revisions).Count > 0;

    /// <inheritdoc/>
    protected override IEnumerable<Precondition> Asks(SupervisionCase file, CaseFacts facts) =>
    [
        Open(file),
        new(file.Waiting(facts.Revisions).Count > 0, "案中有发现立案以后重新核对过", "nothing-to-revise", Inspection),
    ];

    /// <inheritdoc/>
    protected override ArrearsRevised Make(SupervisionCase file, CaseFacts facts, string terms, string number)
    {
        var waiting = file.Waiting(facts.Revisions);
        var later = waiting.ToDictionary(revision => revision.FindingId);
        var owed = file.Items.Sum(item => later.TryGetValue(item.FindingId, out var revision) ? revision.Amount : item.Amount);
        return new ArrearsRevised(waiting, file.Owed, owed, terms) { On = facts.Today };
    }
}
