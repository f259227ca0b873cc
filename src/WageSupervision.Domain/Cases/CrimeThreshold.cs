using WageSupervision.Domain.Law;
using WageSupervision.Domain.Law.CitedLaws;
using WageSupervision.Domain.Law.CitedLaws.RefusalToPayCrime.Article276;
using WageSupervision.Domain.Law.Order353.Article30;
using WageSupervision.Domain.Parameters;
using WageSupervision.Domain.Procedure;
using static WageSupervision.Domain.Cases.CaseConditions;

namespace WageSupervision.Domain.Cases;

/// <summary>
/// How far a case is from the figures of 刑法第二百七十六条之一, from its events alone. It accuses nobody: what the events do not say is a question,
/// and whether it is handed to the police an officer proposes and another person decides.
/// </summary>
public static class CrimeThreshold
{
    /// <summary>The provision.</summary>
    public const string Law = "《刑法》第二百七十六条之一、法释〔2013〕3号第三条、第四条";

    private const int DaysOfMonth = 30;

    /// <summary>What the rule reads: what each worker is still owed of what was ordered, and the order whose term ends first.</summary>
    /// <param name="file">The case.</param>
    /// <param name="today">The day of judging.</param>
    public static WageRefusal Of(SupervisionCase file, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(file);
        return new(Wages(file), Orders(file).Select(order => order.Term).MinBy(term => term.Deadline), today);
    }

    /// <summary>The answer of the rule, with what would settle it.</summary>
    public static Finding Judge(SupervisionCase file, DateOnly today, LegalParameters parameters) =>
        new OrderedWagesAreNotRefused().Judge(new(Of(file, today)), parameters);

    /// <summary>By what payment was ordered, in words; empty where nothing counts as ordered.</summary>
    public static string OrderedBy(SupervisionCase file)
    {
        ArgumentNullException.ThrowIfNull(file);
        return Orders(file).OrderBy(order => order.Term.Deadline)
            .Select(order => $"{order.Words}，期限到 {Iso(order.Term.Deadline)}（含当日）").FirstOrDefault() ?? "";
    }

    /// <summary>The order to pay whose term ends first, of those that were served; <c>null</c> where none was. One that was only posted is none.</summary>
    public static ServedOrder? Served(SupervisionCase file)
    {
        ArgumentNullException.ThrowIfNull(file);
        return Orders(file).Where(order => order.IsServed).Select(order => new ServedOrder(order.Name, order.Number, order.Term))
            .MinBy(order => order.Term.Deadline);
    }

    /// <summary>What the events do not say and an officer must find out before anything is handed on.</summary>
    public static IReadOnlyList<string> Questions(SupervisionCase file, DateOnly today, LegalParameters parameters)
    {
        ArgumentNullException.ThrowIfNull(file);
        List<string> questions = Judge(file, today, parameters) is Finding.Undetermined undetermined ? [.. undetermined.Missing] : [];
        if (file.Restitution.UnsplitAmount > 0 && file.Outstanding > 0)
        {
            questions.Add($"已核实而没有分到人的清偿 {Yuan(file.Restitution.UnsplitAmount)}付给了谁（现在按发放日的先后冲抵）");
        }

        if (Of(file, today) is { LargestOfOneWorker: 0, Total: > 0 })
        {
            questions.Add("有没有人被欠三个月以上（现在按不同的发放日数月份，每人都不到三个月）");
        }

        return questions;
    }

    /// <summary>What was ordered and is unpaid, each sum with what is left of it.</summary>
    public static IReadOnlyList<ArrearsItem> Unpaid(SupervisionCase file)
    {
        ArgumentNullException.ThrowIfNull(file);
        var demanded = file.DemandedItems;
        var settled = file.Restitution.Settled(demanded);
        return [.. demanded.Where(item => item.Amount > settled[item.FindingId]).Select(item => item with { Amount = item.Amount - settled[item.FindingId] })];
    }

    /// <summary>What must hold before the case may be handed to the police.</summary>
    internal static IEnumerable<Precondition> Reached(SupervisionCase file, CaseFacts facts)
    {
        var refusal = Of(file, facts.Today);
        var over = refusal.Order is { } order ? $"责令支付的期限已过（到 {Iso(order.Deadline)}，含当日）" : "责令支付的期限已过";
        return
        [
            Open(file),
            new(refusal.Order is not null, "已经责令支付：指令书或者行政处理决定已经送达，逃匿的已经依法张贴并拍照、录像", "not-ordered", Law),
            new(refusal.Order?.IsOver(facts.Today) == true, over, "term-running", Law),
            new(refusal.Total > 0, "责令支付的工资没有付清", "nothing-owed", Law),
            new(refusal.Band(facts.Thresholds) is NationalBand.Within or NationalBand.Above,
                "一名劳动者三个月以上的工资，或者十名以上劳动者的工资，达到全国幅度的下限", "below-band", Law),
            TwoOfficers(file),
            ProofsRead(file),
            Revised(file, facts),
            NoStrike(file),
        ];
    }

    /// <summary>Whether the order was posted and not served, its term is over and the figures are reached.</summary>
    internal static bool IsPostedAndReached(SupervisionCase file, CaseFacts facts) =>
        file.HasLapsed(facts.Today) && file.Police.Posted?.OrderNumber == file.Order?.OrderNumber && Reached(file, facts).All(condition => condition.Met);

    // Several grounds of one cycle are one time of work.
    private static List<RefusedWages> Wages(SupervisionCase file) =>
    [
        .. Unpaid(file).GroupBy(item => (item.WorkerKey, item.Payday)).SelectMany(cycle => cycle.Select(
            (item, index) => new RefusedWages(item.WorkerKey, index == 0 ? Months(item.Cycle) : 0, item.Amount))),
    ];

    private static decimal Months(PayCycle? cycle) => cycle switch
    {
        null => 1,
        { Unit: PayCycleUnit.Month } months => months.Length,
        { } days => days.Length / (decimal)DaysOfMonth,
    };

    private static IEnumerable<(string Words, OrderedTerm Term, string Name, string Number, bool IsServed)> Orders(SupervisionCase file)
    {
        const string Correction = "限期改正指令书";
        if (file is { Order: { } order, Service: { } served })
        {
            yield return ($"{Correction} {order.OrderNumber}，{Iso(served.On)} 送达", new(served.On, order.Deadline), Correction, order.OrderNumber, true);
        }
        else if (file.Police.Posted is { } posted && posted.OrderNumber == file.Order?.OrderNumber)
        {
            yield return ($"{Correction} {posted.OrderNumber}，逃匿，{Iso(posted.PostedOn)} 张贴", new(posted.PostedOn, posted.Deadline), Correction,
                posted.OrderNumber, false);
        }

        if (file.Handling is { Decision: { } decision, Service: { } service })
        {
            const string Handled = "行政处理决定书";
            yield return ($"{Handled} {decision.DecisionNumber}，{Iso(service.On)} 送达", new(service.On, decision.Deadline), Handled, decision.DecisionNumber,
                true);
        }
    }
}

/// <summary>An order to pay that was served.</summary>
/// <param name="Name">What the document is called.</param>
/// <param name="Number">Its number.</param>
/// <param name="Term">When it was served, and by when it asks for payment.</param>
public sealed record ServedOrder(string Name, string Number, OrderedTerm Term);
