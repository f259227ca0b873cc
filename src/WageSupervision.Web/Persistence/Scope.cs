using WageSupervision.Domain.Enterprises;

namespace WageSupervision.Web.Persistence;

/// <summary>A row of an enterprise.</summary>
public interface IOfEnterprise
{
    /// <summary>The enterprise.</summary>
    long EnterpriseId { get; }
}

/// <summary>A row of a county.</summary>
public interface IInRegion
{
    /// <summary>The county's code.</summary>
    string RegionCode { get; }
}

/// <summary>Whose rows a person may see: those of an area, or those of one enterprise.</summary>
public static class Scope
{
    /// <summary>
    /// Those with a registration of their own: a unit that nobody finds registered, or a person, is party to a case and on no list to choose from.
    /// </summary>
    public static IQueryable<EnterpriseRow> Registered(this IQueryable<EnterpriseRow> enterprises) =>
        enterprises.Where(e => e.Registration == Registration.Registered);

    /// <summary>Those of an area. Codes of GB/T 2260 nest by prefix.</summary>
    public static IQueryable<TRow> InArea<TRow>(this IQueryable<TRow> rows, Jurisdiction area)
        where TRow : class, IInRegion
    {
        var prefix = area.Prefix;
        return rows.Where(row => row.RegionCode.StartsWith(prefix));
    }

    /// <summary>Those of an enterprise.</summary>
    public static IQueryable<TRow> OfEnterprise<TRow>(this IQueryable<TRow> rows, long enterpriseId)
        where TRow : class, IOfEnterprise => rows.Where(row => row.EnterpriseId == enterpriseId);

    /// <summary>Those of enterprises that lie in an area, for rows that name no county themselves.</summary>
    public static IQueryable<TRow> OfEnterprisesIn<TRow>(this IQueryable<TRow> rows, AppDbContext database, Jurisdiction area)
        where TRow : class, IOfEnterprise
    {
        var prefix = area.Prefix;
        return rows.Where(row => database.Enterprises.Any(firm => firm.EnterpriseId == row.EnterpriseId && firm.RegionCode.StartsWith(prefix)));
    }
}
