using WageSupervision.Domain.Cases;
using WageSupervision.Domain.Procedure;

namespace WageSupervision.Domain.Papers;

/// <summary>延长调查期限审批表 (劳动保障监察条例第十七条).</summary>
/// <param name="CaseNumber">案号.</param>
/// <param name="OpenedOn">The day of filing.</param>
/// <param name="To">Whom it concerns.</param>
/// <param name="Reason">Why the case is complex.</param>
/// <param name="ProposedOn">The day it was proposed.</param>
/// <param name="From">The last day before it, inclusive.</param>
/// <param name="WorkingDays">By how many working days.</param>
/// <param name="Until">The last day now, inclusive.</param>
/// <param name="Announced">Whether the holidays of all its days are announced.</param>
[PaperKind("investigation-extension", "延长调查期限审批表")]
public sealed record InvestigationExtensionPaper(
    string CaseNumber, DateOnly OpenedOn, Addressee To, string Reason, DateOnly ProposedOn, DateOnly From, int WorkingDays, DateOnly Until, bool Announced)
    : Paper
{
    /// <inheritdoc/>
    public override IEnumerable<ProcedureRuleException> Faults() =>
    [
        .. PaperChecks.Within("提请日期", ProposedOn, OpenedOn, On, InvestigationTime.Term),
        .. PaperChecks.Within("批准日期", On, OpenedOn, From, InvestigationTime.Term),
        .. PaperChecks.Within("延长后的期限", Until, From.AddDays(WorkingDays), null, InvestigationTime.Term),
    ];
}

/// <summary>中止调查审批表 (浙江省劳动保障监察条例第三十条).</summary>
/// <param name="CaseNumber">案号.</param>
/// <param name="OpenedOn">The day of filing.</param>
/// <param name="To">Whom it concerns.</param>
/// <param name="Ground">Which ground.</param>
/// <param name="Reason">What was tried, and what is waited for.</param>
/// <param name="ProposedOn">The day it was proposed.</param>
[PaperKind("investigation-suspension", "中止调查审批表")]
public sealed record InvestigationSuspensionPaper(
    string CaseNumber, DateOnly OpenedOn, Addressee To, SuspensionGround Ground, string Reason, DateOnly ProposedOn) : Paper
{
    /// <inheritdoc/>
    public override IEnumerable<ProcedureRuleException> Faults() =>
        PaperChecks.Within("提请日期", ProposedOn, OpenedOn, On, InvestigationTime.Suspension);
}

/// <summary>恢复调查通知书 (同条).</summary>
/// <param name="CaseNumber">案号.</param>
/// <param name="To">Whom it concerns.</param>
/// <param name="SuspendedOn">The day on which the investigation was suspended.</param>
/// <param name="Reason">How the ground has gone.</param>
/// <param name="Until">The last day to investigate, inclusive, as the days that stood still leave it.</param>
/// <param name="Announced">Whether the holidays of all its days are announced.</param>
[PaperKind("investigation-resumed", "恢复调查通知书", PaperReaders.Officers | PaperReaders.Enterprise)]
public sealed record InvestigationResumedPaper(
    string CaseNumber, Addressee To, DateOnly SuspendedOn, string Reason, DateOnly Until, bool Announced) : Paper
{
    /// <inheritdoc/>
    public override IEnumerable<ProcedureRuleException> Faults() =>
        PaperChecks.Within("恢复日期", On, SuspendedOn, null, InvestigationTime.Suspension);
}

/// <summary>Something that was approved and that the complainant is told.</summary>
/// <param name="What">What, for example 延长调查期限.</param>
/// <param name="ApprovedOn">The day.</param>
public sealed record ToldMatter(string What, DateOnly ApprovedOn);

/// <summary>告知投诉人书: the investigation was extended, suspended or ended (同条). It names nobody who came.</summary>
/// <param name="CaseNumber">案号.</param>
/// <param name="Matters">What is told, with the day of its approval.</param>
/// <param name="Way">By which way.</param>
/// <param name="Text">The words.</param>
[PaperKind("complainant-told", "告知投诉人书")]
public sealed record ComplainantToldPaper(string CaseNumber, IReadOnlyList<ToldMatter> Matters, ToldWay Way, string Text) : Paper
{
    /// <inheritdoc/>
    public override IEnumerable<ProcedureRuleException> Faults() =>
        Matters.SelectMany(matter => PaperChecks.Within(matter.What + "的批准日期", matter.ApprovedOn, null, On, InvestigationTime.Suspension));
}

/// <summary>案件合并办理审批表: this case ends, the other takes over what it established.</summary>
/// <param name="CaseNumber">案号 of the case that ends.</param>
/// <param name="OpenedOn">The day of its filing.</param>
/// <param name="To">Whom both concern.</param>
/// <param name="IntoNumber">案号 of the case that goes on.</param>
/// <param name="Reason">Why.</param>
/// <param name="ProposedOn">The day it was proposed.</param>
/// <param name="Lines">What it had established, names masked; may be empty.</param>
/// <param name="Workers">To how many something is owed by it.</param>
/// <param name="Amount">Yuan.</param>
[PaperKind("joinder", "案件合并办理审批表")]
public sealed record JoinderPaper(
    string CaseNumber, DateOnly OpenedOn, Addressee To, string IntoNumber, string Reason, DateOnly ProposedOn, IReadOnlyList<PaperLine> Lines, int Workers,
    decimal Amount) : Paper
{
    /// <inheritdoc/>
    public override IEnumerable<ProcedureRuleException> Faults() =>
    [
        .. PaperChecks.Sum(Amount, Lines, 0),
        .. PaperChecks.People(Workers, Lines),
        .. PaperChecks.Within("提请日期", ProposedOn, OpenedOn, On, "《劳动保障监察条例》第十八条"),
    ];
}

/// <summary>回避决定书, whether it is granted or not (行政处罚法第四十三条).</summary>
/// <param name="CaseNumber">案号.</param>
/// <param name="To">Whom the case concerns.</param>
/// <param name="Officer">Who is to withdraw.</param>
/// <param name="Asker">Who asked.</param>
/// <param name="AskedOn">When.</param>
/// <param name="Reason">Which interest, which relation, as they said.</param>
/// <param name="Granted">Whether the officer withdraws.</param>
/// <param name="Opinion">Why not; empty where the officer does.</param>
[PaperKind("recusal-decision", "回避决定书", PaperReaders.Officers | PaperReaders.Enterprise)]
public sealed record RecusalDecisionPaper(
    string CaseNumber, Addressee To, string Officer, RecusalAsker Asker, DateOnly AskedOn, string Reason, bool Granted, string Opinion) : Paper
{
    /// <inheritdoc/>
    public override IEnumerable<ProcedureRuleException> Faults() => PaperChecks.Within("决定日期", On, AskedOn, null, "《行政处罚法》第四十三条");
}
