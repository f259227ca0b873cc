using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using WageSupervision.Domain.Papers;
using WageSupervision.Web.Papers;
using WageSupervision.Web.Shell.Errors;
using WageSupervision.Web.Shell.Security;

namespace WageSupervision.Web.Features.Contacts;

/// <summary>The last paper of a kind of a contact, as it was issued.</summary>
[Authorize(Policies.Officer)]
public sealed class PaperModel(ContactFiles contacts, PaperFiles papers) : ContactPage(contacts)
{
    /// <summary>register, supplement, accepted or refused.</summary>
    [BindProperty(SupportsGet = true)]
    public string Kind { get; set; } = "";

    /// <summary>The paper.</summary>
    public PaperView Paper { get; private set; } = null!;

    /// <inheritdoc/>
    public override async Task LoadAsync()
    {
        await base.LoadAsync();
        Paper = await (Kind switch
        {
            "register" => LastAsync<ContactRegisterPaper>(),
            "supplement" => LastAsync<ContactSupplementPaper>(),
            "accepted" => LastAsync<ContactAcceptedPaper>(),
            "refused" => LastAsync<ContactRefusedPaper>(),
            _ => Task.FromResult<PaperView?>(null),
        }) ?? throw new NotFoundException();
    }

    private Task<PaperView?> LastAsync<TPaper>()
        where TPaper : Paper => papers.LastAsync<TPaper>(Row.EnterpriseId, ContactId, HttpContext.RequestAborted);
}
