using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using WageSupervision.Domain.Unions;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Procedures;
using WageSupervision.Web.Shell;
using WageSupervision.Web.Shell.Errors;
using WageSupervision.Web.Shell.Input;
using WageSupervision.Web.Shell.Security;

namespace WageSupervision.Web.Features.Unions;

/// <summary>Demands that an enterprise of the union's area mend a breach.</summary>
[StepPage<DemandStep>]
public sealed class MakeModel(IMediator sender, AppDbContext database, DemandFiles demands, ICurrentUser user, PortalClock clock) : PortalPage
{
    /// <summary>The form.</summary>
    [BindProperty]
    public InputModel Input { get; set; } = new();

    /// <summary>Enterprises of the area.</summary>
    public IReadOnlyList<SelectListItem> Enterprises { get; private set; } = [];

    /// <summary>Whether something of what may be left out was filled in, so that it is shown.</summary>
    public bool HasMore => Input is not { FirstMonth: null, LastMonth: null, People: null, Amount: null, Clause: null } || ModelState.Keys.Any(key =>
        key is "Input.FirstMonth" or "Input.LastMonth" or "Input.People" or "Input.Amount" or "Input.Clause" or "Input.File"
        && ModelState[key]!.Errors.Count > 0);

    /// <inheritdoc/>
    public override async Task LoadAsync()
    {
        Enterprises = await (from e in database.Employers.Registered().AsNoTracking().InArea(user.Area)
                             orderby e.Name
                             select new SelectListItem(e.Name, e.EnterpriseId.ToString(System.Globalization.CultureInfo.InvariantCulture))).Take(2000)
                             .ToListAsync();
    }

    /// <summary>Shows the form.</summary>
    public override async Task OnGetAsync()
    {
        await LoadAsync();
        Input.AnswerBy = clock.Today.AddDays(10);
    }

    /// <summary>Sends the demand.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        var demandId = await sender.Send(new DemandCorrection(Input.EnterpriseId, Input.Breach, Input.Demand, Input.AnswerBy)
        {
            FirstMonth = Input.FirstMonth,
            LastMonth = Input.LastMonth,
            People = Input.People,
            Amount = Input.Amount,
            Clause = Input.Clause,
            FileName = Input.File?.FileName,
            Content = await Uploads.BytesAsync(Input.File, HttpContext.RequestAborted),
        });
        Done = (await demands.LoadAsync(demandId)).File.IsReceived
            ? "要求已送到企业。到期没有答复或者拒不改正的，您可以提出处罚建议。"
            : "要求已编号。这家企业没有人用本平台，收不到：请把意见书送过去，再登记送到；没有送到的，不算没有答复。";
        return LocalRedirect($"/Unions/Demand/{demandId}");
    }

    /// <summary>The form's fields.</summary>
    public sealed class InputModel
    {
        /// <summary>The enterprise.</summary>
        public long? EnterpriseId { get; set; }

        /// <summary>What was found.</summary>
        public string? Breach { get; set; }

        /// <summary>What is demanded.</summary>
        public string? Demand { get; set; }

        /// <summary>The last day.</summary>
        public DateOnly? AnswerBy { get; set; }

        /// <summary>The first month.</summary>
        public string? FirstMonth { get; set; }

        /// <summary>The last month.</summary>
        public string? LastMonth { get; set; }

        /// <summary>How many workers.</summary>
        public int? People { get; set; }

        /// <summary>Yuan, about.</summary>
        public decimal? Amount { get; set; }

        /// <summary>The clause that was broken.</summary>
        public string? Clause { get; set; }

        /// <summary>The attachment.</summary>
        public IFormFile? File { get; set; }
    }
}
