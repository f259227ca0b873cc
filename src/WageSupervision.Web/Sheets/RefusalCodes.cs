namespace WageSupervision.Web.Sheets;

/// <summary>Codes of refusals of a whole file; part of the interface, never renamed.</summary>
public static class RefusalCodes
{
    /// <summary>The file is empty.</summary>
    public const string Empty = "file-empty";

    /// <summary>The file is larger than allowed.</summary>
    public const string TooLarge = "file-too-large";

    /// <summary>The extension is none of the accepted ones.</summary>
    public const string WrongExtension = "file-extension";

    /// <summary>The extension and the content disagree.</summary>
    public const string WrongContent = "file-content";

    /// <summary>The workbook has a password.</summary>
    public const string Encrypted = "file-encrypted";

    /// <summary>The package has more parts than allowed.</summary>
    public const string TooManyParts = "file-too-many-parts";

    /// <summary>The file is broken or cut off.</summary>
    public const string Damaged = "file-damaged";

    /// <summary>The package holds something no spreadsheet program writes.</summary>
    public const string Suspicious = "file-suspicious";

    /// <summary>Unpacked, the file is larger than allowed.</summary>
    public const string Unpacked = "file-unpacked";

    /// <summary>More rows, columns or cells than allowed.</summary>
    public const string TooManyCells = "file-too-many-cells";

    /// <summary>Reading took longer than allowed.</summary>
    public const string TooSlow = "file-too-slow";

    /// <summary>Several sheets may be meant.</summary>
    public const string WhichSheet = "which-sheet";

    /// <summary>The text is neither UTF-8 nor GB18030.</summary>
    public const string Encoding = "file-encoding";

    /// <summary>No header row was found.</summary>
    public const string NoHeader = "header-not-found";

    /// <summary>The header was found and no worker under it.</summary>
    public const string NoWorkers = "no-workers";
}
