using Microsoft.AspNetCore.Mvc;
using WageSupervision.Domain.Contacts;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Procedures;
using WageSupervision.Web.Shell.Errors;

namespace WageSupervision.Web.Features.Contacts;

/// <summary>A page about one contact, for officers.</summary>
/// <param name="contacts">Contacts this person may see.</param>
public abstract class ContactPage(ContactFiles contacts) : PortalPage
{
    /// <summary>The contact's id.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid ContactId { get; set; }

    /// <summary>The contact as it was loaded.</summary>
    public Opened<Contact, ContactRow> Opened { get; private set; } = null!;

    /// <summary>What its gates must know besides its events.</summary>
    public ContactFacts Facts { get; private set; } = null!;

    /// <summary>What lists show of it.</summary>
    public ContactRow Row => Opened.Row;

    /// <summary>The contact.</summary>
    public Contact Contact => Opened.File;

    /// <summary>Today.</summary>
    public DateOnly Today => contacts.Today;

    /// <summary>Contacts.</summary>
    protected ContactFiles Contacts => contacts;

    /// <inheritdoc/>
    public override async Task LoadAsync()
    {
        Opened = await contacts.LoadAsync(ContactId, HttpContext.RequestAborted);
        Facts = await contacts.FactsAsync(Opened, HttpContext.RequestAborted);
    }
}
