using System.Text.RegularExpressions;
using WageSupervision.Web.Sheets;
using WageSupervision.Web.Shell.Input;

namespace WageSupervision.Web.Features.Attendance.Reading;

/// <summary>
/// A legend on the sheet: 出勤√ 事假△ 病假○, or √：出勤 △：事假, or mark and word in a cell each. Only what stands together is believed;
/// a mark of which the sheet says two things is not explained.
/// </summary>
internal static partial class MarkLegend
{
    private const int FewestPairs = 2;
    private const int LongestText = 400;
    private const string Marks = "√✓✔○〇◯●◎⊙△▲▽▼☆★◇◆□■×✗✘✕╳Δ∆※⊕⊗+*#Φø";

    private static readonly Dictionary<string, DayMeaning> Words = new (DayMeaning Meaning, string Words)[]
    {
        (DayMeaning.Worked, "正常出勤 出勤 上班 正常 到岗 夜班 白班 出差 公出 外勤 迟到 早退"),
        (DayMeaning.Personal, "事假"),
        (DayMeaning.Sick, "病假"),
        (DayMeaning.Absent, "旷工"),
        (DayMeaning.Annual, "年休假 年假 带薪年假 带薪年休假"),
        (DayMeaning.Rest, "休息 公休 轮休 节假日 法定节假日"),
        (DayMeaning.Overtime, "加班"),
        (DayMeaning.OtherLeave, "婚假 产假 陪产假 护理假 丧假 工伤 工伤假 调休 补休 探亲假 育儿假 公假 其他"),
    }.SelectMany(row => row.Words.Split(' ').Select(word => (word, row.Meaning))).ToDictionary(pair => pair.word, pair => pair.Meaning, StringComparer.Ordinal);

    /// <summary>What the sheet says of its marks.</summary>
    /// <param name="rows">Its rows; those of workers explain nothing.</param>
    public static IReadOnlyDictionary<string, DayMeaning> Find(IEnumerable<SheetRow> rows)
    {
        Dictionary<string, DayMeaning> found = new(StringComparer.Ordinal);
        HashSet<string> disputed = [];
        foreach (var (mark, meaning) in rows.SelectMany(Of))
        {
            if (!found.TryAdd(mark, meaning) && found[mark] != meaning)
            {
                disputed.Add(mark);
            }
        }

        foreach (var mark in disputed)
        {
            found.Remove(mark);
        }

        return found;
    }

    /// <summary>
    /// Codes in the header, a row under the names of leave: 事假 病假 婚假 over A B C. Only what the portal knows as leave is taken; at least two of
    /// them, each once.
    /// </summary>
    /// <param name="rows">The header's rows and the one under it.</param>
    /// <param name="header">The header.</param>
    public static IReadOnlyDictionary<string, DayMeaning> InHeader(IReadOnlyList<SheetRow> rows, AttendanceHeader header)
    {
        Dictionary<string, DayMeaning> found = new(StringComparer.Ordinal);
        foreach (var (upper, lower) in rows.Zip(rows.Skip(1)))
        {
            if (lower.Text(header.Of(AttendanceField.Name)!.Place.Index).Length > 0)
            {
                continue;
            }

            var pairs = header.Columns.Where(column => column.Field is not null || column.Day is null).Select(column =>
                    (Code: LenientText.Fold(lower.Text(column.Place.Index)), Meaning: MeaningUnder(upper.Text(column.Place.Index), column)))
                .Where(pair => pair.Code.Length == 1 && (char.IsAsciiLetter(pair.Code[0]) || Marks.Contains(pair.Code[0], StringComparison.Ordinal))
                    && pair.Meaning is not null).ToList();
            if (pairs.Count >= FewestPairs && pairs.Select(pair => pair.Code).Distinct().Count() == pairs.Count)
            {
                pairs.ForEach(pair => found.TryAdd(pair.Code, pair.Meaning!.Value));
            }
        }

        return found;
    }

    private static DayMeaning? MeaningUnder(string text, AttendanceColumn column) => MeaningOf(LenientText.Fold(text)) ?? column.Field switch
    {
        AttendanceField.SickDays => DayMeaning.Sick,
        AttendanceField.PersonalLeaveDays => DayMeaning.Personal,
        AttendanceField.AnnualLeaveDays => DayMeaning.Annual,
        AttendanceField.AbsentDays => DayMeaning.Absent,
        AttendanceField.OtherLeaveDays => DayMeaning.OtherLeave,
        _ => null,
    };

    /// <summary>Whether a row explains marks, and is nobody's.</summary>
    /// <param name="row">The row.</param>
    /// <param name="name">What stands where others have their name.</param>
    public static bool IsLegend(SheetRow row, string name) =>
        (name.Length is 0 or > 10 || MeaningOf(name) is not null || Marks.Contains(name[0], StringComparison.Ordinal) || Within(name).Count > 0)
            && Of(row).Count > 0;

    private static List<(string Mark, DayMeaning Meaning)> Of(SheetRow row)
    {
        if (row.Cells.Count > 40)
        {
            return [];
        }

        List<(string Mark, DayMeaning Meaning)> all = [];
        foreach (var cell in row.Cells.Where(cell => cell.Text.Length is >= 2 and <= LongestText))
        {
            all.AddRange(Within(LenientText.Fold(cell.Text)));
        }

        return all.Count >= FewestPairs ? all : Beside(row);
    }

    // 出勤√ 迟到★ or √出勤 ★迟到: whichever of the two ways more of the text stands together in.
    private static List<(string Mark, DayMeaning Meaning)> Within(string text)
    {
        List<(string, DayMeaning)> behind = [];
        List<(string, DayMeaning)> before = [];
        foreach (var word in Word().EnumerateMatches(text))
        {
            if (MeaningOf(text.Substring(word.Index, word.Length)) is not { } meaning)
            {
                continue;
            }

            if (MarkAt(text, word.Index + word.Length, 1) is { } after)
            {
                behind.Add((after, meaning));
            }

            if (MarkAt(text, word.Index - 1, -1) is { } ahead)
            {
                before.Add((ahead, meaning));
            }
        }

        return behind.Count > before.Count ? behind : before.Count > behind.Count ? before : [];
    }

    // A mark at a place, perhaps behind a colon, a bracket or 为; letters that go on are a word and no mark.
    private static string? MarkAt(string text, int at, int step)
    {
        if (at >= 0 && at < text.Length && text[at] is ':' or '=' or '(' or ')' or '为' or '用' or '"' or '“' or '”' or '-')
        {
            at += step;
        }

        if (at < 0 || at >= text.Length)
        {
            return null;
        }

        var next = at + step;
        return Marks.Contains(text[at], StringComparison.Ordinal)
            || (char.IsAsciiLetter(text[at]) && (next < 0 || next >= text.Length || !char.IsAsciiLetterOrDigit(text[next]))) ? text[at].ToString() : null;
    }

    // A cell each, strictly by turns.
    private static List<(string Mark, DayMeaning Meaning)> Beside(SheetRow row)
    {
        var parts = row.Cells.Select(cell => LenientText.Fold(cell.Text).Trim(':', ' '))
            .Select(text => (Text: text, IsMark: text.Length == 1 && (Marks.Contains(text[0], StringComparison.Ordinal) || char.IsAsciiLetter(text[0])),
                Meaning: MeaningOf(text)))
            .SkipWhile(part => !part.IsMark && part.Meaning is null).ToList();
        if (parts.Count < FewestPairs * 2 || parts.Count % 2 != 0)
        {
            return [];
        }

        List<(string, DayMeaning)> pairs = [];
        for (var i = 0; i < parts.Count; i += 2)
        {
            var (mark, word) = parts[0].IsMark ? (parts[i], parts[i + 1]) : (parts[i + 1], parts[i]);
            if (!mark.IsMark || word.Meaning is not { } meaning)
            {
                return [];
            }

            pairs.Add((mark.Text, meaning));
        }

        // A worker's days go by turns too, but not with every mark once.
        return pairs.Select(pair => pair.Item1).Distinct().Count() == pairs.Count ? pairs : [];
    }

    private static DayMeaning? MeaningOf(string word) => Words.TryGetValue(word, out var meaning) ? meaning
        : word.Length is 2 or 3 && word.EndsWith('假') && word is not ("请假" or "放假" or "休假" or "节假" or "销假") ? DayMeaning.OtherLeave : null;

    // The longest first: 法定节假日 before 节假日, 陪产假 before 产假.
    [GeneratedRegex("法定节假日|带薪年休假|带薪年假|正常出勤|年休假|陪产假|护理假|"
        + "工伤假|探亲假|育儿假|节假日|出勤|上班|正常|到岗|夜班|白班|出差|公出|外勤|迟到|早退|事假|病假|旷工|年假|休息|公休|轮休|加班|工伤|调休|补休|公假|其他|[\u4e00-\u9fa5]{1,2}假",
        RegexOptions.NonBacktracking)]
    private static partial Regex Word();
}
