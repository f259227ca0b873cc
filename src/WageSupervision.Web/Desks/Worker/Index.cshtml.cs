using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;
using WageSupervision.Web.Features.Attendance;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Shell.Errors;
using WageSupervision.Web.Shell.Security;

namespace WageSupervision.Web.Desks.Worker;

/// <summary>我的工资, by month.</summary>
[Authorize(Policies.Worker)]
public sealed class IndexModel(AppDbContext database, ICurrentUser user) : PortalPage
{
    /// <summary>Whether the account is bound to an identity number.</summary>
    public bool IsBound { get; private set; }

    /// <summary>The enterprise's name.</summary>
    public string Enterprise { get; private set; } = "";

    /// <summary>Own lines, latest month first.</summary>
    public IReadOnlyList<PayrollLineRow> Lines { get; private set; } = [];

    /// <summary>Own attendance by month, latest first: the line and what was last said of it.</summary>
    public IReadOnlyList<(AttendanceLineRow Line, bool? Disputed)> Attendance { get; private set; } = [];

    /// <inheritdoc/>
    public override async Task LoadAsync()
    {
        var enterpriseId = user.EnterpriseId;
        Enterprise = await database.Enterprises.Where(e => e.EnterpriseId == enterpriseId).Select(e => e.Name).SingleOrDefaultAsync() ?? "";
        if (await OwnLines.IndexAsync(database, user) is { } index)
        {
            IsBound = true;
            Lines = await OwnLines.Of(database, enterpriseId, index)
                .OrderByDescending(line => line.Period).ThenBy(line => line.FilingId).ThenBy(line => line.LineNumber).ToListAsync();
            var attendance = await OwnLines.AttendanceOf(database, enterpriseId, index).OrderByDescending(line => line.Period)
                .ThenBy(line => line.LineNumber).ToListAsync();
            var ids = attendance.Select(line => line.AttendanceId).Distinct().ToList();
            var said = await AnswerCounts.Latest(database).Where(c => c.EnterpriseId == enterpriseId && ids.Contains(c.AttendanceId)).ToListAsync();
            Attendance = [.. attendance.Select(line =>
                (line, said.Find(c => c.AttendanceId == line.AttendanceId && c.LineNumber == line.LineNumber)?.Disputed))];
        }
    }
}
