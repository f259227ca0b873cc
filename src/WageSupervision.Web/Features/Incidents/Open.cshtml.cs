using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using WageSupervision.Domain;
using WageSupervision.Domain.Incidents;
using WageSupervision.Domain.Parameters;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Procedures;
using WageSupervision.Web.Shell;
using WageSupervision.Web.Shell.Errors;
using WageSupervision.Web.Shell.Input;
using WageSupervision.Web.Shell.Security;

namespace WageSupervision.Web.Features.Incidents;

/// <summary>建立重大事件, from a case, a contact, or what was seen.</summary>
[StepPage<OpenIncidentStep>]
public sealed class OpenModel(IMediator sender, AppDbContext database, LegalParameters parameters, ICurrentUser user, PortalClock clock) : PortalPage
{
    /// <summary>The case it is opened from, or <c>null</c>.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Case { get; set; }

    /// <summary>The contact it is opened from, or <c>null</c>.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Contact { get; set; }

    /// <summary>The form.</summary>
    [BindProperty]
    public InputModel Input { get; set; } = new();

    /// <summary>Counties to choose from; empty for an office of one county.</summary>
    public IReadOnlyList<SelectListItem> Counties { get; private set; } = [];

    /// <summary>The values of a choice.</summary>
    public static IReadOnlyList<SelectListItem> ChoicesOf<TEnum>()
        where TEnum : struct, Enum => [.. Enum.GetValues<TEnum>().Select(value => new SelectListItem(Choices.LabelOf(value), value.ToString()))];

    /// <inheritdoc/>
    public override Task LoadAsync()
    {
        var area = user.Area;
        Counties = parameters.Divisions.Find(area.RegionCode) is { Level: RegionLevel.County }
            ? [] : [.. RegionChoices.Counties(parameters.Divisions, YearMonth.Of(clock.Today)).Where(county => area.Covers(county.Value))];
        return Task.CompletedTask;
    }

    /// <summary>Shows the form, filled in as far as the case or contact says.</summary>
    public override async Task OnGetAsync()
    {
        await LoadAsync();
        if (Case is { } caseId && await database.Cases.AsNoTracking().InArea(user.Area).SingleOrDefaultAsync(c => c.CaseId == caseId) is { } file)
        {
            var firm = await database.Enterprises.AsNoTracking().SingleAsync(e => e.EnterpriseId == file.EnterpriseId);
            Input = new()
            {
                SourceId = caseId,
                SourceNumber = file.CaseNumber,
                Source = IncidentSource.Case,
                RegionCode = file.RegionCode,
                Respondent = firm.Name,
                Place = firm.Address,
                People = file.Workers == 0 ? null : file.Workers,
                Amount = file.Owed == 0 ? null : file.Owed - file.Paid,
            };
        }
        else if (Contact is { } contactId
            && await database.Contacts.AsNoTracking().InArea(user.Area).SingleOrDefaultAsync(c => c.ContactId == contactId) is { } contact)
        {
            Input = new()
            {
                SourceId = contactId,
                SourceNumber = contact.ContactNumber,
                Source = IncidentSource.Contact,
                RegionCode = contact.RegionCode,
                Respondent = contact.Respondent,
                People = contact.People,
                Amount = contact.Amount,
            };
        }
    }

    /// <summary>Opens it.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        await LoadAsync();
        if (Counties.Count == 0)
        {
            Input.RegionCode = user.Area.RegionCode;
        }

        var incidentId = await sender.Send(await CommandAsync(), HttpContext.RequestAborted);
        Done = $"已建立。请在 {MajorIncident.HoursToFirstReport} 小时内首次报告，并交办。";
        return LocalRedirect($"/Incidents/Detail/{incidentId}");
    }

    // Whence it comes is read again: a form may say anything.
    private async Task<OpenIncident> CommandAsync()
    {
        var number = (Input.Source, Input.SourceId) switch
        {
            (IncidentSource.Case, { } id) => await database.Cases.InArea(user.Area).Where(c => c.CaseId == id).Select(c => c.CaseNumber).SingleOrDefaultAsync(),
            (IncidentSource.Contact, { } id) =>
                await database.Contacts.InArea(user.Area).Where(c => c.ContactId == id).Select(c => c.ContactNumber).SingleOrDefaultAsync(),
            _ => null,
        };
        return new(Input.RegionCode, Input.Kind, Input.Source, number is null ? null : Input.SourceId, number, Input.Respondent, Input.Place, Input.People,
            Input.Amount, Input.What);
    }

    /// <summary>The form's fields.</summary>
    public sealed class InputModel
    {
        /// <summary>The case or contact.</summary>
        public Guid? SourceId { get; set; }

        /// <summary>Its number, as shown.</summary>
        public string? SourceNumber { get; set; }

        /// <summary>How it became known.</summary>
        public IncidentSource? Source { get; set; }

        /// <summary>What kind.</summary>
        public IncidentKind? Kind { get; set; }

        /// <summary>The county.</summary>
        public string? RegionCode { get; set; }

        /// <summary>Who owes.</summary>
        public string? Respondent { get; set; }

        /// <summary>Where.</summary>
        public string? Place { get; set; }

        /// <summary>How many people.</summary>
        public int? People { get; set; }

        /// <summary>Yuan said to be owed.</summary>
        public decimal? Amount { get; set; }

        /// <summary>What happens.</summary>
        public string? What { get; set; }
    }
}
