using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Shell.Errors;
using WageSupervision.Domain.Disclosures;

namespace WageSupervision.Web.Features.Disclosures;

/// <summary>One disclosure as the public sees it.</summary>
public sealed class DetailModel(AppDbContext database, DisclosureFiles disclosures, ProcedureLog log) : PortalPage
{
    /// <summary>The disclosure's id.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid DisclosureId { get; set; }

    /// <summary>The disclosure.</summary>
    public DisclosureRow Row { get; private set; } = null!;

    /// <summary>The region in words.</summary>
    public string Region { get; private set; } = "";

    /// <summary>What has been paid since, newest first: day and total.</summary>
    public IReadOnlyList<(DateOnly On, decimal Total)> Payments { get; private set; } = [];

    /// <inheritdoc/>
    public override async Task LoadAsync()
    {
        Row = (await disclosures.SoundAsync(await disclosures.Standing().Where(d => d.DisclosureId == DisclosureId).ToListAsync(), HttpContext.RequestAborted)).SingleOrDefault()
            ?? throw new NotFoundException();
        Region = await database.Regions.Where(r => r.Code == Row.RegionCode).Select(r => r.FullName).SingleAsync();
        Payments = [.. (await log.ReadAsync(Row.EnterpriseId, Row.DisclosureId)).OfType<DisclosurePaymentNoted>().Reverse().Select(p => (p.On, p.PaidTotal))];
    }
}
