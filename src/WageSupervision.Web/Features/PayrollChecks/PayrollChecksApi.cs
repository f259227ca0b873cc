using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using WageSupervision.Domain.Calculations;
using WageSupervision.Domain.Payroll;
using WageSupervision.Domain.Privacy;
using WageSupervision.Domain.Regulation;
using WageSupervision.Web.Features.Calculations;
using WageSupervision.Web.Features.Filings.Reading;

namespace WageSupervision.Web.Features.PayrollChecks;

/// <summary>工资表自查: the same reader and the same rules as a filing; anonymous, and nothing of it is stored.</summary>
public static class PayrollChecksApi
{
    private static readonly JsonNamingPolicy Camel = JsonNamingPolicy.CamelCase;

    /// <summary>Maps the route.</summary>
    public static IEndpointRouteBuilder MapPayrollChecksApi(this IEndpointRouteBuilder routes)
    {
        // No cookie gives anybody a right here, so there is no session to ride on and no form token to ask for.
        routes.MapPost("/api/v1/payroll-checks", CheckAsync).AllowAnonymous().DisableAntiforgery().WithTags("自查")
            .WithSummary("核对一张工资表，不保存").Produces(200, contentType: "application/json").ProducesProblem(400).ProducesProblem(413).ProducesProblem(415).ProducesProblem(429);
        return routes;
    }

    private static async Task<IResult> CheckAsync(HttpRequest request, PayrollCheck check, CancellationToken cancellationToken)
    {
        if (!request.HasFormContentType)
        {
            return CalculationsApi.Problem(415, "unsupported-media-type", "请用 multipart/form-data 上传", null);
        }

        IFormCollection form;
        try
        {
            form = await request.ReadFormAsync(cancellationToken);
        }
        catch (Exception fault) when (fault is InvalidDataException or IOException and not BadHttpRequestException)
        {
            return CalculationsApi.Problem(400, "malformed-form", "表单读不出来", "上传不完整或者格式不对，请重新上传。");
        }

        var repeated = form.Where(field => field.Value.Count > 1).Select(field => new InputError("$." + field.Key, "duplicate-field", "这一项填了两次，请只填一次。")).ToList();
        var outcome = await check.RunAsync(form.Select(field => KeyValuePair.Create(field.Key, field.Value.FirstOrDefault())), form.Files["file"], repeated, cancellationToken);
        if (outcome.Busy)
        {
            request.HttpContext.Response.Headers.RetryAfter = PayrollCheck.BusySeconds.ToString(CultureInfo.InvariantCulture);
            return CalculationsApi.Problem(429, "busy", "正在核对的人太多", $"请过 {PayrollCheck.BusySeconds} 秒再试。");
        }

        return outcome.Payroll is { } payroll ? CalculationsApi.Json(Answer(payroll.Reading, payroll.Judgement)) : CalculationsApi.Unlawful(outcome.Errors);
    }

    private static JsonObject Answer(PayrollReading reading, PayrollJudgement judgement) => new()
    {
        ["rows"] = reading.WorkerRows,
        ["sheet"] = reading.SheetName,
        ["columns"] = new JsonArray([.. reading.Columns.Select(column => (JsonNode)new JsonObject
        {
            ["header"] = column.Header,
            ["column"] = column.Letters,
            ["field"] = column.Field is { } field ? Camel.ConvertName(field.ToString()) : null,
        })]),
        ["errors"] = Issues(reading.Errors),
        ["warnings"] = Issues(reading.Warnings),
        ["findings"] = new JsonArray([.. judgement.Findings.Take(PayrollCheck.Listed).Select(found => (JsonNode)Finding(found))]),
        ["counts"] = new JsonObject
        {
            ["errors"] = reading.Errors.Count,
            ["warnings"] = reading.Warnings.Count,
            ["issuesLeftOut"] = reading.IssuesLeftOut,
            ["findings"] = judgement.Findings.Count,
        },
        ["complied"] = new JsonObject(judgement.Complied.Select(rule => KeyValuePair.Create(rule.Key, (JsonNode?)rule.Value))),
        ["totals"] = Totals(reading),
        ["ruleSet"] = new JsonObject
        {
            ["version"] = RuleBook.Version,
            ["parameters"] = new JsonArray([.. judgement.ParametersUsed.Select(parameter => (JsonNode)new JsonObject
            {
                ["name"] = parameter.Name,
                ["documentNumber"] = parameter.DocumentNumber,
                ["effectiveFrom"] = CalculationsApi.Day(parameter.EffectiveFrom),
            })]),
        },
    };

    private static JsonArray Issues(IReadOnlyList<PayrollIssue> issues) => new([.. issues.Select(issue => (JsonNode)new JsonObject
    {
        ["sheet"] = issue.Sheet,
        ["row"] = issue.Row,
        ["column"] = issue.Column,
        ["cell"] = issue.Cell,
        ["code"] = issue.Code,
        ["message"] = issue.Message,
        ["expected"] = issue.Expected,
        ["fix"] = issue.Fix,
        ["value"] = issue.Value,
    })]);

    private static JsonObject Finding(PayrollFinding found)
    {
        var working = found.Finding switch { Domain.Regulation.Finding.Violated v => v.Working, Domain.Regulation.Finding.Undetermined u => u.Working, _ => [] };
        return new JsonObject
        {
            ["row"] = found.Row,
            ["worker"] = found.WorkerName is { } name ? Mask.Name(name) : null,
            ["ruleId"] = found.RuleId,
            ["outcome"] = CalculationJson.WordOf(found.Finding.Outcome),
            ["shortfall"] = (found.Finding as Domain.Regulation.Finding.Violated)?.Shortfall,
            ["working"] = new JsonArray([.. working.Select(step => (JsonNode)new JsonObject { ["label"] = step.Label, ["expression"] = step.Expression, ["value"] = step.Value })]),
            ["missing"] = new JsonArray([.. ((found.Finding as Domain.Regulation.Finding.Undetermined)?.Missing ?? []).Select(missing => (JsonNode)missing)]),
        };
    }

    private static JsonObject Totals(PayrollReading reading)
    {
        var totals = new JsonObject();
        foreach (var (field, sum) in reading.Totals.ByField)
        {
            var declared = reading.DeclaredTotals.TryGetValue(field, out var own) ? own : (decimal?)null;
            totals[Camel.ConvertName(field.ToString())] = new JsonObject { ["sum"] = sum, ["declared"] = declared, ["agrees"] = declared is null ? null : declared == sum };
        }

        return totals;
    }
}
