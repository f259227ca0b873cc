using Microsoft.AspNetCore.Identity;

namespace WageSupervision.Web.Persistence;

/// <summary>A person's account. Officers and union officials have a region, filers and workers an enterprise.</summary>
public sealed class Account : IdentityUser<Guid>
{
    /// <summary>What others see: the person's function or name.</summary>
    public string DisplayName { get; set; } = "";

    /// <summary>The office, union or enterprise the person acts for.</summary>
    public string Organisation { get; set; } = "";

    /// <summary>The role.</summary>
    public Role Role { get; set; }

    /// <summary>The area of an officer or union official.</summary>
    public string? RegionCode { get; set; }

    /// <summary>执法证号 of an inspector, or <c>null</c> while it is not registered.</summary>
    public string? CertificateNumber { get; set; }

    /// <summary>The enterprise of a filer or worker.</summary>
    public long? EnterpriseId { get; set; }

    /// <summary>The blind index of a worker's identity number; finds the worker's own payroll lines.</summary>
    public byte[]? IdentityIndex { get; set; }

    /// <summary>Set while the account is shut; no request of it is served from then on.</summary>
    public DateTimeOffset? DisabledAt { get; set; }

    /// <summary>SHA-256 of the one-time code with which the owner sets the first password.</summary>
    public byte[]? ActivationCodeHash { get; set; }

    /// <summary>The last moment the activation code works.</summary>
    public DateTimeOffset? ActivationExpiresAt { get; set; }
}
