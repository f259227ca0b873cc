using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using WageSupervision.Domain.Registers;
using WageSupervision.Web.Shell.Input;
using WageSupervision.Web.Shell.Security;

namespace WageSupervision.Web.Features.Registers;

/// <summary>登记工资分配制度.</summary>
[Authorize(Policies.EnterpriseFiler)]
public sealed class PaySystemModel(IMediator sender, RegisterBooks books) : EntryFormPage(books, RegisterKind.PaySystem)
{
    /// <summary>The form.</summary>
    [BindProperty]
    public InputModel Input { get; set; } = new();

    /// <summary>Registers or corrects.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await LoadAsync();
        EnsureStillForTheSame();
        var content = await Uploads.BytesAsync(Input.File, cancellationToken);
        var entryId = await sender.Send(new RegisterPaySystem(
            Corrects, Input.Title, Input.AdoptedOn, Input.Consultation, Input.PublishedOn, Input.PublishedHow,
            Input.File?.FileName, content, Input.Reason), cancellationToken);
        return await RegisteredAsync(entryId, cancellationToken);
    }

    /// <inheritdoc/>
    protected override void Fill(OpenEntry before)
    {
        ArgumentNullException.ThrowIfNull(before);
        if (before.Entry.Particulars is PaySystemParticulars stands)
        {
            (Input.Title, Input.AdoptedOn, Input.Consultation, Input.PublishedOn, Input.PublishedHow) =
                (stands.Title, stands.AdoptedOn, stands.Consultation, stands.PublishedOn, stands.PublishedHow);
        }
    }

    /// <summary>The form's fields.</summary>
    public sealed class InputModel : EntryInput
    {
        /// <summary>Its title.</summary>
        public string? Title { get; set; }

        /// <summary>The day it was adopted.</summary>
        public DateOnly? AdoptedOn { get; set; }

        /// <summary>How the workers took part.</summary>
        public Consultation? Consultation { get; set; }

        /// <summary>The day it was shown to the workers.</summary>
        public DateOnly? PublishedOn { get; set; }

        /// <summary>How.</summary>
        public string? PublishedHow { get; set; }
    }
}
