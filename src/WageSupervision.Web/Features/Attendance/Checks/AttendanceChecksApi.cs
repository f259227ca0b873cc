using WageSupervision.Web.Shell.Security;
using WageSupervision.Web.Shell;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using WageSupervision.Domain.Payroll;
using WageSupervision.Domain.Privacy;
using WageSupervision.Web.Features.Attendance.Reading;
using WageSupervision.Web.Features.Filings.Checks;
using WageSupervision.Web.Shell.Api;

namespace WageSupervision.Web.Features.Attendance.Checks;

/// <summary>考勤表自查: the same reader as a filing; anonymous, and nothing of it is stored.</summary>
public static class AttendanceChecksApi
{
    private static readonly JsonNamingPolicy Camel = JsonNamingPolicy.CamelCase;

    /// <summary>Maps the route.</summary>
    public static IEndpointRouteBuilder MapAttendanceChecksApi(this IEndpointRouteBuilder routes)
    {
        // No cookie gives anybody a right here, so there is no session to ride on and no form token to ask for.
        routes.MapPost("/api/v1/attendance-checks", CheckAsync).AllowAnonymous().DisableAntiforgery().WithTags("自查")
            .WithSummary("核对一张考勤表，不保存").Produces(200, contentType: "application/json").ProducesProblem(400).ProducesProblem(413)
            .ProducesProblem(415).ProducesProblem(429).AddOpenApiOperationTransformer((operation, _, _) =>
            {
                operation.RequestBody = new OpenApiRequestBody
                {
                    Required = true,
                    Content = new Dictionary<string, OpenApiMediaType>
                    {
                        ["multipart/form-data"] = new()
                        {
                            Schema = new OpenApiSchema
                            {
                                Type = JsonSchemaType.Object,
                                Required = new HashSet<string> { "file", "month" },
                                Properties = new Dictionary<string, IOpenApiSchema>
                                {
                                    ["file"] = new OpenApiSchema
                                    {
                                        Type = JsonSchemaType.String,
                                        Format = "binary",
                                        Description = "考勤表文件：.xlsx、.xls 或 .csv，不超过 20 MB。"
                                    },
                                    ["month"] = new OpenApiSchema { Type = JsonSchemaType.String, Description = "考勤的月份，如 2026-10。" },
                                    ["regionCode"] = new OpenApiSchema { Type = JsonSchemaType.String, Description = "工作地的县级代码，可以不填。" },
                                },
                            },
                        },
                    },
                };
                return Task.CompletedTask;
            });
        return routes;
    }

    private static async Task<IResult> CheckAsync(HttpRequest request, AttendanceCheck check, VisitorGate gate, CancellationToken cancellationToken)
    {
        if (gate.IsFull)
        {
            return PayrollChecksApi.Busy(request);
        }

        var (form, refused) = await PayrollChecksApi.FormAsync(request, cancellationToken);
        if (form is null)
        {
            return refused!;
        }

        var outcome = await check.RunAsync(form.Select(field => KeyValuePair.Create(field.Key, field.Value.FirstOrDefault())),
            form.Files["file"], PayrollChecksApi.Repeated(form), RequestLimits.Caller(request.HttpContext), cancellationToken);
        if (outcome.Busy)
        {
            return PayrollChecksApi.Busy(request);
        }

        return outcome.Reading is { } reading ? ApiAnswers.Json(Answer(reading)) : ApiAnswers.Unlawful(outcome.Errors);
    }

    private static JsonObject Answer(AttendanceReading reading) => new()
    {
        ["rows"] = reading.WorkerRows,
        ["sheet"] = reading.SheetName,
        ["layout"] = Camel.ConvertName(reading.Shape.ToString()),
        ["columns"] = new JsonArray([.. reading.Columns.Select(column => (JsonNode)new JsonObject
        {
            ["header"] = column.Place.Header,
            ["column"] = column.Place.Letters,
            ["field"] = column.Field is { } field ? Camel.ConvertName(field.ToString()) : null,
            ["day"] = column.Day,
            ["unit"] = column.Unit == QuantityUnit.Unsaid ? null : Camel.ConvertName(column.Unit.ToString()),
        })]),
        ["questions"] = new JsonArray([.. reading.Questions.Select(question => (JsonNode)new JsonObject
        {
            ["word"] = question.Word,
            ["count"] = question.Count,
            ["cell"] = question.Cell,
            ["candidates"] = new JsonArray([.. (question.IsOfNumbers ? [nameof(QuantityUnit.Hours), nameof(QuantityUnit.WorkUnits)]
                : Enum.GetNames<DayMeaning>())
                .Select(name => (JsonNode)Camel.ConvertName(name))]),
        })]),
        ["errors"] = PayrollChecksApi.Issues(reading.Errors),
        ["warnings"] = PayrollChecksApi.Issues(reading.Warnings),
        ["counts"] = new JsonObject { ["errors"] = reading.Errors.Count, ["warnings"] = reading.Warnings.Count, ["issuesLeftOut"] = reading.IssuesLeftOut },
        ["workers"] = new JsonArray([.. reading.Lines.Take(PayrollCheck.Listed).Select(line => (JsonNode)new JsonObject
        {
            ["sheet"] = reading.SheetNames.ElementAtOrDefault(SheetRowNumber.Sheet(line.Row)) ?? reading.SheetName,
            ["row"] = SheetRowNumber.Row(line.Row),
            ["worker"] = Mask.Name(line.WorkerName),
            ["daysWorked"] = line.DaysWorked,
            ["overtimeHours"] = line.OvertimeHours,
            ["leave"] = new JsonObject
            {
                ["sick"] = line.SickDays,
                ["personal"] = line.PersonalLeaveDays,
                ["absent"] = line.AbsentDays,
                ["annual"] = line.AnnualLeaveDays,
                ["other"] = line.OtherLeaveDays,
            },
        })]),
        ["totals"] = new JsonObject
        {
            ["daysWorked"] = reading.Lines.Sum(line => line.DaysWorked ?? 0),
            ["overtimeHours"] = reading.Lines.Sum(line => line.OvertimeHours ?? 0),
        },
    };
}
