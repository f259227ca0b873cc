using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using WageSupervision.Domain.Papers;

namespace WageSupervision.Web.Papers;

/// <summary>Writes the text of a paper by the template that bears the name of its class.</summary>
/// <param name="views">Finds templates.</param>
/// <param name="tempData">Asked for by every view.</param>
/// <param name="services">Services of the scope.</param>
public sealed class PaperTemplates(IRazorViewEngine views, ITempDataProvider tempData, IServiceProvider services)
{
    /// <summary>The text as HTML, lines ended by a single line feed.</summary>
    /// <exception cref="InvalidOperationException">The kind has no template.</exception>
    public async Task<string> WriteAsync(Paper paper)
    {
        ArgumentNullException.ThrowIfNull(paper);

        // A paper is also issued where nobody asked for a page, so that the request around it, if any, is not its own.
        var http = new DefaultHttpContext { RequestServices = services };
        var action = new ActionContext(http, new RouteData(), new ActionDescriptor());
        var found = views.GetView(null, PathOf(paper.GetType()), isMainPage: true);
        if (!found.Success)
        {
            throw new InvalidOperationException($"no template {PathOf(paper.GetType())}");
        }

        await using var writer = new StringWriter { NewLine = "\n" };
        var data = new ViewDataDictionary<Paper>(new EmptyModelMetadataProvider(), new ModelStateDictionary()) { Model = paper };
        await found.View.RenderAsync(new ViewContext(action, found.View, data, new TempDataDictionary(http, tempData), writer, new HtmlHelperOptions()));
        return writer.ToString().ReplaceLineEndings("\n");
    }

    /// <summary>Where the template of a kind lies.</summary>
    public static string PathOf(Type kind)
    {
        ArgumentNullException.ThrowIfNull(kind);
        return $"/Papers/Templates/{kind.Name}.cshtml";
    }
}
