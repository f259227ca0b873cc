using WageSupervision.Domain.Law;
using WageSupervision.Domain.Law.CitedLaws.LabourInspection.Article26;
using WageSupervision.Domain.Cases;
using WageSupervision.Domain.Procedure;
using static WageSupervision.Domain.Tests.Procedure.Samples.CaseSamples;
using static WageSupervision.Domain.Tests.Procedure.Samples.ProcedureSample;

namespace WageSupervision.Domain.Tests.Procedure.Samples;

/// <summary>The decision on the wages themselves (行政处理), from its notice to the court.</summary>
internal static class HandlingSamples
{
    private const DecisionKind Of = DecisionKind.Handling;
    private static readonly DateOnly Ago = new(2026, 3, 2);

    internal static List<ProcedureSample> All()
    {
        ProcedureEvent[] noticed =
        [
            new CaseOpened("案1", CaseSource.Patrol, [Item], null, "x", Officers: Two) { On = Ago },
            new CorrectionOrdered("令1", 7000, 1, Ago.AddDays(10), "x") { On = Ago },
            new CorrectionOrderServed(ServiceMethod.InPerson, "财务负责人") { On = Ago },
            new HandlingNoticed("理告1", 7000, 50, "x", One, Firm) { On = Ago.AddDays(11) },
        ];
        ProcedureEvent[] told = [.. noticed, new HandlingNoticeServed(ServiceMethod.InPerson, "财务负责人", HearingSamples.Proof) { On = Ago.AddDays(11) }];
        ProcedureEvent[] late = [.. noticed, new HandlingNoticeServed(ServiceMethod.InPerson, "财务负责人", HearingSamples.Proof) { On = Day }];
        ProcedureEvent[] decided =
        [
            .. told,
            new HandlingDecided("理1", RuleBook.Of<OrderedWagesArePaidInTerm>().Basis.RuleId, 50, [new(Item.FindingId, Item.WorkerShown, 7000, 3500)], Ago.AddDays(30), "x", Firm)
            { On = Ago.AddDays(21) },
        ];
        ProcedureEvent[] served = [.. decided, new HandlingServed(ServiceMethod.InPerson, "财务负责人", HearingSamples.Proof) { On = Ago.AddDays(21) }];
        ProcedureEvent[] contested = [.. served, new RemedyFiled(1, RemedyKind.Suit, Ago.AddDays(30), "x", Of) { On = Ago.AddDays(30) }];
        ProcedureEvent[] demanded = [.. served, new DemandLetterMade("催1", 7000, 3500, Firm, Of) { On = Day.AddDays(-40) }];
        ProcedureEvent[] added = [.. served, new AddedCompensationPaid(3500, Ago.AddDays(22), Another) { On = Ago.AddDays(22) }];
        ProcedureEvent[] lifting = [.. served, new HandlingRevocationProposed("x", One) { On = Day }];
        return
        [
            Case("行政处理告知书待送达", noticed, 0), Case("行政处理已告知，期间未满", late, 0), Case("行政处理待决定", told, 0),
            Case("行政处理待决定，由提出人自己", told, 0, actor: One), Case("行政处理决定书待送达", decided, 0), Case("行政处理已到期", served, 0),
            Case("赔偿金已付清", added, 0), Case("行政处理已履行", [.. added, new PaymentConfirmed(null, 7000, Ago.AddDays(22)) { On = Ago.AddDays(22) }], 0),
            Case("行政处理决定在诉讼", contested, 0), Case("诉讼改变了行政处理决定", [.. contested, Answer(RemedyOutcome.Changed)], 0),
            Case("诉讼维持了行政处理决定，申请执行的期限已过", [.. contested, Answer(RemedyOutcome.Upheld)], 0),
            Case("行政处理催告书待送达", demanded, 0), Case("行政处理已催告", [.. demanded, Served(Day.AddDays(-40))], 0),
            Case("行政处理催告，十个工作日未过", [.. demanded, Served(Day)], 0),
            Case("行政处理已申请法院执行", [.. demanded, Served(Day.AddDays(-40)), new CourtApplied("执1", "法院", 7000, 3500, Of) { On = Day }], 0),
            Case("撤销行政处理待批准", lifting, 0), Case("撤销行政处理待批准，由提请人", lifting, 0, actor: One),
        ];

        static RemedyAnswered Answer(RemedyOutcome outcome) =>
            new(1, RemedyKind.Suit, outcome, Ago.AddDays(60), "x", Another, Of) { On = Ago.AddDays(60) };

        static DemandLetterServed Served(DateOnly on) => new(ServiceMethod.InPerson, "财务负责人", HearingSamples.Proof, Of) { On = on };
    }
}
