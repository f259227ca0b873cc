using MediatR;
using Microsoft.AspNetCore.Mvc;
using WageSupervision.Domain.Procedure;
using WageSupervision.Domain.Publications;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Procedures;
using WageSupervision.Web.Shell.Errors;

namespace WageSupervision.Web.Features.Publications;

/// <summary>答复企业的异议.</summary>
[StepPage<AnswerObjectionStep>]
public sealed class ObjectionModel(IMediator sender, DisclosureFiles disclosures) : PortalPage
{
    /// <summary>The disclosure's id.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid DisclosureId { get; set; }

    /// <summary>The form.</summary>
    [BindProperty]
    public InputModel Input { get; set; } = new();

    /// <summary>The disclosure as it was loaded.</summary>
    public Opened<Disclosure, DisclosureRow> Opened { get; private set; } = null!;

    /// <summary>What must hold.</summary>
    public Gate Gate { get; private set; } = null!;

    /// <inheritdoc/>
    public override async Task LoadAsync()
    {
        Opened = await disclosures.LoadAsync(DisclosureId, HttpContext.RequestAborted);
        Gate = Steps.The<AnswerObjectionStep>().Gate(Opened.File, await disclosures.FactsAsync(Opened, HttpContext.RequestAborted));
    }

    /// <summary>Takes the step.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        await LoadAsync();
        await sender.Send(new AnswerObjection(DisclosureId, Input.Adopted, Input.Reasons, Input.Seen), HttpContext.RequestAborted);
        Done = "异议已答复，企业会看到。";
        return LocalRedirect($"/Cases/Detail/{Opened.Row.CaseId}");
    }

    /// <summary>The form's fields.</summary>
    public sealed class InputModel
    {
        /// <summary>Whether it is right.</summary>
        public bool? Adopted { get; set; }

        /// <summary>How many objections the page showed.</summary>
        public int? Seen { get; set; }

        /// <summary>Why.</summary>
        public string? Reasons { get; set; }
    }
}
