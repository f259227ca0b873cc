using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using WageSupervision.Domain.Registers;
using WageSupervision.Web.Shell.Input;
using WageSupervision.Web.Shell.Security;

namespace WageSupervision.Web.Features.Registers;

/// <summary>登记解除、终止合同.</summary>
[Authorize(Policies.EnterpriseFiler)]
public sealed class SeparationModel(IMediator sender, RegisterBooks books) : EntryFormPage(books, RegisterKind.Separation)
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
        var entryId = await sender.Send(new RegisterSeparation(
            Corrects, Input.WorkerName, Input.IdentityNumber, Input.CompletedOn, Input.AmountDue,
            Input.File?.FileName, content, Input.Reason), cancellationToken);
        return await RegisteredAsync(entryId, cancellationToken);
    }

    /// <inheritdoc/>
    protected override void Fill(OpenEntry before)
    {
        ArgumentNullException.ThrowIfNull(before);
        if (before.Entry.Particulars is SeparationParticulars stands)
        {
            Input.WorkerName = before.Workers is [var worker, ..] ? worker.Name : null;
            (Input.CompletedOn, Input.AmountDue) = (stands.CompletedOn, stands.AmountDue);
        }
    }

    /// <summary>The form's fields.</summary>
    public sealed class InputModel : EntryInput
    {
        /// <summary>姓名.</summary>
        public string? WorkerName { get; set; }

        /// <summary>身份证号.</summary>
        public string? IdentityNumber { get; set; }

        /// <summary>办理手续之日.</summary>
        public DateOnly? CompletedOn { get; set; }

        /// <summary>Yuan to be settled.</summary>
        public decimal? AmountDue { get; set; }
    }
}
