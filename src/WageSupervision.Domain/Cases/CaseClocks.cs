using WageSupervision.Domain.Parameters;
using WageSupervision.Domain.Procedure;

namespace WageSupervision.Domain.Cases;

/// <summary>The clocks of a case, worked out from its events and the day.</summary>
public static class CaseClocks
{
    /// <summary>What the clock of an order that waits for its service is called: at its end the order is void by itself.</summary>
    public const string ToServeOrder = "送达指令书（到期作废）";

    /// <summary>What the enterprise's own period is called: at its end the supervisor may decide.</summary>
    public const string Statement = "企业陈述申辩、要求听证";

    /// <summary>The same before a decision to order payment.</summary>
    public const string HandlingStatement = "企业对拟行政处理陈述申辩";

    /// <summary>What the clock is called at whose end the complainant is to have been told.</summary>
    public const string ToTell = "告知投诉人";

    /// <summary>What the enterprise's time to answer an inquiry is called.</summary>
    public const string ToAnswer = "企业答复询问";

    internal const string NotAnnounced = "；放假安排未公布，暂按周一至周五计算";

    /// <summary>陈述申辩和要求听证的期间：五个工作日（行政处罚法第六十四条、第八十五条）.</summary>
    public const int StatementWorkingDays = 5;

    /// <summary>The clocks that run on the given day, the soonest first.</summary>
    public static IReadOnlyList<ProcedureClock> Clocks(this SupervisionCase file, WorkCalendar calendar, DateOnly today)
    {
        List<ProcedureClock> clocks = [];
        var open = file.ClosedOn is null;
        if (file.Proposals.Of<CaseFilingProposed>() is { } filing)
        {
            clocks.Add(new ProcedureClock("负责人批准立案", filing.On, ProcedureClock.Internal(CaseFiling.Law), open));
        }

        if (file.OrderToServe is { } unserved)
        {
            clocks.Add(new ProcedureClock(
                ToServeOrder, unserved.Deadline.AddDays(-1), "限期改正指令书", open && file.Outstanding > 0 && today < unserved.Deadline));
        }

        if (file.Order is not null && file.Service is not null)
        {
            clocks.Add(new ProcedureClock("限期改正", file.Order.Deadline, "限期改正指令书", open && file.Outstanding > 0 && file.Refusal is null));
        }

        // The period is the enterprise's own: once it is over it is over, and nobody is late.
        if (file.Penalty is null && file.NoticeService is not null && calendar.AddWorkingDays(file.NoticeService.On, StatementWorkingDays) is { } heard)
        {
            clocks.Add(new ProcedureClock(Statement, heard, "《行政处罚法》第六十四条", open && today <= heard));
        }

        clocks.AddRange(file.HearingCourse.Clocks(calendar, open && file.Hearing is null && file.Penalty is null));
        if (file.Penalty is not null && file.PenaltyService is null)
        {
            clocks.Add(Working("送达处罚决定书", file.Penalty.On, WorkingDaysToServeDecision, "《行政处罚法》第六十一条、第八十五条", open));
        }

        clocks.AddRange(file.Breaches.Clocks(today, open));
        clocks.AddRange(OfInvestigation(file, calendar, today));
        clocks.AddRange(file.Fine.Clocks(calendar, today));
        clocks.AddRange(file.Handling.Clocks(calendar, today, file));
        clocks.AddRange(file.Police.Clocks(file, today));
        clocks.AddRange(file.Project.Clocks(open && file.Outstanding > 0 ? AdvancePayments.Open(file) : []));
        if (!file.UnionHasItsAnswer)
        {
            clocks.Add(Working("答复工会", file.Opened.RecommendedOn ?? file.Opened.On, UnionAnswerWorkingDays,
                ProcedureClock.Internal("第二十八条要求书面反馈工会"), true));
        }

        if (file.Inquiry.AnswerDue is { } answer)
        {
            clocks.Add(new ProcedureClock(ToAnswer, answer, CaseInquiry.Notices, open));
        }

        if (file.Preservation.DueOn(calendar) is { } preserved)
        {
            clocks.Add(new ProcedureClock("处理登记保存的物品（到期自动解除）", preserved, CasePreservation.Law, open && today <= preserved));
        }

        if (file.Investigation.Untold is [var untold, ..])
        {
            clocks.Add(new ProcedureClock(ToTell, untold.Since.AddDays(InvestigationTime.DaysToTell), InvestigationTime.Suspension, true));
        }

        return [.. clocks.OrderBy(clock => !clock.Running).ThenBy(clock => clock.DueOn)];

        // A year whose holidays are not announced yet is counted Monday to Friday, and says so: an officer must not be without a clock.
        ProcedureClock Working(string title, DateOnly from, int days, string citation, bool running) => calendar.AddWorkingDays(from, days) is { } due
            ? new ProcedureClock(title, due, citation, running)
            : new ProcedureClock(title, Weekdays(from, days), citation + NotAnnounced, running);
    }

    /// <summary>内部时限：收到建议后答复工会的工作日数. The Order sets none.</summary>
    public const int UnionAnswerWorkingDays = 15;

    /// <summary>送达处罚决定书的期限：七个工作日（行政处罚法第六十一条、第八十五条）.</summary>
    public const int WorkingDaysToServeDecision = 7;

    /// <summary>
    /// The first day on which a penalty may be decided: the day after the statement period, which runs from the service of the notice;
    /// <c>null</c> where it is not served or the calendar is not published.
    /// </summary>
    public static DateOnly? EarliestDecision(this SupervisionCase file, WorkCalendar calendar) =>
        file.NoticeService is { } served ? calendar.AddWorkingDays(served.On, StatementWorkingDays)?.AddDays(1) : null;

    /// <summary>The last day to investigate, counted from the filing, and whether the holidays of all its days are announced.</summary>
    /// <param name="file">The case.</param>
    /// <param name="calendar">Working days.</param>
    /// <param name="today">Today.</param>
    /// <param name="extended">By how many working days; <c>null</c> for its extension as it stands.</param>
    public static (DateOnly Due, bool Announced) InvestigateUntil(
        this SupervisionCase file, WorkCalendar calendar, DateOnly today, int? extended = null) => file.Investigation.Due(
        file.Opened.FiledOn, InvestigationTime.WorkingDays + (extended ?? file.Investigation.Extension?.WorkingDays ?? 0), calendar, today);

    // The ninety days of the penalty law know no suspension: they are shown beside the others as they are.
    private static IEnumerable<ProcedureClock> OfInvestigation(SupervisionCase file, WorkCalendar calendar, DateOnly today)
    {
        var time = file.Investigation;
        var extended = time.Extension?.WorkingDays ?? 0;
        var (due, announced) = file.InvestigateUntil(calendar, today);
        yield return new ProcedureClock(
            "调查 60 个工作日" + (extended > 0 ? $"，延长 {extended} 个工作日" : ""), due,
            InvestigationTime.Term + (announced ? "" : NotAnnounced), file.IsInvestigated && !time.IsSuspended, file.IsInvestigated && time.IsSuspended);
        yield return new ProcedureClock(
            "处罚决定 90 日", file.Opened.FiledOn.AddDays(90), "《行政处罚法》第六十条" + (time.Pauses.Count > 0 ? "；没有规定中止，不扣除" : ""), file.IsInvestigated);
    }

    internal static DateOnly Weekdays(DateOnly from, int days)
    {
        var day = from;
        while (days > 0)
        {
            day = day.AddDays(1);
            days -= day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday ? 0 : 1;
        }

        return day;
    }
}
