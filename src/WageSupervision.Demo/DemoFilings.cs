using WageSupervision.Domain;
using WageSupervision.Domain.Law;
using WageSupervision.Domain.Payroll;
using WageSupervision.Web.Features.Attendance;
using WageSupervision.Web.Features.Attendance.Reading;
using WageSupervision.Web.Features.Filings;
using WageSupervision.Web.Features.Filings.Reading;
using WageSupervision.Web.Shell.Errors;

namespace WageSupervision.Demo;

/// <summary>An enterprise files its payrolls month by month, in the kind of file its accountant is used to.</summary>
/// <param name="stage">The stage.</param>
internal sealed class DemoFilings(DemoStage stage)
{
    /// <summary>The script of one enterprise.</summary>
    public async IAsyncEnumerable<DateTimeOffset> FileAsync(DemoFirm firm)
    {
        var staff = firm.Staff(stage.Parameters, stage.Month(DemoFirm.Months));
        for (var number = 1; number <= DemoFirm.Months; number++)
        {
            if (firm.Missing.Contains(number))
            {
                continue;
            }

            var month = stage.Month(number);
            var payday = month.AddMonths(1).FirstDay.AddDays(firm.Payday - 1);
            var flaws = firm.Flaws.GetValueOrDefault(number) ?? [];
            var received = NotAfterNow(DemoStage.At(payday.AddDays(flaws.ContainsKey(PayrollFlaw.PaidLate) ? PayrollPlan.DaysLate + 1 : 1), firm.Index * 9),
                firm);
            yield return received;

            var plan = new PayrollPlan(month, firm.MinimumWage(stage.Parameters, month), PaidOn(payday)) { Flaws = flaws };
            var sheet = PayrollGenerator.Month((100 * firm.Index) + number, staff, plan);
            var refused = number == DemoFirm.Months && firm.Last == LastFiling.Refused;
            var (name, content) = refused
                ? ("工资表.xlsx", DemoFiles.WithErrors(firm.Name, month, sheet.Lines))
                : File(firm, month, sheet.Lines);
            var confirm = !refused && (number < DemoFirm.Months || firm.Last != LastFiling.Draft);
            await HandInAsync(firm, payday, sheet, name, content, null, confirm);
            if (firm.Index == 0)
            {
                await HandInAttendanceAsync(firm, month, sheet.Lines);
            }

            if (firm.Corrected == number)
            {
                yield return NotAfterNow(received.AddDays(3), firm);
                var amended = PayrollGenerator.Month((100 * firm.Index) + number, staff, plan with { Flaws = new Dictionary<PayrollFlaw, int>() });
                (name, content) = File(firm, month, amended.Lines);
                await HandInAsync(firm, payday, amended, name, content, "原表把应退还劳动者的罚款误列为扣款，已经退还并更正。", true);
            }
        }
    }

    // The enterprise of filer@demo files its attendance too: it agrees with the payroll but for one worker's overtime.
    private async Task HandInAttendanceAsync(DemoFirm firm, YearMonth month, IReadOnlyList<PayrollLine> lines)
    {
        var attendance = lines.Select((line, i) => new AttendanceLine
        {
            Row = line.Row,
            WorkerName = line.WorkerName,
            IdentityNumber = line.IdentityNumber,
            DaysWorked = Math.Min(line.DaysWorked ?? 0, month.LastDay.Day - (line.SickDays ?? 0) - (line.UnpaidAbsenceDays ?? 0)),
            OvertimeHours = (line.AllOvertimeHours ?? 0) + (i == 2 ? 6 : 0),
            SickDays = line.SickDays,
            PersonalLeaveDays = line.UnpaidAbsenceDays,
        }).ToList();
        stage.Time.Now += TimeSpan.FromMinutes(5);
        var submitted = await stage.SendAsync(firm.Filer, new SubmitAttendance(
            month.ToString(), $"{month}考勤表.xlsx", AttendanceTemplate.WriteXlsx(firm.Name, month, daily: false, attendance, filled: true), null));
        stage.Time.Now += TimeSpan.FromSeconds(20);
        try
        {
            await stage.SendAsync(firm.Filer, new CheckAttendance(submitted.FilingId));
        }
        catch (ConflictException)
        {
            // A portal that serves the same database may have come first.
            await stage.SendAsync(firm.Filer, new CheckAttendance(submitted.FilingId));
        }

        await stage.SendAsync(firm.Filer, new ConfirmAttendance(submitted.FilingId));
    }

    private async Task HandInAsync(DemoFirm firm, DateOnly payday, DemoPayroll sheet, string name, byte[] content, string? reason, bool confirm)
    {
        var submitted = await stage.SendAsync(firm.Filer, SubmitPayroll.Of(
            new PayrollForm(
                sheet.CycleStart, sheet.CycleEnd, payday, Employment.FullTime, Unpaid: sheet.StatesUnpaid ? true : null, Reason: reason), name, content));
        stage.Time.Now += TimeSpan.FromSeconds(20);
        try
        {
            await stage.SendAsync(firm.Filer, new CheckFiling(submitted.FilingId));
        }
        catch (ConflictException)
        {
            // A portal that serves the same database checks whatever was left unchecked, and may have come first.
            await stage.SendAsync(firm.Filer, new CheckFiling(submitted.FilingId));
        }

        if (confirm)
        {
            stage.Time.Now += TimeSpan.FromMinutes(4);
            await stage.SendAsync(firm.Filer, new ConfirmFiling(submitted.FilingId));
        }
    }

    /// <summary>On payday, or the last working day before it, or on the day of filing where that comes first.</summary>
    private DateOnly PaidOn(DateOnly payday)
    {
        var lawful = stage.Parameters.Calendar.LastWorkingDayOnOrBefore(payday) ?? payday;
        return lawful < stage.Day ? lawful : stage.Day;
    }

    /// <summary>Who files early in a month files before payday.</summary>
    private DateTimeOffset NotAfterNow(DateTimeOffset planned, DemoFirm firm)
    {
        var latest = stage.RealNow.AddMinutes(firm.Index - 60);
        return planned < latest ? planned : latest;
    }

    private static (string Name, byte[] Content) File(DemoFirm firm, YearMonth month, IReadOnlyList<PayrollLine> lines)
    {
        var title = $"{firm.Name} 工资支付表";
        var period = PayrollTemplate.PeriodLine(month);
        return (firm.Index % 5) switch
        {
            1 => ($"{month}工资表.csv", PayrollWorkbook.WriteCsv(title, period, lines, totalsRow: true, PayrollWorkbook.Gb18030)),
            3 => ($"工资{month}.csv", DemoFiles.ClerksCsv(title, month, lines)),
            _ => ($"{month}工资表.xlsx", PayrollWorkbook.WriteXlsx(title, period, lines, totalsRow: true)),
        };
    }
}
