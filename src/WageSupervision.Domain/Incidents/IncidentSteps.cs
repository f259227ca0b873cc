using WageSupervision.Domain.Procedure;

namespace WageSupervision.Domain.Incidents;

/// <summary>What an incident is opened with; what a form may leave empty is nullable.</summary>
/// <param name="RegionCode">The county.</param>
/// <param name="Kind">What kind.</param>
/// <param name="Source">How it became known.</param>
/// <param name="SourceId">The case or contact, or <c>null</c>.</param>
/// <param name="SourceNumber">Its number; empty where there is none.</param>
/// <param name="Respondent">Who owes, as known.</param>
/// <param name="Place">Where.</param>
/// <param name="People">How many.</param>
/// <param name="Amount">Yuan said to be owed, or <c>null</c>.</param>
/// <param name="What">What happens.</param>
public sealed record IncidentTerms(
    string RegionCode, IncidentKind? Kind, IncidentSource? Source, Guid? SourceId, string SourceNumber, string Respondent, string Place, int? People,
    decimal? Amount, string What);

/// <summary>建立重大拖欠工资事件; given what its gates know.</summary>
public sealed class OpenIncidentStep() : Step<Unbegun, IncidentFacts, IncidentTerms, IncidentOpened>(new StepCard("open-incident", "建立重大事件")
{
    Action = "OpenIncident",
    ActionWords = "建立重大拖欠工资事件",
    Roles = [Role.Inspector],
    Page = "/Incidents/Open",
    Law = MajorIncident.Law,
    Series = "人社监重",
    Place = 60,
})
{
    /// <inheritdoc/>
    public override IEnumerable<ProcedureRuleException> Faults(Unbegun file, IncidentFacts facts, IncidentTerms terms)
    {
        if (terms.RegionCode.Length > 0 && !facts.Office.Covers(terms.RegionCode))
        {
            yield return new("not-our-place", MajorIncident.Law, "发生地不在本机关辖区；请通报当地的人力社保部门。", "RegionCode");
        }
    }

    /// <inheritdoc/>
    protected override IEnumerable<Precondition> Asks(Unbegun file, IncidentFacts facts) => [];

    /// <inheritdoc/>
    protected override IncidentOpened Make(Unbegun file, IncidentFacts facts, IncidentTerms terms, string number) => new(
        number, terms.RegionCode, terms.Kind!.Value, terms.Source!.Value, terms.SourceId, terms.SourceNumber, terms.Respondent, terms.Place,
        terms.People!.Value, terms.Amount, terms.What, facts.Now)
    { On = facts.Today };
}

/// <summary>What a step with an incident has in common.</summary>
/// <typeparam name="TTerms">The particulars.</typeparam>
/// <typeparam name="TEvent">The event it records.</typeparam>
/// <param name="card">What is said of it.</param>
public abstract class IncidentStep<TTerms, TEvent>(StepCard card) : Step<MajorIncident, IncidentFacts, TTerms, TEvent>(card)
    where TEvent : ProcedureEvent
{
    /// <summary>The page on which inspectors take steps.</summary>
    protected const string ActPage = "/Incidents/Act";

    /// <summary>It has not ended.</summary>
    protected static Precondition Open(MajorIncident file) => new(file.Ended is null, "处置没有结束", "incident-ended", MajorIncident.Law);
}

/// <summary>What is to be done by whom in how many hours.</summary>
/// <param name="What">What.</param>
/// <param name="Owner">By whom.</param>
/// <param name="Hours">In how many hours, 1 to 720; <c>null</c> where it is left empty.</param>
public sealed record IncidentTaskTerms(string What, string Owner, int? Hours);

/// <summary>交办 to a person, a township or a department.</summary>
public sealed class SetTaskStep() : IncidentStep<IncidentTaskTerms, IncidentTaskSet>(new StepCard("incident-task", "交办")
{
    Action = "SetIncidentTask",
    ActionWords = "重大事件交办",
    Roles = [Role.Inspector],
    Page = ActPage,
    Query = "?step=task",
    Law = MajorIncident.Law,
    Place = 10,
})
{
    /// <inheritdoc/>
    protected override IEnumerable<Precondition> Asks(MajorIncident file, IncidentFacts facts) => [Open(file)];

    /// <inheritdoc/>
    protected override IncidentTaskSet Make(MajorIncident file, IncidentFacts facts, IncidentTaskTerms terms, string number) =>
        new(file.Tasks.Count + 1, terms.What, terms.Owner, facts.Now.AddHours(terms.Hours!.Value)) { On = facts.Today };
}

/// <summary>What came of a task.</summary>
/// <param name="Number">Which; <c>null</c> where it is left empty.</param>
/// <param name="Note">What came of it.</param>
public sealed record TaskDoneTerms(int? Number, string Note);

/// <summary>登记一项交办完成.</summary>
public sealed class FinishTaskStep() : IncidentStep<TaskDoneTerms, IncidentTaskDone>(new StepCard("incident-task-done", "登记交办完成")
{
    Action = "FinishIncidentTask",
    ActionWords = "登记重大事件交办完成",
    Roles = [Role.Inspector],
    Page = ActPage,
    Query = "?step=done",
    Law = MajorIncident.Law,
    Place = 20,
})
{
    /// <inheritdoc/>
    public override IEnumerable<ProcedureRuleException> Faults(MajorIncident file, IncidentFacts facts, TaskDoneTerms terms) =>
        terms.Number is { } number && !file.Tasks.Any(task => task.Number == number && task.Done is null)
            ? [new("no-open-task", MajorIncident.Law, "这一项已经完成，或者没有这一项；请从没有完成的里选。", "Number")] : [];

    /// <inheritdoc/>
    protected override IEnumerable<Precondition> Asks(MajorIncident file, IncidentFacts facts) =>
        [Open(file), new(file.Tasks.Any(task => task.Done is null), "有没有完成的交办", "no-open-task", MajorIncident.Law)];

    /// <inheritdoc/>
    protected override IncidentTaskDone Make(MajorIncident file, IncidentFacts facts, TaskDoneTerms terms, string number) =>
        new(terms.Number!.Value, terms.Note) { On = facts.Today };
}

/// <summary>What happened.</summary>
/// <param name="Text">The words.</param>
/// <param name="People">How many people by now, or <c>null</c>.</param>
public sealed record IncidentNoteTerms(string Text, int? People);

/// <summary>记处置的经过.</summary>
public sealed class NoteIncidentStep() : IncidentStep<IncidentNoteTerms, IncidentNoted>(new StepCard("incident-note", "处置记录")
{
    Action = "NoteIncident",
    ActionWords = "记录重大事件的处置",
    Roles = [Role.Inspector],
    Page = ActPage,
    Query = "?step=note",
    Law = MajorIncident.Law,
    Place = 30,
})
{
    /// <inheritdoc/>
    protected override IEnumerable<Precondition> Asks(MajorIncident file, IncidentFacts facts) => [Open(file)];

    /// <inheritdoc/>
    protected override IncidentNoted Make(MajorIncident file, IncidentFacts facts, IncidentNoteTerms terms, string number) =>
        new(terms.Text, terms.People) { On = facts.Today };
}

/// <summary>What is reported.</summary>
/// <param name="To">To whom.</param>
/// <param name="Text">What.</param>
/// <param name="NextHours">In how many hours the next is due, 1 to 720; <c>null</c> where none is.</param>
public sealed record IncidentReportTerms(string To, string Text, int? NextHours);

/// <summary>向上报告; the first one within two hours of the opening (internal).</summary>
public sealed class ReportIncidentStep() : IncidentStep<IncidentReportTerms, IncidentReported>(new StepCard("incident-report", "向上报告")
{
    Action = "ReportIncident",
    ActionWords = "报告重大事件",
    Roles = [Role.Inspector],
    Page = ActPage,
    Query = "?step=report",
    Law = MajorIncident.Law,
    Place = 5,
})
{
    /// <inheritdoc/>
    public override bool IsNext(MajorIncident file, IncidentFacts facts) => file is { Ended: null, Reports.Count: 0 };

    /// <inheritdoc/>
    protected override IEnumerable<Precondition> Asks(MajorIncident file, IncidentFacts facts) => [Open(file)];

    /// <inheritdoc/>
    protected override IncidentReported Make(MajorIncident file, IncidentFacts facts, IncidentReportTerms terms, string number) => new(
        file.Reports.Count + 1, terms.To, terms.Text, terms.NextHours is { } hours ? facts.Now.AddHours(hours) : null, facts.Now)
    { On = facts.Today };
}

/// <summary>提请结束, when every task is done and it was reported; given how it ended.</summary>
public sealed class ProposeIncidentEndStep() : IncidentStep<string, IncidentEndProposed>(new StepCard("incident-end", "提请结束处置")
{
    Action = "ProposeIncidentEnd",
    ActionWords = "提请结束重大事件的处置",
    Roles = [Role.Inspector],
    Page = ActPage,
    Query = "?step=end",
    Law = MajorIncident.Law,
    Place = 40,
})
{
    /// <inheritdoc/>
    protected override IEnumerable<Precondition> Asks(MajorIncident file, IncidentFacts facts) =>
        [.. Settled(file), new(file.PendingEnd is null, "没有等待负责人决定的提请", "end-pending", MajorIncident.Law)];

    /// <inheritdoc/>
    protected override IncidentEndProposed Make(MajorIncident file, IncidentFacts facts, string terms, string number) =>
        new(terms, facts.Actor) { On = facts.Today };

    internal static IEnumerable<Precondition> Settled(MajorIncident file) =>
    [
        Open(file),
        new(file.Reports.Count > 0, "已经向上报告过", "not-reported", MajorIncident.Law),
        new(file.Tasks.All(task => task.Done is not null), "交办的都已完成", "task-open", MajorIncident.Law),
    ];
}

/// <summary>批准结束, by another person than the proposer.</summary>
public sealed class EndIncidentStep() : IncidentStep<NoTerms, IncidentEnded>(new StepCard("end-incident", "批准结束处置")
{
    Action = "EndIncident",
    ActionWords = "批准结束重大事件的处置",
    Roles = [Role.Supervisor],
    Page = "/Approvals/Incident",
    Law = MajorIncident.Law,
    Place = 50,
})
{
    /// <inheritdoc/>
    protected override IEnumerable<Precondition> Asks(MajorIncident file, IncidentFacts facts) =>
        [.. Pending(file, facts), .. ProposeIncidentEndStep.Settled(file)];

    /// <inheritdoc/>
    protected override IncidentEnded Make(MajorIncident file, IncidentFacts facts, NoTerms terms, string number) =>
        new(file.PendingEnd!.Outcome) { On = facts.Today };

    internal static IEnumerable<Precondition> Pending(MajorIncident file, IncidentFacts facts) =>
    [
        new(file.PendingEnd is not null, "有等待决定的提请", "no-proposal", MajorIncident.Law),
        new(file.PendingEnd?.ProposedBy != facts.Actor, "由提请人以外的人决定", "four-eyes", MajorIncident.Law),
    ];
}

/// <summary>不同意结束, by another person than the proposer; given the reason.</summary>
public sealed class DeclineIncidentEndStep() : IncidentStep<string, IncidentEndDeclined>(new StepCard("decline-incident-end", "不同意结束处置")
{
    Action = "DeclineIncidentEnd",
    ActionWords = "不同意结束重大事件的处置",
    Roles = [Role.Supervisor],
    Page = "/Approvals/Incident",
    Law = MajorIncident.Law,
    Place = 52,
})
{
    /// <inheritdoc/>
    protected override IEnumerable<Precondition> Asks(MajorIncident file, IncidentFacts facts) => EndIncidentStep.Pending(file, facts);

    /// <inheritdoc/>
    protected override IncidentEndDeclined Make(MajorIncident file, IncidentFacts facts, string terms, string number) => new(terms) { On = facts.Today };
}
