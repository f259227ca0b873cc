using WageSupervision.Domain.Procedure;

namespace WageSupervision.Domain.Publications;

/// <summary>An entry of a list to whose content the enterprise may object.</summary>
public interface IHearsObjections
{
    /// <summary>Objections, answered ones too.</summary>
    int Objections { get; }
}

/// <summary>Who takes steps of a list, and where: one page and one command for all of them.</summary>
/// <param name="Action">The command.</param>
/// <param name="Words">What the audit calls it.</param>
/// <param name="Role">Who.</param>
/// <param name="Page">The page; the step stands in its query.</param>
internal sealed record ListDesk(string Action, string Words, Role Role, string Page)
{
    /// <summary>The card of one step.</summary>
    internal StepCard Card(string name, string title, string law, int place, string? series = null) => new(name, title)
    {
        Action = Action,
        ActionWords = Words,
        Roles = [Role],
        Page = Page,
        Query = "?step=" + name,
        Law = law,
        Place = place,
        Series = series,
    };
}
