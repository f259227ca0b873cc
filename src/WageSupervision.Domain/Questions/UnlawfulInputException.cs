namespace WageSupervision.Domain.Questions;

/// <summary>The input's fields contradict one another; the caller answers 400.</summary>
/// <param name="path">JSON path of the field, for example <c>$.cycleEnd</c>.</param>
/// <param name="code">Stable code, for example <c>end-before-start</c>.</param>
/// <param name="message">Plain Chinese: what and how to mend it.</param>
public sealed class UnlawfulInputException(string path, string code, string message) : Exception(message)
{
    /// <summary>JSON path of the field.</summary>
    public string Path { get; } = path;

    /// <summary>Stable code.</summary>
    public string Code { get; } = code;
}
