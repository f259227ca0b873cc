namespace WageSupervision.Domain.Law.Order353;

/// <summary>The records Articles 11 and 12 keep.</summary>
public enum RecordKind
{
    /// <summary>第十一条第二款.</summary>
    [Choice("工资支付表")]
    Payroll,

    /// <summary>第十二条第一款.</summary>
    [Choice("劳动考勤记录")]
    Attendance,
}

/// <summary>保存时间不得少于2年.</summary>
public static class RecordRetention
{
    private const int Years = 2;

    /// <summary>The last day on which a record made that day must still be kept; 29 February becomes 28.</summary>
    public static DateOnly KeepUntil(DateOnly madeOn) => Dates.AddMonths(madeOn, Years * 12);

    internal static Finding Judge(DateOnly madeOn, bool? kept, DateOnly asOf)
    {
        if (!Order353Scope.Covers(madeOn))
        {
            return Order353Scope.BeforeOrder;
        }

        if (kept == true)
        {
            return Finding.Complied.Instance;
        }

        if (asOf > KeepUntil(madeOn))
        {
            return new Finding.NotApplicable("保存期已满");
        }

        return kept is null
            ? new Finding.Undetermined(["记录是否仍在保存"], Work(madeOn))
            : new Finding.Violated(null, Work(madeOn));
    }

    internal static IReadOnlyList<WorkingStep> Work(DateOnly madeOn) =>
        [new WorkingStep("至少保存到", $"{Show.Day(madeOn)} + 2年", Show.Day(KeepUntil(madeOn)))];
}
