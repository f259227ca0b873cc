using WageSupervision.Domain.Procedure;
using static WageSupervision.Domain.Cases.CaseConditions;

namespace WageSupervision.Domain.Cases;

/// <summary>限期改正指令书 that asks for conduct, not for money.</summary>
/// <param name="OrderNumber">文号.</param>
/// <param name="Breaches">The numbers of the breaches that are to be corrected.</param>
/// <param name="Demand">What is to be done or stopped.</param>
/// <param name="Deadline">The last day, inclusive.</param>
/// <param name="Addressee">To whom.</param>
[StoredAs("conduct-ordered")]
public sealed record ConductOrdered(string OrderNumber, IReadOnlyList<int> Breaches, string Demand, DateOnly Deadline, Addressee Addressee) : ProcedureEvent
{
    /// <inheritdoc/>
    public override EventWords Words() => new(
        "责令改正违法行为", $"{OrderNumber}，责令改正第 {string.Join('、', Breaches)} 项，期限 {Day(Deadline)}。{Demand}");
}

/// <summary>Its service.</summary>
/// <param name="Method">How.</param>
/// <param name="ReceivedBy">Who signed, by function, not by name.</param>
/// <param name="Proof">By what it is proved.</param>
[StoredAs("conduct-order-served")]
public sealed record ConductOrderServed(ServiceMethod Method, string ReceivedBy, ServiceProof Proof) : ProcedureEvent
{
    /// <inheritdoc/>
    public override EventWords Words() => new("送达责令改正违法行为的指令书", Method.Words(ReceivedBy, Proof), Proof.EvidenceId);
}

/// <summary>已经改正.</summary>
/// <param name="Breaches">The numbers of the breaches.</param>
/// <param name="CorrectedOn">The day it was corrected.</param>
/// <param name="How">How, and how that was seen.</param>
/// <param name="EvidenceId">By what it is proved.</param>
[StoredAs("conduct-corrected")]
public sealed record ConductCorrected(IReadOnlyList<int> Breaches, DateOnly CorrectedOn, string How, Guid EvidenceId) : ProcedureEvent
{
    /// <inheritdoc/>
    public override EventWords Words() => new(
        "核实已经改正违法行为", $"第 {string.Join('、', Breaches)} 项，{Day(CorrectedOn)} 改正。{How}", EvidenceId);
}

/// <summary>认定逾期不改正 of conduct.</summary>
/// <param name="Grounds">What was found when it was looked at again.</param>
/// <param name="EvidenceId">By what it is proved.</param>
[StoredAs("conduct-refused")]
public sealed record ConductRefused(string Grounds, Guid EvidenceId) : ProcedureEvent
{
    /// <inheritdoc/>
    public override EventWords Words() => new("认定逾期不改正违法行为", Grounds, EvidenceId);
}

/// <summary>责令改正违法行为: all that are established and not corrected.</summary>
public sealed class ConductOrderStep() : CaseStep<OrderTerms, ConductOrdered>(new StepCard("conduct-order", "责令改正违法行为")
{
    Action = "OrderConduct",
    ActionWords = "责令改正违法行为",
    Roles = [Role.Inspector],
    Page = "/Cases/ConductOrder",
    Law = Inspection,
    Series = "人社监令",
    Place = 31,
})
{
    /// <inheritdoc/>
    public override bool IsNext(SupervisionCase file, CaseFacts facts) => Gate(file, facts).IsOpen && file.Owed == 0;

    /// <inheritdoc/>
    public override IEnumerable<ProcedureRuleException> Faults(SupervisionCase file, CaseFacts facts, OrderTerms terms) =>
        OrderConditions.Deadline(terms.Deadline, facts.Today.AddDays(1), facts) is { } fault ? [fault] : [];

    /// <inheritdoc/>
    protected override IEnumerable<Precondition> Asks(SupervisionCase file, CaseFacts facts) =>
    [
        Open(file),
        OfUnit(file),
        new(file.Breaches.Uncorrected.Count > 0, "有查实而没有改正的违法行为", "no-breach", Inspection),
        new(file.Breaches.Order is null || file.Breaches.HasLapsed(facts.Today), "没有仍然有效的改正行为的指令书（没有送达而期限已到的，自动作废）",
            "conduct-ordered", Inspection),
        NotSuspended(file),
        CaseFiling.Approved(file),
        TwoOfficers(file),
    ];

    /// <inheritdoc/>
    protected override ConductOrdered Make(SupervisionCase file, CaseFacts facts, OrderTerms terms, string number) => new(
        number, [.. file.Breaches.Uncorrected.Select(breach => breach.Number)], terms.Demand, terms.Deadline!.Value, facts.Addressee)
    { On = facts.Today };
}

/// <summary>登记改正违法行为的指令书送达, before its deadline.</summary>
public sealed class ServeConductOrderStep() : ServeStep<ConductOrderServed>(new StepCard("conduct-service", "登记改正行为的指令书送达")
{
    Action = "RecordService",
    ActionWords = "记录送达",
    Roles = [Role.Inspector],
    Page = "/Cases/Service",
    Law = Inspection,
    Query = "?document=ConductOrder",
    Place = 41,
}, "指令书")
{
    /// <inheritdoc/>
    public override bool IsNext(SupervisionCase file, CaseFacts facts) => Gate(file, facts).IsOpen;

    /// <inheritdoc/>
    public override IEnumerable<ProcedureRuleException> Faults(SupervisionCase file, CaseFacts facts, ServiceTerms terms)
    {
        foreach (var fault in base.Faults(file, facts, terms))
        {
            yield return fault;
        }

        if (file.Breaches.Order is { } order && terms.DeemedOn >= order.Deadline)
        {
            yield return Wrong("served-too-late", Inspection, $"送达时改正期限 {Iso(order.Deadline)} 已到，应当重新作出指令书。", "ServedOn");
        }
    }

    /// <inheritdoc/>
    protected override IEnumerable<Precondition> Asks(SupervisionCase file, CaseFacts facts) =>
    [
        Open(file),
        new(file.Breaches.Order is not null && !file.Breaches.HasLapsed(facts.Today), "有没有作废的改正行为的指令书", "no-order", Inspection),
        new(file.Breaches.Service is null, "指令书尚未登记送达", "already-served", Inspection),
    ];

    /// <inheritdoc/>
    protected override ConductOrderServed Make(SupervisionCase file, CaseFacts facts, ServiceTerms terms, string number) =>
        new(terms.Method!.Value, terms.ReceivedBy, terms.ProofOn(facts.Today)) { On = terms.DeemedOn!.Value };

    /// <inheritdoc/>
    protected override DateOnly? MadeOn(SupervisionCase file) => file.Breaches.Order?.On;
}

/// <summary>How conduct was corrected, or was not.</summary>
/// <param name="On">The day it was corrected; not asked where it was not.</param>
/// <param name="What">What was seen.</param>
/// <param name="EvidenceId">By what it is proved.</param>
public sealed record ConductTerms(DateOnly? On, string What, Guid? EvidenceId);

/// <summary>核实违法行为已经改正: all that are not yet, ordered or not.</summary>
public sealed class ConductCorrectedStep() : CaseStep<ConductTerms, ConductCorrected>(new StepCard("conduct-corrected", "核实已经改正")
{
    Action = "ConfirmConduct",
    ActionWords = "核实违法行为已经改正",
    Roles = [Role.Inspector],
    Page = "/Cases/Conduct",
    Law = Inspection,
    Query = "?corrected=true",
    Place = 45,
})
{
    /// <inheritdoc/>
    public override IEnumerable<ProcedureRuleException> Faults(SupervisionCase file, CaseFacts facts, ConductTerms terms)
    {
        if (terms.On > facts.Today || terms.On < file.Breaches.Uncorrected.Max(breach => breach.LastOn))
        {
            yield return Wrong("impossible-correction-day", Inspection, "改正的日期应当在违法行为以后、今天以前（含当日）。", "On");
        }

        if (terms.EvidenceId is null)
        {
            yield return Wrong("not-proved", Inspection, "请上传改正的证明：复查记录、照片、补发的清单等。", "File");
        }
    }

    /// <inheritdoc/>
    protected override IEnumerable<Precondition> Asks(SupervisionCase file, CaseFacts facts) =>
    [
        Open(file),
        OfUnit(file),
        new(file.Breaches.Uncorrected.Count > 0, "有查实而没有登记改正的违法行为", "no-breach", Inspection),
    ];

    /// <inheritdoc/>
    protected override ConductCorrected Make(SupervisionCase file, CaseFacts facts, ConductTerms terms, string number) =>
        new([.. file.Breaches.Uncorrected.Select(breach => breach.Number)], terms.On!.Value, terms.What, terms.EvidenceId!.Value) { On = facts.Today };
}

/// <summary>认定逾期不改正 of conduct, from the day after the term; given what was seen then.</summary>
public sealed class ConductRefusedStep() : CaseStep<ConductTerms, ConductRefused>(new StepCard("conduct-refused", "认定行为逾期不改正")
{
    Action = "EstablishConductRefusal",
    ActionWords = "认定违法行为逾期不改正",
    Roles = [Role.Inspector],
    Page = "/Cases/Conduct",
    Law = Inspection,
    Place = 51,
})
{
    /// <inheritdoc/>
    public override bool IsNext(SupervisionCase file, CaseFacts facts) =>
        file.Owed == 0 && file.StageOn(facts.Today) is CaseStage.AwaitingCorrection or CaseStage.CorrectionOverdue;

    /// <inheritdoc/>
    public override IEnumerable<ProcedureRuleException> Faults(SupervisionCase file, CaseFacts facts, ConductTerms terms)
    {
        if (terms.EvidenceId is null)
        {
            yield return Wrong("not-proved", Inspection, "请上传复查的记录：期限以后去看过，仍然没有改正。", "File");
        }
    }

    /// <inheritdoc/>
    protected override IEnumerable<Precondition> Asks(SupervisionCase file, CaseFacts facts)
    {
        var order = file.Breaches.Order;
        var seen = file.Breaches.Service?.Proof.RecordedOn;
        return
        [
            Open(file),
            new(file.Breaches.Service is not null, "改正行为的指令书已经送达", "order-not-served", Inspection),
            new(facts.Today > order?.Deadline, order is null ? "改正期限已过" : $"改正期限已过（期限 {Iso(order.Deadline)}，当日不算逾期）", "deadline-not-over", Inspection),
            new(facts.Today >= seen?.AddDays(2), seen is { } from ? $"送达登记以后企业已有一整天看到指令书（{Iso(from.AddDays(2))} 起可以认定）" : "送达登记以后企业已有一整天看到指令书",
                "not-seen-for-a-day", Inspection),
            new(!file.Breaches.IsCorrectedInTime, "期限内没有改正", "corrected-in-time", Inspection),
            new(file.Breaches.Refused is null, "尚未作过认定", "already-established", Inspection),
            NoStrike(file),
            NotSuspended(file),
        ];
    }

    /// <inheritdoc/>
    protected override ConductRefused Make(SupervisionCase file, CaseFacts facts, ConductTerms terms, string number) =>
        new(terms.What, terms.EvidenceId!.Value) { On = facts.Today };
}
