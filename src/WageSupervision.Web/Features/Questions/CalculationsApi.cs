using System.Text.Json.Nodes;
using WageSupervision.Domain.Law;
using WageSupervision.Domain.Parameters;
using WageSupervision.Domain.Questions;
using WageSupervision.Domain.Questions.Json;
using WageSupervision.Web.Shell;
using WageSupervision.Web.Shell.Api;

namespace WageSupervision.Web.Features.Questions;

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

    private static IResult List() => ApiAnswers.Json(new JsonArray(
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
            return ApiAnswers.Problem(404, "unknown-calculation", "没有这种计算", "请用 GET /api/v1/calculations 查看全部计算。");
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
                : ApiAnswers.Unlawful(bound.Errors);
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
            return ApiAnswers.Unlawful([new InputError(fault.Path, fault.Code, fault.Message)]);
        }
    }

    private static IResult Rules(LegalParameters parameters, PortalClock clock) =>
        ApiAnswers.Json(new JsonArray([.. RuleBook.All.Select(rule => (JsonNode)Describe(rule, parameters, clock.Today))]));

    private static IResult Rule(string ruleId, LegalParameters parameters, PortalClock clock) =>
        RuleBook.Find(ruleId) is { } rule
            ? ApiAnswers.Json(Describe(rule, parameters, clock.Today))
            : ApiAnswers.Problem(404, "unknown-rule", "没有这条规则", "请用 GET /api/v1/rules 查看全部规则。");

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
            ["effectiveFrom"] = ApiAnswers.Day(Regulations.Of(basis.Code).InForceFrom),
            ["effectiveTo"] = null,
            ["parameters"] = new JsonArray(
            [
                .. RuleParameters.InForce(rule, parameters, today).Select(parameter => (JsonNode)new JsonObject
                {
                    ["name"] = parameter.Name,
                    ["documentNumber"] = parameter.DocumentNumber,
                    ["effectiveFrom"] = ApiAnswers.Day(parameter.EffectiveFrom),
                }),
            ]),
        };
    }
}
