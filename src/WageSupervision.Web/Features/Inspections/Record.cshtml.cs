using MediatR;
using Microsoft.AspNetCore.Mvc;
using WageSupervision.Domain.Inspections;
using WageSupervision.Web.Procedures;
using WageSupervision.Web.Shell.Forms;
using WageSupervision.Web.Shell.Input;

namespace WageSupervision.Web.Features.Inspections;

/// <summary>登记检查记录, line by line.</summary>
[StepPage<RecordInspectionStep>]
public sealed class RecordModel(IMediator sender, InspectionFiles inspections) : InspectionPage(inspections)
{
    /// <summary>The form.</summary>
    [BindProperty]
    public InputModel Input { get; set; } = new();

    /// <inheritdoc/>
    public override async Task LoadAsync()
    {
        await base.LoadAsync();

        // A form sent with lines left out, or with too many, is shown again with all of them.
        var count = Inspection.Checklist.Items.Count;
        Input.Lines = [.. Input.Lines.Concat(Enumerable.Range(0, count).Select(_ => new LineModel())).Take(count)];
    }

    /// <summary>Whether there is more to a line than its outcome: then it is shown open, and no error is hidden.</summary>
    public bool IsWritten(int line) => Input.Lines[line] is { Outcome: CheckOutcome.Fails } or { Note.Length: > 0 }
        || ModelState.Any(entry => entry.Value?.Errors.Count > 0
            && (entry.Key == $"Input.Lines[{line}].{nameof(LineModel.Note)}" || entry.Key == $"Input.Lines[{line}].{nameof(LineModel.File)}"))
        || ShownForm.FilesOf(HttpContext, $"Input.Lines[{line}].{nameof(LineModel.File)}").Count > 0;

    /// <summary>Shows the form with today.</summary>
    public override async Task OnGetAsync()
    {
        await LoadAsync();
        (Input.InspectedOn, Input.Place) = (Today, Opened.Enterprise.Address);
    }

    /// <summary>Takes the step.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await LoadAsync();
        Uploads.EachOnce(Request);
        List<SentLine> lines = [];
        foreach (var (item, line) in Inspection.Checklist.Items.Zip(Input.Lines))
        {
            lines.Add(new SentLine(item.Id, line.Outcome, line.Note, line.File?.FileName, await Uploads.BytesAsync(line.File, cancellationToken)));
        }

        await sender.Send(
            new RecordInspection(InspectionId, Input.InspectedOn, Input.Place, lines, Input.Unlooked, Input.Remarks, Input.File?.FileName,
                await Uploads.BytesAsync(Input.File, cancellationToken)), cancellationToken);
        Done = "检查记录已登记，可以打印。有不符合的，请决定是不是立案。";
        return LocalRedirect($"/Inspections/Detail/{InspectionId}");
    }

    /// <summary>The form's fields.</summary>
    public sealed class InputModel
    {
        /// <summary>The day.</summary>
        public DateOnly? InspectedOn { get; set; }

        /// <summary>Where.</summary>
        public string? Place { get; set; }

        /// <summary>The answers, in the order of the checklist.</summary>
        public List<LineModel> Lines { get; set; } = [];

        /// <summary>Why lines were not looked at.</summary>
        public string? Unlooked { get; set; }

        /// <summary>What else was seen.</summary>
        public string? Remarks { get; set; }

        /// <summary>The record as signed.</summary>
        public IFormFile? File { get; set; }
    }

    /// <summary>The answer to one line.</summary>
    public sealed class LineModel
    {
        /// <summary>What was found.</summary>
        public CheckOutcome Outcome { get; set; }

        /// <summary>The fact or the reason.</summary>
        public string? Note { get; set; }

        /// <summary>What proves it.</summary>
        public IFormFile? File { get; set; }
    }
}
