using System.Text;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using WageSupervision.Domain.Parameters;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Sheets;
using WageSupervision.Web.Shell.Api;

namespace WageSupervision.Web.Features.Parameters;

/// <summary>Every /api/v1/parameters route: all dated data behind the rules, as open data.</summary>
public static class ParametersApi
{
    /// <summary>Maps them; all are open to anybody.</summary>
    public static IEndpointRouteBuilder MapParametersApi(this IEndpointRouteBuilder routes)
    {
        ArgumentNullException.ThrowIfNull(routes);
        var api = routes.MapGroup("/api/v1/parameters").AllowAnonymous().WithTags("参数");
        api.MapGet("", ListAsync).WithSummary("全部参数表：各列、各行、版本和修改记录").Produces(200, contentType: "application/json");
        api.MapGet("/{table}", Table).WithSummary("一张参数表；asOf 指第几次修改生效之后").Produces(200, contentType: "application/json")
            .ProducesProblem(400).ProducesProblem(404);
        api.MapGet("/{table}.csv", Csv).WithSummary("一张参数表，CSV").Produces(200, contentType: "text/csv").ProducesProblem(404);
        return routes;
    }

    private static async Task<IResult> ListAsync(KnownParameters known, AppDbContext database, CancellationToken cancellationToken)
    {
        var changes = await (
            from decision in database.ParameterDecisions.AsNoTracking()
            join change in database.ParameterChanges.AsNoTracking() on decision.ChangeId equals change.ChangeId
            where decision.Sequence != null
            orderby decision.Sequence
            select new { change, decision }).ToListAsync(cancellationToken);
        return ApiAnswers.Json(new JsonObject
        {
            ["sequence"] = known.Sequence,
            ["tables"] = new JsonArray([.. ParameterTables.All.Select(table => (JsonNode)Describe(table, known))]),
            ["changes"] = new JsonArray([.. changes.Select(pair => (JsonNode)new JsonObject
            {
                ["sequence"] = pair.decision.Sequence,
                ["table"] = pair.change.TableName,
                ["knownSince"] = pair.decision.DecidedAt.ToString("O", System.Globalization.CultureInfo.InvariantCulture),
                ["reason"] = pair.change.Reason,
                ["put"] = JsonNode.Parse(pair.change.Put),
                ["remove"] = JsonNode.Parse(pair.change.Remove),
            })]),
        });
    }

    private static IResult Table(string table, string? asOf, ParameterStore store)
    {
        var sequence = store.Current.Sequence;
        if (asOf is not null && (!int.TryParse(asOf, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out sequence)
            || sequence > store.Current.Sequence))
        {
            return ApiAnswers.Problem(400, "unknown-sequence", "没有这个版本", $"asOf 应当是 0 到 {store.Current.Sequence} 的整数：第几次修改生效之后。");
        }

        return ParameterTables.Find(table) is { } found ? ApiAnswers.Json(Describe(found, store.AsOf(sequence))) : Unknown();
    }

    private static IResult Csv(string table, KnownParameters known)
    {
        if (ParameterTables.Find(table) is not { } found)
        {
            return Unknown();
        }

        var text = new StringBuilder("\uFEFF").AppendJoin(',', found.Columns.Select(column => column.Name)).Append("\r\n");
        foreach (var row in known.Set.Rows(found.Name))
        {
            text.AppendJoin(',', found.Columns.Select(column => Quoted(FormulaGuard.Neutralise(row[column.Name])))).Append("\r\n");
        }

        return Results.Text(text.ToString(), "text/csv; charset=utf-8");
    }

    private static IResult Unknown() => ApiAnswers.Problem(404, "unknown-table", "没有这张参数表", "请用 GET /api/v1/parameters 查看全部参数表。");

    private static string Quoted(string value) =>
        value.AsSpan().IndexOfAny(",\"\r\n") < 0 ? value : $"\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static JsonObject Describe(ParameterTable table, KnownParameters known) => new()
    {
        ["name"] = table.Name,
        ["title"] = table.Title,
        ["about"] = table.About,
        ["sequence"] = known.Sequence,
        ["columns"] = new JsonArray([.. table.Columns.Select(column => (JsonNode)new JsonObject
        {
            ["name"] = column.Name,
            ["title"] = column.Title,
            ["kind"] = System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(column.Kind.ToString()),
            ["key"] = column.IsKey,
            ["required"] = column.Required,
        })]),
        ["rows"] = new JsonArray([.. known.Set.Rows(table.Name).Select(row =>
            (JsonNode)new JsonObject(table.Columns.Select(column => KeyValuePair.Create(column.Name, (JsonNode?)row[column.Name]))))]),
    };
}
