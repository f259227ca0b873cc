using WageSupervision.Domain.Cases;
using WageSupervision.Domain.Procedure;
using WageSupervision.Domain.Tests.Procedure.Samples;

namespace WageSupervision.Domain.Tests.Procedure;

/// <summary>What no sample reaches, nobody tests: each step is open in some state, and each of its preconditions stands in the way in some state.</summary>
public sealed class SampleCoverageTests
{
    // Shown by a test of their own, not by a state: ContactTests, DisclosureTests, FilingOrderTests, WarningTests, HigherFineTests, ClaimsCorrectionTests,
    // ArrearsRevisionTests, SupervisionCaseTests, ListingTests, ListingRemovalTests, MajorNoticeTests.
    private static readonly string[] Elsewhere =
    [
        "accept-contact employer-unknown", "accept-contact facts-unknown", "accept-contact months-unknown", "answer-contact case-runs", "approve sum-changed",
        "approve-filing-order nothing-left", "ask-hearing fine-not-large", "decision nothing-established", "grave-penalty not-a-unit",
        "hearing-request fine-not-large", "list findings-rejudged", "list proofs-unread", "listing-down already-down", "listing-time already-extended",
        "listing-time-grant four-eyes", "listing-time-refuse four-eyes", "major already-published", "removal-grant four-eyes", "removal-grant prosecuted",
        "removal-grant repeated", "removal-refuse four-eyes", "restoration-decline four-eyes", "restore four-eyes",
    ];

    // Nobody has seen these stand in the way yet: how many objections and declarations there may be, and a publication after its case was revoked.
    private static readonly string[] Nowhere =
    [
        "listing-objection too-many-objections", "listing-objection-recorded too-many-objections", "major case-revoked",
        "major-objection too-many-objections", "major-objection-recorded too-many-objections", "objection too-many-objections",
        "propose-fact too-many-waiting",
    ];

    [Fact]
    public void Samples_EveryStep_IsOpenInSomeState() => Assert.Equal(
        ["listing-decision-service"], // In ListingTests alone.
        from section in ProcedureSection.All
        from step in section.Steps
        where !StatesOf(section).Any(state => state.GateOf(step)?.IsOpen == true)
        select step.Card.Name);

    [Fact]
    public void Samples_EveryPreconditionOfEveryStep_BlocksInSomeState()
    {
        var missing = Pairs(_ => true).Except(Pairs(condition => !condition.Met)).Order(StringComparer.Ordinal);

        Assert.Equal(Elsewhere.Concat(Nowhere).Order(StringComparer.Ordinal), missing);
    }

    private static IEnumerable<ProcedureSample> StatesOf(ProcedureSection section) =>
        section.Steps.Any(step => step.Subject == typeof(SupervisionCase)) ? [.. section.States, .. CaseSamples.Further()] : section.States;

    private static HashSet<string> Pairs(Func<Precondition, bool> counts) =>
    [
        .. from section in ProcedureSection.All
           from step in section.Steps
           from state in StatesOf(section)
           from condition in state.GateOf(step)?.Preconditions ?? []
           where counts(condition)
           select $"{step.Card.Name} {condition.Code}",
    ];
}
