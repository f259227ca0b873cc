using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using WageSupervision.Domain.Parameters;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Shell.Errors;
using WageSupervision.Web.Shell.Input;
using WageSupervision.Web.Shell.Security;

namespace WageSupervision.Web.Features.Parameters.Administration;

/// <summary>提出修改: one row as a form, or several pasted.</summary>
[Authorize(Policies.Administrator)]
public sealed class ProposeModel(IMediator sender, KnownParameters known, RecallWorker worker) : PortalPage
{
    private const string CellPrefix = "cell.";

    /// <summary>The table's name.</summary>
    [BindProperty(SupportsGet = true, Name = "table")]
    public string? Name { get; set; }

    /// <summary>The row that is changed; <c>null</c> for a new one.</summary>
    [BindProperty(SupportsGet = true, Name = "key")]
    public string? Key { get; set; }

    /// <summary>Whether several rows are pasted.</summary>
    [BindProperty(SupportsGet = true, Name = "many")]
    public bool Many { get; set; }

    /// <summary>The form.</summary>
    [BindProperty]
    public InputModel Input { get; set; } = new();

    /// <summary>The table.</summary>
    public ParameterTable Table { get; private set; } = ParameterTables.All[0];

    private IReadOnlyDictionary<string, string>? Row { get; set; }

    /// <summary>Whether the row can be taken out: codes of divisions end, they are not taken out.</summary>
    public bool MayRemove => Key is not null && Table != ParameterTables.Divisions;

    /// <summary>What may be pasted in Chinese.</summary>
    public string TakesChinese => Table == ParameterTables.WorkCalendar ? "“安排”写 off、放假、休，或者 work、上班、班都可以。" : "";

    /// <summary>What stands in a field: what was typed, else the row as it is.</summary>
    public string Cell(ParameterColumn column)
    {
        ArgumentNullException.ThrowIfNull(column);
        return Request.HasFormContentType && Request.Form.TryGetValue(CellPrefix + column.Name, out var typed)
            ? typed.ToString() : Row?.GetValueOrDefault(column.Name) ?? "";
    }

    /// <inheritdoc/>
    public override Task LoadAsync()
    {
        Table = ParameterTables.Find(Name) ?? throw new NotFoundException();
        Key = string.IsNullOrEmpty(Key) ? null : Key;
        Row = Key is null ? null : known.Set.Rows(Table.Name).FirstOrDefault(row => Table.KeyOf(row) == Key) ?? throw new NotFoundException();
        return Task.CompletedTask;
    }

    /// <summary>Proposes.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await LoadAsync();
        var rows = Many ? Pasted() : [Table.Columns.ToDictionary(column => column.Name, column => Typed(column, Cell(column)))];
        if (rows is null)
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return Page();
        }

        var id = await sender.Send(new ProposeParameterChange(Table.Name, rows, [], Input.Reason, ByForm: !Many), cancellationToken);
        worker.Wake();
        Done = "已提出。平台正在列出会改变的结论，列完后由另一位管理员决定。";
        return Redirect($"/Administration/Parameters/Review/{id}");
    }

    /// <summary>Proposes to take the row out.</summary>
    public async Task<IActionResult> OnPostRemoveAsync(CancellationToken cancellationToken)
    {
        await LoadAsync();
        if (Key is null)
        {
            throw new NotFoundException();
        }

        var id = await sender.Send(new ProposeParameterChange(Table.Name, [], [Key], Input.Reason, ByForm: true), cancellationToken);
        worker.Wake();
        Done = "已提出删去这一行。平台正在列出会改变的结论，列完后由另一位管理员决定。";
        return Redirect($"/Administration/Parameters/Review/{id}");
    }

    // People write 2026年1月1日 and 2,660.00; the table is strict.
    private static string Typed(ParameterColumn column, string text)
    {
        var folded = LenientText.Fold(text).Trim();
        return column.Kind switch
        {
            ParameterColumnKind.Day when LenientText.TryDate(folded, out var day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            ParameterColumnKind.Number => folded.Replace(",", "", StringComparison.Ordinal),
            ParameterColumnKind.Text when column.Words.Count > 0 => ParameterWords.Stored(column, folded),
            ParameterColumnKind.Text when column.Pattern is not null => folded,
            ParameterColumnKind.Text or ParameterColumnKind.Source => text.Trim(),
            _ => folded,
        };
    }

    private List<IReadOnlyDictionary<string, string>>? Pasted()
    {
        var text = (Input.Rows ?? "").Trim();
        var firstLine = text.Split('\n', 2)[0];
        using var parser = new CsvParser(new StringReader(text), new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Delimiter = firstLine.Contains('\t', StringComparison.Ordinal) ? "\t" : ",",
            BadDataFound = null,
            TrimOptions = TrimOptions.Trim,
        });
        if (text.Length == 0 || !parser.Read())
        {
            ModelState.AddModelError("Input.Rows", "请粘贴要修改的行，第一行是列名。");
            return null;
        }

        var header = parser.Record!.Select(name => Table.Columns.FirstOrDefault(column => column.Name == name || column.Title == name)).ToArray();
        if (Array.FindIndex(header, column => column is null) is >= 0 and var unknown)
        {
            ModelState.AddModelError("Input.Rows", $"第一行的“{parser.Record![unknown]}”不是这张表的列名。");
            return null;
        }

        List<IReadOnlyDictionary<string, string>> rows = [];
        while (parser.Read() && rows.Count <= ProposeParameterChangeValidator.MostRows)
        {
            if (parser.Record!.Length > header.Length)
            {
                ModelState.AddModelError("Input.Rows", $"第 {rows.Count + 1} 行有 {parser.Record.Length} 格，比列名多。含有逗号的内容请用双引号括起来。");
                return null;
            }

            var row = Table.Columns.ToDictionary(column => column.Name, _ => "");
            for (var at = 0; at < parser.Record.Length; at++)
            {
                row[header[at]!.Name] = Typed(header[at]!, parser.Record[at]);
            }

            rows.Add(row);
        }

        return rows;
    }

    /// <summary>The form's fields beside the row's own.</summary>
    public sealed class InputModel
    {
        /// <summary>Pasted rows.</summary>
        public string? Rows { get; set; }

        /// <summary>Why.</summary>
        public string? Reason { get; set; }
    }
}
