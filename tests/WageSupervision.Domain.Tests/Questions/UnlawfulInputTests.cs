using System.Text.Json;
using System.Text.Json.Nodes;
using WageSupervision.Domain.Parameters;
using WageSupervision.Domain.Questions;
using WageSupervision.Domain.Questions.Json;

namespace WageSupervision.Domain.Tests.Questions;

public sealed class UnlawfulInputTests
{
    [Theory]
    [InlineData("pay-cycle", "cycleEnd", "\"2026-08-31\"", "$.cycleEnd", "end-before-start")]
    [InlineData("stoppage-pay", "periodEnd", "\"2026-03-31\"", "$.periodEnd", "end-before-start")]
    [InlineData("penalty", "correctionOrder", """{"servedOn":"2026-07-02","deadline":"2026-07-01"}""", "$.correctionOrder.deadline", "end-before-start")]
    [InlineData("minimum-wage", "regionCode", "\"310101\"", "$.regionCode", "unknown-region")]
    [InlineData("minimum-wage", "regionCode", "\"330100\"", "$.regionCode", "unknown-region")]
    [InlineData("sick-pay", "regionCode", "\"330103\"", "$.regionCode", "unknown-region")]
    [InlineData("stoppage-pay", "regionCode", "\"x\"", "$.regionCode", "unknown-region")]
    [InlineData("minimum-wage", "employment", "\"partTime\"", "$.hours", "required")]
    [InlineData("serious-arrears", "payCycle", """{"unit":"month","length":0}""", "$.payCycle.length", "out-of-range")]
    [InlineData("medical-treatment-period", "yearsWithEmployer", "13", "$.yearsWithEmployer", "inconsistent")]
    [InlineData("added-compensation", "deadline", "\"2026-10-11\"", "$.deadline", "end-before-start")]
    [InlineData("inspection-penalty", "order", """{"servedOn":"2026-07-02","deadline":"2026-07-01"}""", "$.order.deadline", "end-before-start")]
    [InlineData("refusal-to-pay-crime", "order", """{"servedOn":"2026-07-02","deadline":"2026-07-01"}""", "$.order.deadline", "end-before-start")]
    [InlineData("construction-record-retention", "madeOn", "null", "$.madeOn", "required")]
    public void 自相矛盾的输入(string name, string field, string value, string path, string code)
    {
        var fault = Assert.Throws<UnlawfulInputException>(() => Calculate(name, field, value));
        Assert.Equal((path, code), (fault.Path, fault.Code));
    }

    [Fact]
    public void 失效的代码说明该用哪个()
    {
        var old = Assert.Throws<UnlawfulInputException>(() => Calculate("sick-pay", "regionCode", "\"330103\""));
        Assert.Contains("330105（杭州市拱墅区）", old.Message, StringComparison.Ordinal);
        var early = InputJson.Write(CalculationBook.Find("sick-pay")!.Example);
        early["month"] = "2017-06";
        early["regionCode"] = "331083";
        var soon = Assert.Throws<UnlawfulInputException>(() => Calculate("sick-pay", early));
        Assert.Contains("331021（台州市玉环县）", soon.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void 施行前的月份不是错误()
    {
        var result = Calculate("minimum-wage", "month", "\"2017-04\"");
        Assert.Equal(Domain.Law.Outcome.NotApplicable, Assert.Single(result.Findings).Finding.Outcome);
    }

    [Fact]
    public void 没有判断日就是今天()
    {
        var input = InputJson.Write(CalculationBook.Find("penalty")!.Example);
        input.Remove("asOf");
        Assert.Equal(true, Calculate("penalty", input).Values["refusedToCorrect"]);
    }

    [Fact]
    public void 停工之前的期间_不适用()
    {
        var result = Calculate("stoppage-pay", "stoppageStartedOn", "\"2026-05-01\"");
        Assert.Equal(Domain.Law.Outcome.NotApplicable, Assert.Single(result.Findings).Finding.Outcome);
        Assert.Null(result.Values["floor"]);
    }

    private static CalculationResult Calculate(string name, string field, string value)
    {
        var input = InputJson.Write(CalculationBook.Find(name)!.Example);
        input[field] = JsonNode.Parse(value);
        return Calculate(name, input);
    }

    private static CalculationResult Calculate(string name, JsonObject input)
    {
        var calculation = CalculationBook.Find(name)!;
        using var json = JsonDocument.Parse(input.ToJsonString());
        var bound = InputBinder.Bind(calculation.InputType, json.RootElement);
        Assert.Empty(bound.Errors);
        return calculation.Calculate(bound.Input!, new CalculationContext(new DateOnly(2026, 11, 22), LegalParameters.Shipped));
    }
}
