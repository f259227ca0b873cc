using System.Text.Json.Nodes;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using WageSupervision.Domain.Payroll;
using WageSupervision.Domain.Questions.Json;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Sheets;

namespace WageSupervision.Web.Features.Filings.Api;

/// <summary>What the OpenAPI document says of the filing routes beyond what their handlers show.</summary>
internal static class FilingsApiDescription
{
    private const string Security = "token";

    private static IReadOnlyList<InputField> Form => InputShape.Of(typeof(PayrollForm)).Fields;

    internal static Task Describe(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        var document = context.Document!;
        document.AddComponent(Security, new OpenApiSecurityScheme
        {
            Type = SecuritySchemeType.Http,
            Scheme = "bearer",
            Description = "接口令牌：ws_live_… 提交的就是申报，ws_test_… 只进沙箱。由企业申报人在“接口令牌”页面建立。",
        });
        operation.Security = [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(Security, document)] = [] }];
        return Task.CompletedTask;
    }

    internal static Task DescribeSubmission(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        operation.Parameters =
        [
            .. operation.Parameters ?? [],
            new OpenApiParameter
            {
                Name = IdempotencyKey.Header,
                In = ParameterLocation.Header,
                Required = true,
                Description = "每份工资表一个新的，重试时不变；与申报一起保存。",
                Schema = new OpenApiSchema { Type = JsonSchemaType.String, MinLength = 8,
                    MaxLength = ApiSubmissionRow.LongestKey, Pattern = "^[A-Za-z0-9._:-]+$" },
            },
        ];
        var form = Fields();
        form["file"] = new OpenApiSchema { Type = JsonSchemaType.String, Format = "binary", Description = $"工资表文件：{AcceptedFiles.InWords}，不超过 20 MB。" };
        var json = Fields();
        json["lines"] = new OpenApiSchema { Type = JsonSchemaType.Array, MinItems = 1, Description = "每人一行；存成 CSV，与上传的文件一样收件、核对。", Items = Line() };
        string[] required = [.. Form.Where(field => !field.IsOptional).Select(field => field.Name)];
        operation.RequestBody = new OpenApiRequestBody
        {
            Required = true,
            Content = new Dictionary<string, OpenApiMediaType>
            {
                ["multipart/form-data"] =
                    new()
                    {
                        Schema = new OpenApiSchema
                        {
                            Type = JsonSchemaType.Object,
                            Properties = form,
                            Required = new HashSet<string>([.. required, "file"])
                        }
                    },
                ["application/json"] = new()
                {
                    Schema = new OpenApiSchema
                    {
                        Type = JsonSchemaType.Object,
                        Properties = json,
                        Required = new HashSet<string>([.. required, "lines"]),
                        AdditionalPropertiesAllowed = false
                    }
                },
            },
        };
        return Describe(operation, context, cancellationToken);
    }

    internal static Task DescribeConfirmation(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        operation.RequestBody = new OpenApiRequestBody
        {
            Required = false,
            Content = new Dictionary<string, OpenApiMediaType>
            {
                ["application/json"] = new()
                {
                    Schema = new OpenApiSchema
                    {
                        Type = JsonSchemaType.Object,
                        Properties = new Dictionary<string, IOpenApiSchema> { ["reason"] = Text("更正原因，最长 500 字。") }
                    }
                },
            },
        };
        return Describe(operation, context, cancellationToken);
    }

    private static Dictionary<string, IOpenApiSchema> Fields() => Form.ToDictionary(field => field.Name, field => (IOpenApiSchema)Describe(field));

    private static OpenApiSchema Describe(InputField field)
    {
        var description = field.Hint.Length > 0 ? field.Hint : field.Label + "。";
        return field.Type == typeof(DateOnly) ? new() { Type = JsonSchemaType.String, Format = "date", Description = description }
            : field.Type == typeof(bool) ? new() { Type = JsonSchemaType.Boolean, Description = description }
            : field.Type.IsEnum ? new()
            {
                Type = JsonSchemaType.String,
                Enum = [.. field.Options.Select(option => (JsonNode)option.Word)],
                Description = description
            }
            : Text(description);
    }

    private static OpenApiSchema Line() => new()
    {
        Type = JsonSchemaType.Object,
        AdditionalPropertiesAllowed = false,
        Required = new HashSet<string> { "name" },
        Properties = JsonLines.Fields.ToDictionary(field => field.Key, field => (IOpenApiSchema)new OpenApiSchema
        {
            Type = PayrollFields.Kind(field.Value) is FieldKind.Money or FieldKind.Quantity
                ? JsonSchemaType.Number | JsonSchemaType.String | JsonSchemaType.Null
                : JsonSchemaType.String | JsonSchemaType.Null,
            Description = PayrollFields.Label(field.Value),
        }),
    };

    private static OpenApiSchema Text(string description) => new() { Type = JsonSchemaType.String, MaxLength = 500, Description = description };
}
