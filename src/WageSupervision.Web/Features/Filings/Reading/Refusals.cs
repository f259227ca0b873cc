namespace WageSupervision.Web.Features.Filings.Reading;

/// <summary>Texts of refusals that several places give: what is wrong and how to mend it.</summary>
internal static class Refusals
{
    public const string Damaged = "文件已损坏或没有上传完整。请用 Excel 或 WPS 打开确认内容完好，另存为 .xlsx 后重新上传。";

    public const string Suspicious =
        "文件里有正常表格软件不会写入的内容，系统没有读取。请用 Excel 或 WPS 打开，把工资表复制到一个新工作簿，另存为 .xlsx 后再上传。";

    public const string NotASpreadsheet = "文件内容不是 Excel 工作簿。请用 Excel 或 WPS 打开原文件，另存为“Excel 工作簿（.xlsx）”后再上传，不要只改文件名。";

    public const string Macros = "文件带有宏，为安全起见不能上传。请在 Excel 中另存为“Excel 工作簿（.xlsx）”（不带宏）后再上传。";

    public const string Encrypted = "文件设有打开密码，系统无法读取。请在 Excel 中取消密码（文件 → 信息 → 保护工作簿），保存后再上传。";

    public const string TooSlow = "读这个文件花的时间太长，系统没有继续读取。请用 Excel 或 WPS 打开，只把工资表复制到一个新工作簿，另存为 .xlsx 后再上传。";
}
