using System.Text.Json;
using System.Text.Json.Nodes;
using WageSupervision.Domain.Calculations;
using WageSupervision.Domain.Parameters;
using WageSupervision.Domain.Payroll;
using WageSupervision.Domain.Privacy;
using WageSupervision.Domain.Regulation;
using WageSupervision.Web.Features.Calculations;
using WageSupervision.Web.Features.Filings.Reading;
using WageSupervision.Web.Shell;

namespace WageSupervision.Web.Features.PayrollChecks;

/// <summary>What is said beside a payroll file that is checked and not filed.</summary>
/// <param name="RegionCode">County where the work is done.</param>
/// <param name="CycleStart">First day of the cycle.</param>
/// <param name="CycleEnd">Last day, inclusive.</param>
/// <param name="AgreedPayday">约定的发放日.</param>
/// <param name="PaidOn">The day the whole sheet was paid.</param>
/// <param name="Employment">全日制 unless said otherwise.</param>
/// <param name="AsOf">The day of judging; today unless said otherwise.</param>
public sealed record PayrollCheckInput(
    [Field("工作地")] string RegionCode,
    [Field("周期首日")] DateOnly CycleStart,
    [Field("周期末日")] DateOnly CycleEnd,
    [Field("约定的发放日")] DateOnly AgreedPayday,
    [Field("实际发放日")] DateOnly? PaidOn,
    [Field("用工形式")] Employment? Employment,
    [Field("判断日")] DateOnly? AsOf);

/// <summary>工资表自查: the same reader and the same rules as a filing; anonymous, and nothing of it is stored.</summary>
public static class PayrollChecksApi
{
    /// <summary>The most rows of an anonymous check; larger sheets are for filing.</summary>
    private const int MaxRows = 20_000;

    /// <summary>The most findings, errors and warnings listed; all are counted.</summary>
    private const int Listed = 2_000;

    private static readonly JsonNamingPolicy Camel = JsonNamingPolicy.CamelCase;

    /// <summary>Maps the route.</summary>
    public static IEndpointRouteBuilder MapPayrollChecksApi(this IEndpointRouteBuilder routes)
    {
        // No cookie gives anybody a right here, so there is no session to ride on and no form token to ask for.
        routes.MapPost("/api/v1/payroll-checks", CheckAsync).AllowAnonymous().DisableAntiforgery().WithTags("自查")
            .WithSummary("核对一张工资表，不保存").Produces(200, contentType: "application/json").ProducesProblem(400).ProducesProblem(413).ProducesProblem(415);
        return routes;
    }

    private static async Task<IResult> CheckAsync(HttpRequest request, LegalParameters parameters, PortalClock clock, ReadingGate gate, CancellationToken cancellationToken)
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
        var fields = new JsonObject();
        foreach (var (key, values) in form.Where(field => field.Value.Count > 0 && !string.IsNullOrWhiteSpace(field.Value[0])))
        {
            fields[key] = values[0]!.Trim();
        }

        using var json = JsonDocument.Parse(fields.ToJsonString());
        var bound = InputBinder.Bind(typeof(PayrollCheckInput), json.RootElement);
        List<InputError> errors = [.. repeated, .. bound.Errors];
        var file = form.Files["file"];
        if (file is null || file.Length == 0)
        {
            errors.Add(new InputError("$.file", "required", "请上传工资表（.xlsx、.xls 或者 .csv），空文件不能核对。"));
        }

        if (errors.Count > 0)
        {
            return CalculationsApi.Unlawful(errors);
        }

        var input = (PayrollCheckInput)bound.Input!;
        var circumstances = new PayrollCircumstances(
            input.RegionCode, input.CycleStart, input.CycleEnd, input.AgreedPayday, input.PaidOn, input.Employment ?? Employment.FullTime, input.AsOf ?? clock.Today);
        try
        {
            PayrollJudge.EnsureLawful(circumstances, parameters);
        }
        catch (UnlawfulInputException fault)
        {
            return CalculationsApi.Unlawful([new InputError(fault.Path, fault.Code, fault.Message)]);
        }

        using var place = await gate.TryEnterAsync(cancellationToken);
        if (place is null)
        {
            request.HttpContext.Response.Headers.RetryAfter = "10";
            return CalculationsApi.Problem(429, "busy", "正在核对的人太多", "请过 10 秒再试。");
        }

        using var buffer = new MemoryStream();
        await file!.CopyToAsync(buffer, cancellationToken);
        var reading = PayrollReader.Read(buffer.GetBuffer().AsMemory(0, (int)buffer.Length), file.FileName, ReadingLimits.Default with { AsOf = circumstances.AsOf, MaxRows = MaxRows, MaxIssues = Listed }, cancellationToken);
        return reading.Refusal is { } refusal
            ? CalculationsApi.Unlawful([new InputError("$.file", refusal.Code, refusal.Message)])
            : CalculationsApi.Json(Answer(reading, PayrollJudge.Judge(reading.Lines, circumstances, parameters)));
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
        ["findings"] = new JsonArray([.. judgement.Findings.Take(Listed).Select(found => (JsonNode)Finding(found))]),
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
