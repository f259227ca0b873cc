using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using WageSupervision.Domain;
using WageSupervision.Domain.Contacts;
using WageSupervision.Domain.Parameters;
using WageSupervision.Web.Procedures;
using WageSupervision.Web.Shell;
using WageSupervision.Web.Shell.Errors;
using WageSupervision.Web.Shell.Input;
using WageSupervision.Web.Shell.Security;

namespace WageSupervision.Web.Features.Contacts;

/// <summary>The desk's form: one screen, eight fields, for the telephone.</summary>
[StepPage<LogContactStep>]
public sealed class DeskModel(IMediator sender, LegalParameters parameters, ICurrentUser user, PortalClock clock) : PortalPage
{
    /// <summary>The form.</summary>
    [BindProperty]
    public InputModel Input { get; set; } = new();

    /// <summary>Counties to choose from; empty for an office of one county.</summary>
    public IReadOnlyList<SelectListItem> Counties { get; private set; } = [];

    /// <summary>
    /// Whether the county is asked for by itself: where the office has several and the place of work did not tell which, so that nobody on the telephone
    /// fills in a ninth field for nothing.
    /// </summary>
    public bool AsksCounty => Counties.Count > 0 && HttpMethods.IsPost(Request.Method);

    /// <inheritdoc/>
    public override Task LoadAsync()
    {
        var area = user.Area;
        Counties = parameters.Divisions.Find(area.RegionCode) is { Level: RegionLevel.County }
            ? [] : [.. RegionChoices.Counties(parameters.Divisions, YearMonth.Of(clock.Today)).Where(county => area.Covers(county.Value))];
        return Task.CompletedTask;
    }

    /// <summary>Logs it.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        await LoadAsync();
        if (Counties.Count == 0)
        {
            Input.RegionCode = user.Area.RegionCode;
        }
        else if (string.IsNullOrEmpty(Input.RegionCode)
            && Counties.Where(county => Input.Address?.Contains(county.Text, StringComparison.Ordinal) == true).ToList() is [var named])
        {
            Input.RegionCode = named.Value;
        }

        var contactId = await sender.Send(new LogContact(Input, Input.Source), HttpContext.RequestAborted);
        Done = Input.IsAnonymous ? "已登记。来人没有留姓名和电话。"
            : Input.Confidential || Input.Source?.EndsWith(nameof(ContactKind.Report), StringComparison.Ordinal) == true
            ? "已登记。为来人保密的，网上不能凭电话查进度：请告诉来人打本机关的电话，报本页的编号询问。"
            : "已登记。请告诉来人：凭本页的编号和手机后四位可以在网上查进度。";
        return LocalRedirect($"/Contacts/Detail/{contactId}");
    }

    /// <summary>The form's fields.</summary>
    public sealed record InputModel : ContactForm
    {
        /// <summary>By which way and in whose right.</summary>
        public string? Source { get; set; }
    }
}
