using FluentValidation;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Primitives;
using WageSupervision.Domain.Procedure;
using WageSupervision.Web.Shell.Messaging;
using WageSupervision.Web.Shell.Outages;

namespace WageSupervision.Web.Shell.Errors;

/// <summary>
/// A refused form comes back as the same page with what the person typed, a summary at the top and a message at each field:
/// 400 for its shape, 409 for a step that the procedure does not allow now.
/// </summary>
public sealed class PageErrorsFilter : IAsyncPageFilter
{
    /// <inheritdoc/>
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    /// <inheritdoc/>
    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(next);
        var method = context.HttpContext.Request.Method;
        if (context.HandlerMethod is null && !HttpMethods.IsGet(method) && !HttpMethods.IsHead(method) && context.HandlerInstance is not ErrorModel)
        {
            // Without a handler Razor Pages would draw the page unloaded.
            context.Result = new StatusCodeResult(StatusCodes.Status405MethodNotAllowed);
            return;
        }

        var page = context.HandlerInstance as PortalPage;
        if (page is not null && HasNul(context.HttpContext))
        {
            context.Result = new BadRequestResult();
            return;
        }

        // A field that could not be read hides no other error: the command is still sent, and its pipeline only looks at it.
        var form = context.HttpContext.RequestServices.GetRequiredService<FormReading>();
        form.IsBroken = page is not null && context.HandlerMethod?.HttpMethod == "Post" && !page.ModelState.IsValid;
        var executed = await next();
        switch (executed.Exception)
        {
            case NotFoundException:
                Replace(executed, new NotFoundResult());
                break;
            case ForbiddenException:
                Replace(executed, new ForbidResult());
                break;
            case ValidationException invalid when page is not null:
                Add(page.ModelState, [.. invalid.Errors.Select(failure => ("Input." + failure.PropertyName, failure.ErrorMessage))]);
                Add(page.ModelState, [.. form.AlsoWrong.Select(Worded)]);
                Replace(executed, await Again(page, StatusCodes.Status400BadRequest));
                break;
            case ProcedureRuleException refused when page is not null:
                Add(page.ModelState, [Worded(refused)]);
                Add(page.ModelState, [.. form.AlsoWrong.Select(Worded)]);
                Replace(executed, await Again(page, StatusCodes.Status409Conflict));
                break;
            case ConflictException conflict when page is not null:
                page.ModelState.AddModelError("", conflict.Message);
                Replace(executed, await Again(page, StatusCodes.Status409Conflict));
                break;
            case AttemptSpooledException spooled:
                Replace(executed, new LocalRedirectResult($"/Outages/Attempt/{spooled.Number}"));
                break;
            case { } away when page is IOpenInOutage && HttpMethods.IsGet(method) && ConnectionFailures.Is(away):
                page.ViewData["DatabaseAway"] = true;
                Replace(executed, page.Page());
                break;
            case null when form.IsBroken && page is not null:
                // The handler sent no command that could have looked at it.
                Replace(executed, await Again(page, StatusCodes.Status400BadRequest));
                break;
            default:
                break;
        }
    }

    private static (string Key, string Message) Worded(ProcedureRuleException refused) =>
        (refused.Field is null ? "" : "Input." + refused.Field, $"{refused.Message}（依据：{refused.Citation}）");

    // What could not be read is not missing as well: the first who speaks of a field is heard.
    private static void Add(ModelStateDictionary state, IReadOnlyList<(string Key, string Message)> errors)
    {
        // A line of a list is spoken of by itself, and the list as a whole with it.
        var wrong = state.Where(entry => entry.Value?.Errors.Count > 0).SelectMany(entry => new[] { entry.Key, entry.Key.Split('[')[0] })
            .ToHashSet(StringComparer.Ordinal);
        foreach (var (key, message) in errors.Where(error => !wrong.Contains(error.Key)))
        {
            state.AddModelError(key, message);
        }
    }

    // No keyboard types U+0000, and PostgreSQL takes it in no text. The error page itself is shown whatever was sent.
    private static bool HasNul(HttpContext context)
    {
        var request = context.Request;
        return context.Features.Get<IStatusCodeReExecuteFeature>() is null && context.Features.Get<IExceptionHandlerFeature>() is null
            && (request.Query.Any(pair => Contains(pair.Value)) || request.RouteValues.Values.Any(value => Contains(value as string))
                || (request.HasFormContentType && request.Form.Any(pair => Contains(pair.Value))));

        static bool Contains(StringValues values) => values.Any(value => value is not null && value.Contains('\0', StringComparison.Ordinal));
    }

    private static Task<IActionResult> Again(PortalPage page, int status) => ShowAsync(page, page.LoadAsync, status);

    /// <summary>Shows a page with the form that its properties hold.</summary>
    /// <param name="page">The page.</param>
    /// <param name="load">Loads what it shows beside the form.</param>
    /// <param name="status">The status of the answer.</param>
    internal static async Task<IActionResult> ShowAsync(PortalPage page, Func<Task> load, int status)
    {
        try
        {
            await load();
        }
        catch (NotFoundException)
        {
            return new NotFoundResult();
        }
        catch (ForbiddenException)
        {
            return new ForbidResult();
        }

        var result = page.Page();
        result.StatusCode = status;
        return result;
    }

    private static void Replace(PageHandlerExecutedContext executed, IActionResult result)
    {
        executed.ExceptionHandled = true;
        executed.Result = result;
    }
}
