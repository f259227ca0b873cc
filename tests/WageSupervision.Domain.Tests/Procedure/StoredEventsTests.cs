using WageSupervision.Domain.Cases;
using WageSupervision.Domain.Law.Order353.Article30;
using WageSupervision.Domain.Procedure;
using WageSupervision.Domain.Publications;

namespace WageSupervision.Domain.Tests.Procedure;

/// <summary>事件只增不改：以前存下的照样能读，缺的成员有确定的意思。</summary>
public sealed class StoredEventsTests
{
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
        Assert.Equal(new PayCycle(PayCycleUnit.Day, 15), Assert.Single(((CaseOpened)Read(StoredEvents.Write(opened))).Items).Cycle);
        var other = Guid.NewGuid();
        ProcedureEvent proposed = new DisclosureProposed(
            Guid.NewGuid(), "x", false, true, false, 10, 70000, Guid.NewGuid(), new("甲", "91330106TESTA00013", "路", "人", "330106"), [other])
        { On = new(2026, 11, 20) };
        var text = StoredEvents.Write(proposed);
        var read = (DisclosureProposed)Read(text);
        Assert.DoesNotContain("\"cases\"", text, StringComparison.Ordinal);
        Assert.Equal((((DisclosureProposed)proposed).Enterprise, other), (read.Enterprise, read.Cases[1]));
    }

    [Theory]
    [InlineData("""{"kind":"case-opened","caseNumber":"案1","source":"findings","items":[{"findingId":"6b1f7c0e-0000-7000-8000-000000000000","ruleId":"ZJ353-14-2","workerKey":"k","workerShown":"张*","payday":"2026-10-15","amount":7000,"cycle":null}],"recommendationId":null,"grounds":"x","on":"2026-11-20"}""")]
    [InlineData("""{"kind":"prior-notice-served","noticeNumber":"告1","ruleId":"ZJ353-35-1","fine":10000,"reasons":"x","proposedBy":"6b1f7c0e-0000-7000-8000-000000000000","graveFacts":null,"on":"2026-12-01"}""")]
    [InlineData("""{"kind":"prior-notice-delivered","method":"inPerson","receivedBy":"财务负责人","on":"2026-12-01"}""")]
    [InlineData("""{"kind":"penalty-delivered","method":"post","receivedBy":"财务负责人","on":"2026-12-01"}""")]
    [InlineData("""{"kind":"hearing-settled","held":true,"record":"x","on":"2026-12-01"}""")]
    [InlineData("""{"kind":"penalty-decided","decisionNumber":"罚1","ruleId":"ZJ353-35-1","fine":10000,"on":"2026-12-01"}""")]
    [InlineData("""{"kind":"filing-order-served","method":"leftAtPremises","receivedBy":"财务负责人","on":"2026-12-01"}""")]
    [InlineData("""{"kind":"entry-registered","particulars":{"of":"stoppage","startedOn":"2026-03-05","scope":"全厂","cause":"订单少","workersFault":false,"kind":"stoppage","firstDay":"2026-03-05"},"workers":[],"file":null,"on":"2026-03-05"}""")]
    [InlineData("""{"kind":"contact-logged","contactNumber":"访1","regionCode":"330106","channel":"telephone","ofKind":"complaint","particulars":{"respondent":"工地","address":"","firstMonth":"2026-09-01","lastMonth":null,"people":3,"amount":12000.5,"inDispute":null},"anonymous":false,"confidential":true,"representatives":0,"statementHash":null,"fileHashes":[],"decideBy":"2026-11-27","on":"2026-11-20"}""")]
    [InlineData("""{"kind":"contact-refusal-revoked","paperNumber":"不受1","reason":"x","decideBy":"2026-12-08","on":"2026-12-01"}""")]
    [InlineData("""{"kind":"demand-answered","answer":"refused","text":"没有钱","on":"2026-12-01"}""")]
    [InlineData("""{"kind":"demand-delivered","deliveredOn":"2026-11-20","receivedBy":"行政主管","fileHash":"ab","on":"2026-12-01"}""")]
    [InlineData("""{"kind":"payment-confirmed","evidenceId":null,"amount":7000,"paidOn":"2026-12-01","on":"2026-12-01"}""")]
    [InlineData("""{"kind":"payment-proof-submitted","evidenceId":"6b1f7c0e-0000-7000-8000-000000000000","fileHash":"00","amount":7000,"paidOn":"2026-12-01","on":"2026-12-01"}""")]
    [InlineData("""{"kind":"case-closed","summary":"x","on":"2026-12-01"}""")]
    [InlineData("""{"kind":"case-referred","number":1,"letterNumber":"函1","to":"tax","body":"x","matter":"x","materials":[],"addressee":{"name":"甲","creditCode":"","address":"","legalRepresentative":""},"on":"2026-12-01"}""")]
    public void 存下的读出再写_一字不差(string stored) => Assert.Equal(stored, StoredEvents.Write(Read(stored)));

    [Fact]
    public void 存的名称只增不改() => Assert.Equal(
        [
            "added-compensation-paid", "advance-ordered", "advance-served", "arrears-revised", "breach-established", "burden-applied", "case-closed",
            "case-disclosure-decided", "case-disclosure-proposed", "case-disclosure-withdrawn", "case-divided", "case-ended", "case-filing-approved", "case-filing-proposed", "case-joined",
            "case-listing-decided", "case-listing-ended", "case-listing-proposed", "case-major-decided", "case-major-proposed", "case-major-withdrawn",
            "case-opened", "case-project-tied", "case-referred", "case-revoked", "case-taken-in", "claims-corrected", "claims-correction-proposed", "claims-established", "closure-proposed",
            "complainant-told", "conduct-corrected", "conduct-order-served", "conduct-ordered", "conduct-refused", "contact-accepted", "contact-answered",
            "contact-filed", "contact-informed", "contact-linked", "contact-logged", "contact-referred", "contact-refusal-revoked", "contact-refused", "contact-supplement-asked",
            "contact-supplemented", "contact-withdrawn", "correction-demanded", "correction-disputed", "correction-order-served", "correction-ordered",
            "court-applied", "decision-change-proposed", "decision-changed", "decision-revocation-proposed", "decision-revoked", "defence-received",
            "defence-reviewed", "demand-answered", "demand-delivered", "demand-letter-made", "demand-letter-served", "disclosure-approved", "disclosure-corrected",
            "disclosure-declined", "disclosure-doubted", "disclosure-notice-served", "disclosure-objected", "disclosure-objection-answered",
            "disclosure-payment-noted", "disclosure-proposed", "disclosure-withdrawn", "division-proposed", "draw-digits-given", "draw-made", "draw-planned",
            "draw-voided", "end-proposed", "entry-corrected", "entry-ended", "entry-file-added", "entry-paid", "entry-registered", "entry-step-struck",
            "entry-withdrawn", "evidence-added", "extension-approved", "extension-proposed", "filing-order-approved", "filing-order-declined",
            "filing-order-proposed", "filing-order-served", "fine-installed", "fine-paid", "fine-plan-asked", "fine-plan-declined", "handling-decided",
            "handling-notice-served", "handling-noticed", "handling-revocation-proposed", "handling-revoked", "handling-sent-back", "handling-served",
            "hearing-notice-served", "hearing-noticed", "hearing-requested", "hearing-settled", "incident-end-declined", "incident-end-proposed",
            "incident-ended", "incident-noted", "incident-opened", "incident-reported", "incident-task-done", "incident-task-set", "informant-opened",
            "inquiry-answered", "inquiry-noticed", "inquiry-served", "inspection-case-filed", "inspection-opened", "inspection-published",
            "inspection-recorded", "interview-recorded", "investigation-resumed", "joinder-proposed", "listed", "listing-declined", "listing-objected",
            "listing-objection-answered", "listing-order-revoked", "listing-promised", "listing-proposed", "listing-restored", "listing-revoked",
            "listing-served", "listing-service-struck", "listing-taken-down", "listing-time-asked", "listing-time-decided", "major-approved",
            "major-corrected", "major-declined", "major-doubted", "major-objected", "major-objection-answered", "major-proposed", "major-published", "major-withdrawn", "no-penalty-proposed",
            "not-penalised", "officers-named", "officers-replaced", "order-extended", "order-extension-proposed", "order-posted", "order-revocation-proposed",
            "order-revoked", "payment-confirmed", "payment-proof-returned", "payment-proof-submitted", "payment-split", "penalty-decided",
            "penalty-delivered", "penalty-discussed", "penalty-legally-reviewed", "penalty-recommended", "penalty-sent-back", "person-case-opened",
            "police-answered", "police-received", "police-returned", "police-transfer-approved", "police-transfer-proposed", "police-transfer-sent",
            "police-transfer-withdrawal-proposed", "police-transfer-withdrawn", "preservation-ordered", "preservation-proposed", "preservation-resolved",
            "prior-notice-delivered", "prior-notice-served", "project-fact-confirmed", "project-fact-declined", "project-fact-proposed",
            "project-fact-recorded", "project-fact-withdrawn", "project-recorded", "proposal-declined", "receipt-answered", "receipt-dispute-answered",
            "receipts-signed", "recommendation-answered", "recommendation-end-struck", "recommendation-finally-answered", "recommendation-taken-up",
            "recusal-approved", "recusal-asked", "referral-answered", "refusal-established", "remedy-answered", "remedy-filed", "removal-applied",
            "removal-decided", "removal-examined", "reported-up", "restoration-declined", "restoration-proposed", "review-papers-sent", "revocation-declined",
            "revocation-proposed", "served-copy-opened", "site-inspected", "step-struck", "stoppage-wage-paid", "strike-declined", "strike-proposed",
            "suspension-approved", "suspension-proposed", "union-answered",
        ],
        StoredEvents.Kinds.Keys.Order(StringComparer.Ordinal));

    private static ProcedureEvent Read(string json) => StoredEvents.Read(json);
}
