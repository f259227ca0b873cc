namespace WageSupervision.Web.Sheets;

/// <summary>How much of a file is read before it is refused; every number is counted while reading, none is believed from a header.</summary>
public sealed record ReadingLimits
{
    /// <summary>The portal's limits.</summary>
    public static ReadingLimits Default { get; } = new();

    /// <summary>Size of the file as sent.</summary>
    public long MaxBytes { get; init; } = 20L * 1024 * 1024;

    /// <summary>
    /// Parts in a workbook's package. What is not read costs only its line in the package's directory: an honest workbook may have thousands.
    /// </summary>
    public int MaxEntries { get; init; } = 20_000;

    /// <summary>Unpacked size of one part.</summary>
    public long MaxEntryBytes { get; init; } = 200L * 1024 * 1024;

    /// <summary>Unpacked size of all parts read; a part read again is not counted again.</summary>
    public long MaxTotalBytes { get; init; } = 400L * 1024 * 1024;

    /// <summary>Unpacked bytes for one packed byte, once <see cref="RatioFreeBytes"/> are exceeded.</summary>
    public int MaxRatio { get; init; } = 100;

    /// <summary>Unpacked bytes below which the ratio does not matter: small repetitive sheets pack very well.</summary>
    public long RatioFreeBytes { get; init; } = 10L * 1024 * 1024;

    /// <summary>Cells of a sheet, empty ones included.</summary>
    public int MaxCells { get; init; } = 10_000_000;

    /// <summary>Rows of a sheet that hold anything.</summary>
    public int MaxRows { get; init; } = 200_000;

    /// <summary>Columns of a sheet that hold anything.</summary>
    public int MaxColumns { get; init; } = 300;

    /// <summary>How long one file is read.</summary>
    public TimeSpan MaxTime { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>Errors, and likewise warnings, told one by one; further ones are only counted.</summary>
    public int MaxIssues { get; init; } = 20_000;

    /// <summary>The day of reading, against which birth dates are held; <c>null</c> leaves that check out.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>First day of the time the file should be about; <c>null</c> where nobody said.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last day of that time, inclusive.</summary>
    public DateOnly? To { get; init; }
}
