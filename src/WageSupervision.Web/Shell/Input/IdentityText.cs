namespace WageSupervision.Web.Shell.Input;

/// <summary>Identity numbers as people type them.</summary>
public static class IdentityText
{
    /// <summary>Half-width, without white space, X in upper case; empty where nothing was typed.</summary>
    public static string Of(string? typed) => LenientText.Fold(typed).Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant();
}
