using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Shell.Errors;
using WageSupervision.Web.Shell.Input;
using WageSupervision.Web.Shell.Layout;
using WageSupervision.Web.Shell.Security;

namespace WageSupervision.Web.Features.Accounts;

/// <summary>企业.</summary>
[Authorize(Policies.Administrator)]
public sealed class EnterprisesModel(AppDbContext database) : PortalPage
{
    private const int PageSize = 50;

    /// <summary>Part of the name, or the beginning of the credit code.</summary>
    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Query { get; set; }

    /// <summary>The page, from 1.</summary>
    [BindProperty(SupportsGet = true, Name = "p")]
    public int? Number { get; set; }

    /// <summary>The enterprises.</summary>
    public IReadOnlyList<EnterpriseRow> Enterprises { get; private set; } = [];

    /// <summary>Names of areas by code.</summary>
    public IReadOnlyDictionary<string, string> Areas { get; private set; } = new Dictionary<string, string>();

    /// <summary>Where the list stands.</summary>
    public Pager Pager { get; private set; } = new(1, false, "", []);

    /// <inheritdoc/>
    public override async Task LoadAsync()
    {
        var enterprises = database.Employers.AsNoTracking();
        if (!string.IsNullOrWhiteSpace(Query))
        {
            var part = Pattern(Query);
            var code = SaveEnterpriseValidator.CreditCodeOf(Query);
            enterprises = enterprises.Where(e => EF.Functions.ILike(e.Name, part) || e.CreditCode.StartsWith(code));
        }

        var number = Pager.Of(Number);
        var found = await enterprises.OrderBy(e => e.RegionCode).ThenBy(e => e.EnterpriseId).Skip((number - 1) * PageSize).Take(PageSize + 1).ToListAsync();
        Enterprises = [.. found.Take(PageSize)];
        Areas = await database.Regions.AsNoTracking().ToDictionaryAsync(r => r.Code, r => r.FullName);
        Pager = new Pager(number, found.Count > PageSize, "/Administration/Enterprises", [new("q", Query)]);
    }

    /// <summary>A pattern that finds the words anywhere; what would be a wildcard is taken as written.</summary>
    internal static string Pattern(string query)
    {
        var text = LenientText.Fold(query);
        text = (text.Length <= 100 ? text : text[..100])
            .Replace(@"\", @"\\", StringComparison.Ordinal).Replace("%", @"\%", StringComparison.Ordinal).Replace("_", @"\_", StringComparison.Ordinal);
        return $"%{text}%";
    }
}
