using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using WageSupervision.Domain.Parameters;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Shell.Errors;
using WageSupervision.Web.Shell.Input;

namespace WageSupervision.Web.Features.Parameters;

/// <summary>The rows of one table.</summary>
[AllowAnonymous]
public sealed class TableModel(KnownParameters known) : PortalPage
{
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

    /// <summary>The columns that name a row: its keys, or the first of more than two.</summary>
    public IReadOnlyList<ParameterColumn> Naming => Table.Columns.Where(column => column.IsKey).ToList() is [var first, _, _, ..]
        ? [first] : [.. Table.Columns.Where(column => column.IsKey)];

    /// <summary>The columns that stand beside the row's name: short ones that say something in some row.</summary>
    public IEnumerable<ParameterColumn> Brief => Table.Columns.Where(column =>
        !Naming.Contains(column) && !IsLengthy(column) && Rows.Any(row => row[column.Name].Length > 0));

    /// <summary>Whether any column is too long to stand beside the others.</summary>
    public bool HasLengthy => Table.Columns.Any(IsLengthy);

    /// <summary>The name of a row.</summary>
    public string NameOf(IReadOnlyDictionary<string, string> row) => string.Join('　', Naming.Select(column => Cell(row, column)));

    /// <summary>A cell for people.</summary>
    public string Cell(IReadOnlyDictionary<string, string> row, ParameterColumn column)
    {
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(column);
        return ParameterWords.Shown(column, row[column.Name]);
    }

    /// <summary>The long cells of a row that are filled. Remarks that are no Chinese stay in the open data alone.</summary>
    public IEnumerable<(string Title, string Value)> Lengthy(IReadOnlyDictionary<string, string> row) => Table.Columns
        .Where(column => IsLengthy(column) && row[column.Name].Length > 0 && !(column.Name == "note" && char.IsAscii(row[column.Name][0])))
        .Select(column => (column.Title, Cell(row, column)));

    private bool IsLengthy(ParameterColumn column) => !column.IsKey
        && (column.Name is "source" or "verification" or "note" or "gb2260_codes" || (column.Name == "doc_no" && Table.Columns.Count > 10));

    /// <inheritdoc/>
    public override Task LoadAsync()
    {
        Table = ParameterTables.Find(Name) ?? throw new NotFoundException();
        var words = LenientText.Fold(Query).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        Rows = [.. known.Set.Rows(Table.Name)
            .Where(row => Array.TrueForAll(words, word => Table.Columns.Any(column =>
                row[column.Name].Contains(word, StringComparison.OrdinalIgnoreCase) || Cell(row, column).Contains(word, StringComparison.Ordinal))))
            .OrderByDescending(row => row.GetValueOrDefault("effective_from") ?? row.GetValueOrDefault("date") ?? "", StringComparer.Ordinal)];
        return Task.CompletedTask;
    }
}
