using WageSupervision.Domain.Procedure;
using WageSupervision.Web.Shell.Errors;

namespace WageSupervision.Web.Features.Outages;

/// <summary>What a page of handing in does when something behind it is down: the receipt comes first.</summary>
public static partial class InOutage
{
    /// <summary>Loads what the page shows beside the form, as far as the database is there.</summary>
    public static async Task TryAsync(Func<Task> load)
    {
        ArgumentNullException.ThrowIfNull(load);
        try
        {
            await load();
        }
        catch (Exception away) when (ConnectionFailures.Is(away))
        {
            // The file is received all the same; what could not be loaded only fills in or explains the form.
        }
    }

    /// <summary>
    /// Reads a file that has its receipt. Where reading is down, the receipt stands, and the file is read by itself later.
    /// Gives the sentence for the next page, or <c>null</c>.
    /// </summary>
    public static async Task<string?> CheckAsync(HttpContext context, Func<Task> check)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(check);
        try
        {
            await check();
            return null;
        }
        catch (Exception failure) when (failure is not (OperationCanceledException or NotFoundException or ForbiddenException or ProcedureRuleException))
        {
            Down(context.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger(nameof(InOutage)), failure.GetType().Name);
            return "文件已经收到，收件回执有效。现在核对不了，平台会稍后自动核对，不用重新上传。";
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A file was received and could not be read: {Kind}; it will be read later")]
    private static partial void Down(ILogger logger, string kind);
}
