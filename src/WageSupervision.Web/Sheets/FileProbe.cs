using System.Buffers.Binary;
using System.Text;

namespace WageSupervision.Web.Sheets;

/// <summary>What a file is made as.</summary>
internal enum FileForm
{
    /// <summary>Separated values.</summary>
    Text,

    /// <summary>.xlsx: a zip package.</summary>
    Package,

    /// <summary>.xls: a compound file.</summary>
    Compound,

    /// <summary>XML Spreadsheet 2003.</summary>
    XmlSpreadsheet,

    /// <summary>A page with tables, which many office systems export and name .xls.</summary>
    Html,
}

/// <summary>Decides by its content what a file is. Its extension only says whether it is meant to be a table at all: programs name tables as they
/// please.</summary>
internal static class FileProbe
{
    private const int Looked = 4_096;
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

        CheckExtension(Path.GetExtension(fileName.Trim()).ToUpperInvariant());
        if (content.StartsWith("PK\u0003\u0004"u8))
        {
            CheckEnd(content);
            return FileForm.Package;
        }

        if (content.StartsWith(new byte[] { 0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1 }))
        {
            return content.IndexOf(EncryptedPackage) >= 0 ? throw new UnreadableFileException(RefusalCodes.Encrypted, Refusals.Encrypted) : FileForm.Compound;
        }

        return LooksBinary(content) ? throw new UnreadableFileException(RefusalCodes.WrongContent, Refusals.NotASpreadsheet) : FormOfText(Start(content));
    }

    private static void CheckExtension(string extension)
    {
        switch (extension)
        {
            case ".ODS" or ".FODS" or ".OTS":
                throw new UnreadableFileException(RefusalCodes.WrongExtension, Refusals.OpenDocument);
            case ".XLSB":
                throw new UnreadableFileException(RefusalCodes.WrongExtension, Refusals.BinaryWorkbook);
            case ".WPS" or ".WPT" or ".DOC" or ".DOCX":
                throw new UnreadableFileException(RefusalCodes.WrongExtension, Refusals.Document);
            case ".MHT" or ".MHTML":
                throw new UnreadableFileException(RefusalCodes.WrongExtension, Refusals.SingleFilePage);
            default:
                if (!AcceptedFiles.Extensions.Contains(extension))
                {
                    throw new UnreadableFileException(
                        RefusalCodes.WrongExtension, $"只能上传表格文件（{AcceptedFiles.InWords}）。请用 Excel 或 WPS 打开工资表，另存为“Excel 工作簿（.xlsx）”后再上传。");
                }

                break;
        }
    }

    private static FileForm FormOfText(string start)
    {
        if (start.StartsWith("MIME-Version:", StringComparison.OrdinalIgnoreCase))
        {
            throw new UnreadableFileException(RefusalCodes.WrongContent, Refusals.SingleFilePage);
        }

        if (!start.StartsWith('<'))
        {
            return FileForm.Text;
        }

        if (start.Contains("schemas-microsoft-com:office:spreadsheet", StringComparison.Ordinal) && start.Contains("Workbook", StringComparison.Ordinal))
        {
            return FileForm.XmlSpreadsheet;
        }

        foreach (var tag in (ReadOnlySpan<string>)["<html", "<!doctype html", "<table", "<head", "<meta", "<body", "<div", "<style", "<tr", "<center", "<form"])
        {
            if (start.Contains(tag, StringComparison.OrdinalIgnoreCase))
            {
                return FileForm.Html;
            }
        }

        return start.StartsWith("<?xml", StringComparison.Ordinal) || start.StartsWith("<!", StringComparison.Ordinal)
            ? throw new UnreadableFileException(RefusalCodes.WrongContent, Refusals.NotASpreadsheet)
            : FileForm.Text;
    }

    /// <summary>The first signs; of what is not ASCII only that it is there.</summary>
    private static string Start(ReadOnlySpan<byte> content)
    {
        var start = content[..Math.Min(Looked, content.Length)];
        var text = start.StartsWith(new byte[] { 0xFF, 0xFE }) ? Encoding.Unicode.GetString(start[2..])
            : start.StartsWith(new byte[] { 0xFE, 0xFF }) ? Encoding.BigEndianUnicode.GetString(start[2..])
            : Encoding.Latin1.GetString(start.StartsWith(new byte[] { 0xEF, 0xBB, 0xBF }) ? start[3..] : start);
        return text.TrimStart();
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
