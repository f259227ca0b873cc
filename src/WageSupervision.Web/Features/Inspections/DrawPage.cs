using Microsoft.AspNetCore.Mvc;
using WageSupervision.Domain.Inspections;
using WageSupervision.Domain.Procedure;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Procedures;
using WageSupervision.Web.Shell.Errors;

namespace WageSupervision.Web.Features.Inspections;

/// <summary>A page about one draw, for officers.</summary>
/// <param name="draws">Draws this person may see.</param>
public abstract class DrawPage(DrawFiles draws) : PortalPage
{
    /// <summary>The draw's id.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid DrawId { get; set; }

    /// <summary>The draw as it was loaded.</summary>
    public Opened<RandomDraw, DrawRow> Opened { get; private set; } = null!;

    /// <summary>What its gates must know besides its events.</summary>
    public DrawFacts Facts { get; private set; } = null!;

    /// <summary>The step's preconditions; empty on a page that takes none.</summary>
    public Gate Gate { get; private set; } = new("", "", []);

    /// <summary>What lists show of it.</summary>
    public DrawRow Row => Opened.Row;

    /// <summary>The draw.</summary>
    public RandomDraw Draw => Opened.File;

    /// <inheritdoc/>
    public override async Task LoadAsync()
    {
        Opened = await draws.LoadAsync(DrawId, HttpContext.RequestAborted);
        Facts = await draws.FactsAsync(Opened, HttpContext.RequestAborted);
        if (GetType().GetCustomAttributes(typeof(StepPageAttribute), false) is [StepPageAttribute page])
        {
            Gate = ((Step<RandomDraw, DrawFacts>)page.Step).Gate(Draw, Facts);
        }
    }
}

/// <summary>What is drawn, in words that everybody may read.</summary>
/// <param name="Order">From 1.</param>
/// <param name="Name">The enterprise.</param>
/// <param name="CreditCode">统一社会信用代码.</param>
/// <param name="EnterpriseId">The enterprise.</param>
/// <param name="Officers">Names of those who go; the public is shown none.</param>
public sealed record DrawnLine(int Order, string Name, string CreditCode, long EnterpriseId, IReadOnlyList<FrozenOfficer> Officers)
{
    /// <summary>The lines of a draw that was made.</summary>
    public static IReadOnlyList<DrawnLine> Of(DrawMade? made, DrawMaterial material)
    {
        var (enterprises, officers) = (material.Enterprises.ToDictionary(each => each.Entry.Id), material.Officers.ToDictionary(each => each.Entry.Id));
        return made is null ? [] : [.. made.Result.Select(each => new DrawnLine(
            each.Order, enterprises[each.Entry].Entry.Name!, enterprises[each.Entry].Entry.Code!, enterprises[each.Entry].EnterpriseId,
            [.. each.Officers.Select(id => officers[id])]))];
    }
}
