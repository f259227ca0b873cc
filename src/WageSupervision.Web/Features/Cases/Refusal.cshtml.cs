using MediatR;
using Microsoft.AspNetCore.Mvc;
using WageSupervision.Domain.Cases;

namespace WageSupervision.Web.Features.Cases;

/// <summary>The page of one step.</summary>
public sealed class RefusalModel(IMediator sender, CaseFiles cases) : CaseStepPage(sender, cases)
{
    /// <summary>The form.</summary>
    [BindProperty]
    public InputModel Input { get; set; } = new();

    /// <inheritdoc/>
    public override async Task LoadAsync()
    {
        await base.LoadAsync();
        Gate = CaseGates.ToEstablishRefusal(CaseFile, Today);
    }

    /// <summary>Takes the step.</summary>
    public Task<IActionResult> OnPostAsync() => TakeAsync(new EstablishRefusal(CaseId, Input.Grounds), "已认定拒不改正。下一步：拟处罚并送达事先告知书。");

    /// <summary>The form's fields.</summary>
    public sealed class InputModel
    {
        /// <summary>Facts and reasons.</summary>
        public string? Grounds { get; set; }
    }
}
