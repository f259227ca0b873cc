using WageSupervision.Domain.Procedure;

namespace WageSupervision.Domain.Incidents;

/// <summary>建立重大拖欠工资事件.</summary>
/// <param name="IncidentNumber">编号.</param>
/// <param name="RegionCode">The county where it happens.</param>
/// <param name="OfKind">What kind; not called kind, as the stored name of the event is.</param>
/// <param name="Source">How it became known.</param>
/// <param name="SourceId">The case or contact, or <c>null</c>.</param>
/// <param name="SourceNumber">Its number; empty where there is none.</param>
/// <param name="Respondent">Who owes, as known.</param>
/// <param name="Place">Where.</param>
/// <param name="People">How many people take part or are concerned.</param>
/// <param name="Amount">Yuan said to be owed, or <c>null</c> where nobody knows.</param>
/// <param name="What">What happens.</param>
/// <param name="At">When it was opened.</param>
[StoredAs("incident-opened")]
public sealed record IncidentOpened(
    string IncidentNumber, string RegionCode, IncidentKind OfKind, IncidentSource Source, Guid? SourceId, string SourceNumber, string Respondent,
    string Place, int People, decimal? Amount, string What, DateTimeOffset At) : ProcedureEvent
{
    /// <inheritdoc/>
    public override EventWords Words() => new(
        "建立重大拖欠工资事件",
        $"{IncidentNumber}，{Choices.LabelOf(OfKind)}，{Place}，{People} 人" + (Amount is { } yuan ? $"，所说 {Yuan(yuan)}" : "")
        + $"。来自{Choices.LabelOf(Source)}{(SourceNumber.Length == 0 ? "" : $" {SourceNumber}")}。{What}");
}

/// <summary>交办.</summary>
/// <param name="Number">Which task, from 1.</param>
/// <param name="What">What is to be done.</param>
/// <param name="Owner">A person, a township or a department.</param>
/// <param name="DueAt">By when.</param>
[StoredAs("incident-task-set")]
public sealed record IncidentTaskSet(int Number, string What, string Owner, DateTimeOffset DueAt) : ProcedureEvent
{
    /// <inheritdoc/>
    public override EventWords Words() => new("交办", $"第 {Number} 项，{Owner}：{What}");
}

/// <summary>一项交办完成.</summary>
/// <param name="Number">Which task.</param>
/// <param name="Note">What came of it.</param>
[StoredAs("incident-task-done")]
public sealed record IncidentTaskDone(int Number, string Note) : ProcedureEvent
{
    /// <inheritdoc/>
    public override EventWords Words() => new("交办完成", $"第 {Number} 项：{Note}");
}

/// <summary>处置记录.</summary>
/// <param name="Text">What happened.</param>
/// <param name="People">How many people by now; <c>null</c> where that was not counted anew.</param>
[StoredAs("incident-noted")]
public sealed record IncidentNoted(string Text, int? People) : ProcedureEvent
{
    /// <inheritdoc/>
    public override EventWords Words() => new("处置记录", Text + (People is { } people ? $"（现在 {people} 人）" : ""));
}

/// <summary>向上报告.</summary>
/// <param name="Number">Which report, from 1.</param>
/// <param name="To">To whom.</param>
/// <param name="Text">What is reported.</param>
/// <param name="NextBy">By when the next is due; <c>null</c> where none is.</param>
/// <param name="At">When it was made.</param>
[StoredAs("incident-reported")]
public sealed record IncidentReported(int Number, string To, string Text, DateTimeOffset? NextBy, DateTimeOffset At) : ProcedureEvent
{
    /// <inheritdoc/>
    public override EventWords Words() => new(Number == 1 ? "首次报告" : "续报", $"{To}：{Text}");
}

/// <summary>提请结束.</summary>
/// <param name="Outcome">How it ended.</param>
/// <param name="ProposedBy">Who proposes; another person decides.</param>
[StoredAs("incident-end-proposed")]
public sealed record IncidentEndProposed(string Outcome, Guid ProposedBy) : ProcedureEvent
{
    /// <inheritdoc/>
    public override EventWords Words() => new("提请结束处置", Outcome);
}

/// <summary>批准结束.</summary>
/// <param name="Outcome">How it ended.</param>
[StoredAs("incident-ended")]
public sealed record IncidentEnded(string Outcome) : ProcedureEvent
{
    /// <inheritdoc/>
    public override EventWords Words() => new("处置结束", Outcome);
}

/// <summary>不同意结束.</summary>
/// <param name="Reason">Why.</param>
[StoredAs("incident-end-declined")]
public sealed record IncidentEndDeclined(string Reason) : ProcedureEvent
{
    /// <inheritdoc/>
    public override EventWords Words() => new("不同意结束处置", Reason);
}
