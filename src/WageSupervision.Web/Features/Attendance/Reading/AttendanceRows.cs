using WageSupervision.Web.Features.Filings.Reading;
using WageSupervision.Web.Sheets;
using WageSupervision.Web.Shell.Input;

namespace WageSupervision.Web.Features.Attendance.Reading;

/// <summary>What a row under the header of an attendance sheet is.</summary>
internal enum AttendanceRowKind
{
    /// <summary>It has a name.</summary>
    Worker,

    /// <summary>合计 of all workers, or of a group.</summary>
    Total,

    /// <summary>A worker's further row, or nothing of anybody's.</summary>
    Nameless,

    /// <summary>A footer, a legend, weekdays, a header again.</summary>
    Nothing,
}

/// <summary>Tells workers' rows from what else stands under the header.</summary>
internal sealed class AttendanceRows(AttendanceHeader header)
{
    private static readonly string[] FooterWords =
    [
        "制表", "制单", "填表", "填报", "编制", "审核", "审批", "复核", "批准", "核准", "负责人", "财务", "出纳", "会计", "主管", "总经理", "经理", "班组长", "单位盖章", "单位(盖章)",
        "盖章", "公章", "经办", "注:", "注1", "备注:", "说明", "领导", "考勤员", "记录人", "统计人", "图例", "符号",
    ];

    // Who signs: 制表人：, 部门负责人：, 分管领导审核：.
    private static readonly string[] Signers =
    [
        "制表", "制单", "填表", "填报", "编制", "审核", "审批", "复核", "批准", "核准", "负责人", "领导", "主管", "经理", "考勤员", "签字", "签名", "经办", "统计人", "记录人", "班组长", "确认",
    ];

    private readonly AttendanceColumn _name = header.Of(AttendanceField.Name)!;
    private readonly List<AttendanceColumn> _days = [.. header.DayColumns];
    private readonly List<AttendanceColumn> _quantities =
        [.. header.Columns.Where(column => column.Field is { } field
            && (AttendanceFields.IsQuantity(field) || field is AttendanceField.Date or AttendanceField.Punch))];

    /// <summary>Whether anything stands in a day or a quantity.</summary>
    public bool HasAttendance(SheetRow row) =>
        _quantities.Exists(column => !CellReader.IsBlank(row[column.Place.Index])) || _days.Exists(column => !CellReader.IsBlank(row[column.Place.Index]));

    /// <summary>The kind of a row.</summary>
    public AttendanceRowKind Of(SheetRow row)
    {
        if (row.Cells.Count == 0 || IsWeekdays(row) || row.Cells.Any(cell => cell.Text is "平均" or "平均值"))
        {
            return AttendanceRowKind.Nothing;
        }

        if (IsTotal(row))
        {
            return AttendanceRowKind.Total;
        }

        if ((WorkerReader.PartOf(row, _days) is null && MarkLegend.IsLegend(row, LenientText.Fold(row.Text(_name.Place.Index))))
            || HeaderWords.IsName(row.Text(_name.Place.Index)) || (!HasAttendance(row) && IsFooter(row)) || IsSignatures(row))
        {
            return AttendanceRowKind.Nothing;
        }

        return CellReader.Text(row, _name.Place) is null || CellReader.IsBlank(row[_name.Place.Index]) ? AttendanceRowKind.Nameless : AttendanceRowKind.Worker;
    }

    private bool IsWeekdays(SheetRow row) => _days.Count > 0 && _days.Exists(column => row.Text(column.Place.Index).Length > 0)
        && _days.TrueForAll(column => AttendanceHeaders.IsWeekday(row.Text(column.Place.Index)));

    private bool IsTotal(SheetRow row)
    {
        foreach (var cell in row.Cells)
        {
            if (cell.Kind != CellKind.Text || (_days.Count > 0 && cell.Column >= _days[0].Place.Index && cell.Column > _name.Place.Index))
            {
                continue;
            }

            var text = LenientText.Fold(cell.Text).Replace(" ", "", StringComparison.Ordinal).TrimEnd(':');
            if (text is "合计" or "总计" or "小计" or "共计" or "总合计" or "本页小计" or "本页合计" or "累计"
                || (text.Length <= 8 && (text.EndsWith("合计", StringComparison.Ordinal) || text.EndsWith("小计", StringComparison.Ordinal))
                && cell.Column <= _name.Place.Index))
            {
                return true;
            }
        }

        return false;
    }

    // The line for signatures runs under the days too; its words are neither marks nor numbers.
    private bool IsSignatures(SheetRow row)
    {
        var words = row.Cells.Select(cell => LenientText.Fold(cell.Text).Replace(" ", "", StringComparison.Ordinal)).ToList();
        return words.Exists(text => text.Length <= 40 && Array.Exists(Signers, word => text.Contains(word, StringComparison.Ordinal))
                && (text.Contains(':', StringComparison.Ordinal) || text.EndsWith('人') || text.EndsWith("审核", StringComparison.Ordinal)))
            && row.Cells.All(cell => cell.Kind is CellKind.Text or CellKind.Date)
            && row.Cells.Where(cell => cell.Column == _name.Place.Index || IsCounted(cell.Column)).All(cell =>
                LenientText.Fold(cell.Text).Length > 1 && CellReader.Quietly(cell) is null)
            && (CellReader.IsBlank(row[_name.Place.Index]) || row.Text(_name.Place.Index).AsSpan().ContainsAny(':', '：'));
    }

    private bool IsCounted(int column) =>
        _days.Exists(one => one.Place.Index == column) || _quantities.Exists(one => one.Place.Index == column);

    private static bool IsFooter(SheetRow row) => row.Cells.Any(cell => cell.Kind == CellKind.Text && LenientText.Fold(cell.Text) is var text
        && (Array.Exists(FooterWords, word => text.StartsWith(word, StringComparison.Ordinal)) || text.Length > 30));
}
