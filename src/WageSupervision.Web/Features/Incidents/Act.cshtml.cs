using MediatR;
using Microsoft.AspNetCore.Mvc;
using WageSupervision.Domain.Incidents;
using WageSupervision.Domain.Procedure;
using WageSupervision.Web.Procedures;
using WageSupervision.Web.Shell.Errors;

namespace WageSupervision.Web.Features.Incidents;

/// <summary>A step with an incident: task, done, note, report or end.</summary>
[StepPage<ReportIncidentStep>]
public sealed class ActModel(IMediator sender, IncidentFiles incidents) : IncidentPage(incidents)
{
    /// <summary>Which step, as its address says.</summary>
    [BindProperty(SupportsGet = true)]
    public string Step { get; set; } = "";

    /// <summary>The form.</summary>
    [BindProperty]
    public InputModel Input { get; set; } = new();

    /// <summary>The step's preconditions.</summary>
    public Gate Gate { get; private set; } = null!;

    /// <inheritdoc/>
    public override async Task LoadAsync()
    {
        await base.LoadAsync();
        Gate = (Steps.On<MajorIncident, IncidentFacts>().FirstOrDefault(step => step.Card.Query == "?step=" + Step) ?? throw new NotFoundException())
            .Gate(Incident, Facts);
    }

    /// <summary>Takes the step.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        await sender.Send(
            Step switch
            {
                "task" => (IRequest<Unit>)new SetIncidentTask(IncidentId, Input.What, Input.Owner, Input.Hours),
                "done" => new FinishIncidentTask(IncidentId, Input.Number, Input.Text),
                "note" => new NoteIncident(IncidentId, Input.Text, Input.People),
                "end" => new ProposeIncidentEnd(IncidentId, Input.Text),
                "report" => new ReportIncident(IncidentId, Input.To, Input.Text, Input.Hours),
                _ => throw new NotFoundException(),
            }, HttpContext.RequestAborted);
        Done = Step switch
        {
            "task" => "已交办。",
            "done" => "已登记完成。",
            "note" => "已记录。",
            "end" => "已提请结束，等待负责人决定。",
            _ => "已报告，文书在本页下面。",
        };
        return LocalRedirect($"/Incidents/Detail/{IncidentId}");
    }

    /// <summary>The form's fields.</summary>
    public sealed class InputModel
    {
        /// <summary>What is to be done.</summary>
        public string? What { get; set; }

        /// <summary>By whom.</summary>
        public string? Owner { get; set; }

        /// <summary>In how many hours.</summary>
        public int? Hours { get; set; }

        /// <summary>Which task.</summary>
        public int? Number { get; set; }

        /// <summary>People by now.</summary>
        public int? People { get; set; }

        /// <summary>To whom it is reported.</summary>
        public string? To { get; set; }

        /// <summary>The words.</summary>
        public string? Text { get; set; }
    }
}
