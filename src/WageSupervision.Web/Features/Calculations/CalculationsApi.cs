using System.Text.Json;
using System.Text.Json.Nodes;
using WageSupervision.Domain.Calculations;
using WageSupervision.Domain.Parameters;
using WageSupervision.Domain.Regulation;
using WageSupervision.Web.Shell;

namespace WageSupervision.Web.Features.Calculations;

/// <summary>The law as questions and answers: public, anonymous, stateless; nothing asked is stored.</summary>
public static class CalculationsApi
{
    /// <summary>Maps every route below <c>/api/v1/calculations</c> and <c>/api/v1/rules</c>.</summary>
    public static IEndpointRouteBuilder MapCalculationsApi(this IEndpointRouteBuilder routes)
    {
        ArgumentNullException.ThrowIfNull(routes);
        var api = routes.MapGroup("/api/v1").AllowAnonymous().WithTags("试算");
        api.MapGet("/calculations", List).WithSummary("全部计算：名称、规则和输入输出的结构").Produces(200, contentType: "application/json");
        api.MapPost("/calculations/{calculation}", CalculateAsync).WithSummary("计算并按规则认定").Produces(200, contentType: "application/json")
            .ProducesProblem(400).ProducesProblem(404).ProducesProblem(413).ProducesProblem(415);
        api.MapGet("/rules", Rules).WithSummary("全部规则").Produces(200, contentType: "application/json");
        api.MapGet("/rules/{ruleId}", Rule).WithSummary("一条规则：依据、原文、解释、现行参数").Produces(200, contentType: "application/json")
            .ProducesProblem(404);
        return routes;
    }

    private static IResult List() => Json(new JsonArray(
    [
        .. CalculationBook.All.Select(calculation => (JsonNode)new JsonObject
        {
            ["name"] = calculation.Name,
            ["title"] = calculation.Title,
            ["ruleIds"] = new JsonArray([.. calculation.RuleIds.Select(id => (JsonNode)id)]),
            ["input"] = CalculationSchema.Input(calculation),
            ["values"] = CalculationSchema.Values(calculation),
            ["example"] = InputJson.Write(calculation.Example),
        }),
    ]));

    private static async Task<IResult> CalculateAsync(
        string calculation, HttpRequest request, LegalParameters parameters, PortalClock clock, CancellationToken cancellation)
    {
        if (CalculationBook.Find(calculation) is not { } question)
        {
            return Problem(404, "unknown-calculation", "没有这种计算", "请用 GET /api/v1/calculations 查看全部计算。");
        }

        var (body, refusal) = await JsonBody.ReadAsync(request, cancellation);
        if (body is null)
        {
            return refusal!;
        }

        using (body)
        {
            var bound = InputBinder.Bind(question.InputType, body.RootElement);
            return bound.Input is { } input
                ? Answer(question, input, new CalculationContext(clock.Today, parameters))
                : Unlawful(bound.Errors);
        }
    }

    private static IResult Answer(ICalculation question, object input, CalculationContext context)
    {
        try
        {
            var result = question.Calculate(input, context);
            return Results.Bytes(CalculationJson.Serialize(question, result), "application/json; charset=utf-8");
        }
        catch (UnlawfulInputException fault)
        {
            return Unlawful([new InputError(fault.Path, fault.Code, fault.Message)]);
        }
    }

    private static IResult Rules(LegalParameters parameters, PortalClock clock) =>
        Json(new JsonArray([.. RuleBook.All.Select(rule => (JsonNode)Describe(rule, parameters, clock.Today))]));

    private static IResult Rule(string ruleId, LegalParameters parameters, PortalClock clock) =>
        RuleBook.Find(ruleId) is { } rule
            ? Json(Describe(rule, parameters, clock.Today))
            : Problem(404, "unknown-rule", "没有这条规则", "请用 GET /api/v1/rules 查看全部规则。");

    private static JsonObject Describe(RuleEntry rule, LegalParameters parameters, DateOnly today)
    {
        var basis = rule.Basis;
        var article = LawText.Find(basis.Code)?.Find(basis.Article);
        var paragraph = article?.Paragraphs.FirstOrDefault(found => found.Number == basis.Paragraph);
        return new JsonObject
        {
            ["ruleId"] = basis.RuleId,
            ["ruleSetVersion"] = RuleBook.Version,
            ["title"] = rule.Title,
            ["basis"] = new JsonObject
            {
                ["regulation"] = basis.Regulation,
                ["article"] = basis.Article,
                ["paragraph"] = basis.Paragraph,
                ["item"] = basis.Item,
                ["quote"] = basis.Quote,
            },
            ["citation"] = basis.Citation,
            ["text"] = paragraph?.FullText,
            ["source"] = article?.Source,
            ["interpretation"] = rule.Interpretation,
            ["effectiveFrom"] = Day(Regulations.Of(basis.Code).InForceFrom),
            ["effectiveTo"] = null,
            ["parameters"] = new JsonArray(
            [
                .. RuleParameters.InForce(rule, parameters, today).Select(parameter => (JsonNode)new JsonObject
                {
                    ["name"] = parameter.Name,
                    ["documentNumber"] = parameter.DocumentNumber,
                    ["effectiveFrom"] = Day(parameter.EffectiveFrom),
                }),
            ]),
        };
    }

    internal static IResult Unlawful(IReadOnlyList<InputError> faults)
    {
        var codes = faults.Select(fault => fault.Code).Distinct(StringComparer.Ordinal).ToArray();
        return Problem(400, codes.Length == 1 ? codes[0] : "invalid-input", "输入有误，请按提示改正", null, faults);
    }

    internal static IResult Problem(int status, string code, string title, string? detail, IReadOnlyList<InputError>? faults = null)
    {
        var extensions = new Dictionary<string, object?> { ["code"] = code };
        if (faults is not null)
        {
            extensions["errors"] = faults
                .GroupBy(fault => fault.Path, StringComparer.Ordinal)
                .ToDictionary(group => group.Key, group => group.Select(fault => fault.Message).ToArray(), StringComparer.Ordinal);
            extensions["details"] = faults.Select(fault => new { fault.Path, fault.Code, fault.Message }).ToArray();
        }

        return Results.Problem(detail, null, status, title, null, extensions);
    }

    internal static IResult Json(JsonNode json)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, CalculationJson.WriterOptions))
        {
            json.WriteTo(writer);
        }

        return Results.Bytes(stream.ToArray(), "application/json; charset=utf-8");
    }

    internal static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
