using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Core.Infrastructure;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;
using WageSupervision.Web.Shell.Errors;
using WageSupervision.Web.Shell.Security;

namespace WageSupervision.Web.Shell.Forms;

/// <summary>What a page shows of a kept form.</summary>
/// <param name="Id">The form.</param>
/// <param name="Form">What was kept; <c>null</c> where it is not, or no longer, there for this person.</param>
/// <param name="IsForAnother">It was filled in for another enterprise than the one acted for now, and waits until its filer switches back.</param>
public sealed record ShownForm(string Id, KeptForm? Form, bool IsForAnother = false)
{
    /// <summary>What this request shows; <c>null</c> where it is about no kept form.</summary>
    public static ShownForm? Of(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return context.Items[typeof(ShownForm)] as ShownForm;
    }

    /// <summary>The kept files of a field.</summary>
    public static IReadOnlyList<KeptFile> FilesOf(HttpContext context, string field) =>
        [.. Of(context)?.Form?.Files.Where(file => string.Equals(file.Name, field, StringComparison.OrdinalIgnoreCase)) ?? []];
}

/// <summary>
/// Shows a kept form on its page, the way a refused one comes back but without errors; nothing is done with it. When it is sent again,
/// the kept files stand in for those that were not chosen anew: no page can put a file into a browser. Of a form that is refused the files are kept.
/// </summary>
public sealed class KeptFormFilter : IAsyncResourceFilter, IAsyncPageFilter, IAsyncAlwaysRunResultFilter
{
    /// <inheritdoc/>
    public async Task OnResourceExecutionAsync(ResourceExecutingContext context, ResourceExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(next);
        var http = context.HttpContext;
        if (IsErrorPage(http) || FormOwner.Of(http.User) is not { } owner)
        {
            await next();
        }
        else if (HttpMethods.IsGet(http.Request.Method) && http.Request.Query[FormKeeping.Parameter].ToString() is { Length: > 0 } asked)
        {
            await ShowAsync(http, owner, asked, next);
        }
        else if (HttpMethods.IsPost(http.Request.Method) && http.Request.HasFormContentType
            && http.Request.Form[FormKeeping.Field].ToString() is { Length: > 0 } sent)
        {
            await SendAsync(http, owner, sent, next);
        }
        else
        {
            await next();
        }
    }

    /// <inheritdoc/>
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    /// <inheritdoc/>
    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(next);
        if (context.HttpContext.Items.ContainsKey(typeof(KeptFormFilter)) && context.HandlerInstance is PortalPage page)
        {
            // Whether it is in order is said when it is sent.
            foreach (var field in page.ModelState.Values)
            {
                field.Errors.Clear();
                field.ValidationState = ModelValidationState.Valid;
            }

            context.Result = await PageErrorsFilter.ShowAsync(page, page.TakeUpAsync, StatusCodes.Status200OK);
            return;
        }

        // A form that comes back comes without the files chosen in it: they wait here.
        var executed = await next();
        if (executed.Result is PageResult { StatusCode: StatusCodes.Status400BadRequest or StatusCodes.Status409Conflict }
            && context.HttpContext is { Request: { HasFormContentType: true, Form.Files.Count: > 0 } } http)
        {
            http.Items[typeof(ShownForm)] = await http.RequestServices.GetRequiredService<FormKeeping>().KeepFilesAsync(http);
        }
    }

    /// <inheritdoc/>
    public async Task OnResultExecutionAsync(ResultExecutingContext context, ResultExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(next);

        // A page that everybody may open was opened by somebody signed in, whose form token holds no longer.
        if (context.Result is IAntiforgeryValidationFailedResult && !IsErrorPage(context.HttpContext) && await WayOnAsync(context.HttpContext) is { } way)
        {
            context.Result = new LocalRedirectResult(way);
        }

        await next();
    }

    private static async Task ShowAsync(HttpContext http, FormOwner owner, string id, ResourceExecutionDelegate next)
    {
        var request = http.Request;
        var form = http.RequestServices.GetRequiredService<KeptForms>().Find(id, owner.AccountId);
        if (form is null || !IsOf(form, request))
        {
            http.Items[typeof(ShownForm)] = new ShownForm(id, null);
            await next();
            return;
        }

        if (form.Owner != owner)
        {
            http.Items[typeof(ShownForm)] = new ShownForm(id, null, IsForAnother: true);
            await next();
            return;
        }

        // For the page's properties it is as if the form had just been sent; its handler is never called.
        http.Items[typeof(ShownForm)] = new ShownForm(id, form);
        http.Items[typeof(KeptFormFilter)] = true;
        request.Method = HttpMethods.Post;
        request.Form = form.AsSent();
        await next();
        request.Method = HttpMethods.Get;
    }

    private static async Task SendAsync(HttpContext http, FormOwner owner, string id, ResourceExecutionDelegate next)
    {
        var forms = http.RequestServices.GetRequiredService<KeptForms>();
        var request = http.Request;
        if (forms.Find(id, owner.AccountId) is not { } form || form.Owner != owner || !IsOf(form, request))
        {
            await next();
            return;
        }

        // Another form of the same page may be sent first: what was kept is not that one's, and stays.
        http.Items[typeof(ShownForm)] = new ShownForm(id, form);
        if (form.Handler != request.Query["handler"].ToString())
        {
            await next();
            return;
        }

        request.Form = new FormCollection(
            request.Form.ToDictionary(StringComparer.OrdinalIgnoreCase), form.With(request.Form.Files, request.Form[FormKeeping.Without]));
        if (IsDone(await next()))
        {
            forms.Remove(id, owner.AccountId);
        }
    }

    // It is shown whatever was sent, also where that cannot be read as a form.
    private static bool IsErrorPage(HttpContext http) =>
        http.Features.Get<IStatusCodeReExecuteFeature>() is not null || http.Features.Get<IExceptionHandlerFeature>() is not null;

    // A page that answers with what came out, like a check, is done as one that leads on.
    private static bool IsDone(ResourceExecutedContext executed) => executed is { Canceled: false, Exception: null }
        && (executed.Result is LocalRedirectResult or RedirectResult
            || (executed.Result is PageResult && executed.ModelState.IsValid && executed.HttpContext.Response.StatusCode == StatusCodes.Status200OK));

    private static bool IsOf(KeptForm form, HttpRequest request) => string.Equals(form.Page, request.Path.Value, StringComparison.OrdinalIgnoreCase);

    private static async Task<string?> WayOnAsync(HttpContext http)
    {
        var keeping = http.RequestServices.GetRequiredService<FormKeeping>();
        try
        {
            if (keeping.OwnerOf(http) is not { } owner || (FormOwner.Of(http.User) is { } now && now.AccountId != owner.AccountId))
            {
                return null;
            }

            var way = await keeping.WayBackAsync(http);
            return FormOwner.Of(http.User) is null ? SignIn.Way(way) : way;
        }
        catch (Exception unread) when (FormKeeping.IsUnreadable(unread) || unread is BadHttpRequestException)
        {
            // The error page says why it could not be read.
            return null;
        }
    }
}
