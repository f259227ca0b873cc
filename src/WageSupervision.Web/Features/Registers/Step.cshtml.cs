using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using WageSupervision.Domain.Registers;
using WageSupervision.Web.Shell.Errors;
using WageSupervision.Web.Shell.Input;
using WageSupervision.Web.Shell.Security;

namespace WageSupervision.Web.Features.Registers;

/// <summary>A step with an own entry: end, pay, wage, file, strike or withdraw.</summary>
[Authorize(Policies.EnterpriseFiler)]
public sealed class StepModel(IMediator sender, RegisterBooks books) : PortalPage
{
    /// <summary>The entry.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid EntryId { get; set; }

    /// <summary>The step.</summary>
    [BindProperty(SupportsGet = true)]
    public string Step { get; set; } = "";

    /// <summary>The number of the step to strike.</summary>
    [BindProperty(SupportsGet = true)]
    public int Sequence { get; set; }

    /// <summary>The form.</summary>
    [BindProperty]
    public InputModel Input { get; set; } = new();

    /// <summary>The entry as it stands.</summary>
    public OpenEntry Open { get; private set; } = null!;

    /// <summary>What the button says.</summary>
    public string Title => Step switch
    {
        "end" => RegisterText.End(Open.Row.Kind).Title,
        "pay" => "登记支付",
        "wage" => "登记停工期间的工资",
        "file" => "补充材料",
        "strike" => "撤销这一步",
        _ => "撤销登记",
    };

    /// <inheritdoc/>
    public override async Task LoadAsync()
    {
        if (Step is not ("end" or "pay" or "wage" or "file" or "strike" or "withdraw"))
        {
            throw new NotFoundException();
        }

        Open = await books.ReadAsync(EntryId);

        // A page for a step that this kind does not have is no page.
        if ((Step == "end" && Open.Row.Kind == RegisterKind.Separation)
            || (Step == "pay" && Open.Row.Kind is not (RegisterKind.Separation or RegisterKind.Deferral))
            || (Step == "wage" && Open.Row.Kind != RegisterKind.Stoppage))
        {
            throw new NotFoundException();
        }
    }

    /// <summary>Takes it.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await LoadAsync();
        var content = await Uploads.BytesAsync(Input.File, cancellationToken);
        IRequest<Unit> command = Step switch
        {
            "end" => new EndEntry(EntryId, Input.EndedOn, Input.Note),
            "pay" => new PayEntry(EntryId, Input.PaidOn, Input.Amount, Input.File?.FileName, content),
            "wage" => new RecordStoppageWage(EntryId, Input.PeriodStart, Input.PeriodEnd, Input.WorkedNormally, Input.ContractWage, Input.WagePaid),
            "file" => new AddEntryFile(EntryId, Input.Note, Input.File?.FileName, content),
            "strike" => new StrikeEntryStep(EntryId, Sequence, Input.Reason),
            _ => new WithdrawEntry(EntryId, Input.Reason),
        };
        await sender.Send(command, cancellationToken);
        Done = Title + "：已记入经过，结论已经重新算出。";
        return LocalRedirect($"/Enterprise/Registers/Entry/{EntryId}");
    }

    /// <summary>The form's fields, of all steps.</summary>
    public sealed class InputModel
    {
        /// <summary>The day it ended.</summary>
        public DateOnly? EndedOn { get; set; }

        /// <summary>The day of payment.</summary>
        public DateOnly? PaidOn { get; set; }

        /// <summary>Yuan paid.</summary>
        public decimal? Amount { get; set; }

        /// <summary>First day of a period.</summary>
        public DateOnly? PeriodStart { get; set; }

        /// <summary>Its last day.</summary>
        public DateOnly? PeriodEnd { get; set; }

        /// <summary>付出了正常劳动.</summary>
        public bool WorkedNormally { get; set; }

        /// <summary>合同约定的工资.</summary>
        public decimal? ContractWage { get; set; }

        /// <summary>What was paid.</summary>
        public decimal? WagePaid { get; set; }

        /// <summary>A file.</summary>
        public IFormFile? File { get; set; }

        /// <summary>In the enterprise's words.</summary>
        public string? Note { get; set; }

        /// <summary>Why something is struck or withdrawn.</summary>
        public string? Reason { get; set; }
    }
}
