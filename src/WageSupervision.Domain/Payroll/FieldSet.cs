using System.Collections;

namespace WageSupervision.Domain.Payroll;

/// <summary>A set of fields, in the order of the fields. Bits of one number: lines are added up by millions.</summary>
public readonly record struct FieldSet : IEnumerable<PayrollField>
{
    private readonly UInt128 bits;

    private FieldSet(UInt128 bits) => this.bits = bits;

    /// <summary>How many.</summary>
    public int Count => (int)UInt128.PopCount(bits);

    /// <summary>Whether there is none.</summary>
    public bool IsEmpty => bits == 0;

    /// <summary>The first field; of a set that has one.</summary>
    internal PayrollField Lowest => (PayrollField)(int)UInt128.TrailingZeroCount(bits);

    /// <summary>These fields.</summary>
    public static FieldSet Of(params IEnumerable<PayrollField> fields) => fields.Aggregate(default(FieldSet), (set, field) => set.With(field));

    /// <summary>Whether it holds a field.</summary>
    public bool Contains(PayrollField field) => (bits & Bit(field)) != 0;

    /// <summary>This and one more.</summary>
    public FieldSet With(PayrollField field) => new(bits | Bit(field));

    /// <summary>This without one.</summary>
    public FieldSet Without(PayrollField field) => new(bits & ~Bit(field));

    /// <summary>What both hold.</summary>
    public static FieldSet operator &(FieldSet left, FieldSet right) => new(left.bits & right.bits);

    /// <summary>What either holds.</summary>
    public static FieldSet operator |(FieldSet left, FieldSet right) => new(left.bits | right.bits);

    /// <summary>For <c>foreach</c>.</summary>
    public Enumerator GetEnumerator() => new(bits);

    IEnumerator<PayrollField> IEnumerable<PayrollField>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private static UInt128 Bit(PayrollField field) => UInt128.One << (int)field;

    /// <summary>Goes through a set.</summary>
    public struct Enumerator : IEnumerator<PayrollField>
    {
        private UInt128 left;

        internal Enumerator(UInt128 bits) => left = bits;

        /// <inheritdoc/>
        public PayrollField Current { get; private set; }

        readonly object IEnumerator.Current => Current;

        /// <inheritdoc/>
        public bool MoveNext()
        {
            if (left == 0)
            {
                return false;
            }

            Current = (PayrollField)(int)UInt128.TrailingZeroCount(left);
            left &= left - 1;
            return true;
        }

        /// <inheritdoc/>
        public readonly void Reset() => throw new NotSupportedException();

        /// <inheritdoc/>
        public readonly void Dispose()
        {
        }
    }
}
