using Microsoft.AspNetCore.Mvc;

namespace WageSupervision.Web.Features.Filings;

/// <summary>A sheet with what is wrong marked in it, as it is handed out.</summary>
public static class MarkedFile
{
    /// <summary>The download; not found where there is nothing to mark.</summary>
    /// <param name="marked">The workbook, or <c>null</c>.</param>
    /// <param name="fileName">The name of the file as sent.</param>
    public static IActionResult Of(byte[]? marked, string fileName) => marked is null ? new NotFoundResult()
        : new FileContentResult(marked, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
        {
            FileDownloadName = $"{Path.GetFileNameWithoutExtension(fileName)}-标出错误.xlsx",
        };
}
