using WageSupervision.Domain.Law;
using WageSupervision.Domain.Law.CitedLaws.LabourInspection.Article26;
using WageSupervision.Domain.Procedure;
using static WageSupervision.Domain.Cases.CaseConditions;

namespace WageSupervision.Domain.Cases;

/// <summary>What a handling decision says.</summary>
/// <param name="Percent">The share that is added; as told where it is left empty, never more.</param>
/// <param name="Deadline">The last day, inclusive.</param>
/// <param name="Heard">What the enterprise said and what became of it, or that it said nothing.</param>
public sealed record HandlingTerms(decimal? Percent, DateOnly? Deadline, string Heard);

/// <summary>作出行政处理决定, by another person than the proposer, after the enterprise could be heard.</summary>
public sealed class DecideHandlingStep() : CaseStep<HandlingTerms, HandlingDecided>(new StepCard("decide-handling", "作出行政处理决定")
{
    Action = "DecideHandling",
    ActionWords = "决定行政处理",
    Roles = [Role.Supervisor],
    Page = "/Approvals/Handling",
    Law = HandlingConditions.Added,
    Series = "人社监理",
    Place = 165,
})
{
    /// <inheritdoc/>
    public override IEnumerable<ProcedureRuleException> Faults(SupervisionCase file, CaseFacts facts, HandlingTerms terms)
    {
        if (terms.Percent > file.Handling.Notice?.Percent)
        {
            yield return Wrong("heavier-than-notice", HandlingConditions.Heard,
                $"告知的比例是 {file.Handling.Notice!.Percent:0.##}%，决定不能高于告知；要高的，请退回，重新告知。", "Percent");
        }
        else if (HandlingConditions.Share(terms.Percent, facts) is { } fault)
        {
            yield return fault;
        }

        // More than was demanded in the order was never refused: it is demanded first.
        if (terms.Percent is { } percent && file.Handling.Notice is { } told && HandlingState.Lines(file, percent).Sum(line => line.Wages) > told.Overdue)
        {
            yield return Wrong("more-than-ordered", HandlingConditions.Added,
                $"重新核对以后，要付的工资多于告知的 {Yuan(told.Overdue)}。请退回，变更指令书以后重新告知。", "Percent");
        }

        var (first, last) = (facts.Today.AddDays(1), facts.Today.AddDays(60));
        if (terms.Deadline < first || terms.Deadline > last)
        {
            yield return Wrong("deadline-out-of-bounds", HandlingConditions.Added, $"履行期限应当在 {Iso(first)} 至 {Iso(last)} 之间。", "Deadline");
        }
    }

    /// <inheritdoc/>
    protected override IEnumerable<Precondition> Asks(SupervisionCase file, CaseFacts facts)
    {
        var heard = file.Handling.NoticeService is { } served ? facts.Calendar.AddWorkingDays(served.On, CaseClocks.StatementWorkingDays) : null;
        return
        [
            Open(file), .. Told(file),
            new(file.Handling.NoticeService is not null, "告知书已经送达", "notice-not-served", HandlingConditions.Heard),
            new(facts.Today > heard, heard is { } day ? $"陈述申辩的五个工作日已过（{Iso(day)} 止）" : "陈述申辩的五个工作日已过", "statement-period", HandlingConditions.Heard),
            HandlingConditions.Overdue(file, facts), ProofsRead(file), NoStrike(file), Revised(file, facts),
            new(file.Handling.Notice?.ProposedBy != facts.Actor, "由拟处理人以外的人决定", "four-eyes", OnePerson),
        ];
    }

    /// <inheritdoc/>
    protected override HandlingDecided Make(SupervisionCase file, CaseFacts facts, HandlingTerms terms, string number)
    {
        var percent = terms.Percent ?? file.Handling.Notice!.Percent;
        return new(
            number, RuleBook.Of<OrderedWagesArePaidInTerm>().Basis.RuleId, percent, HandlingState.Lines(file, percent), terms.Deadline!.Value, terms.Heard,
            facts.Addressee)
        { On = facts.Today };
    }

    internal static IEnumerable<Precondition> Told(SupervisionCase file) =>
    [
        new(file.Handling.Notice is not null, "已告知拟行政处理", "no-handling-notice", HandlingConditions.Heard),
        new(file.Handling.Decision is null, "没有决定过", "handling-decided", HandlingConditions.Added),
    ];
}

/// <summary>退回拟行政处理意见; given the reason.</summary>
public sealed class SendHandlingBackStep() : CaseStep<string, HandlingSentBack>(new StepCard("send-handling-back", "退回拟行政处理意见")
{
    Action = "SendHandlingBack",
    ActionWords = "退回拟行政处理意见",
    Roles = [Role.Supervisor],
    Page = "/Approvals/Handling",
    Law = HandlingConditions.Added,
    Place = 166,
})
{
    /// <inheritdoc/>
    protected override IEnumerable<Precondition> Asks(SupervisionCase file, CaseFacts facts) => DecideHandlingStep.Told(file);

    /// <inheritdoc/>
    protected override HandlingSentBack Make(SupervisionCase file, CaseFacts facts, string terms, string number) => new(terms) { On = facts.Today };
}

/// <summary>登记行政处理决定书送达.</summary>
public sealed class ServeHandlingStep() : ServeStep<HandlingServed>(new StepCard("handling-service", "登记行政处理决定书送达")
{
    Action = "RecordService",
    ActionWords = "记录送达",
    Roles = [Role.Inspector],
    Page = "/Cases/Service",
    Law = HandlingConditions.Added,
    Query = "?document=Handling",
    Place = 92,
}, "决定书")
{
    /// <inheritdoc/>
    public override bool IsNext(SupervisionCase file, CaseFacts facts) => Gate(file, facts).IsOpen;

    /// <inheritdoc/>
    protected override IEnumerable<Precondition> Asks(SupervisionCase file, CaseFacts facts) =>
    [
        Open(file),
        new(file.Handling.Decision is not null, "已作出行政处理决定", "no-decision", HandlingConditions.Added),
        new(file.Handling.Service is null, "决定书尚未登记送达", "already-served", HandlingConditions.Added),
    ];

    /// <inheritdoc/>
    public override IEnumerable<ProcedureRuleException> Faults(SupervisionCase file, CaseFacts facts, ServiceTerms terms)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(terms);
        foreach (var fault in base.Faults(file, facts, terms))
        {
            yield return fault;
        }

        if (file.Handling.Decision is { } decision && terms.DeemedOn >= decision.Deadline)
        {
            yield return Wrong("served-too-late", HandlingConditions.Added,
                $"送达时履行期限 {Iso(decision.Deadline)} 已到，企业没有时间履行。请撤回这份决定，重新告知、决定。", "ServedOn");
        }
    }

    /// <inheritdoc/>
    protected override HandlingServed Make(SupervisionCase file, CaseFacts facts, ServiceTerms terms, string number) =>
        new(terms.Method!.Value, terms.ReceivedBy, terms.ProofOn(facts.Today)) { On = terms.DeemedOn!.Value };

    /// <inheritdoc/>
    protected override DateOnly? MadeOn(SupervisionCase file) => file.Handling.Decision?.On;
}
