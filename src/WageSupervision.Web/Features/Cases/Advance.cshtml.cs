using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using WageSupervision.Domain;
using WageSupervision.Domain.Cases;
using WageSupervision.Domain.Procedure;
using WageSupervision.Web.Procedures;
using WageSupervision.Web.Shell.Messaging;

namespace WageSupervision.Web.Features.Cases;

/// <summary>责令先行清偿、垫付: whom the chain establishes, and no more than it establishes.</summary>
[StepPage<OrderAdvanceStep>]
public sealed class AdvanceModel(IMediator sender, CaseFiles cases) : CaseStepPage(sender, cases)
{
    /// <summary>The form.</summary>
    [BindProperty]
    public InputModel Input { get; set; } = new();

    /// <summary>Who is to pay first, each with the most that may be ordered.</summary>
    public IReadOnlyList<SelectListItem> Payers => [.. (Facts.Chain?.Payers ?? []).Select(link => new SelectListItem(
        $"{link.Party.Name}：{Choices.LabelOf(link.Main.Duty)}，最多 {Shell.Show.Yuan(OrderAdvanceStep.MostOf(CaseFile, link, Facts))} 元",
        link.Party.PartyId.ToString()))];

    /// <summary>Shows the form, filled in with whoever pays most and a fitting term.</summary>
    public override async Task OnGetAsync()
    {
        await LoadAsync();
        var first = Facts.Chain?.Payers.MaxBy(link => OrderAdvanceStep.MostOf(CaseFile, link, Facts));
        (Input.PartyId, Input.Amount) = (first?.Party.PartyId, first is null ? null : OrderAdvanceStep.MostOf(CaseFile, first, Facts));
        (Input.Deadline, Input.Reason) = (Cases.Calendar.AddWorkingDays(Today, 7) ?? Today.AddDays(10), first?.Main.Reason + "。");
    }

    /// <summary>Takes the step.</summary>
    public Task<IActionResult> OnPostAsync() => TakeAsync(
        new OrderAdvance(CaseId, Input.PartyId, Input.Amount, Input.Deadline, Input.Reason), "先行清偿指令书已作出。下一步：送达，并登记送达回证。");

    /// <summary>The form's fields.</summary>
    public sealed class InputModel
    {
        /// <summary>Who.</summary>
        public Guid? PartyId { get; set; }

        /// <summary>Yuan.</summary>
        public decimal? Amount { get; set; }

        /// <summary>The last day.</summary>
        public DateOnly? Deadline { get; set; }

        /// <summary>Facts and reasons.</summary>
        public string? Reason { get; set; }
    }
}

/// <summary>责令先行清偿、垫付.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="PartyId">Who.</param>
/// <param name="Amount">Yuan.</param>
/// <param name="Deadline">The last day, inclusive.</param>
/// <param name="Reason">Facts and reasons.</param>
[Takes<OrderAdvanceStep>]
public sealed record OrderAdvance(Guid CaseId, Guid? PartyId, decimal? Amount, DateOnly? Deadline, string? Reason) : ICommand<Unit>, ICaseCommand<AdvanceTerms>
{
    /// <inheritdoc/>
    public Step<SupervisionCase, CaseFacts, AdvanceTerms> Step => Steps.The<OrderAdvanceStep>();

    /// <inheritdoc/>
    public AdvanceTerms Terms => new(PartyId, Amount, Deadline, (Reason ?? "").Trim());
}

/// <summary>Shape of <see cref="OrderAdvance"/>.</summary>
public sealed class OrderAdvanceValidator : AbstractValidator<OrderAdvance>
{
    /// <summary>Sets the checks.</summary>
    public OrderAdvanceValidator()
    {
        RuleFor(r => r.PartyId).NotNull().WithMessage("请选择责令谁。");
        RuleFor(r => r.Amount).NotNull().WithMessage("请填写金额，如 50000。");
        RuleFor(r => r.Deadline).NotNull().WithMessage("请填写期限，如 2026-12-05。");
        RuleFor(r => r.Reason).IsReason("请写明查到的事实和理由。");
    }
}
