using System.Text.Json.Serialization;
using WageSupervision.Domain.Procedure;
using static WageSupervision.Domain.Cases.CaseConditions;

namespace WageSupervision.Domain.Cases;

/// <summary>What of a case goes on in a case of its own.</summary>
/// <param name="IntoId">The id of the case that is opened.</param>
/// <param name="Items">The sums, by <see cref="ArrearsItem.FindingId"/>.</param>
/// <param name="Breaches">The breaches, by their numbers.</param>
/// <param name="Reason">Why.</param>
public sealed record DivisionTerms(Guid IntoId, IReadOnlyList<Guid> Items, IReadOnlyList<int> Breaches, string Reason);

/// <summary>提请分案.</summary>
/// <param name="IntoId">The id of the case that is opened.</param>
/// <param name="Items">The sums.</param>
/// <param name="Breaches">The breaches.</param>
/// <param name="Reason">Why.</param>
/// <param name="ProposedBy">Who proposes; another person decides.</param>
[StoredAs("division-proposed")]
public sealed record DivisionProposed(Guid IntoId, IReadOnlyList<Guid> Items, IReadOnlyList<int> Breaches, string Reason, Guid ProposedBy)
    : CaseProposal(Reason, ProposedBy)
{
    /// <inheritdoc/>
    public override EventWords Words() => new("提请分案", $"分出 {Parts.Words(Items.Count, Breaches.Count)}，另立案件。{Reason}");
}

/// <summary>分案: a part of this case goes on in another.</summary>
/// <param name="IntoId">The case that is opened.</param>
/// <param name="IntoNumber">Its number.</param>
/// <param name="Items">What is owed and goes on there.</param>
/// <param name="Breaches">The breaches that do.</param>
/// <param name="Reason">Why.</param>
[StoredAs("case-divided")]
public sealed record CaseDivided(
    Guid IntoId, string IntoNumber, IReadOnlyList<ArrearsItem> Items, IReadOnlyList<BreachEstablished> Breaches, string Reason) : CaseApproval
{
    internal override Type Settles => typeof(DivisionProposed);

    /// <inheritdoc/>
    public override EventWords Words() => new(
        "分案", Parts.Words(Items.Count, Breaches.Count) + (Items.Count == 0 ? "" : $"（共 {Yuan(Items.Sum(item => item.Amount))}）")
        + $"分到 {IntoNumber} 办理，证据和以前的经过留在本案。{Reason}");

    /// <summary>The first events of the case that is opened: it keeps the officers and whom it owes an answer, and its
    /// clocks go on from the filing of this one.</summary>
    /// <param name="caseId">This case.</param>
    /// <param name="file">This case.</param>
    public IReadOnlyList<ProcedureEvent> Opening(Guid caseId, SupervisionCase file)
    {
        ArgumentNullException.ThrowIfNull(file);
        var from = new DividedFrom(
            caseId, file.Opened.CaseNumber, file.Opened.FiledOn, file.Investigation.Extension, [.. file.Investigation.Pauses]);
        return
        [
            new CaseOpened(
                IntoNumber, file.Opened.Source, Items, null, Reason, file.Opened.ContactId, file.Officers.Named, Place: file.Opened.Place,
                InspectionId: file.Opened.InspectionId, From: from, Recused: file.Officers.WithdrawnOrNull,
                ReportedOn: file.Opened.ReportedOn)
            { On = On },
            .. Breaches.Select((breach, index) => breach with { Number = index + 1, On = On }),
        ];
    }
}

/// <summary>From which case another was divided, and how far its time had run.</summary>
/// <param name="CaseId">That case.</param>
/// <param name="CaseNumber">Its number.</param>
/// <param name="FiledOn">The day it was filed: time is counted from there.</param>
/// <param name="Extension">Its extension, or <c>null</c>.</param>
/// <param name="Pauses">In which it stood still.</param>
public sealed record DividedFrom(
    Guid CaseId, string CaseNumber, DateOnly FiledOn,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] ExtensionApproved? Extension, IReadOnlyList<Pause> Pauses);

/// <summary>提请分案, before anything was ordered or paid in it.</summary>
public sealed class ProposeDivisionStep() : ProposalStep<DivisionTerms, DivisionProposed>(new StepCard("division", "提请分案")
{
    Action = "ProposeDivision",
    ActionWords = "提请分案",
    Roles = [Role.Inspector],
    Page = "/Cases/Division",
    Law = Inspection,
    Place = 227,
    IsRare = true,
})
{
    /// <inheritdoc/>
    public override IEnumerable<ProcedureRuleException> Faults(SupervisionCase file, CaseFacts facts, DivisionTerms terms)
    {
        if (terms.Items.Count + terms.Breaches.Count == 0)
        {
            yield return Wrong("nothing-chosen", Inspection, "请至少选一笔欠薪或者一项违法行为。", "Items");
        }
        else if (Parts.Of(file, terms.Items, terms.Breaches) is not { } parts)
        {
            yield return Wrong("not-in-case", Inspection, "选的有一项已经不在本案，请刷新页面重选。", "Items");
        }
        else if (parts.IsWhole(file))
        {
            yield return Wrong("nothing-left", Inspection, "不能全部分出去，本案至少要留下一项。", "Items");
        }
    }

    /// <inheritdoc/>
    protected override IEnumerable<Precondition> Holds(SupervisionCase file, CaseFacts facts) => Divisible(file, facts);

    /// <inheritdoc/>
    protected override DivisionProposed Make(SupervisionCase file, CaseFacts facts, DivisionTerms terms, string number) =>
        new(terms.IntoId, [.. terms.Items.Distinct()], [.. terms.Breaches.Distinct().Order()], terms.Reason, facts.Actor) { On = facts.Today };

    internal static IEnumerable<Precondition> Divisible(SupervisionCase file, CaseFacts facts) =>
    [
        .. ProposeJoinderStep.Unacted(file),
        TwoOfficers(file),
        NotSuspended(file),
        Revised(file, facts),
        new(file.Items.Count + file.Breaches.Found.Count > 1, "查实的欠薪和违法行为不止一项", "nothing-to-divide", Inspection),
    ];
}

/// <summary>批准分案, by another person than the proposer.</summary>
public sealed class ApproveDivisionStep() : ApprovalStep<DivisionProposed, CaseDivided>(new StepCard("approve-division", "批准分案")
{
    Action = CaseApprovals.Action,
    ActionWords = CaseApprovals.ActionWords,
    Roles = [Role.Supervisor],
    Page = CaseApprovals.Page,
    Query = "?of=division-proposed",
    Law = Inspection,
    Series = "人社监案",
    Place = 228,
})
{
    /// <inheritdoc/>
    protected override IEnumerable<Precondition> Holds(SupervisionCase file, CaseFacts facts, DivisionProposed? proposal) =>
    [
        .. ProposeDivisionStep.Divisible(file, facts),
        new(proposal is null || Parts.Of(file, proposal.Items, proposal.Breaches)?.IsWhole(file) == false, "提请分出去的都还在本案，本案也还留有别的",
            "division-changed", Inspection),
    ];

    /// <inheritdoc/>
    protected override CaseDivided Approve(SupervisionCase file, CaseFacts facts, DivisionProposed proposal, string number)
    {
        var parts = Parts.Of(file, proposal.Items, proposal.Breaches)!;
        return new(proposal.IntoId, number, parts.Items, parts.Breaches, proposal.Reason) { On = facts.Today };
    }
}

/// <summary>A part of what a case has established.</summary>
/// <param name="Items">Sums.</param>
/// <param name="Breaches">Breaches.</param>
internal sealed record Parts(IReadOnlyList<ArrearsItem> Items, IReadOnlyList<BreachEstablished> Breaches)
{
    /// <summary>The part of these ids and numbers; <c>null</c> where one of them is not in the case.</summary>
    internal static Parts? Of(SupervisionCase file, IReadOnlyList<Guid> items, IReadOnlyList<int> breaches)
    {
        var parts = new Parts(
            [.. file.Items.Where(item => items.Contains(item.FindingId))], [.. file.Breaches.Found.Where(breach => breaches.Contains(breach.Number))]);
        return parts.Items.Count == items.Distinct().Count() && parts.Breaches.Count == breaches.Distinct().Count() ? parts : null;
    }

    /// <summary>Whether nothing would be left.</summary>
    internal bool IsWhole(SupervisionCase file) => Items.Count == file.Items.Count && Breaches.Count == file.Breaches.Found.Count;

    internal static string Words(int items, int breaches) => string.Join('、', new[]
    {
        items > 0 ? $"{items} 笔欠薪" : "", breaches > 0 ? $"{breaches} 项违法行为" : "",
    }.Where(part => part.Length > 0));
}
