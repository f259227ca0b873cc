using System.Buffers;
using System.Text.Json;
using WageSupervision.Domain.Payroll;

namespace WageSupervision.Web.Features.Filings;

/// <summary>The filled amounts of a line as JSON by field name, in the order of the fields. For one thread at a time.</summary>
public sealed class LineItems : IDisposable
{
    private static readonly JsonEncodedText[] Names = [.. PayrollFields.All.Select(field => JsonEncodedText.Encode(PayrollFields.Name(field)))];

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
        foreach (var field in line.Filled)
        {
            json.WriteNumber(Names[(int)field], line.AmountOf(field).GetValueOrDefault());
        }

        json.WriteEndObject();
        json.Flush();
        return buffer.WrittenSpan;
    }

    /// <inheritdoc/>
    public void Dispose() => json.Dispose();
}
