using System.Globalization;
using WageSupervision.Domain.Privacy;
using WageSupervision.Web.Features.Filings.Reading;
using WageSupervision.Web.Shell.Input;

namespace WageSupervision.Web.Features.Attendance.Reading;

/// <summary>Reads workers one after the other; a worker may have further rows under the first (上午, 下午, 加班).</summary>
internal sealed class WorkerReader(AttendanceHeader header, DateOnly month, IssueList issues, CellReader cells)
{
    private const int LongestName = 50;
    private readonly int days = DateTime.DaysInMonth(month.Year, month.Month);
    private readonly List<AttendanceLine> lines = [];
    private readonly List<SheetRow> rows = [];
    private readonly PersonChecks persons = new([.. header.Columns.Select(column => column.Place)], issues);
    private readonly AttendanceColumn name = header.Columns.First(column => column.Field == AttendanceField.Name);
    private readonly AttendanceColumn? identity = header.Columns.FirstOrDefault(column => column.Field == AttendanceField.IdentityNumber);
    private readonly List<AttendanceColumn> dayColumns = header.IsDaily ? [.. header.DayColumns] : [];
    private readonly List<AttendanceColumn> quantities = [.. header.Columns.Where(column => column.Field is { } field && AttendanceHeaders.IsQuantity(field))];

    /// <summary>How many workers began.</summary>
    public int Workers { get; private set; }

    /// <summary>A row with a name.</summary>
    public void Begin(SheetRow row)
    {
        // 星期 stands under 姓名 where a row of weekdays follows the header.
        if (dayColumns.Count > 0 && dayColumns.TrueForAll(column => AttendanceHeaders.IsWeekday(row.Text(column.Place.Index))) && dayColumns.Exists(column => row.Text(column.Place.Index).Length > 0))
        {
            return;
        }

        Flush();
        Workers++;
        rows.Add(row);
    }

    /// <summary>A row without a name: a further row of the last worker, or nothing of anybody's.</summary>
    public void Continue(SheetRow row)
    {
        if (CellReader.Text(row, name.Place) is not null)
        {
            return;
        }

        if (rows.Count > 0 && row.Number == rows[^1].Number + 1 && PartOf(row) is not null)
        {
            rows.Add(row);
        }
        else if (quantities.Exists(column => CellReader.Quietly(row[column.Place.Index]) is > 0)
            || (dayColumns.Exists(column => !CellReader.IsBlank(row[column.Place.Index])) && !dayColumns.TrueForAll(column => AttendanceHeaders.IsWeekday(row.Text(column.Place.Index)))))
        {
            Flush();
            Workers++;
            issues.Error(row.Number, name.Place, IssueCodes.NameMissing, "有出勤，没有姓名", "员工姓名", "填上姓名；不是员工的，删去这一行");
        }
    }

    /// <summary>All lines.</summary>
    public IReadOnlyList<AttendanceLine> End()
    {
        Flush();
        return lines;
    }

    private void Flush()
    {
        if (rows.Count > 0 && Read(rows[0], rows) is { } line)
        {
            lines.Add(line);
        }

        rows.Clear();
    }

    /// <summary>上午, 下午, 加班 at the left of the days; <c>null</c> where the row says nothing of the kind.</summary>
    private string? PartOf(SheetRow row)
    {
        if (dayColumns.Count == 0)
        {
            return null;
        }

        return row.Cells.TakeWhile(cell => cell.Column < dayColumns[0].Place.Index)
            .Select(cell => LenientText.Fold(cell.Text)).FirstOrDefault(text => text is "上午" or "下午" or "晚上" or "加班" or "加班工时" or "加班小时" or "出勤" or "白班");
    }

    private AttendanceLine? Read(SheetRow row, List<SheetRow> all)
    {
        var before = issues.ErrorCount;
        var worker = Name(row);
        string? number = null;
        _ = identity is null || cells.TryDigits(row, identity.Place, out number);
        var own = Quantities(row);
        var marks = new SortedDictionary<int, string>();
        var counts = Marks(all, own, marks);
        persons.Check(row.Number, worker, number);
        var values = Enum.GetValues<AttendanceField>().Where(AttendanceHeaders.IsQuantity)
            .ToDictionary(field => field, field => own.TryGetValue(field, out var stated) ? Rounded(stated) : header.IsDaily ? Rounded(counts[field]) : (decimal?)null);
        if (issues.ErrorCount == before)
        {
            CheckSums(row, own, counts, values);
        }

        return issues.ErrorCount > before ? null : new AttendanceLine
        {
            Row = row.Number,
            WorkerName = worker!,
            IdentityNumber = number,
            DaysWorked = values[AttendanceField.DaysWorked]!.Value,
            OvertimeHours = values[AttendanceField.OvertimeHours],
            SickDays = values[AttendanceField.SickDays],
            PersonalLeaveDays = values[AttendanceField.PersonalLeaveDays],
            AbsentDays = values[AttendanceField.AbsentDays],
            AnnualLeaveDays = values[AttendanceField.AnnualLeaveDays],
            OtherLeaveDays = values[AttendanceField.OtherLeaveDays],
            Remark = Text(row, AttendanceField.Remark) is { } remark ? remark.Length > 500 ? remark[..500] : remark : null,
            HasSignature = header.Columns.Any(column => column.Field == AttendanceField.Signature) ? Text(row, AttendanceField.Signature) is not null : null,
            Days = marks,
        };
    }

    private string? Text(SheetRow row, AttendanceField field) =>
        header.Columns.FirstOrDefault(column => column.Field == field) is { } column ? CellReader.Text(row, column.Place) : null;

    private string? Name(SheetRow row)
    {
        var text = row[name.Place.Index] is { Kind: CellKind.Error or CellKind.FormulaWithoutValue } ? null : CellReader.Text(row, name.Place);
        if (text is null)
        {
            issues.Error(row.Number, name.Place, IssueCodes.NameMissing, "没有姓名", "员工姓名", "填上姓名；不是员工的，删去这一行");
        }
        else if (text.Length > LongestName)
        {
            issues.Error(row.Number, name.Place, IssueCodes.NameMissing, $"姓名长达 {text.Length} 个字，不像姓名", "员工姓名", "这一格只写姓名；说明文字移到备注", Mask.Name(text));
            return null;
        }

        return text;
    }

    /// <summary>What the sheet itself counts, by field; a field without a filled cell is not in it.</summary>
    private Dictionary<AttendanceField, decimal> Quantities(SheetRow row)
    {
        Dictionary<AttendanceField, decimal> own = [];
        foreach (var column in quantities)
        {
            if (cells.TryQuantity(row, column.Place, out var quantity) && quantity is { } value)
            {
                own[column.Field!.Value] = own.GetValueOrDefault(column.Field.Value) + value;
            }
        }

        if (!header.IsDaily && !own.ContainsKey(AttendanceField.DaysWorked))
        {
            var column = quantities.First(one => one.Field == AttendanceField.DaysWorked).Place;
            if (CellReader.IsBlank(row[column.Index]))
            {
                issues.Error(row.Number, column, AttendanceIssueCodes.DaysMissing, "没有填出勤天数", "天数，如 21.5", "填实际出勤的天数；整月没有出勤的填 0");
            }
        }

        return own;
    }

    private DayCounts Marks(List<SheetRow> all, Dictionary<AttendanceField, decimal> own, SortedDictionary<int, string> marks)
    {
        var counts = new DayCounts();
        var halves = all.Count(row => PartOf(row) is "上午" or "下午") > 1;
        foreach (var row in all)
        {
            var part = PartOf(row);
            foreach (var column in dayColumns)
            {
                var cell = row[column.Place.Index];
                if (cell is not { } filled || CellReader.IsBlank(cell))
                {
                    continue;
                }

                var text = filled.Text.Trim();
                if (column.Day > days)
                {
                    issues.Error(row.Number, column.Place, AttendanceIssueCodes.NoSuchDay, $"{month.Year}年{month.Month}月没有 {column.Day} 日", $"1 日到 {days} 日", "删去这一格；月份填错的，重新选择月份上传", text);
                    continue;
                }

                var overtime = part is not null && part.StartsWith("加班", StringComparison.Ordinal) && CellReader.Quietly(cell) is not null;
                var one = new DayCounts();
                if (DayMarks.Add(overtime ? "加" + text : text, one, needsHours: !own.ContainsKey(AttendanceField.OvertimeHours)) is { } wrong)
                {
                    issues.Error(row.Number, column.Place, AttendanceIssueCodes.Mark, wrong, "√ 出 加 事 病 休 旷 年，或者小时数，如 √、8、√加2、事4、病/√", "改成认得的记号；加班写小时数，如“加2”", text);
                    continue;
                }

                // Morning and afternoon are half a day each; hours are what they are.
                foreach (var field in Enum.GetValues<AttendanceField>().Where(AttendanceHeaders.IsQuantity))
                {
                    counts.Add(field, halves && part is "上午" or "下午" && field != AttendanceField.OvertimeHours && one[field] == 1 ? 0.5m : one[field]);
                }

                marks[column.Day!.Value] = marks.TryGetValue(column.Day.Value, out var earlier) ? $"{earlier} {text}" : text;
            }
        }

        return counts;
    }

    private void CheckSums(SheetRow row, Dictionary<AttendanceField, decimal> own, DayCounts counts, Dictionary<AttendanceField, decimal?> values)
    {
        // Leave of every kind and work on rest days lie in the same month; a day is counted once.
        var sum = values.Where(pair => pair.Key != AttendanceField.OvertimeHours).Sum(pair => pair.Value ?? 0);
        if (sum > days)
        {
            issues.Error(row.Number, null, AttendanceIssueCodes.TooManyDays, $"出勤和各种假一共 {Shown(sum)} 天，当月只有 {days} 天", $"一共不超过 {days} 天", "核对各项天数和月份");
        }

        if (values[AttendanceField.OvertimeHours] > 24 * days)
        {
            issues.Error(row.Number, Column(AttendanceField.OvertimeHours), AttendanceIssueCodes.TooManyHours, $"加班 {Shown(values[AttendanceField.OvertimeHours]!.Value)} 小时，比当月的小时数还多", "加班的小时数", "核对这一格");
        }

        if (!header.IsDaily)
        {
            return;
        }

        foreach (var (field, stated) in own)
        {
            if (Math.Abs(stated - counts[field]) > 0.01m && (field != AttendanceField.OvertimeHours || counts[field] > 0))
            {
                issues.Warn(
                    row.Number, Column(field), AttendanceIssueCodes.CountMismatch, $"表中写 {Shown(stated)}，每日记号合计是 {Shown(counts[field])}；以表中写的为准",
                    "与每日记号一致", "核对每日记号和合计", Shown(stated));
            }
        }
    }

    private PayrollColumn? Column(AttendanceField field) => quantities.Find(column => column.Field == field)?.Place;

    // As the database keeps it.
    private static decimal Rounded(decimal value) => Math.Round(value, 2, MidpointRounding.AwayFromZero);

    private static string Shown(decimal value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
