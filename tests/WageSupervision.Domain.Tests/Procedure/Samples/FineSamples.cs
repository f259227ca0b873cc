using WageSupervision.Domain.Cases;
using WageSupervision.Domain.Procedure;
using static WageSupervision.Domain.Tests.Procedure.Samples.CaseSamples;
using static WageSupervision.Domain.Tests.Procedure.Samples.ProcedureSample;

namespace WageSupervision.Domain.Tests.Procedure.Samples;

/// <summary>A fine after its decision: its payment, its remedies, the demand and the court.</summary>
internal static class FineSamples
{
    // So long before that the term for the court has begun.
    private static readonly DateOnly Ago = new(2026, 3, 2);

    internal static List<ProcedureSample> All()
    {
        ProcedureEvent[] fined = [.. Noticed(), .. Decided(10000, "罚1")];
        ProcedureEvent[] paid = [.. fined, new FinePaid(10000, Ago.AddDays(22), Another) { On = Ago.AddDays(22) }];
        ProcedureEvent[] asked = [.. fined, Asked(Day.AddMonths(1))];
        ProcedureEvent[] contested = [.. fined, new RemedyFiled(1, RemedyKind.Suit, Ago.AddDays(30), "x") { On = Ago.AddDays(30) }];
        ProcedureEvent[] demanded = [.. fined, new DemandLetterMade("催1", 10000, 0, Firm) { On = Day.AddDays(-40) }];
        ProcedureEvent[] told = [.. demanded, Served(Day.AddDays(-40))];
        ProcedureEvent[] lowering = [.. fined, new DecisionChangeProposed(5000, "x", One) { On = Day }];
        ProcedureEvent[] lifting = [.. fined, new DecisionRevocationProposed("x", One) { On = Day }];
        ProcedureEvent[] lowered =
        [
            .. lowering, new DecisionRevocationProposed("x", One) { On = Day }, new DecisionRevoked("改1", "罚1", "x", 0, Firm) { On = Day },
            .. Decided(4000, "罚2"),
        ];
        return
        [
            Case("罚款已到期", fined, 0), Case("罚款已缴清", paid, 0), Case("申请分期缴纳", asked, 0),
            Case("申请分期缴纳，又缴了一部分", [.. asked, new FinePaid(1000, Day, Another) { On = Day }], 0),
            Case("申请分期缴纳，日期已到", [.. fined, Asked(Day)], 0), Case("处罚决定在诉讼", contested, 0),
            Case("诉讼改变了处罚决定", [.. contested, Answer(RemedyOutcome.Changed)], 0),
            Case("诉讼维持了处罚决定，申请执行的期限已过", [.. contested, Answer(RemedyOutcome.Upheld)], 0),
            Case("罚款催告书待送达", demanded, 0), Case("罚款已催告", told, 0), Case("罚款催告，十个工作日未过", [.. demanded, Served(Day)], 0),
            Case("罚款已申请法院执行", [.. told, new CourtApplied("执1", "法院", 10000, 0) { On = Day }], 0),
            Case("变更处罚决定待批准", lowering, 0), Case("变更处罚决定待批准，由提请人", lowering, 0, actor: One),
            Case("变更处罚决定待批准，新的罚款已更低", lowered, 0),
            Case("撤销处罚决定待批准", lifting, 0), Case("撤销处罚决定待批准，由提请人", lifting, 0, actor: One),
        ];

        static FinePlanAsked Asked(DateOnly due) => new([new(due, 5000), new(due.AddMonths(1), 5000)], "x") { On = Day.AddDays(-1) };

        static RemedyAnswered Answer(RemedyOutcome outcome) =>
            new(1, RemedyKind.Suit, outcome, Ago.AddDays(60), "x", Another) { On = Ago.AddDays(60) };

        static DemandLetterServed Served(DateOnly on) => new(ServiceMethod.InPerson, "财务负责人", HearingSamples.Proof) { On = on };
    }

    private static ProcedureEvent[] Noticed() =>
    [
        new CaseOpened("案1", CaseSource.Patrol, [Item], null, "x", Officers: Two) { On = Ago },
        new CorrectionOrdered("令1", 7000, 1, Ago.AddDays(10), "x") { On = Ago },
        new CorrectionOrderServed(ServiceMethod.InPerson, "财务负责人") { On = Ago },
        new RefusalEstablished(7000, "x") { On = Ago.AddDays(11) },
    ];

    private static ProcedureEvent[] Decided(decimal fine, string number) =>
    [
        new PriorNoticeMade("告1", "ZJ353-35-1", fine, "x", One) { On = Ago.AddDays(11) },
        new PriorNoticeServed(ServiceMethod.InPerson, "财务负责人") { On = Ago.AddDays(11) },
        new PenaltyDecided(number, "ZJ353-35-1", fine) { On = Ago.AddDays(21) },
        new PenaltyServed(ServiceMethod.InPerson, "财务负责人") { On = Ago.AddDays(21) },
    ];
}
