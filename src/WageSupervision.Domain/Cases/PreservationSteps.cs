using WageSupervision.Domain.Parameters;
using WageSupervision.Domain.Procedure;
using static WageSupervision.Domain.Cases.CaseConditions;

namespace WageSupervision.Domain.Cases;

/// <summary>What becomes of things that were preserved.</summary>
public enum PreservationEnd
{
    /// <summary>复制、拍照后发还.</summary>
    [Choice("复制、拍照留存，原物发还")]
    CopiedAndReturned,

    /// <summary>送鉴定.</summary>
    [Choice("送鉴定")]
    Examined,

    /// <summary>移送.</summary>
    [Choice("移送有关机关")]
    HandedOn,

    /// <summary>不需要，解除.</summary>
    [Choice("不需要了，解除保存")]
    Released,
}

/// <summary>What is to be preserved.</summary>
/// <param name="What">The things.</param>
/// <param name="Reason">Why they may be lost or be hard to obtain later.</param>
public sealed record PreservationTerms(string What, string Reason);

/// <summary>提请先行登记保存.</summary>
/// <param name="What">The things.</param>
/// <param name="Reason">Why they may be lost or be hard to obtain later.</param>
/// <param name="ProposedBy">Who proposes; another person decides.</param>
[StoredAs("preservation-proposed")]
public sealed record PreservationProposed(string What, string Reason, Guid ProposedBy) : CaseProposal(Reason, ProposedBy)
{
    /// <inheritdoc/>
    public override EventWords Words() => new("提请先行登记保存", $"{What.TrimEnd('。')}。{Reason}");
}

/// <summary>批准先行登记保存.</summary>
/// <param name="What">The things.</param>
[StoredAs("preservation-ordered")]
public sealed record PreservationOrdered(string What) : CaseApproval
{
    internal override Type Settles => typeof(PreservationProposed);

    /// <inheritdoc/>
    public override EventWords Words() => new("先行登记保存", What);
}

/// <summary>先行登记保存的处理.</summary>
/// <param name="End">What becomes of the things.</param>
/// <param name="Note">Particulars.</param>
[StoredAs("preservation-resolved")]
public sealed record PreservationResolved(PreservationEnd End, string Note) : ProcedureEvent
{
    /// <inheritdoc/>
    public override EventWords Words() => new("处理先行登记保存的物品", $"{Choices.LabelOf(End)}。{Note}");
}

/// <summary>Things that are preserved: seven working days, then the preservation is void by itself.</summary>
/// <param name="Ordered">先行登记保存, or <c>null</c>.</param>
/// <param name="Resolved">What became of the things, or <c>null</c>.</param>
public sealed record CasePreservation(PreservationOrdered? Ordered, PreservationResolved? Resolved)
{
    /// <summary>Working days within which it is decided what becomes of the things（《行政处罚法》第五十六条、第八十五条）.</summary>
    public const int WorkingDays = 7;

    internal const string Law = "《行政处罚法》第五十六条";

    /// <summary>None.</summary>
    public static CasePreservation None { get; } = new(null, null);

    /// <summary>The last day to decide; <c>null</c> where nothing is preserved, or the holidays of that year are not announced.</summary>
    public DateOnly? DueOn(WorkCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        return Ordered is { } ordered && Resolved is null ? calendar.AddWorkingDays(ordered.On, WorkingDays) : null;
    }

    /// <summary>Whether things are preserved on a day.</summary>
    public bool Stands(WorkCalendar calendar, DateOnly today) => Ordered is not null && Resolved is null && !(today > DueOn(calendar));

    internal CasePreservation With(ProcedureEvent recorded) => recorded switch
    {
        PreservationOrdered ordered => new(ordered, null),
        PreservationResolved resolved => this with { Resolved = resolved },
        _ => this,
    };
}

/// <summary>提请先行登记保存, while nothing else is preserved.</summary>
public sealed class ProposePreservationStep() : ProposalStep<PreservationTerms, PreservationProposed>(new StepCard("preservation", "先行登记保存")
{
    Action = "ProposePreservation",
    ActionWords = "提请先行登记保存",
    Roles = [Role.Inspector],
    Page = "/Cases/Preservation",
    Law = CasePreservation.Law,
    Place = 220,
    IsRare = true,
})
{
    /// <inheritdoc/>
    protected override IEnumerable<Precondition> Holds(SupervisionCase file, CaseFacts facts) => NothingPreserved(file, facts);

    /// <inheritdoc/>
    protected override PreservationProposed Make(SupervisionCase file, CaseFacts facts, PreservationTerms terms, string number) =>
        new(terms.What, terms.Reason, facts.Actor) { On = facts.Today };

    internal static IEnumerable<Precondition> NothingPreserved(SupervisionCase file, CaseFacts facts) =>
    [
        Open(file), TwoOfficers(file),
        new(!file.Preservation.Stands(facts.Calendar, facts.Today), "没有正在保存、还没有处理的物品", "still-preserved", CasePreservation.Law),
    ];
}

/// <summary>批准先行登记保存, by another person than the proposer.</summary>
public sealed class ApprovePreservationStep() : ApprovalStep<PreservationProposed, PreservationOrdered>(new StepCard("approve-preservation", "批准先行登记保存")
{
    Action = CaseApprovals.Action,
    ActionWords = CaseApprovals.ActionWords,
    Roles = [Role.Supervisor],
    Page = CaseApprovals.Page,
    Query = "?of=preservation-proposed",
    Law = CasePreservation.Law,
    Place = 222,
})
{
    /// <inheritdoc/>
    protected override IEnumerable<Precondition> Holds(SupervisionCase file, CaseFacts facts, PreservationProposed? proposal) =>
        ProposePreservationStep.NothingPreserved(file, facts);

    /// <inheritdoc/>
    protected override PreservationOrdered Approve(SupervisionCase file, CaseFacts facts, PreservationProposed proposal, string number) =>
        new(proposal.What) { On = facts.Today };
}

/// <summary>What is decided of things that were preserved.</summary>
/// <param name="End">What becomes of them; <c>null</c> where it is left empty.</param>
/// <param name="Note">Particulars.</param>
public sealed record PreservationEndTerms(PreservationEnd? End, string Note);

/// <summary>处理先行登记保存的物品, within the seven working days.</summary>
public sealed class ResolvePreservationStep() : CaseStep<PreservationEndTerms, PreservationResolved>(new StepCard("preservation-end", "处理登记保存的物品")
{
    Action = "ResolvePreservation",
    ActionWords = "处理先行登记保存的物品",
    Roles = [Role.Inspector],
    Page = "/Cases/PreservationEnd",
    Law = CasePreservation.Law,
    Place = 19,
})
{
    /// <inheritdoc/>
    protected override IEnumerable<Precondition> Asks(SupervisionCase file, CaseFacts facts) =>
    [
        new(file.Preservation is { Ordered: not null, Resolved: null }, "有先行登记保存、还没有处理的物品", "nothing-preserved", CasePreservation.Law),
        new(file.Preservation.Stands(facts.Calendar, facts.Today) || file.Preservation.Ordered is null,
            $"{CasePreservation.WorkingDays} 个工作日还没有过（过了的，保存自动解除）", "preservation-void", CasePreservation.Law),
    ];

    /// <inheritdoc/>
    protected override PreservationResolved Make(SupervisionCase file, CaseFacts facts, PreservationEndTerms terms, string number) =>
        new(terms.End!.Value, terms.Note) { On = facts.Today };
}
