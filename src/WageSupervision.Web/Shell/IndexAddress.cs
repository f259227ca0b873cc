using Microsoft.AspNetCore.Mvc.ApplicationModels;

namespace WageSupervision.Web.Shell;

/// <summary>A folder's first page also answers to its address with <c>/Index</c>, as Razor Pages gives it to pages without an address of their own.</summary>
public sealed class IndexAddress : IPageRouteModelConvention
{
    /// <inheritdoc/>
    public void Apply(PageRouteModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        if (!model.ViewEnginePath.EndsWith("/Index", StringComparison.Ordinal))
        {
            return;
        }

        foreach (var template in model.Selectors.Select(selector => selector.AttributeRouteModel!.Template ?? "")
            .Where(template => !template.EndsWith("Index", StringComparison.Ordinal)).ToList())
        {
            model.Selectors.Add(new SelectorModel
            {
                AttributeRouteModel =
                new AttributeRouteModel { Template = (template.Length == 0 ? "" : template + "/") + "Index", SuppressLinkGeneration = true }
            });
        }
    }
}
