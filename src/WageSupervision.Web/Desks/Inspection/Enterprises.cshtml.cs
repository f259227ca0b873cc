using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Shell.Errors;
using WageSupervision.Web.Shell.Input;
using WageSupervision.Web.Shell.Security;

namespace WageSupervision.Web.Desks.Inspection;

/// <summary>The enterprises of the officer's area, by name or credit code.</summary>
[Authorize(Policies.Officer)]
public sealed class EnterprisesModel(AppDbContext database, ICurrentUser user) : PortalPage
{
    /// <summary>How many are listed at most.</summary>
    public const int Shown = 50;

    /// <summary>Words of the name, or the credit code.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    /// <summary>The accepted complaint for which an enterprise is looked for: then a case is opened from it; or <c>null</c>.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Contact { get; set; }

    /// <summary>Where an enterprise of the list leads.</summary>
    public string AddressOf(long enterpriseId)
    {
        var id = enterpriseId.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return Contact is { } contact ? $"/Cases/OpenOther/{id}?contact={contact}" : $"/Inspection/Enterprise/{id}";
    }

    /// <summary>Enterprises with their region and how many cases are open.</summary>
    public IReadOnlyList<(EnterpriseRow Enterprise, string Region, int Open)> Found { get; private set; } = [];

    /// <summary>Whether there are more.</summary>
    public bool HasMore { get; private set; }

    /// <inheritdoc/>
    public override async Task LoadAsync()
    {
        var words = SearchText.Fold(Q);
        var (name, code) = (SearchText.NameIn(words), SearchText.CodeIn(words));
        var found = await (from e in database.Employers.AsNoTracking().InArea(user.Area)
                           join r in database.Regions on e.RegionCode equals r.Code
                           where words == "" || e.Name.Contains(name) || (code != null && e.CreditCode.StartsWith(code))
                           orderby e.Name, e.EnterpriseId
                           select new { e, r.FullName, Open = database.Cases.Count(c => c.EnterpriseId == e.EnterpriseId && c.ClosedOn == null) })
            .Take(Shown + 1).ToListAsync();
        HasMore = found.Count > Shown;
        Found = [.. found.Take(Shown).Select(each => (each.e, each.FullName, each.Open))];
    }
}
