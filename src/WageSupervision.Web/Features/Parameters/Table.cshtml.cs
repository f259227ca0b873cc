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

    /// <summary>What a row says beside its key. Remarks that are no Chinese stay in the open data alone.</summary>
    public IEnumerable<(string Title, string Value)> Shows(IReadOnlyDictionary<string, string> row) => Table.Columns
        .Where(column => !column.IsKey && row[column.Name].Length > 0 && !(column.Name == "note" && char.IsAscii(row[column.Name][0])))
        .Select(column => (column.Title, column.Name == "verification" ? Verified(row[column.Name]) : row[column.Name]));

    private static string Verified(string word) => word switch
    {
        "unverified" => "没有核实",
        "inferred" => "推断",
        "verified-secondary" => "按转述核对",
        "verified-text-copy" => "按全文副本核对",
        "verified-official-media" => "按官方媒体核对",
        "verified-official" => "按官方文本核对",
        "partial" => "部分核对",
        _ => word,
    };

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
