using WageSupervision.Domain.Cases;
using WageSupervision.Domain.Procedure;
using static WageSupervision.Domain.Tests.Procedure.Samples.CaseSamples;
using static WageSupervision.Domain.Tests.Procedure.Samples.ProcedureSample;

namespace WageSupervision.Domain.Tests.Procedure.Samples;

/// <summary>What becomes of orders: lapsed, amended, extended, revoked; and the orders to correct conduct.</summary>
internal static class OrderSamples
{
    internal static List<ProcedureSample> All()
    {
        ProcedureEvent[] opened = [new CaseOpened("案1", CaseSource.Patrol, [Item], null, "x", Officers: Two) { On = Day }];
        ProcedureEvent[] ordered = [.. opened, new CorrectionOrdered("令1", 7000, 1, Day.AddDays(10), "x") { On = Day }];
        ProcedureEvent[] served = [.. ordered, new CorrectionOrderServed(ServiceMethod.InPerson, "财务负责人") { On = Day }];
        ProcedureEvent[] amended =
            [.. served, new CorrectionOrdered("令2", 7000, 1, Day.AddDays(15), "x", null, Firm, "令1", "x") { On = Day }];
        ProcedureEvent[] extending = [.. served, new OrderExtensionProposed(Day.AddDays(20), "x", One) { On = Day }];
        ProcedureEvent[] revoking = [.. served, new OrderRevocationProposed("x", One) { On = Day }];
        ProcedureEvent[] breached =
        [
            new CaseOpened("案1", CaseSource.Patrol, [], null, "x", Officers: Two) { On = Day },
            new BreachEstablished(1, "attendance", "x", Day, Another) { On = Day },
        ];
        ProcedureEvent[] told = [.. breached, new ConductOrdered("令1", [1], "x", Day.AddDays(10), Firm) { On = Day }];
        ProcedureEvent[] kept = [.. told, new ConductOrderServed(ServiceMethod.InPerson, "财务负责人", HearingSamples.Proof) { On = Day }];
        ProcedureEvent[] seenLate =
            [.. told, new ConductOrderServed(ServiceMethod.InPerson, "财务负责人", HearingSamples.Proof with { RecordedOn = Day.AddDays(10) }) { On = Day }];
        ProcedureEvent[] refused = [.. kept, new ConductRefused("x", Another) { On = Day.AddDays(11) }];
        return
        [
            Case("指令书没有送达，期限已到", ordered, 11), Case("变更待送达", amended, 0), Case("变更待送达，期限已过", amended, 11),
            Case("延长改正期限待批准", extending, 0), Case("延长改正期限待批准，由提请人", extending, 0, actor: One),
            Case("延长改正期限待批准，期限已过", extending, 11), Case("撤销指令书待批准", revoking, 0), Case("撤销指令书待批准，由提请人", revoking, 0, actor: One),
            Case("已查实没有考勤记录", breached, 0), Case("改正行为的指令书待送达", told, 0), Case("改正行为的指令书没有送达，期限已到", told, 11),
            Case("改正行为限期中", kept, 0), Case("改正行为期限已过", kept, 11), Case("改正行为期限已过，企业没有一整天看到", seenLate, 11),
            Case("行为已在期限内改正", [.. kept, new ConductCorrected([1], Day, "x", Another) { On = Day }], 11), Case("已认定行为逾期不改正", refused, 11),
        ];
    }
}
