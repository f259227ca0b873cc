using MediatR;
using Microsoft.AspNetCore.Mvc;
using WageSupervision.Domain.Cases;

namespace WageSupervision.Web.Features.Cases;

/// <summary>The page of one step.</summary>
public sealed class OrderModel(IMediator sender, CaseFiles cases) : CaseStepPage(sender, cases)
{
    /// <summary>The form.</summary>
    [BindProperty]
    public InputModel Input { get; set; } = new();

    /// <summary>Shows the form with a fitting deadline and wording.</summary>
    public override async Task OnGetAsync()
    {
        await LoadAsync();
        Input.Deadline = Cases.Calendar.AddWorkingDays(Today, 7) ?? Today.AddDays(10);
        Input.Demand = "请在期限内将所欠工资支付到劳动者本人账户，并在本平台提交银行回单。逾期不改正的，将依照《浙江省企业工资支付管理办法》第三十五条处罚。";
    }

    /// <inheritdoc/>
    public override async Task LoadAsync()
    {
        await base.LoadAsync();
        Gate = CaseGates.ToOrder(CaseFile);
    }

    /// <summary>Takes the step.</summary>
    public Task<IActionResult> OnPostAsync() => TakeAsync(new OrderCorrection(CaseId, Input.Deadline, Input.Demand), "指令书已作出。下一步：送达企业，并登记送达回证。");

    /// <summary>The form's fields.</summary>
    public sealed class InputModel
    {
        /// <summary>The last day.</summary>
        public DateOnly? Deadline { get; set; }

        /// <summary>What is to be done.</summary>
        public string? Demand { get; set; }
    }
}
