using WageSupervision.Domain.Cases;
using WageSupervision.Domain.Law.Order353.Article30;
using WageSupervision.Domain.Parameters;
using WageSupervision.Domain.Procedure;

namespace WageSupervision.Domain.Orders;

/// <summary>What the gate of a proposal must know.</summary>
/// <param name="Today">Today.</param>
/// <param name="Actor">Who proposes.</param>
/// <param name="Revisions">Findings of the case that were judged again since, each with the last conclusion.</param>
/// <param name="Arrears">What the enterprise owes by its open cases, and whether that is serious today.</param>
/// <param name="NoneRuns">Whether the enterprise has no order that waits or stands.</param>
public sealed record FilingOrderProposalFacts(
    DateOnly Today, Guid Actor, IReadOnlyList<ArrearsRevision> Revisions, SeriousArrearsAssessment Arrears, bool NoneRuns);

/// <summary>The particulars of a proposal; a month that could not be read is <c>null</c>.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="Enterprise">Full name when proposed.</param>
/// <param name="First">First wage month.</param>
/// <param name="Last">Last wage month, inclusive.</param>
/// <param name="DueDay">The day of the following month.</param>
/// <param name="Reasons">Why.</param>
public sealed record FilingOrderTerms(Guid CaseId, string Enterprise, YearMonth? First, YearMonth? Last, int DueDay, string Reasons);

/// <summary>提出责令定期申报（第三十条第一款）.</summary>
public sealed class ProposeFilingOrderStep()
    : Step<SupervisionCase, FilingOrderProposalFacts, FilingOrderTerms, FilingOrderProposed>(new StepCard("filing-order", "责令定期申报")
    {
        Action = "ProposeFilingOrder",
        ActionWords = "提出责令定期申报",
        Roles = [Role.Inspector],
        Page = "/Cases/FilingOrder",
        Law = FilingOrder.Citation,
        Place = 95,
    })
{
    /// <inheritdoc/>
    public override IEnumerable<ProcedureRuleException> Faults(SupervisionCase file, FilingOrderProposalFacts facts, FilingOrderTerms terms)
    {
        if (terms.First is not { } first)
        {
            yield break;
        }

        // The last month is judged by the first, so by none that is refused itself.
        if (FilingOrder.FaultOfFirst(facts.Today, first) is { } wrong)
        {
            yield return wrong;
        }
        else if (terms.Last is { } last && FilingOrder.FaultOfLast(first, last) is { } wrongLast)
        {
            yield return wrongLast;
        }
    }

    /// <inheritdoc/>
    protected override IEnumerable<Precondition> Bars(SupervisionCase file, FilingOrderProposalFacts facts) => CaseConditions.Recused(file, facts.Actor);

    /// <inheritdoc/>
    protected override IEnumerable<Precondition> Asks(SupervisionCase file, FilingOrderProposalFacts facts) =>
    [
        new(file.ClosedOn is null, "案件没有结案", "case-closed", FilingOrder.Citation),
        new(file.Waiting(facts.Revisions).Count == 0, "重新核对过的发现都已采用新的结论", "findings-rejudged", "《劳动保障监察条例》第十七条"),
        new(facts.Arrears.Serious, "企业尚欠的工资至少符合第三十条第二款三种情形之一", "not-serious", FilingOrder.Citation),
        new(facts.NoneRuns, "企业没有待审定、待送达或者执行中的责令定期申报", "already-ordered", FilingOrder.Citation),
    ];

    /// <inheritdoc/>
    protected override FilingOrderProposed Make(SupervisionCase file, FilingOrderProposalFacts facts, FilingOrderTerms terms, string number) => new(
        terms.CaseId, terms.Enterprise, terms.First!.Value.FirstDay, terms.Last!.Value.FirstDay, terms.DueDay,
        facts.Arrears.TwoPayCycles, facts.Arrears.TenWorkers, facts.Arrears.HalfMillion, facts.Arrears.Workers, facts.Arrears.Total, terms.Reasons, facts.Actor)
    { On = facts.Today };
}

/// <summary>What the gates of an order must know besides its events.</summary>
/// <param name="Today">Today.</param>
/// <param name="Actor">Who would take the step.</param>
/// <param name="Serious">Whether the enterprise's open arrears are serious today.</param>
/// <param name="CaseOpen">Whether the case it was proposed from is still open.</param>
/// <param name="Recused">Whether who would take the step has withdrawn from that case.</param>
/// <param name="Calendar">Working days.</param>
public sealed record FilingOrderFacts(DateOnly Today, Guid Actor, bool Serious, bool CaseOpen, bool Recused, WorkCalendar Calendar);

/// <summary>A step of an order. Whoever withdrew from the case it was proposed from takes none.</summary>
/// <typeparam name="TTerms">The particulars.</typeparam>
/// <typeparam name="TEvent">The event it records.</typeparam>
/// <param name="card">What is said of it.</param>
public abstract class FilingOrderStep<TTerms, TEvent>(StepCard card) : Step<FilingOrder, FilingOrderFacts, TTerms, TEvent>(card)
    where TEvent : ProcedureEvent
{
    /// <inheritdoc/>
    protected override IEnumerable<Precondition> Bars(FilingOrder file, FilingOrderFacts facts) => facts.Recused ? [CaseConditions.IsRecused] : [];
}

/// <summary>同意责令定期申报, by another person than the proposer: its grounds still stand, and it can still be carried out.</summary>
public sealed class ApproveFilingOrderStep()
    : FilingOrderStep<NoTerms, FilingOrderApproved>(new StepCard("approve-filing-order", "同意责令定期申报")
    {
        Action = "DecideFilingOrder",
        ActionWords = "审定责令定期申报",
        Roles = [Role.Supervisor],
        Page = "/Approvals/FilingOrder",
        Law = FilingOrder.Citation,
        Series = "人社监申",
        Place = 10,
    })
{
    /// <inheritdoc/>
    protected override IEnumerable<Precondition> Asks(FilingOrder file, FilingOrderFacts facts) =>
    [
        .. file.Undecided(facts.Actor),
        new(facts.CaseOpen, "提出责令的案件没有结案；已经结案的，请写明理由，不予责令", "case-closed", FilingOrder.Citation),
        new(facts.Serious, "扣除已核实的清偿，今天仍至少符合第二款三种情形之一", "not-serious", FilingOrder.Citation),
        new(facts.Today < file.LastDueOn(facts.Calendar), "今天以后还有到期的申报；都已经到期的，请不予责令，由监察员改月份后重新提出",
            "nothing-left", FilingOrder.Citation),
    ];

    /// <inheritdoc/>
    protected override FilingOrderApproved Make(FilingOrder file, FilingOrderFacts facts, NoTerms terms, string number) => new(number) { On = facts.Today };
}

/// <summary>不予责令, by another person than the proposer; given the reason.</summary>
public sealed class DeclineFilingOrderStep() : FilingOrderStep<string, FilingOrderDeclined>(new StepCard("decide-filing-order", "审定责令定期申报")
{
    Action = "DecideFilingOrder",
    ActionWords = "审定责令定期申报",
    Roles = [Role.Supervisor],
    Page = "/Approvals/FilingOrder",
    Law = FilingOrder.Citation,
    Place = 20,
})
{
    /// <inheritdoc/>
    protected override IEnumerable<Precondition> Asks(FilingOrder file, FilingOrderFacts facts) => file.Undecided(facts.Actor);

    /// <inheritdoc/>
    protected override FilingOrderDeclined Make(FilingOrder file, FilingOrderFacts facts, string terms, string number) => new(terms) { On = facts.Today };
}

/// <summary>登记责令定期申报决定书送达; duties begin. Served on the last day on which anything falls due, or later, it would bind to nothing.</summary>
public sealed class ServeFilingOrderStep()
    : FilingOrderStep<ServiceTerms, FilingOrderServed>(new StepCard("filing-order-service", "登记责令定期申报决定书送达")
    {
        Action = "RecordFilingOrderService",
        ActionWords = "登记责令定期申报送达",
        Roles = [Role.Inspector],
        Page = "/Cases/FilingOrderService",
        Law = FilingOrder.Citation,
        Place = 30,
    })
{
    /// <inheritdoc/>
    public override IEnumerable<ProcedureRuleException> Faults(FilingOrder file, FilingOrderFacts facts, ServiceTerms terms)
    {
        var dayIsWrong = false;
        foreach (var fault in terms.Faults(facts.Today, file.Approved?.On, "决定书"))
        {
            dayIsWrong |= fault.Code == "impossible-service-day";
            yield return fault;
        }

        if (!dayIsWrong && file.LastDueOn(facts.Calendar) is var last && terms.DeemedOn >= last)
        {
            yield return new(
                "nothing-left", FilingOrder.Citation,
                $"最后一个月的申报在 {last:yyyy-MM-dd} 到期，那天和以后送达的没有月份可以执行，不用再送达。在那以前送达的，请填写送达回证上的日期；"
                + "没有送达过、现在仍属于严重拖欠的，请在案件里重新提出责令定期申报。",
                "ServedOn");
        }
    }

    /// <inheritdoc/>
    protected override IEnumerable<Precondition> Asks(FilingOrder file, FilingOrderFacts facts) =>
    [
        new(file.Approved is not null, "决定书已经审定", "not-approved", FilingOrder.Citation),
        new(file.Served is null, "决定书尚未登记送达", "already-served", FilingOrder.Citation),
    ];

    /// <inheritdoc/>
    protected override FilingOrderServed Make(FilingOrder file, FilingOrderFacts facts, ServiceTerms terms, string number) =>
        new(terms.Method!.Value, terms.ReceivedBy, terms.ProofOn(facts.Today)) { On = terms.DeemedOn!.Value };
}
