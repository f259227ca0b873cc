using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using WageSupervision.Domain.Parameters;
using WageSupervision.Domain.Questions;
using WageSupervision.Domain.Questions.Json;
using WageSupervision.Web.Features.Questions;

namespace WageSupervision.Web.Tests.Features.Questions;

/// <summary>What is kept under a claim code, of every golden case and every example: the answer without loss, the input without names.</summary>
public sealed class StoredAnswerTests
{
    private static readonly CalculationContext Context = new(new DateOnly(2026, 11, 22), LegalParameters.Shipped);

    [Fact]
    public void Read_EveryWorkedCase_GivesBackTheAnswerWhole()
    {
        foreach (var (calculation, input) in WorkedCases())
        {
            var json = Encoding.UTF8.GetString(CalculationJson.Serialize(calculation, calculation.Calculate(input, Context)));

            var read = StoredAnswer.Read(calculation, json);

            Assert.Equal(json, Encoding.UTF8.GetString(CalculationJson.Serialize(calculation, read)));
            Assert.Equal(
                calculation.Sentence(calculation.Calculate(input, Context)), calculation.Sentence(read));
        }
    }

    [Fact]
    public void Of_EveryWorkedCase_HoldsNoFreeTextAndAnswersTheSame()
    {
        var texts = 0;
        foreach (var (calculation, input) in WorkedCases())
        {
            var json = NamelessInput.Of(calculation, InputJson.Write(input));

            using var document = JsonDocument.Parse(json.ToJsonString());
            var nameless = InputBinder.Bind(calculation.InputType, document.RootElement).Input!;
            Assert.Equal(Conclusion(calculation, input), Conclusion(calculation, nameless));
            foreach (var text in FreeTexts(InputShape.Of(calculation.InputType).Fields, json))
            {
                texts++;
                Assert.Matches(@"^(|(劳动者|依据)\d+)$", text);
            }
        }

        Assert.InRange(texts, 20, int.MaxValue);
    }

    [Fact]
    public void Of_SameWorkerTwice_StaysOneWorker()
    {
        var input = Bind("serious-arrears",
            """{"payCycle":{"unit":"month","length":1},"arrears":[{"worker":"张测试","payday":"2026-07-15","outstanding":1},{"worker":" 张测试 ","payday":"2026-08-15","outstanding":2},{"worker":"李测试","payday":"2026-08-15","outstanding":3}]}""");

        var arrears = NamelessInput.Of(CalculationBook.Find("serious-arrears")!, InputJson.Write(input))["arrears"]!.AsArray();

        Assert.Equal(["劳动者1", "劳动者1", "劳动者2"], arrears.Select(item => item!["worker"]!.GetValue<string>()));
    }

    private static object Bind(string name, string json)
    {
        using var document = JsonDocument.Parse(json);
        return InputBinder.Bind(CalculationBook.Find(name)!.InputType, document.RootElement).Input!;
    }

    private static string Conclusion(ICalculation calculation, object input)
    {
        var answer = JsonNode.Parse(CalculationJson.Serialize(calculation, calculation.Calculate(input, Context)))!;
        return answer["values"]!.ToJsonString()
            + string.Concat(answer["findings"]!.AsArray().Select(finding => $"{finding!["ruleId"]}{finding["outcome"]}{finding["shortfall"]}"));
    }

    private static IEnumerable<string> FreeTexts(IReadOnlyList<InputField> fields, JsonObject json) => fields.SelectMany(field => json[field.Name] switch
    {
        JsonObject members => FreeTexts(field.Fields, members),
        JsonArray items => items.SelectMany(item => FreeTexts(field.Fields, item!.AsObject())),
        JsonValue value when field.Type == typeof(string) && field.Name != "regionCode" => [value.GetValue<string>()],
        _ => [],
    });

    private static List<(ICalculation Calculation, object Input)> WorkedCases()
    {
        using var stream = typeof(StoredAnswerTests).Assembly.GetManifestResourceStream("calculations.json")!;
        using var cases = JsonDocument.Parse(stream);
        return
        [
            .. CalculationBook.All.Select(calculation => (calculation, calculation.Example)),
            .. cases.RootElement.EnumerateArray().Select(item =>
            {
                var calculation = CalculationBook.Find(item.GetProperty("calculation").GetString()!)!;
                return (calculation, InputBinder.Bind(calculation.InputType, item.GetProperty("input")).Input!);
            }),
        ];
    }
}
