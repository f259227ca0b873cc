using MediatR;
using Microsoft.AspNetCore.Mvc;
using WageSupervision.Domain.Cases;

namespace WageSupervision.Web.Features.Cases;

/// <summary>The page of one step.</summary>
public sealed class CloseModel(IMediator sender, CaseFiles cases) : CaseStepPage(sender, cases)
{
    /// <summary>The form.</summary>
    [BindProperty]
    public InputModel Input { get; set; } = new();

    /// <inheritdoc/>
    public override async Task LoadAsync()
    {
        await base.LoadAsync();
        Gate = CaseGates.ToClose(CaseFile);
    }

    /// <summary>Takes the step.</summary>
    public Task<IActionResult> OnPostAsync() => TakeAsync(new CloseCase(CaseId, Input.Summary), "案件已结案。");

    /// <summary>The form's fields.</summary>
    public sealed class InputModel
    {
        /// <summary>How it ended.</summary>
        public string? Summary { get; set; }
    }
}
