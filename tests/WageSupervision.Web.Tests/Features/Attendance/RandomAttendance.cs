using System.Globalization;
using System.Text;
using WageSupervision.Web.Features.Attendance.Reading;

namespace WageSupervision.Web.Tests.Features.Attendance;

/// <summary>A random truth of a month, and sheets that tell it in random layouts, words, units and orders of columns.</summary>
internal sealed class RandomAttendance
{
    private static readonly DayMeaning[] Away = [DayMeaning.Personal, DayMeaning.Sick, DayMeaning.Annual, DayMeaning.OtherLeave, DayMeaning.Absent];

    private static readonly Dictionary<DayMeaning, string[]> KnownWords = new()
    {
        [DayMeaning.Worked] = ["√", "✓", "✔", "出", "正常", "出勤", "外勤", "迟到17分钟", "正常,外勤", "夜班", "早退5分钟", "上班缺卡"],
        [DayMeaning.Rest] = ["休", "休息", "公休", ""],
        [DayMeaning.Personal] = ["事", "事假", "事假8小时"],
        [DayMeaning.Sick] = ["病", "病假", "病假1天"],
        [DayMeaning.Annual] = ["年", "年假", "年休假"],
        [DayMeaning.OtherLeave] = ["婚假", "调休", "丧", "产假"],
        [DayMeaning.Absent] = ["旷", "旷工"],
    };

    private static readonly Dictionary<DayMeaning, string> LegendWords = new()
    {
        [DayMeaning.Worked] = "出勤",
        [DayMeaning.Personal] = "事假",
        [DayMeaning.Sick] = "病假",
        [DayMeaning.Annual] = "年假",
        [DayMeaning.OtherLeave] = "婚假",
        [DayMeaning.Absent] = "旷工",
        [DayMeaning.Rest] = "休息",
    };

    private readonly Random random;
    private readonly int days;

    public RandomAttendance(int seed)
    {
        random = new Random(seed);
        Month = new DateOnly(2026, random.Next(1, 11), 1);
        days = DateTime.DaysInMonth(Month.Year, Month.Month);
        People = [.. Enumerable.Range(0, random.Next(1, 6)).Select(i => Make(i))];
        Layout = random.Next(10);
        Csv = Layout switch
        {
            0 => Summary(withDays: true),
            1 => Summary(withDays: false),
            2 => Grid(KnownWords, legend: null),
            3 => WithSymbols(told: true),
            4 => WithSymbols(told: false),
            5 => Pairs(),
            6 => PersonDays(),
            7 => Punches(),
            8 => Halves(),
            _ => Units(),
        };
    }

    public DateOnly Month { get; }

    public int Layout { get; }

    public IReadOnlyList<Person> People { get; }

    public string Csv { get; }

    /// <summary>Whether the sheet leaves open what a mark means, so that it has to be asked.</summary>
    public bool MustAsk => Layout == 4;

    /// <summary>Fields that the sheet tells; of the others nothing may be said that is not so.</summary>
    public IReadOnlyList<AttendanceField> Told { get; private set; } = [];

    /// <summary>The truth of a person.</summary>
    public sealed record Person(string Name, DayMeaning[] Days, decimal[] Overtime, decimal[] Shares)
    {
        public decimal this[AttendanceField field] => field == AttendanceField.OvertimeHours ? Overtime.Sum()
            : Days.Select((day, i) => DayMeanings.FieldOf(day) == field ? Shares[i] : 0).Sum();
    }

    private Person Make(int number)
    {
        var meanings = Enumerable.Range(0, days).Select(_ => random.Next(10) switch
        {
            < 6 => DayMeaning.Worked,
            < 8 => DayMeaning.Rest,
            _ =>
            Away[random.Next(Away.Length)]
        }).ToArray();
        var overtime = meanings.Select(day => day == DayMeaning.Worked && random.Next(5) == 0 ? random.Next(1, 8) / 2m : 0).ToArray();
        return new Person("甲乙丙丁戊己"[number] + "测试", meanings, overtime, [.. meanings.Select(_ => 1m)]);
    }

    private string Pick(params string[] words) => words[random.Next(words.Length)];

    private string Title() => Pick("", $"{Month.Year}年{Month.Month}月考勤表\n", $"月度汇总 统计日期：{Month:yyyy-MM-dd} 至 {Month.AddMonths(1).AddDays(-1):yyyy-MM-dd}\n",
        "考勤表\n\n");

    private string DayHeader(int day, int style) => style switch
    {
        0 => day.ToString(CultureInfo.InvariantCulture),
        1 => $"{day}日",
        2 => Month.AddDays(day - 1).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        3 => Month.AddDays(day - 1).ToString("M月d日", CultureInfo.InvariantCulture),
        _ => (Month.AddDays(day - 1).DayNumber - new DateOnly(1899, 12, 30).DayNumber).ToString(CultureInfo.InvariantCulture),
    };

    // Columns in a random order, each with its header and a cell for each person.
    private string Table(List<(string Header, Func<Person, string> Cell)> columns, bool total = false)
    {
        var order = columns.OrderBy(_ => random.Next()).ToList();
        var text = new StringBuilder(Title());
        text.AppendLine(string.Join(',', order.Select(column => Quote(column.Header))));
        foreach (var person in People)
        {
            text.AppendLine(string.Join(',', order.Select(column => Quote(column.Cell(person)))));
        }

        return total && order[0].Header is not "姓名" ? text.AppendLine("合计").ToString() : text.ToString();
    }

    private string Summary(bool withDays)
    {
        var fields = AttendanceFields.Quantities.Where(field => field != AttendanceField.DaysWorked).ToList();
        Told = withDays ? AttendanceFields.Quantities : fields;
        List<(string, Func<Person, string>)> columns = [(Pick("姓名", "员工姓名", "姓  名"), person => person.Name), ("部门", _ => "生产部"), ("迟到次数", _ => "1"),
            ("序号", _ => "1")];
        if (withDays)
        {
            columns.Add((Pick("出勤天数", "实际出勤", "实出勤天数", "出勤(天)", "本月出勤天数"), person => Show(person[AttendanceField.DaysWorked])));
            columns.Add(("应出勤天数", _ => "22"));
        }

        foreach (var field in fields)
        {
            var name = field switch
            {
                AttendanceField.OvertimeHours => Pick("加班", "加班总时长", "加班工时"),
                AttendanceField.SickDays => "病假",
                AttendanceField.PersonalLeaveDays => "事假",
                AttendanceField.AbsentDays => "旷工",
                AttendanceField.AnnualLeaveDays => Pick("年假", "年休假"),
                _ => Pick("婚假", "其他假", "调休"),
            };
            var inHours = random.Next(2) == 0;
            columns.Add(field == AttendanceField.OvertimeHours
                ? (name + Pick("", "(小时)"), person => Show(person[field]) + Pick("", "小时"))
                : inHours ? (name + Pick("(小时)", "（小时）", "小时数"), person => Show(person[field] * 8))
                : (name + Pick("", "(天)", "天数"), person => Show(person[field])));
        }

        return Table(columns, total: true);
    }

    private string Grid(Dictionary<DayMeaning, string[]> words, string? legend)
    {
        Told = AttendanceFields.Quantities;
        var own = random.Next(3);
        var style = random.Next(5);
        var text = new StringBuilder(Title());
        text.Append(legend is not null && random.Next(2) == 0 ? legend + "\n" : "");
        text.AppendLine(string.Join(',', ["序号", "姓名", .. Enumerable.Range(1, days).Select(day => DayHeader(day, style)), .. own == 0 ? Array.Empty<string>()
            : ["出勤天数", "加班工时"], "备注"]));
        if (random.Next(2) == 0)
        {
            text.AppendLine(string.Join(',', ["", "", .. Enumerable.Range(0, days).Select(day => "日一二三四五六"[(int)Month.AddDays(day).DayOfWeek].ToString())]));
        }

        foreach (var person in People)
        {
            var cells = Enumerable.Range(0, days).Select(day => Word(words, person.Days[day]) is var word && person.Overtime[day] > 0
                ? words == KnownWords ? $"√{Pick("加", "+")}{Show(person.Overtime[day])}" : $"{word}/加{Show(person.Overtime[day])}" : word);
            string[] totals = own == 0 ? [] : [Show(person[AttendanceField.DaysWorked]), Show(person[AttendanceField.OvertimeHours])];
            text.AppendLine(string.Join(',', ((string[])["1", person.Name, .. cells, .. totals, "无"]).Select(Quote)));
        }

        return text.Append(legend is not null ? legend + "\n" : "").ToString();
    }

    // Marks that mean nothing by themselves; △ is leave on one sheet and lateness on the next.
    private string WithSymbols(bool told)
    {
        var marks = "○△☆×◇□●B".OrderBy(_ => random.Next()).Select(mark => mark.ToString()).ToArray();
        var meanings = LegendWords.Keys.ToArray();
        var words = meanings.Select((meaning, i) => (meaning, marks[i])).ToDictionary(pair => pair.meaning, pair => (string[])[pair.Item2]);
        var legend = random.Next(3) switch
        {
            0 => "说明：" + string.Join(' ', meanings.Select(meaning => LegendWords[meaning] + words[meaning][0])),
            1 => string.Join('、', meanings.Select(meaning => $"{words[meaning][0]}：{LegendWords[meaning]}")),
            _ => string.Join('；', meanings.Select(meaning => $"{words[meaning][0]}{LegendWords[meaning]}")),
        };
        return Grid(words, told ? legend : null);
    }

    private string Pairs()
    {
        Told = [.. AttendanceFields.Quantities.Where(field => field != AttendanceField.OvertimeHours)];
        var text = new StringBuilder(Title());
        text.AppendLine(string.Join(',', ["姓名", .. Enumerable.Range(1, days).SelectMany(day => (string[])[DayHeader(day, 0), ""])]));
        text.AppendLine(string.Join(',', ["", .. Enumerable.Range(1, days).SelectMany(_ => (string[])["上班", "下班"])]));
        foreach (var person in People)
        {
            text.AppendLine(string.Join(',', [person.Name, .. person.Days.SelectMany(day => day switch
            {
                DayMeaning.Worked => (string[])["08:0" + random.Next(10), random.Next(9) == 0 ? "" : "17:30"],
                DayMeaning.Rest => ["", ""],
                _ => random.Next(2) == 0 ? [LegendWords[day], LegendWords[day]] : [LegendWords[day], ""],
            })]));
        }

        return text.ToString();
    }

    private string PersonDays()
    {
        Told = [.. AttendanceFields.Quantities.Where(field => field != AttendanceField.OvertimeHours)];
        var text = new StringBuilder("考勤号码,姓名,日期,对应时段,签到时间,签退时间,考勤结果\n");
        foreach (var person in People)
        {
            for (var day = 0; day < days; day++)
            {
                var date = Month.AddDays(day).ToString(random.Next(2) == 0 ? "yyyy/M/d" : "yyyy-MM-dd", CultureInfo.InvariantCulture);
                var word = Word(KnownWords, person.Days[day]);
                var times = person.Days[day] == DayMeaning.Worked ? "08:02,17:31" : ",";
                text.AppendLine(CultureInfo.InvariantCulture, $"1,{person.Name},{date},白班,{times},{Quote(word.Length == 0 ? "休息" : word)}");
            }
        }

        return text.ToString();
    }

    private string Punches()
    {
        Told = [AttendanceField.DaysWorked];
        var split = random.Next(2) == 0;
        var text = new StringBuilder(split ? "姓名,工号,刷卡日期,刷卡时间\n" : "姓名,工号,打卡时间\n");
        var lines = People.SelectMany(person => Enumerable.Range(0, days).Where(day => person.Days[day] == DayMeaning.Worked)
            .SelectMany(day => Enumerable.Range(0, random.Next(1, 4)).Select(n =>
                $"{person.Name},{person.Name[0] - '一'},{Month.AddDays(day):yyyy-MM-dd}{(split ? "," : " ")}{8 + (n * 4):00}:1{n}:00")));
        return text.AppendJoin('\n', random.Next(2) == 0 ? lines : lines.OrderBy(_ => random.Next())).ToString();
    }

    private string Halves()
    {
        Told = [.. AttendanceFields.Quantities];
        var text = new StringBuilder(Title());
        text.AppendLine(string.Join(',', ["姓名", "", .. Enumerable.Range(1, days).Select(day => DayHeader(day, 1))]));
        foreach (var person in People)
        {
            text.AppendLine(string.Join(',', [person.Name, "上午", .. person.Days.Select(day => Short(day))]));
            text.AppendLine(string.Join(',', ["", "下午", .. person.Days.Select(day => Short(day))]));
            text.AppendLine(string.Join(',', ["", "加班", .. person.Overtime.Select(hours => hours > 0 ? Show(hours) : "")]));
        }

        return text.ToString();

        static string Short(DayMeaning day) => day == DayMeaning.Rest ? "" : KnownWords[day][0];
    }

    private string Units()
    {
        Told = [AttendanceField.DaysWorked];
        var header = Pick("合计工日", "工日", "出勤天数");
        var text = new StringBuilder(Title());
        text.AppendLine(string.Join(',', ["姓名", "工种", .. Enumerable.Range(1, days).Select(day => DayHeader(day, 0)), header, "本人签字"]));
        foreach (var person in People)
        {
            for (var day = 0; day < days; day++)
            {
                person.Days[day] = person.Days[day] == DayMeaning.Worked ? DayMeaning.Worked : DayMeaning.Rest;
                person.Overtime[day] = 0;
                person.Shares[day] = random.Next(8) switch { 0 => 0.5m, 1 => 1.5m, _ => 1m };
            }

            text.AppendLine(string.Join(',', [person.Name, "木工", .. person.Days.Select((day, i) => day == DayMeaning.Worked ? Show(person.Shares[i]) : ""),
                Show(person[AttendanceField.DaysWorked]), ""]));
        }

        return text.ToString();
    }

    private string Word(Dictionary<DayMeaning, string[]> words, DayMeaning meaning) => words[meaning][random.Next(words[meaning].Length)];

    private static string Show(decimal value) => value.ToString("0.##", CultureInfo.InvariantCulture);

    private static string Quote(string cell) => cell.Contains(',', StringComparison.Ordinal) ? $"\"{cell}\"" : cell;
}
