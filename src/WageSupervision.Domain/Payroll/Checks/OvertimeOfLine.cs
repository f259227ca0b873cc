namespace WageSupervision.Domain.Payroll.Checks;

/// <summary>The overtime of a line: hours by the kind of day as far as the sheet tells them apart.</summary>
/// <param name="Workday">Hours on working days.</param>
/// <param name="RestDay">Hours on rest days.</param>
/// <param name="Holiday">Hours on statutory holidays.</param>
/// <param name="Unsplit">Hours of which the sheet does not say on what day.</param>
internal readonly record struct OvertimeOfLine(decimal Workday, decimal RestDay, decimal Holiday, decimal Unsplit)
{
    private static readonly FieldSet Split =
        FieldSet.Of(PayrollField.WorkdayOvertimeHours, PayrollField.RestDayOvertimeHours, PayrollField.HolidayOvertimeHours);

    /// <summary>The columns that state overtime.</summary>
    internal static readonly FieldSet Hours = Split.With(PayrollField.OvertimeHours);

    /// <summary>All of it, hours.</summary>
    internal decimal Total => Money.Add(Money.Add(Workday, RestDay), Money.Add(Holiday, Unsplit));

    /// <summary>The overtime of a line; <c>null</c> where it shows none.</summary>
    internal static OvertimeOfLine? Of(PayrollLine line)
    {
        var (workday, restDay, holiday, unsplit) = (0m, 0m, 0m, 0m);
        foreach (var field in line.Filled & Hours)
        {
            if (line.AmountOf(field) is not (decimal hours and > 0))
            {
                continue;
            }

            switch (field)
            {
                case PayrollField.WorkdayOvertimeHours:
                    workday = hours;
                    break;
                case PayrollField.RestDayOvertimeHours:
                    restDay = hours;
                    break;
                case PayrollField.HolidayOvertimeHours:
                    holiday = hours;
                    break;
                default:
                    // Beside hours told apart, an unsplit column is their total, or more than it.
                    unsplit = Math.Max(0, hours - Math.Max(0, line.Sum(Split)));
                    break;
            }
        }

        return workday > 0 || restDay > 0 || holiday > 0 || unsplit > 0 ? new(workday, restDay, holiday, unsplit) : null;
    }
}
