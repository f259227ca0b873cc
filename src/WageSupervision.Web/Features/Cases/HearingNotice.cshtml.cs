using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using WageSupervision.Domain.Cases;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Procedures;
using WageSupervision.Web.Shell.Security;

namespace WageSupervision.Web.Features.Cases;

/// <summary>The page of one step.</summary>
[StepPage<HearingNoticeStep>]
public sealed class HearingNoticeModel(IMediator sender, CaseFiles cases, AppDbContext database, ICurrentUser user) : CaseStepPage(sender, cases)
{
    /// <summary>Open or not, and why.</summary>
    public static IReadOnlyList<SelectListItem> Choices { get; } =
        [.. Enum.GetValues<HearingOpenness>().Select(openness => new SelectListItem(openness.Words(), openness.ToString()))];

    /// <summary>The form.</summary>
    [BindProperty]
    public InputModel Input { get; set; } = new();

    /// <summary>Who may preside.</summary>
    public IReadOnlyList<SelectListItem> Chairs { get; private set; } = [];

    /// <summary>The earliest day, or <c>null</c> where the calendar is not published.</summary>
    public DateOnly? Earliest => Cases.Calendar.AddWorkingDays(Today, HearingCourse.WorkingDaysBefore);

    /// <inheritdoc/>
    public override async Task LoadAsync()
    {
        await base.LoadAsync();
        Chairs = [.. (await HearingChairs.OfAsync(database, Row.RegionCode, HttpContext.RequestAborted))
            .Where(officer => officer.Id != user.Id && officer.Id != CaseFile.Notice?.ProposedBy)
            .Select(officer => new SelectListItem(HearingChairs.Named(officer), officer.Id.ToString()))];
    }

    /// <summary>Takes the step.</summary>
    public Task<IActionResult> OnPostAsync() => TakeAsync(
        new NoticeHearing(CaseId, Input.HeldOn, Input.Time, Input.Place, Input.ChairId, Input.Openness), "听证通知书已作出，请送达企业并登记送达。");

    /// <summary>The form's fields.</summary>
    public sealed class InputModel
    {
        /// <summary>The day.</summary>
        public DateOnly? HeldOn { get; set; }

        /// <summary>The time of day.</summary>
        public string? Time { get; set; }

        /// <summary>Where.</summary>
        public string? Place { get; set; }

        /// <summary>Who presides.</summary>
        public Guid? ChairId { get; set; }

        /// <summary>Whether it is open.</summary>
        public HearingOpenness? Openness { get; set; }
    }
}
