namespace WageSupervision.Domain.Payroll;

/// <summary>What kind of value a field holds.</summary>
public enum FieldKind
{
    /// <summary>Any text.</summary>
    Text,

    /// <summary>Digits that are no number: identity numbers, accounts.</summary>
    Digits,

    /// <summary>Days or hours.</summary>
    Quantity,

    /// <summary>Yuan.</summary>
    Money,

    /// <summary>A day.</summary>
    Date,
}
