using System.Text.Json;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using WageSupervision.Domain;
using WageSupervision.Domain.Payroll;
using WageSupervision.Web.Features.Attendance;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Shell.Errors;
using WageSupervision.Web.Shell.Findings;
using WageSupervision.Web.Shell.Security;

namespace WageSupervision.Web.Desks.Worker;

/// <summary>One own line with everything the enterprise stated of it.</summary>
/// <param name="Line">The line.</param>
/// <param name="Filing">The filing it stands in.</param>
/// <param name="Earnings">What 应发 is made of, by label.</param>
/// <param name="Deductions">What was taken off, by label.</param>
/// <param name="Findings">What the check found of this very line.</param>
public sealed record OwnLine(
    PayrollLineRow Line, FilingRow Filing, IReadOnlyList<KeyValuePair<string, decimal>> Earnings, IReadOnlyList<KeyValuePair<string, decimal>> Deductions,
    IReadOnlyList<FindingCard> Findings);

/// <summary>One month of 我的工资.</summary>
[Authorize(Policies.Worker)]
public sealed class MonthModel(IMediator sender, AppDbContext database, ICurrentUser user) : PortalPage
{
    /// <summary>The month as yyyy-MM.</summary>
    [BindProperty(SupportsGet = true, Name = "period")]
    public string? Period { get; set; }

    /// <summary>The month's first day.</summary>
    public DateOnly Month { get; private set; }

    /// <summary>The enterprise's name.</summary>
    public string Enterprise { get; private set; } = "";

    /// <summary>Own lines; mostly one.</summary>
    public IReadOnlyList<OwnLine> Lines { get; private set; } = [];

    /// <summary>Own attendance lines with everything that was said of them, the last word first.</summary>
    public IReadOnlyList<(AttendanceLineRow Line, IReadOnlyList<AttendanceConfirmationRow> Said)> Attendance { get; private set; } = [];

    /// <summary>The form.</summary>
    [BindProperty]
    public InputModel Input { get; set; } = new();

    /// <inheritdoc/>
    public override async Task LoadAsync()
    {
        if (!YearMonth.TryParse(Period, out var month) || await OwnLines.IndexAsync(database, user) is not { } index)
        {
            throw new NotFoundException();
        }

        Month = month.FirstDay;
        var (enterpriseId, first) = (user.EnterpriseId, Month);
        Enterprise = await database.Enterprises.Where(e => e.EnterpriseId == enterpriseId).Select(e => e.Name).SingleOrDefaultAsync() ?? "";
        var lines = await OwnLines.Of(database, enterpriseId, index).Where(line => line.Period == first)
            .OrderBy(line => line.FilingId).ThenBy(line => line.LineNumber).ToListAsync();
        var attendance = await OwnLines.AttendanceOf(database, enterpriseId, index).Where(line => line.Period == first)
            .OrderBy(line => line.LineNumber).ToListAsync();
        var attendanceIds = attendance.Select(line => line.AttendanceId).Distinct().ToList();
        var said = await database.AttendanceConfirmations.AsNoTracking().Where(c => c.EnterpriseId == enterpriseId && attendanceIds.Contains(c.AttendanceId))
            .OrderByDescending(c => c.SaidAt).ThenByDescending(c => c.ConfirmationId).ToListAsync();
        Attendance = [.. attendance.Select(line => (line, (IReadOnlyList<AttendanceConfirmationRow>)said.FindAll(c => c.LineNumber == line.LineNumber)))];
        if (lines.Count == 0 && attendance.Count == 0)
        {
            throw new NotFoundException();
        }

        var filingIds = lines.Select(line => line.FilingId).Distinct().ToList();
        var filings = await database.Filings.AsNoTracking()
            .Where(f => f.EnterpriseId == enterpriseId && filingIds.Contains(f.FilingId)).ToDictionaryAsync(f => f.FilingId);
        var numbers = lines.Select(line => (int?)line.LineNumber).Distinct().ToList();
        var findings = await CurrentFindings.Of(database)
            .Where(f => f.EnterpriseId == enterpriseId && filingIds.Contains(f.FilingId) && numbers.Contains(f.LineNumber)).ToListAsync();
        Lines = [.. lines.Select(line => Own(line, filings[line.FilingId],
            findings.Where(f => f.FilingId == line.FilingId && f.LineNumber == line.LineNumber)))];
    }

    /// <summary>The marks of a line by day, in order.</summary>
    public static IReadOnlyList<KeyValuePair<int, string>> DaysOf(AttendanceLineRow line)
    {
        ArgumentNullException.ThrowIfNull(line);
        return [.. (JsonSerializer.Deserialize<Dictionary<int, string>>(line.Days) ?? []).OrderBy(pair => pair.Key)];
    }

    /// <summary>确认 or 提出异议.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!YearMonth.TryParse(Period, out _))
        {
            throw new NotFoundException();
        }

        await sender.Send(new AnswerAttendance(Input.AttendanceId, Input.Line, Input.Disputed, Input.Reason), cancellationToken);
        Done = Input.Disputed ? "已记下您的异议，企业和监察员看得到。企业更正考勤表后，请再来核对。" : "已确认本月考勤。发现不对的，还可以提出异议。";
        return LocalRedirect($"/MyWages/{Period}");
    }

    private static OwnLine Own(PayrollLineRow line, FilingRow filing, IEnumerable<FindingRow> findings)
    {
        var items = JsonSerializer.Deserialize<Dictionary<string, decimal>>(line.Items) ?? [];
        return new OwnLine(line, filing, Named(PayrollFields.Earnings), Named(PayrollFields.Deductions), [.. findings.Select(ForTheWorker)]);

        List<KeyValuePair<string, decimal>> Named(FieldSet fields) =>
        [
            .. fields.Where(field => items.ContainsKey(PayrollFields.Name(field)))
                .Select(field => KeyValuePair.Create(PayrollFields.Label(field), items[PayrollFields.Name(field)])),
        ];
    }

    // The card speaks to the enterprise; here it speaks to the worker.
    private static FindingCard ForTheWorker(FindingRow row)
    {
        var card = FindingCard.Of(row);
        return card with
        {
            Title = card.Title.Contains('：', StringComparison.Ordinal) ? "您的这一行：" + card.Title.Split('：', 2)[1] : card.Title,
            WhatToDo = card.Violated
                ? "这是平台核对的结果，企业也看得到。您可以要求企业改正或者说明；没有改正的，可以投诉。"
                : "现有材料还不能认定。您手里有能说明情况的材料，可以交给企业或者监察员。",
        };
    }

    /// <summary>The form's fields.</summary>
    public sealed class InputModel
    {
        /// <summary>The filing.</summary>
        public Guid AttendanceId { get; set; }

        /// <summary>The line.</summary>
        public int Line { get; set; }

        /// <summary>Whether it is disputed.</summary>
        public bool Disputed { get; set; }

        /// <summary>Why.</summary>
        public string? Reason { get; set; }
    }
}
