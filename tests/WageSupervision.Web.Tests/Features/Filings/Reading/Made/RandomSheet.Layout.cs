namespace WageSupervision.Web.Tests.Features.Filings.Reading.Made;

/// <summary>How the rows are laid out: one table, departments with subtotals, tables below one another, a sheet for each department.</summary>
internal sealed partial class RandomSheet
{
    private static readonly string[] Departments = ["一车间", "二车间", "办公室"];

    private void Write()
    {
        switch (Workers < 2 ? 9 : random.Next(10))
        {
            case 0:
                Sheets.Add(("工资", WithSubtotals()));
                break;
            case 1:
                Sheets.Add(("工资", Stacked()));
                break;
            case 2:
                ASheetEach();
                break;
            default:
                Sheets.Add(("工资", [.. Title(), .. Header(), .. Body(0, Workers), .. Total(Chance(0.4), Chance(0.7) ? "合计" : "", 0, Workers)]));
                break;
        }
    }

    private List<string[]> WithSubtotals()
    {
        List<string[]> rows = [.. Title(), .. Header()];
        foreach (var (name, from, to) in Split())
        {
            rows.AddRange([.. Body(from, to), .. Total(true, One(["小计", name + "小计", "部门小计"]), from, to)]);
        }

        rows.AddRange(Total(Chance(0.8), One(["合计", "总计"]), 0, Workers));
        return rows;
    }

    private List<string[]> Stacked()
    {
        List<string[]> rows = [];
        var (titled, summed, apart) = (Chance(0.6), Chance(0.5), Chance(0.7));
        foreach (var (name, from, to) in Split())
        {
            if (titled)
            {
                rows.Add([name]);
            }

            rows.AddRange([.. Header(), .. Body(from, to), .. Total(summed, One(["小计", "合计"]), from, to)]);
            if (apart)
            {
                rows.Add([]);
            }
        }

        return rows;
    }

    private void ASheetEach()
    {
        var (titled, summed) = (Chance(0.6), Chance(0.5));
        foreach (var (name, from, to) in Split())
        {
            Sheets.Add((name, [.. titled ? [[$"2026年9月{name}工资表"]] : Array.Empty<string[]>(), .. Header(), .. Body(from, to),
                .. Total(summed, "合计", from, to)]));
        }

        if (Chance(0.4))
        {
            Sheets.Add(("汇总", [["部门", "人数", "应发", "实发"], .. Split().Select(one => (string[])[one.Name, $"{one.To - one.From}",
                Text(Earned[one.From..one.To].Sum()), Text(Net[one.From..one.To].Sum())])]));
        }
    }

    private List<(string Name, int From, int To)> Split()
    {
        var count = Math.Min(Workers, 2 + (Workers % 2));
        return [.. Enumerable.Range(0, count).Select(i => (Departments[i], Workers * i / count, Workers * (i + 1) / count))];
    }

    private IEnumerable<string[]> Title() => Chance(0.4) ? [["2026年9月工资表"]] : [];

    private IEnumerable<string[]> Header()
    {
        var two = columns.Exists(column => column.Group.Length > 0);
        yield return [.. columns.Select(column => column.IsUnder ? "" : two && column.Group.Length > 0 ? column.Group : column.Header)];
        if (two)
        {
            yield return [.. columns.Select(column => column.IsUnder || column.Group.Length > 0 ? column.Header : "")];
        }
    }

    private IEnumerable<string[]> Body(int from, int to) =>
        Enumerable.Range(from, to - from).Select(row => (string[])[.. columns.Select(column => column.Texts is { } texts ? texts[row]
            : Text(column.Values[row]))]);

    private IEnumerable<string[]> Total(bool stands, string word, int from, int to) => stands
        ? [[.. columns.Select((column, at) => at == 0 ? word : column.Texts is not null || column.IsBeside ? "" : Text(column.Values[from..to].Sum()))]]
        : [];
}
