using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.EntityFrameworkCore;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Shell.Errors;
using WageSupervision.Web.Shell.Messaging;

namespace WageSupervision.Web.Shell.Forms;

/// <summary>
/// A form that is sent a second time, because the answer did not come or the page was loaded anew, is not carried out again: whoever
/// sent it is led to where the first led, and told so.
/// </summary>
public sealed class SentOnce : IAsyncPageFilter
{
    /// <summary>What is said the second time.</summary>
    public const string Words = "这一页刚才已经交过一次，已经记下，没有再记第二次。";

    /// <inheritdoc/>
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    /// <inheritdoc/>
    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(next);
        var http = context.HttpContext;

        // The error page is shown whatever was sent, also where that cannot be read as a form.
        if (context.HandlerInstance is not PortalPage page || page is ErrorModel || await SentForm.OfAsync(http.Request, http.RequestServices.GetRequiredService<FieldProtector>()) is not { } sent)
        {
            await next();
            return;
        }

        var form = http.RequestServices.GetRequiredService<FormReading>();
        var database = http.RequestServices.GetRequiredService<AppDbContext>();
        var own = http.Request.Path + http.Request.QueryString;
        if (await TryAsync(() => database.SentForms.AnyAsync(row => row.Opened == sent.Opened && row.Content == sent.Content, http.RequestAborted)))
        {
            context.Result = await SecondAsync();
            return;
        }

        form.Sent = sent;
        var executed = await next();
        if (form.IsClaimed)
        {
            var way = AddressOf(page, executed.Result) ?? own;
            await TryAsync(async () => await database.SentForms.Where(row => row.Opened == sent.Opened && row.Content == sent.Content)
                .ExecuteUpdateAsync(row => row.SetProperty(each => each.LedTo, way), CancellationToken.None) > 0);
        }

        if (executed.Exception is SentAlreadyException)
        {
            executed.ExceptionHandled = true;
            executed.Result = await SecondAsync();
        }

        async Task<IActionResult> SecondAsync()
        {
            page.Done = Words;
            return new LocalRedirectResult(await LedToAsync(database, sent, http.RequestAborted) ?? own);
        }
    }

    // While the database is away nothing is known to have been sent: what takes a form then says so itself, and what is committed stays so.
    private static async Task<bool> TryAsync(Func<Task<bool>> ask)
    {
        try
        {
            return await ask();
        }
        catch (Exception away) when (ConnectionFailures.Is(away))
        {
            return false;
        }
    }

    private static string? AddressOf(PortalPage page, IActionResult? result) => result switch
    {
        LocalRedirectResult to => to.Url,
        RedirectResult to => to.Url,
        RedirectToPageResult to => page.Url.Page(to.PageName, to.PageHandler, to.RouteValues),
        _ => null,
    } is { } way && page.Url.IsLocalUrl(way) ? way : null;

    // The first has been committed, and may still be on its way to its answer.
    private static async Task<string?> LedToAsync(AppDbContext database, SentForm sent, CancellationToken cancellationToken)
    {
        for (var again = 20; ; again--)
        {
            var way = await database.SentForms.Where(row => row.Opened == sent.Opened && row.Content == sent.Content)
                .Select(row => row.LedTo).SingleOrDefaultAsync(cancellationToken);
            if (way is not null || again == 0)
            {
                return way;
            }

            await Task.Delay(100, cancellationToken);
        }
    }
}
