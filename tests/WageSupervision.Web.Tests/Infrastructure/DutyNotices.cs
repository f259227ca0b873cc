using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using WageSupervision.Web.Persistence;

namespace WageSupervision.Web.Tests.Infrastructure;

/// <summary>A notice that was approved some time ago, so that duties of past months can be looked at.</summary>
public static class DutyNotices
{
    /// <summary>Requires payroll and attendance of the whole province from a month on, by a day of the following month.</summary>
    public static Task RequireAsync(this PortalHost host, string from = "2026-09", string day = "15", string area = "330000") =>
        host.RequireAsync(new[] { "payroll", "attendance" }.Select(kind => new Dictionary<string, string>
        {
            ["kind"] = kind,
            ["area_code"] = area,
            ["from_month"] = from,
            ["due_day"] = day,
            ["doc_no"] = "测人社发〔2026〕1号",
        }));

    /// <summary>Requires what the rows of the table of notices say.</summary>
    public static async Task RequireAsync(this PortalHost host, IEnumerable<IReadOnlyDictionary<string, string>> rows)
    {
        ArgumentNullException.ThrowIfNull(host);
        var store = host.Services.GetRequiredService<ParameterStore>();
        await store.RefreshAsync();
        await using var database = host.Database.Open();
        var change = new ParameterChangeRow
        {
            ChangeId = Guid.CreateVersion7(),
            TableName = "filing-duties",
            Put = JsonSerializer.Serialize(rows),
            Remove = "[]",
            Reason = "测试",
            ProposedBy = Guid.NewGuid(),
            ProposedByShown = "测试",
            ProposedAt = host.Time.GetUtcNow(),
        };
        database.ParameterChanges.Add(change);
        database.RecallRuns.Add(new RecallRunRow { ChangeId = change.ChangeId, ListedAt = host.Time.GetUtcNow(), RejudgedAt = host.Time.GetUtcNow() });
        database.ParameterDecisions.Add(new ParameterDecisionRow
        {
            ChangeId = change.ChangeId,
            Approved = true,
            Sequence = store.Current.Sequence + 1,
            DecidedBy = Guid.NewGuid(),
            DecidedByShown = "测试",
            DecidedAt = host.Time.GetUtcNow(),
            Comment = "",
        });
        await database.SaveChangesAsync();
        await store.RefreshAsync();
    }
}
