using MediatR;
using Microsoft.AspNetCore.Mvc;
using WageSupervision.Domain.Cases;
using WageSupervision.Web.Procedures;

namespace WageSupervision.Web.Features.Cases;

/// <summary>The page of one step.</summary>
[StepPage<AmendOrderStep>]
public sealed class OrderAmendmentModel(IMediator sender, CaseFiles cases) : CaseStepPage(sender, cases)
{
    /// <summary>The form.</summary>
    [BindProperty]
    public InputModel Input { get; set; } = new();

    /// <summary>Shows the form with what the order in force says.</summary>
    public override async Task OnGetAsync()
    {
        await LoadAsync();
        (Input.Deadline, Input.Demand) = (CaseFile.Order?.Deadline > Today ? CaseFile.Order.Deadline : Today.AddDays(10), CaseFile.Order?.Demand);
    }

    /// <summary>Takes the step.</summary>
    public Task<IActionResult> OnPostAsync() =>
        TakeAsync(new AmendOrder(CaseId, Input.Deadline, Input.Demand, Input.Reason), "新的指令书已作出，代替原来的。请重新送达，期限从新的指令书起算。");

    /// <summary>The form's fields.</summary>
    public sealed class InputModel
    {
        /// <summary>The last day.</summary>
        public DateOnly? Deadline { get; set; }

        /// <summary>What is to be done.</summary>
        public string? Demand { get; set; }

        /// <summary>Why it is changed.</summary>
        public string? Reason { get; set; }
    }
}
