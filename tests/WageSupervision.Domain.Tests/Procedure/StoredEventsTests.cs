using System.Text.Json;
using System.Text.Json.Serialization;
using WageSupervision.Domain.Cases;
using WageSupervision.Domain.Disclosures;
using WageSupervision.Domain.Procedure;
using WageSupervision.Domain.Regulation.Order353.Article30;

namespace WageSupervision.Domain.Tests.Procedure;

/// <summary>事件只增不改：以前存下的照样能读，缺的成员有确定的意思。</summary>
public sealed class StoredEventsTests
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) } };

    [Fact]
    public void 立案_没有记周期的()
    {
        var opened = Assert.IsType<CaseOpened>(Read(
            """{"kind":"case-opened","caseNumber":"案1","source":"findings","items":[{"findingId":"6b1f7c0e-0000-7000-8000-000000000000","ruleId":"ZJ353-14-2","workerKey":"k","workerShown":"张*","payday":"2026-10-15","amount":7000}],"recommendationId":null,"grounds":"x","on":"2026-11-20"}"""));
        Assert.Null(Assert.Single(opened.Items).Cycle);
    }

    [Fact]
    public void 告知_写成即算送达的()
    {
        var notice = Assert.IsType<PriorNoticeMade>(Read(
            """{"kind":"prior-notice-served","noticeNumber":"告1","ruleId":"ZJ353-35-1","fine":10000,"reasons":"x","proposedBy":"6b1f7c0e-0000-7000-8000-000000000000","on":"2026-12-01"}"""));
        Assert.Null(notice.GraveFacts);
    }

    [Fact]
    public void 公示_没有记企业的()
    {
        var proposed = Assert.IsType<DisclosureProposed>(Read(
            """{"kind":"disclosure-proposed","caseId":"6b1f7c0e-0000-7000-8000-000000000000","facts":"x","twoPayCycles":false,"tenWorkers":true,"halfMillion":false,"workers":10,"amount":70000,"proposedBy":"6b1f7c0e-0000-7000-8000-000000000001","on":"2026-11-20"}"""));
        Assert.Null(proposed.Enterprise);
        Assert.Equal([proposed.CaseId], proposed.Cases);
    }

    [Fact]
    public void 新的成员存得下读得回()
    {
        ProcedureEvent opened = new CaseOpened(
            "案1", CaseSource.Findings, [new(Guid.NewGuid(), "ZJ353-14-2", "k", "张*", new(2026, 10, 15), 7000, new PayCycle(PayCycleUnit.Day, 15))], null, "x")
        { On = new(2026, 11, 20) };
        Assert.Equal(new PayCycle(PayCycleUnit.Day, 15), Assert.Single(((CaseOpened)Read(JsonSerializer.Serialize(opened, Json))).Items).Cycle);
        var other = Guid.NewGuid();
        ProcedureEvent proposed = new DisclosureProposed(
            Guid.NewGuid(), "x", false, true, false, 10, 70000, Guid.NewGuid(), new("甲", "91330106TESTA00013", "路", "人", "330106"), [other])
        { On = new(2026, 11, 20) };
        var text = JsonSerializer.Serialize(proposed, Json);
        var read = (DisclosureProposed)Read(text);
        Assert.DoesNotContain("\"cases\"", text, StringComparison.Ordinal);
        Assert.Equal((((DisclosureProposed)proposed).Enterprise, other), (read.Enterprise, read.Cases[1]));
    }

    private static ProcedureEvent Read(string json) => JsonSerializer.Deserialize<ProcedureEvent>(json, Json)!;
}
