using MediatR;
using Microsoft.AspNetCore.Mvc;
using WageSupervision.Domain.Contacts;
using WageSupervision.Domain.Procedure;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Procedures;

namespace WageSupervision.Web.Features.Contacts;

/// <summary>Who came: opened for a purpose, which is recorded before anything is shown.</summary>
[StepPage<OpenInformantStep>]
public sealed class InformantModel(IMediator sender, ContactFiles contacts, ContactVault vault) : ContactPage(contacts)
{
    /// <summary>The form.</summary>
    [BindProperty]
    public InputModel Input { get; set; } = new();

    /// <summary>What must hold.</summary>
    public Gate Gate { get; private set; } = null!;

    /// <summary>Who came; empty until the purpose is recorded.</summary>
    public IReadOnlyList<(ContactPersonRole Role, ContactPerson Person)> People { get; private set; } = [];

    /// <inheritdoc/>
    public override async Task LoadAsync()
    {
        await base.LoadAsync();
        Gate = Steps.The<OpenInformantStep>().Gate(Contact, Facts);
    }

    /// <summary>Records the purpose and shows.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await sender.Send(new OpenInformant(ContactId, Input.Purpose), cancellationToken);
        await LoadAsync();
        People = await vault.PeopleAsync(ContactId, cancellationToken);
        return Page();
    }

    /// <summary>The form's fields.</summary>
    public sealed class InputModel
    {
        /// <summary>For what.</summary>
        public InformantPurpose? Purpose { get; set; }
    }
}
