using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace WageSupervision.Web.Features.Contacts.Public;

/// <summary>The receipt of what was just sent: number and code. Kept in the browser until it is closed or left, never in an address.</summary>
[AllowAnonymous]
public sealed class ReceiptModel(ComplaintDrafts drafts) : PageModel
{
    internal const string Form = "ContactForm";
    internal const string Number = "ContactNumber";
    internal const string Code = "ContactCode";
    internal const string DecideBy = "ContactDecideBy";
    internal const string HasPhone = "ContactHasPhone";
    internal const string IsFoundByPhone = "ContactIsFoundByPhone";

    /// <summary>登记编号.</summary>
    public string ContactNumber => (string)TempData.Peek(Number)!;

    /// <summary>The code.</summary>
    public string ContactCode => (string)TempData.Peek(Code)!;

    /// <summary>The last day to decide, in words; empty where it is not known.</summary>
    public string LastDay => TempData.Peek(DecideBy) as string ?? "";

    /// <summary>Whether a telephone was left.</summary>
    public bool LeftPhone => TempData.Peek(HasPhone) is true;

    /// <summary>Whether its last digits tell how it stands; not of what is kept from the employer.</summary>
    public bool AsksByPhone => TempData.Peek(IsFoundByPhone) is true;

    /// <summary>Shows it.</summary>
    public IActionResult OnGet()
    {
        // Only now is what was filled in needed no longer: where this page did not arrive, the form can be sent again and gives the same number.
        if (TempData[Form] is string form)
        {
            drafts.Forget(HttpContext, form);
        }

        return TempData.Peek(Number) is string ? Page() : LocalRedirect("/Complaints/Status");
    }

    /// <summary>看过了: takes it out of the browser.</summary>
    public IActionResult OnPost()
    {
        foreach (var key in (string[])[Number, Code, DecideBy, HasPhone, IsFoundByPhone])
        {
            TempData.Remove(key);
        }

        return LocalRedirect("/Complaints");
    }
}
