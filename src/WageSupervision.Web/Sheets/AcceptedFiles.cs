namespace WageSupervision.Web.Sheets;

/// <summary>Which files may be sent as a sheet, for every form and answer that asks for one.</summary>
public static class AcceptedFiles
{
    /// <summary>Extensions in capitals.</summary>
    internal static readonly IReadOnlySet<string> Extensions = new HashSet<string>(StringComparer.Ordinal)
    {
        ".XLSX", ".XLS", ".XLSM", ".XLTX", ".XLT", ".XLTM", ".ET", ".ETT", ".CSV", ".TSV", ".TXT", ".XML", ".HTM", ".HTML",
    };

    /// <summary>For a form's file field.</summary>
    public const string Accept = ".xlsx,.xls,.xlsm,.et,.csv,.txt,.xml,.htm,.html";

    /// <summary>The common ones in words.</summary>
    public const string InWords = ".xlsx、.xls、.et 或 .csv";

    /// <summary>What a form says beside its field.</summary>
    public const string Hint = "Excel、WPS 表格（.xlsx、.xls、.et）、CSV，或者从办公系统、工资软件导出的 .xls；带宏的也能读，宏不会运行。不超过 20 MB。";
}
