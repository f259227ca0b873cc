using WageSupervision.Domain.Cases;
using WageSupervision.Domain.Contacts;
using WageSupervision.Domain.Papers;
using WageSupervision.Domain.Procedure;
using WageSupervision.Domain.Publications;

namespace WageSupervision.Domain.Tests.Papers;

/// <summary>A paper whose sums, people or days disagree is not issued; each check at its boundary.</summary>
public sealed class PaperFaultsTests
{
    private static readonly DateOnly On = new(2026, 11, 20);
    private static readonly PaperOffice Office = new("演示局");
    private static readonly Addressee To = new("演示公司", "91330106TESTA00013", "演示路 1 号", "演示甲");
    private static readonly ContactParticulars Said = new("演示工地", "演示路", null, null, 3, 9000, null);
    private static readonly DisclosedEnterprise Named = new("演示公司", "91330106TESTA00013", "演示路 1 号", "演示甲", "330106");
    private static readonly PaperLine[] Lines =
    [
        new("演*", "k1", "2026年9月第 3 行", "欠付工资", On, 7000m), new("演*", "k1", "2026年10月第 3 行", "欠付工资", On, 500.50m),
        new("示*", "k2", "", "欠付工资", On, 3000m),
    ];

    [Theory]
    [InlineData("10500.49", 0, "paper-sum-differs")]
    [InlineData("10500.50", 0, null)]
    [InlineData("10500.51", 0, "paper-sum-differs")]
    [InlineData("10500.50", 1000, "paper-sum-differs")]
    [InlineData("9500.50", 1000, null)]
    public void 指令书_金额等于明细相加减已付(string amount, int paid, string? code) => Check(code, Order(amount: amount, paid: paid));

    [Theory]
    [InlineData(1, "paper-people-differ")]
    [InlineData(2, null)]
    [InlineData(3, "paper-people-differ")]
    public void 指令书_人数等于不同的劳动者(int workers, string? code) => Check(code, Order(workers: workers));

    [Theory]
    [InlineData(0, "paper-day-outside")]
    [InlineData(1, null)]
    [InlineData(60, null)]
    [InlineData(61, "paper-day-outside")]
    public void 指令书_期限在次日至六十日(int days, string? code) => Check(code, Order(deadline: On.AddDays(days)));

    [Theory]
    [InlineData("10500.50", 2, null)]
    [InlineData("10500.49", 2, "paper-sum-differs")]
    [InlineData("10500.50", 3, "paper-people-differ")]
    public void 债权明细_金额和人数(string amount, int workers, string? code) =>
        Check(code, new CreditorAnnexPaper("令1", To, Lines, 0, Yuan(amount), workers, On.AddDays(10)) { Number = "附", On = On, Office = Office });

    [Theory]
    [InlineData("0", "2026-12-01", "paper-sum-differs")]
    [InlineData("0.01", "2026-12-01", null)]
    [InlineData("10500.50", "2026-12-01", null)]
    [InlineData("10500.51", "2026-12-01", "paper-sum-differs")]
    [InlineData("1", "2026-11-30", "paper-day-outside")]
    public void 拒不改正_期限届满有尚欠_次日起才能认定(string outstanding, string on, string? code) => Check(code, new RefusalPaper(
        "案1", To, "令1", On, new DateOnly(2026, 11, 30), 10500.50m, Yuan(outstanding), "没有付")
    { Number = "n", On = Day(on), Office = Office });

    [Theory]
    [InlineData("2026-11-19", null, "paper-day-outside")]
    [InlineData("2026-11-20", null, null)]
    [InlineData("2026-11-21", null, "paper-day-outside")]
    public void 送达回证_送达在文书日期以后登记日期以前(string served, string? published, string? code) => Check(code, Receipt(served, published, "2026-11-20"));

    [Theory]
    [InlineData("2026-12-19", "paper-day-outside")]
    [InlineData("2026-12-20", null)]
    public void 送达回证_公告满三十日(string served, string? code) => Check(code, Receipt(served, "2026-11-20", "2026-12-25"));

    [Theory]
    [InlineData("-0.01", "paper-sum-differs")]
    [InlineData("0", null)]
    [InlineData("10500.50", null)]
    [InlineData("10500.51", "paper-sum-differs")]
    public void 告知书_尚欠不超过应付(string outstanding, string? code) => Check(code, new PriorNoticePaper(
        "案1", To, "", "", 10500.50m, Yuan(outstanding), 2, 10000, "第三十五条", "", [])
    { Number = "n", On = On, Office = Office });

    [Theory]
    [InlineData("0", "2026-11-28", "paper-sum-differs")]
    [InlineData("9999.99", "2026-11-28", null)]
    [InlineData("10000", "2026-11-28", null)]
    [InlineData("10000.01", "2026-11-28", "paper-sum-differs")]
    [InlineData("10000", "2026-11-27", "paper-day-outside")]
    public void 决定书_不重于告知_期间过后才作出(string fine, string on, string? code) => Check(code, new PenaltyDecisionPaper(
        "案1", To, "", "", [], 10500.50m, 0, 2, "告1", On, Day("2026-11-28"), "", 10000, Yuan(fine), "第三十五条", "")
    { Number = "n", On = Day(on), Office = Office });

    // 告知的是警告，决定的只能是警告；告知的是罚款，决定不能没有数额。
    [Theory]
    [InlineData(0, "0", null)]
    [InlineData(0, "0.01", "paper-sum-differs")]
    [InlineData(10000, "0", "paper-sum-differs")]
    [InlineData(10000, "0.01", null)]
    public void 决定书_警告没有数额(int noticed, string fine, string? code) => Check(code, new PenaltyDecisionPaper(
        "案1", To, "", "", [], 0, 0, 0, "告1", On, null, "", noticed, Yuan(fine), "第三十三条", "")
    { Number = "n", On = On, Office = Office });

    [Theory]
    [InlineData(true, "2026-11-19", "paper-day-outside")]
    [InlineData(true, "2026-11-20", null)]
    [InlineData(false, "2026-11-27", "paper-day-outside")]
    [InlineData(false, "2026-11-28", null)]
    public void 听证_期间过后才登记没有要求(bool held, string on, string? code) => Check(code, new HearingPaper(
        "案1", To, "告1", On, Day("2026-11-27"), held, "举行听证", "记录")
    { Number = "n", On = Day(on), Office = Office });

    [Theory]
    [InlineData("负责人", "paper-people-differ")]
    [InlineData("负责人、负责人", "paper-people-differ")]
    [InlineData("负责人、大队长", null)]
    public void 集体讨论_两名不同的参加人(string members, string? code) => Check(code, new DiscussionPaper(
        "案1", To, "告1", 10000, members.Split('、'), "同意")
    { Number = "n", On = On, Office = Office });

    [Theory]
    [InlineData("10500.50", 2, null)]
    [InlineData("10500.49", 2, "paper-sum-differs")]
    [InlineData("10500.50", 1, "paper-people-differ")]
    public void 立案审批表_金额和人数(string amount, int workers, string? code) => Check(code, new CaseFilingPaper(
        "巡查", To, Lines, workers, Yuan(amount), [], "理由", On.AddDays(80))
    { Number = "n", On = On, Office = Office });

    [Theory]
    [InlineData("10500.49", "paper-sum-differs")]
    [InlineData("10500.50", null)]
    public void 结案审批表_已全部付清(string paid, string? code) => Check(code, new CaseClosingPaper(
        "案1", On, To, Lines, 2, 10500.50m, Yuan(paid), [], "付清", new(1, 1, 0))
    { Number = "n", On = On, Office = Office });

    [Theory]
    [InlineData("999.99", "2026-11-20", "paper-sum-differs")]
    [InlineData("1000", "2026-11-20", null)]
    [InlineData("1000", "2026-11-21", "paper-day-outside")]
    public void 清偿证明_累计不少于本次_不晚于当日(string inAll, string paidOn, string? code) => Check(code, new PaymentPaper(
        "案1", To, Day(paidOn), 1000, 10500.50m, Yuan(inAll), 10500.50m - Yuan(inAll), 2, "", null, [], "")
    { Number = "n", On = On, Office = Office });

    [Theory]
    [InlineData("2026-11-19", "paper-day-outside")]
    [InlineData("2026-11-20", null)]
    [InlineData("2026-11-21", "paper-day-outside")]
    public void 撤销立案_提请在立案以后决定以前(string proposed, string? code) => Check(code, new CaseRevocationPaper(
        "案1", On, To, RevocationGround.NotEstablished, "查过", Day(proposed), 0, 0)
    { Number = "n", On = On, Office = Office });

    [Theory]
    [InlineData(3, 3, null)]
    [InlineData(4, 3, "paper-people-differ")]
    [InlineData(5, 9, null)]
    [InlineData(6, 9, "paper-people-differ")]
    public void 登记表_代表不超过五人和来人(int representatives, int people, string? code) => Check(code, new ContactRegisterPaper(
        On, ContactChannel.Telephone, ContactKind.Complaint, false, false, representatives, Said with { People = people }, "", "", "西湖区", 0, On.AddDays(7))
    { Number = "n", On = On, Office = Office });

    [Theory]
    [InlineData("2026-11-19", "paper-day-outside")]
    [InlineData("2026-11-20", null)]
    public void 补正_期限不早于当日(string due, string? code) => Check(code, new ContactSupplementPaper(
        "登1", On, ContactKind.Complaint, "演示工地", "门牌", Day(due))
    { Number = "n", On = On, Office = Office });

    [Theory]
    [InlineData(true, "2026-11-20", "paper-day-outside")]
    [InlineData(true, "2026-11-21", null)]
    [InlineData(false, "2026-11-20", null)]
    public void 工会建议_没有答复要等期限过(bool silent, string on, string? code) => Check(code, new UnionRecommendationPaper(
        "演示局", "演示公司", "", "要1", On.AddDays(-5), On, "克扣", "", "", "没有答复", null, "建议处罚", silent)
    { Number = "n", On = Day(on), Office = Office });

    [Theory]
    [InlineData("10500.49", "paper-sum-differs")]
    [InlineData("10500.50", null)]
    public void 公示告知_金额等于各案尚欠相加(string amount, string? code) => Check(code, new DisclosureNoticePaper(
        ["案1", "案2"], Named, "拖欠", ["十人以上"], 12, Yuan(amount), [10000m, 500.50m])
    { Number = "n", On = On, Office = Office });

    [Theory]
    [InlineData("2027-05-20", null)]
    [InlineData("2027-05-21", "paper-day-outside")]
    [InlineData("2026-11-19", "paper-day-outside")]
    public void 公示决定_不超过六个月(string until, string? code) => Check(code, new DisclosureDecisionPaper(
        ["案1"], Named, "拖欠", [], 12, 1, Day(until))
    { Number = "n", On = On, Office = Office });

    [Theory]
    [InlineData("10500.50", 2, "2026-11-20", null)]
    [InlineData("10500.49", 2, "2026-11-20", "paper-sum-differs")]
    [InlineData("10500.50", 3, "2026-11-20", "paper-people-differ")]
    [InlineData("10500.50", 2, "2026-11-21", "paper-day-outside")]
    public void 移送书_金额人数等于明细_不早于批准(string amount, int workers, string approvedOn, string? code) => Check(code, new PoliceTransferPaper(
        "案1", To, "公安局", "", "令1", Lines, workers, Yuan(amount), null, [], Day(approvedOn))
    { Number = "移1", On = On, Office = Office });

    [Theory]
    [InlineData("2026-11-20", null)]
    [InlineData("2026-11-21", "paper-day-outside")]
    public void 移送审批表_不早于提请(string proposedOn, string? code) => Check(code, new PoliceTransferApprovalPaper(
        "案1", To, "公安局", Day(proposedOn), "", "令1", [], 2, 1, [])
    { Number = "审1", On = On, Office = Office });

    [Theory]
    [InlineData("2026-11-20", null)]
    [InlineData("2026-11-21", "paper-day-outside")]
    public void 案件移送函_不早于立案(string openedOn, string? code) => Check(code, new CaseReferralPaper(
        "案1", Day(openedOn), To, "住建局", "第二十七条", "", [])
    { Number = "函1", On = On, Office = Office });

    [Theory]
    [InlineData("2026-11-20", null)]
    [InlineData("2026-11-21", "paper-day-outside")]
    public void 重大事件报告_不早于建立(string openedOn, string? code) => Check(code, new IncidentReportPaper(
        "重1", Day(openedOn), 1, "区政府", "群体性", "演示工地", "演示路", 30, null, "", "", [])
    { Number = "报1", On = On, Office = Office });

    [Fact]
    public void 每一种文书都有名称_名称不重复() => Assert.Equal(
        PaperKinds.All.Count, PaperKinds.All.Values.Select(kind => kind.Kind).Distinct(StringComparer.Ordinal).Count());

    [Theory]
    [InlineData("2026-11-29", PaperState.Issued)]
    [InlineData("2026-11-30", PaperState.Lapsed)]
    public void 没有送达_到期自动作废(string today, PaperState state)
    {
        Assert.Equal(state, PaperStates.On(null, Day("2026-11-30"), Day(today)));
        Assert.Equal(state, PaperStates.On(PaperState.ServiceStruck, Day("2026-11-30"), Day(today)));
        Assert.Equal(PaperState.Served, PaperStates.On(PaperState.Served, Day("2026-11-30"), Day(today)));
    }

    private static CorrectionOrderPaper Order(string amount = "10500.50", int paid = 0, int workers = 2, DateOnly? deadline = null) => new(
        "案1", To, Lines, paid, Yuan(amount), workers, ["第十四条第二款"], deadline ?? On.AddDays(10), "请支付", null)
    { Number = "令1", On = On, Office = Office };

    private static ServiceReceiptPaper Receipt(string served, string? published, string recorded) => new(
        "限期改正指令书", "令1", On, To, published is null ? ServiceMethod.InPerson : ServiceMethod.PublicNotice, published is null ? null : Day(published),
        Day(served), "财务负责人", "", Day(recorded), null, "")
    { Number = "n", On = Day(recorded), Office = Office };

    [Theory]
    [InlineData("2026-11-30", "paper-day-outside")]
    [InlineData("2026-12-01", null)]
    public void 延长改正期限_晚于原来的期限(string until, string? code) =>
        Check(code, new OrderExtensionPaper("案1", To, "令1", Day("2026-11-30"), Day(until), "") { Number = "n", On = On, Office = Office });

    [Theory]
    [InlineData("10000", "0", null)]
    [InlineData("10000.01", "0", "paper-sum-differs")]
    [InlineData("9000", "-0.01", "paper-sum-differs")]
    public void 变更决定_不重于原来的_退还不为负(string fine, string refund, string? code) =>
        Check(code, new DecisionChangePaper("案1", To, "罚1", 10000, Yuan(fine), "", Yuan(refund)) { Number = "n", On = On, Office = Office });

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    [InlineData(60, true)]
    [InlineData(61, false)]
    public void 责令改正行为_期限次日至六十日(int days, bool fits)
    {
        var paper = new ConductOrderPaper("案1", To, [new("x", "x", "x", "x")], "x", On.AddDays(days)) { Number = "n", On = On, Office = Office };
        Assert.Equal(fits, !paper.Faults().Any());
    }

    [Theory]
    [InlineData("0", "0", null)]
    [InlineData("-0.01", "0", "paper-sum-differs")]
    [InlineData("0", "-0.01", "paper-sum-differs")]
    public void 行政处理催告_数额不为负(string wages, string added, string? code) =>
        Check(code, new HandlingDemandPaper("案1", To, "理1", Yuan(wages), Yuan(added)) { Number = "n", On = On, Office = Office });

    [Theory]
    [InlineData("49.99", "1500", "paper-sum-differs")]
    [InlineData("50", "1500", null)]
    [InlineData("100", "1500", null)]
    [InlineData("100.01", "1500", "paper-sum-differs")]
    [InlineData("50", "1500.01", "paper-sum-differs")]
    [InlineData("50", "1499.99", "paper-sum-differs")]
    public void 行政处理_比例在五十到一百_合计等于明细(string percent, string added, string? code) => Check(code, new HandlingDecisionPaper(
        "案1", To, "告1", "", "", "", Yuan(percent), [new("演*", 1000, 500), new("示*", 2000, 1000)], 3000, Yuan(added), On)
    { Number = "n", On = On, Office = Office });

    [Theory]
    [InlineData("2026-11-19", 2, "10500.50", null)]
    [InlineData("2026-11-20", 2, "10500.50", "paper-day-outside")]
    [InlineData("2026-11-01", 2, "10500.50", "paper-day-outside")]
    [InlineData("2026-11-19", 0, "10500.50", "paper-sum-differs")]
    [InlineData("2026-11-19", 2, "0", "paper-sum-differs")]
    public void 列入告知_期限已过_写明人数金额(string deadline, int workers, string amount, string? code) => Check(code, new ListingNoticePaper(
        Named, Basis(deadline, workers, amount))
    { Number = "n", On = On, Office = Office });

    [Theory]
    [InlineData("2026-11-19", "2029-11-20", null)]
    [InlineData("2026-11-20", "2029-11-20", "paper-day-outside")]
    [InlineData("2026-11-19", "2029-11-19", "paper-day-outside")]
    [InlineData("2026-11-19", "2029-11-21", "paper-day-outside")]
    public void 列入决定_告知在前_期限三年(string notified, string until, string? code) => Check(code, new ListingDecisionPaper(
        Named, Basis("2026-11-10", 2, "10500.50"), Day(notified), "没有异议", Day(until))
    { Number = "n", On = On, Office = Office });

    [Theory]
    [InlineData("2026-05-19", true, "2026-11-20", null)]
    [InlineData("2026-05-20", true, "2026-11-20", "paper-day-outside")]
    [InlineData("2026-05-20", false, "2026-11-20", null)]
    [InlineData(null, true, "2026-11-20", "paper-not-corrected")]
    [InlineData("2026-05-19", true, "2026-11-21", "paper-day-outside")]
    public void 提前移出_改正以后满六个月_申请不晚于决定(string? corrected, bool granted, string applied, string? code) => Check(code, new ListingRemovalPaper(
        "案1", Named, "列1", new(2026, 5, 1), Day(applied), corrected is null ? null : Day(corrected), granted, granted ? "" : "证据不足")
    { Number = "n", On = On, Office = Office });

    [Theory]
    [InlineData("2029-11-20", null)]
    [InlineData("2029-11-21", "paper-day-outside")]
    [InlineData(null, null)]
    public void 恢复列入_三年重新计算(string? until, string? code) => Check(code, new ListingChangePaper(
        "案1", Named, "列1", "令1", "理由", until is null ? null : Day(until))
    { Number = "n", On = On, Office = Office });

    [Theory]
    [InlineData("2026-11-20", "2026-11-20", null)]
    [InlineData("2026-11-19", "2026-11-20", "paper-day-outside")]
    [InlineData("2026-12-31", "2026-11-21", "paper-day-outside")]
    [InlineData("2026-12-31", null, "paper-not-decided")]
    public void 社会公布_在这一期以内_决定已经送达(string last, string? served, string? code) => Check(code, new MajorNoticePaper(
        "案1", Named, "拖欠", "拖欠一人", Handled(served), new("2026年第四季度", Day(last)))
    { Number = "n", On = On, Office = Office });

    [Theory]
    [InlineData("2026-11-20", false, "2026-11-20", null)]
    [InlineData("2026-11-21", false, "2026-11-20", "paper-day-outside")]
    [InlineData("2026-11-20", false, null, "paper-not-decided")]
    [InlineData("2026-11-20", true, null, null)]
    public void 社会公布更正_公布以后_更正的要有决定(string published, bool withdrawn, string? served, string? code) => Check(code, new MajorMendedPaper(
        "案1", Named, Day(published), withdrawn, "理由", Handled(served), "")
    { Number = "n", On = On, Office = Office });

    private static IReadOnlyList<MajorHandling> Handled(string? served) => served is null ? [] : [new("罚1", Day(served), "罚款")];

    private static ListingBasis Basis(string deadline, int workers, string amount) =>
        new("案1", "限期改正指令书", "令1", new(2026, 11, 5), Day(deadline), workers, Yuan(amount), ["数额"]);

    private static void Check(string? code, Paper paper) => Assert.Equal(code, paper.Faults().FirstOrDefault()?.Code);

    private static decimal Yuan(string text) => decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private static DateOnly Day(string text) => DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
