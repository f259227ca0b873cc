using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using WageSupervision.Domain.Cases;
using WageSupervision.Domain.Procedure;
using WageSupervision.Web.Procedures;
using WageSupervision.Web.Shell.Messaging;

namespace WageSupervision.Web.Features.Cases;

/// <summary>The page of one step.</summary>
[StepPage<ServeOrderStep>]
public sealed class ServiceModel(IMediator sender, CaseFiles cases) : CaseStepPage(sender, cases)
{
    /// <summary>The form.</summary>
    [BindProperty]
    public InputModel Input { get; set; } = new();

    /// <summary>Which document; the first that waits for its service where the address names none.</summary>
    [BindProperty(SupportsGet = true)]
    public ServedDocument? Document { get; set; }

    /// <summary>The document's number, the day it was made, and what the period in it means.</summary>
    public (string Number, DateOnly On, string Term) Served => Document switch
    {
        ServedDocument.Notice => (CaseFile.Notice!.NoticeNumber, CaseFile.Notice.On, "陈述、申辩和要求听证的五个工作日从送达起算"),
        ServedDocument.Decision => (CaseFile.Penalty!.DecisionNumber, CaseFile.Penalty.On, "当事人不在场的，应当在七个工作日内送达（《行政处罚法》第六十一条、第八十五条）"),
        _ => (CaseFile.Order!.OrderNumber, CaseFile.Order.On, $"改正期限 {Shell.Show.Date(CaseFile.Order.Deadline)}"),
    };

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
        Document ??= Array.Find([ServedDocument.Decision, ServedDocument.Notice], document => RecordService.StepOf(document).Gate(CaseFile, Facts).IsOpen);
        Gate = RecordService.StepOf(Document.Value).Gate(CaseFile, Facts);
    }

    /// <summary>Takes the step.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        await LoadAsync();
        return await TakeAsync(new RecordService(CaseId, Document!.Value, Input.ServedOn, Input.Method, Input.ReceivedBy), Document switch
        {
            ServedDocument.Notice => "送达已登记，陈述申辩的期间开始计算。企业会在待办里看到告知书。",
            ServedDocument.Decision => "送达已登记。企业会在“整改与往来”里看到决定书。",
            _ => "送达已登记，改正期限开始计算。企业会在待办里看到指令书。",
        });
    }

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

/// <summary>The documents of a case whose service is recorded.</summary>
public enum ServedDocument
{
    /// <summary>限期改正指令书.</summary>
    Order,

    /// <summary>行政处罚事先告知书.</summary>
    Notice,

    /// <summary>行政处罚决定书.</summary>
    Decision,
}

/// <summary>登记文书送达.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="Document">Which document.</param>
/// <param name="ServedOn">The day on the 送达回证.</param>
/// <param name="Method">How.</param>
/// <param name="ReceivedBy">Who signed, by function.</param>
[Takes<ServeOrderStep>]
public sealed record RecordService(Guid CaseId, ServedDocument Document, DateOnly? ServedOn, ServiceMethod? Method, string? ReceivedBy)
    : ICommand<Unit>, ICaseCommand<ServiceTerms>
{
    /// <inheritdoc/>
    public Step<SupervisionCase, CaseFacts, ServiceTerms> Step => StepOf(Document);

    /// <inheritdoc/>
    public ServiceTerms Terms => new(ServedOn, Method, (ReceivedBy ?? "").Trim());

    /// <summary>The step that records the service of a document.</summary>
    public static Step<SupervisionCase, CaseFacts, ServiceTerms> StepOf(ServedDocument document) => document switch
    {
        ServedDocument.Notice => Steps.The<ServeNoticeStep>(),
        ServedDocument.Decision => Steps.The<ServeDecisionStep>(),
        _ => Steps.The<ServeOrderStep>(),
    };
}

/// <summary>Shape of <see cref="RecordService"/>.</summary>
public sealed class RecordServiceValidator : AbstractValidator<RecordService>
{
    /// <summary>Sets the checks.</summary>
    public RecordServiceValidator()
    {
        RuleFor(r => r.Document).IsInEnum().WithMessage("没有这种文书，请从案件页面登记送达。");
        RuleFor(r => r.ServedOn).NotNull().WithMessage("请填写送达回证上的日期。");
        RuleFor(r => r.Method).NotNull().WithMessage("请选择送达方式。");
        RuleFor(r => r.ReceivedBy).NotEmpty().WithMessage("请填写签收人的职务，如 财务负责人。").MaximumLength(60).WithMessage("请控制在 60 字以内。");
    }
}
