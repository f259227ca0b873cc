using System.Collections;
using System.Globalization;
using WageSupervision.Domain.Law;
using WageSupervision.Domain.Parameters;
using WageSupervision.Domain.Questions.Json;

namespace WageSupervision.Domain.Proofs;

/// <summary>
/// The rows of the parameter tables that decide an input, so that a proof sheet can be worked out again from itself alone:
/// every minimum wage that names the county, its prefecture or the provincial tiers in the months concerned; the whole work
/// calendar of the years concerned and their neighbours; the county and its predecessors and successors; the small tables whole.
/// </summary>
public static class ParameterExtract
{
    private const string Province = "330000";

    /// <summary>The rows, by table; tables that cannot matter are left out.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<IReadOnlyDictionary<string, string>>> Of(
        ParameterSet set, ProofQuestion question, DateOnly judgedOn)
    {
        ArgumentNullException.ThrowIfNull(set);
        ArgumentNullException.ThrowIfNull(question);
        var named = new Named();
        named.Walk(question.Input);
        var rows = new SortedDictionary<string, IReadOnlyList<IReadOnlyDictionary<string, string>>>(StringComparer.Ordinal);
        if (named.RegionCodes.Count > 0)
        {
            var codes = named.RegionCodes.SelectMany(code => new[] { code, code.Length == 6 ? code[..4] + "00" : code })
                .Append(Province).ToHashSet(StringComparer.Ordinal);
            var firsts = named.Months.Select(month => Show.Day(month.FirstDay)).ToList();
            rows[ParameterTables.MinimumWages.Name] = [.. set.Rows(ParameterTables.MinimumWages.Name)
                .Where(row => row["gb2260_codes"].Split(';', StringSplitOptions.TrimEntries).Any(codes.Contains) && firsts.Exists(day => IsInForce(row, day)))];
            rows[ParameterTables.Divisions.Name] = [.. set.Rows(ParameterTables.Divisions.Name)
                .Where(row => codes.Contains(row["code"]) || row["successor_code"].Split(';').Any(named.RegionCodes.Contains)
                    || named.RegionCodes.Any(code => set.Parameters.Divisions.Find(code)?.SuccessorCodes.Contains(row["code"]) == true))];
        }

        DateOnly[] months = question.Calculation.Rules.Any(rule => rule.Reads.Contains(WorkCalendar.Name))
            ? [.. named.Months.Select(month => month.FirstDay)]
            : [];
        if (named.Days.Count > 0 || months.Length > 0)
        {
            var years = named.Days.Concat(months).Append(judgedOn).SelectMany(day => new[] { day.Year - 1, day.Year, day.Year + 1 })
                .Select(year => year.ToString("0000", CultureInfo.InvariantCulture)).ToHashSet(StringComparer.Ordinal);
            rows[ParameterTables.WorkCalendar.Name] = [.. set.Rows(ParameterTables.WorkCalendar.Name).Where(row => years.Contains(row["date"][..4]))];
        }

        if (!question.Calculation.IsAskedOfSheets)
        {
            rows[ParameterTables.MedicalTreatment.Name] = set.Rows(ParameterTables.MedicalTreatment.Name);
            rows[ParameterTables.Thresholds.Name] = set.Rows(ParameterTables.Thresholds.Name);
        }

        return rows;
    }

    private static bool IsInForce(IReadOnlyDictionary<string, string> row, string day) =>
        string.CompareOrdinal(row["effective_from"], day) <= 0 && (row["effective_to"].Length == 0 || string.CompareOrdinal(day, row["effective_to"]) <= 0);

    /// <summary>The days, months and areas an input names, wherever they stand.</summary>
    private sealed class Named
    {
        public HashSet<string> RegionCodes { get; } = new(StringComparer.Ordinal);

        public HashSet<YearMonth> Months { get; } = [];

        public HashSet<DateOnly> Days { get; } = [];

        public void Walk(object input)
        {
            foreach (var field in InputShape.Of(input.GetType()).Fields)
            {
                switch (field.ValueOf(input))
                {
                    case DateOnly day:
                        Days.Add(day);
                        break;
                    case YearMonth month:
                        Months.Add(month);
                        break;
                    case string code when field.Name == InputWords.RegionField:
                        RegionCodes.Add(code);
                        break;
                    case IList items:
                        foreach (var item in items)
                        {
                            Walk(item!);
                        }

                        break;
                    case { } nested when field.Fields.Count > 0:
                        Walk(nested);
                        break;
                    default:
                        break;
                }
            }
        }
    }
}
