using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using WageSupervision.Domain.Registers;
using WageSupervision.Web.Shell.Input;
using WageSupervision.Web.Shell.Security;

namespace WageSupervision.Web.Features.Registers;

/// <summary>登记停工、停产、歇业.</summary>
[Authorize(Policies.EnterpriseFiler)]
public sealed class StoppageModel(IMediator sender, RegisterBooks books) : EntryFormPage(books, RegisterKind.Stoppage)
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
        var entryId = await sender.Send(new RegisterStoppage(
            Corrects, Input.StartedOn, Input.Scope, Input.Cause, Input.WorkersFault,
            Input.File?.FileName, content, Input.Reason), cancellationToken);
        return await RegisteredAsync(entryId, cancellationToken);
    }

    /// <inheritdoc/>
    protected override void Fill(OpenEntry before)
    {
        ArgumentNullException.ThrowIfNull(before);
        if (before.Entry.Particulars is StoppageParticulars stands)
        {
            (Input.StartedOn, Input.Scope, Input.Cause, Input.WorkersFault) = (stands.StartedOn, stands.Scope, stands.Cause, stands.WorkersFault);
        }
    }

    /// <summary>The form's fields.</summary>
    public sealed class InputModel : EntryInput
    {
        /// <summary>The first day.</summary>
        public DateOnly? StartedOn { get; set; }

        /// <summary>Who stopped.</summary>
        public string? Scope { get; set; }

        /// <summary>Why.</summary>
        public string? Cause { get; set; }

        /// <summary>Whether the enterprise says that the workers brought it about.</summary>
        public bool WorkersFault { get; set; }
    }
}
