using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using WageSupervision.Domain.Cases;
using WageSupervision.Domain.Procedure;
using WageSupervision.Web.Procedures;
using WageSupervision.Web.Shell.Messaging;

namespace WageSupervision.Web.Features.Cases;

/// <summary>The page of one step.</summary>
[StepPage<ConductOrderStep>]
public sealed class ConductOrderModel(IMediator sender, CaseFiles cases) : CaseStepPage(sender, cases)
{
    /// <summary>The form.</summary>
    [BindProperty]
    public InputModel Input { get; set; } = new();

    /// <summary>Takes the step.</summary>
    public Task<IActionResult> OnPostAsync() =>
        TakeAsync(new OrderConduct(CaseId, Input.Deadline, Input.Demand), "指令书已作出，请送达企业并登记送达。");

    /// <summary>The form's fields.</summary>
    public sealed class InputModel
    {
        /// <summary>The last day.</summary>
        public DateOnly? Deadline { get; set; }

        /// <summary>What is to be done or stopped.</summary>
        public string? Demand { get; set; }
    }
}

/// <summary>责令改正违法行为.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="Deadline">The last day, inclusive.</param>
/// <param name="Demand">What is to be done or stopped.</param>
[Takes<ConductOrderStep>]
public sealed record OrderConduct(Guid CaseId, DateOnly? Deadline, string? Demand) : ICommand<Unit>, ICaseCommand<OrderTerms>
{
    /// <inheritdoc/>
    public Step<SupervisionCase, CaseFacts, OrderTerms> Step => Steps.The<ConductOrderStep>();

    /// <inheritdoc/>
    public OrderTerms Terms => new(Deadline, (Demand ?? "").Trim());
}

/// <summary>Shape of <see cref="OrderConduct"/>.</summary>
public sealed class OrderConductValidator : AbstractValidator<OrderConduct>
{
    /// <summary>Sets the checks.</summary>
    public OrderConductValidator()
    {
        RuleFor(r => r.Deadline).NotNull().WithMessage("请填写改正期限，如 2026-12-05。");
        RuleFor(r => r.Demand).IsCaseText("请写明要求做什么、停止什么。", 1000);
    }
}
