using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using WageSupervision.Web.Features.Attendance.Reading;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Shell.Errors;
using WageSupervision.Web.Shell.Security;

namespace WageSupervision.Web.Features.Attendance;

/// <summary>认列 of an attendance sheet: what its headers, marks and numbers mean that the portal does not know, asked once and remembered.</summary>
[Authorize(Policies.EnterpriseFiler)]
public sealed class ColumnsModel(IMediator sender, AppDbContext database, ICurrentUser user, AttendanceKind attendance) : PortalPage
{
    private static readonly IReadOnlyList<SelectListItem> Fields =
    [
        new("不需要（忽略）", AttendanceMapping.Ignored),
        .. Enum.GetValues<AttendanceField>().Select(field => new SelectListItem(AttendanceFields.Label(field), AttendanceMapping.WordOf(field))),
    ];

    private static readonly IReadOnlyList<SelectListItem> Meanings =
        [.. Enum.GetValues<DayMeaning>().Select(meaning => new SelectListItem(DayMeanings.Label(meaning), AttendanceMapping.WordOf(meaning)))];

    private static readonly IReadOnlyList<SelectListItem> Units =
    [
        new("小时（8 小时一天，多的算加班）", AttendanceMapping.WordOf(QuantityUnit.Hours)),
        new("工（1 工是一天，1.5 工是一天半）", AttendanceMapping.WordOf(QuantityUnit.WorkUnits)),
    ];

    /// <summary>The filing's id.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid AttendanceId { get; set; }

    /// <summary>The form.</summary>
    [BindProperty]
    public InputModel Input { get; set; } = new();

    /// <summary>The filing.</summary>
    public AttendanceFilingRow Filing { get; private set; } = null!;

    /// <summary>What may be said of the sheet: open marks first, then open columns, then those that were recognised.</summary>
    public IReadOnlyList<(string Key, string Label, string Hint, string Shown)> Asked { get; private set; } = [];

    /// <summary>What a thing asked about may be.</summary>
    public static IReadOnlyList<SelectListItem> Choices(string key) =>
        key == AttendanceMapping.NumbersKey ? Units : AttendanceMapping.IsColumn(key) ? Fields : Meanings;

    /// <inheritdoc/>
    public override async Task LoadAsync()
    {
        if (Filing is not null)
        {
            return;
        }

        var enterpriseId = user.EnterpriseId;
        var filing = await database.AttendanceFilings.AsNoTracking().SingleOrDefaultAsync(f => f.EnterpriseId == enterpriseId
            && f.AttendanceId == AttendanceId);
        if (filing is not { CanNameColumns: true })
        {
            throw new NotFoundException();
        }

        Asked = NameAttendanceHandler.AskedOf(await attendance.ReadAsync(filing, HttpContext.RequestAborted));
        Filing = Asked.Count > 0 ? filing : throw new NotFoundException();
    }

    /// <summary>Shows everything with what it is taken for.</summary>
    public override async Task OnGetAsync()
    {
        await LoadAsync();
        Input.Answers = [.. Asked.Select(one => new NamedAttendance { Key = one.Key, TakenAs = one.Shown })];
    }

    /// <inheritdoc/>
    public override async Task TakeUpAsync()
    {
        await LoadAsync();
        TakePosted();
    }

    /// <summary>Remembers and reads again.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await LoadAsync();
        TakePosted();
        await sender.Send(new NameAttendance(AttendanceId, Input.Answers), cancellationToken);
        Done = "已记住，并重新核对。以后同样的表头和记号不用再说。";
        return LocalRedirect($"/Attendance/Check/{AttendanceId}");
    }

    // One answer for each in their order, whatever was posted: the page shows them by their place.
    private void TakePosted()
    {
        var posted = Input.Answers.Where(answer => answer.Key is not null).GroupBy(answer => answer.Key!, StringComparer.Ordinal)
            .ToDictionary(same => same.Key, same => same.First().TakenAs, StringComparer.Ordinal);
        Input.Answers = [.. Asked.Select(one => new NamedAttendance { Key = one.Key, TakenAs = posted.TryGetValue(one.Key, out var answer) ? answer
            : one.Shown })];
        ModelState.Clear();
    }

    /// <summary>The form's fields.</summary>
    public sealed class InputModel
    {
        /// <summary>Every answer.</summary>
        public List<NamedAttendance> Answers { get; set; } = [];
    }
}
