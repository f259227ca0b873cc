namespace WageSupervision.Web.Sheets;

/// <summary>Texts of refusals that several places give: what is wrong and how to mend it.</summary>
internal static class Refusals
{
    public const string Damaged = "文件已损坏或没有上传完整。请用 Excel 或 WPS 打开确认内容完好，另存为 .xlsx 后重新上传。";

    public const string Suspicious =
        "文件里有正常表格软件不会写入的内容，系统没有读取。" + CopyOut;

    public const string NotASpreadsheet = "文件内容不是 Excel 工作簿。请用 Excel 或 WPS 打开原文件，另存为“Excel 工作簿（.xlsx）”后再上传，不要只改文件名。";

    public const string Document = "文件是文字文档（Word 或者 WPS 文字），不是表格。请把其中的工资表复制到 Excel 或 WPS 表格，另存为 .xlsx 后再上传。";

    public const string OpenDocument = "文件是 OpenDocument 表格（.ods），系统不读取这种格式。请打开后另存为“Excel 工作簿（.xlsx）”再上传。";

    public const string BinaryWorkbook = "文件是二进制工作簿（.xlsb），系统不读取这种格式。请用 Excel 打开，另存为“Excel 工作簿（.xlsx）”后再上传。";

    public const string SingleFilePage = "文件是单个文件网页（.mht），不是表格。请用 Excel 或 WPS 打开，另存为“Excel 工作簿（.xlsx）”后再上传。";

    public const string PageWithoutTable = "文件内容是网页，里面没有表格：可能保存下来的是登录页、出错页，或者只是网页的外框。请重新导出，用 Excel 或 WPS 打开确认，另存为 .xlsx 后再上传。";

    public const string Encrypted = "文件设有打开密码，系统无法读取。请在 Excel 中取消密码（文件 → 信息 → 保护工作簿），保存后再上传。";

    public const string Encoding =
        "文件的文字编码不是 UTF-8，也不是 GB18030（GBK），或者文件不完整。请用 Excel 或 WPS 打开，另存为“CSV UTF-8（逗号分隔）”或 .xlsx 后再上传。";

    public const string Unpacked = "这个文件解压后大得不正常，系统没有继续读取。" + CopyOut;

    public const string TooBigUnpacked = "这个文件解压后太大，系统没有继续读取。请删去无关的工作表和大片的空行，或者按部门分成几个文件上传。";

    public const string TooMuchText = "工作簿里的文字太多，系统没有继续读取。请删去无关的工作表，或者按部门分成几个文件上传。";

    public const string LongText = "有一格的文字长得不正常（超过十万字），系统没有读取。" + CopyOut;

    public const string TooManySheets = "文件里的工作表（网页里的表格）太多，系统没有读取。请只保留工资表本身，另存为 .xlsx 后再上传。";

    public const string TooSlow = "读这个文件花的时间太长，系统没有继续读取。" + CopyOut;

    private const string CopyOut = "请用 Excel 或 WPS 打开，把工资表复制到一个新工作簿，另存为 .xlsx 后再上传。";
}
