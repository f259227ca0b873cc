using WageSupervision.Domain.Procedure;

namespace WageSupervision.Domain.Cases;

/// <summary>What in a case waits for the supervisor besides penalties, strikes and revocations.</summary>
public static class PendingApprovals
{
    /// <summary>The steps that decide it.</summary>
    public static IReadOnlyList<Step<SupervisionCase, CaseFacts>> Of(SupervisionCase file)
    {
        ArgumentNullException.ThrowIfNull(file);
        List<Step<SupervisionCase, CaseFacts>> waiting = [];
        if (file.Fine.Asked is not null)
        {
            waiting.Add(Steps.The<ApproveFinePlanStep>());
        }

        if (file is { ClosedOn: null, Handling: { NoticeService: not null, Decision: null } })
        {
            waiting.Add(Steps.The<DecideHandlingStep>());
        }

        return waiting;
    }
}
