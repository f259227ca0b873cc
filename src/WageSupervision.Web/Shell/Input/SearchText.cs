namespace WageSupervision.Web.Shell.Input;

/// <summary>Words to search by, as people type them.</summary>
public static class SearchText
{
    /// <summary>Full-width letters and digits to half-width, white space dropped, at most 60 characters.</summary>
    public static string Fold(string? words)
    {
        var folded = new string([.. (words ?? "").Normalize(System.Text.NormalizationForm.FormKC).Where(c => !char.IsWhiteSpace(c) && !char.IsControl(c))]);
        return folded.Length <= 60 ? folded : folded[..60];
    }
}
