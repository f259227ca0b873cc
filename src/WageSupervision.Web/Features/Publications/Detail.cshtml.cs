using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using WageSupervision.Domain.Publications;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Shell.Errors;

namespace WageSupervision.Web.Features.Publications;

/// <summary>One disclosure as the public sees it.</summary>
[AllowAnonymous]
public sealed class DetailModel(AppDbContext database, DisclosureFiles disclosures) : PortalPage
{
    /// <summary>The disclosure's id.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid DisclosureId { get; set; }

    /// <summary>The disclosure.</summary>
    public DisclosureRow Row { get; private set; } = null!;

    /// <summary>The region in words.</summary>
    public string Region { get; private set; } = "";

    /// <summary>Why it was withdrawn; <c>null</c> where it stands. Then nothing else of it is shown.</summary>
    public DisclosureWithdrawn? Withdrawn { get; private set; }

    /// <summary>What was corrected, newest first.</summary>
    public IReadOnlyList<DisclosureCorrected> Corrections { get; private set; } = [];

    /// <summary>What has been paid since, newest first: day and total.</summary>
    public IReadOnlyList<(DateOnly On, decimal Total)> Payments { get; private set; } = [];

    /// <inheritdoc/>
    public override async Task LoadAsync()
    {
        var rows = await disclosures.Standing().Concat(disclosures.Withdrawn()).Where(d => d.DisclosureId == DisclosureId).ToListAsync();
        var opened = (await disclosures.SoundAsync(rows, HttpContext.RequestAborted)).SingleOrDefault() ?? throw new NotFoundException();
        Row = opened.Row;
        Region = await database.Regions.Where(r => r.Code == Row.RegionCode).Select(r => r.FullName).SingleAsync();
        Withdrawn = opened.File.Withdrawn;
        Corrections = [.. opened.File.Events.OfType<DisclosureCorrected>().Reverse()];
        Payments = [.. opened.File.Events.OfType<DisclosurePaymentNoted>().Reverse().Select(p => (p.On, p.PaidTotal))];
    }
}
