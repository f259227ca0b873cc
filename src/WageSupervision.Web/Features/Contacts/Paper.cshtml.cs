using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Shell.Errors;
using WageSupervision.Web.Shell.Security;

namespace WageSupervision.Web.Features.Contacts;

/// <summary>A paper of a contact, to be printed.</summary>
[Authorize(Policies.Officer)]
public sealed class PaperModel(ContactFiles contacts, AppDbContext database) : ContactPage(contacts)
{
    /// <summary>register, supplement, accepted or refused.</summary>
    [BindProperty(SupportsGet = true)]
    public string Kind { get; set; } = "";

    /// <summary>The paper.</summary>
    public ContactPaper Paper { get; private set; } = null!;

    /// <summary>Whose it is: of the county where it was logged or, after a referral, of the receiving one.</summary>
    public string Office { get; private set; } = "";

    /// <summary>What was said, as it stands; on the register alone.</summary>
    public bool IsRegister => Kind == "register";

    /// <inheritdoc/>
    public override async Task LoadAsync()
    {
        await base.LoadAsync();
        var region = await database.Regions.AsNoTracking().SingleAsync(r => r.Code == Row.RegionCode);
        Office = region.Name + "人力资源和社会保障局";
        Paper = Kind switch
        {
            "register" => ContactPaper.RegisterOf(Contact, region.FullName),
            "supplement" => ContactPaper.SupplementOf(Contact),
            "accepted" => ContactPaper.AcceptedOf(Contact),
            "refused" => ContactPaper.RefusedOf(Contact),
            _ => null,
        } ?? throw new NotFoundException();
    }
}
