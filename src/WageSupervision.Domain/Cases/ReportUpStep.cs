using WageSupervision.Domain.Procedure;

namespace WageSupervision.Domain.Cases;

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
