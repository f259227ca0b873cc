using System.Runtime.CompilerServices;

namespace WageSupervision.Domain.Payroll;

/// <summary>The amounts of a line by field; a field that is not filled is not the same as zero. Mutable, to be filled while a row is read.</summary>
public struct PayAmounts : IEquatable<PayAmounts>
{
    private const int First = (int)PayrollField.DaysDue;
    private const int Places = (int)PayrollField.Net - First + 1;

    private FieldSet filled;
    private Values values;

    /// <summary>The fields that are filled.</summary>
    public readonly FieldSet Filled => filled;

    /// <summary>Yuan, days or hours; <c>null</c> where the field is not filled.</summary>
    public decimal? this[PayrollField field]
    {
        readonly get => filled.Contains(field) ? values[(int)field - First] : null;
        set
        {
            filled = value is null ? filled.Without(field) : filled.With(field);
            values[(int)field - First] = value.GetValueOrDefault();
        }
    }

    /// <summary>The amount; 0 where the field is not filled.</summary>
    public readonly decimal OrZero(PayrollField field) => filled.Contains(field) ? values[(int)field - First] : 0;

    /// <summary>Adds to the amount of a field and fills it.</summary>
    public void Add(PayrollField field, decimal amount)
    {
        filled = filled.With(field);
        values[(int)field - First] += amount;
    }

    /// <summary>Adds all amounts of another.</summary>
    public void Add(in PayAmounts other)
    {
        filled |= other.filled;
        foreach (var field in other.filled)
        {
            values[(int)field - First] += other.values[(int)field - First];
        }
    }

    /// <summary>Some fields added up.</summary>
    public readonly decimal Sum(FieldSet fields)
    {
        // Most lines have none or one of a kind, which needs no arithmetic.
        var having = filled & fields;
        return having.Count switch
        {
            0 => 0,
            1 => values[(int)having.Lowest - First],
            _ => AddUp(having),
        };
    }

    /// <inheritdoc/>
    public readonly bool Equals(PayAmounts other) => filled == other.filled && ((ReadOnlySpan<decimal>)values).SequenceEqual(other.values);

    /// <inheritdoc/>
    public override readonly bool Equals(object? obj) => obj is PayAmounts other && Equals(other);

    /// <inheritdoc/>
    public override readonly int GetHashCode()
    {
        var hash = default(HashCode);
        hash.Add(filled);
        foreach (var value in values)
        {
            hash.Add(value);
        }

        return hash.ToHashCode();
    }

    /// <summary>The same amounts.</summary>
    public static bool operator ==(PayAmounts left, PayAmounts right) => left.Equals(right);

    /// <summary>Other amounts.</summary>
    public static bool operator !=(PayAmounts left, PayAmounts right) => !left.Equals(right);

    private readonly decimal AddUp(FieldSet fields)
    {
        var sum = 0m;
        foreach (var field in fields)
        {
            sum += values[(int)field - First];
        }

        return sum;
    }

    [InlineArray(Places)]
    private struct Values
    {
        private decimal first;
    }
}
