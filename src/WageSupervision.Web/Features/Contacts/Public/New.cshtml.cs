using System.Globalization;
using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Primitives;
using WageSupervision.Domain;
using WageSupervision.Domain.Parameters;
using WageSupervision.Web.Shell;
using WageSupervision.Web.Shell.Errors;
using WageSupervision.Web.Shell.Input;
using WageSupervision.Web.Shell.Messaging;

namespace WageSupervision.Web.Features.Contacts.Public;

/// <summary>
/// 投诉举报 by anybody: four screens and a receipt. Each screen has an address of its own and shows what was filled in so far, so that the
/// browser's own ways back and forth lose nothing, and it works without scripts.
/// </summary>
[AllowAnonymous]
public sealed class NewModel(
    IMediator sender, IValidator<SendContact> validator, ITrial<SendContact> trial, ComplaintDrafts drafts, ContactFiles contacts, ContactVault vault,
    LegalParameters parameters, PortalClock clock) : PortalPage
{
    private const string FileFaults = "ComplaintFileFaults";

    /// <summary>The fields of each screen.</summary>
    private static readonly string[][] Fields =
    [
        [nameof(ContactForm.Respondent), nameof(ContactForm.RegionCode), nameof(ContactForm.Address)],
        [nameof(ContactForm.Facts), nameof(ContactForm.FirstMonth), nameof(ContactForm.LastMonth), nameof(ContactForm.People), nameof(ContactForm.Amount),
            nameof(ContactForm.InDispute), nameof(ContactForm.Request)],
        [nameof(ContactForm.Kind), nameof(ContactForm.Name), nameof(ContactForm.Phone), nameof(ContactForm.Confidential),
            nameof(ContactForm.Representatives), nameof(ContactForm.Members)],
        [nameof(SendContact.Files), nameof(SendContact.ContactId)],
    ];

    /// <summary>What each screen is called.</summary>
    public static IReadOnlyList<string> Screens { get; } = ["单位和地点", "欠薪情况", "怎样联系您", "核对并提交"];

    /// <summary>What is filled in so far.</summary>
    public InputModel Input { get; private set; } = new();

    /// <summary>The form's id.</summary>
    [BindProperty(SupportsGet = true, Name = "form")]
    public string? Form { get; set; }

    /// <summary>The screen, from 1.</summary>
    [BindProperty(SupportsGet = true)]
    public int Screen { get; set; } = 1;

    /// <summary>Whether what is wrong on the screen is said.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Mend { get; set; }

    /// <summary>Files chosen so far.</summary>
    public IReadOnlyList<ComplaintFile> Chosen { get; private set; } = [];

    /// <summary>Counties to choose from.</summary>
    public IReadOnlyList<SelectListItem> Counties { get; private set; } = [];

    /// <summary>The county's name as chosen.</summary>
    public string County => parameters.Divisions.Find(Input.RegionCode ?? "")?.Name ?? "";

    /// <inheritdoc/>
    public override Task LoadAsync()
    {
        Counties = RegionChoices.Counties(parameters.Divisions, YearMonth.Of(clock.Today), Input.RegionCode);
        Screen = Math.Clamp(Screen, 1, Screens.Count);
        return Task.CompletedTask;
    }

    /// <summary>A form that is not there any more is begun anew.</summary>
    [NonHandler]
    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(next);
        if (!HttpMethods.IsPost(Request.Method) && await IsNotThereAsync())
        {
            context.Result = LocalRedirect(Address(drafts.Begin(HttpContext), 1));
            return;
        }

        await next();
    }

    /// <summary>Shows a screen.</summary>
    public override async Task OnGetAsync()
    {
        await ReadAsync(drafts.Find(HttpContext, Form!) ?? new Dictionary<string, string[]>());
        if (Mend)
        {
            await SayAsync(HttpContext.RequestAborted);
        }
        else
        {
            ClearErrors();
        }

        await LoadAsync();
    }

    /// <summary>Goes on, goes back, or sends. The answer is always another address, so that no browser has to send anything twice.</summary>
    /// <param name="go">next, back or send.</param>
    /// <param name="cancellationToken">Cancellation.</param>
    public async Task<IActionResult> OnPostAsync(string? go, CancellationToken cancellationToken)
    {
        Screen = Math.Clamp(Screen, 1, Screens.Count);
        var form = drafts.IsOpen(Form) ? Form : drafts.Begin(HttpContext);
        Form = form;
        var filled = Filled(drafts.Find(HttpContext, form));
        await ReadAsync(filled);
        if (!drafts.Keep(HttpContext, form, filled) || !await TakeFilesAsync(form, cancellationToken))
        {
            throw new ConflictException("平台现在存不下填的内容，还没有提交。请过几分钟再按一次；着急的，请打当地的 12333。");
        }

        if (go == "back")
        {
            return LocalRedirect(Address(form, Screen - 1));
        }

        // On the way to the end everything before is looked at, also what somebody skipped.
        var wrong = (await WrongAsync(cancellationToken)).Keys.Select(field => Array.FindIndex(Fields, fields => fields.Contains(field)) + 1)
            .Where(screen => screen > 0 && (go == "send" || screen <= Screen)).DefaultIfEmpty(0).Min();
        if (wrong > 0 || TempData.Peek(FileFaults) is not null)
        {
            return LocalRedirect(Address(form, wrong > 0 ? wrong : Screens.Count) + "&mend=true");
        }

        return go == "send" ? await SendAsync(form, cancellationToken) : LocalRedirect(Address(form, Screen + 1));
    }

    private static string Address(string form, int screen) =>
        string.Create(CultureInfo.InvariantCulture, $"/Complaints/New?form={form}&screen={Math.Clamp(screen, 1, Screens.Count)}");

    private async Task<bool> IsNotThereAsync()
    {
        if (!drafts.IsOpen(Form))
        {
            return true;
        }

        if (drafts.Find(HttpContext, Form) is not null
            || (Screen <= 1 && await contacts.FindAsync(vault.ContactOf(ContactId), HttpContext.RequestAborted) is null))
        {
            return false;
        }

        TempData[nameof(Done)] = "刚才那份填的内容已经提交，或者放了太久、换了浏览器，打不开了。要补充提交过的，请到“查进度”；要再写一份，请在这里重新填。";
        return true;
    }

    private Guid ContactId => Guid.ParseExact(Form![^32..], "N");

    // What was kept, with what this screen sends in its place: a tick that is taken away is not sent at all.
    private Dictionary<string, string[]> Filled(IReadOnlyDictionary<string, string[]>? kept)
    {
        var own = Fields[Screen - 1].Select(field => "Input." + field).ToHashSet(StringComparer.Ordinal);
        var filled = (kept ?? new Dictionary<string, string[]>()).Where(field => !own.Contains(field.Key))
            .ToDictionary(field => field.Key, field => field.Value, StringComparer.Ordinal);
        foreach (var name in Fields.SelectMany(fields => fields).Select(field => "Input." + field).Where(Request.Form.ContainsKey))
        {
            filled[name] = [.. Request.Form[name].OfType<string>()];
        }

        return filled;
    }

    private async Task ReadAsync(IReadOnlyDictionary<string, string[]> filled)
    {
        ModelState.Clear();
        var sent = new FormCollection(filled.ToDictionary(field => field.Key, field => new StringValues(field.Value), StringComparer.OrdinalIgnoreCase));
        await TryUpdateModelAsync(Input, nameof(Input), new FormValueProvider(BindingSource.Form, sent, CultureInfo.CurrentCulture));
        Chosen = drafts.FilesOf(HttpContext, Form!);
    }

    // Files that cannot be taken are named and left out; the others stay, and so do those chosen before.
    private async Task<bool> TakeFilesAsync(string form, CancellationToken cancellationToken)
    {
        var without = Request.Form["Without"].ToHashSet(StringComparer.Ordinal);
        var kept = Chosen.Where((_, index) => !without.Contains(index.ToString(CultureInfo.InvariantCulture))).ToList();
        List<string> faults = [];
        foreach (var file in Request.Form.Files.Where(file => file.Name == "Input.Files"))
        {
            var content = (await Uploads.BytesAsync(file, cancellationToken))!;
            var fault = ContactAttachment.FaultOf(content)
                ?? (kept.Count >= ContactAttachment.Most ? $"是第 {kept.Count + 1} 份：一次最多 {ContactAttachment.Most} 份，其余的提交以后在查询页面补充。" : null);
            if (fault is not null)
            {
                faults.Add($"“{file.FileName}”{fault}");
            }
            else if (!kept.Any(other => other.Content.AsSpan().SequenceEqual(content)))
            {
                kept.Add(new(file.FileName, content));
            }
        }

        if (faults.Count > 0)
        {
            TempData[FileFaults] = string.Join('\n', faults);
        }

        var changed = kept.Count != Chosen.Count || without.Count > 0;
        Chosen = kept;
        return !changed || drafts.KeepFiles(HttpContext, form, kept);
    }

    // What is wrong so far, by field: its shape, and what the procedure does not allow.
    private async Task<Dictionary<string, string>> WrongAsync(CancellationToken cancellationToken)
    {
        var command = Command;
        Dictionary<string, string> wrong = [];
        foreach (var failure in (await validator.ValidateAsync(command, cancellationToken)).Errors)
        {
            wrong.TryAdd(failure.PropertyName, failure.ErrorMessage);
        }

        foreach (var refused in await trial.TryAsync(command, cancellationToken))
        {
            wrong.TryAdd(refused.Field ?? "", refused.Message);
        }

        return wrong;
    }

    private async Task SayAsync(CancellationToken cancellationToken)
    {
        foreach (var (field, message) in await WrongAsync(cancellationToken))
        {
            if (Fields[Screen - 1].Contains(field) && ModelState.GetFieldValidationState("Input." + field) != ModelValidationState.Invalid)
            {
                ModelState.AddModelError("Input." + field, message);
            }
        }

        if (Screen == Screens.Count && TempData[FileFaults] is string faults)
        {
            foreach (var fault in faults.Split('\n'))
            {
                ModelState.AddModelError("Input.Files", fault);
            }
        }
    }

    private void ClearErrors()
    {
        foreach (var field in ModelState.Values)
        {
            field.Errors.Clear();
            field.ValidationState = ModelValidationState.Valid;
        }
    }

    private SendContact Command => new(Input, ContactId, [.. Chosen.Select(file => file.Content)]);

    private async Task<IActionResult> SendAsync(string form, CancellationToken cancellationToken)
    {
        var sent = await sender.Send(Command, cancellationToken);
        TempData[ReceiptModel.Form] = form;
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
        /// <summary>What is attached.</summary>
        public IReadOnlyList<IFormFile>? Files { get; set; }
    }
}
