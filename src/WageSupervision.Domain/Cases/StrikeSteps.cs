using WageSupervision.Domain.Procedure;
using static WageSupervision.Domain.Cases.CaseConditions;

namespace WageSupervision.Domain.Cases;

/// <summary>A recorded step that is to be struck.</summary>
/// <param name="Sequence">The place of its event in the chain, from 1.</param>
/// <param name="Reason">What is wrong with it, and how that was found out.</param>
public sealed record StrikeTerms(int? Sequence, string Reason);

/// <summary>Which steps of a case can be struck, and what rests on them.</summary>
public static class CaseStrikes
{
    internal const string WholeProcess = "《行政处罚法》第四十七条";

    /// <summary>The standing event at a place of the chain that can be struck; <c>null</c> where there is none.</summary>
    public static ProcedureEvent? At(SupervisionCase file, int sequence)
    {
        ArgumentNullException.ThrowIfNull(file);
        return sequence >= 1 && sequence <= file.History.Count && file.History[sequence - 1] is var recorded
            && file.Events.Any(each => ReferenceEquals(each, recorded))
            && recorded is HearingSettled or CorrectionOrderServed or InquiryServed or PaymentConfirmed or RefusalEstablished or PriorNoticeMade
                or PriorNoticeServed or PenaltyServed or HandlingNoticeServed or HandlingServed or (IEndsCase and not CaseJoined) or ConductOrderServed
                or ConductCorrected or ConductRefused or FinePaid or AddedCompensationPaid
                or PaymentSplit or ReceiptsSigned
                or AdvanceOrdered or AdvanceServed
            ? file.History[sequence - 1] : null;
    }

    /// <summary>What stands on a step and would have to be struck before it, as the timeline calls it; <c>null</c> where nothing does.</summary>
    public static string? RestsOn(SupervisionCase file, ProcedureEvent recorded)
    {
        ArgumentNullException.ThrowIfNull(file);
        var later = file.Events.SkipWhile(each => !ReferenceEquals(each, recorded)).Skip(1).ToList();
        return recorded switch
        {
            IEndsCase => null,
            // A fine outlives its case.
            FinePaid or AddedCompensationPaid => null,
            _ when file.ClosedOn is not null => later.Find(each => each is IEndsCase)?.Words().Title ?? "结案",
            CorrectionOrderServed => ((ProcedureEvent?)file.Refusal ?? OrdinaryNotice(file)
                ?? file.Proposals.Of<OrderExtensionProposed>() ?? (ProcedureEvent?)file.Proposals.Of<OrderRevocationProposed>() ?? file.Police.Sent
                ?? later.Find(each => each is OrderExtended or OrderRevoked or CorrectionOrdered)
                ?? file.Handling.Notice)?.Words().Title,
            RefusalEstablished => OrdinaryNotice(file)?.Words().Title,
            AdvanceOrdered or AdvanceServed => later.Find(each => each is AdvanceServed or AdvanceOrdered)?.Words().Title,
            PriorNoticeMade => ((ProcedureEvent?)file.NoticeService ?? file.Penalty)?.Words().Title,
            PriorNoticeServed => ((ProcedureEvent?)file.Hearing ?? file.Penalty)?.Words().Title,
            HandlingNoticeServed => file.Handling.Decision?.Words().Title,
            HandlingServed => later.Find(each => each is AddedCompensationPaid or RemedyFiled { Of: DecisionKind.Handling }
                or DemandLetterMade { Of: DecisionKind.Handling } or HandlingRevoked)?.Words().Title,
            ConductOrderServed => file.Breaches.Refused?.Words().Title,
            ConductRefused => file.Notice is { Breach: not null } resting ? resting.Words().Title : null,
            ConductCorrected => ((ProcedureEvent?)file.NotPenalised ?? file.Proposals.Of<NoPenaltyProposed>())?.Words().Title,
            InquiryServed => ((ProcedureEvent?)file.Inquiry.Answer ?? file.Inquiry.Burden)?.Words().Title,
            HearingSettled { Held: var held } =>
                ((ProcedureEvent?)file.Discussion ?? (ProcedureEvent?)(held ? file.LegalReview : null) ?? file.Penalty)?.Words().Title,
            PenaltyServed => later.Find(each => each is FinePaid or FinePlanAsked or RemedyFiled { Of: DecisionKind.Penalty }
                or DemandLetterMade { Of: DecisionKind.Penalty } or DecisionChanged or DecisionRevoked)
                ?.Words().Title,
            _ => null,
        };
    }

    /// <summary>The lists and publications that rest on a step: they do not stop the strike, and have to be mended after it.</summary>
    public static IReadOnlyList<string> Lists(SupervisionCase file, ProcedureEvent recorded)
    {
        ArgumentNullException.ThrowIfNull(file);
        List<string> resting = [];
        if (recorded is CorrectionOrderServed or HandlingServed && file.Lists.ListingId is not null)
        {
            resting.Add("失信联合惩戒名单的列入");
        }

        if (recorded is PenaltyServed or HandlingServed && file.Lists.MajorId is not null)
        {
            resting.Add("重大违法行为社会公布");
        }

        return resting;
    }

    // A notice that was sent back rests on nothing any more, and one for grave consequences rests on them.
    private static PriorNoticeMade? OrdinaryNotice(SupervisionCase file) => file.Notice is { GraveFacts: null, Breach: null } notice ? notice : null;

    internal static ProcedureRuleException? Fault(SupervisionCase file, int sequence)
    {
        if (At(file, sequence) is not { } recorded)
        {
            return new("not-strikable", WholeProcess, "这一步不能划去：只能划去登记的送达、清偿、清偿的分配、签收表、缴款、认定、告知、听证、责令先行清偿和办结，而且没有划去过。", "Sequence");
        }

        return RestsOn(file, recorded) is { } resting
            ? new("something-rests-on-it", WholeProcess, $"后面的“{resting}”以这一步为依据。请先划去那一步，再划去这一步。", "Sequence")
            : null;
    }
}

/// <summary>提出划去 a step that was recorded wrongly.</summary>
public sealed class ProposeStrikeStep() : CaseStep<StrikeTerms, StrikeProposed>(new StepCard("strike", "划去记错的一步")
{
    Action = "ProposeStrike",
    ActionWords = "提出划去记错的一步",
    Roles = [Role.Inspector],
    Page = "/Cases/Strike",
    Law = CaseStrikes.WholeProcess,
    Place = 170,
})
{
    /// <summary>Offered beside each step in the timeline, not among the buttons.</summary>
    public override bool IsOffered(SupervisionCase file, CaseFacts facts) => false;

    /// <inheritdoc/>
    public override IEnumerable<ProcedureRuleException> Faults(SupervisionCase file, CaseFacts facts, StrikeTerms terms) =>
        terms.Sequence is { } sequence && CaseStrikes.Fault(file, sequence) is { } fault ? [fault] : [];

    /// <inheritdoc/>
    protected override IEnumerable<Precondition> Asks(SupervisionCase file, CaseFacts facts) =>
    [
        new(file.PendingStrike is null, "没有等待负责人决定的划去", "strike-pending", CaseStrikes.WholeProcess),
    ];

    /// <inheritdoc/>
    protected override StrikeProposed Make(SupervisionCase file, CaseFacts facts, StrikeTerms terms, string number) =>
        new(terms.Sequence!.Value, CaseStrikes.At(file, terms.Sequence.Value)!.Words().Title, terms.Reason, facts.Actor) { On = facts.Today };
}

/// <summary>同意划去, by another person than the proposer, while nothing rests on the step.</summary>
public sealed class StrikeStep() : CaseStep<NoTerms, StepStruck>(new StepCard("decide-strike", "同意划去")
{
    Action = "DecideStrike",
    ActionWords = "决定划去记错的一步",
    Roles = [Role.Supervisor],
    Page = "/Approvals/Strike",
    Law = CaseStrikes.WholeProcess,
    Place = 180,
})
{
    /// <inheritdoc/>
    protected override IEnumerable<Precondition> Asks(SupervisionCase file, CaseFacts facts)
    {
        var fault = file.PendingStrike is { } strike ? CaseStrikes.Fault(file, strike.Sequence) : null;
        return
        [
            .. Undecided(file, facts),
            new(fault is null, fault is null ? "后面没有以它为依据的步骤" : fault.Message.TrimEnd('。'), "something-rests-on-it", CaseStrikes.WholeProcess),
        ];
    }

    /// <inheritdoc/>
    protected override StepStruck Make(SupervisionCase file, CaseFacts facts, NoTerms terms, string number) =>
        new(file.PendingStrike!.Sequence, file.PendingStrike.What, file.PendingStrike.Reason) { On = facts.Today };

    internal static IEnumerable<Precondition> Undecided(SupervisionCase file, CaseFacts facts) =>
    [
        new(file.PendingStrike is not null, "有等待决定的划去", "no-strike", CaseStrikes.WholeProcess),
        new(file.PendingStrike?.ProposedBy != facts.Actor, "由提出人以外的人决定", "four-eyes", OnePerson),
    ];
}

/// <summary>不同意划去, by another person than the proposer; given the reason.</summary>
public sealed class DeclineStrikeStep() : CaseStep<string, StrikeDeclined>(new StepCard("decline-strike", "不同意划去")
{
    Action = "DeclineStrike",
    ActionWords = "不同意划去记错的一步",
    Roles = [Role.Supervisor],
    Page = "/Approvals/Strike",
    Law = CaseStrikes.WholeProcess,
    Place = 190,
})
{
    /// <inheritdoc/>
    protected override IEnumerable<Precondition> Asks(SupervisionCase file, CaseFacts facts) => StrikeStep.Undecided(file, facts);

    /// <inheritdoc/>
    protected override StrikeDeclined Make(SupervisionCase file, CaseFacts facts, string terms, string number) =>
        new(file.PendingStrike!.Sequence, file.PendingStrike.What, terms) { On = facts.Today };
}
