using System.Globalization;
using WageSupervision.Domain.Payroll;
using WageSupervision.Domain.Privacy;
using WageSupervision.Web.Features.Filings.Reading;
using WageSupervision.Web.Sheets;

namespace WageSupervision.Web.Features.Attendance.Reading;

/// <summary>Makes a worker's line of what the sheet counts itself and what its days count, and holds the one against the other.</summary>
internal sealed class LineMaker(AttendanceHeader header, SheetPeriod period, IssueList issues, CellReader cells, QuantityUnit numbers)
{
    private const int LongestName = 50;
    private const int LongestRemark = 500;
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (int Row, bool Numbered)> _names = new(StringComparer.Ordinal);
    private readonly AttendanceColumn _name = header.Of(AttendanceField.Name)!;
    private readonly AttendanceColumn? _identity = header.Of(AttendanceField.IdentityNumber);
    private readonly Dictionary<string, decimal> _daysOf = new(StringComparer.Ordinal);
    private readonly int _mostDays = period.IsAcross ? Math.Max(period.Days, period.Last!.Value.DayNumber - period.First!.Value.DayNumber + 1) : period.Days;
    private readonly AttendanceColumn? _byClock = header.Columns.FirstOrDefault(column => column.IsByClock);
    private readonly CountMismatches _mismatches = new(issues);
    private readonly QuantityReader quantities = new(cells);
    private int? _derivedRow;
    private (int Row, int Count)? _clocked;

    /// <summary>Columns that count days or hours; what a clock made of a missing punch is none.</summary>
    public IReadOnlyList<AttendanceColumn> Quantities { get; } =
        [.. header.Columns.Where(column => column.Field is { } field && AttendanceFields.IsQuantity(field) && !column.IsByClock)];

    /// <summary>Whether several columns count the field.</summary>
    public bool Has(AttendanceField field) => Quantities.Any(column => column.Field == field);

    /// <summary>The name, or <c>null</c> with an error where it is none.</summary>
    public string? Name(SheetRow row)
    {
        var text = row[_name.Place.Index] is { Kind: CellKind.Error or CellKind.FormulaWithoutValue } ? null : CellReader.Text(row, _name.Place);
        if (text is null)
        {
            issues.Error(row.Number, _name.Place, IssueCodes.NameMissing, "没有姓名", "员工姓名", "填上姓名；不是员工的，删去这一行");
        }
        else if (text.Length > LongestName)
        {
            issues.Error(row.Number, _name.Place, IssueCodes.NameMissing, $"姓名长达 {text.Length} 个字，不像姓名", "员工姓名", "这一格只写姓名；说明文字移到备注", Mask.Name(text));
            return null;
        }

        return text;
    }

    /// <summary>The identity number; what is wrong with it is told.</summary>
    public string? Identity(SheetRow row)
    {
        string? number = null;
        _ = _identity is null || cells.TryDigits(row, _identity.Place, out number);
        return number;
    }

    /// <summary>What a row itself counts, by field, in days and hours of overtime; a field without a filled cell is not in it.</summary>
    public Dictionary<AttendanceField, decimal> Own(SheetRow row)
    {
        Dictionary<AttendanceField, decimal> own = [];
        HashSet<AttendanceField> summed = [];
        Dictionary<AttendanceField, decimal> parts = [];
        foreach (var column in Quantities.OrderByDescending(column => column.IsTotal))
        {
            if (!quantities.TryRead(row, column, out var value) || value is not { } quantity)
            {
                continue;
            }

            // 加班合计 beside 平时加班 and 周末加班 is their sum, not one more.
            if (column.IsTotal && summed.Add(column.Field!.Value))
            {
                own[column.Field.Value] = quantity;
            }
            else if (summed.Contains(column.Field!.Value))
            {
                parts[column.Field.Value] = parts.GetValueOrDefault(column.Field.Value) + quantity;
            }
            else
            {
                own[column.Field.Value] = own.GetValueOrDefault(column.Field.Value) + quantity;
            }
        }

        if (_byClock is not null && CellReader.Quietly(row[_byClock.Place.Index]) is > 0)
        {
            _clocked = _clocked is { } before ? before with { Count = before.Count + 1 } : (row.Number, 1);
        }

        foreach (var (field, sum) in parts.Where(pair => pair.Value > 0 && Math.Abs(pair.Value - own[pair.Key]) > 0.01m))
        {
            issues.Warn(row.Number, Column(field), AttendanceIssueCodes.CountMismatch, $"表中合计 {Shown(own[field])}，各项相加是 {Shown(sum)}；以合计为准", "与各项相加一致",
                "核对这一行的几项", Shown(own[field]));
        }

        return own;
    }

    /// <summary>应出勤天数 of a row, or <c>null</c>.</summary>
    public decimal? Due(SheetRow row) => header.Of(AttendanceField.DaysDue) is { } column && quantities.TryRead(row, column, out var due) ? due : null;

    /// <summary>The line; <c>null</c> where an error was told.</summary>
    /// <param name="row">The worker's first row.</param>
    /// <param name="person">Name and identity number.</param>
    /// <param name="own">What the sheet counts itself.</param>
    /// <param name="days">What its days count, or <c>null</c> where it has none.</param>
    /// <param name="marks">The marks of the days.</param>
    /// <param name="before">How many errors there were before this worker.</param>
    public AttendanceLine? Make(
        SheetRow row, (string? Name, string? Identity) person, Dictionary<AttendanceField, decimal> own, DayCounts? days,
        SortedDictionary<int, string> marks, int before)
    {
        CheckPerson(row.Number, person.Name, person.Identity);
        var values = AttendanceFields.Quantities.ToDictionary(
            field => field, field => own.TryGetValue(field, out var stated) && !IsMoreByDays(field, stated, days) ? Rounded(stated)
                : days is { IsPart: false } ? Rounded(days[field]) : (decimal?)null);
        if (_byClock is not null)
        {
            values[AttendanceField.AbsentDays] = null;
        }

        if (header.IsOvertimeOnly)
        {
            values[AttendanceField.DaysWorked] = null;
        }

        Derive(row, values);
        if (issues.ErrorCount == before)
        {
            CheckSums(row, person.Identity, own, days, values);
        }

        return issues.ErrorCount > before || person.Name is null ? null : new AttendanceLine
        {
            Row = row.Number,
            WorkerName = person.Name,
            IdentityNumber = person.Identity,
            DaysWorked = values[AttendanceField.DaysWorked],
            OvertimeHours = values[AttendanceField.OvertimeHours],
            SickDays = values[AttendanceField.SickDays],
            PersonalLeaveDays = values[AttendanceField.PersonalLeaveDays],
            AbsentDays = values[AttendanceField.AbsentDays],
            AnnualLeaveDays = values[AttendanceField.AnnualLeaveDays],
            OtherLeaveDays = values[AttendanceField.OtherLeaveDays],
            Remark = Text(row, AttendanceField.Remark) is { } remark ? remark.Length > LongestRemark ? remark[..LongestRemark] : remark : null,
            HasSignature = header.Of(AttendanceField.Signature) is not null ? Text(row, AttendanceField.Signature) is not null : null,
            Days = marks,
        };
    }

    /// <summary>What neither a column nor a mark says stays open: times of day tell of no leave, and how much of them is overtime they do not tell.</summary>
    /// <param name="line">The line.</param>
    /// <param name="counts">What its days count.</param>
    /// <param name="keeps">Whether words tell each day, so that none told is none.</param>
    public AttendanceLine WithoutUnsaid(AttendanceLine line, DayCounts counts, bool keeps)
    {
        decimal? Said(AttendanceField field, decimal? value) => Has(field) || counts[field] > 0 || (keeps && field != AttendanceField.OvertimeHours)
            ? value : null;
        return line with
        {
            OvertimeHours = Said(AttendanceField.OvertimeHours, line.OvertimeHours),
            SickDays = Said(AttendanceField.SickDays, line.SickDays),
            PersonalLeaveDays = Said(AttendanceField.PersonalLeaveDays, line.PersonalLeaveDays),
            AbsentDays = Said(AttendanceField.AbsentDays, line.AbsentDays),
            AnnualLeaveDays = Said(AttendanceField.AnnualLeaveDays, line.AnnualLeaveDays),
            OtherLeaveDays = Said(AttendanceField.OtherLeaveDays, line.OtherLeaveDays),
        };
    }

    /// <summary>Tells what was derived, what a clock wrote, and where the sheet's own counts are not those of its days.</summary>
    public void End()
    {
        _mismatches.End();
        if (_clocked is { } clocked)
        {
            issues.Warn(clocked.Row, _byClock!.Place, AttendanceIssueCodes.AbsentByClock,
                $"表中“{_byClock.Place.Header}”有 {clocked.Count:#,##0} 人。考勤机把没有打卡的都写成旷工，没有算旷工", "旷工另写", "确是旷工的，在“认列”里把这一列说成旷工天数");
        }

        if (_derivedRow is { } row)
        {
            issues.Warn(row, header.Of(AttendanceField.DaysDue)?.Place, AttendanceIssueCodes.DaysDerived, "表中没有出勤天数，按应出勤减去请假、旷工推出", "出勤天数",
                "与实际不同的，请加一列“出勤天数”");
        }
    }

    /// <summary>Notices a person who stands in the sheet twice.</summary>
    private void CheckPerson(int row, string? name, string? identity)
    {
        if (identity is not null && !_numbers.TryAdd(identity, row))
        {
            issues.Warn(row, _identity?.Place, IssueCodes.DuplicatePerson, $"与{SheetRowNumber.Text(_numbers[identity])}是同一个身份证号", "每人一行",
                "同一人分开列的合并为一行；号码填错的改正",
                Mask.Identity(identity));
        }
        else if (name is not null && !_names.TryAdd(name, (row, identity is not null)) && (identity is null || !_names[name].Numbered))
        {
            issues.WarnOfName(row, _name.Place, IssueCodes.DuplicatePerson, $"与{SheetRowNumber.Text(_names[name].Row)}同名，且没有身份证号可以区分", "每人一行",
                "同一人的合并为一行；同名的两人请都填身份证号",
                name);
        }
    }

    /// <summary>Only exceptions are told: what was worked follows from what was due, or stays open.</summary>
    private void Derive(SheetRow row, Dictionary<AttendanceField, decimal?> values)
    {
        if (values[AttendanceField.DaysWorked] is null && Due(row) is { } due && header.Shape == SheetShape.Exceptions)
        {
            var away = values.Where(pair => pair.Key is not (AttendanceField.DaysWorked or AttendanceField.OvertimeHours)).Sum(pair => pair.Value ?? 0);
            values[AttendanceField.DaysWorked] = Math.Max(0, due - away);
            _derivedRow ??= row.Number;
        }
    }

    private void CheckSums(
        SheetRow row, string? identity, Dictionary<AttendanceField, decimal> own, DayCounts? days, Dictionary<AttendanceField, decimal?> values)
    {
        // Leave of every kind and work on rest days lie in the same month; a day is counted once. A long day makes more than one work unit.
        var inUnits = numbers == QuantityUnit.WorkUnits || header.Of(AttendanceField.DaysWorked)?.Unit == QuantityUnit.WorkUnits;
        var most = inUnits ? _mostDays * 3 : _mostDays;
        var sum = values.Where(pair => pair.Key != AttendanceField.OvertimeHours).Sum(pair => pair.Value ?? 0);
        if (sum > most)
        {
            var hint = Quantities.Any(column => column.Field != AttendanceField.DaysWorked && column.Field != AttendanceField.OvertimeHours
                && column.Unit == QuantityUnit.Unsaid && own.GetValueOrDefault(column.Field!.Value) > 2) ? "；请假写的是小时的，在表头写明“（小时）”" : "";
            issues.Error(row.Number, null, AttendanceIssueCodes.TooManyDays, $"出勤和各种假一共 {Shown(sum)} 天，当月只有 {_mostDays} 天", $"一共不超过 {_mostDays} 天",
                $"核对各项天数和月份{hint}");
        }
        else if (identity is not null)
        {
            _daysOf[identity] = _daysOf.GetValueOrDefault(identity) + sum;
            if (_daysOf[identity] > most)
            {
                issues.Error(row.Number, null, AttendanceIssueCodes.TooManyDays,
                    $"这个身份证号（{Mask.Identity(identity)}）的几行一共 {Shown(_daysOf[identity])} 天，当月只有 {_mostDays} 天", "每人一行", "同一人重复的删去一行；号码填错的改正");
            }
        }

        if (values[AttendanceField.OvertimeHours] > 24 * _mostDays)
        {
            issues.Error(row.Number, Column(AttendanceField.OvertimeHours), AttendanceIssueCodes.TooManyHours,
                $"加班 {Shown(values[AttendanceField.OvertimeHours]!.Value)} 小时，比当月的小时数还多", "加班的小时数", "核对这一格");
        }

        if (days is { IsPart: false })
        {
            foreach (var (field, stated) in own)
            {
                _mismatches.Compare(row.Number, Column(field)!, field, stated, days[field], IsMoreByDays(field, stated, days));
            }
        }
    }

    // A column of one kind of leave does not count the other kinds that the days tell.
    private static bool IsMoreByDays(AttendanceField field, decimal stated, DayCounts? days) =>
        field == AttendanceField.OtherLeaveDays && days is not null && days[field] > stated;

    private string? Text(SheetRow row, AttendanceField field) => header.Of(field) is { } column ? CellReader.Text(row, column.Place) : null;

    private PayrollColumn? Column(AttendanceField field) => Quantities.FirstOrDefault(column => column.Field == field)?.Place;

    // As the database keeps it.
    private static decimal Rounded(decimal value) => Math.Round(value, 2, MidpointRounding.AwayFromZero);

    private static string Shown(decimal value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
