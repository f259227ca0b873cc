using WageSupervision.Domain.Parameters;

namespace WageSupervision.Domain.Law.Order353.Article06;

/// <summary>Why somebody was away, or what else a line settles, where the sheet says so without saying for how many days.</summary>
public enum AwayReason
{
    /// <summary>产假、生育.</summary>
    [Choice("产假、生育")]
    Maternity,

    /// <summary>工伤停工.</summary>
    [Choice("工伤停工")]
    Injury,

    /// <summary>停薪留职、待岗.</summary>
    [Choice("停薪留职、待岗")]
    Suspended,

    /// <summary>结算.</summary>
    [Choice("结算")]
    Settlement,

    /// <summary>No wage at all: only the worker's own contributions are settled, or welfare is paid.</summary>
    [Choice("没有工资，只结算社保、公积金或者只有福利")]
    NoWage,

    /// <summary>当月离职.</summary>
    [Choice("当月离职")]
    Left,

    /// <summary>当月入职.</summary>
    [Choice("当月入职")]
    Joined,

    /// <summary>病假.</summary>
    [Choice("病假")]
    Sick,

    /// <summary>事假、旷工.</summary>
    [Choice("事假、旷工")]
    Personal,

    /// <summary>Nothing of the worker: the line's own items do not add up to its 应发, so that nobody knows which amount is right.</summary>
    [Choice("各项相加不等于应发")]
    SumsOpen,
}

/// <summary>The words by which remarks of sheets tell it (away-reasons.csv). A remark without any of them changes nothing.</summary>
public static class AwayReasons
{
    private const string Nots = "无没未非不";

    private static readonly (string Word, AwayReason? Reason)[] Words =
    [
        .. Csv.ReadEmbedded("away-reasons.csv").SelectMany(row => row["words"].Split(';'),
            (row, word) => (word, row["reason"].Length == 0 ? (AwayReason?)null : Enum.Parse<AwayReason>(row["reason"]))),
    ];

    /// <summary>What a remark tells; <c>null</c> where it tells nothing of the kind. The first row of the table goes before the later ones.</summary>
    /// <param name="remark">As the sheet has it.</param>
    /// <param name="month">The month of the wage: who joined in an earlier one was there all of it.</param>
    public static AwayReason? Of(string? remark, YearMonth month)
    {
        if (string.IsNullOrWhiteSpace(remark))
        {
            return null;
        }

        var told = Array.Find(Words, word => IsTold(remark, word.Word)).Reason;
        return told == AwayReason.Joined && IsEarlier(remark, month) ? null : told;
    }

    /// <summary>The one question that it leaves.</summary>
    internal static string Question(this AwayReason reason) => reason switch
    {
        AwayReason.Maternity => "产假从哪天到哪天，期间的工资怎样发",
        AwayReason.Injury => "工伤停工从哪天到哪天，期间的工资怎样发",
        AwayReason.Suspended => "停薪留职、待岗从哪天到哪天",
        AwayReason.Settlement => "这一行结算的是什么、是哪几天的",
        AwayReason.NoWage => "这个月没有发工资的原因",
        AwayReason.Left => "哪天离职，应出勤天数和工作天数",
        AwayReason.Joined => "哪天入职，应出勤天数和工作天数",
        AwayReason.Sick => "病假几天",
        AwayReason.SumsOpen => "各项工资相加不等于应发，还有哪一项没有列明，或者哪一格填错了",
        _ => AbsenceWithoutDays.AskDays,
    };

    /// <summary>Whether it may change what is paid for days that are told: leave without more only takes days away.</summary>
    internal static bool ChangesPay(this AwayReason reason) => reason is not (AwayReason.Sick or AwayReason.Personal);

    /// <summary>What is short by the amounts alone: a breach, and open where that reason is told and not its days.</summary>
    internal static Finding Ease(this AwayReason? reason, decimal shortfall, IReadOnlyList<WorkingStep> steps) =>
        reason is { } told ? new Finding.Undetermined([told.Question()], steps) : new Finding.Violated(shortfall, steps);

    /// <summary>The arithmetic without what would be due, and with the reason.</summary>
    internal static IReadOnlyList<WorkingStep> Ease(this AwayReason reason, IReadOnlyList<WorkingStep> steps) =>
        [.. steps.Where(step => !IsShortfall(step)), new WorkingStep("工资表说明的原因", "", Choices.LabelOf(reason))];

    /// <summary>Whether a step says what is to be paid in addition.</summary>
    internal static bool IsShortfall(WorkingStep step) => step.Label is "应补" or "至少应补";

    private static bool IsTold(string remark, string word)
    {
        for (var at = remark.IndexOf(word, StringComparison.Ordinal); at >= 0; at = remark.IndexOf(word, at + 1, StringComparison.Ordinal))
        {
            if (!IsDenied(remark.AsSpan(0, at)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsDenied(ReadOnlySpan<char> before) =>
        !before.IsEmpty && (Nots.Contains(before[^1], StringComparison.Ordinal) || before.EndsWith("没有", StringComparison.Ordinal));

    // 2019年3月入职, in a later month: nobody was away.
    private static bool IsEarlier(string remark, YearMonth month)
    {
        var (year, part) = (NumberBefore(remark, '年'), NumberBefore(remark, '月'));
        var stated = year is null ? month.Year : year < 100 ? 2000 + year : year;
        return stated < month.Year || (stated == month.Year && part < month.Month);
    }

    private static int? NumberBefore(string remark, char unit)
    {
        var end = remark.IndexOf(unit, StringComparison.Ordinal);
        var start = end;
        while (start > 0 && char.IsAsciiDigit(remark[start - 1]))
        {
            start--;
        }

        return end > start && end - start <= 4 && int.TryParse(remark.AsSpan(start, end - start), out var number) ? number : null;
    }
}
