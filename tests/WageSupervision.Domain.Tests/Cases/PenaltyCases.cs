using WageSupervision.Domain.Cases;
using WageSupervision.Domain.Procedure;

namespace WageSupervision.Domain.Tests.Cases;

/// <summary>A case on its way to a fine, told by its events: ordered and served on 2026-11-20, refused and noticed on Tuesday 2026-12-01.</summary>
internal static class PenaltyCases
{
    public static readonly DateOnly Opened = new(2026, 11, 20);
    public static readonly DateOnly Deadline = new(2026, 11, 30);
    public static readonly DateOnly Noticed = new(2026, 12, 1);
    public static readonly DateOnly LastDay = new(2026, 12, 8);
    public static readonly Guid Inspector = Guid.NewGuid();
    public static readonly Guid Supervisor = Guid.NewGuid();
    public static readonly Guid Chair = Guid.NewGuid();

    public static ProcedureEvent[] Served { get; } =
    [
        new CaseOpened("案1", CaseSource.Findings, [new(Guid.NewGuid(), "ZJ353-14-2", "k", "张*", new(2026, 10, 15), 7000)], null, "x",
            Officers: CaseTaking.Two) { On = Opened },
        new CorrectionOrdered("令1", 7000, 1, Deadline, "x") { On = Opened },
        new CorrectionOrderServed(ServiceMethod.InPerson, "财务负责人") { On = Opened },
    ];

    public static ProcedureEvent[] Refused { get; } = [.. Served, new RefusalEstablished(7000, "x") { On = Noticed }];

    public static ProcedureEvent[] Told { get; } =
    [
        .. Refused, new PriorNoticeMade("告1", "ZJ353-35-1", 15000, "x", Inspector) { On = Noticed },
        new PriorNoticeServed(ServiceMethod.InPerson, "财务负责人") { On = Noticed },
    ];

    public static ProcedureEvent[] Decided { get; } = [.. Told, new PenaltyDecided("罚1", "ZJ353-35-1", 15000) { On = LastDay.AddDays(1) }];

    public static ProcedureEvent[] Penalised { get; } =
        [.. Decided, new PenaltyServed(ServiceMethod.InPerson, "财务负责人") { On = LastDay.AddDays(1) }];

    public static SupervisionCase File(this ProcedureEvent[] history, params ProcedureEvent[] more) => SupervisionCase.From([.. history, .. more]);

    public static DateOnly Day(string day) => DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture);

    public static TEvent Take<TTerms, TEvent>(
        this SupervisionCase file, Step<SupervisionCase, CaseFacts, TTerms, TEvent> step, DateOnly today, TTerms terms, Guid? by = null, string number = "号1")
        where TEvent : ProcedureEvent => step.Enter(file, CaseTaking.Facts(today, by ?? Inspector), terms)(number);

    /// <summary>Refused with that code, or not at all.</summary>
    public static void Check(string? code, Action take)
    {
        if (code is null)
        {
            take();
        }
        else
        {
            Assert.Equal(code, Assert.Throws<ProcedureRuleException>(take).Code);
        }
    }
}
