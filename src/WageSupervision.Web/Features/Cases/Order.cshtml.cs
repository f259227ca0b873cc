using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using WageSupervision.Domain.Cases;
using WageSupervision.Domain.Enterprises;
using WageSupervision.Domain.Procedure;
using WageSupervision.Web.Procedures;
using WageSupervision.Web.Shell.Messaging;

namespace WageSupervision.Web.Features.Cases;

/// <summary>The page of one step.</summary>
[StepPage<OrderStep>]
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
        var handed = Enterprise.Registration == Registration.Registered ? "在本平台提交" : "向本机关提交";
        Input.Demand = $"请在期限内将所欠工资支付到劳动者本人账户，并{handed}银行回单。逾期不改正的，将依照《浙江省企业工资支付管理办法》第三十五条处罚。";
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

/// <summary>作出限期改正指令书.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="Deadline">The last day, inclusive.</param>
/// <param name="Demand">What is to be done.</param>
[Takes<OrderStep>]
public sealed record OrderCorrection(Guid CaseId, DateOnly? Deadline, string? Demand) : ICommand<Unit>, ICaseCommand<OrderTerms>
{
    /// <inheritdoc/>
    public Step<SupervisionCase, CaseFacts, OrderTerms> Step => Steps.The<OrderStep>();

    /// <inheritdoc/>
    public OrderTerms Terms => new(Deadline, (Demand ?? "").Trim());
}

/// <summary>Shape of <see cref="OrderCorrection"/>.</summary>
public sealed class OrderCorrectionValidator : AbstractValidator<OrderCorrection>
{
    /// <summary>Sets the checks.</summary>
    public OrderCorrectionValidator()
    {
        RuleFor(r => r.Deadline).NotNull().WithMessage("请填写改正期限，如 2026-12-05。");
        RuleFor(r => r.Demand).NotEmpty().WithMessage("请写明要求企业做什么。").MaximumLength(1000).WithMessage("请控制在 1000 字以内。");
    }
}
