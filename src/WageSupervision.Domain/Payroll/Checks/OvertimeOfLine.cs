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
    internal decimal Total => Workday + RestDay + Holiday + Unsplit;

    /// <summary>The overtime of a line; <c>null</c> where it shows none.</summary>
    internal static OvertimeOfLine? Of(PayrollLine line)
    {
        if ((line.Filled & Hours).IsEmpty)
        {
            return null;
        }

        // Beside hours told apart, an unsplit column is their total, or more than it.
        var of = new OvertimeOfLine(
            Positive(line, PayrollField.WorkdayOvertimeHours),
            Positive(line, PayrollField.RestDayOvertimeHours),
            Positive(line, PayrollField.HolidayOvertimeHours),
            Math.Max(0, Positive(line, PayrollField.OvertimeHours) - Math.Max(0, line.Sum(Split))));
        return of.Total > 0 ? of : null;
    }

    private static decimal Positive(PayrollLine line, PayrollField field) => Math.Max(0, line.AmountOf(field) ?? 0);
}
