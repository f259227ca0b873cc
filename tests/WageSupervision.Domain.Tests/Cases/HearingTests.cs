using WageSupervision.Domain.Cases;
using WageSupervision.Domain.Parameters;
using WageSupervision.Domain.Procedure;
using static WageSupervision.Domain.Tests.Cases.PenaltyCases;

namespace WageSupervision.Domain.Tests.Cases;

/// <summary>行政处罚法第六十三至六十五条：要求的期间、七个工作日前通知、非调查人员主持、笔录、放弃。</summary>
public sealed class HearingTests
{
    // 2026-12-09（周三）起七个工作日是 12-18（周五）。
    private static readonly DateOnly Made = new(2026, 12, 9);
    private static readonly DateOnly Held = new(2026, 12, 18);
    private static readonly HearingRequested Asked = new("x", [], LastDay) { On = LastDay };
    private static readonly HearingNoticed Notified = new("听1", Held, "9:30", "会议室", Chair, "甲", HearingOpenness.Open, CaseTaking.Firm) { On = Made };
    private static readonly HearingNoticeServed Delivered =
        new(ServiceMethod.InPerson, "财务负责人", new(Guid.NewGuid(), Made, null, null)) { On = Made };
    private static readonly HearingSettled Heard = new(true, "x", null, HearingSignature.Given, Guid.NewGuid()) { On = Held };

    [Theory]
    [InlineData("2026-12-01", null)]
    [InlineData("2026-12-08", null)]
    [InlineData("2026-12-09", "statement-period-over")]
    public void 第六十四条第一项_告知后五个工作日内要求(string today, string? code) =>
        Check(code, () => Told.File().Take(Steps.The<AskHearingStep>(), Day(today), new("", [])));

    [Theory]
    [InlineData("2026-11-30", "impossible-request-day")]
    [InlineData("2026-12-08", null)]
    [InlineData("2026-12-09", "statement-period-over")]
    public void 第六十四条第一项_补登记的看收到的日期(string received, string? code) =>
        Check(code, () => Told.File().Take(Steps.The<RecordHearingRequestStep>(), Made, new("", [Guid.NewGuid()], Day(received))));

    [Fact]
    public void 要求过的_不再要求() => Check("hearing-requested", () => Told.File(Asked).Take(Steps.The<AskHearingStep>(), LastDay, new("", [])));

    // 浙江省的数额没有查到：都可以要求。规定了数额的，达到（含本数）才可以。
    [Theory]
    [InlineData(null, 15000, true)]
    [InlineData(15000.01, 15000, false)]
    [InlineData(15000.00, 15000, true)]
    [InlineData(14999.99, 15000, true)]
    public void 第六十三条_较大数额(double? threshold, int fine, bool offered)
    {
        var row = LegalParameters.Shipped.Thresholds.Find("hearing-organisation", Made)!;
        var thresholds = new LegalThresholds([row with { Value = (decimal?)threshold }]);
        Assert.Equal(offered, Hearings.IsOffered(fine, thresholds, Made));
    }

    [Theory]
    [InlineData("2026-12-17", "hearing-too-early")]
    [InlineData("2026-12-18", null)]
    [InlineData("2026-12-21", null)]
    public void 第六十四条第二项_七个工作日前通知(string held, string? code) => Check(code, () => Notice(Day(held), Chair));

    [Fact]
    public void 第六十四条第四项_由非调查人员主持()
    {
        Check("chair-investigated", () => Notice(Held, Inspector));
        var other = Guid.NewGuid();
        Check("chair-investigated", () => Told.File(Asked).Take(
            Steps.The<HearingNoticeStep>(), Made, new(Held, "9:30", "会议室", other, "乙", HearingOpenness.Open), other));
    }

    [Theory]
    [InlineData("2026-12-09", null)]
    [InlineData("2026-12-10", "hearing-served-too-late")]
    public void 第六十四条第二项_送达时还有七个工作日(string served, string? code) => Check(code, () => Told.File(Asked, Notified).Take(
        Steps.The<ServeHearingStep>(), Day(served), CaseTaking.Service(Day(served), ServiceMethod.InPerson, "财务负责人")));

    [Fact]
    public void 改期的通知书要重新送达()
    {
        var file = Told.File(Asked, Notified, Delivered, Notified with { NoticeNumber = "听2", HeldOn = Held.AddDays(7) });
        Assert.Equal(("听2", null), (file.HearingCourse.Notice!.NoticeNumber, file.HearingCourse.Service));
    }

    [Fact]
    public void 期限_送达听证通知书的最后一日()
    {
        var clocks = Told.File(Asked, Notified).Clocks(WorkCalendar.Shipped, Made);
        Assert.Equal(Made, clocks.Single(clock => clock.Title == "送达听证通知书").DueOn);
        Assert.Equal(Held, clocks.Single(clock => clock.Title == "举行听证").DueOn);
        Assert.DoesNotContain(
            Told.File(Asked, Notified, Delivered, Heard).Clocks(WorkCalendar.Shipped, Held), clock => clock is { Title: "举行听证", Running: true });
    }

    [Theory]
    [InlineData("2026-12-17", "hearing-to-come")]
    [InlineData("2026-12-18", null)]
    public void 听证笔录_到了日期才能登记(string today, string? code) => Check(code, () => Told.File(Asked, Notified, Delivered).Take(
        Steps.The<HearingHeldStep>(), Day(today), new(true, "x", null, HearingSignature.RefusalNoted, Guid.NewGuid())));

    [Fact]
    public void 听证笔录_要有文件和签字的情况()
    {
        var file = Told.File(Asked, Notified, Delivered);
        Check("hearing-not-recorded", () => file.Take(Steps.The<HearingHeldStep>(), Held, new(true, "x", null, HearingSignature.Given)));
        Check("hearing-not-signed", () => file.Take(Steps.The<HearingHeldStep>(), Held, new(true, "x", null, null, Guid.NewGuid())));
        Check("hearing-not-noticed", () => Told.File(Asked, Notified).Take(
            Steps.The<HearingHeldStep>(), Held, new(true, "x", null, HearingSignature.Given, Guid.NewGuid())));
    }

    [Theory]
    [InlineData(HearingWaiver.NotAsked, "2026-12-18", "hearing-was-requested")]
    [InlineData(HearingWaiver.Withdrawn, "2026-12-09", null)]
    [InlineData(HearingWaiver.Absent, "2026-12-17", "hearing-to-come")]
    [InlineData(HearingWaiver.Absent, "2026-12-18", null)]
    public void 第六十四条第六项_放弃(HearingWaiver waiver, string today, string? code) => Check(code, () => Told.File(Asked, Notified, Delivered).Take(
        Steps.The<HearingWaivedStep>(), Day(today), new(false, "x", waiver)));

    [Fact]
    public void 没有要求过的_普通的罚款不用登记() =>
        Check("hearing-not-requested", () => Told.File().Take(Steps.The<HearingWaivedStep>(), Made, new(false, "x")));

    [Fact]
    public void 第六十五条_要求了的_听证或者放弃以后才能决定_听过的先法制审核()
    {
        Check("hearing-open", () => Decide(Told.File(Asked)));
        Check(null, () => Decide(Told.File(Asked, new HearingSettled(false, "x", HearingWaiver.Withdrawn) { On = Made })));
        Check("no-legal-review", () => Decide(Told.File(Asked, Notified, Delivered, Heard)));
        var reviewed = new PenaltyLegallyReviewed(true, "x", Chair) { On = Held };
        Check("no-legal-review", () => Decide(Told.File(Asked, Notified, Delivered, reviewed, Heard)));
        Check(null, () => Decide(Told.File(Asked, Notified, Delivered, Heard, reviewed)));
        Check("four-eyes", () => Decide(Told.File(Asked, Notified, Delivered, Heard, reviewed with { ReviewedBy = Supervisor })));
    }

    [Fact]
    public void 重新告知以后_重新要求() => Assert.Null(Told.File(
        Asked, new PenaltySentBack("x") { On = Made }, new PriorNoticeMade("告2", "ZJ353-35-1", 12000, "x", Inspector) { On = Made }).HearingCourse.Request);

    private static void Decide(SupervisionCase file) => file.Take(Steps.The<DecideStep>(), Held, new(), Supervisor);

    private static void Notice(DateOnly held, Guid chair) => Told.File(Asked).Take(
        Steps.The<HearingNoticeStep>(), Made, new(held, "9:30", "会议室", chair, "甲", HearingOpenness.Open));
}
