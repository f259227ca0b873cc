using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.AspNetCore.Routing.Template;

namespace WageSupervision.Web.Shell;

/// <summary>What the portal has at an address, whatever the method.</summary>
/// <param name="endpoints">Every page and route.</param>
/// <param name="policies">What the parts of a route may be.</param>
public sealed class Addresses(EndpointDataSource endpoints, ParameterPolicyFactory policies)
{
    /// <summary>The pages and routes whose pattern fits a path. Parts that are not of the kind the route wants, such as an id, do not fit.</summary>
    public IEnumerable<RouteEndpoint> At(HttpContext context, PathString path) => endpoints.Endpoints.OfType<RouteEndpoint>()
        .Where(endpoint => endpoint.RoutePattern.RawText is { } pattern && Fits(context, path, endpoint.RoutePattern, pattern.TrimStart('/')));

    private bool Fits(HttpContext context, PathString path, RoutePattern route, string template)
    {
        RouteValueDictionary values = [];
        return !template.StartsWith("{*", StringComparison.Ordinal) && new TemplateMatcher(TemplateParser.Parse(template), []).TryMatch(path, values)
            && route.Parameters.All(parameter => parameter.ParameterPolicies.All(policy =>
                policies.Create(parameter, policy) is not IRouteConstraint constraint
                || constraint.Match(context, null, parameter.Name, values, RouteDirection.IncomingRequest)));
    }
}
