using System.Buffers;
using System.Text.Json;
using WageSupervision.Domain.Payroll;
using WageSupervision.Web.Features.Filings.Reading;

namespace WageSupervision.Web.Features.Filings;

/// <summary>The filled amounts of a line as JSON by field name, in the order of the fields. For one thread at a time.</summary>
public sealed class LineItems : IDisposable
{
    private static readonly (PayrollField Field, JsonEncodedText Name)[] Fields =
        [.. PayrollFields.Amounts.Select(field => (field, JsonEncodedText.Encode(JsonNamingPolicy.CamelCase.ConvertName(field.ToString()))))];

    private readonly ArrayBufferWriter<byte> buffer = new(512);
    private readonly Utf8JsonWriter json;

    /// <summary>Makes it ready.</summary>
    public LineItems() => json = new Utf8JsonWriter(buffer);

    /// <summary>The items of a line; good until the next one is asked for.</summary>
    public ReadOnlySpan<byte> Of(PayrollLine line)
    {
        buffer.ResetWrittenCount();
        json.Reset();
        json.WriteStartObject();
        foreach (var (field, name) in Fields)
        {
            if (PayrollFields.ValueOf(line, field) is { } value)
            {
                json.WriteNumber(name, value);
            }
        }

        json.WriteEndObject();
        json.Flush();
        return buffer.WrittenSpan;
    }

    /// <inheritdoc/>
    public void Dispose() => json.Dispose();
}
