using WageSupervision.Domain.Cases;
using WageSupervision.Domain.Parameters;
using WageSupervision.Domain.Procedure;
using static WageSupervision.Domain.Tests.Cases.PenaltyCases;
using static WageSupervision.Domain.Tests.Cases.PoliceTransferTests;

namespace WageSupervision.Domain.Tests.Cases;

/// <summary>撤回移送：批准以后、送出以前，由第二人批准；送出以后只看公安机关。</summary>
public sealed class PoliceWithdrawalTests
{
    private static readonly DateOnly Over = Deadline.AddDays(1);

    [Fact]
    public void 批准以后没有送出的_由第二人批准撤回_可以再罚款_也可以再移送()
    {
        ProcedureEvent[] owing = Owing(1, 3, 9000);
        var (propose, approve) = (Steps.The<ProposePoliceWithdrawalStep>(), Steps.The<ApprovePoliceWithdrawalStep>());
        Check("transfer-not-approved", () => owing.File().Take(propose, Over, "x"));
        Check("transfer-sent", () => owing.File(Sent(owing)[..3]).Take(propose, Over, "x"));
        var file = owing.File(Sent(owing)[..2]);
        Assert.True(file.Police.IsUnderway);
        file.Apply(file.Take(propose, Over, "批准以后查明已经安排付款"));
        Check("withdrawal-pending", () => file.Take(Steps.The<SendPoliceTransferStep>(), Over, NoTerms.Given));
        Check("four-eyes", () => file.Take(approve, Over, NoTerms.Given, Inspector));
        file.Apply(file.Take(approve, Over, NoTerms.Given, Supervisor));
        Assert.False(file.Police.IsUnderway);
        Assert.DoesNotContain(file.Clocks(WorkCalendar.Shipped, Over), clock => clock.Title.StartsWith("移送公安机关", StringComparison.Ordinal));
        Check("transfer-not-approved", () => file.Take(Steps.The<SendPoliceTransferStep>(), Over, NoTerms.Given));
        Assert.NotNull(Propose(file, Over));
    }

    [Fact]
    public void 提请撤回以后送出了的_不能再批准撤回()
    {
        ProcedureEvent[] owing = Owing(1, 3, 9000);
        var file = owing.File([.. Sent(owing)[..2], new PoliceTransferWithdrawalProposed("x", Inspector) { On = Over }, Sent(owing)[2]]);
        Check("transfer-sent", () => file.Take(Steps.The<ApprovePoliceWithdrawalStep>(), Over, NoTerms.Given, Supervisor));
    }
}
