using System.Globalization;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using WageSupervision.Domain;
using WageSupervision.Domain.Contacts;
using WageSupervision.Domain.Parameters;
using WageSupervision.Domain.Procedure;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Procedures;
using WageSupervision.Web.Shell;
using WageSupervision.Web.Shell.Errors;
using WageSupervision.Web.Shell.Input;
using WageSupervision.Web.Shell.Security;

namespace WageSupervision.Web.Features.Contacts;

/// <summary>A step with a contact: accept, ask, supplement, refuse, refer, link, withdraw or answer.</summary>
[StepPage<AcceptContactStep>]
public sealed class ActModel(IMediator sender, ContactFiles contacts, AppDbContext database, LegalParameters parameters, ICurrentUser user)
    : ContactPage(contacts)
{
    /// <summary>Which step, as its address says.</summary>
    [BindProperty(SupportsGet = true)]
    public string Step { get; set; } = "";

    /// <summary>The form.</summary>
    [BindProperty]
    public InputModel Input { get; set; } = new();

    /// <summary>The step's preconditions.</summary>
    public Gate Gate { get; private set; } = null!;

    /// <summary>Counties to refer to.</summary>
    public IReadOnlyList<SelectListItem> Counties { get; private set; } = [];

    /// <summary>Registered enterprises whose name is like what was said.</summary>
    public IReadOnlyList<SelectListItem> Enterprises { get; private set; } = [];

    /// <inheritdoc/>
    public override async Task LoadAsync()
    {
        await base.LoadAsync();
        Gate = (Steps.On<Contact, ContactFacts>().FirstOrDefault(step => step.Card.Query == "?step=" + Step) ?? throw new NotFoundException())
            .Gate(Contact, Facts);
        Counties = Step == "refer" ? RegionChoices.Counties(parameters.Divisions, YearMonth.Of(Today)) : [];
        Enterprises = Step == "accept" ? await LikeAsync() : [];
    }

    /// <summary>Shows the form, filled in as far as it is known.</summary>
    public override async Task OnGetAsync()
    {
        await LoadAsync();
        var said = Contact.Particulars;
        switch (Step)
        {
            case "ask":
                Input.List = string.Join("；", Steps.The<AcceptContactStep>().Gate(Contact, Facts).Preconditions
                    .Where(ask => !ask.Met && Lacking.ContainsKey(ask.Code)).Select(ask => Lacking[ask.Code]));
                Input.Due = Contacts.Calendar.AddWorkingDays(Today, 5) ?? Today.AddDays(7);
                break;
            case "supplement":
                Input.Respondent = said.Respondent;
                Input.Address = said.Address;
                Input.FirstMonth = said.FirstMonth is { } from ? YearMonth.Of(from).ToString() : null;
                Input.LastMonth = said.LastMonth is { } until ? YearMonth.Of(until).ToString() : null;
                Input.People = said.PeopleSaid ?? said.People.ToString(CultureInfo.InvariantCulture);
                Input.Amount = said.AmountSaid ?? (said.Amount is { } yuan ? Show.Yuan(yuan) : null);
                Input.InDispute = said.InDispute;
                break;
            case "refuse":
                Input.Ground = Contact.IsInDispute == true ? RefusalGround.InArbitrationOrCourt
                    : Contact.IsInTime == false ? RefusalGround.OlderThanTwoYears
                    : Contact.OpenSupplement is { } open && open.Due < Today ? RefusalGround.Unspecified : null;
                Input.WhereToGo = Input.Ground is { } ground ? ContactLaw.WhereToGo(ground) : null;
                break;
        }
    }

    /// <summary>Takes the step.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await LoadAsync();
        List<byte[]> files = [];
        foreach (var file in Input.Files ?? [])
        {
            files.Add((await Uploads.BytesAsync(file, cancellationToken))!);
        }

        IRequest<Unit> command = Step switch
        {
            "accept" => new AcceptContact(ContactId, Input.Asked, Input.RespondentId),
            "ask" => new AskSupplement(ContactId, Input.List, Input.Due),
            "supplement" => new SupplementContact(Input, ContactId, files),
            "refuse" => new RefuseContact(ContactId, Input.Ground, Input.Reason, Input.WhereToGo),
            "refer" => new ReferContact(ContactId, Input.RegionCode, Input.Reason),
            "link" => new LinkContact(ContactId, Input.DuplicateNumber),
            "withdraw" => new WithdrawContact(ContactId, Input.Reason),
            _ => new AnswerContact(ContactId, Input.Outcome, Input.Text),
        };
        await sender.Send(command, cancellationToken);
        Done = Step switch
        {
            "accept" => "已受理。受理通知书可以打印；请今天立案。",
            "ask" => "已告知补正。告知书可以打印；来人补来以后，五个工作日重新起算。",
            "refuse" => "已决定不予受理。通知书可以打印，请送达来人。",
            "refer" => "已转交。接收的部门在自己的列表里看得到，来人不用再跑一次。",
            _ => Gate.Title + "：已记入经过。",
        };
        return LocalRedirect($"/Contacts/Detail/{ContactId}");
    }

    private static Dictionary<string, string> Lacking { get; } = new(StringComparer.Ordinal)
    {
        ["employer-unknown"] = "用人单位的名称（工地、店名也可以）",
        ["address-unknown"] = "单位或者工作的地址",
        ["facts-unknown"] = "做什么工作、欠薪的经过",
        ["months-unknown"] = "从哪个月起欠薪",
    };

    private async Task<IReadOnlyList<SelectListItem>> LikeAsync()
    {
        var word = SearchText.NameIn(SearchText.Fold(Contact.Particulars.Respondent));
        return word.Length < 2 ? [] : await database.Employers.AsNoTracking().InArea(user.Area)
            .Where(e => e.Name.Contains(word)).OrderBy(e => e.Name).Take(20)
            .Select(e => new SelectListItem(e.Name, e.EnterpriseId.ToString(CultureInfo.InvariantCulture)))
            .ToListAsync(HttpContext.RequestAborted);
    }

    /// <summary>The form's fields, of all steps.</summary>
    public sealed record InputModel : ContactForm
    {
        /// <summary>The officer has asked.</summary>
        public bool Asked { get; set; }

        /// <summary>The registered enterprise.</summary>
        public long? RespondentId { get; set; }

        /// <summary>What lacks.</summary>
        public string? List { get; set; }

        /// <summary>The last day.</summary>
        public DateOnly? Due { get; set; }

        /// <summary>Why it is refused.</summary>
        public RefusalGround? Ground { get; set; }

        /// <summary>The facts behind it.</summary>
        public string? Reason { get; set; }

        /// <summary>Who can help instead.</summary>
        public string? WhereToGo { get; set; }

        /// <summary>The number of the other contact.</summary>
        public string? DuplicateNumber { get; set; }

        /// <summary>What came of it.</summary>
        public ContactOutcome? Outcome { get; set; }

        /// <summary>The answer.</summary>
        public string? Text { get; set; }

        /// <summary>What was handed in.</summary>
        public IReadOnlyList<IFormFile>? Files { get; set; }
    }
}
