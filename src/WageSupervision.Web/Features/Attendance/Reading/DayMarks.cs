using System.Globalization;
using System.Text.RegularExpressions;
using WageSupervision.Web.Shell.Input;

namespace WageSupervision.Web.Features.Attendance.Reading;

/// <summary>Reads one day's cell: √, 出8加2, 事4, 病/√, 加3.5, 8, 正常, 迟到17分钟, 事假10-14 09:00到10-14 18:00 8小时, 08:0217:31.</summary>
/// <param name="said">Marks that the sheet's legend or the enterprise explains.</param>
/// <param name="numbers">What bare numbers count.</param>
/// <param name="month">The month.</param>
internal sealed partial class DayMarks(IReadOnlyDictionary<string, DayMeaning> said, QuantityUnit numbers, DateOnly month)
{
    private static readonly (string Word, DayMeaning Meaning)[] Known =
    [
        .. Words(DayMeaning.Annual, "带薪年休假 带薪年假 年休假 年假 年休 年"),
        .. Words(DayMeaning.Worked, "出勤 出差 出 √ ✓ ✔ 到 班 正常 正 迟到 迟 早退 早 严重迟到 上班缺卡 下班缺卡 外勤 夜班 白班 早班 中班 晚班 日班 全勤"),
        .. Words(DayMeaning.Overtime, "加班 加 + 休息加班 休息日加班 节假日加班 工作日加班"),
        .. Words(DayMeaning.Personal, "事假 事"),
        .. Words(DayMeaning.Sick, "病假 病"),
        .. Words(DayMeaning.Absent, "旷工 旷"),
        .. Words(DayMeaning.OtherLeave, "婚假 婚 陪产假 护理假 育儿假 产假 产 产检假 哺乳假 丧假 丧 工伤假 工伤 伤 调休 调 补休 公假 探亲假"),
        .. Words(DayMeaning.Rest, "公休 休息 休 节 节假日 法定节假日 未入职 离职 已离职 未排班 未加入考勤组"),
    ];

    private readonly (string Word, DayMeaning Meaning)[] _words =
        [.. said.Select(pair => (pair.Key, pair.Value)).Concat(Known.Where(known => !said.ContainsKey(known.Word))).OrderByDescending(pair =>
            pair.Item1.Length)];

    /// <summary>Whether bare numbers are work units, of which a day may have more than one.</summary>
    public bool InUnits => numbers == QuantityUnit.WorkUnits;

    /// <summary>Reads a cell.</summary>
    /// <param name="text">The cell.</param>
    /// <param name="day">The day of the month.</param>
    /// <param name="needsHours">Whether 加 without hours is refused: where a column of its own says the hours, it is not.</param>
    public DayMark Read(string text, int day, bool needsHours)
    {
        var folded = LenientText.Fold(text);
        if (said.TryGetValue(folded, out var whole) && whole != DayMeaning.Overtime)
        {
            return Of([(whole, null)], folded);
        }

        if (IsOnlyTimes(folded))
        {
            return Of([(DayMeaning.Worked, null)], folded);
        }

        // Neither punch: nothing says that anybody was there.
        if (folded.Contains("上班缺卡", StringComparison.Ordinal) && folded.Contains("下班缺卡", StringComparison.Ordinal))
        {
            return new DayMark { Unknown = folded };
        }

        List<(DayMeaning Meaning, decimal? Amount)> read = [];
        var restWithPunch = false;
        var corrected = false;
        foreach (var cut in InBrackets().Replace(folded, "").Split([',', ';', '、', '\n', '。'],
            StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            // 普通出勤:正常 names the group before the word; 补卡申请 beside it says of no day more than that.
            var piece = Group().Replace(cut, "");
            if (piece.StartsWith("补卡", StringComparison.Ordinal) && !said.ContainsKey(piece))
            {
                corrected = true;
                continue;
            }

            if (Span().Match(piece) is { Success: true } span)
            {
                if (Find(span.Groups[1].Value) is not { } leave || leave.Left.Length > 0)
                {
                    return new DayMark { Unknown = span.Groups[1].Value };
                }

                read.Add((leave.Meaning, ShareOf(span, day)));
                continue;
            }

            foreach (var token in piece.Split(['/', '\\', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).SelectMany(Parts))
            {
                if (token[0] == '+' && token != piece && TryNumber(token[1..], out _) && said.TryGetValue("+", out var plus) && plus != DayMeaning.Overtime)
                {
                    // 病假＋ in the legend, √+5 in a cell: leave of five hours, or five hours more.
                    return new DayMark { Wrong = $"“{folded}”里的“+”照表上的说明是{DayMeanings.Label(plus)}，也可能是加班" };
                }

                if (token is "休息并打卡" && !said.ContainsKey(token))
                {
                    restWithPunch = true;
                    read.Add((DayMeaning.Rest, null));
                }
                else if (Late().IsMatch(token) && !said.ContainsKey(token))
                {
                    read.Add((DayMeaning.Worked, null));
                }
                else if (!TryRead(token, out var meaning, out var amount, out var unknown))
                {
                    return unknown is null ? new DayMark { Wrong = $"“{folded}”不认识" } : new DayMark { Unknown = unknown };
                }
                else if (meaning == DayMeaning.Overtime && amount is null && needsHours)
                {
                    return new DayMark { Wrong = $"“{folded}”写了加班，没有写几小时" };
                }
                else
                {
                    read.Add((meaning, amount));
                }
            }
        }

        if (corrected && read.Count == 0)
        {
            return new DayMark { Unknown = "补卡" };
        }

        return Of(read, folded) with { IsRestWithPunch = restWithPunch, IsNumber = TryNumber(folded, out _) };
    }

    /// <summary>A bare number, as a sheet of hours or of work units has it; <c>null</c> for anything else.</summary>
    public static decimal? NumberOf(string text) => decimal.TryParse(LenientText.Fold(text), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture,
        out var number) ? number : null;

    /// <summary>Whether a text is times of day and nothing else.</summary>
    public static bool IsOnlyTimes(string text) => LenientText.Fold(text) is var folded && Times().IsMatch(folded) && OnlyTimes().IsMatch(folded);

    /// <summary>Whether a text holds a time of day.</summary>
    public static bool HasTime(string text) => Times().IsMatch(LenientText.Fold(text));

    private DayMark Of(List<(DayMeaning Meaning, decimal? Amount)> read, string folded)
    {
        DayCounts day = new();
        var numbered = 0m;
        var open = 0;
        var worked = false;
        foreach (var (meaning, amount) in read)
        {
            worked |= meaning is DayMeaning.Worked or DayMeaning.Rest;
            switch (meaning)
            {
                case DayMeaning.Rest:
                    break;
                case DayMeaning.Overtime:
                    day.Add(AttendanceField.OvertimeHours, amount ?? 0);
                    break;
                case DayMeaning.Worked when amount is { } number && numbers == QuantityUnit.WorkUnits:
                    day.Add(AttendanceField.DaysWorked, number);
                    numbered += Math.Min(number, 1);
                    break;
                case DayMeaning.Worked when amount is > 1 || (amount is not null && numbers == QuantityUnit.Hours):
                    day.Add(AttendanceField.DaysWorked, Math.Min(amount.Value, AttendanceFields.HoursPerDay) / AttendanceFields.HoursPerDay);
                    day.Add(AttendanceField.OvertimeHours, Math.Max(0, amount.Value - AttendanceFields.HoursPerDay));
                    numbered += Math.Min(amount.Value, AttendanceFields.HoursPerDay) / AttendanceFields.HoursPerDay;
                    break;
                default:
                    if (amount is { } said)
                    {
                        var days = said > 1 ? said / AttendanceFields.HoursPerDay : said;
                        day.Add(DayMeanings.FieldOf(meaning)!.Value, days);
                        numbered += days;
                    }
                    else
                    {
                        open++;
                    }

                    break;
            }
        }

        // Marks without a number share what those with one leave of the day; twice the same mark is that mark.
        var marks = read.Where(part => part.Amount is null && part.Meaning is not (DayMeaning.Rest or DayMeaning.Overtime)).Select(part =>
            part.Meaning).Distinct().ToList();
        var sharing = marks.Count + (marks.Count > 0 && open > 0 && read.Exists(part => part.Meaning == DayMeaning.Rest) ? 1 : 0);
        foreach (var meaning in marks)
        {
            day.Add(DayMeanings.FieldOf(meaning)!.Value, Math.Max(0, 1 - numbered) / sharing);
        }

        return numbered > 1.0001m || day[AttendanceField.OvertimeHours] > 24 || day[AttendanceField.DaysWorked] > 3
            ? new DayMark { Wrong = $"“{folded}”超过了一天" }
            : new DayMark { Counts = day, IsPartOnly = !worked && marks.Count == 0 && numbered is > 0 and < 1 && day[AttendanceField.DaysWorked] == 0 };
    }

    // 出8加2 and √+2 are two parts; 加班 stays one.
    private IEnumerable<string> Parts(string token)
    {
        if (_words.Any(known => known.Word == token) || token.StartsWith("休息日加班", StringComparison.Ordinal)
            || token.StartsWith("休息加班", StringComparison.Ordinal)
            || token.Contains("日加班", StringComparison.Ordinal))
        {
            return [token];
        }

        var at = token.AsSpan(1).IndexOfAny('加', '+') + 1;
        return at > 0 ? [token[..at], token[at..]] : [token];
    }

    private (DayMeaning Meaning, string Left)? Find(string token)
    {
        foreach (var (word, meaning) in _words)
        {
            if (token.StartsWith(word, StringComparison.Ordinal))
            {
                return (meaning, token[word.Length..].Trim('(', ')', ':'));
            }
        }

        return null;
    }

    private bool TryRead(string token, out DayMeaning meaning, out decimal? amount, out string? unknown)
    {
        (meaning, amount, unknown) = (DayMeaning.Worked, null, null);
        if (TryNumber(token, out var hours))
        {
            // A bare 0 is nobody's day; anything else is hours, or a part of a day up to 1, or work units.
            amount = hours;
            return hours is >= 0 and <= 24;
        }

        if (token is "半" or "半天" or "½")
        {
            amount = 0.5m;
            return true;
        }

        if (Find(token) is not { } known || (known.Left.Length > 0 && !IsAmount(known.Left)))
        {
            unknown = Amount().Replace(token, "") is { Length: > 0 } bare ? bare : token;
            return false;
        }

        meaning = known.Meaning;
        var rest = known.Left;
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
        var inHours = rest.Contains('时') || rest.EndsWith('h') || rest.EndsWith('H');
        _ = TryNumber(rest, out var number);
        amount = meaning == DayMeaning.Overtime ? inDays ? number * AttendanceFields.HoursPerDay : number
            : inHours && number <= 1 ? number / AttendanceFields.HoursPerDay
            : number;
        return number is >= 0 and <= 24 && (!inDays || number <= 1);
    }

    private static bool IsAmount(string rest) => rest is "半" or "半天" or "½" || TryNumber(rest, out _);

    private static bool TryNumber(string text, out decimal number)
    {
        foreach (var unit in (ReadOnlySpan<string>)["个小时", "小时", "工时", "时", "天", "日", "个工", "工", "H", "h"])
        {
            if (text.EndsWith(unit, StringComparison.Ordinal))
            {
                text = text[..^unit.Length];
                break;
            }
        }

        return decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out number);
    }

    /// <summary>
    /// A leave with its span stands in the cell of each of its days. Of one day it is its amount; of several the days between are whole,
    /// and the first and last share what is left.
    /// </summary>
    private decimal ShareOf(Match span, int day)
    {
        var amount = decimal.Parse(span.Groups[6].ValueSpan, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
        var days = span.Groups[7].ValueSpan is "天" ? amount : amount / AttendanceFields.HoursPerDay;
        var from = Number(span.Groups[3]);
        var to = Number(span.Groups[5]);
        var (fromMonth, toMonth) = (Number(span.Groups[2]), Number(span.Groups[4]));
        var length = fromMonth == toMonth ? to - from + 1 : DateTime.DaysInMonth(month.Year, Math.Clamp(fromMonth, 1, 12)) - from + 1 + to;
        return length <= 1 ? Math.Min(1, days)
            : days >= length ? 1
            : day != from && day != to ? 1
            : Math.Clamp((days - (length - 2)) / 2, 0, 1);

        static int Number(Group group) => int.Parse(group.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);
    }

    private static IEnumerable<(string Word, DayMeaning Meaning)> Words(DayMeaning meaning, string words) => words.Split(' ').Select(word => (word, meaning));

    [GeneratedRegex(@"(?:[01]?[0-9]|2[0-4]):[0-5][0-9]", RegexOptions.NonBacktracking)]
    private static partial Regex Times();

    [GeneratedRegex(@"^[-~～—,;/ \n0-9:次日上下班打卡签到退]*$", RegexOptions.NonBacktracking)]
    private static partial Regex OnlyTimes();

    [GeneratedRegex(@"\((?:[^()]*\d{1,2}:\d{2}[^()]*|[-, ]+)\)", RegexOptions.NonBacktracking)]
    private static partial Regex InBrackets();

    [GeneratedRegex(@"^[^\d:]{1,20}:\s*(?=\D)")]
    private static partial Regex Group();

    [GeneratedRegex(@"^(?:上班|下班)?(?:严重)?(?:迟到|早退)[\d.]*(?:分钟|分|小时|次)?$", RegexOptions.NonBacktracking)]
    private static partial Regex Late();

    [GeneratedRegex(@"^(\D+?)(\d{1,2})-(\d{1,2})(?: ?(?:\d{1,2}:\d{2}|上午|下午))?\s*到\s*(\d{1,2})-(\d{1,2})(?: ?(?:\d{1,2}:\d{2}|上午|下午))?\s*([\d.]+)\s*(小时|天)$",
        RegexOptions.NonBacktracking)]
    private static partial Regex Span();

    [GeneratedRegex(@"\(?[\d.]+(?:个小时|小时|工时|时|天|日|分钟|分|次|H|h)?\)?$", RegexOptions.NonBacktracking)]
    private static partial Regex Amount();
}
