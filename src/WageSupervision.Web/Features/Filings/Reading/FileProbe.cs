using System.Buffers.Binary;
using System.Text;

namespace WageSupervision.Web.Features.Filings.Reading;

/// <summary>What a file is made as.</summary>
internal enum FileForm
{
    /// <summary>Separated values.</summary>
    Text,

    /// <summary>.xlsx: a zip package.</summary>
    Package,

    /// <summary>.xls: a compound file.</summary>
    Compound,
}

/// <summary>Decides by first bytes and extension together what a file is; where they disagree it is refused.</summary>
internal static class FileProbe
{
    private static readonly byte[] EncryptedPackage = Encoding.Unicode.GetBytes("EncryptedPackage");

    /// <summary>What the file is.</summary>
    public static FileForm FormOf(ReadOnlySpan<byte> content, string fileName, ReadingLimits limits)
    {
        if (content.IsEmpty)
        {
            throw new UnreadableFileException(RefusalCodes.Empty, "文件是空的。请确认选对了文件，在 Excel 中保存后重新上传。");
        }

        if (content.Length > limits.MaxBytes)
        {
            throw new UnreadableFileException(
                RefusalCodes.TooLarge,
                $"文件有 {content.Length / 1048576.0:0.0} MB，超过上限 {limits.MaxBytes / 1048576.0:0.#} MB。请删去图片和无关的工作表，或者按部门分成几个文件上传。");
        }

        var extension = Path.GetExtension(fileName.Trim()).ToUpperInvariant();
        var zip = content.StartsWith("PK\u0003\u0004"u8);
        var ole = content.StartsWith(new byte[] { 0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1 });
        switch (extension)
        {
            case ".XLSX" when zip:
                CheckEnd(content);
                return FileForm.Package;
            case ".XLSX" or ".XLS" when ole && content.IndexOf(EncryptedPackage) >= 0:
                throw new UnreadableFileException(RefusalCodes.Encrypted, Refusals.Encrypted);
            case ".XLSX" when ole:
                throw new UnreadableFileException(RefusalCodes.WrongContent, "文件名是 .xlsx，内容却是旧版 Excel 文件。请把文件名改为 .xls 后再上传，或者用 Excel、WPS 打开，另存为“Excel 工作簿（.xlsx）”。");
            case ".XLSX":
                throw new UnreadableFileException(RefusalCodes.WrongContent, Refusals.NotASpreadsheet);
            case ".CSV" when zip || ole || LooksBinary(content):
                throw new UnreadableFileException(
                    RefusalCodes.WrongContent, "文件名是 .csv，内容却不是文本。请用 Excel 或 WPS 打开原文件，另存为“Excel 工作簿（.xlsx）”或“CSV（逗号分隔）”后再上传。");
            case ".CSV":
                return FileForm.Text;
            case ".XLS" when zip || !ole:
                throw new UnreadableFileException(RefusalCodes.WrongContent, "文件名是 .xls，内容却不是旧版 Excel 文件。" + Refusals.NotASpreadsheet);
            case ".XLS":
                return FileForm.Compound;
            case ".XLSM" or ".XLTM" or ".XLAM":
                throw new UnreadableFileException(RefusalCodes.Macros, Refusals.Macros);
            default:
                throw new UnreadableFileException(
                    RefusalCodes.WrongExtension, "只能上传 .xlsx、.xls 或 .csv 文件。请用 Excel 或 WPS 打开工资表，另存为“Excel 工作簿（.xlsx）”后再上传。");
        }
    }

    /// <summary>A package must end with its directory: what follows would be another file hidden behind it.</summary>
    private static void CheckEnd(ReadOnlySpan<byte> content)
    {
        var end = content.Length >= 22 ? content[^22..] : default;
        if (end.IsEmpty || !end.StartsWith("PK\u0005\u0006"u8))
        {
            var last = content.LastIndexOf("PK\u0005\u0006"u8);
            throw last < 0
                ? new UnreadableFileException(RefusalCodes.Damaged, Refusals.Damaged)
                : new UnreadableFileException(RefusalCodes.Suspicious, Refusals.Suspicious);
        }

        if (BinaryPrimitives.ReadUInt16LittleEndian(end[20..]) != 0)
        {
            throw new UnreadableFileException(RefusalCodes.Suspicious, Refusals.Suspicious);
        }
    }

    private static bool LooksBinary(ReadOnlySpan<byte> content)
    {
        if (content.StartsWith("%PDF"u8) || content.StartsWith("GIF8"u8) || content.StartsWith("\u0089PNG"u8)
            || content.StartsWith(new byte[] { 0xFF, 0xD8, 0xFF }) || content.StartsWith("{\\rtf"u8))
        {
            return true;
        }

        // UTF-16 text, which Excel calls Unicode text, is full of zero bytes and announces itself.
        return !content.StartsWith(new byte[] { 0xFF, 0xFE }) && !content.StartsWith(new byte[] { 0xFE, 0xFF }) && content.Contains((byte)0);
    }
}
