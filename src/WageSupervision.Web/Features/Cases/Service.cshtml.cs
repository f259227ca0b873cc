using MediatR;
using Microsoft.AspNetCore.Mvc;
using WageSupervision.Domain.Cases;

namespace WageSupervision.Web.Features.Cases;

/// <summary>The page of one step.</summary>
public sealed class ServiceModel(IMediator sender, CaseFiles cases) : CaseStepPage(sender, cases)
{
    /// <summary>The form.</summary>
    [BindProperty]
    public InputModel Input { get; set; } = new();

    /// <summary>Shows the form with today.</summary>
    public override async Task OnGetAsync()
    {
        await LoadAsync();
        Input.ServedOn = Today;
    }

    /// <inheritdoc/>
    public override async Task LoadAsync()
    {
        await base.LoadAsync();
        Gate = CaseGates.ToServe(CaseFile);
    }

    /// <summary>Takes the step.</summary>
    public Task<IActionResult> OnPostAsync() => TakeAsync(new RecordService(CaseId, Input.ServedOn, Input.Method, Input.ReceivedBy), "送达已登记，改正期限开始计算。企业会在待办里看到指令书。");

    /// <summary>The form's fields.</summary>
    public sealed class InputModel
    {
        /// <summary>The day.</summary>
        public DateOnly? ServedOn { get; set; }

        /// <summary>How.</summary>
        public ServiceMethod? Method { get; set; }

        /// <summary>Who signed, by function.</summary>
        public string? ReceivedBy { get; set; }
    }
}
