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

    /// <summary>What of folded words tells an enterprise: without 有限公司 and its kin, which people leave out and which tell nothing apart.</summary>
    public static string NameIn(string folded)
    {
        ArgumentNullException.ThrowIfNull(folded);
        var core = folded.Replace("股份有限公司", "", StringComparison.Ordinal).Replace("有限责任公司", "", StringComparison.Ordinal)
            .Replace("有限公司", "", StringComparison.Ordinal);
        return core.Length >= 2 ? core : folded;
    }

    /// <summary>The beginning of a credit code in folded words; <c>null</c> where they are none.</summary>
    public static string? CodeIn(string folded)
    {
        ArgumentNullException.ThrowIfNull(folded);
        return folded.Length >= 6 && folded.All(char.IsAsciiLetterOrDigit) ? folded.ToUpperInvariant() : null;
    }

    /// <summary>Folded words without brackets: the number of a document is found in whatever brackets the year is written.</summary>
    public static string NumberIn(string folded)
    {
        ArgumentNullException.ThrowIfNull(folded);
        return new([.. folded.Where(c => !"〔〕[]()【】「」{}<>".Contains(c, StringComparison.Ordinal))]);
    }
}
