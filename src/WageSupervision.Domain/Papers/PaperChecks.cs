using System.Globalization;
using WageSupervision.Domain.Cases;
using WageSupervision.Domain.Procedure;

namespace WageSupervision.Domain.Papers;

/// <summary>One sum owed to one worker, as an annex lists it.</summary>
/// <param name="Worker">The name as the reader may see it.</param>
/// <param name="WorkerKey">A pseudonym by which different workers are told apart; no personal data.</param>
/// <param name="Place">Cycle and row of the sheet; empty where there is none.</param>
/// <param name="Breach">What the breach is called.</param>
/// <param name="Payday">The agreed payday.</param>
/// <param name="Amount">Yuan.</param>
public sealed record PaperLine(string Worker, string WorkerKey, string Place, string Breach, DateOnly Payday, decimal Amount);

/// <summary>What one worker was paid of a payment.</summary>
/// <param name="Worker">The name as the reader may see it.</param>
/// <param name="WorkerKey">A pseudonym by which different workers are told apart; no personal data.</param>
/// <param name="Amount">Yuan.</param>
public sealed record PaidLine(string Worker, string WorkerKey, decimal Amount);

/// <summary>What a paper must agree with before it is issued.</summary>
internal static class PaperChecks
{
    private const string Facts = "《行政处罚法》第四十条";

    /// <summary>The sum that it states is that of its lines, less what was paid before.</summary>
    internal static IEnumerable<ProcedureRuleException> Sum(decimal stated, IReadOnlyList<PaperLine> lines, decimal paidBefore)
    {
        var added = lines.Sum(line => line.Amount) - paidBefore;
        if (added != stated)
        {
            yield return new("paper-sum-differs", Facts,
                $"文书写的金额 {Money.Show(stated)} 元，与明细相加减去已付的 {Money.Show(added)} 元不一致，所以没有作出。请核对案件的欠薪和清偿，再作一次。");
        }
    }

    /// <summary>As many people as different ones stand in its lines.</summary>
    internal static IEnumerable<ProcedureRuleException> People(int stated, IReadOnlyList<PaperLine> lines)
    {
        var different = lines.Select(line => line.WorkerKey).Distinct(StringComparer.Ordinal).Count();
        if (different != stated)
        {
            yield return new("paper-people-differ", Facts,
                $"文书写的 {stated} 人，与明细里不同的劳动者 {different} 人不一致，所以没有作出。请核对案件的欠薪明细，再作一次。");
        }
    }

    /// <summary>Two officers at least, none of them named twice.</summary>
    internal static IEnumerable<ProcedureRuleException> TwoOfficers(IReadOnlyList<string> officers)
    {
        if (officers.Distinct(StringComparer.Ordinal).Count() is var different and < 2)
        {
            yield return new("paper-people-differ", CaseConditions.TwoOfficersLaw,
                $"办案人员应当不少于两名，文书只有 {different} 名，所以没有作出。请先登记办案人员，再作一次。");
        }
    }

    /// <summary>Every line is another worker, and together they come to the sum; nothing where there are none.</summary>
    internal static IEnumerable<ProcedureRuleException> Shares(decimal stated, IReadOnlyList<PaidLine> lines)
    {
        if (lines.Count == 0)
        {
            yield break;
        }

        if (lines.Sum(line => line.Amount) is var added && added != stated)
        {
            yield return new("paper-sum-differs", Facts,
                $"本次金额 {Money.Show(stated)} 元，与各劳动者相加的 {Money.Show(added)} 元不一致，所以没有作出文书。请核对分到人的金额，再作一次。");
        }

        if (lines.DistinctBy(line => line.WorkerKey).Count() is var different && different != lines.Count)
        {
            yield return new("paper-people-differ", Facts,
                $"明细有 {lines.Count} 行，不同的劳动者只有 {different} 人，所以没有作出文书。同一个人请合成一行，再作一次。");
        }
    }

    /// <summary>A day lies within its clock, both ends included.</summary>
    internal static IEnumerable<ProcedureRuleException> Within(string what, DateOnly? day, DateOnly? from, DateOnly? until, string citation)
    {
        if (day < from || day > until)
        {
            var range = (from, until) switch
            {
                ({ } first, { } last) => $"{Iso(first)} 至 {Iso(last)} 之间",
                ({ } first, null) => $"{Iso(first)} 以后（含当日）",
                _ => $"{Iso(until!.Value)} 以前（含当日）",
            };
            yield return new("paper-day-outside", citation, $"{what} {Iso(day!.Value)} 应当在 {range}，所以没有作出文书。请核对日期，再作一次。");
        }
    }

    /// <summary>A sum lies within its bounds, both ends included.</summary>
    internal static IEnumerable<ProcedureRuleException> Between(string what, decimal amount, decimal from, decimal until)
    {
        if (amount < from || amount > until)
        {
            yield return new("paper-sum-differs", Facts,
                $"{what} {Money.Show(amount)} 元应当在 {Money.Show(from)} 元至 {Money.Show(until)} 元之间，所以没有作出文书。请核对，再作一次。");
        }
    }

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
