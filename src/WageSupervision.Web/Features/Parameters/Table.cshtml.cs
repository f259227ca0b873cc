using Microsoft.AspNetCore.Mvc;
using WageSupervision.Domain.Parameters;
using WageSupervision.Web.Shell.Errors;
using WageSupervision.Web.Shell.Input;

namespace WageSupervision.Web.Features.Parameters;

/// <summary>The rows of one table.</summary>
public sealed class TableModel(KnownParameters known) : PortalPage
{
    private const int Most = 150;

    /// <summary>The table's name.</summary>
    [BindProperty(SupportsGet = true, Name = "table")]
    public string? Name { get; set; }

    /// <summary>What is searched.</summary>
    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Query { get; set; }

    /// <summary>The table.</summary>
    public ParameterTable Table { get; private set; } = ParameterTables.All[0];

    /// <summary>The rows found, latest first.</summary>
    public IReadOnlyList<IReadOnlyDictionary<string, string>> Rows { get; private set; } = [];

    /// <summary>Those shown.</summary>
    public IReadOnlyList<IReadOnlyDictionary<string, string>> Shown => [.. Rows.Take(Most)];

    /// <summary>What tells a row apart, for people.</summary>
    public string NameOf(IReadOnlyDictionary<string, string> row) =>
        string.Join('　', Table.Columns.Where(column => column.IsKey).Select(column => row[column.Name]));

    /// <inheritdoc/>
    public override Task LoadAsync()
    {
        Table = ParameterTables.Find(Name) ?? throw new NotFoundException();
        var words = LenientText.Fold(Query).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        Rows = [.. known.Set.Rows(Table.Name)
            .Where(row => Array.TrueForAll(words, word => row.Values.Any(value => value.Contains(word, StringComparison.OrdinalIgnoreCase))))
            .OrderByDescending(row => row.GetValueOrDefault("effective_from") ?? row.GetValueOrDefault("date") ?? "", StringComparer.Ordinal)];
        return Task.CompletedTask;
    }
}
