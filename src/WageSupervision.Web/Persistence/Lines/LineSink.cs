using System.Globalization;
using System.Text;
using System.Text.Unicode;
using WageSupervision.Domain.Filings;

namespace WageSupervision.Web.Persistence.Lines;

/// <summary>Takes the fields of one line after another, for the row that is sent and for its hash. Nothing is allocated for a line.</summary>
public sealed class LineSink : IDisposable
{
    private readonly CopyBuffer buffer;
    private readonly FieldSealer sealer;
    private readonly Submission filing;
    private readonly string table;
    private readonly byte hashKind;
    private readonly short columns;
    private readonly LineHash hash = new();
    private readonly byte[] salt = new byte[16];
    private int number;

    internal LineSink(CopyBuffer buffer, FieldSealer sealer, Submission filing, string table, byte hashKind, short columns)
    {
        (this.buffer, this.sealer, this.filing, this.table, this.hashKind, this.columns) = (buffer, sealer, filing, table, hashKind, columns);
    }

    /// <summary>A whole number.</summary>
    public void Number(int value)
    {
        hash.Number(value);
        buffer.Number(value);
    }

    /// <summary>A text, or that there is none.</summary>
    public void Text(string? value)
    {
        hash.Text(value);
        if (value is null)
        {
            buffer.Null();
            return;
        }

        buffer.Text(value);
    }

    /// <summary>Money, days or hours.</summary>
    public void Amount(decimal? value)
    {
        hash.Amount(value);
        buffer.Amount(value);
    }

    /// <summary>A day.</summary>
    /// <param name="value">As the line says, which is what is hashed.</param>
    /// <param name="otherwise">What is stored where it says nothing.</param>
    public void Day(DateOnly? value, DateOnly? otherwise = null)
    {
        hash.Number(value?.DayNumber ?? -1);
        buffer.Day(value ?? otherwise);
    }

    /// <summary>Yes, no, or not said.</summary>
    public void Flag(bool? value)
    {
        hash.Number(value switch { null => -1, false => 0, true => 1 });
        if (value is { } said)
        {
            buffer.Field(1)[0] = said ? (byte)1 : (byte)0;
            return;
        }

        buffer.Null();
    }

    /// <summary>JSON.</summary>
    public void Json(ReadOnlySpan<byte> utf8)
    {
        hash.Number(utf8.Length);
        hash.Bytes(utf8);
        buffer.Json(utf8);
    }

    /// <summary>JSON.</summary>
    public void Json(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        hash.Text(text);
        var field = buffer.Field(Encoding.UTF8.GetByteCount(text) + 1);
        field[0] = 1;
        Encoding.UTF8.GetBytes(text, field[1..]);
    }

    /// <summary>An identity number: a column of it sealed, and one of its blind index.</summary>
    public void Identity(string? value)
    {
        Sealed(value, "identity");
        if (value is null)
        {
            buffer.Null();
            return;
        }

        sealer.IndexOf(value, buffer.Field(32));
    }

    /// <summary>A personal field, sealed for its place.</summary>
    public void Sealed(string? value, string field)
    {
        hash.Text(value);
        if (value is null)
        {
            buffer.Null();
            return;
        }

        Span<byte> place = stackalloc byte[128];
        Utf8.TryWrite(place, CultureInfo.InvariantCulture, $"{table}|{field}|{filing.EnterpriseId}|{filing.Id:N}|{number}", out var length);
        var plain = value.Length <= 64 ? stackalloc byte[192] : new byte[Encoding.UTF8.GetMaxByteCount(value.Length)];
        plain = plain[..Encoding.UTF8.GetBytes(value, plain)];
        sealer.Seal(plain, place[..length], buffer.Field(plain.Length + FieldSealer.Overhead));
    }

    /// <inheritdoc/>
    public void Dispose() => sealer.Dispose();

    // Owner, month, filing and number stand first in every table and in every hash; the salt follows them in the hash and ends the row.
    internal void Begin(int line)
    {
        number = line;
        sealer.Fill(salt);
        hash.Begin(hashKind);
        hash.Number(filing.EnterpriseId);
        hash.Number(filing.Period.DayNumber);
        hash.Identifier(filing.Id);
        hash.Number(line);
        hash.Bytes(salt);
        buffer.Row(columns);
        buffer.Number(filing.EnterpriseId);
        buffer.Day(filing.Period);
        buffer.Identifier(filing.Id);
        buffer.Number(line);
    }

    internal void End(Span<byte> rowHash)
    {
        hash.Take(rowHash);
        buffer.Bytes(salt);
        buffer.Bytes(rowHash);
    }
}
