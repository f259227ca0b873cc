using System.Globalization;
using System.Text.Json;
using WageSupervision.Domain.Parameters;
using WageSupervision.Domain.Questions;
using WageSupervision.Domain.Questions.Json;

namespace WageSupervision.Domain.Tests.Questions;

/// <summary>
/// The worked cases, through the binder and the JSON answer, as a caller sees them: those of the contract for the Order,
/// and our own for the other laws.
/// </summary>
public sealed class GoldenTests
{
    private static readonly JsonElement[] Cases = [.. Read("calculations.json"), .. Read("cited-calculations.json")];

    public static TheoryData<int, string> Titles()
    {
        var data = new TheoryData<int, string>();
        for (var index = 0; index < Cases.Length; index++)
        {
            data.Add(index, $"{Cases[index].GetProperty("calculation").GetString()} {Cases[index].GetProperty("title").GetString()}");
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Titles))]
    public void 逐例核对(int index, string title)
    {
        var item = Cases[index];
        var calculation = CalculationBook.Find(item.GetProperty("calculation").GetString()!);
        Assert.True(calculation is not null, title);
        var bound = InputBinder.Bind(calculation.InputType, item.GetProperty("input"));
        Assert.Empty(bound.Errors);

        var result = calculation.Calculate(bound.Input!, new CalculationContext(new DateOnly(2026, 11, 22), LegalParameters.Shipped));

        using var answer = JsonDocument.Parse(CalculationJson.Serialize(calculation, result));
        var expected = item.GetProperty("expected");
        AssertContains(expected.GetProperty("values"), answer.RootElement.GetProperty("values"), "values");
        var expectedFindings = expected.GetProperty("findings").EnumerateArray().ToArray();
        var findings = answer.RootElement.GetProperty("findings").EnumerateArray().ToArray();
        Assert.Equal(expectedFindings.Length, findings.Length);
        for (var at = 0; at < findings.Length; at++)
        {
            AssertContains(expectedFindings[at], findings[at], string.Create(CultureInfo.InvariantCulture, $"findings[{at}]"));
            Assert.Equal(expectedFindings[at].TryGetProperty("shortfall", out _), findings[at].TryGetProperty("shortfall", out _));
        }
    }

    [Fact]
    public void 每种计算都有例子() =>
        Assert.Equal(
            CalculationBook.All.Select(calculation => calculation.Name).Order(StringComparer.Ordinal),
            Cases.Select(item => item.GetProperty("calculation").GetString()!).Distinct().Order(StringComparer.Ordinal));

    private static void AssertContains(JsonElement expected, JsonElement actual, string path)
    {
        switch (expected.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var member in expected.EnumerateObject())
                {
                    Assert.True(actual.TryGetProperty(member.Name, out var found), $"{path}.{member.Name} is missing");
                    AssertContains(member.Value, found, $"{path}.{member.Name}");
                }

                break;
            case JsonValueKind.Array:
                Assert.Equal(expected.GetArrayLength(), actual.GetArrayLength());
                foreach (var (left, right) in expected.EnumerateArray().Zip(actual.EnumerateArray()))
                {
                    AssertContains(left, right, path + "[]");
                }

                break;
            case JsonValueKind.Number:
                Assert.True(
                    actual.ValueKind == JsonValueKind.Number && expected.GetDecimal() == actual.GetDecimal(),
                    $"{path}: expected {expected}, was {actual}");
                break;
            default:
                Assert.True(expected.ToString() == actual.ToString() && expected.ValueKind == actual.ValueKind, $"{path}: expected {expected}, was {actual}");
                break;
        }
    }

    private static JsonElement[] Read(string name)
    {
        using var stream = typeof(GoldenTests).Assembly.GetManifestResourceStream(name)!;
        using var document = JsonDocument.Parse(stream);
        return [.. document.RootElement.EnumerateArray().Select(item => item.Clone())];
    }
}
