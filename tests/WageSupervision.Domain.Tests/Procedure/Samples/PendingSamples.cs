using WageSupervision.Domain.Cases;
using WageSupervision.Domain.Procedure;
using static WageSupervision.Domain.Tests.Procedure.Samples.CaseSamples;
using static WageSupervision.Domain.Tests.Procedure.Samples.ProcedureSample;

namespace WageSupervision.Domain.Tests.Procedure.Samples;

/// <summary>A case in which something waits for the responsible person: a strike, the end of the case, its joinder, leniency.</summary>
internal static class PendingSamples
{
    internal static List<ProcedureSample> All()
    {
        ProcedureEvent[] bare = [new CaseOpened("案1", CaseSource.Patrol, [], null, "x", Officers: Two) { On = Day }];
        ProcedureEvent[] opened = [new CaseOpened("案1", CaseSource.Patrol, [Item], null, "x", Officers: Two) { On = Day }];
        ProcedureEvent[] paid = [.. opened, new PaymentConfirmed(null, 7000, Day) { On = Day }];
        ProcedureEvent[] striking = [.. paid, new StrikeProposed(2, "核实清偿", "x", One) { On = Day }];
        ProcedureEvent[] revoking = [.. bare, new RevocationProposed(RevocationGround.NotEstablished, "x", One) { On = Day }];
        ProcedureEvent[] joining = [.. bare, new JoinderProposed(TheCase, "案2", "x", One) { On = Day }];
        ProcedureEvent[] lenient = [.. paid, new NoPenaltyProposed(NoPenaltyGround.Minor, "x", One) { On = Day }];
        ProcedureEvent[] suspending = [.. opened, new SuspensionProposed(SuspensionGround.PartyFled, "x", One) { On = Day }];
        return
        [
            Case("划去待决定", striking, 1), Case("划去待决定，由提出人", striking, 1, actor: One),
            Case("划去待决定，后面的以它为依据", [.. striking, new CaseClosed("x") { On = Day }], 1),
            Case("撤销立案待决定", revoking, 1), Case("撤销立案待决定，由提出人", revoking, 1, actor: One),
            Case("撤销立案待决定，后来查实", [.. revoking, new ClaimsEstablished([Item], "x", One) { On = Day }], 1),
            Case("并案待批准", joining, 1), Case("并案待批准，由提请人", joining, 1, actor: One),
            Case("已并入过别的案件", [.. bare, new CaseTakenIn(TheCase, "案2", []) { On = Day }], 1),
            Case("不予处罚待批准", lenient, 1), Case("不予处罚待批准，由提请人", lenient, 1, actor: One),
            Case("不予处罚待批准，没有改正", [.. opened, new NoPenaltyProposed(NoPenaltyGround.Minor, "x", One) { On = Day }], 1),
            Case("已决定不予处罚", [.. lenient, new NotPenalised("免1", NoPenaltyGround.Minor, "x", Firm) { On = Day }], 1),
            Case("中止待批准", suspending, 1), Case("中止待批准，由提请人", suspending, 1, actor: One),
        ];
    }
}
