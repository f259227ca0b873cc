using System.Text.Json.Serialization;
using WageSupervision.Domain.Cases;
using WageSupervision.Domain.Parameters;
using WageSupervision.Domain.Procedure;

namespace WageSupervision.Domain.Inspections;

/// <summary>In which form it is inspected.</summary>
public enum InspectionForm
{
    /// <summary>双随机抽查.</summary>
    [Choice("双随机抽查")]
    Random,

    /// <summary>日常巡视检查.</summary>
    [Choice("日常巡视检查")]
    Patrol,

    /// <summary>书面审查.</summary>
    [Choice("书面审查")]
    Written,

    /// <summary>因投诉举报检查.</summary>
    [Choice("因投诉举报检查")]
    Contact,
}

/// <summary>Where an inspection stands.</summary>
public enum InspectionStage
{
    /// <summary>待检查.</summary>
    [Choice("待检查")]
    Opened,

    /// <summary>待企业报送材料.</summary>
    [Choice("待企业报送材料")]
    AwaitingPapers,

    /// <summary>材料待审查.</summary>
    [Choice("材料待审查")]
    PapersSent,

    /// <summary>结果待公布.</summary>
    [Choice("结果待公布")]
    ToPublish,

    /// <summary>已检查.</summary>
    [Choice("已检查")]
    Done,
}

/// <summary>开始检查.</summary>
/// <param name="InspectionNumber">编号.</param>
/// <param name="Form">In which form.</param>
/// <param name="Officers">Who goes, two.</param>
/// <param name="Checklist">The version of the checklist.</param>
/// <param name="Reason">What is inspected, and why.</param>
/// <param name="DrawId">The draw that chose it, or <c>null</c>.</param>
/// <param name="Asked">Which papers the enterprise is asked for; <c>null</c> where it is inspected on the spot.</param>
/// <param name="Due">By which day, inclusive; <c>null</c> likewise.</param>
[StoredAs("inspection-opened")]
public sealed record InspectionOpened(
    string InspectionNumber, InspectionForm Form, IReadOnlyList<NamedOfficer> Officers, string Checklist, string Reason,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] Guid? DrawId = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Asked = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] DateOnly? Due = null) : ProcedureEvent
{
    /// <inheritdoc/>
    public override EventWords Words() => new("开始检查", $"{InspectionNumber}，{Choices.LabelOf(Form)}，{NamedOfficer.Words(Officers)}。{Reason}"
        + (Due is { } due ? $" 请企业在 {Day(due)} 前报送：{Asked}" : ""));
}

/// <summary>企业报送书面审查的材料.</summary>
/// <param name="Text">What was handed in.</param>
/// <param name="FileHash">SHA-256 of the file, hexadecimal.</param>
[StoredAs("review-papers-sent")]
public sealed record ReviewPapersSent(string Text, string FileHash) : ProcedureEvent
{
    /// <inheritdoc/>
    public override EventWords Words() => new("企业报送材料", $"{Text}　文件摘要 {FileHash[..16]}…");
}

/// <summary>登记检查记录.</summary>
/// <param name="Place">Where.</param>
/// <param name="Answers">Every line of the checklist.</param>
/// <param name="Unlooked">Why the lines that were not looked at were not; empty where all were.</param>
/// <param name="Remarks">What else was seen.</param>
/// <param name="FileHash">SHA-256 of the record as signed, hexadecimal.</param>
[StoredAs("inspection-recorded")]
public sealed record InspectionRecorded(
    string Place, IReadOnlyList<CheckAnswer> Answers, string Unlooked, string Remarks, string FileHash) : ProcedureEvent
{
    /// <inheritdoc/>
    public override EventWords Words() => new("登记检查记录", $"{Place}：符合 {Count(CheckOutcome.Conforms)} 项，不符合 {Count(CheckOutcome.Fails)} 项，"
        + $"不适用 {Count(CheckOutcome.NotApplicable)} 项，未查 {Count(CheckOutcome.NotLookedAt)} 项{(Unlooked.Length > 0 ? $"（{Unlooked}）" : "")}。{Remarks}");

    /// <summary>How many lines had an outcome.</summary>
    public int Count(CheckOutcome outcome) => Answers.Count(each => each.Outcome == outcome);
}

/// <summary>公布检查结果.</summary>
[StoredAs("inspection-published")]
public sealed record InspectionPublished : ProcedureEvent
{
    /// <inheritdoc/>
    public override EventWords Words() => new("公布检查结果");
}

/// <summary>据检查立案.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="CaseNumber">案号.</param>
[StoredAs("inspection-case-filed")]
public sealed record InspectionCaseFiled(Guid CaseId, string CaseNumber) : ProcedureEvent
{
    /// <inheritdoc/>
    public override EventWords Words() => new("据检查立案", CaseNumber);
}

/// <summary>An inspection of one enterprise by two officers with one checklist. The fold of its events.</summary>
public sealed class Inspection : Aggregate, IRebuilt<Inspection>
{
    /// <summary>内部时限：检查结果在二十个工作日内公布.</summary>
    public const int WorkingDaysToPublish = 20;

    internal const string Powers = "《劳动保障监察条例》第十五条";

    private Inspection(InspectionOpened opened) => Opened = opened;

    /// <summary>开始.</summary>
    public InspectionOpened Opened { get; }

    /// <summary>The last papers of the enterprise, or <c>null</c>.</summary>
    public ReviewPapersSent? Papers { get; private set; }

    /// <summary>记录, or <c>null</c>.</summary>
    public InspectionRecorded? Record { get; private set; }

    /// <summary>公布, or <c>null</c>.</summary>
    public InspectionPublished? Published { get; private set; }

    /// <summary>立案, or <c>null</c>.</summary>
    public InspectionCaseFiled? Filed { get; private set; }

    /// <summary>The checklist it began with.</summary>
    public Checklist Checklist => Checklist.Of(Opened.Checklist);

    /// <summary>The lines that failed.</summary>
    public IReadOnlyList<CheckItem> Failed => Record is null ? [] : [.. Checklist.Items.Where(item =>
        Record.Answers.Any(answer => answer.Item == item.Id && answer.Outcome == CheckOutcome.Fails))];

    /// <summary>Where it stands.</summary>
    public InspectionStage Stage => this switch
    {
        { Record: null, Opened.Form: InspectionForm.Written, Papers: null } => InspectionStage.AwaitingPapers,
        { Record: null, Opened.Form: InspectionForm.Written } => InspectionStage.PapersSent,
        { Record: null } => InspectionStage.Opened,
        { Opened.Form: InspectionForm.Random, Published: null } => InspectionStage.ToPublish,
        _ => InspectionStage.Done,
    };

    /// <inheritdoc/>
    public static Inspection From(IEnumerable<ProcedureEvent> history) =>
        Rebuild<Inspection, InspectionOpened>(history, opened => new Inspection(opened));

    /// <summary>The clock that runs, or <c>null</c>. The last day of publishing is the office's own rule; it is unknown in a year without a calendar.</summary>
    public ProcedureClock? Clock(WorkCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        return Stage switch
        {
            InspectionStage.AwaitingPapers => new ProcedureClock("企业报送材料", Opened.Due!.Value, RandomDraw.Forms, true),
            InspectionStage.ToPublish when calendar.AddWorkingDays(Record!.On, WorkingDaysToPublish) is { } due =>
                new ProcedureClock("公布检查结果", due, "没有找到条文，按内部时限", true),
            _ => null,
        };
    }

    /// <summary>Whether the enterprise was asked for papers and let the day pass.</summary>
    public bool IsSilent(DateOnly today) => Stage == InspectionStage.AwaitingPapers && today > Opened.Due;

    /// <inheritdoc/>
    protected override void When(ProcedureEvent recorded)
    {
        switch (recorded)
        {
            case ReviewPapersSent sent:
                Papers = sent;
                break;
            case InspectionRecorded record:
                Record = record;
                break;
            case InspectionPublished published:
                Published = published;
                break;
            case InspectionCaseFiled filed:
                Filed = filed;
                break;
            default:
                break;
        }
    }
}
