using System.Collections;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using WageSupervision.Domain.Law;

namespace WageSupervision.Domain.Questions.Json;

/// <summary>Writes answers as the public contract lays down: money with two decimals, days as <c>yyyy-MM-dd</c>.</summary>
public static class CalculationJson
{
    /// <summary>Chinese as it is written; what HTML could misread stays escaped.</summary>
    public static JsonWriterOptions WriterOptions { get; } = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>The answer as UTF-8 JSON.</summary>
    public static byte[] Serialize(ICalculation calculation, CalculationResult result)
    {
        ArgumentNullException.ThrowIfNull(calculation);
        ArgumentNullException.ThrowIfNull(result);
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, WriterOptions))
        {
            Write(writer, calculation, result);
        }

        return stream.ToArray();
    }

    /// <summary>An outcome in the contract's words: complied, violated, notApplicable, undetermined.</summary>
    public static string WordOf(Outcome outcome) => Choices.WordOf(outcome);

    private static void Write(Utf8JsonWriter writer, ICalculation calculation, CalculationResult result)
    {
        writer.WriteStartObject();
        writer.WriteString("calculation", calculation.Name);
        writer.WritePropertyName("values");
        WriteValue(writer, result.Values);
        writer.WriteStartArray("findings");
        foreach (var finding in result.Findings)
        {
            WriteFinding(writer, finding);
        }

        writer.WriteEndArray();
        WriteWorking(writer, result.Working);
        writer.WriteStartArray("bases");
        foreach (var basis in result.Bases)
        {
            WriteBasis(writer, basis);
        }

        writer.WriteEndArray();
        writer.WriteStartObject("ruleSet");
        writer.WriteString("version", RuleBook.Version);
        writer.WriteStartArray("parameters");
        foreach (var parameter in result.ParametersUsed)
        {
            writer.WriteStartObject();
            writer.WriteString("name", parameter.Name);
            writer.WriteString("documentNumber", parameter.DocumentNumber);
            writer.WriteString("effectiveFrom", Show.Day(parameter.EffectiveFrom));
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static void WriteFinding(Utf8JsonWriter writer, RuleFinding judged)
    {
        writer.WriteStartObject();
        writer.WriteString("ruleId", judged.Rule.Basis.RuleId);
        writer.WriteString("outcome", WordOf(judged.Finding.Outcome));
        if (judged.Finding is Finding.Violated { Shortfall: decimal shortfall })
        {
            writer.WritePropertyName("shortfall");
            WriteValue(writer, shortfall);
        }

        writer.WritePropertyName("basis");
        WriteBasis(writer, judged.Rule.Basis);
        WriteWorking(writer, judged.Working);
        writer.WriteStartArray("missing");
        foreach (var missing in judged.Finding is Finding.Undetermined undetermined ? undetermined.Missing : [])
        {
            writer.WriteStringValue(missing);
        }

        writer.WriteEndArray();
        if (judged.Finding is Finding.NotApplicable notApplicable)
        {
            writer.WriteString("why", notApplicable.Why);
        }

        writer.WriteEndObject();
    }

    private static void WriteBasis(Utf8JsonWriter writer, Basis basis)
    {
        writer.WriteStartObject();
        writer.WriteString("regulation", basis.Regulation);
        writer.WriteString("citation", basis.Citation);
        writer.WriteNumber("article", basis.Article);
        writer.WriteNumber("paragraph", basis.Paragraph);
        writer.WritePropertyName("item");
        WriteValue(writer, basis.Item);
        if (basis.Sentence > 1)
        {
            writer.WriteNumber("sentence", basis.Sentence);
        }

        if (basis.Duty > 1)
        {
            writer.WriteNumber("duty", basis.Duty);
        }

        writer.WriteString("quote", basis.Quote);
        writer.WriteEndObject();
    }

    private static void WriteWorking(Utf8JsonWriter writer, IReadOnlyList<WorkingStep> working)
    {
        writer.WriteStartArray("working");
        foreach (var step in working)
        {
            writer.WriteStartObject();
            writer.WriteString("label", step.Label);
            writer.WriteString("expression", step.Expression);
            writer.WriteString("value", step.Value);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteValue(Utf8JsonWriter writer, object? value)
    {
        switch (value)
        {
            case null:
                writer.WriteNullValue();
                break;
            case decimal yuan:
                writer.WriteRawValue(Money.Plain(Money.Round(yuan)));
                break;
            case int number:
                writer.WriteNumberValue(number);
                break;
            case bool flag:
                writer.WriteBooleanValue(flag);
                break;
            case DateOnly day:
                writer.WriteStringValue(Show.Day(day));
                break;
            case string text:
                writer.WriteStringValue(text);
                break;
            case IReadOnlyDictionary<string, object?> members:
                writer.WriteStartObject();
                foreach (var (name, member) in members)
                {
                    writer.WritePropertyName(name);
                    WriteValue(writer, member);
                }

                writer.WriteEndObject();
                break;
            case IEnumerable items:
                writer.WriteStartArray();
                foreach (var item in items)
                {
                    WriteValue(writer, item);
                }

                writer.WriteEndArray();
                break;
            default:
                writer.WriteStringValue(Convert.ToString(value, CultureInfo.InvariantCulture));
                break;
        }
    }
}
