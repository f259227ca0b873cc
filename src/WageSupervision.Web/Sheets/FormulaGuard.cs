namespace WageSupervision.Web.Sheets;

/// <summary>Keeps text that a spreadsheet program would run as a formula from being run.</summary>
public static class FormulaGuard
{
    private const string Triggers = "=+-@\t\0\r\n＝＋－＠";

    /// <summary>Puts an apostrophe before text that begins like a formula, also behind leading spaces.</summary>
    public static string Neutralise(string? text) => IsTriggered(text) ? "'" + text : text ?? "";

    /// <summary>Takes the apostrophe of <see cref="Neutralise"/> away again, so that our own exports read back the same.</summary>
    public static string Restore(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Length > 1 && text[0] == '\'' && IsTriggered(text[1..]) ? text[1..] : text;
    }

    private static bool IsTriggered(string? text) =>
        !string.IsNullOrEmpty(text)
        && (Triggers.Contains(text[0], StringComparison.Ordinal)
            || (text.TrimStart() is { Length: > 0 } rest && Triggers.Contains(rest[0], StringComparison.Ordinal)));
}
