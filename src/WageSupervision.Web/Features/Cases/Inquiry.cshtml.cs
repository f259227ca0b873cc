using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using WageSupervision.Domain.Cases;
using WageSupervision.Domain.Procedure;
using WageSupervision.Web.Procedures;
using WageSupervision.Web.Shell.Messaging;

namespace WageSupervision.Web.Features.Cases;

/// <summary>The page of one step.</summary>
[StepPage<InquiryStep>]
public sealed class InquiryModel(IMediator sender, CaseFiles cases) : CaseStepPage(sender, cases)
{
    private const int DaysUsual = 7;

    /// <summary>The form.</summary>
    [BindProperty]
    public InputModel Input { get; set; } = new();

    /// <summary>Shows the form, with what is usually asked.</summary>
    public override async Task OnGetAsync()
    {
        await LoadAsync();
        Input.Asked = "一、有没有拖欠工资，欠哪些人、哪几个月、多少钱，为什么；二、近六个月的工资支付表、考勤记录、劳动合同、工资发放的银行流水。";
        Input.Due = Today.AddDays(DaysUsual);
    }

    /// <summary>Takes the step.</summary>
    public Task<IActionResult> OnPostAsync() => TakeAsync(new NoticeInquiry(CaseId, Input.Asked, Input.Due), "通知书已制作。下一步：登记送达。");

    /// <summary>The form's fields.</summary>
    public sealed class InputModel
    {
        /// <summary>What is to be answered and brought.</summary>
        public string? Asked { get; set; }

        /// <summary>The last day.</summary>
        public DateOnly? Due { get; set; }
    }
}

/// <summary>作出调查询问通知书.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="Asked">What is to be answered and brought.</param>
/// <param name="Due">The last day.</param>
[Takes<InquiryStep>]
public sealed record NoticeInquiry(Guid CaseId, string? Asked, DateOnly? Due) : ICommand<Unit>, ICaseCommand<InquiryTerms>
{
    /// <inheritdoc/>
    public Step<SupervisionCase, CaseFacts, InquiryTerms> Step => Steps.The<InquiryStep>();

    /// <inheritdoc/>
    public InquiryTerms Terms => new((Asked ?? "").Trim(), Due);
}

/// <summary>Shape of <see cref="NoticeInquiry"/>.</summary>
public sealed class NoticeInquiryValidator : AbstractValidator<NoticeInquiry>
{
    /// <summary>Sets the checks.</summary>
    public NoticeInquiryValidator()
    {
        RuleFor(r => r.Asked).IsCaseText("请写明要答复什么、带什么材料。", 2000);
        RuleFor(r => r.Due).NotNull().WithMessage("请填写期限，如 2026-11-30。");
    }
}
