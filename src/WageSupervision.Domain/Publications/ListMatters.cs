using WageSupervision.Domain.Cases;
using WageSupervision.Domain.Parameters;
using WageSupervision.Domain.Procedure;

namespace WageSupervision.Domain.Publications;

/// <summary>Which list besides the notice of Article 30.</summary>
public enum ListKind
{
    /// <summary>人社部令第45号.</summary>
    [Choice("失信联合惩戒名单")]
    Dishonest,

    /// <summary>人社部令第29号.</summary>
    [Choice("重大违法行为社会公布")]
    Major,
}

/// <summary>Where an entry of either list stands.</summary>
public enum ListStage
{
    /// <summary>待决定.</summary>
    Proposed,

    /// <summary>已审定，还没有公布 (社会公布 alone).</summary>
    Approved,

    /// <summary>在名单上，或者已经公布.</summary>
    Standing,

    /// <summary>期满或者提前移出.</summary>
    Ended,

    /// <summary>不予列入，或者不予公布.</summary>
    Declined,

    /// <summary>决定已撤销，或者公布已撤回.</summary>
    Revoked,
}

/// <summary>Clocks that both lists count in working days.</summary>
internal static class ListClocks
{
    /// <summary>A clock of so many working days after a day; a year whose holidays are not announced is counted Monday to Friday, and says so.</summary>
    internal static ProcedureClock Working(WorkCalendar calendar, string title, DateOnly from, int days, string citation, bool running = true) =>
        calendar.AddWorkingDays(from, days) is { } due
            ? new(title, due, citation, running) : new(title, CaseClocks.Weekdays(from, days), citation + CaseClocks.NotAnnounced, running);
}
