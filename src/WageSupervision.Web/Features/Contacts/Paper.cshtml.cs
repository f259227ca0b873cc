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

    /// <summary>Whose it is: the office that had it when the paper was made.</summary>
    public string Office { get; private set; } = "";

    /// <summary>Whether it is to be signed by who came and who wrote it down.</summary>
    public bool IsRegister => Kind == "register";

    /// <inheritdoc/>
    public override async Task LoadAsync()
    {
        await base.LoadAsync();
        var first = await database.Regions.AsNoTracking().SingleAsync(r => r.Code == Row.FirstRegionCode);
        Paper = Kind switch
        {
            "register" => ContactPaper.RegisterOf(Contact, first.FullName),
            "supplement" => ContactPaper.SupplementOf(Contact),
            "accepted" => ContactPaper.AcceptedOf(Contact),
            "refused" => ContactPaper.RefusedOf(Contact),
            _ => null,
        } ?? throw new NotFoundException();
        var code = Contact.RegionAt(Paper.Made);
        Office = await database.Regions.Where(r => r.Code == code).Select(r => r.Name).SingleAsync() + "人力资源和社会保障局";
    }
}
