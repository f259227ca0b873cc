using WageSupervision.Domain.Payroll;
using WageSupervision.Web.Sheets;

namespace WageSupervision.Web.Features.Filings.Reading;

/// <summary>Which sheets of a file are read.</summary>
/// <param name="Chosen">In the order of the file; none where the clerk has to say.</param>
/// <param name="LeftOut">Sheets that look like payrolls too and are not read.</param>
/// <param name="Why">Why the clerk has to say; empty otherwise.</param>
internal sealed record SheetChoice(IReadOnlyList<SheetCandidate> Chosen, IReadOnlyList<SheetCandidate> LeftOut, string Why)
{
    /// <summary>What the clerk may choose from.</summary>
    public IReadOnlyList<SheetCandidate> Offered { get; init; } = [];

    /// <summary>Chooses.</summary>
    /// <param name="payrolls">Sheets with a header of a payroll.</param>
    /// <param name="said">The sheets the clerk has named; none where nobody has.</param>
    /// <param name="limits">The time the file should be about.</param>
    public static SheetChoice Among(IReadOnlyList<SheetCandidate> payrolls, IReadOnlyList<string> said, ReadingLimits limits)
    {
        if (said.Count > 0 && payrolls.Where(payroll => said.Contains(payroll.Sheet.Name)).ToList() is { Count: > 0 } named)
        {
            return Of(named, payrolls);
        }

        var peopled = payrolls.Where(payroll => payroll.People.Count > 0).ToList();
        if (peopled.Count <= 1)
        {
            return Of(peopled.Count == 1 ? peopled : [payrolls[0]], payrolls);
        }

        // A workbook of a year: the sheet of the month is meant, and no other.
        var left = peopled.Where(payroll => payroll.IsOfCycle == true).ToList() is { Count: > 0 } ofCycle ? ofCycle
            : peopled.Where(payroll => payroll.IsOfCycle != false).ToList();
        if (!left.Exists(payroll => payroll.IsOfCycle == true || payroll.HasBoth) && peopled.Exists(payroll => payroll.IsWhole))
        {
            // A list of staff that says nothing of its month is not taken for the payroll where another sheet is one, if of another month.
            left = [];
        }

        if (left.Count == 0)
        {
            return Ask(limits.From is null ? "文件里有几张工资表" : $"文件里有 {peopled.Count} 张工资表，从表名和标题看都不是本周期的", peopled);
        }

        // 考勤统计 beside the payroll: what states neither 应发 nor 实发 gives way to what does so for the same people and adds up.
        var paid = left.Where(payroll => payroll.IsWhole).SelectMany(payroll => payroll.People).ToHashSet(StringComparer.Ordinal);
        left = left.FindAll(payroll => payroll.HasTotal || payroll.IsProved
            || payroll.People.Count(person => !paid.Contains(person)) * 10 > payroll.People.Count);
        left = WithoutCopies(left);
        if (left.Count == 1 || AreParts(left))
        {
            return Of(left, payrolls);
        }

        var proved = left.Where(payroll => payroll.IsProved).ToList();
        left = proved.Count > 0 ? proved : left;
        return left.Count == 1 || AreParts(left) ? Of(left, payrolls) : Ask($"文件里有 {left.Count} 张表都像本周期的工资表", left);

        static SheetChoice Ask(string why, IEnumerable<SheetCandidate> sheets) =>
            new([], [], $"{why}：{string.Join("、", sheets.Select(sheet => $"“{sheet.Sheet.Name}”"))}。请指出要申报的是哪一张；各部门分表的，可以选几张。") { Offered = [.. sheets] };
    }

    private static SheetChoice Of(IReadOnlyList<SheetCandidate> chosen, IReadOnlyList<SheetCandidate> payrolls) =>
        new(chosen, [.. payrolls.Except(chosen).Where(payroll => payroll.People.Count > 0 && payroll.IsOfCycle != false)], "");

    /// <summary>A sheet whose people all stand in another one too only repeats it: 工资条 beside 工资表, or the parts beside the whole.</summary>
    private static List<SheetCandidate> WithoutCopies(List<SheetCandidate> sheets)
    {
        var kept = sheets.OrderBy(sheet => sheet.IsCopy).ThenByDescending(sheet => sheet.People.Distinct(StringComparer.Ordinal).Count()).ToList();
        for (var i = kept.Count - 1; i > 0; i--)
        {
            var people = kept[i].People.ToHashSet(StringComparer.Ordinal);
            if (kept.Take(i).Any(other => other.People.Count >= people.Count && people.IsSubsetOf(other.People)))
            {
                kept.RemoveAt(i);
            }
        }

        return [.. sheets.Where(kept.Contains)];
    }

    /// <summary>A sheet for each department: the same columns and other people.</summary>
    private static bool AreParts(List<SheetCandidate> sheets)
    {
        var first = Paid(sheets[0]);
        var people = sheets.SelectMany(sheet => sheet.People.Distinct(StringComparer.Ordinal)).ToList();
        return sheets.TrueForAll(sheet => Paid(sheet).SetEquals(first)) && people.Distinct(StringComparer.Ordinal).Count() * 10 >= people.Count * 9;

        static HashSet<PayrollField> Paid(SheetCandidate sheet) => [.. sheet.Settled!.Columns.Select(column => column.Field).OfType<PayrollField>()
            .Where(field => field is PayrollField.Gross or PayrollField.Net)];
    }
}
