using WageSupervision.Web.Features.Attendance.Checks;
using WageSupervision.Web.Features.Filings;
using WageSupervision.Web.Features.Filings.Submissions;
using WageSupervision.Web.Persistence;

namespace WageSupervision.Web.Features.Attendance;

/// <summary>Attendance: sheets of it, the worker's word, and how it compares with payrolls.</summary>
public static class AttendanceFeature
{
    /// <summary>Adds its services.</summary>
    public static IServiceCollection AddAttendance(this IServiceCollection services) => services
        .AddSubmissionKind<AttendanceFilingRow, AttendanceKind, SubmitAttendance>()
        .AddScoped<ICheckPart, PayrollDifferences>()
        .AddScoped<WorkComparing>()
        .AddScoped<AttendanceCheck>();

    /// <summary>Maps its routes.</summary>
    public static void MapAttendance(this IEndpointRouteBuilder routes) => routes.MapAttendanceChecksApi();
}
