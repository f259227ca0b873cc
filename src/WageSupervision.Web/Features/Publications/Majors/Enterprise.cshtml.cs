using MediatR;
using Microsoft.AspNetCore.Mvc;
using WageSupervision.Domain.Procedure;
using WageSupervision.Domain.Publications;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Procedures;
using WageSupervision.Web.Shell.Input;

namespace WageSupervision.Web.Features.Publications.Majors;

/// <summary>An entry as the enterprise sees it, from its publication on, and its objection.</summary>
[StepPage<ObjectToMajorStep>]
public sealed class EnterpriseModel(IMediator sender, MajorFiles majors) : ListPage<MajorNotice, MajorFacts>(majors), IListFormPage
{
    /// <summary>The form.</summary>
    [BindProperty]
    public ListInput Input { get; set; } = new();

    /// <inheritdoc/>
    public string Step => Steps.The<ObjectToMajorStep>().Card.Name;

    /// <inheritdoc/>
    public Gate Gate { get; private set; } = null!;

    /// <inheritdoc/>
    public int Objections => Entry.Objections;

    /// <inheritdoc/>
    public ListForm Form => ListForm.Of(Step)!;

    /// <summary>What was published, and what the enterprise and the office said to each other.</summary>
    public IReadOnlyList<TimelineEntry> Said => TimelineEntry.Of([.. Opened.Events.Where(each => Ledger.Event(each)
        is MajorPublished or MajorObjected or MajorObjectionAnswered or MajorCorrected or MajorWithdrawn)]);

    /// <inheritdoc/>
    public override async Task LoadAsync()
    {
        await base.LoadAsync();
        Gate = Steps.The<ObjectToMajorStep>().Gate(Entry, Facts);
    }

    /// <summary>Takes the step.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        await LoadAsync();
        var content = await Uploads.BytesAsync(Input.File, HttpContext.RequestAborted);
        await sender.Send(new ObjectToMajor(MatterId, Step, Input.Text, Input.File?.FileName, content), HttpContext.RequestAborted);
        Done = "异议已收到，监察员会复核并答复。";
        return LocalRedirect($"/Enterprise/MajorNotice/{MatterId}");
    }
}
