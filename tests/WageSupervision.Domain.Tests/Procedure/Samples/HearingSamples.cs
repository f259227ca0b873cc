using WageSupervision.Domain.Cases;
using WageSupervision.Domain.Procedure;
using static WageSupervision.Domain.Tests.Procedure.Samples.CaseSamples;
using static WageSupervision.Domain.Tests.Procedure.Samples.ProcedureSample;

namespace WageSupervision.Domain.Tests.Procedure.Samples;

/// <summary>A case between its notice and its decision: what the enterprise says in its defence, and the hearing.</summary>
internal static class HearingSamples
{
    internal static readonly ServiceProof Proof = new(One, Day, null, null);

    internal static List<ProcedureSample> All()
    {
        var on = Day.AddDays(11);
        ProcedureEvent[] told = Told(new PriorNoticeMade("告1", "ZJ353-35-1", 10000, "x", One) { On = on });
        ProcedureEvent[] heavy = Told(new PriorNoticeMade("告1", "ZJ353-35-1", 60000, "x", One) { On = on });
        ProcedureEvent[] requested = [.. told, new HearingRequested("x", [], on) { On = on }];
        ProcedureEvent[] noticed = [.. requested, Noticed()];
        ProcedureEvent[] served = [.. noticed, new HearingNoticeServed(ServiceMethod.InPerson, "财务负责人", Proof) { On = on }];
        ProcedureEvent[] held = [.. served, new HearingSettled(true, "x", null, HearingSignature.Given, Another) { On = Day.AddDays(20) }];
        ProcedureEvent[] unasked = [.. heavy, new HearingSettled(false, "x", HearingWaiver.NotAsked) { On = Day.AddDays(20) }];
        ProcedureEvent[] reviewed = [.. unasked, new PenaltyLegallyReviewed(true, "x", One) { On = Day.AddDays(20) }];
        ProcedureEvent[] discussed = [.. reviewed, new PenaltyDiscussed(["甲", "乙"], "x") { On = Day.AddDays(20) }];
        return
        [
            Case("已要求听证", requested, 11), Case("听证通知书待送达", noticed, 11), Case("听证没有到日期", served, 11), Case("听证到了日期", served, 20),
            Case("已举行听证", held, 20), Case("较大罚款，已告知", heavy, 20), Case("较大罚款，没有要求听证", unasked, 20),
            Case("较大罚款，法制审核已通过", reviewed, 20), Case("较大罚款，由审核人", reviewed, 20, actor: One),
            Case("较大罚款，已集体讨论", discussed, 20),
            Case("陈述申辩待复核", [.. told, Defence(1)], 11), Case("陈述申辩已满十份", [.. told, .. Enumerable.Range(1, 10).Select(Defence)], 11),
        ];

        HearingNoticed Noticed() => new("听1", Day.AddDays(20), "9:00", "x", Another, "丙", HearingOpenness.Open, Firm) { On = on };

        DefenceReceived Defence(int number) => new(number, DefenceManner.Written, "x", [], on) { On = on };
    }

    private static ProcedureEvent[] Told(PriorNoticeMade notice) =>
    [
        new CaseOpened("案1", CaseSource.Patrol, [Item], null, "x", Officers: Two) { On = Day },
        new CorrectionOrdered("令1", 7000, 1, Day.AddDays(10), "x") { On = Day },
        new CorrectionOrderServed(ServiceMethod.InPerson, "财务负责人") { On = Day },
        new RefusalEstablished(7000, "x") { On = notice.On }, notice,
        new PriorNoticeServed(ServiceMethod.InPerson, "财务负责人") { On = notice.On },
    ];
}
