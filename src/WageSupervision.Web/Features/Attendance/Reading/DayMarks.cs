using System.Globalization;
using WageSupervision.Web.Shell.Input;

namespace WageSupervision.Web.Features.Attendance.Reading;

/// <summary>What the marks of one worker add up to.</summary>
internal sealed class DayCounts
{
    private readonly Dictionary<AttendanceField, decimal> counts = [];

    public decimal this[AttendanceField field] => counts.GetValueOrDefault(field);

    public void Add(AttendanceField field, decimal amount) => counts[field] = this[field] + amount;
}

/// <summary>Reads one day's cell of a daily sheet: √, 出8加2, 事4, 病/√, 加3.5, 8.</summary>
internal static class DayMarks
{
    /// <summary>Hours of a working day, by which hours of leave become days.</summary>
    public const decimal HoursPerDay = 8;

    private static readonly (string Word, AttendanceField? Field)[] Words =
    [
        ("带薪年休假", AttendanceField.AnnualLeaveDays), ("年休假", AttendanceField.AnnualLeaveDays), ("年假", AttendanceField.AnnualLeaveDays), ("年休", AttendanceField.AnnualLeaveDays), ("年", AttendanceField.AnnualLeaveDays),
        ("出勤", AttendanceField.DaysWorked), ("出差", AttendanceField.DaysWorked), ("出", AttendanceField.DaysWorked), ("√", AttendanceField.DaysWorked), ("✓", AttendanceField.DaysWorked),
        ("✔", AttendanceField.DaysWorked), ("到", AttendanceField.DaysWorked), ("班", AttendanceField.DaysWorked), ("正", AttendanceField.DaysWorked), ("迟到", AttendanceField.DaysWorked),
        ("迟", AttendanceField.DaysWorked), ("早退", AttendanceField.DaysWorked), ("早", AttendanceField.DaysWorked),
        ("加班", AttendanceField.OvertimeHours), ("加", AttendanceField.OvertimeHours), ("+", AttendanceField.OvertimeHours),
        ("事假", AttendanceField.PersonalLeaveDays), ("事", AttendanceField.PersonalLeaveDays), ("病假", AttendanceField.SickDays), ("病", AttendanceField.SickDays),
        ("旷工", AttendanceField.AbsentDays), ("旷", AttendanceField.AbsentDays),
        ("婚假", AttendanceField.OtherLeaveDays), ("婚", AttendanceField.OtherLeaveDays), ("陪产假", AttendanceField.OtherLeaveDays), ("产假", AttendanceField.OtherLeaveDays), ("产", AttendanceField.OtherLeaveDays),
        ("丧假", AttendanceField.OtherLeaveDays), ("丧", AttendanceField.OtherLeaveDays), ("工伤", AttendanceField.OtherLeaveDays), ("伤", AttendanceField.OtherLeaveDays), ("调休", AttendanceField.OtherLeaveDays), ("调", AttendanceField.OtherLeaveDays),
        ("公休", null), ("休息", null), ("休", null), ("节", null), ("假", null), ("未入职", null), ("离职", null),
    ];

    /// <summary>Adds a cell to the counts.</summary>
    /// <param name="text">The cell.</param>
    /// <param name="counts">What it is added to; untouched where the cell cannot be read.</param>
    /// <param name="needsHours">Whether 加 without hours is refused: where a column of its own says the hours, it is not.</param>
    /// <returns>What is wrong with it, or <c>null</c>.</returns>
    public static string? Add(string text, DayCounts counts, bool needsHours)
    {
        var folded = LenientText.Fold(text);
        var tokens = folded.Split(['/', '\\', '、', ',', '，', ';', ' ', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .SelectMany(Parts).ToList();
        List<(AttendanceField? Field, decimal? Amount)> read = [];
        foreach (var token in tokens)
        {
            if (!TryRead(token, out var field, out var amount))
            {
                return $"“{folded}”不认识";
            }

            if (field == AttendanceField.OvertimeHours && amount is null && needsHours)
            {
                return $"“{folded}”写了加班，没有写几小时";
            }

            read.Add((field, amount));
        }

        // Marks without a number share the day.
        var sharing = read.Count(part => part.Field != AttendanceField.OvertimeHours);
        DayCounts day = new();
        var worked = 0m;
        foreach (var (field, amount) in read)
        {
            switch (field)
            {
                case null:
                    break;
                case AttendanceField.OvertimeHours:
                    day.Add(AttendanceField.OvertimeHours, amount ?? 0);
                    break;
                case AttendanceField.DaysWorked when amount > 1:
                    day.Add(AttendanceField.DaysWorked, Math.Min(amount.Value, HoursPerDay) / HoursPerDay);
                    day.Add(AttendanceField.OvertimeHours, Math.Max(0, amount.Value - HoursPerDay));
                    worked += Math.Min(amount.Value, HoursPerDay) / HoursPerDay;
                    break;
                default:
                    var days = amount is { } number ? number > 1 ? number / HoursPerDay : number : 1m / sharing;
                    day.Add(field.Value, days);
                    worked += days;
                    break;
            }
        }

        if (worked > 1.0001m || day[AttendanceField.OvertimeHours] > 24)
        {
            return $"“{folded}”超过了一天";
        }

        foreach (var field in Enum.GetValues<AttendanceField>().Where(AttendanceHeaders.IsQuantity))
        {
            if (day[field] != 0)
            {
                counts.Add(field, day[field]);
            }
        }

        return null;
    }

    // 出8加2 and √+2 are two parts; 加班 stays one.
    private static IEnumerable<string> Parts(string token)
    {
        var at = token.AsSpan(1).IndexOfAny('加', '+') + 1;
        return at > 0 ? [token[..at], token[at..]] : [token];
    }

    private static bool TryRead(string token, out AttendanceField? field, out decimal? amount)
    {
        (field, amount) = (AttendanceField.DaysWorked, null);
        if (TryNumber(token, out var hours))
        {
            // A bare 0 is nobody's day; anything else is hours, or a part of a day up to 1.
            amount = hours;
            return hours is >= 0 and <= 24;
        }

        if (token is "半" or "半天" or "½")
        {
            amount = 0.5m;
            return true;
        }

        foreach (var (word, meaning) in Words.OrderByDescending(pair => pair.Word.Length))
        {
            if (!token.StartsWith(word, StringComparison.Ordinal))
            {
                continue;
            }

            field = meaning;
            var rest = token[word.Length..].Trim('(', ')', ':');
            if (rest.Length == 0)
            {
                return true;
            }

            if (rest is "半" or "半天" or "½")
            {
                amount = 0.5m;
                return true;
            }

            var inDays = rest.EndsWith('天') || rest.EndsWith('日');
            if (!TryNumber(rest, out var number) || number is < 0 or > 24)
            {
                return false;
            }

            amount = inDays && meaning == AttendanceField.OvertimeHours ? number * HoursPerDay : number;
            return !inDays || number <= 1;
        }

        return false;
    }

    private static bool TryNumber(string text, out decimal number)
    {
        foreach (var unit in (ReadOnlySpan<string>)["个小时", "小时", "工时", "时", "天", "日", "H", "h"])
        {
            if (text.EndsWith(unit, StringComparison.Ordinal))
            {
                text = text[..^unit.Length];
                break;
            }
        }

        return decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out number);
    }
}
