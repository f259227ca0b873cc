using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using WageSupervision.Domain;
using WageSupervision.Domain.Law.Order353;
using WageSupervision.Domain.Registers;
using WageSupervision.Web.Shell.Input;
using WageSupervision.Web.Shell.Security;

namespace WageSupervision.Web.Features.Registers;

/// <summary>登记延期支付.</summary>
[Authorize(Policies.EnterpriseFiler)]
public sealed class DeferralModel(IMediator sender, RegisterBooks books) : EntryFormPage(books, RegisterKind.Deferral)
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
        var entryId = await sender.Send(new RegisterDeferral(
            Corrects, Input.Cause, Input.Month, Input.Payday, Input.Basis, Input.AgreedOn, Input.Partial, Input.Grounds, Input.Workers,
            Input.File?.FileName, content, Input.Reason), cancellationToken);
        return await RegisteredAsync(entryId, cancellationToken);
    }

    /// <inheritdoc/>
    protected override void Fill(OpenEntry before)
    {
        ArgumentNullException.ThrowIfNull(before);
        if (before.Entry.Particulars is DeferralParticulars stands)
        {
            (Input.Cause, Input.Month, Input.Payday, Input.Basis) = (stands.Cause, YearMonth.Of(stands.Month).ToString(), stands.Payday, stands.Basis);
            (Input.AgreedOn, Input.Partial, Input.Grounds) = (stands.AgreedOn, stands.Partial, stands.Grounds);
        }
    }

    /// <summary>The form's fields.</summary>
    public sealed class InputModel : EntryInput
    {
        /// <summary>Why.</summary>
        public DeferralCause? Cause { get; set; }

        /// <summary>The month.</summary>
        public string? Month { get; set; }

        /// <summary>约定的发放日.</summary>
        public DateOnly? Payday { get; set; }

        /// <summary>What it rests on.</summary>
        public DeferralBasis? Basis { get; set; }

        /// <summary>The day of the collective agreement.</summary>
        public DateOnly? AgreedOn { get; set; }

        /// <summary>Whether only a part is deferred.</summary>
        public bool Partial { get; set; }

        /// <summary>What happened.</summary>
        public string? Grounds { get; set; }

        /// <summary>The workers concerned.</summary>
        public string? Workers { get; set; }
    }
}
