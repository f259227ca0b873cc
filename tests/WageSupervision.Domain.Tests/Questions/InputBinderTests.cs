using System.Text.Json;
using WageSupervision.Domain.Parameters;
using WageSupervision.Domain.Questions;
using WageSupervision.Domain.Questions.Json;

namespace WageSupervision.Domain.Tests.Questions;

public sealed class InputBinderTests
{
    private const string Minimum = """{"regionCode":"330106","month":"2026-03","employment":"fullTime","grossWage":2660}""";

    public static TheoryData<string> Names() => [.. CalculationBook.All.Select(calculation => calculation.Name)];

    [Theory]
    [InlineData("grossWage", "null", "required")]
    [InlineData("grossWage", "\"2660\"", "wrong-type")]
    [InlineData("grossWage", "-0.01", "negative")]
    [InlineData("grossWage", "2660.001", "too-many-decimals")]
    [InlineData("grossWage", "1e-30", "too-many-decimals")]
    [InlineData("grossWage", "2660.00000000000000000000000000000000001", "too-many-decimals")]
    [InlineData("grossWage", "1e12", null)]
    [InlineData("grossWage", "1000000000000.01", "too-large")]
    [InlineData("grossWage", "1e400", "too-large")]
    [InlineData("grossWage", "1e99999999999", "too-large")]
    [InlineData("grossWage", "1e-99999999999", "too-many-decimals")]
    [InlineData("grossWage", "0e-99999999999", null)]
    [InlineData("grossWage", "2660.000", null)]
    [InlineData("grossWage", "26.6e2", null)]
    [InlineData("month", "\"2026-13\"", "wrong-month")]
    [InlineData("month", "\"2026-3\"", "wrong-month")]
    [InlineData("month", "202603", "wrong-type")]
    [InlineData("month", "\"1899-12\"", "out-of-range")]
    [InlineData("month", "\"2201-01\"", "out-of-range")]
    [InlineData("employment", "\"fulltime\"", "unknown-value")]
    [InlineData("employment", "0", "wrong-type")]
    [InlineData("regionCode", "330106", "wrong-type")]
    [InlineData("regionCode", "\"\\ud800\"", "wrong-type")]
    [InlineData("hours", "{}", "wrong-type")]
    [InlineData("extra", "1", "unknown-field")]
    public void 一个字段的毛病(string field, string value, string? code)
    {
        var members = JsonDocument.Parse(Minimum).RootElement.EnumerateObject().Where(member => member.Name != field).Select(member => member.ToString());
        var errors = Bind("minimum-wage", "{" + string.Join(',', [.. members, $"\"{field}\":{value}"]) + "}").Errors;
        if (code is null)
        {
            Assert.Empty(errors);
        }
        else
        {
            var error = Assert.Single(errors);
            Assert.Equal(($"$.{field}", code), (error.Path, error.Code));
            Assert.NotEmpty(error.Message);
        }
    }

    [Theory]
    [InlineData("[]", "wrong-type")]
    [InlineData("null", "wrong-type")]
    [InlineData("3", "wrong-type")]
    public void 根不是对象(string json, string code) => Assert.Equal(("$", code), First(Bind("penalty", json)));

    [Theory]
    [InlineData("pay-cycle", "cycleEnd", "\"2026-02-30\"", "wrong-date")]
    [InlineData("pay-cycle", "cycleEnd", "\"9999-12-31\"", "out-of-range")]
    [InlineData("final-settlement", "payments", "{}", "wrong-type")]
    [InlineData("final-settlement", "payments", "null", "required")]
    [InlineData("sick-pay", "fullMonth", "1", "wrong-type")]
    public void 其他类型的毛病(string calculation, string field, string value, string code)
    {
        var example = InputJson.Write(CalculationBook.Find(calculation)!.Example);
        example[field] = System.Text.Json.Nodes.JsonNode.Parse(value);
        Assert.Equal(($"$.{field}", code), First(Bind(calculation, example.ToJsonString())));
    }

    [Fact]
    public void 全部毛病一次说完_嵌套的路径写全()
    {
        var bound = Bind("serious-arrears",
            """{"payCycle":{"unit":"week","length":1.5},"arrears":[{"worker":"甲","payday":"x","outstanding":-1},{}],"asOf":null,"oops":1}""");
        Assert.Equal(
            [
                ("$.oops", "unknown-field"), ("$.payCycle.unit", "unknown-value"), ("$.payCycle.length", "wrong-type"),
                ("$.arrears[0].payday", "wrong-date"), ("$.arrears[0].outstanding", "negative"),
                ("$.arrears[1].worker", "required"), ("$.arrears[1].payday", "required"), ("$.arrears[1].outstanding", "required"),
            ],
            bound.Errors.Select(error => (error.Path, error.Code)));
        Assert.Null(bound.Input);
    }

    [Fact]
    public void 重复的字段() => Assert.Equal(
        ("$.month", "duplicate-field"), First(Bind("minimum-wage", Minimum.Replace("}", ",\"month\":\"2026-04\"}", StringComparison.Ordinal))));

    [Fact]
    public void 过长的文字和过多的项()
    {
        var text = $$"""{"asOf":"2026-01-01","payCycle":{"unit":"month","length":1},"arrears":[{"worker":"{{new string('甲', 1001)}}","payday":"2025-01-01","outstanding":1}]}""";
        Assert.Equal(("$.arrears[0].worker", "too-long"), First(Bind("serious-arrears", text)));
        var many = $$"""{"payCycle":{"unit":"month","length":1},"arrears":[{{string.Join(',', Enumerable.Repeat("{}", 10_001))}}]}""";
        Assert.Equal(("$.arrears", "too-many-items"), First(Bind("serious-arrears", many)));
        var faults = many.Replace(",{}]", "]", StringComparison.Ordinal);
        Assert.InRange(Bind("serious-arrears", faults).Errors.Count, 1, 200);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void 例子写成JSON再读回(string name)
    {
        var calculation = CalculationBook.Find(name)!;
        var bound = Bind(name, InputJson.Write(calculation.Example).ToJsonString());
        Assert.Empty(bound.Errors);
        Assert.Equal(InputJson.Write(calculation.Example).ToJsonString(), InputJson.Write(bound.Input!).ToJsonString());
        Assert.NotNull(calculation.Calculate(bound.Input!, Context));
        Assert.NotEmpty(CalculationSchema.Input(calculation)["properties"]!.AsObject());
        Assert.Equal(calculation.ValueFields.Count, CalculationSchema.Values(calculation)["properties"]!.AsObject().Count);
        Assert.Equal(
            calculation.ValueFields.Select(value => value.Name),
            calculation.Calculate(calculation.Example, Context).Values.Keys);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void 任何合乎形状的输入都不会出别的错(string name)
    {
        var calculation = CalculationBook.Find(name)!;
        var shape = InputShape.Of(calculation.InputType);
        var random = new Random(353);
        for (var round = 0; round < 3000; round++)
        {
            var input = shape.Create([.. shape.Fields.Select(field => RandomInputs.Value(field, random))]);
            try
            {
                var result = calculation.Calculate(input, Context);
                using var json = JsonDocument.Parse(CalculationJson.Serialize(calculation, result));
                Assert.Equal(name, json.RootElement.GetProperty("calculation").GetString());
            }
            catch (UnlawfulInputException fault)
            {
                Assert.StartsWith("$.", fault.Path, StringComparison.Ordinal);
                Assert.NotEmpty(fault.Code);
            }
        }
    }

    private static CalculationContext Context { get; } = new(new DateOnly(2026, 11, 22), LegalParameters.Shipped);

    private static (string Path, string Code) First(BoundInput bound) => (bound.Errors[0].Path, bound.Errors[0].Code);

    private static BoundInput Bind(string calculation, string json)
    {
        using var document = JsonDocument.Parse(json);
        return InputBinder.Bind(CalculationBook.Find(calculation)!.InputType, document.RootElement);
    }
}
