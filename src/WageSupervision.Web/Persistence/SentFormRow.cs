namespace WageSupervision.Web.Persistence;

/// <summary>A form that was carried out, so that it is not carried out twice. It does not say whose it was.</summary>
public sealed class SentFormRow
{
    /// <summary>How long it is remembered: a browser that is started anew may send its last page again.</summary>
    public static readonly TimeSpan Lasts = TimeSpan.FromDays(7);

    /// <summary>The page as it was opened.</summary>
    public required Guid Opened { get; init; }

    /// <summary>Of what was filled in, by a key of the portal's; other content from the same page is another form.</summary>
    public required byte[] Content { get; init; }

    /// <summary>When it was carried out.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The address that it led to; <c>null</c> until its page has answered.</summary>
    public string? LedTo { get; set; }
}
