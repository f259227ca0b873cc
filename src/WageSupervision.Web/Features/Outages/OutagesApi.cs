using Microsoft.AspNetCore.Http.HttpResults;

namespace WageSupervision.Web.Features.Outages;

/// <summary>A deadline that moved, as open data.</summary>
/// <param name="Kind"><c>payroll</c> or <c>attendance</c>.</param>
/// <param name="Month">The wage month.</param>
/// <param name="AreaCode">The area.</param>
/// <param name="RegularOn">The last day without outages.</param>
/// <param name="DueOn">The last day with them.</param>
public sealed record MoveData(string Kind, string Month, string AreaCode, DateOnly RegularOn, DateOnly DueOn);

/// <summary>A month, as open data.</summary>
/// <param name="Month">The month.</param>
/// <param name="MeasuredMinutes">Minutes measured.</param>
/// <param name="OutageMinutes">Minutes of outage.</param>
/// <param name="Percent">Share of time in which filings could be received.</param>
public sealed record UptimeData(string Month, int MeasuredMinutes, int OutageMinutes, decimal Percent);

/// <summary>Announced maintenance, as open data.</summary>
/// <param name="From">Planned beginning.</param>
/// <param name="Until">Planned end.</param>
/// <param name="Reason">What is done.</param>
public sealed record MaintenanceData(DateTimeOffset From, DateTimeOffset Until, string Reason);

/// <summary>The ledger of outages, as open data.</summary>
/// <param name="MeasuredSince">Since when the portal measures itself.</param>
/// <param name="IsRunning">Whether filings cannot be received now.</param>
/// <param name="Rule">The rule by which deadlines move.</param>
/// <param name="Outages">Newest first.</param>
/// <param name="Months">Newest first.</param>
/// <param name="MovedDeadlines">Newest first.</param>
/// <param name="Maintenance">Announced and not over.</param>
public sealed record OutageData(
    DateTimeOffset? MeasuredSince, bool IsRunning, string Rule, IReadOnlyList<PublicOutage> Outages, IReadOnlyList<UptimeData> Months,
    IReadOnlyList<MoveData> MovedDeadlines, IReadOnlyList<MaintenanceData> Maintenance);

/// <summary>Every /api/v1/outages route.</summary>
public static class OutagesApi
{
    /// <summary>Maps them; all are open to anybody.</summary>
    public static IEndpointRouteBuilder MapOutagesApi(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/v1/outages", ListAsync).AllowAnonymous().WithTags("outages").WithSummary("平台测得的中断、各月可用率和因此顺延的申报期限");
        return routes;
    }

    private static async Task<Ok<OutageData>> ListAsync(OutageReporting reporting, CancellationToken cancellationToken)
    {
        var report = await reporting.DrawUpAsync(cancellationToken);
        return TypedResults.Ok(new OutageData(
            report.MeasuredSince, report.IsRunning, OutageText.Rule, report.Outages,
            [.. report.Months.Select(m => new UptimeData(m.Month.ToString(), m.MeasuredMinutes, m.OutageMinutes, m.Percent))],
            [.. report.Moves.Select(m => new MoveData(m.Kind == Domain.Parameters.DutyKind.Payroll ? "payroll" : "attendance",
                m.Month.ToString(), m.AreaCode, m.RegularOn, m.DueOn))],
            [.. report.Maintenance.Select(m => new MaintenanceData(m.FromAt, m.UntilAt, m.Reason))]));
    }
}
