using System.Globalization;
using WageSupervision.Web.Features.Filings.Reading;

namespace WageSupervision.Web.Features.Attendance.Reading;

/// <summary>
/// Where the sheet's own counts are not those of its days. A sheet whose days hold the exceptions only counts 出勤天数 in its column alone:
/// that is a habit of the sheet, told once and not as a mistake of each line.
/// </summary>
internal sealed class CountMismatches(IssueList issues)
{
    private readonly List<(int Row, PayrollColumn Column, decimal Stated, decimal Counted)> _worked = [];
    private int _compared;

    /// <summary>Holds one count against the days.</summary>
    /// <param name="row">The worker's row.</param>
    /// <param name="column">The column of the sheet's own count.</param>
    /// <param name="field">What is counted.</param>
    /// <param name="stated">What the column says.</param>
    /// <param name="counted">What the days add up to.</param>
    /// <param name="byDays">Whether the days are believed, and not the column.</param>
    public void Compare(int row, PayrollColumn column, AttendanceField field, decimal stated, decimal counted, bool byDays)
    {
        _compared += field == AttendanceField.DaysWorked && stated > 0 ? 1 : 0;
        if (Math.Abs(stated - counted) <= 0.01m || (field == AttendanceField.OvertimeHours && counted == 0))
        {
            return;
        }

        if (field == AttendanceField.DaysWorked)
        {
            _worked.Add((row, column, stated, counted));
        }
        else
        {
            Tell(row, column, stated, counted, byDays);
        }
    }

    /// <summary>Tells what was gathered of the days worked.</summary>
    public void End()
    {
        var unmarked = _worked.Count(one => one.Counted * 4 < one.Stated);
        if (unmarked > 1 && unmarked * 2 > _compared)
        {
            issues.Warn(_worked[0].Row, _worked[0].Column, AttendanceIssueCodes.CountMismatch,
                $"有 {_worked.Count:#,##0} 人的每日列只记了请假等例外，没有记出勤；出勤天数以表中写的为准", "出勤天数", "出勤天数确是表中写的，不用改");
            return;
        }

        foreach (var (row, column, stated, counted) in _worked)
        {
            Tell(row, column, stated, counted, byDays: false);
        }
    }

    private void Tell(int row, PayrollColumn column, decimal stated, decimal counted, bool byDays) => issues.Warn(
        row, column, AttendanceIssueCodes.CountMismatch, $"表中写 {Shown(stated)}，每日记号合计是 {Shown(counted)}；以{(byDays ? "记号" : "表中写的")}为准",
        "与每日记号一致", "核对每日记号和合计", Shown(stated));

    private static string Shown(decimal value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
