using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using WageSupervision.Domain;
using WageSupervision.Domain.Parameters;
using WageSupervision.Web.Persistence;

namespace WageSupervision.Demo;

/// <summary>
/// The department's notice of the demo: payrolls of every month, attendance since last month. It was approved at the beginning
/// of the history, as any change of parameters is; no outage is made up.
/// </summary>
/// <param name="stage">The stage.</param>
/// <param name="proposer">Who proposed it.</param>
/// <param name="decider">Who approved it.</param>
internal sealed class DemoDuties(DemoStage stage, Account proposer, Account decider)
{
    private const int DueDay = 20;

    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>Declares it; the clock stands where the history begins.</summary>
    public Task<int> DeclareAsync() => stage.WithAsync(database =>
    {
        var at = stage.Time.Now;
        var change = new ParameterChangeRow
        {
            ChangeId = Guid.CreateVersion7(),
            TableName = ParameterTables.FilingDuties.Name,
            Put = JsonSerializer.Serialize(new[] { Row("payroll", stage.Month(1), at), Row("attendance", stage.Month(DemoFirm.Months), at) }, Json),
            Remove = "[]",
            Reason = "演示：人社部门通知要求每月申报工资支付表和考勤记录。",
            ProposedBy = proposer.Id,
            ProposedByShown = $"{proposer.Organisation}　{proposer.DisplayName}",
            ProposedAt = at,
        };
        database.ParameterChanges.Add(change);
        database.RecallRuns.Add(new RecallRunRow { ChangeId = change.ChangeId, ListedAt = at, RejudgedAt = at });
        database.ParameterDecisions.Add(new ParameterDecisionRow
        {
            ChangeId = change.ChangeId,
            Approved = true,
            Sequence = 1,
            DecidedBy = decider.Id,
            DecidedByShown = $"{decider.Organisation}　{decider.DisplayName}",
            DecidedAt = at.AddHours(1),
            Comment = "",
        });
        return database.SaveChangesAsync();
    });

    private static Dictionary<string, string> Row(string kind, YearMonth from, DateTimeOffset published) => new()
    {
        ["kind"] = kind,
        ["area_code"] = "330000",
        ["from_month"] = from.ToString(),
        ["due_day"] = DueDay.ToString(CultureInfo.InvariantCulture),
        ["doc_no"] = string.Create(CultureInfo.InvariantCulture, $"演示人社发〔{published.Year}〕1号"),
        ["published_on"] = published.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        ["source"] = "",
        ["note"] = "演示数据，不是真的文号",
    };
}
