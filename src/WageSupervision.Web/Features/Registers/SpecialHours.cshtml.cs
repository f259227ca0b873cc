using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using WageSupervision.Domain.Law.CitedLaws.Labour;
using WageSupervision.Domain.Registers;
using WageSupervision.Web.Shell.Input;
using WageSupervision.Web.Shell.Security;

namespace WageSupervision.Web.Features.Registers;

/// <summary>登记特殊工时批准.</summary>
[Authorize(Policies.EnterpriseFiler)]
public sealed class SpecialHoursModel(IMediator sender, RegisterBooks books) : EntryFormPage(books, RegisterKind.SpecialHours)
{
    /// <summary>What can be approved.</summary>
    public static IReadOnlyList<SelectListItem> Kinds =>
        [.. ChoicesOf<WorkHours>().Where(one => one.Value is nameof(WorkHours.Comprehensive) or nameof(WorkHours.Irregular))];

    /// <summary>The form.</summary>
    [BindProperty]
    public InputModel Input { get; set; } = new();

    /// <summary>Registers or corrects.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await LoadAsync();
        EnsureStillForTheSame();
        var content = await Uploads.BytesAsync(Input.File, cancellationToken);
        var entryId = await sender.Send(new RegisterSpecialHours(
            Corrects, Input.Number, Input.Office, Input.Hours, Input.Posts, Input.From, Input.Until,
            Input.File?.FileName, content, Input.Reason), cancellationToken);
        return await RegisteredAsync(entryId, cancellationToken);
    }

    /// <inheritdoc/>
    protected override void Fill(OpenEntry before)
    {
        ArgumentNullException.ThrowIfNull(before);
        if (before.Entry.Particulars is SpecialHoursParticulars stands)
        {
            (Input.Number, Input.Office, Input.Hours) = (stands.Number, stands.Office, stands.Hours);
            (Input.Posts, Input.From, Input.Until) = (stands.Posts, stands.From, stands.Until);
        }
    }

    /// <summary>The form's fields.</summary>
    public sealed class InputModel : EntryInput
    {
        /// <summary>文号.</summary>
        public string? Number { get; set; }

        /// <summary>The authority.</summary>
        public string? Office { get; set; }

        /// <summary>What was approved.</summary>
        public WorkHours? Hours { get; set; }

        /// <summary>The posts.</summary>
        public string? Posts { get; set; }

        /// <summary>The first day.</summary>
        public DateOnly? From { get; set; }

        /// <summary>The last day.</summary>
        public DateOnly? Until { get; set; }
    }
}
