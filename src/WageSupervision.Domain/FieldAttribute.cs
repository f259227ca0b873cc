namespace WageSupervision.Domain;

/// <summary>The label and help of an input field, shown on forms and in the API's description.</summary>
/// <param name="label">Plain Chinese.</param>
[AttributeUsage(AttributeTargets.Parameter | AttributeTargets.Property)]
public sealed class FieldAttribute(string label) : Attribute
{
    /// <summary>Plain Chinese.</summary>
    public string Label { get; } = label;

    /// <summary>One sentence of help, or empty.</summary>
    public string Hint { get; init; } = "";

    /// <summary>Whether it must be filled in although its type allows none: a stored question may not know it, a form is empty at first.</summary>
    public bool Required { get; init; }
}
