using System.Text;
using WageSupervision.Web.Features.Attendance.Reading;
using WageSupervision.Web.Sheets;

namespace WageSupervision.Web.Tests.Features.Attendance;

/// <summary>Whatever the layout: the reading gives back the truth or asks, never another truth.</summary>
public sealed class AttendancePropertyTests
{
    private const int Sheets = 4_000;

    [Fact]
    public void Read_RandomSheets_GiveBackTheTruthOrAsk()
    {
        List<string> wrong = [];
        var asked = 0;
        for (var seed = 1; seed <= Sheets && wrong.Count < 10; seed++)
        {
            var sheet = new RandomAttendance(seed);
            var reading = AttendanceReader.Read(Encoding.UTF8.GetBytes(sheet.Csv), "考勤.csv", sheet.Month, ReadingLimits.Default, CancellationToken.None);
            if (!reading.IsClean)
            {
                asked += sheet.MustAsk ? 0 : 1;
                Say(sheet.MustAsk || reading.Refusal is null, seed, sheet, "refused: " + reading.Refusal?.Message);
            }
            else
            {
                // A sheet of nothing but one mark that is known all the same has nothing to ask.
                Say(!sheet.MustAsk, seed, sheet, "read though its marks mean nothing");
                Say(reading.Lines.Count == sheet.People.Count, seed, sheet, $"{reading.Lines.Count} of {sheet.People.Count} people");
            }

            foreach (var line in reading.Lines)
            {
                var person = sheet.People.Single(one => one.Name == line.WorkerName);
                foreach (var (field, value) in ValuesOf(line))
                {
                    var right = value is null ? !sheet.Told.Contains(field) || person[field] == 0 : value == decimal.Round(person[field], 2)
                        || (!sheet.Told.Contains(field) && value == 0);
                    Say(right, seed, sheet, $"{line.WorkerName} {field}: {value} instead of {person[field]}");
                }
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        Assert.True(asked * 50 < Sheets, $"{asked} of {Sheets} sheets were asked about though they say it all");

        void Say(bool right, int seed, RandomAttendance sheet, string what)
        {
            if (!right)
            {
                wrong.Add($"seed {seed}, layout {sheet.Layout}: {what}");
            }
        }
    }

    private static IEnumerable<(AttendanceField Field, decimal? Value)> ValuesOf(AttendanceLine line) =>
    [
        (AttendanceField.DaysWorked, line.DaysWorked), (AttendanceField.OvertimeHours, line.OvertimeHours), (AttendanceField.SickDays, line.SickDays),
        (AttendanceField.PersonalLeaveDays, line.PersonalLeaveDays), (AttendanceField.AbsentDays, line.AbsentDays),
        (AttendanceField.AnnualLeaveDays, line.AnnualLeaveDays), (AttendanceField.OtherLeaveDays, line.OtherLeaveDays),
    ];
}
