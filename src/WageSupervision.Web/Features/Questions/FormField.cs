using WageSupervision.Domain.Questions.Json;

namespace WageSupervision.Web.Features.Questions;

/// <summary>How a field is asked for.</summary>
public enum FieldControl
{
    /// <summary>A line of text.</summary>
    Text,

    /// <summary>A day.</summary>
    Date,

    /// <summary>A month.</summary>
    Month,

    /// <summary>An amount, days, hours.</summary>
    Number,

    /// <summary>A box to tick.</summary>
    Tick,

    /// <summary>是, 否, 不清楚.</summary>
    YesNo,

    /// <summary>One of a few.</summary>
    Choice,

    /// <summary>A county.</summary>
    Region,

    /// <summary>Fields that belong together.</summary>
    Group,

    /// <summary>Rows of fields.</summary>
    Rows,
}

/// <summary>A field of a form as it is shown, with what was typed and what is wrong with it.</summary>
/// <param name="Field">The input's field.</param>
/// <param name="Name">Its name in the address, for example <c>arrears.0.payday</c>.</param>
/// <param name="Control">How it is asked for.</param>
/// <param name="Value">What was typed; empty for groups and rows.</param>
/// <param name="Children">The fields of a group.</param>
/// <param name="Rows">The rows of a list.</param>
public sealed record FormField(
    InputField Field, string Name, FieldControl Control, string Value, IReadOnlyList<FormField> Children, IReadOnlyList<IReadOnlyList<FormField>> Rows)
{
    /// <summary>What is wrong, or <c>null</c>.</summary>
    public string? Error { get; init; }

    /// <summary>The id of its control.</summary>
    public string Id => "f-" + Name.Replace('.', '-');

    /// <summary>The hint; a county is chosen from a list, so that no code need be known.</summary>
    public string Hint => Control == FieldControl.Region ? "实际工作的县（市、区）" : Field.Hint;

    /// <summary>Whether anything is typed here or below.</summary>
    public bool IsFilled => Value.Length > 0 || Children.Any(child => child.IsFilled) || Rows.Any(row => row.Any(cell => cell.IsFilled));

    /// <summary>This field and all below it.</summary>
    public IEnumerable<FormField> Whole => Children.Concat(Rows.SelectMany(row => row)).SelectMany(child => child.Whole).Prepend(this);
}
