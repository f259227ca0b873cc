using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using WageSupervision.Domain;
using WageSupervision.Domain.Law;
using WageSupervision.Domain.Payroll;
using WageSupervision.Domain.Privacy;
using WageSupervision.Domain.Questions.Json;
using WageSupervision.Web.Features.Filings.Reading;
using WageSupervision.Web.Shell;
using WageSupervision.Web.Shell.Api;
using WageSupervision.Web.Shell.Security;

namespace WageSupervision.Web.Features.Filings.Checks;

/// <summary>工资表自查: the same reader and the same rules as a filing; anonymous, and nothing of it is stored.</summary>
public static class PayrollChecksApi
{
    private static readonly JsonNamingPolicy Camel = JsonNamingPolicy.CamelCase;

    /// <summary>Maps the route.</summary>
    public static IEndpointRouteBuilder MapPayrollChecksApi(this IEndpointRouteBuilder routes)
    {
        // No cookie gives anybody a right here, so there is no session to ride on and no form token to ask for.
        routes.MapPost("/api/v1/payroll-checks", CheckAsync).AllowAnonymous().DisableAntiforgery().WithTags("自查")
            .WithSummary("核对一张工资表，不保存").Produces(200, contentType: "application/json").ProducesProblem(400).ProducesProblem(413)
            .ProducesProblem(415).ProducesProblem(429);
        return routes;
    }

    private static async Task<IResult> CheckAsync(HttpRequest request, PayrollCheck check, VisitorGate gate, CancellationToken cancellationToken)
    {
        if (gate.IsFull)
        {
            return Busy(request);
        }

        var (form, refused) = await FormAsync(request, cancellationToken);
        if (form is null)
        {
            return refused!;
        }

        var repeated = Repeated(form);
        var outcome = await check.RunAsync(form.Select(field => KeyValuePair.Create(field.Key, field.Value.FirstOrDefault())),
            form.Files["file"], repeated, RequestLimits.Caller(request.HttpContext), cancellationToken);
        if (outcome.Busy)
        {
            return Busy(request);
        }

        return outcome.Payroll is { } payroll ? ApiAnswers.Json(Answer(payroll.Reading, payroll.Judgement)) : ApiAnswers.Unlawful(outcome.Errors);
    }

    /// <summary>The answer to those who are sent away for now.</summary>
    internal static IResult Busy(HttpRequest request)
    {
        request.HttpContext.Response.Headers.RetryAfter = PayrollCheck.BusySeconds.ToString(CultureInfo.InvariantCulture);
        return ApiAnswers.Problem(429, "busy", "正在核对的人太多", $"请过 {PayrollCheck.BusySeconds} 秒再试。");
    }

    /// <summary>The form of a check, or what is wrong with the request.</summary>
    internal static async Task<(IFormCollection? Form, IResult? Refused)> FormAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (!request.HasFormContentType)
        {
            return (null, ApiAnswers.Problem(415, "unsupported-media-type", "请用 multipart/form-data 上传", null));
        }

        try
        {
            return (await request.ReadFormAsync(cancellationToken), null);
        }
        catch (Exception fault) when (fault is InvalidDataException or IOException and not BadHttpRequestException)
        {
            return (null, ApiAnswers.Problem(400, "malformed-form", "表单读不出来", "上传不完整或者格式不对，请重新上传。"));
        }
    }

    /// <summary>Fields that were sent twice.</summary>
    internal static List<InputError> Repeated(IFormCollection form) => [.. form.Where(field => field.Value.Count > 1)
        .Select(field => new InputError("$." + field.Key, "duplicate-field", "这一项填了两次，请只填一次。"))];

    private static JsonObject Answer(PayrollReading reading, PayrollJudgement judgement) => new()
    {
        ["rows"] = reading.WorkerRows,
        ["sheet"] = reading.SheetName,
        ["sheets"] = new JsonArray([.. reading.SheetNames.Select(name => (JsonNode)name)]),
        ["columns"] = new JsonArray([.. reading.Columns.Select(column => (JsonNode)new JsonObject
        {
            ["header"] = column.Header,
            ["column"] = column.Letters,
            ["field"] = column.Field is { } field ? Camel.ConvertName(field.ToString()) : null,
            ["standing"] = Camel.ConvertName(column.Standing.ToString()),
        })]),
        ["proof"] = new JsonObject
        {
            ["rows"] = reading.Proof.Rows,
            ["gross"] = Camel.ConvertName(reading.Proof.Gross.ToString()),
            ["grossFits"] = reading.Proof.GrossFits,
            ["net"] = Camel.ConvertName(reading.Proof.Net.ToString()),
            ["netFits"] = reading.Proof.NetFits,
            ["questions"] = new JsonArray([.. reading.Proof.Questions.Select(question => (JsonNode)new JsonObject
            {
                ["column"] = question.Letters,
                ["header"] = question.Header,
                ["candidates"] = new JsonArray([.. question.Candidates.Select(field => (JsonNode)PayrollFields.Name(field))]),
            })]),
        },
        ["errors"] = Issues(reading.Errors),
        ["warnings"] = Issues(reading.Warnings),
        ["findings"] = new JsonArray([.. judgement.Findings.Take(PayrollCheck.Listed).Select(found => (JsonNode)Finding(found))]),
        ["amountsOpen"] = judgement.AmountsOpen,
        ["counts"] = new JsonObject
        {
            ["errors"] = reading.Errors.Count,
            ["warnings"] = reading.Warnings.Count,
            ["issuesLeftOut"] = reading.IssuesLeftOut,
            ["findings"] = judgement.Findings.Count,
        },
        ["complied"] = new JsonObject(judgement.Complied.Select(rule => KeyValuePair.Create(rule.Key, (JsonNode?)rule.Value))),
        ["outside"] = new JsonObject(judgement.Outside.Select(one => KeyValuePair.Create(Choices.WordOf(one.Key), (JsonNode?)one.Value))),
        ["totals"] = Totals(reading),
        ["ruleSet"] = new JsonObject
        {
            ["version"] = RuleBook.Version,
            ["parameters"] = new JsonArray([.. judgement.ParametersUsed.Select(parameter => (JsonNode)new JsonObject
            {
                ["name"] = parameter.Name,
                ["documentNumber"] = parameter.DocumentNumber,
                ["effectiveFrom"] = ApiAnswers.Day(parameter.EffectiveFrom),
            })]),
        },
    };

    /// <summary>Issues as every check tells them.</summary>
    internal static JsonArray Issues(IReadOnlyList<PayrollIssue> issues) => new([.. issues.Select(issue => (JsonNode)new JsonObject
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
        var working = found.Finding switch { Domain.Law.Finding.Violated v => v.Working, Domain.Law.Finding.Undetermined u => u.Working, _ => [] };
        return new JsonObject
        {
            ["row"] = found.Row,
            ["worker"] = found.WorkerName is { } name ? Mask.Name(name) : null,
            ["ruleId"] = found.RuleId,
            ["outcome"] = CalculationJson.WordOf(found.Finding.Outcome),
            ["shortfall"] = (found.Finding as Domain.Law.Finding.Violated)?.Shortfall,
            ["working"] = new JsonArray([.. working.Select(step =>
                (JsonNode)new JsonObject { ["label"] = step.Label, ["expression"] = step.Expression, ["value"] = step.Value })]),
            ["missing"] = new JsonArray([.. ((found.Finding as Domain.Law.Finding.Undetermined)?.Missing ?? []).Select(missing => (JsonNode)missing)]),
        };
    }

    private static JsonObject Totals(PayrollReading reading)
    {
        var totals = new JsonObject();
        foreach (var (field, sum) in reading.Totals.ByField)
        {
            var declared = reading.DeclaredTotals.TryGetValue(field, out var own) ? own : (decimal?)null;
            totals[Camel.ConvertName(field.ToString())] = new JsonObject
            {
                ["sum"] = sum,
                ["declared"] = declared,
                ["agrees"] = declared is null ? null : declared == sum
            };
        }

        return totals;
    }
}
