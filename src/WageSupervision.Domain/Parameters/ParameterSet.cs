using System.Collections.Immutable;

namespace WageSupervision.Domain.Parameters;

/// <summary>A change of one table: rows put in (in the place of those with the same key) and rows taken out.</summary>
/// <param name="Table">The table's name.</param>
/// <param name="Put">Whole rows by column name.</param>
/// <param name="Remove">Keys of rows, as <see cref="ParameterTable.KeyOf"/> gives them.</param>
public sealed record ParameterChange(string Table, IReadOnlyList<IReadOnlyDictionary<string, string>> Put, IReadOnlyList<string> Remove);

/// <summary>
/// All parameter tables as rows of text: what is shipped, edited, published as open data and enclosed with proof sheets.
/// Immutable; a change gives a new set, so that what was known at any time can be had again.
/// </summary>
public sealed class ParameterSet
{
    private readonly ImmutableDictionary<string, ImmutableArray<IReadOnlyDictionary<string, string>>> _tables;
    private readonly Lazy<LegalParameters> _parameters;

    private ParameterSet(ImmutableDictionary<string, ImmutableArray<IReadOnlyDictionary<string, string>>> tables)
    {
        _tables = tables;
        _parameters = new Lazy<LegalParameters>(() => LegalParameters.Read(this));
    }

    /// <summary>The tables shipped with this version.</summary>
    public static ParameterSet Shipped { get; } = new(ParameterTables.All.ToImmutableDictionary(
        table => table.Name,
        table => Csv.ReadEmbedded(table.FileName).Select(row => (IReadOnlyDictionary<string, string>)Whole(table, row)).ToImmutableArray(),
        StringComparer.Ordinal));

    /// <summary>What the rules read, made of these rows.</summary>
    public LegalParameters Parameters => _parameters.Value;

    /// <summary>The rows of a table in its order; empty for an unknown name.</summary>
    public IReadOnlyList<IReadOnlyDictionary<string, string>> Rows(string table) =>
        _tables.TryGetValue(table, out var rows) ? rows : [];

    /// <summary>A set of these rows alone, for example those enclosed with a proof sheet; tables not named are empty.</summary>
    public static ParameterSet Of(IEnumerable<KeyValuePair<string, IReadOnlyList<IReadOnlyDictionary<string, string>>>> rows)
    {
        var given = rows.ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal);
        return new(ParameterTables.All.ToImmutableDictionary(
            table => table.Name,
            table => given.GetValueOrDefault(table.Name, []).Select(row => (IReadOnlyDictionary<string, string>)Whole(table, row)).ToImmutableArray(),
            StringComparer.Ordinal));
    }

    /// <summary>The set after a change; rows keep their place, new ones come last.</summary>
    /// <exception cref="ArgumentException">The table is unknown or a row cannot be read.</exception>
    public ParameterSet With(ParameterChange change)
    {
        ArgumentNullException.ThrowIfNull(change);
        var table = ParameterTables.Find(change.Table) ?? throw new ArgumentException($"no table {change.Table}", nameof(change));
        if (change.Put.Any(row => !table.CanBeRead(row)))
        {
            throw new ArgumentException("a row is faulty", nameof(change));
        }

        var put = change.Put.ToDictionary(table.KeyOf, row => Whole(table, row), StringComparer.Ordinal);
        var gone = change.Remove.ToHashSet(StringComparer.Ordinal);
        List<IReadOnlyDictionary<string, string>> rows = [];
        foreach (var row in _tables[table.Name])
        {
            var key = table.KeyOf(row);
            if (put.Remove(key, out var other))
            {
                rows.Add(other);
            }
            else if (!gone.Contains(key))
            {
                rows.Add(row);
            }
        }

        return new ParameterSet(_tables.SetItem(table.Name,
            [.. rows, .. change.Put.Select(table.KeyOf).Distinct().Where(put.ContainsKey).Select(key => put[key])]));
    }

    // Every column, in the table's order, the missing ones empty: so that equal rows are written equally.
    private static Dictionary<string, string> Whole(ParameterTable table, IReadOnlyDictionary<string, string> row)
    {
        var whole = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var column in table.Columns)
        {
            whole[column.Name] = row.GetValueOrDefault(column.Name, "");
        }

        return whole;
    }
}
