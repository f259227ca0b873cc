using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using WageSupervision.Domain;
using WageSupervision.Domain.Inspections;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Procedures;
using WageSupervision.Web.Shell.Errors;
using WageSupervision.Web.Shell.Security;

namespace WageSupervision.Web.Features.Inspections;

/// <summary>开始检查, from a draw or on patrol, a complaint, or in writing.</summary>
[StepPage<OpenInspectionStep>]
public sealed class OpenModel(IMediator sender, InspectionOpening opening, ICurrentUser user) : PortalPage
{
    /// <summary>The enterprise.</summary>
    [BindProperty(SupportsGet = true)]
    public long EnterpriseId { get; set; }

    /// <summary>The draw that chose it, or <c>null</c>.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Draw { get; set; }

    /// <summary>The form.</summary>
    [BindProperty]
    public InputModel Input { get; set; } = new();

    /// <summary>The enterprise.</summary>
    public EnterpriseRow Enterprise { get; private set; } = null!;

    /// <summary>What the draw chose, or <c>null</c>.</summary>
    public (DrawRow Draw, DrawnLine Line)? Drawn { get; private set; }

    /// <summary>Officers to choose from.</summary>
    public IReadOnlyList<SelectListItem> Officers { get; private set; } = [];

    /// <summary>Forms to choose from: those that no draw decides.</summary>
    public IReadOnlyList<SelectListItem> Forms { get; } =
        [.. Enum.GetValues<InspectionForm>().Where(form => form != InspectionForm.Random)
            .Select(form => new SelectListItem(Choices.LabelOf(form), form.ToString()))];

    /// <inheritdoc/>
    public override async Task LoadAsync()
    {
        Enterprise = await opening.EnterpriseAsync(EnterpriseId, HttpContext.RequestAborted);
        Drawn = await opening.DrawnAsync(Draw, EnterpriseId, HttpContext.RequestAborted);
        if (Draw is not null && Drawn is null)
        {
            throw new NotFoundException();
        }

        Officers = [.. (await opening.OfficersAsync(HttpContext.RequestAborted)).Where(each => each.Certificate.Length > 0)
            .Select(each => new SelectListItem($"{each.Name}（{each.Certificate}）", each.OfficerId.ToString()))];
    }

    /// <summary>Shows the form as far as it is known.</summary>
    public override async Task OnGetAsync()
    {
        await LoadAsync();
        Input.LeadId = user.Id;
        Input.Reason = Drawn?.Draw.Purpose;
    }

    /// <summary>开始.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        await LoadAsync();
        var id = await sender.Send(
            new OpenInspection(EnterpriseId, Drawn is null ? Input.Form : InspectionForm.Random, Input.LeadId, Input.SecondId, Input.Reason, Draw, Input.Asked,
                Input.Due), HttpContext.RequestAborted);
        Done = Input.Form == InspectionForm.Written ? "书面审查已开始，企业在平台上看得到要报送什么。" : "检查已开始。到现场出示证件，检查以后登记检查记录。";
        return LocalRedirect($"/Inspections/Detail/{id}");
    }

    /// <summary>The form's fields.</summary>
    public sealed class InputModel
    {
        /// <summary>In which form.</summary>
        public InspectionForm? Form { get; set; }

        /// <summary>The lead.</summary>
        public Guid? LeadId { get; set; }

        /// <summary>Who goes with the lead.</summary>
        public Guid? SecondId { get; set; }

        /// <summary>What is inspected, and why.</summary>
        public string? Reason { get; set; }

        /// <summary>Which papers are asked for.</summary>
        public string? Asked { get; set; }

        /// <summary>By which day.</summary>
        public DateOnly? Due { get; set; }
    }
}
