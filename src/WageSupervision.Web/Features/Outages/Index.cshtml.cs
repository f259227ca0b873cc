using Microsoft.AspNetCore.Authorization;
using WageSupervision.Domain.Parameters;
using WageSupervision.Web.Shell.Errors;

namespace WageSupervision.Web.Features.Outages;

/// <summary>运行记录: outages as measured, and what they moved.</summary>
[AllowAnonymous]
public sealed class IndexModel(OutageReporting reporting, OutageLedger ledger, LegalParameters parameters) : PortalPage
{
    /// <summary>What there is to read.</summary>
    public OutageReport Report { get; private set; } = null!;

    /// <summary>The shortest silence that counts.</summary>
    public TimeSpan Threshold => ledger.Threshold;

    /// <summary>An area in words.</summary>
    public string AreaName(string code) => parameters.Divisions.Find(code)?.ShortName ?? code;

    /// <inheritdoc/>
    public override async Task LoadAsync() => Report = await reporting.DrawUpAsync(HttpContext.RequestAborted);
}
