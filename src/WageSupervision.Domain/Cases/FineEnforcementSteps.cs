using WageSupervision.Domain.Procedure;
using static WageSupervision.Domain.Cases.CaseConditions;

namespace WageSupervision.Domain.Cases;

/// <summary>作出催告书.</summary>
/// <param name="LetterNumber">文号.</param>
/// <param name="Fine">Yuan of the fine that are unpaid.</param>
/// <param name="Surcharge">Yuan of surcharge that are unpaid, on the day it was made.</param>
/// <param name="Addressee">To whom.</param>
[StoredAs("demand-letter-made")]
public sealed record DemandLetterMade(string LetterNumber, decimal Fine, decimal Surcharge, Addressee Addressee) : ProcedureEvent
{
    /// <inheritdoc/>
    public override EventWords Words() => new("作出履行催告书", $"{LetterNumber}，罚款 {Yuan(Fine)}，加处罚款 {Yuan(Surcharge)}");
}

/// <summary>催告书送达.</summary>
/// <param name="Method">How.</param>
/// <param name="ReceivedBy">Who signed, by function, not by name.</param>
/// <param name="Proof">By what it is proved.</param>
[StoredAs("demand-letter-served")]
public sealed record DemandLetterServed(ServiceMethod Method, string ReceivedBy, ServiceProof Proof) : ProcedureEvent
{
    /// <inheritdoc/>
    public override EventWords Words() => new("送达履行催告书", Method.Words(ReceivedBy, Proof), Proof.EvidenceId);
}

/// <summary>催告, once the fine is overdue.</summary>
public sealed class DemandLetterStep() : CaseStep<NoTerms, DemandLetterMade>(new StepCard("demand-letter", "制作履行催告书")
{
    Action = "DemandFine",
    ActionWords = "催告缴纳罚款",
    Roles = [Role.Inspector],
    Page = "/Cases/Fine",
    Law = Demanding,
    Query = "?step=demand",
    Series = "人社监催",
    Place = 85,
})
{
    /// <summary>Offered on the page of the fine, not among the buttons of the case.</summary>
    public override bool IsOffered(SupervisionCase file, CaseFacts facts) => false;

    internal const string Demanding = "《行政强制法》第五十四条";

    /// <inheritdoc/>
    protected override IEnumerable<Precondition> Asks(SupervisionCase file, CaseFacts facts) =>
    [
        FineConditions.Served(file), FineConditions.Owed(file, facts),
        new(file.Fine.IsOverdue(facts.Calendar, facts.Today),
            file.Fine.DueOn(facts.Calendar) is { } due ? $"缴款期限已过（{Iso(due)} 止；批准分期的，按各期）" : "缴款期限已过", "fine-not-due", FineConditions.Term),
        new(file.Fine.Pending is null, "没有正在进行的复议或者诉讼", "remedy-pending", RemedyWords.Stay),
        FineConditions.Followed(file),
        FineConditions.NotInCourt(file),
        new(file.Fine.Demand is null || file.Fine.DemandService is not null, "没有还未送达的催告书", "demand-to-serve", Demanding),
    ];

    /// <inheritdoc/>
    protected override DemandLetterMade Make(SupervisionCase file, CaseFacts facts, NoTerms terms, string number) => new(
        number, file.Fine.Unpaid, file.Fine.UnpaidWithSurcharge(facts.Calendar, facts.Today) - file.Fine.Unpaid, facts.Addressee)
    { On = facts.Today };
}

/// <summary>登记催告书送达.</summary>
public sealed class ServeDemandStep() : ServeStep<DemandLetterServed>(new StepCard("demand-service", "登记催告书送达")
{
    Action = "RecordService",
    ActionWords = "记录送达",
    Roles = [Role.Inspector],
    Page = "/Cases/Service",
    Law = DemandLetterStep.Demanding,
    Query = "?document=Demand",
    Place = 86,
}, "催告书")
{
    /// <inheritdoc/>
    protected override IEnumerable<Precondition> Asks(SupervisionCase file, CaseFacts facts) =>
    [
        new(file.Fine.Demand is not null, "已制作履行催告书", "no-demand", DemandLetterStep.Demanding),
        new(file.Fine.DemandService is null, "催告书尚未登记送达", "already-served", DemandLetterStep.Demanding),
    ];

    /// <inheritdoc/>
    protected override DemandLetterServed Make(SupervisionCase file, CaseFacts facts, ServiceTerms terms, string number) =>
        new(terms.Method!.Value, terms.ReceivedBy, terms.ProofOn(facts.Today)) { On = terms.DeemedOn!.Value };

    /// <inheritdoc/>
    protected override DateOnly? MadeOn(SupervisionCase file) => file.Fine.Demand?.On;
}

/// <summary>申请人民法院强制执行.</summary>
/// <param name="ApplicationNumber">文号.</param>
/// <param name="Court">Which court.</param>
/// <param name="Fine">Yuan of the fine that are unpaid.</param>
/// <param name="Surcharge">Yuan of surcharge that are unpaid.</param>
[StoredAs("court-applied")]
public sealed record CourtApplied(string ApplicationNumber, string Court, decimal Fine, decimal Surcharge) : ProcedureEvent
{
    /// <inheritdoc/>
    public override EventWords Words() => new(
        "申请法院强制执行", $"{ApplicationNumber}，向{Court}申请执行罚款 {Yuan(Fine)}、加处罚款 {Yuan(Surcharge)}");
}

/// <summary>申请法院强制执行: after the remedies ended, ten working days after the demand, within three months; given the court.</summary>
public sealed class ApplyToCourtStep() : CaseStep<string, CourtApplied>(new StepCard("court", "申请法院强制执行")
{
    Action = "ApplyToCourt",
    ActionWords = "申请法院强制执行",
    Roles = [Role.Inspector],
    Page = "/Cases/Fine",
    Law = Court,
    Query = "?step=court",
    Series = "人社监执",
    Place = 87,
})
{
    /// <summary>Offered on the page of the fine, not among the buttons of the case.</summary>
    public override bool IsOffered(SupervisionCase file, CaseFacts facts) => false;

    private const string Court = "《行政强制法》第五十三条";

    /// <inheritdoc/>
    protected override IEnumerable<Precondition> Asks(SupervisionCase file, CaseFacts facts)
    {
        var ended = file.Fine.RemediesEndOn(facts.Calendar);
        var until = file.Fine.CourtUntil(facts.Calendar);
        var demanded = file.Fine.DemandService is { } served ? facts.Calendar.AddWorkingDays(served.On, FineState.WorkingDaysAfterDemand) : null;
        return
        [
            FineConditions.Served(file), FineConditions.Owed(file, facts), FineConditions.NotInCourt(file), FineConditions.Followed(file),
            new(facts.Today > ended, ended is { } last ? $"复议和诉讼的期限已满（{Iso(last)} 止）" : "复议和诉讼的期限已满，没有正在进行的", "remedies-open", Court),
            new(until is null || facts.Today <= until, until is { } end ? $"在期限届满之日起三个月内（{Iso(end)} 止）" : "在期限届满之日起三个月内", "court-term-over", Court),
            new(file.Fine.DemandService is not null, "履行催告书已经送达", "not-demanded", DemandLetterStep.Demanding),
            new(facts.Today > demanded, demanded is { } day ? $"催告书送达后十个工作日已过（{Iso(day)} 止）" : "催告书送达后十个工作日已过", "demand-runs",
                DemandLetterStep.Demanding),
        ];
    }

    /// <inheritdoc/>
    protected override CourtApplied Make(SupervisionCase file, CaseFacts facts, string terms, string number) => new(
        number, terms, file.Fine.Unpaid, file.Fine.UnpaidWithSurcharge(facts.Calendar, facts.Today) - file.Fine.Unpaid)
    { On = facts.Today };
}

/// <summary>报告上一级部门.</summary>
/// <param name="To">To whom.</param>
[StoredAs("reported-up")]
public sealed record ReportedUp(string To) : ProcedureEvent
{
    /// <inheritdoc/>
    public override EventWords Words() => new("处罚决定报告上一级部门", To);
}

/// <summary>报告上一级部门, of a decision; given to whom.</summary>
public sealed class ReportUpStep() : CaseStep<string, ReportedUp>(new StepCard("report-up", "报告上一级部门")
{
    Action = "ReportDecision",
    ActionWords = "处罚决定报告上一级部门",
    Roles = [Role.Inspector],
    Page = "/Cases/Fine",
    Law = Reporting,
    Query = "?step=report",
    Place = 81,
})
{
    /// <summary>Offered on the page of the fine, not among the buttons of the case.</summary>
    public override bool IsOffered(SupervisionCase file, CaseFacts facts) => false;

    private const string Reporting = "《浙江省劳动保障监察条例》第三十二条";

    /// <inheritdoc/>
    protected override IEnumerable<Precondition> Asks(SupervisionCase file, CaseFacts facts) =>
    [
        new(file.Fine.Decision is not null, "已作出处罚决定", "no-decision", Reporting),
        new(file.Fine.Reported is null, "还没有报告过", "reported", Reporting),
    ];

    /// <inheritdoc/>
    protected override ReportedUp Make(SupervisionCase file, CaseFacts facts, string terms, string number) => new(terms) { On = facts.Today };
}
