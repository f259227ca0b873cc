using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using WageSupervision.Domain;
using WageSupervision.Domain.Parameters;
using WageSupervision.Web.Shell;
using WageSupervision.Web.Shell.Errors;
using WageSupervision.Web.Shell.Input;

namespace WageSupervision.Web.Features.Contacts.Public;

/// <summary>
/// 投诉举报 by anybody: four screens and a receipt. What was typed travels with the form from screen to screen, so that nothing is stored
/// before it is sent, and it works without scripts.
/// </summary>
[AllowAnonymous]
public sealed class NewModel(IMediator sender, IValidator<SendContact> validator, LegalParameters parameters, PortalClock clock) : PortalPage
{
    /// <summary>The fields of each screen.</summary>
    private static readonly string[][] Fields =
    [
        [nameof(ContactForm.Respondent), nameof(ContactForm.RegionCode), nameof(ContactForm.Address)],
        [nameof(ContactForm.Facts), nameof(ContactForm.FirstMonth), nameof(ContactForm.LastMonth), nameof(ContactForm.People), nameof(ContactForm.Amount),
            nameof(ContactForm.InDispute), nameof(ContactForm.Request)],
        [nameof(ContactForm.Kind), nameof(ContactForm.Name), nameof(ContactForm.Phone), nameof(ContactForm.Confidential),
            nameof(ContactForm.Representatives), nameof(ContactForm.Members)],
        [nameof(InputModel.Files), nameof(InputModel.ContactId)],
    ];

    /// <summary>What each screen is called.</summary>
    public static IReadOnlyList<string> Screens { get; } = ["单位和地点", "欠薪情况", "怎样联系您", "核对并提交"];

    /// <summary>The form.</summary>
    [BindProperty]
    public InputModel Input { get; set; } = new();

    /// <summary>The screen, from 1.</summary>
    [BindProperty]
    public int Screen { get; set; } = 1;

    /// <summary>Counties to choose from.</summary>
    public IReadOnlyList<SelectListItem> Counties { get; private set; } = [];

    /// <summary>Fields of other screens, as they were typed.</summary>
    public IEnumerable<(string Name, string Value)> Carried => Fields.Where((_, index) => index != Screen - 1).SelectMany(fields => fields)
        .Where(name => name is not (nameof(InputModel.Files) or nameof(InputModel.ContactId)))
        .Select(name => (Name: "Input." + name, Value: Typed("Input." + name))).Where(carried => carried.Value.Length > 0);

    /// <summary>Whether files were chosen that the form, which comes back, cannot hold.</summary>
    public bool LostFiles => Input.Files is { Count: > 0 } && !ModelState.IsValid;

    /// <summary>The county's name as chosen.</summary>
    public string County => parameters.Divisions.Find(Input.RegionCode ?? "")?.Name ?? "";

    /// <inheritdoc/>
    public override Task LoadAsync()
    {
        Counties = RegionChoices.Counties(parameters.Divisions, YearMonth.Of(clock.Today), Input.RegionCode);

        // Refused at the end for something of an earlier screen: that screen comes back.
        var wrong = Array.FindIndex(Fields, fields => fields.Any(field => ModelState.TryGetValue("Input." + field, out var entry) && entry.Errors.Count > 0));
        Screen = Math.Clamp(wrong >= 0 ? wrong + 1 : Screen, 1, Screens.Count);
        return Task.CompletedTask;
    }

    /// <summary>Begins a form.</summary>
    public override async Task OnGetAsync()
    {
        Input.ContactId = Guid.NewGuid();
        await LoadAsync();
    }

    /// <summary>Goes on, goes back, or sends.</summary>
    /// <param name="go">next, back or send.</param>
    /// <param name="cancellationToken">Cancellation.</param>
    public async Task<IActionResult> OnPostAsync(string? go, CancellationToken cancellationToken)
    {
        Screen = Math.Clamp(Screen, 1, Screens.Count);
        if (go == "send")
        {
            return await SendAsync(cancellationToken);
        }

        if (go == "back")
        {
            ModelState.Clear();
            Screen = Math.Max(1, Screen - 1);
        }
        else
        {
            var here = Fields[Screen - 1];
            var failures = (await validator.ValidateAsync(new SendContact(Input, Input.ContactId, []), cancellationToken)).Errors;
            foreach (var failure in failures.Where(failure => here.Contains(failure.PropertyName)))
            {
                if (ModelState.GetFieldValidationState("Input." + failure.PropertyName) != Microsoft.AspNetCore.Mvc.ModelBinding.ModelValidationState.Invalid)
                {
                    ModelState.AddModelError("Input." + failure.PropertyName, failure.ErrorMessage);
                }
            }

            Screen += ModelState.IsValid ? 1 : 0;
        }

        await LoadAsync();
        Response.StatusCode = ModelState.IsValid ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest;
        return Page();
    }

    /// <summary>What was typed into a field.</summary>
    public string Typed(string name) => Request.HasFormContentType ? Request.Form[name].FirstOrDefault() ?? "" : "";

    private async Task<IActionResult> SendAsync(CancellationToken cancellationToken)
    {
        List<byte[]> files = [];
        foreach (var file in Input.Files ?? [])
        {
            files.Add((await Uploads.BytesAsync(file, cancellationToken))!);
        }

        var sent = await sender.Send(new SendContact(Input, Input.ContactId, files), cancellationToken);
        TempData[ReceiptModel.Number] = sent.Number;
        TempData[ReceiptModel.Code] = sent.Code;
        TempData[ReceiptModel.DecideBy] = sent.DecideBy is { } day ? Show.DateInProse(day) : "";

        TempData[ReceiptModel.HasPhone] = ContactPerson.DigitsOf(Input.Phone).Length > 0;
        TempData[ReceiptModel.IsFoundByPhone] = sent.IsFoundByPhone;
        return LocalRedirect("/Complaints/Receipt");
    }

    /// <summary>The form's fields.</summary>
    public sealed record InputModel : ContactForm
    {
        /// <summary>The form's own id.</summary>
        public Guid ContactId { get; set; }

        /// <summary>What is attached.</summary>
        public IReadOnlyList<IFormFile>? Files { get; set; }
    }
}
