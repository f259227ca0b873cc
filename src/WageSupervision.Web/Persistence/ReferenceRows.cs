using WageSupervision.Domain.Cases;
using WageSupervision.Domain.Enterprises;

namespace WageSupervision.Web.Persistence;

/// <summary>An administrative division (reference table).</summary>
public sealed class RegionRow
{
    /// <summary>GB/T 2260, six digits.</summary>
    public required string Code { get; init; }

    /// <summary>Its own name, for example 西湖区.</summary>
    public required string Name { get; init; }

    /// <summary>With the names above it, without the province: 杭州市西湖区.</summary>
    public required string FullName { get; init; }

    /// <summary>The row of a division.</summary>
    public static RegionRow Of(WageSupervision.Domain.Parameters.Region region)
    {
        ArgumentNullException.ThrowIfNull(region);
        return new RegionRow { Code = region.Code, Name = region.Name, FullName = region.ShortName };
    }
}

/// <summary>An enterprise.</summary>
public sealed class EnterpriseRow : IOfEnterprise, IInRegion
{
    /// <summary>The distribution key of everything an enterprise owns.</summary>
    public required long EnterpriseId { get; init; }

    /// <summary>Full name.</summary>
    public required string Name { get; set; }

    /// <summary>统一社会信用代码; empty where it is not registered.</summary>
    public required string CreditCode { get; set; }

    /// <summary>How far it is known.</summary>
    public Registration Registration { get; set; }

    /// <summary>County where the work is done.</summary>
    public required string RegionCode { get; set; }

    /// <summary>Address.</summary>
    public required string Address { get; set; }

    /// <summary>法定代表人, as it is published with a disclosure.</summary>
    public required string LegalRepresentative { get; set; }

    /// <summary>约定的发放日: the day of the month after the cycle, 1 to 31 (clamped to the month's end).</summary>
    public int Payday { get; set; } = 15;

    /// <summary>Raised with each change.</summary>
    public int Version { get; set; }

    /// <summary>As documents of today name it.</summary>
    public Addressee AsAddressee() =>
        new(Name, CreditCode, Address, LegalRepresentative, Registration is Registration.Individual or Registration.ResponsiblePerson);
}
