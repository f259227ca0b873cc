using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using WageSupervision.Domain;
using WageSupervision.Domain.Registers;
using WageSupervision.Web.Shell.Errors;
using WageSupervision.Web.Shell.Security;

namespace WageSupervision.Web.Features.Registers;

/// <summary>The form of one kind: for a new entry, or filled with the one that is corrected.</summary>
/// <param name="books">Entries.</param>
/// <param name="kind">The kind.</param>
public abstract class EntryFormPage(RegisterBooks books, RegisterKind kind) : PortalPage
{
    /// <summary>The entry that is corrected, or <c>null</c>.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Corrects { get; set; }

    /// <summary>The enterprise that the form was opened for.</summary>
    [BindProperty]
    public long? OpenedFor { get; set; }

    /// <summary>The kind.</summary>
    public RegisterKind Kind => kind;

    /// <summary>The entry that is corrected, as it stands; or <c>null</c>.</summary>
    public OpenEntry? Before { get; private set; }

    /// <inheritdoc/>
    public override async Task LoadAsync()
    {
        if (Corrects is { } entryId)
        {
            Before = await books.ReadAsync(entryId);
            if (Before.Row.Kind != kind)
            {
                throw new NotFoundException();
            }
        }
    }

    /// <inheritdoc/>
    public override async Task OnGetAsync()
    {
        await LoadAsync();
        if (Before is not null)
        {
            Fill(Before);
        }
    }

    /// <summary>Fills the form with what stands.</summary>
    protected abstract void Fill(OpenEntry before);

    /// <summary>Refuses a form that was opened before its filer switched to another enterprise.</summary>
    protected void EnsureStillForTheSame() => Mandates.EnsureStillFor(HttpContext.RequestServices.GetRequiredService<ICurrentUser>(), OpenedFor);

    /// <summary>Says what was done and what is to be done next, as the entry now stands, and shows it.</summary>
    protected async Task<IActionResult> RegisteredAsync(Guid entryId, CancellationToken cancellationToken)
    {
        Done = (Corrects is null ? "已登记。" : "已更正，原来的内容保留在经过里。") + RegisterText.Then((await books.ReadAsync(entryId, cancellationToken)).Entry);
        return LocalRedirect($"/Enterprise/Registers/Entry/{entryId}");
    }

    /// <summary>The members of an enum as choices of a form.</summary>
    public static IReadOnlyList<SelectListItem> ChoicesOf<T>()
        where T : struct, Enum => [.. Choices.Of(typeof(T)).Select(option => new SelectListItem(option.Label, option.Member.ToString()))];
}

/// <summary>The fields that every entry form has.</summary>
public abstract class EntryInput
{
    /// <summary>材料.</summary>
    public IFormFile? File { get; set; }

    /// <summary>Why it is corrected.</summary>
    public string? Reason { get; set; }
}
