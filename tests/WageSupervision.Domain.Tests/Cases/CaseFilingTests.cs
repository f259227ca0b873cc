using WageSupervision.Domain.Cases;
using WageSupervision.Domain.Parameters;
using WageSupervision.Domain.Procedure;
using static WageSupervision.Domain.Tests.Cases.PenaltyCases;

namespace WageSupervision.Domain.Tests.Cases;

/// <summary>立案由第二人批准：没有批准的可以查，不能责令、不能告知处罚；没有同意的可以再次提请。</summary>
public sealed class CaseFilingTests
{
    private static readonly ProcedureEvent[] Waiting = [Served[0], new CaseFilingProposed("x", Inspector) { On = Opened }];
    private static readonly ProcedureEvent[] Declined =
        [.. Waiting, new ProposalDeclined("case-filing-proposed", "提请批准立案", "材料不全") { On = Opened }];
    private static readonly OrderTerms Terms = new(Deadline, "x");

    [Fact]
    public void 没有批准的_不能责令() => Check("filing-not-approved", () => Waiting.File().Take(Steps.The<OrderStep>(), Opened, Terms));

    [Fact]
    public void 批准以后_可以责令() => Check(null, () => Waiting.File(Approve(Supervisor)).Take(Steps.The<OrderStep>(), Opened, Terms));

    [Fact]
    public void 立案的人自己不能批准() => Check("four-eyes", () => Approve(Inspector));

    [Fact]
    public void 没有同意的_不能责令_可以再次提请()
    {
        Check("filing-not-approved", () => Declined.File().Take(Steps.The<OrderStep>(), Opened, Terms));
        Check("no-proposal", () => Declined.File().Take(Steps.The<ApproveCaseFilingStep>(), Opened, NoTerms.Given, Supervisor));
        var again = Declined.File().Take(Steps.The<ProposeCaseFilingStep>(), Opened, "补了欠条");
        Check("proposal-pending", () => Declined.File(again).Take(Steps.The<ProposeCaseFilingStep>(), Opened, "x"));
        var approved = Declined.File(again).Take(Steps.The<ApproveCaseFilingStep>(), Opened, NoTerms.Given, Supervisor);
        Check(null, () => Declined.File(again, approved).Take(Steps.The<OrderStep>(), Opened, Terms));
        Check("filing-approved", () => Declined.File(again, approved).Take(Steps.The<ProposeCaseFilingStep>(), Opened, "x"));
    }

    [Fact]
    public void 以前没有记录过审批的_不挡() => Check(null, () => Served[..1].File().Take(Steps.The<OrderStep>(), Opened, Terms));

    [Fact]
    public void 调查不用等批准() => Check(null, () => Waiting.File().Take(
        Steps.The<InquiryStep>(), Opened, new("请带工资支付表来", Opened.AddDays(7))));

    // 调查期限从立案算；批准没有法定日数，当天是内部时限。
    [Fact]
    public void 等待批准有自己的期限_批准以后没有了()
    {
        Assert.Equal(Opened, Assert.Single(Waiting.File().Clocks(WorkCalendar.Shipped, Opened), clock => clock.Title == "负责人批准立案").DueOn);
        Assert.DoesNotContain(Waiting.File(Approve(Supervisor)).Clocks(WorkCalendar.Shipped, Opened), clock => clock.Title == "负责人批准立案");
    }

    private static CaseFilingApproved Approve(Guid by) => Waiting.File().Take(Steps.The<ApproveCaseFilingStep>(), Opened, NoTerms.Given, by);
}
