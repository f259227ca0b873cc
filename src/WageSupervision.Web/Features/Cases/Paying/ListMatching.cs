using WageSupervision.Domain;
using WageSupervision.Domain.Payroll;
using WageSupervision.Domain.Privacy;
using WageSupervision.Web.Sheets;

namespace WageSupervision.Web.Features.Cases.Paying;

/// <summary>A list of payments matched with the workers of a case.</summary>
/// <param name="Rows">Rows of workers in the list that could be read.</param>
/// <param name="Total">Yuan they add up to.</param>
/// <param name="Shares">Yuan of each worker whose row is beyond doubt, by pseudonym.</param>
/// <param name="Issues">What has to be mended or asked, in the order of the list.</param>
public sealed record MatchedList(int Rows, decimal Total, IReadOnlyDictionary<string, decimal> Shares, IReadOnlyList<PaymentListIssue> Issues);

/// <summary>
/// Matches the rows of a list with the workers of a case: by the identity number, failing that by a name that only one bears. Nothing is guessed: a row
/// that could be of two people, or of nobody, is a question to the officer.
/// </summary>
public static class ListMatching
{
    /// <summary>Matches.</summary>
    /// <param name="list">What was read.</param>
    /// <param name="people">The workers of the case.</param>
    /// <param name="said">Yuan that the payment is said to be; <c>null</c> where nobody has said.</param>
    public static MatchedList Of(PaymentList list, IReadOnlyList<KnownWorker> people, decimal? said)
    {
        ArgumentNullException.ThrowIfNull(list);
        ArgumentNullException.ThrowIfNull(people);
        List<PaymentListIssue> issues = [.. list.Issues];
        Dictionary<string, (decimal Amount, int Row)> shares = new(StringComparer.Ordinal);
        var bearers = list.Rows.GroupBy(row => row.Name, StringComparer.Ordinal).ToDictionary(same => same.Key, same => same.ToList(), StringComparer.Ordinal);
        foreach (var row in list.Rows)
        {
            var (known, problem, fix) = Find(row, people, bearers[row.Name]);
            if (known is null)
            {
                issues.Add(new(row.Row, list.NameColumn, Shown(row), problem, fix));
                continue;
            }

            var before = shares.GetValueOrDefault(known.Worker.Standing.Key);
            shares[known.Worker.Standing.Key] = (before.Amount + row.Amount, row.Row);
        }

        foreach (var (known, share) in people.Where(known => shares.ContainsKey(known.Worker.Standing.Key))
            .Select(known => (known, shares[known.Worker.Standing.Key])))
        {
            if (share.Amount <= 0 || share.Amount > known.Worker.Standing.Remaining)
            {
                shares.Remove(known.Worker.Standing.Key);
                issues.Add(new(share.Row, list.AmountColumn, Money.Show(share.Amount),
                    share.Amount <= 0 ? $"付给 {known.Worker.Called} 的不是大于 0 的金额"
                        : $"付给 {known.Worker.Called} 的比尚欠的 {Money.Show(known.Worker.Standing.Remaining)} 元多 "
                            + $"{Money.Show(share.Amount - known.Worker.Standing.Remaining)} 元",
                    "多付的不能抵别人的欠薪。只把属于本案的金额填在他那一行，或者改表重新上传"));
            }
        }

        var total = list.Rows.Sum(row => row.Amount);
        if (said is { } whole && total != whole)
        {
            issues.Add(new(0, list.AmountColumn, Money.Show(total),
                $"表中各行相加 {Money.Show(total)} 元，付款是 {Money.Show(whole)} 元，{(total < whole ? "少" : "多")} {Money.Show(Math.Abs(whole - total))} 元",
                "核对是不是这笔付款的明细，有没有漏掉的人"));
        }

        return new(list.Rows.Count, total, shares.ToDictionary(pair => pair.Key, pair => pair.Value.Amount, StringComparer.Ordinal),
            [.. issues.OrderBy(issue => issue.Row)]);
    }

    private static (KnownWorker? Known, string Problem, string Fix) Find(PaidRow row, IReadOnlyList<KnownWorker> people, List<PaidRow> bearers)
    {
        var sameName = people.Where(known => Same(known.Name, row.Name)).ToList();
        if (row.IdentityNumber is { Length: > 0 } number)
        {
            if (people.FirstOrDefault(known => Same(known.IdentityNumber, number)) is { } same)
            {
                return Same(same.Name, row.Name) ? (same, "", "")
                    : (null, $"身份证号是 {same.Worker.Called} 的，姓名却不同{Alike(same.Name, row.Name)}", "核对姓名和身份证号，改正写错的一格");
            }

            var unnumbered = sameName.Where(known => known.IdentityNumber is null).ToList();
            return unnumbered.Count == 1 && bearers.Count == 1 ? (unnumbered[0], "", "")
                : sameName.Count == 0 ? Nobody
                : unnumbered.Count == 0 ? (null, $"姓名和 {sameName[0].Worker.Called} 相同，身份证号不同", "核对身份证号；同名的另一个人，不在本案")
                : (null, "本案的同名劳动者没有登记身份证号，分不清是谁", "问清是谁，把金额填在他那一行");
        }

        return sameName.Count switch
        {
            0 => Nobody,
            1 when bearers.Count == 1 => (sameName[0], "", ""),
            1 => (null, $"表中有 {bearers.Count} 行同名（{Rows(bearers)}），没有身份证号，不知道是一个人还是几个人", "补上身份证号，或者把金额填在他那一行"),
            _ => (null, $"本案有 {sameName.Count} 名同名的劳动者（{string.Join('、', sameName.Select(known => known.Worker.Called))}），表中没有身份证号",
                "补上身份证号；或者问清是谁，把金额填在他那一行"),
        };
    }

    // Names that look alike once they are masked are told apart by the row and by the end of the number, as the workers of the case are.
    private static string Shown(PaidRow row) =>
        Mask.Name(row.Name) + (row.IdentityNumber is { Length: >= 15 } number ? $"（尾号 {number[^4..]}）" : "");

    private static string Alike(string one, string other) => Mask.Name(one) == Mask.Name(other) ? "（遮蔽以后看起来一样）" : "";

    private static string Rows(List<PaidRow> rows) => string.Join('、', rows.Select(row => SheetRowNumber.Text(row.Row)));

    private static (KnownWorker? Known, string Problem, string Fix) Nobody =>
        (null, "本案没有这个人", "姓名写错的改正；不是本案的人，不登记，从到账的金额里减去");

    private static bool Same(string? one, string? other) => one is not null && other is not null
        && string.Equals(one.Replace(" ", "", StringComparison.Ordinal), other.Replace(" ", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase);
}
